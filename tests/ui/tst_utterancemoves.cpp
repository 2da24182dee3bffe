// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/dialogs/gotodialog.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/intents/intenteditor.h"
#include "ui/intents/utterancesmodel.h"
#include "ui/intents/utterancestable.h"
#include "ui/mainwindow.h"
#include "ui/panels/resultspanel.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Rehearsal;

namespace {

const QString flightFile = QStringLiteral("intents/book_flight.intent.json");
const QString hotelFile = QStringLiteral("intents/book_hotel.intent.json");
const QString testFile = QStringLiteral("tests/book-a-flight.test.json");

Utterance said(const QString &text)
{
    Utterance utterance;
    utterance.text = text;
    return utterance;
}

} // namespace

class TestUtteranceMoves : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void utterancesMoveWithThreeKeysAndOneUndo();
    void whatIsThereAlreadyIsMerged();
    void theUndoOfTheBarLeavesLaterEditsAlone();
    void aTurnIsAddedToItsIntentWithOneKey();
    void aTurnThatIsThereAlreadyIsNotAddedTwice();
    void anAmbiguousTurnIsToldAtOnce();
    void aFailingTurnOfTheResultsIsAddedAsItWasSaid();
    void aTurnGoesToAnIntentOfOnesChoice();
    void anUnknownIntentIsMadeForTheTurn();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_actions;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] IntentDocument &intent(const QString &path)
    {
        return *m_window->workspace().intent(path);
    }
    [[nodiscard]] QStringList texts(const QString &path)
    {
        QStringList all;
        for (const Utterance &utterance : intent(path).value().utterances)
            all.append(utterance.text);
        return all;
    }
    void set(const QString &path, const QList<Utterance> &utterances)
    {
        intent(path).edit(u"Set"_qs, [&](Intent &value) { value.utterances = utterances; });
    }
    [[nodiscard]] TestEditor *openTurn(const QString &says, const QString &expected)
    {
        auto *editor = qobject_cast<TestEditor *>(m_window->editors().open(testFile));
        editor->testDocument().edit(u"Set"_qs, [&](ConversationTest &test) {
            test.turns[0].says = says;
            test.turns[0].expects = Expectation();
            test.turns[0].expects->intent = expected;
        });
        editor->revealTurn(0);
        return editor;
    }
    void choose(const QString &text)
    {
        auto *button = [&]() -> QPushButton * {
            for (auto *each : m_window->messages().findChildren<QPushButton *>()) {
                if (each->text() == text)
                    return each;
            }
            return nullptr;
        }();
        QVERIFY2(button, qPrintable(text));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
    int m_actions = 0;
};

void TestUtteranceMoves::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_utterancemoves"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestUtteranceMoves::init()
{
    QSettings().clear();
    m_files = std::make_unique<SampleWorkspace>();
    m_service = std::make_unique<FakeRunService>();
    m_service->backend.delay = std::chrono::milliseconds(0);
    m_service->backend.jobDuration = std::chrono::milliseconds(0);
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 800);
    QVERIFY(m_window->openWorkspace(m_files->path()));
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_actions = 0;
}

void TestUtteranceMoves::cleanup()
{
    m_window.reset();
    m_service.reset();
}

