// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/updaterecord.h"

#include <QCryptographicHash>
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

UpdateReport report()
{
    UpdateReport report;
    report.op = u"0b6e"_qs;
    report.intent.id = u"intent_12345"_qs;
    report.intent.name = u"book_hotel"_qs;
    report.intent.utterances = {
        {u"Reserve a room for tonight"_qs, {{u"time_reference"_qs, 19, 26, {}}}, {}},
        {u"Book a hotel near the airport"_qs, {}, {}}};
    report.target = u"staging"_qs;
    report.state = UpdateState::Saved;
    report.httpStatus = 200;
    report.latencyMs = 12.3456;
    report.attempts = 1;
    report.payload = R"({"id":"i","name":"n","utterances":["a"]})";
    report.training.state = TrainingOutcome::State::Completed;
    report.training.jobId = u"job-1"_qs;
    report.accepted = {{u"V08"_qs, u"/utterances/0/text"_qs, u"meant so"_qs}};
    return report;
}

const QDateTime at(QDate(2026, 11, 20), QTime(10, 30, 0, 123), Qt::UTC);

} // namespace

class TestUpdateRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void payloadHashesAreThoseOfPython_data();
    void payloadHashesAreThoseOfPython();
    void theAuditRecordHasThePublishedFieldsInOrder();
    void aRefusedUpdateHasARecordAsWell();
    void noUtteranceStandsInARecord();
    void theResultHasThePublishedFieldsInOrder();
    void aDeltaIsMeasuredOrNull();
    void theWebhookHasThePublishedFieldsInOrder();
};

void TestUpdateRecord::payloadHashesAreThoseOfPython_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("hash");
    QTest::newRow("the example, members in another order")
        << QByteArray("{\"name\":\"book_hotel\",\"id\":\"intent_12345\",\"language\":\"en\","
                      "\"utterances\":[\"Reserve a room for tonight\",\"Book a hotel near the "
                      "airport\"],\"entities\":[{\"start\":19,\"entity_name\":\"time_reference\","
                      "\"end\":26},{\"entity_name\":\"location_type\",\"start\":4,\"end\":9}]}")
        << u"af33c65ba7f3bdbeffac84e104b36c5ab4699a37f78e3ff39f10dfa135a140bd"_qs;
    QTest::newRow("umlaut and blank")
        << QByteArray("{\"id\":\"i\",\"name\":\"n\",\"language\":\"de\",\"utterances\":[\"Zimmer "
                      "f\xC3\xBCr heute\",\" \"],\"entities\":[]}")
        << u"83d5ec9232f064dbc8e8ede13edd996abdcccc4f0b7909e0a762673685137b84"_qs;
    QTest::newRow("emoji, escapes, separators")
        << QByteArray("{\"id\":\"i\",\"name\":\"n\",\"language\":\"en\",\"utterances\":[\"emoji "
                      "\\ud83d\\ude00 \\\" \\\\ / \\u2028 \\u007f tab\\t\"],\"entities\":[]}")
        << u"d700626d7982d7d46ea35a949aa1299e62270d5cbd7e38b26ceda0f6d6066f14"_qs;
    QTest::newRow("no JSON") << QByteArray("<html>") << QString();
}

void TestUpdateRecord::payloadHashesAreThoseOfPython()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, hash);
    QCOMPARE(payloadHash(payload), hash);
}

