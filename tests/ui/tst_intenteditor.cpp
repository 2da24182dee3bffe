// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/store/documentfile.h"
#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/documents/externalchanges.h"
#include "ui/documents/fileactions.h"
#include "ui/documents/recovery.h"
#include "ui/editorarea.h"
#include "ui/find/findbar.h"
#include "ui/intents/intenteditor.h"
#include "ui/intents/limitsmeter.h"
#include "ui/intents/utterancesmodel.h"
#include "ui/intents/utterancestable.h"
#include "ui/mainwindow.h"
#include "ui/panels/workspacepanel.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace Rehearsal;

namespace {

const QString flightFile = QStringLiteral("intents/book_flight.intent.json");

Utterance said(const QString &text)
{
    Utterance utterance;
    utterance.text = text;
    return utterance;
}

/// The longest time in which the event loop did not come round, ms.
class Heartbeat : public QObject
{
    Q_OBJECT
public:
    Heartbeat()
    {
        m_since.start();
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(0);
    }
    [[nodiscard]] qint64 longest() const { return std::max(m_longest, m_since.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

class TestIntentEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aNewIntentIsWrittenByKeyboardAndSaved();
    void editsAreSavedUndoneAndTouchOneLine();
    void aListOfLinesBecomesUtterances();
    void aRangeOfASpreadsheetIsPasted();
    void labelsFollowTheTextAndSayWhenTheyCannot();
    void whatDoesNotFitStaysInTheCell();
    void theHeadIsEdited();
    void problemsFollowTheEdits();
    void theMeterSaysTheLevel_data();
    void theMeterSaysTheLevel();
    void columnsOfOthersAreHiddenUntilThereIsSomethingToShow();
    void editsUnderAFilterReachTheRightRow();
    void rowsAreSortedMovedAndFilledDown();
    void duplicatesGoWithOneKey();
    void wordsAreLabelledInManyRowsAtOnce();
    void aSpanIsAnnotatedWithTwoKeys();
    void findAndReplaceTakesTheLabelsAlong();
    void changesByOtherProgramsAreTakenOrAskedAbout();
    void unsavedEditsAreRecovered();
    void aFileIsDuplicatedRenamedAndTrashedWithUndo();
    void aBrokenFileIsShownAndNotEdited();
    void manyRowsStayQuick();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        // Enter in an editor commits once the key is through.
        QCoreApplication::processEvents();
    }
    /// The first key opens the editor of the cell, which has the focus from then on.
    void type(const QString &text)
    {
        for (const QChar character : text) {
            QTest::keyClick(QApplication::focusWidget(), character.toLatin1());
        }
    }
    void trigger(const char *id)
    {
        QAction *action = m_window->actions().action(QLatin1String(id));
        QVERIFY2(action && action->isEnabled(), id);
        action->trigger();
    }
    void open(const QString &path)
    {
        m_editor = qobject_cast<IntentEditor *>(m_window->editors().open(path));
        QVERIFY(m_editor);
        m_table = &m_editor->table();
        m_table->setFocus();
        new QAbstractItemModelTester(
            &m_editor->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_editor);
    }
    [[nodiscard]] const Intent &value() const { return m_editor->intentDocument().value(); }
    [[nodiscard]] QUndoStack &undo() { return m_editor->intentDocument().undoStack(); }
    [[nodiscard]] QString textOf(const char *label) const
    {
        return m_editor->findChild<QLabel *>(QLatin1String(label))->text();
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList all;
        for (const Utterance &utterance : value().utterances)
            all.append(utterance.text);
        return all;
    }
    [[nodiscard]] QStringList rulesAt(const QString &pointer) const
    {
        QStringList rules;
        for (const Issue &issue : m_window->workspace().issues()) {
            if (issue.file == m_editor->path() && issue.pointer == pointer)
                rules.append(issue.rule);
        }
        return rules;
    }
    void setUtterances(const QStringList &lines)
    {
        m_editor->intentDocument().edit(u"Set"_qs, [&](Intent &intent) {
            intent.utterances.clear();
            for (const QString &line : lines)
                intent.utterances.append(said(line));
        });
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
    IntentEditor *m_editor = nullptr;
    UtterancesTable *m_table = nullptr;
};

void TestIntentEditor::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_intenteditor"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestIntentEditor::init()
{
    QSettings().clear();
    m_files = std::make_unique<SampleWorkspace>();
    m_service = std::make_unique<FakeRunService>();
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 800);
    QVERIFY(m_window->openWorkspace(m_files->path()));
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    open(flightFile);
}

void TestIntentEditor::cleanup()
{
    m_window.reset();
    m_service.reset();
}

/// Ctrl+Shift+N, its name, three sentences, Ctrl+S: nothing but typing.
void TestIntentEditor::aNewIntentIsWrittenByKeyboardAndSaved()
{
    trigger("file.newIntent");
    auto *dialog = m_window->findChild<QInputDialog *>(u"newIntentDialog"_qs);
    QVERIFY(dialog);
    dialog->setTextValue(u"Cancel a trip"_qs);
    dialog->accept();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_editor = qobject_cast<IntentEditor *>(m_window->editors().currentEditor());
    QVERIFY(m_editor);
    QCOMPARE(m_editor->path(), u"intents/cancel-a-trip.intent.json"_qs);
    QCOMPARE(value().id, u"cancel-a-trip"_qs);
    QCOMPARE(value().language, u"en"_qs);
    m_table = &m_editor->table();
    QTRY_VERIFY(m_table->hasFocus());
    type(u"cancel my trip"_qs);
    press(Qt::Key_Return); // on the last row: a new one
    type(u"call it off"_qs);
    press(Qt::Key_Return);
    type(u"no trip"_qs);
    press(Qt::Key_Return);
    press(Qt::Key_Delete, Qt::ControlModifier); // the row that nothing was typed into
    QCOMPARE(texts(), (QStringList{u"cancel my trip"_qs, u"call it off"_qs, u"no trip"_qs}));
    QVERIFY(m_editor->document()->isDirty());
    trigger("file.save");
    QVERIFY(!m_editor->document()->isDirty());
    const auto saved =
        intentFromBytes(m_editor->path(), m_files->read(u"intents/cancel-a-trip.intent.json"_qs));
    QCOMPARE(saved.value.utterances.size(), 3);
    QVERIFY(m_window->workspace().intentNames().contains(u"Cancel a trip"_qs));
    // A second one of that name is not made: the first is shown.
    trigger("file.newIntent");
    dialog = m_window->findChild<QInputDialog *>(u"newIntentDialog"_qs);
    dialog->setTextValue(u"Cancel a trip"_qs);
    dialog->accept();
    QCOMPARE(m_window->editors().currentEditor(), m_editor);
}

void TestIntentEditor::editsAreSavedUndoneAndTouchOneLine()
{
    const QByteArray before = m_files->read(flightFile);
    m_table->goTo(0, int(UtteranceColumn::Text));
    type(u"I would love to fly"_qs);
    press(Qt::Key_Return);
    QCOMPARE(texts()[0], u"I would love to fly"_qs);
    QCOMPARE(m_table->currentIndex().row(), 1);
    trigger("file.save");
    QCOMPARE(changedLines(before, m_files->read(flightFile)), 1);
    trigger("edit.undo");
    QVERIFY(m_editor->document()->isDirty());
    QCOMPARE(m_editor->document()->bytes(), before);
    trigger("edit.redo");
    QVERIFY(!m_editor->document()->isDirty());
}

void TestIntentEditor::aListOfLinesBecomesUtterances()
{
    const auto rows = value().utterances.size();
    m_table->goTo(1, int(UtteranceColumn::Text));
    QApplication::clipboard()->setText(u"fly me home\n\n  a ticket, please \nwings\n"_qs);
    trigger("intents.paste");
    QCOMPARE(value().utterances.size(), rows + 3);
    QCOMPARE(texts().mid(2, 3),
             (QStringList{u"fly me home"_qs, u"a ticket, please"_qs, u"wings"_qs}));
    QCOMPARE(textOf("intentEditor.remark"), u"3 utterances pasted."_qs);
    QCOMPARE(undo().count(), 1);
    trigger("intents.copyLines");
    QCOMPARE(QApplication::clipboard()->text(), u"fly me home\na ticket, please\nwings\n"_qs);
    undo().undo();
    QCOMPARE(value().utterances.size(), rows);
}

void TestIntentEditor::aRangeOfASpreadsheetIsPasted()
{
    const int last = m_editor->model().rowCount() - 1;
    m_table->goTo(last, int(UtteranceColumn::Text));
    QApplication::clipboard()->setText(u"fly to \"\"the\"\" moon\tplace = moon\n"
                                       "\"off to Mars, now\"\tplace = Mars\n"
                                       "to Venus\tplace = Saturn\n"_qs);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(value().utterances.size(), last + 3);
    QCOMPARE(texts()[last + 1], u"off to Mars, now"_qs);
    const EntitySpan mars = value().utterances[last + 1].spans.value(0);
    QCOMPARE(codePointSlice(texts()[last + 1], mars.start, mars.end), u"Mars"_qs);
    // What does not stand there is flagged, not dropped.
    const QModelIndex refused = m_editor->model().index(last + 2, int(UtteranceColumn::Entities));
    QVERIFY(refused.data(UtterancesModel::RefusedRole).toBool());
    QCOMPARE(refused.data().toString(), u"place = Saturn"_qs);
    QVERIFY(refused.data(Qt::ToolTipRole).toString().contains(u"does not stand"_qs));
    QCOMPARE(undo().count(), 1);
    // Back out as it came.
    m_table->goTo(last + 1, int(UtteranceColumn::Text));
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"off to Mars, now\tplace = Mars\n"_qs);
}

void TestIntentEditor::labelsFollowTheTextAndSayWhenTheyCannot()
{
    m_editor->intentDocument().edit(u"Set"_qs, [](Intent &intent) {
        intent.utterances = {said(u"fly to paris"_qs)};
        intent.utterances[0].spans = {{u"city"_qs, 7, 12, {}}};
    });
    m_table->goTo(0, int(UtteranceColumn::Text));
    type(u"please fly to paris"_qs);
    press(Qt::Key_Return);
    QCOMPARE(value().utterances[0].spans.value(0), (EntitySpan{u"city"_qs, 14, 19, {}}));
    QVERIFY(m_editor->findChild<QLabel *>(u"intentEditor.remark"_qs)->isHidden());
    m_table->goTo(0, int(UtteranceColumn::Text));
    type(u"please fly away"_qs);
    press(Qt::Key_Return);
    QVERIFY(value().utterances[0].spans.isEmpty());
    QVERIFY(textOf("intentEditor.remark").contains(u"city = paris"_qs));
    undo().undo();
    QCOMPARE(value().utterances[0].spans.size(), 1);
}

void TestIntentEditor::whatDoesNotFitStaysInTheCell()
{
    setUtterances({u"fly to paris"_qs, u"fly to rome"_qs});
    const QModelIndex cell = m_editor->model().index(0, int(UtteranceColumn::Entities));
    QVERIFY(!m_editor->model().setData(cell, u"city = oslo"_qs, Qt::EditRole));
    QCOMPARE(m_editor->model().refusedCount(), 1);
    QVERIFY(textOf("intentEditor.remark").startsWith(u"What was typed"_qs));
    QVERIFY(value().utterances[0].spans.isEmpty());
    QVERIFY(m_editor->model().setData(cell, u"city = paris"_qs, Qt::EditRole));
    QCOMPARE(m_editor->model().refusedCount(), 0);
    QCOMPARE(cell.data().toString(), u"city = paris"_qs);
}

void TestIntentEditor::theHeadIsEdited()
{
    const auto enter = [this](const char *name, const QString &text) {
        auto *line = m_editor->findChild<QLineEdit *>(QLatin1String(name));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    };
    enter("intentEditor.id", u"an id"_qs);
    enter("intentEditor.language", u"de-AT"_qs);
    QCOMPARE(value().id, u"an id"_qs);
    QCOMPARE(value().language, u"de-AT"_qs);
    QCOMPARE(undo().count(), 2); // typing in one field is one step
    auto *line = m_editor->findChild<QLineEdit *>(u"intentEditor.id"_qs);
    QTRY_VERIFY(line->property("problem").toBool());
    QVERIFY(line->accessibleDescription().contains(u"not allowed"_qs));
    undo().undo();
    undo().undo();
    QTRY_VERIFY(!line->property("problem").toBool());
    QVERIFY(!m_editor->document()->isDirty());
}

void TestIntentEditor::problemsFollowTheEdits()
{
    setUtterances({u"one"_qs, u"two"_qs, u"three"_qs});
    m_table->goTo(1, int(UtteranceColumn::Text));
    type(u"ONE"_qs);
    press(Qt::Key_Return);
    QTRY_COMPARE(rulesAt(u"/utterances/1/text"_qs), QStringList{u"V03"_qs});
    const QModelIndex cell = m_editor->model().index(1, int(UtteranceColumn::Text));
    QTRY_COMPARE(cell.data(UtterancesModel::IssueRole).toInt(), int(Issue::Severity::Warning));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"Same as row 1"_qs));
    // Another row in front of it moves the mark at once with the next judgement.
    m_table->goTo(0, int(UtteranceColumn::Text));
    trigger("edit.undo");
    QTRY_COMPARE(rulesAt(u"/utterances/1/text"_qs), QStringList());
    // It stays gone, or there, when the tab closes after saving.
    m_table->goTo(1, int(UtteranceColumn::Text));
    type(u"ONE"_qs);
    press(Qt::Key_Return);
    trigger("file.save");
    m_window->editors().closeCurrent();
    m_editor = nullptr;
    QTRY_VERIFY(std::any_of(
        m_window->workspace().issues().cbegin(), m_window->workspace().issues().cend(),
        [](const Issue &issue) { return issue.file == flightFile && issue.rule == u"V03"_qs; }));
}

