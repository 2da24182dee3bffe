// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/cognigyv1/requests.h"

#include "core/backend/address.h"
#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace Rehearsal::Cognigy {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("IntentRequest", text); }

RequestPlan planFor(const Endpoint &endpoint, Phase phase, const QString &path, const char *scope)
{
    RequestPlan plan;
    plan.subject.phase = phase;
    plan.subject.url = endpoint.base;
    plan.subject.url.setPath(endpoint.base.path() + path, QUrl::DecodedMode);
    plan.subject.scope = QString::fromLatin1(scope);
    const bool isRun = phase == Phase::S2 || phase == Phase::S3 || phase == Phase::S4
        || phase == Phase::S5 || phase == Phase::E1 || phase == Phase::E2 || phase == Phase::E5;
    plan.purpose = isRun ? Purpose::Run : Purpose::Publish;
    return plan;
}

void giveJson(RequestPlan &plan, const char *method, QByteArray body)
{
    plan.method = method;
    plan.headers.emplaceBack("Content-Type", "application/json");
    plan.body = std::move(body);
}

Json assertionOf(const Expectation &expectation, int step)
{
    Json assertion = Json::object();
    assertion["step_index"] = step;
    assertion["expected_intent"] = toJson(*expectation.intent);
    if (expectation.minConfidence)
        assertion["expected_confidence_min"] = *expectation.minConfidence;
    if (expectation.entities)
        assertion["expected_entities"] = *expectation.entities;
    return assertion;
}

} // namespace

Result<Endpoint> endpointOf(const Target &target)
{
    Result<QUrl> base = readAddress(target.baseUrl);
    if (!base)
        return base.error();
    Endpoint endpoint;
    endpoint.base = *base;
    endpoint.base.setQuery(QString());
    QString path = endpoint.base.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    QString apiPath = target.apiPath.isEmpty() ? QStringLiteral("/api/v1") : target.apiPath;
    while (apiPath.endsWith(u'/'))
        apiPath.chop(1);
    if (!apiPath.isEmpty() && !apiPath.startsWith(u'/'))
        apiPath.prepend(u'/');
    endpoint.base.setPath(path + apiPath);

    if (target.tokenUrl.isEmpty()) {
        endpoint.token = endpoint.base;
        endpoint.token.setPath(endpoint.base.path() + QLatin1String("/auth/token"));
    } else {
        Result<QUrl> token = readAddress(target.tokenUrl);
        if (!token)
            return token.error();
        endpoint.token = *token;
    }
    endpoint.formatVersion =
        target.formatVersion.isEmpty() ? QByteArray("1.0") : target.formatVersion.toUtf8();
    return endpoint;
}

RequestPlan versions(const Endpoint &endpoint, const QString &bot)
{
    RequestPlan plan =
        planFor(endpoint, Phase::S2, QLatin1String("/bots/") + bot + QLatin1String("/versions"),
                "bot:read");
    plan.subject.bot = bot;
    return plan;
}

RequestPlan environment(const Endpoint &endpoint, const QString &id)
{
    RequestPlan plan =
        planFor(endpoint, Phase::S3, QLatin1String("/environments/") + id, "environment:read");
    plan.subject.environment = id;
    return plan;
}

RequestPlan submit(const Endpoint &endpoint, const Target &target, const RunSpec &spec)
{
    RequestPlan plan =
        planFor(endpoint, Phase::S4, QStringLiteral("/simulations"), "simulation:execute");
    plan.documented = {202};
    giveJson(plan, "POST", writeCompact(simulationBody(target, spec.test)));
    plan.headers.emplaceBack("Idempotency-Key", spec.key.toUtf8());
    return plan;
}

RequestPlan poll(const Endpoint &endpoint, const QString &id)
{
    RequestPlan plan =
        planFor(endpoint, Phase::S5, QLatin1String("/simulations/") + id, "simulation:execute");
    plan.subject.job = id;
    return plan;
}

RequestPlan cancel(const Endpoint &endpoint, const QString &id)
{
    RequestPlan plan =
        planFor(endpoint, Phase::E5, QLatin1String("/simulations/") + id, "simulation:execute");
    plan.subject.job = id;
    plan.method = QByteArrayLiteral("DELETE");
    plan.documented = {204};
    plan.mayBeEmpty = true;
    return plan;
}

RequestPlan bots(const Endpoint &endpoint)
{
    return planFor(endpoint, Phase::E1, QStringLiteral("/bots"), "bot:read");
}

