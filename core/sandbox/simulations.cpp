// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/simulations.h"

#include "core/base/text.h"
#include "core/sandbox/dialogue.h"

#include <QUuid>

#include <algorithm>

namespace Rehearsal::Sandbox {

namespace {

constexpr int alternatives = 3;
constexpr qint64 longestDelay = 24LL * 60 * 60 * 1000;

void readInputs(const Json &inputs, SimulationOrder &order, ProblemDetails &details)
{
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        BodyReader input(inputs[i], QStringLiteral("/inputs/%1").arg(i), details);
        if (!inputs[i].is_object())
            continue;
        const QString text = input.text("text", 1);
        const qint64 delay = input.optionalInteger("delay_ms", 0).value_or(0);
        if (delay > longestDelay)
            input.complain("delay_ms", QStringLiteral("must be at most a day"));
        order.inputs.append({text, std::chrono::milliseconds(std::min(delay, longestDelay))});
    }
}

void readAssertions(const Json &assertions, std::size_t inputs, ProblemDetails &details)
{
    for (std::size_t i = 0; i < assertions.size(); ++i) {
        BodyReader assertion(assertions[i], QStringLiteral("/assertions/%1").arg(i), details);
        if (!assertions[i].is_object())
            continue;
        const std::optional<qint64> index = assertion.integer("step_index", 0);
        if (index && *index >= static_cast<qint64>(inputs))
            assertion.complain("step_index",
                               QStringLiteral("must be smaller than the number of inputs"));
        static_cast<void>(assertion.text("expected_intent"));
        static_cast<void>(assertion.optionalNumber("expected_confidence_min", 0.0, 1.0));
        if (assertion.has("expected_entities"))
            static_cast<void>(assertion.object("expected_entities"));
    }
}

Json entityJson(const FoundEntity &entity)
{
    Json json = Json::object();
    json["type"] = toJson(entity.type);
    json["value"] = toJson(entity.value);
    json["text"] = toJson(entity.text);
    json["start"] = entity.start;
    json["end"] = entity.end;
    return json;
}

} // namespace

SimulationOrder readSimulation(const Json &body, ProblemDetails &details)
{
    SimulationOrder order;
    BodyReader reader(body, {}, details);
    if (!body.is_object())
        return order;
    order.bot = reader.text("botId");
    order.environment = reader.text("environmentId");
    order.version = reader.text("versionId");
    const Json &inputs = reader.array("inputs", 1);
    readInputs(inputs, order, details);
    order.context = reader.object("context");
    readAssertions(reader.array("assertions"), inputs.size(), details);
    return order;
}

std::chrono::milliseconds Pace::queued() const
{
    return std::chrono::milliseconds(realistic ? 250 : 0);
}

std::chrono::milliseconds Pace::stepFor(const QString &text) const
{
    // About what a bot with one flow and one NLU call takes; longer texts take longer.
    if (realistic)
        return std::chrono::milliseconds(180 + 4 * std::min(codePointCount(text), 200));
    return step;
}

Simulations::Simulations(const World &world, Pace pace, Clock &clock)
    : m_world(world)
    , m_pace(pace)
    , m_clock(clock)
{ }

Json Simulations::start(const SimulationOrder &order, ModelPointer model)
{
    if (m_order.size() >= kept)
        m_jobs.remove(m_order.takeFirst());
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Job job;
    job.number = m_started++;
    job.order = order;
    job.model = std::move(model);
    job.started = m_clock.elapsed() + m_pace.queued();
    job.context = order.context;
    m_jobs.insert(id, std::move(job));
    m_order.append(id);
    Json accepted = Json::object();
    accepted["id"] = toJson(id);
    accepted["status"] = m_pace.queued().count() > 0 ? "QUEUED" : "RUNNING";
    accepted["createdAt"] = toJson(timeText(m_clock.now()));
    return accepted;
}

