// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/webhookdelivery.h"

#include "core/backend/address.h"
#include "core/backend/classification.h"
#include "core/backend/retryafter.h"
#include "core/base/log.h"
#include "core/base/text.h"
#include "core/store/auditlog.h"
#include "core/work/webhooksignature.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace Rehearsal {

namespace {

/// Another process holds the address: not longer than one attempt.
constexpr auto leaseWait = 250ms;

enum class Cell { Accepted, Waits, Dies, SwitchesOff };

/// Column S9 and I7 of the network matrix (reliability.md 6.2).
Cell cellOf(const HttpReply &reply, Fault fault)
{
    if (reply.status >= 200 && reply.status < 300)
        return Cell::Accepted; // whatever its body
    switch (fault) {
    case Fault::H04:
    case Fault::H05:
    case Fault::H06:
    case Fault::H12:
    case Fault::H13:
    case Fault::H17:
        return Cell::Dies;
    case Fault::H16:
        return Cell::SwitchesOff;
    default:
        return Cell::Waits;
    }
}

} // namespace

WebhookDelivery::WebhookDelivery(Outbox &outbox, Clock &clock, FindSecrets findSecrets,
                                 std::function<double()> random, AuditLog *audit, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_findSecrets(std::move(findSecrets))
    , m_random(std::move(random))
    , m_audit(audit)
    , m_exchange(clock)
{ }

WebhookDelivery::~WebhookDelivery()
{
    m_wake.reset();
    m_flights.clear(); // their requests die before the exchange
}

std::chrono::milliseconds WebhookDelivery::waitBefore(int attempt) const
{
    const auto base = std::chrono::milliseconds(
        schedule.at(std::size_t(std::clamp(attempt, 0, int(schedule.size()) - 1))));
    return std::chrono::milliseconds(qint64(double(base.count()) * (0.8 + 0.4 * m_random())));
}

void WebhookDelivery::resume(bool spread)
{
    const QDateTime now = m_clock.now();
    m_outbox.dropOld(now);
    for (const OutboxMessage &message : m_outbox.messages()) {
        if (message.state == OutboxMessage::State::Dead || m_waiting.contains(message.id))
            continue;
        auto wait = std::chrono::milliseconds(
            message.nextAttempt.isValid() ? now.msecsTo(message.nextAttempt) : 0);
        // The clock was put back meanwhile: nobody waits longer than the schedule says.
        if (message.lastAttempt > now || message.created > now)
            wait = std::min(wait, waitBefore(message.attempts));
        if (wait <= 0ms) {
            const auto within = std::chrono::milliseconds(overdueSpread);
            wait = spread ? std::chrono::milliseconds(qint64(double(within.count()) * m_random()))
                          : 0ms;
        }
        m_waiting.insert(message.id,
                         {message.url, message.attempts, ++m_order, m_clock.elapsed() + wait});
    }
    schedulePump();
}

void WebhookDelivery::deliver(const OutboxMessage &message)
{
    m_waiting.insert(message.id, {message.url, message.attempts, ++m_order, m_clock.elapsed()});
    schedulePump();
    Q_EMIT changed();
}

Result<> WebhookDelivery::resend(const QString &id)
{
    auto message = m_outbox.message(id);
    if (!message)
        return Error{Error::Kind::NotFound, tr("The webhook is no longer in the outbox."), 0, {}};
    m_outbox.setSwitchedOff(message->url, false);
    message->state = OutboxMessage::State::Waiting;
    message->attempts = 0;
    message->diedAt = {};
    message->nextAttempt = m_clock.now();
    if (const Result<> written = m_outbox.update(*message); !written)
        return written;
    deliver(*message);
    return {};
}

Result<> WebhookDelivery::discard(const QString &id)
{
    m_waiting.remove(id);
    const Result<> removed = m_outbox.remove(id);
    Q_EMIT changed();
    return removed;
}

bool WebhookDelivery::isDeaf(const QString &url) const
{
    return std::any_of(m_waiting.cbegin(), m_waiting.cend(), [&](const Waiting &waiting) {
        return waiting.url == url && waiting.attempts >= 2;
    });
}

bool WebhookDelivery::isBusy() const
{
    return !m_flights.empty()
        || std::any_of(m_waiting.cbegin(), m_waiting.cend(),
                       [this](const Waiting &waiting) { return waiting.due <= m_clock.elapsed(); });
}

void WebhookDelivery::schedulePump()
{
    auto next = std::chrono::milliseconds::max();
    for (const Waiting &waiting : std::as_const(m_waiting)) {
        if (!m_flights.contains(waiting.url))
            next = std::min(next, waiting.due);
    }
    m_wake.reset();
    if (next != std::chrono::milliseconds::max())
        m_wake = m_clock.after(std::max(0ms, next - m_clock.elapsed()), [this] { pump(); });
}

/// Starts the oldest due message of each address that is free.
void WebhookDelivery::pump()
{
    QHash<QString, QString> next; // address to id
    for (auto it = m_waiting.cbegin(); it != m_waiting.cend(); ++it) {
        if (it->due > m_clock.elapsed() || m_flights.contains(it->url))
            continue;
        QString &id = next[it->url];
        if (id.isEmpty() || it->order < m_waiting.value(id).order)
            id = it.key();
    }
    for (const QString &id : std::as_const(next)) {
        if (!start(id, m_waiting[id]))
            m_waiting.remove(id);
    }
    schedulePump();
    if (!isBusy())
        Q_EMIT idle();
}

/// False when there is nothing left to do for it here.
bool WebhookDelivery::start(const QString &id, Waiting &waiting)
{
    PosixFile lease = m_outbox.lease(waiting.url);
    if (!lease.isOpen()) {
        waiting.due = m_clock.elapsed() + leaseWait;
        return true;
    }
    // Another process may have delivered or tried it since we read it.
    auto message = m_outbox.message(id);
    if (!message || message->state == OutboxMessage::State::Dead)
        return false;
    if (message->attempts > waiting.attempts) {
        waiting.attempts = message->attempts;
        waiting.due = m_clock.elapsed()
            + std::chrono::milliseconds(
                          std::max<qint64>(0, m_clock.now().msecsTo(message->nextAttempt)));
        return true;
    }
    const QString url = message->url;
    Flight &flight = m_flights[url];
    flight.message = *std::move(message);
    flight.lease = std::move(lease);
    flight.pending =
        m_findSecrets(flight.message.target,
                      [this, url](const Result<QList<Secret>> &secrets) { sign(url, secrets); });
    return true;
}

void WebhookDelivery::sign(const QString &url, const Result<QList<Secret>> &secrets)
{
    Flight &flight = m_flights[url];
    const QList<Secret> found = secrets ? *secrets : QList<Secret>();
    if (flight.message.mustBeSigned && found.isEmpty()) {
        const QString host = displayHost(QUrl(url));
        hold(url,
             {Error::Kind::Configuration,
              tr("The signing secret for %1 is not available. The webhook is kept.").arg(host), 0,
              QStringLiteral("S9-O04")});
        return;
    }
    send(flight, found);
}

void WebhookDelivery::send(Flight &flight, const QList<Secret> &secrets)
{
    const OutboxMessage &message = flight.message;
    const QString url = message.url;
    const Result<QUrl> address = readAddress(url);
    if (!address) {
        hold(url, address.error());
        return;
    }
    const qint64 timestamp = m_clock.now().toSecsSinceEpoch();
    HttpRequest request;
    request.method = QByteArrayLiteral("POST");
    request.url = *address;
    request.headers = {{QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")},
                       {QByteArrayLiteral("X-Source"), QByteArrayLiteral("cognigy-sim-runner")},
                       {QByteArrayLiteral("webhook-id"), message.id.toLatin1()},
                       {QByteArrayLiteral("webhook-timestamp"), QByteArray::number(timestamp)}};
    if (!secrets.isEmpty()) {
        const auto signature =
            webhookSignature(message.id.toLatin1(), timestamp, message.body, secrets);
        if (!signature) {
            hold(url, signature.error());
            return;
        }
        request.headers.append({QByteArrayLiteral("webhook-signature"), *signature});
    } else if (!m_unsigned.contains(url)) {
        m_unsigned.insert(url);
        Q_EMIT sentUnsigned(displayHost(*address));
    }
    request.body = message.body;
    request.bodyCap = 64 * 1024;
    request.deadline = attemptLimit;
    flight.pending = m_exchange.send(std::move(request),
                                     [this, url](const HttpReply &reply) { judge(url, reply); });
}

void WebhookDelivery::judge(const QString &url, const HttpReply &reply)
{
    const auto found = m_flights.find(url);
    Flight flight = std::move(found->second);
    m_flights.erase(found);
    OutboxMessage &message = flight.message;
    const QDateTime now = m_clock.now();
    const auto retryAfter = readRetryAfter(reply.headers, now);
    const Fault fault =
        reply.fault != Fault::None ? reply.fault : statusFault(reply, QUrl(url), retryAfter);
    const Cell cell = cellOf(reply, fault);
    if (cell == Cell::Accepted) {
        m_waiting.remove(message.id);
        if (const Result<> removed = m_outbox.remove(message.id); !removed)
            qCWarning(logStore, "%s", qUtf8Printable(removed.error().message));
        flight.lease.close();
        ++message.attempts;
        finish(message, Outcome::Delivered, {});
        return;
    }

    const QString host = displayHost(QUrl(url));
    const QString why = reply.status > 0
        ? tr("%1 did not accept it (status %2).").arg(host).arg(reply.status)
        : tr("%1 could not be reached or did not answer (%2).").arg(host, faultName(fault));
    ++message.attempts;
    message.lastAttempt = now;
    const bool isLast = message.attempts >= int(schedule.size());
    QString next;
    if (cell == Cell::SwitchesOff) {
        m_outbox.setSwitchedOff(url, true);
        next = tr("The receiver asked not to be called any more; this webhook is switched off.");
    } else if (cell == Cell::Dies || isLast) {
        next = tr("The webhook will not be sent again by itself; it is listed under Undelivered.");
    }
    if (!next.isEmpty()) {
        message.state = OutboxMessage::State::Dead;
        message.diedAt = now;
        m_waiting.remove(message.id);
    } else {
        auto wait = waitBefore(message.attempts);
        if (retryAfter)
            wait = std::max(wait, retryAfter->wait);
        message.nextAttempt = now.addMSecs(wait.count());
        Waiting &waiting = m_waiting[message.id];
        waiting.attempts = message.attempts;
        waiting.due = m_clock.elapsed() + wait;
        next = tr("The webhook is kept and will be tried again at %1 (attempt %2 of 10).")
                   .arg(message.nextAttempt.toString(Qt::ISODate))
                   .arg(message.attempts + 1);
        const bool isAboutTime = (reply.status == 400 || reply.status == 401)
            && reply.body.toLower().contains("timestamp");
        if (isAboutTime)
            next += u' ' + tr("Check the clock of this computer.");
    }
    message.lastError = why;
    if (const Result<> kept = m_outbox.update(message); !kept)
        qCWarning(logStore, "%s", qUtf8Printable(kept.error().message));
    flight.lease.close();
    const Error error{kindOf(fault), QString(why + u' ' + next), reply.status,
                      QString(u"S9-" + faultName(fault))};
    finish(message, message.state == OutboxMessage::State::Dead ? Outcome::Dead : Outcome::Waiting,
           error);
}

/// Not an attempt: nothing was sent. The next start tries at once, for it may find what was missing.
void WebhookDelivery::hold(const QString &url, const Error &error)
{
    const auto found = m_flights.find(url);
    Flight flight = std::move(found->second);
    m_flights.erase(found);
    OutboxMessage &message = flight.message;
    message.lastError = error.message;
    m_waiting[message.id].due = m_clock.elapsed() + heldWait;
    if (const Result<> kept = m_outbox.update(message); !kept)
        qCWarning(logStore, "%s", qUtf8Printable(kept.error().message));
    flight.lease.close();
    finish(message, Outcome::Waiting, error);
}

void WebhookDelivery::finish(const OutboxMessage &message, Outcome outcome, const Error &error)
{
    if (m_audit && outcome != Outcome::Waiting) {
        const bool isDelivered = outcome == Outcome::Delivered;
        Json members = {
            {"phase", "ended"},
            {"outcome", isDelivered ? "success" : "failure"},
            {"object", {{"kind", "webhook"}, {"id", toJson(message.id)}}},
            {"origin",
             toJson(QUrl(message.url)
                        .adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo
                                  | QUrl::RemoveFragment)
                        .toString())},
            {"data", {{"event", toJson(message.event)}, {"attempts", message.attempts}}}};
        if (!isDelivered)
            members["code"] = toJson(error.code);
        const QString event = isDelivered ? QStringLiteral("webhook.delivered")
                                          : QStringLiteral("webhook.deadletter");
        if (const Result<> written = m_audit->append(event, std::move(members)); !written)
            qCWarning(logStore, "%s", qUtf8Printable(written.error().message));
    }
    schedulePump();
    Q_EMIT attempted(message, outcome, error);
    Q_EMIT changed();
    if (!isBusy())
        Q_EMIT idle();
}

} // namespace Rehearsal
