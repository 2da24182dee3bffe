// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/assess.h"
#include "core/rules/auditrecord.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QTest>

using namespace Rehearsal;

namespace {

QStringList names(const Json &object)
{
    QStringList list;
    for (const auto &[name, value] : object.items())
        list += QString::fromStdString(name);
    return list;
}

RunReport report()
{
    RunSpec spec;
    spec.test.id = u"t1"_qs;
    spec.test.name = u"Book"_qs;
    spec.key = u"0b6e"_qs;
    Turn turn;
    turn.says = u"hi"_qs;
    turn.expects = Expectation();
    turn.expects->intent = u"a"_qs;
    Check check;
    check.kind = u"latency"_qs;
    check.op = u"atMost"_qs;
    check.value = 10;
    check.severity = Severity::Should;
    turn.expects->checks = {check};
    spec.test.turns = {turn};
    Snapshot snapshot;
    snapshot.id = u"sim-1"_qs;
    snapshot.state = Snapshot::State::Completed;
    snapshot.durationMs = 1240;
    Step step;
    step.index = 0;
    step.intent = u"a"_qs;
    step.confidence = 0.9;
    snapshot.steps = {step};
    snapshot.rawSteps = Json::array({Json{{"index", 0}, {"userInput", "hi"}, {"odd", 1.50}}});
    Target target;
    target.name = u"staging"_qs;
    target.environment = u"env-staging"_qs;
    target.version = u"ver-abc"_qs;
    return assess(spec, target, snapshot);
}

const QDateTime at(QDate(2026, 11, 20), QTime(10, 30, 0, 123), Qt::UTC);

} // namespace

class TestAuditRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRecordHasThePublishedFieldsInTheirOrder()
    {
        const Json record = auditRecord(report(), {u"ci"_qs, u"build"_qs}, at);
        const QStringList expected{
            u"timestamp"_qs, u"simulation_id"_qs, u"environment_id"_qs,    u"bot_version"_qs,
            u"metrics"_qs,   u"steps"_qs,         u"compliance_status"_qs, u"rehearsal"_qs};
        QCOMPARE(names(record), expected);
        QCOMPARE(writeCompact(record["metrics"]),
                 QByteArray(R"({"duration_ms":1240,"avg_intent_confidence":0.9,)"
                            R"("avg_entity_accuracy":1.0,"assertion_success_rate":100.0,)"
                            R"("passed_assertions":1,"total_assertions":1})"));
        QCOMPARE(asText(&record["timestamp"]), u"2026-11-20T10:30:00.123Z"_qs);
        QCOMPARE(asText(&record["environment_id"]), u"env-staging"_qs);
        QCOMPARE(asText(&record["bot_version"]), u"ver-abc"_qs);
        QCOMPARE(asText(&record["compliance_status"]), u"PASS"_qs);
        QVERIFY(record["steps"] == report().rawSteps);
    }

    void ourPartNamesTheTestItsContentAndOurOwnChecks()
    {
        const RunReport run = report();
        const Json record = auditRecord(run, {u"ci"_qs, u"build"_qs}, at);
        const Json &ours = record["rehearsal"];
        const QStringList expected{
            u"tool_version"_qs, u"actor"_qs,  u"target"_qs,  u"test_id"_qs, u"test_name"_qs,
            u"test_sha256"_qs,  u"repeat"_qs, u"row"_qs,     u"op"_qs,      u"verdict"_qs,
            u"checks"_qs,       u"error"_qs,  u"warnings"_qs};
        QCOMPARE(names(ours), expected);
        const QByteArray hash = QCryptographicHash::hash(writeDocument(toJson(run.spec.test)),
                                                         QCryptographicHash::Sha256);
        QCOMPARE(asText(&ours["test_sha256"]), QString::fromLatin1(hash.toHex()));
        QCOMPARE(ours["checks"].size(), size_t(1));
        QCOMPARE(asText(&ours["checks"][0]["verdict"]), u"not_evaluable"_qs);
        QCOMPARE(asText(&ours["actor"]["name"]), u"build"_qs);
    }

    void aRunThatNeverGotAJobIsRecordedAsAFailure()
    {
        RunReport run = unfinished(report().spec, report().target,
                                   {Error::Kind::Network, u"down"_qs, 0, u"S4-T01"_qs});
        const Json record = auditRecord(run, {}, at);
        QVERIFY(record["simulation_id"].is_null());
        QCOMPARE(writeCompact(record["steps"]), QByteArray("[]"));
        QCOMPARE(asText(&record["compliance_status"]), u"FAIL"_qs);
        for (const auto &[name, value] : record["metrics"].items())
            QCOMPARE(asNumber(&value), std::optional<double>(0.0));
        QCOMPARE(asText(&record["rehearsal"]["error"]["code"]), u"S4-T01"_qs);
    }

    void theWebhookCarriesTheRecordAsAStringWithTwoSpaces()
    {
        RunReport run = report();
        run.auditRecord = auditRecord(run, {}, at);
        run.auditRecord["rehearsal"]["seq"] = 7;
        const Json body = webhookBody(run, at);
        const QStringList expected{u"event"_qs, u"metrics"_qs, u"audit_log"_qs, u"timestamp"_qs};
        QCOMPARE(names(body), expected);
        QCOMPARE(asText(&body["event"]), u"cognigy_simulation_complete"_qs);
        const QByteArray log = asText(&body["audit_log"])->toUtf8();
        QVERIFY(log.startsWith("{\n  \"timestamp\": \"2026-11-20T10:30:00.123Z\",\n"));
        const Result<Json> record = readJson(log);
        QVERIFY(record);
        QVERIFY(*record == run.auditRecord);
    }
};

QTEST_GUILESS_MAIN(TestAuditRecord)
#include "tst_auditrecord.moc"
