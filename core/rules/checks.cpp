// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/checks.h"

#include "core/base/text.h"
#include "core/rules/metrics.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <span>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Checks", text); }

enum class Kind { Reply, Intent, Margin, Confidence, Entity, Context, Latency, Duration };

struct OperatorRow
{
    const char *name;
    const char *label;
    CheckValue value;
};

constexpr std::array replyOperators{
    OperatorRow{"contains", QT_TRANSLATE_NOOP("Checks", "contains"), CheckValue::Text},
    OperatorRow{"equals", QT_TRANSLATE_NOOP("Checks", "is exactly"), CheckValue::Text},
    OperatorRow{"wildcard", QT_TRANSLATE_NOOP("Checks", "matches the wildcard"), CheckValue::Text},
    OperatorRow{"regex", QT_TRANSLATE_NOOP("Checks", "matches the regular expression"),
                CheckValue::Pattern},
};
constexpr std::array intentOperators{
    OperatorRow{"oneOf", QT_TRANSLATE_NOOP("Checks", "is one of"), CheckValue::Names},
};
constexpr std::array marginOperators{
    OperatorRow{"atLeast", QT_TRANSLATE_NOOP("Checks", "is at least"), CheckValue::Fraction},
};
constexpr std::array confidenceOperators{
    OperatorRow{"atLeast", QT_TRANSLATE_NOOP("Checks", "is at least"), CheckValue::Fraction},
    OperatorRow{"atMost", QT_TRANSLATE_NOOP("Checks", "is at most"), CheckValue::Fraction},
};
constexpr std::array entityOperators{
    OperatorRow{"present", QT_TRANSLATE_NOOP("Checks", "is there"), CheckValue::None},
    OperatorRow{"equals", QT_TRANSLATE_NOOP("Checks", "is exactly"), CheckValue::Any},
    OperatorRow{"matches", QT_TRANSLATE_NOOP("Checks", "matches the regular expression"),
                CheckValue::Pattern},
};
constexpr std::array contextOperators{
    OperatorRow{"present", QT_TRANSLATE_NOOP("Checks", "is there"), CheckValue::None},
    OperatorRow{"equals", QT_TRANSLATE_NOOP("Checks", "is exactly"), CheckValue::Any},
    OperatorRow{"contains", QT_TRANSLATE_NOOP("Checks", "contains"), CheckValue::Any},
    OperatorRow{"matches", QT_TRANSLATE_NOOP("Checks", "matches the regular expression"),
                CheckValue::Pattern},
    OperatorRow{"atLeast", QT_TRANSLATE_NOOP("Checks", "is at least"), CheckValue::Number},
    OperatorRow{"atMost", QT_TRANSLATE_NOOP("Checks", "is at most"), CheckValue::Number},
};
constexpr std::array timeOperators{
    OperatorRow{"atMost", QT_TRANSLATE_NOOP("Checks", "is at most"), CheckValue::Milliseconds},
    OperatorRow{"atLeast", QT_TRANSLATE_NOOP("Checks", "is at least"), CheckValue::Milliseconds},
};

struct FormRow
{
    Kind kind;
    const char *name;
    const char *label;
    CheckTarget target;
    std::span<const OperatorRow> operators;
};

const std::array forms{
    FormRow{Kind::Reply, "reply", QT_TRANSLATE_NOOP("Checks", "Reply"), CheckTarget::None,
            replyOperators},
    FormRow{Kind::Intent, "intent", QT_TRANSLATE_NOOP("Checks", "Intent"), CheckTarget::None,
            intentOperators},
    FormRow{Kind::Margin, "margin", QT_TRANSLATE_NOOP("Checks", "Lead over the second intent"),
            CheckTarget::None, marginOperators},
    FormRow{Kind::Confidence, "confidence", QT_TRANSLATE_NOOP("Checks", "Confidence"),
            CheckTarget::None, confidenceOperators},
    FormRow{Kind::Entity, "entity", QT_TRANSLATE_NOOP("Checks", "Entity"), CheckTarget::EntityType,
            entityOperators},
    FormRow{Kind::Context, "context", QT_TRANSLATE_NOOP("Checks", "Context value"),
            CheckTarget::JsonPointer, contextOperators},
    FormRow{Kind::Latency, "latency", QT_TRANSLATE_NOOP("Checks", "Time of the turn (ms)"),
            CheckTarget::None, timeOperators},
    FormRow{Kind::Duration, "duration", QT_TRANSLATE_NOOP("Checks", "Time of the whole run (ms)"),
            CheckTarget::None, timeOperators},
};

