// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "ui/editorarea.h"
#include "ui/intents/intenteditor.h"
#include "ui/intents/utterancesmodel.h"
#include "ui/intents/utterancestable.h"
#include "ui/mainwindow.h"
#include "ui/panels/workspacepanel.h"
#include "ui/widgets/messagebar.h"

#include <QInputDialog>

namespace Rehearsal {

/// Intents: new ones, and what one does to the utterances of the one in front.
void MainWindow::createIntents()
{
    const QString file = tr("&File");
    const QString intents = tr("I&ntents");
    makeAction("file.newIntent", file, tr("New &intent…"),
               {QKeySequence(QStringLiteral("Ctrl+Shift+N"))}, "intent", &MainWindow::addIntent);
    connect(m_files, &WorkspacePanel::newIntentRequested, this, &MainWindow::addIntent);

    const auto editor = [this] { return qobject_cast<IntentEditor *>(m_editors->currentEditor()); };
    QList<QAction *> onRows;
    onRows.append(makeAction("intents.paste", intents, tr("&Paste as utterances"),
                             {QKeySequence(QStringLiteral("Ctrl+Alt+V"))}, "", [editor] {
                                 const int count = editor()->table().pasteAsUtterances();
                                 editor()->note(count > 0
                                                    ? tr("%n utterances pasted.", nullptr, count)
                                                    : tr("There is no text to paste."));
                             }));
    onRows.append(makeAction("intents.copyLines", intents, tr("&Copy as lines"), {}, "",
                             [editor] { editor()->table().copyAsLines(); }));
    onRows.append(makeAction("intents.annotate", intents, tr("&Annotate the utterance"),
                             {QKeySequence(QStringLiteral("Ctrl+L"))}, "",
                             [editor] { editor()->annotate(); }));
    onRows.append(makeAction("intents.label", intents, tr("&Label words in the selected rows…"),
                             {QKeySequence(QStringLiteral("Ctrl+Alt+L"))}, "",
                             [editor] { editor()->labelInRows(); }));
    onRows.append(makeAction("intents.removeDuplicates", intents, tr("Remove &duplicates"),
                             {QKeySequence(QStringLiteral("Ctrl+Alt+D"))}, "", [editor] {
                                 editor()->commit();
                                 const int count = editor()->model().removeDuplicates();
                                 editor()->note(count > 0
                                                    ? tr("%n duplicates removed.", nullptr, count)
                                                    : tr("No utterance is there twice."));
                             }));
    onRows.append(makeAction("intents.move", intents, tr("&Move to another intent…"),
                             {QKeySequence(QStringLiteral("Ctrl+Alt+M"))}, "",
                             &MainWindow::moveUtterances));
    const auto enable = [this, editor, onRows] {
        IntentEditor *current = editor();
        const bool may = current && !current->intentDocument().isReadOnly();
        for (const QAction *action : onRows) {
            m_actions.setEnabled(action->objectName(), may,
                                 current ? tr("This file is read-only here.")
                                         : tr("Open an intent first."));
        }
    };
    connect(m_editors, &EditorArea::currentEditorChanged, this, enable);
    enable();
    connect(m_editors, &EditorArea::added, this, [this, onRows](Editor *added) {
        auto *intent = qobject_cast<IntentEditor *>(added);
        if (!intent)
            return;
        auto *line = new QAction(&intent->table());
        line->setSeparator(true);
        intent->table().addAction(line);
        intent->table().addActions(onRows);
    });
    createUtteranceMoves();
}

void MainWindow::addIntent()
{
    if (const QString &reason = m_workspace.readOnlyReason(); !reason.isEmpty()) {
        m_messages->showMessage(MessageBar::Kind::Info, reason);
        return;
    }
    if (!m_workspace.isOpen())
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("newIntentDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New intent"));
    dialog->setLabelText(tr("What is the intent called?"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        const QString wanted = trimmed(name);
        if (wanted.isEmpty())
            return;
        if (const QString taken = m_workspace.intentPath(wanted); !taken.isEmpty()) {
            m_editors->open(taken);
            m_messages->showMessage(
                MessageBar::Kind::Info,
                tr("There is an intent “%1” already.").arg(displayText(wanted, 80)));
            return;
        }
        m_editors->open(m_workspace.addIntent(wanted)->path());
    });
    dialog->open();
}

} // namespace Rehearsal