/// Ctrl+Alt+M, part of the name, Enter.
void TestUtteranceMoves::utterancesMoveWithThreeKeysAndOneUndo()
{
    Utterance labelled = said(u"a room in rome"_qs);
    labelled.spans = {{u"city"_qs, 10, 14, {}}};
    set(flightFile, {said(u"fly"_qs), labelled, said(u"a bed"_qs)});
    auto *editor = qobject_cast<IntentEditor *>(m_window->editors().open(flightFile));
    const auto before = texts(hotelFile);
    editor->table().setFocus();
    editor->table().goTo(1, int(UtteranceColumn::Text));
    QTest::keyClick(&editor->table(), Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    auto *dialog = m_window->findChild<GoToDialog *>();
    QVERIFY(dialog);
    auto *line = dialog->findChild<QLineEdit *>();
    line->setText(u"hotl"_qs); // a field typed, not even right
    ++m_actions;
    QTest::keyClick(line, Qt::Key_Return);
    ++m_actions;
    QCOMPARE(m_actions, 3);
    QCOMPARE(texts(flightFile), QStringList{u"fly"_qs});
    QCOMPARE(texts(hotelFile), before + (QStringList{u"a room in rome"_qs, u"a bed"_qs}));
    QCOMPARE(intent(hotelFile).value().utterances.constLast().spans.size(), 0);
    QCOMPARE(intent(hotelFile).value().utterances[before.size()].spans, labelled.spans);
    QVERIFY(intent(hotelFile).isDirty());
    QCOMPARE(intent(hotelFile).undoStack().count(), 1);
    QVERIFY(m_window->messages().text().startsWith(u"2 utterances moved to book_hotel."_qs));
    // Nothing else was opened.
    QCOMPARE(m_window->editors().currentEditor(), editor);
    choose(u"Undo"_qs);
    QCOMPARE(texts(hotelFile), before);
    QCOMPARE(texts(flightFile).size(), 3);
    QVERIFY(!intent(hotelFile).isDirty());
}

void TestUtteranceMoves::whatIsThereAlreadyIsMerged()
{
    Utterance labelled = said(u"a room in rome"_qs);
    labelled.spans = {{u"city"_qs, 10, 14, {}}};
    set(hotelFile, {said(u"a room in rome"_qs), said(u"A Bed"_qs)});
    set(flightFile, {labelled, said(u"a bed"_qs), said(u"a suite"_qs)});
    auto *editor = qobject_cast<IntentEditor *>(m_window->editors().open(flightFile));
    editor->table().setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    auto *line = m_window->findChild<GoToDialog *>()->findChild<QLineEdit *>();
    line->setText(u"book_hotel"_qs);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(texts(hotelFile), (QStringList{u"a room in rome"_qs, u"A Bed"_qs, u"a suite"_qs}));
    QCOMPARE(intent(hotelFile).value().utterances[0].spans, labelled.spans);
    QVERIFY(texts(flightFile).isEmpty());
    QVERIFY(m_window->messages().text().contains(u"2 were there already"_qs));
}

void TestUtteranceMoves::theUndoOfTheBarLeavesLaterEditsAlone()
{
    auto *editor = qobject_cast<IntentEditor *>(m_window->editors().open(flightFile));
    editor->table().setFocus();
    press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    auto *line = m_window->findChild<GoToDialog *>()->findChild<QLineEdit *>();
    line->setText(u"book_hotel"_qs);
    QTest::keyClick(line, Qt::Key_Return);
    intent(hotelFile).edit(u"Later"_qs, [](Intent &value) { value.language = u"de"_qs; });
    const auto moved = texts(hotelFile);
    choose(u"Undo"_qs);
    QCOMPARE(texts(hotelFile), moved);
    QCOMPARE(intent(hotelFile).value().language, u"de"_qs);
}

void TestUtteranceMoves::aTurnIsAddedToItsIntentWithOneKey()
{
    TestEditor *editor = openTurn(u"wings for me"_qs, u"book_flight"_qs);
    const auto before = texts(flightFile);
    press(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_actions, 1);
    QCOMPARE(texts(flightFile), before + QStringList{u"wings for me"_qs});
    QVERIFY(intent(flightFile).isDirty());
    QCOMPARE(m_window->editors().currentEditor(), editor);
    QCOMPARE(m_window->editors().count(), 1);
    QVERIFY(m_window->messages().text().startsWith(u"Added “wings for me” to book_flight"_qs));
    choose(u"Undo"_qs);
    QCOMPARE(texts(flightFile), before);
    QVERIFY(!intent(flightFile).isDirty());
}

void TestUtteranceMoves::aTurnThatIsThereAlreadyIsNotAddedTwice()
{
    (void)openTurn(u" i WANT to book a flight"_qs, u"book_flight"_qs);
    const auto before = texts(flightFile);
    press(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(texts(flightFile), before);
    QVERIFY(!intent(flightFile).isDirty());
    QVERIFY(m_window->messages().text().contains(u"already"_qs));
    choose(u"Show it"_qs);
    auto *shown = qobject_cast<IntentEditor *>(m_window->editors().currentEditor());
    QVERIFY(shown);
    QCOMPARE(shown->currentUtterance(), 0);
}

void TestUtteranceMoves::anAmbiguousTurnIsToldAtOnce()
{
    set(hotelFile, {said(u"Please get me there soon"_qs)});
    (void)openTurn(u"please get me there soon"_qs, u"book_flight"_qs);
    press(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(m_window->messages().text().contains(u"ambiguous"_qs));
    QVERIFY(m_window->messages().text().contains(u"book_hotel"_qs));
    choose(u"Undo"_qs);
    QVERIFY(!intent(flightFile).isDirty());
    // One that is like none stays without a word.
    (void)openTurn(u"wings"_qs, u"book_flight"_qs);
    press(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
    QTest::qWait(50);
    QVERIFY(!m_window->messages().text().contains(u"ambiguous"_qs));
}

/// With a placeholder in the test, the sentence of the run counts.
void TestUtteranceMoves::aFailingTurnOfTheResultsIsAddedAsItWasSaid()
{
    TestEditor *editor = openTurn(u"fly me to {{city}}"_qs, u"book_flight"_qs);
    editor->testDocument().edit(u"Set"_qs, [&](ConversationTest &test) {
        test.turns.resize(1);
        test.data = DataTable();
        test.data->columns = {u"city"_qs};
        test.data->rows = {{u"Rome"_qs}, {u"Oslo"_qs}};
    });
    m_service->backend.onFetch = [](const QString &id, int) -> Result<Snapshot> {
        Snapshot snapshot;
        snapshot.id = id;
        snapshot.state = Snapshot::State::Completed;
        snapshot.status = u"COMPLETED"_qs;
        Step step;
        step.index = 0;
        step.intent = u"book_hotel"_qs;
        step.confidence = 0.9;
        snapshot.steps.append(step);
        return snapshot;
    };
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    m_window->runs().start({testFile});
    QVERIFY(finished.wait());
    QCOMPARE(m_window->runs().result().reports.size(), 2);
    ResultsPanel &results = m_window->results();
    QVERIFY(results.step(1));
    QVERIFY(results.step(1));
    results.tree().setFocus();
    QTRY_VERIFY(results.currentPlace().turn == 0);
    const int run = results.currentPlace().run;
    press(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
    const QString city = run == 0 ? u"Rome"_qs : u"Oslo"_qs;
    QCOMPARE(texts(flightFile).constLast(), QString(u"fly me to "_qs + city));
}

void TestUtteranceMoves::aTurnGoesToAnIntentOfOnesChoice()
{
    (void)openTurn(u"wings for me"_qs, u"book_flight"_qs);
    m_window->actions().action(u"intents.addTurnTo"_qs)->trigger();
    auto *line = m_window->findChild<GoToDialog *>()->findChild<QLineEdit *>();
    line->setText(u"confirm"_qs);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(texts(u"intents/confirm_booking.intent.json"_qs).constLast(), u"wings for me"_qs);
    QVERIFY(!intent(flightFile).isDirty());
}

void TestUtteranceMoves::anUnknownIntentIsMadeForTheTurn()
{
    (void)openTurn(u"wings for me"_qs, u"get_wings"_qs);
    press(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(m_window->messages().text().contains(u"get_wings"_qs));
    choose(u"Create it with this sentence"_qs);
    QCOMPARE(texts(u"intents/get-wings.intent.json"_qs), QStringList{u"wings for me"_qs});
    QCOMPARE(m_window->editors().count(), 1);
}

QTEST_MAIN(TestUtteranceMoves)

#include "tst_utterancemoves.moc"
