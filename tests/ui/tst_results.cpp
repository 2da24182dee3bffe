// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "ui/commandtext.h"
#include "ui/documents/openworkspace.h"
#include "ui/models/resultsmodel.h"
#include "ui/panels/resultdetail.h"
#include "ui/panels/resultspanel.h"
#include "ui/runcontroller.h"
#include "ui/theme.h"
#include "ui/widgets/comparison.h"
#include "ui/widgets/worddiff.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Rehearsal;

namespace {

ConversationTest testOf(int number)
{
    ConversationTest test;
    test.id = u"id-%1"_qs.arg(number);
    test.name = u"Test %1"_qs.arg(number, 4, 10, QLatin1Char('0'));
    Turn turn;
    turn.says = u"fly to paris"_qs;
    turn.expects = Expectation();
    turn.expects->intent = u"book_flight"_qs;
    turn.expects->minConfidence = 0.8;
    Check check;
    check.kind = u"reply"_qs;
    check.op = u"equals"_qs;
    check.value = "Which date, please?";
    turn.expects->checks = {check};
    test.turns = {turn};
    return test;
}

Step answer(double confidence, const QString &reply)
{
    Step step;
    step.index = 0;
    step.intent = u"book_flight"_qs;
    step.confidence = confidence;
    step.reply = reply;
    step.alternatives = {{u"book_flight"_qs, confidence}, {u"book_hotel"_qs, 0.05}};
    return step;
}

const QString good = u"Which date, please?"_qs;

} // namespace

class TestResults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyRunStandsThereFromTheStart();
    void aWaitStandsInItsRow();
    void aRerunKeepsRowsSelectionAndFilter();
    void aRerunOfTheFailedKeepsTheirRows();
    void someOfTheRepetitionsIsFlaky();
    void aServerDownIsAllErrors();
    void stoppedIsNotFailed();
    void nothingExpectedIsNotRun();
    void groupsByFolderTagsAndCause();
    void theNextFailureIsFoundAndComparedWithTheLastGood();
    void editedExpectationsAreJudgedAgainWithoutARequest();
    void threeThousandTestsDoNotBlock();
    void differencesByWords();
    void invisibleDifferencesAreVisible();
    void commandsAreQuoted();

private:
    /// Tests of this many files in tests/<folder>; the first ones are `some`.
    void open(int count, const QList<ConversationTest> &some = {});
    void run(const RunRequest &request);
    void run() { run(RunRequest{m_paths}); }
    [[nodiscard]] QString cell(int row, int column = 2) const
    {
        return m_tree->model()->index(row, column).data().toString();
    }
    [[nodiscard]] ResultState state(int row) const
    {
        return ResultState(m_tree->model()->index(row, 0).data(ResultsModel::StateRole).toInt());
    }
    [[nodiscard]] QToolButton *chip(const char *name) const
    {
        return m_panel->findChild<QToolButton *>(QLatin1String("results.chip.")
                                                 + QLatin1String(name));
    }
    void answerWith(const std::function<Step(int)> &step);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<OpenWorkspace> m_workspace;
    std::unique_ptr<RunController> m_runs;
    std::unique_ptr<ResultsPanel> m_panel;
    QTreeView *m_tree = nullptr;
    QStringList m_paths;
};

void TestResults::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_results"));
    applyTheme(*qApp, ThemeChoice::Light);
    qRegisterMetaType<RunReport>();
}

void TestResults::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_service = std::make_unique<FakeRunService>();
    m_service->backend.delay = std::chrono::milliseconds(0);
    m_service->backend.jobDuration = std::chrono::milliseconds(0);
    m_workspace = std::make_unique<OpenWorkspace>();
    m_runs = std::make_unique<RunController>(*m_service, *m_workspace);
    m_panel = std::make_unique<ResultsPanel>(*m_runs);
    m_panel->resize(1000, 300);
    m_tree = &m_panel->tree();
    // Two testers that each fetch while the other one is told would trip over each other.
    for (QAbstractItemModel *model :
         {static_cast<QAbstractItemModel *>(&m_panel->model()), m_tree->model()})
        (new QAbstractItemModelTester(model, model))->setUseFetchMore(false);
    answerWith([](int) { return answer(0.9, good); });
}

void TestResults::cleanup()
{
    m_panel.reset();
    m_runs.reset();
    m_workspace.reset();
    m_service.reset();
}

