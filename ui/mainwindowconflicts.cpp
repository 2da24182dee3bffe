// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/conflicts.h"
#include "ui/mainwindow.h"
#include "ui/widgets/messagebar.h"

namespace Rehearsal {

/// What is ambiguous between intents, beside their tables.
void MainWindow::createConflicts()
{
    m_conflicts = new Conflicts(m_workspace, *m_editors, m_clock, this);
    connect(m_conflicts, &Conflicts::said, this,
            [this](const QString &text) { m_messages->showMessage(MessageBar::Kind::Info, text); });
    connect(m_conflicts, &Conflicts::failed, this, [this](const QString &text) {
        m_messages->showMessage(MessageBar::Kind::Problem, text);
    });
}

} // namespace Rehearsal
