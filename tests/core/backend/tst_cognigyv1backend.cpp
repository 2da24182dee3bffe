// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/backend/answers.h"
#include "tests/core/backend/wholeserver.h"

#include <QTest>

using namespace Rehearsal;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Rehearsal::RawReply)

class TestCognigyV1Backend : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runsTheWholeWay();
    void runsOnACoreServer();
    void f1_anUnknownOutcomeIsSaidAndNeverRepeated_data();
    void f1_anUnknownOutcomeIsSaidAndNeverRepeated();
    void anHonouredKeyIsSentAgainWithTheSameBytes();
    void aReplayedAnswerTellsThatKeysAreHonoured();
    void aRefusedConnectionIsTriedAgain();
    void f2_noTokenByteLeavesTheOrigin_data();
    void f2_noTokenByteLeavesTheOrigin();
    void f8_idsAreCheckedBeforeAnythingIsSent_data();
    void f8_idsAreCheckedBeforeAnythingIsSent();
    void f8_anUnusableIdFromTheServerLeavesTheOutcomeUnknown();
    void f16_aRateLimitIsWaitedFor();
    void theTargetIsJudged_data();
    void theTargetIsJudged();
    void anUnknownIsolationModeIsAWarning();
    void anEarly404OfAPollIsNotYetVisible();
    void threeUnusablePollsInARowEndTheFollowing();
    void aPollKeepsTheWaitThatTheServerAsksFor();
    void textsSayWhatWhyAndWhatNext();
    void trafficCanBeWatchedWithoutSecrets();
    void everyMomentOfLettingGoIsSafe();
    void lettingTheBackendGoWithWorkUnderWayIsSafe();
};

void TestCognigyV1Backend::runsTheWholeWay()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) { return service.reply(request); });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);

    QCOMPARE(outcome(signInTo(backend)), u"ok"_qs);
    const auto check = checkOf(backend);
    QCOMPARE(outcome(check), u"ok"_qs);
    QCOMPARE(check->versionName, u"Second"_qs);
    QVERIFY(check->deployed);
    int sends = 0;
    const auto submitted = answerOf<Submitted>([&](Answer<Submitted> answer) {
        return backend.submit(
            oneTurn(), [&] { ++sends; }, {}, std::move(answer));
    });
    QCOMPARE(outcome(submitted), u"ok"_qs);
    QCOMPARE(submitted->id, u"sim-1"_qs);
    QCOMPARE(sends, 1);
    const auto snapshot = fetchFrom(backend);
    QCOMPARE(outcome(snapshot), u"ok"_qs);
    QCOMPARE(snapshot->state, Snapshot::State::Completed);
    QCOMPARE(snapshot->steps.size(), 1);
    QCOMPARE(snapshot->steps.first().intent, u"book_flight"_qs);

    QCOMPARE(server.count("POST", "/api/v1/auth/token"), 1);
    QCOMPARE(server.requests().first().body,
             QByteArray("grant_type=client_credentials&client_id=client&client_secret="
                        "s3cret%2B%26%3D%2F%C3%A4&scope=simulation%3Aexecute%20bot%3Aread%20"
                        "environment%3Aread"));
    QCOMPARE(server.count("POST", "/api/v1/simulations"), 1);
    for (const RawRequest &request : server.requests()) {
        if (request.method == "POST" && request.path == "/api/v1/simulations") {
            QCOMPARE(request.header("Idempotency-Key"), oneTurn().key.toUtf8());
            QCOMPARE(
                request.body,
                QByteArray(R"({"botId":"travel","environmentId":"staging","versionId":"v2",)"
                           R"("inputs":[{"text":"I want to fly to Rome"}],"context":{},)"
                           R"("assertions":[{"step_index":0,"expected_intent":"book_flight"}]})"));
        }
    }
}

