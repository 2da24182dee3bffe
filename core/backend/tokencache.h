// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/address.h"
#include "core/backend/requestoperation.h"
#include "core/base/secret.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <array>
#include <vector>

namespace Rehearsal {

/// What signs us in. With a ready-made token nothing is fetched and a 401 ends the request.
struct SignIn
{
    QString clientId = {};
    Secret clientSecret = {};
    Secret token = {};

    friend bool operator==(const SignIn &, const SignIn &) = default;
};

[[nodiscard]] QStringList scopesOf(Purpose purpose);

/// One token a purpose for one origin and client, in memory only (reliability.md 10.2 and TK01 to TK17).
/// One request fetches it, the others wait.
class TokenCache : public QObject
{
    Q_OBJECT
public:
    using Notice = std::function<void(const QString &)>;

    /// `base` is the only origin that a token is sent to.
    TokenCache(Wire &wire, QUrl tokenUrl, const QUrl &base, SignIn signIn,
               QObject *parent = nullptr);

    /// Empty when it must be fetched: none there, expired by either clock, or without `scope`.
    [[nodiscard]] Secret current(Purpose purpose, const QString &scope) const;
    /// A token with all of `scopes`. `askedBy` is the phase whose {next} an error takes.
    [[nodiscard]] Pending fetch(Purpose purpose, const QStringList &scopes, Phase askedBy,
                                Notice notice, Answer<Secret> answer);
    /// A 401 came for this token; one that was renewed meanwhile is kept.
    void drop(Purpose purpose, const Secret &used);
    [[nodiscard]] bool canRenew() const { return m_signIn.token.isEmpty(); }
    [[nodiscard]] bool isForOrigin(const QUrl &url) const { return Origin(url) == m_origin; }

private:
    class Waiter;
    struct Grant
    {
        Secret token = {};
        std::chrono::milliseconds until{0}; ///< monotonic
        QDateTime untilWall = {};
        QStringList missing = {}; ///< scopes asked for and not granted
    };
    struct Place
    {
        Grant grant = {};
        Pending request = {};
        std::vector<Waiter *> waiters = {};
    };

    [[nodiscard]] Place &place(Purpose purpose)
    {
        return m_places[purpose == Purpose::Run ? 0 : 1];
    }
    [[nodiscard]] const Place &place(Purpose purpose) const
    {
        return m_places[purpose == Purpose::Run ? 0 : 1];
    }
    void ask(Purpose purpose);
    void answered(Purpose purpose, const RequestOutcome &outcome, const Json &body);
    [[nodiscard]] Result<Grant> readGrant(Purpose purpose, const RequestOutcome &outcome,
                                          const Json &body);
    void tellAll(Purpose purpose, const QString &text);
    [[nodiscard]] Subject subject(Purpose purpose) const;

    Wire &m_wire;
    QUrl m_tokenUrl;
    Origin m_origin;
    SignIn m_signIn;
    std::array<Place, 2> m_places;
    std::vector<std::chrono::milliseconds> m_bornExpired; ///< when such tokens came (TK02)
};

} // namespace Rehearsal
