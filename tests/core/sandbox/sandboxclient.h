// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/domain/intent.h"

#include <QHash>
#include <QTcpSocket>
#include <QUrl>

namespace Rehearsal {

struct WireReply
{
    int status = 0;                             ///< 0: no complete head came
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};
    QByteArray bytes = {}; ///< everything that came
    bool complete = false; ///< the body has its announced length
    bool closed = false;

    [[nodiscard]] Json json() const;
    [[nodiscard]] QString text(std::string_view member) const;
};

/// Speaks HTTP/1.1 over one raw socket, so that nothing between a test and the server is clever.
class SandboxClient
{
public:
    explicit SandboxClient(const QUrl &server);

    /// Sends and waits for the answer. A new connection is made when the last one was closed.
    [[nodiscard]] WireReply request(const QByteArray &method, const QByteArray &path,
                                    const QByteArray &body = {},
                                    QList<std::pair<QByteArray, QByteArray>> headers = {});
    [[nodiscard]] WireReply get(const QByteArray &path) { return request("GET", path); }
    [[nodiscard]] WireReply post(const QByteArray &path, const Json &body,
                                 QList<std::pair<QByteArray, QByteArray>> headers = {});
    [[nodiscard]] WireReply put(const QByteArray &path, const Json &body,
                                QList<std::pair<QByteArray, QByteArray>> headers = {});
    /// Asks for a token with these scopes (all when empty) and uses it from now on.
    [[nodiscard]] bool signIn(const QByteArray &scope = {});
    [[nodiscard]] WireReply tokenRequest(const QByteArray &form);

    void connectToServer();
    void send(const QByteArray &bytes);
    /// Waits for one answer of bytes sent before; `headOnly` when it was asked for with HEAD.
    [[nodiscard]] WireReply receive(bool headOnly = false);
    [[nodiscard]] QTcpSocket &socket() { return *m_socket; }
    void setToken(const QByteArray &token) { m_token = token; }
    [[nodiscard]] const QByteArray &token() const { return m_token; }

private:
    [[nodiscard]] bool takeReply(WireReply &reply, bool headOnly);

    QUrl m_server;
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_buffer = {};
    QByteArray m_token = {};
};

/// An intent from its utterances; "[tonight](time)" annotates.
[[nodiscard]] Intent makeIntent(const QString &id, const QString &name,
                                const QStringList &utterances);
/// book_flight, provide_date and confirm_booking as in the travel sample, twelve utterances each.
[[nodiscard]] QList<Intent> travelIntents();
/// The bot bot-12345 with ver-abc (deployed), ver-def (archived) and ver-weak (most flights not learned).
[[nodiscard]] Json travelWorld();
[[nodiscard]] Json simulation(const QStringList &texts,
                              const QString &version = QStringLiteral("ver-abc"));

} // namespace Rehearsal
