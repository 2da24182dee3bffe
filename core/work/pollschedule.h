// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>
#include <random>

namespace Rehearsal {

/// How long to wait before the next poll of a job that was accepted `elapsed` ago, without jitter.
///
/// The published rule is clamp(elapsed / 4, 0.25 s, interval): few requests, but a job of about 1.24 s
/// can be seen 0.3 s late. Most tests take less than that, so the first 1.5 s are looked at more closely,
/// with waits of clamp(elapsed / 2, 10 ms, 80 ms): 24 requests, never more than 80 ms (with jitter 88 ms)
/// late. After that the published rule holds. A job of 60 s costs 59 requests instead of the 41 of the
/// published rule alone, so still less than one a second. With `brisk` false (the server has limited us)
/// the published rule holds from the start.
[[nodiscard]] std::chrono::milliseconds
pollWait(std::chrono::milliseconds elapsed, std::chrono::milliseconds interval, bool brisk = true);

/// Decides after each poll of one job when to look again, or that following it has no sense any more
/// (reliability.md 4.3, 5.4 and columns S5 and I5 of 6.2). Holds no timer; the caller passes the time in.
class PollSchedule
{
    Q_DECLARE_TR_FUNCTIONS(PollSchedule)
public:
    using Time = std::chrono::milliseconds; ///< a reading of Clock::elapsed, or a difference of two

    enum class Job { Simulation, Training };

    struct Limits
    {
        std::chrono::milliseconds interval{2000};
        std::chrono::milliseconds maxWait{300'000}; ///< longest Retry-After that is waited for
        bool jitter = true;
        Job job = Job::Simulation;
    };

    explicit PollSchedule(Limits limits);

    void accepted(const QString &simulationId, Time now);
    /// After an answer that says the job still runs. `retryAfter` (0: none) replaces the wait.
    [[nodiscard]] std::chrono::milliseconds afterRunning(Time now,
                                                         std::chrono::milliseconds retryAfter);
    /// After a poll without a usable answer: the wait, or the error that ends following. It ends at once
    /// for what will not change by itself, at the sixth 429 in a row (kind RateLimited), at the third
    /// unusable body in a row, and when contact is lost: 10 failures in a row over at least 60 s, or 5 min
    /// without a usable answer. A 404 in the first 10 s means "not yet visible" and is no failure. Of a
    /// training 429s count as any other failure, and the message stays that of the backend.
    [[nodiscard]] Result<std::chrono::milliseconds>
    afterFailure(const Error &error, Time now, std::chrono::milliseconds retryAfter);

private:
    [[nodiscard]] std::chrono::milliseconds regularWait(Time now);
    [[nodiscard]] Result<std::chrono::milliseconds>
    afterLimit(const Error &error, std::chrono::milliseconds retryAfter);
    [[nodiscard]] Error contactLost(const Error &error, Time now) const;
    [[nodiscard]] bool mayPass(const Error &error) const;
    /// A uniform number from [low, high), or `high` without jitter.
    [[nodiscard]] double between(double low, double high);

    Limits m_limits;
    QString m_simulationId;
    Time m_acceptedAt{0};
    Time m_usableAt{0}; ///< the last usable answer, at first the acceptance
    int m_failures = 0; ///< in a row
    Time m_failingSince{0};
    int m_limited = 0;  ///< 429s in a row
    int m_unusable = 0; ///< unusable bodies in a row
    bool m_brisk = true;
    std::minstd_rand m_random;
};

} // namespace Rehearsal
