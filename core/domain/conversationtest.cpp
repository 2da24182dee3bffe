// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/conversationtest.h"

#include <QCoreApplication>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ConversationTest", text); }

constexpr int longestDelayMs = 24 * 60 * 60 * 1000;

Check checkFromJson(const Json &json, const QString &pointer, Issues &issues)
{
    const Fields fields(json, pointer, issues);
    Check check;
    check.kind = fields.requiredText("kind");
    check.target = fields.text("target");
    check.op = fields.requiredText("op");
    if (const Json *value = fields.raw("value"))
        check.value = *value;
    check.negated = fields.flag("not", false);
    const QString severity = fields.text("severity", QStringLiteral("must"));
    if (severity == QLatin1String("should"))
        check.severity = Severity::Should;
    else if (severity != QLatin1String("must"))
        fields.complain("severity", tr("“severity” must be “must” or “should”."));
    check.layout = layoutOf(json, {"kind", "target", "op", "value", "not", "severity"});
    return check;
}

Json checkJson(const Check &check)
{
    Json json = Json::object();
    json["kind"] = toJson(check.kind);
    if (!check.target.isEmpty() || check.layout.has("target"))
        json["target"] = toJson(check.target);
    json["op"] = toJson(check.op);
    if (!check.value.is_null() || check.layout.has("value"))
        json["value"] = check.value;
    if (check.negated || check.layout.has("not"))
        json["not"] = check.negated;
    if (check.severity == Severity::Should)
        json["severity"] = "should";
    else if (check.layout.has("severity"))
        json["severity"] = "must";
    return arranged(std::move(json), check.layout);
}

Expectation expectationFromJson(const Json &json, const QString &pointer, Issues &issues)
{
    const Fields fields(json, pointer, issues);
    Expectation expectation;
    expectation.intent = fields.optionalText("intent");
    expectation.minConfidence = fields.optionalNumber("minConfidence", 0, 1);
    if (const Json *entities = fields.object("entities"))
        expectation.entities = *entities;
    if (const Json *checks = fields.array("checks")) {
        int index = 0;
        for (const Json &check : checks->get_ref<const Json::array_t &>())
            expectation.checks.append(
                checkFromJson(check, fields.pointerTo("checks", index++), issues));
    }
    expectation.layout = layoutOf(json, {"intent", "minConfidence", "entities", "checks"});
    return expectation;
}

Json expectationJson(const Expectation &expectation)
{
    Json json = Json::object();
    if (expectation.intent)
        json["intent"] = toJson(*expectation.intent);
    if (expectation.minConfidence)
        json["minConfidence"] = *expectation.minConfidence;
    if (expectation.entities)
        json["entities"] = *expectation.entities;
    if (!expectation.checks.isEmpty() || expectation.layout.has("checks")) {
        Json checks = Json::array();
        for (const Check &check : expectation.checks)
            checks.push_back(checkJson(check));
        json["checks"] = std::move(checks);
    }
    return arranged(std::move(json), expectation.layout);
}

Turn turnFromJson(const Json &json, const QString &pointer, Issues &issues)
{
    const Fields fields(json, pointer, issues);
    Turn turn;
    turn.says = fields.requiredText("say");
    turn.delayMs = fields.optionalInteger("delayMs", 0, longestDelayMs);
    if (const Json *expect = fields.object("expect"))
        turn.expects = expectationFromJson(*expect, fields.pointerTo("expect"), issues);
    turn.layout = layoutOf(json, {"say", "delayMs", "expect"});
    return turn;
}

Json turnJson(const Turn &turn)
{
    Json json = Json::object();
    json["say"] = toJson(turn.says);
    if (turn.delayMs)
        json["delayMs"] = *turn.delayMs;
    if (turn.expects)
        json["expect"] = expectationJson(*turn.expects);
    return arranged(std::move(json), turn.layout);
}

