// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/workspace.h"

#include <QHash>
#include <QIcon>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <functional>

class QAction;
class QLineEdit;
class QStandardItem;
class QTreeView;

namespace Rehearsal {

class FileActions;
class FileNameDelegate;
class FilesModel;
class FilteredFiles;
class OpenWorkspace;
class RunController;

/// The files of the workspace in their folders: tests with how they did last, intents and targets;
/// what is not saved and what cannot be read is marked.
class WorkspacePanel final : public QWidget
{
    Q_OBJECT
public:
    WorkspacePanel(OpenWorkspace &workspace, RunController &runs, QWidget *parent = nullptr);

    /// Lets the panel rename, copy, move and delete.
    void setFileActions(FileActions &files);

    /// Shows which file is in front.
    void select(const QString &path);
    [[nodiscard]] QTreeView &tree() { return *m_tree; }
    /// Those of the selected files that are tests; a folder stands for all below it.
    [[nodiscard]] QStringList selectedTests() const;

public Q_SLOTS:
    void update();

Q_SIGNALS:
    /// A file is to be opened; relative to the workspace.
    void opened(const QString &path);
    void newTestRequested();
    void newIntentRequested();
    /// The selected tests are to be run.
    void runRequested();
    /// Undo means files while the tree has the focus.
    void focusChanged(bool hasFocus);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry;
    void updateChangedTests();
    [[nodiscard]] Entry testEntry(const WorkspaceFile<ConversationTest> &file) const;
    [[nodiscard]] QList<Entry> testEntries() const;
    [[nodiscard]] QList<Entry> intentEntries() const;
    [[nodiscard]] QList<Entry> targetEntries() const;
    void showGroup(QStandardItem *group, const QString &title, const QList<Entry> &files);
    void showChildren(QStandardItem *parent, const QString &folder,
                      const QHash<QString, QList<Entry>> &byFolder);
    void showEntry(QStandardItem *item, const Entry &entry);
    void activate(const QModelIndex &index);
    void createActions();
    void showActions();
    [[nodiscard]] QStringList selectedPaths() const;
    /// Where a new folder goes: the selected one, or that of the selected file.
    [[nodiscard]] QString currentFolder() const;
    void askText(const QString &name, const QString &title, const QString &label,
                 const std::function<void(const QString &)> &then);
    void askFolder();

    OpenWorkspace &m_workspace;
    RunController &m_runs;
    FileActions *m_fileActions = nullptr;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    FilesModel *m_model;
    FilteredFiles *m_shown;
    FileNameDelegate *m_names;
    QStandardItem *m_tests;
    QStandardItem *m_intents;
    QStandardItem *m_targets;
    QHash<QString, QStandardItem *> m_items; ///< by path
    QAction *m_run = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_move = nullptr;
    QAction *m_tag = nullptr;
    QAction *m_newFolder = nullptr;
    QAction *m_newIntent = nullptr;
    QAction *m_delete = nullptr;
    QSet<QString> m_changedTests; ///< by runs, and not yet shown so
    QTimer m_updateSoon;          ///< many runs at once end faster than anybody reads
};

} // namespace Rehearsal
