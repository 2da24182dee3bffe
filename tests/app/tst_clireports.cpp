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
