// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/sampleworkspace.h"
#include "ui/documents/openworkspace.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/models/completion.h"
#include "ui/models/spreadsheet.h"
#include "ui/models/turnsmodel.h"
#include "ui/tableactions.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Rehearsal;

class TestSpreadsheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void htmlTablesAreReadWithoutRunningThem_data();
    void htmlTablesAreReadWithoutRunningThem();
    void htmlThatWeWriteReadsBack();
    void twentyCellsTakeOneTextInOneStep();
    void fillDownTakesTheTopOfEachColumn();
    void thirtyRowsComeFromASpreadsheetAndGoBackTheSame();
    void aTableOfHtmlAloneIsPasted();
    void cutTakesCellsAndWholeRows();
    void pastedAsNewRowsTheyMoveNothingAside();
    void scatteredRowsMoveByKeyWithTheirChecksInOneStep();
    void rowsMoveByDrag();
    void insertsAboveAndBelow();
    void enterAfterTabGoesBackToWhereTabBegan();
    void homeAndShiftSpaceWorkAsInSpreadsheets();
    void columnsAreShownFromTheHeaderAndRemembered();
    void theSameKeysGoOnWorkingInALine();
    void anEditedTextAmongManyIsLeftOnEscape();
    void threeTurnsAreTypedInTenCellsWithoutAClick();
    void proposesWhatFitsAtTheCursor();
    void twoLettersGiveAListOfIntents();
    void entitiesAndVariablesAreProposedToo();
    void anUnknownIntentIsAllowedAndMarked();

private:
    [[nodiscard]] const ConversationTest &value() const { return m_document->value(); }
    [[nodiscard]] TurnsTable &table() const { return m_editor->table(); }
    [[nodiscard]] QModelIndex cell(int row, TurnColumn column) const
    {
        return table().model()->index(row, int(column));
    }
    void at(int row, TurnColumn column) { table().goTo(row, int(column)); }
    void select(int row, TurnColumn column, int lastRow, TurnColumn lastColumn)
    {
        table().selectionModel()->setCurrentIndex(cell(row, column),
                                                  QItemSelectionModel::ClearAndSelect);
        table().selectionModel()->select({cell(row, column), cell(lastRow, lastColumn)},
                                         QItemSelectionModel::ClearAndSelect);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QCoreApplication::processEvents(); // Enter commits when the editor has seen it
    }
    void type(const QString &text)
    {
        for (const QChar key : text)
            QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
    }
    void say(const QStringList &lines)
    {
        m_document->edit(u"Prepare"_qs, [&](ConversationTest &test) {
            test.turns.clear();
            for (const QString &line : lines) {
                Turn turn = newTurn();
                turn.says = line;
                turn.expects.emplace();
                turn.expects->intent = line;
                test.turns.append(turn);
            }
        });
        m_document->undoStack().clear();
    }
    [[nodiscard]] QStringList said() const
    {
        QStringList lines;
        for (const Turn &turn : value().turns)
            lines.append(turn.says);
        return lines;
    }
    [[nodiscard]] int steps() const { return m_document->undoStack().count(); }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<OpenWorkspace> m_workspace;
    std::unique_ptr<TestEditor> m_editor;
    TestDocument *m_document = nullptr;
};

void TestSpreadsheet::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(u"Rehearsal"_qs);
    QApplication::setApplicationName(u"tst_spreadsheet"_qs);
}

void TestSpreadsheet::init()
{
    QSettings().clear();
    m_files = std::make_unique<SampleWorkspace>();
    m_workspace = std::make_unique<OpenWorkspace>();
    QVERIFY(m_workspace->open(m_files->path()));
    m_document = m_workspace->test(u"tests/book-a-flight.test.json"_qs);
    QVERIFY(m_document);
    m_editor = std::make_unique<TestEditor>(*m_document, m_workspace->intentNames());
    m_editor->resize(1200, 500);
    m_editor->show();
    m_editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    table().setFocus();
}

void TestSpreadsheet::cleanup()
{
    m_editor.reset();
    m_workspace.reset();
}

