// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/turncells.h"

#include "core/base/text.h"
#include "core/rules/checks.h"

#include <QCoreApplication>

#include <cmath>

namespace Rehearsal {
namespace {

constexpr int longestDelayMs = 24 * 60 * 60 * 1000;

QString tr(const char *text) { return QCoreApplication::translate("TurnCells", text); }

Error wrong(const QString &message) { return Error{Error::Kind::Invalid, message, 0, {}}; }

/// In the user's way, and as the files have it when that cannot be mistaken for anything else.
std::optional<double> numberOf(const QString &text, const QLocale &locale)
{
    bool ok = false;
    double number = locale.toDouble(text, &ok);
    if (!ok && !text.contains(u','))
        number = QLocale::c().toDouble(text, &ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString localNumber(double value, const QLocale &locale)
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'g', QLocale::FloatingPointShortest);
}

void dropWhenEmpty(Turn &turn)
{
    if (turn.expects && turn.expects->isEmpty() && turn.expects->layout == JsonLayout())
        turn.expects.reset();
}

Expectation &expectationOf(Turn &turn)
{
    if (!turn.expects)
        turn.expects.emplace();
    return *turn.expects;
}

bool hasIntent(const Turn &turn) { return turn.expects && turn.expects->intent; }

Result<> setDelay(Turn &turn, const QString &text, const QLocale &locale)
{
    if (text.isEmpty()) {
        turn.delayMs.reset();
        return {};
    }
    const auto number = numberOf(text, locale);
    if (!number || *number < 0 || *number > longestDelayMs || *number != double(int(*number)))
        return wrong(tr("A delay is a whole number of milliseconds from 0 to one day."));
    turn.delayMs = int(*number);
    return {};
}

Result<> setIntent(Turn &turn, const QString &text)
{
    if (text.isEmpty()) {
        if (hasIntent(turn)) {
            turn.expects->intent.reset();
            turn.expects->minConfidence.reset();
            turn.expects->entities.reset();
            dropWhenEmpty(turn);
        }
        return {};
    }
    const bool isFirst = !hasIntent(turn);
    Expectation &expectation = expectationOf(turn);
    expectation.intent = text;
    if (isFirst && !expectation.minConfidence)
        expectation.minConfidence = newTurnMinConfidence;
    return {};
}

Result<> setMinConfidence(Turn &turn, const QString &text, const QLocale &locale)
{
    if (text.isEmpty()) {
        if (turn.expects)
            turn.expects->minConfidence.reset();
        return {};
    }
    const auto number = numberOf(text, locale);
    if (!number || *number < 0 || *number > 1) {
        return wrong(tr("A minimum confidence is a number from 0 to 1, for example %1.")
                         .arg(localNumber(newTurnMinConfidence, locale)));
    }
    if (!hasIntent(turn))
        return wrong(tr("A minimum confidence needs an expected intent."));
    turn.expects->minConfidence = *number;
    return {};
}

/// What the user typed for an entity: as before when it reads the same, a value of the same kind
/// where that was none of text, else text.
Json entityValue(const QString &text, const Json *before)
{
    if (before && plainText(*before) == text)
        return *before;
    if (before && !before->is_string()) {
        if (auto value = readJson(text.toUtf8()); value && value->type() == before->type())
            return *std::move(value);
    }
    return toJson(text);
}

Result<> setEntities(Turn &turn, const QString &text)
{
    Json entities = Json::object();
    const auto lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (trimmed(line).isEmpty())
            continue;
        const qsizetype equals = line.indexOf(u'=');
        const QString type = trimmed(line.left(equals));
        if (equals < 0 || type.isEmpty())
            return wrong(tr("Entities are lines of the form: type = value"));
        if (entities.contains(type.toStdString()))
            return wrong(tr("The entity type %1 stands there twice.").arg(displayText(type, 40)));
        const Json *before = turn.expects && turn.expects->entities
            ? member(*turn.expects->entities, type.toStdString())
            : nullptr;
        entities[type.toStdString()] = entityValue(trimmed(line.mid(equals + 1)), before);
    }
    if (entities.empty()) {
        if (turn.expects)
            turn.expects->entities.reset();
        return {};
    }
    if (!hasIntent(turn))
        return wrong(tr("Expected entities need an expected intent."));
    turn.expects->entities = std::move(entities);
    return {};
}

Result<> setChecksText(Turn &turn, const QString &text)
{
    Json checks = Json::array();
    const auto lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        auto check = readJson(line.toUtf8());
        if (!check || !check->is_object())
            return wrong(
                tr("Checks are lines of JSON as the files have them; open the cell for a form."));
        checks.push_back(*std::move(check));
    }
    // Read as part of a test: there is one reader of checks, and it is the one of the files.
    const Json file = {{"id", "x"},
                       {"name", "x"},
                       {"turns", Json::array({{{"say", "x"}, {"expect", {{"checks", checks}}}}})}};
    Issues issues;
    const ConversationTest test = testFromJson(file, issues);
    for (const Issue &issue : std::as_const(issues)) {
        if (issue.pointer.startsWith(u"/turns"))
            return wrong(issue.message);
    }
    setChecks(turn, test.turns.constFirst().expects.value_or(Expectation()).checks);
    return {};
}

QString checksText(const QList<Check> &checks)
{
    ConversationTest test;
    test.turns.append(Turn());
    setChecks(test.turns.first(), checks);
    const Json file = toJson(test);
    const Json *turns = member(file, "turns");
    const Json *expect = turns && !turns->empty() ? member(turns->front(), "expect") : nullptr;
    const Json *list = expect ? member(*expect, "checks") : nullptr;
    QStringList lines;
    if (list) {
        for (const Json &check : *list)
            lines.append(QString::fromUtf8(writeCompact(check)));
    }
    return lines.join(u'\n');
}

} // namespace

