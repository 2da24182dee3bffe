// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/auditlog.h"
#include "core/store/jobjournal.h"
#include "core/work/simulationrun.h"
#include "core/work/webhook.h"
#include "tests/support/fakebackend.h"

#include <QDirIterator>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Rehearsal;
using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;
using Stage = SimulationRun::Stage;

namespace {

QString stageName(Stage stage)
{
    return QString::fromLatin1(QMetaEnum::fromType<Stage>().valueToKey(int(stage)));
}

RunSpec specOf(const QString &key)
{
    RunSpec spec;
    spec.key = key;
    spec.path = QStringLiteral("tests/greeting.test.json");
    spec.test.id = QStringLiteral("greeting");
    spec.test.name = QStringLiteral("Greeting");
    Turn turn;
    turn.says = QStringLiteral("hello");
    turn.expects = Expectation();
    turn.expects->intent = QStringLiteral("greet");
    spec.test.turns = {turn};
    return spec;
}

Target targetOf()
{
    Target target;
    target.name = QStringLiteral("staging");
    target.baseUrl = QStringLiteral("https://bot.example/base");
    target.bot = QStringLiteral("bot-1");
    target.environment = QStringLiteral("env-1");
    target.version = QStringLiteral("v-1");
    return target;
}

Snapshot greeted()
{
    Snapshot snapshot;
    snapshot.state = Snapshot::State::Completed;
    snapshot.status = QStringLiteral("COMPLETED");
    Step step;
    step.index = 0;
    step.userInput = QStringLiteral("hello");
    step.intent = QStringLiteral("greet");
    step.confidence = 0.97;
    snapshot.steps = {step};
    return snapshot;
}

Error errorOf(Error::Kind kind, const char *code)
{
    return {kind, QStringLiteral("Something went wrong."), 0, QString::fromLatin1(code)};
}

/// The state fields of all journal lines, in order.
QStringList journalStates(const QString &folder)
{
    QStringList states;
    QDirIterator files(folder + QStringLiteral("/journal"), QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (const auto json = readJson(line); json && !line.isEmpty())
                states += asText(member(*json, "state")).value_or(QString());
        }
    }
    return states;
}

/// One run in a world whose time stands still until moved.
struct Stageplay
{
    Stageplay()
    {
        backend.outcome = greeted();
        backend.jobDuration = 50ms;
        policy.jitter = false;
    }

    SimulationRun &make()
    {
        run = new SimulationRun(specOf(QStringLiteral("key-1")), target,
                                {backend,
                                 clock,
                                 audit.get(),
                                 journal.get(),
                                 webhook.get(),
                                 {QStringLiteral("ci"), QStringLiteral("tester")},
                                 shared},
                                policy);
        QObject::connect(run, &SimulationRun::stageEntered, &context,
                         [this](Stage stage) { stages += stageName(stage); });
        QObject::connect(run, &SimulationRun::waiting, &context,
                         [this](const QString &text) { waits += text; });
        QObject::connect(run, &SimulationRun::finished, &context,
                         [this](const RunReport &report) { reports += report; });
        return *run;
    }
    void start() { make().start(); }
    /// Moves time, stopping where something happens.
    void advance(Milliseconds by)
    {
        const auto end = clock.elapsed() + by;
        awaitJournal();
        while (clock.nextDue() >= 0ms && clock.elapsed() + clock.nextDue() <= end) {
            clock.advanceToNext();
            awaitJournal();
        }
        clock.advance(end - clock.elapsed());
    }
    void openOutbox()
    {
        outbox = std::make_unique<Outbox>(folder.path());
        delivery = std::make_unique<WebhookDelivery>(
            *outbox, clock,
            [this](const QString &, const Answer<QList<Secret>> &answer) {
                return clock.after(0ms, [answer] { answer(QList<Secret>()); });
            },
            [] { return 0.5; });
        const bool mustBeSigned = target.webhook && target.webhook->sign;
        webhook = std::make_unique<Webhook>(*outbox, *delivery, clock, target.name, mustBeSigned,
                                            audit.get());
    }
    /// Until nothing is left to happen. A record that could not be written is tried again for ever.
    void play()
    {
        awaitJournal();
        while ((!audit || audit->waiting() == 0 || clock.waiting() > 1) && clock.advanceToNext())
            awaitJournal();
    }
    /// The journal syncs on a thread of its own, in real time: until the submit that waits for it is out.
    void awaitJournal()
    {
        const auto holdsBack = [this] {
            return journal && run && run->stage() == Stage::Submit && reports.isEmpty()
                && backend.callsOf(QStringLiteral("submit")).isEmpty();
        };
        if (!QTest::qWaitFor([&] { return !holdsBack(); }))
            QFAIL("the journal never became durable");
    }
    RunReport report() const { return reports.value(0); }
    QString errorCode() const { return report().error ? report().error->code : QString(); }
    void openStore()
    {
        QVERIFY(folder.isValid());
        audit = std::make_unique<AuditLog>(folder.path(), clock);
        journal = std::make_unique<JobJournal>(folder.path(), QStringLiteral("ws"), clock);
        const auto auditOpened = audit->open();
        QVERIFY(auditOpened);
        const auto journalOpened = journal->open();
        QVERIFY(journalOpened);
    }

