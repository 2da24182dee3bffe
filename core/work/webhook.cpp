// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/webhook.h"

#include "core/backend/address.h"

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace Rehearsal {

namespace {

bool isAccepted(const HttpReply &reply) { return reply.status >= 200 && reply.status < 300; }

/// Cells D and DX of column S9 in the network matrix.
bool mayBeAcceptedLater(const HttpReply &reply)
{
    static constexpr std::array final{405, 406, 410, 411, 413, 414, 415, 431, 501};
    return (reply.status < 300 || reply.status > 399)
        && std::find(final.begin(), final.end(), reply.status) == final.end();
}

Error::Kind kindOfStatus(int status)
{
    if (status == 401)
        return Error::Kind::Unauthorized;
    if (status == 403)
        return Error::Kind::Forbidden;
    if (status == 404 || status == 410)
        return Error::Kind::NotFound;
    if (status == 429)
        return Error::Kind::RateLimited;
    return status >= 500 ? Error::Kind::Server : Error::Kind::Protocol;
}

/// One message on its way.
class Delivery : public Operation
{
    Q_OBJECT
public:
    Delivery(Clock &clock, Exchange &exchange, std::chrono::milliseconds patience, Answer<> answer,
             QObject *parent)
        : Operation(parent)
        , m_clock(clock)
        , m_exchange(exchange)
        , m_answer(std::move(answer))
        , m_until(clock.elapsed() + patience)
    { }
    void abandon() override
    {
        m_answer = nullptr;
        m_pending.reset();
    }

    void refuse(const Error &error)
    {
        m_pending = m_clock.after(0ms, [this, error] { conclude(error); });
    }
    void deliver(HttpRequest request)
    {
        m_request = std::move(request);
        attempt();
    }

private:
    void attempt()
    {
        m_request.deadline =
            std::clamp<std::chrono::milliseconds>(left(), 1ms, Webhook::attemptLimit);
        m_pending = m_exchange.send(m_request, [this](const HttpReply &reply) { judge(reply); });
    }
    void judge(const HttpReply &reply)
    {
        if (isAccepted(reply)) {
            conclude({});
        } else if (mayBeAcceptedLater(reply) && left() > Webhook::secondAttempt
                   && !std::exchange(m_repeated, true)) {
            m_pending = m_clock.after(Webhook::secondAttempt, [this] { attempt(); });
        } else {
            conclude(refusal(reply));
        }
    }
    [[nodiscard]] std::chrono::milliseconds left() const { return m_until - m_clock.elapsed(); }
    [[nodiscard]] Error refusal(const HttpReply &reply) const
    {
        const QString host = displayHost(m_request.url);
        if (reply.status > 0) {
            return {kindOfStatus(reply.status),
                    tr("%1 did not accept it (status %2).").arg(host).arg(reply.status),
                    reply.status,
                    {}};
        }
        const QString fault = faultName(reply.fault);
        return {kindOf(reply.fault),
                tr("%1 could not be reached or did not answer (%2).").arg(host, fault), 0,
                u"S9-" % fault};
    }
    void conclude(const Result<> &outcome)
    {
        if (const auto answer = std::exchange(m_answer, nullptr))
            answer(outcome);
    }

    Clock &m_clock;
    Exchange &m_exchange;
    Answer<> m_answer;
    HttpRequest m_request;
    std::chrono::milliseconds m_until;
    bool m_repeated = false;
    Pending m_pending;
};

} // namespace

Webhook::Webhook(Clock &clock, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_patience(patience)
    , m_exchange(clock)
{ }

Pending Webhook::send(const QString &url, const Json &body, Answer<> answer)
{
    auto *delivery = new Delivery(m_clock, m_exchange, m_patience, std::move(answer), this);
    Pending pending(delivery);
    const Result<QUrl> address = readAddress(url);
    if (!address) {
        delivery->refuse(address.error());
        return pending;
    }
    HttpRequest request;
    request.method = QByteArrayLiteral("POST");
    request.url = *address;
    request.headers = {{QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")},
                       {QByteArrayLiteral("X-Source"), QByteArrayLiteral("cognigy-sim-runner")}};
    request.body = writeCompact(body);
    request.bodyCap = 64 * 1024;
    delivery->deliver(std::move(request));
    return pending;
}

} // namespace Rehearsal

#include "webhook.moc"
