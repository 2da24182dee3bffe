// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/influencemodel.h"

#include "core/base/text.h"
#include "ui/widgets/plaintext.h"

#include <QFont>
#include <QLocale>

namespace Rehearsal {

QVariant InfluenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GuiltySentence &sentence = row(index.row());
    const auto column = InfluenceColumn(index.column());
    if (role == Qt::TextAlignmentRole && column == InfluenceColumn::Share)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return plainToolTip(displayText(sentence.text, 2000));
    if (role == Qt::AccessibleTextRole && column == InfluenceColumn::Share) {
        return sentence.isAgainst ? tr("%1 % of what speaks for %2")
                                        .arg(qRound(100 * sentence.share))
                                        .arg(displayText(sentence.intent, 60))
                                  : tr("%1 % of what pulled it to %2")
                                        .arg(qRound(100 * sentence.share))
                                        .arg(displayText(sentence.intent, 60));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case InfluenceColumn::Share:
        return tr("%1 %").arg(QLocale().toString(qRound(100 * sentence.share)));
    case InfluenceColumn::Intent:
        return displayText(sentence.intent, 80);
    case InfluenceColumn::Sentence:
        return displayText(sentence.text, 300);
    case InfluenceColumn::Shared:
        return sentence.shared.isEmpty() ? tr("similar spelling")
                                         : displayText(sentence.shared.join(u", "_qs), 200);
    case InfluenceColumn::Count:
        break;
    }
    return {};
}

QVariant InfluenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (InfluenceColumn(section)) {
    case InfluenceColumn::Share:
        //: part of an intent's sentences in a wrong answer
        return tr("Share");
    case InfluenceColumn::Intent:
        return tr("Intent");
    case InfluenceColumn::Sentence:
        return tr("Sentence");
    case InfluenceColumn::Shared:
        return tr("In common");
    case InfluenceColumn::Count:
        break;
    }
    return {};
}

} // namespace Rehearsal
