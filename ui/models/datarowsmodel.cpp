// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/datarowsmodel.h"

#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/rules/datarows.h"
#include "ui/widgets/plaintext.h"

#include <QCollator>

#include <numeric>

namespace Rehearsal {
namespace {

QString oneLine(const QString &text) { return displayText(text, 300).replace(u'\n', u" ⏎ "_qs); }

QStringList emptyRow(const DataTable &table)
{
    return QStringList(QList<QString>(table.columns.size()));
}

QList<int> allRows(qsizetype count)
{
    QList<int> rows(count);
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

} // namespace

DataRowsModel::DataRowsModel(TestDocument &document, QObject *parent)
    : RowsModel(parent)
    , m_document(document)
{
    documentChanged();
    connect(&document, &DocumentBase::changed, this, &DataRowsModel::documentChanged);
}

void DataRowsModel::documentChanged()
{
    if (m_editing) {
        State next = *std::exchange(m_editing, std::nullopt);
        next.table = m_document.value().data.value_or(DataTable());
        update(std::move(next));
        return;
    }
    const DataTable table = m_document.value().data.value_or(DataTable());
    if (table == m_table)
        return;
    // Other names over the same rows are the same columns renamed.
    if (table.rows == m_table.rows && table.columns.size() == m_table.columns.size()
        && m_ranColumns == m_table.columns)
        m_ranColumns = table.columns;
    State next{table, foundResults(table), {}};
    next.visible = filtered(table, next.results);
    update(std::move(next));
}

void DataRowsModel::update(State next)
{
    showColumns(next.table.columns);
    m_table = std::move(next.table);
    m_results = std::move(next.results);
    QList<DataRow> rows;
    rows.reserve(next.visible.size());
    for (const int row : std::as_const(next.visible))
        rows.append({m_table.rows[row], m_results[row]});
    const bool renumbers = m_visible != next.visible;
    m_visible = std::move(next.visible);
    show(rows);
    if (renumbers && !rows.isEmpty())
        Q_EMIT dataChanged(index(0, NumberColumn), index(rowCount() - 1, NumberColumn));
    Q_EMIT shapeChanged();
}

/// Columns equal at the head and the tail stay; cells of the others are read anew.
void DataRowsModel::showColumns(const QStringList &next)
{
    const QStringList &now = m_table.columns;
    if (now == next)
        return;
    const auto shorter = std::min(now.size(), next.size());
    const auto head =
        std::mismatch(now.cbegin(), now.cbegin() + shorter, next.cbegin()).first - now.cbegin();
    const auto more = next.size() - now.size();
    const int first = firstDataColumn + int(std::min(head, shorter));
    if (more > 0) {
        beginInsertColumns({}, first, first + int(more) - 1);
        m_table.columns = next;
        endInsertColumns();
    } else if (more < 0) {
        beginRemoveColumns({}, first, first - int(more) - 1);
        m_table.columns = next;
        endRemoveColumns();
    } else {
        m_table.columns = next;
    }
    if (!next.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, firstDataColumn, columns() - 1);
}

template <typename Change>
void DataRowsModel::edit(const QString &what, Change &&change)
{
    if (isReadOnly())
        return;
    State next{m_table, m_results, m_visible};
    std::forward<Change>(change)(next);
    const bool isNothing = next.table.columns.isEmpty() && next.table.rows.isEmpty();
    m_editing = next;
    m_document.edit(what, [&](ConversationTest &test) {
        test.data = isNothing ? std::nullopt : std::optional(next.table);
    });
    m_editing.reset();
}

QList<RowResult> DataRowsModel::foundResults(const DataTable &table) const
{
    QList<RowResult> found(table.rows.size());
    if (m_ran.isEmpty())
        return found;
    QList<qsizetype> places;
    for (const QString &name : m_ranColumns) {
        const qsizetype place = table.columns.indexOf(name);
        if (place < 0)
            return found; // without a column that ran it is another conversation
        places.append(place);
    }
    const bool same = table.columns == m_ranColumns;
    QHash<QStringList, int> taken;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        QStringList cells = table.rows[row];
        if (!same) {
            cells.clear();
            for (const qsizetype place : std::as_const(places))
                cells.append(table.rows[row].value(place));
        }
        const auto ran = m_ran.constFind(cells);
        if (ran == m_ran.constEnd())
            continue;
        // Equal rows are the same conversation; each has its own run while there are enough.
        const int nth = ran->size() > 1 ? taken[cells]++ : 0;
        found[row] = ran->value(std::min(qsizetype(nth), ran->size() - 1));
    }
    return found;
}

void DataRowsModel::showResults(const DataTable &asRun, const QHash<int, RowResult> &results)
{
    if (asRun.columns != m_ranColumns) {
        m_ran.clear();
        m_ranColumns = asRun.columns;
    }
    QHash<QStringList, int> nth;
    for (int row = 0; row < asRun.rows.size(); ++row) {
        const QStringList &cells = asRun.rows[row];
        const int place = nth[cells]++;
        const auto result = results.constFind(row);
        if (result == results.constEnd())
            continue;
        QList<RowResult> &known = m_ran[cells];
        if (known.size() <= place)
            known.resize(place + 1);
        known[place] = *result;
    }
    State next{m_table, foundResults(m_table), m_visible};
    const bool isOver = std::all_of(results.cbegin(), results.cend(),
                                    [](const RowResult &result) { return isFinal(result.state); });
    if (m_failedOnly && isOver)
        next.visible = filtered(next.table, next.results);
    if (next.results != m_results || next.visible != m_visible)
        update(std::move(next));
}

QList<int> DataRowsModel::filtered(const DataTable &table, const QList<RowResult> &results) const
{
    if (!isFiltered())
        return allRows(table.rows.size());
    QList<int> rows;
    for (int row = 0; row < table.rows.size(); ++row) {
        if (m_failedOnly && !results[row].isFailure())
            continue;
        const QStringList &cells = table.rows[row];
        if (m_filter.isEmpty()
            || std::any_of(cells.cbegin(), cells.cend(), [&](const QString &cell) {
                   return cell.contains(m_filter, Qt::CaseInsensitive);
               }))
            rows.append(row);
    }
    return rows;
}

void DataRowsModel::setFilter(const QString &text, bool failedOnly)
{
    m_filter = text;
    m_failedOnly = failedOnly;
    State next{m_table, m_results, filtered(m_table, m_results)};
    update(std::move(next));
}

int DataRowsModel::failedCount() const
{
    return int(std::count_if(m_results.cbegin(), m_results.cend(),
                             [](const RowResult &result) { return result.isFailure(); }));
}

QString DataRowsModel::typedText(int row, int column) const
{
    return isTyped(column) && row >= 0 && row < rows().size()
        ? this->row(row).cells.value(column - firstDataColumn)
        : QString();
}

QVariant DataRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DataRow &shown = row(index.row());
    const int column = index.column();
    if (column == NumberColumn) {
        if (role == Qt::DisplayRole)
            return dataRow(index.row()) + 1;
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    }
    if (column == ResultColumn) {
        if (role == Qt::DisplayRole)
            return shown.result.isKnown() ? resultStateText(shown.result.state) : QString();
        if (role == Qt::DecorationRole && shown.result.isKnown())
            return resultStateIcon(shown.result.state);
        if (role == Qt::ToolTipRole)
            return plainToolTip(resultToolTip(shown.result));
        return {};
    }
    const QString text = shown.cells.value(column - firstDataColumn);
    if (role == Qt::DisplayRole)
        return oneLine(text);
    if (role == Qt::EditRole)
        return text;
    if (role == Qt::ToolTipRole)
        return text.size() > 30 || text.contains(u'\n') ? plainToolTip(text) : QString();
    return {};
}

