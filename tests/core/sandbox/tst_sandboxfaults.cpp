// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/faults.h"
#include "core/sandbox/sandboxserver.h"
#include "tests/core/sandbox/sandboxclient.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Rehearsal;
using namespace Rehearsal::Sandbox;
using namespace std::chrono_literals;

class TestSandboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void faultsAreReadFromText();
    void wrongFaultsSayWhatIsWrong_data();
    void wrongFaultsSayWhatIsWrong();
    void everyFaultIsDescribedAndRuns();
    void faultsEndAfterTheirCount();
    void faultsStrikeOnlyWhatTheyName();
    void faultsCanBeSwitchedWhileServing();
    void plainStatusesAreAnswered_data();
    void plainStatusesAreAnswered();
    void retryAfterComesInThreeForms();
    void aTokenExpiresInMidPoll();
    void redirectsPointInsideAndOutside();
    void connectionsAreClosedOrReset();
    void aLostAnswerWasProcessed();
    void hangingAnswersNeverCome();
    void slowAnswersWait();
    void bodiesDrip();
    void bodiesAreCut();
    void framingIsSpoilt();
    void largeAnswersAreSent();
    void bodiesAreSpoilt_data();
    void bodiesAreSpoilt();
    void jobsAreSpoilt_data();
    void jobsAreSpoilt();
    void anOddJobIdIsGiven();

private:
    void strike(const char *fault)
    {
        const Result<Fault> parsed = parseFault(QString::fromUtf8(fault));
        QVERIFY2(parsed, fault);
        m_server->setFaults({*parsed});
    }
    [[nodiscard]] QByteArray finishedJob()
    {
        const WireReply accepted =
            m_client->post("/api/v1/simulations", simulation({QStringLiteral("confirm booking")}));
        m_clock->advance(20ms);
        return "/api/v1/simulations/" + accepted.text("id").toUtf8();
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<SandboxClient> m_client;
};

void TestSandboxFaults::init()
{
    m_clock = std::make_unique<ManualClock>();
    m_server =
        std::make_unique<SandboxServer>(travelIntents(), travelWorld(), SandboxOptions(), *m_clock);
    QVERIFY(m_server->listen());
    m_client = std::make_unique<SandboxClient>(m_server->url());
    QVERIFY(m_client->signIn());
}

void TestSandboxFaults::cleanup()
{
    m_client.reset();
    m_server.reset();
    m_clock.reset();
}

void TestSandboxFaults::faultsAreReadFromText()
{
    const auto fault = [](const char *text) {
        const Result<Fault> parsed = parseFault(QString::fromLatin1(text));
        return parsed
            ? QStringList{parsed->name, parsed->argument, parsed->method, parsed->pathPrefix}.join(
                u'|')
            : parsed.error().message;
    };
    QCOMPARE(fault("429"), QStringLiteral("429|||"));
    QCOMPARE(fault("429=3@GET /api/v1/simulations"),
             QStringLiteral("429|3|GET|/api/v1/simulations"));
    QCOMPARE(fault("429=2,0.5"), QStringLiteral("429|2,0.5||"));
    QCOMPARE(fault("slow=2.5,1@post"), QStringLiteral("slow|2.5,1|POST|"));
    QCOMPARE(fault("drop@/api/v1/bots"), QStringLiteral("drop|||/api/v1/bots"));
}

void TestSandboxFaults::wrongFaultsSayWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *text, const char *part) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(part);
    };
    row("", "");
    row("nonsense", "nonsense");
    row("200", "200");
    row("429=", "=");
    row("429=x", "x");
    row("drop=0", "0");
    row("drop=-1", "-1");
    row("drop=1,2", "1,2");
    row("slow=fast", "fast");
    row("slow=nan", "nan");
    row("slow=1,2,3", "1,2,3");
    row("drop@", "@");
    row("drop@GET api", "api");
    row("drop@/a GET", "@");
    row("drop@G3T /a", "G3T");
    row("drop@GET /a b", "@");
}

