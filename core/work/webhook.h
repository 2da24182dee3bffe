// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/pending.h"
#include "core/store/outbox.h"
#include "core/work/webhookdelivery.h"

#include <QObject>

namespace Rehearsal {

class AuditLog;

/// The webhook of one target: puts a message into the outbox, so that it is sent whatever happens to
/// this program, and waits a while for its delivery. Adds `audit_head` {chain, seq, hash} and, with a
/// key, `run_id` behind the members of a message; one over 256 KiB goes out without its `audit_log`,
/// with `audit_log_sha256` instead.
class Webhook : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype largestBody = 256 * 1024;

    /// `audit` may be null. `patience` is how long an answer may take: then the message stays in the
    /// outbox and goes on being tried. The target's name says whose signing secret is used.
    Webhook(Outbox &outbox, WebhookDelivery &delivery, Clock &clock, QString targetName,
            bool mustBeSigned, const AuditLog *audit = nullptr,
            std::chrono::milliseconds patience = std::chrono::seconds(10),
            QObject *parent = nullptr);

    /// Stores what is known so far, before the last step that could be cut off by the end of this
    /// program: if send() never comes, this is sent at the next start. `key` is the operation's UUID.
    [[nodiscard]] Result<> prepare(const QString &url, const Json &body, const QString &key);
    /// Stores the message before it returns, then tries at once and again after 5 s. Answers when it is
    /// delivered, dead, or left in the outbox; the error says which, names the receiver and what it
    /// said; kind Configuration for an address that must not be used, File when it could not be kept.
    /// Letting go of the answer leaves the message in the outbox.
    [[nodiscard]] Pending send(const QString &url, const Json &body, Answer<> answer,
                               const QString &key = {});

private:
    [[nodiscard]] Result<OutboxMessage> store(const QString &url, Json body, const QString &key,
                                              const QDateTime &notBefore);

    Outbox &m_outbox;
    WebhookDelivery &m_delivery;
    Clock &m_clock;
    QString m_targetName;
    bool m_mustBeSigned;
    const AuditLog *m_audit;
    std::chrono::milliseconds m_patience;
};

} // namespace Rehearsal
