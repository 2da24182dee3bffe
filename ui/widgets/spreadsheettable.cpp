// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/spreadsheettable.h"

#include "ui/models/spreadsheet.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMetaProperty>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>

#include <numeric>

namespace Rehearsal {
namespace {

/// The cells of a block whose first is at `row`, over these columns.
QList<SheetCell> placed(const QList<QStringList> &block, int row, const QList<int> &columns)
{
    QList<SheetCell> cells;
    for (int line = 0; line < block.size(); ++line) {
        const auto width = std::min(block[line].size(), columns.size());
        for (int cell = 0; cell < width; ++cell)
            cells.append({row + line, columns[cell], block[line][cell]});
    }
    return cells;
}

int widthOf(const QList<QStringList> &block)
{
    qsizetype width = 0;
    for (const QStringList &line : block)
        width = std::max(width, line.size());
    return int(width);
}

} // namespace

/// A text of the clipboard, which every spreadsheet gives too, before its table as HTML.
QList<QStringList> SpreadsheetTable::clipboardCells()
{
    const QMimeData *content = QApplication::clipboard()->mimeData();
    if (!content)
        return {};
    if (content->hasText() && !content->text().isEmpty())
        return cellsFromTsv(content->text());
    return content->hasHtml() ? cellsFromHtml(content->html()) : QList<QStringList>();
}

SpreadsheetTable::SpreadsheetTable(QAbstractItemModel &model, SheetModel &sheet, QWidget *parent)
    : QTableView(parent)
    , m_sheet(sheet)
{
    setModel(&model);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionMode(ExtendedSelection);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &SpreadsheetTable::showHeaderMenu);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_tabbing)
            m_tabColumn = -1;
    });
}

QString SpreadsheetTable::insertText(bool above) const
{
    return above ? tr("Row &above") : tr("Row &below");
}

bool SpreadsheetTable::can(TableCommand command) const
{
    return command == TableCommand::Copy || command == TableCommand::SelectAll
        || !m_sheet.isReadOnly();
}

void SpreadsheetTable::perform(TableCommand command)
{
    if (!can(command))
        return;
    commit();
    switch (command) {
    case TableCommand::Cut:
        copy();
        if (hasWholeRows())
            removeRows();
        else
            clear(tr("Cut"));
        return;
    case TableCommand::Copy:
        copy();
        return;
    case TableCommand::Paste:
        paste();
        return;
    case TableCommand::PasteRows:
        pasteRows();
        return;
    case TableCommand::FillDown:
        fillDown();
        return;
    case TableCommand::Duplicate:
        duplicateRows();
        return;
    case TableCommand::Delete:
        if (hasWholeRows() || !m_sheet.isTyped(currentIndex().column()))
            removeRows();
        else
            clear(tr("Clear cells"));
        return;
    case TableCommand::DeleteRows:
        removeRows();
        return;
    case TableCommand::MoveUp:
        moveRows(-1);
        return;
    case TableCommand::MoveDown:
        moveRows(1);
        return;
    case TableCommand::SelectAll:
        selectAll();
        return;
    case TableCommand::InsertAbove:
        insertRow(true);
        return;
    case TableCommand::InsertBelow:
        insertRow(false);
        return;
    }
    Q_UNREACHABLE();
}

void SpreadsheetTable::commit()
{
    if (state() == EditingState)
        setFocus();
}

