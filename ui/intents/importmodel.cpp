// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/importmodel.h"

#include "core/base/text.h"
#include "ui/widgets/plaintext.h"

#include <QLocale>

namespace Rehearsal {

void ImportModel::place(const QList<PlacedIntent> &placed)
{
    QList<ImportRow> rows;
    rows.reserve(placed.size());
    for (const PlacedIntent &each : placed)
        rows.append({each, each.change != PlacedIntent::Change::Same});
    show(rows);
    Q_EMIT ticked();
}

QList<PlacedIntent> ImportModel::accepted() const
{
    QList<PlacedIntent> result;
    for (const ImportRow &row : rows()) {
        if (row.accepted && row.placed.change != PlacedIntent::Change::Same)
            result.append(row.placed);
    }
    return result;
}

QString ImportModel::text(const PlacedIntent &placed, Column column) const
{
    switch (column) {
    case Name:
        return displayText(placed.intent.name, 200);
    case Language:
        return displayText(placed.intent.language, 40);
    case Utterances:
        return QLocale().toString(placed.intent.utterances.size());
    case Spans: {
        qsizetype spans = 0;
        for (const Utterance &utterance : placed.intent.utterances)
            spans += utterance.spans.size();
        return QLocale().toString(spans);
    }
    case Change:
        switch (placed.change) {
        case PlacedIntent::Change::New:
            return tr("new");
        case PlacedIntent::Change::Same:
            return tr("stays as it is");
        case PlacedIntent::Change::Changed:
            return tr("%1 added, %2 removed")
                .arg(QLocale().toString(placed.added), QLocale().toString(placed.removed));
        }
        Q_UNREACHABLE();
    case File:
        return displayText(placed.path, 300);
    }
    Q_UNREACHABLE();
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportRow &shown = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown.placed, column);
    case Qt::ToolTipRole:
        return plainToolTip(text(shown.placed, column));
    case Qt::CheckStateRole:
        if (column != Name)
            return {};
        return shown.accepted ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter)
            | int(column == Utterances || column == Spans ? Qt::AlignTrailing : Qt::AlignLeading);
    default:
        return {};
    }
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Name)
        return false;
    QList<ImportRow> next = rows();
    next[index.row()].accepted = value.toInt() == Qt::Checked;
    show(next);
    Q_EMIT ticked();
    return true;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Intent");
    case Language:
        return tr("Language");
    case Utterances:
        return tr("Utterances");
    case Spans:
        return tr("Entities");
    case Change:
        return tr("Change");
    case File:
        return tr("File");
    }
    return {};
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowsModel::flags(index);
    if (index.column() != Name)
        return flags;
    const bool changes = row(index.row()).placed.change != PlacedIntent::Change::Same;
    return changes ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant LossesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Loss &loss = row(index.row());
    QString text;
    switch (Column(index.column())) {
    case File:
        text = displayText(loss.file, 300);
        break;
    case Line:
        text = loss.line > 0 ? QLocale().toString(loss.line) : QString();
        break;
    case What:
        text = displayText(loss.what, 400);
        break;
    case Why:
        text = displayText(loss.why, 400);
        break;
    }
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

QVariant LossesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case File:
        return tr("File");
    case Line:
        return tr("Line");
    case What:
        return tr("What is left behind");
    case Why:
        return tr("Why");
    }
    return {};
}

} // namespace Rehearsal
