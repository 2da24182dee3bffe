// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/http.h"
#include "core/backend/retryafter.h"

#include <QNetworkReply>
#include <QSslError>

namespace Rehearsal {

/// Why we ended a transfer ourselves: Qt reports all of these as error 5.
enum class AbortReason { None, Deadline, ConnectLimit, BodyCap, HeaderCap, ErrorBodyFull };

/// What is known about a transfer besides its status.
struct TransportFacts
{
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    AbortReason reason = AbortReason::None;
    QList<QSslError> sslErrors = {};
    bool secure = false; ///< https
    bool slept = false;  ///< the process stood still meanwhile
};

/// The T fault of a transfer, None when a whole answer came. Qt's error is looked at only where the
/// status says nothing (finding F7); `expected` and `received` of the reply are compared (F5).
[[nodiscard]] Fault transportFault(const HttpReply &reply, const TransportFacts &facts);

/// The number of bytes that Content-Length announces; -1 without one, absent when the header
/// contradicts itself, is negative or stands beside a chunked coding.
[[nodiscard]] std::optional<qint64> announcedLength(const HttpHeaders &headers);

/// The H fault of a whole answer, None for 200 to 299 except 204 and 205 (H02). `url` is the one asked.
[[nodiscard]] Fault statusFault(const HttpReply &reply, const QUrl &url,
                                const std::optional<RetryAfter> &retryAfter);

/// The address a 3xx points at; invalid without a usable one.
[[nodiscard]] QUrl redirectTarget(const HttpReply &reply, const QUrl &url);

} // namespace Rehearsal
