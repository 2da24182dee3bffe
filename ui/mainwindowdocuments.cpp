// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "ui/documents/closing.h"
#include "ui/documents/externalchanges.h"
#include "ui/documents/fileactions.h"
#include "ui/documents/opening.h"
#include "ui/editorarea.h"
#include "ui/mainwindow.h"
#include "ui/panels/workspacepanel.h"
#include "ui/widgets/messagebar.h"

#include <QGuiApplication>
#include <QSessionManager>
#include <QStatusBar>

namespace Rehearsal {

/// Where documents come in and go out: opening, changes by other programs, closing.
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

    m_external = std::make_unique<ExternalChanges>(m_workspace, *m_saver, *m_messages, m_clock);
    connect(m_external.get(), &ExternalChanges::aboutToReload, this,
            [this](DocumentBase *document) {
                const auto editors = m_editors->editors();
                for (Editor *editor : editors) {
                    if (editor->document() == document)
                        editor->commit();
                }
            });
    connect(m_external.get(), &ExternalChanges::noted, this, [this](const QString &text) {
        statusBar()->showMessage(displayText(text, 200), 8000);
    });
    m_fileActions = std::make_unique<FileActions>(m_workspace, *m_closing, *m_messages);
    m_files->setFileActions(*m_fileActions);
    connect(m_files, &WorkspacePanel::runRequested, this,
            [this] { m_actions.action(QStringLiteral("run.selected"))->trigger(); });
    connect(m_files, &WorkspacePanel::focusChanged, this, [this](bool hasFocus) {
        Editor *editor = m_editors->currentEditor();
        DocumentBase *document = editor ? editor->document() : nullptr;
        m_workspace.undoGroup().setActiveStack(hasFocus       ? &m_fileActions->undoStack()
                                                   : document ? &document->undoStack()
                                                              : nullptr);
    });
    m_workspace.setDoor([this](const std::function<void()> &then) {
        m_openingSlowly.reset();
        m_messages->withdraw(QStringLiteral("opening"));
        m_editors->commitAll();
        keepSession();
        m_closing->close(m_workspace.documents(), then);
    });
    connect(&m_workspace, &OpenWorkspace::ready, this, &MainWindow::showWorkspace);
    connect(&m_workspace, &OpenWorkspace::openFailed, this, [this](const Error &error) {
        m_openingSlowly.reset();
        m_messages->withdraw(QStringLiteral("opening"));
        m_messages->showMessage(MessageBar::Kind::Problem, error.message);
    });
}

void MainWindow::openWorkspaceLater(const QString &root, bool thenRun)
{
    if (!m_opening->mayOpen(root, [this, root, thenRun] { openWorkspaceLater(root, thenRun); }))
        return;
    m_runWhenOpen = thenRun;
    // Most are open before anybody could read it.
    m_openingSlowly = m_clock.after(std::chrono::seconds(1), [this, root] {
        m_messages->ask(QStringLiteral("opening"), MessageBar::Kind::Info,
                        tr("Opening %1 …").arg(displayText(root, 300)), {});
    });
    m_workspace.openLater(root);
}

void MainWindow::showWorkspace()
{
    m_openingSlowly.reset();
    m_service.setWorkspace(m_workspace.files());
    restoreSession();
    if (std::exchange(m_runWhenOpen, false))
        runCurrent();
}

} // namespace Rehearsal
