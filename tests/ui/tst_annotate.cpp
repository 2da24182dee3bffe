// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/annotatecanvas.h"
#include "ui/intents/annotatepane.h"
#include "ui/intents/entitycolors.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Rehearsal;

namespace {

const QStringList travel = {u"city"_qs, u"date"_qs, u"people"_qs, u"class"_qs};

/// A pane in a window with something else to focus, and a document: what the pane edits is shown
/// again, as an editor does.
class Desk
{
public:
    explicit Desk(const Utterance &first, const QStringList &entities = travel)
        : names(entities)
    {
        auto *layout = new QVBoxLayout(&window);
        before = new QLineEdit(&window);
        pane = new AnnotatePane(&window);
        after = new QLineEdit(&window);
        layout->addWidget(before);
        layout->addWidget(pane);
        layout->addWidget(after);
        window.resize(620, 420);
        QObject::connect(pane, &AnnotatePane::edited, pane,
                         [this](const Utterance &edited, const QString &undoText) {
                             undo.append(utterance);
                             undoTexts.append(undoText);
                             utterance = edited;
                             pane->show(utterance, names, false);
                         });
        utterance = first;
        pane->show(utterance, names, false);
        window.show();
        window.activateWindow();
        isActive = QTest::qWaitForWindowActive(&window);
        pane->canvas().setFocus();
    }

    /// One key chord: one action.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++actions;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void press(char key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++actions;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    /// "city:berlin 5-11" for each span.
    [[nodiscard]] QStringList spans() const
    {
        QStringList list;
        const TextUnits units(utterance.text);
        for (const EntitySpan &span : utterance.spans)
            list.append(u"%1:%2 %3-%4"_qs.arg(span.entity, units.slice(rangeOf(span)))
                            .arg(span.start)
                            .arg(span.end));
        return list;
    }
    [[nodiscard]] QString target() const
    {
        return TextUnits(utterance.text).slice(pane->canvas().target());
    }
    [[nodiscard]] QString selection() const
    {
        return pane->canvas().hasSelection() ? target() : QString();
    }
    [[nodiscard]] QString text(const char *name) const
    {
        return pane->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] QPoint at(int position, double share = 0.5) const
    {
        const auto rects = pane->canvas().rectsOf({position, position + 1});
        const QRectF rect = rects.constFirst();
        return QPointF(rect.left() + share * rect.width(), rect.center().y()).toPoint();
    }

    QWidget window;
    QLineEdit *before = nullptr;
    QLineEdit *after = nullptr;
    AnnotatePane *pane = nullptr;
    QStringList names;
    Utterance utterance;
    QList<Utterance> undo;
    QStringList undoTexts;
    int actions = 0;
    bool isActive = false;
};

} // namespace

class AnnotateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSpanTakesTwoActionsAndOneWhenSuggested();
    void tenSpansTakeTwoActionsEachWithoutAMouse();
    void selectingSnapsToWordsUnlessAltIsHeld();
    void everyWordIsReachedByArrowsInEveryScript_data();
    void everyWordIsReachedByArrowsInEveryScript();
    void scriptsAreLabelledExactlyByKeyboard_data();
    void scriptsAreLabelledExactlyByKeyboard();
    void tabGoesThroughTheSpansAndLeaves();
    void aSelectedSpanIsRelabelledResizedAndRemoved();
    void anOverlapIsSaidWhileSelectingAndListedAfterwards();
    void theMouseSelectsDragsAndResizes();
    void aNewEntityIsTypedAndGetsTheNextDigit();
    void enterAndEscapeSpeakToTheOwner();
    void undoComesFromOutsideAndKeepsThePlace();
    void aReadOnlyUtteranceCannotBeChanged();
    void changesAreSaidToScreenReaders();
    void textIsNeverMarkupAndInvisibleCharactersShow();
    void namesInLargeTextDoNotRunIntoEachOther();
    void everyEntityIsToldApartByMoreThanColour();
};

void AnnotateTest::initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

