// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QFrame>

namespace Rehearsal {

class OpenWorkspace;
class RunController;

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
