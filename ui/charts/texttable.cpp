// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/texttable.h"

#include "core/base/text.h"
#include "ui/models/spreadsheet.h"
#include "ui/widgets/plaintext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace Rehearsal {

class TextTable::Model final : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void become(const QStringList &headers, const QList<QStringList> &rows,
                const QList<int> &numbers)
    {
        beginResetModel();
        m_headers = headers;
        m_rows = rows;
        m_numbers = numbers;
        endResetModel();
    }
    [[nodiscard]] const QStringList &headers() const { return m_headers; }
    [[nodiscard]] const QList<QStringList> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_headers.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole)
            return displayText(m_rows.at(index.row()).at(index.column()), 400);
        if (role == Qt::ToolTipRole)
            return plainToolTip(m_rows.at(index.row()).at(index.column()));
        if (role == Qt::TextAlignmentRole)
            return alignment(index.column());
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Vertical)
            return {};
        if (role == Qt::DisplayRole)
            return m_headers.value(section);
        return role == Qt::TextAlignmentRole ? QVariant(alignment(section)) : QVariant();
    }

private:
    [[nodiscard]] int alignment(int column) const
    {
        const Qt::Alignment side = m_numbers.contains(column) ? Qt::AlignRight : Qt::AlignLeft;
        return int(side | Qt::AlignVCenter);
    }

    QStringList m_headers;
    QList<QStringList> m_rows;
    QList<int> m_numbers;
};

TextTable::TextTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new Model(this))
{
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowActivated(index.row()); });
}

void TextTable::setRows(const QStringList &headers, const QList<QStringList> &rows,
                        const QList<int> &numbers)
{
    m_model->become(headers, rows, numbers);
    resizeColumnsToContents();
    for (int column = 0; column < headers.size(); ++column)
        setColumnWidth(column, std::min(columnWidth(column) + 10, 260));
}

void TextTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT rowActivated(currentIndex().row());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TextTable::copy() const
{
    QList<int> rows;
    const auto selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    QList<QStringList> cells = {m_model->headers()};
    for (const int row : qAsConst(rows))
        cells.append(m_model->rows().at(row));
    QGuiApplication::clipboard()->setText(tsvFromCells(cells));
}

} // namespace Rehearsal
