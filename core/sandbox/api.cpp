// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/api.h"

#include <cmath>

namespace Rehearsal::Sandbox {

namespace {

/// The arguments of a path that fits the pattern.
std::optional<QStringList> match(const QStringList &pattern, const QList<QString> &path)
{
    if (pattern.size() != path.size())
        return {};
    QStringList arguments;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) == u"*")
            arguments.append(path.at(i));
        else if (pattern.at(i) != path.at(i))
            return {};
    }
    return arguments;
}

HttpResponse withHeader(HttpResponse response, const QByteArray &name, const QByteArray &value)
{
    response.headers.append({name, value});
    return response;
}

} // namespace

Api::Api(World world, const QList<Intent> &intents, const SandboxOptions &options, Clock &clock)
    : m_world(std::move(world))
    , m_initialIntents(intents)
    , m_options(options)
    , m_clock(clock)
    , m_tokens(clock, options.tokenLifetime)
    , m_rateLimit(options.requestsPerSecond, clock)
    , m_intents(intents, options.utteranceLimit)
    , m_models(intents, options.utteranceLimit, options.trainingThreads)
    , m_simulations(m_world, {options.stepDuration, options.realisticDurations}, clock)
    , m_idempotency(clock)
{
    m_faults.set(options.faults);
}

ExcludedShares Api::deployedShares() const
{
    const BotVersion *version =
        m_world.bots.isEmpty() ? nullptr : World::deployedVersion(m_world.bots.first());
    return version ? version->excludedUtterances : ExcludedShares();
}

void Api::start()
{
    m_models.whenReady(deployedShares(), [this](const ModelPointer &) {
        if (m_trained)
            m_trained();
    });
}

bool Api::isTrained() const { return m_models.ready(deployedShares()) != nullptr; }

void Api::reset()
{
    m_intents.reset(m_initialIntents);
    m_simulations.clear();
    m_trainingJobs.clear();
    m_idempotency.clear();
    m_tokens.clear();
    m_models.restart(m_initialIntents);
    start();
}

const QList<Api::Route> &Api::routes()
{
    const auto path = [](const char *text) { return QString::fromLatin1(text).split(u'/').mid(1); };
    static const QList<Route> table = {
        {"POST", path("/api/v1/auth/token"), nullptr, &Api::issueToken},
        {"POST", path("/api/v1/simulations"), "simulation:execute", &Api::submitSimulation},
        {"GET", path("/api/v1/simulations/*"), "simulation:execute", &Api::getSimulation},
        {"DELETE", path("/api/v1/simulations/*"), "simulation:execute", &Api::cancelSimulation},
        {"GET", path("/api/v1/bots"), "bot:read", &Api::listBots},
        {"GET", path("/api/v1/bots/*/versions"), "bot:read", &Api::listVersions},
        {"GET", path("/api/v1/environments"), "environment:read", &Api::listEnvironments},
        {"GET", path("/api/v1/environments/*"), "environment:read", &Api::getEnvironment},
        {"GET", path("/api/v1/intents"), "intent:read", &Api::listIntents},
        {"GET", path("/api/v1/intents/*"), "intent:read", &Api::getIntent},
        {"PUT", path("/api/v1/intents/*"), "intent:write", &Api::putIntent},
        {"POST", path("/api/v1/nlp/retrain"), "nlp:retrain", &Api::retrain},
        {"GET", path("/api/v1/nlp/jobs/*"), "nlp:retrain", &Api::getTrainingJob},
        {"POST", path("/api/v1/nlp/evaluate"), "intent:read", &Api::evaluate},
    };
    return table;
}

void Api::serve(const HttpRequest &request, const HttpAnswer &answer)
{
    Call call{request, answer, {}, {}, m_faults.strike(request), {}};
    call.timer.start();
    if (call.fault && call.fault->kind.stage == FaultKind::Stage::ExpireToken)
        m_tokens.expire(request);
    if (call.fault && call.fault->kind.stage == FaultKind::Stage::Instead) {
        finish(call, {});
        return;
    }
    if (!m_rateLimit.take()) {
        finish(call,
               withHeader(problem(429, QStringLiteral("rate_limited"),
                                  QStringLiteral("There were more than %1 requests in a second.")
                                      .arg(m_options.requestsPerSecond)),
                          "Retry-After", "1"));
        return;
    }
    route(std::move(call));
}

