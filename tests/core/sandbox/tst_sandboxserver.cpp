// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/sandboxserver.h"
#include "tests/core/sandbox/sandboxclient.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Rehearsal;
using namespace Rehearsal::Sandbox;
using namespace std::chrono_literals;

namespace {

const QStringList conversation = {QStringLiteral("book flight to paris"),
                                  QStringLiteral("departing next monday"),
                                  QStringLiteral("confirm booking")};

QByteArray pathOf(const WireReply &accepted)
{
    return "/api/v1/simulations/" + accepted.text("id").toUtf8();
}

QString detailPaths(const WireReply &reply)
{
    QStringList paths;
    const Json json = reply.json();
    if (const Json *details = member(json, "details")) {
        for (const Json &detail : *details)
            paths.append(asText(member(detail, "path")).value_or(QStringLiteral("?")));
    }
    return paths.join(u' ');
}

} // namespace

class TestSandboxServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<ManualClock>();
        start({});
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
        m_clock.reset();
    }

    void versionsAndEnvironmentsAreListed();
    void unknownAddressesAndMethodsAreTold();
    void headAnswersLikeGetWithoutBody();

    void theTravelConversationIsUnderstood();
    void aJobTakesItsStepsAndDelays();
    void anInstantSandboxIsDoneAtTheFirstPoll();
    void realisticJobsQueueFirst();
    void outOfScopeStillNamesTheBestIntent();
    void aCancelledJobHasFailed();
    void theOldestJobIsForgottenAfterAThousand();
    void aSubmitSaysEverythingThatIsWrong();
    void aSubmitIsHeldAgainstTheWorld_data();
    void aSubmitIsHeldAgainstTheWorld();
    void anIdempotencyKeyStartsOneJob();
    void anIdempotencyKeyIsBusyWhileTheModelTrains();
    void aVersionWithExcludedUtterancesUnderstandsLess();
    void tooManyRequestsHaveToWait();
    void aDefaultWorldWorks();
    void theTargetFitsTheWorld();
    void resetForgetsEverything();
    void aWrongWorldIsAConfigurationError();
    void everyRequestIsReported();
    void anInstantSandboxTakesThousandsOfRequestsASecond();

private:
    void start(const SandboxOptions &options, const Json &world = travelWorld())
    {
        m_client.reset();
        m_server = std::make_unique<SandboxServer>(travelIntents(), world, options, *m_clock);
        QVERIFY(m_server->listen());
        m_client = std::make_unique<SandboxClient>(m_server->url());
        QVERIFY(m_client->signIn());
    }
    /// Submits and looks after `time`.
    WireReply resultAfter(const Json &body, std::chrono::milliseconds time)
    {
        const WireReply accepted = m_client->post("/api/v1/simulations", body);
        if (accepted.status != 202)
            return accepted;
        m_clock->advance(time);
        return m_client->get(pathOf(accepted));
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<SandboxClient> m_client;
};

void TestSandboxServer::versionsAndEnvironmentsAreListed()
{
    QCOMPARE(m_client->get("/api/v1/bots").body,
             R"([{"id":"bot-12345","name":"Travel"},{"id":"bot-other","name":"Other"}])");
    const WireReply versions = m_client->get("/api/v1/bots/bot-12345/versions");
    QCOMPARE(versions.status, 200);
    QVERIFY(versions.body.startsWith(
        R"([{"id":"ver-abc","name":"v1.2","status":"ACTIVE","deployed":true},{"id":"ver-def","name":"v1.1","status":"ARCHIVED","deployed":false})"));
    QCOMPARE(m_client->get("/api/v1/bots/bot-x/versions").status, 404);
    QCOMPARE(
        m_client->get("/api/v1/environments/env-staging").body,
        R"({"id":"env-staging","name":"Staging","isolation_mode":"STRICT","allowed_bot_ids":["bot-12345"]})");
    // A slash in an id stays inside its path segment.
    QCOMPARE(m_client->get("/api/v1/environments/env%2Fopen").status, 200);
    QCOMPARE(m_client->get("/api/v1/environments/nowhere").status, 404);
    QCOMPARE(m_client->get("/api/v1/environments").json().size(), 2U);
}

