// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interop/placing.h"
#include "ui/editorarea.h"
#include "ui/intents/importdialog.h"
#include "ui/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QFileDialog>

namespace Rehearsal {

/// Intents from other tools' files: chosen, previewed with what is lost, then open as unsaved edits.
void MainWindow::createImport()
{
    makeAction("file.importIntents", tr("&File"), tr("Im&port intents…"), {}, "", [this] {
        if (const QString &reason = m_workspace.readOnlyReason(); !reason.isEmpty()) {
            m_messages->showMessage(MessageBar::Kind::Info, reason);
            return;
        }
        if (!m_workspace.isOpen())
            return;
        auto *dialog = new QFileDialog(
            this, tr("Import intents"), QString(),
            tr("Intents of other tools (*.yml *.yaml *.json *.csv *.tsv *.zip *.txt);;"
               "All files (*)"));
        dialog->setObjectName(QStringLiteral("importFiles"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFiles);
        connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::importIntentFiles);
        dialog->open();
    });
}

void MainWindow::importIntentFiles(const QStringList &files)
{
    QList<StoredIntent> stored;
    const auto intents = m_workspace.currentIntents();
    for (const auto &file : intents)
        stored.append({file.path, file.value});
    auto *dialog = new ImportDialog(files, stored, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::confirmed, this, &MainWindow::takeImported);
    dialog->open();
}

void MainWindow::takeImported(const QList<PlacedIntent> &placed)
{
    QList<WorkspaceFile<Intent>> added;
    int changed = 0;
    for (const PlacedIntent &each : placed) {
        if (each.change == PlacedIntent::Change::New) {
            added.append({each.path, each.intent, {}, {}});
        } else if (IntentDocument *document = m_workspace.intent(each.path)) {
            const QList<Utterance> utterances = each.intent.utterances;
            changed += document->edit(tr("Import utterances"),
                                      [&](Intent &intent) { intent.utterances = utterances; });
        }
    }
    m_workspace.addIntents(added);
    if (!placed.isEmpty())
        m_editors->open(placed.constFirst().path);
    m_messages->showMessage(
        MessageBar::Kind::Info,
        tr("%1 intents are new and %2 changed. They are not saved yet; Save all writes them.")
            .arg(added.size())
            .arg(changed));
}

} // namespace Rehearsal
