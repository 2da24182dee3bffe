// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sandbox/httpserver.h"

#include <deque>

class QTcpSocket;

namespace Rehearsal::Sandbox {

/// One peer: reads requests, keeps the answers in their order, deletes itself when the peer is gone.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    /// Takes the socket over.
    HttpConnection(QTcpSocket *socket, Clock &clock, HttpServer::Handler handler, QObject *parent);

    void answer(quint64 ticket, const HttpResponse &response);
    /// Closes the connection when nothing has moved for `idle`.
    void closeIfIdle(std::chrono::milliseconds idle);

private:
    struct Slot
    {
        quint64 ticket = 0;
        bool headOnly = false;
        bool keepAlive = true;
        std::optional<HttpResponse> response = {};
    };

    void read();
    void dispatch(const HttpRequest &request);
    /// Answers what is ready, in order.
    void flush();
    void write(const Slot &slot);
    void drip();
    void end(Delivery::Ending ending, bool keepAlive);
    void refuse(int status, const QString &message, bool headOnly);
    /// Tells the peer that nothing more comes and swallows what it still sends, so that it can read
    /// the answer before a reset.
    void closeGently();
    void reset();
    [[nodiscard]] Slot &addSlot(bool headOnly, bool keepAlive);

    QTcpSocket *m_socket;
    Clock &m_clock;
    HttpServer::Handler m_handler;
    HttpParser m_parser;
    std::deque<Slot> m_slots = {};
    quint64 m_lastTicket = 0;
    std::chrono::milliseconds m_lastMove;
    Pending m_wait;
    QByteArray m_dripping = {};         ///< what is still to be written byte by byte
    std::optional<Slot> m_writing = {}; ///< waiting or dripping
    bool m_reading = false;
    bool m_deaf = false;    ///< no further request is taken
    bool m_closing = false; ///< what comes in is thrown away
    bool m_hanging = false; ///< stays until the peer goes
};

} // namespace Rehearsal::Sandbox