void TestResults::open(int count, const QList<ConversationTest> &some)
{
    const auto write = [this](const QString &path, const QByteArray &bytes) {
        const QString file = m_folder->filePath(path);
        QDir().mkpath(QFileInfo(file).path());
        QFile opened(file);
        QVERIFY(opened.open(QIODevice::WriteOnly));
        opened.write(bytes);
    };
    write(u"rehearsal.json"_qs,
          "{\"format\": {\"kind\": \"rehearsal.workspace\", \"major\": 1, \"minor\": 0}, "
          "\"name\": \"Sample\"}\n");
    m_paths.clear();
    for (int number = 0; number < count; ++number) {
        const QString path =
            u"tests/%1/t%2.test.json"_qs.arg(number % 2 == 0 ? u"even"_qs : u"odd"_qs)
                .arg(number, 4, 10, QLatin1Char('0'));
        write(path, fileBytes(number < some.size() ? some[number] : testOf(number)));
        m_paths.append(path);
    }
    const auto opened = m_workspace->open(m_folder->path());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    QCOMPARE(m_workspace->files().tests.size(), count);
    m_paths.clear();
    for (const auto &file : m_workspace->files().tests)
        m_paths.append(file.path);
    m_panel->show();
}

void TestResults::run(const RunRequest &request)
{
    QSignalSpy finished(m_runs.get(), &RunController::finished);
    QSignalSpy refused(m_runs.get(), &RunController::refused);
    m_runs->start(request);
    QVERIFY2(refused.isEmpty(), "refused");
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 20000);
}

/// By the number of the simulation, from 1.
void TestResults::answerWith(const std::function<Step(int)> &step)
{
    m_service->backend.onFetch = [step](const QString &id, int) -> Result<Snapshot> {
        Snapshot snapshot;
        snapshot.id = id;
        snapshot.state = Snapshot::State::Completed;
        snapshot.status = u"COMPLETED"_qs;
        snapshot.durationMs = 20;
        snapshot.steps = {step(id.section(u'-', -1).toInt())};
        return snapshot;
    };
}

void TestResults::everyRunStandsThereFromTheStart()
{
    open(6);
    m_service->backend.delays[FakeBackend::Verb::Submit] = std::chrono::milliseconds(300);
    m_runs->start(m_paths);
    QCOMPARE(m_tree->model()->rowCount(), 6);
    for (int row = 0; row < 6; ++row)
        QCOMPARE(state(row), ResultState::Waiting);
    QTRY_COMPARE(state(0), ResultState::Running);
    QCOMPARE(state(5), ResultState::Waiting);
    QTRY_VERIFY(!m_runs->isRunning());
    QCOMPARE(chip("passed")->text(), u"Passed 6"_qs);
    QCOMPARE(state(5), ResultState::Passed);
}

void TestResults::aWaitStandsInItsRow()
{
    open(1);
    m_service->backend.noticeOfSubmit = u"waiting 4 s (rate limit)"_qs;
    m_service->backend.delays[FakeBackend::Verb::Submit] = std::chrono::milliseconds(50);
    m_runs->start(m_paths);
    QTRY_COMPARE(cell(0), u"waiting 4 s (rate limit)"_qs);
    QTRY_VERIFY(!m_runs->isRunning());
    QVERIFY(cell(0).startsWith(u"Passed"_qs));
}

void TestResults::aRerunKeepsRowsSelectionAndFilter()
{
    open(40);
    answerWith([](int job) { return answer(job % 2 == 0 ? 0.9 : 0.5, good); });
    run();
    chip("failed")->click();
    QCOMPARE(m_tree->model()->rowCount(), 20);
    m_panel->findChild<QLineEdit *>(u"results.filter"_qs)->setText(u"t00"_qs);
    const QModelIndex test = m_tree->model()->index(15, 0);
    m_tree->expand(test);
    const QModelIndex turn = m_tree->model()->index(0, 0, test);
    m_tree->expand(turn);
    const QModelIndex check = m_tree->model()->index(1, 0, turn);
    m_tree->setCurrentIndex(check);
    m_tree->scrollTo(check);
    const int scrolled = m_tree->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    const QPersistentModelIndex kept(check);
    m_service->backend.delay = std::chrono::milliseconds(2);
    m_runs->start(m_paths);
    QCOMPARE(m_tree->model()->rowCount(), 20);
    QTRY_VERIFY(!m_runs->isRunning());
    QVERIFY(kept.isValid());
    QCOMPARE(m_tree->currentIndex(), QModelIndex(kept));
    QVERIFY(m_tree->isExpanded(kept.parent()));
    QCOMPARE(m_tree->verticalScrollBar()->value(), scrolled);
    QVERIFY(chip("failed")->isChecked());
    QCOMPARE(m_tree->model()->rowCount(), 20);
}

