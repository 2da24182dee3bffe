// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/http.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace Rehearsal {

/// The three forms of an HTTP date (RFC 9110 5.6.7), of which Qt::RFC2822Date reads only one. `now`
/// decides the century of the form with a two-digit year: more than 50 years ahead is the past one.
/// A wrong name of the day is not looked at.
[[nodiscard]] std::optional<QDateTime> readHttpDate(QByteArrayView text, const QDateTime &now);

struct RetryAfter
{
    std::chrono::milliseconds wait{0};
    bool isDate = false;

    friend bool operator==(const RetryAfter &, const RetryAfter &) = default;
};

/// What the server asks to wait by its Retry-After header (reliability.md 4.4); absent when there is
/// none or when it cannot be used. A date counts from the Date header of the same answer, without one
/// from `now` (UTC). Of several members the largest.
[[nodiscard]] std::optional<RetryAfter> readRetryAfter(const HttpHeaders &headers,
                                                       const QDateTime &now);

/// Longer than this is never waited for.
inline constexpr std::chrono::hours longestRetryAfter{24};

} // namespace Rehearsal
