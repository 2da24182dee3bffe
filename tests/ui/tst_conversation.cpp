// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/conversation/bubblesmodel.h"
#include "ui/conversation/bubblesview.h"
#include "ui/conversation/talk.h"
#include "ui/dialogs/acceptdialog.h"
#include "ui/dialogs/proposalsdialog.h"
#include "ui/dialogs/proposalsmodel.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/mainwindow.h"
#include "ui/panels/conversationpanel.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Rehearsal;

namespace {

const QString testPath = QStringLiteral("tests/book-a-flight.test.json");

Step step(int index, const char *intent, double confidence, const QString &reply)
{
    Step step;
    step.index = index;
    step.intent = QLatin1String(intent);
    step.confidence = confidence;
    step.reply = reply;
    if (index == 1)
        step.entities = Json::array({{{"type", "date"}, {"value", "next monday"}}});
    return step;
}

} // namespace

/// Talking to the bot, the test it becomes, and the assertions that its replays propose.
class TestConversation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aMessageShowsWhatTheBotUnderstoodAndSaid();
    void upBringsBackWhatWasSaid();
    void aBotThatVariesIsQuietlySaidSo();
    void anErrorIsSaidInPlaceAndTriedAgain();
    void stopGivesUpWaiting();
    void aProtectedTargetIsAskedAboutOnce();
    void aMissingSecretIsAskedForAndTheTalkGoesOn();
    void theLastRunOfTheTestStandsThereWithWhatFailed();
    void aTurnThatSaysSomethingElseNowKeepsNoAnswer();
    void anotherWorkspaceEndsTheTalk();
    void threeMessagesBecomeATestInSevenActions();
    void aSavedTalkKeepsItsContext();
    void acceptActualIsOneEditAndSaysWhenThereIsNone();
    void proposalsAreOneEditAndLeaveOtherExpectationsToTheUser();
    void whatRestsOnAnIntentIsTickedWithIt();
    void twoHundredTurnsStayQuick();
    void foreignTextIsShownAsItIs();

private:
    [[nodiscard]] TestEditor *editor() const
    {
        return qobject_cast<TestEditor *>(m_window->editors().currentEditor());
    }
    [[nodiscard]] ConversationPanel &panel() const { return m_window->conversation(); }
    [[nodiscard]] const QList<Bubble> &bubbles() const
    {
        return qobject_cast<BubblesModel *>(
                   m_window->findChild<BubblesView *>(u"conversation.bubbles"_qs)->model())
            ->rows();
    }
    [[nodiscard]] QLineEdit *input() const
    {
        return m_window->findChild<QLineEdit *>(u"conversation.input"_qs);
    }
    /// No window manager here gives the focus back when a dialog closes.
    void awaitFocus()
    {
        if (!QApplication::focusWidget())
            m_window->activateWindow();
        QVERIFY(QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_actions;
        awaitFocus();
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// One action: a field typed and left with Enter.
    void type(const QString &text)
    {
        ++m_actions;
        awaitFocus();
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    [[nodiscard]] bool answered(int turns)
    {
        const Talk &talk = panel().talk();
        return QTest::qWaitFor(
            [&] { return talk.state() != Talk::State::Waiting && talk.turns().size() == turns; });
    }
    void say(const QString &text)
    {
        panel().focusInput();
        const auto before = panel().talk().turns().size();
        type(text);
        QVERIFY(answered(int(before) + 1));
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
    int m_actions = 0;
};

void TestConversation::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_conversation"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestConversation::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    QVERIFY(QDir(m_files->path()).mkpath(u"targets"_qs));
    m_files->write(u"targets/live.target.json"_qs,
                   R"({"name": "live", "baseUrl": "https://bot.example", "bot": "b",
                       "environment": "e", "version": "v", "protected": true})");
    m_service = std::make_unique<FakeRunService>();
    Snapshot &outcome = m_service->backend.outcome;
    outcome.state = Snapshot::State::Completed;
    outcome.status = QStringLiteral("COMPLETED");
    outcome.durationMs = 60;
    outcome.steps = {step(0, "book_flight", 0.97, u"I can help with that. Which date?"_qs),
                     step(1, "provide_date", 0.93, u"next monday, noted. Shall I book?"_qs),
                     step(2, "confirm_booking", 0.95, u"Done. Your booking is confirmed."_qs)};
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->openWorkspace(m_files->path()));
    QVERIFY(editor());
    m_actions = 0;
}

