// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/pollschedule.h"

#include "core/backend/faultmatrix.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace Rehearsal {

namespace {

constexpr auto briskPhase = 1500ms;
constexpr auto visibilityDelay = 10s;
constexpr int waitsForLimit = 5;
constexpr int unusableBodies = 3;
constexpr int failuresOfLostContact = 10;
constexpr auto shortestLostContact = 60s;
constexpr auto longestSilence = 5min;

std::chrono::milliseconds rounded(double milliseconds)
{
    return std::chrono::milliseconds(std::llround(milliseconds));
}

Fault faultOf(const Error &error)
{
    return faultFromName(error.code.section(QLatin1Char('-'), -1));
}

bool isNotFound(const Error &error)
{
    const Fault fault = faultOf(error);
    return fault == Fault::H11 || (fault == Fault::None && error.kind == Error::Kind::NotFound);
}

bool isUnusableBody(const Error &error)
{
    return faultName(faultOf(error)).startsWith(QLatin1Char('B'));
}

/// Milliseconds of the ceiling `first` doubled after each failure, at most `highest`.
double ceiling(std::chrono::milliseconds first, std::chrono::milliseconds highest, int failures)
{
    return std::min(static_cast<double>(highest.count()),
                    static_cast<double>(first.count()) * std::pow(2.0, failures - 1));
}

} // namespace

std::chrono::milliseconds pollWait(std::chrono::milliseconds elapsed,
                                   std::chrono::milliseconds interval, bool brisk)
{
    const auto wait = brisk && elapsed < briskPhase
        ? std::clamp<std::chrono::milliseconds>(elapsed / 2, 10ms, 80ms)
        : std::max<std::chrono::milliseconds>(elapsed / 4, 250ms);
    return std::min(wait, interval);
}

PollSchedule::PollSchedule(Limits limits)
    : m_limits(limits)
    , m_random(QRandomGenerator::global()->generate())
{ }

void PollSchedule::accepted(const QString &simulationId, Time now)
{
    m_simulationId = simulationId;
    m_acceptedAt = now;
    m_usableAt = now;
}

std::chrono::milliseconds PollSchedule::afterRunning(Time now, std::chrono::milliseconds retryAfter)
{
    m_usableAt = now;
    m_failures = 0;
    m_limited = 0;
    m_unusable = 0;
    return retryAfter > 0ms ? retryAfter : regularWait(now);
}

Result<std::chrono::milliseconds> PollSchedule::afterFailure(const Error &error, Time now,
                                                             std::chrono::milliseconds retryAfter)
{
    if (isNotFound(error) && now - m_acceptedAt < visibilityDelay)
        return regularWait(now);
    if (!mayPass(error))
        return error;
    if (m_failures++ == 0)
        m_failingSince = now;
    const bool lost =
        m_failures >= failuresOfLostContact && now - m_failingSince >= shortestLostContact;
    if (error.kind == Error::Kind::RateLimited && m_limits.job == Job::Simulation)
        return afterLimit(error, retryAfter);
    if (lost || now - m_usableAt >= longestSilence)
        return contactLost(error, now);
    m_limited = 0;
    m_unusable = isUnusableBody(error) ? m_unusable + 1 : 0;
    if (m_unusable >= unusableBodies || retryAfter > m_limits.maxWait)
        return error;
    if (retryAfter > 0ms)
        return retryAfter;
    const double highest = ceiling(500ms, 30s, m_failures);
    return std::max(regularWait(now), rounded(between(highest / 2, highest)));
}

Result<std::chrono::milliseconds> PollSchedule::afterLimit(const Error &error,
                                                           std::chrono::milliseconds retryAfter)
{
    m_brisk = false;
    m_unusable = 0;
    if (++m_limited > waitsForLimit) {
        Error ended = error;
        ended.message = tr("Could not follow simulation %1. The server still limits requests after "
                           "%n wait(s) (429). "
                           "Following stopped. The simulation may still be running. "
                           "Reduce the number of parallel runs or try later.",
                           nullptr, waitsForLimit)
                            .arg(m_simulationId);
        return ended;
    }
    if (retryAfter > m_limits.maxWait) {
        Error ended = error;
        ended.message =
            tr("Could not follow simulation %1. The server asks to wait %2 s (429), longer than "
               "allowed. Following stopped. The simulation may still be running.")
                .arg(m_simulationId)
                .arg(std::chrono::ceil<std::chrono::seconds>(retryAfter).count());
        return ended;
    }
    if (retryAfter > 0ms) {
        // Never before the time we were told; what is added keeps parallel runs apart.
        const double asked = static_cast<double>(retryAfter.count());
        const double spread =
            m_limits.jitter ? between(0, std::min(1000.0 + asked / 10, 10'000.0)) : 0;
        return rounded(asked + spread);
    }
    const double highest = ceiling(2s, 60s, m_limited);
    return rounded(between(highest / 2, highest));
}

std::chrono::milliseconds PollSchedule::regularWait(Time now)
{
    const auto wait = pollWait(now - m_acceptedAt, m_limits.interval, m_brisk);
    const double exact = static_cast<double>(wait.count());
    return m_limits.jitter ? rounded(between(exact * 0.9, exact * 1.1)) : wait;
}

/// The column of the network matrix; without a code the kind has to do.
bool PollSchedule::mayPass(const Error &error) const
{
    const Phase phase = m_limits.job == Job::Training ? Phase::I5 : Phase::S5;
    if (const Fault fault = faultOf(error); fault != Fault::None)
        return reactionTo(fault, phase) == Reaction::KeepPolling;
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout
        || error.kind == Error::Kind::Server || error.kind == Error::Kind::RateLimited;
}

Error PollSchedule::contactLost(const Error &error, Time now) const
{
    Error lost = error;
    lost.kind = Error::Kind::Network;
    if (m_limits.job == Job::Training)
        return lost;
    const auto minutes = std::chrono::round<std::chrono::minutes>(now - m_usableAt);
    lost.message = tr("Could not follow simulation %1. No usable answer came for %n minute(s). "
                      "The simulation may still be running. The last trouble: %2",
                      nullptr, static_cast<int>(minutes.count()))
                       .arg(m_simulationId, error.message);
    return lost;
}

double PollSchedule::between(double low, double high)
{
    if (!m_limits.jitter)
        return high;
    return std::uniform_real_distribution<double>(low, high)(m_random);
}

} // namespace Rehearsal
