// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/report/devicewriter.h"
#include "core/report/formats.h"
#include "core/report/reports.h"
#include "core/rules/auditrecord.h"

namespace Rehearsal {

namespace {

Json checkEntry(const CheckResult &result)
{
    Json json = Json::object();
    json["turn"] = result.turn;
    json["kind"] = toJson(result.kind);
    json["op"] = toJson(result.op);
    json["target"] = toJson(result.target);
    json["expected"] = result.expected;
    json["actual"] = result.actual;
    json["severity"] = toJson(severityName(result.severity));
    json["verdict"] = toJson(checkVerdictName(result.verdict));
    if (result.negated)
        json["not"] = true;
    return json;
}

Json head(const SuiteResult &result)
{
    const RunCounts counts = result.counts();
    Json json = Json::object();
    json["format"]["kind"] = "rehearsal.result";
    json["format"]["major"] = 1;
    json["format"]["minor"] = 0;
    json["tool"]["name"] = "rehearsal";
    json["tool"]["version"] = REHEARSAL_VERSION;
    json["target"] = toJson(result.target);
    json["startedAt"] = result.startedAt.isValid() ? toJson(timeText(result.startedAt)) : Json();
    json["summary"]["total"] = counts.total;
    json["summary"]["passed"] = counts.passed;
    json["summary"]["failed"] = counts.failed;
    json["summary"]["error"] = counts.error;
    json["summary"]["skipped"] = counts.skipped;
    json["summary"]["not_run"] = counts.notRun;
    json["workspace"] = toJson(result.workspaceName);
    json["bot"] = toJson(result.bot);
    json["version"] = toJson(result.version);
    json["environment"] = toJson(result.environment);
    json["durationMs"] = qint64(result.took.count());
    json["auditHead"] = toJson(result.auditHead);
    json["warnings"] = toJson(result.warnings);
    return json;
}

} // namespace

Json resultEntry(const RunReport &report)
{
    Json json = Json::object();
    json["test"]["id"] = toJson(report.spec.test.id);
    json["test"]["name"] = toJson(report.spec.test.name);
    json["test"]["path"] = toJson(report.spec.path);
    if (!report.spec.test.tags.isEmpty())
        json["test"]["tags"] = toJson(report.spec.test.tags);
    if (const auto &rule = report.spec.test.repeat) {
        json["test"]["repeat"]["times"] = rule->times;
        json["test"]["repeat"]["atLeast"] = rule->atLeast;
    }
    json["verdict"] = toJson(verdictName(report.verdict));
    json["simulation_id"] = report.simulationId.isEmpty() ? Json() : toJson(report.simulationId);
    json["compliance_status"] = report.compliant ? "PASS" : "FAIL";
    json["metrics"] = report.hasMetrics ? metricsJson(report.metrics) : Json();
    json["steps"] = report.rawSteps.is_array() ? report.rawSteps : Json(Json::array());
    json["checks"] = Json::array();
    for (const CheckResult &result : report.checks)
        json["checks"].push_back(checkEntry(result));
    json["error"] = nullptr;
    if (report.error) {
        json["error"] = Json::object();
        json["error"]["code"] = toJson(report.error->code);
        json["error"]["message"] = toJson(report.error->message);
    }
    json["repeat"] = report.spec.repeat;
    json["row"] = report.spec.row < 0 ? Json() : Json(report.spec.row);
    json["attempts"] = report.attempts;
    json["durationMs"] = qint64(report.took.count());
    json["warnings"] = toJson(report.warnings);
    return json;
}

Result<> writeResultReport(const SuiteResult &result, QIODevice &device)
{
    DeviceWriter writer(device);
    QByteArray opening = inertJson(writeDocument(head(result)));
    opening.chop(int(qstrlen("\n}\n")));
    writer.write(opening);
    writer.write(",\n  \"runs\": [");
    const char *separator = "\n";
    for (const RunReport &report : result.reports) {
        writer.write(separator);
        writer.write(indentedElement(resultEntry(report), 4));
        separator = ",\n";
    }
    writer.write(result.reports.isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
    return writer.finish();
}

} // namespace Rehearsal