QList<int> SpreadsheetTable::selectedRows() const
{
    QList<int> rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

/// Those that can be seen: what is hidden takes no part in copies and pastes.
QList<int> SpreadsheetTable::typedColumns(int from) const
{
    QList<int> columns;
    for (int column = from; column < model()->columnCount(); ++column) {
        if (m_sheet.isTyped(column) && !isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

QList<SheetCell> SpreadsheetTable::selectedCells(const QString &text) const
{
    QList<SheetCell> cells;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            for (int column = range.left(); column <= range.right(); ++column) {
                if (m_sheet.isTyped(column) && !isColumnHidden(column))
                    cells.append({row, column, text});
            }
        }
    }
    return cells;
}

bool SpreadsheetTable::hasWholeRows() const
{
    const QItemSelection selection = selectionModel()->selection();
    const int last = model()->columnCount() - 1;
    return !selection.isEmpty()
        && std::all_of(selection.cbegin(), selection.cend(), [&](const auto &range) {
               return range.left() == 0 && range.right() == last;
           });
}

void SpreadsheetTable::goTo(int row, int column)
{
    const QModelIndex index = model()->index(row, column);
    setCurrentIndex(index);
    scrollTo(index);
}

void SpreadsheetTable::showCell(int row, int column)
{
    if (isColumnHidden(column)) {
        showColumn(column);
        Q_EMIT columnsChanged();
    }
    goTo(row, column);
}

void SpreadsheetTable::selectBlock(int row, int column, int rows, int columns)
{
    if (rows < 1 || row < 0 || row >= model()->rowCount())
        return;
    goTo(row, column);
    const QModelIndex end = model()->index(std::min(row + rows, model()->rowCount()) - 1,
                                           std::min(column + columns, model()->columnCount()) - 1);
    selectionModel()->select({currentIndex(), end}, QItemSelectionModel::ClearAndSelect);
}

void SpreadsheetTable::copy()
{
    const QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty())
        return;
    const bool wholeRows = hasWholeRows();
    QList<int> columns;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const bool taken = wholeRows
            ? m_sheet.isTyped(column)
            : std::any_of(selection.cbegin(), selection.cend(), [&](const auto &range) {
                  return range.left() <= column && column <= range.right();
              });
        if (taken && !isColumnHidden(column))
            columns.append(column);
    }
    QList<QStringList> texts;
    const QList<int> rows = selectedRows();
    for (const int row : rows) {
        QStringList line;
        for (const int column : std::as_const(columns)) {
            const QModelIndex cell = model()->index(row, column);
            if (!wholeRows && !selection.contains(cell))
                line.append(QString());
            else
                line.append(m_sheet.isTyped(column) ? m_sheet.typedText(row, column)
                                                    : cell.data(Qt::DisplayRole).toString());
        }
        texts.append(line);
    }
    auto *content = new QMimeData;
    content->setText(tsvFromCells(texts));
    content->setHtml(htmlFromCells(texts));
    QApplication::clipboard()->setMimeData(content);
}

void SpreadsheetTable::clear(const QString &what) { m_sheet.put(what, selectedCells(QString())); }

void SpreadsheetTable::paste()
{
    const QList<QStringList> block = clipboardCells();
    if (block.isEmpty())
        return;
    if (block.size() == 1 && block.constFirst().size() == 1) {
        const QList<SheetCell> selected = selectedCells(block.constFirst().constFirst());
        if (selected.size() > 1) {
            m_sheet.put(tr("Paste"), selected);
            return;
        }
    }
    // Numbers and states are in front of what one edits: a paste on them means the whole row.
    int row = currentIndex().isValid() ? currentIndex().row() : model()->rowCount();
    int column = std::max(0, currentIndex().column());
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        row = std::min(row, range.top());
        column = std::min(column, range.left());
    }
    const QList<int> typed = typedColumns();
    if (typed.isEmpty())
        return;
    column = std::max(column, typed.constFirst());
    QList<int> columns;
    for (int next = column; next < model()->columnCount(); ++next) {
        if (!isColumnHidden(next))
            columns.append(next);
    }
    m_sheet.put(tr("Paste"), placed(block, row, columns));
    const auto width = std::min<qsizetype>(widthOf(block), columns.size());
    selectBlock(row, column, int(block.size()), columns.value(width - 1, column) - column + 1);
}

void SpreadsheetTable::pasteRows()
{
    const QList<QStringList> block = clipboardCells();
    const QList<int> columns = typedColumns();
    if (block.isEmpty() || columns.isEmpty())
        return;
    const QList<int> rows = selectedRows();
    const int row = rows.isEmpty() ? model()->rowCount() : rows.constLast() + 1;
    m_sheet.insert(tr("Paste as new rows"), row, int(block.size()), placed(block, row, columns));
    selectBlock(row, 0, int(block.size()), model()->columnCount());
}

/// Each column by itself: the text of its topmost selected cell. A single row takes what stands
/// above it.
void SpreadsheetTable::fillDown()
{
    QList<SheetCell> cells = selectedCells(QString());
    if (cells.isEmpty())
        return;
    std::sort(cells.begin(), cells.end(), [](const SheetCell &left, const SheetCell &right) {
        return std::pair(left.column, left.row) < std::pair(right.column, right.row);
    });
    const auto [top, bottom] =
        std::minmax_element(cells.cbegin(), cells.cend(), [](const auto &left, const auto &right) {
            return left.row < right.row;
        });
    const int above = top->row == bottom->row ? 1 : 0;
    QList<SheetCell> filled;
    int column = -1;
    QString text;
    for (const SheetCell &cell : std::as_const(cells)) {
        const bool first = cell.column != column;
        if (first) {
            if (cell.row < above)
                continue;
            column = cell.column;
            text = m_sheet.typedText(cell.row - above, column);
        }
        if (!first || above > 0)
            filled.append({cell.row, column, text});
    }
    m_sheet.put(tr("Fill down"), filled);
}