void TestCognigyV1Backend::runsOnACoreServer()
{
    WholeServer service;
    service.hasExtensions = false;
    RawServer server([&](const RawRequest &request) { return service.reply(request); });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    QCOMPARE(outcome(signInTo(backend)), u"ok"_qs);
    QCOMPARE(outcome(checkOf(backend)), u"ok"_qs);
    QCOMPARE(outcome(submitTo(backend)), u"ok"_qs);
    QCOMPARE(outcome(fetchFrom(backend)), u"ok"_qs);

    const auto bots = answerOf<QList<Bot>>(
        [&](Answer<QList<Bot>> answer) { return backend.listBots(std::move(answer)); });
    QVERIFY(!bots);
    QCOMPARE(bots.error().kind, Error::Kind::Unsupported);
    QCOMPARE(bots.error().code, u"E1-H12"_qs);
    QCOMPARE(backend.capabilities().listBots, Capabilities::Known::No);
    const auto cancelled = answerOf<std::monostate>(
        [&](Answer<> answer) { return backend.cancel(u"sim-1"_qs, std::move(answer)); });
    QCOMPARE(outcome(cancelled), u"E5-H12"_qs);
    const auto intents = answerOf<QList<ServerIntent>>(
        [&](Answer<QList<ServerIntent>> answer) { return backend.listIntents(std::move(answer)); });
    QCOMPARE(outcome(intents), u"E3-H12"_qs);
    const auto evaluation = answerOf<Evaluation>([&](Answer<Evaluation> answer) {
        return backend.evaluate({{u"a"_qs, u"b"_qs}}, std::move(answer));
    });
    QCOMPARE(outcome(evaluation), u"E4-H12"_qs);

    // What is known to be missing is not asked for again.
    const auto before = server.requests().size();
    const auto again = answerOf<QList<Bot>>(
        [&](Answer<QList<Bot>> answer) { return backend.listBots(std::move(answer)); });
    QCOMPARE(outcome(again), u"E1-H12"_qs);
    QCOMPARE(server.requests().size(), before);
}

void TestCognigyV1Backend::f1_anUnknownOutcomeIsSaidAndNeverRepeated_data()
{
    using End = RawReply::End;
    QTest::addColumn<RawReply>("answer");
    QTest::newRow("close") << RawReply{{}, End::Close};
    QTest::newRow("reset") << RawReply{{}, End::Reset};
    QTest::newRow("half a status line") << RawReply{"HTTP/1.1 20", End::Close};
    QTest::newRow("not HTTP") << RawReply{"hello, is it me\r\n\r\n", End::Close};
    QTest::newRow("headers cut") << RawReply{"HTTP/1.1 202 Accepted\r\nContent-Le", End::Close};
    QTest::newRow("body cut") << RawReply{
        "HTTP/1.1 202 Accepted\r\nContent-Length: 50\r\n\r\n{\"id\":\"s", End::Close};
    QTest::newRow("silence") << RawReply{{}, End::KeepOpen};
    QTest::newRow("500") << jsonReply("{}", 500);
    QTest::newRow("503 without a time") << jsonReply("{}", 503);
    QTest::newRow("gateway") << textReply("<html>bad gateway</html>", "text/html", 502);
    QTest::newRow("202 with a page") << textReply("<html>hello</html>", "text/html", 202);
    QTest::newRow("202 without id") << jsonReply("{}", 202);
    QTest::newRow("204") << RawReply{"HTTP/1.1 204 No Content\r\n\r\n", End::KeepOpen};
}

void TestCognigyV1Backend::f1_anUnknownOutcomeIsSaidAndNeverRepeated()
{
    QFETCH(RawReply, answer);
    WholeServer service;
    RawServer server([&](const RawRequest &request) {
        return request.path == "/api/v1/simulations" ? answer : service.reply(request);
    });
    SystemClock clock;
    BackendOptions options;
    options.deadline = 250ms;
    options.exchange.tick = 20ms;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock, options);
    const auto submitted = submitTo(backend);
    QVERIFY(!submitted);
    QCOMPARE(submitted.error().kind, Error::Kind::OutcomeUnknown);
    QVERIFY2(submitted.error().message.contains(u"It is not known whether"),
             qPrintable(submitted.error().message));
    QCOMPARE(server.count("POST", "/api/v1/simulations"), 1);
}

