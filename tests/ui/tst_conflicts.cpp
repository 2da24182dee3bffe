// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/editorarea.h"
#include "ui/intents/comparedutterance.h"
#include "ui/intents/conflictpane.h"
#include "ui/intents/conflicts.h"
#include "ui/intents/intenteditor.h"
#include "ui/intents/utterancesmodel.h"
#include "ui/intents/utterancestable.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Rehearsal;

namespace {

constexpr int flightPlace = 20;
constexpr int hotelPlace = 19;
const QString flightFile = QStringLiteral("intents/book_flight.intent.json");
const QString hotelFile = QStringLiteral("intents/book_hotel.intent.json");
const QString flightText = QStringLiteral("can you book a long weekend in lisbon for two people");
const QString hotelText = QStringLiteral("could you book a long weekend in lisbon for two people");

Ambiguity lisbon()
{
    return {AmbiguityMeasure::Pairwise,
            0.87,
            0,
            {QStringLiteral("book_flight"), flightText, flightFile, flightPlace},
            {QStringLiteral("book_hotel"), hotelText, hotelFile, hotelPlace},
            sharedWords(flightText, hotelText),
            {}};
}

/// The window on the travel sample with an intent in front.
class Studio
{
public:
    explicit Studio(const QString &file = flightFile)
    {
        m_opened = bool(m_window.openWorkspace(m_sample.path()));
        m_window.resize(1280, 720);
        m_window.show();
        m_window.editors().open(file);
    }

    [[nodiscard]] bool isOpen() const { return m_opened; }
    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] const SampleWorkspace &sample() const { return m_sample; }
    [[nodiscard]] AmbiguityWatch &watch() { return m_window.conflicts().watch(); }
    [[nodiscard]] IntentEditor *editor()
    {
        return qobject_cast<IntentEditor *>(m_window.editors().currentEditor());
    }
    [[nodiscard]] ConflictPane *pane() { return editor()->panes()->findChild<ConflictPane *>(); }
    [[nodiscard]] const Intent &intent(const QString &file)
    {
        return m_window.workspace().intent(file)->value();
    }
    void press(const char *action) { m_window.actions().action(QLatin1String(action))->trigger(); }
    /// Of the pairs alone: the classifier's opinions come as they please.
    [[nodiscard]] int pairs()
    {
        const auto &all = watch().ambiguities();
        return int(std::count_if(all.cbegin(), all.cend(), [](const Ambiguity &one) {
            return one.measure == AmbiguityMeasure::Pairwise && !one.accepted;
        }));
    }

private:
    SampleWorkspace m_sample;
    FakeRunService m_service;
    MainWindow m_window{m_service};
    bool m_opened = false;
};

} // namespace

class tst_Conflicts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWatchFindsThePairOfTheSample();
    void theWatchFollowsUnsavedEdits();
    void theWatchAnswersForWhatIsTyped();
    void thePaneShowsBothTextsAndWhy();
    void thePaneGivesOutItsFixesOnOneKey();
    void aKeptConflictNeedsAReason();
    void aConflictIsResolvedInTwoActions_data();
    void aConflictIsResolvedInTwoActions();
    void aKeptConflictStaysKept();
    void editingOpensTheCell();
    void aWarningStandsWhileOneTypes();
    void theTableMarksBothEndsOfAPair();
    void anotherWorkspaceHasItsOwnConflicts();
};

void tst_Conflicts::theWatchFindsThePairOfTheSample()
{
    Studio studio;
    QVERIFY(studio.isOpen());
    QTRY_COMPARE(studio.pairs(), 1);
    QTRY_VERIFY(studio.watch().isSettled());
    const QList<Ambiguity> flight = studio.watch().of(flightFile, flightPlace);
    QVERIFY(!flight.isEmpty());
    QCOMPARE(flight.constFirst().b.text, hotelText);
    // From the other end it is the other way round.
    const QList<Ambiguity> hotel = studio.watch().of(hotelFile, hotelPlace);
    QVERIFY(!hotel.isEmpty());
    QCOMPARE(hotel.constFirst().a.text, hotelText);
    const auto &all = studio.watch().ambiguities();
    QVERIFY(std::any_of(all.cbegin(), all.cend(), [](const Ambiguity &one) {
        return one.measure == AmbiguityMeasure::Model && one.a.text == hotelText;
    }));
}

