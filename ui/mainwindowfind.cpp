// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editorarea.h"
#include "ui/editors/editor.h"
#include "ui/find/findbar.h"
#include "ui/find/findpanel.h"
#include "ui/mainwindow.h"

#include <QDockWidget>

namespace Rehearsal {

/// Finding and replacing in the test or intent that is open and in the whole workspace.
void MainWindow::createFind()
{
    auto *panel = new FindPanel(m_workspace, this);
    QDockWidget *dock =
        addDock(QStringLiteral("dock.find"), tr("Search"), Qt::BottomDockWidgetArea, panel);
    connect(panel, &FindPanel::activated, this,
            [this](const QString &path, const TextMatch &match) {
                m_editors->open(path, match.pointer);
            });

    const QString edit = tr("&Edit");
    const auto editor = [this]() -> Editor * {
        Editor *current = m_editors->currentEditor();
        return current && current->findBar() ? current : nullptr;
    };
    m_actions.startGroup(edit);
    QAction *find = makeAction("edit.find", edit, tr("&Find…"), {QKeySequence(u"Ctrl+F"_qs)}, "",
                               [editor] { editor()->openFind(false); });
    QAction *replace =
        makeAction("edit.replace", edit, tr("R&eplace…"), {QKeySequence(u"Ctrl+H"_qs)}, "",
                   [editor] { editor()->openFind(true); });
    QAction *next = makeAction("edit.findNext", edit, tr("Find ne&xt"),
                               {QKeySequence(u"Ctrl+G"_qs), QKeySequence(u"F3"_qs)}, "",
                               [editor] { editor()->findBar()->findNext(); });
    QAction *previous = makeAction("edit.findPrevious", edit, tr("Find pre&vious"),
                                   {QKeySequence(u"Ctrl+Shift+G"_qs), QKeySequence(u"Shift+F3"_qs)},
                                   "", [editor] { editor()->findBar()->findPrevious(); });
    makeAction("edit.findAll", edit, tr("Find in &workspace…"), {QKeySequence(u"Ctrl+Shift+F"_qs)},
               "", [dock, panel] {
                   dock->show();
                   dock->raise();
                   panel->begin(QString());
               });
    const auto enable = [this, editor, find, replace, next, previous] {
        for (const QAction *action : {find, replace, next, previous}) {
            m_actions.setEnabled(action->objectName(), editor() != nullptr,
                                 tr("Open a test or an intent first."));
        }
    };
    connect(m_editors, &EditorArea::currentEditorChanged, this, enable);
    enable();
}

} // namespace Rehearsal
