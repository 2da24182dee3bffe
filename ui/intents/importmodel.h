// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/interop/placing.h"
#include "ui/models/rowsmodel.h"

namespace Rehearsal {

/// An imported intent with where it would go, and whether it shall.
struct ImportRow
{
    PlacedIntent placed = {};
    bool accepted = true;

    friend bool operator==(const ImportRow &, const ImportRow &) = default;
};

/// What an import would do, a tick each.
class ImportModel final : public RowsModel<ImportRow>
{
    Q_OBJECT
public:
    enum Column { Name, Language, Utterances, Spans, Change, File };

    using RowsModel::RowsModel;

    /// All ticked but those that would stay as they are.
    void place(const QList<PlacedIntent> &placed);
    [[nodiscard]] QList<PlacedIntent> accepted() const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticked();

protected:
    [[nodiscard]] int columns() const override { return File + 1; }

private:
    [[nodiscard]] QString text(const PlacedIntent &placed, Column column) const;
};

/// What could not come along, line by line.
class LossesModel final : public RowsModel<Loss>
{
    Q_OBJECT
public:
    enum Column { File, Line, What, Why };

    using RowsModel::RowsModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] int columns() const override { return Why + 1; }
};

} // namespace Rehearsal