void TestIntentEditor::theMeterSaysTheLevel_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("words");

    QTest::newRow("0") << 0 << u"No utterances: an intent needs at least one"_qs;
    QTest::newRow("4") << 4 << u"4 utterances: too few, 5 or more are needed to train well"_qs;
    QTest::newRow("5") << 5 << u"5 utterances: a start, 15 or more are better"_qs;
    QTest::newRow("15") << 15 << u"15 utterances of at most 150: good"_qs;
    QTest::newRow("100") << 100 << u"100 utterances of at most 150: good"_qs;
    QTest::newRow("150") << 150 << u"150 utterances of at most 150: more than 100 rarely help"_qs;
    QTest::newRow("151") << 151 << u"151 utterances: too many, at most 150 are allowed"_qs;
}

void TestIntentEditor::theMeterSaysTheLevel()
{
    QFETCH(int, rows);
    QFETCH(QString, words);
    QStringList lines;
    for (int row = 0; row < rows; ++row)
        lines.append(u"sentence %1"_qs.arg(row));
    setUtterances(lines);
    auto *meter = m_editor->findChild<LimitsMeter *>();
    QCOMPARE(meter->text(), words);
    QCOMPARE(meter->accessibleName(), words);
    // Repeated and empty rows are not published and do not count.
    setUtterances(lines + QStringList{u""_qs} + lines.mid(0, 1));
    QCOMPARE(meter->text(), words);
}