void TestSpreadsheet::htmlTablesAreReadWithoutRunningThem_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QList<QStringList>>("cells");
    QTest::newRow("plain") << u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_qs
                           << QList<QStringList>{{u"a"_qs, u"b"_qs}, {u"c"_qs}};
    QTest::newRow("entities")
        << u"<table><tr><td>&lt;b&gt;&amp;amp; &#65;&#x1F600;&nbsp;x &bogus;"_qs
        << QList<QStringList>{{u"<b>&amp; A😀 x &bogus;"_qs}};
    QTest::newRow("line breaks")
        << u"<TABLE><TR><TD>one<br>two<BR/>\n  three  </TD></TR></TABLE>"_qs
        << QList<QStringList>{{u"one\ntwo\nthree"_qs}};
    QTest::newRow("ends left out") << u"<table><tr><th>a<td>b<tr><td>c"_qs
                                   << QList<QStringList>{{u"a"_qs, u"b"_qs}, {u"c"_qs}};
    QTest::newRow("style, script, comment")
        << u"<style>td{x:1}</style><table><!-- <td>no --><tr><td><script>a<td>b</script>x"_qs
        << QList<QStringList>{{u"x"_qs}};
    QTest::newRow("span") << u"<table><tr><td colspan=\"2\">a</td><td>b</td></tr></table>"_qs
                          << QList<QStringList>{{u"a"_qs, QString(), u"b"_qs}};
    QTest::newRow("only the first")
        << u"<table><tr><td>a</table><table><tr><td>b</table>"_qs << QList<QStringList>{{u"a"_qs}};
    QTest::newRow("none") << u"<p>hello</p>"_qs << QList<QStringList>();
    QTest::newRow("torn") << u"<table><tr><td>a</td><td"_qs << QList<QStringList>{{u"a"_qs}};
    QTest::newRow("huge span") << u"<table><tr><td colspan=99999999999>a</table>"_qs
                               << QList<QStringList>{{u"a"_qs}};
}

void TestSpreadsheet::htmlTablesAreReadWithoutRunningThem()
{
    QFETCH(QString, html);
    QFETCH(QList<QStringList>, cells);
    QCOMPARE(cellsFromHtml(html), cells);
}

void TestSpreadsheet::htmlThatWeWriteReadsBack()
{
    const QList<QStringList> cells = {{u"<img src=x>"_qs, u"a & b"_qs},
                                      {u"one\ntwo"_qs, QString()}};
    QCOMPARE(cellsFromHtml(htmlFromCells(cells)), cells);
}

void TestSpreadsheet::twentyCellsTakeOneTextInOneStep()
{
    QStringList lines;
    for (int row = 0; row < 20; ++row)
        lines.append(QString::number(row));
    say(lines);
    at(0, TurnColumn::MinConfidence);
    for (int row = 1; row < 20; ++row)
        press(Qt::Key_Down, Qt::ShiftModifier);
    type(u"0.85"_qs);
    press(Qt::Key_Return);
    for (const Turn &turn : value().turns)
        QCOMPARE(turn.expects->minConfidence, 0.85);
    QCOMPARE(steps(), 1);
    QCOMPARE(table().selectionModel()->selectedIndexes().size(), 20);
    m_document->undoStack().undo();
    for (const Turn &turn : value().turns)
        QVERIFY(!turn.expects->minConfidence);
    press(Qt::Key_Delete);
    QCOMPARE(steps(), 1); // nothing there to clear: the undone step stays to be redone
}

void TestSpreadsheet::fillDownTakesTheTopOfEachColumn()
{
    say({u"a"_qs, u"b"_qs, u"c"_qs});
    select(0, TurnColumn::Says, 2, TurnColumn::Intent);
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(said(), (QStringList{u"a"_qs, u"a"_qs, u"a"_qs}));
    QCOMPARE(value().turns[2].expects->intent, u"a"_qs);
    QCOMPARE(steps(), 1);
    m_document->undoStack().undo();
    at(2, TurnColumn::Says);
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(said(), (QStringList{u"a"_qs, u"b"_qs, u"b"_qs}));
    at(0, TurnColumn::Says);
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(said().constFirst(), u"a"_qs);
}

