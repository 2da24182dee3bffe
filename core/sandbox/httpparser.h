// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Rehearsal::Sandbox {

/// One complete request.
struct HttpRequest
{
    QByteArray method = {};
    QByteArray target = {}; ///< as sent: still percent-encoded, with its query
    QList<std::pair<QByteArray, QByteArray>> headers = {}; ///< names in lower case
    QByteArray body = {};
    bool keepAlive = true;

    /// The value of the first header of that (lower-case) name, or null.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// Path segments, decoded after splitting, so that %2F stays inside its segment.
    [[nodiscard]] QList<QString> segments() const;
    /// The path without query, as sent.
    [[nodiscard]] QByteArray path() const;
    /// The decoded value of a query parameter.
    [[nodiscard]] std::optional<QString> query(const QString &name) const;

    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
};

/// Names and values of application/x-www-form-urlencoded text.
[[nodiscard]] QList<std::pair<QString, QString>> readForm(const QByteArray &form);

struct HttpLimits
{
    qsizetype head = 64 * 1024; ///< bytes of request line and headers
    qsizetype target = 8 * 1024;
    qsizetype body = 8 * 1024 * 1024;
    int headers = 200;
};

/// HTTP/1.1 requests out of a stream of bytes that may arrive in any pieces (RFC 9112). Pure: no
/// socket, no clock. Strict where leniency is a known attack: contradictory lengths, line breaks
/// without CR, folded headers and blanks before a colon are errors.
class HttpParser
{
public:
    struct Failure
    {
        int status = 0;       ///< 0: none
        QString message = {}; ///< English, for the problem body

        friend bool operator==(const Failure &, const Failure &) = default;
    };

    explicit HttpParser(HttpLimits limits = {});

    void feed(QByteArrayView bytes);
    /// The next complete request. After a failure there is none any more.
    [[nodiscard]] std::optional<HttpRequest> next();
    [[nodiscard]] const Failure &failure() const { return m_failure; }
    /// True once for a request whose sender waits for "100 Continue" before the body.
    [[nodiscard]] bool takeExpectation();
    /// True between two requests: nothing of the next has come.
    [[nodiscard]] bool isIdle() const;

private:
    enum class State { Head, Body, ChunkSize, ChunkData, ChunkEnd, Trailer };

    bool readHead();
    bool readRequestLine(QByteArrayView line);
    bool readHeader(QByteArrayView line);
    bool readFraming();
    bool readBody();
    bool readChunkSize();
    bool readChunkData();
    bool readChunkEnd();
    bool readTrailer();
    /// A line without its CRLF; nothing while it is incomplete or after a failure.
    std::optional<QByteArrayView> takeLine(qsizetype limit);
    bool fail(int status, const QString &message);
    [[nodiscard]] qsizetype available() const { return m_buffer.size() - m_read; }
    void compact();

    HttpLimits m_limits;
    Failure m_failure = {};
    State m_state = State::Head;
    QByteArray m_buffer = {};
    qsizetype m_read = 0;    ///< bytes of the buffer that are used up
    qsizetype m_scanned = 0; ///< where the search for the end of the head goes on
    HttpRequest m_request = {};
    bool m_oldVersion = false;
    bool m_expectation = false;
    qsizetype m_remaining = 0; ///< of the body or chunk
    qsizetype m_trailerBytes = 0;
    bool m_complete = false;
};

} // namespace Rehearsal::Sandbox