RequestPlan environments(const Endpoint &endpoint)
{
    return planFor(endpoint, Phase::E2, QStringLiteral("/environments"), "environment:read");
}

RequestPlan intents(const Endpoint &endpoint, int limit, int offset)
{
    RequestPlan plan = planFor(endpoint, Phase::E3, QStringLiteral("/intents"), "intent:read");
    plan.subject.url.setQuery(QLatin1String("limit=") + QString::number(limit)
                              + QLatin1String("&offset=") + QString::number(offset));
    return plan;
}

RequestPlan readIntent(const Endpoint &endpoint, const QString &id)
{
    RequestPlan plan = planFor(endpoint, Phase::I1, QLatin1String("/intents/") + id, "intent:read");
    plan.subject.intent = id;
    return plan;
}

RequestPlan replaceIntent(const Endpoint &endpoint, const Intent &intent, const QByteArray &payload,
                          const QString &ifMatch)
{
    RequestPlan plan =
        planFor(endpoint, Phase::I3, QLatin1String("/intents/") + intent.id, "intent:write");
    plan.subject.intent = intent.id;
    plan.subject.intentName = intent.name;
    plan.documented = {200, 201, 204};
    plan.mayBeEmpty = true;
    giveJson(plan, "PUT", payload);
    plan.headers.emplaceBack("X-Format-Version", endpoint.formatVersion);
    if (!ifMatch.isEmpty())
        plan.headers.emplaceBack("If-Match", ifMatch.toUtf8());
    return plan;
}

RequestPlan retrain(const Endpoint &endpoint)
{
    RequestPlan plan = planFor(endpoint, Phase::I4, QStringLiteral("/nlp/retrain"), "nlp:retrain");
    plan.documented = {202, 200, 204};
    plan.mayBeEmpty = true;
    giveJson(plan, "POST", QByteArrayLiteral("{\"force\":false}"));
    plan.headers.emplaceBack("X-Format-Version", endpoint.formatVersion);
    return plan;
}

RequestPlan trainingJob(const Endpoint &endpoint, const QString &id)
{
    RequestPlan plan =
        planFor(endpoint, Phase::I5, QLatin1String("/nlp/jobs/") + id, "nlp:retrain");
    plan.subject.job = id;
    return plan;
}

RequestPlan evaluate(const Endpoint &endpoint, const QList<LabelledSample> &samples)
{
    RequestPlan plan = planFor(endpoint, Phase::E4, QStringLiteral("/nlp/evaluate"), "nlp:retrain");
    Json list = Json::array();
    for (const LabelledSample &sample : samples) {
        Json item = Json::object();
        item["text"] = toJson(sample.text);
        item["expected_intent"] = toJson(sample.expectedIntent);
        list.push_back(std::move(item));
    }
    Json body = Json::object();
    body["samples"] = std::move(list);
    giveJson(plan, "POST", writeCompact(body));
    return plan;
}

Json simulationBody(const Target &target, const ConversationTest &test)
{
    Json inputs = Json::array();
    Json assertions = Json::array();
    for (int step = 0; step < test.turns.size(); ++step) {
        const Turn &turn = test.turns.at(step);
        Json input = Json::object();
        input["text"] = toJson(turn.says);
        if (turn.delayMs)
            input["delay_ms"] = *turn.delayMs;
        inputs.push_back(std::move(input));
        if (turn.expects && turn.expects->intent)
            assertions.push_back(assertionOf(*turn.expects, step));
    }
    Json body = Json::object();
    body["botId"] = toJson(target.bot);
    body["environmentId"] = toJson(target.environment);
    body["versionId"] = toJson(target.version);
    body["inputs"] = std::move(inputs);
    body["context"] = test.context.value_or(Json::object());
    body["assertions"] = std::move(assertions);
    return body;
}

bool isStrongEtag(const QString &etag)
{
    return etag.size() >= 2 && etag.startsWith(u'"') && etag.endsWith(u'"')
        && !QStringView(etag).sliced(1, etag.size() - 2).contains(u'"')
        && isHeaderValue(etag.toUtf8());
}

namespace {

/// A span as it goes on the wire; `utterance` is -1 in a flat list.
struct WireSpan
{
    QString entity;
    int start;
    int end;
    int utterance;

