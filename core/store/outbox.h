// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/store/posixfile.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace Rehearsal {

/// A webhook on its way. Never a secret: what signs it is found again by the target's name.
struct OutboxMessage
{
    enum class State {
        Waiting, ///< will be tried by itself
        Dead     ///< only by hand
    };

    QString id = {};     ///< webhook-id, the same on every attempt
    QString target = {}; ///< whose signing secret
    QString url = {};
    bool mustBeSigned = false;
    QByteArray body = {}; ///< exactly what is sent, UTF-8
    QString event = {};   ///< member of the body, for people
    QDateTime created = {};
    State state = State::Waiting;
    int attempts = 0;
    QDateTime lastAttempt = {};
    QDateTime nextAttempt = {}; ///< not before; of a pending one
    QDateTime diedAt = {};      ///< of a dead one
    QString lastError = {};     ///< translated, plain text

    friend bool operator==(const OutboxMessage &, const OutboxMessage &) = default;
};

/// Messages in <state>/outbox, a file each, mode 0600, replaced atomically: what put() stored is there
/// after a crash or a power cut. Several processes may use the folder; who delivers to an address holds
/// its lease. Errors have kind File and code S9-O03.
class Outbox
{
public:
    static constexpr int mostPending = 1000;
    static constexpr int keepDeadDays = 30;

    /// `now` of whoever asks, so that nothing here has a clock.
    explicit Outbox(const QString &stateFolder);

    /// Stores it durably; a message of the same id is replaced. With more than 1,000 pending the oldest
    /// die; gives their number.
    [[nodiscard]] Result<int> put(const OutboxMessage &message, const QDateTime &now);
    /// Of an attempt: replaces what is there, unless it was removed meanwhile.
    [[nodiscard]] Result<> update(const OutboxMessage &message);
    [[nodiscard]] Result<> remove(const QString &id);
    [[nodiscard]] std::optional<OutboxMessage> message(const QString &id) const;
    /// All of them, oldest first. A file that cannot be read is left alone.
    [[nodiscard]] QList<OutboxMessage> messages() const;
    /// Removes dead ones of more than 30 days.
    void dropOld(const QDateTime &now);

    /// The right to deliver to this address, held as long as the file is open; not open when another
    /// process, or another delivery of this one, has it.
    [[nodiscard]] PosixFile lease(const QString &url) const;

    /// The receiver said 410: nothing is sent to this address until somebody resends.
    [[nodiscard]] bool isSwitchedOff(const QString &url) const;
    void setSwitchedOff(const QString &url, bool off);

    [[nodiscard]] const QString &folder() const { return m_folder; }

private:
    [[nodiscard]] QString path(const QString &id) const;
    [[nodiscard]] QString addressFile(const QString &url, const char *suffix) const;
    [[nodiscard]] Result<> write(const OutboxMessage &message) const;
    [[nodiscard]] Error error(int errorNumber) const;

    QString m_folder;
};

} // namespace Rehearsal
