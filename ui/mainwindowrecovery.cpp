// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/opening.h"
#include "ui/editorarea.h"
#include "ui/mainwindow.h"

namespace Rehearsal {

/// Other windows of the workspace, and what an unexpected end left.
void MainWindow::createOpening()
{
    m_opening = std::make_unique<Opening>(m_workspace, *m_messages, m_service.stateFolder());
    connect(m_opening.get(), &Opening::recovered, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            m_editors->open(path);
        if (!paths.isEmpty())
            m_editors->open(paths.constFirst());
    });
}

} // namespace Rehearsal
