// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/faultmatrix.h"
#include "core/backend/retryafter.h"

#include <chrono>
#include <optional>

namespace Rehearsal {

/// The classes of reliability.md 4.1 that have rules of their own here.
enum class RequestClass {
    Free, ///< G, K: may be repeated at will
    Poll, ///< L: never repeated here, the caller schedules the next one
    Put,  ///< U: read back before a repeat
    Once, ///< X: repeated only when it is certain that nothing was processed
};

[[nodiscard]] RequestClass classOf(Phase phase);

/// The figures of reliability.md 4.5.
struct RetryLimits
{
    int attemptsFree = 4; ///< the first included
    int attemptsOnce = 3; ///< of Put and Once, for what was not processed
    int waits = 5;        ///< consecutive 429 or 503 with Retry-After that are waited for
    int keyRepeats = 3;   ///< of a submit with an honoured key
    std::chrono::milliseconds keyWindow{600'000};
    std::chrono::milliseconds totalFree{60'000}; ///< a logical request, waits under 120 s included
    std::chrono::milliseconds totalOnce{150'000};
    std::chrono::milliseconds longWait{120'000};
    std::chrono::milliseconds maxWait{300'000}; ///< a longer Retry-After ends the request
};

/// Where a logical request stands when an attempt has failed.
struct AttemptState
{
    Phase phase = Phase::S2;
    Fault fault = Fault::None;
    int attempts = 1; ///< made, this one included
    int failures = 1; ///< of transport and 5xx, this one included, since the last good answer
    int waits = 0;    ///< consecutive 429 or 503 waited for before this answer
    std::chrono::milliseconds spent{0}; ///< since the start, waits of 120 s and more left out
    std::optional<RetryAfter> retryAfter = {};
    bool canSignInAgain = true; ///< not yet done for this request, and the token is ours to renew
    bool keyHonoured = false;   ///< the server is known to honour Idempotency-Key
    bool keyInProgress = false; ///< this 409 is about our own key
    bool isRepeat = false;      ///< of a PUT whose earlier outcome was unknown
};

struct Decision
{
    Reaction reaction = Reaction::Stop;
    std::chrono::milliseconds wait{0}; ///< of Repeat and WaitAsTold

    friend bool operator==(const Decision &, const Decision &) = default;
};

/// What to do about a failed attempt: the matrix, its starred cells and the limits. `random` is uniform
/// in [0, 1).
[[nodiscard]] Decision decide(const AttemptState &state, const RetryLimits &limits, double random);

/// reliability.md 4.3. `failures` and `waits` count from 1.
[[nodiscard]] std::chrono::milliseconds repeatWait(int failures, double random);
[[nodiscard]] std::chrono::milliseconds rateLimitWait(int waits, double random);
[[nodiscard]] std::chrono::milliseconds toldWait(std::chrono::milliseconds retryAfter,
                                                 double random);

/// 15 s token, 30 s reading and PUT, 60 s submit (4.6).
[[nodiscard]] std::chrono::milliseconds attemptDeadline(Phase phase);
/// Bytes of a good answer (4.6).
[[nodiscard]] qint64 bodyCap(Phase phase);

} // namespace Rehearsal
