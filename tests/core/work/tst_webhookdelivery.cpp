// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/auditlog.h"
#include "core/work/webhook.h"
#include "core/work/webhookdelivery.h"
#include "core/work/webhooksignature.h"
#include "tests/support/rawserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <memory>
#include <unistd.h>

using namespace Rehearsal;
using namespace std::chrono_literals;
using Outcome = WebhookDelivery::Outcome;

namespace {

const QByteArray secretText = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

OutboxMessage messageTo(const QString &url, const QString &id = QStringLiteral("msg_1"))
{
    OutboxMessage message;
    message.id = id;
    message.target = QStringLiteral("staging");
    message.url = url;
    message.body = "{\"event\":\"intent.updated\"}";
    message.event = QStringLiteral("intent.updated");
    message.created = QDateTime(QDate(2026, 1, 15), QTime(10, 30), Qt::UTC);
    message.nextAttempt = message.created;
    return message;
}

RawReply plain(int status, const QByteArray &more = {}) { return jsonReply("{}", status, more); }

/// An outbox with what delivers from it. Without spread and jitter unless a test wants them.
struct Post
{
    explicit Post(const QString &state, QList<Secret> ownSecrets = {}, double jitter = 0.5)
        : outbox(state)
        , secrets(std::move(ownSecrets))
        , delivery(
              outbox, clock,
              [this](const QString &, const Answer<QList<Secret>> &answer) {
                  return clock.after(0ms, [this, answer] { answer(secrets); });
              },
              [jitter] { return jitter; })
    {
        QObject::connect(&delivery, &WebhookDelivery::attempted, &delivery,
                         [this](const OutboxMessage &message, Outcome outcome, const Error &error) {
                             outcomes.append(outcome);
                             messages.append(message);
                             errors.append(error);
                         });
    }
    void put(const OutboxMessage &message)
    {
        const auto stored = outbox.put(message, clock.now());
        QVERIFY(stored);
        delivery.deliver(message);
        clock.advance(0ms);
        clock.advance(0ms);
    }

    ManualClock clock;
    Outbox outbox;
    QList<Secret> secrets;
    QList<Outcome> outcomes;
    QList<OutboxMessage> messages;
    QList<Error> errors;
    WebhookDelivery delivery;
};

} // namespace

class TestWebhookDelivery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void signsThePublishedVector();
    void signsWithTwoSecretsDuringRotation();
    void refusesASecretThatIsNone();
    void deliversWithItsHeaders();
    void judgesEveryAnswer_data();
    void judgesEveryAnswer();
    void followsTheScheduleAndThenGivesUp();
    void waitsAsLongAsTheReceiverAsks();
    void keepsOneIdWithANewTimestampOnEachAttempt();
    void holdsAMessageThatMustBeSigned();
    void switchesAnAddressOffThatIsGone();
    void oneDeliveryAtATimeForEachAddress();
    void aClockPutForwardOrBackDelaysNothing_data();
    void aClockPutForwardOrBackDelaysNothing();
    void overdueOnesGoOutWithinThirtySeconds();
    void aBacklogOfAThousandGoesOut();
    void keepsAtMostAThousand();
    void dropsDeadOnesAfterThirtyDays();
    void resendsADeadOneByHand();
    void survivesBeingKilledAtEveryPoint_data();
    void survivesBeingKilledAtEveryPoint();
    void twoProcessesSendNothingTwice();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWebhookDelivery::signsThePublishedVector()
{
    const auto signature = webhookSignature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330,
                                            "{\"test\": 2432232314}", {Secret(secretText)});
    QVERIFY(signature);
    QCOMPARE(*signature, QByteArray("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
}

void TestWebhookDelivery::signsWithTwoSecretsDuringRotation()
{
    const Secret other("whsec_" + QByteArray(32, 'k').toBase64());
    const auto one = webhookSignature("msg_1", 1, "{}", {Secret(secretText)});
    const auto two = webhookSignature("msg_1", 1, "{}", {other});
    const auto both = webhookSignature("msg_1", 1, "{}", {Secret(secretText), other});
    QVERIFY(one && two && both);
    QCOMPARE(*both, QByteArray(*one + ' ' + *two));
}

void TestWebhookDelivery::refusesASecretThatIsNone()
{
    const QByteArray tooLong = "whsec_" + QByteArray(65, 'k').toBase64();
    for (const QByteArray &text : {QByteArray("whsec_short"), QByteArray("whsec_!!!!"), tooLong})
        QVERIFY2(!webhookSignature("msg_1", 1, "{}", {Secret(text)}), text);
}

void TestWebhookDelivery::deliversWithItsHeaders()
{
    RawServer receiver([](const RawRequest &) { return plain(202); });
    Post post(m_folder->path(), {Secret(secretText)});
    post.put(messageTo(receiver.address() + u"/hook?x=1"));
    QTRY_COMPARE(post.outcomes, QList<Outcome>{Outcome::Delivered});
    const RawRequest request = receiver.requests().first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.path, QByteArray("/hook?x=1"));
    QCOMPARE(request.body, QByteArray("{\"event\":\"intent.updated\"}"));
    QCOMPARE(request.header("content-type"), QByteArray("application/json"));
    QCOMPARE(request.header("x-source"), QByteArray("cognigy-sim-runner"));
    QCOMPARE(request.header("webhook-id"), QByteArray("msg_1"));
    const qint64 timestamp = request.header("webhook-timestamp").toLongLong();
    QCOMPARE(timestamp, post.clock.now().toSecsSinceEpoch());
    QCOMPARE(request.header("webhook-signature"),
             *webhookSignature("msg_1", timestamp, request.body, {Secret(secretText)}));
    QVERIFY(request.header("authorization").isEmpty());
    QVERIFY(post.outbox.messages().isEmpty());
}

