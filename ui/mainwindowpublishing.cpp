// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "ui/editorarea.h"
#include "ui/intents/reviewdialog.h"
#include "ui/mainwindow.h"
#include "ui/widgets/messagebar.h"

namespace Rehearsal {

/// Publishing: the intents as edited, to the chosen target, through the review.
void MainWindow::createPublishing()
{
    makeAction("intents.review", tr("I&ntents"), tr("&Review and save…"),
               {QKeySequence(QStringLiteral("Ctrl+Shift+U"))}, "", &MainWindow::reviewIntents);
    const auto enable = [this] {
        m_actions.setEnabled(QStringLiteral("intents.review"),
                             m_workspace.isOpen() && !m_workspace.currentIntents().isEmpty(),
                             tr("The workspace has no intents."));
    };
    connect(&m_workspace, &OpenWorkspace::ready, this, enable);
    connect(&m_workspace, &OpenWorkspace::filesChanged, this, enable);
    enable();
}

void MainWindow::reviewIntents()
{
    const auto target = m_workspace.targetNamed(m_runs.targetName());
    if (!target) {
        m_messages->showMessage(
            MessageBar::Kind::Problem,
            tr("There is no target “%1” any more.").arg(displayText(m_runs.targetName(), 80)));
        return;
    }
    m_editors->commitAll();
    const Workspace &files = m_workspace.files();
    auto *dialog =
        new ReviewDialog(std::make_unique<Publishing>(m_service, files.root, files.info,
                                                      m_workspace.currentIntents(), *target),
                         this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReviewDialog::secretNeeded, this, [this, dialog, name = target->name] {
        dialog->close();
        askSecret(name, [this] { reviewIntents(); });
    });
    connect(dialog, &ReviewDialog::merged, this, [this](const QString &path, const Intent &intent) {
        if (IntentDocument *document = m_workspace.intent(path)) {
            document->edit(tr("Merge with the server"), [&](Intent &value) { value = intent; });
        }
    });
    dialog->open();
    dialog->start();
}

} // namespace Rehearsal
