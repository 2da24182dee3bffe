// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/comparisonreport.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <cmath>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ComparisonReport", text); }

constexpr Change listedChanges[] = {Change::Regressed, Change::Fixed, Change::ConfidenceDrop,
                                    Change::New,       Change::Gone,  Change::NotCompared};

/// Four decimals are more than the figures carry.
Json figure(double value) { return roundedTo(value, 4); }

Json figure(const std::optional<double> &value) { return value ? figure(*value) : Json(); }

/// A probability keeps its leading digits, however small.
Json chance(double value)
{
    return value <= 0 ? Json(0.0) : Json(QString::number(value, 'g', 3).toDouble());
}

Json sideJson(const SuiteResult &result)
{
    const RunCounts counts = result.counts();
    Json json = Json::object();
    json["target"] = toJson(result.target);
    json["bot"] = toJson(result.bot);
    json["version"] = toJson(result.version);
    json["startedAt"] = result.startedAt.isValid() ? toJson(timeText(result.startedAt)) : Json();
    json["runs"] = counts.total;
    json["passed"] = counts.passed;
    return json;
}

Json statementJson(const Statement &statement)
{
    Json json = Json::object();
    if (!statement.intent.isEmpty())
        json["intent"] = toJson(statement.intent);
    json["tendency"] = toJson(tendencyName(statement.tendency()));
    Json turns = Json::object();
    turns["tendency"] = toJson(tendencyName(statement.understanding));
    turns["pairs"] = statement.turns;
    turns["before"] = figure(statement.before);
    turns["after"] = figure(statement.after);
    turns["lost"] = statement.lost;
    turns["won"] = statement.won;
    turns["chance"] = chance(statement.turnsChance);
    json["understood"] = std::move(turns);
    Json confidence = Json::object();
    confidence["tendency"] = toJson(tendencyName(statement.confidence));
    confidence["pairs"] = statement.confidencePairs;
    confidence["before"] = figure(statement.confidenceBefore);
    confidence["after"] = figure(statement.confidenceAfter);
    confidence["shift"] = figure(statement.confidenceShift);
    confidence["chance"] = chance(statement.confidenceChance);
    json["confidence"] = std::move(confidence);
    return json;
}

Json testJson(const ComparedTest &test)
{
    const auto verdict = [](const std::optional<Verdict> &value) {
        return value ? toJson(verdictName(*value)) : Json();
    };
    Json json = Json::object();
    json["id"] = toJson(test.id);
    json["name"] = toJson(test.name);
    json["path"] = toJson(test.path);
    json["row"] = test.row < 0 ? Json() : Json(test.row);
    json["before"] = verdict(test.before);
    json["after"] = verdict(test.after);
    json["confidenceBefore"] = figure(test.confidenceBefore);
    json["confidenceAfter"] = figure(test.confidenceAfter);
    return json;
}

Json lostTurnJson(const LostTurn &turn)
{
    Json json = Json::object();
    json["path"] = toJson(turn.path);
    json["test"] = toJson(turn.test);
    json["row"] = turn.row < 0 ? Json() : Json(turn.row);
    json["turn"] = turn.turn;
    json["said"] = toJson(turn.said);
    json["expected"] = toJson(turn.expected);
    json["understood"] = toJson(turn.understood);
    return json;
}

QString heading(Change change)
{
    switch (change) {
    case Change::Regressed:
        return tr("Regressed");
    case Change::Fixed:
        return tr("Fixed");
    case Change::ConfidenceDrop:
        return tr("Confidence drop");
    case Change::New:
        return tr("New");
    case Change::Gone:
        return tr("Gone");
    case Change::NotCompared:
        return tr("Not run in both");
    case Change::Unchanged:
        return tr("Unchanged");
    }
    Q_UNREACHABLE();
}

QString word(Tendency tendency)
{
    switch (tendency) {
    case Tendency::Worse:
        return tr("worse");
    case Tendency::NoChange:
        return tr("no claim");
    case Tendency::Better:
        return tr("better");
    }
    Q_UNREACHABLE();
}

QString confidenceText(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'f', 3) : QStringLiteral("-");
}

QString sideLine(const QString &label, const SuiteResult &result)
{
    const RunCounts counts = result.counts();
    return tr("%1 %2, %3 (%4): %5 of %6 passed")
        .arg(label.leftJustified(8),
             result.startedAt.isValid() ? timeText(result.startedAt) : QStringLiteral("-"),
             terminalText(result.target), terminalText(result.version))
        .arg(counts.passed)
        .arg(counts.total);
}