Json Simulations::step(Job &job, const SimulationInput &input) const
{
    const Prediction prediction = job.model->classifier.classify(input.text, alternatives);
    const QStringList &names = job.model->classifier.intentNames();
    Understood understood;
    understood.entities = job.model->recognizer.find(input.text);
    understood.outOfScope = prediction.outOfScope;
    if (!prediction.best.isEmpty())
        understood.intent = names.at(prediction.best.first().intent);

    Json nlu = Json::object();
    nlu["intent"] = prediction.best.isEmpty() ? Json() : toJson(understood.intent);
    nlu["confidence"] = prediction.best.isEmpty() ? 0.0 : prediction.best.first().confidence;
    nlu["out_of_scope"] = prediction.outOfScope;
    Json ranked = Json::array();
    for (const RankedIntent &candidate : prediction.best) {
        Json item = Json::object();
        item["intent"] = toJson(names.at(candidate.intent));
        item["confidence"] = candidate.confidence;
        ranked.push_back(std::move(item));
    }
    nlu["alternatives"] = std::move(ranked);
    Json entities = Json::array();
    for (const FoundEntity &entity : understood.entities)
        entities.push_back(entityJson(entity));
    nlu["entities"] = std::move(entities);

    Json json = Json::object();
    json["index"] = job.steps.size();
    json["userInput"] = toJson(input.text);
    const Bot *bot = m_world.bot(job.order.bot);
    const BotVersion *version = bot ? bot->version(job.order.version) : nullptr;
    json["botResponse"] = version ? toJson(answerTurn(m_world, *version, understood, job.context,
                                                      job.number, job.steps.size()))
                                  : Json();
    json["nlu"] = std::move(nlu);
    json["durationMs"] = m_pace.stepFor(input.text).count();
    json["context"] = job.context;
    return json;
}

bool Simulations::isFinished(const Job &job) const
{
    return static_cast<qsizetype>(job.steps.size()) == job.order.inputs.size();
}

void Simulations::advance(Job &job) const
{
    const std::chrono::milliseconds passed = m_clock.elapsed() - job.started;
    while (!isFinished(job) && !job.cancelled) {
        const SimulationInput &input =
            job.order.inputs.at(static_cast<qsizetype>(job.steps.size()));
        const std::chrono::milliseconds end = job.spent + input.delay + m_pace.stepFor(input.text);
        if (end > passed)
            return;
        job.steps.push_back(step(job, input));
        job.spent = end;
    }
}

Json Simulations::resultNow(const QString &id, const Job &job) const
{
    const bool queued = m_clock.elapsed() < job.started;
    Json json = Json::object();
    json["id"] = toJson(id);
    json["status"] = job.cancelled ? "FAILED"
        : isFinished(job)          ? "COMPLETED"
        : queued                   ? "QUEUED"
                                   : "RUNNING";
    json["environmentId"] = toJson(job.order.environment);
    json["versionId"] = toJson(job.order.version);
    json["durationMs"] = job.spent.count();
    if (job.cancelled) {
        json["error"] = Json::object();
        json["error"]["code"] = "cancelled";
        json["error"]["message"] = "The simulation was cancelled.";
    }
    json["steps"] = job.steps;
    return json;
}

std::optional<QByteArray> Simulations::result(const QString &id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return {};
    Job &job = *found;
    if (!job.result.isEmpty())
        return job.result;
    advance(job);
    const QByteArray body = writeCompact(resultNow(id, job));
    if (job.cancelled || isFinished(job)) {
        // A thousand finished jobs as text take a tenth of what they take as JSON values.
        job = Job();
        job.result = body;
    }
    return body;
}

bool Simulations::cancel(const QString &id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return false;
    if (!found->result.isEmpty())
        return true;
    advance(*found);
    found->cancelled = !isFinished(*found);
    return true;
}

void Simulations::clear()
{
    m_jobs.clear();
    m_order.clear();
    m_started = 0;
}

} // namespace Rehearsal::Sandbox
