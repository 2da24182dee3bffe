// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/auditrecord.h"

#include "core/base/text.h"
#include "core/rules/metrics.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <cmath>

namespace Rehearsal {

namespace {

/// Whole numbers as integers, as the server's own JSON has them.
Json number(double value)
{
    constexpr double exact = 9007199254740992.0;
    if (std::abs(value) <= exact && value == std::trunc(value))
        return qint64(value);
    return value;
}

Json ownChecks(const RunReport &report)
{
    Json checks = Json::array();
    for (const CheckResult &result : report.checks) {
        if (result.published)
            continue;
        Json entry = Json::object();
        entry["turn"] = result.turn;
        entry["kind"] = toJson(result.kind);
        entry["op"] = toJson(result.op);
        entry["target"] = toJson(result.target);
        entry["not"] = result.negated;
        entry["severity"] = toJson(severityName(result.severity));
        entry["verdict"] = toJson(checkVerdictName(result.verdict));
        checks.push_back(std::move(entry));
    }
    return checks;
}

Json ours(const RunReport &report, const Actor &actor)
{
    const QByteArray content = writeDocument(toJson(report.spec.test));
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    Json json = Json::object();
    json["tool_version"] = REHEARSAL_VERSION;
    json["actor"] = Json::object();
    json["actor"]["kind"] = toJson(actor.kind);
    json["actor"]["name"] = toJson(actor.name);
    json["target"] = toJson(report.target.name);
    json["test_id"] = toJson(report.spec.test.id);
    json["test_name"] = toJson(report.spec.test.name);
    json["test_sha256"] = hash.toStdString();
    json["repeat"] = report.spec.repeat;
    json["row"] = report.spec.row < 0 ? Json() : Json(report.spec.row);
    json["op"] = toJson(report.spec.key);
    json["verdict"] = toJson(verdictName(report.verdict));
    json["checks"] = ownChecks(report);
    json["error"] = nullptr;
    if (report.error) {
        json["error"] = Json::object();
        json["error"]["code"] = toJson(report.error->code);
        json["error"]["message"] = toJson(report.error->message);
    }
    json["warnings"] = toJson(report.warnings);
    return json;
}

} // namespace

Json metricsJson(const Metrics &metrics)
{
    Json json = Json::object();
    json["duration_ms"] = number(metrics.durationMs);
    json["avg_intent_confidence"] = metrics.avgIntentConfidence;
    json["avg_entity_accuracy"] = metrics.avgEntityAccuracy;
    json["assertion_success_rate"] = metrics.assertionSuccessRate;
    json["passed_assertions"] = metrics.passedAssertions;
    json["total_assertions"] = metrics.totalAssertions;
    return json;
}

Json auditRecord(const RunReport &report, const Actor &actor, const QDateTime &timestamp)
{
    const bool hasJob = !report.simulationId.isEmpty();
    Json json = Json::object();
    json["timestamp"] = toJson(timeText(timestamp));
    json["simulation_id"] = hasJob ? toJson(report.simulationId) : Json();
    json["environment_id"] =
        toJson(report.environmentId.isEmpty() ? report.target.environment : report.environmentId);
    json["bot_version"] =
        toJson(report.versionId.isEmpty() ? report.target.version : report.versionId);
    json["metrics"] = metricsJson(hasJob ? report.metrics : zeroMetrics());
    json["steps"] = report.rawSteps.is_array() ? report.rawSteps : Json(Json::array());
    json["compliance_status"] = report.compliant ? "PASS" : "FAIL";
    json["rehearsal"] = ours(report, actor);
    return json;
}

Json webhookBody(const RunReport &report, const QDateTime &timestamp)
{
    const Json record = report.auditRecord.is_object() ? report.auditRecord
                                                       : auditRecord(report, Actor(), timestamp);
    const bool hasJob = !report.simulationId.isEmpty();
    Json json = Json::object();
    json["event"] = "cognigy_simulation_complete";
    json["metrics"] = metricsJson(hasJob ? report.metrics : zeroMetrics());
    json["audit_log"] = writeIndented(record).toStdString();
    json["timestamp"] = toJson(timeText(timestamp));
    return json;
}

} // namespace Rehearsal
