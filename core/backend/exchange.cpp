// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/exchange.h"

#include "core/backend/address.h"
#include "core/backend/transfer.h"

#include <QNetworkProxyFactory>
#include <QSslConfiguration>

#include <algorithm>

namespace Rehearsal {

namespace {

constexpr int connectionsPerManager = 6; // fixed inside Qt 6.4
constexpr int goodAnswersForOneMore = 20;

/// The system's proxies for https only: http goes to this computer and never to a proxy.
class ProxyForHttps : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        // Qt opens a plain connection of type NoProxy unbuffered and then takes each byte of an answer's
        // head with a system call of its own. The default proxy of a loopback address is none as
        // well (QNetworkProxyFactory::proxyForQuery), and its connections are buffered.
        if (isLoopback(query.url()))
            return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
        if (query.url().scheme() != QLatin1String("https"))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

QNetworkRequest requestTemplate(const QList<QSslCertificate> &authorities)
{
    QNetworkRequest request;
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setRawHeader("User-Agent", "Rehearsal/" REHEARSAL_VERSION);
    request.setRawHeader("Accept", "application/json");
    if (!authorities.isEmpty()) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.addCaCertificates(authorities);
        request.setSslConfiguration(configuration);
    }
    return request;
}

} // namespace

Exchange::Exchange(Clock &clock, ExchangeOptions options, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_template(requestTemplate(m_options.authorities))
{
    const int jobs = std::clamp(m_options.jobs, 1, 64);
    const int lanes = (jobs + connectionsPerManager - 1) / connectionsPerManager;
    m_laneLimit = std::min(2 * jobs, connectionsPerManager);
    m_mostInFlight = m_laneLimit * lanes;
    m_limit = m_mostInFlight;
    for (int index = 0; index < lanes; ++index) {
        auto manager = std::make_unique<QNetworkAccessManager>();
        manager->setProxyFactory(new ProxyForHttps);
        m_lanes.push_back({std::move(manager), 0});
    }
}

Exchange::~Exchange()
{
    m_watchdog.reset();
    const std::deque<Transfer *> queued = std::exchange(m_queue, {});
    for (Transfer *transfer : queued)
        transfer->abandon();
    while (!m_running.empty())
        m_running.back()->abandon();
}

Pending Exchange::send(HttpRequest request, Done done)
{
    auto *transfer = new Transfer(std::move(request), std::move(done), *this);
    m_queue.push_back(transfer);
    startMore();
    return Pending(transfer);
}

void Exchange::startMore()
{
    while (!m_queue.empty() && int(m_running.size()) < m_limit) {
        // The first lane with room: the connections that are open already are used first.
        const auto lane = std::find_if(m_lanes.begin(), m_lanes.end(), [this](const Lane &each) {
            return each.inFlight < m_laneLimit;
        });
        if (lane == m_lanes.end())
            return;
        Transfer *transfer = m_queue.front();
        m_queue.pop_front();
        ++lane->inFlight;
        transfer->lane = int(std::distance(m_lanes.begin(), lane));
        m_running.push_back(transfer);
        transfer->start(*lane->manager, m_template);
        watch();
    }
}

void Exchange::release(Transfer *transfer, int status)
{
    if (transfer->lane < 0) {
        m_queue.erase(std::remove(m_queue.begin(), m_queue.end(), transfer), m_queue.end());
        return;
    }
    --m_lanes[std::size_t(transfer->lane)].inFlight;
    transfer->lane = -1;
    m_running.erase(std::remove(m_running.begin(), m_running.end(), transfer), m_running.end());
    adapt(status);
    if (m_running.empty())
        m_watchdog.reset();
    startMore();
}

void Exchange::adapt(int status)
{
    if (status == 429 || status == 503) {
        m_limit = std::max(1, m_limit / 2);
        m_goodAnswers = 0;
    } else if (status >= 200 && status < 300 && m_limit < m_mostInFlight
               && ++m_goodAnswers >= goodAnswersForOneMore) {
        ++m_limit;
        m_goodAnswers = 0;
    }
}

void Exchange::watch()
{
    if (m_watchdog)
        return;
    m_lastTick = m_clock.elapsed();
    m_watchdog = m_clock.after(m_options.tick, [this] { tick(); });
}

void Exchange::tick()
{
    const auto now = m_clock.elapsed();
    const bool slept = now - m_lastTick > m_options.sleepGap;
    m_watchdog.reset();
    const std::vector<Transfer *> running = m_running;
    for (Transfer *transfer : running) {
        if (slept)
            transfer->grantAfterSleep(now, m_options.grant);
        // One that ended meanwhile has lost its lane, but lives until the event loop comes round.
        else if (transfer->lane >= 0)
            transfer->checkLimits(now);
    }
    if (!m_running.empty())
        watch();
}

} // namespace Rehearsal
