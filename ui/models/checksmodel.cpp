// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/checksmodel.h"

#include "core/base/text.h"
#include "core/rules/checks.h"
#include "ui/widgets/plaintext.h"

#include <cmath>

namespace Rehearsal {
namespace {

std::optional<CheckForm> formOf(const QString &kind)
{
    const auto forms = checkForms();
    for (const CheckForm &form : forms) {
        if (form.kind == kind)
            return form;
    }
    return std::nullopt;
}

std::optional<CheckOperator> operatorOf(const Check &check)
{
    if (const auto form = formOf(check.kind)) {
        for (const CheckOperator &known : form->operators) {
            if (known.name == check.op)
                return known;
        }
    }
    return std::nullopt;
}

/// What was typed, as the operator wants it; a text where it is none of that, which problem() names.
Json valueFrom(const QString &text, CheckValue wanted, const QLocale &locale)
{
    switch (wanted) {
    case CheckValue::None:
        return {};
    case CheckValue::Text:
    case CheckValue::Pattern:
        return toJson(text);
    case CheckValue::Names: {
        QStringList names;
        const auto parts = text.split(u',');
        for (const QString &part : parts) {
            if (!trimmed(part).isEmpty())
                names.append(trimmed(part));
        }
        return toJson(names);
    }
    case CheckValue::Fraction:
    case CheckValue::Milliseconds:
    case CheckValue::Number: {
        bool ok = false;
        double number = locale.toDouble(text, &ok);
        if (!ok && !text.contains(u','))
            number = QLocale::c().toDouble(text, &ok);
        if (!ok || !std::isfinite(number))
            return toJson(text);
        if (std::abs(number) < 1e15 && number == std::floor(number))
            return Json(qint64(number));
        return Json(number);
    }
    case CheckValue::Any:
        if (auto json = readJson(text.toUtf8()))
            return *std::move(json);
        return toJson(text);
    }
    Q_UNREACHABLE();
}

QString textOf(const Json &value, const QLocale &locale)
{
    if (value.is_null())
        return {};
    if (value.is_number()) {
        QLocale plain = locale;
        plain.setNumberOptions(QLocale::OmitGroupSeparator);
        return plain.toString(asNumber(&value).value_or(0), 'g', QLocale::FloatingPointShortest);
    }
    if (value.is_array()) {
        QStringList names;
        for (const Json &name : value)
            names.append(plainText(name));
        return names.join(u", "_qs);
    }
    return plainText(value);
}

} // namespace

ChecksModel::ChecksModel(QObject *parent)
    : RowsModel(parent)
{ }

QVariant ChecksModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Check &check = row(index.row());
    const auto column = CheckColumn(index.column());
    if (role == Qt::CheckStateRole && column == CheckColumn::Not)
        return int(check.negated ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::ToolTipRole) {
        const auto wrong = checkProblem(check);
        return plainToolTip(wrong ? wrong->message : QString());
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (column) {
    case CheckColumn::Kind:
        if (role == Qt::DisplayRole) {
            const auto form = formOf(check.kind);
            return form ? form->label : displayText(check.kind, 60);
        }
        return check.kind;
    case CheckColumn::Target:
        return role == Qt::DisplayRole ? displayText(check.target, 200) : check.target;
    case CheckColumn::Operator:
        if (role == Qt::DisplayRole) {
            const auto known = operatorOf(check);
            return known ? known->label : displayText(check.op, 60);
        }
        return check.op;
    case CheckColumn::Value: {
        const QString text = textOf(check.value, m_locale);
        return role == Qt::DisplayRole ? displayText(text, 500) : text;
    }
    case CheckColumn::Not:
        return {};
    case CheckColumn::Severity:
        if (role == Qt::DisplayRole)
            return check.severity == Severity::Must ? tr("must") : tr("should");
        return severityName(check.severity);
    }
    Q_UNREACHABLE();
}

bool ChecksModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    QList<Check> next = rows();
    Check &check = next[index.row()];
    const QString text = value.toString();
    switch (CheckColumn(index.column())) {
    case CheckColumn::Kind: {
        check.kind = text;
        const auto form = formOf(text);
        if (form && form->target == CheckTarget::None)
            check.target.clear();
        if (form && !operatorOf(check) && !form->operators.isEmpty())
            check.op = form->operators.constFirst().name;
        if (const auto known = operatorOf(check))
            check.value = valueFrom(textOf(check.value, m_locale), known->value, m_locale);
        break;
    }
    case CheckColumn::Target:
        check.target = trimmed(text);
        break;
    case CheckColumn::Operator:
        check.op = text;
        if (const auto known = operatorOf(check))
            check.value = valueFrom(textOf(check.value, m_locale), known->value, m_locale);
        break;
    case CheckColumn::Value: {
        const auto known = operatorOf(check);
        check.value = valueFrom(text, known ? known->value : CheckValue::Any, m_locale);
        break;
    }
    case CheckColumn::Not:
        if (role != Qt::CheckStateRole)
            return false;
        check.negated = value.toInt() == int(Qt::Checked);
        break;
    case CheckColumn::Severity:
        check.severity = text == severityName(Severity::Should) ? Severity::Should : Severity::Must;
        break;
    }
    show(next);
    return true;
}