    QTemporaryDir folder;
    ManualClock clock;
    FakeBackend backend{clock};
    std::unique_ptr<AuditLog> audit;
    std::unique_ptr<JobJournal> journal;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<WebhookDelivery> delivery;
    std::unique_ptr<Webhook> webhook;
    SharedTargetCheck *shared = nullptr;
    Target target = targetOf();
    RunPolicy policy;
    QObject context;
    QPointer<SimulationRun> run;
    QStringList stages;
    QStringList waits;
    QList<RunReport> reports;
    ~Stageplay() { delete run; }
};

} // namespace

class TestSimulationRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesThroughItsStagesInOrder()
    {
        Stageplay play;
        play.start();
        play.play();
        QCOMPARE(play.stages,
                 (QStringList{QStringLiteral("Authenticate"), QStringLiteral("Validate"),
                              QStringLiteral("Submit"), QStringLiteral("Poll"),
                              QStringLiteral("Audit"), QStringLiteral("Done")}));
        QCOMPARE(play.reports.size(), 1);
        QCOMPARE(play.report().verdict, Verdict::Passed);
        QCOMPARE(play.report().simulationId, QStringLiteral("job-1"));
        QCOMPARE(play.report().attempts, 1);
        QVERIFY(play.report().took >= 65ms);
        QCOMPARE(play.report().finishedAt,
                 play.report().startedAt.addMSecs(play.report().took.count()));
        QCOMPARE(play.backend.live(), 0);
        QCOMPARE(play.clock.waiting(), 0);
        QCOMPARE(play.backend.callsOf(QStringLiteral("submit")),
                 QStringList{QStringLiteral("submit key-1")});
    }

    void aFailedJobIsAFailedRun()
    {
        Stageplay play;
        play.backend.outcome.state = Snapshot::State::Failed;
        play.backend.outcome.status = QStringLiteral("FAILED");
        play.start();
        play.play();
        QCOMPARE(play.report().verdict, Verdict::Failed);
        QVERIFY(!play.report().compliant);
    }

    void warningsOfTheTargetCheckReachTheReport()
    {
        Stageplay play;
        play.backend.target = TargetCheck{QStringLiteral("7"), true, {QStringLiteral("odd mode")}};
        play.start();
        play.play();
        QVERIFY(play.report().warnings.contains(QStringLiteral("odd mode")));
    }

    void aGoodTargetCheckIsSharedForHalfAMinute()
    {
        SharedTargetCheck shared;
        Stageplay first;
        first.shared = &shared;
        first.start();
        first.play();
        QCOMPARE(first.backend.callsOf(QStringLiteral("checkTarget")).size(), 1);
        QVERIFY(shared.good);

        Stageplay second;
        second.shared = &shared;
        second.clock.advance(29s);
        second.start();
        second.play();
        QCOMPARE(second.backend.callsOf(QStringLiteral("checkTarget")).size(), 0);
        QCOMPARE(second.report().verdict, Verdict::Passed);

        Stageplay third;
        third.shared = &shared;
        third.clock.advance(shared.at + 30s);
        third.start();
        third.play();
        QCOMPARE(third.backend.callsOf(QStringLiteral("checkTarget")).size(), 1);
    }

    void endsWhereAStepFails_data()
    {
        QTest::addColumn<int>("verb");
        QTest::addColumn<QString>("last");
        QTest::newRow("sign-in") << 0 << QStringLiteral("Authenticate");
        QTest::newRow("target") << 1 << QStringLiteral("Validate");
        QTest::newRow("submit") << 2 << QStringLiteral("Submit");
        QTest::newRow("poll") << 3 << QStringLiteral("Poll");
    }
    void endsWhereAStepFails()
    {
        QFETCH(int, verb);
        QFETCH(QString, last);
        Stageplay play;
        play.openStore();
        const Error error = errorOf(Error::Kind::Forbidden, "SX-H10");
        if (verb == 0)
            play.backend.signIn = error;
        if (verb == 1)
            play.backend.target = error;
        if (verb == 2)
            play.backend.submits = {error};
        if (verb == 3)
            play.backend.onFetch = [error](const QString &, int) { return error; };
        play.start();
        play.play();
        QCOMPARE(play.reports.size(), 1);
        QCOMPARE(play.report().verdict, Verdict::Error);
        QCOMPARE(play.errorCode(), QStringLiteral("SX-H10"));
        QCOMPARE(play.stages.value(play.stages.size() - 3), last);
        QVERIFY(play.report().audited);
        QCOMPARE(play.backend.live(), 0);
    }

    void pollsAJobOf1240MillisecondsInTime()
    {
        Stageplay play;
        play.backend.jobDuration = 1240ms;
        play.backend.delay = 1ms;
        play.start();
        play.play();
        const auto late = play.clock.elapsed() - play.backend.endOf(QStringLiteral("job-1"));
        QVERIFY2(late <= 100ms, qPrintable(QString::number(late.count())));
    }

    void seesJobsOfAnyDurationInTimeWithFewPolls_data()
    {
        QTest::addColumn<int>("duration");
        for (const int duration :
             {10, 20, 50, 100, 200, 500, 1000, 1240, 1400, 2000, 5000, 10'000, 30'000, 60'000})
            QTest::addRow("%d ms", duration) << duration;
    }
    void seesJobsOfAnyDurationInTimeWithFewPolls()
    {
        QFETCH(int, duration);
        Stageplay play;
        play.policy.jitter = true;
        play.backend.jobDuration = Milliseconds(duration);
        play.backend.delay = 1ms;
        play.start();
        play.play();
        const qint64 late =
            (play.clock.elapsed() - play.backend.endOf(QStringLiteral("job-1"))).count();
        const qint64 allowed = duration < 1500 ? 100 : std::min(duration * 11 / 40 + 5, 2205);
        QVERIFY2(late <= allowed, qPrintable(QString::number(late)));
        const int polls = play.backend.polls(QStringLiteral("job-1"));
        QVERIFY2(polls <= 28 + duration / 1000, qPrintable(QString::number(polls)));
    }

    void waitsOutRateLimitsAndSaysSo()
    {
        Stageplay play;
        play.backend.onFetch = [](const QString &id, int poll) -> Result<Snapshot> {
            if (poll <= 5)
                return errorOf(Error::Kind::RateLimited, "S5-H23");
            Snapshot snapshot = greeted();
            snapshot.id = id;
            return snapshot;
        };
        play.backend.onRetryAfter = [](int poll) { return poll <= 5 ? Milliseconds(4000) : 0ms; };
        play.start();
        play.play();
        QCOMPARE(play.report().verdict, Verdict::Passed);
        QCOMPARE(play.waits.value(0), QStringLiteral("waiting 4 s (rate limit)"));
        QCOMPARE(play.waits.value(1), QString());
        QVERIFY(play.clock.elapsed() >= 20s);
    }

    void theSixthRateLimitInARowEnds()
    {
        Stageplay play;
        play.backend.onFetch = [](const QString &, int) -> Result<Snapshot> {
            return errorOf(Error::Kind::RateLimited, "S5-H25");
        };
        play.start();
        play.play();
        QCOMPARE(play.report().error->kind, Error::Kind::RateLimited);
        QCOMPARE(play.backend.polls(QStringLiteral("job-1")), 6);
    }

    void outlivesTroublesInMidPoll()
    {
        Stageplay play;
        play.backend.onFetch = [](const QString &id, int poll) -> Result<Snapshot> {
            if (poll < 8)
                return errorOf(poll % 2 ? Error::Kind::Network : Error::Kind::Server,
                               poll % 2 ? "S5-T10" : "S5-H27");
            Snapshot snapshot = greeted();
            snapshot.id = id;
            return snapshot;
        };
        play.start();
        play.play();
        QCOMPARE(play.report().verdict, Verdict::Passed);
    }

    void followsUntilTheDeadlineOfItsOwnSubmit()
    {
        Stageplay play;
        play.openStore();
        play.backend.jobDuration = 24h;
        play.policy.timeout = 90s;
        play.start();
        play.play();
        QCOMPARE(play.report().verdict, Verdict::Error);
        QCOMPARE(play.errorCode(), QStringLiteral("S5-C2"));
        QCOMPARE(play.report().error->kind, Error::Kind::Timeout);
        QCOMPARE(play.report().simulationId, QStringLiteral("job-1"));
        QVERIFY(play.report().audited);
        // Signing in, checking and the durable journal come before the submit.
        QVERIFY(play.report().took >= 90s && play.report().took <= 90s + 100ms);
        // The job is kept: a later start could follow it.
        QCOMPARE(journalStates(play.folder.path()).last(), QStringLiteral("accepted"));
    }

    void warnsOnceOfAnUnknownStatus()
    {
        Stageplay play;
        play.backend.onFetch = [](const QString &id, int poll) -> Result<Snapshot> {
            Snapshot snapshot = poll > 9 ? greeted() : Snapshot();
            snapshot.id = id;
            if (poll <= 9) {
                snapshot.status = QStringLiteral("PONDERING");
                snapshot.unknownStatus = true;
            }
            return snapshot;
        };
        play.start();
        play.play();
        QCOMPARE(play.report().verdict, Verdict::Passed);
        QCOMPARE(play.report().warnings.filter(QStringLiteral("PONDERING")).size(), 1);
    }

    void passesOnWhatTheBackendWaitsFor()
    {
        Stageplay play;
        play.backend.noticeOfSubmit = QStringLiteral("waiting 4 s (rate limit)");
        play.start();
        play.play();
        QCOMPARE(play.waits, (QStringList{QStringLiteral("waiting 4 s (rate limit)"), QString()}));
    }

    void writesTheJournalAroundTheSubmit()
    {
        Stageplay play;
        play.openStore();
        QStringList beforePost;
        play.backend.beforePost = [&] { beforePost = journalStates(play.folder.path()); };
        play.start();
        play.play();
        QCOMPARE(beforePost, (QStringList{QStringLiteral("prepared"), QStringLiteral("sent")}));
        QCOMPARE(journalStates(play.folder.path()),
                 (QStringList{QStringLiteral("prepared"), QStringLiteral("sent"),
                              QStringLiteral("accepted"), QStringLiteral("terminal"),
                              QStringLiteral("audited"), QStringLiteral("closed")}));
        QVERIFY(play.report().audited);
        QVERIFY(play.report().warnings.isEmpty());
    }

    void aRefusedSubmitIsClosedInTheJournal()
    {
        Stageplay play;
        play.openStore();
        play.backend.submits = {errorOf(Error::Kind::Invalid, "S4-H20")};
        play.start();
        play.play();
        QCOMPARE(journalStates(play.folder.path()).last(), QStringLiteral("refused"));
    }

    void sendsNothingThatTheJournalCannotHold()
    {
        Stageplay play;
        play.openStore();
        play.journal = std::make_unique<JobJournal>(play.folder.path(),
                                                    QStringLiteral("never-opened"), play.clock);
        play.start();
        play.play();
        QCOMPARE(play.report().verdict, Verdict::Error);
        QCOMPARE(play.report().error->kind, Error::Kind::File);
        QVERIFY(play.backend.callsOf(QStringLiteral("submit")).isEmpty());
        QVERIFY(play.report().audited);
    }

    void anUnknownOutcomeIsSaidAndNotRepeated_data()
    {
        QTest::addColumn<int>("onUnknown");
        QTest::newRow("fail") << int(RunPolicy::OnUnknown::Fail);
        QTest::newRow("leave") << int(RunPolicy::OnUnknown::Leave);
    }
    void anUnknownOutcomeIsSaidAndNotRepeated()
    {
        QFETCH(int, onUnknown);
        Stageplay play;
        play.openStore();
        play.policy.onUnknown = RunPolicy::OnUnknown(onUnknown);
        play.backend.submits = {errorOf(Error::Kind::OutcomeUnknown, "S4-T10")};
        play.start();
        play.play();
        QCOMPARE(play.report().error->kind, Error::Kind::OutcomeUnknown);
        QCOMPARE(play.backend.callsOf(QStringLiteral("submit")).size(), 1);
        QCOMPARE(journalStates(play.folder.path()).last(), QStringLiteral("unknown"));
    }

    void anUnknownOutcomeIsResentOnceWithTheSameKey()
    {
        Stageplay play;
        play.openStore();
        play.policy.onUnknown = RunPolicy::OnUnknown::Resend;
        play.backend.submits = {errorOf(Error::Kind::OutcomeUnknown, "S4-T10")};
        play.start();
        play.play();
        QCOMPARE(play.report().verdict, Verdict::Passed);
        QCOMPARE(play.report().attempts, 2);
        QCOMPARE(play.report().warnings.size(), 1);
        QCOMPARE(play.backend.callsOf(QStringLiteral("submit")),
                 (QStringList{QStringLiteral("submit key-1"), QStringLiteral("submit key-1")}));
        QCOMPARE(journalStates(play.folder.path()).mid(0, 5),
                 (QStringList{QStringLiteral("prepared"), QStringLiteral("sent"),
                              QStringLiteral("unknown"), QStringLiteral("sent"),
                              QStringLiteral("accepted")}));
    }

    void aSecondUnknownOutcomeEnds()
    {
        Stageplay play;
        play.policy.onUnknown = RunPolicy::OnUnknown::Resend;
        play.backend.submits = {errorOf(Error::Kind::OutcomeUnknown, "S4-T10"),
                                errorOf(Error::Kind::OutcomeUnknown, "S4-T11"), Submitted()};
        play.start();
        play.play();
        QCOMPARE(play.errorCode(), QStringLiteral("S4-T11"));
        QCOMPARE(play.backend.callsOf(QStringLiteral("submit")).size(), 2);
    }

    void aFailingAuditKeepsTheVerdict()
    {
        Stageplay play;
        QFile notAFolder(play.folder.filePath(QStringLiteral("file")));
        QVERIFY(notAFolder.open(QIODevice::WriteOnly));
        play.audit = std::make_unique<AuditLog>(notAFolder.fileName(), play.clock);
        play.start();
        play.play();
        QCOMPARE(play.report().verdict, Verdict::Passed);
        QVERIFY(!play.report().audited);
        QCOMPARE(play.report().warnings.size(), 1);
        QVERIFY(play.report().auditRecord.is_object());
    }

    void theAuditRecordOfACancelledRunTellsItsJob()
    {
        Stageplay play;
        play.openStore();
        play.backend.jobDuration = 24h;
        play.start();
        play.advance(1s);
        play.run->cancel();
        play.advance(1s);
        QCOMPARE(play.report().verdict, Verdict::NotRun);
        QVERIFY(play.report().audited);
        const Json record = play.report().auditRecord;
        QCOMPARE(asText(member(record, "simulation_id")), std::optional(QStringLiteral("job-1")));
        QCOMPARE(asText(member(record, "compliance_status")),
                 std::optional(QStringLiteral("FAIL")));
        QCOMPARE(journalStates(play.folder.path()).last(), QStringLiteral("cancelled"));
    }

    void cancelsInEachStage_data()
    {
        QTest::addColumn<int>("silent");
        QTest::addColumn<QString>("lastState");
        QTest::addColumn<QString>("message");
        const QString nothing = QStringLiteral("Cancelled. Nothing was started.");
        QTest::newRow("sign-in") << int(FakeBackend::Verb::Authenticate) << QString() << nothing;
        QTest::newRow("target") << int(FakeBackend::Verb::CheckTarget) << QString() << nothing;
        QTest::newRow("submit")
            << int(FakeBackend::Verb::Submit) << QStringLiteral("unknown")
            << QStringLiteral("Cancelled. It is not known whether the simulation was started.");
        QTest::newRow("poll") << int(FakeBackend::Verb::Fetch) << QStringLiteral("cancelled")
                              << QStringLiteral(
                                     "Cancelled. The server was told to stop the simulation.");
    }
    void cancelsInEachStage()
    {
        QFETCH(int, silent);
        QFETCH(QString, lastState);
        QFETCH(QString, message);
        Stageplay play;
        play.openStore();
        play.backend.silent = FakeBackend::Verb(silent);
        play.start();
        play.advance(1s);
        QVERIFY(play.reports.isEmpty());
        play.run->cancel();
        play.run->cancel();
        play.advance(1s);
        QCOMPARE(play.reports.size(), 1);
        QCOMPARE(play.report().verdict, Verdict::NotRun);
        QCOMPARE(play.report().error->kind, Error::Kind::Cancelled);
        QCOMPARE(play.report().error->message, message);
        QVERIFY(play.report().audited);
        QCOMPARE(
            journalStates(play.folder.path()).value(journalStates(play.folder.path()).size() - 1),
            lastState);
        play.play();
        QCOMPARE(play.reports.size(), 1);
        QCOMPARE(play.backend.live(), 0);
    }

    void cancelsWithinASecondThoughTheServerIsDeaf()
    {
        Stageplay play;
        play.backend.jobDuration = 24h;
        play.backend.silent = FakeBackend::Verb::Cancel;
        play.start();
        play.advance(1s);
        play.run->cancel();
        play.advance(999ms);
        QCOMPARE(play.reports.size(), 1);
        QCOMPARE(play.report().error->message,
                 QStringLiteral("Cancelled. The simulation may still be running on the server."));
        // The DELETE is still under way, owned by the backend alone.
        QCOMPARE(play.backend.live(), 1);
    }

    void cancelsBeforeItBegan()
    {
        Stageplay play;
        play.openStore();
        play.make().cancel();
        QCOMPARE(play.reports.size(), 1);
        QCOMPARE(play.report().verdict, Verdict::NotRun);
        QVERIFY(!play.report().audited);
        play.run->start();
        play.play();
        QCOMPARE(play.reports.size(), 1);
        QVERIFY(play.backend.calls().isEmpty());
    }

    void cancelsFromASlotOfEachStage_data()
    {
        QTest::addColumn<int>("stage");
        for (const Stage stage : {Stage::Authenticate, Stage::Validate, Stage::Submit, Stage::Poll,
                                  Stage::Audit, Stage::Done})
            QTest::newRow(qPrintable(stageName(stage))) << int(stage);
    }
    void cancelsFromASlotOfEachStage()
    {
        QFETCH(int, stage);
        Stageplay play;
        play.openStore();
        SimulationRun &run = play.make();
        connect(&run, &SimulationRun::stageEntered, &run, [&run, stage](Stage entered) {
            if (int(entered) == stage)
                run.cancel();
        });
        run.start();
        play.play();
        QCOMPARE(play.reports.size(), 1);
        const bool judged = Stage(stage) == Stage::Audit || Stage(stage) == Stage::Done;
        QCOMPARE(play.report().verdict, judged ? Verdict::Passed : Verdict::NotRun);
        QVERIFY(play.report().audited);
        QCOMPARE(play.backend.live(), 0);
    }

    void diesAtAnyMoment()
    {
        // The whole life is about 90 ms long; delete it after every millisecond of it.
        for (int moment = 0; moment <= 90; ++moment) {
            Stageplay play;
            play.openStore();
            play.start();
            play.advance(Milliseconds(moment));
            const bool hadFinished = !play.reports.isEmpty();
            delete play.run;
            play.play();
            QCOMPARE(play.reports.size(), hadFinished ? 1 : 0);
            QCOMPARE(play.backend.live(), 0);
            QCOMPARE(play.clock.waiting(), 0);
        }
    }

    void diesInASlotOfEachStage_data() { cancelsFromASlotOfEachStage_data(); }
    void diesInASlotOfEachStage()
    {
        QFETCH(int, stage);
        Stageplay play;
        play.openStore();
        SimulationRun &run = play.make();
        connect(&run, &SimulationRun::stageEntered, &play.context, [&play, stage](Stage entered) {
            if (int(entered) == stage)
                delete play.run;
        });
        run.start();
        play.play();
        QCOMPARE(play.reports.size(), 0);
        QCOMPARE(play.backend.live(), 0);
    }

    void aDeletedRunTellsTheServerAndTheRecords()
    {
        Stageplay play;
        play.openStore();
        play.backend.jobDuration = 24h;
        play.start();
        play.advance(1s);
        delete play.run;
        QCOMPARE(play.backend.callsOf(QStringLiteral("cancel")),
                 QStringList{QStringLiteral("cancel job-1")});
        QCOMPARE(journalStates(play.folder.path()).last(), QStringLiteral("cancelled"));
        QCOMPARE(play.audit->head().seq >= 0, true);
        play.play();
        QCOMPARE(play.backend.live(), 0);
    }

    void aWebhookThatMustBeSignedIsHeldBack()
    {
        Stageplay play;
        play.openStore();
        play.target.webhook = WebhookTarget{QStringLiteral("https://hooks.example/x"), true, {}};
        play.openOutbox();
        play.start();
        play.advance(1min);
        QCOMPARE(play.report().verdict, Verdict::Passed);
        QCOMPARE(play.report().webhookDelivered, std::optional(false));
        QCOMPARE(play.report().warnings.size(), 1);
        QVERIFY(play.report().warnings.first().endsWith(QStringLiteral(
            "The signing secret for hooks.example is not available. The webhook is kept.")));
        QCOMPARE(play.outbox->messages().size(), 1);
        QCOMPARE(play.outbox->messages().first().attempts, 0);
        QCOMPARE(journalStates(play.folder.path()).last(), QStringLiteral("closed"));
    }

    void anUndeliveredWebhookIsAWarning()
    {
        Stageplay play;
        play.openOutbox();
        play.target.webhook =
            WebhookTarget{QStringLiteral("http://elsewhere.example/x"), false, {}};
        play.start();
        play.play();
        QCOMPARE(play.stages.mid(4),
                 (QStringList{QStringLiteral("Audit"), QStringLiteral("Notify"),
                              QStringLiteral("Done")}));
        QCOMPARE(play.report().verdict, Verdict::Passed);
        QCOMPARE(play.report().webhookDelivered, std::optional(false));
        QCOMPARE(play.report().warnings.size(), 1);
    }

    void stoppingDuringTheWebhookKeepsTheVerdict()
    {
        Stageplay play;
        QTcpServer deaf;
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        play.openOutbox();
        play.target.webhook = WebhookTarget{
            QString(u"http://127.0.0.1:" % QString::number(deaf.serverPort())), false, {}};
        play.start();
        play.advance(200ms);
        QCOMPARE(play.run->stage(), Stage::Notify);
        play.run->cancel();
        QCOMPARE(play.reports.size(), 1);
        QCOMPARE(play.report().verdict, Verdict::Passed);
        QCOMPARE(play.report().webhookDelivered, std::optional(false));
    }

    void runsThatNeverJudgedSendNoWebhook()
    {
        Stageplay play;
        play.openOutbox();
        play.target.webhook = WebhookTarget{QStringLiteral("https://hooks.example/x"), false, {}};
        play.backend.signIn = errorOf(Error::Kind::Unauthorized, "S1-H08");
        play.start();
        play.play();
        QVERIFY(!play.stages.contains(QStringLiteral("Notify")));
        QCOMPARE(play.report().webhookDelivered, std::optional<bool>());
    }
};

QTEST_GUILESS_MAIN(TestSimulationRun)
#include "tst_simulationrun.moc"
