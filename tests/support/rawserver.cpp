// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/rawserver.h"

#include <QHostAddress>
#include <QTimer>

#include <memory>
#include <optional>

#include <sys/socket.h>

namespace Rehearsal {

namespace {

constexpr int dripEvery = 20; // ms

/// Takes a whole request off the front of `buffer`.
std::optional<RawRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    RawRequest request;
    request.head = buffer.left(end + 2);
    const qsizetype length = request.header("Content-Length").toLongLong();
    const qsizetype total = end + 4 + length;
    if (buffer.size() < total)
        return {};
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, total);
    const QList<QByteArray> words = request.head.left(request.head.indexOf("\r\n")).split(' ');
    request.method = words.value(0);
    request.path = words.value(1);
    return request;
}

} // namespace

QByteArray RawRequest::header(const char *name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && qstricmp(line.left(colon).constData(), name) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

RawReply jsonReply(const QByteArray &body, int status, const QByteArray &extraHeaders)
{
    return {"HTTP/1.1 " + QByteArray::number(status)
                + " Status\r\nContent-Type: application/json\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n" + extraHeaders + "\r\n" + body,
            RawReply::End::KeepOpen};
}

RawReply textReply(const QByteArray &body, const QByteArray &type, int status)
{
    return {"HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: " + type
                + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
            RawReply::End::KeepOpen};
}

RawServer::RawServer(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &RawServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("The test server cannot listen.");
}

QString RawServer::address() const { return QStringLiteral("http://127.0.0.1:%1").arg(port()); }

int RawServer::count(const char *method, const QByteArray &pathPrefix) const
{
    int count = 0;
    for (const RawRequest &request : m_requests)
        count += request.method == method && request.path.startsWith(pathPrefix) ? 1 : 0;
    return count;
}

void RawServer::write(const QByteArray &bytes)
{
    if (m_newest)
        m_newest->write(bytes);
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        m_newest = socket;
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
    }
}

void RawServer::read(QTcpSocket *socket)
{
    const QByteArray bytes = socket->readAll();
    m_received += bytes;
    m_buffers[socket] += bytes;
    while (socket->state() == QAbstractSocket::ConnectedState) {
        const std::optional<RawRequest> request = takeRequest(m_buffers[socket]);
        if (!request)
            return;
        m_requests.append(*request);
        send(socket, m_handler(*request));
        Q_EMIT requested();
    }
}

void RawServer::send(QTcpSocket *socket, const RawReply &reply)
{
    switch (reply.end) {
    case RawReply::End::KeepOpen:
        socket->write(reply.bytes);
        return;
    case RawReply::End::Close:
        socket->write(reply.bytes);
        socket->disconnectFromHost();
        return;
    case RawReply::End::Reset: {
        socket->write(reply.bytes);
        socket->flush();
        const linger now{1, 0};
        setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        socket->abort();
        return;
    }
    case RawReply::End::Drip: {
        auto *timer = new QTimer(socket);
        auto rest = std::make_shared<QByteArray>(reply.bytes);
        connect(timer, &QTimer::timeout, socket, [socket, timer, rest] {
            socket->write(rest->left(1));
            rest->remove(0, 1);
            if (rest->isEmpty())
                timer->stop();
        });
        timer->start(dripEvery);
        return;
    }
    }
}

} // namespace Rehearsal
