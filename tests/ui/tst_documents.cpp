// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/sampleworkspace.h"
#include "ui/documents/openworkspace.h"
#include "ui/models/turnsmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace Rehearsal;

namespace {

const QString testPath = QStringLiteral("tests/book-a-flight.test.json");

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undoOfFiftyMixedEditsGivesTheBytesOfTheStart();
    void typingIsOneEditAndTypingBackIsNone();
    void changedTellsBeforeAndAfter();
    void savingOneEditedCellChangesOneLine();
    void savingOverAForeignChangeIsRefusedUntilToldTo();
    void reloadTakesTheFileAndUndoBringsOursBack();
    void addedTestIsDirtyUntilSaved();
    void judgesEditsAfterAMoment();
    void refusedTextsStayInTheirCells();
    void pasteGrowsTheTableAndMarksWhatDoesNotFit();
    void intentBringsTheMinimumOfANewRowAndTakesItAway();
    void numbersFollowTheLocaleAndAreNeverTakenForZero();

private:
    struct Opened
    {
        SampleWorkspace files;
        OpenWorkspace workspace;
        TestDocument *test = nullptr;

        Opened()
        {
            const auto opened = workspace.open(files.path());
            if (!opened)
                qCritical() << opened.error().message;
            test = workspace.test(testPath);
        }
    };
};

void TestDocuments::undoOfFiftyMixedEditsGivesTheBytesOfTheStart()
{
    for (const uint seed : {1U, 2U, 3U, 4U, 5U}) {
        Opened opened;
        QVERIFY(opened.test);
        const QByteArray start = opened.test->bytes();
        QCOMPARE(start, opened.files.read(testPath));
        TurnsModel model(*opened.test);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QRandomGenerator random(seed);
        QUndoStack &stack = opened.test->undoStack();
        while (stack.count() < 50) {
            const int rows = model.rowCount();
            const int row = rows > 0 ? random.bounded(rows) : 0;
            const int column = 2 + random.bounded(6);
            switch (random.bounded(8)) {
            case 0:
                model.insert(u"Add"_qs, rows > 0 ? row : 0, 1);
                break;
            case 1:
                if (rows > 0)
                    model.remove({row});
                break;
            case 2:
                if (rows > 0) {
                    QList<int> order(rows);
                    std::iota(order.begin(), order.end(), 0);
                    std::rotate(order.begin(), order.begin() + row, order.end());
                    model.arrange(order);
                }
                break;
            case 3:
                if (rows > 0)
                    model.duplicate({row});
                break;
            case 4:
                model.put(u"Paste"_qs,
                          {{row, column, QString::number(random.bounded(100))},
                           {row, column + 1, u"x = y"_qs},
                           {row, column + 2, u"0.5"_qs},
                           {row + 1, column, u"text"_qs},
                           {row + 1, column + 1, QString()},
                           {row + 1, column + 2, u"7"_qs}});
                break;
            case 5:
                opened.test->edit(u"Rename"_qs, [&](ConversationTest &test) {
                    test.name = QString::number(random.bounded(1000));
                });
                break;
            case 6:
                if (rows > 0) {
                    Check check;
                    check.kind = u"reply"_qs;
                    check.op = u"contains"_qs;
                    check.value = toJson(QString::number(random.bounded(9)));
                    model.setTurnChecks(row, {check});
                }
                break;
            default:
                if (rows > 0) {
                    const QString text = QString::number(random.bounded(10)) + u" = word"_qs;
                    (void)model.setData(model.index(row, column), text, Qt::EditRole);
                }
                break;
            }
        }
        const QByteArray end = opened.test->bytes();
        QVERIFY(end != start);
        for (int step = 0; step < 50; ++step)
            stack.undo();
        QCOMPARE(opened.test->bytes(), start);
        QVERIFY(!opened.test->isDirty());
        for (int step = 0; step < 50; ++step)
            stack.redo();
        QCOMPARE(opened.test->bytes(), end);
        QCOMPARE(resets.count(), 0);
    }
}

void TestDocuments::typingIsOneEditAndTypingBackIsNone()
{
    Opened opened;
    const QString name = opened.test->value().name;
    const auto type = [&](const QString &text) {
        opened.test->edit(
            u"Rename"_qs, [&](ConversationTest &test) { test.name = text; }, u"name"_qs);
    };
    type(name + u"1"_qs);
    type(name + u"12"_qs);
    QCOMPARE(opened.test->undoStack().count(), 1);
    type(name);
    QCOMPARE(opened.test->undoStack().count(), 0);
    QVERIFY(!opened.test->isDirty());
    type(name + u"1"_qs);
    opened.test->endMerge();
    type(name + u"12"_qs);
    QCOMPARE(opened.test->undoStack().count(), 2);
}

