// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/issue.h"
#include "ui/models/rowsmodel.h"

#include <QSet>

class QIcon;

namespace Rehearsal {

enum class IssueColumn { Message, Rule, File, Place };
inline constexpr int issueColumnCount = 4;

enum class IssueGrouping { File, Rule, Severity };

/// An issue, or the heading of a group of them.
struct IssueRow
{
    QString heading = {}; ///< empty: the row is the issue
    int count = 0;        ///< of the group
    bool isCollapsed = false;
    Issue issue = {};

    [[nodiscard]] bool isHeading() const { return !heading.isEmpty(); }
    friend bool operator==(const IssueRow &, const IssueRow &) = default;
};

/// Which issues are shown and how.
struct IssueSelection
{
    IssueGrouping grouping = IssueGrouping::File;
    QString text = {}; ///< in message, rule, file or place
    QSet<Issue::Severity> hidden = {};
    QSet<QString> collapsed = {}; ///< headings
};

/// The issues to be shown under the headings of their groups: severity first, then file and place.
[[nodiscard]] QList<IssueRow> issueRows(const Issues &issues, const IssueSelection &selection);

/// "Error", "Warning", "Info", translated.
[[nodiscard]] QString severityWord(Issue::Severity severity);
[[nodiscard]] QIcon severityIcon(Issue::Severity severity);
/// "turn 3, expected intent", for people.
[[nodiscard]] QString placeText(const QString &pointer);

class IssuesModel final : public RowsModel<IssueRow>
{
    Q_OBJECT
public:
    explicit IssuesModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] int columns() const override { return issueColumnCount; }
};

} // namespace Rehearsal
