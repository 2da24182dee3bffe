// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/intentstore.h"
#include "core/sandbox/sandboxserver.h"
#include "tests/core/sandbox/sandboxclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace Rehearsal;
using namespace Rehearsal::Sandbox;
using namespace std::chrono_literals;

namespace {

QStringList detailPaths(const WireReply &reply)
{
    QStringList paths;
    const Json json = reply.json();
    if (const Json *details = member(json, "details")) {
        for (const Json &detail : *details)
            paths.append(asText(member(detail, "path")).value_or(QStringLiteral("?")));
    }
    return paths;
}

Json readObject(const char *text)
{
    const Result<Json> json = readJson(text);
    return json ? *json : Json();
}

} // namespace

class TestSandboxIntents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start({}); }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
        m_clock.reset();
    }

    void intentsAreListedInPages();
    void anIntentHasATagOfItsContent();
    void aPutReplacesTheIntentAndKeepsUnknownMembers();
    void aPutWithAnOldTagChangesNothing();
    void aPutWithoutTagMayBeRefused();
    void aPutToAnUnknownIdCreates();
    void theFormatVersionIsRequired();
    void aPutSaysEverythingThatIsWrong_data();
    void aPutSaysEverythingThatIsWrong();
    void spansAreCountedInCodePoints();
    void theUtteranceLimitIsTheWorkspaces();
    void entityTagsMatchAsTheStandardSays();
    void publishedIntentsAreLearnedByRetraining();
    void withoutChangesRetrainingIsDoneAtOnce();
    void aRetrainSaysWhatItWants();
    void samplesAreEvaluatedWithTheDeployedModel();
    void wrongSamplesAreRefused();
    void theServerMayGoWhileItTrains();

private:
    void start(const SandboxOptions &options)
    {
        m_client.reset();
        m_server.reset();
        m_clock = std::make_unique<ManualClock>();
        m_server =
            std::make_unique<SandboxServer>(travelIntents(), travelWorld(), options, *m_clock);
        QVERIFY(m_server->listen());
        m_client = std::make_unique<SandboxClient>(m_server->url());
        QVERIFY(m_client->signIn());
    }
    [[nodiscard]] WireReply evaluate(const QString &text, const QString &expected)
    {
        Json body = Json::object();
        body["samples"] = Json::array();
        body["samples"].push_back(
            {{"text", text.toStdString()}, {"expected_intent", expected.toStdString()}});
        return m_client->post("/api/v1/nlp/evaluate", body);
    }
    [[nodiscard]] QString predicted(const QString &text)
    {
        const Json json = evaluate(text, {}).json();
        const Json *results = member(json, "results");
        return results ? asText(member((*results)[0], "intent")).value_or(QString()) : QString();
    }
    /// Starts training and waits for its end.
    void retrain(bool force = false)
    {
        Json body = Json::object();
        body["force"] = force;
        const WireReply started = m_client->post("/api/v1/nlp/retrain", body);
        QCOMPARE(started.status, 202);
        const QByteArray path = "/api/v1/nlp/jobs/" + started.text("jobId").toUtf8();
        QTRY_COMPARE(m_client->get(path).text("status"), QStringLiteral("COMPLETED"));
        QCOMPARE(asNumber(member(m_client->get(path).json(), "progress")), 1.0);
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<SandboxClient> m_client;
};

