// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/classification.h"
#include "core/backend/exchange.h"
#include "tests/support/rawserver.h"

#include <QTest>

using namespace Rehearsal;
using namespace std::chrono_literals;

namespace {

/// Real time, to which a test can add the hours of a sleeping machine.
class JumpingClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_clock.now(); }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override
    {
        return m_clock.elapsed() + m_slept;
    }
    [[nodiscard]] Pending after(std::chrono::milliseconds wait, std::function<void()> then) override
    {
        ++waits;
        return m_clock.after(wait, std::move(then));
    }
    void sleep(std::chrono::milliseconds time) { m_slept += time; }

    int waits = 0;

private:
    SystemClock m_clock;
    std::chrono::milliseconds m_slept{0};
};

ExchangeOptions quick()
{
    ExchangeOptions options;
    options.tick = 20ms;
    options.grant = 100ms;
    return options;
}

HttpRequest requestTo(const RawServer &server, const QByteArray &method = "GET",
                      const QByteArray &path = "/x")
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl(server.address() + QString::fromLatin1(path));
    request.bearer = Secret("t0ken");
    if (method != "GET")
        request.body = R"({"a":1})";
    return request;
}

HttpReply replyTo(Exchange &exchange, HttpRequest request)
{
    std::optional<HttpReply> result;
    const Pending pending =
        exchange.send(std::move(request), [&result](const HttpReply &reply) { result = reply; });
    if (result)
        qFatal("answered before the call had returned");
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10'000))
        qFatal("no answer");
    return *result;
}

const QByteArray goodAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

} // namespace

Q_DECLARE_METATYPE(Rehearsal::RawReply)

class TestExchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f1_onePostReachesTheWire_data();
    void f1_onePostReachesTheWire();
    void f1_aKeptConnectionThatDropsCarriesThePostOnce();
    void f2_redirectsAreAnswers();
    void f3_aDrippingAnswerEndsAtTheDeadline();
    void f4_aDeliveredAnswerSurvivesSleep();
    void f4_aHungRequestEndsAfterSleep();
    void f5_everyByteIsCounted_data();
    void f5_everyByteIsCounted();
    void f6_bodiesAndHeadersHaveCaps();
    void f7_statusDecides_data();
    void f7_statusDecides();
    void f8_aHeaderCannotBreakTheRequest_data();
    void f8_aHeaderCannotBreakTheRequest();
    void f9_cookiesDoNotComeBack();
    void f21_aRefusedConnectionSentNothing();
    void identifiesItself();
    void readsGzip();
    void keepsSixInFlight_data();
    void keepsSixInFlight();
    void aWaitingRequestKeepsItsDeadline();
    void halvesTheLimitWhenTheServerIsBusy();
    void canBeAbandonedAtAnyMoment();
};

void TestExchange::f1_onePostReachesTheWire_data()
{
    using End = RawReply::End;
    QTest::addColumn<RawReply>("answer");
    QTest::newRow("close") << RawReply{{}, End::Close};
    QTest::newRow("reset") << RawReply{{}, End::Reset};
    QTest::newRow("half a status line") << RawReply{"HTTP/1.1 20", End::Close};
    QTest::newRow("not HTTP") << RawReply{"hello, is it me\r\n\r\n", End::Close};
    QTest::newRow("headers cut") << RawReply{"HTTP/1.1 202 Accepted\r\nContent-Le", End::Close};
    QTest::newRow("silence") << RawReply{{}, End::KeepOpen};
}

void TestExchange::f1_onePostReachesTheWire()
{
    QFETCH(RawReply, answer);
    for (const char *method : {"POST", "PUT"}) {
        RawServer server([&](const RawRequest &) { return answer; });
        SystemClock clock;
        Exchange exchange(clock, quick());
        HttpRequest request = requestTo(server, method);
        request.deadline = 200ms;
        const HttpReply reply = replyTo(exchange, request);
        QVERIFY(reply.fault != Fault::None || reply.body.isEmpty());
        QVERIFY(reply.sent);
        QCOMPARE(server.count(method), 1);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests().first().body, QByteArray(R"({"a":1})"));
    }
}

