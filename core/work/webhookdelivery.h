// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/exchange.h"
#include "core/base/clock.h"
#include "core/base/pending.h"
#include "core/base/secret.h"
#include "core/store/outbox.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <array>
#include <functional>
#include <map>

namespace Rehearsal {

class AuditLog;

/// Delivers what is in an outbox (reliability.md 9), at least once: own network manager, no API
/// credentials, no redirects, no cookies, https or loopback only. One delivery at a time per address,
/// also among processes. Attempts follow the schedule of Standard Webhooks ±20 %, or what Retry-After
/// says where that is later; after the last, and after an answer that will not change (redirects, 405,
/// 406, 410, 411, 413, 414, 415, 431, 501), the message is dead. 410 switches its address off.
///
/// Deleting it stops; what was on its way stays in the outbox and goes out again under the same id.
class WebhookDelivery : public QObject
{
    Q_OBJECT
public:
    enum class Outcome {
        Delivered,
        Waiting, ///< will be tried again, or held for want of a signing secret
        Dead
    };
    Q_ENUM(Outcome)

    /// Wait before each attempt, counted from the one before.
    static constexpr std::array<std::chrono::seconds, 10> schedule{
        std::chrono::seconds(0),  std::chrono::seconds(5), std::chrono::minutes(5),
        std::chrono::minutes(30), std::chrono::hours(2),   std::chrono::hours(5),
        std::chrono::hours(10),   std::chrono::hours(14),  std::chrono::hours(20),
        std::chrono::hours(24)};
    static constexpr std::chrono::seconds attemptLimit{15};
    static constexpr std::chrono::seconds overdueSpread{30};
    static constexpr std::chrono::minutes heldWait{5};

    /// Those of a target; none when nothing is configured.
    using FindSecrets =
        std::function<Pending(const QString &targetName, Answer<QList<Secret>> answer)>;

    /// `random` gives numbers from 0 to 1; `audit` may be null. All references outlive it.
    WebhookDelivery(Outbox &outbox, Clock &clock, FindSecrets findSecrets,
                    std::function<double()> random, AuditLog *audit = nullptr,
                    QObject *parent = nullptr);
    ~WebhookDelivery() override;

    /// Takes up what the outbox holds; what is overdue goes out within 30 s, or at once.
    void resume(bool spread);
    /// The first attempt of a message just stored, at once.
    void deliver(const OutboxMessage &message);
    /// A dead or waiting one, now: the same id, a new timestamp; switches its address on again.
    [[nodiscard]] Result<> resend(const QString &id);
    [[nodiscard]] Result<> discard(const QString &id);

    /// Messages to this address have failed twice and wait: the next one will hardly fare better.
    [[nodiscard]] bool isDeaf(const QString &url) const;
    /// Something is on its way or due.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] int inFlight() const { return int(m_flights.size()); }

Q_SIGNALS:
    /// After each attempt; `error` says why it was not delivered and what comes next.
    void attempted(const Rehearsal::OutboxMessage &message,
                   Rehearsal::WebhookDelivery::Outcome outcome, const Rehearsal::Error &error);
    /// Once an address: nothing is configured to sign with.
    void sentUnsigned(const QString &host);
    /// The outbox holds something else than before.
    void changed();
    /// isBusy() has become false.
    void idle();

private:
    struct Waiting
    {
        QString url = {};
        int attempts = 0;
        qint64 order = 0;
        std::chrono::milliseconds due{
            0}; ///< by the monotonic clock: a changed wall clock moves nothing
    };
    struct Flight
    {
        OutboxMessage message = {};
        PosixFile lease = {};
        Pending pending = {};
    };

    void pump();
    [[nodiscard]] bool start(const QString &id, Waiting &waiting);
    void sign(const QString &url, const Result<QList<Secret>> &secrets);
    void send(Flight &flight, const QList<Secret> &secrets);
    void judge(const QString &url, const HttpReply &reply);
    void hold(const QString &url, const Error &error);
    void finish(const OutboxMessage &message, Outcome outcome, const Error &error);
    void schedulePump();
    [[nodiscard]] std::chrono::milliseconds waitBefore(int attempt) const;

    Outbox &m_outbox;
    Clock &m_clock;
    FindSecrets m_findSecrets;
    std::function<double()> m_random;
    AuditLog *m_audit;
    Exchange m_exchange;
    QHash<QString, Waiting> m_waiting;
    std::map<QString, Flight> m_flights; ///< by address
    QSet<QString> m_unsigned;            ///< addresses that were told of
    qint64 m_order = 0;
    Pending m_wake;
};

} // namespace Rehearsal
