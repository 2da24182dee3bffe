// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/documents/document.h"
#include "ui/models/resultsmodel.h"
#include "ui/models/rowsmodel.h"
#include "ui/models/sheetmodel.h"

#include <QHash>

namespace Rehearsal {

/// How a data row did when it ran last.
struct RowResult
{
    ResultState state = ResultState::NotRun;
    int run = -1;     ///< position in the reports of its suite; -1: it never ran
    qint64 suite = 0; ///< when that suite began, ms since the epoch

    [[nodiscard]] bool isKnown() const { return run >= 0; }
    [[nodiscard]] bool isFailure() const
    {
        return isKnown()
            && (state == ResultState::Failed || state == ResultState::Error
                || state == ResultState::Flaky);
    }
    friend bool operator==(const RowResult &, const RowResult &) = default;
};

struct DataRow
{
    QStringList cells = {};
    RowResult result = {};

    friend bool operator==(const DataRow &, const DataRow &) = default;
};

/// The data rows of a test as a grid, all or those that a filter leaves. Number and result stand in
/// front of the columns. A row keeps its result wherever it goes; a row whose cells are edited has
/// none until it runs again, or until undo brings its cells back.
class DataRowsModel final : public RowsModel<DataRow>, public SheetModel
{
    Q_OBJECT
public:
    enum FixedColumn { NumberColumn, ResultColumn, firstDataColumn };

    explicit DataRowsModel(TestDocument &document, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Rows with the text in a cell, in any case, and of those the failed ones. It counts now and
    /// when the document changes by undo: what one edits does not vanish under the cursor.
    void setFilter(const QString &text, bool failedOnly);
    [[nodiscard]] bool isFiltered() const { return !m_filter.isEmpty() || m_failedOnly; }
    [[nodiscard]] int failedCount() const;
    /// The row of the test that is shown here.
    [[nodiscard]] int dataRow(int row) const { return m_visible.value(row, -1); }
    [[nodiscard]] const DataTable &table() const { return m_table; }

    /// What some rows of `asRun`, by their position in it, gave. Others keep what they had.
    void showResults(const DataTable &asRun, const QHash<int, RowResult> &results);

    [[nodiscard]] bool isTyped(int column) const override { return column >= firstDataColumn; }
    [[nodiscard]] bool isReadOnly() const override { return m_document.isReadOnly(); }
    [[nodiscard]] QString typedText(int row, int column) const override;
    void put(const QString &what, const QList<SheetCell> &cells) override;
    void insert(const QString &what, int row, int count,
                const QList<SheetCell> &cells = {}) override;
    void duplicate(const QList<int> &rows) override;
    void remove(const QList<int> &rows) override;
    void arrange(const QList<int> &order) override;

    /// Columns count from 0 without the fixed ones here. A block from `row` and `column` on; the
    /// grid grows to hold it.
    void putBlock(const QString &what, int row, int column, const QList<QStringList> &block);
    /// Everything at once.
    void replace(const QString &what, const DataTable &table);
    void addColumn(int at, const QString &name);
    /// `inTexts`: the placeholders of the test as well.
    void renameColumn(int column, const QString &name, bool inTexts);
    void removeColumn(int column);
    void moveColumn(int column, int by);
    void sortBy(int column, Qt::SortOrder order);

Q_SIGNALS:
    /// Columns, rows or the filter are others now.
    void shapeChanged();

protected:
    [[nodiscard]] int columns() const override
    {
        return firstDataColumn + int(m_table.columns.size());
    }

private:
    /// What goes along with an edit of the table, so that rows keep their results and stay in sight.
    struct State
    {
        DataTable table = {};
        QList<RowResult> results = {}; ///< one a row
        QList<int> visible = {};       ///< rows of the table that are shown, ascending
    };

    template <typename Change>
    void edit(const QString &what, Change &&change);
    void documentChanged();
    void update(State next);
    void showColumns(const QStringList &next);
    [[nodiscard]] QList<RowResult> foundResults(const DataTable &table) const;
    [[nodiscard]] QList<int> filtered(const DataTable &table,
                                      const QList<RowResult> &results) const;
    [[nodiscard]] QList<int> dataRows(const QList<int> &rows) const;
    [[nodiscard]] QString resultToolTip(const RowResult &result) const;

    TestDocument &m_document;
    DataTable m_table;
    QList<RowResult> m_results;
    QList<int> m_visible;
    QString m_filter;
    bool m_failedOnly = false;
    QStringList m_ranColumns;                   ///< of the rows below
    QHash<QStringList, QList<RowResult>> m_ran; ///< equal rows in their order
    std::optional<State> m_editing;             ///< our own edit is under way
};

} // namespace Rehearsal
