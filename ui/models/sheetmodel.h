// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <utility>

namespace Rehearsal {

/// A text for one cell.
struct SheetCell
{
    int row = 0;
    int column = 0;
    QString text = {};

    friend bool operator==(const SheetCell &, const SheetCell &) = default;
};

/// What a SpreadsheetTable needs of its model beyond cells to show. Each call that changes something
/// is one edit that undo takes back as a whole; `what` names it for the undo menu. A cell that
/// cannot take a text shows it with the reason and is not dropped.
class SheetModel
{
public:
    virtual ~SheetModel() = default;

    /// The column is one that people type into.
    [[nodiscard]] virtual bool isTyped(int column) const = 0;
    /// Nothing may be changed now.
    [[nodiscard]] virtual bool isReadOnly() const = 0;
    /// What an editor of the cell begins with, and what is copied.
    [[nodiscard]] virtual QString typedText(int row, int column) const = 0;

    /// Rows are added at the end where the cells reach beyond it; columns nobody types into are
    /// passed over.
    virtual void put(const QString &what, const QList<SheetCell> &cells) = 0;
    /// `count` new rows in front of `row`, with `cells` put into the rows as they are numbered then.
    virtual void insert(const QString &what, int row, int count,
                        const QList<SheetCell> &cells = {}) = 0;
    /// Copies of the rows (ascending) behind the last of them.
    virtual void duplicate(const QList<int> &rows) = 0;
    /// Rows ascending.
    virtual void remove(const QList<int> &rows) = 0;
    /// The row at `order[n]` becomes the n-th one.
    virtual void arrange(const QList<int> &order) = 0;
};

/// The same changes on a list that has an element a row.
template <typename Row>
void duplicateRowsOf(QList<Row> &list, const QList<int> &rows)
{
    QList<Row> copies;
    for (const int row : rows)
        copies.append(list[row]);
    const QList<Row> tail = list.mid(rows.constLast() + 1);
    list.resize(rows.constLast() + 1);
    list += copies;
    list += tail;
}

template <typename Row>
void removeRowsOf(QList<Row> &list, const QList<int> &rows)
{
    QList<Row> kept;
    kept.reserve(list.size());
    auto removed = rows.cbegin();
    for (int row = 0; row < list.size(); ++row) {
        if (removed != rows.cend() && *removed == row)
            ++removed;
        else
            kept.append(std::as_const(list)[row]);
    }
    list = kept;
}

template <typename Row>
void arrangeRowsOf(QList<Row> &list, const QList<int> &order)
{
    QList<Row> arranged;
    arranged.reserve(order.size());
    for (const int row : order)
        arranged.append(std::as_const(list)[row]);
    list = arranged;
}

} // namespace Rehearsal