void TestIntentEditor::columnsOfOthersAreHiddenUntilThereIsSomethingToShow()
{
    setUtterances({u"one"_qs, u"two"_qs});
    // In the window the search for ambiguity has something to show by itself.
    IntentEditor alone(m_editor->intentDocument(), 150);
    UtterancesTable &table = alone.table();
    const auto hidden = [&table](UtteranceColumn column) {
        return table.isColumnHidden(int(column));
    };
    UtterancesModel &model = alone.model();
    for (const UtteranceColumn column :
         {UtteranceColumn::Ambiguity, UtteranceColumn::Nearest, UtteranceColumn::Server})
        QVERIFY(hidden(column));
    model.setAmbiguities(ByText<UtteranceAmbiguity>{{u"two"_qs, {0.91, false, u"Too near"_qs}}});
    model.setNearest(ByText<UtteranceNearest>{{u"two"_qs, {u"other"_qs, u"twos"_qs, 0.91}}});
    model.setServerStates(ByText<UtteranceServerState>{{u"one"_qs, UtteranceServerState::New}});
    for (const UtteranceColumn column :
         {UtteranceColumn::Ambiguity, UtteranceColumn::Nearest, UtteranceColumn::Server})
        QVERIFY(!hidden(column));
    const auto shown = [&](int row, UtteranceColumn column) {
        return model.index(row, int(column)).data().toString();
    };
    QCOMPARE(shown(1, UtteranceColumn::Ambiguity), u"91 %"_qs);
    QCOMPARE(shown(0, UtteranceColumn::Ambiguity), QString());
    QCOMPARE(shown(1, UtteranceColumn::Nearest), u"91 % other: twos"_qs);
    QCOMPARE(shown(0, UtteranceColumn::Server), u"new"_qs);
    // What was said goes with the text, wherever it moves, and not with the row.
    table.goTo(1, int(UtteranceColumn::Text));
    table.perform(TableCommand::MoveUp);
    QCOMPARE(shown(0, UtteranceColumn::Ambiguity), u"91 %"_qs);
    model.setAmbiguities(std::nullopt);
    QVERIFY(hidden(UtteranceColumn::Ambiguity));
}

