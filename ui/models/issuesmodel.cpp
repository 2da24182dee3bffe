// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/issuesmodel.h"

#include "core/base/text.h"
#include "ui/icons.h"
#include "ui/models/turncells.h"
#include "ui/widgets/plaintext.h"

#include <QFont>

#include <algorithm>

namespace Rehearsal {
namespace {

QString headingOf(const Issue &issue, IssueGrouping grouping)
{
    switch (grouping) {
    case IssueGrouping::File:
        return issue.file.isEmpty() ? IssuesModel::tr("Workspace") : issue.file;
    case IssueGrouping::Rule:
        return issue.rule;
    case IssueGrouping::Severity:
        return severityWord(issue.severity);
    }
    Q_UNREACHABLE();
}

bool matches(const Issue &issue, const QString &text)
{
    return text.isEmpty() || issue.message.contains(text, Qt::CaseInsensitive)
        || issue.rule.contains(text, Qt::CaseInsensitive)
        || issue.file.contains(text, Qt::CaseInsensitive)
        || issue.pointer.contains(text, Qt::CaseInsensitive)
        || placeText(issue.pointer).contains(text, Qt::CaseInsensitive);
}

QString spoken(const IssueRow &row)
{
    //: What a screen reader says of a group of problems
    return row.isCollapsed ? IssuesModel::tr("collapsed") : IssuesModel::tr("expanded");
}

} // namespace

QString severityWord(Issue::Severity severity)
{
    switch (severity) {
    case Issue::Severity::Error:
        return IssuesModel::tr("Error");
    case Issue::Severity::Warning:
        return IssuesModel::tr("Warning");
    case Issue::Severity::Info:
        return IssuesModel::tr("Info");
    }
    Q_UNREACHABLE();
}

QIcon severityIcon(Issue::Severity severity)
{
    switch (severity) {
    case Issue::Severity::Error:
        return icon(QStringLiteral("error"), IconTint::Fail);
    case Issue::Severity::Warning:
        return icon(QStringLiteral("warning"), IconTint::Warning);
    case Issue::Severity::Info:
        return icon(QStringLiteral("info"), IconTint::Accent);
    }
    Q_UNREACHABLE();
}

QString placeText(const QString &pointer)
{
    const auto place = cellPlace(pointer);
    if (!place)
        return pointer;
    static const char *const names[] = {
        "",
        "",
        QT_TRANSLATE_NOOP("Rehearsal::IssuesModel", "user says"),
        QT_TRANSLATE_NOOP("Rehearsal::IssuesModel", "delay"),
        QT_TRANSLATE_NOOP("Rehearsal::IssuesModel", "expected intent"),
        QT_TRANSLATE_NOOP("Rehearsal::IssuesModel", "minimum confidence"),
        QT_TRANSLATE_NOOP("Rehearsal::IssuesModel", "entities"),
        QT_TRANSLATE_NOOP("Rehearsal::IssuesModel", "checks"),
    };
    //: %1 the number of a turn, %2 a column of its table
    return IssuesModel::tr("turn %1, %2")
        .arg(QString::number(place->row + 1), IssuesModel::tr(names[int(place->column)]));
}

QList<IssueRow> issueRows(const Issues &issues, const IssueSelection &selection)
{
    struct Group
    {
        Issues issues = {};
        Issue::Severity worst = Issue::Severity::Info;
    };
    QMap<QString, Group> groups;
    for (const Issue &issue : issues) {
        if (selection.hidden.contains(issue.severity) || !matches(issue, selection.text))
            continue;
        Group &group = groups[headingOf(issue, selection.grouping)];
        group.issues.append(issue);
        group.worst = std::min(group.worst, issue.severity);
    }
    QList<QString> headings = groups.keys();
    std::stable_sort(headings.begin(), headings.end(),
                     [&](const QString &left, const QString &right) {
                         return groups[left].worst < groups[right].worst;
                     });
    QList<IssueRow> rows;
    for (const QString &heading : std::as_const(headings)) {
        Group &group = groups[heading];
        std::stable_sort(
            group.issues.begin(), group.issues.end(),
            [](const Issue &left, const Issue &right) { return left.severity < right.severity; });
        const bool isCollapsed = selection.collapsed.contains(heading);
        Issue first;
        first.severity = group.worst;
        rows.append({heading, int(group.issues.size()), isCollapsed, first});
        if (isCollapsed)
            continue;
        for (const Issue &issue : std::as_const(group.issues))
            rows.append({{}, 0, false, issue});
    }
    return rows;
}

IssuesModel::IssuesModel(QObject *parent)
    : RowsModel(parent)
{ }

QVariant IssuesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const IssueRow &shown = row(index.row());
    const Issue &issue = shown.issue;
    const auto column = IssueColumn(index.column());
    if (shown.isHeading()) {
        if (column != IssueColumn::Message)
            return {};
        if (role == Qt::DisplayRole) {
            //: A group of problems: an arrow, its name, how many there are
            return tr("%1 %2 (%3)")
                .arg(shown.isCollapsed ? u"▸"_qs : u"▾"_qs, displayText(shown.heading, 300),
                     QString::number(shown.count));
        }
        if (role == Qt::FontRole) {
            QFont font;
            font.setBold(true);
            return font;
        }
        if (role == Qt::AccessibleDescriptionRole)
            return spoken(shown);
        return {};
    }
    switch (role) {
    case Qt::DecorationRole:
        return column == IssueColumn::Message ? QVariant(severityIcon(issue.severity)) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(issue.message);
    case Qt::AccessibleDescriptionRole:
        return severityWord(issue.severity);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case IssueColumn::Message:
        //: A problem in the list: "Error: The turn says nothing."
        return tr("%1: %2").arg(severityWord(issue.severity),
                                displayText(issue.message, 500).replace(u'\n', u' '));
    case IssueColumn::Rule:
        return issue.rule;
    case IssueColumn::File:
        return displayText(issue.file, 300);
    case IssueColumn::Place:
        return displayText(placeText(issue.pointer), 300);
    }
    Q_UNREACHABLE();
}

QVariant IssuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (IssueColumn(section)) {
    case IssueColumn::Message:
        return tr("Problem");
    case IssueColumn::Rule:
        return tr("Rule");
    case IssueColumn::File:
        return tr("File");
    case IssueColumn::Place:
        return tr("Place");
    }
    return {};
}

} // namespace Rehearsal
