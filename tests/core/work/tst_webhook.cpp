// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/webhook.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Rehearsal;
using namespace std::chrono_literals;

namespace {

/// Answers each request with the next of its answers, byte for byte; the last one is used again.
class Receiver : public QTcpServer
{
    Q_OBJECT
public:
    explicit Receiver(QList<QByteArray> answers)
        : m_answers(std::move(answers))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
        listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QString url() const
    {
        return u"http://127.0.0.1:" % QString::number(serverPort()) % u"/hooks/cognigy?x=1";
    }

    QList<QByteArray> requests;

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &text = m_partial[socket];
        text += socket->readAll();
        const qsizetype head = text.indexOf("\r\n\r\n");
        const qsizetype at = text.toLower().indexOf("content-length: ");
        if (head < 0 || at < 0)
            return;
        const int length = text.mid(at + 16, text.indexOf("\r\n", at) - at - 16).toInt();
        if (text.size() < head + 4 + length)
            return;
        requests.append(text);
        text.clear();
        const QByteArray answer = m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.value(0);
        socket->write(answer);
        socket->disconnectFromHost();
    }

    QList<QByteArray> m_answers;
    QHash<QTcpSocket *, QByteArray> m_partial;
};

QByteArray status(const char *line)
{
    return QByteArray("HTTP/1.1 ") + line + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}

Json message()
{
    Json json = Json::object();
    json["event"] = "cognigy_simulation_complete";
    json["timestamp"] = "2026-01-15T10:30:00.000Z";
    return json;
}

} // namespace

class TestWebhook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deliversOnceWithItsHeadersAndNoCredentials()
    {
        Receiver receiver({status("202 Accepted")});
        SystemClock clock;
        Webhook webhook(clock);
        QList<Result<>> answers;
        const Pending pending = webhook.send(receiver.url(), message(),
                                             [&](const Result<> &answer) { answers += answer; });
        QVERIFY(answers.isEmpty());
        QTRY_COMPARE(answers.size(), 1);
        QVERIFY(answers.first());
        QCOMPARE(receiver.requests.size(), 1);
        const QByteArray request = receiver.requests.first();
        QVERIFY(request.startsWith("POST /hooks/cognigy?x=1 HTTP/1.1\r\n"));
        const QByteArray lower = request.toLower();
        QVERIFY(lower.contains("\r\ncontent-type: application/json\r\n"));
        QVERIFY(lower.contains("\r\nx-source: cognigy-sim-runner\r\n"));
        QVERIFY(!lower.contains("authorization") && !lower.contains("cookie"));
        QVERIFY(request.endsWith(QByteArray("\r\n\r\n" + writeCompact(message()))));
    }

    void anySuccessIsSuccess_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("200") << status("200 OK");
        QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        QTest::newRow("299") << status("299 Odd");
        QTest::newRow("no JSON") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>");
    }
    void anySuccessIsSuccess()
    {
        QFETCH(QByteArray, answer);
        Receiver receiver({answer});
        SystemClock clock;
        Webhook webhook(clock);
        std::optional<Result<>> got;
        const Pending pending =
            webhook.send(receiver.url(), message(), [&](const Result<> &result) { got = result; });
        QTRY_VERIFY(got);
        QVERIFY2(*got, got->operator bool() ? "" : qPrintable(got->error().message));
    }

    void triesASecondTimeAfterFiveSeconds()
    {
        Receiver receiver({status("503 Busy"), status("200 OK")});
        ManualClock clock;
        Webhook webhook(clock);
        std::optional<Result<>> got;
        const Pending pending =
            webhook.send(receiver.url(), message(), [&](const Result<> &result) { got = result; });
        QTRY_COMPARE(receiver.requests.size(), 1);
        QTRY_VERIFY(clock.nextDue() == 5000ms);
        clock.advance(4999ms);
        QVERIFY(!got);
        clock.advance(1ms);
        QTRY_VERIFY(got);
        QVERIFY(*got);
        QCOMPARE(receiver.requests.size(), 2);
        QCOMPARE(receiver.requests.at(0).split('\n').last(),
                 receiver.requests.at(1).split('\n').last());
    }

    void givesUpAfterTheSecondTime()
    {
        Receiver receiver({status("500 Broken")});
        ManualClock clock;
        Webhook webhook(clock);
        std::optional<Result<>> got;
        const Pending pending =
            webhook.send(receiver.url(), message(), [&](const Result<> &result) { got = result; });
        QTRY_VERIFY(clock.nextDue() == 5000ms && receiver.requests.size() == 1);
        clock.advance(5s);
        QTRY_VERIFY(got);
        QVERIFY(!*got);
        QCOMPARE(got->error().kind, Error::Kind::Server);
        QCOMPARE(got->error().httpStatus, 500);
        QCOMPARE(receiver.requests.size(), 2);
    }

    void doesNotRepeatWhatWillNotChange_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("redirect") << QByteArray(
            "HTTP/1.1 307 Away\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("gone") << status("410 Gone");
        QTest::newRow("method") << status("405 No");
        QTest::newRow("too large") << status("413 No");
    }
    void doesNotRepeatWhatWillNotChange()
    {
        QFETCH(QByteArray, answer);
        Receiver receiver({answer});
        ManualClock clock;
        Webhook webhook(clock);
        std::optional<Result<>> got;
        const Pending pending =
            webhook.send(receiver.url(), message(), [&](const Result<> &result) { got = result; });
        QTRY_VERIFY(got);
        QVERIFY(!*got);
        QCOMPARE(receiver.requests.size(), 1);
    }

    void refusesAddressesThatAreNeitherHttpsNorThisComputer_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"http://example.com/x", "ftp://example.com/", "http://2130706433/", "", "no address"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void refusesAddressesThatAreNeitherHttpsNorThisComputer()
    {
        QFETCH(QString, url);
        ManualClock clock;
        Webhook webhook(clock);
        std::optional<Result<>> got;
        const Pending pending =
            webhook.send(url, message(), [&](const Result<> &result) { got = result; });
        QVERIFY(!got);
        clock.advance(0ms);
        QVERIFY(got && !*got);
        QCOMPARE(got->error().kind, Error::Kind::Configuration);
    }

    void aShortPatienceLeavesTheSecondAttemptOut()
    {
        Receiver receiver({status("503 Busy"), status("200 OK")});
        ManualClock clock;
        Webhook webhook(clock, 4s);
        std::optional<Result<>> got;
        const Pending pending =
            webhook.send(receiver.url(), message(), [&](const Result<> &result) { got = result; });
        QTRY_VERIFY(got);
        QVERIFY(!*got);
        QCOMPARE(receiver.requests.size(), 1);
    }

    void lettingGoEndsIt()
    {
        Receiver receiver({status("503 Busy"), status("200 OK")});
        ManualClock clock;
        Webhook webhook(clock);
        bool answered = false;
        Pending pending =
            webhook.send(receiver.url(), message(), [&](const Result<> &) { answered = true; });
        QTRY_VERIFY(clock.nextDue() == 5000ms && receiver.requests.size() == 1);
        pending.reset();
        clock.advance(1min);
        QCoreApplication::processEvents();
        QVERIFY(!answered);
        QCOMPARE(receiver.requests.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWebhook)
#include "tst_webhook.moc"
