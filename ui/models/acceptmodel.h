// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/accept.h"
#include "ui/models/rowsmodel.h"

namespace Rehearsal {

struct AcceptRow
{
    ExpectationChange change = {};
    bool isTicked = false;

    friend bool operator==(const AcceptRow &, const AcceptRow &) = default;
};

enum class AcceptColumn { What, Before, After };

/// What accepting would change, each to be taken or left.
class AcceptModel final : public RowsModel<AcceptRow>
{
    Q_OBJECT
public:
    explicit AcceptModel(const Acceptance &acceptance, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QList<ExpectationPlace> ticked() const;

protected:
    [[nodiscard]] int columns() const override { return 3; }
};

} // namespace Rehearsal