const FormRow *formOf(const QString &kind)
{
    for (const FormRow &form : forms) {
        if (kind == QLatin1String(form.name))
            return &form;
    }
    return nullptr;
}

const OperatorRow *operatorOf(const FormRow &form, const QString &name)
{
    for (const OperatorRow &row : form.operators) {
        if (name == QLatin1String(row.name))
            return &row;
    }
    return nullptr;
}

/// What looking gave: the value looked at, and true, false or "cannot tell".
struct Finding
{
    Json actual = {};
    std::optional<bool> holds = {};
};

/// A lower limit inside the pattern itself still wins (PCRE2 takes the lowest).
std::optional<bool> found(const QString &pattern, const QString &text)
{
    const QRegularExpression expression(QStringLiteral("(*LIMIT_MATCH=1000000)") + pattern);
    const QRegularExpressionMatch match = expression.match(text);
    if (!match.isValid())
        return std::nullopt;
    return match.hasMatch();
}

bool equal(const Json &left, const Json &right)
{
    // The library compares 1 and 1.0 as equal, and objects in their order of members; ours must not
    // depend on that order.
    if (left.is_object() && right.is_object()) {
        if (left.size() != right.size())
            return false;
        for (const auto &[name, value] : left.items()) {
            const Json *other = member(right, name);
            if (!other || !equal(value, *other))
                return false;
        }
        return true;
    }
    if (left.is_array() && right.is_array()) {
        return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                          [](const Json &a, const Json &b) { return equal(a, b); });
    }
    return left == right;
}

std::optional<bool> compared(const QString &op, double actual, const Json &value)
{
    const std::optional<double> limit = asNumber(&value);
    if (!limit)
        return std::nullopt;
    return op == QLatin1String("atLeast") ? actual >= *limit : actual <= *limit;
}

Finding replyFinding(const Check &check, const Step &step)
{
    if (!step.reply)
        return {};
    Finding finding{toJson(*step.reply), std::nullopt};
    const std::optional<QString> value = asText(&check.value);
    if (!value)
        return finding;
    if (check.op == QLatin1String("equals"))
        finding.holds = *step.reply == *value;
    else if (check.op == QLatin1String("contains"))
        finding.holds = step.reply->contains(*value);
    else if (check.op == QLatin1String("wildcard"))
        finding.holds = matchesWildcard(*step.reply, *value);
    else
        finding.holds = found(*value, *step.reply);
    return finding;
}

Finding intentFinding(const Check &check, const Step &step)
{
    const Json actual = toJson(step.intent);
    if (const std::optional<QString> name = asText(&check.value))
        return {actual, step.intent == *name};
    if (!check.value.is_array())
        return {actual, std::nullopt};
    for (const Json &name : check.value) {
        if (asText(&name) == step.intent)
            return {actual, true};
    }
    return {actual, false};
}

Finding marginFinding(const Check &check, const Step &step)
{
    if (step.alternatives.size() < 2)
        return {};
    const double margin =
        roundedTo(step.alternatives.at(0).confidence - step.alternatives.at(1).confidence, 9);
    return {Json(margin), compared(check.op, margin, check.value)};
}

Finding confidenceFinding(const Check &check, const Step &step)
{
    if (!step.hasConfidence || !step.confidenceUsable)
        return {};
    return {Json(step.confidence), compared(check.op, step.confidence, check.value)};
}