QVariant ChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (CheckColumn(section)) {
    case CheckColumn::Kind:
        return tr("What");
    case CheckColumn::Target:
        return tr("Of");
    case CheckColumn::Operator:
        return tr("How");
    case CheckColumn::Value:
        return tr("Value");
    case CheckColumn::Not:
        return tr("Not");
    case CheckColumn::Severity:
        return tr("Severity");
    }
    return {};
}

Qt::ItemFlags ChecksModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Check &check = row(index.row());
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    switch (CheckColumn(index.column())) {
    case CheckColumn::Not:
        return flags | Qt::ItemIsUserCheckable;
    case CheckColumn::Target: {
        const auto form = formOf(check.kind);
        return form && form->target == CheckTarget::None ? flags : flags | Qt::ItemIsEditable;
    }
    case CheckColumn::Value: {
        const auto known = operatorOf(check);
        return known && known->value == CheckValue::None ? flags : flags | Qt::ItemIsEditable;
    }
    case CheckColumn::Kind:
    case CheckColumn::Operator:
    case CheckColumn::Severity:
        return flags | Qt::ItemIsEditable;
    }
    Q_UNREACHABLE();
}

QList<std::pair<QString, QString>> ChecksModel::choices(const QModelIndex &index) const
{
    QList<std::pair<QString, QString>> choices;
    switch (CheckColumn(index.column())) {
    case CheckColumn::Kind: {
        const auto forms = checkForms();
        for (const CheckForm &form : forms)
            choices.append({form.kind, form.label});
        break;
    }
    case CheckColumn::Operator:
        if (const auto form = formOf(row(index.row()).kind)) {
            for (const CheckOperator &known : form->operators)
                choices.append({known.name, known.label});
        }
        break;
    case CheckColumn::Severity:
        choices = {{severityName(Severity::Must), tr("must")},
                   {severityName(Severity::Should), tr("should")}};
        break;
    case CheckColumn::Target:
    case CheckColumn::Value:
    case CheckColumn::Not:
        break;
    }
    return choices;
}

void ChecksModel::add()
{
    Check check;
    check.kind = QStringLiteral("reply");
    check.op = QStringLiteral("contains");
    check.value = toJson(QString());
    show(rows() + QList<Check>{check});
}

void ChecksModel::remove(int row)
{
    QList<Check> next = rows();
    next.removeAt(row);
    show(next);
}

void ChecksModel::move(int row, int by)
{
    QList<Check> next = rows();
    next.move(row, row + by);
    show(next);
}

QString ChecksModel::problem() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (const auto wrong = checkProblem(rows()[row]))
            return tr("Check %1: %2").arg(row + 1).arg(wrong->message);
    }
    return {};
}

} // namespace Rehearsal
