// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace Rehearsal {

class OpenWorkspace;
class RunController;

/// The files of the workspace: tests with how they did last, intents and targets; what is not saved
/// and what cannot be read is marked.
class WorkspacePanel final : public QWidget
{
    Q_OBJECT
public:
    WorkspacePanel(OpenWorkspace &workspace, RunController &runs, QWidget *parent = nullptr);

    /// Shows which file is in front.
    void select(const QString &path);
    [[nodiscard]] QTreeView &tree() { return *m_tree; }
    /// Those of the selected files that are tests.
    [[nodiscard]] QStringList selectedTests() const;

public Q_SLOTS:
    void update();

Q_SIGNALS:
    /// A file is to be opened; relative to the workspace.
    void opened(const QString &path);
    void newTestRequested();

private:
    struct Entry;
    void showGroup(QStandardItem *group, const QString &title, const QList<Entry> &entries);
    void activate(const QModelIndex &index);

    OpenWorkspace &m_workspace;
    RunController &m_runs;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_shown;
    QStandardItem *m_tests;
    QStandardItem *m_intents;
    QStandardItem *m_targets;
    QTimer m_updateSoon; ///< many runs at once end faster than anybody reads
};

} // namespace Rehearsal
