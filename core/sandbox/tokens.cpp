// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/tokens.h"

#include "core/sandbox/problem.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace Rehearsal::Sandbox {

namespace {

constexpr qsizetype manyTokens = 10'000;

HttpResponse tokenError(int status, const char *error, const QString &description)
{
    Json body = Json::object();
    body["error"] = error;
    body["error_description"] = toJson(description);
    HttpResponse response = jsonResponse(status, body);
    response.headers.emplaceBack("Cache-Control", "no-store");
    return response;
}

QByteArray randomToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray bearerToken(const HttpRequest &request)
{
    const QByteArray header = request.header("authorization");
    return header.left(7).toLower() == "bearer " ? header.mid(7).trimmed() : QByteArray();
}

} // namespace

Tokens::Tokens(Clock &clock, std::chrono::seconds lifetime)
    : m_clock(clock)
    , m_lifetime(lifetime)
{ }

const QStringList &Tokens::knownScopes()
{
    static const QStringList scopes = {
        QStringLiteral("simulation:execute"), QStringLiteral("bot:read"),
        QStringLiteral("environment:read"),   QStringLiteral("intent:read"),
        QStringLiteral("intent:write"),       QStringLiteral("nlp:retrain"),
        QStringLiteral("webhook:manage"),
    };
    return scopes;
}

HttpResponse Tokens::issue(const HttpRequest &request, const QList<Client> &clients)
{
    const QByteArray type = request.header("content-type").toLower();
    if (type.left(type.indexOf(';')).trimmed() != "application/x-www-form-urlencoded"
        && type.trimmed() != "application/x-www-form-urlencoded")
        return tokenError(400, "invalid_request", QStringLiteral("The body must be a form."));
    QHash<QString, QString> form;
    for (const auto &[name, value] : readForm(request.body)) {
        if (form.contains(name)) {
            return tokenError(400, "invalid_request",
                              QStringLiteral("The parameter %1 occurs twice.").arg(name));
        }
        form.insert(name, value);
    }
    for (const char *name : {"grant_type", "client_id", "client_secret"}) {
        if (!form.contains(QLatin1String(name))) {
            return tokenError(
                400, "invalid_request",
                QStringLiteral("The parameter %1 is missing.").arg(QLatin1String(name)));
        }
    }
    if (form.value(QStringLiteral("grant_type")) != u"client_credentials") {
        return tokenError(400, "unsupported_grant_type",
                          QStringLiteral("The grant_type must be client_credentials."));
    }
    const QString client = form.value(QStringLiteral("client_id"));
    const QByteArray secret = form.value(QStringLiteral("client_secret")).toUtf8();
    const bool known = clients.isEmpty()
        ? !client.isEmpty() && !secret.isEmpty()
        : std::any_of(clients.begin(), clients.end(), [&](const Client &candidate) {
              return candidate.id == client && candidate.secret.reveal() == secret;
          });
    if (!known)
        return tokenError(401, "invalid_client",
                          QStringLiteral("The client or its secret is wrong."));

    QStringList scopes = form.value(QStringLiteral("scope")).split(u' ', Qt::SkipEmptyParts);
    scopes.removeDuplicates();
    for (const QString &scope : std::as_const(scopes)) {
        if (!knownScopes().contains(scope)) {
            return tokenError(400, "invalid_scope",
                              QStringLiteral("The scope %1 is unknown.").arg(scope));
        }
    }
    if (scopes.isEmpty())
        scopes = knownScopes();

    dropExpired();
    const QByteArray token = randomToken();
    m_grants.insert(token, {client, scopes, m_clock.elapsed() + m_lifetime});
    Json body = Json::object();
    body["access_token"] = token.toStdString();
    body["token_type"] = "Bearer";
    body["expires_in"] = static_cast<qint64>(m_lifetime.count());
    body["scope"] = toJson(scopes.join(u' '));
    HttpResponse response = jsonResponse(200, body);
    response.headers.emplaceBack("Cache-Control", "no-store");
    return response;
}

std::optional<Grant> Tokens::grant(const HttpRequest &request)
{
    const auto found = m_grants.constFind(bearerToken(request));
    if (found == m_grants.constEnd() || found->expires <= m_clock.elapsed())
        return {};
    return *found;
}

void Tokens::expire(const HttpRequest &request) { m_grants.remove(bearerToken(request)); }

void Tokens::dropExpired()
{
    if (m_grants.size() < manyTokens)
        return;
    const std::chrono::milliseconds now = m_clock.elapsed();
    m_grants.removeIf([now](const auto &entry) { return entry.value().expires <= now; });
    if (m_grants.size() >= manyTokens)
        m_grants.clear();
}

} // namespace Rehearsal::Sandbox