void TestExchange::f1_aKeptConnectionThatDropsCarriesThePostOnce()
{
    bool drop = false;
    RawServer server([&](const RawRequest &) {
        return drop ? RawReply{{}, RawReply::End::Close} : RawReply{goodAnswer, {}};
    });
    SystemClock clock;
    Exchange exchange(clock, quick());
    QCOMPARE(replyTo(exchange, requestTo(server, "POST", "/first")).status, 200);
    drop = true;
    const HttpReply reply = replyTo(exchange, requestTo(server, "POST", "/second"));
    QCOMPARE(reply.status, 0);
    QCOMPARE(reply.fault, Fault::T10);
    QVERIFY(reply.sent);
    QCOMPARE(server.count("POST", "/second"), 1);
    QCOMPARE(server.connections(), 1);
}

void TestExchange::f2_redirectsAreAnswers()
{
    RawServer other([](const RawRequest &) { return RawReply{goodAnswer, {}}; });
    for (const char *method : {"GET", "POST"}) {
        for (const int status : {301, 302, 303, 307, 308}) {
            RawServer server([&](const RawRequest &) {
                return jsonReply({}, status, "Location: " + other.address().toLatin1() + "/y\r\n");
            });
            SystemClock clock;
            Exchange exchange(clock, quick());
            const HttpRequest request = requestTo(server, method);
            const HttpReply reply = replyTo(exchange, request);
            QCOMPARE(reply.status, status);
            QCOMPARE(reply.fault, Fault::None);
            QCOMPARE(statusFault(reply, request.url, {}), Fault::H06);
            QCOMPARE(server.requests().size(), 1);
        }
    }
    QCOMPARE(other.connections(), 0);
}

void TestExchange::f3_aDrippingAnswerEndsAtTheDeadline()
{
    RawServer server([](const RawRequest &) {
        return RawReply{"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n" + QByteArray(400, 'x'),
                        RawReply::End::Drip};
    });
    SystemClock clock;
    Exchange exchange(clock, quick());
    HttpRequest request = requestTo(server);
    request.deadline = 300ms;
    const HttpReply reply = replyTo(exchange, request);
    QVERIFY(reply.fault == Fault::T16 || reply.fault == Fault::T17);
    QVERIFY(reply.elapsed >= 300ms);
    qInfo("given up after %lld ms", static_cast<long long>(reply.elapsed.count()));
}

void TestExchange::f4_aDeliveredAnswerSurvivesSleep()
{
    RawServer server([](const RawRequest &) { return RawReply{}; });
    JumpingClock clock;
    ExchangeOptions options = quick();
    options.grant = 5s;
    Exchange exchange(clock, options);
    std::optional<HttpReply> result;
    const Pending pending =
        exchange.send(requestTo(server), [&](const HttpReply &reply) { result = reply; });
    QTRY_COMPARE(server.requests().size(), 1);
    clock.sleep(1h);
    const int before = clock.waits;
    QTRY_VERIFY(clock.waits > before + 1); // the watchdog has seen it
    QVERIFY(!result);
    server.write(goodAnswer);
    QTRY_VERIFY(result);
    QCOMPARE(result->status, 200);
    QCOMPARE(result->fault, Fault::None);
}

void TestExchange::f4_aHungRequestEndsAfterSleep()
{
    RawServer server([](const RawRequest &) { return RawReply{}; });
    JumpingClock clock;
    Exchange exchange(clock, quick());
    std::optional<HttpReply> result;
    const Pending pending =
        exchange.send(requestTo(server), [&](const HttpReply &reply) { result = reply; });
    QTRY_COMPARE(server.requests().size(), 1);
    clock.sleep(1h);
    QTRY_VERIFY(result);
    QCOMPARE(result->fault, Fault::T23);
}

