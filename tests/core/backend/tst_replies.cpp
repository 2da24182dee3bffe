// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/cognigyv1/replies.h"
#include "core/backend/cognigyv1/requests.h"

#include <QTest>

using namespace Rehearsal;
using namespace Rehearsal::Cognigy;

namespace {

Json json(const QByteArray &text)
{
    const Result<Json> parsed = readJson(text);
    if (!parsed)
        qFatal("not JSON: %s", text.constData());
    return *parsed;
}

/// A finished simulation with these steps.
Snapshot snapshotWith(const QByteArray &steps)
{
    return readSnapshot(
               json(R"({"id":"s","status":"COMPLETED","durationMs":1,"steps":)" + steps + "}"),
               u"s"_qs)
        .value.snapshot;
}

/// One step with this nlu.
Snapshot nluOf(const QByteArray &nlu)
{
    return snapshotWith(R"([{"index":0,"userInput":"hi","nlu":)" + nlu + "}]");
}

} // namespace

class TestReplies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAWholeStep();
    void notesWhatIsOdd_data();
    void notesWhatIsOdd();
    void r01_r19_incompleteResults();
    void r05_theFirstOfDoublesIsUsed();
    void r12_anUnusableConfidenceIsMarked();
    void r15_entitiesAsAnObject();
    void r18_repliesOfAnyKind();
    void r20_manySteps();
    void statusesAreReadWithoutCase_data();
    void statusesAreReadWithoutCase();
    void aStatusIsRequired();
    void bodiesThatAreNoJson_data();
    void bodiesThatAreNoJson();
    void absentDefaultsStayAbsent();
    void aSpanWithoutUtteranceGoesToAllThatItFits();
    void endpointsAreJoined();
};

void TestReplies::readsAWholeStep()
{
    const Snapshot snapshot = snapshotWith(
        R"([{"index":1.0,"userInput":"hi","botResponse":"Hello","durationMs":4,"context":{"a":1},)"
        R"("nlu":{"intent":"greet","confidence":0.9,"out_of_scope":true,)"
        R"("entities":[{"type":"date","value":"x"}],)"
        R"("alternatives":[{"intent":"greet","confidence":0.9},{"intent":"bye","confidence":0.1}]}}])");
    QCOMPARE(snapshot.notes, QStringList());
    const Step step = snapshot.steps.value(0);
    QCOMPARE(step.index, 1);
    QCOMPARE(step.reply.value_or(QString()), u"Hello"_qs);
    QCOMPARE(step.intent, u"greet"_qs);
    QCOMPARE(step.confidence, 0.9);
    QVERIFY(step.outOfScope && step.hasConfidence && step.confidenceUsable);
    QCOMPARE(step.entities.size(), std::size_t(1));
    QCOMPARE(step.alternatives.size(), 2);
    QCOMPARE(step.durationMs.value_or(-1), 4.0);
    QVERIFY(step.context.has_value());
}

void TestReplies::notesWhatIsOdd_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QString>("note");
    const auto row = [](const char *name, const QByteArray &step, const QString &note) {
        QTest::newRow(name) << step << note;
    };
    const QByteArray nlu = R"("nlu":{"intent":"a","confidence":1,"entities":[]})";
    row("R06 missing", "{" + nlu + "}", u"A step has the unusable index null."_qs);
    row("R06 text", R"({"index":"0",)" + nlu + "}", u"A step has the unusable index 0."_qs);
    row("R06 negative", R"({"index":-1,)" + nlu + "}", u"A step has the unusable index -1."_qs);
    row("R06 fraction", R"({"index":0.5,)" + nlu + "}", u"A step has the unusable index 0.5."_qs);
    row("R06 large", R"({"index":100000,)" + nlu + "}",
        u"A step has the unusable index 100000."_qs);
    row("R09 missing", R"({"index":0})", u"Step 0 has no NLU data."_qs);
    row("R09 null", R"({"index":0,"nlu":null})", u"Step 0 has no NLU data."_qs);
    row("R09 list", R"({"index":0,"nlu":[]})", u"Step 0 has no NLU data."_qs);
    row("R10", R"({"index":0,"nlu":{"intent":7,"confidence":1}})",
        u"Step 0 has no usable intent."_qs);
    row("R11", R"({"index":0,"nlu":{"intent":"a"}})", u"Step 0 has no confidence."_qs);
    row("R12", R"({"index":0,"nlu":{"intent":"a","confidence":"0.9"}})",
        u"Step 0 has an unusable confidence (0.9)."_qs);
    row("R13", R"({"index":0,"nlu":{"intent":"a","confidence":1.5}})",
        u"Step 0 has a confidence outside 0–1 (1.5)."_qs);
    row("R15", R"({"index":0,"nlu":{"intent":"a","confidence":1,"entities":"date"}})",
        u"Step 0 lists entities in an unusual form."_qs);
    row("R16", R"({"index":0,"nlu":{"intent":"a","confidence":1,"entities":["date"]}})",
        u"Step 0 contains an entity without a type."_qs);
}