void TestConversation::cleanup()
{
    m_window.reset();
    m_service.reset();
}

void TestConversation::aMessageShowsWhatTheBotUnderstoodAndSaid()
{
    QAbstractItemModelTester tester(
        m_window->findChild<BubblesView *>(u"conversation.bubbles"_qs)->model());
    press(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), input());
    QTest::keyClicks(input(), u"book flight to paris"_qs);
    QTest::keyClick(input(), Qt::Key_Return);
    QCOMPARE(input()->text(), QString());
    QCOMPARE(bubbles().size(), 2);
    QCOMPARE(bubbles()[1].mark, Bubble::Mark::Waiting);
    QVERIFY(answered(1));
    QCOMPARE(bubbles().size(), 2);
    QCOMPARE(bubbles()[0].text, u"book flight to paris"_qs);
    QCOMPARE(bubbles()[0].detail, u"book_flight 0.97"_qs);
    QCOMPARE(bubbles()[1].side, Bubble::Side::Bot);
    QCOMPARE(bubbles()[1].text, u"I can help with that. Which date?"_qs);

    say(u"departing next monday"_qs);
    QCOMPARE(bubbles().size(), 4);
    QCOMPARE(bubbles()[2].detail, u"provide_date 0.93 · date = next monday"_qs);

    m_window->findChild<QAction *>(u"conversation.startOver"_qs)->trigger();
    QVERIFY(!panel().isTalking());
    QCOMPARE(bubbles().size(), 3); // the test in front: nothing was said to it yet
    QCOMPARE(bubbles()[0].detail, u"expects book_flight ≥ 0.85"_qs);
}

void TestConversation::upBringsBackWhatWasSaid()
{
    say(u"one"_qs);
    say(u"two"_qs);
    press(Qt::Key_Up);
    QCOMPARE(input()->text(), u"two"_qs);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(input()->text(), u"one"_qs);
    press(Qt::Key_Down);
    QCOMPARE(input()->text(), u"two"_qs);
    press(Qt::Key_Down);
    QCOMPARE(input()->text(), QString());
}

void TestConversation::aBotThatVariesIsQuietlySaidSo()
{
    say(u"book flight to paris"_qs);
    m_service->backend.outcome.steps[0].reply = u"Gladly. Which date?"_qs;
    say(u"departing next monday"_qs);
    QCOMPARE(bubbles()[1].text, u"I can help with that. Which date?"_qs);
    QCOMPARE(bubbles()[1].mark, Bubble::Mark::Varied);
    QVERIFY(bubbles()[1].remarks.value(0).contains(u"Gladly. Which date?"_qs));
    QCOMPARE(bubbles()[3].mark, Bubble::Mark::None);
}

void TestConversation::anErrorIsSaidInPlaceAndTriedAgain()
{
    m_service->backend.signIn =
        Error{Error::Kind::Forbidden, u"Not for <b>you</b>."_qs, 403, u"S1-H3"_qs};
    say(u"hello"_qs);
    auto *problem = m_window->findChild<QLabel *>(u"conversation.problemText"_qs);
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"Not for <b>you</b>."_qs));
    QCOMPARE(bubbles().size(), 1); // what was said is not lost
    m_service->backend.signIn = {};
    QTest::mouseClick(m_window->findChild<QPushButton *>(u"conversation.retry"_qs), Qt::LeftButton);
    QVERIFY(answered(1));
    QVERIFY(!problem->isVisible());
    QCOMPARE(bubbles().size(), 2);
}

void TestConversation::stopGivesUpWaiting()
{
    m_service->backend.jobDuration = std::chrono::hours(1);
    panel().focusInput();
    type(u"hello"_qs);
    auto *send = m_window->findChild<QPushButton *>(u"conversation.send"_qs);
    QCOMPARE(send->text(), u"Stop"_qs);
    QTRY_VERIFY(!m_service->backend.callsOf(u"fetch"_qs).isEmpty());
    QTest::mouseClick(send, Qt::LeftButton);
    QVERIFY(answered(1));
    QCOMPARE(panel().talk().state(), Talk::State::Failed);
    QCOMPARE(panel().talk().error().kind, Error::Kind::Cancelled);
}

