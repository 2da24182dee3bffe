// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"
#include "tests/support/commandline.h"
#include "tests/support/jsonschema.h"

#include <csignal>

using namespace Rehearsal;

namespace {

/// tests/a.test.json … with one turn each; those named in `failing` expect the wrong intent.
void writeTests(const Travel &travel, const QByteArray &letters, const QByteArray &failing = {})
{
    QFile::remove(travel.test());
    for (const char letter : letters) {
        const QByteArray name(1, letter);
        const QByteArray intent = failing.contains(letter) ? "book_hotel" : "book_flight";
        travel.write(
            u"tests/%1.test.json"_qs.arg(QLatin1Char(letter)),
            "{\"format\":{\"kind\":\"rehearsal.test\",\"major\":1,\"minor\":0},\"id\":\"id-" + name
                + "\",\"name\":\"" + name
                + "\",\"turns\":[{\"say\":\"book flight to paris\",\"expect\":{\"intent\":\""
                + intent + "\"}}]}");
    }
}

/// The names of the tests whose verdict lines are on stdout, sorted.
QByteArray ran(const Outcome &outcome)
{
    QByteArrayList names;
    for (const QByteArray &line : outcome.out.split('\n')) {
        if (line.startsWith("passed  ") || line.startsWith("failed  "))
            names += line.mid(8, 1);
    }
    std::sort(names.begin(), names.end());
    return names.join();
}

QList<Json> eventsIn(const QByteArray &out)
{
    QList<Json> events;
    for (const QByteArray &line : out.split('\n')) {
        if (line.isEmpty())
            continue;
        const auto event = readJson(line);
        events += event ? *event : Json("not JSON: " + line.toStdString());
    }
    return events;
}

QStringList namesOf(const QList<Json> &events)
{
    QStringList names;
    for (const Json &event : events)
        names += asText(member(event, "event")).value_or(u"?"_qs);
    return names;
}

QStringList schemaErrorsOf(const QList<Json> &events)
{
    const auto schema = readJson(cli({u"schema"_qs, u"events"_qs}).out);
    QStringList errors;
    for (const Json &event : events)
        errors += schemaErrors(*schema, event);
    return errors;
}

} // namespace