void tst_Conflicts::theWatchFollowsUnsavedEdits()
{
    Studio studio;
    QTRY_COMPARE(studio.pairs(), 1);
    IntentDocument *document = studio.window().workspace().intent(hotelFile);
    document->edit(QStringLiteral("edit"), [](Intent &intent) {
        intent.utterances[hotelPlace].text = QStringLiteral("a room in lisbon");
    });
    QTRY_COMPARE(studio.pairs(), 0);
    document->undoStack().undo();
    QTRY_COMPARE(studio.pairs(), 1);
    QVERIFY(!document->isDirty());
}

void tst_Conflicts::theWatchAnswersForWhatIsTyped()
{
    Studio studio;
    QTRY_COMPARE(studio.pairs(), 1);
    QTRY_VERIFY(studio.watch().isSettled());
    QSignalSpy answers(&studio.watch(), &AmbiguityWatch::answered);
    studio.watch().ask({QStringLiteral("provide_date"), flightText,
                        QStringLiteral("intents/provide_date.intent.json"), 0});
    QTRY_COMPARE(answers.size(), 1);
    const auto answer = answers.at(0).at(0).value<TypedAnswer>();
    QVERIFY(std::any_of(answer.found.cbegin(), answer.found.cend(), [](const Ambiguity &one) {
        return one.measure == AmbiguityMeasure::Pairwise && one.b.text == flightText;
    }));
    QVERIFY(std::any_of(answer.found.cbegin(), answer.found.cend(), [](const Ambiguity &one) {
        return one.measure == AmbiguityMeasure::Model;
    }));
    QVERIFY(answer.similar.size() > 1 && answer.similar.size() <= 10);
    QVERIFY(std::abs(answer.similar.constFirst().similarity - 1.0) < 1e-9);
}

void tst_Conflicts::thePaneShowsBothTextsAndWhy()
{
    ConflictPane pane;
    pane.show({lisbon()}, {}, false);
    QCOMPARE(
        pane.findChild<ComparedUtterance *>(QStringLiteral("conflictPane.own"))->distinguishing(),
        QStringList(QStringLiteral("can")));
    QCOMPARE(
        pane.findChild<ComparedUtterance *>(QStringLiteral("conflictPane.other"))->distinguishing(),
        QStringList(QStringLiteral("could")));
    auto *signalList = pane.findChild<QListWidget *>(QStringLiteral("conflictPane.signals"));
    QCOMPARE(signalList->item(0)->text(),
             QStringLiteral("Near-duplicate: 87 % similar to an utterance of book_hotel (warned "
                            "from 85 %)"));
    Ambiguity model = lisbon();
    model.measure = AmbiguityMeasure::Model;
    model.score = 1.19;
    model.probability = 0.97;
    Ambiguity nearer = lisbon();
    nearer.measure = AmbiguityMeasure::Nearer;
    nearer.score = 0.9;
    nearer.probability = 0.4;
    pane.show({model, nearer}, {}, false);
    QCOMPARE(signalList->item(0)->text(),
             QStringLiteral("The classifier takes it for book_hotel: margin 1.19 (warned from "
                            "0.25), probability 97 %"));
    QCOMPARE(signalList->item(1)->text(),
             QStringLiteral("Nearer to book_hotel (90 %) than to its own intent (40 %)"));
}

