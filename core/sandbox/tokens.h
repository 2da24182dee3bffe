// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/sandbox/world.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Rehearsal::Sandbox {

struct HttpRequest;
struct HttpResponse;

/// What a bearer token stands for.
struct Grant
{
    QString client = {};
    QStringList scopes = {};
    std::chrono::milliseconds expires{0}; ///< by the monotonic clock

    friend bool operator==(const Grant &, const Grant &) = default;
};

/// OAuth 2.0 client credentials (RFC 6749 section 4.4) with opaque random tokens.
class Tokens
{
public:
    Tokens(Clock &clock, std::chrono::seconds lifetime);

    /// The answer to a token request; `clients` empty takes any pair that is not empty.
    [[nodiscard]] HttpResponse issue(const HttpRequest &request, const QList<Client> &clients);
    /// What the request's Authorization header grants; nothing when there is none or it is over.
    [[nodiscard]] std::optional<Grant> grant(const HttpRequest &request);
    /// The token of this request is over from now on.
    void expire(const HttpRequest &request);
    void clear() { m_grants.clear(); }

    [[nodiscard]] static const QStringList &knownScopes();

private:
    void dropExpired();

    Clock &m_clock;
    std::chrono::seconds m_lifetime;
    QHash<QByteArray, Grant> m_grants = {};
};

} // namespace Rehearsal::Sandbox