void TestSandboxServer::unknownAddressesAndMethodsAreTold()
{
    const WireReply unknown = m_client->get("/api/v2/playbooks");
    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.headers.value("content-type"), "application/json");
    QCOMPARE(unknown.text("code"), QStringLiteral("not_found"));
    const WireReply method = m_client->request("PATCH", "/api/v1/intents/x");
    QCOMPARE(method.status, 405);
    QCOMPARE(method.headers.value("allow"), "GET, PUT");
}

void TestSandboxServer::headAnswersLikeGetWithoutBody()
{
    const WireReply get = m_client->get("/api/v1/bots");
    const WireReply head = m_client->request("HEAD", "/api/v1/bots");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.headers.value("content-length"), QByteArray::number(get.body.size()));
    QVERIFY(head.body.isEmpty());
    QCOMPARE(m_client->get("/api/v1/bots").body, get.body);
}

void TestSandboxServer::theTravelConversationIsUnderstood()
{
    const WireReply reply = resultAfter(simulation(conversation), 60ms);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.text("status"), QStringLiteral("COMPLETED"));
    QCOMPARE(reply.text("environmentId"), QStringLiteral("env-staging"));
    QCOMPARE(reply.text("versionId"), QStringLiteral("ver-abc"));
    const Json json = reply.json();
    QCOMPARE(asNumber(member(json, "durationMs")), 60.0);
    const Json &steps = *member(json, "steps");
    QCOMPARE(steps.size(), 3U);
    const char *intents[] = {"book_flight", "provide_date", "confirm_booking"};
    for (std::size_t i = 0; i < 3; ++i) {
        const Json &nlu = *member(steps[i], "nlu");
        QCOMPARE(asInteger(member(steps[i], "index")), static_cast<qint64>(i));
        QCOMPARE(asText(member(steps[i], "userInput")), conversation.at(static_cast<int>(i)));
        QCOMPARE(asText(member(nlu, "intent")), QString::fromLatin1(intents[i]));
        QVERIFY(asNumber(member(nlu, "confidence")) > 0.5);
        QCOMPARE(asBool(member(nlu, "out_of_scope")), false);
        const Json &alternatives = *member(nlu, "alternatives");
        QCOMPARE(alternatives.size(), 3U);
        QVERIFY(*member(alternatives[0], "intent") == *member(nlu, "intent"));
        QVERIFY(*member(alternatives[0], "confidence") == *member(nlu, "confidence"));
        QCOMPARE(asNumber(member(steps[i], "durationMs")), 20.0);
    }
    QCOMPARE(asText(member(steps[0], "botResponse")),
             QStringLiteral("I can help with that. Which date?"));
    QCOMPARE(writeCompact(*member(*member(steps[0], "nlu"), "entities")),
             R"([{"type":"city","value":"paris","text":"paris","start":15,"end":20}])");
    QCOMPARE(writeCompact(*member(*member(steps[1], "nlu"), "entities")),
             R"([{"type":"date","value":"next monday","text":"next monday","start":10,"end":21}])");
    QCOMPARE(asText(member(steps[1], "botResponse")),
             QStringLiteral("next monday, noted. Shall I book, test-user-001?"));
    QCOMPARE(writeCompact(*member(steps[1], "context")),
             R"({"user_id":"test-user-001","locale":"en-US","date":"next monday"})");
    QCOMPARE(asText(member(steps[2], "botResponse")), QStringLiteral("Booked for next monday."));
    QCOMPARE(writeCompact(*member(steps[2], "context")),
             R"({"user_id":"test-user-001","date":"next monday","booked":true})");
}