void TestWebhookDelivery::judgesEveryAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Outcome>("outcome");
    for (const int status : {200, 201, 202, 204, 299})
        QTest::addRow("%d", status) << status << Outcome::Delivered;
    for (const int status :
         {300, 301, 302, 304, 307, 308, 405, 406, 410, 411, 413, 414, 415, 431, 501})
        QTest::addRow("%d", status) << status << Outcome::Dead;
    for (const int status : {400, 401, 403, 404, 408, 409, 412, 418, 421, 422, 425, 428, 429, 500,
                             502, 503, 504, 507, 599})
        QTest::addRow("%d", status) << status << Outcome::Waiting;
}

void TestWebhookDelivery::judgesEveryAnswer()
{
    QFETCH(int, status);
    QFETCH(Outcome, outcome);
    RawServer receiver([status](const RawRequest &) { return plain(status); });
    Post post(m_folder->path());
    post.put(messageTo(receiver.address()));
    QTRY_COMPARE(post.outcomes, QList<Outcome>{outcome});
    const QList<OutboxMessage> left = post.outbox.messages();
    QCOMPARE(left.size(), outcome == Outcome::Delivered ? 0 : 1);
    QCOMPARE(receiver.requests().size(), 1);
    if (outcome == Outcome::Waiting) {
        QVERIFY(post.errors.first().message.endsWith(
            QStringLiteral("will be tried again at 2026-01-15T10:30:05Z (attempt 2 of 10).")));
    } else if (outcome == Outcome::Dead) {
        QCOMPARE(left.first().state, OutboxMessage::State::Dead);
        QCOMPARE(post.clock.waiting(), 0);
    }
}

void TestWebhookDelivery::followsTheScheduleAndThenGivesUp()
{
    RawServer receiver([](const RawRequest &) { return plain(500); });
    for (const double jitter : {0.0, 0.5, 1.0}) {
        init();
        Post post(m_folder->path(), {}, jitter);
        post.put(messageTo(receiver.address()));
        QTRY_COMPARE(post.outcomes.size(), 1);
        for (int attempt = 1; attempt < 10; ++attempt) {
            const auto expected = std::chrono::milliseconds(qint64(
                double(std::chrono::milliseconds(WebhookDelivery::schedule.at(std::size_t(attempt)))
                           .count())
                * (0.8 + 0.4 * jitter)));
            QTRY_COMPARE(post.clock.nextDue().count(), expected.count());
            post.clock.advance(expected);
            post.clock.advance(0ms);
            QTRY_COMPARE(post.outcomes.size(), attempt + 1);
        }
        QCOMPARE(post.outcomes.last(), Outcome::Dead);
        QVERIFY(post.errors.last().message.endsWith(QStringLiteral("listed under Undelivered.")));
        QCOMPARE(post.outcomes.count(Outcome::Waiting), 9);
    }
}

