// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/runhistory.h"
#include "ui/models/rowsmodel.h"

namespace Rehearsal {

enum class HistoryColumn { When, Outcome, Target, Version, Took, Confidence, Who };
inline constexpr int historyColumnCount = 7;

/// The runs of the workspace, as given.
class HistoryModel final : public RowsModel<HistoryRun>
{
    Q_OBJECT
public:
    explicit HistoryModel(QObject *parent = nullptr)
        : RowsModel(parent)
    { }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] int columns() const override { return historyColumnCount; }
};

enum class HistoryTestColumn { Verdict, Test, Confidence, Took };
inline constexpr int historyTestColumnCount = 4;

/// The tests of one of them.
class HistoryTestsModel final : public RowsModel<HistoryTest>
{
    Q_OBJECT
public:
    explicit HistoryTestsModel(QObject *parent = nullptr)
        : RowsModel(parent)
    { }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] int columns() const override { return historyTestColumnCount; }
};

} // namespace Rehearsal