void AnnotateTest::aSpanTakesTwoActionsAndOneWhenSuggested()
{
    Desk desk({u"from berlin to paris"_qs, {}, {}});
    QSignalSpy edits(desk.pane, &AnnotatePane::edited);
    desk.press(Qt::Key_Right);
    QCOMPARE(desk.target(), u"berlin"_qs);
    desk.press('1');
    QCOMPARE(desk.actions, 2);
    QCOMPARE(desk.spans(), QStringList{u"city:berlin 5-11"_qs});
    QCOMPARE(edits.count(), 1);
    QCOMPARE(desk.undoTexts, QStringList{u"Label “berlin” as city"_qs});

    KnownValues known;
    known.add(Utterance{u"to paris"_qs, {{u"city"_qs, 3, 8, {}}}, {}});
    desk.pane->setKnownValues(known);
    QVERIFY(desk.pane->findChild<QLabel *>(u"annotate.suggestion"_qs)->isVisible());
    desk.press('a');
    QCOMPARE(desk.actions, 3);
    QCOMPARE(desk.spans(), (QStringList{u"city:berlin 5-11"_qs, u"city:paris 15-20"_qs}));
    QVERIFY(!desk.pane->findChild<QLabel *>(u"annotate.suggestion"_qs)->isVisible());
}

void AnnotateTest::tenSpansTakeTwoActionsEachWithoutAMouse()
{
    // Words are gone to by their first letter, the next one by an arrow; a digit labels.
    Desk desk({u"fly from berlin to paris on monday or friday with two adults, three children and "
               u"ten bags in business, not economy"_qs,
               {},
               {}});
    desk.press('b');
    desk.press('1');
    desk.press('p');
    desk.press('1');
    desk.press('m');
    desk.press('2');
    desk.press('f');
    desk.press('2');
    desk.press('t');
    desk.press('3');
    desk.press(Qt::Key_Right, Qt::ShiftModifier);
    desk.press('4');
    desk.press('3'); // the next word is the one that is meant
    desk.press('t');
    desk.press('3');
    desk.press(Qt::Key_Right, Qt::ShiftModifier);
    desk.press('4');
    desk.press('e');
    desk.press('4');
    const QStringList expected = {u"city:berlin 9-15"_qs,   u"city:paris 19-24"_qs,
                                  u"date:monday 28-34"_qs,  u"date:friday 38-44"_qs,
                                  u"people:two 50-53"_qs,   u"class:adults 54-60"_qs,
                                  u"people:three 62-67"_qs, u"people:ten 81-84"_qs,
                                  u"class:bags 85-89"_qs,   u"class:economy 107-114"_qs};
    QCOMPARE(desk.spans(), expected);
    QVERIFY(desk.actions <= 2 * desk.spans().size());
}

void AnnotateTest::selectingSnapsToWordsUnlessAltIsHeld()
{
    Desk desk({u"fly to new york, now"_qs, {}, {}});
    desk.press('n');
    desk.press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(desk.selection(), u"new"_qs);
    desk.press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(desk.selection(), u"new york"_qs);
    desk.press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(desk.selection(), u"new"_qs);
    desk.press(Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(desk.selection().isEmpty());
    desk.press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(desk.selection(), u"to"_qs);
    desk.press(Qt::Key_Escape);
    QVERIFY(desk.selection().isEmpty());

    desk.press(Qt::Key_Home);
    const auto exactly = Qt::ShiftModifier | Qt::AltModifier;
    desk.press(Qt::Key_Right, exactly);
    desk.press(Qt::Key_Right, exactly);
    QCOMPARE(desk.selection(), u"fl"_qs);
    desk.press('1');
    QCOMPARE(desk.spans(), QStringList{u"city:fl 0-2"_qs});

    // With shift a letter stretches the selection to its word.
    desk.press(Qt::Key_Home);
    desk.press('n');
    desk.press('Y', Qt::ShiftModifier);
    QCOMPARE(desk.selection(), u"new york"_qs);
    desk.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"new york"_qs);
    desk.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(desk.selection(), desk.utterance.text);
}

