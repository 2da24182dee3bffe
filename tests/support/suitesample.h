// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reports.h"
#include "core/rules/assess.h"
#include "core/rules/auditrecord.h"

namespace Rehearsal {

/// A suite of four runs (passed, failed with a failing check of ours, error, skipped) in which every
/// text that comes from people or servers is `foreign`, or a plain one when that is empty.
inline SuiteResult suiteSample(const QString &foreign = {})
{
    const auto text = [&](const char *plain) {
        return foreign.isNull() ? QString::fromLatin1(plain) : foreign;
    };
    // What came through JSON: without lone surrogates.
    const auto received = [&](const char *plain) {
        const Json json = toJson(text(plain));
        return asText(&json).value_or(QString());
    };
    const auto turn = [&](double minimum) {
        Turn one;
        one.says = text("departing next monday");
        one.expects = Expectation();
        one.expects->intent = received("provide_date");
        one.expects->minConfidence = minimum;
        one.expects->entities = Json::object();
        (*one.expects->entities)[received("date").toStdString()] = "next monday";
        Check check;
        check.kind = QStringLiteral("reply");
        check.op = QStringLiteral("contains");
        check.value = toJson(text("Which date"));
        one.expects->checks = {check};
        return one;
    };
    Target target;
    target.name = text("staging");
    target.environment = text("env-staging");
    target.version = text("ver-abc");

    Json entity = Json::object();
    entity["type"] = toJson(text("date"));
    Json raw = Json::object();
    raw["index"] = 0;
    raw["userInput"] = toJson(text("departing next monday"));
    raw["botResponse"] = toJson(text("Which date"));
    raw["nlu"]["intent"] = toJson(text("provide_date"));
    raw["nlu"]["confidence"] = 0.91;
    raw["nlu"]["alternatives"] = Json::array();
    raw["nlu"]["alternatives"].push_back(
        Json{{"intent", toJson(text("provide_date"))}, {"confidence", 0.91}});
    raw["nlu"]["alternatives"].push_back(
        Json{{"intent", toJson(text("book_flight"))}, {"confidence", 0.05}});
    raw["nlu"]["entities"] = Json::array();
    raw["nlu"]["entities"].push_back(entity);

    Step step;
    step.index = 0;
    step.userInput = received("departing next monday");
    step.reply = received("Which date");
    step.intent = received("provide_date");
    step.confidence = 0.91;
    step.alternatives = {{received("provide_date"), 0.91}, {received("book_flight"), 0.05}};
    step.entities = Json::array();
    step.entities.push_back(entity);
    step.raw = raw;

    const auto spec = [&](const QList<Turn> &turns) {
        RunSpec one;
        one.test.id = text("t-1");
        one.test.name = text("Provide a date");
        one.path = QStringLiteral("tests/smoke/") + text("date.test.json");
        one.test.turns = turns;
        return one;
    };
    const auto snapshot = [&] {
        Snapshot one;
        one.id = text("sim-1");
        one.state = Snapshot::State::Completed;
        one.durationMs = 1240;
        one.environmentId = text("env-staging");
        one.versionId = text("ver-abc");
        one.notes = {text("The duration was not reported.")};
        one.steps = {step};
        one.rawSteps = Json::array();
        one.rawSteps.push_back(raw);
        return one;
    };
    SuiteResult result;
    result.workspaceName = text("Travel");
    result.target = target.name;
    result.bot = text("bot-12345");
    result.version = target.version;
    result.environment = target.environment;
    result.startedAt = QDateTime(QDate(2026, 11, 20), QTime(10, 30, 0, 123), Qt::UTC);
    result.took = std::chrono::milliseconds(4321);
    result.auditHead = QStringLiteral("c0ffee00:7:abcdef");
    result.warnings = {text("The environment has an unknown isolation mode.")};

    result.reports += assess(spec({turn(0.8)}), target, snapshot());
    Turn strict = turn(0.95);
    strict.expects->checks[0].value = "Which hotel, please?";
    result.reports += assess(spec({strict, turn(0.8)}), target, snapshot());
    result.reports += unfinished(
        spec({turn(0.8)}), target,
        {Error::Kind::Network, text("The server hung up."), 0, QStringLiteral("S4-T12")});
    result.reports += assess(spec({Turn()}), target, snapshot());
    for (RunReport &report : result.reports) {
        report.attempts = 1;
        report.took = std::chrono::milliseconds(1500);
        report.finishedAt = result.startedAt;
    }
    return result;
}

} // namespace Rehearsal