void tst_Conflicts::thePaneGivesOutItsFixesOnOneKey()
{
    ConflictPane pane;
    pane.show({lisbon()}, {}, false);
    pane.show({lisbon()}, {}, false);
    pane.QWidget::show();
    pane.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    pane.setFocus();
    QSignalSpy edits(&pane, &ConflictPane::editRequested);
    QSignalSpy moves(&pane, &ConflictPane::moveRequested);
    QSignalSpy deletes(&pane, &ConflictPane::deleteRequested);
    QSignalSpy others(&pane, &ConflictPane::otherRequested);
    QSignalSpy leaves(&pane, &ConflictPane::leaveRequested);
    QTest::keyClick(&pane, Qt::Key_E);
    QTest::keyClick(&pane, Qt::Key_M);
    QTest::keyClick(&pane, Qt::Key_D);
    QTest::keyClick(&pane, Qt::Key_G);
    QTest::keyClick(&pane, Qt::Key_Escape);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(moves.size(), 1);
    QCOMPARE(deletes.size(), 1);
    QCOMPARE(others.size(), 1);
    QCOMPARE(leaves.size(), 1);
    // What may not be edited or stands nowhere yet cannot be fixed.
    pane.show({lisbon()}, {}, true);
    QTest::keyClick(&pane, Qt::Key_M);
    pane.show({lisbon()}, {}, false, true);
    QTest::keyClick(&pane, Qt::Key_D);
    pane.show({}, {}, false);
    QTest::keyClick(&pane, Qt::Key_M);
    QCOMPARE(moves.size(), 1);
    QCOMPARE(deletes.size(), 1);
}

void tst_Conflicts::aKeptConflictNeedsAReason()
{
    ConflictPane pane;
    pane.show({lisbon()}, {}, false);
    pane.QWidget::show();
    pane.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    pane.setFocus();
    QSignalSpy kept(&pane, &ConflictPane::keepRequested);
    auto *reason = pane.findChild<QLineEdit *>(QStringLiteral("conflictPane.reason"));
    QVERIFY(reason->isHidden() || !reason->isVisible());
    QTest::keyClick(&pane, Qt::Key_K);
    QVERIFY(reason->isVisible());
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(kept.size(), 0);
    QTest::keyClicks(reason, QStringLiteral("me and you know"));
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.at(0).at(1).toString(), QStringLiteral("me and you know"));
    QVERIFY(!reason->isVisible());
}

void tst_Conflicts::aConflictIsResolvedInTwoActions_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("flights");
    QTest::addColumn<int>("hotels");
    QTest::newRow("move") << int(Qt::Key_M) << -1 << 1;
    QTest::newRow("delete") << int(Qt::Key_D) << -1 << 0;
}

/// J3b: F8 and a letter.
void tst_Conflicts::aConflictIsResolvedInTwoActions()
{
    QFETCH(const int, key);
    QFETCH(const int, flights);
    QFETCH(const int, hotels);
    Studio studio;
    QTRY_COMPARE(studio.pairs(), 1);
    QTRY_VERIFY(studio.watch().isSettled());
    const auto before = studio.intent(flightFile).utterances.size();
    const auto beforeHotels = studio.intent(hotelFile).utterances.size();

    studio.editor()->revealUtterance(flightPlace);
    studio.press("run.nextFailure"); // 1: F8
    QTRY_VERIFY(studio.pane()->current());
    QCOMPARE(studio.pane()->current()->a.text, flightText);
    QVERIFY(studio.pane()->hasFocus());
    QTest::keyClick(studio.pane(), Qt::Key(key)); // 2

    QCOMPARE(studio.intent(flightFile).utterances.size(), before + flights);
    QCOMPARE(studio.intent(hotelFile).utterances.size(), beforeHotels + hotels);
    QTRY_COMPARE(studio.pairs(), 0);
    // The next conflict is in hand already: another utterance, not the pair that is settled.
    const auto &all = studio.watch().ambiguities();
    if (studio.pane()->current())
        QVERIFY(studio.pane()->current()->a.text != flightText || all.isEmpty());
    studio.window().workspace().intent(flightFile)->undoStack().undo();
    QCOMPARE(studio.intent(flightFile).utterances.size(), before);
    QCOMPARE(studio.intent(flightFile).utterances.at(flightPlace).text, flightText);
}