void TestExchange::f5_everyByteIsCounted_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("cut") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"a\":1}")
                         << Fault::T12;
    QTest::newRow("cut at once") << QByteArray(
        "HTTP/1.1 202 Accepted\r\nContent-Length: 50\r\n\r\n")
                                 << Fault::T12;
    QTest::newRow("negative") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}")
                              << Fault::T14;
    QTest::newRow("two lengths") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}")
                                 << Fault::T14;
    QTest::newRow("two equal lengths")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}")
        << Fault::None;
    QTest::newRow("length and chunked")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n"
                      "2\r\n{}\r\n0\r\n\r\n")
        << Fault::T14;
    QTest::newRow("no number") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2x\r\n\r\n{}")
                               << Fault::T14;
    QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                           "2\r\n{}\r\n0\r\n\r\n")
                             << Fault::None;
    QTest::newRow("chunked cut") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"a\"")
                                 << Fault::T13;
    QTest::newRow("error cut") << QByteArray("HTTP/1.1 400 Bad\r\nContent-Length: 50\r\n\r\n{}")
                               << Fault::T12;
}

void TestExchange::f5_everyByteIsCounted()
{
    QFETCH(QByteArray, answer);
    QFETCH(Fault, fault);
    RawServer server([&](const RawRequest &) { return RawReply{answer, RawReply::End::Close}; });
    SystemClock clock;
    Exchange exchange(clock, quick());
    QCOMPARE(faultName(replyTo(exchange, requestTo(server)).fault), faultName(fault));
}

void TestExchange::f6_bodiesAndHeadersHaveCaps()
{
    QByteArray answer =
        "HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\n" + QByteArray(20'000'000, 'x');
    RawServer server([&](const RawRequest &) { return RawReply{answer, {}}; });
    SystemClock clock;
    Exchange exchange(clock, quick());
    HttpRequest request = requestTo(server);
    request.bodyCap = 100'000;
    HttpReply reply = replyTo(exchange, request);
    QCOMPARE(reply.fault, Fault::T19);
    QVERIFY(reply.body.size() <= 100'000);

    answer = "HTTP/1.1 500 Oops\r\nContent-Length: 20000000\r\n\r\n" + QByteArray(20'000'000, 'x');
    reply = replyTo(exchange, requestTo(server));
    QCOMPARE(reply.fault, Fault::None);
    QCOMPARE(reply.status, 500);
    QCOMPARE(reply.body.size(), 64 * 1024);

    answer = "HTTP/1.1 200 OK\r\n";
    for (int line = 0; line < 70; ++line)
        answer += "X-Filler: " + QByteArray(1000, 'f') + "\r\n";
    answer += "Content-Length: 2\r\n\r\n{}";
    QCOMPARE(replyTo(exchange, requestTo(server)).fault, Fault::T20);
}

void TestExchange::f7_statusDecides_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("fault");
    const auto row = [](int status, const char *fault, const QByteArray &headers = {}) {
        QTest::addRow("%d %s", status, fault) << status << headers << QString::fromLatin1(fault);
    };
    for (const int good : {200, 201, 202, 203, 206, 226})
        row(good, "");
    row(204, "H02");
    row(205, "H02");
    row(300, "H04");
    row(302, "H04");
    row(302, "H04", "Location: file:///etc/hostname\r\n");
    row(302, "H05", "Location: /elsewhere\r\n");
    row(302, "H06", "Location: https://127.0.0.1/\r\n");
    row(304, "H04");
    row(400, "H07");
    row(401, "H08");
    row(403, "H10");
    row(404, "H11");
    row(405, "H12");
    row(406, "H13");
    row(408, "H14");
    row(409, "H15");
    row(410, "H16");
    row(411, "H17");
    row(412, "H18");
    row(413, "H17");
    row(414, "H17");
    row(415, "H13");
    row(418, "H31");
    row(421, "H19");
    row(422, "H20");
    row(425, "H21");
    row(428, "H22");
    row(429, "H23", "Retry-After: 3\r\n");
    row(429, "H24", "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT\r\n");
    row(429, "H25");
    row(429, "H25", "Retry-After: soon\r\n");
    row(429, "H26", "Retry-After: 86401\r\n");
    row(431, "H17");
    row(500, "H27");
    row(501, "H12");
    row(502, "H28");
    row(503, "H29", "Retry-After: 3\r\n");
    row(503, "H30");
    row(504, "H28");
    row(505, "H32");
    row(599, "H32");
    row(99, "H03");
    row(600, "H03");
    row(999, "H03");
}

