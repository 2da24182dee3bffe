// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/suiterun.h"

#include "tests/support/fakebackend.h"

#include <QPointer>
#include <QSet>
#include <QTest>

using namespace Rehearsal;
using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;

namespace {

ConversationTest testOf(const QString &id)
{
    ConversationTest test;
    test.id = id;
    test.name = id;
    Turn turn;
    turn.says = QStringLiteral("hello {{name}}");
    turn.expects = Expectation();
    turn.expects->intent = QStringLiteral("greet");
    test.turns = {turn};
    return test;
}

QList<RunSpec> specsOf(int count)
{
    QList<RunSpec> specs;
    for (int i = 0; i < count; ++i)
        specs +=
            runSpecs(testOf(QString::number(i)), u"tests/" % QString::number(i) % u".test.json", 0);
    return specs;
}

Snapshot answered(const QString &id, const QString &intent)
{
    Snapshot snapshot;
    snapshot.id = id;
    snapshot.state = Snapshot::State::Completed;
    snapshot.status = QStringLiteral("COMPLETED");
    Step step;
    step.index = 0;
    step.intent = intent;
    step.confidence = 0.99;
    snapshot.steps = {step};
    return snapshot;
}

struct Stageplay
{
    Stageplay()
    {
        policy.run.jitter = false;
        backend.jobDuration = 50ms;
        backend.outcome = answered({}, QStringLiteral("greet"));
    }
    ~Stageplay() { delete suite; }
    /// The jobs of these numbers (from 1) end with a wrong intent.
    void failJobs(const QSet<int> &numbers)
    {
        backend.onFetch = [numbers](const QString &id, int) -> Result<Snapshot> {
            const int number = id.section(QLatin1Char('-'), 1).toInt();
            return answered(
                id, numbers.contains(number) ? QStringLiteral("other") : QStringLiteral("greet"));
        };
    }
    SuiteRun &make(const QList<RunSpec> &specs)
    {
        suite = new SuiteRun(specs, {}, {backend, clock}, policy);
        QObject::connect(suite, &SuiteRun::runStarted, &context,
                         [this](int index) { started += index; });
        QObject::connect(
            suite, &SuiteRun::runWaiting, &context,
            [this](int index, const QString &text) { waits += QString::number(index) % text; });
        QObject::connect(suite, &SuiteRun::runFinished, &context,
                         [this](int index, const RunReport &report) {
                             ended += index;
                             verdicts += verdictName(report.verdict);
                         });
        QObject::connect(suite, &SuiteRun::finished, &context, [this] { ++finished; });
        return *suite;
    }
    void play(Milliseconds atMost = 24h)
    {
        const auto end = clock.elapsed() + atMost;
        while (clock.nextDue() >= 0ms && clock.elapsed() + clock.nextDue() <= end)
            clock.advanceToNext();
    }

    ManualClock clock;
    FakeBackend backend{clock};
    SuitePolicy policy;
    QObject context;
    QPointer<SuiteRun> suite;
    QList<int> started;
    QList<int> ended;
    QStringList verdicts;
    QStringList waits;
    int finished = 0;
};

const QString passed = QStringLiteral("passed");
const QString failed = QStringLiteral("failed");
const QString notRun = QStringLiteral("not_run");

} // namespace

class TestSuiteRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlainTestIsOneRun()
    {
        const QList<RunSpec> specs =
            runSpecs(testOf(QStringLiteral("a")), QStringLiteral("a.test.json"), 0);
        QCOMPARE(specs.size(), 1);
        QCOMPARE(specs.first().row, -1);
        QCOMPARE(specs.first().repeat, 0);
        QCOMPARE(specs.first().path, QStringLiteral("a.test.json"));
    }

    void rowsTimesRepetitionsEachWithAKeyOfItsOwn()
    {
        ConversationTest test = testOf(QStringLiteral("a"));
        test.data = DataTable{
            {QStringLiteral("name")}, {{QStringLiteral("Ann")}, {QStringLiteral("Bob")}}, {}};
        test.repeat = Repeat{3, 2, {}};
        const QList<RunSpec> specs = runSpecs(test, QStringLiteral("a.test.json"), 0);
        QCOMPARE(specs.size(), 6);
        QSet<QString> keys;
        QStringList said;
        for (const RunSpec &spec : specs) {
            keys += spec.key;
            said += QString::number(spec.row) % u"/" % QString::number(spec.repeat) % u" "
                % spec.test.turns.first().says;
            QCOMPARE(spec.key.size(), 36);
            QCOMPARE(spec.test.repeat, test.repeat);
            QVERIFY(!spec.test.data);
        }
        QCOMPARE(keys.size(), 6);
        QCOMPARE(said,
                 (QStringList{QStringLiteral("0/0 hello Ann"), QStringLiteral("0/1 hello Ann"),
                              QStringLiteral("0/2 hello Ann"), QStringLiteral("1/0 hello Bob"),
                              QStringLiteral("1/1 hello Bob"), QStringLiteral("1/2 hello Bob")}));
    }

    void theRepeatOptionReplacesTheNumberAndKeepsTheShare_data()
    {
        QTest::addColumn<int>("times");
        QTest::addColumn<int>("atLeast");
        QTest::addColumn<int>("option");
        QTest::addColumn<int>("expected");
        QTest::newRow("4 of 5 as 10") << 5 << 4 << 10 << 8;
        QTest::newRow("4 of 5 as 2") << 5 << 4 << 2 << 2;
        QTest::newRow("2 of 3 as 4") << 3 << 2 << 4 << 3;
        QTest::newRow("without a rule") << 0 << 0 << 4 << 4;
    }
    void theRepeatOptionReplacesTheNumberAndKeepsTheShare()
    {
        QFETCH(int, times);
        QFETCH(int, atLeast);
        QFETCH(int, option);
        QFETCH(int, expected);
        ConversationTest test = testOf(QStringLiteral("a"));
        if (times > 0)
            test.repeat = Repeat{times, atLeast, {}};
        const QList<RunSpec> specs = runSpecs(test, {}, option);
        QCOMPARE(specs.size(), option);
        QCOMPARE(specs.first().test.repeat->times, option);
        QCOMPARE(specs.first().test.repeat->atLeast, expected);
    }

    void runsAllInOrderAndFinishesOnce()
    {
        Stageplay play;
        play.make(specsOf(10)).start();
        QVERIFY(play.started.isEmpty());
        play.play();
        QCOMPARE(play.started, (QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
        QCOMPARE(play.ended.size(), 10);
        QCOMPARE(play.finished, 1);
        QCOMPARE(play.suite->counts().passed, 10);
        QCOMPARE(play.suite->counts().total, 10);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(play.suite->reports().at(i).spec.test.id, QString::number(i));
        QCOMPARE(play.backend.live(), 0);
    }

    void neverRunsMoreThanItsJobsAtOnce_data()
    {
        QTest::addColumn<int>("jobs");
        for (const int jobs : {1, 2, 4, 8})
            QTest::addRow("%d", jobs) << jobs;
    }
    void neverRunsMoreThanItsJobsAtOnce()
    {
        QFETCH(int, jobs);
        Stageplay play;
        play.policy.jobs = jobs;
        play.make(specsOf(20)).start();
        play.play();
        QCOMPARE(play.backend.mostRunning(), jobs);
        QCOMPARE(play.suite->counts().passed, 20);
    }

    void checksTheTargetOnceForManyRuns()
    {
        Stageplay play;
        play.policy.jobs = 1;
        play.make(specsOf(20)).start();
        play.play();
        QCOMPARE(play.backend.callsOf(QStringLiteral("checkTarget")).size(), 1);
    }

    void anEmptySuiteFinishesToo()
    {
        Stageplay play;
        play.make({}).start();
        QCOMPARE(play.finished, 0);
        play.play();
        QCOMPARE(play.finished, 1);
    }

    void skippedTestsAreReportedAndNotRun()
    {
        Stageplay play;
        ConversationTest test = testOf(QStringLiteral("s"));
        test.skip = QStringLiteral("waits for the new bot");
        test.repeat = Repeat{5, 4, {}};
        play.make(runSpecs(test, {}, 0) + specsOf(1)).start();
        play.play();
        QCOMPARE(play.started, QList<int>{1});
        QCOMPARE(play.verdicts, (QStringList{QStringLiteral("skipped"), passed}));
        QVERIFY(play.suite->reports().first().warnings.first().contains(
            QStringLiteral("waits for the new bot")));
        QCOMPARE(play.finished, 1);
    }

    void stopOnFailureStartsNothingMore()
    {
        Stageplay play;
        play.policy.jobs = 2;
        play.policy.stopOnFailure = true;
        play.failJobs({3});
        play.make(specsOf(8)).start();
        play.play();
        QCOMPARE(play.ended.size(), 8);
        QCOMPARE(play.finished, 1);
        QCOMPARE(play.suite->counts().failed, 1);
        QCOMPARE(play.suite->counts().notRun,
                 8 - play.backend.callsOf(QStringLiteral("submit")).size());
        QVERIFY(play.suite->counts().notRun >= 4);
        // What ran beside it came to its end.
        QCOMPARE(play.suite->reports().at(3).verdict, Verdict::Passed);
    }

    void stopOnFailureLetsARepeatedTestUseItsChances_data()
    {
        QTest::addColumn<QList<int>>("failing");
        QTest::addColumn<int>("submits");
        QTest::newRow("one may fail") << QList<int>{2} << 6;
        QTest::newRow("two may not") << QList<int>{2, 3} << 3;
    }
    void stopOnFailureLetsARepeatedTestUseItsChances()
    {
        QFETCH(QList<int>, failing);
        QFETCH(int, submits);
        Stageplay play;
        play.policy.jobs = 1;
        play.policy.stopOnFailure = true;
        play.failJobs(QSet<int>(failing.begin(), failing.end()));
        ConversationTest test = testOf(QStringLiteral("r"));
        test.repeat = Repeat{5, 4, {}};
        play.make(runSpecs(test, QStringLiteral("r"), 0) + specsOf(1)).start();
        play.play();
        QCOMPARE(play.backend.callsOf(QStringLiteral("submit")).size(), submits);
        const QList<TestOutcome> outcomes = outcomesOf(play.suite->reports());
        QCOMPARE(outcomes.size(), 2);
        QCOMPARE(outcomes.first().runs, (QList<int>{0, 1, 2, 3, 4}));
        QCOMPARE(outcomes.first().verdict, failing.size() == 1 ? Verdict::Passed : Verdict::Failed);
        QCOMPARE(outcomes.last().verdict, failing.size() == 1 ? Verdict::Passed : Verdict::NotRun);
    }

    void rowsAreJudgedEachOnItsOwn()
    {
        Stageplay play;
        play.policy.jobs = 1;
        play.failJobs({1});
        ConversationTest test = testOf(QStringLiteral("r"));
        test.data = DataTable{
            {QStringLiteral("name")}, {{QStringLiteral("Ann")}, {QStringLiteral("Bob")}}, {}};
        play.make(runSpecs(test, QStringLiteral("r"), 2)).start();
        play.play();
        const QList<TestOutcome> outcomes = outcomesOf(play.suite->reports());
        QCOMPARE(outcomes.size(), 2);
        QCOMPARE(outcomes.at(0).verdict, Verdict::Failed);
        QCOMPARE(outcomes.at(1).verdict, Verdict::Passed);
        QCOMPARE(outcomes.at(1).row, 1);
    }

    void cancelEndsWithinASecondWithAReportForEach()
    {
        Stageplay play;
        play.backend.jobDuration = 24h;
        play.make(specsOf(10)).start();
        play.clock.advance(2s);
        play.suite->cancel();
        play.clock.advance(999ms);
        QCOMPARE(play.finished, 1);
        QCOMPARE(play.verdicts, QStringList(10, notRun));
        QCOMPARE(play.started.size(), 4);
        QCOMPARE(play.backend.callsOf(QStringLiteral("cancel")).size(), 4);
        play.suite->cancel();
        play.play();
        QCOMPARE(play.finished, 1);
        QCOMPARE(play.backend.live(), 0);
    }

    void cancelBeforeTheStartReportsAllAsNotRun()
    {
        Stageplay play;
        play.make(specsOf(3)).cancel();
        play.suite->start();
        play.play();
        QCOMPARE(play.verdicts, QStringList(3, notRun));
        QCOMPARE(play.finished, 1);
        QVERIFY(play.backend.calls().isEmpty());
    }

    void cancelsFromItsOwnSlots_data()
    {
        QTest::addColumn<bool>("atStart");
        QTest::newRow("when a run starts") << true;
        QTest::newRow("when a run has ended") << false;
    }
    void cancelsFromItsOwnSlots()
    {
        QFETCH(bool, atStart);
        Stageplay play;
        SuiteRun &suite = play.make(specsOf(10));
        if (atStart)
            connect(&suite, &SuiteRun::runStarted, &suite, &SuiteRun::cancel);
        else
            connect(&suite, &SuiteRun::runFinished, &suite, &SuiteRun::cancel);
        suite.start();
        play.play();
        QCOMPARE(play.ended.size(), 10);
        QCOMPARE(QSet<int>(play.ended.begin(), play.ended.end()).size(), 10);
        QCOMPARE(play.finished, 1);
        QCOMPARE(play.backend.live(), 0);
    }

    void passesOnWhatRunsWaitFor()
    {
        Stageplay play;
        play.backend.noticeOfSubmit = QStringLiteral(" waits");
        play.make(specsOf(1)).start();
        play.play();
        QCOMPARE(play.waits, (QStringList{QStringLiteral("0 waits"), QStringLiteral("0")}));
    }

    void diesAtAnyMoment()
    {
        for (int moment = 0; moment <= 120; ++moment) {
            Stageplay play;
            play.policy.jobs = 2;
            play.make(specsOf(3)).start();
            play.clock.advance(Milliseconds(moment));
            const int before = play.finished;
            const qsizetype ended = play.ended.size();
            delete play.suite;
            play.play();
            QCOMPARE(play.finished, before);
            QCOMPARE(play.ended.size(), ended);
            QCOMPARE(play.backend.live(), 0);
            QCOMPARE(play.clock.waiting(), 0);
        }
    }

    void diesInItsOwnSlots_data() { cancelsFromItsOwnSlots_data(); }
    void diesInItsOwnSlots()
    {
        QFETCH(bool, atStart);
        Stageplay play;
        SuiteRun &suite = play.make(specsOf(10));
        const auto die = [&play] { delete play.suite; };
        if (atStart)
            connect(&suite, &SuiteRun::runStarted, &play.context, die);
        else
            connect(&suite, &SuiteRun::runFinished, &play.context, die);
        suite.start();
        play.play();
        QVERIFY(!play.suite);
        QCOMPARE(play.finished, 0);
        QCOMPARE(play.backend.live(), 0);
    }

    void aThousandSkippedTestsNeedNoDeepStack()
    {
        Stageplay play;
        ConversationTest test = testOf(QStringLiteral("s"));
        test.skip = QStringLiteral("no");
        QList<RunSpec> specs;
        for (int i = 0; i < 20'000; ++i)
            specs += runSpecs(test, QString::number(i), 0);
        play.make(specs).start();
        play.play();
        QCOMPARE(play.suite->counts().skipped, 20'000);
    }
};

QTEST_GUILESS_MAIN(TestSuiteRun)
#include "tst_suiterun.moc"
