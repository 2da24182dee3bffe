// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/runevents.h"

#include "core/base/text.h"
#include "core/report/formats.h"
#include "core/report/wording.h"

namespace Rehearsal {

namespace {

Json eventOf(const char *name, const QDateTime &at)
{
    Json event = Json::object();
    event["event"] = name;
    event["at"] = toJson(timeText(at));
    return event;
}

Json testEvent(const char *name, int index, const RunSpec &spec, const QDateTime &at)
{
    Json event = eventOf(name, at);
    event["index"] = index;
    event["test"]["id"] = toJson(spec.test.id);
    event["test"]["name"] = toJson(spec.test.name);
    event["test"]["path"] = toJson(spec.path);
    event["row"] = spec.row < 0 ? Json() : Json(spec.row);
    event["repeat"] = spec.repeat;
    return event;
}

} // namespace

Json runStartedEvent(const SuiteResult &suite, int total, const Shard &shard)
{
    Json event = eventOf("run.started", suite.startedAt);
    event["tool"]["name"] = "rehearsal";
    event["tool"]["version"] = REHEARSAL_VERSION;
    event["workspace"] = toJson(suite.workspaceName);
    event["target"] = toJson(suite.target);
    event["bot"] = toJson(suite.bot);
    event["version"] = toJson(suite.version);
    event["environment"] = toJson(suite.environment);
    event["total"] = total;
    event["shard"] = nullptr;
    if (shard.count > 1) {
        event["shard"] = Json::object();
        event["shard"]["number"] = shard.number;
        event["shard"]["count"] = shard.count;
    }
    return event;
}

Json testStartedEvent(int index, const RunSpec &spec, const QDateTime &at)
{
    return testEvent("test.started", index, spec, at);
}

Json testWaitingEvent(int index, const RunSpec &spec, const QString &text, const QDateTime &at)
{
    Json event = testEvent("test.waiting", index, spec, at);
    event["text"] = toJson(text);
    return event;
}

Json testFinishedEvent(int index, const RunReport &report, const QDateTime &at)
{
    const Wording wording;
    Json event = testEvent("test.finished", index, report.spec, at);
    // The steps are left to the result file: an event stays small.
    const Json entry = resultEntry(report);
    for (const char *name : {"verdict", "simulation_id", "compliance_status", "metrics", "error",
                             "attempts", "durationMs", "warnings"}) {
        if (const Json *value = member(entry, name))
            event[name] = *value;
    }
    event["failures"] = Json::array();
    const Json *checks = member(entry, "checks");
    for (qsizetype i = 0; checks && i < report.checks.size(); ++i) {
        if (!isFailure(report.checks.at(i)))
            continue;
        Json failure = (*checks)[std::size_t(i)];
        failure["text"] = toJson(wording.sentence(report.checks.at(i)));
        event["failures"].push_back(std::move(failure));
    }
    return event;
}

Json runFinishedEvent(const SuiteResult &suite, int exitCode, const QDateTime &at)
{
    const RunCounts counts = suite.counts();
    Json event = eventOf("run.finished", at);
    event["summary"]["total"] = counts.total;
    event["summary"]["passed"] = counts.passed;
    event["summary"]["failed"] = counts.failed;
    event["summary"]["error"] = counts.error;
    event["summary"]["skipped"] = counts.skipped;
    event["summary"]["not_run"] = counts.notRun;
    event["durationMs"] = qint64(suite.took.count());
    event["exitCode"] = exitCode;
    return event;
}

QByteArray eventLine(const Json &event) { return inertJson(writeCompact(event)) + '\n'; }

} // namespace Rehearsal
