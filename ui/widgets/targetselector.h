// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QFrame>

class QLabel;

namespace Rehearsal {

class OpenWorkspace;
class RunController;
class SignLabel;
class TargetBand;

/// Chooses where tests run.
class TargetSelector final : public QComboBox
{
    Q_OBJECT
public:
    TargetSelector(OpenWorkspace &workspace, RunController &runs, QWidget *parent = nullptr);

private:
    void update();

    OpenWorkspace &m_workspace;
    RunController &m_runs;
};

/// Where tests run, in the status bar: the name, a lock when it is protected, and the line again.
class TargetStatus final : public QWidget
{
    Q_OBJECT
public:
    TargetStatus(OpenWorkspace &workspace, RunController &runs, QWidget *parent = nullptr);

private:
    void update();

    OpenWorkspace &m_workspace;
    RunController &m_runs;
    SignLabel *m_lock;
    QLabel *m_name;
    TargetBand *m_band = nullptr;
};

/// The line under the toolbar: its colour tells targets apart, and a protected one is hatched.
class TargetBand final : public QFrame
{
    Q_OBJECT
public:
    TargetBand(OpenWorkspace &workspace, RunController &runs, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    OpenWorkspace &m_workspace;
    RunController &m_runs;
};

} // namespace Rehearsal
