// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/fields.h"
#include "core/report/reports.h"

#include <QCoreApplication>

#include <algorithm>

namespace Rehearsal {

namespace {

QString textOf(const Json &object, const char *name)
{
    return asText(member(object, name)).value_or(QString());
}

int integerOf(const Json &object, const char *name, int fallback = 0)
{
    const qint64 value = asInteger(member(object, name)).value_or(fallback);
    return int(std::clamp<qint64>(value, -1, 1'000'000'000));
}

double numberOf(const Json &object, const char *name)
{
    return asNumber(member(object, name)).value_or(0);
}

QDateTime timeOf(const Json &object, const char *name)
{
    return QDateTime::fromString(textOf(object, name), Qt::ISODateWithMs).toUTC();
}

QStringList textsOf(const Json &object, const char *name)
{
    QStringList list;
    const Json *texts = member(object, name);
    if (!texts || !texts->is_array())
        return list;
    for (const Json &text : *texts)
        list.append(plainText(text));
    return list;
}

Metrics metricsFrom(const Json &json)
{
    Metrics metrics;
    metrics.durationMs = numberOf(json, "duration_ms");
    metrics.avgIntentConfidence = numberOf(json, "avg_intent_confidence");
    metrics.avgEntityAccuracy = numberOf(json, "avg_entity_accuracy");
    metrics.assertionSuccessRate = numberOf(json, "assertion_success_rate");
    metrics.passedAssertions = integerOf(json, "passed_assertions");
    metrics.totalAssertions = integerOf(json, "total_assertions");
    return metrics;
}

/// The steps were noted and judged when they came; here they are only for showing.
Step stepFrom(const Json &json)
{
    static const Json nothing = Json::object();
    const Json *nlu = member(json, "nlu");
    const Json &understood = nlu ? *nlu : nothing;
    Step step;
    step.raw = json;
    step.index = integerOf(json, "index", -1);
    step.userInput = textOf(json, "userInput");
    if (const Json *reply = member(json, "botResponse"); reply && !reply->is_null())
        step.reply = plainText(*reply);
    step.durationMs = asNumber(member(json, "durationMs"));
    step.intent = textOf(understood, "intent");
    const Json *confidence = member(understood, "confidence");
    step.hasConfidence = confidence && !confidence->is_null();
    step.confidenceUsable = !step.hasConfidence || asNumber(confidence);
    step.confidence = asNumber(confidence).value_or(0);
    step.outOfScope = asBool(member(understood, "out_of_scope")).value_or(false);
    const Json *entities = member(understood, "entities");
    step.entitiesReported = entities && entities->is_array();
    if (step.entitiesReported) {
        for (const Json &entity : *entities) {
            if (asText(member(entity, "type")))
                step.entities.push_back(entity);
        }
    }
    if (const Json *alternatives = member(understood, "alternatives");
        alternatives && alternatives->is_array()) {
        for (const Json &one : *alternatives)
            step.alternatives.append({textOf(one, "intent"), numberOf(one, "confidence")});
    }
    if (const Json *context = member(json, "context"); context && !context->is_null())
        step.context = *context;
    return step;
}

CheckResult checkFrom(const Json &json)
{
    CheckResult result;
    result.turn = std::max(integerOf(json, "turn"), 0);
    result.kind = textOf(json, "kind");
    result.op = textOf(json, "op");
    result.target = textOf(json, "target");
    if (const Json *expected = member(json, "expected"))
        result.expected = *expected;
    if (const Json *actual = member(json, "actual"))
        result.actual = *actual;
    result.negated = asBool(member(json, "not")).value_or(false);
    result.severity =
        textOf(json, "severity") == QLatin1String("should") ? Severity::Should : Severity::Must;
    for (const CheckVerdict verdict : {CheckVerdict::Pass, CheckVerdict::Fail}) {
        if (textOf(json, "verdict") == checkVerdictName(verdict))
            result.verdict = verdict;
    }
    return result;
}

/// The published assertion of a turn comes first and always as intent equals, confidence atLeast
/// and, where entities are expected, entity present; no check of ours is an intent that equals.
QList<CheckResult> checksFrom(const Json &json)
{
    QList<CheckResult> results;
    for (const Json &entry : json)
        results.append(checkFrom(entry));
    int own = 0;
    for (qsizetype i = 0; i < results.size(); ++i) {
        CheckResult &result = results[i];
        const CheckResult *before =
            i > 0 && results.at(i - 1).turn == result.turn ? &results.at(i - 1) : nullptr;
        if (!before)
            own = 0;
        const bool afterPublished = before && before->published;
        result.published =
            (result.kind == QLatin1String("intent") && result.op == QLatin1String("equals"))
            || (afterPublished && before->kind == QLatin1String("intent")
                && result.kind == QLatin1String("confidence"))
            || (afterPublished && before->kind == QLatin1String("confidence")
                && result.kind == QLatin1String("entity") && result.expected.is_object());
        result.check = result.published ? -1 : own++;
    }
    return results;
}

/// The file names no turns: they are as many as steps and checks speak of.
QList<Turn> turnsFrom(const RunReport &report)
{
    constexpr int mostTurns = 100'000;
    int last = -1;
    for (const Step &step : report.steps)
        last = std::max(last, step.index);
    for (const CheckResult &result : report.checks)
        last = std::max(last, result.turn);
    QList<Turn> turns(std::min(last, mostTurns - 1) + 1);
    for (const Step &step : report.steps) {
        if (step.index >= 0 && step.index < turns.size() && turns.at(step.index).says.isEmpty())
            turns[step.index].says = step.userInput;
    }
    for (const CheckResult &result : report.checks) {
        if (!result.published || result.turn >= turns.size())
            continue;
        Turn &turn = turns[result.turn];
        if (!turn.expects)
            turn.expects = Expectation();
        if (result.kind == QLatin1String("intent"))
            turn.expects->intent = asText(&result.expected);
        else if (result.kind == QLatin1String("confidence"))
            turn.expects->minConfidence = asNumber(&result.expected);
        else
            turn.expects->entities = result.expected;
    }
    return turns;
}

RunReport runFrom(const Json &json, const QString &target)
{
    static const Json nothing = Json::object();
    RunReport report;
    const Json *named = member(json, "test");
    const Json &test = named ? *named : nothing;
    report.spec.test.id = textOf(test, "id");
    report.spec.test.name = textOf(test, "name");
    report.spec.path = textOf(test, "path");
    report.spec.test.tags = textsOf(test, "tags");
    if (const Json *rule = member(test, "repeat"); rule && rule->is_object()) {
        report.spec.test.repeat = Repeat();
        report.spec.test.repeat->times = std::max(integerOf(*rule, "times", 1), 1);
        report.spec.test.repeat->atLeast = std::max(integerOf(*rule, "atLeast", 1), 1);
    }
    report.spec.repeat = std::max(integerOf(json, "repeat"), 0);
    report.spec.row = integerOf(json, "row", -1);
    report.target.name = target;
    report.verdict = verdictFromName(textOf(json, "verdict")).value_or(Verdict::Error);
    report.compliant = textOf(json, "compliance_status") == QLatin1String("PASS");
    report.simulationId = textOf(json, "simulation_id");
    if (const Json *metrics = member(json, "metrics"); metrics && metrics->is_object()) {
        report.metrics = metricsFrom(*metrics);
        report.hasMetrics = true;
    }
    if (const Json *steps = member(json, "steps"); steps && steps->is_array()) {
        report.rawSteps = *steps;
        for (const Json &step : *steps)
            report.steps.append(stepFrom(step));
    }
    if (const Json *checks = member(json, "checks"); checks && checks->is_array())
        report.checks = checksFrom(*checks);
    if (const Json *error = member(json, "error"); error && error->is_object()) {
        report.error = Error();
        report.error->code = textOf(*error, "code");
        report.error->message = textOf(*error, "message");
    }
    report.attempts = integerOf(json, "attempts");
    report.took = std::chrono::milliseconds(integerOf(json, "durationMs"));
    report.warnings = textsOf(json, "warnings");
    report.spec.test.turns = turnsFrom(report);
    return report;
}

} // namespace

Result<SuiteResult> readResult(QByteArrayView bytes)
{
    JsonLimits limits;
    limits.values = 20'000'000;
    limits.bytes = qsizetype(1024) * 1024 * 1024;
    const Result<Json> json = readJson(bytes, limits);
    if (!json)
        return json.error();
    Issues issues;
    const FileFormat format = readFormat(*json, QStringLiteral("rehearsal.result"), issues);
    for (const Issue &issue : issues) {
        if (issue.severity == Issue::Severity::Error)
            return Error{Error::Kind::Invalid, issue.message, 0, issue.rule};
    }
    const Json *runs = member(*json, "runs");
    if (!runs || !runs->is_array() || format.kind != QLatin1String("rehearsal.result")) {
        return Error{
            Error::Kind::Invalid,
            QCoreApplication::translate("Reports", "The file is no result file: it lacks “runs”."),
            0, QStringLiteral("F17")};
    }
    SuiteResult result;
    result.target = textOf(*json, "target");
    result.startedAt = timeOf(*json, "startedAt");
    result.workspaceName = textOf(*json, "workspace");
    result.bot = textOf(*json, "bot");
    result.version = textOf(*json, "version");
    result.environment = textOf(*json, "environment");
    result.took = std::chrono::milliseconds(integerOf(*json, "durationMs"));
    result.auditHead = textOf(*json, "auditHead");
    result.warnings = textsOf(*json, "warnings");
    for (const Json &run : *runs)
        result.reports.append(runFrom(run, result.target));
    return result;
}

} // namespace Rehearsal
