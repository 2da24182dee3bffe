// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/report/devicewriter.h"
#include "core/report/formats.h"

namespace Rehearsal {

namespace {

/// CTRF has no word for an error. "other" would not count as a failure with its readers, so an error is a
/// failed test whose rawStatus says what it was.
const char *statusOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed:
        return "passed";
    case Verdict::Failed:
    case Verdict::Error:
        return "failed";
    case Verdict::Skipped:
    case Verdict::NotRun:
        return "skipped";
    }
    Q_UNREACHABLE();
}

const char *statusOf(TurnSummary::Outcome outcome)
{
    switch (outcome) {
    case TurnSummary::Outcome::Passed:
        return "passed";
    case TurnSummary::Outcome::Failed:
        return "failed";
    case TurnSummary::Outcome::NotAsserted:
        return "other";
    case TurnSummary::Outcome::NotReached:
        return "skipped";
    }
    Q_UNREACHABLE();
}

qint64 millisecondsOf(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

Json stepOf(const TurnSummary &turn)
{
    Json json = Json::object();
    // A name must not be empty, what a user says may be.
    json["name"] =
        toJson(turn.said.isEmpty() ? QStringLiteral("(%1)").arg(turn.turn + 1) : turn.said);
    json["status"] = statusOf(turn.outcome);
    Json extra = Json::object();
    extra["turn"] = turn.turn;
    if (const Step *step = turn.step) {
        extra["intent"] = toJson(step->intent);
        if (step->hasConfidence && step->confidenceUsable)
            extra["confidence"] = step->confidence;
        if (step->reply)
            extra["reply"] = toJson(*step->reply);
        if (step->durationMs)
            extra["durationMs"] = *step->durationMs;
    }
    if (!turn.failures.isEmpty())
        extra["failures"] = toJson(turn.failures);
    json["extra"] = std::move(extra);
    return json;
}

Json testOf(const RunReport &report, const SuiteResult &result, const Wording &wording)
{
    Json json = Json::object();
    const QString title = Wording::title(report);
    json["name"] = toJson(title.isEmpty() ? QStringLiteral("(unnamed)") : title);
    json["status"] = statusOf(report.verdict);
    json["duration"] = qint64(report.took.count());
    if (report.startedAt.isValid()) {
        json["start"] = millisecondsOf(report.startedAt);
        json["stop"] = millisecondsOf(report.startedAt) + qint64(report.took.count());
    }
    json["suite"] = toJson(foldersOf(report, result));
    json["rawStatus"] = toJson(verdictName(report.verdict));
    if (report.verdict != Verdict::Passed) {
        const QString reason = wording.reason(report);
        if (!reason.isEmpty())
            json["message"] = toJson(reason);
        const QString trace = wording.failures(report);
        if (!trace.isEmpty())
            json["trace"] = toJson(trace);
    }
    if (!report.spec.test.tags.isEmpty())
        json["tags"] = toJson(report.spec.test.tags);
    json["type"] = "conversation";
    if (!report.spec.path.isEmpty())
        json["filePath"] = toJson(report.spec.path);
    json["steps"] = Json::array();
    for (const TurnSummary &turn : turnSummaries(report, wording))
        json["steps"].push_back(stepOf(turn));
    Json extra = Json::object();
    extra["testId"] = toJson(report.spec.test.id);
    extra["simulationId"] = toJson(report.simulationId);
    extra["repeat"] = report.spec.repeat;
    extra["row"] = report.spec.row < 0 ? Json() : Json(report.spec.row);
    extra["attempts"] = report.attempts;
    json["extra"] = std::move(extra);
    return json;
}

Json headOf(const SuiteResult &result)
{
    Json json = Json::object();
    json["reportFormat"] = "CTRF";
    json["specVersion"] = "0.0.0"; // no other was released yet
    if (result.startedAt.isValid())
        json["timestamp"] = toJson(timeText(result.startedAt));
    json["generatedBy"] = "rehearsal " REHEARSAL_VERSION;
    return json;
}

Json summaryOf(const SuiteResult &result)
{
    const RunCounts counts = result.counts();
    Json json = Json::object();
    json["tests"] = counts.total;
    json["passed"] = counts.passed;
    json["failed"] = counts.failed + counts.error;
    json["skipped"] = counts.skipped + counts.notRun;
    json["pending"] = 0;
    json["other"] = 0;
    json["start"] = millisecondsOf(result.startedAt);
    json["stop"] = millisecondsOf(result.startedAt) + qint64(result.took.count());
    return json;
}

Json environmentOf(const SuiteResult &result)
{
    Json json = Json::object();
    if (!result.bot.isEmpty())
        json["appName"] = toJson(result.bot);
    if (!result.version.isEmpty())
        json["appVersion"] = toJson(result.version);
    if (!result.environment.isEmpty())
        json["testEnvironment"] = toJson(result.environment);
    Json extra = Json::object();
    extra["workspace"] = toJson(result.workspaceName);
    extra["target"] = toJson(result.target);
    extra["auditHead"] = toJson(result.auditHead);
    json["extra"] = std::move(extra);
    return json;
}

/// "name": value, indented, as a member of an object whose members stand at `spaces`.
QByteArray memberText(const char *name, const Json &value, int spaces)
{
    return QByteArray(spaces, ' ') + '"' + name + "\": " + indentedElement(value, spaces).trimmed();
}

} // namespace

/// Common Test Report Format: a run is a test, its turns are the steps.
Result<> writeCtrfReport(const SuiteResult &result, QIODevice &device)
{
    const Wording wording;
    Json tool = Json::object();
    tool["name"] = "rehearsal";
    tool["version"] = REHEARSAL_VERSION;
    DeviceWriter writer(device);
    QByteArray opening = inertJson(writeDocument(headOf(result)));
    opening.chop(int(qstrlen("\n}\n")));
    writer.write(opening);
    writer.write(",\n  \"results\": {\n");
    writer.write(memberText("tool", tool, 4));
    writer.write(",\n");
    writer.write(memberText("summary", summaryOf(result), 4));
    writer.write(",\n");
    writer.write(memberText("environment", environmentOf(result), 4));
    writer.write(",\n    \"tests\": [");
    const char *separator = "\n";
    for (const RunReport &report : result.reports) {
        writer.write(separator);
        writer.write(indentedElement(testOf(report, result, wording), 6));
        separator = ",\n";
    }
    writer.write(result.reports.isEmpty() ? "]\n  }\n}\n" : "\n    ]\n  }\n}\n");
    return writer.finish();
}

} // namespace Rehearsal
