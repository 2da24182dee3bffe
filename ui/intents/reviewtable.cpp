// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/reviewtable.h"

#include "core/base/text.h"
#include "ui/widgets/plaintext.h"

#include <QHeaderView>

namespace Rehearsal {

ReviewRows::ReviewRows(QStringList headers, QObject *parent)
    : RowsModel<QStringList>(parent)
    , m_headers(std::move(headers))
{ }

QVariant ReviewRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString text = row(index.row()).value(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return displayText(text, 300);
    case Qt::ToolTipRole:
        return plainToolTip(text);
    default:
        return {};
    }
}

QVariant ReviewRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headers.value(section);
}

ReviewTable::ReviewTable(const QString &name, const QString &accessibleName,
                         const QStringList &headers, int narrow, QWidget *parent)
    : QTableView(parent)
    , m_rows(new ReviewRows(headers, this))
    , m_narrow(narrow)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setModel(m_rows);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (int column = 0; column < headers.size(); ++column) {
        horizontalHeader()->setSectionResizeMode(
            column, column < narrow ? QHeaderView::Interactive : QHeaderView::Stretch);
    }
}

void ReviewTable::show(const QList<QStringList> &rows)
{
    m_rows->show(rows);
    for (int column = 0; column < m_narrow; ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column,
                       std::min(columnWidth(column), fontMetrics().averageCharWidth() * 28));
    }
    if (!rows.isEmpty() && !currentIndex().isValid())
        setCurrentIndex(m_rows->index(0, 0));
}

} // namespace Rehearsal
