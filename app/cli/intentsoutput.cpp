// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/intentsoutput.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("IntentsOutput", text); }

QString title(const QString &name, const QString &id)
{
    return terminalText(name.isEmpty() || name == id ? id : name + u" (" + id + u')');
}

QString spansText(const Utterance &utterance)
{
    QStringList spans;
    for (const EntitySpan &span : utterance.spans) {
        spans.append(QStringLiteral("%1 %2-%3")
                         .arg(span.entity, QString::number(span.start), QString::number(span.end)));
    }
    return spans.isEmpty() ? tr("no annotations") : spans.join(QStringLiteral(", "));
}

Json utteranceJson(const Utterance &utterance)
{
    Json spans = Json::array();
    for (const EntitySpan &span : utterance.spans) {
        Json json = Json::object();
        json["name"] = toJson(span.entity);
        json["start"] = span.start;
        json["end"] = span.end;
        spans.push_back(std::move(json));
    }
    Json json = Json::object();
    json["text"] = toJson(utterance.text);
    json["entities"] = std::move(spans);
    return json;
}

} // namespace

QStringList differenceLines(const ComparedIntent &compared)
{
    const QString name = title(compared.name, compared.id);
    if (!compared.isThere)
        return {tr("%1: only here").arg(name)};
    if (!compared.isHere)
        return {tr("%1: only on the server").arg(name)};
    const IntentDifference &difference = compared.difference;
    if (difference.isEmpty())
        return {tr("%1: the same").arg(name)};
    QStringList lines{QStringLiteral("%1: +%2 -%3 ~%4")
                          .arg(name, QString::number(difference.count(RowChange::Added)),
                               QString::number(difference.count(RowChange::Removed)),
                               QString::number(difference.count(RowChange::Changed)))};
    for (const FieldChange &field : difference.fields) {
        lines.append(QStringLiteral("  %1: %2 -> %3")
                         .arg(field.field, terminalText(field.before), terminalText(field.after)));
    }
    for (const UtteranceChange &row : difference.rows) {
        switch (row.change) {
        case RowChange::Same:
            break;
        case RowChange::Added:
            lines.append(QStringLiteral("  + ") + terminalText(row.after.text));
            break;
        case RowChange::Removed:
            lines.append(QStringLiteral("  - ") + terminalText(row.before.text));
            break;
        case RowChange::Changed:
            lines.append(
                row.onlySpans()
                    ? QStringLiteral("  ~ %1: %2 -> %3")
                          .arg(terminalText(row.after.text), terminalText(spansText(row.before)),
                               terminalText(spansText(row.after)))
                    : QStringLiteral("  ~ %1 -> %2")
                          .arg(terminalText(row.before.text), terminalText(row.after.text)));
            break;
        }
    }
    return lines;
}

Json differenceJson(const ComparedIntent &compared)
{
    Json added = Json::array();
    Json removed = Json::array();
    Json changed = Json::array();
    for (const UtteranceChange &row : compared.difference.rows) {
        if (row.change == RowChange::Added)
            added.push_back(utteranceJson(row.after));
        else if (row.change == RowChange::Removed)
            removed.push_back(utteranceJson(row.before));
        else if (row.change == RowChange::Changed)
            changed.push_back(
                {{"server", utteranceJson(row.before)}, {"local", utteranceJson(row.after)}});
    }
    Json fields = Json::object();
    for (const FieldChange &field : compared.difference.fields) {
        fields[field.field.toStdString()] = {{"server", toJson(field.before)},
                                             {"local", toJson(field.after)}};
    }
    Json json = Json::object();
    json["intent_id"] = toJson(compared.id);
    json["name"] = toJson(compared.name);
    json["file"] = compared.path.isEmpty() ? Json() : toJson(compared.path);
    json["status"] = !compared.isHere ? "server_only"
        : !compared.isThere           ? "local_only"
        : compared.differs()          ? "changed"
                                      : "same";
    json["fields"] = std::move(fields);
    json["added"] = std::move(added);
    json["removed"] = std::move(removed);
    json["changed"] = std::move(changed);
    return json;
}

QString updateLine(const UpdateReport &report)
{
    QString line = updateStateName(report.state).leftJustified(18)
        + title(report.intent.name, report.intent.id);
    if (report.httpStatus != 0) {
        line +=
            QStringLiteral("  %1  %2 ms")
                .arg(QString::number(report.httpStatus), QString::number(report.latencyMs, 'f', 1));
    }
    return line;
}

} // namespace Rehearsal
