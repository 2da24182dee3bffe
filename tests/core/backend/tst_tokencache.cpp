// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/backend/answers.h"
#include "tests/core/backend/wholeserver.h"

#include <QTest>

using namespace Rehearsal;
using namespace std::chrono_literals;

class TestTokenCache : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tk17_manyRequestsShareOneSignIn();
    void a401InMidPollIsRenewedOnceForAll();
    void aSecond401EndsTheRequest();
    void aReadyMadeTokenIsNeverRenewed();
    void readsTokens_data();
    void readsTokens();
    void lifetimesHaveMargins_data();
    void lifetimesHaveMargins();
    void tk16_theWallClockAloneCanEndAToken();
    void tk02_tokensBornExpiredAreUsedOnceAndNotForEver();
    void tk13_aMissingScopeIsSaidBeforeAnythingRuns();
    void publishingAsksForItsOwnScopes();
    void refusalsNameTheirCause_data();
    void refusalsNameTheirCause();
    void aMissingSecretIsSaidWithoutARequest();
    void theTokenUrlMayBeElsewhere();
    void aRenewalInsideAPhaseSaysWhatComesNextThere();
};

void TestTokenCache::tk17_manyRequestsShareOneSignIn()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) { return service.reply(request); });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    int good = 0;
    std::vector<Pending> pendings;
    for (int index = 0; index < 10; ++index) {
        pendings.push_back(backend.fetch(
            u"sim-1"_qs, [&](const Result<Snapshot> &answer) { good += answer ? 1 : 0; }));
    }
    QTRY_COMPARE(good, 10);
    QCOMPARE(server.count("POST", "/api/v1/auth/token"), 1);
}

void TestTokenCache::a401InMidPollIsRenewedOnceForAll()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) { return service.reply(request); });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    QCOMPARE(outcome(fetchFrom(backend)), u"ok"_qs);
    ++service.tokens; // the server forgets the token that it issued
    int good = 0;
    std::vector<Pending> pendings;
    for (int index = 0; index < 12; ++index) {
        pendings.push_back(backend.fetch(
            u"sim-1"_qs, [&](const Result<Snapshot> &answer) { good += answer ? 1 : 0; }));
    }
    QTRY_COMPARE(good, 12);
    QCOMPARE(server.count("POST", "/api/v1/auth/token"), 2);
}

void TestTokenCache::aSecond401EndsTheRequest()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) {
        if (request.path.startsWith("/api/v1/simulations"))
            return jsonReply(R"({"code":"unauthorized","message":"no"})", 401);
        return service.reply(request);
    });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    const auto snapshot = fetchFrom(backend);
    QCOMPARE(outcome(snapshot), u"S5-H09"_qs);
    QCOMPARE(snapshot.error().kind, Error::Kind::Unauthorized);
    QCOMPARE(server.count("GET", "/api/v1/simulations"), 2);
    QCOMPARE(server.count("POST", "/api/v1/auth/token"), 2);
    QCOMPARE(outcome(submitTo(backend)), u"S4-H09"_qs);
    QCOMPARE(server.count("POST", "/api/v1/simulations"), 2);
}

void TestTokenCache::aReadyMadeTokenIsNeverRenewed()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) { return service.reply(request); });
    SystemClock clock;
    CognigyV1Backend good(targetAt(server), {{}, {}, Secret("token-0")}, clock);
    QCOMPARE(outcome(signInTo(good)), u"ok"_qs);
    QCOMPARE(outcome(fetchFrom(good)), u"ok"_qs);
    CognigyV1Backend bad(targetAt(server), {{}, {}, Secret("stale")}, clock);
    const auto refused = fetchFrom(bad);
    QCOMPARE(outcome(refused), u"S5-H08"_qs);
    QCOMPARE(refused.error().kind, Error::Kind::Unauthorized);
    QCOMPARE(server.count("POST", "/api/v1/auth/token"), 0);
}

