// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/httpserver.h"

#include "core/sandbox/httpconnection.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

namespace Rehearsal::Sandbox {

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases = {
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {203, "Non-Authoritative Information"},
        {204, "No Content"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {421, "Misdirected Request"},
        {422, "Unprocessable Content"},
        {425, "Too Early"},
        {428, "Precondition Required"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"},
    };
    return phrases.value(status, "Unknown");
}

QByteArray serialized(const HttpResponse &response, bool headOnly, bool keepAlive)
{
    const bool hasBody = response.status >= 200 && response.status != 204 && response.status != 304;
    QByteArray bytes;
    bytes.reserve(256 + (hasBody && !headOnly ? response.body.size() : 0));
    bytes += "HTTP/1.1 ";
    bytes += QByteArray::number(response.status);
    bytes += ' ';
    bytes += reasonPhrase(response.status);
    bytes += "\r\n";
    for (const auto &[name, value] : response.headers) {
        bytes += name;
        bytes += ": ";
        bytes += value;
        bytes += "\r\n";
    }
    if (hasBody) {
        bytes += "Content-Length: ";
        bytes += QByteArray::number(response.body.size());
        bytes += "\r\n";
    }
    if (!keepAlive)
        bytes += "Connection: close\r\n";
    bytes += "\r\n";
    if (hasBody && !headOnly)
        bytes += response.body;
    return bytes;
}

HttpAnswer::HttpAnswer(HttpConnection *connection, quint64 ticket)
    : m_connection(connection)
    , m_ticket(ticket)
{ }

void HttpAnswer::send(const HttpResponse &response) const
{
    if (m_connection)
        m_connection->answer(m_ticket, response);
}

HttpServer::HttpServer(Clock &clock, Handler handler, QObject *parent)
    : HttpServer(clock, std::move(handler), Options(), parent)
{ }

HttpServer::HttpServer(Clock &clock, Handler handler, Options options, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_handler(std::move(handler))
    , m_options(options)
    , m_server(new QTcpServer(this))
{
    m_server->setProxy(QNetworkProxy::NoProxy);
    m_server->setListenBacklogSize(512);
    m_server->setMaxPendingConnections(512);
    connect(m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
}

HttpServer::~HttpServer()
{
    // Connections hold waits of the clock and call the handler: they go first.
    const QList<HttpConnection *> connections =
        findChildren<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(connections);
}

Result<> HttpServer::listen(quint16 port)
{
    if (!m_server->listen(QHostAddress::LocalHost, port)) {
        return Error{Error::Kind::Configuration,
                     QCoreApplication::translate("Sandbox", "The sandbox cannot use port %1: %2.")
                         .arg(QString::number(port), m_server->errorString())};
    }
    sweep();
    return {};
}

quint16 HttpServer::port() const { return m_server->serverPort(); }

int HttpServer::connectionCount() const
{
    return static_cast<int>(
        findChildren<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly).size());
}

void HttpServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        if (connectionCount() >= m_options.connections) {
            delete socket;
            continue;
        }
        new HttpConnection(socket, m_clock, m_handler, this);
    }
}

void HttpServer::sweep()
{
    for (HttpConnection *connection :
         findChildren<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly))
        connection->closeIfIdle(m_options.idle);
    m_sweep = m_clock.after(m_options.idle / 6, [this] { sweep(); });
}

} // namespace Rehearsal::Sandbox
