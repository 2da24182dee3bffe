// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/rowsmodel.h"

#include <QStringList>
#include <QTableView>

namespace Rehearsal {

/// Rows of texts to be read, not edited: a line each, whole texts as tool tips.
class ReviewRows final : public RowsModel<QStringList>
{
    Q_OBJECT
public:
    explicit ReviewRows(QStringList headers, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] int columns() const override { return int(m_headers.size()); }

private:
    QStringList m_headers;
};

class ReviewTable final : public QTableView
{
    Q_OBJECT
public:
    /// The last columns take the width that is there, the first `narrow` what they need.
    ReviewTable(const QString &name, const QString &accessibleName, const QStringList &headers,
                int narrow, QWidget *parent = nullptr);

    void show(const QList<QStringList> &rows);
    [[nodiscard]] const QList<QStringList> &rows() const { return m_rows->rows(); }

private:
    ReviewRows *m_rows;
    int m_narrow;
};

} // namespace Rehearsal