void TestTokenCache::readsTokens_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &body, const char *code) {
        QTest::newRow(name) << body << QString::fromLatin1(code);
    };
    row("good", R"({"access_token":"a","token_type":"Bearer","expires_in":3600})", "ok");
    row("TK01 absent", R"({"access_token":"a"})", "ok");
    row("TK01 null", R"({"access_token":"a","expires_in":null})", "ok");
    row("TK05 huge", R"({"access_token":"a","expires_in":1e12})", "ok");
    row("TK06 digits", R"({"access_token":"a","expires_in":"3600"})", "ok");
    row("TK07 fraction", R"({"access_token":"a","expires_in":3600.7})", "ok");
    row("TK08 text", R"({"access_token":"a","expires_in":"soon"})", "S1-B12");
    row("TK08 bool", R"({"access_token":"a","expires_in":true})", "S1-B12");
    row("TK08 list", R"({"access_token":"a","expires_in":[]})", "S1-B12");
    row("TK08 too large", R"({"access_token":"a","expires_in":1e999})", "S1-B09");
    row("TK09 missing", R"({"expires_in":3600})", "S1-B11");
    row("TK09 empty", R"({"access_token":"","expires_in":3600})", "S1-B11");
    row("TK10 number", R"({"access_token":7,"expires_in":3600})", "S1-B12");
    row("TK11 space", R"({"access_token":"a b","expires_in":3600})", "S1-TK11");
    row("TK11 line break", R"({"access_token":"a\r\nX: 1","expires_in":3600})", "S1-TK11");
    row("TK12 long", R"({"access_token":")" + QByteArray(16'385, 'a') + R"("})", "S1-TK12");
    row("TK14 refresh token", R"({"access_token":"a","refresh_token":"b","expires_in":60})", "ok");
    row("TK15 error", R"({"error":"invalid_client"})", "S1-H07");
    row("another type", R"({"access_token":"a","token_type":"mac"})", "S1-B14");
    row("a page", "<html>sign in</html>", "S1-B02");
    row("a list", "[]", "S1-B10");
}

void TestTokenCache::readsTokens()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    RawServer server([&](const RawRequest &) { return jsonReply(body); });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    QCOMPARE(outcome(signInTo(backend)), code);
    QCOMPARE(server.requests().size(), 1);
}

void TestTokenCache::lifetimesHaveMargins_data()
{
    QTest::addColumn<QByteArray>("expiresIn");
    QTest::addColumn<qint64>("usableFor"); // seconds
    QTest::newRow("TK01") << QByteArray("null") << qint64(270);
    QTest::newRow("TK03") << QByteArray("60") << qint64(54);
    QTest::newRow("TK04") << QByteArray("3600") << qint64(3570);
    QTest::newRow("TK05") << QByteArray("1e12") << qint64(86'370);
    QTest::newRow("TK07") << QByteArray("3600.9") << qint64(3570);
}

void TestTokenCache::lifetimesHaveMargins()
{
    QFETCH(QByteArray, expiresIn);
    QFETCH(qint64, usableFor);
    RawServer server([&](const RawRequest &) {
        return jsonReply(R"({"access_token":"a","expires_in":)" + expiresIn + "}");
    });
    ManualClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    QCOMPARE(outcome(signInTo(backend)), u"ok"_qs);
    clock.advance(std::chrono::seconds(usableFor) - 1ms);
    QCOMPARE(outcome(signInTo(backend)), u"ok"_qs);
    QCOMPARE(server.requests().size(), 1);
    clock.advance(1ms);
    QCOMPARE(outcome(signInTo(backend)), u"ok"_qs);
    QCOMPARE(server.requests().size(), 2);
}

void TestTokenCache::tk16_theWallClockAloneCanEndAToken()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) { return service.reply(request); });
    ManualClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    QCOMPARE(outcome(signInTo(backend)), u"ok"_qs);
    clock.setNow(clock.now().addSecs(2 * 3600)); // the machine slept
    QCOMPARE(outcome(signInTo(backend)), u"ok"_qs);
    QCOMPARE(server.requests().size(), 2);
}

void TestTokenCache::tk02_tokensBornExpiredAreUsedOnceAndNotForEver()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) {
        if (request.path.endsWith("/token")) {
            ++service.tokens;
            return jsonReply(R"({"access_token":")" + service.token() + R"(","expires_in":0})");
        }
        return service.reply(request);
    });
    ManualClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    for (int index = 0; index < 3; ++index)
        QCOMPARE(outcome(fetchFrom(backend)), u"ok"_qs);
    QCOMPARE(service.tokens, 3);
    QCOMPARE(outcome(fetchFrom(backend)), u"S1-TK02"_qs);
    QCOMPARE(service.tokens, 3);
    clock.advance(61s);
    QCOMPARE(outcome(fetchFrom(backend)), u"ok"_qs);
}

