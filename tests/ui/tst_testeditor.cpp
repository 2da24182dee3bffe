// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/sampleworkspace.h"
#include "ui/documents/openworkspace.h"
#include "ui/editors/checksdialog.h"
#include "ui/editors/jsondialog.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/models/turnsmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Rehearsal;

class TestTestEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void typingReplacesTheCellAndEnterGoesDown();
    void enterOnTheLastRowAddsOne();
    void tabGoesOverTheCellsOneEdits();
    void keysInsertDuplicateMoveAndDeleteRows();
    void deleteClearsCellsAndDeletesWholeRows();
    void rowsTravelThroughTheClipboard();
    void oneTextFillsTheSelectedCells();
    void entitiesAreLinesOfTypeAndValue();
    void checksHaveAForm();
    void contextMustBeAnObject();
    void namesAndTagsAreUndoneInTheWindow();
    void showsWhatTheLastRunGave();
    void brokenFilesAreShownAndNotEdited();
    void sourceIsTakenOverWhenItIsATest();
    void everyControlHasAName();

private:
    [[nodiscard]] const ConversationTest &value() const { return m_document->value(); }
    [[nodiscard]] QModelIndex cell(int row, TurnColumn column) const
    {
        return m_editor->table().model()->index(row, int(column));
    }
    void at(int row, TurnColumn column) { m_editor->table().setCurrentIndex(cell(row, column)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// Each key to who has the focus by then: the first one opens the cell's editor.
    void type(const QString &text)
    {
        for (const QChar key : text)
            QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<OpenWorkspace> m_workspace;
    std::unique_ptr<TestEditor> m_editor;
    TestDocument *m_document = nullptr;
};

void TestTestEditor::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    m_workspace = std::make_unique<OpenWorkspace>();
    QVERIFY(m_workspace->open(m_files->path()));
    m_document = m_workspace->test(u"tests/book-a-flight.test.json"_qs);
    QVERIFY(m_document);
    m_editor = std::make_unique<TestEditor>(*m_document, m_workspace->intentNames());
    m_editor->table().setColumnHidden(int(TurnColumn::Delay), false);
    m_editor->resize(1200, 400);
    m_editor->show();
    m_editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    m_editor->table().setFocus();
}

void TestTestEditor::cleanup()
{
    m_editor.reset();
    m_workspace.reset();
}

void TestTestEditor::typingReplacesTheCellAndEnterGoesDown()
{
    at(0, TurnColumn::Says);
    type(u"fly me to rome"_qs);
    press(Qt::Key_Return);
    QTRY_COMPARE(value().turns[0].says, u"fly me to rome"_qs);
    QCOMPARE(m_editor->table().currentIndex(), cell(1, TurnColumn::Says));
    press(Qt::Key_F2);
    type(u"!"_qs);
    press(Qt::Key_Return);
    QTRY_VERIFY(value().turns[1].says.endsWith(u'!'));
    at(0, TurnColumn::Says);
    type(u"never mind"_qs);
    press(Qt::Key_Escape);
    QCOMPARE(value().turns[0].says, u"fly me to rome"_qs);
    m_document->undoStack().undo();
    m_document->undoStack().undo();
    QVERIFY(!m_document->isDirty());
}

void TestTestEditor::enterOnTheLastRowAddsOne()
{
    at(2, TurnColumn::Says);
    press(Qt::Key_Return);
    QCOMPARE(value().turns.size(), 4);
    QCOMPARE(m_editor->table().currentIndex(), cell(3, TurnColumn::Says));
    type(u"thank you"_qs);
    press(Qt::Key_Return);
    QTRY_COMPARE(value().turns[3].says, u"thank you"_qs);
    QCOMPARE(value().turns.size(), 5);
}

void TestTestEditor::tabGoesOverTheCellsOneEdits()
{
    at(0, TurnColumn::Says);
    QList<int> columns;
    for (int step = 0; step < 6; ++step) {
        press(Qt::Key_Tab);
        columns.append(m_editor->table().currentIndex().column());
    }
    QCOMPARE(columns, (QList<int>{3, 4, 5, 6, 7, 2}));
    QCOMPARE(m_editor->table().currentIndex().row(), 1);
    press(Qt::Key_Backtab);
    QCOMPARE(m_editor->table().currentIndex(), cell(0, TurnColumn::Checks));
    at(0, TurnColumn::Delay);
    type(u"250"_qs);
    press(Qt::Key_Tab);
    QCOMPARE(value().turns[0].delayMs, 250);
    QCOMPARE(m_editor->table().currentIndex(), cell(0, TurnColumn::Intent));
}

void TestTestEditor::keysInsertDuplicateMoveAndDeleteRows()
{
    const QString first = value().turns[0].says;
    at(0, TurnColumn::Says);
    press(Qt::Key_Insert);
    QCOMPARE(value().turns.size(), 4);
    QCOMPARE(value().turns[1], newTurn());
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(value().turns[1].says, first);
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(value().turns[0].says, first);
    at(0, TurnColumn::Intent);
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(value().turns[1], value().turns[0]);
    press(Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(value().turns.size(), 4);
    while (m_document->undoStack().canUndo())
        m_document->undoStack().undo();
    QCOMPARE(m_document->bytes(), m_files->read(m_document->path()));
}

void TestTestEditor::deleteClearsCellsAndDeletesWholeRows()
{
    at(1, TurnColumn::Delay);
    press(Qt::Key_Delete);
    QVERIFY(!value().turns[1].delayMs);
    m_editor->table().selectRow(1);
    press(Qt::Key_Delete);
    QCOMPARE(value().turns.size(), 2);
}

void TestTestEditor::rowsTravelThroughTheClipboard()
{
    m_editor->table().selectRow(1);
    press(Qt::Key_C, Qt::ControlModifier);
    at(2, TurnColumn::Says);
    press(Qt::Key_Return);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(value().turns.size(), 4);
    QCOMPARE(cellText(value().turns[3], TurnColumn::Checks, {}),
             cellText(value().turns[1], TurnColumn::Checks, {}));
    QCOMPARE(value().turns[3].says, value().turns[1].says);
    QCOMPARE(value().turns[3].expects->minConfidence, value().turns[1].expects->minConfidence);
    QApplication::clipboard()->setText(u"Grüße 😀\t\tbook_flight\t0.9\nbye\t10\n"_qs);
    at(3, TurnColumn::Says);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(value().turns.size(), 5);
    QCOMPARE(value().turns[3].says, u"Grüße 😀"_qs);
    QVERIFY(!value().turns[3].delayMs);
    QCOMPARE(value().turns[4].says, u"bye"_qs);
}

void TestTestEditor::oneTextFillsTheSelectedCells()
{
    QTest::mouseClick(m_editor->table().viewport(), Qt::LeftButton, Qt::NoModifier,
                      m_editor->table().visualRect(cell(0, TurnColumn::Delay)).center());
    QTest::mouseClick(m_editor->table().viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      m_editor->table().visualRect(cell(2, TurnColumn::Delay)).center());
    QApplication::clipboard()->setText(u"75"_qs);
    press(Qt::Key_V, Qt::ControlModifier);
    for (const Turn &turn : value().turns)
        QCOMPARE(turn.delayMs, 75);
    QCOMPARE(m_document->undoStack().count(), 1);
}

void TestTestEditor::entitiesAreLinesOfTypeAndValue()
{
    QTest::mouseDClick(m_editor->table().viewport(), Qt::LeftButton, Qt::NoModifier,
                       m_editor->table().visualRect(cell(1, TurnColumn::Entities)).center());
    auto *editor = m_editor->findChild<QPlainTextEdit *>(u"turnEditor.entities"_qs);
    if (!editor) {
        press(Qt::Key_F2);
        editor = m_editor->findChild<QPlainTextEdit *>(u"turnEditor.entities"_qs);
    }
    QVERIFY(editor);
    QCOMPARE(editor->toPlainText(), u"date = next monday"_qs);
    editor->setPlainText(u"date = next friday\ncity = Rome"_qs);
    QTest::keyClick(editor, Qt::Key_Tab);
    QCOMPARE(cellText(value().turns[1], TurnColumn::Entities, {}),
             u"date = next friday\ncity = Rome"_qs);
}

void TestTestEditor::checksHaveAForm()
{
    at(1, TurnColumn::Checks);
    press(Qt::Key_F2);
    auto *dialog = m_editor->findChild<ChecksDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->checks(), value().turns[1].expects->checks);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"checks.add"_qs), Qt::LeftButton);
    auto *table = dialog->findChild<QTableView *>(u"checksTable"_qs);
    table->model()->setData(table->model()->index(3, 3), u"thanks"_qs);
    dialog->accept();
    QCOMPARE(value().turns[1].expects->checks.size(), 4);
    QCOMPARE(m_document->undoStack().count(), 1);
}

