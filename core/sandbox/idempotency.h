// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <chrono>

namespace Rehearsal::Sandbox {

/// Remembers for 24 hours what was answered to which Idempotency-Key.
class Idempotency
{
public:
    enum class State {
        New, ///< now in progress, until remember() or forget()
        InProgress,
        OtherBody,
        Answered,
    };
    struct Entry
    {
        State state = State::New;
        QByteArray answer = {};
    };

    explicit Idempotency(Clock &clock)
        : m_clock(clock)
    { }

    /// What is known of the key; a new one is in progress from now on.
    [[nodiscard]] Entry enter(const QString &key, const QByteArray &body);
    void remember(const QString &key, const QByteArray &answer);
    void forget(const QString &key) { m_keys.remove(key); }
    void clear() { m_keys.clear(); }

private:
    struct Known
    {
        QByteArray bodyHash = {};
        QByteArray answer = {}; ///< null while in progress
        std::chrono::milliseconds since{0};
    };

    Clock &m_clock;
    QHash<QString, Known> m_keys = {};
};

} // namespace Rehearsal::Sandbox