void TestSpreadsheet::thirtyRowsComeFromASpreadsheetAndGoBackTheSame()
{
    QString tsv;
    for (int row = 0; row < 30; ++row) {
        tsv += u"\"line one\nof \"\"row\"\" %1\"\tintent %1\t%2\tdate = day %1\n"_qs.arg(row).arg(
            row == 7 ? u"high"_qs : u"0.75"_qs);
    }
    say({u"first"_qs});
    at(0, TurnColumn::Says);
    QApplication::clipboard()->setText(tsv);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(value().turns.size(), 30);
    QCOMPARE(value().turns[4].says, u"line one\nof \"row\" 4"_qs);
    QCOMPARE(value().turns[4].expects->minConfidence, 0.75);
    QCOMPARE(cell(7, TurnColumn::MinConfidence).data().toString(), u"high"_qs);
    QVERIFY(cell(7, TurnColumn::MinConfidence).data(TurnsModel::RefusedRole).toBool());
    QCOMPARE(steps(), 1);
    QApplication::clipboard()->clear();
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), tsv);
    QCOMPARE(cellsFromHtml(QApplication::clipboard()->mimeData()->html()), cellsFromTsv(tsv));
    m_document->undoStack().undo();
    QCOMPARE(said(), QStringList{u"first"_qs});
}

void TestSpreadsheet::aTableOfHtmlAloneIsPasted()
{
    say({u"a"_qs});
    auto *content = new QMimeData;
    content->setHtml(u"<table><tr><td>hi &amp; <i>hello</i><td>greet</table>"_qs);
    QApplication::clipboard()->setMimeData(content);
    at(0, TurnColumn::Says);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(value().turns[0].says, u"hi & hello"_qs);
    QCOMPARE(value().turns[0].expects->intent, u"greet"_qs);
}

void TestSpreadsheet::cutTakesCellsAndWholeRows()
{
    say({u"a"_qs, u"b"_qs, u"c"_qs});
    select(0, TurnColumn::Says, 1, TurnColumn::Says);
    press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(said(), (QStringList{QString(), QString(), u"c"_qs}));
    QCOMPARE(QApplication::clipboard()->text(), u"a\nb\n"_qs);
    QCOMPARE(steps(), 1);
    at(2, TurnColumn::Says);
    press(Qt::Key_Space, Qt::ShiftModifier);
    press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(value().turns.size(), 2);
}

void TestSpreadsheet::pastedAsNewRowsTheyMoveNothingAside()
{
    say({u"a"_qs, u"b"_qs});
    QApplication::clipboard()->setText(u"x\ty\nz\tw"_qs);
    at(0, TurnColumn::Intent);
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(said(), (QStringList{u"a"_qs, u"x"_qs, u"z"_qs, u"b"_qs}));
    QCOMPARE(value().turns[2].expects->intent, u"w"_qs);
    QCOMPARE(steps(), 1);
}

void TestSpreadsheet::scatteredRowsMoveByKeyWithTheirChecksInOneStep()
{
    say({u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs, u"e"_qs, u"f"_qs});
    at(3, TurnColumn::MinConfidence);
    type(u"much"_qs); // refused: goes with its row
    press(Qt::Key_Escape);
    QVERIFY(!table().model()->setData(cell(3, TurnColumn::MinConfidence), u"much"_qs));
    QItemSelectionModel &selection = *table().selectionModel();
    at(1, TurnColumn::Says);
    selection.select(cell(3, TurnColumn::Says), QItemSelectionModel::Select);
    selection.select(cell(4, TurnColumn::Says), QItemSelectionModel::Select);
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(said(), (QStringList{u"b"_qs, u"a"_qs, u"d"_qs, u"e"_qs, u"c"_qs, u"f"_qs}));
    QCOMPARE(value().turns[2].expects->intent, u"d"_qs);
    QCOMPARE(cell(2, TurnColumn::MinConfidence).data().toString(), u"much"_qs);
    QCOMPARE(steps(), 1);
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(steps(), 1); // at the edge already
    press(Qt::Key_Down, Qt::AltModifier);
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(said(), (QStringList{u"a"_qs, u"c"_qs, u"b"_qs, u"f"_qs, u"d"_qs, u"e"_qs}));
    QCOMPARE(steps(), 3);
}