void TestCognigyV1Backend::anHonouredKeyIsSentAgainWithTheSameBytes()
{
    WholeServer service;
    int posts = 0;
    RawServer server([&](const RawRequest &request) {
        if (request.path == "/api/v1/simulations" && ++posts < 3)
            return RawReply{{}, RawReply::End::Close};
        return service.reply(request);
    });
    SystemClock clock;
    Target target = targetAt(server);
    target.honoursIdempotencyKey = true;
    CognigyV1Backend backend(target, goodSignIn(), clock);
    QStringList notes;
    const auto submitted = submitTo(backend, [&](const QString &text) { notes << text; });
    QCOMPARE(outcome(submitted), u"ok"_qs);
    QCOMPARE(submitted->attempts, 3);
    QCOMPARE(notes.size(), 2);
    QList<RawRequest> sent;
    for (const RawRequest &request : server.requests()) {
        if (request.path == "/api/v1/simulations")
            sent << request;
    }
    QCOMPARE(sent.size(), 3);
    for (const RawRequest &request : sent) {
        QCOMPARE(request.body, sent.first().body);
        QCOMPARE(request.header("Idempotency-Key"), sent.first().header("Idempotency-Key"));
    }
}

void TestCognigyV1Backend::aReplayedAnswerTellsThatKeysAreHonoured()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) {
        if (request.path == "/api/v1/simulations")
            return jsonReply(R"({"id":"sim-1","status":"RUNNING"})", 202,
                             "Idempotent-Replayed: true\r\n");
        return service.reply(request);
    });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    QCOMPARE(backend.capabilities().idempotencyKey, Capabilities::Known::Unknown);
    const auto submitted = submitTo(backend);
    QVERIFY(submitted && submitted->replayed);
    QCOMPARE(backend.capabilities().idempotencyKey, Capabilities::Known::Yes);
}

void TestCognigyV1Backend::aRefusedConnectionIsTriedAgain()
{
    QString address;
    {
        const RawServer gone([](const RawRequest &) { return RawReply{}; });
        address = gone.address();
    }
    SystemClock clock;
    Target target;
    target.baseUrl = address;
    CognigyV1Backend backend(target, {{}, {}, Secret("ready")}, clock);
    QStringList notes;
    int sends = 0;
    const auto submitted = answerOf<Submitted>([&](Answer<Submitted> answer) {
        return backend.submit(
            oneTurn(), [&] { ++sends; }, [&](const QString &text) { notes << text; },
            std::move(answer));
    });
    QCOMPARE(outcome(submitted), u"S4-T02"_qs);
    QCOMPARE(submitted.error().kind, Error::Kind::Network);
    QCOMPARE(sends, 3);
    QCOMPARE(notes.size(), 2);
}

void TestCognigyV1Backend::f2_noTokenByteLeavesTheOrigin_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("host"); // of the Location; the port is the other server's
    QTest::addColumn<bool>("isPost");
    QTest::newRow("301 poll") << 301 << u"http://127.0.0.1"_qs << false;
    QTest::newRow("302 poll") << 302 << u"http://127.0.0.1"_qs << false;
    QTest::newRow("303 poll") << 303 << u"http://127.0.0.1"_qs << false;
    QTest::newRow("307 poll") << 307 << u"http://127.0.0.1"_qs << false;
    QTest::newRow("308 poll") << 308 << u"http://127.0.0.1"_qs << false;
    QTest::newRow("other name") << 302 << u"http://localhost"_qs << false;
    QTest::newRow("without scheme") << 302 << u"//127.0.0.1"_qs << false;
    QTest::newRow("302 submit") << 302 << u"http://127.0.0.1"_qs << true;
    QTest::newRow("307 submit") << 307 << u"http://127.0.0.1"_qs << true;
    QTest::newRow("308 submit") << 308 << u"http://localhost"_qs << true;
}

