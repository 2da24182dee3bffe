// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/transfer.h"

#include "core/base/log.h"

#include <QSslCertificate>

namespace Rehearsal {

namespace {

constexpr qint64 readBuffer = 1024 * 1024;

bool hasBody(const QByteArray &method) { return method == "POST" || method == "PUT"; }

} // namespace

Transfer::Transfer(HttpRequest request, Exchange::Done done, Exchange &exchange)
    : Operation(&exchange)
    , m_exchange(exchange)
    , m_request(std::move(request))
    , m_done(std::move(done))
{ }

void Transfer::abandon()
{
    m_done = nullptr;
    if (std::exchange(m_isOver, true))
        return;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }
    m_exchange.release(this, 0);
}

void Transfer::start(QNetworkAccessManager &manager, QNetworkRequest request)
{
    m_startedAt = m_exchange.m_clock.elapsed();
    m_deadline = m_startedAt + m_request.deadline;
    m_connectDeadline = m_startedAt + m_exchange.m_options.connectLimit;
    m_facts.secure = m_request.url.scheme() == QLatin1String("https");

    bool isClean = isHeaderValue(m_request.bearer.reveal());
    request.setUrl(m_request.url);
    for (const auto &[name, value] : m_request.headers) {
        isClean = isClean && isHeaderValue(name) && isHeaderValue(value);
        request.setRawHeader(name, value);
    }
    if (!isClean) {
        refuse(Fault::B15);
        return;
    }
    if (!m_request.bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_request.bearer.reveal());

    if (hasBody(m_request.method)) {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        m_upload = new UploadDevice(m_request.body);
        m_reply = m_request.method == "POST" ? manager.post(request, m_upload)
                                             : manager.put(request, m_upload);
        m_upload->setParent(m_reply);
    } else {
        m_reply =
            m_request.method == "DELETE" ? manager.deleteResource(request) : manager.get(request);
    }
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_result.sent = true; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Transfer::headersArrived);
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::bodyArrived);
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::finish);
    if (m_facts.secure) {
        connect(m_reply, &QNetworkReply::sslErrors, this,
                [this](const QList<QSslError> &errors) { m_facts.sslErrors = errors; });
    }
}

void Transfer::refuse(Fault fault)
{
    m_result.fault = fault;
    QMetaObject::invokeMethod(this, &Transfer::conclude, Qt::QueuedConnection);
}

void Transfer::checkLimits(std::chrono::milliseconds now)
{
    if (!m_reply)
        return;
    if (now >= m_deadline)
        end(AbortReason::Deadline);
    else if (!m_result.sent && !(m_upload && m_upload->isStarted()) && now >= m_connectDeadline)
        end(AbortReason::ConnectLimit);
}

void Transfer::grantAfterSleep(std::chrono::milliseconds now, std::chrono::milliseconds grant)
{
    m_facts.slept = true;
    m_deadline = std::max(m_deadline, now) + grant;
    m_connectDeadline = std::max(m_connectDeadline, now) + grant;
}

void Transfer::headersArrived()
{
    m_result.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_result.headers.clear();
    qint64 size = 0;
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        m_result.headers.append({name, value});
        size += name.size() + value.size() + 4; // ": " and CR LF
    }
    if (size > m_exchange.m_options.headerCap) {
        end(AbortReason::HeaderCap);
        return;
    }
    // A limited buffer costs several calls between Qt's threads for each request: only where the body
    // could fill it.
    const qint64 length = announcedLength(m_result.headers).value_or(-1);
    const bool isEncoded = !headerValue(m_result.headers, "Content-Encoding").isEmpty();
    if (length < 0 || length > readBuffer || isEncoded)
        m_reply->setReadBufferSize(readBuffer);
}

void Transfer::bodyArrived()
{
    const bool isError = m_result.status >= 300;
    const qint64 cap = isError ? m_exchange.m_options.errorBodyCap : m_request.bodyCap;
    m_result.body += m_reply->readAll();
    if (m_result.body.size() <= cap)
        return;
    m_result.body.truncate(cap);
    end(isError ? AbortReason::ErrorBodyFull : AbortReason::BodyCap);
}

void Transfer::end(AbortReason reason)
{
    m_facts.reason = reason;
    m_reply->disconnect(this);
    m_reply->abort();
    finish();
}

void Transfer::finish()
{
    if (m_facts.reason == AbortReason::None) {
        m_reply->disconnect(this);
        if (m_result.status == 0)
            m_result.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_facts.error = m_reply->error();
        if (m_reply->isReadable())
            m_result.body += m_reply->readAll();
        if (m_result.status < 300 && m_result.body.size() > m_request.bodyCap)
            m_facts.reason = AbortReason::BodyCap;
    }
    m_result.sent = m_result.sent || m_result.status > 0 || (m_upload && m_upload->isStarted());
    m_result.received = m_result.body.size();
    m_result.expected = announcedLength(m_result.headers).value_or(-1);
    m_result.elapsed = m_exchange.m_clock.elapsed() - m_startedAt;
    m_result.fault = transportFault(m_result, m_facts);
    if (m_facts.secure && !m_facts.sslErrors.isEmpty()) {
        const QSslCertificate certificate = m_facts.sslErrors.constFirst().certificate();
        m_result.validFrom = certificate.effectiveDate();
        m_result.validTo = certificate.expiryDate();
        m_result.detail = certificate.subjectAlternativeNames().values().join(QLatin1String(", "));
    }
    m_reply->deleteLater();
    m_reply = nullptr;
    m_upload = nullptr;
    conclude();
}

void Transfer::conclude()
{
    if (std::exchange(m_isOver, true))
        return;
    qCDebug(logNet).noquote() << m_request.method << m_request.url.path() << m_result.status
                              << m_result.elapsed.count() << "ms" << faultName(m_result.fault);
    const auto done = std::exchange(m_done, nullptr);
    m_exchange.release(this, m_result.status);
    if (done)
        done(m_result); // may let go of this transfer
}

} // namespace Rehearsal
