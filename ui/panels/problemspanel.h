// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QTableView;

namespace Rehearsal {

class IssuesModel;
class OpenWorkspace;

/// What is wrong with the files of the workspace, each with its place.
class ProblemsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemsPanel(OpenWorkspace &workspace, QWidget *parent = nullptr);

    /// Chooses the next problem (by -1: the one before) and jumps to its place; round the end to the
    /// first. False when there is none.
    bool step(int by);

Q_SIGNALS:
    /// The place of a problem is to be shown.
    void activated(const QString &path, const QString &pointer);
    void countChanged(int count);

private:
    void update();

    OpenWorkspace &m_workspace;
    IssuesModel *m_model;
    QTableView *m_table;
    QLabel *m_empty;
};

} // namespace Rehearsal