void TestSandboxIntents::intentsAreListedInPages()
{
    const auto ids = [this](const QByteArray &query) -> QString {
        const Json json = m_client->get("/api/v1/intents" + query).json();
        QStringList found;
        for (const Json &item : *member(json, "items"))
            found.append(asText(member(item, "id")).value_or(QString()));
        return found.join(u' ')
            + QStringLiteral(" of %1").arg(asInteger(member(json, "total")).value_or(-1));
    };
    QCOMPARE(ids(""), QStringLiteral("intent_flight intent_date intent_confirm of 3"));
    QCOMPARE(ids("?limit=1&offset=1"), QStringLiteral("intent_date of 3"));
    QCOMPARE(ids("?limit=2&offset=2"), QStringLiteral("intent_confirm of 3"));
    QCOMPARE(ids("?offset=9"), QStringLiteral(" of 3"));
    QCOMPARE(ids("?language=de"), QStringLiteral(" of 0"));
    QCOMPARE(ids("?language=en&limit=500"),
             QStringLiteral("intent_flight intent_date intent_confirm of 3"));
    for (const char *query : {"?limit=0", "?limit=501", "?limit=x", "?offset=-1"})
        QCOMPARE(m_client->get(QByteArray("/api/v1/intents") + query).status, 400);
}

void TestSandboxIntents::anIntentHasATagOfItsContent()
{
    const WireReply reply = m_client->get("/api/v1/intents/intent_flight");
    QCOMPARE(reply.status, 200);
    const QByteArray tag = reply.headers.value("etag");
    QVERIFY(tag.size() > 20 && tag.startsWith('"') && tag.endsWith('"'));
    const Json json = reply.json();
    QCOMPARE(asText(member(json, "name")), QStringLiteral("book_flight"));
    QCOMPARE(member(json, "utterances")->size(), 12U);
    QCOMPARE(writeCompact((*member(json, "entities"))[0]),
             R"({"entity_name":"city","start":17,"end":22,"utterance_index":0})");
    QCOMPARE(m_client->get("/api/v1/intents/intent_x").status, 404);
    // The same content has the same tag, another one another.
    QCOMPARE(m_client->put("/api/v1/intents/intent_flight", json).headers.value("etag"), tag);
    Json changed = json;
    changed["utterances"][0] = "book a flight to Paris";
    QVERIFY(m_client->put("/api/v1/intents/intent_flight", changed).headers.value("etag") != tag);
}

void TestSandboxIntents::aPutReplacesTheIntentAndKeepsUnknownMembers()
{
    Json intent = m_client->get("/api/v1/intents/intent_confirm").json();
    intent["utterances"] = Json::array({"confirm", "do it"});
    intent["x_owner"] = "me";
    const WireReply put = m_client->put("/api/v1/intents/intent_confirm", intent);
    QCOMPARE(put.status, 200);
    QCOMPARE(put.body, writeCompact(intent));
    const WireReply get = m_client->get("/api/v1/intents/intent_confirm");
    QCOMPARE(get.body, writeCompact(intent));
    QCOMPARE(get.headers.value("etag"), put.headers.value("etag"));
}

void TestSandboxIntents::aPutWithAnOldTagChangesNothing()
{
    const WireReply before = m_client->get("/api/v1/intents/intent_confirm");
    Json mine = before.json();
    mine["utterances"] = Json::array({"mine"});
    Json theirs = before.json();
    theirs["utterances"] = Json::array({"theirs"});
    QCOMPARE(m_client
                 ->put("/api/v1/intents/intent_confirm", theirs,
                       {{"If-Match", before.headers.value("etag")}})
                 .status,
             200);
    const WireReply conflict = m_client->put("/api/v1/intents/intent_confirm", mine,
                                             {{"If-Match", before.headers.value("etag")}});
    QCOMPARE(conflict.status, 412);
    const WireReply now = m_client->get("/api/v1/intents/intent_confirm");
    QCOMPARE(now.body, writeCompact(theirs));
    QCOMPARE(
        m_client
            ->put("/api/v1/intents/intent_confirm", mine, {{"If-Match", now.headers.value("etag")}})
            .status,
        200);
    QCOMPARE(m_client->put("/api/v1/intents/intent_new", mine, {{"If-Match", "*"}}).status, 412);
}

