// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/updaterecord.h"

#include "core/base/text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Rehearsal {

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Json textOrNull(const QString &text) { return text.isEmpty() ? Json() : toJson(text); }

Json statusOrNull(int status) { return status == 0 ? Json() : Json(status); }

Json errorJson(const std::optional<Error> &error)
{
    if (!error)
        return nullptr;
    Json json = Json::object();
    json["code"] = toJson(error->code);
    json["message"] = toJson(error->message);
    return json;
}

Json acceptedJson(const QList<AcceptedWarning> &accepted)
{
    Json list = Json::array();
    for (const AcceptedWarning &warning : accepted) {
        Json entry = Json::object();
        entry["rule"] = toJson(warning.rule);
        entry["pointer"] = toJson(warning.pointer);
        entry["reason"] = toJson(warning.reason);
        list.push_back(std::move(entry));
    }
    return list;
}

/// Ours of the audit record. No utterance among it: rules and rows have to do.
Json ours(const UpdateReport &report, const Actor &actor)
{
    const Result<Json> payload = readJson(report.payload);
    Json json = Json::object();
    json["tool_version"] = REHEARSAL_VERSION;
    json["actor"] = Json::object();
    json["actor"]["kind"] = toJson(actor.kind);
    json["actor"]["name"] = toJson(actor.name);
    json["target"] = toJson(report.target);
    json["intent_name"] = toJson(report.intent.name);
    json["op"] = toJson(report.op);
    json["state"] = toJson(updateStateName(report.state));
    json["attempts"] = report.attempts;
    json["body_sha256"] = report.payload.isEmpty() ? Json() : toJson(sha256(report.payload));
    json["payload_jcs_sha256"] = payload ? toJson(sha256(writeCanonical(*payload))) : Json();
    json["accepted_warnings"] = acceptedJson(report.accepted);
    json["training_status"] = toJson(trainingStateName(report.training.state));
    json["training_job"] = textOrNull(report.training.jobId);
    json["accuracy_before"] = report.accuracy ? Json(report.accuracy->before) : Json();
    json["accuracy_after"] = report.accuracy ? Json(report.accuracy->after) : Json();
    json["accuracy_samples"] = report.accuracy ? Json(report.accuracy->samples) : Json();
    json["error"] = errorJson(report.error);
    json["training_error"] = errorJson(report.training.error);
    json["warnings"] = toJson(report.warnings + report.training.warnings);
    return json;
}

} // namespace

QString updateStateName(UpdateState state)
{
    switch (state) {
    case UpdateState::Unchanged:
        return QStringLiteral("unchanged");
    case UpdateState::Saved:
        return QStringLiteral("saved");
    case UpdateState::SavedNotTrained:
        return QStringLiteral("saved_not_trained");
    case UpdateState::Conflict:
        return QStringLiteral("conflict");
    case UpdateState::Refused:
        return QStringLiteral("refused");
    case UpdateState::Unknown:
        return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

QString trainingStateName(TrainingOutcome::State state)
{
    switch (state) {
    case TrainingOutcome::State::NotRequested:
        return QStringLiteral("not_requested");
    case TrainingOutcome::State::Completed:
        return QStringLiteral("completed");
    case TrainingOutcome::State::NotFollowed:
        return QStringLiteral("not_followed");
    case TrainingOutcome::State::NotStarted:
        return QStringLiteral("not_started");
    case TrainingOutcome::State::Unknown:
        return QStringLiteral("unknown");
    case TrainingOutcome::State::Failed:
        return QStringLiteral("failed");
    case TrainingOutcome::State::Unfinished:
        return QStringLiteral("unfinished");
    }
    Q_UNREACHABLE();
}

QString retrainStatus(TrainingOutcome::State state)
{
    switch (state) {
    case TrainingOutcome::State::NotRequested:
        return {};
    case TrainingOutcome::State::Completed:
    case TrainingOutcome::State::NotFollowed:
    case TrainingOutcome::State::Unfinished:
        return QStringLiteral("initiated");
    case TrainingOutcome::State::NotStarted:
    case TrainingOutcome::State::Failed:
        return QStringLiteral("failed");
    case TrainingOutcome::State::Unknown:
        return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

QString payloadHash(const QByteArray &payload)
{
    const Result<Json> json = readJson(payload);
    return json ? sha256(writePython(*json)) : QString();
}

Json auditRecord(const UpdateReport &report, const Actor &actor, const QDateTime &timestamp)
{
    Json json = Json::object();
    json["timestamp"] = toJson(timeText(timestamp));
    json["intent_id"] = toJson(report.intent.id);
    json["action"] = "PUT_UPDATE";
    json["status_code"] = statusOrNull(report.httpStatus);
    json["latency_ms"] = roundedTo(report.latencyMs, 2);
    json["payload_hash"] = textOrNull(payloadHash(report.payload));
    json["user_agent"] = "Rehearsal/" REHEARSAL_VERSION;
    json["rehearsal"] = ours(report, actor);
    return json;
}

Json resultJson(const UpdateReport &report, const QDateTime &timestamp)
{
    Json json = Json::object();
    json["status"] = toJson(updateStateName(report.state));
    json["intent_id"] = toJson(report.intent.id);
    json["http_status"] = statusOrNull(report.httpStatus);
    json["latency_ms"] = roundedTo(report.latencyMs, 2);
    json["network_ms"] = roundedTo(report.networkMs, 2);
    json["attempts"] = report.attempts;
    json["retrain_status"] = textOrNull(retrainStatus(report.training.state));
    json["response_body"] = report.responseBody;
    json["error"] = errorJson(report.error ? report.error : report.training.error);
    json["warnings"] = toJson(report.warnings + report.training.warnings);
    json["mlops_metrics"] = trackingRecord(report, timestamp);
    return json;
}

Json trackingRecord(const UpdateReport &report, const QDateTime &timestamp)
{
    const Intent sent = report.intent;
    qsizetype spans = 0;
    for (const Utterance &utterance : sent.utterances)
        spans += utterance.spans.size();
    const auto &accuracy = report.accuracy;
    Json json = Json::object();
    json["intent_id"] = toJson(sent.id);
    json["update_latency_ms"] = roundedTo(report.latencyMs, 2);
    json["utterance_count"] = qint64(sent.utterances.size());
    json["entity_directive_count"] = qint64(spans);
    json["estimated_accuracy_delta"] =
        accuracy ? Json(roundedTo(accuracy->after - accuracy->before, 6)) : Json();
    json["training_status"] = toJson(trainingStateName(report.training.state));
    json["timestamp"] = toJson(timeText(timestamp));
    if (accuracy) {
        json["accuracy_interval"] =
            Json::array({roundedTo(accuracy->low, 6), roundedTo(accuracy->high, 6)});
        json["accuracy_samples"] = accuracy->samples;
    }
    return json;
}

Json webhookBody(const UpdateReport &report, const QDateTime &timestamp)
{
    Json json = Json::object();
    json["event"] = "intent.updated";
    json["intent_id"] = toJson(report.intent.id);
    json["timestamp"] = toJson(timeText(timestamp));
    json["http_status"] = report.httpStatus;
    json["latency_ms"] = roundedTo(report.latencyMs, 2);
    return json;
}

} // namespace Rehearsal