void TestUpdateRecord::theAuditRecordHasThePublishedFieldsInOrder()
{
    const Json record = auditRecord(report(), {u"ci"_qs, u"tester"_qs}, at);
    QCOMPARE(
        names(record),
        (QStringList{u"timestamp"_qs, u"intent_id"_qs, u"action"_qs, u"status_code"_qs,
                     u"latency_ms"_qs, u"payload_hash"_qs, u"user_agent"_qs, u"rehearsal"_qs}));
    QCOMPARE(asText(member(record, "timestamp")), u"2026-11-20T10:30:00.123Z"_qs);
    QCOMPARE(asText(member(record, "action")), u"PUT_UPDATE"_qs);
    QCOMPARE(asInteger(member(record, "status_code")), 200);
    QCOMPARE(asNumber(member(record, "latency_ms")), 12.35);
    QCOMPARE(asText(member(record, "user_agent")),
             QStringLiteral("Rehearsal/") + QLatin1String(REHEARSAL_VERSION));
    const Json &ours = *member(record, "rehearsal");
    QCOMPARE(asText(member(ours, "body_sha256")),
             QString::fromLatin1(
                 QCryptographicHash::hash(report().payload, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(asText(member(ours, "training_status")), u"completed"_qs);
    QCOMPARE(asText(member((*member(ours, "accepted_warnings"))[0], "reason")), u"meant so"_qs);
    QVERIFY(member(ours, "accuracy_before")->is_null());
}

void TestUpdateRecord::aRefusedUpdateHasARecordAsWell()
{
    UpdateReport refused = report();
    refused.state = UpdateState::Refused;
    refused.payload.clear();
    refused.httpStatus = 0;
    refused.error = Error{Error::Kind::Network, u"No network."_qs, 0, u"I1-T04"_qs};
    const Json record = auditRecord(refused, {}, at);
    QVERIFY(member(record, "status_code")->is_null());
    QVERIFY(member(record, "payload_hash")->is_null());
    const Json &ours = *member(record, "rehearsal");
    QCOMPARE(asText(member(ours, "state")), u"refused"_qs);
    QCOMPARE(asText(member(*member(ours, "error"), "code")), u"I1-T04"_qs);
}

void TestUpdateRecord::noUtteranceStandsInARecord()
{
    const QByteArray text = writeDocument(auditRecord(report(), {}, at));
    for (const Utterance &utterance : report().intent.utterances)
        QVERIFY(!text.contains(utterance.text.toUtf8()));
}

void TestUpdateRecord::theResultHasThePublishedFieldsInOrder()
{
    const Json result = resultJson(report(), at);
    QCOMPARE(
        names(result).mid(0, 8),
        (QStringList{u"status"_qs, u"intent_id"_qs, u"http_status"_qs, u"latency_ms"_qs,
                     u"network_ms"_qs, u"attempts"_qs, u"retrain_status"_qs, u"response_body"_qs}));
    QCOMPARE(asText(member(result, "retrain_status")), u"initiated"_qs);
    UpdateReport untrained = report();
    untrained.training.state = TrainingOutcome::State::Unknown;
    QCOMPARE(asText(member(resultJson(untrained, at), "retrain_status")), u"unknown"_qs);
    untrained.training.state = TrainingOutcome::State::NotStarted;
    QCOMPARE(asText(member(resultJson(untrained, at), "retrain_status")), u"failed"_qs);
}

void TestUpdateRecord::aDeltaIsMeasuredOrNull()
{
    const Json guess = trackingRecord(report(), at);
    QCOMPARE(names(guess),
             (QStringList{u"intent_id"_qs, u"update_latency_ms"_qs, u"utterance_count"_qs,
                          u"entity_directive_count"_qs, u"estimated_accuracy_delta"_qs,
                          u"training_status"_qs, u"timestamp"_qs}));
    QVERIFY(member(guess, "estimated_accuracy_delta")->is_null());
    QCOMPARE(asInteger(member(guess, "utterance_count")), 2);
    QCOMPARE(asInteger(member(guess, "entity_directive_count")), 1);
    UpdateReport measured = report();
    measured.accuracy = MeasuredAccuracy{0.91, 0.935, 0.01, 0.04, 400};
    const Json record = trackingRecord(measured, at);
    QCOMPARE(asNumber(member(record, "estimated_accuracy_delta")), 0.025);
    QCOMPARE(asInteger(member(record, "accuracy_samples")), 400);
    const Json audit = auditRecord(measured, {}, at);
    QCOMPARE(asNumber(member(*member(audit, "rehearsal"), "accuracy_before")), 0.91);
}

void TestUpdateRecord::theWebhookHasThePublishedFieldsInOrder()
{
    const Json body = webhookBody(report(), at);
    QCOMPARE(names(body),
             (QStringList{u"event"_qs, u"intent_id"_qs, u"timestamp"_qs, u"http_status"_qs,
                          u"latency_ms"_qs}));
    QCOMPARE(asText(member(body, "event")), u"intent.updated"_qs);
}

QTEST_GUILESS_MAIN(TestUpdateRecord)
#include "tst_updaterecord.moc"
