// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/datarows.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace Rehearsal;

namespace {

QStringList valuesOf(int count, const QString &stem)
{
    QStringList values;
    for (int value = 0; value < count; ++value)
        values.append(stem + QString::number(value));
    return values;
}

QList<QStringList> columnsOf(const QList<int> &sizes)
{
    QList<QStringList> columns;
    for (const int size : sizes)
        columns.append(valuesOf(size, u"c%1-"_qs.arg(columns.size())));
    return columns;
}

/// One turn that uses a, context that uses b, a check that uses c.
ConversationTest sample()
{
    ConversationTest test;
    Turn turn;
    turn.says = u"Fly to {{ a }}"_qs;
    turn.expects = Expectation();
    turn.expects->intent = u"book"_qs;
    Check check;
    check.kind = u"reply"_qs;
    check.op = u"contains"_qs;
    check.value = "{{c}} or {{a}}";
    turn.expects->checks = {check};
    test.turns = {turn, turn};
    test.context = Json::parse("{\"who\": [\"{{b}}\"]}");
    test.data = DataTable{{u"a"_qs, u"b"_qs, u"c"_qs}, {}, {}};
    return test;
}

} // namespace

class TestDataRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allCombinationsStandInOrder();
    void pairwiseHasEveryPair_data();
    void pairwiseHasEveryPair();
    void aSampleIsTheSameForASeed();
    void whatCannotBeCombinedSaysWhy();
    void theCostIsRowsTimesRepetitionsTimesTurns();
    void placeholdersAreFoundAndRenamedEverywhere();
    void warningsNameWhatIsProbablyNotMeant();
    void manyRowsAreCheckedQuickly();
};

void TestDataRows::allCombinationsStandInOrder()
{
    const auto rows =
        combinedRows({{u"a"_qs, u"b"_qs, u"a"_qs}, {u"1"_qs, u"2"_qs}}, Combining::All);
    QVERIFY(rows);
    QCOMPARE(*rows,
             (QList<QStringList>{
                 {u"a"_qs, u"1"_qs}, {u"a"_qs, u"2"_qs}, {u"b"_qs, u"1"_qs}, {u"b"_qs, u"2"_qs}}));
}

void TestDataRows::pairwiseHasEveryPair_data()
{
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<int>("most");
    QTest::newRow("one column") << QList<int>{4} << 4;
    QTest::newRow("two columns") << QList<int>{4, 3} << 12;
    QTest::newRow("four columns of three") << QList<int>{3, 3, 3, 3} << 14;
    QTest::newRow("ten columns of two") << QList<int>{2, 2, 2, 2, 2, 2, 2, 2, 2, 2} << 13;
    QTest::newRow("uneven") << QList<int>{10, 2, 7, 3, 1} << 78;
}

void TestDataRows::pairwiseHasEveryPair()
{
    QFETCH(QList<int>, sizes);
    QFETCH(int, most);
    const QList<QStringList> columns = columnsOf(sizes);
    const auto rows = combinedRows(columns, Combining::Pairwise);
    QVERIFY(rows);
    for (qsizetype left = 0; left < columns.size(); ++left) {
        for (qsizetype right = left + 1; right < columns.size(); ++right) {
            QSet<QStringList> pairs;
            for (const QStringList &row : *rows)
                pairs.insert({row[left], row[right]});
            QCOMPARE(pairs.size(), columns[left].size() * columns[right].size());
        }
    }
    QVERIFY2(rows->size() <= most, qPrintable(QString::number(rows->size())));
    QCOMPARE(*combinedRows(columns, Combining::Pairwise), *rows);
}

void TestDataRows::aSampleIsTheSameForASeed()
{
    const QList<QStringList> columns = columnsOf({20, 20, 20});
    const auto sample = combinedRows(columns, Combining::Sample, 100, 7);
    QVERIFY(sample);
    QCOMPARE(sample->size(), 100);
    QCOMPARE((QSet<QStringList>(sample->cbegin(), sample->cend()).size()), 100);
    QCOMPARE(*combinedRows(columns, Combining::Sample, 100, 7), *sample);
    QVERIFY(*combinedRows(columns, Combining::Sample, 100, 8) != *sample);
    const auto nearlyAll = combinedRows(columns, Combining::Sample, 7999, 7);
    QCOMPARE((QSet<QStringList>(nearlyAll->cbegin(), nearlyAll->cend()).size()), 7999);
    QCOMPARE(combinedRows(columns, Combining::Sample, 9000, 7)->size(), 8000);
}