void TestIntentEditor::editsUnderAFilterReachTheRightRow()
{
    setUtterances({u"red car"_qs, u"blue sky"_qs, u"red wine"_qs, u"green tea"_qs});
    auto *filter = m_editor->findChild<QLineEdit *>(u"intentEditor.filter"_qs);
    filter->setText(u"red"_qs);
    QCOMPARE(m_editor->model().rowCount(), 2);
    QCOMPARE(m_editor->model().index(1, 0).data(Qt::AccessibleTextRole).toInt(), 3);
    m_table->setFocus();
    m_table->goTo(1, int(UtteranceColumn::Text));
    type(u"white wine"_qs);
    press(Qt::Key_Return);
    QCOMPARE(texts()[2], u"white wine"_qs);
    m_table->goTo(0, int(UtteranceColumn::Text));
    m_table->perform(TableCommand::InsertBelow);
    type(u"red hat"_qs);
    press(Qt::Key_Return);
    QCOMPARE(texts()[2], u"red hat"_qs);
    QCOMPARE(texts().size(), 6); // Enter on the last row in sight began another one
    filter->clear();
    QCOMPARE(m_editor->model().rowCount(), 6);
    filter->setText(u"nowhere"_qs);
    QVERIFY(m_editor->findChild<QLabel *>(u"intentEditor.empty"_qs)->isVisible());
    // A place that the filter hides is shown all the same.
    m_editor->reveal(u"/utterances/4/text"_qs);
    QCOMPARE(m_table->currentIndex().row(), 4);
}