void TestTestEditor::contextMustBeAnObject()
{
    QTest::mouseClick(m_editor->findChild<QToolButton *>(u"testEditor.context"_qs), Qt::LeftButton);
    auto *dialog = m_editor->findChild<JsonDialog *>();
    QVERIFY(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>(u"json.text"_qs);
    auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    text->setPlainText(u"{ \"locale\": "_qs);
    QVERIFY(!ok->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>(u"json.problem"_qs)->text().isEmpty());
    text->setPlainText(u"[1]"_qs);
    QVERIFY(!ok->isEnabled());
    text->setPlainText(u"{ \"locale\": \"de-DE\" }"_qs);
    QTest::mouseClick(ok, Qt::LeftButton);
    QCOMPARE(plainText(*value().context), u"{\"locale\":\"de-DE\"}"_qs);
}

void TestTestEditor::namesAndTagsAreUndoneInTheWindow()
{
    auto *name = m_editor->findChild<QLineEdit *>(u"testEditor.name"_qs);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Fly"_qs);
    QCOMPARE(value().name, u"Fly"_qs);
    QCOMPARE(m_document->undoStack().count(), 1);
    auto *tags = m_editor->findChild<QLineEdit *>(u"testEditor.tags"_qs);
    tags->setFocus();
    tags->selectAll();
    QTest::keyClicks(tags, u"smoke, nightly"_qs);
    QCOMPARE(value().tags, (QStringList{u"smoke"_qs, u"nightly"_qs}));
    QCOMPARE(tags->text(), u"smoke, nightly"_qs);
    m_document->undoStack().undo();
    QCOMPARE(tags->text(), u"smoke"_qs);
    m_document->undoStack().undo();
    QCOMPARE(name->text(), u"Book a flight"_qs);
    QVERIFY(!m_document->isDirty());
}

void TestTestEditor::showsWhatTheLastRunGave()
{
    RunReport report;
    report.spec.test = value();
    report.verdict = Verdict::Failed;
    report.hasMetrics = true;
    report.metrics.passedAssertions = 1;
    report.metrics.totalAssertions = 3;
    for (int turn = 0; turn < 2; ++turn) {
        Step step;
        step.index = turn;
        step.intent = turn == 0 ? u"book_flight"_qs : u"book_hotel"_qs;
        step.confidence = turn == 0 ? 0.95 : 0.5;
        step.reply = u"<b>Which date?</b>"_qs;
        report.steps.append(step);
        CheckResult result;
        result.turn = turn;
        result.kind = u"intent"_qs;
        result.op = u"equals"_qs;
        result.expected = "book_flight";
        result.actual = toJson(step.intent);
        result.verdict = turn == 0 ? CheckVerdict::Pass : CheckVerdict::Fail;
        report.checks.append(result);
    }
    m_editor->showReport(&report, false);
    QCOMPARE(cell(0, TurnColumn::LastIntent).data().toString(), u"book_flight"_qs);
    QCOMPARE(cell(0, TurnColumn::LastConfidence).data().toString(), u"0.95"_qs);
    QCOMPARE(cell(0, TurnColumn::Delta).data().toString(), u"+0.10"_qs);
    QCOMPARE(cell(1, TurnColumn::Delta).data().toString(), u"−0.30"_qs);
    QCOMPARE(cell(0, TurnColumn::State).data(Qt::AccessibleTextRole).toString(), u"passed"_qs);
    QCOMPARE(cell(1, TurnColumn::State).data(Qt::AccessibleTextRole).toString(), u"failed"_qs);
    QVERIFY(cell(1, TurnColumn::State).data(Qt::ToolTipRole).toString().contains(u"book_hotel"_qs));
    QCOMPARE(cell(2, TurnColumn::LastIntent).data().toString(), QString());
    QCOMPARE(cell(0, TurnColumn::LastReply).data().toString(), u"<b>Which date?</b>"_qs);
    QVERIFY(cell(0, TurnColumn::LastReply)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"&lt;b&gt;Which"_qs));
    QVERIFY(!(cell(0, TurnColumn::LastReply).flags() & Qt::ItemIsEditable));
    // What a row got moves with the window, not with an edit of what it expects.
    QVERIFY(!m_document->isDirty());
}

