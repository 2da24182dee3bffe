// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/turnstable.h"

#include "ui/editors/turndelegate.h"
#include "ui/models/spreadsheet.h"
#include "ui/models/turnsmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

namespace Rehearsal {
namespace {

/// Width of each column at least, and its share of what is left over.
struct ColumnWidth
{
    int minimum = 0;
    int share = 0;
};
constexpr ColumnWidth widths[turnColumnCount] = {
    {30, 0},  {30, 0}, {150, 4}, {78, 0}, {108, 2}, {74, 0},
    {110, 2}, {70, 2}, {110, 3}, {96, 2}, {76, 0},  {58, 0},
};

} // namespace

TurnsTable::TurnsTable(TurnsModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new TurnDelegate(this))
{
    setObjectName(QStringLiteral("turnsTable"));
    setAccessibleName(tr("Turns of the test"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionMode(ExtendedSelection);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(30);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(28);
    horizontalHeader()->setFixedHeight(30);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this] { m_sizedByUser = m_sizedByUser || !m_fitting; });
    // A click on a number takes the whole row, as in a spreadsheet.
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == int(TurnColumn::Number)
            && QApplication::keyboardModifiers() == Qt::NoModifier)
            selectRow(index.row());
    });
}

void TurnsTable::setIntentNames(const QStringList &names) { m_delegate->setIntentNames(names); }

void TurnsTable::commit()
{
    if (state() == EditingState)
        setFocus();
}

QList<int> TurnsTable::selectedRows() const
{
    QList<int> rows;
    const auto cells = selectionModel()->selectedIndexes();
    for (const QModelIndex &cell : cells) {
        if (!rows.contains(cell.row()))
            rows.append(cell.row());
    }
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

bool TurnsTable::hasWholeRows() const { return !selectionModel()->selectedRows().isEmpty(); }

void TurnsTable::selectRows(int first, int count, int column)
{
    if (first < 0 || count < 1)
        return;
    const QModelIndex current = m_model.index(first, std::max(column, int(TurnColumn::Says)));
    // Not by setCurrentIndex(), which heeds the modifiers of the key that brought us here.
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::ClearAndSelect);
    if (count > 1) {
        selectionModel()->select(
            {m_model.index(first, 0), m_model.index(first + count - 1, turnColumnCount - 1)},
            QItemSelectionModel::ClearAndSelect);
    }
    scrollTo(current);
}

void TurnsTable::copy()
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    if (cells.isEmpty())
        return;
    const bool wholeRows = hasWholeRows();
    const QList<int> rows = selectedRows();
    QList<int> columns;
    for (int column = 0; column < turnColumnCount; ++column) {
        const bool taken = wholeRows
            ? isEditable(TurnColumn(column))
            : std::any_of(cells.cbegin(), cells.cend(),
                          [&](const auto &cell) { return cell.column() == column; });
        if (taken)
            columns.append(column);
    }
    QList<QStringList> texts;
    for (const int row : rows) {
        QStringList line;
        for (const int column : std::as_const(columns)) {
            const QModelIndex cell = m_model.index(row, column);
            const int role = isEditable(TurnColumn(column)) ? Qt::EditRole : Qt::DisplayRole;
            line.append(wholeRows || cells.contains(cell) ? cell.data(role).toString() : QString());
        }
        texts.append(line);
    }
    QApplication::clipboard()->setText(tsvFromCells(texts));
}

void TurnsTable::paste()
{
    commit();
    const QList<QStringList> cells = cellsFromTsv(QApplication::clipboard()->text());
    if (cells.isEmpty())
        return;
    QModelIndexList selected = selectionModel()->selectedIndexes();
    if (cells.size() == 1 && cells.constFirst().size() == 1 && selected.size() > 1) {
        m_model.fill(selected, cells.constFirst().constFirst());
        return;
    }
    int row = currentIndex().isValid() ? currentIndex().row() : m_model.rowCount();
    int column = currentIndex().isValid() ? currentIndex().column() : int(TurnColumn::Says);
    for (const QModelIndex &cell : std::as_const(selected)) {
        row = std::min(row, cell.row());
        column = std::min(column, cell.column());
    }
    m_model.paste(row, TurnColumn(column), cells);
    selectRows(row, 1, column);
}

