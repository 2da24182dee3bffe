// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reports.h"
#include "core/report/schemas.h"
#include "tests/support/hostiletexts.h"
#include "tests/support/suitesample.h"

#include <QBuffer>
#include <QTest>

using namespace Rehearsal;

namespace {

QByteArray written(const QString &kind, const SuiteResult &result)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeReport(kind, result, buffer) ? buffer.data() : QByteArray("refused");
}

QStringList names(const Json &object)
{
    QStringList list;
    for (const auto &[name, value] : object.items())
        list += QString::fromStdString(name);
    return list;
}

/// The names that the schema at `pointer` gives.
QStringList schemaNames(const QString &kind, const char *pointer)
{
    const Result<Json> schema = readJson(schemaText(kind));
    return schema ? names(schema->at(Json::json_pointer(pointer))) : QStringList();
}

/// Refuses everything, as a full disk does.
class FullDevice : public QIODevice
{
public:
    FullDevice() { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override
    {
        setErrorString(QStringLiteral("no space left"));
        return -1;
    }
};

} // namespace

class TestResultReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersStandInTheOrderOfTheProductPage()
    {
        const Result<Json> json = readJson(written(u"result"_qs, suiteSample()));
        QVERIFY(json);
        QCOMPARE(
            names(*json).mid(0, 5),
            (QStringList{u"format"_qs, u"tool"_qs, u"target"_qs, u"startedAt"_qs, u"summary"_qs}));
        QCOMPARE(names(*json).constLast(), u"runs"_qs);
        QCOMPARE(asText(member(*member(*json, "format"), "kind")), u"rehearsal.result"_qs);
        QCOMPARE(writeCompact(*member(*json, "summary")),
                 QByteArray("{\"total\":4,\"passed\":1,\"failed\":1,\"error\":1,\"skipped\":1,"
                            "\"not_run\":0}"));
        const Json &run = *member(*json, "runs")->begin();
        QCOMPARE(
            names(run),
            (QStringList{u"test"_qs, u"verdict"_qs, u"simulation_id"_qs, u"compliance_status"_qs,
                         u"metrics"_qs, u"steps"_qs, u"checks"_qs, u"error"_qs, u"repeat"_qs,
                         u"row"_qs, u"attempts"_qs, u"durationMs"_qs, u"warnings"_qs}));
        QCOMPARE(names(*member(run, "checks")->begin()),
                 (QStringList{u"turn"_qs, u"kind"_qs, u"op"_qs, u"target"_qs, u"expected"_qs,
                              u"actual"_qs, u"severity"_qs, u"verdict"_qs}));
    }

    void metricsAreNullWithoutSteps()
    {
        const SuiteResult sample = suiteSample();
        QVERIFY(resultEntry(sample.reports.at(2)).find("metrics")->is_null());
        QVERIFY(resultEntry(sample.reports.at(2)).find("simulation_id")->is_null());
        QCOMPARE(names(*resultEntry(sample.reports.at(0)).find("metrics")),
                 (QStringList{u"duration_ms"_qs, u"avg_intent_confidence"_qs,
                              u"avg_entity_accuracy"_qs, u"assertion_success_rate"_qs,
                              u"passed_assertions"_qs, u"total_assertions"_qs}));
    }

    void anEmptySuiteIsAFileToo()
    {
        const Result<Json> json = readJson(written(u"result"_qs, SuiteResult()));
        QVERIFY(json);
        QVERIFY(member(*json, "runs")->empty());
    }

    void aFileReadBackWritesTheSameFile()
    {
        const QByteArray first = written(u"result"_qs, suiteSample());
        const Result<SuiteResult> back = readResult(first);
        QVERIFY(back);
        QCOMPARE(QString::fromUtf8(written(u"result"_qs, *back)), QString::fromUtf8(first));
    }

    void aFileReadBackCarriesTurnsStepsAndWhichChecksWerePublished()
    {
        const SuiteResult sample = suiteSample();
        const Result<SuiteResult> back = readResult(written(u"result"_qs, sample));
        QVERIFY(back);
        QCOMPARE(back->startedAt, sample.startedAt);
        QCOMPARE(back->reports.size(), sample.reports.size());
        const RunReport &was = sample.reports.at(1);
        const RunReport &is = back->reports.at(1);
        QVERIFY(is.checks == was.checks);
        QVERIFY(is.metrics == was.metrics);
        QCOMPARE(is.spec.test.turns.size(), was.spec.test.turns.size());
        QCOMPARE(is.spec.test.turns.at(0).says, was.spec.test.turns.at(0).says);
        QVERIFY(is.spec.test.turns.at(0).expects->intent
                == was.spec.test.turns.at(0).expects->intent);
        QVERIFY(is.steps.at(0).alternatives == was.steps.at(0).alternatives);
        QCOMPARE(is.steps.at(0).reply, was.steps.at(0).reply);
    }

    void somethingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("a test") << QByteArray(
            "{\"format\":{\"kind\":\"rehearsal.test\",\"major\":1},\"runs\":[]}");
        QTest::newRow("of a newer program")
            << QByteArray("{\"format\":{\"kind\":\"rehearsal.result\",\"major\":2},\"runs\":[]}");
        QTest::newRow("without runs")
            << QByteArray("{\"format\":{\"kind\":\"rehearsal.result\",\"major\":1}}");
    }

    void somethingElseIsRefused()
    {
        QFETCH(QByteArray, file);
        const Result<SuiteResult> result = readResult(file);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Invalid);
    }

    void oddRunsAreReadWithoutACrash()
    {
        const Result<SuiteResult> result = readResult(QByteArray(
            "{\"format\":{\"kind\":\"rehearsal.result\",\"major\":1},\"runs\":[null,7,{},"
            "{\"steps\":[3,{\"index\":99999999,\"nlu\":null}],\"checks\":[null,{\"turn\":-5}],"
            "\"metrics\":[],\"error\":\"x\",\"test\":[]}]}"));
        QVERIFY(result);
        QCOMPARE(result->reports.size(), 4);
        QVERIFY(!written(u"html"_qs, *result).isEmpty());
    }

    void theAuditExportIsAnArrayOfRecordsWithTheirChain()
    {
        SuiteResult sample = suiteSample();
        Json record = auditRecord(sample.reports.at(0), {}, sample.startedAt);
        record["rehearsal"]["chain"] = "c0ffee00";
        record["rehearsal"]["seq"] = 3;
        record["rehearsal"]["record_sha256"] = "ab";
        sample.reports[0].auditRecord = record;
        const Result<Json> json = readJson(written(u"audit"_qs, sample));
        QVERIFY(json);
        QVERIFY(json->is_array());
        QCOMPARE(json->size(), size_t(4));
        QVERIFY(*json->begin() == record);
        for (const Json &one : *json) {
            QCOMPARE(names(one),
                     (QStringList{u"timestamp"_qs, u"simulation_id"_qs, u"environment_id"_qs,
                                  u"bot_version"_qs, u"metrics"_qs, u"steps"_qs,
                                  u"compliance_status"_qs, u"rehearsal"_qs}));
        }
        QCOMPARE(asText(member(*(json->begin() + 1), "timestamp")), u"2026-11-20T10:30:00.123Z"_qs);
    }

    void jsonIsSafeInsideAWebPageAndKeepsItsValues()
    {
        for (const QString &kind : {u"result"_qs, u"audit"_qs}) {
            const QString text = u"</script>\u2028\u2029"_qs;
            const QByteArray bytes = written(kind, suiteSample(text));
            QVERIFY(!bytes.contains("</"));
            QVERIFY(!bytes.contains("\xe2\x80\xa8"));
            const Result<Json> json = readJson(bytes);
            QVERIFY(json);
            const Json &run =
                kind == u"audit"_qs ? *json->begin() : *member(*json, "runs")->begin();
            QCOMPARE(asText(member(run, "simulation_id")), text);
        }
    }

    void hostileTextsLeaveTheJsonWellFormed()
    {
        for (const auto &[id, text] : hostileTexts()) {
            QVERIFY2(readJson(written(u"result"_qs, suiteSample(text))), id);
            QVERIFY2(readJson(written(u"audit"_qs, suiteSample(text))), id);
        }
    }

    void aDeviceThatRefusesIsAFileError()
    {
        for (const QString &kind : reportKinds()) {
            FullDevice device;
            const Result<> outcome = writeReport(kind, suiteSample(), device);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind, Error::Kind::File);
            QVERIFY(outcome.error().message.contains(u"no space left"_qs));
        }
    }

    void anUnknownKindIsRefused()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(!writeReport(u"pdf"_qs, SuiteResult(), buffer));
    }

    void everyKindOfFileHasASchema()
    {
        QCOMPARE(schemaKinds(),
                 (QStringList{u"test"_qs, u"intent"_qs, u"target"_qs, u"workspace"_qs, u"world"_qs,
                              u"result"_qs, u"events"_qs, u"comparison"_qs, u"evaluation"_qs}));
        for (const QString &kind : schemaKinds()) {
            const Result<Json> schema = readJson(schemaText(kind));
            QVERIFY2(schema, qPrintable(kind));
            QCOMPARE(asText(member(*schema, "$schema")),
                     u"https://json-schema.org/draft/2020-12/schema"_qs);
            if (kind != u"events"_qs) // lines, not a file
                QCOMPARE(schemaNames(kind, "/properties").constFirst(), u"format"_qs);
        }
        QVERIFY(schemaText(u"../report/report"_qs).isEmpty());
    }

    void theSchemasNameTheMembersThatAreWrittenAndRead()
    {
        const Result<Json> file = readJson(written(u"result"_qs, suiteSample()));
        const QStringList known = schemaNames(u"result"_qs, "/properties");
        for (const QString &name : names(*file))
            QVERIFY2(known.contains(name), qPrintable(name));
        const QStringList inRun = schemaNames(u"result"_qs, "/properties/runs/items/properties");
        for (const QString &name : names(*member(*file, "runs")->begin()))
            QVERIFY2(inRun.contains(name), qPrintable(name));

        QCOMPARE(schemaNames(u"test"_qs, "/properties"),
                 (QStringList{u"format"_qs, u"id"_qs, u"name"_qs, u"tags"_qs, u"context"_qs,
                              u"variables"_qs, u"data"_qs, u"repeat"_qs, u"skip"_qs, u"turns"_qs}));
        QCOMPARE(schemaNames(u"test"_qs, "/properties/turns/items/properties"),
                 (QStringList{u"say"_qs, u"delayMs"_qs, u"expect"_qs}));
        QCOMPARE(schemaNames(u"test"_qs, "/properties/turns/items/properties/expect/properties"),
                 (QStringList{u"intent"_qs, u"minConfidence"_qs, u"entities"_qs, u"checks"_qs}));
        QCOMPARE(schemaNames(u"intent"_qs, "/properties/utterances/items/properties"),
                 (QStringList{u"text"_qs, u"entities"_qs}));
        QCOMPARE(
            schemaNames(u"target"_qs, "/properties").mid(1, 9),
            (QStringList{u"name"_qs, u"dialect"_qs, u"baseUrl"_qs, u"tokenUrl"_qs, u"clientId"_qs,
                         u"bot"_qs, u"environment"_qs, u"version"_qs, u"protected"_qs}));
        QCOMPARE(schemaNames(u"workspace"_qs, "/properties"),
                 (QStringList{u"format"_qs, u"name"_qs, u"defaultTarget"_qs, u"limits"_qs,
                              u"ambiguity"_qs, u"ignoredIssues"_qs}));
        QCOMPARE(schemaNames(u"world"_qs, "/properties"),
                 (QStringList{u"format"_qs, u"bots"_qs, u"environments"_qs, u"replies"_qs,
                              u"clients"_qs}));
    }
};

QTEST_GUILESS_MAIN(TestResultReport)
#include "tst_resultreport.moc"