void TestSpreadsheet::rowsMoveByDrag()
{
    say({u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs});
    const auto middle = [&](int row) {
        return table().visualRect(cell(row, TurnColumn::Number)).center();
    };
    QWidget *viewport = table().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, middle(0));
    QTest::mouseMove(viewport, middle(1));
    const QPoint below = middle(2) + QPoint(0, 8);
    // QTest::mouseMove() tells of no button held down.
    QMouseEvent move(QEvent::MouseMove, below, viewport->mapToGlobal(below), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, below);
    QCOMPARE(said(), (QStringList{u"b"_qs, u"c"_qs, u"a"_qs, u"d"_qs}));
    QCOMPARE(steps(), 1);
    // Two rows that do not touch, taken by a cell of one of them.
    QTest::mouseClick(viewport, Qt::LeftButton, Qt::NoModifier, middle(0));
    QTest::mouseClick(viewport, Qt::LeftButton, Qt::ControlModifier, middle(3));
    const QPoint from = table().visualRect(cell(3, TurnColumn::Says)).center();
    QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, from);
    const QPoint above = middle(2) - QPoint(0, 8);
    QMouseEvent moveUp(QEvent::MouseMove, above, viewport->mapToGlobal(above), Qt::NoButton,
                       Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &moveUp);
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, above);
    QCOMPARE(said(), (QStringList{u"c"_qs, u"b"_qs, u"d"_qs, u"a"_qs}));
    QCOMPARE(steps(), 2);
}

void TestSpreadsheet::insertsAboveAndBelow()
{
    say({u"a"_qs, u"b"_qs});
    at(0, TurnColumn::Intent);
    press(Qt::Key_Insert, Qt::AltModifier);
    QCOMPARE(said(), (QStringList{QString(), u"a"_qs, u"b"_qs}));
    QCOMPARE(table().currentIndex(), cell(0, TurnColumn::Says));
    at(1, TurnColumn::Intent);
    press(Qt::Key_Insert);
    QCOMPARE(said(), (QStringList{QString(), u"a"_qs, QString(), u"b"_qs}));
}

void TestSpreadsheet::enterAfterTabGoesBackToWhereTabBegan()
{
    at(0, TurnColumn::Says);
    type(u"one"_qs);
    press(Qt::Key_Tab);
    type(u"two"_qs);
    press(Qt::Key_Tab);
    type(u"0.5"_qs);
    press(Qt::Key_Return);
    QCOMPARE(table().currentIndex(), cell(1, TurnColumn::Says));
    QCOMPARE(value().turns[0].expects->intent, u"two"_qs);
    QCOMPARE(value().turns[0].expects->minConfidence, 0.5);
    at(0, TurnColumn::Intent);
    press(Qt::Key_Return);
    QCOMPARE(table().currentIndex(), cell(1, TurnColumn::Intent));
}

