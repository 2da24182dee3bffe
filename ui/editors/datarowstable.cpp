// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/datarowstable.h"

#include "core/base/csv.h"
#include "ui/models/datarowsmodel.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace Rehearsal {

DataRowsTable::DataRowsTable(DataRowsModel &model, QWidget *parent)
    : SpreadsheetTable(model, model, parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("dataRows.table"));
    setAccessibleName(tr("Data rows of the test"));
    setRowColumn(DataRowsModel::NumberColumn);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(28);
    horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 24);
    setColumnWidth(DataRowsModel::NumberColumn, fontMetrics().averageCharWidth() * 8);
    setColumnWidth(DataRowsModel::ResultColumn, fontMetrics().averageCharWidth() * 16);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() == DataRowsModel::ResultColumn)
            Q_EMIT resultActivated(index.row());
    });
}

QString DataRowsTable::insertText(bool above) const
{
    return above ? tr("Data row &above") : tr("Data row &below");
}

int DataRowsTable::currentDataColumn() const
{
    const int column = currentIndex().column() - DataRowsModel::firstDataColumn;
    return column >= 0 && column < m_model.table().columns.size() ? column : -1;
}

void DataRowsTable::perform(TableCommand command)
{
    const bool hasColumns = !m_model.table().columns.isEmpty();
    if (command == TableCommand::Paste || (command == TableCommand::PasteRows && !hasColumns)) {
        if (can(command)) {
            commit();
            pasteBlock();
        }
        return;
    }
    SpreadsheetTable::perform(command);
}

void DataRowsTable::pasteBlock()
{
    QList<QStringList> block = clipboardCells();
    if (block.isEmpty())
        return;
    const DataTable &table = m_model.table();
    if (table.columns.isEmpty()) {
        // The first line names the columns; a lone one leaves a row to type into.
        DataTable pasted;
        qsizetype width = 0;
        for (const QStringList &line : std::as_const(block))
            width = std::max(width, line.size());
        pasted.columns = block.takeFirst();
        pasted.columns.resize(width);
        pasted.columns = columnNames(pasted.columns);
        for (QStringList &line : block)
            line.resize(width);
        pasted.rows = block;
        if (pasted.rows.isEmpty())
            pasted.rows.append(QStringList(QList<QString>(width)));
        m_model.replace(tr("Paste"), pasted);
        goTo(0, DataRowsModel::firstDataColumn);
        return;
    }
    if (block.size() == 1 && block.constFirst().size() == 1) {
        SpreadsheetTable::perform(TableCommand::Paste);
        return;
    }
    int row = currentIndex().isValid() ? currentIndex().row() : m_model.rowCount();
    int column = std::max(0, currentIndex().column() - DataRowsModel::firstDataColumn);
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        row = std::min(row, range.top());
        column = std::min(column, std::max(0, range.left() - DataRowsModel::firstDataColumn));
    }
    if (block.constFirst() == table.columns) {
        block.removeFirst();
        column = 0;
        if (block.isEmpty())
            return;
    }
    qsizetype width = 0;
    for (const QStringList &line : std::as_const(block))
        width = std::max(width, line.size());
    m_model.putBlock(tr("Paste"), row, column, block);
    selectBlock(row, column + DataRowsModel::firstDataColumn, int(block.size()), int(width));
}

void DataRowsTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (enter && modifiers == Qt::NoModifier && state() != EditingState
        && currentIndex().column() == DataRowsModel::ResultColumn) {
        Q_EMIT resultActivated(currentIndex().row());
        event->accept();
        return;
    }
    SpreadsheetTable::keyPressEvent(event);
}

void DataRowsTable::showHeaderMenu(const QPoint &position)
{
    const int column =
        horizontalHeader()->logicalIndexAt(position) - DataRowsModel::firstDataColumn;
    Q_EMIT headerMenuRequested(std::max(-1, column),
                               horizontalHeader()->viewport()->mapToGlobal(position));
}

} // namespace Rehearsal
