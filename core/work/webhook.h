// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/exchange.h"
#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/pending.h"

#include <QObject>

namespace Rehearsal {

/// Delivers a message to a receiver of the user's: own network manager, no API credentials, no
/// redirects, no cookies, https or loopback only, 10 s an attempt. Any 2xx is success, whatever its body.
/// Sent at once and, when that did not succeed, a second time 5 s later (so at least once, and possibly
/// twice), except after an answer that will not change: redirects, 405, 406, 410, 411, 413, 414, 415, 431,
/// 501. The header `X-Source: cognigy-sim-runner` says where it comes from.
class Webhook : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds secondAttempt{5};
    static constexpr std::chrono::seconds attemptLimit{10};

    /// `patience` is how long a delivery may take with everything; the second attempt is left out when it
    /// would begin after that.
    explicit Webhook(Clock &clock,
                     std::chrono::milliseconds patience = 2 * attemptLimit + secondAttempt,
                     QObject *parent = nullptr);

    /// The error names the receiver and what it said; kind Configuration for an address that must not be
    /// used. Its code is of phase S9, where there is one.
    [[nodiscard]] Pending send(const QString &url, const Json &body, Answer<> answer);

private:
    Clock &m_clock;
    std::chrono::milliseconds m_patience;
    Exchange m_exchange;
};

} // namespace Rehearsal
