// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/sandboxserver.h"

#include "core/base/log.h"
#include "core/sandbox/api.h"
#include "core/sandbox/httpserver.h"

#include <optional>

namespace Rehearsal::Sandbox {

struct SandboxServer::State
{
    QList<Intent> intents;
    SandboxOptions options;
    Clock &clock;
    Result<World> world;
    std::unique_ptr<Api> api = {};
    std::unique_ptr<HttpServer> http = {}; ///< goes before what it calls
};

SandboxServer::SandboxServer(const QList<Intent> &intents, const Json &world,
                             SandboxOptions options, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_state(std::make_unique<State>(State{intents, std::move(options), clock, readWorld(world)}))
{
    State &state = *m_state;
    if (!state.world)
        return;
    state.api = std::make_unique<Api>(*state.world, intents, state.options, clock);
    state.api->onTrained([this] { Q_EMIT trained(); });
    state.api->onServed([this](const ServedRequest &served) {
        const QString method = QString::fromLatin1(served.method);
        const QString path = QString::fromLatin1(served.path);
        qCDebug(logSandbox).noquote() << method << path << served.status << served.milliseconds;
        Q_EMIT this->served(method, path, served.status, served.milliseconds);
    });
}

SandboxServer::~SandboxServer() = default;

Result<> SandboxServer::listen()
{
    State &state = *m_state;
    if (!state.world)
        return state.world.error();
    state.http = std::make_unique<HttpServer>(
        state.clock, [&api = *state.api](const HttpRequest &request, const HttpAnswer &answer) {
            api.serve(request, answer);
        });
    const Result<> listening = state.http->listen(state.options.port);
    if (listening)
        state.api->start();
    return listening;
}

QUrl SandboxServer::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_state->http ? m_state->http->port() : 0);
    return url;
}

bool SandboxServer::isTrained() const { return m_state->api && m_state->api->isTrained(); }

void SandboxServer::setFaults(const QList<Fault> &faults)
{
    m_state->options.faults = faults;
    if (m_state->api)
        m_state->api->setFaults(faults);
}

QList<Fault> SandboxServer::faults() const { return m_state->options.faults; }

void SandboxServer::reset()
{
    if (m_state->api)
        m_state->api->reset();
}

Target SandboxServer::target() const
{
    Target target;
    target.name = sandboxTargetName;
    target.baseUrl = url().toString();
    target.honoursIdempotencyKey = true;
    if (!m_state->world)
        return target;
    const World &world = *m_state->world;
    target.clientId = world.clients.isEmpty() ? sandboxTargetName : world.clients.first().id;
    for (const Bot &bot : world.bots) {
        const BotVersion *version = World::deployedVersion(bot);
        for (const Environment &environment : world.environments) {
            if (version && environment.allows(bot.id)) {
                target.bot = bot.id;
                target.version = version->id;
                target.environment = environment.id;
                return target;
            }
        }
    }
    return target;
}

Secret SandboxServer::clientSecret() const
{
    if (m_state->world && !m_state->world->clients.isEmpty())
        return m_state->world->clients.first().secret;
    return Secret("sandbox");
}

} // namespace Rehearsal::Sandbox