void TestCognigyV1Backend::f2_noTokenByteLeavesTheOrigin()
{
    QFETCH(int, status);
    QFETCH(QString, host);
    QFETCH(bool, isPost);
    RawServer other([](const RawRequest &) { return jsonReply("{}"); });
    WholeServer service;
    RawServer server([&](const RawRequest &request) {
        if (!request.path.startsWith("/api/v1/simulations"))
            return service.reply(request);
        const QString target = host + u':' + QString::number(other.port()) + u"/x"_qs;
        return jsonReply({}, status, "Location: " + target.toLatin1() + "\r\n");
    });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    const QString code = isPost ? outcome(submitTo(backend)) : outcome(fetchFrom(backend));
    QCOMPARE(code, isPost ? u"S4-H06"_qs : u"S5-H06"_qs);
    QCOMPARE(other.connections(), 0);
    QCOMPARE(other.received().size(), 0);
}

void TestCognigyV1Backend::f8_idsAreCheckedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("up") << u"../admin?x=1#f"_qs;
    QTest::newRow("dots") << u".."_qs;
    QTest::newRow("long") << QString(10'000, u'x');
    QTest::newRow("CR LF") << u"a\r\nX: 1"_qs;
    QTest::newRow("empty") << QString();
}

void TestCognigyV1Backend::f8_idsAreCheckedBeforeAnythingIsSent()
{
    QFETCH(QString, id);
    RawServer server([](const RawRequest &) { return jsonReply("{}"); });
    SystemClock clock;
    Target target = targetAt(server);
    target.bot = id;
    CognigyV1Backend backend(target, goodSignIn(), clock);
    const auto check = checkOf(backend);
    QCOMPARE(outcome(check), u"S2-B15"_qs);
    QCOMPARE(check.error().kind, Error::Kind::Configuration);
    QCOMPARE(outcome(fetchFrom(backend, id)), u"S5-B15"_qs);
    Intent intent;
    intent.id = id;
    const auto written = answerOf<IntentWrite>([&](Answer<IntentWrite> answer) {
        return backend.replaceIntent(intent, {}, {}, {}, std::move(answer));
    });
    QCOMPARE(outcome(written), u"I3-B15"_qs);
    QCOMPARE(server.connections(), 0);
}

void TestCognigyV1Backend::f8_anUnusableIdFromTheServerLeavesTheOutcomeUnknown()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) {
        if (request.path == "/api/v1/simulations")
            return jsonReply(R"({"id":"../../admin","status":"RUNNING"})", 202);
        return service.reply(request);
    });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    const auto submitted = submitTo(backend);
    QCOMPARE(outcome(submitted), u"S4-B15"_qs);
    QCOMPARE(submitted.error().kind, Error::Kind::OutcomeUnknown);
}

void TestCognigyV1Backend::f16_aRateLimitIsWaitedFor()
{
    WholeServer service;
    int posts = 0;
    RawServer server([&](const RawRequest &request) {
        if (request.path == "/api/v1/simulations" && ++posts == 1)
            return jsonReply("{}", 429, "Retry-After: 7\r\n");
        return service.reply(request);
    });
    ManualClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    QStringList notes;
    std::optional<Result<Submitted>> result;
    const Pending pending = backend.submit(
        oneTurn(), {}, [&](const QString &text) { notes << text; },
        [&](const Result<Submitted> &answer) { result = answer; });
    QTRY_COMPARE(notes.size(), 1);
    QVERIFY2(notes.first().startsWith(u"waiting ") && notes.first().endsWith(u" s (rate limit)"),
             qPrintable(notes.first()));
    clock.advance(6999ms);
    QCoreApplication::processEvents();
    QCOMPARE(posts, 1);
    clock.advance(1701ms); // r + a tenth of it + 1 s at most
    QTRY_VERIFY(result);
    QCOMPARE(outcome(*result), u"ok"_qs);
    QCOMPARE(posts, 2);
    QCOMPARE((*result)->attempts, 2);
}