void TestResults::aRerunOfTheFailedKeepsTheirRows()
{
    open(10);
    answerWith([](int job) { return answer(job > 7 ? 0.5 : 0.9, good); });
    run();
    const QPersistentModelIndex failed(m_tree->model()->index(9, 0));
    m_tree->setCurrentIndex(failed);
    QCOMPARE(m_runs->failedPaths().size(), 3);
    answerWith([](int) { return answer(0.9, good); });
    run(RunRequest{m_runs->failedPaths()});
    QCOMPARE(m_tree->model()->rowCount(), 3);
    QVERIFY(failed.isValid());
    QCOMPARE(m_tree->currentIndex(), QModelIndex(failed));
    QCOMPARE(state(failed.row()), ResultState::Passed);
    QVERIFY(m_runs->failedPaths().isEmpty());
}

void TestResults::someOfTheRepetitionsIsFlaky()
{
    open(2);
    answerWith([](int job) { return answer(job == 2 ? 0.5 : 0.9, good); });
    run(RunRequest{{m_paths.constFirst()}, 3, 2});
    QCOMPARE(m_tree->model()->rowCount(), 1);
    QCOMPARE(state(0), ResultState::Flaky);
    QCOMPARE(cell(0), u"Flaky, passed by its rule: 2 of 3 runs passed"_qs);
    QCOMPARE(cell(0, 1), u"at least 2 of 3"_qs);
    run(RunRequest{{m_paths.constFirst()}, 3, 3});
    answerWith([](int job) { return answer(job % 2 == 0 ? 0.5 : 0.9, good); });
    run(RunRequest{{m_paths.constFirst()}, 3, 3});
    QCOMPARE(state(0), ResultState::Flaky);
    QCOMPARE(chip("flaky")->text(), u"Flaky 1"_qs);
    QVERIFY(chip("flaky")->isVisible());
    const QModelIndex test = m_tree->model()->index(0, 0);
    QCOMPARE(m_tree->model()->rowCount(test), 3);
    QCOMPARE(m_tree->model()->index(1, 0, test).data().toString(), u"Repetition 2"_qs);
}

void TestResults::aServerDownIsAllErrors()
{
    open(4);
    m_service->backend.signIn = Error{Error::Kind::Network, u"nobody answers"_qs, 0, u"S4"_qs};
    run();
    for (int row = 0; row < 4; ++row)
        QCOMPARE(state(row), ResultState::Error);
    QCOMPARE(chip("error")->text(), u"Error 4"_qs);
    QCOMPARE(chip("passed")->text(), u"Passed 0"_qs);
}

void TestResults::stoppedIsNotFailed()
{
    open(6);
    m_service->backend.silent = FakeBackend::Verb::Submit;
    m_runs->start(m_paths);
    QTRY_COMPARE(state(0), ResultState::Running);
    m_runs->stop();
    QTRY_VERIFY(!m_runs->isRunning());
    for (int row = 0; row < 6; ++row)
        QCOMPARE(state(row), ResultState::Stopped);
    QCOMPARE(chip("stopped")->text(), u"Stopped 6"_qs);
}

void TestResults::nothingExpectedIsNotRun()
{
    ConversationTest empty = testOf(0);
    empty.turns[0].expects.reset();
    ConversationTest skipped = testOf(1);
    skipped.skip = u"later"_qs;
    open(2, {empty, skipped});
    run();
    QCOMPARE(state(0), ResultState::NotRun);
    QCOMPARE(state(1), ResultState::Skipped);
    m_tree->expand(m_tree->model()->index(0, 0));
    const QModelIndex note = m_tree->model()->index(0, 2, m_tree->model()->index(0, 0));
    QVERIFY(note.data().toString().contains(u"No assertions"_qs));
}

void TestResults::groupsByFolderTagsAndCause()
{
    ConversationTest tagged = testOf(0);
    tagged.tags = {u"smoke"_qs};
    open(6, {tagged});
    answerWith([](int job) {
        return job == 1 ? answer(0.5, good) : answer(0.9, job == 2 ? u"Hotel?"_qs : good);
    });
    auto *grouping = m_panel->findChild<QComboBox *>(u"results.grouping"_qs);
    grouping->setCurrentIndex(1);
    run();
    QCOMPARE(m_tree->model()->rowCount(), 2);
    QCOMPARE(cell(0, 0), u"tests/even (3)"_qs);
    grouping->setCurrentIndex(2);
    QCOMPARE(cell(0, 0), u"smoke (1)"_qs);
    QCOMPARE(cell(1, 0), u"No tag (5)"_qs);
    grouping->setCurrentIndex(3);
    QCOMPARE(m_tree->model()->rowCount(), 3);
    run();
    QStringList groups;
    for (int row = 0; row < m_tree->model()->rowCount(); ++row)
        groups.append(cell(row, 0));
    QCOMPARE(groups, QStringList{u"Passed (6)"_qs});
    answerWith([](int) { return answer(0.5, good); });
    run();
    QCOMPARE(m_tree->model()->rowCount(), 1);
    QVERIFY(cell(0, 0).startsWith(u"Failed: "_qs));
}

