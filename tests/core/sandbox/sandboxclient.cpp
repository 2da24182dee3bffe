// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sandbox/sandboxclient.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QNetworkProxy>
#include <QTest>
#include <QTimer>

#include <functional>

namespace Rehearsal {

namespace {

/// Goes by the socket's signals: QTest::qWaitFor naps for 10 ms, which 2,000 requests would feel.
bool waitUntil(QTcpSocket &socket, const std::function<bool()> &done)
{
    QEventLoop loop;
    QTimer deadline;
    deadline.setSingleShot(true);
    bool late = false;
    QObject::connect(&deadline, &QTimer::timeout, &loop, [&] {
        late = true;
        loop.quit();
    });
    QObject::connect(&socket, &QTcpSocket::readyRead, &loop, &QEventLoop::quit);
    QObject::connect(&socket, &QTcpSocket::stateChanged, &loop, &QEventLoop::quit);
    deadline.start(20'000);
    while (!done()) {
        loop.exec();
        if (late)
            return done();
    }
    return true;
}

} // namespace

Json WireReply::json() const
{
    const Result<Json> read = readJson(body);
    return read ? *read : Json();
}

QString WireReply::text(std::string_view name) const
{
    const Json read = json();
    return asText(member(read, name)).value_or(QString());
}

SandboxClient::SandboxClient(const QUrl &server)
    : m_server(server)
{
    connectToServer();
}

void SandboxClient::connectToServer()
{
    m_buffer.clear();
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->connectToHost(m_server.host(), static_cast<quint16>(m_server.port()));
    QVERIFY(waitUntil(*m_socket,
                      [this] { return m_socket->state() == QAbstractSocket::ConnectedState; }));
}

void SandboxClient::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

bool SandboxClient::takeReply(WireReply &reply, bool headOnly)
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    reply.status = lines.first().mid(9, 3).toInt();
    reply.headers.clear();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        reply.headers.insert(lines.at(i).left(colon).toLower(),
                             lines.at(i).mid(colon + 1).trimmed());
    }
    const qsizetype length = headOnly ? 0 : reply.headers.value("content-length", "0").toLongLong();
    reply.body = m_buffer.mid(end + 4, length);
    if (reply.status == 100) {
        m_buffer.remove(0, end + 4);
        return takeReply(reply, headOnly);
    }
    if (m_buffer.size() < end + 4 + length)
        return false;
    reply.bytes = m_buffer.left(end + 4 + length);
    m_buffer.remove(0, end + 4 + length);
    reply.complete = true;
    return true;
}

WireReply SandboxClient::receive(bool headOnly)
{
    WireReply reply;
    const bool ended = waitUntil(*m_socket, [&] {
        m_buffer += m_socket->readAll();
        return takeReply(reply, headOnly) || m_socket->state() == QAbstractSocket::UnconnectedState;
    });
    if (!ended)
        qWarning("no answer within 20 s");
    reply.closed = m_socket->state() == QAbstractSocket::UnconnectedState;
    if (!reply.complete)
        reply.bytes = m_buffer;
    return reply;
}

WireReply SandboxClient::request(const QByteArray &method, const QByteArray &path,
                                 const QByteArray &body,
                                 QList<std::pair<QByteArray, QByteArray>> headers)
{
    // The end of the last answer's connection may still be on its way here.
    QCoreApplication::processEvents();
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        connectToServer();
    QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!m_token.isEmpty())
        bytes += "Authorization: Bearer " + m_token + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method != "GET")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    send(bytes + "\r\n" + body);
    return receive(method == "HEAD");
}

WireReply SandboxClient::post(const QByteArray &path, const Json &body,
                              QList<std::pair<QByteArray, QByteArray>> headers)
{
    headers.emplaceBack("Content-Type", "application/json");
    return request("POST", path, writeCompact(body), headers);
}

WireReply SandboxClient::put(const QByteArray &path, const Json &body,
                             QList<std::pair<QByteArray, QByteArray>> headers)
{
    headers.emplaceBack("Content-Type", "application/json");
    headers.emplaceBack("X-Format-Version", "1.0");
    return request("PUT", path, writeCompact(body), headers);
}

WireReply SandboxClient::tokenRequest(const QByteArray &form)
{
    return request("POST", "/api/v1/auth/token", form,
                   {{"Content-Type", "application/x-www-form-urlencoded"}});
}