void TestSpreadsheet::homeAndShiftSpaceWorkAsInSpreadsheets()
{
    at(2, TurnColumn::Entities);
    press(Qt::Key_Home);
    QCOMPARE(table().currentIndex(), cell(2, TurnColumn::Says));
    press(Qt::Key_End);
    QCOMPARE(table().currentIndex(), cell(2, TurnColumn::Delta));
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(table().currentIndex(), cell(0, TurnColumn::Says));
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(table().currentIndex(), cell(2, TurnColumn::Delta));
    press(Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(table().selectionModel()->selectedRows().size(), 1);
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(table().selectionModel()->selectedRows().size(), 3);
}

void TestSpreadsheet::columnsAreShownFromTheHeaderAndRemembered()
{
    QVERIFY(table().isColumnHidden(int(TurnColumn::Delay)));
    Q_EMIT table().horizontalHeader()->customContextMenuRequested({40, 10});
    auto *menu = table().findChild<QMenu *>(u"table.columns"_qs);
    QVERIFY(menu);
    QVERIFY(!menu->actions().at(int(TurnColumn::Delay))->isChecked());
    menu->actions().at(int(TurnColumn::Delay))->trigger();
    QVERIFY(!table().isColumnHidden(int(TurnColumn::Delay)));
    TestEditor other(*m_document, {});
    QVERIFY(!other.table().isColumnHidden(int(TurnColumn::Delay)));
}

void TestSpreadsheet::theSameKeysGoOnWorkingInALine()
{
    auto *name = m_editor->findChild<QLineEdit *>(u"testEditor.name"_qs);
    name->setFocus();
    name->selectAll();
    QApplication::clipboard()->clear();
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"Book a flight"_qs);
    press(Qt::Key_Delete);
    QCOMPARE(value().name, QString());
    QCOMPARE(value().turns.size(), 3);
    auto *actions = m_editor->findChild<TableActions *>();
    QVERIFY(actions->action(TableCommand::Paste)->isEnabled());
    QVERIFY(!actions->action(TableCommand::FillDown)->isEnabled());
    actions->action(TableCommand::Paste)->trigger();
    QCOMPARE(value().name, u"Book a flight"_qs);
    table().setFocus();
    QVERIFY(actions->action(TableCommand::FillDown)->isEnabled());
    // In the editor of a cell as well.
    at(0, TurnColumn::Says);
    press(Qt::Key_F2);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_V, Qt::ControlModifier);
    press(Qt::Key_Return);
    QCOMPARE(value().turns[0].says, u"Book a flight"_qs);
    QCOMPARE(value().turns.size(), 3);
}

void TestSpreadsheet::anEditedTextAmongManyIsLeftOnEscape()
{
    const ConversationTest before = value();
    select(0, TurnColumn::Says, 2, TurnColumn::Says);
    type(u"never"_qs);
    press(Qt::Key_Escape);
    QCOMPARE(value(), before);
    m_document->undoStack().clear();
    at(1, TurnColumn::Says);
    type(u"only this"_qs);
    press(Qt::Key_Return);
    QCOMPARE(value().turns[0], before.turns[0]);
    QCOMPARE(value().turns[1].says, u"only this"_qs);
}

void TestSpreadsheet::threeTurnsAreTypedInTenCellsWithoutAClick()
{
    TestDocument *fresh = m_workspace->addTest(u"Typed"_qs);
    TestEditor editor(*fresh, m_workspace->intentNames());
    editor.resize(1200, 500);
    editor.show();
    editor.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    editor.table().setFocus();
    int cells = 0;
    const auto enter = [&](const QString &text, Qt::Key end) {
        type(text);
        press(end);
        ++cells;
    };
    enter(u"fly to rome"_qs, Qt::Key_Tab);
    enter(u"book_flight"_qs, Qt::Key_Tab);
    enter(u"0.9"_qs, Qt::Key_Return);
    enter(u"next monday"_qs, Qt::Key_Tab);
    enter(u"provide_date"_qs, Qt::Key_Tab);
    enter(u"0.85"_qs, Qt::Key_Tab);
    enter(u"date = next monday"_qs, Qt::Key_Return);
    enter(u"yes"_qs, Qt::Key_Tab);
    enter(u"confirm_booking"_qs, Qt::Key_Tab);
    enter(u"0.8"_qs, Qt::Key_Tab);
    editor.commit();
    const QList<Turn> &turns = fresh->value().turns;
    QCOMPARE(turns.size(), 3);
    QCOMPARE(turns[0].says, u"fly to rome"_qs);
    QCOMPARE(turns[0].expects->intent, u"book_flight"_qs);
    QCOMPARE(turns[0].expects->minConfidence, 0.9);
    QCOMPARE(turns[1].expects->minConfidence, 0.85);
    QCOMPARE(cellText(turns[1], TurnColumn::Entities, {}), u"date = next monday"_qs);
    QCOMPARE(turns[2].expects->intent, u"confirm_booking"_qs);
    QCOMPARE(turns[2].expects->minConfidence, 0.8);
    QCOMPARE(cells, 10);
}