void TestIntentEditor::rowsAreSortedMovedAndFilledDown()
{
    setUtterances({u"b 10"_qs, u"a"_qs, u"B 9"_qs});
    for (QAction *action : m_editor->findChild<QMenu *>(u"intentEditor.rows"_qs)->actions()) {
        if (action->objectName() == u"rows.ascending"_qs)
            action->trigger();
    }
    QCOMPARE(texts(), (QStringList{u"a"_qs, u"B 9"_qs, u"b 10"_qs}));
    m_table->goTo(0, int(UtteranceColumn::Text));
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(texts(), (QStringList{u"B 9"_qs, u"a"_qs, u"b 10"_qs}));
    m_table->goTo(0, int(UtteranceColumn::Text));
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(texts(), (QStringList{u"B 9"_qs, u"B 9"_qs, u"b 10"_qs}));
    QCOMPARE(undo().count(), 4);
    while (undo().canUndo())
        undo().undo();
    QVERIFY(!m_editor->document()->isDirty());
}

void TestIntentEditor::duplicatesGoWithOneKey()
{
    setUtterances({u"one"_qs, u"two"_qs, u" ONE "_qs, u"two"_qs, u"three"_qs});
    press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(texts(), (QStringList{u"one"_qs, u"two"_qs, u"three"_qs}));
    QCOMPARE(textOf("intentEditor.remark"), u"2 duplicates removed."_qs);
    undo().undo();
    QCOMPARE(texts().size(), 5);
}

void TestIntentEditor::wordsAreLabelledInManyRowsAtOnce()
{
    setUtterances({u"to paris"_qs, u"from Paris to Rome"_qs, u"to paris, not parisian"_qs});
    m_table->goTo(0, int(UtteranceColumn::Text));
    press(Qt::Key_A, Qt::ControlModifier);
    trigger("intents.label");
    auto *dialog = m_editor->findChild<QDialog *>(u"labelDialog"_qs);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"label.words"_qs)->setText(u"paris"_qs);
    auto *accept = dialog->findChild<QPushButton *>(u"label.accept"_qs);
    QVERIFY(!accept->isEnabled());
    dialog->findChild<QLineEdit *>(u"label.entity"_qs)->setText(u"city"_qs);
    QVERIFY(accept->isEnabled());
    accept->click();
    QCOMPARE(textOf("intentEditor.remark"), u"3 places labelled."_qs);
    QCOMPARE(value().utterances[1].spans.value(0), (EntitySpan{u"city"_qs, 5, 10, {}}));
    QCOMPARE(undo().count(), 2);
    // The fifth entity of the workspace: the same letter in every intent, and its digit's place.
    QCOMPARE(textOf("intentEditor.legend"), u"E city"_qs);
}