Finding entityFinding(const Check &check, const Step &step)
{
    if (!step.entitiesReported || !step.entities.is_array())
        return {};
    bool typeFound = false;
    bool undecided = false;
    Json actual = {};
    for (const Json &entity : step.entities) {
        if (asText(member(entity, "type")) != check.target)
            continue;
        const Json *value = member(entity, "value");
        const Json *text = member(entity, "text");
        const Json *shown = value && !value->is_null() ? value : text;
        if (!typeFound)
            actual = shown ? *shown : toJson(check.target);
        typeFound = true;
        if (check.op == QLatin1String("present"))
            return {actual, true};
        if (!shown) {
            undecided = true; // the server lists types only (M07)
            continue;
        }
        for (const Json *candidate : {value, text}) {
            if (!candidate || candidate->is_null())
                continue;
            std::optional<bool> holds;
            if (check.op == QLatin1String("matches"))
                holds = found(plainText(check.value), plainText(*candidate));
            else
                holds = equal(*candidate, check.value)
                    || plainText(*candidate) == plainText(check.value);
            if (!holds)
                undecided = true;
            else if (*holds)
                return {*candidate, true};
        }
    }
    return {actual, undecided ? std::nullopt : std::optional<bool>(false)};
}

/// RFC 6901: nothing when the pointer is malformed.
std::optional<QStringList> pointerParts(const QString &pointer)
{
    if (pointer.isEmpty())
        return QStringList();
    if (!pointer.startsWith(u'/'))
        return std::nullopt;
    QStringList parts = pointer.mid(1).split(u'/');
    static const QRegularExpression wrongEscape(QStringLiteral("~(?![01])"));
    for (QString &part : parts) {
        if (part.contains(wrongEscape))
            return std::nullopt;
        part.replace(QLatin1String("~1"), QLatin1String("/"));
        part.replace(QLatin1String("~0"), QLatin1String("~"));
    }
    return parts;
}

const Json *valueAt(const Json &root, const QStringList &parts)
{
    const Json *value = &root;
    for (const QString &part : parts) {
        if (value->is_array()) {
            bool isNumber = false;
            const qulonglong index = part.toULongLong(&isNumber);
            if (!isNumber || index >= value->size() || QString::number(index) != part)
                return nullptr;
            value = &*(value->begin() + qsizetype(index));
            continue;
        }
        value = member(*value, part.toStdString());
        if (!value)
            return nullptr;
    }
    return value;
}

std::optional<bool> contains(const Json &whole, const Json &part)
{
    if (whole.is_string()) {
        const std::optional<QString> text = asText(&part);
        return text ? std::optional<bool>(plainText(whole).contains(*text)) : std::nullopt;
    }
    if (whole.is_array()) {
        return std::any_of(whole.begin(), whole.end(),
                           [&](const Json &element) { return equal(element, part); });
    }
    if (whole.is_object()) {
        const std::optional<QString> name = asText(&part);
        return name ? std::optional<bool>(member(whole, name->toStdString()) != nullptr)
                    : std::nullopt;
    }
    return std::nullopt;
}

Finding contextFinding(const Check &check, const Step &step)
{
    const std::optional<QStringList> parts = pointerParts(check.target);
    if (!step.context || !parts)
        return {};
    const Json *value = valueAt(*step.context, *parts);
    if (!value)
        return {Json(), false};
    if (check.op == QLatin1String("present"))
        return {*value, true};
    if (check.op == QLatin1String("equals"))
        return {*value, equal(*value, check.value)};
    if (check.op == QLatin1String("contains"))
        return {*value, contains(*value, check.value)};
    if (check.op == QLatin1String("matches"))
        return {*value, found(plainText(check.value), plainText(*value))};
    const std::optional<double> number = asNumber(value);
    return {*value, number ? compared(check.op, *number, check.value) : std::nullopt};
}

Finding timeFinding(const Check &check, const std::optional<double> &milliseconds)
{
    if (!milliseconds)
        return {};
    return {Json(*milliseconds), compared(check.op, *milliseconds, check.value)};
}

Finding findingOf(Kind kind, const Check &check, const Step &step, const Snapshot &snapshot)
{
    switch (kind) {
    case Kind::Reply:
        return replyFinding(check, step);
    case Kind::Intent:
        return intentFinding(check, step);
    case Kind::Margin:
        return marginFinding(check, step);
    case Kind::Confidence:
        return confidenceFinding(check, step);
    case Kind::Entity:
        return entityFinding(check, step);
    case Kind::Context:
        return contextFinding(check, step);
    case Kind::Latency:
        return timeFinding(check, step.durationMs);
    case Kind::Duration:
        return timeFinding(check, snapshot.durationMs);
    }
    Q_UNREACHABLE();
}