DataTable dataFromJson(const Json &json, const QString &pointer, Issues &issues)
{
    const Fields fields(json, pointer, issues);
    DataTable data;
    data.columns = fields.texts("columns");
    if (const Json *rows = fields.array("rows")) {
        int index = 0;
        for (const Json &row : rows->get_ref<const Json::array_t &>()) {
            QStringList cells;
            if (row.is_array()) {
                for (const Json &cell : row.get_ref<const Json::array_t &>())
                    cells.append(plainText(cell));
            }
            if (cells.size() != data.columns.size()) {
                issues.append({Issue::Severity::Error,
                               QStringLiteral("C06"),
                               tr("The row has %1 values, but there are %2 columns.")
                                   .arg(cells.size())
                                   .arg(data.columns.size()),
                               {},
                               fields.pointerTo("rows", index)});
            }
            data.rows.append(cells);
            ++index;
        }
    }
    data.layout = layoutOf(json, {"columns", "rows"});
    return data;
}

Json dataJson(const DataTable &data)
{
    Json json = Json::object();
    json["columns"] = toJson(data.columns);
    Json rows = Json::array();
    for (const QStringList &row : data.rows)
        rows.push_back(toJson(row));
    json["rows"] = std::move(rows);
    return arranged(std::move(json), data.layout);
}

Repeat repeatFromJson(const Json &json, const QString &pointer, Issues &issues)
{
    constexpr int mostRepetitions = 10'000;
    const Fields fields(json, pointer, issues);
    Repeat repeat;
    repeat.times = fields.optionalInteger("times", 1, mostRepetitions).value_or(1);
    repeat.atLeast = fields.optionalInteger("atLeast", 1, repeat.times).value_or(repeat.times);
    repeat.layout = layoutOf(json, {"times", "atLeast"});
    return repeat;
}

Json repeatJson(const Repeat &repeat)
{
    Json json = Json::object();
    json["times"] = repeat.times;
    json["atLeast"] = repeat.atLeast;
    return arranged(std::move(json), repeat.layout);
}

} // namespace

bool Expectation::isEmpty() const
{
    return !intent && !minConfidence && (!entities || entities->empty()) && checks.isEmpty();
}

ConversationTest testFromJson(const Json &json, Issues &issues)
{
    const Fields fields(json, QString(), issues);
    ConversationTest test;
    test.format = readFormat(json, QStringLiteral("rehearsal.test"), issues);
    test.id = fields.requiredText("id");
    test.name = fields.requiredText("name");
    test.tags = fields.texts("tags");
    if (const Json *context = fields.object("context"))
        test.context = *context;
    if (const Json *variables = fields.object("variables"))
        test.variables = *variables;
    if (const Json *data = fields.object("data"))
        test.data = dataFromJson(*data, fields.pointerTo("data"), issues);
    if (const Json *repeat = fields.object("repeat"))
        test.repeat = repeatFromJson(*repeat, fields.pointerTo("repeat"), issues);
    test.skip = fields.optionalText("skip");
    if (const Json *turns = fields.array("turns")) {
        int index = 0;
        for (const Json &turn : turns->get_ref<const Json::array_t &>())
            test.turns.append(turnFromJson(turn, fields.pointerTo("turns", index++), issues));
    }
    test.layout = fullLayoutOf(json,
                               {"format", "id", "name", "tags", "context", "variables", "data",
                                "repeat", "skip", "turns"});
    return test;
}

Json toJson(const ConversationTest &test)
{
    Json json = Json::object();
    if (test.layout.members.empty() || test.layout.has("format"))
        json["format"] = writeFormat(test.format);
    json["id"] = toJson(test.id);
    json["name"] = toJson(test.name);
    if (!test.tags.isEmpty() || test.layout.has("tags"))
        json["tags"] = toJson(test.tags);
    if (test.context)
        json["context"] = *test.context;
    if (test.variables)
        json["variables"] = *test.variables;
    if (test.data)
        json["data"] = dataJson(*test.data);
    if (test.repeat)
        json["repeat"] = repeatJson(*test.repeat);
    if (test.skip)
        json["skip"] = toJson(*test.skip);
    Json turns = Json::array();
    for (const Turn &turn : test.turns)
        turns.push_back(turnJson(turn));
    json["turns"] = std::move(turns);
    return arranged(std::move(json), test.layout);
}

} // namespace Rehearsal
