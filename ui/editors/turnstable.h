// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace Rehearsal {

class TurnDelegate;
class TurnsModel;

/// The table of a test with the habits of a spreadsheet: type to replace, F2, Enter down and a new row
/// at the end, Tab to the right over the cells one edits, copy and paste of cells, rows moved by keys.
class TurnsTable final : public QTableView
{
    Q_OBJECT
public:
    explicit TurnsTable(TurnsModel &model, QWidget *parent = nullptr);

    void setIntentNames(const QStringList &names);
    /// Ends the editing of a cell; what was typed counts.
    void commit();

public Q_SLOTS:
    void copy();
    void paste();
    void insertRow();
    void duplicateRows();
    void deleteRows();
    /// Whole rows when whole rows are selected, else what stands in the cells.
    void deleteSelected();
    void moveUp() { moveRows(-1); }
    void moveDown() { moveRows(1); }

Q_SIGNALS:
    /// The checks of a turn are to be edited in their form.
    void checksRequested(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void moveRows(int by);
    void enterPressed();
    void selectRows(int first, int count, int column);
    void fitColumns();
    [[nodiscard]] QList<int> selectedRows() const;
    [[nodiscard]] bool hasWholeRows() const;

    TurnsModel &m_model;
    TurnDelegate *m_delegate;
    bool m_sizedByUser = false;
    bool m_fitting = false;
};

} // namespace Rehearsal
