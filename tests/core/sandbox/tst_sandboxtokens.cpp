// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/sandboxserver.h"
#include "tests/core/sandbox/sandboxclient.h"

#include <QTest>

using namespace Rehearsal;
using namespace Rehearsal::Sandbox;
using namespace std::chrono_literals;

class TestSandboxTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<ManualClock>();
        start(travelWorld());
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
        m_clock.reset();
    }

    void aTokenIsIssuedForAnyPairThatIsNotEmpty();
    void aTokenRequestThatIsWrongSaysHow_data();
    void aTokenRequestThatIsWrongSaysHow();
    void listedClientsNeedTheirSecret();
    void withoutTokenEverythingIsRefused_data();
    void withoutTokenEverythingIsRefused();
    void aTokenExpires();
    void eachOperationWantsItsScope_data();
    void eachOperationWantsItsScope();

private:
    void start(const Json &world)
    {
        m_client.reset();
        m_server =
            std::make_unique<SandboxServer>(travelIntents(), world, SandboxOptions(), *m_clock);
        QVERIFY(m_server->listen());
        m_client = std::make_unique<SandboxClient>(m_server->url());
        QVERIFY(m_client->signIn());
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<SandboxClient> m_client;
};

void TestSandboxTokens::aTokenIsIssuedForAnyPairThatIsNotEmpty()
{
    const WireReply reply =
        m_client->tokenRequest("grant_type=client_credentials&client_id=a+b%26c&client_secret=%C3%"
                               "A9&scope=bot:read+environment:read");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("content-type"), "application/json");
    QCOMPARE(reply.headers.value("cache-control"), "no-store");
    QCOMPARE(reply.text("token_type"), QStringLiteral("Bearer"));
    QCOMPARE(reply.text("scope"), QStringLiteral("bot:read environment:read"));
    const Json json = reply.json();
    QCOMPARE(asInteger(member(json, "expires_in")), 3600);
    QVERIFY(reply.text("access_token").size() >= 40);
    QVERIFY(reply.text("access_token").toLatin1() != m_client->token());
}

void TestSandboxTokens::aTokenRequestThatIsWrongSaysHow_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::newRow("empty") << QByteArray() << 400 << QStringLiteral("invalid_request");
    QTest::newRow("no secret") << QByteArray("grant_type=client_credentials&client_id=a") << 400
                               << QStringLiteral("invalid_request");
    QTest::newRow("twice") << QByteArray(
        "grant_type=client_credentials&client_id=a&client_id=b&client_secret=c")
                           << 400 << QStringLiteral("invalid_request");
    QTest::newRow("other grant") << QByteArray("grant_type=password&client_id=a&client_secret=b")
                                 << 400 << QStringLiteral("unsupported_grant_type");
    QTest::newRow("unknown scope")
        << QByteArray("grant_type=client_credentials&client_id=a&client_secret=b&scope=everything")
        << 400 << QStringLiteral("invalid_scope");
    QTest::newRow("empty id") << QByteArray(
        "grant_type=client_credentials&client_id=&client_secret=b")
                              << 401 << QStringLiteral("invalid_client");
}

void TestSandboxTokens::aTokenRequestThatIsWrongSaysHow()
{
    QFETCH(QByteArray, form);
    QFETCH(int, status);
    QFETCH(QString, error);
    const WireReply reply = m_client->tokenRequest(form);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.text("error"), error);
}

void TestSandboxTokens::listedClientsNeedTheirSecret()
{
    Json world = travelWorld();
    world["clients"] = Json::array();
    world["clients"].push_back({{"id", "me"}, {"secret", "secret"}});
    world["clients"].push_back({{"id", "you"}, {"secret", "other"}});
    start(world);
    QCOMPARE(
        m_client->tokenRequest("grant_type=client_credentials&client_id=you&client_secret=secret")
            .status,
        401);
    QCOMPARE(
        m_client->tokenRequest("grant_type=client_credentials&client_id=you&client_secret=other")
            .status,
        200);
    QCOMPARE(m_server->target().clientId, QStringLiteral("me"));
    QCOMPARE(m_server->clientSecret().reveal(), "secret");
}

void TestSandboxTokens::withoutTokenEverythingIsRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("unknown") << QByteArray("abcdef");
}

void TestSandboxTokens::withoutTokenEverythingIsRefused()
{
    QFETCH(QByteArray, token);
    m_client->setToken(token);
    for (const char *path : {"/api/v1/bots", "/api/v1/environments/env-staging",
                             "/api/v1/simulations/1", "/api/v1/intents"}) {
        const WireReply reply = m_client->get(path);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.text("code"), QStringLiteral("unauthorized"));
    }
    QCOMPARE(m_client->post("/api/v1/simulations", simulation({QStringLiteral("confirm booking")}))
                 .status,
             401);
}

void TestSandboxTokens::aTokenExpires()
{
    m_clock->advance(3599s);
    QCOMPARE(m_client->get("/api/v1/bots").status, 200);
    m_clock->advance(1s);
    QCOMPARE(m_client->get("/api/v1/bots").status, 401);
}

void TestSandboxTokens::eachOperationWantsItsScope_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("scope");
    const auto row = [](const char *method, const char *path, const char *scope) {
        QTest::newRow(qPrintable(QLatin1String(method) + QLatin1String(path)))
            << QByteArray(method) << QByteArray(path) << QByteArray(scope);
    };
    row("POST", "/api/v1/simulations", "simulation:execute");
    row("GET", "/api/v1/simulations/x", "simulation:execute");
    row("DELETE", "/api/v1/simulations/x", "simulation:execute");
    row("GET", "/api/v1/bots", "bot:read");
    row("GET", "/api/v1/bots/bot-12345/versions", "bot:read");
    row("GET", "/api/v1/environments", "environment:read");
    row("GET", "/api/v1/environments/env-staging", "environment:read");
    row("GET", "/api/v1/intents", "intent:read");
    row("GET", "/api/v1/intents/x", "intent:read");
    row("PUT", "/api/v1/intents/x", "intent:write");
    row("POST", "/api/v1/nlp/retrain", "nlp:retrain");
    row("GET", "/api/v1/nlp/jobs/x", "nlp:retrain");
    row("POST", "/api/v1/nlp/evaluate", "intent:read");
}

void TestSandboxTokens::eachOperationWantsItsScope()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, scope);
    QVERIFY(m_client->signIn("webhook:manage"));
    const WireReply refused = m_client->request(method, path);
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.text("message").contains(QString::fromLatin1(scope)));
    QVERIFY(m_client->signIn(scope));
    const int status = m_client->request(method, path).status;
    QVERIFY2(status != 403 && status != 401, QByteArray::number(status));
}

QTEST_GUILESS_MAIN(TestSandboxTokens)
#include "tst_sandboxtokens.moc"