void TestDocuments::changedTellsBeforeAndAfter()
{
    Opened opened;
    const QString name = opened.test->value().name;
    QStringList seen;
    connect(opened.test, &DocumentBase::changed, this,
            [&] { seen.append(opened.test->before().name + u'>' + opened.test->value().name); });
    opened.test->edit(u"Rename"_qs, [](ConversationTest &test) { test.name = u"B"_qs; });
    opened.test->undoStack().undo();
    QCOMPARE(seen, (QStringList{name + u">B"_qs, u"B>"_qs + name}));
    QVERIFY(!opened.test->edit(u"Nothing"_qs, [](ConversationTest &) {}));
}

void TestDocuments::savingOneEditedCellChangesOneLine()
{
    Opened opened;
    const QByteArray before = opened.files.read(testPath);
    TurnsModel model(*opened.test);
    QVERIFY(
        model.setData(model.index(1, int(TurnColumn::MinConfidence)), u"0.75"_qs, Qt::EditRole));
    const auto saved = opened.test->save();
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(changedLines(before, opened.files.read(testPath)), 1);
    QVERIFY(!opened.test->isDirty());
    QVERIFY(!opened.test->isChangedOnDisk());
}

void TestDocuments::savingOverAForeignChangeIsRefusedUntilToldTo()
{
    Opened opened;
    QByteArray foreign = opened.files.read(testPath);
    foreign.replace("\"smoke\"", "\"nightly\"");
    opened.files.write(testPath, foreign);
    QVERIFY(opened.test->isChangedOnDisk());
    opened.test->edit(u"Rename"_qs, [](ConversationTest &test) { test.name = u"Mine"_qs; });
    const auto refused = opened.test->save();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    QCOMPARE(opened.files.read(testPath), foreign);
    QVERIFY(opened.test->save(DocumentBase::OnConflict::Overwrite));
    QVERIFY(opened.files.read(testPath).contains("\"Mine\""));
}

void TestDocuments::reloadTakesTheFileAndUndoBringsOursBack()
{
    Opened opened;
    opened.test->edit(u"Rename"_qs, [](ConversationTest &test) { test.name = u"Mine"_qs; });
    QByteArray foreign = opened.files.read(testPath);
    foreign.replace("\"smoke\"", "\"nightly\"");
    opened.files.write(testPath, foreign);
    QVERIFY(opened.test->reload());
    QCOMPARE(opened.test->value().tags, QStringList{u"nightly"_qs});
    QVERIFY(!opened.test->isDirty());
    opened.test->undoStack().undo();
    QCOMPARE(opened.test->value().name, u"Mine"_qs);
    QVERIFY(opened.test->isDirty());
    QVERIFY(opened.test->save());
}

void TestDocuments::addedTestIsDirtyUntilSaved()
{
    Opened opened;
    TestDocument *added = opened.workspace.addTest(u"Cancel a booking!"_qs);
    QCOMPARE(added->path(), u"tests/cancel-a-booking.test.json"_qs);
    QVERIFY(added->isDirty());
    QCOMPARE(opened.workspace.currentTests().size(), opened.workspace.files().tests.size() + 1);
    QVERIFY(added->save());
    QVERIFY(!added->isDirty());
    QVERIFY(!opened.files.read(added->path()).isEmpty());
    QCOMPARE(opened.workspace.addTest(u"Cancel a booking"_qs)->path(),
             u"tests/cancel-a-booking-2.test.json"_qs);
}

void TestDocuments::judgesEditsAfterAMoment()
{
    Opened opened;
    QSignalSpy issues(&opened.workspace, &OpenWorkspace::issuesChanged);
    opened.test->edit(u"Empty"_qs, [](ConversationTest &test) { test.turns[0].says.clear(); });
    QVERIFY(issues.wait());
    const Issues &found = opened.workspace.issues();
    QVERIFY(std::any_of(found.cbegin(), found.cend(), [](const Issue &issue) {
        return issue.file == testPath && issue.pointer.startsWith(u"/turns/0"_qs);
    }));
}