void AnnotateTest::everyWordIsReachedByArrowsInEveryScript_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << u"book a table, please, for two \U0001F600 people"_qs;
    QTest::newRow("long") << u"word "_qs.repeated(60);
    QTest::newRow("Chinese") << u"\u5728\u5ba2\u5385\u5e7f\u64ad 3 \u6b21"_qs;
    QTest::newRow("Thai")
        << u"\u0e1b\u0e23\u0e30\u0e01\u0e32\u0e28\u0e17\u0e38\u0e01\u0e04\u0e19\u0e27\u0e48\u0e32\u0e2d\u0e32\u0e2b\u0e32\u0e23\u0e1e\u0e23\u0e49\u0e2d\u0e21\u0e41\u0e25\u0e49\u0e27"_qs;
    QTest::newRow("Arabic")
        << u"\u0623\u0639\u0644\u0646 \u0623\u0646 \u0627\u0644\u0639\u0634\u0627\u0621 \u062c\u0627\u0647\u0632"_qs;
    QTest::newRow("Hebrew and English")
        << u"\u05e9\u05dc\u05d5\u05dd my hotel \u05e2\u05d5\u05dc\u05dd"_qs;
    QTest::newRow("English and Hebrew")
        << u"the \u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd hotel"_qs;
}

void AnnotateTest::everyWordIsReachedByArrowsInEveryScript()
{
    QFETCH(QString, text);
    Desk desk({text, {}, {}});
    const TextUnits units(text);
    const bool rightToLeft = text.isRightToLeft();
    const Qt::Key onward = rightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const Qt::Key back = rightToLeft ? Qt::Key_Right : Qt::Key_Left;
    desk.press(Qt::Key_Home);
    QSet<int> seen{desk.pane->canvas().target().start};
    for (int i = 0; i < units.words().size() + 4; ++i) {
        desk.press(onward);
        seen.insert(desk.pane->canvas().target().start);
    }
    for (const TextRange &word : units.words())
        QVERIFY2(seen.contains(word.start), qPrintable(units.slice(word)));
    // And all the way back.
    for (int i = 0; i < units.words().size() + 6; ++i)
        desk.press(back);
    QCOMPARE(desk.pane->canvas().caret(), 0);
}

void AnnotateTest::scriptsAreLabelledExactlyByKeyboard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("words");
    QTest::addColumn<QString>("labelled");
    // "turn on the light in the living room": the two characters of "living room".
    QTest::newRow("Chinese") << u"\u6253\u5f00\u5ba2\u5385\u7684\u706f"_qs << 2 << 2
                             << u"\u5ba2\u5385"_qs;
    // "announce | everyone": the second word.
    QTest::newRow("Thai")
        << u"\u0e1b\u0e23\u0e30\u0e01\u0e32\u0e28\u0e17\u0e38\u0e01\u0e04\u0e19\u0e27\u0e48\u0e32\u0e2d\u0e32\u0e2b\u0e32\u0e23"_qs
        << 1 << 1 << u"\u0e17\u0e38\u0e01"_qs;
    QTest::newRow("Arabic")
        << u"\u0623\u0639\u0644\u0646 \u0623\u0646 \u0627\u0644\u0639\u0634\u0627\u0621 \u062c\u0627\u0647\u0632"_qs
        << 2 << 2 << u"\u0627\u0644\u0639\u0634\u0627\u0621 \u062c\u0627\u0647\u0632"_qs;
    QTest::newRow("emoji") << u"see \U0001F468\u200D\U0001F469\u200D\U0001F467 now"_qs << 1 << 1
                           << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_qs;
    QTest::newRow("combining") << u"my cafe\u0301 now"_qs << 1 << 1 << u"cafe\u0301"_qs;
}

void AnnotateTest::scriptsAreLabelledExactlyByKeyboard()
{
    QFETCH(QString, text);
    QFETCH(int, steps);
    QFETCH(int, words);
    QFETCH(QString, labelled);
    Desk desk({text, {}, {}});
    const Qt::Key onward = text.isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    for (int i = 0; i < steps; ++i)
        desk.press(onward);
    for (int i = 0; i < words; ++i)
        desk.press(onward, Qt::ShiftModifier);
    QCOMPARE(desk.selection(), labelled);
    desk.press('2');
    QCOMPARE(desk.utterance.spans.size(), 1);
    const EntitySpan span = desk.utterance.spans.constFirst();
    QCOMPARE(span.entity, u"date"_qs);
    QCOMPARE(TextUnits(text).slice(rangeOf(span)), labelled);
}