bool isEditable(TurnColumn column)
{
    switch (column) {
    case TurnColumn::Says:
    case TurnColumn::Delay:
    case TurnColumn::Intent:
    case TurnColumn::MinConfidence:
    case TurnColumn::Entities:
    case TurnColumn::Checks:
        return true;
    case TurnColumn::Number:
    case TurnColumn::State:
    case TurnColumn::LastReply:
    case TurnColumn::LastIntent:
    case TurnColumn::LastConfidence:
    case TurnColumn::Delta:
        return false;
    }
    Q_UNREACHABLE();
}

std::optional<CellPlace> cellPlace(const QString &pointer)
{
    const QStringList parts = pointer.split(u'/');
    bool isNumber = false;
    const int row = parts.value(2).toInt(&isNumber);
    if (parts.value(1) != u"turns"_qs || !isNumber)
        return std::nullopt;
    const QString member = parts.value(3) == u"expect"_qs ? parts.value(4) : parts.value(3);
    if (member == u"delayMs"_qs)
        return CellPlace{row, TurnColumn::Delay};
    if (member == u"intent"_qs)
        return CellPlace{row, TurnColumn::Intent};
    if (member == u"minConfidence"_qs)
        return CellPlace{row, TurnColumn::MinConfidence};
    if (member == u"entities"_qs)
        return CellPlace{row, TurnColumn::Entities};
    if (member == u"checks"_qs)
        return CellPlace{row, TurnColumn::Checks};
    // What is wrong with an expectation as a whole is shown where it begins.
    return CellPlace{row, parts.value(3) == u"expect"_qs ? TurnColumn::Intent : TurnColumn::Says};
}

QString cellText(const Turn &turn, TurnColumn column, const QLocale &locale)
{
    switch (column) {
    case TurnColumn::Says:
        return turn.says;
    case TurnColumn::Delay:
        return turn.delayMs ? localNumber(*turn.delayMs, locale) : QString();
    case TurnColumn::Intent:
        return turn.expects ? turn.expects->intent.value_or(QString()) : QString();
    case TurnColumn::MinConfidence:
        return turn.expects && turn.expects->minConfidence
            ? localNumber(*turn.expects->minConfidence, locale)
            : QString();
    case TurnColumn::Entities: {
        QStringList lines;
        if (turn.expects && turn.expects->entities && turn.expects->entities->is_object()) {
            for (const auto &[type, value] : turn.expects->entities->items())
                lines.append(QString::fromStdString(type) % u" = " % plainText(value));
        }
        return lines.join(u'\n');
    }
    case TurnColumn::Checks:
        return turn.expects ? checksText(turn.expects->checks) : QString();
    case TurnColumn::Number:
    case TurnColumn::State:
    case TurnColumn::LastReply:
    case TurnColumn::LastIntent:
    case TurnColumn::LastConfidence:
    case TurnColumn::Delta:
        return {};
    }
    Q_UNREACHABLE();
}

Result<> setCellText(Turn &turn, TurnColumn column, const QString &text, const QLocale &locale)
{
    Turn next = turn;
    const QString bare = trimmed(text);
    Result<> outcome;
    switch (column) {
    case TurnColumn::Says:
        next.says = text;
        break;
    case TurnColumn::Delay:
        outcome = setDelay(next, bare, locale);
        break;
    case TurnColumn::Intent:
        outcome = setIntent(next, bare);
        break;
    case TurnColumn::MinConfidence:
        outcome = setMinConfidence(next, bare, locale);
        break;
    case TurnColumn::Entities:
        outcome = setEntities(next, text);
        break;
    case TurnColumn::Checks:
        outcome = setChecksText(next, text);
        break;
    case TurnColumn::Number:
    case TurnColumn::State:
    case TurnColumn::LastReply:
    case TurnColumn::LastIntent:
    case TurnColumn::LastConfidence:
    case TurnColumn::Delta:
        return wrong(tr("This column shows what the last run gave and is not edited."));
    }
    if (outcome) {
        dropWhenEmpty(next);
        // Written back unchanged: what stands in the file stays as it is.
        if (cellText(next, column, locale) != cellText(turn, column, locale)
            || next.says != turn.says)
            turn = std::move(next);
    }
    return outcome;
}

Turn newTurn()
{
    Turn turn;
    turn.delayMs = newTurnDelayMs;
    return turn;
}

void setChecks(Turn &turn, const QList<Check> &checks)
{
    expectationOf(turn).checks = checks;
    dropWhenEmpty(turn);
}

QString checkSummary(const Check &check)
{
    QString kindLabel = check.kind;
    QString operatorLabel = check.op;
    const auto forms = checkForms();
    for (const CheckForm &form : forms) {
        if (form.kind != check.kind)
            continue;
        kindLabel = form.label;
        for (const CheckOperator &known : form.operators) {
            if (known.name == check.op)
                operatorLabel = known.label;
        }
    }
    const QString what = check.target.isEmpty()
        ? kindLabel
        //: Kind of a check and what it looks at: "Entity date"
        : tr("%1 %2").arg(kindLabel, check.target);
    const QString value = check.value.is_null() ? QString()
        : check.value.is_string()
        //: A text in quotation marks
        ? tr("“%1”").arg(plainText(check.value))
        : plainText(check.value);
    return (check.negated
                //: A negated check: "Reply: not contains “Paris”"
                ? tr("%1: not %2 %3")
                //: A check: "Reply: contains “Paris”"
                : tr("%1: %2 %3"))
        .arg(what, operatorLabel, value)
        .trimmed();
}

} // namespace Rehearsal
