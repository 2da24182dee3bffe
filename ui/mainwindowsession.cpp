// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "ui/documents/closing.h"
#include "ui/editorarea.h"
#include "ui/mainwindow.h"
#include "ui/session.h"
#include "ui/widgets/welcomepage.h"

#include <QDir>
#include <QSettings>
#include <QTimer>

namespace Rehearsal {
namespace {

const QString restoreKey = QStringLiteral("session/restore");

} // namespace

/// Tabs and workspaces of last time.
void MainWindow::createSession()
{
    const QString file = tr("&File");
    makeAction("file.openRecent", file, tr("Open &recent…"), {}, "",
               [this] { (new GoToDialog({recentSource()}, QString(), this))->open(); });
    makeAction("file.closeOthers", file, tr("Close ot&her tabs"), {}, "",
               [this] { m_editors->closeOthers(); });
    makeAction("file.closeAll", file, tr("Close all ta&bs"), {}, "",
               [this] { m_editors->closeAll(); });
    makeAction("file.reopen", file, tr("Reopen close&d tab"),
               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)}, "",
               [this] { m_editors->reopenClosed(); });
    const QString view = tr("&View");
    m_actions.startGroup(view);
    makeAction("view.split", view, tr("Split r&ight"), {QKeySequence(Qt::CTRL | Qt::Key_Backslash)},
               "", [this] { m_editors->split(); });
    makeAction("view.closeSplit", view, tr("Close split"),
               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backslash)}, "",
               [this] { m_editors->unite(); });

    connect(m_welcome, &WelcomePage::recentRequested, this,
            [this](const QString &folder) { openWorkspaceLater(folder); });
    m_welcome->setRecent(SessionFiles(m_service.stateFolder()).recentWorkspaces());
    auto *soon = new QTimer(this);
    soon->setSingleShot(true);
    soon->setInterval(1000);
    connect(soon, &QTimer::timeout, this, &MainWindow::keepSession);
    connect(m_editors, &EditorArea::currentEditorChanged, soon, qOverload<>(&QTimer::start));
    connect(m_editors, &EditorArea::currentEditorChanged, this, &MainWindow::showTabStates);
    showTabStates();
}

void MainWindow::showTabStates()
{
    const QString noTab = tr("No tab is open.");
    const bool any = m_editors->count() > 0;
    m_actions.setEnabled(QStringLiteral("file.closeOthers"), m_editors->count() > 1,
                         tr("No other tab is open."));
    m_actions.setEnabled(QStringLiteral("file.closeAll"), any, noTab);
    m_actions.setEnabled(QStringLiteral("file.reopen"), m_editors->canReopen(),
                         tr("No tab was closed."));
    m_actions.setEnabled(QStringLiteral("view.split"), any && !m_editors->isSplit(),
                         any ? tr("It is split already.") : noTab);
    m_actions.setEnabled(QStringLiteral("view.closeSplit"), m_editors->isSplit(),
                         tr("It is not split."));
}

bool MainWindow::restoresSession() { return QSettings().value(restoreKey, true).toBool(); }

void MainWindow::setRestoresSession(bool restores) { QSettings().setValue(restoreKey, restores); }

void MainWindow::keepSession()
{
    if (m_workspace.isOpen()) {
        SessionFiles(m_service.stateFolder())
            .writeSession(m_workspace.files().root, m_editors->saveState());
    }
}

/// The tabs of last time, else the first test.
void MainWindow::restoreSession()
{
    const SessionFiles files(m_service.stateFolder());
    const QString root = m_workspace.files().root;
    files.addRecent(root);
    m_welcome->setRecent(files.recentWorkspaces());
    const bool restored = restoresSession() && m_editors->restoreState(files.session(root));
    if (!restored && !m_workspace.files().tests.isEmpty())
        m_editors->open(m_workspace.files().tests.constFirst().path);
    showTabStates();
}

GoToDialog::Source MainWindow::recentSource()
{
    return {
        QString(),
        tr("Workspaces opened before"),
        tr("No other workspace was opened yet."),
        [this] {
            QList<Destination> found;
            const auto folders = SessionFiles(m_service.stateFolder()).recentWorkspaces();
            for (const QString &folder : folders)
                found.append({folder,
                              displayText(QDir(folder).dirName(), 120),
                              displayText(QDir::toNativeSeparators(folder), 300),
                              {},
                              true});
            return found;
        },
        [this](const QString &folder) { openWorkspaceLater(folder); },
    };
}

} // namespace Rehearsal