void TestCognigyV1Backend::theTargetIsJudged_data()
{
    QTest::addColumn<QByteArray>("versions");
    QTest::addColumn<QByteArray>("environment");
    QTest::addColumn<QString>("code");
    const QByteArray goodVersions = R"([{"id":"v2","name":"","status":"ACTIVE","deployed":false}])";
    const QByteArray goodEnvironment =
        R"({"id":"staging","name":"","isolation_mode":"STRICT","allowed_bot_ids":["travel"]})";
    const auto row = [](const char *name, const QByteArray &versions, const QByteArray &environment,
                        const char *code) {
        QTest::newRow(name) << versions << environment << QString::fromLatin1(code);
    };
    row("good", goodVersions, goodEnvironment, "ok");
    row("no such version", R"([{"id":"v1","status":"ACTIVE"}])", goodEnvironment, "S2-C1");
    row("archived", R"([{"id":"v2","status":"ARCHIVED"}])", goodEnvironment, "S2-C2");
    row("no versions", "[]", goodEnvironment, "S2-C3");
    row("unknown status", R"([{"id":"v2","status":"PAUSED"}])", goodEnvironment, "S2-B14");
    row("one of two is active",
        R"([{"id":"v2","status":"ARCHIVED"},{"id":"v2","status":"ACTIVE"}])", goodEnvironment,
        "ok");
    row("an object", R"({"a":1})", goodEnvironment, "S2-B10");
    row("no status", R"([{"id":"v2"}])", goodEnvironment, "S2-B11");
    row("status is a number", R"([{"id":"v2","status":1}])", goodEnvironment, "S2-B12");
    row("a page", "<html>sign in</html>", goodEnvironment, "S2-B02");
    row("twice", R"([{"id":"v2","id":"v2","status":"ACTIVE"}])", goodEnvironment, "S2-B05");
    row("barred", goodVersions,
        R"({"id":"staging","isolation_mode":"STRICT","allowed_bot_ids":["other"]})", "S3-C1");
    row("strict without a list", goodVersions, R"({"id":"staging","isolation_mode":"STRICT"})",
        "S3-C2");
    row("permissive", goodVersions,
        R"({"id":"staging","isolation_mode":"PERMISSIVE","allowed_bot_ids":[]})", "ok");
    row("another environment", goodVersions, R"({"id":"prod","isolation_mode":"PERMISSIVE"})",
        "S3-B16");
    row("no mode", goodVersions, R"({"id":"staging"})", "S3-B11");
    row("both wrong", "[]", R"({"id":"staging"})", "S2-C3");
}

void TestCognigyV1Backend::theTargetIsJudged()
{
    QFETCH(QByteArray, versions);
    QFETCH(QByteArray, environment);
    QFETCH(QString, code);
    WholeServer service;
    RawServer server([&](const RawRequest &request) {
        if (request.path.endsWith("/versions"))
            return jsonReply(versions);
        if (request.path.startsWith("/api/v1/environments/"))
            return jsonReply(environment);
        return service.reply(request);
    });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    QCOMPARE(outcome(checkOf(backend)), code);
    QCOMPARE(server.count("POST", "/api/v1/simulations"), 0);
}

void TestCognigyV1Backend::anUnknownIsolationModeIsAWarning()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) {
        if (request.path.startsWith("/api/v1/environments/"))
            return jsonReply(R"({"id":"staging","isolation_mode":"LOOSE","allowed_bot_ids":[]})");
        return service.reply(request);
    });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    const auto check = checkOf(backend);
    QCOMPARE(outcome(check), u"ok"_qs);
    QCOMPARE(check->warnings,
             QStringList{u"Environment staging has the unknown isolation mode “LOOSE”."_qs});
}

