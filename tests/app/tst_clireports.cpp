// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"
#include "tests/support/commandline.h"
#include "tests/support/jsonschema.h"

using namespace Rehearsal;

namespace {

/// A result file of a run of the travel sample, of this version of its bot.
QString resultOf(const Travel &travel, const QByteArray &version)
{
    travel.addTarget("sandbox", "", ",\"x\":0");
    travel.replace(u"targets/sandbox.target.json"_qs, "\"version\":\"ver-abc\"",
                   "\"version\":\"" + version + "\"");
    const QString file = travel.path(QString::fromLatin1(version) + u".json"_qs);
    run(travel, {u"--report"_qs, u"result="_qs + file});
    return file;
}

} // namespace

/// What the command line makes of result files.
class TestCliReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compareExits1OnOneBrokenTestAnd0OnNone()
    {
        const Travel travel;
        const QString good = resultOf(travel, "ver-abc");
        const QString bad = resultOf(travel, "ver-next");
        Outcome outcome = cli({u"compare"_qs, good, bad});
        QVERIFY2(outcome.code == 1, outcome.err.constData());
        QVERIFY2(outcome.out.contains("Regressed (1)\n  passed -> failed  Book a flight"),
                 outcome.out.constData());
        QVERIFY(outcome.out.contains("confirm_booking: 1 -> 0 of 1 turns understood"));

        outcome = cli({u"compare"_qs, good, good});
        QCOMPARE(outcome.code, 0);
        QVERIFY(!outcome.out.contains("Regressed"));
        outcome = cli({u"compare"_qs, bad, good}); // the other way round it was mended
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains("Fixed (1)"));
    }

    void compareSpeaksJsonThatFitsItsSchema()
    {
        const Travel travel;
        const QString good = resultOf(travel, "ver-abc");
        const QString bad = resultOf(travel, "ver-next");
        const Outcome outcome = cli({u"compare"_qs, good, bad, u"--format"_qs, u"json"_qs});
        QCOMPARE(outcome.code, 1);
        const auto json = readJson(outcome.out);
        QVERIFY2(json, outcome.out.constData());
        const auto schema = readJson(cli({u"schema"_qs, u"comparison"_qs}).out);
        QCOMPARE(schemaErrors(*schema, *json).join(u'\n'), QString());
        QCOMPARE(member(*json, "regressed")->size(), std::size_t(1));
        QCOMPARE(asText(member(*member(*json, "b"), "version")), u"ver-next"_qs);
        QCOMPARE(asText(member((*member(*json, "lostTurns"))[0], "expected")),
                 u"confirm_booking"_qs);
    }

    void threeShardsMergeToTheFiguresOfOneRun()
    {
        const Travel travel;
        for (const char *name : {"b", "c", "d", "f"}) {
            QByteArray copy = travel.read(u"tests/book-a-flight.test.json"_qs);
            copy.replace("Book a flight", name);
            copy.replace("5b0c6f0e", QByteArray("5b0c6f0").append(name));
            if (*name == 'c')
                copy.replace("\"book_flight\"", "\"book_hotel\"");
            travel.write(u"tests/%1.test.json"_qs.arg(QLatin1String(name)), copy);
        }
        const auto file = [&](const char *name) { return travel.path(QLatin1String(name)); };
        QCOMPARE(run(travel, {u"--report"_qs, u"result="_qs + file("whole")}).code, 1);
        for (const QString &shard : {u"1"_qs, u"2"_qs, u"3"_qs}) {
            run(travel,
                {u"--shard"_qs, shard + u"/3"_qs, u"--report"_qs,
                 u"result="_qs + travel.path(u"part-"_qs + shard)});
        }
        Outcome outcome =
            cli({u"report"_qs, file("part-3"), file("part-1"), file("part-2"), u"--report"_qs,
                 u"result="_qs + file("merged"), u"--report"_qs, u"junit=-"_qs, u"--report"_qs,
                 u"allure="_qs + file("allure"), u"--report"_qs, u"csv="_qs + file("table.csv"),
                 u"--report"_qs, u"ctrf="_qs + file("ctrf.json"), u"--report"_qs,
                 u"html="_qs + file("page.html")});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QVERIFY(outcome.out.contains("tests=\"5\" failures=\"1\" errors=\"0\""));
        QCOMPARE(QDir(file("allure")).entryList({u"*-result.json"_qs}).size(), 5);

        const auto whole = readJson(travel.read(u"whole"_qs));
        const auto merged = readJson(travel.read(u"merged"_qs));
        QVERIFY(whole && merged);
        QVERIFY(*member(*merged, "summary") == *member(*whole, "summary"));
        const Json &runs = *member(*whole, "runs");
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const Json &other = (*member(*merged, "runs"))[i];
            for (const char *name : {"test", "verdict", "compliance_status", "checks"})
                QVERIFY2(*member(other, name) == *member(runs[i], name), name);
            QVERIFY(*member(*member(other, "metrics"), "avg_intent_confidence")
                    == *member(*member(runs[i], "metrics"), "avg_intent_confidence"));
        }
        QCOMPARE(cli({u"compare"_qs, file("whole"), file("merged")}).code, 0);

        outcome = cli({u"report"_qs, file("part-1"), file("part-1"), u"--report"_qs, u"html=-"_qs});
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.err.contains("two of them hold the test"));
    }

    void reportRefusesWhatItCannotDo()
    {
        const Travel travel;
        const QString good = resultOf(travel, "ver-abc");
        QCOMPARE(cli({u"report"_qs, good}).code, 3);
        QCOMPARE(cli({u"report"_qs, u"--report"_qs, u"html=-"_qs}).code, 3);
        QCOMPARE(cli({u"report"_qs, good, u"--report"_qs, u"scroll=-"_qs}).code, 3);
        QCOMPARE(cli({u"report"_qs, good, u"--report"_qs, u"allure=-"_qs}).code, 3);
        QCOMPARE(cli({u"report"_qs, good, u"--report"_qs, u"audit=-"_qs}).code, 3);
        QCOMPARE(cli({u"report"_qs, travel.test(), u"--report"_qs, u"html=-"_qs}).code, 4);
        QCOMPARE(cli({u"report"_qs, good, u"--report"_qs, u"csv=/proc/nowhere/x"_qs}).code, 8);
        QCOMPARE(cli({u"report"_qs, good, u"--report"_qs, u"allure=/proc/nowhere"_qs}).code, 8);
    }

    void twoHundredAndFiftySixFailuresExit1()
    {
        const Travel travel;
        travel.replace(u"tests/book-a-flight.test.json"_qs, "\"intent\": \"book_flight\"",
                       "\"intent\": \"book_hotel\"");
        const Outcome outcome =
            run(travel,
                {u"--repeat"_qs, u"256"_qs, u"--jobs"_qs, u"64"_qs, u"--report"_qs, u"junit=-"_qs});
        QVERIFY2(outcome.code == 1, outcome.err.constData());
        QCOMPARE(outcome.out.count("<failure "), 256);
    }

    void compareNamesTheFileThatCannotBeUsed()
    {
        const Travel travel;
        const QString good = resultOf(travel, "ver-abc");
        travel.write(u"half.json"_qs, travel.read(u"ver-abc.json"_qs).left(300));
        travel.write(u"other.json"_qs, "{\"hello\":[]}");
        travel.write(u"newer.json"_qs,
                     travel.read(u"ver-abc.json"_qs).replace("\"major\": 1", "\"major\": 2"));
        QCOMPARE(cli({u"compare"_qs, good}).code, 3);
        QCOMPARE(cli({u"compare"_qs, good, travel.path(u"none.json"_qs)}).code, 3);
        QCOMPARE(cli({u"compare"_qs, good, travel.root()}).code, 3);
        QCOMPARE(cli({u"compare"_qs, good, good, u"--format"_qs, u"xml"_qs}).code, 3);
        for (const QString &name : {u"half.json"_qs, u"other.json"_qs, u"newer.json"_qs}) {
            const Outcome outcome = cli({u"compare"_qs, travel.path(name), good});
            QVERIFY2(outcome.code == 4, qPrintable(name));
            QVERIFY2(outcome.err.contains(name.toUtf8()), outcome.err.constData());
            QVERIFY(outcome.out.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestCliReports)
#include "tst_clireports.moc"
