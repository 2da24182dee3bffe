// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/dialogs/columndialog.h"
#include "ui/dialogs/combinevaluesdialog.h"
#include "ui/editorarea.h"
#include "ui/editors/datarowstable.h"
#include "ui/editors/datarowsview.h"
#include "ui/editors/testeditor.h"
#include "ui/mainwindow.h"
#include "ui/models/datarowsmodel.h"
#include "ui/panels/resultspanel.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QAbstractProxyModel>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Rehearsal;

namespace {

constexpr int manyRows = 1000;

/// One turn with two columns; the bot always finds book_flight.
ConversationTest flights()
{
    ConversationTest test;
    test.id = u"flights"_qs;
    test.name = u"Flights"_qs;
    Turn turn;
    turn.says = u"Fly to {{city}}"_qs;
    turn.expects = Expectation();
    turn.expects->intent = u"{{intent}}"_qs;
    turn.expects->minConfidence = 0.5;
    test.turns = {turn};
    return test;
}

/// Every tenth row expects another intent than the bot finds.
QString sheet(int rows)
{
    QStringList lines{u"city\tintent"_qs};
    for (int row = 0; row < rows; ++row) {
        lines.append(
            u"City %1\t%2"_qs.arg(row).arg(row % 10 == 3 ? u"book_hotel"_qs : u"book_flight"_qs));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

class TestDataRowsView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aThousandPastedRowsRunAndFindTheirResults();
    void aColumnIsRenamedWithItsPlaceholders();
    void pastingGrowsTheGrid();
    void csvIsImported();
    void aBadCsvChangesNothing();
    void valuesAreCombined();
    void onlySelectedRowsRun();
    void editsUnderAFilterReachTheRightRow();
    void manyRowsStayUsable();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        m_table->setFocus();
        press(Qt::Key_V, Qt::ControlModifier);
    }
    [[nodiscard]] const ConversationTest &value() const { return m_editor->testDocument().value(); }
    [[nodiscard]] QUndoStack &undo() { return m_editor->testDocument().undoStack(); }
    [[nodiscard]] QString textOf(const char *label) const
    {
        return m_view->findChild<QLabel *>(QLatin1String(label))->text();
    }
    [[nodiscard]] QString resultOf(int row) const
    {
        return m_table->model()->index(row, DataRowsModel::ResultColumn).data().toString();
    }
    void trigger(const char *item, int column)
    {
        m_table->goTo(0, DataRowsModel::firstDataColumn + column);
        auto *menu = m_view->findChild<QMenu *>(u"dataRows.columnMenu"_qs);
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->objectName() == QLatin1String(item))
                action->trigger();
        }
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
    TestEditor *m_editor = nullptr;
    DataRowsView *m_view = nullptr;
    DataRowsTable *m_table = nullptr;
    QAbstractItemModelTester *m_tester = nullptr;
};

void TestDataRowsView::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_datarowsview"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestDataRowsView::init()
{
    QSettings().clear();
    m_files = std::make_unique<SampleWorkspace>();
    m_files->write(u"tests/flights.test.json"_qs, fileBytes(flights()));
    m_service = std::make_unique<FakeRunService>();
    m_service->backend.delay = std::chrono::milliseconds(0);
    m_service->backend.jobDuration = std::chrono::milliseconds(0);
    m_service->backend.onFetch = [](const QString &id, int) -> Result<Snapshot> {
        Snapshot snapshot;
        snapshot.id = id;
        snapshot.state = Snapshot::State::Completed;
        snapshot.status = u"COMPLETED"_qs;
        Step step;
        step.index = 0;
        step.intent = u"book_flight"_qs;
        step.confidence = 0.9;
        step.reply = u"Which date, please?"_qs;
        snapshot.steps.append(step);
        return snapshot;
    };
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1200, 800);
    QVERIFY(m_window->openWorkspace(m_files->path()));
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_editor = qobject_cast<TestEditor *>(m_window->editors().open(u"tests/flights.test.json"_qs));
    QVERIFY(m_editor);
    QTest::mouseClick(m_editor->findChild<QToolButton *>(u"testEditor.view.data"_qs),
                      Qt::LeftButton);
    m_view = &m_editor->dataRows();
    m_table = &m_view->table();
    QVERIFY(m_table->isVisible());
    m_tester = new QAbstractItemModelTester(
        &m_view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_editor);
}

void TestDataRowsView::cleanup()
{
    m_window.reset();
    m_service.reset();
}

