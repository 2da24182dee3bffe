// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/webhook.h"

#include "core/backend/address.h"
#include "core/store/auditlog.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUuid>

using namespace std::chrono_literals;

namespace Rehearsal {

namespace {

/// A prepared message belongs to a living run for so long.
constexpr auto preparedWait = 60s;

/// Waits for the fate of one message.
class Delivery : public Operation
{
    Q_OBJECT
public:
    Delivery(Answer<> answer, QObject *parent)
        : Operation(parent)
        , m_answer(std::move(answer))
    { }
    void abandon() override
    {
        m_answer = nullptr;
        m_pending.reset();
        disconnect(m_watch);
    }

    void refuse(Clock &clock, const Error &error)
    {
        m_pending = clock.after(0ms, [this, error] { conclude(error); });
    }
    void watch(WebhookDelivery &delivery, Clock &clock, const OutboxMessage &sent,
               std::chrono::milliseconds patience)
    {
        const auto until = clock.elapsed() + patience;
        m_watch =
            connect(&delivery, &WebhookDelivery::attempted, this,
                    [this, id = sent.id, until, &delivery, &clock](const OutboxMessage &message,
                                                                   WebhookDelivery::Outcome outcome,
                                                                   const Error &error) {
                        if (message.id != id)
                            return;
                        if (outcome == WebhookDelivery::Outcome::Delivered) {
                            conclude({});
                            return;
                        }
                        m_lastError = error;
                        const auto next =
                            std::chrono::milliseconds(clock.now().msecsTo(message.nextAttempt));
                        // Held: nothing that waiting here would mend.
                        const bool isHeld = error.kind == Error::Kind::Configuration;
                        if (isHeld || outcome == WebhookDelivery::Outcome::Dead
                            || clock.elapsed() + next > until || delivery.isDeaf(message.url))
                            conclude(error);
                    });
        m_pending = clock.after(patience, [this] { conclude(m_lastError); });
    }

private:
    void conclude(const Result<> &outcome)
    {
        disconnect(m_watch);
        if (const auto answer = std::exchange(m_answer, nullptr))
            answer(outcome);
    }

    Answer<> m_answer;
    Pending m_pending;
    QMetaObject::Connection m_watch;
    Error m_lastError{Error::Kind::Timeout,
                      tr("The receiver has not answered yet. The webhook is kept and will be tried "
                         "again."),
                      0, QStringLiteral("S9-T17")};
};

QString idFor(const QString &key)
{
    static const QRegularExpression other(QStringLiteral("[^0-9A-Za-z]"));
    const QString text = key.isEmpty() ? QUuid::createUuid().toString(QUuid::Id128) : key;
    return QStringLiteral("msg_") + QString(text).remove(other).left(100);
}

} // namespace

Webhook::Webhook(Outbox &outbox, WebhookDelivery &delivery, Clock &clock, QString targetName,
                 bool mustBeSigned, const AuditLog *audit, std::chrono::milliseconds patience,
                 QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_delivery(delivery)
    , m_clock(clock)
    , m_targetName(std::move(targetName))
    , m_mustBeSigned(mustBeSigned)
    , m_audit(audit)
    , m_patience(patience)
{ }

Result<OutboxMessage> Webhook::store(const QString &url, Json body, const QString &key,
                                     const QDateTime &notBefore)
{
    if (const Result<QUrl> address = readAddress(url); !address)
        return address.error();
    if (m_audit && m_audit->head().seq >= 0)
        body["audit_head"] = toJson(m_audit->head());
    if (!key.isEmpty())
        body["run_id"] = toJson(key);
    OutboxMessage message;
    message.body = writeCompact(body);
    if (const Json *log = member(body, "audit_log"); message.body.size() > largestBody && log) {
        const QByteArray text = asText(log).value_or(QString()).toUtf8();
        const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
        body.erase("audit_log");
        body["audit_log_sha256"] = hash.toStdString();
        message.body = writeCompact(body);
    }
    message.id = idFor(key);
    message.target = m_targetName;
    message.url = url;
    message.mustBeSigned = m_mustBeSigned;
    message.event = asText(member(body, "event")).value_or(QString());
    message.created = m_clock.now();
    message.nextAttempt = notBefore;
    if (m_outbox.isSwitchedOff(url)) {
        message.state = OutboxMessage::State::Dead;
        message.diedAt = m_clock.now();
        message.lastError = tr("This webhook is switched off: the receiver asked not to be called "
                               "any more.");
    }
    const Result<int> kept = m_outbox.put(message, m_clock.now());
    if (!kept)
        return kept.error();
    return message;
}

Result<> Webhook::prepare(const QString &url, const Json &body, const QString &key)
{
    const QDateTime notBefore = m_clock.now().addSecs(preparedWait.count());
    const Result<OutboxMessage> stored = store(url, body, key, notBefore);
    return stored ? Result<>() : stored.error();
}

Pending Webhook::send(const QString &url, const Json &body, Answer<> answer, const QString &key)
{
    auto *delivery = new Delivery(std::move(answer), this);
    Pending pending(delivery);
    const Result<OutboxMessage> stored = store(url, body, key, m_clock.now());
    if (!stored) {
        delivery->refuse(m_clock, stored.error());
    } else if (stored->state == OutboxMessage::State::Dead) {
        delivery->refuse(m_clock,
                         {Error::Kind::NotFound, stored->lastError, 0, QStringLiteral("S9-H16")});
    } else {
        delivery->watch(m_delivery, m_clock, *stored, m_patience);
        m_delivery.deliver(*stored);
    }
    return pending;
}

} // namespace Rehearsal

#include "webhook.moc"