void TestConversation::aProtectedTargetIsAskedAboutOnce()
{
    m_window->runs().setTargetName(u"live"_qs);
    panel().focusInput();
    type(u"hello"_qs);
    if (auto *problem = m_window->findChild<QLabel *>(u"conversation.problemText"_qs);
        problem->isVisible())
        QFAIL(qPrintable(problem->text()));
    auto *box = m_window->findChild<QMessageBox *>(u"conversation.protected"_qs);
    QVERIFY(box);
    QVERIFY(panel().talk().isEmpty());
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(panel().talk().isEmpty());
    QCOMPARE(input()->text(), u"hello"_qs); // not lost either
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>(u"conversation.protected"_qs));
    panel().focusInput();
    press(Qt::Key_Return);
    box = m_window->findChild<QMessageBox *>(u"conversation.protected"_qs);
    QVERIFY(box);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(answered(1));
    say(u"again"_qs);
    QCOMPARE(panel().talk().turns().size(), 2);
}

void TestConversation::aMissingSecretIsAskedForAndTheTalkGoesOn()
{
    m_service->secretWanted = true;
    say(u"hello"_qs);
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"secretDialog"_qs));
    auto *dialog = m_window->findChild<QDialog *>(u"secretDialog"_qs);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"secret"_qs);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(panel().talk().state() == Talk::State::Ready);
    QVERIFY(panel().talk().turns().constFirst().step);
}

void TestConversation::theLastRunOfTheTestStandsThereWithWhatFailed()
{
    m_service->backend.outcome.steps[1].intent = u"book_hotel"_qs;
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(finished.wait());
    QCOMPARE(bubbles().size(), 6);
    QCOMPARE(bubbles()[0].mark, Bubble::Mark::Passed);
    QCOMPARE(bubbles()[2].mark, Bubble::Mark::Failed);
    QVERIFY(bubbles()[2].remarks.value(0).contains(u"provide_date"_qs));
    QVERIFY(bubbles()[2].remarks.value(0).contains(u"book_hotel"_qs));
    const QModelIndex failed =
        m_window->findChild<BubblesView *>(u"conversation.bubbles"_qs)->model()->index(2, 0);
    QVERIFY(failed.data(Qt::AccessibleTextRole).toString().contains(u"failed"_qs));

    QSignalSpy chosen(&panel(), &ConversationPanel::turnActivated);
    auto *view = m_window->findChild<BubblesView *>(u"conversation.bubbles"_qs);
    view->setCurrentIndex(failed);
    view->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(chosen.value(0).value(1).toInt(), 1);
    view->setFocus();
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"departing next monday"_qs);
}

void TestConversation::aTurnThatSaysSomethingElseNowKeepsNoAnswer()
{
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(finished.wait());
    QCOMPARE(bubbles().size(), 6);
    editor()->testDocument().edit(
        u"say"_qs, [](ConversationTest &test) { test.turns[1].says = u"tomorrow"_qs; });
    QCOMPARE(bubbles().size(), 5);
    QCOMPARE(bubbles()[2].text, u"tomorrow"_qs);
    QVERIFY(bubbles()[2].detail.startsWith(u"expects"_qs));
}

void TestConversation::anotherWorkspaceEndsTheTalk()
{
    say(u"hello"_qs);
    const SampleWorkspace other;
    QVERIFY(m_window->openWorkspace(other.path()));
    QVERIFY(!panel().isTalking());
    QVERIFY(!m_window->actions().action(u"conversation.save"_qs)->isEnabled());
}