void tst_Conflicts::aKeptConflictStaysKept()
{
    Studio studio;
    QTRY_COMPARE(studio.pairs(), 1);
    QTRY_VERIFY(studio.watch().isSettled());
    studio.editor()->revealUtterance(flightPlace);
    studio.press("run.nextFailure");
    QTRY_VERIFY(studio.pane()->current());
    ConflictPane *pane = studio.pane();
    QTest::keyClick(pane, Qt::Key_K);
    auto *reason = pane->findChild<QLineEdit *>(QStringLiteral("conflictPane.reason"));
    QTest::keyClicks(reason, QStringLiteral("either is right"));
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_COMPARE(studio.pairs(), 0);
    QVERIFY(studio.sample().read(QStringLiteral("rehearsal.json")).contains("either is right"));

    // It is shown as kept, and K warns about it again.
    studio.window().editors().open(flightFile);
    studio.editor()->revealUtterance(flightPlace);
    QTRY_VERIFY(studio.pane()->current() && studio.pane()->current()->accepted);
    studio.pane()->setFocus();
    QTest::keyClick(studio.pane(), Qt::Key_K);
    QTRY_COMPARE(studio.pairs(), 1);
}

void tst_Conflicts::editingOpensTheCell()
{
    Studio studio;
    QTRY_COMPARE(studio.pairs(), 1);
    studio.editor()->revealUtterance(flightPlace);
    studio.press("run.nextFailure");
    QTRY_VERIFY(studio.pane()->current());
    QTest::keyClick(studio.pane(), Qt::Key_E);
    auto *cell = studio.editor()->table().viewport()->findChild<QLineEdit *>();
    QVERIFY(cell);
    QCOMPARE(cell->text(), flightText);
}

void tst_Conflicts::aWarningStandsWhileOneTypes()
{
    Studio studio(QStringLiteral("intents/provide_date.intent.json"));
    QTRY_COMPARE(studio.pairs(), 1);
    IntentEditor *editor = studio.editor();
    editor->revealUtterance(0);
    editor->table().setFocus();
    const QString before = studio.intent(editor->path()).utterances.at(0).text;
    QTest::keyClick(&editor->table(), Qt::Key_F2);
    auto *cell = editor->table().viewport()->findChild<QLineEdit *>();
    QVERIFY(cell);
    cell->selectAll();
    QTest::keyClicks(cell, flightText);
    QTRY_VERIFY(studio.pane()->current() && studio.pane()->current()->a.text == flightText);
    QCOMPARE(studio.intent(editor->path()).utterances.at(0).text, before); // nothing is taken yet
    QTest::keyClick(cell, Qt::Key_Escape);
    QTRY_VERIFY(!studio.pane()->current() || studio.pane()->current()->a.text == before);
}

void tst_Conflicts::theTableMarksBothEndsOfAPair()
{
    Studio studio(hotelFile);
    QTRY_COMPARE(studio.pairs(), 1);
    const UtterancesModel &model = studio.editor()->model();
    QTRY_VERIFY(model.row(model.rowOf(hotelPlace)).ambiguity.has_value());
    QVERIFY(model.row(model.rowOf(hotelPlace)).ambiguity->why.contains(flightText));
    QVERIFY(!model.row(model.rowOf(0)).ambiguity.has_value());
    QTRY_VERIFY(model.row(model.rowOf(hotelPlace)).nearest.has_value());
    QCOMPARE(model.row(model.rowOf(hotelPlace)).nearest->intent, QStringLiteral("book_flight"));
}

void tst_Conflicts::anotherWorkspaceHasItsOwnConflicts()
{
    Studio studio;
    QTRY_COMPARE(studio.pairs(), 1);
    SampleWorkspace other;
    other.write(QStringLiteral("intents/book_hotel.intent.json"),
                other.read(QStringLiteral("intents/book_hotel.intent.json"))
                    .replace("could you book a long weekend", "take a room for a weekend"));
    QVERIFY(studio.window().openWorkspace(other.path()));
    QTRY_COMPARE(studio.pairs(), 0);
}

QTEST_MAIN(tst_Conflicts)
#include "tst_conflicts.moc"
