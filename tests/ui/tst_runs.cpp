// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/dialogs/repeatdialog.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/mainwindow.h"
#include "ui/panels/resultspanel.h"
#include "ui/panels/workspacepanel.h"
#include "ui/theme.h"
#include "ui/widgets/comparison.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

using namespace Rehearsal;

namespace {

/// A conversation of so many turns; the bot's answers fit it.
ConversationTest conversation(int number, int turns)
{
    ConversationTest test;
    test.id = u"id-%1"_qs.arg(number);
    test.name = u"Conversation %1"_qs.arg(number, 3, 10, QLatin1Char('0'));
    for (int at = 0; at < turns; ++at) {
        Turn turn;
        turn.says = u"turn %1"_qs.arg(at);
        turn.expects = Expectation();
        turn.expects->intent = u"book_flight"_qs;
        turn.expects->minConfidence = 0.8;
        Check check;
        check.kind = u"reply"_qs;
        check.op = u"equals"_qs;
        check.value = "Which date, please?";
        turn.expects->checks = {check};
        test.turns.append(turn);
    }
    return test;
}

} // namespace

class TestRuns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void threeChordsFromFortyTestsToTheCauseAndTheRerun();
    void selectedTestsRunByTheSameKey();
    void whatFailedIsKnownAfterARestart();
    void changedTestsRun();
    void anActionSaysWhyItCannotBeUsed();
    void aTestRunsRepeatedlyByARule();
    void theRuleOfATestIsEditedAndUndone();
    void theRunIsCopiedAsACommand();
    void aFailureLeadsToItsCell();
    void fiftyTurnsAreJudgedAgainInTime();
    void theWindowAnswersWhileTwoHundredTestsRun();

private:
    void open(int tests, int turns = 1);
    void openWindow();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        ++m_actions;
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    void waitForTheEnd() { QTRY_VERIFY_WITH_TIMEOUT(!m_window->runs().isRunning(), 30000); }
    [[nodiscard]] QAction *action(const char *id) const
    {
        return m_window->actions().action(QLatin1String(id));
    }
    [[nodiscard]] TestEditor *editor() const
    {
        return qobject_cast<TestEditor *>(m_window->editors().currentEditor());
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
    int m_turns = 1;
    int m_actions = 0;
    QString m_badReply; ///< of every fourth simulation, where there is one
};

void TestRuns::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_runs"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestRuns::init()
{
    QSettings().clear();
    m_actions = 0;
    m_badReply.clear();
    m_files = std::make_unique<SampleWorkspace>();
    QDir(m_files->path() + u"/tests"_qs).removeRecursively();
    QDir(m_files->path()).mkpath(u"tests"_qs);
    m_service = std::make_unique<FakeRunService>();
    m_service->backend.delay = std::chrono::milliseconds(0);
    m_service->backend.jobDuration = std::chrono::milliseconds(0);
    m_service->backend.onFetch = [this](const QString &id, int) -> Result<Snapshot> {
        Snapshot snapshot;
        snapshot.id = id;
        snapshot.state = Snapshot::State::Completed;
        snapshot.status = u"COMPLETED"_qs;
        snapshot.durationMs = 20;
        const bool isBad = !m_badReply.isEmpty() && id.section(u'-', -1).toInt() % 4 == 0;
        for (int turn = 0; turn < m_turns; ++turn) {
            Step step;
            step.index = turn;
            step.intent = u"book_flight"_qs;
            step.confidence = 0.9;
            step.reply = isBad ? m_badReply : u"Which date, please?"_qs;
            snapshot.steps.append(step);
        }
        return snapshot;
    };
}

void TestRuns::cleanup()
{
    m_window.reset();
    m_service.reset();
}

void TestRuns::open(int tests, int turns)
{
    m_turns = turns;
    for (int number = 0; number < tests; ++number)
        m_files->write(u"tests/c%1.test.json"_qs.arg(number, 3, 10, QLatin1Char('0')),
                       fileBytes(conversation(number, turns)));
    openWindow();
}

void TestRuns::openWindow()
{
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->openWorkspace(m_files->path()));
}

