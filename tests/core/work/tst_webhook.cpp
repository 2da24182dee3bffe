// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/auditlog.h"
#include "core/work/webhook.h"
#include "tests/support/rawserver.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Rehearsal;
using namespace std::chrono_literals;

namespace {

Json message()
{
    Json json = Json::object();
    json["event"] = "cognigy_simulation_complete";
    json["timestamp"] = "2026-01-15T10:30:00.000Z";
    return json;
}

RawReply plain(int status) { return jsonReply("{}", status); }

} // namespace

class TestWebhook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void storesBeforeItReturnsAndDelivers();
    void addsTheHeadOfTheAuditLog();
    void replacesWhatWasPrepared();
    void triesASecondTimeAfterFiveSeconds();
    void leavesTheMessageAfterTheSecondTime();
    void aShortPatienceLeavesTheSecondAttemptForLater();
    void answersSoonerWhereOthersWaitInVain();
    void doesNotWaitForASilentReceiver();
    void refusesAddressesThatAreNeitherHttpsNorThisComputer_data();
    void refusesAddressesThatAreNeitherHttpsNorThisComputer();
    void sendsALargeMessageWithoutItsRecord();
    void lettingGoLeavesItInTheOutbox();
    void saysWhenItCouldNotBeKept();

private:
    void send(const QString &url, const Json &body = message(), const QString &key = {})
    {
        answer.reset();
        pending = webhook->send(
            url, body, [this](const Result<> &result) { answer = result; }, key);
        turn();
    }
    void turn()
    {
        for (int step = 0; step < 3; ++step)
            clock.advance(0ms);
    }
    void make(std::chrono::milliseconds patience = 10s)
    {
        webhook = std::make_unique<Webhook>(*outbox, *delivery, clock, QStringLiteral("staging"),
                                            false, audit.get(), patience);
    }

    ManualClock clock;
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<AuditLog> audit;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<WebhookDelivery> delivery;
    std::unique_ptr<Webhook> webhook;
    Pending pending;
    std::optional<Result<>> answer;
};

void TestWebhook::init()
{
    folder = std::make_unique<QTemporaryDir>();
    clock.setNow(QDateTime(QDate(2026, 1, 15), QTime(10, 30), Qt::UTC));
    outbox = std::make_unique<Outbox>(folder->path());
    delivery = std::make_unique<WebhookDelivery>(
        *outbox, clock,
        [this](const QString &, const Answer<QList<Secret>> &found) {
            return clock.after(0ms, [found] { found(QList<Secret>()); });
        },
        [] { return 0.5; });
    make();
}

void TestWebhook::cleanup()
{
    pending.reset();
    webhook.reset();
    delivery.reset();
    outbox.reset();
    audit.reset();
}

void TestWebhook::storesBeforeItReturnsAndDelivers()
{
    RawServer receiver([&](const RawRequest &) { return plain(202); });
    pending = webhook->send(receiver.address(), message(),
                            [this](const Result<> &result) { answer = result; });
    QCOMPARE(outbox->messages().size(), 1);
    QCOMPARE(outbox->messages().first().body, writeCompact(message()));
    turn();
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
    QVERIFY(outbox->messages().isEmpty());
    QCOMPARE(receiver.requests().first().body, writeCompact(message()));
    answer.reset();
}

void TestWebhook::addsTheHeadOfTheAuditLog()
{
    RawServer receiver([](const RawRequest &) { return plain(200); });
    audit = std::make_unique<AuditLog>(folder->path(), clock);
    QVERIFY(audit->append(QStringLiteral("report.exported"), {}));
    const AuditHead head = audit->head();
    make();
    send(receiver.address(), message(), QStringLiteral("9f1c1c9e-0000-4000-8000-000000000000"));
    QTRY_VERIFY(answer);
    const auto body = readJson(receiver.requests().first().body);
    QVERIFY(body);
    QStringList names;
    for (const auto &[name, value] : body->get_ref<const Json::object_t &>())
        names.append(QString::fromStdString(name));
    QCOMPARE(names,
             (QStringList{QStringLiteral("event"), QStringLiteral("timestamp"),
                          QStringLiteral("audit_head"), QStringLiteral("run_id")}));
    QVERIFY((*body)["audit_head"] == toJson(head));
    QCOMPARE(receiver.requests().first().header("webhook-id"),
             QByteArray("msg_9f1c1c9e000040008000000000000000"));
}

void TestWebhook::replacesWhatWasPrepared()
{
    RawServer receiver([](const RawRequest &) { return plain(200); });
    Json first = message();
    first["event"] = "prepared";
    QVERIFY(webhook->prepare(receiver.address(), first, QStringLiteral("key")));
    // Nobody else sends it while its run may be alive.
    delivery->resume(false);
    clock.advance(59s);
    turn();
    QCOMPARE(delivery->inFlight(), 0);
    send(receiver.address(), message(), QStringLiteral("key"));
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
    clock.advance(1h);
    turn();
    QCOMPARE(receiver.requests().size(), 1);
    QVERIFY(!receiver.requests().first().body.contains("prepared"));
}