void TestSandboxIntents::aPutWithoutTagMayBeRefused()
{
    SandboxOptions options;
    options.requireIfMatch = true;
    start(options);
    const WireReply before = m_client->get("/api/v1/intents/intent_confirm");
    QCOMPARE(m_client->put("/api/v1/intents/intent_confirm", before.json()).status, 428);
    QCOMPARE(m_client
                 ->put("/api/v1/intents/intent_confirm", before.json(),
                       {{"If-Match", before.headers.value("etag")}})
                 .status,
             200);
}

void TestSandboxIntents::aPutToAnUnknownIdCreates()
{
    const Json intent = readObject(
        R"({"id": "intent hotel/1", "name": "book_hotel", "language": "en", "utterances": ["Reserve a room"], "entities": []})");
    const WireReply created = m_client->put("/api/v1/intents/intent%20hotel%2F1", intent);
    QCOMPARE(created.status, 201);
    QVERIFY(!created.headers.value("etag").isEmpty());
    QCOMPARE(m_client->put("/api/v1/intents/intent%20hotel%2F1", intent).status, 200);
    QCOMPARE(asInteger(member(m_client->get("/api/v1/intents?limit=1").json(), "total")), 4);
}

void TestSandboxIntents::theFormatVersionIsRequired()
{
    const QByteArray body = m_client->get("/api/v1/intents/intent_confirm").body;
    const auto put = [&](const QList<std::pair<QByteArray, QByteArray>> &headers) {
        return m_client->request("PUT", "/api/v1/intents/intent_confirm", body, headers);
    };
    QCOMPARE(put({{"Content-Type", "application/json"}}).text("code"),
             QStringLiteral("unsupported_format_version"));
    QCOMPARE(put({{"Content-Type", "application/json"}, {"X-Format-Version", "2.0"}}).status, 400);
    QCOMPARE(put({{"Content-Type", "application/json; charset=utf-8"}, {"X-Format-Version", "1.0"}})
                 .status,
             200);
    QCOMPARE(put({{"Content-Type", "text/html"}, {"X-Format-Version", "1.0"}}).status, 400);
}

void TestSandboxIntents::aPutSaysEverythingThatIsWrong_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("paths");
    const auto row = [](const char *patch, const char *paths) {
        QTest::newRow(patch) << QByteArray(patch) << QString::fromLatin1(paths);
    };
    row(R"({"id": "other"})", "/id");
    row(R"({"name": ""})", "/name");
    row(R"({"name": "book_flight"})", "/name");
    row(R"({"language": 1})", "/language");
    row(R"({"utterances": []})", "/utterances");
    row(R"({"utterances": ["a", "", 3], "entities": []})", "/utterances/1 /utterances/2");
    row(R"({"utterances": "a", "entities": {}})", "/utterances /entities");
    row(R"({"entities": [{"entity_name": "", "start": 0, "end": 1, "utterance_index": 0}]})",
        "/entities/0/entity_name");
    row(R"({"entities": [{"entity_name": "a", "start": -1, "end": 1}]})", "/entities/0/start");
    row(R"({"entities": [{"entity_name": "a", "start": 1.5, "end": 2}]})", "/entities/0/start");
    row(R"({"entities": [{"entity_name": "a", "start": 2, "end": 2}]})", "/entities/0/end");
    row(R"({"entities": [{"entity_name": "a", "start": 0, "end": 16, "utterance_index": 0}]})",
        "/entities/0/end");
    row(R"({"entities": [{"entity_name": "a", "start": 0, "end": 9, "utterance_index": 12}]})",
        "/entities/0/utterance_index");
    row(R"({"entities": [{"entity_name": "a", "start": 0, "end": 9, "utterance_index": -1}]})",
        "/entities/0/utterance_index");
    // Without an utterance index the span is held against every utterance; "I confirm" has nine.
    row(R"({"entities": [{"entity_name": "a", "start": 0, "end": 10}]})", "/entities/0/end");
    row(R"({"entities": [{"entity_name": "a"}, 7]})",
        "/entities/0/start /entities/0/end /entities/1");
    row(R"({"intent_type": "special", "enabled": "yes"})", "/intent_type /enabled");
}