void TestCognigyV1Backend::anEarly404OfAPollIsNotYetVisible()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) {
        if (request.path == "/api/v1/simulations/sim-1")
            return jsonReply(R"({"code":"not_found","message":"gone"})", 404);
        return service.reply(request);
    });
    ManualClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    QCOMPARE(outcome(submitTo(backend)), u"ok"_qs);
    const auto early = fetchFrom(backend);
    QCOMPARE(outcome(early), u"S5-H11"_qs);
    QCOMPARE(early.error().kind, Error::Kind::Server); // poll again
    clock.advance(10s);
    const auto late = fetchFrom(backend);
    QCOMPARE(late.error().kind, Error::Kind::NotFound);
    const auto foreign = fetchFrom(backend, u"sim-2"_qs);
    QCOMPARE(foreign.error().kind, Error::Kind::NotFound);
}

void TestCognigyV1Backend::threeUnusablePollsInARowEndTheFollowing()
{
    WholeServer service;
    QByteArray body = "{nonsense";
    RawServer server([&](const RawRequest &request) {
        if (request.path == "/api/v1/simulations/sim-1")
            return jsonReply(body);
        return service.reply(request);
    });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    QCOMPARE(fetchFrom(backend).error().kind, Error::Kind::Server);
    QCOMPARE(fetchFrom(backend).error().kind, Error::Kind::Server);
    body = R"({"id":"sim-1","status":"RUNNING"})";
    QCOMPARE(outcome(fetchFrom(backend)), u"ok"_qs);
    body = "";
    QCOMPARE(fetchFrom(backend).error().kind, Error::Kind::Server);
    QCOMPARE(fetchFrom(backend).error().kind, Error::Kind::Server);
    const auto third = fetchFrom(backend);
    QCOMPARE(outcome(third), u"S5-B01"_qs);
    QCOMPARE(third.error().kind, Error::Kind::Protocol);
}

void TestCognigyV1Backend::aPollKeepsTheWaitThatTheServerAsksFor()
{
    WholeServer service;
    RawReply answer = jsonReply("{}", 429, "Retry-After: 9\r\n");
    RawServer server([&](const RawRequest &request) {
        return request.path == "/api/v1/simulations/sim-1" ? answer : service.reply(request);
    });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    QCOMPARE(backend.retryAfter(u"sim-1"_qs), 0ms);
    const auto limited = fetchFrom(backend);
    QCOMPARE(limited.error().kind, Error::Kind::RateLimited);
    QCOMPARE(backend.retryAfter(u"sim-1"_qs), 9s);
    QCOMPARE(server.count("GET", "/api/v1/simulations/sim-1"), 1);
    answer = jsonReply(R"({"id":"sim-1","status":"RUNNING"})", 200, "Retry-After: 3\r\n");
    QCOMPARE(outcome(fetchFrom(backend)), u"ok"_qs);
    QCOMPARE(backend.retryAfter(u"sim-1"_qs), 3s);
    answer = jsonReply(R"({"id":"sim-1","status":"RUNNING"})");
    QCOMPARE(outcome(fetchFrom(backend)), u"ok"_qs);
    QCOMPARE(backend.retryAfter(u"sim-1"_qs), 0ms);
}