void TestExchange::f7_statusDecides()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    QFETCH(QString, fault);
    const QByteArray body = status == 204 || status == 304 ? QByteArray() : QByteArray("{}");
    RawServer server([&](const RawRequest &) { return jsonReply(body, status, headers); });
    SystemClock clock;
    Exchange exchange(clock, quick());
    HttpRequest request = requestTo(server);
    request.deadline = 500ms;
    const HttpReply reply = replyTo(exchange, request);
    QCOMPARE(faultName(reply.fault), QString());
    QCOMPARE(reply.status, status);
    const auto retryAfter = readRetryAfter(reply.headers, clock.now());
    QCOMPARE(faultName(statusFault(reply, request.url, retryAfter)), fault);
}

void TestExchange::f8_aHeaderCannotBreakTheRequest_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("CR LF") << QByteArray("a\r\nX-Evil: 1");
    QTest::newRow("LF") << QByteArray("a\nX-Evil: 1");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("DEL") << QByteArray("a\x7f");
}

void TestExchange::f8_aHeaderCannotBreakTheRequest()
{
    QFETCH(QByteArray, value);
    RawServer server([](const RawRequest &) { return RawReply{goodAnswer, {}}; });
    SystemClock clock;
    Exchange exchange(clock, quick());
    HttpRequest byHeader = requestTo(server, "POST");
    byHeader.headers = {{"Idempotency-Key", value}};
    HttpRequest byToken = requestTo(server);
    byToken.bearer = Secret(value);
    for (const HttpRequest &request : {byHeader, byToken}) {
        const HttpReply reply = replyTo(exchange, request);
        QCOMPARE(reply.fault, Fault::B15);
        QVERIFY(!reply.sent);
    }
    QCOMPARE(server.connections(), 0);
}

void TestExchange::f9_cookiesDoNotComeBack()
{
    RawServer server(
        [](const RawRequest &) { return jsonReply("{}", 200, "Set-Cookie: sid=1; Path=/\r\n"); });
    SystemClock clock;
    Exchange exchange(clock, quick());
    QCOMPARE(replyTo(exchange, requestTo(server)).status, 200);
    QCOMPARE(replyTo(exchange, requestTo(server)).status, 200);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.received().toLower().contains("cookie"));
}

void TestExchange::f21_aRefusedConnectionSentNothing()
{
    QString address;
    {
        const RawServer gone([](const RawRequest &) { return RawReply{}; });
        address = gone.address();
    }
    SystemClock clock;
    Exchange exchange(clock, quick());
    for (const char *method : {"GET", "POST"}) {
        HttpRequest request;
        request.method = method;
        request.url = QUrl(address);
        request.body = "{}";
        const HttpReply reply = replyTo(exchange, request);
        QCOMPARE(reply.fault, Fault::T02);
        QVERIFY(!reply.sent);
    }
}

void TestExchange::identifiesItself()
{
    RawServer server([](const RawRequest &) { return RawReply{goodAnswer, {}}; });
    SystemClock clock;
    Exchange exchange(clock, quick());
    QCOMPARE(replyTo(exchange, requestTo(server)).body, QByteArray("{}"));
    const RawRequest request = server.requests().constFirst();
    QCOMPARE(request.header("User-Agent"), QByteArray("Rehearsal/" REHEARSAL_VERSION));
    QCOMPARE(request.header("Accept"), QByteArray("application/json"));
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer t0ken"));
}

void TestExchange::readsGzip()
{
    // gzip of {"a":1}, whose Content-Length is larger than the text
    const QByteArray packed =
        QByteArray::fromHex("1f8b08000000000002ffab564a54b232ac0500afac1b5607000000");
    RawServer server([&](const RawRequest &) {
        return RawReply{"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                            + QByteArray::number(packed.size()) + "\r\n\r\n" + packed,
                        {}};
    });
    SystemClock clock;
    Exchange exchange(clock, quick());
    const HttpReply reply = replyTo(exchange, requestTo(server));
    QCOMPARE(faultName(reply.fault), QString());
    QCOMPARE(reply.body, QByteArray(R"({"a":1})"));
}