void TestSandboxIntents::aPutSaysEverythingThatIsWrong()
{
    QFETCH(QByteArray, patch);
    QFETCH(QString, paths);
    const WireReply before = m_client->get("/api/v1/intents/intent_confirm");
    Json intent = before.json();
    intent.merge_patch(readObject(patch.constData()));
    const WireReply reply = m_client->put("/api/v1/intents/intent_confirm", intent);
    QCOMPARE(reply.status, 400);
    QCOMPARE(detailPaths(reply).join(u' '), paths);
    QCOMPARE(m_client->get("/api/v1/intents/intent_confirm").body, before.body);
}

void TestSandboxIntents::spansAreCountedInCodePoints()
{
    Json intent = readObject(R"({"id": "i", "name": "n", "language": "en", "utterances": ["😀😀 fly"],
        "entities": [{"entity_name": "verb", "start": 3, "end": 6, "utterance_index": 0}]})");
    QCOMPARE(m_client->put("/api/v1/intents/i", intent).status, 201);
    intent["entities"][0]["end"] = 7;
    QCOMPARE(m_client->put("/api/v1/intents/i", intent).status, 400);
}

void TestSandboxIntents::theUtteranceLimitIsTheWorkspaces()
{
    SandboxOptions options;
    options.utteranceLimit = 2;
    start(options);
    Json intent = readObject(
        R"({"id": "i", "name": "n", "language": "en", "utterances": ["a", "b", "c"], "entities": []})");
    QCOMPARE(detailPaths(m_client->put("/api/v1/intents/i", intent)).join(u' '),
             QStringLiteral("/utterances"));
    intent["utterances"].erase(2);
    QCOMPARE(m_client->put("/api/v1/intents/i", intent).status, 201);
}

void TestSandboxIntents::entityTagsMatchAsTheStandardSays()
{
    QVERIFY(matchesEntityTag("\"a\"", "\"a\""));
    QVERIFY(matchesEntityTag("\"b\" , \"a\"", "\"a\""));
    QVERIFY(matchesEntityTag("*", "\"a\""));
    QVERIFY(!matchesEntityTag("*", ""));
    QVERIFY(!matchesEntityTag("\"b\"", "\"a\""));
    QVERIFY(!matchesEntityTag("a", "\"a\""));
    // If-Match compares strongly: a weak tag never matches.
    QVERIFY(!matchesEntityTag("W/\"a\"", "\"a\""));
    QVERIFY(!matchesEntityTag("", ""));
}

void TestSandboxIntents::publishedIntentsAreLearnedByRetraining()
{
    const QString text = QStringLiteral("reserve a hotel room for tonight");
    QVERIFY(predicted(text) != u"book_hotel");
    const Json hotel =
        readObject(R"({"id": "intent_hotel", "name": "book_hotel", "language": "en", "entities":
        [{"entity_name": "kind", "start": 5, "end": 11, "utterance_index": 6}], "utterances": ["reserve a room",
        "book a hotel near the airport", "I need a place to stay", "find me a hotel", "a hotel room please",
        "reserve a hotel for two nights", "need hostel", "get me a room for tonight", "hotel reservation", "I want a room"]})");
    QCOMPARE(m_client->put("/api/v1/intents/intent_hotel", hotel).status, 201);
    // Published is not yet learned.
    QVERIFY(predicted(text) != u"book_hotel");
    retrain();
    QCOMPARE(predicted(text), QStringLiteral("book_hotel"));
    QCOMPARE(predicted(QStringLiteral("confirm booking")), QStringLiteral("confirm_booking"));

    // So are its entities, in simulations too.
    const WireReply accepted =
        m_client->post("/api/v1/simulations", simulation({QStringLiteral("a hostel please")}));
    m_clock->advance(1s);
    const WireReply result = m_client->get("/api/v1/simulations/" + accepted.text("id").toUtf8());
    QVERIFY(result.body.contains(
        R"({"type":"kind","value":"hostel","text":"hostel","start":2,"end":8})"));

    // A disabled intent is forgotten.
    Json disabled = hotel;
    disabled["enabled"] = false;
    QCOMPARE(m_client->put("/api/v1/intents/intent_hotel", disabled).status, 200);
    retrain();
    QVERIFY(predicted(text) != u"book_hotel");
}