void TestReplies::notesWhatIsOdd()
{
    QFETCH(QByteArray, step);
    QFETCH(QString, note);
    const Snapshot snapshot = snapshotWith("[" + step + "]");
    QCOMPARE(snapshot.steps.size(), 1);
    QCOMPARE(snapshot.notes, QStringList{note});
}

void TestReplies::r01_r19_incompleteResults()
{
    const auto incomplete = [](const QByteArray &body) {
        return readSnapshot(json(body), u"s"_qs).value.incomplete;
    };
    QCOMPARE(incomplete(R"({"id":"s","status":"COMPLETED"})"), u"R01"_qs);
    QCOMPARE(incomplete(R"({"id":"s","status":"COMPLETED","steps":null})"), u"R01"_qs);
    QCOMPARE(incomplete(R"({"id":"s","status":"RUNNING"})"), QString());
    QCOMPARE(incomplete(R"({"id":"s","status":"FAILED"})"), QString());
    QCOMPARE(incomplete(R"({"id":"t","status":"RUNNING"})"), u"R19"_qs);
    const auto empty = readSnapshot(json(R"({"id":"s","status":"COMPLETED","steps":[]})"), u"s"_qs);
    QCOMPARE(empty.value.incomplete, QString());
    QCOMPARE(empty.value.snapshot.notes,
             (QStringList{u"The duration was not reported."_qs,
                          u"The simulation reported no steps."_qs}));
}

void TestReplies::r05_theFirstOfDoublesIsUsed()
{
    const QByteArray step = R"({"index":0,"nlu":{"intent":"a","confidence":1,"entities":[]}})";
    const Snapshot snapshot = snapshotWith("[" + step + "," + step + "," + step + "]");
    QCOMPARE(snapshot.steps.size(), 3);
    QCOMPARE(snapshot.notes, QStringList{u"Step 0 appears 3 times; the first was used."_qs});
}

void TestReplies::r12_anUnusableConfidenceIsMarked()
{
    for (const char *value : {"true", "\"0.9\"", "[]", "{}"}) {
        const Step step =
            nluOf(R"({"intent":"a","confidence":)" + QByteArray(value) + "}").steps.value(0);
        QVERIFY(!step.confidenceUsable);
        QCOMPARE(step.confidence, 0.0);
    }
    const Step missing = nluOf(R"({"intent":"a","confidence":null})").steps.value(0);
    QVERIFY(missing.confidenceUsable && !missing.hasConfidence);
}

void TestReplies::r15_entitiesAsAnObject()
{
    const Snapshot snapshot = nluOf(
        R"({"intent":"a","confidence":1,"entities":{"x":{"type":"date"},"y":{"type":"city"}}})");
    QCOMPARE(snapshot.steps.value(0).entities.size(), std::size_t(2));
    QCOMPARE(snapshot.notes.size(), 1);
    QVERIFY(
        !nluOf(R"({"intent":"a","confidence":1,"entities":null})").steps.value(0).entitiesReported);
}

