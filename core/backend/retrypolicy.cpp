// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/retrypolicy.h"

#include <algorithm>
#include <cmath>

namespace Rehearsal {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

milliseconds ceiling(milliseconds base, milliseconds most, int n)
{
    const int doublings = std::clamp(n - 1, 0, 16);
    return std::min(most, base * (1 << doublings));
}

milliseconds part(milliseconds whole, double fraction)
{
    return milliseconds(std::llround(double(whole.count()) * fraction));
}

/// The starred cells: those that depend on more than fault and phase.
Reaction reactionFor(const AttemptState &state)
{
    if (state.fault == Fault::H15 && state.phase == Phase::S4 && state.keyInProgress)
        return Reaction::WaitAsTold;
    if (state.fault == Fault::H18 && state.phase == Phase::I3 && state.isRepeat)
        return Reaction::ReadBack;
    const Reaction reaction = reactionTo(state.fault, state.phase);
    if (reaction == Reaction::SignInAgain && !state.canSignInAgain)
        return reactionTo(Fault::H09, state.phase);
    return reaction;
}

bool isOnce(RequestClass requestClass)
{
    return requestClass == RequestClass::Put || requestClass == RequestClass::Once;
}

Decision repeat(const AttemptState &state, const RetryLimits &limits, double random)
{
    const bool once = isOnce(classOf(state.phase));
    const milliseconds wait = repeatWait(state.failures, random);
    const bool attemptsLeft = state.attempts < (once ? limits.attemptsOnce : limits.attemptsFree);
    const bool timeLeft = state.spent + wait <= (once ? limits.totalOnce : limits.totalFree);
    return attemptsLeft && timeLeft ? Decision{Reaction::Repeat, wait}
                                    : Decision{Reaction::Stop, 0ms};
}

Decision waitAsTold(const AttemptState &state, const RetryLimits &limits, double random)
{
    if (state.waits >= limits.waits)
        return {Reaction::Stop, 0ms};
    const milliseconds wait = state.retryAfter ? toldWait(state.retryAfter->wait, random)
                                               : rateLimitWait(state.waits + 1, random);
    if (state.retryAfter && state.retryAfter->wait > limits.longWait) {
        const bool isWaited = state.retryAfter->wait <= limits.maxWait;
        return isWaited ? Decision{Reaction::WaitAsTold, wait} : Decision{Reaction::Stop, 0ms};
    }
    const bool once = isOnce(classOf(state.phase));
    const bool timeLeft = state.spent + wait <= (once ? limits.totalOnce : limits.totalFree);
    return timeLeft ? Decision{Reaction::WaitAsTold, wait} : Decision{Reaction::Stop, 0ms};
}

} // namespace

RequestClass classOf(Phase phase)
{
    switch (phase) {
    case Phase::S5:
    case Phase::I5:
        return RequestClass::Poll;
    case Phase::I3:
        return RequestClass::Put;
    case Phase::S4:
    case Phase::I4:
        return RequestClass::Once;
    case Phase::S1:
    case Phase::S2:
    case Phase::S3:
    case Phase::I1:
    case Phase::E1:
    case Phase::E2:
    case Phase::E3:
    case Phase::E4:
    case Phase::E5:
        return RequestClass::Free;
    }
    Q_UNREACHABLE();
}

Decision decide(const AttemptState &state, const RetryLimits &limits, double random)
{
    const Reaction reaction = reactionFor(state);
    if (reaction == Reaction::Repeat)
        return repeat(state, limits, random);
    if (reaction == Reaction::WaitAsTold)
        return waitAsTold(state, limits, random);
    if (reaction == Reaction::Unknown && state.keyHonoured && state.phase == Phase::S4
        && state.attempts <= limits.keyRepeats) {
        const milliseconds wait = repeatWait(state.failures, random);
        if (state.spent + wait <= limits.keyWindow)
            return {Reaction::Repeat, wait};
    }
    return {reaction, 0ms};
}

milliseconds repeatWait(int failures, double random)
{
    return part(ceiling(500ms, 30s, failures), random);
}

milliseconds rateLimitWait(int waits, double random)
{
    return part(ceiling(2s, 60s, waits), 0.5 + random / 2);
}

milliseconds toldWait(milliseconds retryAfter, double random)
{
    return retryAfter + part(std::min<milliseconds>(1s + retryAfter / 10, 10s), random);
}

milliseconds attemptDeadline(Phase phase)
{
    switch (phase) {
    case Phase::S1:
        return 15s;
    case Phase::S4:
    case Phase::E4:
        return 60s;
    case Phase::S2:
    case Phase::S3:
    case Phase::S5:
    case Phase::I1:
    case Phase::I3:
    case Phase::I4:
    case Phase::I5:
    case Phase::E1:
    case Phase::E2:
    case Phase::E3:
        return 30s;
    case Phase::E5:
        return 10s;
    }
    Q_UNREACHABLE();
}

qint64 bodyCap(Phase phase)
{
    constexpr qint64 kibi = 1024;
    constexpr qint64 mebi = 1024 * kibi;
    switch (phase) {
    case Phase::S1:
        return 64 * kibi;
    case Phase::S3:
    case Phase::S4:
    case Phase::I4:
    case Phase::I5:
    case Phase::E5:
        return mebi;
    case Phase::S5:
    case Phase::E3:
    case Phase::E4:
        return 32 * mebi;
    case Phase::S2:
    case Phase::I1:
    case Phase::I3:
    case Phase::E1:
    case Phase::E2:
        return 8 * mebi;
    }
    Q_UNREACHABLE();
}

} // namespace Rehearsal
