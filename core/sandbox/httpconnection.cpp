// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/httpconnection.h"

#include "core/sandbox/problem.h"

#include <QTcpSocket>

#include <algorithm>
#include <sys/socket.h>

namespace Rehearsal::Sandbox {

namespace {

constexpr std::size_t waitingAnswers = 64; ///< then the peer has to read before it is read from
constexpr qsizetype pieceBytes = 64 * 1024;

bool isLoopback(QByteArray host)
{
    host = host.toLower();
    if (host.startsWith('[')) {
        const qsizetype end = host.indexOf(']');
        return end > 0 && host.left(end + 1) == "[::1]"
            && (end + 1 == host.size() || host.at(end + 1) == ':');
    }
    const qsizetype colon = host.indexOf(':');
    const QByteArray name = colon < 0 ? host : host.left(colon);
    return name == "127.0.0.1" || name == "localhost";
}

/// The authority of "http://127.0.0.1:8080"; an opaque origin ("null") gives none.
QByteArray authorityOf(const QByteArray &origin)
{
    const qsizetype start = origin.indexOf("://");
    return start < 0 ? QByteArray() : origin.mid(start + 3);
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, Clock &clock, HttpServer::Handler handler,
                               QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_clock(clock)
    , m_handler(std::move(handler))
    , m_lastMove(clock.elapsed())
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(4 * pieceBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::deleteLater);
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        deleteLater();
    else if (m_socket->bytesAvailable() > 0)
        read();
}

HttpConnection::Slot &HttpConnection::addSlot(bool headOnly, bool keepAlive)
{
    m_slots.push_back({++m_lastTicket, headOnly, keepAlive, {}});
    return m_slots.back();
}

void HttpConnection::read()
{
    m_lastMove = m_clock.elapsed();
    if (m_closing) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    // A handler may answer at once, which makes room and comes back here.
    if (m_reading)
        return;
    m_reading = true;
    const QPointer<HttpConnection> alive(this);
    while (!m_deaf && m_slots.size() < waitingAnswers) {
        if (const std::optional<HttpRequest> request = m_parser.next()) {
            dispatch(*request);
            if (!alive)
                return;
            continue;
        }
        if (m_parser.failure().status != 0) {
            refuse(m_parser.failure().status, m_parser.failure().message, false);
            break;
        }
        if (m_parser.takeExpectation() && m_slots.empty() && !m_writing)
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        const QByteArray piece = m_socket->read(pieceBytes);
        if (piece.isEmpty())
            break;
        m_parser.feed(piece);
    }
    m_reading = false;
}

void HttpConnection::dispatch(const HttpRequest &request)
{
    const bool headOnly = request.method == "HEAD";
    const QByteArray origin = request.header("origin");
    const QByteArray host = request.header("host");
    if (!host.isNull() && !isLoopback(host)) {
        refuse(403, QStringLiteral("The Host header must name the loopback address."), headOnly);
        return;
    }
    if (!origin.isNull() && !isLoopback(authorityOf(origin))) {
        refuse(403, QStringLiteral("Web pages of other origins may not call this server."),
               headOnly);
        return;
    }
    const Slot &slot = addSlot(headOnly, request.keepAlive);
    if (!request.keepAlive)
        m_deaf = true;
    m_handler(request, HttpAnswer(this, slot.ticket));
}

void HttpConnection::refuse(int status, const QString &message, bool headOnly)
{
    m_deaf = true;
    const quint64 ticket = addSlot(headOnly, false).ticket;
    answer(ticket, problem(status, QStringLiteral("bad_request"), message));
}

void HttpConnection::answer(quint64 ticket, const HttpResponse &response)
{
    const auto slot = std::find_if(m_slots.begin(), m_slots.end(),
                                   [ticket](const Slot &s) { return s.ticket == ticket; });
    if (slot == m_slots.end() || slot->response)
        return;
    slot->response = response;
    flush();
}

void HttpConnection::flush()
{
    const bool wasFull = m_slots.size() >= waitingAnswers;
    while (!m_writing && !m_closing && !m_slots.empty() && m_slots.front().response
           && m_socket->state() == QAbstractSocket::ConnectedState) {
        Slot slot = std::move(m_slots.front());
        m_slots.pop_front();
        const std::chrono::milliseconds delay = slot.response->delivery.delay;
        if (delay.count() <= 0) {
            write(slot);
            continue;
        }
        m_writing = std::move(slot);
        m_wait = m_clock.after(delay, [this] {
            const Slot waited = *std::exchange(m_writing, std::nullopt);
            write(waited);
            flush();
        });
    }
    if (wasFull && m_slots.size() < waitingAnswers)
        read();
}

void HttpConnection::write(const Slot &slot)
{
    m_lastMove = m_clock.elapsed();
    const Delivery &delivery = slot.response->delivery;
    const bool keepAlive = slot.keepAlive && delivery.ending == Delivery::Ending::Continue;
    const QByteArray bytes =
        delivery.bytes ? *delivery.bytes : serialized(*slot.response, slot.headOnly, keepAlive);
    if (delivery.dripInterval.count() > 0) {
        m_socket->write(bytes.left(delivery.dripFrom));
        m_dripping = bytes.mid(delivery.dripFrom);
        m_writing = slot;
        drip();
        return;
    }
    m_socket->write(bytes);
    end(delivery.ending, keepAlive);
}

void HttpConnection::drip()
{
    m_lastMove = m_clock.elapsed();
    if (m_dripping.isEmpty()) {
        const Slot slot = *std::exchange(m_writing, std::nullopt);
        end(slot.response->delivery.ending,
            slot.keepAlive && slot.response->delivery.ending == Delivery::Ending::Continue);
        flush();
        return;
    }
    m_socket->write(m_dripping.left(1));
    m_dripping.remove(0, 1);
    m_wait = m_clock.after(m_writing->response->delivery.dripInterval, [this] { drip(); });
}

void HttpConnection::end(Delivery::Ending ending, bool keepAlive)
{
    switch (ending) {
    case Delivery::Ending::Continue:
        if (!keepAlive)
            closeGently();
        return;
    case Delivery::Ending::Close:
        closeGently();
        return;
    case Delivery::Ending::Reset:
        reset();
        return;
    case Delivery::Ending::Hang:
        m_deaf = true;
        m_closing = true;
        m_hanging = true;
        return;
    }
}

void HttpConnection::closeGently()
{
    m_deaf = true;
    m_closing = true;
    m_slots.clear();
    const auto shutDown = [this] {
        if (m_socket->bytesToWrite() == 0)
            ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    };
    m_socket->flush();
    if (m_socket->bytesToWrite() > 0)
        connect(m_socket, &QTcpSocket::bytesWritten, this, shutDown);
    else
        shutDown();
    m_wait = m_clock.after(std::chrono::seconds(2), [this] { m_socket->abort(); });
    m_socket->skip(m_socket->bytesAvailable());
}

void HttpConnection::reset()
{
    m_deaf = true;
    m_closing = true;
    m_slots.clear();
    m_socket->flush();
    const linger now{1, 0};
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now,
                 sizeof now);
    m_socket->abort();
}

void HttpConnection::closeIfIdle(std::chrono::milliseconds idle)
{
    const bool waitsForUs = !m_slots.empty() || m_writing.has_value();
    if (m_hanging || (waitsForUs && !m_closing))
        return;
    if (m_clock.elapsed() - m_lastMove < idle)
        return;
    if (m_closing)
        m_socket->abort();
    else if (m_parser.isIdle())
        closeGently();
    else
        refuse(408, QStringLiteral("The rest of the request did not come."), false);
}

} // namespace Rehearsal::Sandbox