void TestWebhook::triesASecondTimeAfterFiveSeconds()
{
    RawServer receiver(
        [&](const RawRequest &) { return plain(receiver.requests().size() < 2 ? 503 : 200); });
    send(receiver.address());
    QTRY_COMPARE(receiver.requests().size(), 1);
    QTRY_COMPARE(outbox->messages().first().attempts, 1);
    clock.advance(4999ms);
    turn();
    QVERIFY(!answer);
    QCOMPARE(receiver.requests().size(), 1);
    clock.advance(1ms);
    turn();
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
    QCOMPARE(receiver.requests().size(), 2);
}

void TestWebhook::leavesTheMessageAfterTheSecondTime()
{
    RawServer receiver([](const RawRequest &) { return plain(500); });
    send(receiver.address());
    QTRY_COMPARE(outbox->messages().first().attempts, 1);
    clock.advance(5s);
    turn();
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, Error::Kind::Server);
    QCOMPARE(answer->error().httpStatus, 500);
    QCOMPARE(answer->error().code, QStringLiteral("S9-H27"));
    QCOMPARE(
        answer->error().message,
        QStringLiteral("127.0.0.1 did not accept it (status 500). The webhook is kept and will "
                       "be tried again at 2026-01-15T10:35:05Z (attempt 3 of 10)."));
    QCOMPARE(outbox->messages().size(), 1);
}

void TestWebhook::aShortPatienceLeavesTheSecondAttemptForLater()
{
    RawServer receiver([](const RawRequest &) { return plain(503); });
    make(4s);
    send(receiver.address());
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(receiver.requests().size(), 1);
    QCOMPARE(outbox->messages().size(), 1);
}

void TestWebhook::answersSoonerWhereOthersWaitInVain()
{
    RawServer receiver([](const RawRequest &) { return plain(503); });
    send(receiver.address());
    QTRY_COMPARE(outbox->messages().first().attempts, 1);
    clock.advance(5s);
    turn();
    QTRY_VERIFY(answer);
    const auto before = clock.elapsed();
    send(receiver.address());
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(clock.elapsed(), before);
    QCOMPARE(outbox->messages().size(), 2);
}

void TestWebhook::doesNotWaitForASilentReceiver()
{
    RawServer receiver([](const RawRequest &) { return RawReply{}; });
    send(receiver.address());
    QTRY_COMPARE(receiver.requests().size(), 1);
    clock.advance(10s);
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().code, QStringLiteral("S9-T17"));
    QCOMPARE(outbox->messages().size(), 1);
}

void TestWebhook::refusesAddressesThatAreNeitherHttpsNorThisComputer_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url :
         {"http://example.com/x", "ftp://example.com/", "http://2130706433/", "", "no address"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void TestWebhook::refusesAddressesThatAreNeitherHttpsNorThisComputer()
{
    QFETCH(QString, url);
    pending = webhook->send(url, message(), [this](const Result<> &result) { answer = result; });
    QVERIFY(!answer || pending);
    turn();
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().kind, Error::Kind::Configuration);
    QVERIFY(outbox->messages().isEmpty());
}

void TestWebhook::sendsALargeMessageWithoutItsRecord()
{
    RawServer receiver([](const RawRequest &) { return plain(200); });
    Json body = message();
    const std::string record(300'000, 'x');
    body["audit_log"] = record;
    send(receiver.address(), body);
    QTRY_VERIFY(answer);
    const auto sent = readJson(receiver.requests().first().body);
    QVERIFY(sent);
    QVERIFY(!member(*sent, "audit_log"));
    QCOMPARE(asText(member(*sent, "audit_log_sha256"))->toLatin1(),
             QCryptographicHash::hash(QByteArray::fromStdString(record), QCryptographicHash::Sha256)
                 .toHex());
}

void TestWebhook::lettingGoLeavesItInTheOutbox()
{
    RawServer receiver(
        [&](const RawRequest &) { return plain(receiver.requests().size() < 2 ? 503 : 200); });
    send(receiver.address());
    QTRY_COMPARE(outbox->messages().first().attempts, 1);
    pending.reset();
    clock.advance(5s);
    turn();
    QTRY_VERIFY(outbox->messages().isEmpty());
    QVERIFY(!answer);
}

void TestWebhook::saysWhenItCouldNotBeKept()
{
    QFile inTheWay(folder->filePath(QStringLiteral("outbox")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    send(QStringLiteral("https://hooks.example/x"));
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().kind, Error::Kind::File);
    QCOMPARE(answer->error().code, QStringLiteral("S9-O03"));
}

QTEST_GUILESS_MAIN(TestWebhook)
#include "tst_webhook.moc"