void AnnotateTest::tabGoesThroughTheSpansAndLeaves()
{
    Desk desk(
        {u"from berlin to paris"_qs, {{u"city"_qs, 15, 20, {}}, {u"city"_qs, 5, 11, {}}}, {}});
    desk.press(Qt::Key_Tab);
    QCOMPARE(desk.pane->canvas().selectedSpan(), 1); // by place in the text, not in the file
    desk.press(Qt::Key_Tab);
    QCOMPARE(desk.pane->canvas().selectedSpan(), 0);
    desk.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(desk.pane->canvas().selectedSpan(), 1);
    desk.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(desk.before->hasFocus());
    desk.pane->canvas().setFocus();
    for (int i = 0; i < 4 && desk.pane->canvas().hasFocus(); ++i)
        desk.press(Qt::Key_Tab);
    QVERIFY(!desk.pane->canvas().hasFocus());
}

void AnnotateTest::aSelectedSpanIsRelabelledResizedAndRemoved()
{
    Desk desk({u"fly to new york city now"_qs, {{u"date"_qs, 7, 15, {}}}, {}});
    desk.press(Qt::Key_Tab);
    desk.press('1');
    QCOMPARE(desk.spans(), QStringList{u"city:new york 7-15"_qs});
    desk.press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(desk.spans(), QStringList{u"city:new york city 7-20"_qs});
    QCOMPARE(desk.undoTexts.constLast(), u"Resize city to “new york city”"_qs);
    desk.press(Qt::Key_Left, Qt::ShiftModifier);
    desk.press(Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(desk.spans(), QStringList{u"city:to new york 4-15"_qs});
    desk.press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    desk.press(Qt::Key_Left, Qt::ShiftModifier | Qt::AltModifier);
    QCOMPARE(desk.spans(), QStringList{u"city:new yor 7-14"_qs});
    desk.press(Qt::Key_Delete);
    QVERIFY(desk.utterance.spans.isEmpty());
    QCOMPARE(desk.undoTexts.constLast(), u"Remove city from “new yor”"_qs);

    // Without selecting it: the span at the caret.
    desk.press(Qt::Key_Home);
    desk.press('n');
    desk.press('1');
    desk.press('n');
    desk.press('2');
    desk.press(Qt::Key_Home);
    desk.press('n');
    desk.press('3');
    QCOMPARE(desk.spans(), (QStringList{u"people:new 7-10"_qs, u"date:now 21-24"_qs}));
    desk.press('n');
    desk.press(Qt::Key_Delete);
    QCOMPARE(desk.spans(), QStringList{u"people:new 7-10"_qs});
}

void AnnotateTest::anOverlapIsSaidWhileSelectingAndListedAfterwards()
{
    Desk desk({u"fly to new york city"_qs, {{u"city"_qs, 7, 15, {}}}, {}});
    desk.press('y');
    desk.press('C', Qt::ShiftModifier);
    QCOMPARE(desk.text("annotate.status"), u"Selected “york city”, 11 to 20. Overlaps city"_qs);
    QVERIFY(!desk.pane->findChild<QLabel *>(u"annotate.problems"_qs)->isVisible());
    desk.press('2');
    QCOMPARE(desk.text("annotate.problems"), u"date (11 to 20) overlaps city (7 to 15)."_qs);
    QVERIFY(desk.pane->findChild<QLabel *>(u"annotate.problems"_qs)->isVisible());
    desk.press('y');
    desk.press(Qt::Key_Delete);
    QVERIFY(!desk.pane->findChild<QLabel *>(u"annotate.problems"_qs)->isVisible());

    // What came from a file may be worse.
    desk.utterance.spans = {{u"date"_qs, 3, 99, {}}};
    desk.pane->show(desk.utterance, travel, false);
    QCOMPARE(desk.text("annotate.problems"), u"date (3 to 99) lies outside the text."_qs);
}

void AnnotateTest::theMouseSelectsDragsAndResizes()
{
    Desk desk({u"fly to new york city"_qs, {{u"date"_qs, 0, 3, {}}}, {}});
    AnnotateCanvas *canvas = &desk.pane->canvas();
    QTest::mouseDClick(canvas, Qt::LeftButton, {}, desk.at(12));
    QCOMPARE(desk.selection(), u"york"_qs);

    // A drag snaps to words while it goes on, and with Alt it does not.
    const auto drag = [&](int from, int to, Qt::KeyboardModifiers modifiers) {
        QTest::mousePress(canvas, Qt::LeftButton, modifiers, desk.at(from, 0.1));
        QMouseEvent moved(QEvent::MouseMove, desk.at(to, 0.9),
                          canvas->mapToGlobal(desk.at(to, 0.9)), Qt::NoButton, Qt::LeftButton,
                          modifiers);
        QApplication::sendEvent(canvas, &moved);
    };
    drag(8, 12, Qt::NoModifier);
    QCOMPARE(desk.selection(), u"new york"_qs);
    QCOMPARE(desk.text("annotate.status"), u"Selected “new york”, 7 to 15"_qs);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, desk.at(12, 0.9));
    drag(8, 12, Qt::AltModifier);
    QCOMPARE(desk.selection(), u"ew yo"_qs);
    QTest::mouseRelease(canvas, Qt::LeftButton, Qt::AltModifier, desk.at(12, 0.9));

    // A chip labels, a click selects the span, its handle resizes it in one step.
    drag(8, 9, Qt::NoModifier);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, desk.at(9, 0.9));
    desk.pane->findChild<QAbstractButton *>(u"annotate.entity0"_qs)->click();
    QCOMPARE(desk.spans().constLast(), u"city:new 7-10"_qs);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, desk.at(8));
    QCOMPARE(canvas->selectedSpan(), 1);
    const qsizetype steps = desk.undo.size();
    const QPoint handle = desk.at(9, 1.0);
    QTest::mousePress(canvas, Qt::LeftButton, {}, handle);
    for (const int over : {11, 13, 17}) {
        QMouseEvent moved(QEvent::MouseMove, desk.at(over, 0.9),
                          canvas->mapToGlobal(desk.at(over, 0.9)), Qt::NoButton, Qt::LeftButton,
                          Qt::NoModifier);
        QApplication::sendEvent(canvas, &moved);
    }
    QCOMPARE(desk.text("annotate.status"), u"Span city: “new york city”, 7 to 20"_qs);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, desk.at(17, 0.9));
    QCOMPARE(desk.spans().constLast(), u"city:new york city 7-20"_qs);
    QCOMPARE(desk.undo.size(), steps + 1);
}