void TurnsTable::insertRow()
{
    commit();
    const int row = currentIndex().isValid() ? currentIndex().row() + 1 : m_model.rowCount();
    m_model.insertTurn(row);
    selectRows(row, 1, int(TurnColumn::Says));
    setFocus();
}

void TurnsTable::duplicateRows()
{
    commit();
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const int count = rows.constLast() - rows.constFirst() + 1;
    const int column = currentIndex().column();
    m_model.duplicateTurns(rows.constFirst(), count);
    selectRows(rows.constFirst() + count, count, column);
}

void TurnsTable::deleteRows()
{
    commit();
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const int column = currentIndex().column();
    m_model.removeTurns(rows);
    selectRows(std::min(rows.constFirst(), m_model.rowCount() - 1), 1, column);
}

void TurnsTable::deleteSelected()
{
    commit();
    if (hasWholeRows() || !isEditable(TurnColumn(currentIndex().column())))
        deleteRows();
    else
        m_model.fill(selectionModel()->selectedIndexes(), QString());
}

void TurnsTable::moveRows(int by)
{
    commit();
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const int first = rows.constFirst();
    const int count = rows.constLast() - first + 1;
    const int column = currentIndex().column();
    if (m_model.moveTurns(first, count, by))
        selectRows(first + by, count, column);
}

void TurnsTable::enterPressed()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || current.row() == m_model.rowCount() - 1) {
        m_model.insertTurn(m_model.rowCount());
        selectRows(m_model.rowCount() - 1, 1, int(TurnColumn::Says));
    } else {
        selectionModel()->setCurrentIndex(current.siblingAtRow(current.row() + 1),
                                          QItemSelectionModel::ClearAndSelect);
    }
}

void TurnsTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && state() != EditingState) {
        enterPressed();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

bool TurnsTable::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool editable = index.isValid() && (index.flags() & Qt::ItemIsEditable);
    if (editable && index.column() == int(TurnColumn::Checks)) {
        if (trigger == DoubleClicked || trigger == EditKeyPressed || trigger == AnyKeyPressed) {
            Q_EMIT checksRequested(index.row());
            return true;
        }
        // Tab merely comes by.
        if (trigger == AllEditTriggers)
            return true;
    }
    return QTableView::edit(index, trigger, event);
}

void TurnsTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    if (hint == QAbstractItemDelegate::SubmitModelCache)
        enterPressed();
}

QModelIndex TurnsTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    if ((action != MoveNext && action != MovePrevious) || !current.isValid())
        return QTableView::moveCursor(action, modifiers);
    const int step = action == MoveNext ? 1 : -1;
    int place = current.row() * turnColumnCount + current.column() + step;
    while (place >= 0 && place < m_model.rowCount() * turnColumnCount) {
        if (isEditable(TurnColumn(place % turnColumnCount)))
            return m_model.index(place / turnColumnCount, place % turnColumnCount);
        place += step;
    }
    return current;
}

void TurnsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!m_sizedByUser)
        fitColumns();
}

/// Spreads the width over the columns by their shares.
void TurnsTable::fitColumns()
{
    int needed = 0;
    int shares = 0;
    for (const ColumnWidth &width : widths) {
        needed += width.minimum;
        shares += width.share;
    }
    const int spare = std::max(0, viewport()->width() - needed);
    m_fitting = true;
    for (int column = 0; column < turnColumnCount; ++column)
        setColumnWidth(column, widths[column].minimum + spare * widths[column].share / shares);
    m_fitting = false;
}

} // namespace Rehearsal
