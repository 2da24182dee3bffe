// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversationtest.h"
#include "ui/models/rowsmodel.h"

#include <QLocale>

namespace Rehearsal {

enum class CheckColumn { Kind, Target, Operator, Value, Not, Severity };
inline constexpr int checkColumnCount = 6;

/// The checks of one turn while they are edited in their form; a list of its own, which the form
/// hands back as a whole.
class ChecksModel final : public RowsModel<Check>
{
    Q_OBJECT
public:
    explicit ChecksModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// What a cell may be chosen from: {name as in files, label}. Empty: it is typed.
    [[nodiscard]] QList<std::pair<QString, QString>> choices(const QModelIndex &index) const;
    void add();
    void remove(int row);
    /// By one; both places exist.
    void move(int row, int by);
    /// Why the list cannot stand in a file; empty when it can.
    [[nodiscard]] QString problem() const;

protected:
    [[nodiscard]] int columns() const override { return checkColumnCount; }

private:
    QLocale m_locale;
};

} // namespace Rehearsal