void TestReplies::r18_repliesOfAnyKind()
{
    const auto reply = [](const QByteArray &value) {
        return snapshotWith(R"([{"index":0,"botResponse":)" + value + "}]").steps.value(0).reply;
    };
    QVERIFY(!reply("null").has_value());
    QCOMPARE(reply(R"("hi")").value_or(QString()), u"hi"_qs);
    QCOMPARE(reply(R"({"text":"hi"})").value_or(QString()), u"{\"text\":\"hi\"}"_qs);
    QCOMPARE(reply(R"(["a","b"])").value_or(QString()), u"[\"a\",\"b\"]"_qs);
}

void TestReplies::r20_manySteps()
{
    QByteArray steps = "[";
    for (int index = 0; index < 10'001; ++index)
        steps += QByteArray(index ? "," : "") + R"({"index":)" + QByteArray::number(index)
            + R"(,"nlu":{"intent":"a","confidence":1}})";
    const Snapshot snapshot = snapshotWith(steps + "]");
    QCOMPARE(snapshot.steps.size(), 10'000);
    QCOMPARE(snapshot.notes, QStringList{u"The result was cut after 10,000 steps."_qs});
}

void TestReplies::statusesAreReadWithoutCase_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<Snapshot::State>("state");
    QTest::addColumn<bool>("isUnknown");
    QTest::newRow("queued") << u"QUEUED"_qs << Snapshot::State::Running << false;
    QTest::newRow("running") << u"running"_qs << Snapshot::State::Running << false;
    QTest::newRow("completed") << u"Completed"_qs << Snapshot::State::Completed << false;
    QTest::newRow("failed") << u"failed"_qs << Snapshot::State::Failed << false;
    QTest::newRow("unknown") << u"PAUSED"_qs << Snapshot::State::Running << true;
}

void TestReplies::statusesAreReadWithoutCase()
{
    QFETCH(QString, status);
    QFETCH(Snapshot::State, state);
    QFETCH(bool, isUnknown);
    const auto read = readSnapshot(
        json(R"({"id":"s","steps":[],"durationMs":1,"error":{"message":"no bot"},"status":")"
             + status.toUtf8() + R"("})"),
        u"s"_qs);
    QCOMPARE(read.value.snapshot.state, state);
    QCOMPARE(read.value.snapshot.unknownStatus, isUnknown);
    QCOMPARE(read.value.snapshot.failure,
             state == Snapshot::State::Failed ? u"no bot"_qs : QString());
}

void TestReplies::aStatusIsRequired()
{
    const auto fault = [](const QByteArray &body) {
        const auto read = readSnapshot(json(body), u"s"_qs);
        return read.defect ? faultName(read.defect->fault) : QString();
    };
    QCOMPARE(fault(R"({"id":"s"})"), u"B11"_qs);
    QCOMPARE(fault(R"({"id":"s","status":null})"), u"B11"_qs);
    QCOMPARE(fault(R"({"id":"s","status":1})"), u"B12"_qs);
}

void TestReplies::bodiesThatAreNoJson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("fault");
    const QByteArray plain = "application/json";
    QTest::newRow("empty") << QByteArray() << plain << u"B01"_qs;
    QTest::newRow("blank") << QByteArray(" \r\n") << plain << u"B01"_qs;
    QTest::newRow("page") << QByteArray("<html>") << QByteArray("text/html; charset=utf-8")
                          << u"B02"_qs;
    QTest::newRow("page said to be JSON") << QByteArray("<html>") << plain << u"B02"_qs;
    QTest::newRow("text") << QByteArray("hello") << QByteArray("text/plain") << u"B02"_qs;
    QTest::newRow("B03 JSON of another type")
        << QByteArray("{}") << QByteArray("text/plain") << QString();
    QTest::newRow("no type") << QByteArray("{}") << QByteArray() << QString();
    QTest::newRow("malformed") << QByteArray("{\"a\":") << plain << u"B04"_qs;
    QTest::newRow("twice") << QByteArray(R"({"a":1,"a":2})") << plain << u"B05"_qs;
    QTest::newRow("deep") << QByteArray(100, '[') + QByteArray(100, ']') << plain << u"B06"_qs;
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}") << plain << u"B07"_qs;
    QTest::newRow("B08 byte order mark") << QByteArray("\xef\xbb\xbf{}") << plain << QString();
    QTest::newRow("out of range") << QByteArray(R"({"a":1e999})") << plain << u"B09"_qs;
    QTest::newRow("list") << QByteArray("[]") << plain << u"B10"_qs;
}