void TestDataRowsView::aThousandPastedRowsRunAndFindTheirResults()
{
    QVERIFY(m_view->findChild<QLabel *>(u"dataRows.empty"_qs)->isVisible());
    paste(sheet(manyRows));
    QCOMPARE(value().data->columns, (QStringList{u"city"_qs, u"intent"_qs}));
    QCOMPARE(value().data->rows.size(), manyRows);
    QVERIFY2(textOf("dataRows.cost").contains(u"1,000 run"_qs),
             qPrintable(textOf("dataRows.cost")));
    m_table->goTo(3, DataRowsModel::firstDataColumn);
    const auto *expansion = m_view->findChild<QPlainTextEdit *>(u"dataRows.expansion"_qs);
    QVERIFY(expansion->toPlainText().contains(u"Fly to City 3"_qs));
    QVERIFY(expansion->toPlainText().contains(u"book_hotel"_qs));

    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_window->runs().isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->runs().isRunning(), 60000);
    QCOMPARE(m_window->runs().result().reports.size(), manyRows);
    for (int row = 0; row < manyRows; ++row)
        QCOMPARE(resultOf(row),
                 resultStateText(row % 10 == 3 ? ResultState::Failed : ResultState::Passed));
    QTRY_VERIFY2(textOf("dataRows.cost").contains(u"at once"_qs),
                 qPrintable(textOf("dataRows.cost")));

    // Sorted the other way round; each row has its result with it.
    trigger("column.descending", 0);
    QCOMPARE(value().data->rows[0][0], u"City 999"_qs);
    for (int row = 0; row < manyRows; ++row) {
        const bool fails = value().data->rows[row][1] == u"book_hotel"_qs;
        QCOMPARE(resultOf(row), resultStateText(fails ? ResultState::Failed : ResultState::Passed));
    }
    // Only the failed ones, then one of them.
    QTest::mouseClick(m_view->findChild<QToolButton *>(u"dataRows.failed"_qs), Qt::LeftButton);
    QCOMPARE(m_view->model().rowCount(), manyRows / 10);
    QTest::keyClicks(m_view->findChild<QLineEdit *>(u"dataRows.filter"_qs), u"city 443"_qs);
    QCOMPARE(m_view->model().rowCount(), 1);
    m_table->setFocus();
    m_table->goTo(0, DataRowsModel::ResultColumn);
    press(Qt::Key_Return);
    const ResultPlace place = m_window->results().model().placeOf(
        m_window->results().tree().currentIndex().isValid()
            ? qobject_cast<QAbstractProxyModel *>(m_window->results().tree().model())
                  ->mapToSource(m_window->results().tree().currentIndex())
            : QModelIndex());
    QCOMPARE(place.run, 443);
    QCOMPARE(place.turn, 0);

    // An edited row has not run as it is; undo brings its result back, and then the empty grid.
    m_view->findChild<QLineEdit *>(u"dataRows.filter"_qs)->clear();
    QTest::mouseClick(m_view->findChild<QToolButton *>(u"dataRows.failed"_qs), Qt::LeftButton);
    m_table->setFocus();
    m_table->goTo(0, DataRowsModel::firstDataColumn);
    press(Qt::Key_X);
    press(Qt::Key_Return);
    // The delegate commits in the next turn of the event loop.
    QTRY_COMPARE(value().data->rows[0][0], u"x"_qs);
    QVERIFY(resultOf(0).isEmpty());
    undo().undo();
    QCOMPARE(resultOf(0), resultStateText(ResultState::Passed));
    undo().undo(); // the sorting
    QCOMPARE(value().data->rows[0][0], u"City 0"_qs);
    QCOMPARE(resultOf(3), resultStateText(ResultState::Failed));
    undo().undo(); // the paste
    QVERIFY(!value().data);
    QCOMPARE(m_view->model().columnCount(), int(DataRowsModel::firstDataColumn));
}

void TestDataRowsView::aColumnIsRenamedWithItsPlaceholders()
{
    paste(sheet(3));
    trigger("column.rename", 0);
    auto *dialog = m_view->findChild<ColumnDialog *>(u"columnDialog"_qs);
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"column.name"_qs), u"place"_qs);
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(value().data->columns[0], u"place"_qs);
    QCOMPARE(value().turns[0].says, u"Fly to {{place}}"_qs);
    QCOMPARE(m_table->model()->headerData(2, Qt::Horizontal).toString(), u"place"_qs);
    undo().undo();
    QCOMPARE(value().data->columns[0], u"city"_qs);
    QCOMPARE(value().turns[0].says, u"Fly to {{city}}"_qs);
}

void TestDataRowsView::pastingGrowsTheGrid()
{
    paste(sheet(2));
    m_table->goTo(1, DataRowsModel::firstDataColumn + 1);
    paste(u"a\tb\nc\td\n"_qs);
    QCOMPARE(value().data->columns, (QStringList{u"city"_qs, u"intent"_qs, u"Column 3"_qs}));
    QCOMPARE(value().data->rows,
             (QList<QStringList>{{u"City 0"_qs, u"book_flight"_qs, QString()},
                                 {u"City 1"_qs, u"a"_qs, u"b"_qs},
                                 {QString(), u"c"_qs, u"d"_qs}}));
    undo().undo();
    QCOMPARE(value().data->columns.size(), 2);
    QCOMPARE(value().data->rows.size(), 2);
    // A first line that repeats the columns is no row.
    m_table->goTo(1, DataRowsModel::firstDataColumn + 1);
    paste(u"city\tintent\nRome\tgreeting\n"_qs);
    QCOMPARE(value().data->rows.size(), 2);
    QCOMPARE(value().data->rows[1], (QStringList{u"Rome"_qs, u"greeting"_qs}));
}