    friend bool operator==(const WireSpan &, const WireSpan &) = default;
};

QList<WireSpan> spansOf(const Intent &intent, bool extensions)
{
    QList<WireSpan> spans;
    for (int row = 0; row < intent.utterances.size(); ++row) {
        for (const EntitySpan &span : intent.utterances.at(row).spans) {
            const WireSpan wire{span.entity, span.start, span.end, extensions ? row : -1};
            if (extensions || !spans.contains(wire))
                spans.append(wire);
        }
    }
    return spans;
}

/// A server without the extension holds every span against every utterance.
std::optional<Error> flatListProblem(const Intent &intent, QList<WireSpan> spans)
{
    const auto refused = [](const char *rule, const QString &message) {
        return Error{Error::Kind::Invalid, message, 0, QLatin1String("I2-") + QLatin1String(rule)};
    };
    for (const Utterance &utterance : intent.utterances) {
        const int length = codePointCount(utterance.text);
        for (const WireSpan &span : spans) {
            if (span.end > length) {
                return refused(
                    "V06",
                    tr("This server holds every annotation against every utterance: “%1” from %2 "
                       "to %3 does not fit into “%4”, which has %5 characters.")
                        .arg(displayText(span.entity, 100), QString::number(span.start),
                             QString::number(span.end), displayText(utterance.text, 100),
                             QString::number(length)));
            }
        }
    }
    std::sort(spans.begin(), spans.end(), [](const WireSpan &a, const WireSpan &b) {
        return std::tie(a.start, a.end) < std::tie(b.start, b.end);
    });
    for (qsizetype index = 1; index < spans.size(); ++index) {
        const WireSpan &one = spans.at(index - 1);
        const WireSpan &other = spans.at(index);
        if (other.start >= one.end)
            continue;
        const auto owner = std::find_if(
            intent.utterances.begin(), intent.utterances.end(), [&](const Utterance &utterance) {
                return std::any_of(utterance.spans.begin(), utterance.spans.end(),
                                   [&](const EntitySpan &span) {
                                       return span.entity == other.entity
                                           && span.start == other.start && span.end == other.end;
                                   });
            });
        return refused("V07",
                       tr("This server holds every annotation against every utterance: “%1” of "
                          "“%2” overlaps “%3” of another utterance.")
                           .arg(displayText(other.entity, 100), displayText(owner->text, 100),
                                displayText(one.entity, 100)));
    }
    return {};
}

/// Members of the server's own entity that we do not know are sent back with it.
void keepUnknownMembers(Json &entity, const Json &server)
{
    const Json *known = member(server, "entities");
    if (!known || !known->is_array())
        return;
    for (const Json &other : *known) {
        if (!other.is_object())
            continue;
        const bool isSame =
            std::all_of(entity.items().begin(), entity.items().end(), [&](const auto &item) {
                const Json *value = member(other, item.key());
                return value && *value == item.value();
            });
        if (!isSame)
            continue;
        for (const auto &item : other.items()) {
            if (!entity.contains(item.key()))
                entity[item.key()] = item.value();
        }
        return;
    }
}

} // namespace

Result<Json> intentBody(const Intent &intent, const Json &server, bool extensions)
{
    const QList<WireSpan> spans = spansOf(intent, extensions);
    if (!extensions) {
        if (std::optional<Error> problem = flatListProblem(intent, spans))
            return *std::move(problem);
    }
    Json utterances = Json::array();
    for (const Utterance &utterance : intent.utterances)
        utterances.push_back(toJson(utterance.text));
    Json entities = Json::array();
    for (const WireSpan &span : spans) {
        Json entity = Json::object();
        entity["entity_name"] = toJson(span.entity);
        entity["start"] = span.start;
        entity["end"] = span.end;
        if (span.utterance >= 0)
            entity["utterance_index"] = span.utterance;
        keepUnknownMembers(entity, server);
        entities.push_back(std::move(entity));
    }
    Json body = Json::object();
    body["id"] = toJson(intent.id);
    body["name"] = toJson(intent.name);
    body["language"] = toJson(intent.language);
    body["utterances"] = std::move(utterances);
    body["entities"] = std::move(entities);
    body["intent_type"] = toJson(intent.type);
    body["enabled"] = intent.enabled;
    if (server.is_object()) {
        for (const auto &item : server.items()) {
            if (!body.contains(item.key()))
                body[item.key()] = item.value();
        }
    }
    return body;
}

} // namespace Rehearsal::Cognigy
