// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/nlu/random.h"
#include "core/sandbox/httpserver.h"
#include "tests/core/sandbox/sandboxclient.h"

#include <QHostAddress>
#include <QTest>

using namespace Rehearsal;
using namespace Rehearsal::Sandbox;
using namespace std::chrono_literals;

namespace {

const QByteArray head = "Host: 127.0.0.1\r\n";

QByteArray getRequest(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\n" + head + "\r\n";
}

} // namespace

/// A server whose handler answers its path, or keeps the answer for the test when the path is /late.
class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepAliveServesManyRequestsOverOneConnection();
    void pipelinedRequestsAreAnsweredInOrder();
    void aHundredPipelinedRequestsAreAnswered();
    void connectionCloseAndOldClientsAreClosed();
    void aBodyIsAskedForWhenTheClientWaits();
    void brokenRequestsAreRefusedAndClosed();
    void aRefusalOfALargeBodyCanBeRead();
    void onlyLoopbackHostsAreServed_data();
    void onlyLoopbackHostsAreServed();
    void onlyLoopbackIsBound();
    void idleConnectionsAreClosed();
    void halfARequestTimesOut();
    void aHangUpBeforeALateAnswerDoesNoHarm();
    void theServerMayGoBeforeALateAnswer();
    void onlyTheFirstAnswerCounts();
    void tooManyConnectionsAreTurnedAway();
    void randomBytesAndHangUpsDoNoHarm();

private:
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<HttpServer> m_server;
    QList<HttpAnswer> m_late = {};
    QUrl m_url = {};
};

void TestHttpServer::init()
{
    m_clock = std::make_unique<ManualClock>();
    HttpServer::Options options;
    options.connections = 20;
    m_server = std::make_unique<HttpServer>(
        *m_clock,
        [this](const HttpRequest &request, const HttpAnswer &answer) {
            if (request.path().startsWith("/late")) {
                m_late.append(answer);
                return;
            }
            answer.send({200, {{"Content-Type", "text/plain"}}, request.path() + request.body, {}});
        },
        options);
    QVERIFY(m_server->listen(0));
    m_url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()));
}

void TestHttpServer::cleanup()
{
    m_late.clear();
    m_server.reset();
    m_clock.reset();
}

