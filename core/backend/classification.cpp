// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/classification.h"

#include "core/backend/address.h"

#include <algorithm>

namespace Rehearsal {

namespace {

Fault certificateFault(const QList<QSslError> &errors)
{
    const auto has = [&](std::initializer_list<QSslError::SslError> kinds) {
        return std::any_of(errors.begin(), errors.end(), [&](const QSslError &error) {
            return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
        });
    };
    if (errors.isEmpty())
        return Fault::T09;
    if (has({QSslError::CertificateExpired, QSslError::CertificateNotYetValid}))
        return Fault::T07;
    if (errors.size() == 1 && has({QSslError::HostNameMismatch}))
        return Fault::T08;
    return Fault::T06;
}

Fault abortFault(const HttpReply &reply, const TransportFacts &facts)
{
    switch (facts.reason) {
    case AbortReason::None:
    case AbortReason::ErrorBodyFull:
        return Fault::None;
    case AbortReason::BodyCap:
        return Fault::T19;
    case AbortReason::HeaderCap:
        return Fault::T20;
    case AbortReason::ConnectLimit:
        return Fault::T03;
    case AbortReason::Deadline:
        break;
    }
    if (!reply.sent)
        return Fault::T03;
    if (facts.slept)
        return Fault::T23;
    return reply.status > 0 ? Fault::T16 : Fault::T17;
}

/// No status line came.
Fault silentFault(const HttpReply &reply, const TransportFacts &facts)
{
    switch (facts.error) {
    case QNetworkReply::HostNotFoundError:
        return Fault::T01;
    case QNetworkReply::ConnectionRefusedError:
        return Fault::T02;
    case QNetworkReply::TimeoutError:
        return reply.sent ? Fault::T17 : Fault::T03;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return reply.sent ? Fault::T23 : Fault::T04;
    case QNetworkReply::SslHandshakeFailedError:
        return certificateFault(facts.sslErrors);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return Fault::T05;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolUnknownError:
        return Fault::T22;
    default: // Qt's list is open; everything else broke before or after the request was sent
        break;
    }
    if (reply.sent)
        return facts.slept ? Fault::T23 : Fault::T10;
    if (facts.error == QNetworkReply::UnknownNetworkError)
        return Fault::T04;
    return facts.secure ? Fault::T09 : Fault::T02;
}

bool hasNoBody(int status) { return status == 204 || status == 304 || status < 200; }

} // namespace

std::optional<qint64> announcedLength(const HttpHeaders &headers)
{
    const QByteArray value = headerValue(headers, "Content-Length");
    if (value.isEmpty())
        return -1;
    if (headerValue(headers, "Transfer-Encoding").toLower().contains("chunked"))
        return {};
    std::optional<qint64> length;
    for (const QByteArray &piece : value.split(',')) {
        const QByteArray digits = piece.trimmed();
        const bool isNumber = !digits.isEmpty()
            && std::all_of(digits.begin(), digits.end(),
                           [](char c) { return c >= '0' && c <= '9'; });
        bool fits = false;
        const qint64 number = digits.toLongLong(&fits);
        if (!isNumber || !fits || (length && *length != number))
            return {};
        length = number;
    }
    return length;
}

Fault transportFault(const HttpReply &reply, const TransportFacts &facts)
{
    if (const Fault fault = abortFault(reply, facts); fault != Fault::None)
        return fault;
    if (reply.status == 0)
        return facts.error == QNetworkReply::NoError ? Fault::T22 : silentFault(reply, facts);

    const std::optional<qint64> announced = announcedLength(reply.headers);
    if (!announced)
        return Fault::T14;
    const bool isWhole = facts.reason == AbortReason::ErrorBodyFull || hasNoBody(reply.status);
    const bool isEncoded = !headerValue(reply.headers, "Content-Encoding").isEmpty();
    if (!isWhole && !isEncoded && *announced > reply.received)
        return Fault::T12;
    if (isWhole || reply.status >= 300)
        return Fault::None; // the status says it; Qt's error only repeats the status
    switch (facts.error) {
    case QNetworkReply::NoError:
        return Fault::None;
    case QNetworkReply::UnknownContentError:
        return isEncoded ? Fault::T21 : Fault::T13;
    case QNetworkReply::RemoteHostClosedError:
        return isEncoded && *announced >= 0 ? Fault::T12 : Fault::T13;
    default: // open list: the answer began and did not end as it should
        return facts.slept ? Fault::T23 : Fault::T13;
    }
}

QUrl redirectTarget(const HttpReply &reply, const QUrl &url)
{
    const QByteArray location = headerValue(reply.headers, "Location");
    if (location.isEmpty() || !isHeaderValue(location))
        return {};
    const QUrl target = QUrl::fromEncoded(location, QUrl::StrictMode);
    if (!target.isValid())
        return {};
    const QUrl absolute = url.resolved(target);
    const bool isWeb =
        absolute.scheme() == QLatin1String("https") || absolute.scheme() == QLatin1String("http");
    return isWeb && !absolute.host().isEmpty() ? absolute : QUrl();
}

Fault statusFault(const HttpReply &reply, const QUrl &url,
                  const std::optional<RetryAfter> &retryAfter)
{
    const int status = reply.status;
    if (status < 200 || status > 599)
        return Fault::H03;
    if (status < 300)
        return status == 204 || status == 205 ? Fault::H02 : Fault::None;
    if (status < 400) {
        const QUrl target = redirectTarget(reply, url);
        if (!target.isValid() || status == 300 || status == 304 || status == 305)
            return Fault::H04;
        return Origin(target) == Origin(url) ? Fault::H05 : Fault::H06;
    }
    switch (status) {
    case 400:
        return Fault::H07;
    case 401:
        return Fault::H08;
    case 403:
        return Fault::H10;
    case 404:
        return Fault::H11;
    case 405:
    case 501:
        return Fault::H12;
    case 406:
    case 415:
        return Fault::H13;
    case 408:
        return Fault::H14;
    case 409:
        return Fault::H15;
    case 410:
        return Fault::H16;
    case 411:
    case 413:
    case 414:
    case 431:
        return Fault::H17;
    case 412:
        return Fault::H18;
    case 421:
        return Fault::H19;
    case 422:
        return Fault::H20;
    case 425:
        return Fault::H21;
    case 428:
        return Fault::H22;
    case 429:
    case 503:
        if (retryAfter && retryAfter->wait > longestRetryAfter)
            return Fault::H26;
        if (status == 503)
            return retryAfter ? Fault::H29 : Fault::H30;
        if (retryAfter)
            return retryAfter->isDate ? Fault::H24 : Fault::H23;
        return Fault::H25;
    case 500:
        return Fault::H27;
    case 502:
    case 504:
        return Fault::H28;
    default:
        return status < 500 ? Fault::H31 : Fault::H32;
    }
}

} // namespace Rehearsal