void TestTestEditor::brokenFilesAreShownAndNotEdited()
{
    QByteArray bytes = m_files->read(m_document->path());
    bytes.replace("\"delayMs\": 500", "\"delayMs\": \"long\"");
    m_files->write(u"tests/broken.test.json"_qs, bytes);
    m_workspace->rescan();
    TestDocument *broken = nullptr;
    QTRY_VERIFY((broken = m_workspace->test(u"tests/broken.test.json"_qs)));
    QVERIFY(broken->isReadOnly());
    TestEditor editor(*broken, {});
    QVERIFY(!(editor.table().model()->index(0, 2).flags() & Qt::ItemIsEditable));
    QVERIFY(!broken->edit(u"x"_qs, [](ConversationTest &test) { test.name = u"x"_qs; }));
    QVERIFY(!broken->save());
    QCOMPARE(m_files->read(u"tests/broken.test.json"_qs), bytes);
}

void TestTestEditor::sourceIsTakenOverWhenItIsATest()
{
    QApplication::processEvents(); // colouring the empty text is no edit
    m_editor->showView(u"source"_qs);
    auto *text = m_editor->findChild<QPlainTextEdit *>(u"source.text"_qs);
    auto *problem = m_editor->findChild<QLabel *>(u"source.problem"_qs);
    QCOMPARE(text->toPlainText(), QString::fromUtf8(m_document->bytes()));
    QVERIFY(problem->isHidden());
    QVERIFY(!m_document->isDirty());

    text->setFocus();
    QString source = text->toPlainText();
    text->setPlainText(source.replace(u"book flight to paris"_qs, u"book flight to rome"_qs));
    m_editor->commit();
    QCOMPARE(value().turns[0].says, u"book flight to rome"_qs);
    QCOMPARE(m_document->undoStack().count(), 1);

    // What is no test stays where it was typed and says where it is wrong.
    text->setPlainText(source.left(source.size() / 2));
    QVERIFY(!problem->isHidden());
    QVERIFY(problem->text().contains(u"line "_qs));
    m_editor->showView(u"table"_qs);
    QCOMPARE(value().turns[0].says, u"book flight to rome"_qs);
    m_editor->showView(u"source"_qs);
    QCOMPARE(text->toPlainText(), source.left(source.size() / 2));

    text->setPlainText(source);
    m_editor->showView(u"table"_qs);
    m_document->undoStack().undo();
    QCOMPARE(value().turns[0].says, u"book flight to paris"_qs);
    QVERIFY(!m_document->isDirty());
}

void TestTestEditor::everyControlHasAName()
{
    for (const auto *widget : m_editor->findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget);
        if (!control || widget->objectName().startsWith(u"qt_"_qs) || !widget->isVisible())
            continue;
        QVERIFY2(!widget->objectName().isEmpty() || widget->inherits("QHeaderView"),
                 widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty() || widget->inherits("QHeaderView"),
                 qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestTestEditor)
#include "tst_testeditor.moc"
