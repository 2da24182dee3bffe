// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editorarea.h"
#include "ui/mainwindow.h"
#include "ui/tableactions.h"
#include "ui/widgets/accessibletables.h"

namespace Rehearsal {

/// The entries of Edit and Insert that act on the table or text with the focus. They are not put on
/// the window: there their keys would be alive everywhere.
void MainWindow::createTableActions()
{
    installAccessibleTableGuard();
    auto *actions = new TableActions(this);
    for (const TableActions::Entry &entry : actions->entries()) {
        if (entry.command == TableCommand::Cut || entry.command == TableCommand::FillDown
            || entry.command == TableCommand::SelectAll)
            m_actions.startGroup(tr("&Edit"));
        const bool inserts = entry.id.startsWith(u"insert."_qs);
        m_actions.adopt(entry.id, inserts ? tr("&Insert") : tr("&Edit"), entry.action, entry.keys,
                        entry.iconName);
        m_actions.setDisabledReason(entry.id, tr("Click into a table or a text to act on first."));
    }
    m_editors->setTableActions(actions);
}

} // namespace Rehearsal