void TestCognigyV1Backend::textsSayWhatWhyAndWhatNext()
{
    WholeServer service;
    RawReply answer = jsonReply(
        R"({"type":"about:blank","title":"Bad input","detail":"turn 1 \u202e is empty"})", 422);
    RawServer server([&](const RawRequest &request) {
        return request.path == "/api/v1/simulations" ? answer : service.reply(request);
    });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    const auto refused = submitTo(backend);
    QCOMPARE(refused.error().code, u"S4-H20"_qs);
    QCOMPARE(refused.error().httpStatus, 422);
    QCOMPARE(refused.error().message,
             u"Could not start the simulation. 127.0.0.1 refused the content of the request (422): "
             "Bad input – turn 1 ⟨U+202E⟩ is empty. The simulation was not started. The server’s "
             "explanation is shown under Details."_qs);
    answer =
        jsonReply(R"({"code":"forbidden","message":"Bearer )" + service.token() + R"("})", 403);
    const auto denied = submitTo(backend);
    QCOMPARE(denied.error().kind, Error::Kind::Forbidden);
    QCOMPARE(denied.error().message,
             u"Could not start the simulation. 127.0.0.1 denied access (403): Bearer [secret]. The "
             "simulation was not started. The client may lack the scope simulation:execute."_qs);
    answer = {{}, RawReply::End::Close};
    const auto unknown = submitTo(backend);
    QCOMPARE(unknown.error().message,
             u"Could not start the simulation. 127.0.0.1 closed the connection without answering. "
             "It is not known whether the simulation was started, so it was not sent again. Choose "
             "“Look for it”, “Send again” or “Leave it”."_qs);
}

void TestCognigyV1Backend::trafficCanBeWatchedWithoutSecrets()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) { return service.reply(request); });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    QList<ExchangeRecord> records;
    connect(&backend, &CognigyV1Backend::exchanged, this,
            [&](const ExchangeRecord &record) { records << record; });
    QCOMPARE(outcome(submitTo(backend)), u"ok"_qs);
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.at(0).phase, u"S1"_qs);
    QCOMPARE(records.at(1).method, u"POST"_qs);
    QCOMPARE(records.at(1).url, server.address() + u"/api/v1/simulations"_qs);
    QCOMPARE(records.at(1).status, 202);
    QVERIFY(records.at(1).requestBody.contains(u"fly to Rome"));
    for (const ExchangeRecord &record : records) {
        for (const QString &text : {record.url, record.requestBody, record.replyBody}) {
            QVERIFY(!text.contains(u"s3cret"));
            QVERIFY(!text.contains(u"token-1"));
        }
    }
}

void TestCognigyV1Backend::everyMomentOfLettingGoIsSafe()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) { return service.reply(request); });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), goodSignIn(), clock);
    for (int turns = 0; turns < 60; ++turns) {
        bool isHeld = true;
        const auto unexpected = [&](const auto &) { QVERIFY(isHeld); };
        std::vector<Pending> pendings;
        pendings.push_back(backend.checkTarget({}, unexpected));
        pendings.push_back(backend.submit(oneTurn(), {}, {}, unexpected));
        pendings.push_back(backend.fetch(u"sim-1"_qs, unexpected));
        pendings.push_back(backend.listIntents(unexpected));
        for (int turn = 0; turn < turns; ++turn)
            QCoreApplication::processEvents();
        isHeld = false;
        pendings.clear();
    }
    QCOMPARE(outcome(fetchFrom(backend)), u"ok"_qs);
}

void TestCognigyV1Backend::lettingTheBackendGoWithWorkUnderWayIsSafe()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) { return service.reply(request); });
    SystemClock clock;
    int answers = 0;
    for (int turns = 0; turns < 20; ++turns) {
        auto backend = std::make_unique<CognigyV1Backend>(targetAt(server), goodSignIn(), clock);
        // Released, not let go of: parked work dies with its maker.
        (void)backend->checkTarget({}, [&](const auto &) { ++answers; }).release();
        (void)backend->fetch(u"sim-1"_qs, [&](const auto &) { ++answers; }).release();
        for (int turn = 0; turn < turns; ++turn)
            QCoreApplication::processEvents();
        backend.reset();
        const int before = answers;
        QCoreApplication::processEvents();
        QCOMPARE(answers, before);
    }
}

QTEST_GUILESS_MAIN(TestCognigyV1Backend)
#include "tst_cognigyv1backend.moc"