void TestConversation::threeMessagesBecomeATestInSevenActions()
{
    panel().focusInput();
    m_actions = 0;
    type(u"book flight to paris"_qs);
    QVERIFY(answered(1));
    type(u"departing next monday"_qs);
    QVERIFY(answered(2));
    type(u"confirm booking"_qs);
    QVERIFY(answered(3));
    press(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier); // save as test
    auto *dialog = m_window->findChild<QInputDialog *>(u"saveConversationDialog"_qs);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
    type(u"Fly on monday"_qs); // over the proposed name
    QVERIFY(editor());
    QCOMPARE(editor()->title(), u"Fly on monday"_qs);
    const TestDocument &document = editor()->testDocument();
    QCOMPARE(document.value().turns.size(), 3);
    QCOMPARE(document.value().turns[1].says, u"departing next monday"_qs);
    QCOMPARE(document.value().turns[1].expects->intent, u"provide_date"_qs);
    QVERIFY(!document.value().turns[1].expects->minConfidence);
    QCOMPARE(bubbles().size(), 6); // what the bot said, now of the test
    press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier); // accept
    QVERIFY(!m_window->findChild<AcceptDialog *>()); // nothing is replaced
    QCOMPARE(document.value().turns[1].expects->minConfidence, 0.90);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_actions, 7);

    QVERIFY(!document.isDirty());
    const QByteArray file = m_files->read(document.path());
    const Result<Json> json = readJson(file);
    QVERIFY(json);
    Issues issues;
    const ConversationTest saved = testFromJson(*json, issues);
    QVERIFY(issues.isEmpty());
    QCOMPARE(saved.turns.size(), 3);
    QCOMPARE(saved.turns[0].expects->minConfidence, 0.95);
    QCOMPARE(saved.turns[1].expects->minConfidence, 0.90);
    QCOMPARE(writeCompact(*saved.turns[1].expects->entities),
             QByteArray("{\"date\":\"next monday\"}"));
    QVERIFY(saved.turns[2].expects->checks.isEmpty());
    QVERIFY(!saved.id.isEmpty());
}

void TestConversation::aSavedTalkKeepsItsContext()
{
    say(u"hello"_qs); // begins as the test in front does
    const ConversationTest recorded = panel().talk().recorded(u"Hello"_qs);
    QVERIFY(recorded.context);
    QVERIFY(*recorded.context == *editor()->testDocument().value().context);
}

void TestConversation::acceptActualIsOneEditAndSaysWhenThereIsNone()
{
    m_service->backend.outcome.steps[1].intent = u"book_hotel"_qs;
    QAction *accept = m_window->actions().action(u"run.acceptTest"_qs);
    QVERIFY(!accept->isEnabled());
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(finished.wait());
    QVERIFY(accept->isEnabled());
    TestDocument &document = editor()->testDocument();
    const ConversationTest before = document.value();
    accept->trigger();
    auto *dialog = m_window->findChild<AcceptDialog *>(); // an intent would be replaced
    QVERIFY(dialog);
    QCOMPARE(document.value(), before);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"accept.ok"_qs), Qt::LeftButton);
    QCOMPARE(document.value().turns[1].expects->intent, u"book_hotel"_qs);
    QCOMPARE(document.undoStack().count(), 1);
    QTRY_VERIFY(!m_window->findChild<AcceptDialog *>());
    accept->trigger(); // the same again
    QVERIFY(!m_window->findChild<AcceptDialog *>());
    QVERIFY(m_window->messages().isVisible());
    QCOMPARE(document.undoStack().count(), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(document.value() == before);
}