void AnnotateTest::aNewEntityIsTypedAndGetsTheNextDigit()
{
    Desk desk({u"from berlin to paris"_qs, {}, {}});
    desk.press(Qt::Key_Right);
    desk.press('+');
    QCOMPARE(QApplication::focusWidget()->objectName(), u"annotate.newEntity"_qs);
    QTest::keyClicks(QApplication::focusWidget(), u" origin "_qs);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.spans(), QStringList{u"origin:berlin 5-11"_qs});
    QCOMPARE(desk.pane->labels(), travel + QStringList{u"origin"_qs});
    QVERIFY(desk.pane->canvas().hasFocus());
    desk.press('p');
    desk.press('5');
    QCOMPARE(desk.spans().constLast(), u"origin:paris 15-20"_qs);

    // A digit that nobody has says so and changes nothing.
    desk.press('9');
    QCOMPARE(desk.text("annotate.status"), u"No entity has the digit 9."_qs);
    QCOMPARE(desk.undo.size(), 2);
}

void AnnotateTest::enterAndEscapeSpeakToTheOwner()
{
    Desk desk({u"from berlin"_qs, {}, {}});
    QSignalSpy next(desk.pane, &AnnotatePane::nextRequested);
    QSignalSpy previous(desk.pane, &AnnotatePane::previousRequested);
    QSignalSpy leave(desk.pane, &AnnotatePane::leaveRequested);
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Return, Qt::ShiftModifier);
    desk.press(Qt::Key_Right, Qt::ShiftModifier);
    desk.press(Qt::Key_Escape);
    QCOMPARE(leave.count(), 0); // first the selection
    desk.press(Qt::Key_Escape);
    QCOMPARE(next.count(), 1);
    QCOMPARE(previous.count(), 1);
    QCOMPARE(leave.count(), 1);
}

void AnnotateTest::undoComesFromOutsideAndKeepsThePlace()
{
    Desk desk({u"from berlin to paris"_qs, {}, {}});
    desk.press('b');
    desk.press('1');
    desk.press('p');
    desk.press('1');
    const int caret = desk.pane->canvas().caret();
    desk.utterance = desk.undo.takeLast();
    desk.pane->show(desk.utterance, travel, false);
    QCOMPARE(desk.pane->canvas().utterance(), desk.utterance);
    QCOMPARE(desk.pane->canvas().caret(), caret);
    desk.pane->show({u"another text"_qs, {}, {}}, travel, false);
    QCOMPARE(desk.pane->canvas().caret(), 0);
}

