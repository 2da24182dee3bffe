// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/acceptmodel.h"

#include "core/base/text.h"
#include "ui/widgets/plaintext.h"

namespace Rehearsal {

AcceptModel::AcceptModel(const Acceptance &acceptance, QObject *parent)
    : RowsModel(parent)
{
    QList<AcceptRow> rows;
    for (const ExpectationChange &change : acceptance.changes)
        rows.append({change, true});
    for (const ExpectationChange &change : acceptance.byThemselves)
        rows.append({change, false});
    std::stable_sort(rows.begin(), rows.end(), [](const AcceptRow &a, const AcceptRow &b) {
        return a.change.place.turn < b.change.place.turn;
    });
    show(rows);
}

QVariant AcceptModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AcceptRow &shown = row(index.row());
    const auto column = AcceptColumn(index.column());
    if (role == Qt::CheckStateRole && column == AcceptColumn::What)
        return int(shown.isTicked ? Qt::Checked : Qt::Unchecked);
    const bool isText = role == Qt::DisplayRole;
    if (!isText && role != Qt::ToolTipRole)
        return {};
    const auto text = [&](const QString &whole) -> QVariant {
        return isText ? displayText(whole, 300) : plainToolTip(whole);
    };
    switch (column) {
    case AcceptColumn::What:
        return text(shown.change.what);
    case AcceptColumn::Before:
        return text(shown.change.before.isEmpty() ? tr("(nothing)") : shown.change.before);
    case AcceptColumn::After:
        return text(shown.change.after.isEmpty() ? tr("(nothing)") : shown.change.after);
    }
    Q_UNREACHABLE();
}

bool AcceptModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    QList<AcceptRow> next = rows();
    next[index.row()].isTicked = value.toInt() == int(Qt::Checked);
    show(next);
    return true;
}

QVariant AcceptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (AcceptColumn(section)) {
    case AcceptColumn::What:
        return tr("What");
    case AcceptColumn::Before:
        return tr("Expected now");
    case AcceptColumn::After:
        return tr("Expected then");
    }
    return {};
}

Qt::ItemFlags AcceptModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return AcceptColumn(index.column()) == AcceptColumn::What ? flags | Qt::ItemIsUserCheckable
                                                              : flags;
}

QList<ExpectationPlace> AcceptModel::ticked() const
{
    QList<ExpectationPlace> places;
    for (const AcceptRow &shown : rows()) {
        if (shown.isTicked)
            places.append(shown.change.place);
    }
    return places;
}

} // namespace Rehearsal