void TestDataRowsView::csvIsImported()
{
    paste(sheet(2));
    m_files->write(u"rows.csv"_qs,
                   "city;intent\r\n\"Rome; \"\"Roma\"\"\r\nItaly\";greeting\r\nOslo\r\n");
    m_view->importCsv(m_files->path() + u"/rows.csv"_qs);
    QTRY_COMPARE(value().data->rows.size(), 2);
    QTRY_COMPARE(value().data->rows[0],
                 (QStringList{u"Rome; \"Roma\"\r\nItaly"_qs, u"greeting"_qs}));
    QCOMPARE(value().data->rows[1], (QStringList{u"Oslo"_qs, QString()}));
    QVERIFY2(textOf("dataRows.message").contains(u"line 4"_qs),
             qPrintable(textOf("dataRows.message")));
    QTRY_VERIFY2(textOf("dataRows.warnings").contains(u"empty cell"_qs),
                 qPrintable(textOf("dataRows.warnings")));
    undo().undo();
    QCOMPARE(value().data->rows[0][0], u"City 0"_qs);
}

void TestDataRowsView::aBadCsvChangesNothing()
{
    paste(sheet(2));
    const ConversationTest before = value();
    m_files->write(u"bad.csv"_qs, "city,intent\n\"Rome,greeting\n");
    m_view->importCsv(m_files->path() + u"/bad.csv"_qs);
    QTRY_VERIFY(textOf("dataRows.message").contains(u"Line 2"_qs));
    QVERIFY(value() == before);
}

void TestDataRowsView::valuesAreCombined()
{
    paste(u"city\tintent\nRome\ta\nOslo\tb\nBern\ta\n"_qs);
    QTest::mouseClick(m_view->findChild<QToolButton *>(u"dataRows.combine"_qs), Qt::LeftButton);
    auto *dialog = m_view->findChild<CombineValuesDialog *>(u"combineDialog"_qs);
    QVERIFY(dialog);
    const auto *count = dialog->findChild<QLabel *>(u"combine.count"_qs);
    QVERIFY2(count->text().startsWith(u"6 row"_qs), qPrintable(count->text()));
    auto *second = dialog->findChild<QPlainTextEdit *>(u"combine.values.1"_qs);
    second->setFocus();
    second->moveCursor(QTextCursor::End);
    QTest::keyClick(second, Qt::Key_Return);
    QTest::keyClicks(second, u"c"_qs);
    QTRY_VERIFY2(count->text().startsWith(u"9 row"_qs), qPrintable(count->text()));
    dialog->accept();
    QCOMPARE(value().data->rows.size(), 9);
    undo().undo();
    QCOMPARE(value().data->rows.size(), 3);
}

void TestDataRowsView::onlySelectedRowsRun()
{
    paste(sheet(20));
    m_table->setFocus();
    m_table->goTo(3, DataRowsModel::firstDataColumn);
    press(Qt::Key_Down, Qt::ShiftModifier);
    m_window->actions().action(u"run.rows"_qs)->trigger();
    QTRY_VERIFY(m_window->runs().isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->runs().isRunning(), 30000);
    QCOMPARE(m_window->runs().result().reports.size(), 2);
    QCOMPARE(resultOf(3), resultStateText(ResultState::Failed));
    QCOMPARE(resultOf(4), resultStateText(ResultState::Passed));
    QVERIFY(resultOf(5).isEmpty());
}

void TestDataRowsView::editsUnderAFilterReachTheRightRow()
{
    delete m_tester; // it takes the number of a row for its content
    paste(sheet(20));
    auto *filter = m_view->findChild<QLineEdit *>(u"dataRows.filter"_qs);
    QTest::keyClicks(filter, u"hotel"_qs);
    QCOMPARE(m_view->model().rowCount(), 2);
    m_table->setFocus();
    m_table->goTo(1, DataRowsModel::firstDataColumn);
    press(Qt::Key_Insert);
    QCOMPARE(m_view->model().rowCount(), 3);
    QCOMPARE(value().data->rows.size(), 21);
    m_table->goTo(1, DataRowsModel::firstDataColumn);
    press(Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(value().data->rows.size(), 20);
    QCOMPARE(value().data->rows[12][0], u"City 12"_qs);
    QCOMPARE(value().data->rows[3][0], u"City 3"_qs);
    filter->clear();
    QCOMPARE(m_view->model().rowCount(), 20);
}

void TestDataRowsView::manyRowsStayUsable()
{
    delete m_tester; // it takes the number of a row for its content
    paste(sheet(140'000));
    QCOMPARE(m_view->model().rowCount(), 140'000);
    m_table->goTo(0, DataRowsModel::firstDataColumn);
    QApplication::clipboard()->setText(sheet(10'000));
    QElapsedTimer timer;
    timer.start();
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    undo().undo();
    qInfo("10,000 rows pasted among 140,000 and undone: %lld ms", timer.elapsed());
    QCOMPARE(m_view->model().rowCount(), 140'000);
}

QTEST_MAIN(TestDataRowsView)
#include "tst_datarowsview.moc"
