// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/tokencache.h"

#include "core/backend/cognigyv1/replies.h"
#include "core/backend/faulttextparts.h"
#include "core/base/log.h"

#include <algorithm>
#include <cmath>

namespace Rehearsal {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr std::size_t toleratedBornExpired = 3;
constexpr milliseconds bornExpiredWindow = 60s;

/// How long before its end a token counts as expired (TK03, TK04).
milliseconds marginOf(std::chrono::seconds lifetime)
{
    return lifetime > 60s ? milliseconds(30s) : milliseconds(lifetime) / 10;
}

QByteArray formBody(const SignIn &signIn, const QStringList &scopes)
{
    // QUrlQuery would leave a + as it is, which a form reads as a space.
    return "grant_type=client_credentials&client_id=" + QUrl::toPercentEncoding(signIn.clientId)
        + "&client_secret="
        + QUrl::toPercentEncoding(QString::fromUtf8(signIn.clientSecret.reveal()))
        + "&scope=" + QUrl::toPercentEncoding(scopes.join(u' '));
}

} // namespace

QStringList scopesOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::None:
        return {};
    case Purpose::Run:
        return {QStringLiteral("simulation:execute"), QStringLiteral("bot:read"),
                QStringLiteral("environment:read")};
    case Purpose::Publish:
        return {QStringLiteral("intent:read"), QStringLiteral("intent:write"),
                QStringLiteral("nlp:retrain"), QStringLiteral("webhook:manage")};
    }
    Q_UNREACHABLE();
}

/// Somebody who waits for the one request under way.
class TokenCache::Waiter : public Operation
{
public:
    Waiter(std::vector<Waiter *> &list, QObject *nursery)
        : Operation(nursery)
        , m_list(list)
    {
        m_list.push_back(this);
    }
    void abandon() override
    {
        answer = nullptr;
        notice = nullptr;
        m_list.erase(std::remove(m_list.begin(), m_list.end(), this), m_list.end());
    }

    QStringList scopes = {};
    Phase askedBy = Phase::S1;
    Notice notice = {};
    Answer<Secret> answer = {};

private:
    std::vector<Waiter *> &m_list;
};

TokenCache::TokenCache(Wire &wire, QUrl tokenUrl, const QUrl &base, SignIn signIn, QObject *parent)
    : QObject(parent)
    , m_wire(wire)
    , m_tokenUrl(std::move(tokenUrl))
    , m_origin(base)
    , m_signIn(std::move(signIn))
{
    rememberSecret(m_signIn.clientSecret);
    rememberSecret(m_signIn.token);
}

Secret TokenCache::current(Purpose purpose, const QString &scope) const
{
    if (!m_signIn.token.isEmpty())
        return m_signIn.token;
    const Grant &grant = place(purpose).grant;
    const bool isFresh = !grant.token.isEmpty() && m_wire.clock.elapsed() < grant.until
        && m_wire.clock.now() < grant.untilWall;
    return isFresh && !grant.missing.contains(scope) ? grant.token : Secret();
}

Pending TokenCache::fetch(Purpose purpose, const QStringList &scopes, Phase askedBy, Notice notice,
                          Answer<Secret> answer)
{
    Subject about = subject(purpose);
    about.within = askedBy;
    if (m_signIn.clientId.isEmpty() || m_signIn.clientSecret.isEmpty()) {
        const QString why = m_signIn.clientId.isEmpty()
            ? FaultText::tr("The target has no client ID.")
            : FaultText::tr("There is no client secret for the client %1.").arg(m_signIn.clientId);
        return answerLater<Secret>(
            m_wire.nursery,
            refusal(about, QStringLiteral("S1-secret"), why, Error::Kind::Configuration,
                    FaultText::tr("Check the client ID and the client secret.")),
            std::move(answer));
    }
    const milliseconds now = m_wire.clock.elapsed();
    std::erase_if(m_bornExpired, [now](milliseconds at) { return now - at > bornExpiredWindow; });
    if (m_bornExpired.size() >= toleratedBornExpired) {
        return answerLater<Secret>(
            m_wire.nursery,
            refusal(about, QStringLiteral("S1-TK02"),
                    FaultText::tr("%1 issues tokens that have already expired.")
                        .arg(displayHost(m_tokenUrl)),
                    Error::Kind::Unauthorized),
            std::move(answer));
    }

    auto *waiter = new Waiter(place(purpose).waiters, &m_wire.nursery);
    waiter->scopes = scopes;
    waiter->askedBy = askedBy;
    waiter->notice = std::move(notice);
    waiter->answer = std::move(answer);
    if (!place(purpose).request)
        ask(purpose);
    return Pending(waiter);
}

void TokenCache::drop(Purpose purpose, const Secret &used)
{
    if (place(purpose).grant.token == used)
        place(purpose).grant = {};
}

Subject TokenCache::subject(Purpose purpose) const
{
    Subject about;
    about.phase = Phase::S1;
    about.url = m_tokenUrl;
    about.scope = scopesOf(purpose).join(u' ');
    return about;
}