void TestReplies::bodiesThatAreNoJson()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(QString, fault);
    HttpReply reply;
    reply.status = 200;
    reply.headers = {{"Content-Type", type}};
    reply.body = body;
    Json result;
    const auto defect = readObject(reply, result);
    QCOMPARE(defect ? faultName(defect->fault) : QString(), fault);
}

void TestReplies::absentDefaultsStayAbsent()
{
    Target target;
    target.bot = u"b"_qs;
    target.environment = u"e"_qs;
    target.version = u"v"_qs;
    ConversationTest test;
    test.context = json(R"({"vip":true})");
    test.turns = {
        {u"hi"_qs, {}, {}, {}}, {u"bye"_qs, 500, Expectation(), {}}, {u"x"_qs, 0, {}, {}}};
    test.turns[1].expects->intent = u"bye"_qs;
    test.turns[1].expects->minConfidence = 0.8;
    test.turns[1].expects->entities = json(R"({"date":"today"})");
    test.turns[2].expects = Expectation();
    QCOMPARE(
        writeCompact(simulationBody(target, test)),
        QByteArray(R"({"botId":"b","environmentId":"e","versionId":"v","inputs":[{"text":"hi"},)"
                   R"({"text":"bye","delay_ms":500},{"text":"x","delay_ms":0}],)"
                   R"("context":{"vip":true},"assertions":[{"step_index":1,)"
                   R"("expected_intent":"bye","expected_confidence_min":0.8,)"
                   R"("expected_entities":{"date":"today"}}]})"));
}

void TestReplies::aSpanWithoutUtteranceGoesToAllThatItFits()
{
    const auto intent = Cognigy::readIntent(json(
        R"({"id":"i","name":"n","language":"en","utterances":["fly to Rome","fly"],)"
        R"("entities":[{"entity_name":"city","start":7,"end":11},)"
        R"({"entity_name":"verb","start":0,"end":3}],"intent_type":"global","enabled":false})"));
    QVERIFY(!intent.defect);
    const Intent &value = intent.value.intent;
    QCOMPARE(value.utterances.at(0).spans.size(), 2);
    QCOMPARE(value.utterances.at(1).spans.size(), 1);
    QCOMPARE(value.type, u"global"_qs);
    QVERIFY(!value.enabled);
}

void TestReplies::endpointsAreJoined()
{
    Target target;
    target.baseUrl = u"https://example.com/cognigy/"_qs;
    const auto standard = endpointOf(target);
    QVERIFY(standard);
    QCOMPARE(standard->base.toString(), u"https://example.com/cognigy/api/v1"_qs);
    QCOMPARE(standard->token.toString(), u"https://example.com/cognigy/api/v1/auth/token"_qs);
    QCOMPARE(Cognigy::poll(*standard, u"s"_qs).subject.url.toString(),
             u"https://example.com/cognigy/api/v1/simulations/s"_qs);
    target.apiPath = u"rest/"_qs;
    target.tokenUrl = u"https://login.example.com/token"_qs;
    const auto own = endpointOf(target);
    QCOMPARE(own->base.toString(), u"https://example.com/cognigy/rest"_qs);
    QCOMPARE(own->token.toString(), u"https://login.example.com/token"_qs);
    target.baseUrl = u"http://example.com"_qs;
    QVERIFY(!endpointOf(target));
}

QTEST_APPLESS_MAIN(TestReplies)
#include "tst_replies.moc"
