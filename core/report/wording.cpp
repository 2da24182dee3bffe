// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/wording.h"

#include "core/base/text.h"
#include "core/rules/checks.h"

#include <QCoreApplication>

namespace Rehearsal {

namespace {

constexpr int shownLength = 200;

QString tr(const char *text) { return QCoreApplication::translate("Wording", text); }

QString shown(const Json &value)
{
    if (const std::optional<double> number = asNumber(&value))
        return numberText(*number);
    const QString text = plainText(value);
    return text.isEmpty() ? tr("(empty)") : displayText(text, shownLength);
}

/// The types that are expected; their values are not compared (M07).
QString typesOf(const Json &entities)
{
    QStringList types;
    for (const auto &[type, value] : entities.items())
        types.append(displayText(decodeUtf8(type), shownLength));
    return types.join(QStringLiteral(", "));
}

QString listOf(const Json &texts)
{
    QStringList list;
    for (const Json &text : texts)
        list.append(shown(text));
    return list.isEmpty() ? tr("none") : list.join(QStringLiteral(", "));
}

} // namespace

Wording::Wording()
{
    for (const CheckForm &form : checkForms()) {
        m_kinds.insert(form.kind, form.label);
        for (const CheckOperator &one : form.operators)
            m_operators.insert(form.kind + u' ' + one.name, one.label);
    }
}

QString Wording::verdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed:
        return tr("Passed");
    case Verdict::Failed:
        return tr("Failed");
    case Verdict::Error:
        return tr("Error");
    case Verdict::Skipped:
        return tr("Skipped");
    case Verdict::NotRun:
        return tr("Not run");
    }
    Q_UNREACHABLE();
}

QString Wording::verdict(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Pass:
        return tr("Passed");
    case CheckVerdict::Fail:
        return tr("Failed");
    case CheckVerdict::NotEvaluable:
        return tr("Not evaluable");
    }
    Q_UNREACHABLE();
}

QString Wording::title(const RunReport &report)
{
    const QString name = report.spec.test.name.isEmpty() ? report.spec.path : report.spec.test.name;
    const QString row = QString::number(report.spec.row + 1);
    const QString repetition = QString::number(report.spec.repeat + 1);
    if (report.spec.row >= 0 && report.spec.repeat > 0)
        return tr("%1, row %2, repetition %3").arg(name, row, repetition);
    if (report.spec.row >= 0)
        return tr("%1, row %2").arg(name, row);
    if (report.spec.repeat > 0)
        return tr("%1, repetition %2").arg(name, repetition);
    return name;
}

QString Wording::kind(const CheckResult &result) const
{
    const QString label = m_kinds.value(result.kind, displayText(result.kind, shownLength));
    if (result.target.isEmpty())
        return label;
    return tr("%1 %2").arg(label, displayText(result.target, shownLength));
}

QString Wording::expected(const CheckResult &result) const
{
    if (result.published) {
        if (result.kind == QLatin1String("confidence"))
            return tr("at least %1").arg(shown(result.expected));
        if (result.kind == QLatin1String("entity"))
            return typesOf(result.expected);
        return shown(result.expected);
    }
    const QString op =
        m_operators.value(result.kind + u' ' + result.op, displayText(result.op, shownLength));
    const QString value =
        result.expected.is_array() ? listOf(result.expected) : shown(result.expected);
    const QString whole = result.expected.is_null() ? op : tr("%1 “%2”").arg(op, value);
    return result.negated ? tr("not: %1").arg(whole) : whole;
}

QString Wording::actual(const CheckResult &result) const
{
    if (result.actual.is_null())
        return tr("nothing");
    return result.actual.is_array() ? listOf(result.actual) : shown(result.actual);
}

QString Wording::sentence(const CheckResult &result) const
{
    const QString turn = QString::number(result.turn + 1);
    if (result.verdict == CheckVerdict::NotEvaluable) {
        return tr("Turn %1, %2. Expected: %3. Found: nothing that could decide it.")
            .arg(turn, kind(result), expected(result));
    }
    return tr("Turn %1, %2. Expected: %3. Found: %4")
        .arg(turn, kind(result), expected(result), actual(result));
}

QString Wording::reason(const RunReport &report) const
{
    if (report.error)
        return displayText(report.error->message);
    for (const CheckResult &result : report.checks) {
        if (isFailure(result))
            return sentence(result);
    }
    return report.warnings.isEmpty() ? QString() : displayText(report.warnings.constFirst());
}

QString Wording::failures(const RunReport &report) const
{
    QStringList lines;
    if (report.error && !report.error->code.isEmpty())
        lines += report.error->code + QLatin1String(": ") + report.error->message;
    else if (report.error)
        lines += report.error->message;
    for (const CheckResult &result : report.checks) {
        if (isFailure(result))
            lines += sentence(result);
    }
    return lines.join(u'\n');
}

bool isFailure(const CheckResult &result)
{
    return result.verdict != CheckVerdict::Pass
        && (result.published || result.severity == Severity::Must);
}

} // namespace Rehearsal