void TestTokenCache::tk13_aMissingScopeIsSaidBeforeAnythingRuns()
{
    RawServer server([&](const RawRequest &) {
        return jsonReply(
            R"({"access_token":"a","expires_in":60,"scope":"bot:read environment:read"})");
    });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    const auto signedIn = signInTo(backend);
    QCOMPARE(outcome(signedIn), u"S1-TK13"_qs);
    QCOMPARE(signedIn.error().message,
             u"Could not sign in to 127.0.0.1. The token lacks the scope simulation:execute. "
             "Nothing was started."_qs);
}

void TestTokenCache::publishingAsksForItsOwnScopes()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) { return service.reply(request); });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    const auto job = answerOf<QString>(
        [&](Answer<QString> answer) { return backend.retrain({}, std::move(answer)); });
    QCOMPARE(outcome(job), u"ok"_qs);
    QVERIFY(server.requests().first().body.endsWith(
        "&scope=intent%3Aread%20intent%3Awrite%20nlp%3Aretrain%20webhook%3Amanage"));
}

void TestTokenCache::refusalsNameTheirCause_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::newRow("invalid_client")
        << 401 << QByteArray(R"({"error":"invalid_client"})")
        << u"Could not sign in to 127.0.0.1. The client ID or the client secret was not accepted "
           "(401): invalid_client. Nothing was started. Check the client ID and the client secret."_qs;
    QTest::newRow("invalid_client as 400")
        << 400 << QByteArray(R"({"error":"invalid_client"})")
        << u"Could not sign in to 127.0.0.1. The client ID or the client secret was not accepted "
           "(400): invalid_client. Nothing was started. Check the client ID and the client secret."_qs;
    QTest::newRow("invalid_scope")
        << 400 << QByteArray(R"({"error":"invalid_scope"})")
        << u"Could not sign in to 127.0.0.1. The scopes simulation:execute bot:read "
           "environment:read were refused (400 invalid_scope). Nothing was started. The server’s "
           "explanation is shown under Details."_qs;
}

void TestTokenCache::refusalsNameTheirCause()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    RawServer server([&](const RawRequest &) { return jsonReply(body, status); });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    const auto signedIn = signInTo(backend);
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().message, message);
    QCOMPARE(server.requests().size(), 1);
}

void TestTokenCache::aMissingSecretIsSaidWithoutARequest()
{
    RawServer server([](const RawRequest &) { return jsonReply("{}"); });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), {u"client"_qs, {}, {}}, clock);
    const auto signedIn = signInTo(backend);
    QCOMPARE(outcome(signedIn), u"S1-secret"_qs);
    QCOMPARE(signedIn.error().kind, Error::Kind::Configuration);
    QCOMPARE(server.connections(), 0);
}

void TestTokenCache::theTokenUrlMayBeElsewhere()
{
    WholeServer service;
    RawServer issuer([&](const RawRequest &) {
        ++service.tokens;
        return jsonReply(R"({"access_token":")" + service.token() + R"(","expires_in":3600})");
    });
    RawServer server([&](const RawRequest &request) { return service.reply(request); });
    SystemClock clock;
    Target target = targetAt(server);
    target.tokenUrl = issuer.address() + u"/oauth/token"_qs;
    CognigyV1Backend backend(target, goodSignIn(), clock);
    QCOMPARE(outcome(fetchFrom(backend)), u"ok"_qs);
    QCOMPARE(issuer.count("POST", "/oauth/token"), 1);
    QCOMPARE(server.count("POST"), 0);
    QVERIFY(!issuer.received().contains("Authorization"));
    target.tokenUrl = u"http://example.com/token"_qs;
    CognigyV1Backend unsafe(target, goodSignIn(), clock);
    QCOMPARE(signInTo(unsafe).error().kind, Error::Kind::Configuration);
}

void TestTokenCache::aRenewalInsideAPhaseSaysWhatComesNextThere()
{
    RawServer server([](const RawRequest &) { return jsonReply("{}", 400); });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    QVERIFY(fetchFrom(backend).error().message.contains(
        u"Following stopped. The simulation may still be running"));
    QVERIFY(submitTo(backend).error().message.contains(u"The simulation was not started."));
}

QTEST_GUILESS_MAIN(TestTokenCache)
#include "tst_tokencache.moc"