void TestSandboxServer::aJobTakesItsStepsAndDelays()
{
    Json body = simulation(conversation);
    body["inputs"][1]["delay_ms"] = 500;
    const WireReply accepted = m_client->post("/api/v1/simulations", body);
    QCOMPARE(accepted.status, 202);
    QCOMPARE(accepted.text("status"), QStringLiteral("RUNNING"));
    QCOMPARE(accepted.text("createdAt"), QStringLiteral("2026-01-15T10:30:00.000Z"));
    const auto stepsNow = [&] {
        const WireReply reply = m_client->get(pathOf(accepted));
        const Json json = reply.json();
        return QStringLiteral("%1 %2").arg(reply.text("status")).arg(member(json, "steps")->size());
    };
    QCOMPARE(stepsNow(), QStringLiteral("RUNNING 0"));
    m_clock->advance(19ms);
    QCOMPARE(stepsNow(), QStringLiteral("RUNNING 0"));
    m_clock->advance(1ms);
    QCOMPARE(stepsNow(), QStringLiteral("RUNNING 1"));
    m_clock->advance(519ms);
    QCOMPARE(stepsNow(), QStringLiteral("RUNNING 1"));
    m_clock->advance(1ms);
    QCOMPARE(stepsNow(), QStringLiteral("RUNNING 2"));
    m_clock->advance(20ms);
    QCOMPARE(stepsNow(), QStringLiteral("COMPLETED 3"));
}

void TestSandboxServer::anInstantSandboxIsDoneAtTheFirstPoll()
{
    SandboxOptions options;
    options.stepDuration = 0ms;
    start(options);
    QCOMPARE(resultAfter(simulation(conversation), 0ms).text("status"),
             QStringLiteral("COMPLETED"));
}

void TestSandboxServer::realisticJobsQueueFirst()
{
    SandboxOptions options;
    options.realisticDurations = true;
    start(options);
    const WireReply accepted = m_client->post("/api/v1/simulations", simulation(conversation));
    QCOMPARE(accepted.text("status"), QStringLiteral("QUEUED"));
    QCOMPARE(m_client->get(pathOf(accepted)).text("status"), QStringLiteral("QUEUED"));
    m_clock->advance(300ms);
    QCOMPARE(m_client->get(pathOf(accepted)).text("status"), QStringLiteral("RUNNING"));
    m_clock->advance(2s);
    QCOMPARE(m_client->get(pathOf(accepted)).text("status"), QStringLiteral("COMPLETED"));
}

void TestSandboxServer::outOfScopeStillNamesTheBestIntent()
{
    const WireReply reply = resultAfter(simulation({QStringLiteral("qwxz zzgh kkkj")}), 40ms);
    const Json json = reply.json();
    for (const Json &step : *member(json, "steps")) {
        const Json &nlu = *member(step, "nlu");
        QCOMPARE(asBool(member(nlu, "out_of_scope")), true);
        QVERIFY(!asText(member(nlu, "intent")).value_or(QString()).isEmpty());
        QVERIFY(asNumber(member(nlu, "confidence")) < 0.6);
        QCOMPARE(asText(member(step, "botResponse")),
                 QStringLiteral("Sorry, I did not understand that."));
    }
}

void TestSandboxServer::aCancelledJobHasFailed()
{
    const WireReply accepted = m_client->post("/api/v1/simulations", simulation(conversation));
    m_clock->advance(20ms);
    const WireReply cancelled = m_client->request("DELETE", pathOf(accepted));
    QCOMPARE(cancelled.status, 204);
    QVERIFY(!cancelled.headers.contains("content-length"));
    m_clock->advance(1h - 1min);
    const WireReply reply = m_client->get(pathOf(accepted));
    QCOMPARE(reply.text("status"), QStringLiteral("FAILED"));
    const Json json = reply.json();
    QCOMPARE(asText(member(*member(json, "error"), "code")), QStringLiteral("cancelled"));
    QCOMPARE(member(json, "steps")->size(), 1U);
    QCOMPARE(m_client->request("DELETE", pathOf(accepted)).status, 204);
    QCOMPARE(m_client->request("DELETE", "/api/v1/simulations/unknown").status, 404);
    // A finished one stays as it is.
    const WireReply other = m_client->post("/api/v1/simulations", simulation(conversation));
    m_clock->advance(60ms);
    QCOMPARE(m_client->request("DELETE", pathOf(other)).status, 204);
    QCOMPARE(m_client->get(pathOf(other)).text("status"), QStringLiteral("COMPLETED"));
}