void TestWebhookDelivery::waitsAsLongAsTheReceiverAsks()
{
    RawServer receiver([](const RawRequest &) { return plain(503, "Retry-After: 120\r\n"); });
    Post post(m_folder->path());
    post.put(messageTo(receiver.address()));
    QTRY_COMPARE(post.outcomes.size(), 1);
    QTRY_COMPARE(post.clock.nextDue(), 120'000ms);
}

void TestWebhookDelivery::keepsOneIdWithANewTimestampOnEachAttempt()
{
    RawServer receiver(
        [&](const RawRequest &) { return plain(receiver.requests().size() < 3 ? 503 : 200); });
    {
        Post post(m_folder->path(), {Secret(secretText)});
        post.put(messageTo(receiver.address()));
        QTRY_COMPARE(post.outcomes.size(), 1);
        QTRY_COMPARE(post.clock.nextDue(), 5000ms);
        post.clock.advance(5s);
        post.clock.advance(0ms);
        QTRY_COMPARE(post.outcomes.size(), 2);
    }
    // A later start.
    Post later(m_folder->path(), {Secret(secretText)});
    later.clock.advance(24h);
    later.delivery.resume(false);
    later.clock.advance(0ms);
    later.clock.advance(0ms);
    QTRY_COMPARE(later.outcomes, QList<Outcome>{Outcome::Delivered});
    QCOMPARE(receiver.requests().size(), 3);
    QSet<QByteArray> ids;
    QSet<QByteArray> times;
    QSet<QByteArray> signatures;
    for (const RawRequest &request : receiver.requests()) {
        ids.insert(request.header("webhook-id"));
        times.insert(request.header("webhook-timestamp"));
        signatures.insert(request.header("webhook-signature"));
    }
    QCOMPARE(ids, QSet<QByteArray>{"msg_1"});
    QCOMPARE(times.size(), 3);
    QCOMPARE(signatures.size(), 3);
}

void TestWebhookDelivery::holdsAMessageThatMustBeSigned()
{
    RawServer receiver([](const RawRequest &) { return plain(200); });
    Post post(m_folder->path());
    OutboxMessage message = messageTo(receiver.address());
    message.mustBeSigned = true;
    post.put(message);
    QTRY_COMPARE(post.outcomes, QList<Outcome>{Outcome::Waiting});
    QCOMPARE(post.errors.first().message,
             QStringLiteral("The signing secret for 127.0.0.1 is not available. The webhook is "
                            "kept."));
    QCOMPARE(receiver.requests().size(), 0);
    QCOMPARE(post.outbox.messages().first().attempts, 0);
    post.secrets = {Secret(secretText)};
    post.clock.advance(WebhookDelivery::heldWait);
    post.clock.advance(0ms);
    QTRY_COMPARE(post.outcomes.last(), Outcome::Delivered);
    QVERIFY(!receiver.requests().first().header("webhook-signature").isEmpty());

    // A start with the secret does not wait.
    message.id = QStringLiteral("msg_2");
    post.secrets.clear();
    post.put(message);
    QTRY_COMPARE(post.outcomes.size(), 3);
    Post later(m_folder->path(), {Secret(secretText)});
    later.delivery.resume(false);
    later.clock.advance(0ms);
    later.clock.advance(0ms);
    QTRY_COMPARE(later.outcomes, QList<Outcome>{Outcome::Delivered});
}

void TestWebhookDelivery::switchesAnAddressOffThatIsGone()
{
    RawServer receiver([](const RawRequest &) { return plain(410); });
    Post post(m_folder->path());
    post.put(messageTo(receiver.address()));
    QTRY_COMPARE(post.outcomes, QList<Outcome>{Outcome::Dead});
    QVERIFY(post.errors.first().message.endsWith(QStringLiteral("this webhook is switched off.")));
    QVERIFY(post.outbox.isSwitchedOff(receiver.address()));

    // The next run's webhook is not sent, and not lost.
    Webhook webhook(post.outbox, post.delivery, post.clock, QStringLiteral("staging"), false);
    std::optional<Result<>> answer;
    const Pending pending = webhook.send(receiver.address(), {{"event", "intent.updated"}},
                                         [&](const Result<> &result) { answer = result; });
    post.clock.advance(0ms);
    QVERIFY(answer && !*answer);
    QCOMPARE(receiver.requests().size(), 1);
    QCOMPARE(post.outbox.messages().size(), 2);

    receiver.setHandler([](const RawRequest &) { return plain(200); });
    QVERIFY(post.delivery.resend(QStringLiteral("msg_1")));
    post.clock.advance(0ms);
    post.clock.advance(0ms);
    QTRY_COMPARE(post.outcomes.last(), Outcome::Delivered);
    QVERIFY(!post.outbox.isSwitchedOff(receiver.address()));
}

void TestWebhookDelivery::oneDeliveryAtATimeForEachAddress()
{
    RawServer slow([](const RawRequest &) { return RawReply{}; });
    RawServer other([](const RawRequest &) { return plain(200); });
    Post post(m_folder->path());
    post.put(messageTo(slow.address(), QStringLiteral("msg_1")));
    post.put(messageTo(slow.address(), QStringLiteral("msg_2")));
    post.put(messageTo(other.address(), QStringLiteral("msg_3")));
    QTRY_COMPARE(slow.requests().size(), 1);
    QTRY_COMPARE(other.requests().size(), 1);
    QCOMPARE(post.delivery.inFlight(), 1);
    slow.write(plain(200).bytes);
    QTRY_COMPARE(post.outcomes.size(), 2);
    post.clock.advance(0ms);
    post.clock.advance(0ms);
    QTRY_COMPARE(slow.requests().size(), 2);
}

void TestWebhookDelivery::aClockPutForwardOrBackDelaysNothing_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("forward") << 10;
    QTest::newRow("back") << -10;
}

