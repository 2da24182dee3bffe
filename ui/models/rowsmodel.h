// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QList>

#include <algorithm>
#include <utility>

namespace Rehearsal {

/// The one table model: rows are values, and show() moves from those shown to the next ones with
/// the least signals and never a reset, so that selection and open editors survive. A concrete
/// model adds columns, cells and, where it may be edited, setData().
template <typename Row>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : columns();
    }

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &row(int index) const { return m_rows.at(index); }

    /// Rows equal at the head and the tail stay untouched; the middle is changed in place as far as
    /// both reach, the rest inserted or removed.
    void show(const QList<Row> &next)
    {
        const auto shorter = std::min(m_rows.size(), next.size());
        const auto head =
            std::mismatch(m_rows.cbegin(), m_rows.cbegin() + shorter, next.cbegin()).first
            - m_rows.cbegin();
        const auto tail =
            std::mismatch(m_rows.crbegin(), m_rows.crbegin() + (shorter - head), next.crbegin())
                .first
            - m_rows.crbegin();
        const auto common = shorter - head - tail;
        if (common > 0) {
            std::copy_n(next.cbegin() + head, common, m_rows.begin() + head);
            Q_EMIT dataChanged(index(int(head), 0), index(int(head + common) - 1, columns() - 1));
        }
        const auto first = head + common;
        const auto more = next.size() - m_rows.size();
        if (more > 0) {
            beginInsertRows({}, int(first), int(first + more) - 1);
            m_rows = next;
            endInsertRows();
        } else if (more < 0) {
            beginRemoveRows({}, int(first), int(first - more) - 1);
            m_rows = next;
            endRemoveRows();
        }
    }

protected:
    [[nodiscard]] virtual int columns() const = 0;

private:
    QList<Row> m_rows;
};

} // namespace Rehearsal