void SpreadsheetTable::duplicateRows()
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const int column = currentIndex().column();
    m_sheet.duplicate(rows);
    const int first = rows.constLast() + 1;
    if (rows.size() == 1)
        goTo(first, column);
    else
        selectBlock(first, 0, int(rows.size()), model()->columnCount());
}

void SpreadsheetTable::removeRows()
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const int column = currentIndex().column();
    m_sheet.remove(rows);
    if (model()->rowCount() > 0)
        goTo(std::min(rows.constFirst(), model()->rowCount() - 1), column);
}

/// Every selected row goes one further; gaps between them stay.
void SpreadsheetTable::moveRows(int by)
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty() || rows.constFirst() + by < 0
        || rows.constLast() + by >= model()->rowCount())
        return;
    QList<int> order(model()->rowCount());
    std::iota(order.begin(), order.end(), 0);
    if (by < 0) {
        for (auto row = rows.cbegin(); row != rows.cend(); ++row)
            order.swapItemsAt(*row, *row - 1);
    } else {
        for (auto row = rows.crbegin(); row != rows.crend(); ++row)
            order.swapItemsAt(*row, *row + 1);
    }
    QItemSelection moved;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        moved.select(model()->index(range.top() + by, range.left()),
                     model()->index(range.bottom() + by, range.right()));
    }
    const QModelIndex current = currentIndex().siblingAtRow(currentIndex().row() + by);
    m_sheet.arrange(order);
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(moved, QItemSelectionModel::ClearAndSelect);
    scrollTo(current);
}

void SpreadsheetTable::moveRowsBefore(int target)
{
    const QList<int> rows = selectedRows();
    QList<int> order;
    QList<int> behind;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (!std::binary_search(rows.cbegin(), rows.cend(), row))
            (row < target ? order : behind).append(row);
    }
    const int first = int(order.size());
    order += rows;
    order += behind;
    m_sheet.arrange(order);
    selectBlock(first, 0, int(rows.size()), model()->columnCount());
}

void SpreadsheetTable::insertRow(bool above)
{
    const QList<int> rows = selectedRows();
    const int row = rows.isEmpty() ? model()->rowCount()
        : above                    ? rows.constFirst()
                                   : rows.constLast() + 1;
    m_sheet.insert(tr("Add row"), row, 1);
    goTo(row, typedColumns().value(0));
    setFocus();
}

void SpreadsheetTable::enterPressed()
{
    const QModelIndex current = currentIndex();
    const int column = m_tabColumn >= 0 ? m_tabColumn : current.column();
    m_tabbing = false;
    if (current.isValid() && current.row() < model()->rowCount() - 1) {
        goTo(current.row() + 1, column);
    } else if (!m_sheet.isReadOnly()) {
        m_sheet.insert(tr("Add row"), model()->rowCount(), 1);
        goTo(model()->rowCount() - 1, typedColumns().value(0));
    }
}