/// From the row: Ctrl+L goes to its text, then the word and the digit.
void TestIntentEditor::aSpanIsAnnotatedWithTwoKeys()
{
    setUtterances({u"paris please"_qs, u"rome please"_qs});
    m_editor->intentDocument().edit(u"Set"_qs, [](Intent &intent) {
        intent.utterances[0].spans = {{u"destination"_qs, 0, 5, {}}};
    });
    m_table->goTo(1, int(UtteranceColumn::Text));
    trigger("intents.annotate");
    QVERIFY(!m_table->hasFocus());
    const int before = undo().count();
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_1);
    QCOMPARE(value().utterances[1].spans.value(0), (EntitySpan{u"destination"_qs, 0, 4, {}}));
    QCOMPARE(undo().count(), before + 1);
}

void TestIntentEditor::findAndReplaceTakesTheLabelsAlong()
{
    m_editor->intentDocument().edit(u"Set"_qs, [](Intent &intent) {
        intent.utterances = {said(u"fly to paris"_qs), said(u"a flight"_qs)};
        intent.utterances[0].spans = {{u"city"_qs, 7, 12, {}}};
    });
    trigger("edit.replace");
    m_editor->findChild<QLineEdit *>(u"find.text"_qs)->setText(u"fl"_qs);
    m_editor->findChild<QLineEdit *>(u"find.with"_qs)->setText(u"start to fl"_qs);
    QTRY_COMPARE(m_editor->findBar()->matches().size(), 3); // the name too
    QTest::mouseClick(m_editor->findChild<QPushButton *>(u"find.replaceAll"_qs), Qt::LeftButton);
    QCOMPARE(texts(), (QStringList{u"start to fly to paris"_qs, u"a start to flight"_qs}));
    QCOMPARE(value().utterances[0].spans.value(0), (EntitySpan{u"city"_qs, 16, 21, {}}));
    QCOMPARE(undo().count(), 2);
}

void TestIntentEditor::changesByOtherProgramsAreTakenOrAskedAbout()
{
    QByteArray changed = m_files->read(flightFile);
    changed.replace("I want to book a flight", "I want to take a flight");
    m_files->write(flightFile, changed);
    QTRY_COMPARE(texts()[0], u"I want to take a flight"_qs);
    QVERIFY(!m_editor->document()->isDirty());
    // With edits nothing is taken before one chooses.
    m_table->goTo(1, int(UtteranceColumn::Text));
    type(u"mine"_qs);
    press(Qt::Key_Return);
    changed.replace("I want to take a flight", "I want to have a flight");
    m_files->write(flightFile, changed);
    QTRY_VERIFY(m_window->messages().isAsking(flightFile));
    QCOMPARE(texts()[1], u"mine"_qs);
    QCOMPARE(m_files->read(flightFile), changed);
}

void TestIntentEditor::unsavedEditsAreRecovered()
{
    m_table->goTo(0, int(UtteranceColumn::Text));
    type(u"not saved"_qs);
    press(Qt::Key_Return);
    OpenWorkspace &workspace = m_window->workspace();
    const QByteArray bytes = m_editor->document()->bytes();
    // As a process that ended unexpectedly left it: of a file, and of one that never was.
    workspace.discard(flightFile);
    IntentDocument *again = workspace.intent(flightFile);
    QVERIFY(again && again->restore(bytes));
    QCOMPARE(again->value().utterances[0].text, u"not saved"_qs);
    QVERIFY(again->isDirty());
    const auto added = workspace.addRecovered(u"intents/lost.intent.json"_qs, bytes);
    QVERIFY(added);
    QVERIFY((*added)->isDirty());
    QVERIFY(workspace.intent(u"intents/lost.intent.json"_qs));
    QVERIFY(!workspace.addRecovered(u"intents/no.intent.json"_qs, "no intent at all"));
}

