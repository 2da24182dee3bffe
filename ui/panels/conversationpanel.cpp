// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/conversationpanel.h"

#include "core/base/text.h"
#include "ui/conversation/bubblesmodel.h"
#include "ui/conversation/bubblesview.h"
#include "ui/conversation/talk.h"
#include "ui/documents/openworkspace.h"
#include "ui/editors/jsondialog.h"
#include "ui/icons.h"
#include "ui/runcontroller.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/signlabel.h"
#include "ui/widgets/verdict.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Rehearsal {

ConversationPanel::ConversationPanel(RunService &service, OpenWorkspace &workspace,
                                     RunController &runs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_talk(new Talk(service, this))
    , m_model(new BubblesModel(this))
    , m_view(new BubblesView(this))
    , m_title(new QLabel(this))
    , m_talkTools(makeTools(QStringLiteral("conversation.talkTools")))
    , m_testTools(makeTools(QStringLiteral("conversation.testTools")))
    , m_empty(emptyState(tr("Talk to the bot below: what you say can become a test. Of a test, the "
                            "conversation of its last run stands here."),
                         this))
    , m_startOver(new QAction(icon(QStringLiteral("undo")), tr("Start &over"), this))
    , m_context(new QAction(icon(QStringLiteral("context")), tr("&Context"), this))
{
    setObjectName(QStringLiteral("conversation"));
    setAccessibleName(tr("Conversation"));
    m_title->setObjectName(QStringLiteral("conversation.title"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setProperty("quiet", true);
    m_title->setContentsMargins(10, 6, 10, 0);
    m_view->setObjectName(QStringLiteral("conversation.bubbles"));
    m_view->setAccessibleName(tr("What was said"));
    m_view->setModel(m_model);
    m_startOver->setObjectName(QStringLiteral("conversation.startOver"));
    m_context->setObjectName(QStringLiteral("conversation.context"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_talkTools);
    layout->addWidget(m_testTools);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(makeProblem());
    layout->addWidget(makeInput());

    connect(m_startOver, &QAction::triggered, this, [this] {
        m_talk->startOver();
        m_input->setFocus();
    });
    connect(m_context, &QAction::triggered, this, &ConversationPanel::editContext);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex &index) {
        if (m_test && !isTalking())
            Q_EMIT turnActivated(m_test->path(), index.data(BubblesModel::BubbleTurnRole).toInt());
    });
    connect(m_talk, &Talk::changed, this, [this] {
        showAll();
        Q_EMIT talkChanged();
    });
    connect(m_talk, &Talk::secretNeeded, this, &ConversationPanel::secretNeeded);
    connect(&workspace, &OpenWorkspace::opened, this, [this] {
        m_test = nullptr;
        m_allowed.clear();
        m_talk->setContext({});
        m_talk->startOver();
    });
    connect(&runs, &RunController::targetChanged, this, &ConversationPanel::showTitle);
    connect(&runs, &RunController::testChanged, this, [this](const QString &path) {
        if (m_test && m_test->path() == path)
            showAll();
    });
    connect(&runs, &RunController::finished, this, &ConversationPanel::showAll);
    setFocusProxy(m_input);
    showAll();
}

ConversationPanel::~ConversationPanel() = default;

QToolBar *ConversationPanel::makeTools(const QString &name)
{
    auto *tools = new QToolBar(this);
    tools->setObjectName(name);
    tools->setAccessibleName(tr("Conversation"));
    tools->setIconSize({16, 16});
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->setStyleSheet(QStringLiteral("QToolBar { border: none; padding: 2px 4px; }"));
    return tools;
}

QWidget *ConversationPanel::makeInput()
{
    auto *row = new QWidget(this);
    m_input = new QLineEdit(row);
    m_input->setObjectName(QStringLiteral("conversation.input"));
    m_input->setAccessibleName(tr("Message to the bot"));
    m_input->setPlaceholderText(tr("Say something to the bot"));
    m_input->installEventFilter(this);
    m_send = new QPushButton(row);
    m_send->setObjectName(QStringLiteral("conversation.send"));
    m_send->setAutoDefault(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_input, 1);
    layout->addWidget(m_send);
    connect(m_input, &QLineEdit::returnPressed, this, &ConversationPanel::send);
    connect(m_input, &QLineEdit::textEdited, this, [this] { m_recalled = 0; });
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_talk->state() == Talk::State::Waiting)
            m_talk->stop();
        else
            send();
    });
    return row;
}

QFrame *ConversationPanel::makeProblem()
{
    m_problem = new QFrame(this);
    m_problem->setObjectName(QStringLiteral("conversation.problem"));
    auto *sign = new SignLabel(m_problem);
    sign->setSign(icon(QStringLiteral("error"), IconTint::Fail));
    m_problemText = new QLabel(m_problem);
    m_problemText->setObjectName(QStringLiteral("conversation.problemText"));
    m_problemText->setTextFormat(Qt::PlainText);
    m_problemText->setWordWrap(true);
    m_problemText->setProperty("problem", true);
    auto *retry = new QPushButton(tr("&Try again"), m_problem);
    retry->setObjectName(QStringLiteral("conversation.retry"));
    retry->setAccessibleName(tr("Try again"));
    retry->setAutoDefault(false);
    auto *layout = new QHBoxLayout(m_problem);
    layout->setContentsMargins(10, 6, 8, 2);
    layout->setSpacing(8);
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addWidget(m_problemText, 1);
    layout->addWidget(retry, 0, Qt::AlignTop);
    connect(retry, &QPushButton::clicked, this, [this] {
        m_input->setFocus();
        m_talk->retry();
    });
    m_problem->hide();
    return m_problem;
}

