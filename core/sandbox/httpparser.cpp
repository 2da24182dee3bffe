// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/httpparser.h"

#include "core/base/text.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace Rehearsal::Sandbox {

namespace {

constexpr qsizetype chunkLineLimit = 4096;
constexpr qsizetype trailerLimit = 8192;

bool isTokenCharacter(char c)
{
    // RFC 9110 5.6.2
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || (c != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isTargetCharacter(char c) { return c > ' ' && c < '\x7f'; }

bool isValueCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
}

QByteArrayView withoutBlanks(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

QString decoded(QByteArrayView text, bool plusIsBlank)
{
    QByteArray bytes = text.toByteArray();
    if (plusIsBlank)
        bytes.replace('+', ' ');
    bytes = QByteArray::fromPercentEncoding(bytes);
    return decodeUtf8(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

bool hasListItem(QByteArrayView list, QByteArrayView item)
{
    const QList<QByteArray> parts = list.toByteArray().toLower().split(',');
    return std::any_of(parts.begin(), parts.end(),
                       [item](const QByteArray &part) { return withoutBlanks(part) == item; });
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QByteArray HttpRequest::path() const
{
    QByteArray rest = target;
    // The absolute form that is meant for proxies is to be understood by servers too.
    if (rest.startsWith("http://")) {
        const qsizetype slash = rest.indexOf('/', 7);
        rest = slash < 0 ? QByteArray("/") : rest.mid(slash);
    }
    const qsizetype end = rest.indexOf('?');
    return end < 0 ? rest : rest.left(end);
}

QList<QString> HttpRequest::segments() const
{
    QList<QString> decodedSegments;
    const QList<QByteArray> parts = path().split('/');
    for (qsizetype i = 1; i < parts.size(); ++i)
        decodedSegments.append(decoded(parts.at(i), false));
    return decodedSegments;
}

std::optional<QString> HttpRequest::query(const QString &name) const
{
    const qsizetype start = target.indexOf('?');
    if (start < 0)
        return {};
    for (const auto &[key, value] : readForm(target.mid(start + 1))) {
        if (key == name)
            return value;
    }
    return {};
}

QList<std::pair<QString, QString>> readForm(const QByteArray &form)
{
    QList<std::pair<QString, QString>> pairs;
    for (const QByteArray &part : form.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QByteArrayView view(part);
        pairs.append({decoded(equals < 0 ? view : view.first(equals), true),
                      equals < 0 ? QString() : decoded(view.sliced(equals + 1), true)});
    }
    return pairs;
}

HttpParser::HttpParser(HttpLimits limits)
    : m_limits(limits)
{ }

void HttpParser::feed(QByteArrayView bytes)
{
    if (m_failure.status == 0)
        m_buffer.append(bytes.data(), bytes.size());
}

bool HttpParser::isIdle() const { return m_state == State::Head && available() == 0; }

bool HttpParser::takeExpectation() { return std::exchange(m_expectation, false); }

std::optional<HttpRequest> HttpParser::next()
{
    bool goesOn = m_failure.status == 0;
    while (goesOn && !m_complete) {
        switch (m_state) {
        case State::Head:
            goesOn = readHead();
            break;
        case State::Body:
            goesOn = readBody();
            break;
        case State::ChunkSize:
            goesOn = readChunkSize();
            break;
        case State::ChunkData:
            goesOn = readChunkData();
            break;
        case State::ChunkEnd:
            goesOn = readChunkEnd();
            break;
        case State::Trailer:
            goesOn = readTrailer();
            break;
        }
    }
    compact();
    if (!m_complete)
        return {};
    m_complete = false;
    m_expectation = false;
    m_state = State::Head;
    return std::exchange(m_request, {});
}

void HttpParser::compact()
{
    if (m_read == m_buffer.size()) {
        m_buffer.truncate(0);
    } else if (m_read > 64 * 1024) {
        m_buffer.remove(0, m_read);
    } else {
        return;
    }
    m_scanned = std::max<qsizetype>(0, m_scanned - m_read);
    m_read = 0;
}

bool HttpParser::fail(int status, const QString &message)
{
    m_failure = {status, message};
    m_buffer.clear();
    m_read = 0;
    return false;
}

std::optional<QByteArrayView> HttpParser::takeLine(qsizetype limit)
{
    const qsizetype end = m_buffer.indexOf("\r\n", m_read);
    if (end < 0 ? available() > limit : end - m_read > limit) {
        fail(400, QStringLiteral("A line of the chunked body is too long."));
        return {};
    }
    if (end < 0)
        return {};
    const QByteArrayView line = QByteArrayView(m_buffer).sliced(m_read, end - m_read);
    m_read = end + 2;
    return line;
}

bool HttpParser::readHead()
{
    // RFC 9112 2.2: ignore empty lines, which old clients send after a body.
    if (m_scanned <= m_read) {
        while (available() >= 1 && m_buffer.at(m_read) == '\r') {
            if (available() < 2)
                return false;
            if (m_buffer.at(m_read + 1) != '\n')
                return fail(400, QStringLiteral("The request line is malformed."));
            m_read += 2;
        }
        m_scanned = m_read;
    }
    const qsizetype end = m_buffer.indexOf("\r\n\r\n", m_scanned);
    const qsizetype length = (end < 0 ? m_buffer.size() : end) - m_read;
    if (length > m_limits.head)
        return fail(431, QStringLiteral("The headers are too large."));
    if (end < 0) {
        m_scanned = std::max(m_read, m_buffer.size() - 3);
        return false;
    }
    const QByteArrayView head = QByteArrayView(m_buffer).sliced(m_read, length);
    m_request = {};
    qsizetype start = 0;
    bool first = true;
    while (start <= head.size()) {
        qsizetype lineEnd = head.indexOf("\r\n", start);
        if (lineEnd < 0)
            lineEnd = head.size();
        const QByteArrayView line = head.sliced(start, lineEnd - start);
        if (!(first ? readRequestLine(line) : readHeader(line)))
            return false;
        first = false;
        start = lineEnd + 2;
    }
    m_read = end + 4;
    m_scanned = m_read;
    return readFraming();
}

bool HttpParser::readRequestLine(QByteArrayView line)
{
    const qsizetype space = line.indexOf(' ');
    const qsizetype second = space < 0 ? -1 : line.indexOf(' ', space + 1);
    if (second < 0)
        return fail(400, QStringLiteral("The request line is malformed."));
    const QByteArrayView method = line.first(space);
    const QByteArrayView target = line.sliced(space + 1, second - space - 1);
    const QByteArrayView version = line.sliced(second + 1);
    if (target.size() > m_limits.target)
        return fail(414, QStringLiteral("The address is too long."));
    if (method.size() > 32 || !isToken(method) || target.isEmpty()
        || !std::all_of(target.begin(), target.end(), isTargetCharacter))
        return fail(400, QStringLiteral("The request line is malformed."));
    if (version.size() != 8 || !version.startsWith("HTTP/") || version.at(6) != '.')
        return fail(400, QStringLiteral("The request line is malformed."));
    if (version != QByteArrayView("HTTP/1.1") && version != QByteArrayView("HTTP/1.0"))
        return fail(505, QStringLiteral("Only HTTP/1.1 is spoken here."));
    m_request.method = method.toByteArray();
    m_request.target = target.toByteArray();
    m_oldVersion = version.back() == '0';
    return true;
}

bool HttpParser::readHeader(QByteArrayView line)
{
    if (m_request.headers.size() >= m_limits.headers)
        return fail(431, QStringLiteral("There are too many headers."));
    const qsizetype colon = line.indexOf(':');
    // Also refuses folded lines and a blank before the colon, which begin or end the name.
    if (colon < 0 || !isToken(line.first(colon)))
        return fail(400, QStringLiteral("A header is malformed."));
    const QByteArrayView value = withoutBlanks(line.sliced(colon + 1));
    if (!std::all_of(value.begin(), value.end(), isValueCharacter))
        return fail(400, QStringLiteral("A header is malformed."));
    m_request.headers.append({line.first(colon).toByteArray().toLower(), value.toByteArray()});
    return true;
}

bool HttpParser::readFraming()
{
    std::optional<qsizetype> length;
    bool chunked = false;
    int hosts = 0;
    m_request.keepAlive = !m_oldVersion;
    for (const auto &[name, value] : m_request.headers) {
        if (name == "content-length") {
            const bool digits = !value.isEmpty()
                && std::all_of(value.begin(), value.end(),
                               [](char c) { return c >= '0' && c <= '9'; });
            bool ok = digits;
            qsizetype number = digits ? value.toLongLong(&ok) : 0;
            if (!digits)
                return fail(400, QStringLiteral("Content-Length is malformed."));
            if (!ok)
                number = std::numeric_limits<qsizetype>::max();
            if (length && *length != number)
                return fail(400, QStringLiteral("There are two different Content-Lengths."));
            length = number;
        } else if (name == "transfer-encoding") {
            if (chunked || value.toLower() != "chunked")
                return fail(501, QStringLiteral("Only the transfer coding chunked is known."));
            chunked = true;
        } else if (name == "connection") {
            if (hasListItem(value, "close"))
                m_request.keepAlive = false;
            else if (m_oldVersion && hasListItem(value, "keep-alive"))
                m_request.keepAlive = true;
        } else if (name == "host") {
            ++hosts;
        } else if (name == "expect") {
            if (value.toLower() != "100-continue")
                return fail(417, QStringLiteral("This expectation cannot be met."));
            m_expectation = !m_oldVersion;
        }
    }
    if (hosts > 1 || (hosts == 0 && !m_oldVersion))
        return fail(400, QStringLiteral("There must be one Host header."));
    if (chunked && (length || m_oldVersion))
        return fail(400, QStringLiteral("The length of the body is given in two ways."));
    if (length.value_or(0) > m_limits.body)
        return fail(413, QStringLiteral("The body is too large."));
    m_remaining = length.value_or(0);
    m_trailerBytes = 0;
    m_state = chunked ? State::ChunkSize : State::Body;
    if (!chunked && m_remaining == 0)
        m_expectation = false;
    return true;
}

bool HttpParser::readBody()
{
    if (available() < m_remaining)
        return false;
    m_request.body = m_buffer.mid(m_read, m_remaining);
    m_read += m_remaining;
    m_remaining = 0;
    m_complete = true;
    return true;
}

bool HttpParser::readChunkSize()
{
    const std::optional<QByteArrayView> line = takeLine(chunkLineLimit);
    if (!line)
        return false;
    const qsizetype semicolon = line->indexOf(';');
    const QByteArrayView digits = withoutBlanks(semicolon < 0 ? *line : line->first(semicolon));
    qsizetype size = 0;
    if (digits.isEmpty() || digits.size() > 15)
        return fail(400, QStringLiteral("A chunk size is malformed."));
    for (const char c : digits) {
        const qsizetype digit = QByteArrayView("0123456789abcdef")
                                    .indexOf(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
        if (digit < 0)
            return fail(400, QStringLiteral("A chunk size is malformed."));
        size = size * 16 + digit;
    }
    if (size > m_limits.body - m_request.body.size())
        return fail(413, QStringLiteral("The body is too large."));
    m_remaining = size;
    m_state = size == 0 ? State::Trailer : State::ChunkData;
    return true;
}

bool HttpParser::readChunkData()
{
    const qsizetype taken = std::min(available(), m_remaining);
    m_request.body.append(m_buffer.constData() + m_read, taken);
    m_read += taken;
    m_remaining -= taken;
    if (m_remaining > 0)
        return false;
    m_state = State::ChunkEnd;
    return true;
}

bool HttpParser::readChunkEnd()
{
    if (available() < 2)
        return false;
    if (m_buffer.at(m_read) != '\r' || m_buffer.at(m_read + 1) != '\n')
        return fail(400, QStringLiteral("A chunk is longer than its size."));
    m_read += 2;
    m_state = State::ChunkSize;
    return true;
}

bool HttpParser::readTrailer()
{
    const std::optional<QByteArrayView> line = takeLine(trailerLimit - m_trailerBytes);
    if (!line)
        return false;
    m_trailerBytes = std::min(trailerLimit, m_trailerBytes + line->size() + 2);
    m_complete = line->isEmpty();
    return true;
}

} // namespace Rehearsal::Sandbox