void TestSandboxServer::theOldestJobIsForgottenAfterAThousand()
{
    const Json body = simulation({QStringLiteral("confirm")});
    const QByteArray first = pathOf(m_client->post("/api/v1/simulations", body));
    const QByteArray second = pathOf(m_client->post("/api/v1/simulations", body));
    for (int i = 2; i < 1000; ++i)
        QCOMPARE(m_client->post("/api/v1/simulations", body).status, 202);
    QCOMPARE(m_client->get(first).status, 200);
    QCOMPARE(m_client->post("/api/v1/simulations", body).status, 202);
    QCOMPARE(m_client->get(first).status, 404);
    QCOMPARE(m_client->get(second).status, 200);
}

void TestSandboxServer::aSubmitSaysEverythingThatIsWrong()
{
    const Result<Json> body = readJson(
        R"({"botId": 5, "versionId": "ver-abc", "inputs": [{"text": ""}, {"text": "a", "delay_ms": -1}, 3],
        "context": [], "assertions": [{"step_index": 3, "expected_intent": "a"}, {"step_index": 0, "expected_intent": "a", "expected_confidence_min": 1.5},
        {"step_index": -1, "expected_entities": []}]})");
    QVERIFY(body);
    const WireReply reply = m_client->post("/api/v1/simulations", *body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(
        detailPaths(reply),
        QStringLiteral("/botId /environmentId /inputs/0/text /inputs/1/delay_ms /inputs/2 /context "
                       "/assertions/0/step_index /assertions/1/expected_confidence_min "
                       "/assertions/2/step_index "
                       "/assertions/2/expected_intent /assertions/2/expected_entities"));
    Json late = simulation(conversation);
    late["assertions"].push_back({{"step_index", 3}, {"expected_intent", "x"}});
    QCOMPARE(m_client->post("/api/v1/simulations", late).text("code"),
             QStringLiteral("invalid_step_index"));
    QCOMPARE(
        m_client
            ->request("POST", "/api/v1/simulations", "{", {{"Content-Type", "application/json"}})
            .text("code"),
        QStringLiteral("malformed_json"));
    QCOMPARE(
        m_client->request("POST", "/api/v1/simulations", "{}", {{"Content-Type", "text/plain"}})
            .status,
        400);
    QCOMPARE(detailPaths(m_client->post("/api/v1/simulations", Json::array())), QString());
    QCOMPARE(m_client->post("/api/v1/simulations", Json::array()).status, 400);
}

void TestSandboxServer::aSubmitIsHeldAgainstTheWorld_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *member, const char *value, int status,
                        const char *path) {
        QTest::newRow(name) << QString::fromLatin1(member) << QString::fromLatin1(value) << status
                            << QString::fromLatin1(path);
    };
    row("unknown bot", "botId", "bot-x", 400, "/botId");
    row("unknown version", "versionId", "ver-x", 400, "/versionId");
    row("archived version", "versionId", "ver-def", 400, "/versionId");
    row("unknown environment", "environmentId", "env-x", 400, "/environmentId");
    row("permissive environment", "environmentId", "env/open", 202, "");
}

void TestSandboxServer::aSubmitIsHeldAgainstTheWorld()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    QFETCH(int, status);
    QFETCH(QString, path);
    Json body = simulation(conversation);
    body[member.toStdString()] = toJson(value);
    const WireReply reply = m_client->post("/api/v1/simulations", body);
    QCOMPARE(reply.status, status);
    QCOMPARE(detailPaths(reply), path);
    // Isolation: the other bot exists, its version is active, but the environment does not let it in.
    Json other = simulation(conversation);
    other["botId"] = "bot-other";
    other["versionId"] = "ver-1";
    const WireReply isolated = m_client->post("/api/v1/simulations", other);
    QCOMPARE(isolated.status, 403);
    QCOMPARE(isolated.text("code"), QStringLiteral("isolation"));
}