void TestSandboxIntents::withoutChangesRetrainingIsDoneAtOnce()
{
    Json body = Json::object();
    body["force"] = false;
    const WireReply started = m_client->post("/api/v1/nlp/retrain", body);
    const QByteArray path = "/api/v1/nlp/jobs/" + started.text("jobId").toUtf8();
    QCOMPARE(m_client->get(path).text("status"), QStringLiteral("COMPLETED"));
    retrain(true);
    QCOMPARE(m_client->get("/api/v1/nlp/jobs/unknown").status, 404);
}

void TestSandboxIntents::aRetrainSaysWhatItWants()
{
    QCOMPARE(detailPaths(m_client->post("/api/v1/nlp/retrain", Json::object())).join(u' '),
             QStringLiteral("/force"));
    QCOMPARE(m_client->post("/api/v1/nlp/retrain", readObject(R"({"force": 1})")).status, 400);
    QCOMPARE(m_client->post("/api/v1/nlp/retrain", Json::array()).status, 400);
}

void TestSandboxIntents::samplesAreEvaluatedWithTheDeployedModel()
{
    const Json body = readObject(
        R"({"samples": [{"text": "book flight to paris", "expected_intent": "book_flight"},
        {"text": "departing next monday", "expected_intent": "provide_date"},
        {"text": "confirm booking", "expected_intent": "something_else"},
        {"text": "confirm booking", "expected_intent": "confirm_booking"}]})");
    const WireReply reply = m_client->post("/api/v1/nlp/evaluate", body);
    QCOMPARE(reply.status, 200);
    const Json json = reply.json();
    QCOMPARE(asNumber(member(json, "accuracy")), 0.75);
    const Json &results = *member(json, "results");
    QCOMPARE(results.size(), 4U);
    QCOMPARE(asText(member(results[2], "intent")), QStringLiteral("confirm_booking"));
    QVERIFY(asNumber(member(results[2], "confidence")) > 0.5);
}

void TestSandboxIntents::wrongSamplesAreRefused()
{
    QCOMPARE(m_client->post("/api/v1/nlp/evaluate", readObject(R"({"samples": []})")).status, 400);
    QCOMPARE(detailPaths(m_client->post("/api/v1/nlp/evaluate",
                                        readObject(R"({"samples": [{"text": 1}]})")))
                 .join(u' '),
             QStringLiteral("/samples/0/text /samples/0/expected_intent"));
    Json many = Json::object();
    many["samples"] = Json::array();
    for (int i = 0; i < 5001; ++i)
        many["samples"].push_back({{"text", "a"}, {"expected_intent", "b"}});
    QCOMPARE(m_client->post("/api/v1/nlp/evaluate", many).status, 400);
}

void TestSandboxIntents::theServerMayGoWhileItTrains()
{
    for (int round = 0; round < 10; ++round) {
        start({});
        Json body = Json::object();
        body["force"] = true;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_client->post("/api/v1/nlp/retrain", body).status, 202);
        // A submit that waits for its version's model, and one that is under way.
        QCOMPARE(
            m_client->post("/api/v1/simulations", simulation({QStringLiteral("confirm")})).status,
            202);
        m_client->send("POST /api/v1/nlp/evaluate HTTP/1.1\r\nHost: localhost\r\n");
        m_server.reset();
        QCoreApplication::processEvents();
    }
}

QTEST_GUILESS_MAIN(TestSandboxIntents)
#include "tst_sandboxintents.moc"