QString DataRowsModel::resultToolTip(const RowResult &result) const
{
    if (!result.isKnown())
        return tr("This row has not run as it is.");
    return result.isFailure() ? tr("Enter or a double click shows why.")
                              : tr("Enter or a double click shows the run.");
}

bool DataRowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !isTyped(index.column()) || isReadOnly())
        return false;
    put(tr("Edit cell"), {{index.row(), index.column(), value.toString()}});
    return true;
}

QVariant DataRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns())
        return {};
    if (section == NumberColumn) {
        if (role == Qt::DisplayRole)
            return QStringLiteral("#");
        return role == Qt::AccessibleTextRole ? QVariant(tr("Row")) : QVariant();
    }
    if (section == ResultColumn)
        return role == Qt::DisplayRole ? QVariant(tr("Result")) : QVariant();
    const QString name = m_table.columns[section - firstDataColumn];
    if (role == Qt::DisplayRole)
        return displayText(name, 80);
    if (role == Qt::ToolTipRole)
        return plainToolTip(u"{{" % name % u"}}");
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags DataRowsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags shown = RowsModel::flags(index);
    return index.isValid() && isTyped(index.column()) && !isReadOnly() ? shown | Qt::ItemIsEditable
                                                                       : shown;
}

QList<int> DataRowsModel::dataRows(const QList<int> &rows) const
{
    QList<int> mapped;
    mapped.reserve(rows.size());
    for (const int row : rows)
        mapped.append(dataRow(row));
    return mapped;
}