void TestHttpServer::keepAliveServesManyRequestsOverOneConnection()
{
    SandboxClient client(m_url);
    for (int i = 0; i < 50; ++i) {
        const QByteArray path = "/" + QByteArray::number(i);
        QCOMPARE(client.get(path).body, path);
    }
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestHttpServer::pipelinedRequestsAreAnsweredInOrder()
{
    SandboxClient client(m_url);
    client.send(getRequest("/late1") + getRequest("/b") + getRequest("/late2") + getRequest("/d"));
    QTRY_COMPARE(m_late.size(), 2);
    m_late.at(1).send({200, {}, "second", {}});
    m_late.at(0).send({200, {}, "first", {}});
    QCOMPARE(client.receive().body, "first");
    QCOMPARE(client.receive().body, "/b");
    QCOMPARE(client.receive().body, "second");
    QCOMPARE(client.receive().body, "/d");
}

void TestHttpServer::aHundredPipelinedRequestsAreAnswered()
{
    // More than the server keeps waiting answers for: it stops reading until the first ones are out.
    SandboxClient client(m_url);
    QByteArray bytes = getRequest("/late");
    for (int i = 0; i < 100; ++i)
        bytes += getRequest("/" + QByteArray::number(i));
    client.send(bytes);
    QTRY_COMPARE(m_late.size(), 1);
    m_late.first().send({204, {}, {}, {}});
    QCOMPARE(client.receive().status, 204);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(client.receive().body, "/" + QByteArray::number(i));
}

void TestHttpServer::connectionCloseAndOldClientsAreClosed()
{
    for (const QByteArray &request :
         {QByteArray("GET /x HTTP/1.1\r\nConnection: close\r\n" + head + "\r\n"),
          QByteArray("GET /x HTTP/1.0\r\n\r\n")}) {
        SandboxClient client(m_url);
        client.send(request + getRequest("/ignored"));
        const WireReply reply = client.receive();
        QCOMPARE(reply.body, "/x");
        QCOMPARE(reply.headers.value("connection"), "close");
        QTRY_COMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(client.socket().readAll(), QByteArray());
    }
}

void TestHttpServer::aBodyIsAskedForWhenTheClientWaits()
{
    SandboxClient client(m_url);
    client.send("POST /p HTTP/1.1\r\n" + head
                + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QTRY_COMPARE(client.socket().bytesAvailable(), 25);
    QCOMPARE(client.socket().readAll(), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("ab");
    QCOMPARE(client.receive().body, "/pab");
}

void TestHttpServer::brokenRequestsAreRefusedAndClosed()
{
    SandboxClient client(m_url);
    client.send(getRequest("/good") + "GET / HTTP/1.1\r\nHost : x\r\n\r\n" + getRequest("/never"));
    QCOMPARE(client.receive().body, "/good");
    const WireReply reply = client.receive();
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.headers.value("content-type"), "application/json");
    QCOMPARE(reply.text("code"), QStringLiteral("bad_request"));
    QTRY_COMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
}

void TestHttpServer::aRefusalOfALargeBodyCanBeRead()
{
    SandboxClient client(m_url);
    client.send("PUT / HTTP/1.1\r\n" + head + "Content-Length: 20000000\r\n\r\n"
                + QByteArray(20'000'000, 'x'));
    QCOMPARE(client.receive().status, 413);
}

void TestHttpServer::onlyLoopbackHostsAreServed_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::newRow("127.0.0.1") << QByteArray("Host: 127.0.0.1:1234\r\n") << 200;
    QTest::newRow("localhost") << QByteArray("Host: LocalHost\r\n") << 200;
    QTest::newRow("[::1]") << QByteArray("Host: [::1]:80\r\n") << 200;
    QTest::newRow("rebound name") << QByteArray("Host: evil.example\r\n") << 403;
    QTest::newRow("name that starts well") << QByteArray("Host: localhost.evil.example\r\n") << 403;
    QTest::newRow("address that starts well")
        << QByteArray("Host: 127.0.0.1.evil.example\r\n") << 403;
    QTest::newRow("[::1] and more") << QByteArray("Host: [::1].evil.example\r\n") << 403;
    QTest::newRow("empty") << QByteArray("Host:\r\n") << 403;
    QTest::newRow("own page") << QByteArray("Host: localhost\r\nOrigin: http://localhost:3000\r\n")
                              << 200;
    QTest::newRow("foreign page") << QByteArray(
        "Host: localhost\r\nOrigin: https://evil.example\r\n")
                                  << 403;
    QTest::newRow("opaque page") << QByteArray("Host: localhost\r\nOrigin: null\r\n") << 403;
}

void TestHttpServer::onlyLoopbackHostsAreServed()
{
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    SandboxClient client(m_url);
    client.send("GET / HTTP/1.1\r\n" + headers + "\r\n");
    QCOMPARE(client.receive().status, status);
}

void TestHttpServer::onlyLoopbackIsBound()
{
    // 127.0.0.2 is this machine too, but not the address that is bound.
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.2"), m_server->port());
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
}

void TestHttpServer::idleConnectionsAreClosed()
{
    SandboxClient client(m_url);
    QCOMPARE(client.get("/a").body, "/a");
    SandboxClient patient(m_url);
    patient.send(getRequest("/late"));
    QTRY_COMPARE(m_late.size(), 1);
    m_clock->advance(25s);
    QCOMPARE(client.get("/b").body, "/b");
    m_clock->advance(29s);
    QCOMPARE(client.get("/c").body, "/c");
    m_clock->advance(35s);
    QTRY_COMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
    // Who waits for an answer of ours is not idle.
    m_late.first().send({200, {}, "at last", {}});
    QCOMPARE(patient.receive().body, "at last");
}

void TestHttpServer::halfARequestTimesOut()
{
    SandboxClient client(m_url);
    client.send(getRequest("/whole") + "GET / HTTP/1.1\r\nHost:");
    QCOMPARE(client.receive().body, "/whole");
    m_clock->advance(40s);
    QCOMPARE(client.receive().status, 408);
}

void TestHttpServer::aHangUpBeforeALateAnswerDoesNoHarm()
{
    for (int i = 0; i < 20; ++i) {
        SandboxClient client(m_url);
        client.send(getRequest("/late"));
        QTRY_COMPARE(m_late.size(), 1);
        if (i % 2 == 0) {
            client.socket().abort();
            QTRY_COMPARE(m_server->connectionCount(), 0);
        } else {
            // The peer is gone and the server does not know it yet.
            client.socket().abort();
        }
        m_late.takeFirst().send({200, {}, QByteArray(100'000, 'x'), {}});
    }
    SandboxClient client(m_url);
    QCOMPARE(client.get("/alive").body, "/alive");
}

void TestHttpServer::theServerMayGoBeforeALateAnswer()
{
    SandboxClient client(m_url);
    client.send(getRequest("/late"));
    QTRY_COMPARE(m_late.size(), 1);
    m_server.reset();
    m_late.first().send({200, {}, "too late", {}});
    QCOMPARE(client.receive().status, 0);
}

void TestHttpServer::onlyTheFirstAnswerCounts()
{
    SandboxClient client(m_url);
    client.send(getRequest("/late"));
    QTRY_COMPARE(m_late.size(), 1);
    m_late.first().send({200, {}, "one", {}});
    m_late.first().send({200, {}, "two", {}});
    QCOMPARE(client.receive().body, "one");
    QCOMPARE(client.get("/next").body, "/next");
}

void TestHttpServer::tooManyConnectionsAreTurnedAway()
{
    std::vector<std::unique_ptr<SandboxClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<SandboxClient>(m_url));
        QCOMPARE(clients.back()->get("/x").status, 200);
    }
    SandboxClient late(m_url);
    late.send(getRequest("/x"));
    QCOMPARE(late.receive().status, 0);
    clients.pop_back();
    QTRY_COMPARE(m_server->connectionCount(), 19);
    SandboxClient next(m_url);
    QCOMPARE(next.get("/x").status, 200);
}

void TestHttpServer::randomBytesAndHangUpsDoNoHarm()
{
    Random random(7);
    const QByteArray good = getRequest("/late") + "POST /x HTTP/1.1\r\n" + head
        + "Content-Length: 5\r\n\r\nhello" + getRequest("/y");
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes = good;
        for (std::size_t change = random.below(4); change > 0; --change)
            bytes[static_cast<qsizetype>(random.below(static_cast<std::size_t>(bytes.size())))] =
                static_cast<char>(random.below(256));
        bytes.truncate(
            static_cast<qsizetype>(random.below(static_cast<std::size_t>(bytes.size()) + 1)));
        SandboxClient client(m_url);
        client.send(bytes);
        switch (random.below(3)) {
        case 0:
            client.socket().abort();
            break;
        case 1:
            QCoreApplication::processEvents();
            client.socket().abort();
            break;
        case 2:
            QCoreApplication::processEvents();
            client.socket().disconnectFromHost();
            break;
        }
        QCoreApplication::processEvents();
        while (!m_late.isEmpty())
            m_late.takeFirst().send({200, {}, "late", {}});
        if (round % 50 == 0)
            m_clock->advance(40s);
    }
    SandboxClient client(m_url);
    QCOMPARE(client.get("/alive").body, "/alive");
    QTRY_COMPARE(m_server->connectionCount(), 1);
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
