// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/utterancesmodel.h"

#include "core/base/text.h"
#include "ui/widgets/plaintext.h"

namespace Rehearsal {

UtterancesModel::UtterancesModel(QObject *parent)
    : RowsModel(parent)
{ }

QVariant UtterancesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Utterance &utterance = row(index.row());
    const auto column = UtteranceColumn(index.column());
    if (role == Qt::ToolTipRole && column == UtteranceColumn::Text)
        return plainToolTip(utterance.text);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case UtteranceColumn::Number:
        return index.row() + 1;
    case UtteranceColumn::Text:
        return displayText(utterance.text, 1000).replace(u'\n', u" ⏎ "_qs);
    case UtteranceColumn::Entities: {
        QStringList entities;
        for (const EntitySpan &span : utterance.spans) {
            entities.append(tr("%1 = %2").arg(
                span.entity, codePointSlice(utterance.text, span.start, span.end)));
        }
        return displayText(entities.join(u" · "_qs), 1000);
    }
    }
    Q_UNREACHABLE();
}

QVariant UtterancesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (UtteranceColumn(section)) {
    case UtteranceColumn::Number:
        return QStringLiteral("#");
    case UtteranceColumn::Text:
        return tr("Utterance");
    case UtteranceColumn::Entities:
        return tr("Entities");
    }
    return {};
}

} // namespace Rehearsal
