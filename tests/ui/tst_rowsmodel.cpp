// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/checksmodel.h"
#include "ui/models/rowsmodel.h"
#include "ui/models/spreadsheet.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Rehearsal;

namespace {

class WordsModel final : public RowsModel<QString>
{
public:
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? row(index.row()) : QVariant();
    }

protected:
    [[nodiscard]] int columns() const override { return 2; }
};

QStringList shown(const QAbstractItemModel &model)
{
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row)
        words.append(model.index(row, 0).data().toString());
    return words;
}

} // namespace

class TestRowsModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsRandomEditsWithoutReset();
    void touchesOnlyTheRowThatChanged();
    void keepsPersistentIndexesOfRowsThatStay();
    void readsTsv_data();
    void readsTsv();
    void writesTsvThatReadsBack();
    void checksFormOffersOperatorsOfTheKindAndNamesProblems();
};

void TestRowsModel::followsRandomEditsWithoutReset()
{
    WordsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
    QRandomGenerator random(4711);
    QStringList words;
    for (int step = 0; step < 600; ++step) {
        const int kind = random.bounded(5);
        const int at = words.isEmpty() ? 0 : random.bounded(int(words.size()));
        if (kind == 0 || words.isEmpty())
            words.insert(at, QString::number(random.bounded(9)));
        else if (kind == 1)
            words.removeAt(at);
        else if (kind == 2)
            words[at] = QString::number(random.bounded(9));
        else if (kind == 3)
            words.move(at, random.bounded(int(words.size())));
        else
            words = words.mid(random.bounded(int(words.size())), random.bounded(12));
        model.show(words);
        QCOMPARE(shown(model), words);
    }
    QCOMPARE(resets.count(), 0);
    QCOMPARE(layouts.count(), 0);
}

void TestRowsModel::touchesOnlyTheRowThatChanged()
{
    WordsModel model;
    model.show({u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs});
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.show({u"a"_qs, u"b"_qs, u"C"_qs, u"d"_qs});
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.constFirst().at(0).toModelIndex(), model.index(2, 0));
    QCOMPARE(changes.constFirst().at(1).toModelIndex(), model.index(2, 1));
    model.show(model.rows());
    QCOMPARE(changes.count(), 1);
}

void TestRowsModel::keepsPersistentIndexesOfRowsThatStay()
{
    WordsModel model;
    model.show({u"a"_qs, u"b"_qs, u"c"_qs});
    const QPersistentModelIndex last(model.index(2, 0));
    model.show({u"a"_qs, u"new"_qs, u"newer"_qs, u"b"_qs, u"c"_qs});
    QCOMPARE(last.row(), 4);
    model.show({u"b"_qs, u"c"_qs});
    QCOMPARE(last.row(), 1);
    QCOMPARE(last.data().toString(), u"c"_qs);
}

void TestRowsModel::readsTsv_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("cells");
    using Rows = QList<QStringList>;
    QTest::newRow("nothing") << QString() << Rows{};
    QTest::newRow("one cell") << u"a"_qs << Rows{{u"a"_qs}};
    QTest::newRow("two rows") << u"a\tb\nc\td\n"_qs << Rows{{u"a"_qs, u"b"_qs}, {u"c"_qs, u"d"_qs}};
    QTest::newRow("Windows line ends") << u"a\r\nb\r\n"_qs << Rows{{u"a"_qs}, {u"b"_qs}};
    QTest::newRow("empty cells") << u"\ta\t\n"_qs << Rows{{u""_qs, u"a"_qs, u""_qs}};
    QTest::newRow("tab at the very end") << u"a\t"_qs << Rows{{u"a"_qs, u""_qs}};
    QTest::newRow("empty row between") << u"a\n\nb"_qs << Rows{{u"a"_qs}, {u""_qs}, {u"b"_qs}};
    QTest::newRow("quoted line end and quotes")
        << u"\"a\nb \"\"c\"\"\"\td\n"_qs << Rows{{u"a\nb \"c\""_qs, u"d"_qs}};
    QTest::newRow("quote inside a bare cell")
        << u"5\" disk\tx"_qs << Rows{{u"5\" disk"_qs, u"x"_qs}};
    QTest::newRow("quote that never closes") << u"\"a\tb"_qs << Rows{{u"\"a"_qs, u"b"_qs}};
    QTest::newRow("text after the closing quote")
        << u"\"a\" b\tc"_qs << Rows{{u"\"a\" b"_qs, u"c"_qs}};
}

void TestRowsModel::readsTsv()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, cells);
    QCOMPARE(cellsFromTsv(text), cells);
}

void TestRowsModel::writesTsvThatReadsBack()
{
    const QList<QStringList> cells = {{u"plain"_qs, u""_qs, u"with\ttab"_qs},
                                      {u"\"quoted\""_qs, u"two\nlines"_qs, u"ü 😀"_qs}};
    QCOMPARE(cellsFromTsv(tsvFromCells(cells)), cells);
}

void TestRowsModel::checksFormOffersOperatorsOfTheKindAndNamesProblems()
{
    ChecksModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add();
    const auto cell = [&](CheckColumn column) { return model.index(0, int(column)); };
    QVERIFY(model.setData(cell(CheckColumn::Kind), u"latency"_qs, Qt::EditRole));
    QCOMPARE(model.row(0).op, u"atMost"_qs);
    QVERIFY(model.setData(cell(CheckColumn::Value), u"soon"_qs, Qt::EditRole));
    QVERIFY(!model.problem().isEmpty());
    QVERIFY(model.setData(cell(CheckColumn::Value), u"1500"_qs, Qt::EditRole));
    QCOMPARE(model.problem(), QString());
    QVERIFY(model.row(0).value == Json(1500));
    QVERIFY(!(model.flags(cell(CheckColumn::Target)) & Qt::ItemIsEditable));
    QVERIFY(model.setData(cell(CheckColumn::Not), int(Qt::Checked), Qt::CheckStateRole));
    QVERIFY(model.row(0).negated);
    QVERIFY(model.setData(cell(CheckColumn::Kind), u"entity"_qs, Qt::EditRole));
    QVERIFY(model.flags(cell(CheckColumn::Target)) & Qt::ItemIsEditable);
    for (const auto &[name, label] : model.choices(cell(CheckColumn::Operator)))
        QVERIFY(name != u"atMost"_qs);
    model.remove(0);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestRowsModel)
#include "tst_rowsmodel.moc"
