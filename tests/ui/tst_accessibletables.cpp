// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/accessibletables.h"

#include <QAccessible>
#include <QPersistentModelIndex>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Rehearsal;

namespace {

/// The 18 calls of a screen reader, each as the AT-SPI bridge of Qt 6.4 makes it: without looking
/// whether there is a cell.
int callAll(QAccessibleInterface &view, int row, int column)
{
    QAccessibleTableInterface &table = *view.tableInterface();
    int calls = 0;
    const auto done = [&calls](const auto &) { ++calls; };
    done(table.rowCount());
    done(table.columnCount());
    done(table.caption());
    done(table.summary());
    done(table.selectedRowCount());
    done(table.selectedColumnCount());
    done(table.selectedRows());
    done(table.selectedColumns());
    done(table.rowDescription(row));
    done(table.columnDescription(column));
    done(table.isRowSelected(row));
    done(table.isColumnSelected(column));
    done(table.cellAt(row, column)->text(QAccessible::Name));              // GetAccessibleAt
    done(view.indexOfChild(table.cellAt(row, column)));                    // GetIndexAt
    done(table.cellAt(row, column)->tableCellInterface()->isSelected());   // IsSelected
    done(table.cellAt(row, column)->tableCellInterface()->rowExtent());    // GetRowExtentAt
    done(table.cellAt(row, column)->tableCellInterface()->columnExtent()); // GetColumnExtentAt
    const int columns = table.columnCount();
    const int index = row * std::max(1, columns) + column;
    if (columns > 0) { // GetRowColumnExtentsAtIndex
        auto *cell = table.cellAt(index / columns, index % columns)->tableCellInterface();
        done(cell->rowIndex() + cell->columnIndex() + cell->rowExtent() + cell->columnExtent()
             + int(cell->isSelected()));
    } else {
        ++calls;
    }
    return calls;
}

} // namespace

class TestAccessibleTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installAccessibleTableGuard(); }
    void answersEveryCallWhereverItPoints();
    void answersWhileRowsVanish();
    void tellsWhatIsThereAsBefore();
};

void TestAccessibleTables::answersEveryCallWhereverItPoints()
{
    QStandardItemModel filled(5, 4);
    QStandardItemModel empty(0, 3);
    QTableView table;
    table.setModel(&filled);
    QTableView nothing;
    nothing.setModel(&empty);
    QTreeView tree;
    tree.setModel(&filled);
    int calls = 0;
    for (QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(&table), static_cast<QAbstractItemView *>(&nothing),
          static_cast<QAbstractItemView *>(&tree)}) {
        view->show();
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(view);
        QVERIFY(spoken);
        QCOMPARE(spoken->object(), view);
        calls += callAll(*spoken, 9, 9);
        for (const auto &[row, column] :
             {std::pair(0, 0), {4, 3}, {5, 0}, {0, 4}, {-1, -1}, {1000000, 2}, {-5, 1}})
            callAll(*spoken, row, column);
        QVERIFY(!spoken->tableInterface()->cellAt(9, 9)->isValid());
    }
    QCOMPARE(calls, 54);
}

void TestAccessibleTables::answersWhileRowsVanish()
{
    QStandardItemModel model(5, 4);
    QTableView table;
    table.setModel(&model);
    table.show();
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&table);
    QAccessibleInterface *kept = spoken->tableInterface()->cellAt(4, 3);
    QVERIFY(kept->isValid());
    model.removeRows(1, 4);
    QVERIFY(!spoken->tableInterface()->cellAt(4, 3)->isValid());
    callAll(*spoken, 4, 3);
    model.clear();
    callAll(*spoken, 0, 0);
    table.setModel(nullptr);
    callAll(*spoken, 0, 0);
}

void TestAccessibleTables::tellsWhatIsThereAsBefore()
{
    QStandardItemModel model(2, 2);
    model.setHorizontalHeaderLabels({u"One"_qs, u"Two"_qs});
    model.setData(model.index(1, 1), u"hello"_qs);
    auto table = std::make_unique<QTableView>();
    table->setAccessibleName(u"Greetings"_qs);
    table->setModel(&model);
    table->show();
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(table.get());
    QCOMPARE(spoken->role(), QAccessible::Table);
    QCOMPARE(spoken->text(QAccessible::Name), u"Greetings"_qs);
    QCOMPARE(spoken->tableInterface()->rowCount(), 2);
    QCOMPARE(spoken->tableInterface()->columnDescription(1), u"Two"_qs);
    QAccessibleInterface *cell = spoken->tableInterface()->cellAt(1, 1);
    QCOMPARE(cell->text(QAccessible::Name), u"hello"_qs);
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 1);
    QCOMPARE(cell->parent(), spoken);
    QVERIFY(!cell->tableCellInterface()->isSelected());
    table->selectRow(1);
    QVERIFY(cell->tableCellInterface()->isSelected());
    QVERIFY(spoken->childCount() >= 4);
    QCOMPARE(QAccessible::queryAccessibleInterface(table.get()), spoken);
    table.reset();
}

QTEST_MAIN(TestAccessibleTables)
#include "tst_accessibletables.moc"