bool ConversationPanel::isTalking() const { return !m_talk->isEmpty(); }

void ConversationPanel::focusInput()
{
    m_input->setFocus();
    m_input->selectAll();
}

void ConversationPanel::setActions(const QList<QAction *> &forTalk, const QList<QAction *> &forTest)
{
    const auto fill = [this](QToolBar *tools, const QList<QAction *> &actions) {
        for (QAction *action : actions) {
            tools->addAction(action);
            QWidget *button = tools->widgetForAction(action);
            button->setObjectName(action->objectName() + QStringLiteral(".inPanel"));
            button->setAccessibleName(action->text().remove(u'&'));
            if (action == m_startOver || action == m_context)
                static_cast<QToolButton *>(button)->setToolButtonStyle(Qt::ToolButtonIconOnly);
        }
    };
    fill(m_talkTools, forTalk + QList<QAction *>{m_startOver, m_context});
    fill(m_testTools, forTest);
    showAll();
}

void ConversationPanel::setCurrentTest(TestDocument *test)
{
    if (m_test)
        disconnect(m_test, nullptr, this, nullptr);
    m_test = test;
    if (m_test) {
        connect(m_test, &DocumentBase::changed, this, &ConversationPanel::showAll);
        connect(m_test, &QObject::destroyed, this, [this, test] {
            if (m_test == test)
                m_test = nullptr;
        });
    }
    showAll();
    if (!isTalking())
        m_view->scrollToTop();
}

void ConversationPanel::send()
{
    const QString text = trimmed(m_input->text());
    if (text.isEmpty() || m_talk->state() == Talk::State::Waiting || !m_workspace.isOpen())
        return;
    const auto target = m_workspace.targetNamed(m_runs.targetName());
    if (!target) {
        m_problemText->setText(
            tr("This workspace has no target named %1.").arg(displayText(m_runs.targetName(), 80)));
        m_problem->show();
    } else if (target->isProtected && !m_allowed.contains(target->name)) {
        askAboutProtected(*target, text);
    } else {
        sendTo(*target, text);
    }
}

void ConversationPanel::askAboutProtected(const Target &target, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Protected target"),
                                tr("“%1” is a protected target. Talk to it all the same?")
                                    .arg(displayText(target.name, 80)),
                                QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("conversation.protected"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *talk = box->addButton(tr("&Talk"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(talk, &QPushButton::clicked, this, [this, target, text] {
        m_allowed.insert(target.name);
        sendTo(target, text);
    });
    box->open();
}

void ConversationPanel::sendTo(const Target &target, const QString &text)
{
    // A talk begins as the test in front of the user would.
    if (m_talk->isEmpty() && !m_talk->context() && m_test)
        m_talk->setContext(m_test->value().context);
    m_said.removeAll(text);
    m_said.append(text);
    m_recalled = 0;
    m_input->clear();
    m_talk->say(target, text);
}

bool ConversationPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            recall(key->key() == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ConversationPanel::recall(int by)
{
    const int next = std::clamp(m_recalled + by, 0, int(m_said.size()));
    if (next == m_recalled)
        return;
    m_recalled = next;
    m_input->setText(next == 0 ? QString() : m_said[m_said.size() - next]);
}

void ConversationPanel::editContext()
{
    auto *dialog = new JsonDialog(tr("Initial context"),
                                  tr("Variables the conversation starts with, as a JSON object."),
                                  m_talk->context(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_talk->setContext(dialog->object()); });
    dialog->open();
}

void ConversationPanel::showAll()
{
    const bool talking = isTalking();
    const int before = m_model->rowCount();
    if (talking)
        m_model->show(bubblesOf(*m_talk));
    else if (m_test)
        m_model->show(bubblesOf(m_test->value(), m_runs.lastReport(m_test->path())));
    else
        m_model->show({});
    const bool anything = m_model->rowCount() > 0;
    m_view->setVisible(anything);
    m_empty->setVisible(!anything);
    if (talking && (m_model->rowCount() != before || m_talk->state() != Talk::State::Waiting))
        m_view->scrollToBottom();
    m_talkTools->setVisible(talking);
    m_testTools->setVisible(!talking && m_test);
    m_problem->setVisible(m_talk->state() == Talk::State::Failed);
    if (m_talk->state() == Talk::State::Failed) {
        const Error &error = m_talk->error();
        m_problemText->setText(
            displayText(error.kind == Error::Kind::Cancelled
                            ? error.message
                            : tr("%1 %2").arg(error.message, adviceFor(error.kind)),
                        600));
    }
    const bool waiting = m_talk->state() == Talk::State::Waiting;
    m_send->setText(waiting ? tr("Stop") : tr("Send"));
    m_send->setAccessibleName(m_send->text());
    showTitle();
}

void ConversationPanel::showTitle()
{
    m_input->setEnabled(m_workspace.isOpen());
    m_send->setEnabled(m_workspace.isOpen());
    if (isTalking()) {
        m_title->setText(
            tr("Talking to the bot on %1.").arg(displayText(m_talk->targetName(), 60)));
    } else if (m_test) {
        const QString name = displayText(m_test->title(), 80);
        m_title->setText(m_runs.lastReport(m_test->path())
                             ? tr("Last run of “%1”.").arg(name)
                             : tr("“%1” has not been run yet.").arg(name));
    }
    m_title->setVisible(isTalking() || m_test);
}

} // namespace Rehearsal