void DataRowsModel::put(const QString &what, const QList<SheetCell> &cells)
{
    edit(what, [&](State &next) {
        for (const SheetCell &cell : cells) {
            const int column = cell.column - firstDataColumn;
            if (column < 0 || column >= next.table.columns.size())
                continue;
            while (cell.row >= next.visible.size()) {
                next.visible.append(int(next.table.rows.size()));
                next.table.rows.append(emptyRow(next.table));
                next.results.append(RowResult());
            }
            const int row = next.visible[cell.row];
            QString &text = next.table.rows[row][column];
            if (text == cell.text)
                continue;
            text = cell.text;
            next.results[row] = {};
        }
    });
}

void DataRowsModel::insert(const QString &what, int row, int count, const QList<SheetCell> &cells)
{
    if (m_table.columns.isEmpty())
        return;
    edit(what, [&](State &next) {
        const int at = row < next.visible.size() ? next.visible[row] : int(next.table.rows.size());
        next.table.rows.insert(at, count, emptyRow(next.table));
        next.results.insert(at, count, RowResult());
        const auto place = std::min(qsizetype(row), next.visible.size());
        for (auto later = place; later < next.visible.size(); ++later)
            next.visible[later] += count;
        next.visible.insert(place, count, 0);
        std::iota(next.visible.begin() + place, next.visible.begin() + place + count, at);
        for (const SheetCell &cell : cells) {
            const int column = cell.column - firstDataColumn;
            if (column >= 0 && column < next.table.columns.size() && cell.row < next.visible.size())
                next.table.rows[next.visible[cell.row]][column] = cell.text;
        }
    });
}

void DataRowsModel::duplicate(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    edit(tr("Duplicate rows"), [&](State &next) {
        const QList<int> copied = dataRows(rows);
        const int count = int(rows.size());
        duplicateRowsOf(next.table.rows, copied);
        duplicateRowsOf(next.results, copied);
        const int place = rows.constLast() + 1;
        for (qsizetype later = place; later < next.visible.size(); ++later)
            next.visible[later] += count;
        next.visible.insert(place, count, 0);
        std::iota(next.visible.begin() + place, next.visible.begin() + place + count,
                  copied.constLast() + 1);
    });
}

void DataRowsModel::remove(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    edit(tr("Delete rows"), [&](State &next) {
        const QList<int> removed = dataRows(rows);
        removeRowsOf(next.table.rows, removed);
        removeRowsOf(next.results, removed);
        removeRowsOf(next.visible, rows);
        auto gone = removed.cbegin();
        for (int &row : next.visible) {
            while (gone != removed.cend() && *gone < row)
                ++gone;
            row -= int(gone - removed.cbegin());
        }
    });
}

/// The rows that are shown change places among themselves.
void DataRowsModel::arrange(const QList<int> &order)
{
    edit(tr("Move rows"), [&](State &next) {
        QList<int> whole = allRows(next.table.rows.size());
        for (qsizetype place = 0; place < order.size(); ++place)
            whole[next.visible[place]] = next.visible[order[place]];
        arrangeRowsOf(next.table.rows, whole);
        arrangeRowsOf(next.results, whole);
    });
}

