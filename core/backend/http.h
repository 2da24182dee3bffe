// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/fault.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <chrono>
#include <utility>

namespace Rehearsal {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// The value of a header, name compared without case; "" without one.
[[nodiscard]] QByteArray headerValue(const HttpHeaders &headers, const char *name);

/// May stand in a header: no control character (CR, LF and NUL would reach the wire, finding F8).
[[nodiscard]] bool isHeaderValue(const QByteArray &value);

/// One request as it goes on the wire.
struct HttpRequest
{
    QByteArray method = QByteArrayLiteral("GET");
    QUrl url = {};
    HttpHeaders headers = {};
    QByteArray body = {};
    Secret bearer = {};                         ///< goes into Authorization; empty without one
    std::chrono::milliseconds deadline{30'000}; ///< for the whole attempt
    qint64 bodyCap = 8 * 1024 * 1024;           ///< bytes of a 2xx body
};

/// What came of it. `fault` is a T fault when no usable answer came, else None: judging the status is
/// classify()'s business.
struct HttpReply
{
    int status = 0; ///< 0 when no status line came
    HttpHeaders headers = {};
    QByteArray body = {};
    Fault fault = Fault::None;
    bool sent = false; ///< something of the request may have reached the server (finding F21)
    std::chrono::milliseconds elapsed{0};
    qint64 expected = -1; ///< Content-Length, -1 without one
    qint64 received = 0;  ///< bytes of the body
    QString detail = {};  ///< of a T05 to T08: proxy, certificate names; translated or plain data
    QDateTime validFrom = {}; ///< of a T07
    QDateTime validTo = {};
};

} // namespace Rehearsal