void Api::route(Call call)
{
    const QList<QString> path = call.request.segments();
    const QByteArray method = call.request.method == "HEAD" ? "GET" : call.request.method;
    QByteArray allowed;
    for (const Route &candidate : routes()) {
        const std::optional<QStringList> arguments = match(candidate.segments, path);
        if (!arguments)
            continue;
        if (method != candidate.method) {
            allowed += (allowed.isEmpty() ? "" : ", ") + QByteArray(candidate.method);
            continue;
        }
        call.arguments = *arguments;
        if (candidate.scope) {
            const std::optional<Grant> grant = m_tokens.grant(call.request);
            if (!grant) {
                finish(
                    call,
                    withHeader(problem(401, QStringLiteral("unauthorized"),
                                       QStringLiteral("The token is missing, unknown or expired.")),
                               "WWW-Authenticate", "Bearer"));
                return;
            }
            if (!grant->scopes.contains(QLatin1String(candidate.scope))) {
                finish(call,
                       problem(403, QStringLiteral("missing_scope"),
                               QStringLiteral("The token lacks the scope %1.")
                                   .arg(QLatin1String(candidate.scope))));
                return;
            }
            call.grant = *grant;
        }
        (this->*candidate.handle)(call);
        return;
    }
    if (allowed.isEmpty()) {
        finish(call,
               problem(404, QStringLiteral("not_found"),
                       QStringLiteral("There is nothing at this address.")));
        return;
    }
    finish(call,
           withHeader(problem(405, QStringLiteral("method_not_allowed"),
                              QStringLiteral("This address does not know the method.")),
                      "Allow", allowed));
}

void Api::finish(const Call &call, const HttpResponse &response)
{
    const HttpResponse sent = call.fault && call.fault->kind.stage != FaultKind::Stage::ExpireToken
        ? call.fault->apply(call.request, response, m_clock.now())
        : response;
    call.answer.send(sent);
    if (m_served) {
        m_served({call.request.method, call.request.path(), sent.status,
                  static_cast<double>(call.timer.nsecsElapsed()) / 1e6});
    }
}

std::optional<Json> Api::readBody(const Call &call)
{
    const QByteArray type = call.request.header("content-type");
    const qsizetype semicolon = type.indexOf(';');
    if ((semicolon < 0 ? type : type.left(semicolon)).trimmed().toLower() != "application/json") {
        finish(call,
               problem(400, QStringLiteral("unsupported_media_type"),
                       QStringLiteral("The body must be application/json.")));
        return {};
    }
    Result<Json> json = readJson(call.request.body);
    if (!json) {
        finish(call, problem(400, QStringLiteral("malformed_json"), json.error().message));
        return {};
    }
    return *std::move(json);
}

void Api::issueToken(const Call &call)
{
    finish(call, m_tokens.issue(call.request, m_world.clients));
}

void Api::listBots(const Call &call)
{
    Json list = Json::array();
    for (const Bot &bot : m_world.bots) {
        Json item = Json::object();
        item["id"] = toJson(bot.id);
        item["name"] = toJson(bot.name);
        if (!bot.language.isEmpty())
            item["language"] = toJson(bot.language);
        list.push_back(std::move(item));
    }
    finish(call, jsonResponse(200, list));
}

void Api::listVersions(const Call &call)
{
    const Bot *bot = m_world.bot(call.arguments.first());
    if (!bot) {
        finish(call,
               problem(404, QStringLiteral("bot_not_found"),
                       QStringLiteral("There is no bot %1.").arg(call.arguments.first())));
        return;
    }
    Json list = Json::array();
    for (const BotVersion &version : bot->versions) {
        Json item = Json::object();
        item["id"] = toJson(version.id);
        item["name"] = toJson(version.name);
        item["status"] = toJson(version.status);
        item["deployed"] = version.deployed;
        list.push_back(std::move(item));
    }
    finish(call, jsonResponse(200, list));
}

namespace {

Json environmentJson(const Environment &environment)
{
    Json json = Json::object();
    json["id"] = toJson(environment.id);
    json["name"] = toJson(environment.name);
    json["isolation_mode"] = toJson(environment.isolationMode);
    json["allowed_bot_ids"] = toJson(environment.allowedBots);
    return json;
}

} // namespace

void Api::listEnvironments(const Call &call)
{
    Json list = Json::array();
    for (const Environment &environment : m_world.environments)
        list.push_back(environmentJson(environment));
    finish(call, jsonResponse(200, list));
}

