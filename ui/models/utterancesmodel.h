// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/intent.h"
#include "ui/models/rowsmodel.h"

namespace Rehearsal {

enum class UtteranceColumn { Number, Text, Entities };
inline constexpr int utteranceColumnCount = 3;

class UtterancesModel final : public RowsModel<Utterance>
{
    Q_OBJECT
public:
    explicit UtterancesModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] int columns() const override { return utteranceColumnCount; }
};

} // namespace Rehearsal