QString turnsText(const Statement &statement)
{
    return tr("%1 -> %2 of %3 turns understood (%4 lost, %5 won, chance %6)")
        .arg(QString::number(roundedTo(statement.before, 2)),
             QString::number(roundedTo(statement.after, 2)))
        .arg(statement.turns)
        .arg(statement.lost)
        .arg(statement.won)
        .arg(statement.turnsChance, 0, 'g', 2);
}

QString confidenceText(const Statement &statement)
{
    return tr("confidence %1 -> %2 (typically %3, chance %4)")
        .arg(statement.confidenceBefore, 0, 'f', 3)
        .arg(statement.confidenceAfter, 0, 'f', 3)
        .arg(statement.confidenceShift, 0, 'f', 3)
        .arg(statement.confidenceChance, 0, 'g', 2);
}

bool isWorthALine(const Statement &statement)
{
    return statement.lost > 0 || statement.tendency() != Tendency::NoChange
        || -statement.confidenceShift >= smallestConfidenceChange;
}

QString testLine(const ComparedTest &test)
{
    QString name = terminalText(test.name);
    if (test.row >= 0)
        name += QStringLiteral(" [row %1]").arg(test.row + 1);
    const auto verdict = [](const std::optional<Verdict> &value) {
        return value ? verdictName(*value) : QStringLiteral("-");
    };
    QString line =
        QStringLiteral("  %1 -> %2  %3  %4")
            .arg(verdict(test.before), verdict(test.after), name, terminalText(test.path));
    if (test.change == Change::ConfidenceDrop) {
        line +=
            QStringLiteral("  %1 -> %2")
                .arg(confidenceText(test.confidenceBefore), confidenceText(test.confidenceAfter));
    }
    return line;
}

} // namespace

Json comparisonJson(const SuiteResult &before, const SuiteResult &after,
                    const Comparison &comparison)
{
    Json json = Json::object();
    json["format"]["kind"] = "rehearsal.comparison";
    json["format"]["major"] = 1;
    json["format"]["minor"] = 0;
    json["a"] = sideJson(before);
    json["b"] = sideJson(after);
    json["claimLevel"] = claimLevel;
    json["suite"] = statementJson(comparison.suite);
    json["intents"] = Json::array();
    for (const Statement &statement : comparison.intents)
        json["intents"].push_back(statementJson(statement));
    for (const Change change : listedChanges) {
        Json list = Json::array();
        for (const ComparedTest &test : comparison.tests) {
            if (test.change == change)
                list.push_back(testJson(test));
        }
        json[changeName(change).toStdString()] = std::move(list);
    }
    json["unchanged"] = comparison.count(Change::Unchanged);
    json["lostTurns"] = Json::array();
    for (const LostTurn &turn : comparison.lostTurns)
        json["lostTurns"].push_back(lostTurnJson(turn));
    return json;
}

QStringList comparisonLines(const SuiteResult &before, const SuiteResult &after,
                            const Comparison &comparison)
{
    constexpr int mostIntents = 20;
    QStringList lines{sideLine(tr("before"), before), sideLine(tr("after"), after)};
    const Statement &suite = comparison.suite;
    lines += tr("suite    %1: %2").arg(word(suite.understanding), turnsText(suite));
    lines += tr("         %1: %2").arg(word(suite.confidence), confidenceText(suite));
    int shown = 0;
    for (const Statement &statement : comparison.intents) {
        if (shown == mostIntents || !isWorthALine(statement))
            continue;
        if (shown++ == 0)
            lines += tr("Intents, greatest loss first");
        lines +=
            QStringLiteral("  %1  %2: %3, %4")
                .arg(word(statement.tendency()).leftJustified(8), terminalText(statement.intent),
                     turnsText(statement), confidenceText(statement));
    }
    for (const Change change : listedChanges) {
        const int count = comparison.count(change);
        if (count == 0)
            continue;
        lines += QStringLiteral("%1 (%2)").arg(heading(change)).arg(count);
        for (const ComparedTest &test : comparison.tests) {
            if (test.change == change)
                lines += testLine(test);
        }
    }
    return lines;
}

} // namespace Rehearsal