void TokenCache::ask(Purpose purpose)
{
    RequestPlan plan;
    plan.subject = subject(purpose);
    plan.purpose = Purpose::None;
    plan.method = QByteArrayLiteral("POST");
    plan.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    plan.body = formBody(m_signIn, scopesOf(purpose));
    plan.notice = [this, purpose](const QString &text) { tellAll(purpose, text); };
    auto body = std::make_shared<Json>();
    plan.read = [body](const HttpReply &reply) { return Cognigy::readObject(reply, *body); };
    place(purpose).request = Pending(new RequestOperation(
        m_wire, std::move(plan), [this, purpose, body](const RequestOutcome &outcome) {
            answered(purpose, outcome, *body);
        }));
}

void TokenCache::answered(Purpose purpose, const RequestOutcome &outcome, const Json &body)
{
    const Result<Grant> grant = readGrant(purpose, outcome, body);
    const std::vector<Waiter *> waiting = std::exchange(place(purpose).waiters, {});
    place(purpose).request.reset();
    if (grant && m_wire.clock.elapsed() < grant->until)
        place(purpose).grant = *grant;
    // Letting go of one waiter must not touch the others, so each is asked whether it still waits.
    for (Waiter *waiter : waiting) {
        const Answer<Secret> answer = std::exchange(waiter->answer, nullptr);
        if (!answer)
            continue;
        if (!grant) {
            Subject about = subject(purpose);
            about.within = waiter->askedBy;
            if (outcome.error && outcome.failure.fault != Fault::None)
                answer(faultError(about, outcome.failure));
            else
                answer(grant.error());
            continue;
        }
        const auto lacking =
            std::find_if(waiter->scopes.begin(), waiter->scopes.end(),
                         [&](const QString &scope) { return grant->missing.contains(scope); });
        if (lacking == waiter->scopes.end()) {
            answer(grant->token);
            continue;
        }
        Subject about = subject(purpose);
        about.within = waiter->askedBy;
        answer(refusal(about, QStringLiteral("S1-TK13"),
                       FaultText::tr("The token lacks the scope %1.").arg(*lacking),
                       Error::Kind::Forbidden));
    }
}

Result<TokenCache::Grant> TokenCache::readGrant(Purpose purpose, const RequestOutcome &outcome,
                                                const Json &body)
{
    if (outcome.error)
        return *outcome.error;
    Subject about = subject(purpose);
    Failure failure;
    failure.reply = outcome.reply;
    if (body.contains("error")) { // TK15: as if it were a 400
        failure.fault = Fault::H07;
        failure.reply.status = 400;
        failure.problem = readProblem(outcome.reply.body);
        return faultError(about, failure);
    }
    const Cognigy::Read<Cognigy::Token> token = Cognigy::readToken(body);
    if (token.defect) {
        failure.fault = token.defect->fault;
        failure.path = token.defect->path;
        failure.actual = token.defect->actual;
        failure.wanted = token.defect->wanted;
        return faultError(about, failure);
    }
    const QString server = displayHost(m_tokenUrl);
    if (token.value.isTooLong)
        return refusal(about, QStringLiteral("S1-TK12"),
                       FaultText::tr("%1 issued a token that is too long.").arg(server),
                       Error::Kind::Protocol);
    if (token.value.hasBadCharacters)
        return refusal(
            about, QStringLiteral("S1-TK11"),
            FaultText::tr("%1 issued a token with characters that are not allowed.").arg(server),
            Error::Kind::Protocol);
    if (!token.value.hasLifetime) {
        tellAll(purpose,
                FaultText::tr("%1 did not say how long the token is valid; 5 min assumed.")
                    .arg(server));
    }

    Grant grant;
    grant.token = token.value.token;
    rememberSecret(grant.token);
    if (token.value.scopes) {
        for (const QString &scope : scopesOf(purpose)) {
            if (!token.value.scopes->contains(scope))
                grant.missing << scope;
        }
        if (!grant.missing.isEmpty()) {
            tellAll(purpose,
                    FaultText::tr("%1 did not grant the scopes %2.")
                        .arg(server, grant.missing.join(u' ')));
        }
    }
    const milliseconds lifetime = token.value.lifetime - marginOf(token.value.lifetime);
    const milliseconds age = outcome.reply.elapsed; // it may have been made when we asked
    grant.until = m_wire.clock.elapsed() - age + lifetime;
    grant.untilWall = m_wire.clock.now().addMSecs((lifetime - age).count());
    if (token.value.lifetime <= 0s)
        m_bornExpired.push_back(m_wire.clock.elapsed());
    return grant;
}

void TokenCache::tellAll(Purpose purpose, const QString &text)
{
    for (const Waiter *waiter : place(purpose).waiters) {
        if (waiter->notice)
            waiter->notice(text);
    }
}

} // namespace Rehearsal