void TestSandboxServer::anIdempotencyKeyStartsOneJob()
{
    const QList<std::pair<QByteArray, QByteArray>> key = {
        {"Idempotency-Key", "11111111-2222-4333-8444-555555555555"}};
    const WireReply first = m_client->post("/api/v1/simulations", simulation(conversation), key);
    QCOMPARE(first.status, 202);
    QVERIFY(!first.headers.contains("idempotent-replayed"));
    const WireReply again = m_client->post("/api/v1/simulations", simulation(conversation), key);
    QCOMPARE(again.status, 202);
    QCOMPARE(again.headers.value("idempotent-replayed"), "true");
    QCOMPARE(again.body, first.body);
    const WireReply other =
        m_client->post("/api/v1/simulations", simulation({QStringLiteral("confirm")}), key);
    QCOMPARE(other.status, 422);
    m_clock->advance(24h);
    QVERIFY(m_client->signIn());
    const WireReply late = m_client->post("/api/v1/simulations", simulation(conversation), key);
    QCOMPARE(late.status, 202);
    QVERIFY(late.text("id") != first.text("id"));
    // A refused submit leaves its key free.
    const QList<std::pair<QByteArray, QByteArray>> second = {{"Idempotency-Key", "b"}};
    QCOMPARE(m_client->post("/api/v1/simulations", simulation({}), second).status, 400);
    QCOMPARE(m_client->post("/api/v1/simulations", simulation(conversation), second).status, 202);
}

void TestSandboxServer::anIdempotencyKeyIsBusyWhileTheModelTrains()
{
    // The version's model is trained on its first use; both submits are there before it is.
    const Json body = simulation(conversation, QStringLiteral("ver-weak"));
    const QByteArray content = writeCompact(body);
    const QByteArray request =
        "POST /api/v1/simulations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        "Idempotency-Key: k\r\nAuthorization: Bearer "
        + m_client->token() + "\r\nContent-Length: " + QByteArray::number(content.size())
        + "\r\n\r\n" + content;
    m_client->send(request + request);
    const WireReply first = m_client->receive();
    const WireReply second = m_client->receive();
    QCOMPARE(first.status, 202);
    QCOMPARE(second.status, 409);
    QCOMPARE(second.text("code"), QStringLiteral("idempotency_key_in_progress"));
}

void TestSandboxServer::aVersionWithExcludedUtterancesUnderstandsLess()
{
    const Json good = resultAfter(simulation(conversation), 60ms).json();
    const Json weak =
        resultAfter(simulation(conversation, QStringLiteral("ver-weak")), 60ms).json();
    const auto intentOf = [](const Json &result, std::size_t step) {
        return asText(member(*member((*member(result, "steps"))[step], "nlu"), "intent"))
            .value_or(QString());
    };
    QCOMPARE(intentOf(good, 0), QStringLiteral("book_flight"));
    QVERIFY(intentOf(weak, 0) != u"book_flight");
    QCOMPARE(intentOf(weak, 2), QStringLiteral("confirm_booking"));
    QCOMPARE(asText(member((*member(weak, "steps"))[2], "botResponse")),
             QStringLiteral("Done, by the new version."));
}

void TestSandboxServer::tooManyRequestsHaveToWait()
{
    SandboxOptions options;
    options.requestsPerSecond = 5;
    start(options); // the token is the first of the five
    for (int i = 0; i < 4; ++i)
        QCOMPARE(m_client->get("/api/v1/bots").status, 200);
    const WireReply refused = m_client->get("/api/v1/bots");
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.headers.value("retry-after"), "1");
    m_clock->advance(1s);
    QCOMPARE(m_client->get("/api/v1/bots").status, 200);
}