void TestDataRows::whatCannotBeCombinedSaysWhy()
{
    QVERIFY(!combinedRows({}, Combining::All));
    QVERIFY(!combinedRows({{u"a"_qs}, {}}, Combining::Pairwise));
    const QList<QStringList> many = columnsOf(QList<int>(40, 10));
    QCOMPARE(combinationCount(many), std::numeric_limits<qint64>::max());
    QVERIFY(!combinedRows(many, Combining::All));
    QVERIFY(!combinedRows(many, Combining::Sample, 0));
    QCOMPARE(combinedRows(many, Combining::Sample, 50)->size(), 50);
    QVERIFY(combinedRows(many, Combining::Pairwise));
    QVERIFY(!combinedRows(columnsOf({2000, 2000}), Combining::Pairwise));
}

void TestDataRows::theCostIsRowsTimesRepetitionsTimesTurns()
{
    ConversationTest test = sample();
    QCOMPARE(dataPlan(test, 1000, 4), (DataPlan{1000, 1000, 2000, 4, {}}));
    test.repeat = Repeat{5, 4, {}};
    const DataPlan plan = dataPlan(test, 1001, 4, 100.0);
    QCOMPARE(plan.runs, 5005);
    QCOMPARE(plan.turns, 10010);
    // 1,252 runs one after the other, two turns each
    QCOMPARE(plan.duration->count(), 250'400);
    QCOMPARE(dataPlan(test, 0, 4).runs, 5);
    test.skip = u"later"_qs;
    QCOMPARE(dataPlan(test, 1000, 4, 100.0).runs, 0);
}

void TestDataRows::placeholdersAreFoundAndRenamedEverywhere()
{
    ConversationTest test = sample();
    QCOMPARE(usedPlaceholders(test), (QStringList{u"b"_qs, u"a"_qs, u"c"_qs}));
    QCOMPARE(renamePlaceholder(test, u"a"_qs, u"city"_qs), 4);
    QCOMPARE(test.turns[1].says, u"Fly to {{city}}"_qs);
    QVERIFY(test.turns[0].expects->checks[0].value == Json("{{c}} or {{city}}"));
    QCOMPARE(renamePlaceholder(test, u"b"_qs, u"who"_qs), 1);
    QVERIFY(*test.context == Json::parse("{\"who\": [\"{{who}}\"]}"));
    QCOMPARE(renamePlaceholder(test, u"nothing"_qs, u"x"_qs), 0);
}

void TestDataRows::warningsNameWhatIsProbablyNotMeant()
{
    using Kind = DataWarning::Kind;
    ConversationTest test = sample();
    test.turns[0].says = u"{{home}} {{vat}}"_qs;
    test.variables = Json::parse("{\"vat\": \"19\"}");
    test.data->columns.append(u"note"_qs);
    test.data->rows = {{u"1"_qs, u"x"_qs, u"y"_qs, u"n"_qs},
                       {u"1"_qs, u"x"_qs, u"y"_qs, u"other"_qs},
                       {u"1"_qs, QString(), u"y"_qs, u"n"_qs},
                       {u"1"_qs, u"x"_qs, u"y"_qs, u"n"_qs}};
    const QList<DataWarning> warnings = dataWarnings(test);
    QCOMPARE(warnings,
             (QList<DataWarning>{{Kind::UnusedColumn, u"note"_qs, -1, 3, 1},
                                 {Kind::UndefinedPlaceholder, u"home"_qs, -1, -1, 1},
                                 {Kind::EmptyCells, u"b"_qs, 2, 1, 1},
                                 {Kind::DuplicateRows, {}, 3, -1, 1},
                                 {Kind::SameConversation, {}, 1, -1, 1}}));
    for (const DataWarning &warning : warnings)
        QVERIFY(!warningText(warning).isEmpty());
    test = sample();
    test.data->rows = {{u"1"_qs, u"2"_qs, u"3"_qs}};
    QVERIFY(dataWarnings(test).isEmpty());
}

void TestDataRows::manyRowsAreCheckedQuickly()
{
    ConversationTest test = sample();
    for (int row = 0; row < 10'000; ++row)
        test.data->rows.append({QString::number(row), u"x"_qs, u"y"_qs});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(dataWarnings(test).isEmpty());
    qInfo("10,000 rows checked in %lld ms", timer.elapsed());
}

QTEST_APPLESS_MAIN(TestDataRows)
#include "tst_datarows.moc"
