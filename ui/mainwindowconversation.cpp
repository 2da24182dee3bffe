// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "ui/conversation/talk.h"
#include "ui/dialogs/proposalsdialog.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/mainwindow.h"
#include "ui/panels/conversationpanel.h"
#include "ui/widgets/messagebar.h"

#include <QDockWidget>
#include <QInputDialog>

namespace Rehearsal {
namespace {

constexpr int longestName = 60;

QKeySequence key(const char *text) { return QKeySequence(QLatin1String(text)); }

TestEditor *testEditor(const EditorArea &editors)
{
    return qobject_cast<TestEditor *>(editors.currentEditor());
}

} // namespace

void MainWindow::createConversation()
{
    m_conversation = new ConversationPanel(m_service, m_workspace, m_runs);
    QDockWidget *dock = addDock(QStringLiteral("dock.conversation"), tr("Conversation"),
                                Qt::RightDockWidgetArea, m_conversation);

    const QString runMenu = tr("&Run");
    makeAction("conversation.talk", runMenu, tr("&Talk to the bot"), {key("Ctrl+T")}, "",
               [this, dock] {
                   dock->show();
                   dock->raise();
                   m_conversation->focusInput();
               });
    QAction *save = makeAction("conversation.save", runMenu, tr("Save conversation as t&est…"),
                               {key("Ctrl+Alt+R")}, "test", &MainWindow::saveConversation);
    save->setIconText(tr("Save as test…"));
    QAction *propose = makeAction("run.proposeAssertions", runMenu, tr("&Propose assertions…"),
                                  {key("Ctrl+Alt+P")}, "question", &MainWindow::proposeAssertions);
    propose->setIconText(tr("Propose…"));
    propose->setToolTip(tr("Run the test several times and expect what stays the same"));
    m_conversation->setActions({save},
                               {m_actions.action(QStringLiteral("run.acceptTest")), propose});

    connect(m_conversation, &ConversationPanel::turnActivated, m_editors,
            [this](const QString &path, int turn) { m_editors->openTurn(path, turn); });
    connect(m_conversation, &ConversationPanel::talkChanged, this,
            &MainWindow::showConversationStates);
    connect(m_conversation, &ConversationPanel::secretNeeded, this, [this](const QString &target) {
        askSecret(target, [this] { m_conversation->talk().retry(); });
    });
    connect(m_editors, &EditorArea::currentEditorChanged, this, [this] {
        TestEditor *editor = testEditor(*m_editors);
        m_conversation->setCurrentTest(editor ? &editor->testDocument() : nullptr);
        showConversationStates();
    });
    connect(&m_runs, &RunController::reported, this, &MainWindow::showConversationStates);
    connect(&m_runs, &RunController::finished, this, &MainWindow::showConversationStates);
    showConversationStates();
}

void MainWindow::showConversationStates()
{
    const TestEditor *editor = testEditor(*m_editors);
    const Talk &talk = m_conversation->talk();
    const auto enable = [this](const char *id, bool enabled, const QString &reason) {
        m_actions.setEnabled(QLatin1String(id), enabled, reason);
    };
    const QString noTest = tr("Open a test that can be edited first.");
    const bool writable = editor && !const_cast<TestEditor *>(editor)->document()->isReadOnly();
    enable("conversation.save",
           m_workspace.isOpen() && !talk.isEmpty() && talk.turns().constFirst().step,
           tr("Talk to the bot first."));
    enable("run.proposeAssertions", writable, noTest);
}

void MainWindow::saveConversation()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("saveConversationDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as test"));
    dialog->setLabelText(tr("What is the conversation about?"));
    dialog->setTextValue(
        trimmed(m_conversation->talk().turns().constFirst().says).left(longestName).simplified());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        Talk &talk = m_conversation->talk();
        if (trimmed(name).isEmpty() || talk.isEmpty())
            return;
        const TestDocument *added = m_workspace.addTest(talk.recorded(trimmed(name)));
        // What the bot said stands in the new test as its last run.
        m_runs.keepReport(talk.reportFor(added->value(), added->path()));
        talk.startOver();
        m_editors->open(added->path());
    });
    dialog->open();
}

void MainWindow::proposeAssertions()
{
    TestEditor *editor = testEditor(*m_editors);
    if (!editor)
        return;
    editor->commit();
    const ConversationTest &test = editor->testDocument().value();
    const auto target = m_workspace.targetNamed(m_runs.targetName());
    QString problem;
    if (!target) {
        problem =
            tr("This workspace has no target named %1.").arg(displayText(m_runs.targetName(), 80));
    } else if (test.data && !test.data->rows.isEmpty()) {
        problem = tr("Each data row brings answers of its own, so there is nothing to propose for "
                     "all of them.");
    } else if (test.turns.isEmpty()) {
        problem = tr("The test has no turns yet.");
    }
    if (!problem.isEmpty()) {
        m_messages->showMessage(MessageBar::Kind::Problem, problem);
        return;
    }
    auto *dialog = new ProposalsDialog(editor->testDocument(), *target, m_service, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Rehearsal