void TestResults::theNextFailureIsFoundAndComparedWithTheLastGood()
{
    open(3);
    run();
    answerWith([](int job) { return answer(0.9, job == 5 ? u"Which  day, please?"_qs : good); });
    QSignalSpy activated(m_panel.get(), &ResultsPanel::activated);
    run();
    QVERIFY(m_panel->step(1));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toString(), m_paths[1]);
    QCOMPARE(activated[0][1].toInt(), 0);
    QCOMPARE(activated[0][2].value<TurnColumn>(), TurnColumn::Checks);
    const auto text = [this](const char *name) {
        return m_panel->findChild<QPlainTextEdit *>(QLatin1String(name));
    };
    auto *comparison = m_panel->findChild<Comparison *>();
    QVERIFY(comparison->isVisible());
    // The difference has its white space visible, the rest reads as usual.
    QCOMPARE(text("comparison.actual")->toPlainText(), u"Which·date··day, please?"_qs);
    QVERIFY(text("comparison.lastGood")->isVisible());
    QVERIFY(text("comparison.lastGood")->toPlainText().contains(u"date"_qs));
    QVERIFY(!text("comparison.expected")->isVisible());
    m_panel->findChild<QToolButton *>(u"comparison.sideBySide"_qs)->click();
    QVERIFY(text("comparison.expected")->isVisible());
    QCOMPARE(text("comparison.expected")->toPlainText(), u"Which·date, please?"_qs);
    m_panel->findChild<QAction *>(u"comparison.copyActual"_qs)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"Which  day, please?"_qs);
    QVERIFY(m_panel->findChild<QLabel *>(u"results.detail.intents"_qs)
                ->text()
                .contains(u"book_hotel"_qs));
    QVERIFY(m_panel->step(1)); // round to the same one
    QCOMPARE(activated[1][0].toString(), m_paths[1]);
}

void TestResults::editedExpectationsAreJudgedAgainWithoutARequest()
{
    open(2);
    answerWith([](int) { return answer(0.7, good); });
    run();
    QCOMPARE(state(0), ResultState::Failed);
    const RunReport recorded = m_runs->result().reports[0];
    const auto calls = m_service->backend.calls();
    TestDocument *document = m_workspace->test(m_paths[0]);
    QSignalSpy changed(m_runs.get(), &RunController::runChanged);
    for (const double minimum : {0.9, 0.8, 0.6}) {
        document->edit(u"Edit"_qs, [minimum](ConversationTest &test) {
            test.turns[0].expects->minConfidence = minimum;
        });
    }
    QVERIFY(changed.isEmpty()); // not while a key is handled
    QTRY_COMPARE(state(0), ResultState::Passed);
    QCOMPARE(changed.size(), 1); // the latest wins
    QVERIFY(cell(0).contains(u"judged again, not run"_qs));
    QCOMPARE(m_runs->lastReport(m_paths[0])->verdict, Verdict::Passed);
    QVERIFY(m_runs->lastRejudgement(m_paths[0]));
    QCOMPARE(m_runs->result().reports[0], recorded);
    QCOMPARE(state(1), ResultState::Failed);
    QCOMPARE(chip("passed")->text(), u"Passed 1"_qs);

    document->edit(u"Edit"_qs,
                   [](ConversationTest &test) { test.turns[0].says = u"fly to rome"_qs; });
    QTRY_COMPARE(state(0), ResultState::NotRun);
    QVERIFY(cell(0).contains(u"The result is old"_qs));
    while (document->undoStack().canUndo())
        document->undoStack().undo();
    QTRY_COMPARE(state(0), ResultState::Failed);
    QVERIFY(!m_runs->lastRejudgement(m_paths[0]));
    QCOMPARE(m_service->backend.calls(), calls);
    QCOMPARE(m_runs->history().size(), 1);
}