void SpreadsheetTable::keyPressEvent(QKeyEvent *event)
{
    m_tabbing = false;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (modifiers == Qt::NoModifier && enter && state() != EditingState) {
        enterPressed();
        event->accept();
        return;
    }
    if (modifiers == Qt::ShiftModifier && event->key() == Qt::Key_Space) {
        const QList<int> rows = selectedRows();
        QItemSelection whole;
        for (const int row : rows)
            whole.select(model()->index(row, 0), model()->index(row, 0));
        selectionModel()->select(whole,
                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        event->accept();
        return;
    }
    const auto action = cursorAction(event->key());
    if (action && modifiers & Qt::ShiftModifier && !(modifiers & Qt::AltModifier)) {
        extendTo(moveCursor(*action, modifiers & ~Qt::ShiftModifier));
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

std::optional<QAbstractItemView::CursorAction> SpreadsheetTable::cursorAction(int key)
{
    switch (key) {
    case Qt::Key_Up:
        return MoveUp;
    case Qt::Key_Down:
        return MoveDown;
    case Qt::Key_Left:
        return MoveLeft;
    case Qt::Key_Right:
        return MoveRight;
    case Qt::Key_Home:
        return MoveHome;
    case Qt::Key_End:
        return MoveEnd;
    case Qt::Key_PageUp:
        return MovePageUp;
    case Qt::Key_PageDown:
        return MovePageDown;
    default:
        return std::nullopt;
    }
}

/// Selects from the corner opposite to the current cell. The view itself would begin where the mouse
/// or a key of its own was last, and know nothing of goTo() (Qt 6.4).
void SpreadsheetTable::extendTo(const QModelIndex &index)
{
    QModelIndex anchor = currentIndex();
    if (!index.isValid() || !anchor.isValid())
        return;
    const QItemSelection selection = selectionModel()->selection();
    if (selection.size() == 1 && selection.constFirst().contains(anchor)) {
        const QItemSelectionRange &range = selection.constFirst();
        const int row = anchor.row() == range.top() ? range.bottom() : range.top();
        const int column = anchor.column() == range.left() ? range.right() : range.left();
        anchor = model()->index(row, column);
    }
    const QModelIndex from = model()->index(std::min(anchor.row(), index.row()),
                                            std::min(anchor.column(), index.column()));
    const QModelIndex to = model()->index(std::max(anchor.row(), index.row()),
                                          std::max(anchor.column(), index.column()));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    selectionModel()->select({from, to}, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

/// Without an event it is we who move the current cell; keys still held down have no say in it.
QItemSelectionModel::SelectionFlags SpreadsheetTable::selectionCommand(const QModelIndex &index,
                                                                       const QEvent *event) const
{
    return event ? QTableView::selectionCommand(index, event)
                 : QItemSelectionModel::SelectionFlags(QItemSelectionModel::ClearAndSelect);
}

bool SpreadsheetTable::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool opens = QTableView::edit(index, trigger, event);
    if (opens && state() == EditingState) {
        m_bulk.clear();
        const QItemSelection selection = selectionModel()->selection();
        const bool many = selection.size() > 1
            || (!selection.isEmpty()
                && (selection.constFirst().height() > 1 || selection.constFirst().width() > 1));
        if (many && selection.contains(index)) {
            const QList<SheetCell> cells = selectedCells(QString());
            for (const SheetCell &cell : cells)
                m_bulk.append(model()->index(cell.row, cell.column));
        }
    }
    return opens;
}

/// What was typed goes into all the cells that were selected when the editor opened.
void SpreadsheetTable::commitData(QWidget *editor)
{
    if (m_bulk.size() < 2 || !editor) {
        QTableView::commitData(editor);
        return;
    }
    const QString text = editor->metaObject()->userProperty().read(editor).toString();
    if (text == m_sheet.typedText(currentIndex().row(), currentIndex().column()))
        return;
    QList<SheetCell> cells;
    for (const QPersistentModelIndex &cell : std::as_const(m_bulk)) {
        if (cell.isValid())
            cells.append({cell.row(), cell.column(), text});
    }
    m_sheet.put(tr("Edit cells"), cells);
}

void SpreadsheetTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool bulk = m_bulk.size() > 1;
    m_bulk.clear();
    QTableView::closeEditor(editor, hint);
    if (hint == QAbstractItemDelegate::SubmitModelCache && !bulk)
        enterPressed();
}

QModelIndex SpreadsheetTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    const QList<int> columns = typedColumns();
    if (!current.isValid() || columns.isEmpty())
        return QTableView::moveCursor(action, modifiers);
    if (action == MoveHome)
        return model()->index(modifiers & Qt::ControlModifier ? 0 : current.row(),
                              columns.constFirst());
    if (action != MoveNext && action != MovePrevious)
        return QTableView::moveCursor(action, modifiers);
    // Enter goes back to the column where the row of Tabs began.
    if (m_tabColumn < 0)
        m_tabColumn = current.column();
    m_tabbing = true;
    if (action == MoveNext) {
        const auto next = std::upper_bound(columns.cbegin(), columns.cend(), current.column());
        if (next != columns.cend())
            return current.siblingAtColumn(*next);
        m_tabColumn = columns.constFirst();
        return current.row() + 1 < model()->rowCount()
            ? model()->index(current.row() + 1, columns.constFirst())
            : current;
    }
    const auto next = std::lower_bound(columns.cbegin(), columns.cend(), current.column());
    if (next != columns.cbegin())
        return current.siblingAtColumn(*std::prev(next));
    return current.row() > 0 ? model()->index(current.row() - 1, columns.constLast()) : current;
}

/// Never without a current cell: what reads the screen asks for it as soon as the table has the
/// focus.
void SpreadsheetTable::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        goTo(0, typedColumns().value(0));
    QTableView::focusInEvent(event);
}

void SpreadsheetTable::pressOnRow(const QModelIndex &index, Qt::KeyboardModifiers modifiers)
{
    const int from = modifiers & Qt::ShiftModifier && currentIndex().isValid()
        ? currentIndex().row()
        : index.row();
    const auto command = modifiers & Qt::ControlModifier
        ? QItemSelectionModel::Toggle | QItemSelectionModel::Rows
        : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    selectionModel()->select({model()->index(std::min(from, index.row()), 0),
                              model()->index(std::max(from, index.row()), 0)},
                             command);
    selectionModel()->setCurrentIndex(model()->index(from, typedColumns().value(0)),
                                      QItemSelectionModel::NoUpdate);
}

void SpreadsheetTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    m_drag.reset();
    m_tabbing = false;
    if (event->button() != Qt::LeftButton || !index.isValid()) {
        // A menu of the whole selection, not of the cell below the pointer.
        if (event->button() != Qt::RightButton || !selectionModel()->isSelected(index))
            QTableView::mousePressEvent(event);
        return;
    }
    const bool wholeRow =
        hasWholeRows() && selectionModel()->isSelected(model()->index(index.row(), 0));
    const bool onRowColumn = index.column() == m_rowColumn;
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (!onRowColumn && event->modifiers() == Qt::ShiftModifier) {
        commit();
        extendTo(index);
        return;
    }
    if (!onRowColumn && !(plain && wholeRow)) {
        QTableView::mousePressEvent(event);
        return;
    }
    commit();
    if (!plain)
        pressOnRow(index, event->modifiers());
    else if (!wholeRow)
        pressOnRow(index, Qt::NoModifier);
    if (plain && !m_sheet.isReadOnly())
        m_drag = RowDrag{event->pos(), index, false, index.row()};
}