/// The choosing, following and rehearsing options of `run`, with the real program.
class TestCliRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShardsOfARunHoldEachTestOnce()
    {
        const Travel travel;
        writeTests(travel, "abcde");
        QCOMPARE(ran(run(travel, {u"--shard"_qs, u"1/3"_qs})), QByteArray("ad"));
        QCOMPARE(ran(run(travel, {u"--shard"_qs, u"2/3"_qs})), QByteArray("be"));
        QCOMPARE(ran(run(travel, {u"--shard"_qs, u"3/3"_qs})), QByteArray("c"));
    }

    void anEmptyShardIsNoMistakeAndStillWritesItsReport()
    {
        const Travel travel;
        const Outcome outcome =
            run(travel, {u"--shard"_qs, u"2/2"_qs, u"--report"_qs, u"result=-"_qs});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QVERIFY(outcome.err.contains("This shard is empty"));
        QCOMPARE(asInteger(member(*member(*readJson(outcome.out), "summary"), "total")), 0);
    }

    void failedRunsWhatDidNotPassLastTimeOnThisTarget()
    {
        const Travel travel;
        writeTests(travel, "abcd", "bd");
        QCOMPARE(run(travel).code, 1);
        Outcome outcome = run(travel, {u"--failed"_qs});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(ran(outcome), QByteArray("bd"));

        writeTests(travel, "abcd", "d");
        outcome = run(travel, {u"--failed"_qs});
        QCOMPARE(ran(outcome), QByteArray("bd"));
        outcome = run(travel, {u"--failed"_qs}); // the last run is the one before
        QCOMPARE(ran(outcome), QByteArray("d"));
        QCOMPARE(run(travel, {u"--failed"_qs, u"--name"_qs, u"b"_qs}).code, 3);

        writeTests(travel, "abcd");
        QCOMPARE(run(travel, {u"--failed"_qs}).code, 0);
        outcome = run(travel, {u"--failed"_qs});
        QCOMPARE(outcome.code, 3); // nothing was tried, so nothing is green
        QVERIFY(outcome.err.contains("nothing that did not pass"));
        QCOMPARE(ran(run(travel)), QByteArray("abcd"));
    }

    void failedKnowsNoRunOfAnotherTarget()
    {
        const Travel travel;
        writeTests(travel, "ab", "b");
        QCOMPARE(run(travel).code, 1);
        travel.addTarget("other", closedAddress());
        QCOMPARE(run(travel, {u"--failed"_qs, u"--target"_qs, u"other"_qs}, u"any-secret"_qs).code,
                 3);
    }

    void stopOnFailureStartsNothingMore()
    {
        const Travel travel;
        writeTests(travel, "abc", "a");
        const Outcome outcome = run(travel, {u"--stop-on-failure"_qs, u"--jobs"_qs, u"1"_qs});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(ran(outcome), QByteArray("a"));
        QVERIFY2(outcome.out.contains("1 failed, 0 errors, 0 skipped, 2 not run"),
                 outcome.out.constData());
    }

    void repeatNameAndTagChooseAndMultiply()
    {
        const Travel travel;
        writeTests(travel, "abc");
        travel.replace(u"tests/a.test.json"_qs, "\"name\":\"a\"",
                       "\"name\":\"a\",\"tags\":[\"x\"]");
        QCOMPARE(ran(run(travel, {u"--repeat"_qs, u"3"_qs, u"--name"_qs, u"[bc]"_qs})),
                 QByteArray("bbbccc"));
        QCOMPARE(ran(run(travel, {u"--tag"_qs, u"y"_qs, u"--tag"_qs, u"x"_qs})), QByteArray("a"));
        QCOMPARE(run(travel, {u"--name"_qs, u"B"_qs}).code, 3); // case counts
    }

    void eventsTellTheRunAndFitTheirSchema()
    {
        const Travel travel;
        writeTests(travel, "ab", "b");
        travel.replace(u"tests/a.test.json"_qs, "\"name\":\"a\"",
                       "\"name\":\"</script> \\u2028\",\"skip\":\"later\"");
        const Outcome outcome =
            run(travel, {u"--events"_qs, u"ndjson"_qs, u"--shard"_qs, u"1/1"_qs});
        QCOMPARE(outcome.code, 1);
        const QList<Json> events = eventsIn(outcome.out);
        QCOMPARE(namesOf(events),
                 QStringList({u"run.started"_qs, u"test.finished"_qs, u"test.started"_qs,
                              u"test.finished"_qs, u"run.finished"_qs}));
        QCOMPARE(schemaErrorsOf(events).join(u'\n'), QString());
        QCOMPARE(asText(member(events.at(1), "verdict")), u"skipped"_qs);
        QCOMPARE(asText(member(events.at(3), "verdict")), u"failed"_qs);
        QCOMPARE(asText(member((*member(events.at(3), "failures"))[0], "actual")),
                 u"book_flight"_qs);
        QCOMPARE(asInteger(member(events.at(4), "exitCode")), 1);
        QVERIFY(!outcome.out.contains("</"));
        QVERIFY(!outcome.out.contains("\xe2\x80\xa8"));
        QVERIFY(outcome.err.contains("1 failed")); // people read stderr then
    }

    void aWaitIsAnEvent()
    {
        const Travel travel;
        const ServingSandbox sandbox(travel, {u"429=1@POST /api/v1/simulations"_qs});
        travel.addTarget("local", sandbox.url());
        const Outcome outcome = run(
            travel, {u"--target"_qs, u"local"_qs, u"--events"_qs, u"ndjson"_qs}, u"any-secret"_qs);
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const QList<Json> events = eventsIn(outcome.out);
        QVERIFY2(namesOf(events).contains(u"test.waiting"_qs), outcome.out.constData());
        QCOMPARE(schemaErrorsOf(events).join(u'\n'), QString());
    }

    void anInterruptEndsTheEventsInOrder()
    {
        const Travel travel;
        const ServingSandbox sandbox(travel, {u"never-finish"_qs});
        travel.addTarget("local", sandbox.url());
        QProcess process;
        process.setProcessEnvironment(environment(u"any-secret"_qs));
        process.start(QStringLiteral(REHEARSAL_CLI),
                      {u"run"_qs, u"--workspace"_qs, travel.root(), u"--state"_qs,
                       travel.path(u"state"_qs), u"--target"_qs, u"local"_qs, u"--events"_qs,
                       u"ndjson"_qs});
        QByteArray out;
        QTRY_VERIFY_WITH_TIMEOUT((out += process.readAllStandardOutput()).contains("test.started"),
                                 30'000);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(10'000));
        out += process.readAllStandardOutput();
        const QList<Json> events = eventsIn(out);
        QCOMPARE(namesOf(events).last(), u"run.finished"_qs);
        QCOMPARE(asInteger(member(events.last(), "exitCode")), 130);
        QCOMPARE(schemaErrorsOf(events).join(u'\n'), QString());
    }

    void aReaderThatLeavesCostsTheEventsAndNotTheReports()
    {
        const Travel travel;
        QProcess shell;
        shell.start(u"/bin/bash"_qs,
                    {u"-c"_qs,
                     u"\"$0\" run --workspace \"$1\" --state \"$1/state\" --events ndjson --report "
                     "result=\"$1/result.json\" | true; exit ${PIPESTATUS[0]}"_qs,
                     QStringLiteral(REHEARSAL_CLI), travel.root()});
        QVERIFY(shell.waitForFinished(60'000));
        QCOMPARE(shell.exitCode(), 8);
        const auto result = readJson(travel.read(u"result.json"_qs));
        QVERIFY(result);
        QCOMPARE(asInteger(member(*member(*result, "summary"), "passed")), 1);
        const QByteArray said = shell.readAllStandardError();
        QCOMPARE(said.count("events could not be written"), 1);
    }

    void aDryRunPrintsTheRequestsAndSendsNothing()
    {
        const Travel travel;
        travel.addTarget("gone", closedAddress()); // a request would exit 6, a secret is missing
        travel.replace(u"tests/book-a-flight.test.json"_qs, "book flight to paris",
                       "book flight to {{city}}");
        travel.replace(u"tests/book-a-flight.test.json"_qs, "\"name\"",
                       "\"data\":{\"columns\":[\"city\"],\"rows\":[[\"paris\"],[\"rome\"]]},"
                       "\"name\"");
        const Outcome outcome = run(travel,
                                    {u"--target"_qs, u"gone"_qs, u"--dry-run"_qs, u"--report"_qs,
                                     u"result="_qs + travel.path(u"result.json"_qs)});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const QList<Json> requests = eventsIn(outcome.out);
        QCOMPARE(requests.size(), 2);
        const Json &second = requests.at(1);
        QCOMPARE(asText(member(second, "method")), u"POST"_qs);
        QVERIFY(asText(member(second, "url"))->endsWith(u"/api/v1/simulations"_qs));
        QCOMPARE(asInteger(member(second, "row")), 1);
        const Json &body = *member(second, "body");
        QCOMPARE(asText(member((*member(body, "inputs"))[0], "text")), u"book flight to rome"_qs);
        QCOMPARE(asText(member(body, "versionId")), u"ver-abc"_qs);
        QVERIFY(!QFile::exists(travel.path(u"result.json"_qs)));
        QVERIFY(!QFile::exists(travel.path(u"state"_qs)));
    }

    void wrongUsageExits3_data()
    {
        QTest::addColumn<QStringList>("more");
        for (const char *shard : {"0/2", "3/2", "1", "1/0", "-1/2", "1/2/3", "a/b", ""})
            QTest::newRow(shard) << QStringList({u"--shard"_qs, QString::fromLatin1(shard)});
        QTest::newRow("another kind of events") << QStringList({u"--events"_qs, u"xml"_qs});
        QTest::newRow("events and a report on stdout")
            << QStringList({u"--events"_qs, u"ndjson"_qs, u"--report"_qs, u"result=-"_qs});
        QTest::newRow("two reports on stdout")
            << QStringList({u"--report"_qs, u"junit=-"_qs, u"--report"_qs, u"result=-"_qs});
        QTest::newRow("events of a dry run")
            << QStringList({u"--events"_qs, u"ndjson"_qs, u"--dry-run"_qs});
        QTest::newRow("no last run") << QStringList(u"--failed"_qs);
        QTest::newRow("no repetition") << QStringList({u"--repeat"_qs, u"0"_qs});
    }

    void wrongUsageExits3()
    {
        QFETCH(QStringList, more);
        const Travel travel;
        const Outcome outcome = run(travel, more);
        QVERIFY2(outcome.code == 3, outcome.err.constData());
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(!outcome.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCliRun)
#include "tst_clirun.moc"