void TestExchange::keepsSixInFlight_data()
{
    QTest::addColumn<int>("jobs");
    QTest::addColumn<int>("inFlight");
    QTest::newRow("1 job") << 1 << 2;
    QTest::newRow("4 jobs") << 4 << 6;
    QTest::newRow("13 jobs") << 13 << 18;
}

void TestExchange::keepsSixInFlight()
{
    QFETCH(int, jobs);
    QFETCH(int, inFlight);
    RawServer server([](const RawRequest &) { return RawReply{}; });
    SystemClock clock;
    ExchangeOptions options = quick();
    options.jobs = jobs;
    Exchange exchange(clock, options);
    std::vector<Pending> pendings;
    for (int index = 0; index < 40; ++index)
        pendings.push_back(exchange.send(requestTo(server), [](const HttpReply &) {}));
    QCOMPARE(exchange.inFlight(), inFlight);
    QTRY_COMPARE(server.requests().size(), inFlight);
    QCOMPARE(server.connections(), inFlight);
    pendings.clear();
    QCOMPARE(exchange.inFlight(), 0);
}

void TestExchange::aWaitingRequestKeepsItsDeadline()
{
    RawServer server([](const RawRequest &request) {
        return request.path == "/slow" ? RawReply{} : RawReply{goodAnswer, {}};
    });
    ManualClock clock;
    ExchangeOptions options;
    options.jobs = 1; // two at once
    Exchange exchange(clock, options);
    int ended = 0;
    std::vector<Pending> slow;
    for (int index = 0; index < 2; ++index) {
        slow.push_back(
            exchange.send(requestTo(server, "GET", "/slow"), [&](const HttpReply &reply) {
                QCOMPARE(reply.fault, Fault::T17);
                ++ended;
            }));
    }
    std::optional<HttpReply> last;
    const Pending pending =
        exchange.send(requestTo(server), [&](const HttpReply &reply) { last = reply; });
    QTRY_COMPARE(server.requests().size(), 2);
    clock.advance(29s);
    QCOMPARE(ended, 0);
    clock.advance(1s);
    QCOMPARE(ended, 2);
    QTRY_VERIFY(last);
    QCOMPARE(last->status, 200);
}

void TestExchange::halvesTheLimitWhenTheServerIsBusy()
{
    int status = 429;
    RawServer server([&](const RawRequest &) { return jsonReply("{}", status); });
    SystemClock clock;
    Exchange exchange(clock, quick());
    QCOMPARE(exchange.limit(), 6);
    QCOMPARE(replyTo(exchange, requestTo(server)).status, 429);
    QCOMPARE(exchange.limit(), 3);
    status = 200;
    for (int index = 0; index < 20; ++index)
        QCOMPARE(replyTo(exchange, requestTo(server)).status, 200);
    QCOMPARE(exchange.limit(), 4);
}

void TestExchange::canBeAbandonedAtAnyMoment()
{
    RawServer server([](const RawRequest &) { return RawReply{goodAnswer, {}}; });
    SystemClock clock;
    Exchange exchange(clock, quick());
    int abandoned = 0;
    for (int turns = 0; turns < 60; ++turns) {
        bool isHeld = true;
        Pending pending = exchange.send(requestTo(server, turns % 2 ? "POST" : "GET"),
                                        [&](const HttpReply &) { QVERIFY(isHeld); });
        for (int turn = 0; turn < turns; ++turn)
            QCoreApplication::processEvents();
        isHeld = false;
        pending.reset();
        QCOMPARE(exchange.inFlight(), 0);
        ++abandoned;
    }
    QCOMPARE(abandoned, 60);
    QCOMPARE(replyTo(exchange, requestTo(server)).status, 200);
}

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