std::optional<CheckProblem> patternProblem(const QString &pattern)
{
    const QRegularExpression expression(pattern);
    if (expression.isValid())
        return std::nullopt;
    return CheckProblem{
        QStringLiteral("C05"),
        tr("Invalid regular expression at position %1: %2.")
            .arg(QString::number(expression.patternErrorOffset()), expression.errorString()),
        QStringLiteral("value")};
}

std::optional<CheckProblem> valueProblem(CheckValue kind, const Json &value)
{
    const auto wrong = [](const QString &message) {
        return CheckProblem{QStringLiteral("C11"), message, QStringLiteral("value")};
    };
    const std::optional<double> number = asNumber(&value);
    switch (kind) {
    case CheckValue::None:
        return std::nullopt;
    case CheckValue::Text:
        if (!value.is_string())
            return wrong(tr("This check compares with a text."));
        return std::nullopt;
    case CheckValue::Pattern:
        if (!value.is_string())
            return wrong(tr("This check compares with a text."));
        return patternProblem(plainText(value));
    case CheckValue::Names: {
        const bool names = value.is_string()
            || (value.is_array() && !value.empty()
                && std::all_of(value.begin(), value.end(),
                               [](const Json &name) { return name.is_string(); }));
        if (!names)
            return wrong(tr("This check compares with a list of names."));
        return std::nullopt;
    }
    case CheckValue::Fraction:
        if (!number || *number < 0 || *number > 1)
            return wrong(tr("This check compares with a number from 0 to 1."));
        return std::nullopt;
    case CheckValue::Milliseconds:
        if (!number || *number < 0)
            return wrong(tr("This check compares with a number of milliseconds, 0 or more."));
        return std::nullopt;
    case CheckValue::Number:
        if (!number)
            return wrong(tr("This check compares with a number."));
        return std::nullopt;
    case CheckValue::Any:
        if (value.is_null())
            return wrong(tr("This check needs a value to compare with."));
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<CheckForm> checkForms()
{
    QList<CheckForm> list;
    for (const FormRow &form : forms) {
        QList<CheckOperator> operators;
        for (const OperatorRow &row : form.operators)
            operators.append({QString::fromLatin1(row.name), tr(row.label), row.value});
        list.append({QString::fromLatin1(form.name), tr(form.label), form.target, operators});
    }
    return list;
}

std::optional<CheckProblem> checkProblem(const Check &check)
{
    const FormRow *form = formOf(check.kind);
    if (!form) {
        return CheckProblem{QStringLiteral("C04"),
                            tr("Unknown kind of check “%1”.").arg(check.kind),
                            QStringLiteral("kind")};
    }
    const OperatorRow *row = operatorOf(*form, check.op);
    if (!row) {
        return CheckProblem{QStringLiteral("C04"),
                            tr("The check “%1” has no operator “%2”.").arg(check.kind, check.op),
                            QStringLiteral("op")};
    }
    if (form->target == CheckTarget::EntityType && check.target.isEmpty()) {
        return CheckProblem{QStringLiteral("C10"), tr("This check needs an entity type."),
                            QStringLiteral("target")};
    }
    if (form->target == CheckTarget::JsonPointer && !pointerParts(check.target)) {
        return CheckProblem{
            QStringLiteral("C10"),
            tr("“%1” is no JSON pointer; one looks like “/user/name”.").arg(check.target),
            QStringLiteral("target")};
    }
    return valueProblem(row->value, check.value);
}

CheckResult judged(const Check &check, int turn, int position, const Step *step,
                   const Snapshot &snapshot)
{
    CheckResult result;
    result.turn = turn;
    result.kind = check.kind;
    result.op = check.op;
    result.target = check.target;
    result.expected = check.value;
    result.negated = check.negated;
    result.severity = check.severity;
    result.check = position;
    const FormRow *form = formOf(check.kind);
    if (!form || !operatorOf(*form, check.op))
        return result;
    // The time of the whole run needs no step.
    static const Step noStep;
    if (!step && form->kind != Kind::Duration)
        return result;
    const Finding finding = findingOf(form->kind, check, step ? *step : noStep, snapshot);
    result.actual = finding.actual;
    if (finding.holds) {
        result.verdict = *finding.holds != check.negated ? CheckVerdict::Pass : CheckVerdict::Fail;
    }
    return result;
}

} // namespace Rehearsal