bool SandboxClient::signIn(const QByteArray &scope)
{
    m_token.clear();
    QByteArray form = "grant_type=client_credentials&client_id=me&client_secret=secret";
    if (!scope.isEmpty())
        form += "&scope=" + scope;
    const WireReply reply = tokenRequest(form);
    m_token = reply.text("access_token").toLatin1();
    return reply.status == 200 && !m_token.isEmpty();
}

Intent makeIntent(const QString &id, const QString &name, const QStringList &utterances)
{
    Intent intent;
    intent.id = id;
    intent.name = name;
    intent.language = QStringLiteral("en");
    for (const QString &marked : utterances) {
        Utterance utterance;
        utterance.text = marked;
        const qsizetype open = marked.indexOf(u'[');
        if (open >= 0) {
            const qsizetype close = marked.indexOf(u']');
            const qsizetype end = marked.indexOf(u')');
            const QString covered = marked.mid(open + 1, close - open - 1);
            utterance.text = marked.left(open) + covered + marked.mid(end + 1);
            EntitySpan span;
            span.entity = marked.mid(close + 2, end - close - 2);
            span.start = codePointOffset(utterance.text, static_cast<int>(open));
            span.end = span.start + codePointCount(covered);
            utterance.spans.append(span);
        }
        intent.utterances.append(utterance);
    }
    return intent;
}

QList<Intent> travelIntents()
{
    const auto texts = [](const char *joined) { return QString::fromUtf8(joined).split(u'|'); };
    return {
        makeIntent(
            QStringLiteral("intent_flight"), QStringLiteral("book_flight"),
            texts(
                "book a flight to [paris](city)|I want to fly to [rome](city)|book flight to "
                "[london](city)|"
                "reserve a plane ticket|get me on a flight to [berlin](city)|find flights to "
                "[madrid](city)|"
                "I need a plane to [oslo](city)|please book me a flight|fly me to [vienna](city)|"
                "can you book flights|a flight ticket please|booking a flight to [dublin](city)")),
        makeIntent(
            QStringLiteral("intent_date"), QStringLiteral("provide_date"),
            texts("departing tomorrow|on friday please|next tuesday|leaving next friday|"
                  "I travel on monday|departing on the 3rd of march|the day after tomorrow|"
                  "departing next wednesday|it is for this weekend|leaving on sunday morning|"
                  "next week on thursday|departing tonight")),
        makeIntent(
            QStringLiteral("intent_confirm"), QStringLiteral("confirm_booking"),
            texts(
                "confirm booking|yes confirm it|please confirm the booking|I confirm|"
                "go ahead and confirm|that is right, confirm|confirm my reservation|yes, book it|"
                "confirmed|looks good, confirm booking|confirm the reservation please|ok confirm")),
    };
}

Json travelWorld()
{
    const Result<Json> world = readJson(R"({
        "format": { "kind": "rehearsal.world", "major": 1, "minor": 0 },
        "bots": [
          { "id": "bot-12345", "name": "Travel", "versions": [
            { "id": "ver-abc", "name": "v1.2", "status": "ACTIVE", "deployed": true },
            { "id": "ver-def", "name": "v1.1", "status": "ARCHIVED", "deployed": false },
            { "id": "ver-weak", "name": "v1.3", "status": "ACTIVE", "deployed": false,
              "replies": { "confirm_booking": "Done, by the new version." },
              "excludedUtterances": { "book_flight": 1.0 } } ] },
          { "id": "bot-other", "name": "Other", "versions": [ { "id": "ver-1" } ] } ],
        "environments": [
          { "id": "env-staging", "name": "Staging", "isolation_mode": "STRICT", "allowed_bot_ids": ["bot-12345"] },
          { "id": "env/open", "name": "Open" } ],
        "replies": {
          "book_flight": "I can help with that. Which date?",
          "provide_date": { "text": "{date}, noted. Shall I book, {user_id}?", "set": { "date": "{date}" } },
          "confirm_booking": { "text": "Booked for {date}.", "set": { "booked": true, "locale": null } } }
      })");
    return world ? *world : Json();
}

Json simulation(const QStringList &texts, const QString &version)
{
    Json body = Json::object();
    body["botId"] = "bot-12345";
    body["environmentId"] = "env-staging";
    body["versionId"] = toJson(version);
    body["inputs"] = Json::array();
    for (const QString &text : texts) {
        Json input = Json::object();
        input["text"] = toJson(text);
        body["inputs"].push_back(input);
    }
    body["context"] = Json::object();
    body["context"]["user_id"] = "test-user-001";
    body["context"]["locale"] = "en-US";
    body["assertions"] = Json::array();
    return body;
}

} // namespace Rehearsal