void TestRuns::threeChordsFromFortyTestsToTheCauseAndTheRerun()
{
    open(40);
    m_badReply = u"Which hotel, please?"_qs;
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_window->runs().isRunning());
    waitForTheEnd();
    QCOMPARE(m_window->runs().result().reports.size(), 40);
    QCOMPARE(m_window->runs().result().counts().failed, 10);

    press(Qt::Key_F8, Qt::NoModifier);
    auto *comparison = m_window->results().findChild<Comparison *>();
    QVERIFY(comparison->isVisible());
    QTRY_VERIFY(!comparison->visibleRegion().isEmpty());
    const QString shown =
        comparison->findChild<QPlainTextEdit *>(u"comparison.actual"_qs)->toPlainText();
    QVERIFY2(shown.contains(u"date"_qs) && shown.contains(u"hotel"_qs), qPrintable(shown));
    QCOMPARE(editor()->path(), u"tests/c003.test.json"_qs);

    press(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(m_window->runs().isRunning());
    QCOMPARE(m_window->runs().result().reports.size(), 10);
    waitForTheEnd();
    QCOMPARE(m_actions, 3);
}

void TestRuns::selectedTestsRunByTheSameKey()
{
    open(6);
    QTreeView &tree = m_window->findChild<WorkspacePanel *>()->tree();
    const QModelIndex tests = tree.model()->index(0, 0);
    tree.setFocus();
    tree.selectionModel()->clear();
    for (const int row : {1, 3})
        tree.selectionModel()->select(tree.model()->index(row, 0, tests),
                                      QItemSelectionModel::Select);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_window->runs().request().paths,
             (QStringList{u"tests/c001.test.json"_qs, u"tests/c003.test.json"_qs}));
    waitForTheEnd();
    QTreeView &results = m_window->results().tree();
    results.setFocus();
    results.setCurrentIndex(results.model()->index(1, 0));
    press(Qt::Key_F5, Qt::NoModifier);
    QCOMPARE(m_window->runs().request().paths, QStringList{u"tests/c003.test.json"_qs});
    waitForTheEnd();
    editor()->table().setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_window->runs().request().paths, QStringList{editor()->path()});
    waitForTheEnd();
}

void TestRuns::whatFailedIsKnownAfterARestart()
{
    open(8);
    QVERIFY(!action("run.failed")->isEnabled());
    QVERIFY(action("run.failed")->toolTip().contains(u"No test failed"_qs));
    m_badReply = u"Hotel?"_qs;
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    waitForTheEnd();
    QVERIFY(action("run.failed")->isEnabled());
    m_window.reset();
    openWindow();
    QTRY_VERIFY(action("run.failed")->isEnabled());
    m_badReply.clear();
    press(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_window->runs().request().paths,
             (QStringList{u"tests/c003.test.json"_qs, u"tests/c007.test.json"_qs}));
    waitForTheEnd();
    QTRY_VERIFY(!action("run.failed")->isEnabled());
}

void TestRuns::changedTestsRun()
{
    open(4);
    action("run.changed")->trigger(); // never ran: all of them
    QCOMPARE(m_window->runs().result().reports.size(), 4);
    waitForTheEnd();
    action("run.changed")->trigger();
    QVERIFY(!m_window->runs().isRunning());
    m_window->workspace()
        .test(u"tests/c002.test.json"_qs)
        ->edit(u"Edit"_qs,
               [](ConversationTest &test) { test.turns[0].expects->minConfidence = 0.7; });
    action("run.changed")->trigger();
    QCOMPARE(m_window->runs().request().paths, QStringList{u"tests/c002.test.json"_qs});
    waitForTheEnd();
    m_window->runs().setTargetName(u"elsewhere"_qs);
    QCOMPARE(m_window->runs().changedPaths().size(), 4);
}

void TestRuns::anActionSaysWhyItCannotBeUsed()
{
    open(2);
    QVERIFY(!action("run.stop")->isEnabled());
    QVERIFY(action("run.stop")->toolTip().contains(u"No run is under way"_qs));
    m_service->backend.silent = FakeBackend::Verb::Submit;
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(action("run.stop")->isEnabled());
    QVERIFY(!action("run.stop")->toolTip().contains(u"No run"_qs));
    for (const char *id :
         {"run.current", "run.selected", "run.all", "run.failed", "run.changed", "run.repeat"}) {
        QVERIFY2(!action(id)->isEnabled(), id);
        QVERIFY2(action(id)->toolTip().contains(u"A run is under way"_qs), id);
    }
    press(Qt::Key_F5, Qt::ShiftModifier);
    waitForTheEnd();
    QTRY_VERIFY(action("run.current")->isEnabled());
}

