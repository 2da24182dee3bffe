// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/editor.h"
#include "ui/models/turncells.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <functional>

class QSplitter;
class QTabBar;

namespace Rehearsal {

class Closing;
class OpenWorkspace;
class RunController;
class TableActions;
class TabGroup;

/// The tabs in the middle: an editor a file, in one group or in two side by side, which may show
/// the same file. A tab with edits that nobody else shows asks before it closes.
class EditorArea final : public QWidget
{
    Q_OBJECT
public:
    EditorArea(OpenWorkspace &workspace, RunController &runs, QWidget *parent = nullptr);
    ~EditorArea() override;

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

    /// Brings the file's editor to the front, made on first use in the group that was used last;
    /// nullptr for what has none.
    Editor *open(const QString &path, const QString &pointer = {});
    /// Turn -1 is the whole test.
    void openTurn(const QString &path, int turn, TurnColumn column = TurnColumn::Says);
    [[nodiscard]] Editor *currentEditor() const;
    /// Of both groups.
    [[nodiscard]] QList<Editor *> editors() const;
    [[nodiscard]] int count() const { return int(editors().size()); }
    /// Of the group in use.
    [[nodiscard]] QTabBar *tabBar() const;
    void commitAll();
    /// Closes these tabs once the user has settled their edits.
    void close(const QList<Editor *> &closing);
    [[nodiscard]] bool canReopen() const { return !m_closed.isEmpty(); }
    [[nodiscard]] bool isSplit() const { return m_groups.size() > 1; }

    /// Tabs, the ones in front, the split and each editor's viewState().
    [[nodiscard]] QJsonObject saveState() const;
    /// Opens what is still there; false when nothing was.
    bool restoreState(const QJsonObject &state);

public Q_SLOTS:
    void closeCurrent();
    void closeOthers();
    void closeAll();
    void reopenClosed();
    /// The next (1) or previous (-1) tab of the group, around the end.
    void showTab(int step);
    /// A second group with the editor in front in it once more.
    void split();
    /// The tabs of both groups in one.
    void unite();

Q_SIGNALS:
    void currentEditorChanged();
    /// An editor was made, for a file that had none or for a second group.
    void added(Editor *editor);

private:
    struct Closed
    {
        QString path = {};
        QJsonObject state = {};
    };

    TabGroup *addGroup();
    [[nodiscard]] TabGroup *groupOf(const Editor *editor) const;
    [[nodiscard]] Editor *make(const QString &path);
    Editor *add(TabGroup &group, const QString &path);
    void remove(Editor *editor);
    void dropGroup(TabGroup *group);
    void activate(TabGroup *group);
    void showCurrent();
    void showTabMenu(Editor *clicked, const QPoint &globalPosition);
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
    QSplitter *m_splitter;
    QList<TabGroup *> m_groups; ///< one or two
    TabGroup *m_active = nullptr;
    QPointer<Editor> m_shown; ///< said to be current
    QList<Closed> m_closed;   ///< newest last
};

} // namespace Rehearsal
