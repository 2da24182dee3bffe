// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace Rehearsal {

/// One request as it came over the wire.
struct RawRequest
{
    QByteArray method = {};
    QByteArray path = {}; ///< with query
    QByteArray head = {}; ///< request line and headers as received
    QByteArray body = {};

    /// The value of a header, name compared without case; "" without one.
    [[nodiscard]] QByteArray header(const char *name) const;
};

/// What the server does once a request is complete: bytes to send exactly as they are, and how to end.
struct RawReply
{
    enum class End {
        KeepOpen,
        Close, ///< orderly, after the bytes
        Reset, ///< RST
        Drip,  ///< one byte every few milliseconds, then stays open
    };

    QByteArray bytes = {};
    End end = End::KeepOpen;
};

/// "HTTP/1.1 200 OK" with Content-Length and application/json.
[[nodiscard]] RawReply jsonReply(const QByteArray &body, int status = 200,
                                 const QByteArray &extraHeaders = {});
/// Whatever status with that body and type.
[[nodiscard]] RawReply textReply(const QByteArray &body, const QByteArray &type, int status);

/// A server of the test's own on 127.0.0.1 that sends exactly the bytes it is told to and counts what
/// it gets. One reply a request, from `handler`, in the order of arrival per connection.
class RawServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<RawReply(const RawRequest &)>;

    explicit RawServer(Handler handler, QObject *parent = nullptr);

    [[nodiscard]] int port() const { return m_server.serverPort(); }
    [[nodiscard]] QString address() const; ///< "http://127.0.0.1:port"
    [[nodiscard]] const QList<RawRequest> &requests() const { return m_requests; }
    [[nodiscard]] int count(const char *method, const QByteArray &pathPrefix = {}) const;
    /// Every byte received, on all connections.
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Sends these bytes on the newest connection, now.
    void write(const QByteArray &bytes);
    void setHandler(Handler handler) { m_handler = std::move(handler); }

Q_SIGNALS:
    void requested();

private:
    void accept();
    void read(QTcpSocket *socket);
    void send(QTcpSocket *socket, const RawReply &reply);

    Handler m_handler;
    QList<RawRequest> m_requests;
    QByteArray m_received;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QPointer<QTcpSocket> m_newest;
    int m_connections = 0;
    QTcpServer m_server; // last: its sockets still report when they close
};

} // namespace Rehearsal
