// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/sheetmodel.h"

#include <QPersistentModelIndex>
#include <QTableView>

#include <optional>

namespace Rehearsal {

/// What the menus and keys ask of a table.
enum class TableCommand {
    Cut,
    Copy,
    Paste,
    PasteRows, ///< as new rows below
    FillDown,
    Duplicate,
    Delete, ///< whole rows when whole rows are selected, else what stands in the cells
    DeleteRows,
    MoveUp,
    MoveDown,
    SelectAll,
    InsertAbove,
    InsertBelow,
};

/// A table with the habits of a spreadsheet: typing replaces, F2 edits, Enter commits and goes down
/// (on the last row to a new one), Tab goes right and Enter then back to where Tab began, what is
/// typed into a selection goes into all of it, cells travel through the clipboard as TSV and HTML,
/// rows move by key and by drag, columns are shown and hidden from the header. Each change is one
/// edit of the SheetModel.
class SpreadsheetTable : public QTableView
{
    Q_OBJECT
public:
    /// `model` and `sheet` are the same object and outlive the table, which has no proxy between.
    SpreadsheetTable(QAbstractItemModel &model, SheetModel &sheet, QWidget *parent = nullptr);

    virtual void perform(TableCommand command);
    [[nodiscard]] bool can(TableCommand command) const;
    /// Ends the editing of a cell; what was typed counts.
    void commit();
    /// One cell selected, the current one, in view.
    void goTo(int row, int column);
    /// The same; a hidden column is shown, though not remembered to be.
    void showCell(int row, int column);
    /// Hidden columns are remembered under `name`; `hidden` at first. To be called once.
    void rememberColumns(const QString &name, const QList<int> &hidden);
    /// The column that stands for its row (numbers): a click takes the row, a drag moves it.
    void setRowColumn(int column) { m_rowColumn = column; }
    /// What a row is here, for the Insert menu.
    [[nodiscard]] virtual QString insertText(bool above) const;
    /// Rows with a selected cell, else that of the current one; ascending.
    [[nodiscard]] QList<int> selectedRows() const;

Q_SIGNALS:
    /// A column was shown or hidden.
    void columnsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void commitData(QWidget *editor) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    /// A box to tick for each column, unless the table has another menu.
    virtual void showHeaderMenu(const QPoint &position);
    /// What a spreadsheet, or another program, put on the clipboard.
    [[nodiscard]] static QList<QStringList> clipboardCells();
    void selectBlock(int row, int column, int rows, int columns);

private:
    /// A drag of rows: they fall in front of row `target`.
    struct RowDrag
    {
        QPoint from = {};
        QModelIndex pressed = {};
        bool moving = false;
        int target = 0;
    };

    void copy();
    void clear(const QString &what);
    void paste();
    void pasteRows();
    void fillDown();
    void duplicateRows();
    void removeRows();
    void moveRows(int by);
    void moveRowsBefore(int target);
    void insertRow(bool above);
    void enterPressed();
    void extendTo(const QModelIndex &index);
    void pressOnRow(const QModelIndex &index, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] static std::optional<CursorAction> cursorAction(int key);
    [[nodiscard]] int dropRow(int y) const;
    [[nodiscard]] QList<int> typedColumns(int from = 0) const;
    [[nodiscard]] QList<SheetCell> selectedCells(const QString &text) const;
    [[nodiscard]] bool hasWholeRows() const;

    SheetModel &m_sheet;
    QList<QPersistentModelIndex> m_bulk; ///< what the open editor writes to, when more than a cell
    std::optional<RowDrag> m_drag;
    QString m_settingsKey;
    int m_rowColumn = -1;
    int m_tabColumn = -1; ///< where Enter goes back to after Tab; -1 without
    bool m_tabbing = false;
};

} // namespace Rehearsal