void TestSpreadsheet::proposesWhatFitsAtTheCursor()
{
    const KnownNames known{{u"book_hotel"_qs, u"rebook"_qs, u"greet"_qs},
                           {u"date"_qs, u"city"_qs},
                           {u"user"_qs, u"city_name"_qs}};
    QCOMPARE(completionAt(u"bo"_qs, 2, CellTopic::Intent, known).names,
             (QStringList{u"book_hotel"_qs, u"rebook"_qs}));
    QVERIFY(completionAt(u"b"_qs, 1, CellTopic::Intent, known).names.isEmpty());
    QVERIFY(completionAt(u"greet"_qs, 5, CellTopic::Intent, known).names.isEmpty());
    const Completion open = completionAt(u"hi {{us, bye"_qs, 7, CellTopic::Text, known);
    QCOMPARE(open.names, QStringList{u"user"_qs});
    QCOMPARE(open.suffix, u"}}"_qs);
    QCOMPARE(open.start, 5);
    QCOMPARE(completionAt(u"{{}}"_qs, 2, CellTopic::Intent, known).names.size(), 2);
    QCOMPARE(completionAt(u"{{}}"_qs, 2, CellTopic::Text, known).suffix, QString());
    QVERIFY(completionAt(u"{{user}} us"_qs, 11, CellTopic::Text, known).names.isEmpty());
    const Completion type = completionAt(u"date = x\nci"_qs, 11, CellTopic::Entities, known);
    QCOMPARE(type.names, QStringList{u"city"_qs});
    QCOMPARE(type.start, 9);
    QCOMPARE(type.suffix, u" = "_qs);
    QVERIFY(completionAt(u"date = ci"_qs, 9, CellTopic::Entities, known).names.isEmpty());
}

void TestSpreadsheet::twoLettersGiveAListOfIntents()
{
    at(0, TurnColumn::Intent);
    type(u"ho"_qs);
    auto *list = m_editor->findChild<QListWidget *>(u"completion"_qs);
    QVERIFY(list && list->isVisible());
    QCOMPARE(list->item(0)->text(), u"book_hotel"_qs);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(value().turns[0].expects->intent, u"book_hotel"_qs);
    QCOMPARE(table().currentIndex(), cell(1, TurnColumn::Intent));
    // What was typed counts as long as nothing is taken from the list; Esc closes the list first.
    type(u"book"_qs);
    press(Qt::Key_Escape);
    press(Qt::Key_Tab);
    QCOMPARE(value().turns[1].expects->intent, u"book"_qs);
}

void TestSpreadsheet::entitiesAndVariablesAreProposedToo()
{
    m_editor->setEntityTypes({u"date"_qs, u"destination"_qs});
    m_document->edit(u"Variables"_qs, [](ConversationTest &test) {
        test.variables = Json{{"traveller", "Ann"}};
    });
    at(0, TurnColumn::Entities);
    type(u"de"_qs);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    type(u"paris"_qs);
    press(Qt::Key_Return);
    QCOMPARE(cellText(value().turns[0], TurnColumn::Entities, {}), u"destination = paris"_qs);
    at(0, TurnColumn::Says);
    type(u"I am {{"_qs);
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    press(Qt::Key_Return);
    QCOMPARE(value().turns[0].says, u"I am {{traveller}}"_qs);
}

void TestSpreadsheet::anUnknownIntentIsAllowedAndMarked()
{
    at(0, TurnColumn::Intent);
    QVERIFY(!cell(0, TurnColumn::Intent).data(TurnsModel::UnknownRole).toBool());
    type(u"fly_away"_qs);
    press(Qt::Key_Return);
    QCOMPARE(value().turns[0].expects->intent, u"fly_away"_qs);
    QVERIFY(cell(0, TurnColumn::Intent).data(TurnsModel::UnknownRole).toBool());
    QVERIFY(!cell(0, TurnColumn::Intent).data(Qt::ToolTipRole).toString().isEmpty());
    m_editor->setIntentNames({u"fly_away"_qs});
    QVERIFY(!cell(0, TurnColumn::Intent).data(TurnsModel::UnknownRole).toBool());
}

QTEST_MAIN(TestSpreadsheet)
#include "tst_spreadsheet.moc"