void AnnotateTest::aReadOnlyUtteranceCannotBeChanged()
{
    Desk desk({u"from berlin to paris"_qs, {{u"city"_qs, 5, 11, {}}}, {}});
    desk.pane->show(desk.utterance, travel, true);
    desk.press('p');
    desk.press('1');
    desk.press('+');
    desk.press(Qt::Key_Home);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Delete);
    desk.press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(desk.undo.isEmpty());
    QVERIFY(!desk.pane->findChild<QLineEdit *>(u"annotate.newEntity"_qs)->isVisible());

    desk.pane->clear();
    QVERIFY(desk.pane->findChild<QLabel *>(u"annotate.empty"_qs)->isVisible());
}

void AnnotateTest::changesAreSaidToScreenReaders()
{
    Desk desk({u"from berlin to paris"_qs, {}, {}});
    QVERIFY(!desk.pane->canvas().accessibleName().isEmpty());
    desk.press(Qt::Key_Right);
    QCOMPARE(desk.pane->canvas().accessibleDescription(), u"At “berlin”, 5 to 11"_qs);
    desk.press('1');
    QCOMPARE(desk.pane->canvas().accessibleDescription(), u"“berlin” is city now, 5 to 11"_qs);
    QCOMPARE(desk.pane->findChild<QAbstractButton *>(u"annotate.entity0"_qs)->accessibleName(),
             u"city, digit 1"_qs);
}

void AnnotateTest::textIsNeverMarkupAndInvisibleCharactersShow()
{
    Desk desk({u"<b>x</b> \u202eabc & d"_qs, {{u"<i>&e"_qs, 3, 4, {}}}, {}}, {});
    const auto labels = desk.pane->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
    auto *chip = desk.pane->findChild<QAbstractButton *>(u"annotate.entity0"_qs);
    QVERIFY(chip->text().contains(u"&&e"_qs));
    const AnnotationLayout layout(desk.utterance.text, QFont(), QFont(), {}, 400);
    QVERIFY(!layout.text().text().contains(QChar(0x202e)));
    QCOMPARE(layout.text().text().size(), desk.utterance.text.size());
    QVERIFY(!layout.isRightToLeft());
}

void AnnotateTest::namesInLargeTextDoNotRunIntoEachOther()
{
    const QString text = u"a b c d e f g h i j k l m n o p q r s t"_qs;
    for (const double points : {9.0, 14.0, 28.0}) {
        QFont large;
        large.setPointSizeF(points * 1.6);
        QFont small;
        small.setPointSizeF(points);
        QList<AnnotationMark> marks;
        for (int i = 0; i < 20; ++i)
            marks.append({{2 * i, 2 * i + 1}, u"1 a_rather_long_name_%1"_qs.arg(i), i % 3});
        const AnnotationLayout layout(text, large, small, marks, 300);
        QList<QRectF> taken;
        for (const auto &pieces : layout.pieces()) {
            QCOMPARE(pieces.size(), 1);
            const QRectF label = pieces.constFirst().label;
            QVERIFY(!label.isEmpty());
            QVERIFY(label.bottom() <= layout.height());
            QVERIFY(label.left() >= 0 && label.right() <= 300.5);
            for (const QRectF &other : std::as_const(taken)) {
                QVERIFY(!label.intersects(other));
                QVERIFY(!pieces.constFirst().text.intersects(other));
            }
            taken.append(label);
        }
    }
}

void AnnotateTest::everyEntityIsToldApartByMoreThanColour()
{
    for (const ThemeChoice theme :
         {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        applyTheme(*qApp, theme);
        const QPalette palette = QApplication::palette();
        const auto luminance = [](const QColor &color) {
            const auto channel = [](double c) {
                return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
                + 0.0722 * channel(color.blueF());
        };
        const double base = luminance(palette.color(QPalette::Base));
        for (int place = 0; place < 12; ++place) {
            const double line = luminance(entityLook(palette, place).line);
            const double ratio = (std::max(base, line) + 0.05) / (std::min(base, line) + 0.05);
            QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
        }
        QVERIFY(entityLook(palette, 0).stroke != entityLook(palette, 1).stroke);
    }
    applyTheme(*qApp, ThemeChoice::Light);
}

QTEST_MAIN(AnnotateTest)
#include "tst_annotate.moc"