void TestRuns::aTestRunsRepeatedlyByARule()
{
    open(1);
    m_badReply = u"Hotel?"_qs;
    action("run.repeat")->trigger();
    auto *dialog = m_window->findChild<RepeatDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QSpinBox *>(u"repeat.atLeast"_qs)->value(), 5);
    dialog->findChild<QSpinBox *>(u"repeat.times"_qs)->setValue(4);
    QCOMPARE(dialog->findChild<QSpinBox *>(u"repeat.atLeast"_qs)->value(), 4);
    dialog->findChild<QSpinBox *>(u"repeat.atLeast"_qs)->setValue(3);
    dialog->accept();
    waitForTheEnd();
    QCOMPARE(m_window->runs().result().reports.size(), 4);
    const auto outcomes = outcomesOf(m_window->runs().result().reports);
    QCOMPARE(outcomes.size(), 1);
    QCOMPARE(outcomes[0].verdict, Verdict::Passed);
}

void TestRuns::theRuleOfATestIsEditedAndUndone()
{
    open(1);
    action("run.rule")->trigger();
    auto *dialog = m_window->findChild<RepeatDialog *>();
    dialog->findChild<QSpinBox *>(u"repeat.times"_qs)->setValue(5);
    dialog->findChild<QSpinBox *>(u"repeat.atLeast"_qs)->setValue(4);
    dialog->accept();
    const TestDocument &document = editor()->testDocument();
    QVERIFY(document.value().repeat);
    QCOMPARE(document.value().repeat->times, 5);
    QCOMPARE(document.value().repeat->atLeast, 4);
    action("edit.undo")->trigger();
    QVERIFY(!document.value().repeat);
}

void TestRuns::theRunIsCopiedAsACommand()
{
    open(3);
    press(Qt::Key_Return, Qt::ControlModifier);
    waitForTheEnd();
    action("run.copyCommand")->trigger();
    QVERIFY2(QApplication::clipboard()->text().endsWith(
                 u" && rehearsal-cli run --target=sandbox tests/c000.test.json"_qs),
             qPrintable(QApplication::clipboard()->text()));
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    waitForTheEnd();
    action("run.copyCommand")->trigger();
    QVERIFY(QApplication::clipboard()->text().endsWith(u"rehearsal-cli run --target=sandbox"_qs));
}

void TestRuns::aFailureLeadsToItsCell()
{
    open(1, 5);
    auto &document = editor()->testDocument();
    document.edit(u"Edit"_qs, [](ConversationTest &test) {
        test.turns[2].expects->minConfidence = 0.95;
        test.turns[3].expects->intent = u"book_hotel"_qs;
    });
    press(Qt::Key_Return, Qt::ControlModifier);
    waitForTheEnd();
    const auto current = [this] { return editor()->table().currentIndex(); };
    press(Qt::Key_F8, Qt::NoModifier);
    QCOMPARE(current().row(), 2);
    QCOMPARE(current().column(), int(TurnColumn::MinConfidence));
    press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(current().row(), 3);
    QCOMPARE(current().column(), int(TurnColumn::Intent));
    press(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(current().row(), 2);
}

void TestRuns::fiftyTurnsAreJudgedAgainInTime()
{
    open(1, 50);
    QElapsedTimer timer;
    timer.start();
    press(Qt::Key_Return, Qt::ControlModifier);
    waitForTheEnd();
    const qint64 run = timer.nsecsElapsed();
    const auto calls = m_service->backend.calls();
    qint64 worst = 0;
    for (int round = 0; round < 20; ++round) {
        const double minimum = round % 2 == 0 ? 0.95 : 0.5;
        timer.restart();
        editor()->testDocument().edit(u"Edit"_qs, [&](ConversationTest &test) {
            test.turns[49].expects->minConfidence = minimum;
        });
        const QString wanted = round % 2 == 0 ? u"failed"_qs : u"passed"_qs;
        const QModelIndex state = editor()->table().model()->index(49, int(TurnColumn::State));
        while (state.data(Qt::AccessibleTextRole).toString() != wanted && timer.elapsed() < 5000)
            QApplication::processEvents();
        m_window->repaint();
        worst = std::max(worst, timer.nsecsElapsed());
        QCOMPARE(state.data(Qt::AccessibleTextRole).toString(), wanted);
    }
    qInfo("an expectation of 50 turns judged again on screen: at worst %.1f ms; the run took %.1f "
          "ms, %.0f times as long",
          double(worst) / 1e6, double(run) / 1e6, double(run) / double(worst));
    QCOMPARE(m_service->backend.calls(), calls);
}

void TestRuns::theWindowAnswersWhileTwoHundredTestsRun()
{
    open(200, 4);
    m_badReply = u"Hotel?"_qs;
    QElapsedTimer since;
    qint64 longest = 0;
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    connect(&tick, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    since.start();
    tick.start(2);
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    waitForTheEnd();
    qInfo("200 tests: longest time without an answer %lld ms", static_cast<long long>(longest));
}

QTEST_MAIN(TestRuns)
#include "tst_runs.moc"