void TestResults::threeThousandTestsDoNotBlock()
{
    open(3000);
    qDeleteAll(m_panel->findChildren<QAbstractItemModelTester *>()); // it asks for every row
    QElapsedTimer since;
    qint64 longest = 0;
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    QElapsedTimer starting;
    starting.start();
    m_runs->start(m_paths);
    qInfo("start of 3,000 tests: %lld ms", static_cast<long long>(starting.elapsed()));
    since.start();
    tick.start(1);
    QTRY_VERIFY_WITH_TIMEOUT(!m_runs->isRunning(), 60000);
    qInfo("run of 3,000 tests: %lld ms in all, longest without an answer %lld ms",
          static_cast<long long>(starting.elapsed()), static_cast<long long>(longest));
    QCOMPARE(chip("passed")->text(), u"Passed 3000"_qs);
    // Nothing is made below a test that nobody looked at.
    QCOMPARE(m_panel->model().rowCount(m_panel->model().index(1500, 0)), 0);
    QVERIFY(m_panel->model().hasChildren(m_panel->model().index(1500, 0)));
}

void TestResults::differencesByWords()
{
    using Kind = DiffPart::Kind;
    QCOMPARE(wordDiff(u"Which date?"_qs, u"Which day?"_qs),
             (QList<DiffPart>{{Kind::Same, u"Which "_qs},
                              {Kind::Removed, u"date"_qs},
                              {Kind::Added, u"day"_qs},
                              {Kind::Same, u"?"_qs}}));
    QCOMPARE(wordDiff(u"same"_qs, u"same"_qs), (QList<DiffPart>{{Kind::Same, u"same"_qs}}));
    // A name is one word.
    QCOMPARE(
        wordDiff(u"book_hotel"_qs, u"book_flight"_qs),
        (QList<DiffPart>{{Kind::Removed, u"book_hotel"_qs}, {Kind::Added, u"book_flight"_qs}}));
    QVERIFY(wordDiff({}, {}).isEmpty());
    QCOMPARE(wordDiff({}, u"new"_qs), (QList<DiffPart>{{Kind::Added, u"new"_qs}}));
    const QString left = u"a b c d e"_qs;
    const QString right = u"a x c e f"_qs;
    QString before;
    QString after;
    const auto parts = wordDiff(left, right);
    for (const DiffPart &part : parts) {
        before += part.kind == Kind::Added ? QString() : part.text;
        after += part.kind == Kind::Removed ? QString() : part.text;
    }
    QCOMPARE(before, left);
    QCOMPARE(after, right);
    QString longText;
    for (int word = 0; word < 20000; ++word)
        longText += u"w%1 "_qs.arg(word * 7919 % 20011);
    // Too long for a table of all pairs: still told apart, by its ends.
    QVERIFY(!wordDiff(longText, u"other "_qs + longText.mid(1)).isEmpty());
}

void TestResults::invisibleDifferencesAreVisible()
{
    QCOMPARE(withVisibleSpace(u"a b\tc\nd"_qs), u"a·b→\tc⏎\nd"_qs);
    Comparison comparison;
    comparison.show();
    ComparedTexts texts;
    texts.expected = u"a b"_qs;
    texts.actual = u"a  b"_qs;
    comparison.showTexts(texts);
    auto *shown = comparison.findChild<QPlainTextEdit *>(u"comparison.actual"_qs);
    QCOMPARE(shown->toPlainText(), u"a···b"_qs);
    texts.actual = u"<b>bold</b>"_qs;
    comparison.showTexts(texts);
    QVERIFY(shown->toPlainText().contains(u"<b>"_qs));
}

void TestResults::commandsAreQuoted()
{
    QCOMPARE(shellWord(u"tests/a.test.json"_qs), u"tests/a.test.json"_qs);
    QCOMPARE(shellWord(QString()), u"''"_qs);
    QCOMPARE(shellWord(u"it's $HOME"_qs), u"'it'\\''s $HOME'"_qs);
    RunRequest request{{u"tests/it's; rm -rf ~.test.json"_qs, u"-x.test.json"_qs}, 5, 4};
    QCOMPARE(runCommandText(u"/home/a b"_qs, u"staging"_qs, request),
             u"cd '/home/a b' && rehearsal-cli run --target=staging --repeat=5 --at-least=4 "
             "'tests/it'\\''s; rm -rf ~.test.json' ./-x.test.json"_qs);
    QCOMPARE(runCommandText(u"/w"_qs, u"my target"_qs, RunRequest{}),
             u"cd /w && rehearsal-cli run '--target=my target'"_qs);
}

QTEST_MAIN(TestResults)
#include "tst_results.moc"
