// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/intents/influencesearch.h"
#include "ui/models/rowsmodel.h"

namespace Rehearsal {

enum class InfluenceColumn { Share, Sentence, Intent, Shared, Count };

/// The sentences that a wrong turn was judged by, those of the wrong intent first.
class InfluenceModel final : public RowsModel<GuiltySentence>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] int columns() const override { return int(InfluenceColumn::Count); }
};

} // namespace Rehearsal
