// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The operations on intents and their training; the others are in api.cpp.
#include "core/sandbox/api.h"

namespace Rehearsal::Sandbox {

namespace {

constexpr std::size_t mostSamples = 5000;

/// A whole number between the two; nothing when the parameter is something else.
std::optional<qint64> pageParameter(const HttpRequest &request, const QString &name,
                                    qint64 fallback, qint64 least, qint64 most)
{
    const std::optional<QString> text = request.query(name);
    if (!text)
        return fallback;
    bool ok = false;
    const qint64 number = text->toLongLong(&ok);
    if (!ok || number < least || number > most)
        return {};
    return number;
}

HttpResponse intentResponse(int status, const PublishedIntent &item)
{
    HttpResponse response = jsonResponse(status, item.wire);
    response.headers.append({"ETag", item.entityTag});
    return response;
}

HttpResponse noSuchIntent()
{
    return problem(404, QStringLiteral("intent_not_found"),
                   QStringLiteral("There is no such intent."));
}

struct LabelledSample
{
    QString text = {};
    QString intent = {};
};

QList<LabelledSample> readSamples(const Json &body, ProblemDetails &details)
{
    QList<LabelledSample> samples;
    BodyReader reader(body, {}, details);
    if (!body.is_object())
        return samples;
    const Json &list = reader.array("samples", 1);
    if (list.size() > mostSamples) {
        reader.complain("samples", QStringLiteral("must have at most %1 items").arg(mostSamples));
        return samples;
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        BodyReader sample(list[i], QStringLiteral("/samples/%1").arg(i), details);
        if (list[i].is_object())
            samples.append({sample.text("text"), sample.text("expected_intent")});
    }
    return samples;
}

Json evaluation(const QList<LabelledSample> &samples, const Model &model)
{
    Json results = Json::array();
    int right = 0;
    for (const LabelledSample &sample : samples) {
        const Prediction prediction = model.classifier.classify(sample.text, 1);
        Json item = Json::object();
        if (prediction.best.isEmpty()) {
            item["intent"] = nullptr;
            item["confidence"] = 0.0;
        } else {
            const RankedIntent &best = prediction.best.first();
            const QString &name = model.classifier.intentNames().at(best.intent);
            right += name == sample.intent ? 1 : 0;
            item["intent"] = toJson(name);
            item["confidence"] = best.confidence;
        }
        results.push_back(std::move(item));
    }
    Json json = Json::object();
    json["accuracy"] = static_cast<double>(right) / static_cast<double>(samples.size());
    json["results"] = std::move(results);
    return json;
}

} // namespace

void Api::listIntents(const Call &call)
{
    const std::optional<qint64> limit =
        pageParameter(call.request, QStringLiteral("limit"), 100, 1, 500);
    const std::optional<qint64> offset =
        pageParameter(call.request, QStringLiteral("offset"), 0, 0, 1'000'000'000);
    if (!limit || !offset) {
        finish(call,
               problem(400, QStringLiteral("invalid_page"),
                       QStringLiteral("limit must be from 1 to 500, offset 0 or more.")));
        return;
    }
    const std::optional<QString> language = call.request.query(QStringLiteral("language"));
    Json items = Json::array();
    qint64 total = 0;
    for (const PublishedIntent &item : m_intents.published()) {
        if (language && item.intent.language != *language)
            continue;
        if (total >= *offset && total < *offset + *limit)
            items.push_back(item.wire);
        ++total;
    }
    Json json = Json::object();
    json["items"] = std::move(items);
    json["total"] = total;
    finish(call, jsonResponse(200, json));
}

void Api::getIntent(const Call &call)
{
    const PublishedIntent *item = m_intents.find(call.arguments.first());
    finish(call, item ? intentResponse(200, *item) : noSuchIntent());
}

void Api::putIntent(const Call &call)
{
    const QString &id = call.arguments.first();
    if (call.request.header("x-format-version") != "1.0") {
        finish(call,
               problem(400, QStringLiteral("unsupported_format_version"),
                       QStringLiteral("The header X-Format-Version must be 1.0.")));
        return;
    }
    const PublishedIntent *before = m_intents.find(id);
    const QByteArray condition = call.request.header("if-match");
    if (!condition.isNull()
        && !matchesEntityTag(condition, before ? before->entityTag : QByteArray())) {
        finish(call,
               problem(412, QStringLiteral("changed_meanwhile"),
                       QStringLiteral("The intent has changed since it was read.")));
        return;
    }
    const QByteArray unless = call.request.header("if-none-match");
    if (before && !unless.isNull() && matchesEntityTag(unless, before->entityTag)) {
        finish(call,
               problem(412, QStringLiteral("exists_already"),
                       QStringLiteral("The intent exists already.")));
        return;
    }
    if (condition.isNull() && before && m_options.requireIfMatch) {
        finish(call,
               problem(428, QStringLiteral("if_match_required"),
                       QStringLiteral("The header If-Match is required.")));
        return;
    }
    const std::optional<Json> body = readBody(call);
    if (!body)
        return;
    ProblemDetails details;
    const PublishedIntent *item = m_intents.replace(id, *body, details);
    if (!item) {
        finish(call,
               problem(400, QStringLiteral("invalid_intent"),
                       QStringLiteral("The intent breaks a rule; nothing has changed."), details));
        return;
    }
    finish(call, intentResponse(before ? 200 : 201, *item));
}

void Api::retrain(const Call &call)
{
    const std::optional<Json> body = readBody(call);
    if (!body)
        return;
    ProblemDetails details;
    BodyReader reader(*body, {}, details);
    const bool force = body->is_object() && reader.flag("force").value_or(false);
    if (!details.isEmpty()) {
        finish(call,
               problem(400, QStringLiteral("invalid_request"),
                       QStringLiteral("The training cannot be started."), details));
        return;
    }
    const QString id = m_trainingJobs.add();
    const QList<Intent> intents = m_intents.intents();
    if (force || intents != m_models.intents()) {
        m_models.retrain(intents,
                         [this, id](double progress) { m_trainingJobs.setProgress(id, progress); });
    } else {
        m_trainingJobs.setProgress(id, 1.0);
    }
    Json json = Json::object();
    json["jobId"] = toJson(id);
    finish(call, jsonResponse(202, json));
}

void Api::getTrainingJob(const Call &call)
{
    const std::optional<Json> job = m_trainingJobs.result(call.arguments.first());
    finish(call,
           job ? jsonResponse(200, *job)
               : problem(404, QStringLiteral("job_not_found"),
                         QStringLiteral("There is no such training job.")));
}

void Api::evaluate(const Call &call)
{
    const std::optional<Json> body = readBody(call);
    if (!body)
        return;
    ProblemDetails details;
    const QList<LabelledSample> samples = readSamples(*body, details);
    if (!details.isEmpty()) {
        finish(call,
               problem(400, QStringLiteral("invalid_request"),
                       QStringLiteral("The samples cannot be evaluated."), details));
        return;
    }
    m_models.whenReady(deployedShares(), [this, call, samples](const ModelPointer &model) {
        finish(call, jsonResponse(200, evaluation(samples, *model)));
    });
}

} // namespace Rehearsal::Sandbox