void TestDocuments::refusedTextsStayInTheirCells()
{
    Opened opened;
    TurnsModel model(*opened.test);
    const QModelIndex cell = model.index(2, int(TurnColumn::MinConfidence));
    QVERIFY(!model.setData(cell, u"high"_qs, Qt::EditRole));
    QCOMPARE(cell.data().toString(), u"high"_qs);
    QVERIFY(cell.data(TurnsModel::RefusedRole).toBool());
    QVERIFY(!cell.data(Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(model.refusedCount(), 1);
    QVERIFY(!opened.test->isDirty());
    // Rows above come and go: the text stays with its row.
    model.insert(u"Add"_qs, 0, 1);
    QCOMPARE(model.index(3, cell.column()).data().toString(), u"high"_qs);
    model.remove({0});
    QVERIFY(model.setData(model.index(2, cell.column()), u"0.7"_qs, Qt::EditRole));
    QCOMPARE(model.refusedCount(), 0);
    QCOMPARE(opened.test->value().turns[2].expects->minConfidence, 0.7);
}

void TestDocuments::pasteGrowsTheTableAndMarksWhatDoesNotFit()
{
    Opened opened;
    TurnsModel model(*opened.test);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<QStringList> block = {
        {u"first"_qs, u"100"_qs, u"book_flight"_qs, u"0.9"_qs, u"date = monday"_qs},
        {u"second\nline"_qs, u"soon"_qs, u"provide_date"_qs, u"2"_qs, u"nothing"_qs},
        {u"third"_qs}};
    QList<SheetCell> cells;
    for (int row = 0; row < block.size(); ++row) {
        for (int column = 0; column < block[row].size(); ++column)
            cells.append({2 + row, int(TurnColumn::Says) + column, block[row][column]});
    }
    model.put(u"Paste"_qs, cells);
    QCOMPARE(model.rowCount(), 5);
    const auto &turns = opened.test->value().turns;
    QCOMPARE(turns[2].says, u"first"_qs);
    QCOMPARE(turns[2].delayMs, 100);
    QCOMPARE(turns[2].expects->minConfidence, 0.9);
    QCOMPARE(plainText((*turns[2].expects->entities)["date"]), u"monday"_qs);
    QCOMPARE(turns[3].says, u"second\nline"_qs);
    QCOMPARE(turns[3].expects->intent, u"provide_date"_qs);
    QCOMPARE(model.refusedCount(), 3);
    QCOMPARE(model.index(3, int(TurnColumn::Delay)).data().toString(), u"soon"_qs);
    QCOMPARE(turns[4].delayMs, newTurnDelayMs);
    QCOMPARE(opened.test->undoStack().count(), 1);
    opened.test->undoStack().undo();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.refusedCount(), 0);
}

void TestDocuments::intentBringsTheMinimumOfANewRowAndTakesItAway()
{
    Turn turn = newTurn();
    const QLocale locale = QLocale::c();
    QVERIFY(!setCellText(turn, TurnColumn::MinConfidence, u"0.9"_qs, locale));
    QVERIFY(setCellText(turn, TurnColumn::Intent, u"greet"_qs, locale));
    QCOMPARE(turn.expects->minConfidence, newTurnMinConfidence);
    QVERIFY(setCellText(turn, TurnColumn::Entities, u"date = today\ncount=3"_qs, locale));
    QCOMPARE(cellText(turn, TurnColumn::Entities, locale), u"date = today\ncount = 3"_qs);
    QVERIFY(setCellText(turn, TurnColumn::Checks,
                        u"{\"kind\":\"reply\",\"op\":\"contains\",\"value\":\"x\"}"_qs, locale));
    QCOMPARE(turn.expects->checks.size(), 1);
    QVERIFY(!setCellText(turn, TurnColumn::Checks, u"contains x"_qs, locale));
    QVERIFY(setCellText(turn, TurnColumn::Checks, QString(), locale));
    QVERIFY(setCellText(turn, TurnColumn::Intent, QString(), locale));
    QCOMPARE(turn, newTurn());
}

void TestDocuments::numbersFollowTheLocaleAndAreNeverTakenForZero()
{
    Turn turn;
    const QLocale german(QLocale::German, QLocale::Germany);
    QVERIFY(setCellText(turn, TurnColumn::Intent, u"greet"_qs, german));
    QVERIFY(setCellText(turn, TurnColumn::MinConfidence, u"0,92"_qs, german));
    QCOMPARE(turn.expects->minConfidence, 0.92);
    QCOMPARE(cellText(turn, TurnColumn::MinConfidence, german), u"0,92"_qs);
    QVERIFY(setCellText(turn, TurnColumn::MinConfidence, u"0.75"_qs, german));
    QCOMPARE(turn.expects->minConfidence, 0.75);
    for (const QString &wrong : {u"0,9x"_qs, u"1,01"_qs, u"-0,1"_qs, u"nan"_qs, u"inf"_qs})
        QVERIFY2(!setCellText(turn, TurnColumn::MinConfidence, wrong, german), qPrintable(wrong));
    QCOMPARE(turn.expects->minConfidence, 0.75);
    for (const QString &wrong : {u"1,5"_qs, u"-1"_qs, u"99999999999"_qs, u"half"_qs})
        QVERIFY2(!setCellText(turn, TurnColumn::Delay, wrong, german), qPrintable(wrong));
    QVERIFY(setCellText(turn, TurnColumn::Delay, u"1500"_qs, german));
    QCOMPARE(cellText(turn, TurnColumn::Delay, german), u"1500"_qs);
}

QTEST_MAIN(TestDocuments)
#include "tst_documents.moc"