void TestIntentEditor::aFileIsDuplicatedRenamedAndTrashedWithUndo()
{
    auto *tree = m_window->findChild<QTreeView *>(u"workspace.tree"_qs);
    auto *panel = m_window->findChild<WorkspacePanel *>();
    panel->select(flightFile);
    tree->setFocus();
    press(Qt::Key_D, Qt::ControlModifier);
    const QString copy = u"intents/book_flight-copy.intent.json"_qs;
    QTRY_VERIFY(m_window->workspace().intent(copy));
    const Intent copied = m_window->workspace().intent(copy)->value();
    QCOMPARE(copied.name, u"book_flight copy"_qs);
    QVERIFY(copied.id != value().id);
    QCOMPARE(copied.utterances, value().utterances);
    panel->select(copy);
    press(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"hire_plane"_qs);
    press(Qt::Key_Return);
    QCOMPARE(m_window->workspace().intent(copy)->value().name, u"hire_plane"_qs);
    QVERIFY(m_window->workspace().intentNames().contains(u"hire_plane"_qs));
    m_window->workspace().intent(copy)->undoStack().undo();
    panel->select(copy);
    tree->setFocus();
    press(Qt::Key_Delete);
    QTRY_VERIFY(m_files->read(copy).isEmpty());
    const auto isThere = [&] {
        const auto &intents = m_window->workspace().files().intents;
        return std::any_of(intents.cbegin(), intents.cend(),
                           [&](const auto &file) { return file.path == copy; });
    };
    QTRY_VERIFY(!isThere());
    tree->setFocus();
    trigger("edit.undo");
    QTRY_VERIFY(!m_files->read(copy).isEmpty());
    QTRY_VERIFY(isThere());
}

void TestIntentEditor::aBrokenFileIsShownAndNotEdited()
{
    QByteArray broken = m_files->read(flightFile);
    broken.replace("\"language\": \"en\"", "\"language\": 7");
    m_files->write(u"intents/broken.intent.json"_qs, broken);
    m_window->workspace().rescan();
    QTRY_VERIFY(m_window->workspace().intent(u"intents/broken.intent.json"_qs));
    open(u"intents/broken.intent.json"_qs);
    QVERIFY(m_editor->document()->isReadOnly());
    QVERIFY(!textOf("intentEditor.remark").isEmpty());
    QVERIFY(m_editor->model().rowCount() > 0);
    type(u"x"_qs);
    m_table->perform(TableCommand::DeleteRows);
    QVERIFY(!m_editor->document()->isDirty());
}

/// The times are told, not judged: what else the machine does is not our affair.
void TestIntentEditor::manyRowsStayQuick()
{
    QElapsedTimer timer;
    QStringList lines;
    for (int row = 0; row < 10'000; ++row)
        lines.append(u"sentence number %1 of a long list"_qs.arg(row));
    QApplication::clipboard()->setText(lines.join(u'\n'));
    m_table->goTo(m_editor->model().rowCount() - 1, int(UtteranceColumn::Text));
    const auto before = value().utterances.size();
    {
        Heartbeat heartbeat;
        timer.start();
        trigger("intents.paste");
        QCoreApplication::processEvents();
        qInfo("paste of 10,000 rows: %lld ms", timer.elapsed());
        QTest::qWait(400); // the rules judge 150 ms after the edit
        qInfo("longest gap of the event loop meanwhile: %lld ms", heartbeat.longest());
    }
    QCOMPARE(value().utterances.size(), before + 10'000);
    timer.start();
    m_table->goTo(5'000, int(UtteranceColumn::Text));
    type(u"another"_qs);
    press(Qt::Key_Return);
    qInfo("one cell of 10,000 rows: %lld ms", timer.elapsed());
    timer.start();
    undo().undo();
    undo().undo();
    qInfo("undo of both: %lld ms", timer.elapsed());
    QCOMPARE(value().utterances.size(), before);

    setUtterances(lines.mid(0, 150));
    trigger("file.save");
    m_window->editors().closeAll();
    Heartbeat heartbeat;
    timer.start();
    open(flightFile);
    QCoreApplication::processEvents();
    qInfo("opening 150 utterances: %lld ms, longest gap %lld ms", timer.elapsed(),
          heartbeat.longest());
    QCOMPARE(m_editor->model().rowCount(), 150);
}

QTEST_MAIN(TestIntentEditor)

#include "tst_intenteditor.moc"