void TestSandboxServer::aDefaultWorldWorks()
{
    start({}, Json());
    const Target target = m_server->target();
    Json body = simulation({QStringLiteral("book flight to paris")}, target.version);
    body["botId"] = toJson(target.bot);
    body["environmentId"] = toJson(target.environment);
    const WireReply reply = resultAfter(body, 20ms);
    QCOMPARE(reply.text("status"), QStringLiteral("COMPLETED"));
    const Json json = reply.json();
    QCOMPARE(asText(member((*member(json, "steps"))[0], "botResponse")),
             QStringLiteral("Understood: book flight."));
}

void TestSandboxServer::theTargetFitsTheWorld()
{
    const Target target = m_server->target();
    QCOMPARE(target.name, QStringLiteral("sandbox"));
    QCOMPARE(target.baseUrl, m_server->url().toString());
    QCOMPARE(target.bot, QStringLiteral("bot-12345"));
    QCOMPARE(target.version, QStringLiteral("ver-abc"));
    QCOMPARE(target.environment, QStringLiteral("env-staging"));
    QVERIFY(target.honoursIdempotencyKey);
}

void TestSandboxServer::resetForgetsEverything()
{
    const WireReply accepted = m_client->post("/api/v1/simulations", simulation(conversation));
    Json intent = m_client->get("/api/v1/intents/intent_confirm").json();
    intent["name"] = "approve";
    QCOMPARE(m_client->put("/api/v1/intents/intent_confirm", intent).status, 200);
    QSignalSpy trained(m_server.get(), &SandboxServer::trained);
    m_server->reset();
    QVERIFY(!m_server->isTrained());
    QCOMPARE(m_client->get("/api/v1/bots").status, 401);
    QVERIFY(m_client->signIn());
    QCOMPARE(m_client->get(pathOf(accepted)).status, 404);
    QCOMPARE(m_client->get("/api/v1/intents/intent_confirm").text("name"),
             QStringLiteral("confirm_booking"));
    QTRY_COMPARE(trained.count(), 1);
    QVERIFY(m_server->isTrained());
}

void TestSandboxServer::aWrongWorldIsAConfigurationError()
{
    Json world = travelWorld();
    world["bots"][0]["id"] = 7;
    SandboxServer server(travelIntents(), world, {}, *m_clock);
    const Result<> listening = server.listen();
    QVERIFY(!listening);
    QCOMPARE(listening.error().kind, Error::Kind::Configuration);
    QVERIFY2(listening.error().message.contains(u"/bots/0/id"),
             qPrintable(listening.error().message));

    SandboxOptions taken;
    taken.port = static_cast<quint16>(m_server->url().port());
    SandboxServer second(travelIntents(), Json(), taken, *m_clock);
    const Result<> busy = second.listen();
    QVERIFY(!busy);
    QCOMPARE(busy.error().kind, Error::Kind::Configuration);
}

void TestSandboxServer::everyRequestIsReported()
{
    QSignalSpy served(m_server.get(), &SandboxServer::served);
    QCOMPARE(m_client->get("/api/v1/bots?secret=1").status, 200);
    QCOMPARE(served.count(), 1);
    QCOMPARE(served.first().at(0).toString(), QStringLiteral("GET"));
    QCOMPARE(served.first().at(1).toString(), QStringLiteral("/api/v1/bots"));
    QCOMPARE(served.first().at(2).toInt(), 200);
    QVERIFY(served.first().at(3).toDouble() >= 0);
}

void TestSandboxServer::anInstantSandboxTakesThousandsOfRequestsASecond()
{
    SandboxOptions options;
    options.stepDuration = 0ms;
    start(options);
    QTRY_VERIFY(m_server->isTrained());
    constexpr int rounds = 500;
    const Json body = simulation(conversation);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i) {
        const WireReply accepted = m_client->post("/api/v1/simulations", body);
        QCOMPARE(m_client->get(pathOf(accepted)).text("status"), QStringLiteral("COMPLETED"));
    }
    qInfo("%.0f requests a second, client included",
          2e9 * rounds / static_cast<double>(timer.nsecsElapsed()));
}

QTEST_GUILESS_MAIN(TestSandboxServer)
#include "tst_sandboxserver.moc"
