// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/closing.h"
#include "ui/editorarea.h"
#include "ui/mainwindow.h"

#include <QGuiApplication>
#include <QSessionManager>

namespace Rehearsal {

/// Where documents come in and go out: closing.
void MainWindow::createDocumentDoors()
{
    m_editors->setClosing(*m_closing);
    // Direct: the session waits for the slot. A cancelled logout is the only way to ask without a
    // nested event loop; once the edits are settled the window closes by itself.
    connect(
        qGuiApp, &QGuiApplication::commitDataRequest, this,
        [this](QSessionManager &session) {
            m_editors->commitAll();
            if (!m_closing->mayEndSession(session.allowsInteraction(), [this] { close(); }))
                session.cancel();
        },
        Qt::DirectConnection);
}

} // namespace Rehearsal
