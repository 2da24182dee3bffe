// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/issuesmodel.h"

#include "core/base/text.h"
#include "ui/icons.h"
#include "ui/widgets/plaintext.h"

namespace Rehearsal {
namespace {

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

} // namespace

IssuesModel::IssuesModel(QObject *parent)
    : RowsModel(parent)
{ }

QVariant IssuesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Issue &issue = row(index.row());
    const auto column = IssueColumn(index.column());
    if (role == Qt::DecorationRole && column == IssueColumn::Message)
        return severityIcon(issue.severity);
    if (role == Qt::ToolTipRole)
        return plainToolTip(issue.message);
    if (role == Qt::AccessibleDescriptionRole)
        return severityName(issue.severity);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case IssueColumn::Message:
        return displayText(issue.message, 500).replace(u'\n', u' ');
    case IssueColumn::Rule:
        return issue.rule;
    case IssueColumn::File:
        return displayText(issue.file, 300);
    case IssueColumn::Place:
        return displayText(issue.pointer, 300);
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
