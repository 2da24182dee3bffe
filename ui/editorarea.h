// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/editor.h"
#include "ui/models/turncells.h"

#include <QTabWidget>

#include <functional>

namespace Rehearsal {

class Closing;
class OpenWorkspace;
class RunController;
class TableActions;

/// The tabs in the middle: an editor a file. A tab with edits that nobody else shows asks before it
/// closes.
class EditorArea final : public QTabWidget
{
    Q_OBJECT
public:
    EditorArea(OpenWorkspace &workspace, RunController &runs, QWidget *parent = nullptr);

    /// Makes the editor of a target; set by whoever has one.
    using TargetEditorMaker = std::function<Editor *(TargetDocument &document, QWidget *parent)>;
    void setTargetEditorMaker(TargetEditorMaker maker) { m_makeTargetEditor = std::move(maker); }
    /// Makes the page about the target `sandbox`, which has no file; its path is its name.
    using SandboxViewMaker = std::function<Editor *(QWidget *parent)>;
    void setSandboxViewMaker(SandboxViewMaker maker) { m_makeSandboxView = std::move(maker); }

    /// The door that closing tabs go through; without one they just close.
    void setClosing(Closing &closing) { m_closing = &closing; }
    /// What the menus do to the tables of the editors; outlives them.
    void setTableActions(TableActions *actions) { m_tableActions = actions; }

    /// Brings the file's editor to the front, made on first use; nullptr for what has none.
    Editor *open(const QString &path, const QString &pointer = {});
    /// Turn -1 is the whole test.
    void openTurn(const QString &path, int turn, TurnColumn column = TurnColumn::Says);
    [[nodiscard]] Editor *currentEditor() const;
    [[nodiscard]] QList<Editor *> editors() const;
    void commitAll();
    /// Closes these tabs once the user has settled their edits.
    void close(const QList<Editor *> &closing);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

public Q_SLOTS:
    void closeCurrent();

Q_SIGNALS:
    void currentEditorChanged();

private:
    [[nodiscard]] Editor *make(const QString &path);
    void closeTab(int index);
    void remove(Editor *editor);
    void showTabMenu(const QPoint &position);
    void showTitles();
    void showReports();
    void showReport(const QString &path);
    void showNames();

    OpenWorkspace &m_workspace;
    RunController &m_runs;
    Closing *m_closing = nullptr;
    TargetEditorMaker m_makeTargetEditor;
    SandboxViewMaker m_makeSandboxView;
    TableActions *m_tableActions = nullptr;
};

} // namespace Rehearsal