void TestWebhookDelivery::aClockPutForwardOrBackDelaysNothing()
{
    QFETCH(int, minutes);
    RawServer receiver(
        [&](const RawRequest &) { return plain(receiver.requests().size() < 2 ? 500 : 200); });
    {
        Post post(m_folder->path());
        post.put(messageTo(receiver.address()));
        QTRY_COMPARE(post.outcomes.size(), 1);
        QTRY_COMPARE(post.clock.nextDue(), 5000ms);
        post.clock.setNow(post.clock.now().addSecs(minutes * 60));
        post.clock.advance(4999ms);
        QCOMPARE(post.delivery.inFlight(), 0);
    }
    // After a start as well: at once or in 5 s, not in 10 minutes.
    Post later(m_folder->path());
    later.clock.setNow(later.clock.now().addSecs(minutes * 60 + 5));
    later.delivery.resume(false);
    later.clock.advance(5s);
    later.clock.advance(0ms);
    QTRY_COMPARE(later.outcomes, QList<Outcome>{Outcome::Delivered});
}

void TestWebhookDelivery::overdueOnesGoOutWithinThirtySeconds()
{
    RawServer receiver([](const RawRequest &) { return plain(200); });
    Post post(m_folder->path(), {}, 0.75);
    QVERIFY(post.outbox.put(messageTo(receiver.address()), post.clock.now()));
    post.delivery.resume(true);
    QCOMPARE(post.clock.nextDue(), 22'500ms);
    post.clock.advance(22'499ms);
    QCOMPARE(post.delivery.inFlight(), 0);
    post.clock.advance(1ms);
    post.clock.advance(0ms);
    QTRY_COMPARE(post.outcomes, QList<Outcome>{Outcome::Delivered});
}

void TestWebhookDelivery::aBacklogOfAThousandGoesOut()
{
    QSet<QByteArray> ids;
    RawServer receiver([&](const RawRequest &request) {
        ids.insert(request.header("webhook-id"));
        return plain(200);
    });
    Post post(m_folder->path());
    for (int index = 0; index < 1000; ++index) {
        QVERIFY(post.outbox.put(messageTo(receiver.address(), QStringLiteral("msg_%1").arg(index)),
                                post.clock.now()));
    }
    QTimer turning;
    QObject::connect(&turning, &QTimer::timeout, &post.delivery, [&] { post.clock.advance(0ms); });
    turning.start(0);
    post.delivery.resume(false);
    QTRY_COMPARE_WITH_TIMEOUT(post.outcomes.size(), 1000, 120'000);
    QCOMPARE(ids.size(), 1000);
    QCOMPARE(receiver.requests().size(), 1000);
    QVERIFY(post.outbox.messages().isEmpty());
    QVERIFY(!post.delivery.isBusy());
}

void TestWebhookDelivery::keepsAtMostAThousand()
{
    Post post(m_folder->path());
    for (int index = 0; index < 1003; ++index) {
        OutboxMessage message = messageTo(QStringLiteral("https://hooks.example/x"),
                                          QStringLiteral("msg_%1").arg(index));
        message.created = message.created.addSecs(index);
        const auto stored = post.outbox.put(message, post.clock.now());
        QVERIFY(stored);
        QCOMPARE(*stored, index < 1000 ? 0 : 1);
    }
    const QList<OutboxMessage> messages = post.outbox.messages();
    QCOMPARE(messages.size(), 1003);
    for (int index = 0; index < 1003; ++index)
        QCOMPARE(messages.at(index).state == OutboxMessage::State::Dead, index < 3);
}

void TestWebhookDelivery::dropsDeadOnesAfterThirtyDays()
{
    Post post(m_folder->path());
    OutboxMessage message = messageTo(QStringLiteral("https://hooks.example/x"));
    message.state = OutboxMessage::State::Dead;
    message.diedAt = post.clock.now();
    QVERIFY(post.outbox.put(message, post.clock.now()));
    post.outbox.dropOld(post.clock.now().addDays(30));
    QCOMPARE(post.outbox.messages().size(), 1);
    post.outbox.dropOld(post.clock.now().addDays(31));
    QVERIFY(post.outbox.messages().isEmpty());
}

void TestWebhookDelivery::resendsADeadOneByHand()
{
    RawServer receiver(
        [&](const RawRequest &) { return plain(receiver.requests().size() < 2 ? 405 : 200); });
    Post post(m_folder->path());
    post.put(messageTo(receiver.address()));
    QTRY_COMPARE(post.outcomes, QList<Outcome>{Outcome::Dead});
    post.clock.advance(1h);
    QVERIFY(post.delivery.resend(QStringLiteral("msg_1")));
    post.clock.advance(0ms);
    post.clock.advance(0ms);
    QTRY_COMPARE(post.outcomes.last(), Outcome::Delivered);
    QCOMPARE(receiver.requests().at(0).header("webhook-id"),
             receiver.requests().at(1).header("webhook-id"));
    QVERIFY(receiver.requests().at(0).header("webhook-timestamp")
            != receiver.requests().at(1).header("webhook-timestamp"));
    QVERIFY(!post.delivery.resend(QStringLiteral("msg_1")));
}

namespace {

/// What the program does, in a process of its own: keeps a first form, appends to the audit log, sends;
/// then goes on with what the outbox holds. Dies by SIGKILL at the point it is told.
int deliverAsProcess(const QStringList &arguments)
{
    const QString state = arguments.at(2);
    const QString url = arguments.at(3);
    const QString point = arguments.value(4);
    const auto dieAt = [&](const char *here) {
        if (point == QLatin1String(here))
            ::kill(::getpid(), SIGKILL);
    };
    SystemClock clock;
    AuditLog audit(state, clock);
    Outbox outbox(state);
    WebhookDelivery delivery(
        outbox, clock,
        [&](const QString &, const Answer<QList<Secret>> &answer) {
            return clock.after(0ms, [answer] { answer(QList<Secret>{Secret(secretText)}); });
        },
        [] { return 0.0; });
    Webhook webhook(outbox, delivery, clock, QStringLiteral("staging"), true, &audit);
    Pending pending;
    if (point == QLatin1String("a minute later")) {
        // A prepared message belongs to a run for a minute.
        for (OutboxMessage message : outbox.messages()) {
            message.nextAttempt = clock.now();
            if (!outbox.update(message))
                return 2;
        }
    }
    if (point == QLatin1String("a minute later") || point == QLatin1String("drain")) {
        QObject::connect(&delivery, &WebhookDelivery::idle, qApp, &QCoreApplication::quit);
        delivery.resume(false);
        if (!delivery.isBusy())
            return 0;
        return QCoreApplication::exec();
    }
    const QString key = QStringLiteral("9f1c1c9e-0000-4000-8000-00000000000a");
    const Json body = {{"event", "cognigy_simulation_complete"}};
    QObject::connect(&delivery, &WebhookDelivery::attempted, qApp, [&] {
        dieAt("after the mark");
        QCoreApplication::quit();
    });
    if (!webhook.prepare(url, body, key))
        return 2;
    dieAt("before the audit record");
    if (!audit.append(QStringLiteral("simulation.completed"), {}))
        return 2;
    dieAt("after the audit record");
    pending = webhook.send(
        url, body, [](const Result<> &) {}, key);
    dieAt("after the message is kept");
    return QCoreApplication::exec();
}

} // namespace

void TestWebhookDelivery::survivesBeingKilledAtEveryPoint_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<int>("requestsBefore");
    QTest::newRow("1 before the audit record") << "before the audit record" << 0;
    QTest::newRow("2 after the audit record") << "after the audit record" << 0;
    QTest::newRow("3 after the message is kept") << "after the message is kept" << 0;
    QTest::newRow("4 between request and answer") << "request" << 1;
    QTest::newRow("5 between answer and mark") << "answer" << 1;
    QTest::newRow("6 after the mark") << "after the mark" << 1;
}

void TestWebhookDelivery::survivesBeingKilledAtEveryPoint()
{
    QFETCH(QString, point);
    QFETCH(int, requestsBefore);
    QProcess process;
    RawServer receiver([&](const RawRequest &) {
        // The answer may be on its way, or not: who sent it is gone before it can be read.
        if (process.state() == QProcess::Running && (point == u"request" || point == u"answer")) {
            ::kill(pid_t(process.processId()), SIGKILL);
            return point == u"request" ? RawReply{{}, RawReply::End::Close} : plain(200);
        }
        return plain(200);
    });
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--deliver"), m_folder->path(), receiver.address(), point});
    QVERIFY(process.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(receiver.requests().size(), requestsBefore);

    // The next start delivers what is left, once.
    QProcess next;
    next.start(QCoreApplication::applicationFilePath(),
               {QStringLiteral("--deliver"), m_folder->path(), receiver.address(),
                QStringLiteral("a minute later")});
    QVERIFY(next.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(next.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(next.exitCode(), 0);
    QCOMPARE(receiver.requests().size(), point == u"after the mark" ? 1 : requestsBefore + 1);
    for (const RawRequest &request : receiver.requests()) {
        QCOMPARE(request.header("webhook-id"), QByteArray("msg_9f1c1c9e00004000800000000000000a"));
        QVERIFY(request.body.startsWith("{\"event\":\"cognigy_simulation_complete\""));
        QVERIFY(!request.header("webhook-signature").isEmpty());
    }
    QVERIFY(Outbox(m_folder->path()).messages().isEmpty());
}

void TestWebhookDelivery::twoProcessesSendNothingTwice()
{
    QHash<QByteArray, int> seen;
    RawServer receiver([&](const RawRequest &request) {
        ++seen[request.header("webhook-id")];
        return plain(200);
    });
    Outbox outbox(m_folder->path());
    for (int index = 0; index < 60; ++index) {
        QVERIFY(outbox.put(messageTo(receiver.address(), QStringLiteral("msg_%1").arg(index)),
                           QDateTime::currentDateTimeUtc()));
    }
    QProcess processes[2];
    for (QProcess &process : processes) {
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--deliver"), m_folder->path(), receiver.address(),
                       QStringLiteral("drain")});
    }
    for (QProcess &process : processes)
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
    QVERIFY(outbox.messages().isEmpty());
    QCOMPARE(seen.size(), 60);
    for (auto it = seen.cbegin(); it != seen.cend(); ++it)
        QCOMPARE(it.value(), 1);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (QCoreApplication::arguments().value(1) == u"--deliver")
        return deliverAsProcess(QCoreApplication::arguments());
    TestWebhookDelivery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_webhookdelivery.moc"