void DataRowsModel::putBlock(const QString &what, int row, int column,
                             const QList<QStringList> &block)
{
    edit(what, [&](State &next) {
        DataTable &table = next.table;
        qsizetype width = 0;
        for (const QStringList &line : block)
            width = std::max(width, line.size());
        if (column + width > table.columns.size()) {
            table.columns.resize(column + width);
            table.columns = columnNames(table.columns);
            for (QStringList &cells : table.rows)
                cells.resize(table.columns.size());
        }
        for (qsizetype line = 0; line < block.size(); ++line) {
            if (row + line >= next.visible.size()) {
                next.visible.append(int(table.rows.size()));
                table.rows.append(emptyRow(table));
                next.results.append(RowResult());
            }
            const int place = next.visible[row + line];
            QStringList &cells = table.rows[place];
            for (qsizetype cell = 0; cell < block[line].size(); ++cell)
                cells[column + cell] = block[line][cell];
            next.results[place] = {};
        }
    });
}

void DataRowsModel::replace(const QString &what, const DataTable &table)
{
    edit(what, [&](State &next) {
        const JsonLayout layout = next.table.layout;
        next.table = table;
        next.table.layout = layout;
        next.results = foundResults(table);
        next.visible = allRows(table.rows.size());
    });
}

void DataRowsModel::addColumn(int at, const QString &name)
{
    edit(tr("Add column"), [&](State &next) {
        next.table.columns.insert(at, name);
        for (QStringList &cells : next.table.rows)
            cells.insert(at, QString());
        if (next.table.rows.isEmpty()) {
            next.table.rows.append(emptyRow(next.table));
            next.results.append(RowResult());
            next.visible = {0};
        }
    });
}

void DataRowsModel::renameColumn(int column, const QString &name, bool inTexts)
{
    if (isReadOnly() || name == m_table.columns.value(column))
        return;
    const QString before = m_table.columns[column];
    if (const qsizetype ran = m_ranColumns.indexOf(before); ran >= 0)
        m_ranColumns[ran] = name;
    m_editing = State{m_table, m_results, m_visible};
    m_document.edit(tr("Rename column"), [&](ConversationTest &test) {
        test.data->columns[column] = name;
        if (inTexts)
            renamePlaceholder(test, before, name);
    });
    m_editing.reset();
}

void DataRowsModel::removeColumn(int column)
{
    edit(tr("Delete column"), [&](State &next) {
        next.table.columns.removeAt(column);
        for (QStringList &cells : next.table.rows)
            cells.removeAt(column);
        // Rows without a cell are none.
        if (next.table.columns.isEmpty())
            next = {};
        else
            next.results = foundResults(next.table);
    });
}

void DataRowsModel::moveColumn(int column, int by)
{
    const int to = column + by;
    if (to < 0 || to >= m_table.columns.size())
        return;
    edit(tr("Move column"), [&](State &next) {
        next.table.columns.move(column, to);
        for (QStringList &cells : next.table.rows)
            cells.move(column, to);
    });
}

void DataRowsModel::sortBy(int column, Qt::SortOrder order)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    // Numbers by their value and before texts: the collator alone cannot do it in every locale.
    struct Key
    {
        bool isText = false;
        double number = 0;
        QCollatorSortKey text;
    };
    std::vector<Key> keys;
    keys.reserve(std::size_t(rowCount()));
    for (const DataRow &shown : rows()) {
        const QString cell = shown.cells.value(column);
        bool isNumber = false;
        const double number = cell.toDouble(&isNumber);
        isNumber = isNumber && number == number;
        keys.push_back({!isNumber, isNumber ? number : 0, collator.sortKey(cell)});
    }
    const auto isLess = [&](int left, int right) {
        const Key &one = keys[std::size_t(left)];
        const Key &other = keys[std::size_t(right)];
        if (one.isText != other.isText)
            return other.isText;
        return one.isText ? one.text.compare(other.text) < 0 : one.number < other.number;
    };
    QList<int> sorted = allRows(rowCount());
    std::stable_sort(sorted.begin(), sorted.end(), [&](int left, int right) {
        return order == Qt::AscendingOrder ? isLess(left, right) : isLess(right, left);
    });
    arrange(sorted);
}

} // namespace Rehearsal