int SpreadsheetTable::dropRow(int y) const
{
    const int row = rowAt(y);
    if (row < 0)
        return y < 0 ? 0 : model()->rowCount();
    return y > rowViewportPosition(row) + rowHeight(row) / 2 ? row + 1 : row;
}

void SpreadsheetTable::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag || !(event->buttons() & Qt::LeftButton)) {
        QTableView::mouseMoveEvent(event);
        return;
    }
    if ((event->pos() - m_drag->from).manhattanLength() >= QApplication::startDragDistance())
        m_drag->moving = true;
    if (!m_drag->moving)
        return;
    if (event->pos().y() < 0)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else if (event->pos().y() > viewport()->height())
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    m_drag->target = dropRow(event->pos().y());
    viewport()->update();
}

void SpreadsheetTable::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_drag) {
        QTableView::mouseReleaseEvent(event);
        return;
    }
    const RowDrag drag = *std::exchange(m_drag, std::nullopt);
    viewport()->update();
    if (drag.moving)
        moveRowsBefore(dropRow(event->pos().y()));
    else if (drag.pressed.column() == m_rowColumn)
        pressOnRow(drag.pressed, Qt::NoModifier);
    else
        goTo(drag.pressed.row(), drag.pressed.column());
}

/// Where dragged rows would fall.
void SpreadsheetTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_drag || !m_drag->moving)
        return;
    const int last = model()->rowCount() - 1;
    const int y = m_drag->target <= last ? rowViewportPosition(m_drag->target)
                                         : rowViewportPosition(last) + rowHeight(last);
    QPainter painter(viewport());
    painter.setPen(QPen(accentColor(palette()), 3));
    painter.drawLine(0, y, viewport()->width(), y);
}

void SpreadsheetTable::rememberColumns(const QString &name, const QList<int> &hidden)
{
    m_settingsKey = u"tables/"_qs % name % u"/hidden"_qs;
    QList<int> columns = hidden;
    const QSettings settings;
    if (settings.contains(m_settingsKey)) {
        columns.clear();
        const auto stored = settings.value(m_settingsKey).toStringList();
        for (const QString &column : stored)
            columns.append(column.toInt());
    }
    for (const int column : std::as_const(columns)) {
        if (column > 0 && column < model()->columnCount())
            setColumnHidden(column, true);
    }
}

/// A box to tick for each column; at least one that is typed into stays.
void SpreadsheetTable::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("table.columns"));
    menu->setAccessibleName(tr("Columns to show"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QString name =
            model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
        const QString shown =
            model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QString text = name.isEmpty() ? shown : name;
        QAction *action = menu->addAction(text.replace(u'&', u"&&"_qs));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(isColumnHidden(column) || typedColumns() != QList<int>{column});
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            setColumnHidden(column, !on);
            Q_EMIT columnsChanged();
            if (m_settingsKey.isEmpty())
                return;
            QStringList hidden;
            for (int each = 0; each < model()->columnCount(); ++each) {
                if (isColumnHidden(each))
                    hidden.append(QString::number(each));
            }
            QSettings().setValue(m_settingsKey, hidden);
        });
    }
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(position));
}

} // namespace Rehearsal
