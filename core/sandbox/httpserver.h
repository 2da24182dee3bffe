// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/sandbox/httpparser.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

class QTcpServer;

namespace Rehearsal::Sandbox {

class HttpConnection;

/// How an answer goes out. The default is what a well-behaved server does.
struct Delivery
{
    enum class Ending {
        Continue, ///< as keep-alive says
        Close,
        Reset, ///< RST instead of FIN
        Hang,  ///< nothing more is read or written, the connection stays
    };

    std::chrono::milliseconds delay{0};        ///< before the first byte
    std::chrono::milliseconds dripInterval{0}; ///< between single bytes; 0: all at once
    qsizetype dripFrom = 0;                    ///< bytes before this one go out at once
    std::optional<QByteArray> bytes = {};      ///< sent instead of the response, whatever they are
    Ending ending = Ending::Continue;

    friend bool operator==(const Delivery &, const Delivery &) = default;
};

struct HttpResponse
{
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    Delivery delivery = {};

    friend bool operator==(const HttpResponse &, const HttpResponse &) = default;
};

/// "Not Found" for 404.
[[nodiscard]] QByteArray reasonPhrase(int status);
/// The response as it stands on the wire; with `headOnly` without its body.
[[nodiscard]] QByteArray serialized(const HttpResponse &response, bool headOnly, bool keepAlive);

/// The place in a connection's queue that an answer belongs to. Copyable, may be kept for as long as
/// one likes: when the peer or the server is gone, sending does nothing.
class HttpAnswer
{
public:
    HttpAnswer() = default;
    HttpAnswer(HttpConnection *connection, quint64 ticket);

    /// The first call counts.
    void send(const HttpResponse &response) const;

private:
    QPointer<HttpConnection> m_connection;
    quint64 m_ticket = 0;
};

/// A small HTTP/1.1 server on 127.0.0.1: keep-alive, pipelining answered in order, limits on
/// everything a peer can send, and answers that may be spoilt on purpose. Requests whose Host is
/// not loopback are refused, so that no web page can reach it by rebinding a name.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(const HttpRequest &, const HttpAnswer &)>;

    struct Options
    {
        std::chrono::milliseconds idle{30'000};
        int connections = 512;
    };

    HttpServer(Clock &clock, Handler handler, QObject *parent = nullptr);
    HttpServer(Clock &clock, Handler handler, Options options, QObject *parent = nullptr);
    ~HttpServer() override;

    /// 0 takes any free port. Error kind Configuration when it is taken.
    [[nodiscard]] Result<> listen(quint16 port);
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] int connectionCount() const;

private:
    void accept();
    void sweep();

    Clock &m_clock;
    Handler m_handler;
    Options m_options;
    QTcpServer *m_server = nullptr;
    Pending m_sweep;
};

} // namespace Rehearsal::Sandbox