void TestConversation::proposalsAreOneEditAndLeaveOtherExpectationsToTheUser()
{
    const QStringList greetings{u"Hi"_qs, u"Hello there"_qs, u"Good day"_qs};
    m_service->backend.onFetch = [&](const QString &id, int) -> Result<Snapshot> {
        Snapshot answer = m_service->backend.outcome;
        const int number = id.section(u'-', 1).toInt();
        answer.id = id;
        answer.steps[0].reply = greetings[number % 3] + u". I can help with that. Which date?"_qs;
        answer.steps[0].confidence = 0.97 - 0.01 * (number % 3);
        return answer;
    };
    TestDocument &document = editor()->testDocument();
    const ConversationTest before = document.value();
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    auto *dialog = m_window->findChild<ProposalsDialog *>();
    QVERIFY(dialog);
    QAbstractItemModelTester tester(&dialog->model());
    QTRY_COMPARE(QApplication::focusWidget() && QApplication::focusWidget()->window() == dialog,
                 true);
    press(Qt::Key_Return); // five times
    QTRY_VERIFY(dialog->model().rowCount() > 0);
    QCOMPARE(m_service->backend.callsOf(u"submit"_qs).size(), 5);

    // The test has intents and minimums: other minimums are shown beside and not ticked.
    int replies = 0;
    for (const ProposalRow &row : dialog->model().rows()) {
        QVERIFY(row.proposal.kind != Proposal::Kind::Intent);
        QCOMPARE(row.accepted, row.now.is_null());
        replies += row.proposal.check.kind == u"reply" ? 1 : 0;
    }
    QCOMPARE(replies, 3);
    const QAbstractItemModel &model = dialog->model();
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells.append(model.index(0, column).data().toString());
    QCOMPARE(cells,
             (QStringList{u"1. book flight to paris"_qs, u"Minimum confidence"_qs, u"0.90"_qs,
                          u"0.85"_qs, u"5 of 5 runs; lowest 0.95"_qs}));

    press(Qt::Key_Return); // accept what is ticked
    QTRY_VERIFY(!m_window->findChild<ProposalsDialog *>());
    QCOMPARE(document.undoStack().count(), 1);
    const Expectation first = *document.value().turns[0].expects;
    QCOMPARE(first.minConfidence, 0.85);
    QCOMPARE(first.checks.size(), 2); // the one it has and ours
    QCOMPARE(plainText(first.checks[1].value), u"*. I can help with that. Which date?"_qs);
    QCOMPARE(first.checks[1].op, u"wildcard"_qs);
    document.undoStack().undo();
    QVERIFY(document.value() == before);
}

void TestConversation::whatRestsOnAnIntentIsTickedWithIt()
{
    ConversationTest test;
    test.turns.append(Turn{u"hello"_qs, {}, {}, {}});
    Step one = step(0, "greet", 0.9, u"Hello to you"_qs);
    one.entities = Json::array({{{"type", "name"}, {"value", "Ann"}}});
    ProposalsModel model;
    QAbstractItemModelTester tester(&model);
    model.propose(proposalsFrom({{one}, {one}}), test);
    QCOMPARE(model.rowCount(), 4); // intent, minimum, entity, reply
    QCOMPARE(model.accepted().size(), 4);
    QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.accepted().size(), 1);
    QVERIFY(model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.accepted().size(), 3);
    model.tickAll(false);
    QVERIFY(model.accepted().isEmpty());
}

void TestConversation::twoHundredTurnsStayQuick()
{
    ConversationTest test;
    RunReport report;
    const QString words = u"a word and some more of them, to fill a few lines of a bubble; "_qs;
    for (int turn = 0; turn < 200; ++turn) {
        test.turns.append(Turn{words.repeated(1 + turn % 5), {}, {}, {}});
        report.steps.append(step(turn, "intent", 0.9, words.repeated(1 + turn % 7)));
    }
    report.spec.test = test;
    BubblesModel model;
    BubblesView view;
    view.setModel(&model);
    view.resize(300, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QElapsedTimer timer;
    timer.start();
    model.show(bubblesOf(test, &report));
    view.scrollToBottom();
    QCoreApplication::processEvents();
    const qint64 shown = timer.restart();
    QCOMPARE(model.rowCount(), 400);
    QVERIFY(view.visualRect(model.index(399, 0)).bottom() <= view.viewport()->height());
    report.steps[199].reply = u"another"_qs;
    model.show(bubblesOf(test, &report));
    QCoreApplication::processEvents();
    const qint64 changed = timer.elapsed();
    qInfo("400 bubbles shown in %lld ms, one changed in %lld ms", shown, changed);
    QVERIFY(shown < 500);
    QVERIFY(changed < 150);
}

void TestConversation::foreignTextIsShownAsItIs()
{
    m_service->backend.outcome.steps[0].reply =
        u"<img src=x><b>bold</b>\u202Eevil"_qs + QString(5000, u'x');
    say(u"<i>hello</i>"_qs);
    QCOMPARE(bubbles()[0].text, u"<i>hello</i>"_qs);
    QVERIFY(bubbles()[1].text.startsWith(u"<img src=x><b>bold</b>⟨U+202E⟩evil"_qs));
    QVERIFY(bubbles()[1].text.size() < longestBubble + 100);
    const auto labels = panel().findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(),
                 qPrintable(label->objectName()));
}

QTEST_MAIN(TestConversation)
#include "tst_conversation.moc"