void TestSandboxFaults::wrongFaultsSayWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const Result<Fault> parsed = parseFault(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::Kind::Invalid);
    QVERIFY2(parsed.error().message.contains(part), qPrintable(parsed.error().message));
}

void TestSandboxFaults::everyFaultIsDescribedAndRuns()
{
    QSet<QString> names;
    for (const FaultDescription &description : faultDescriptions()) {
        QVERIFY2(!names.contains(description.name), qPrintable(description.name));
        names.insert(description.name);
        QVERIFY(description.text.contains(u"Argument: "));
        strike(qPrintable(description.name));
        // Whatever it does, the server serves on.
        SandboxClient victim(m_server->url());
        victim.setToken(m_client->token());
        victim.send(
            "GET /api/v1/simulations/x HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + victim.token() + "\r\n\r\n");
        QCoreApplication::processEvents();
        victim.socket().abort();
        m_server->setFaults({});
        QVERIFY(m_client->signIn());
        QCOMPARE(m_client->get("/api/v1/bots").status, 200);
    }
    for (const char *name : {"401",         "403",
                             "404",         "429",
                             "429-date",    "429-bare",
                             "500",         "502",
                             "503",         "503-retry",
                             "html",        "slow",
                             "drip",        "drop",
                             "reset",       "drop-after",
                             "truncate",    "bad-length",
                             "malformed",   "duplicate-key",
                             "empty",       "huge",
                             "hang",        "never-finish",
                             "job-fails",   "unknown-status",
                             "redirect",    "redirect-away",
                             "wrong-job-id"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
}

void TestSandboxFaults::faultsEndAfterTheirCount()
{
    strike("500=2");
    QCOMPARE(m_client->get("/api/v1/bots").status, 500);
    QCOMPARE(m_client->get("/api/v1/bots").status, 500);
    QCOMPARE(m_client->get("/api/v1/bots").status, 200);
    strike("500");
    for (int i = 0; i < 10; ++i)
        QCOMPARE(m_client->get("/api/v1/bots").status, 500);
    strike("401");
    QCOMPARE(m_client->get("/api/v1/bots").status, 401);
    QCOMPARE(m_client->get("/api/v1/bots").status, 200);
}

void TestSandboxFaults::faultsStrikeOnlyWhatTheyName()
{
    strike("503@GET /api/v1/bots");
    QCOMPARE(m_client->get("/api/v1/bots").status, 503);
    QCOMPARE(m_client->get("/api/v1/bots/bot-12345/versions").status, 503);
    QCOMPARE(m_client->get("/api/v1/environments").status, 200);
    QCOMPARE(m_client->request("POST", "/api/v1/bots").status, 405);
    strike("503@POST");
    QCOMPARE(m_client->get("/api/v1/bots").status, 200);
    QCOMPARE(m_client->post("/api/v1/simulations", simulation({QStringLiteral("a")})).status, 503);
    m_server->setFaults(
        {*parseFault(QStringLiteral("503=1@/api/v1/bots")), *parseFault(QStringLiteral("502=1"))});
    QCOMPARE(m_client->get("/api/v1/bots").status, 503);
    QCOMPARE(m_client->get("/api/v1/bots").status, 502);
    QCOMPARE(m_client->get("/api/v1/bots").status, 200);
}

void TestSandboxFaults::faultsCanBeSwitchedWhileServing()
{
    const Fault fault = *parseFault(QStringLiteral("404"));
    m_server->setFaults({fault});
    QCOMPARE(m_server->faults(), QList<Fault>{fault});
    QCOMPARE(m_client->get("/api/v1/bots").status, 404);
    m_server->setFaults({});
    QCOMPARE(m_client->get("/api/v1/bots").status, 200);
}

void TestSandboxFaults::plainStatusesAreAnswered_data()
{
    QTest::addColumn<int>("status");
    for (const int status : faultStatuses())
        QTest::addRow("%d", status) << status;
}

void TestSandboxFaults::plainStatusesAreAnswered()
{
    QFETCH(int, status);
    strike(QByteArray::number(status).constData());
    const WireReply reply = m_client->get("/api/v1/bots");
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.text("code"), QStringLiteral("rehearsed_fault"));
}

void TestSandboxFaults::retryAfterComesInThreeForms()
{
    strike("429=1,7");
    QCOMPARE(m_client->get("/api/v1/bots").headers.value("retry-after"), "7");
    strike("429-date=1,60");
    QCOMPARE(m_client->get("/api/v1/bots").headers.value("retry-after"),
             "Thu, 15 Jan 2026 10:31:00 GMT");
    strike("429-bare");
    QCOMPARE(m_client->get("/api/v1/bots").status, 429);
    QVERIFY(!m_client->get("/api/v1/bots").headers.contains("retry-after"));
    strike("503-retry=1,2");
    QCOMPARE(m_client->get("/api/v1/bots").headers.value("retry-after"), "2");
    strike("429-long");
    QCOMPARE(m_client->get("/api/v1/bots").headers.value("retry-after"), "90000");
}

void TestSandboxFaults::aTokenExpiresInMidPoll()
{
    const QByteArray job = finishedJob();
    strike("expire-token@GET /api/v1/simulations/");
    QCOMPARE(m_client->get("/api/v1/bots").status, 200);
    QCOMPARE(m_client->get(job).status, 401);
    QCOMPARE(m_client->get(job).status, 401);
    QVERIFY(m_client->signIn());
    QCOMPARE(m_client->get(job).text("status"), QStringLiteral("COMPLETED"));
}

void TestSandboxFaults::redirectsPointInsideAndOutside()
{
    strike("redirect");
    const WireReply inside = m_client->get("/api/v1/intents?limit=1");
    QCOMPARE(inside.status, 307);
    const QByteArray location = inside.headers.value("location");
    QCOMPARE(location, "/api/v1/intents?limit=1&redirected=1");
    QCOMPARE(m_client->get(location).status, 200);
    strike("redirect-away");
    const WireReply away = m_client->get("/api/v1/bots");
    QCOMPARE(away.status, 307);
    QCOMPARE(away.headers.value("location"), "http://elsewhere.invalid/api/v1/bots");
}

void TestSandboxFaults::connectionsAreClosedOrReset()
{
    strike("drop");
    const WireReply dropped = m_client->get("/api/v1/bots");
    QVERIFY(dropped.closed && dropped.bytes.isEmpty());
    QCOMPARE(m_client->socket().error(), QAbstractSocket::RemoteHostClosedError);
    strike("reset");
    const WireReply reset = m_client->get("/api/v1/bots");
    QVERIFY(reset.closed && reset.bytes.isEmpty());
    strike("cut-headers");
    const WireReply cut = m_client->get("/api/v1/bots");
    QVERIFY(cut.closed && !cut.complete);
    QVERIFY(!cut.bytes.contains("\r\n\r\n"));
}

void TestSandboxFaults::aLostAnswerWasProcessed()
{
    const QList<std::pair<QByteArray, QByteArray>> key = {{"Idempotency-Key", "lost"}};
    strike("drop-after=1");
    const WireReply lost =
        m_client->post("/api/v1/simulations", simulation({QStringLiteral("confirm")}), key);
    QVERIFY(lost.closed && lost.bytes.isEmpty());
    const WireReply again =
        m_client->post("/api/v1/simulations", simulation({QStringLiteral("confirm")}), key);
    QCOMPARE(again.status, 202);
    QCOMPARE(again.headers.value("idempotent-replayed"), "true");
}

void TestSandboxFaults::hangingAnswersNeverCome()
{
    strike("hang");
    QSignalSpy served(m_server.get(), &SandboxServer::served);
    SandboxClient patient(m_server->url());
    patient.setToken(m_client->token());
    patient.send("GET /api/v1/bots HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_COMPARE(served.count(), 1);
    QCOMPARE(served.first().at(2).toInt(), 0);
    m_server->setFaults({});
    QCOMPARE(m_client->get("/api/v1/bots").status, 200);
    m_clock->advance(1min);
    m_client->connectToServer();
    QCOMPARE(m_client->get("/api/v1/bots").status, 200);
    QCOMPARE(patient.socket().bytesAvailable(), 0);
    QCOMPARE(patient.socket().state(), QAbstractSocket::ConnectedState);
}

void TestSandboxFaults::slowAnswersWait()
{
    strike("slow=2.5");
    m_client->send("GET /api/v1/bots HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                   + m_client->token() + "\r\n\r\n");
    QTRY_COMPARE(m_clock->nextDue(), 2500ms);
    m_clock->advance(2499ms);
    QCoreApplication::processEvents();
    QCOMPARE(m_client->socket().bytesAvailable(), 0);
    m_clock->advance(1ms);
    QCOMPARE(m_client->receive().status, 200);
}

void TestSandboxFaults::bodiesDrip()
{
    strike("drip=0.2");
    const QByteArray request =
        "GET /api/v1/bots HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + m_client->token()
        + "\r\n\r\n";
    m_client->send(request);
    QTRY_VERIFY(m_client->socket().bytesAvailable() > 0);
    const QByteArray start = m_client->socket().readAll();
    QVERIFY2(start.endsWith("\r\n\r\n["), start.constData());
    for (const char *byte : {"{", "\"", "i", "d"}) {
        m_clock->advance(199ms);
        m_clock->advance(1ms);
        QTRY_COMPARE(m_client->socket().bytesAvailable(), 1);
        QCOMPARE(m_client->socket().readAll(), byte);
    }
    strike("drip-headers");
    SandboxClient other(m_server->url());
    other.send(request);
    QTRY_COMPARE(other.socket().bytesAvailable(), 1);
    m_clock->advance(100ms);
    QTRY_COMPARE(other.socket().bytesAvailable(), 2);
    m_clock->advance(60s);
    QCOMPARE(other.receive().status, 200);
}

void TestSandboxFaults::bodiesAreCut()
{
    const qsizetype whole = m_client->get("/api/v1/bots").body.size();
    strike("truncate");
    const WireReply half = m_client->get("/api/v1/bots");
    QVERIFY(half.closed && !half.complete);
    QCOMPARE(half.headers.value("content-length"), QByteArray::number(whole));
    QCOMPARE(half.body.size(), whole / 2);
    strike("truncate=0");
    const WireReply none = m_client->get("/api/v1/bots");
    QCOMPARE(none.status, 200);
    QVERIFY(!none.complete && none.body.isEmpty());
    strike("chunked-cut");
    const WireReply chunk = m_client->get("/api/v1/bots");
    QCOMPARE(chunk.headers.value("transfer-encoding"), "chunked");
    QVERIFY(!chunk.bytes.endsWith("0\r\n\r\n"));
}

void TestSandboxFaults::framingIsSpoilt()
{
    strike("bad-length");
    const WireReply lengths = m_client->get("/api/v1/bots");
    QCOMPARE(lengths.bytes.toLower().count("content-length:"), 2);
    strike("not-http");
    const WireReply other = m_client->get("/api/v1/bots");
    QVERIFY(other.bytes.startsWith("SSH-2.0"));
    strike("no-content");
    QCOMPARE(m_client->get("/api/v1/bots").status, 204);
    strike("not-modified");
    QCOMPARE(m_client->get("/api/v1/bots").status, 304);
    strike("status-999");
    QCOMPARE(m_client->get("/api/v1/bots").status, 999);
    strike("other-2xx");
    QCOMPARE(m_client->get("/api/v1/bots").status, 203);
}

void TestSandboxFaults::largeAnswersAreSent()
{
    strike("huge=3");
    const WireReply huge = m_client->get("/api/v1/bots");
    QVERIFY(huge.complete && huge.body.size() > 3 * 1024 * 1024);
    QVERIFY(huge.json().is_array());
    strike("header-flood");
    QVERIFY(m_client->get("/api/v1/bots").headers.size() > 2000);
    strike("bomb=4");
    const WireReply bomb = m_client->get("/api/v1/bots");
    QCOMPARE(bomb.headers.value("content-encoding"), "deflate");
    QVERIFY(bomb.body.size() < 100'000);
    QCOMPARE(qUncompress(QByteArray("\0\x40\0\0", 4) + bomb.body).size(), 4 * 1024 * 1024);
}

void TestSandboxFaults::bodiesAreSpoilt_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QByteArray>("body");
    const QByteArray rest = R"("name":"Open","isolation_mode":"PERMISSIVE","allowed_bot_ids":[]})";
    const QByteArray id = R"({"id":"env/open",)";
    const auto row = [](const char *fault, const QByteArray &body) {
        QTest::newRow(fault) << QByteArray(fault) << body;
    };
    row("empty", "");
    row("malformed", id + rest.chopped(1) + ",]");
    row("duplicate-key", R"({"id":null,"id":"env/open",)" + rest);
    row("bad-utf8", "{\"note\":\"\xC3\x28\xFF\"," + id.mid(1) + rest);
    row("bom", "\xEF\xBB\xBF" + id + rest);
    row("bad-number", R"({"durationMs":1e999,"id":"env/open",)" + rest);
    row("wrong-shape", '[' + id + rest + ']');
    row("missing-member", '{' + rest);
    row("wrong-type", R"({"id":[true],)" + rest);
    row("extra-member", id + rest.chopped(1) + R"(,"x_undocumented":"surprise"})");
    row("deep",
        "{\"deep\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + ',' + id.mid(1)
            + rest);
    row("text-type", id + rest);
}

void TestSandboxFaults::bodiesAreSpoilt()
{
    QFETCH(QByteArray, fault);
    QFETCH(QByteArray, body);
    strike(fault.constData());
    const WireReply reply = m_client->get("/api/v1/environments/env%2Fopen");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, body);
    QCOMPARE(reply.headers.value("content-type"),
             fault == "text-type" ? "text/plain" : "application/json");
    strike("html");
    QCOMPARE(m_client->get("/api/v1/bots").status, 404);
    QVERIFY(m_client->get("/api/v1/bots").headers.value("content-type").startsWith("text/html"));
    strike("html-200");
    QVERIFY(m_client->get("/api/v1/bots").body.startsWith("<!DOCTYPE html>"));
    strike("hostile-text");
    QVERIFY(m_client->get("/api/v1/bots").body.contains("onerror"));
}

void TestSandboxFaults::jobsAreSpoilt_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QString>("status");
    QTest::newRow("never-finish") << QByteArray("never-finish") << QStringLiteral("RUNNING");
    QTest::newRow("job-fails") << QByteArray("job-fails") << QStringLiteral("FAILED");
    QTest::newRow("unknown-status") << QByteArray("unknown-status") << QStringLiteral("PAUSED");
    QTest::newRow("wrong-job-id") << QByteArray("wrong-job-id") << QStringLiteral("COMPLETED");
}

void TestSandboxFaults::jobsAreSpoilt()
{
    QFETCH(QByteArray, fault);
    QFETCH(QString, status);
    const QByteArray job = finishedJob();
    const QString id = QString::fromLatin1(job.mid(job.lastIndexOf('/') + 1));
    strike(fault.constData());
    const WireReply reply = m_client->get(job);
    QCOMPARE(reply.text("status"), status);
    QCOMPARE(reply.text("id") == id, fault != "wrong-job-id");
    QCOMPARE(member(reply.json(), "error") != nullptr, fault == "job-fails");
    // Other operations are left alone, and so is the job itself.
    QCOMPARE(m_client->get("/api/v1/bots").status, 200);
    m_server->setFaults({});
    QCOMPARE(m_client->get(job).text("status"), QStringLiteral("COMPLETED"));
}

void TestSandboxFaults::anOddJobIdIsGiven()
{
    strike("odd-job-id");
    QCOMPARE(
        m_client->post("/api/v1/simulations", simulation({QStringLiteral("confirm")})).text("id"),
        QStringLiteral("../../bots\r\n"));
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