void Api::getEnvironment(const Call &call)
{
    const Environment *environment = m_world.environment(call.arguments.first());
    if (!environment) {
        finish(call,
               problem(404, QStringLiteral("environment_not_found"),
                       QStringLiteral("There is no environment %1.").arg(call.arguments.first())));
        return;
    }
    finish(call, jsonResponse(200, environmentJson(*environment)));
}

std::optional<HttpResponse> Api::refusal(const SimulationOrder &order, ProblemDetails details) const
{
    const Bot *bot = m_world.bot(order.bot);
    const BotVersion *version = bot ? bot->version(order.version) : nullptr;
    const Environment *environment = m_world.environment(order.environment);
    if (details.isEmpty()) {
        if (!bot)
            details.append({QStringLiteral("/botId"), QStringLiteral("is no bot")});
        else if (!version)
            details.append(
                {QStringLiteral("/versionId"), QStringLiteral("is no version of the bot")});
        else if (version->status != u"ACTIVE")
            details.append(
                {QStringLiteral("/versionId"), QStringLiteral("is a version that is not ACTIVE")});
        if (!environment)
            details.append({QStringLiteral("/environmentId"), QStringLiteral("is no environment")});
    }
    if (!details.isEmpty()) {
        const QString code = details.first().path.endsWith(u"/step_index")
            ? QStringLiteral("invalid_step_index")
            : QStringLiteral("invalid_request");
        return problem(400, code, QStringLiteral("The simulation cannot be started as it is."),
                       details);
    }
    if (!environment->allows(bot->id)) {
        return problem(
            403, QStringLiteral("isolation"),
            QStringLiteral("The environment %1 is isolated and does not allow the bot %2.")
                .arg(environment->id, bot->id));
    }
    return {};
}

void Api::submitSimulation(const Call &call)
{
    const std::optional<Json> body = readBody(call);
    if (!body)
        return;
    ProblemDetails details;
    const SimulationOrder order = readSimulation(*body, details);
    if (const std::optional<HttpResponse> refused = refusal(order, details)) {
        finish(call, *refused);
        return;
    }
    const QByteArray header = call.request.header("idempotency-key");
    if (header.size() > 255) {
        finish(call,
               problem(400, QStringLiteral("invalid_idempotency_key"),
                       QStringLiteral("The Idempotency-Key is longer than 255 characters.")));
        return;
    }
    if (header.isEmpty()) {
        startSimulation(call, order, {});
        return;
    }
    // Keys of different clients have nothing to do with each other.
    const QString key = call.grant.client + u'\n' + QString::fromLatin1(header);
    const Idempotency::Entry entry = m_idempotency.enter(key, call.request.body);
    switch (entry.state) {
    case Idempotency::State::New:
        startSimulation(call, order, key);
        return;
    case Idempotency::State::InProgress:
        finish(call,
               problem(409, QStringLiteral("idempotency_key_in_progress"),
                       QStringLiteral("A request with this Idempotency-Key is in progress.")));
        return;
    case Idempotency::State::OtherBody:
        finish(call,
               problem(422, QStringLiteral("idempotency_key_reused"),
                       QStringLiteral("This Idempotency-Key was used with another body.")));
        return;
    case Idempotency::State::Answered: {
        HttpResponse response;
        response.status = 202;
        response.headers = {{"Content-Type", "application/json"}, {"Idempotent-Replayed", "true"}};
        response.body = entry.answer;
        finish(call, response);
        return;
    }
    }
}

void Api::startSimulation(const Call &call, const SimulationOrder &order, const QString &key)
{
    const BotVersion &version = *m_world.bot(order.bot)->version(order.version);
    m_models.whenReady(
        version.excludedUtterances, [this, call, order, key](const ModelPointer &model) {
            const HttpResponse response = jsonResponse(202, m_simulations.start(order, model));
            if (!key.isEmpty())
                m_idempotency.remember(key, response.body);
            finish(call, response);
        });
}

void Api::getSimulation(const Call &call)
{
    const std::optional<QByteArray> result = m_simulations.result(call.arguments.first());
    finish(call,
           result ? HttpResponse{200, {{"Content-Type", "application/json"}}, *result, {}}
                  : problem(404, QStringLiteral("simulation_not_found"),
                            QStringLiteral("There is no such simulation.")));
}

void Api::cancelSimulation(const Call &call)
{
    finish(call,
           m_simulations.cancel(call.arguments.first())
               ? HttpResponse{204, {}, {}, {}}
               : problem(404, QStringLiteral("simulation_not_found"),
                         QStringLiteral("There is no such simulation.")));
}

} // namespace Rehearsal::Sandbox
