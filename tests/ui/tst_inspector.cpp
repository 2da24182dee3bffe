// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/documents/openworkspace.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/intents/intenteditor.h"
#include "ui/mainwindow.h"
#include "ui/models/turncells.h"
#include "ui/panels/inspectorpanel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace Rehearsal;

namespace {

const QString testPath = QStringLiteral("tests/book-a-flight.test.json");

Step step(int index, const char *intent, double confidence, const char *reply)
{
    Step step;
    step.index = index;
    step.intent = QLatin1String(intent);
    step.confidence = confidence;
    step.reply = QLatin1String(reply);
    step.durationMs = 20;
    return step;
}

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void followsTheTurnAndEditsIt();
    void aRefusedTextStaysWithItsReason();
    void severalTurnsAreEditedAtOnce();
    void checksAreTypedAddedMovedAndRemoved();
    void theLastRunStandsBesideAndIsAccepted();
    void theTestItselfIsDescribed();
    void whatIsBeingTypedCountsForTheRun();
    void withoutATestItOffersToMakeOne();
    void thePanesOfAnIntentStandHereWhileItCanBeSeen();
    void everyControlHasAName();

private:
    [[nodiscard]] TestEditor *editor() const
    {
        return qobject_cast<TestEditor *>(m_window->editors().currentEditor());
    }
    [[nodiscard]] const ConversationTest &value() const { return editor()->testDocument().value(); }
    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return m_window->findChild<InspectorPanel *>()->findChild<T *>(QLatin1String(name));
    }
    void at(int row)
    {
        editor()->table().setFocus();
        editor()->table().setCurrentIndex(
            editor()->table().model()->index(row, int(TurnColumn::Says)));
    }
    /// Selects all of the field, types, and goes on to the next one.
    void enter(const char *field, const QString &text)
    {
        auto *line = part<QLineEdit>(field);
        QVERIFY2(line && line->isVisible(), field);
        line->setFocus();
        line->selectAll();
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Tab);
    }
    void choose(const char *box, const QString &data)
    {
        auto *combo = part<QComboBox>(box);
        combo->setFocus();
        const int wanted = combo->findData(data);
        QVERIFY(wanted >= 0);
        const int by = wanted - combo->currentIndex();
        for (int step = 0; step < std::abs(by); ++step)
            QTest::keyClick(combo, by > 0 ? Qt::Key_Down : Qt::Key_Up);
    }
    void undo() { editor()->testDocument().undoStack().undo(); }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
};

void TestInspector::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_inspector"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestInspector::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    m_service = std::make_unique<FakeRunService>();
    Snapshot &outcome = m_service->backend.outcome;
    outcome.state = Snapshot::State::Completed;
    outcome.status = QStringLiteral("COMPLETED");
    outcome.durationMs = 60;
    outcome.steps = {step(0, "book_hotel", 0.97, "Which <b>hotel</b>?"),
                     step(1, "provide_date", 0.93, "next monday, noted. Shall I book?"),
                     step(2, "confirm_booking", 0.95, "Done. Your booking is confirmed.")};
    outcome.steps[0].alternatives = {
        {u"book_hotel"_qs, 0.97}, {u"book_flight"_qs, 0.02}, {u"a"_qs, 0.01}, {u"b"_qs, 0}};
    outcome.steps[0].context = Json{{"city", "Paris"}};
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1400, 1000);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->openWorkspace(m_files->path()));
}

void TestInspector::cleanup()
{
    m_window.reset();
    m_service.reset();
}

void TestInspector::followsTheTurnAndEditsIt()
{
    const ConversationTest before = value();
    at(0);
    QCOMPARE(part<QLineEdit>("inspector.says")->text(), before.turns[0].says);
    at(1);
    QCOMPARE(part<QLineEdit>("inspector.says")->text(), before.turns[1].says);
    QCOMPARE(part<QToolButton>("inspector.chip.turn")->text(), u"Turn 2"_qs);
    enter("inspector.says", u"on friday"_qs);
    enter("inspector.delay", u"250"_qs);
    enter("inspector.intent", u"other_intent"_qs);
    enter("inspector.minConfidence", u"0.7"_qs);
    QCOMPARE(value().turns[1].says, u"on friday"_qs);
    QCOMPARE(value().turns[1].delayMs, 250);
    QCOMPARE(value().turns[1].expects->intent, u"other_intent"_qs);
    QCOMPARE(value().turns[1].expects->minConfidence, 0.7);
    auto *entities = part<QPlainTextEdit>("inspector.entities");
    entities->setFocus();
    entities->selectAll();
    QTest::keyClicks(entities, QStringLiteral("date = friday"));
    QTest::keyClick(entities, Qt::Key_Tab);
    QCOMPARE(writeCompact(*value().turns[1].expects->entities),
             QByteArray("{\"date\":\"friday\"}"));
    for (int step = 0; step < 5; ++step)
        undo();
    QCOMPARE(value(), before);
    QCOMPARE(part<QLineEdit>("inspector.says")->text(), before.turns[1].says);
}

void TestInspector::aRefusedTextStaysWithItsReason()
{
    at(0);
    const ConversationTest before = value();
    enter("inspector.minConfidence", u"7"_qs);
    QCOMPARE(value(), before);
    QCOMPARE(part<QLineEdit>("inspector.minConfidence")->text(), u"7"_qs);
    QVERIFY(part<QLabel>("inspector.problem")->isVisible());
    // It does not go along to another turn.
    at(1);
    QCOMPARE(value(), before);
    QVERIFY(!part<QLabel>("inspector.problem")->isVisible());
    QVERIFY(part<QLineEdit>("inspector.minConfidence")->text() != u"7"_qs);
}

void TestInspector::severalTurnsAreEditedAtOnce()
{
    const ConversationTest before = value();
    at(0);
    QTest::keyClick(&editor()->table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&editor()->table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(part<QToolButton>("inspector.chip.turn")->text(), u"3 turns"_qs);
    QVERIFY(!part<QLineEdit>("inspector.says")->isVisible());
    QCOMPARE(part<QLineEdit>("inspector.intent")->text(), QString());
    enter("inspector.minConfidence", u"0.66"_qs);
    for (const Turn &turn : value().turns)
        QCOMPARE(turn.expects->minConfidence, 0.66);
    undo();
    QCOMPARE(value(), before);
}

void TestInspector::checksAreTypedAddedMovedAndRemoved()
{
    at(0);
    editor()->testDocument().edit(
        u"Clear"_qs, [](ConversationTest &test) { test.turns[0].expects->checks.clear(); });
    const auto checks = [this] { return value().turns[0].expects->checks; };
    QTest::mouseClick(part<QToolButton>("checksForm.add"), Qt::LeftButton);
    QCOMPARE(checks().size(), 1);
    enter("checksForm.value", u"Which date"_qs);
    QCOMPARE(asText(&checks()[0].value), u"Which date"_qs);
    QTest::mouseClick(part<QToolButton>("checksForm.add"), Qt::LeftButton);
    choose("checksForm.kind", u"latency"_qs);
    QCOMPARE(checks()[1].kind, u"latency"_qs);
    QVERIFY(!part<QLineEdit>("checksForm.target")->isVisible());
    // What was a text is no time: said in place, until it is one.
    enter("checksForm.value", u"soon"_qs);
    QVERIFY(part<QLabel>("checksForm.problem")->isVisible());
    enter("checksForm.value", u"900"_qs);
    QVERIFY(!part<QLabel>("checksForm.problem")->isVisible());
    QCOMPARE(asNumber(&checks()[1].value), 900.0);
    choose("checksForm.severity", u"should"_qs);
    QVERIFY(checks()[1].severity == Severity::Should);
    QTest::mouseClick(part<QToolButton>("checksForm.up"), Qt::LeftButton);
    QCOMPARE(checks()[0].kind, u"latency"_qs);
    QCOMPARE(part<QListWidget>("checksForm.lines")->currentRow(), 0);
    auto *negated = part<QCheckBox>("checksForm.not");
    QTest::keyClick(negated, Qt::Key_Space);
    QVERIFY(checks()[0].negated);
    QTest::mouseClick(part<QToolButton>("checksForm.remove"), Qt::LeftButton);
    QCOMPARE(checks().size(), 1);
    QCOMPARE(checks()[0].kind, u"reply"_qs);
    undo();
    QCOMPARE(checks().size(), 2);
    QCOMPARE(part<QListWidget>("checksForm.lines")->count(), 2);
}

void TestInspector::theLastRunStandsBesideAndIsAccepted()
{
    at(0);
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    QTest::keyClick(&editor()->table(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(finished.wait());
    const auto shown = [this](const char *name) { return part<QLabel>(name)->text(); };
    QTRY_VERIFY(part<QLabel>("turnResult.intents"));
    QCOMPARE(shown("turnResult.intents"), u"0.97  book_hotel\n0.02  book_flight\n0.01  a"_qs);
    QCOMPARE(shown("turnResult.reply"), u"Which <b>hotel</b>?"_qs);
    QCOMPARE(part<QLabel>("turnResult.reply")->textFormat(), Qt::PlainText);
    QVERIFY(shown("turnResult.context").contains(u"city = Paris"_qs));
    QVERIFY(shown("turnResult.expected").contains(u"book_flight"_qs));
    QVERIFY(shown("turnResult.actual").contains(u"book_hotel"_qs));
    QTest::mouseClick(part<QToolButton>("turnResult.accept"), Qt::LeftButton);
    QCOMPARE(value().turns[0].expects->intent, u"book_hotel"_qs);
    QCOMPARE(part<QLineEdit>("inspector.intent")->text(), u"book_hotel"_qs);
    undo();
    QCOMPARE(value().turns[0].expects->intent, u"book_flight"_qs);
}

void TestInspector::theTestItselfIsDescribed()
{
    at(0);
    QTest::mouseClick(part<QToolButton>("inspector.chip.test"), Qt::LeftButton);
    const ConversationTest before = value();
    enter("inspector.tags", u"smoke, nightly"_qs);
    QCOMPARE(value().tags, (QStringList{u"smoke"_qs, u"nightly"_qs}));
    auto *variables = part<QPlainTextEdit>("inspector.variables");
    variables->setFocus();
    QTest::keyClicks(variables, QStringLiteral("city = Rome"));
    QTest::keyClick(variables, Qt::Key_Tab);
    QCOMPARE(writeCompact(*value().variables), QByteArray("{\"city\":\"Rome\"}"));
    editor()->testDocument().edit(u"Edit"_qs, [](ConversationTest &test) {
        test.turns[0].says = u"fly to {{city}} by {{airline}}"_qs;
    });
    const QString names = part<QLabel>("inspector.names")->text();
    QVERIFY(names.startsWith(u"⚠ {{airline}} is not defined"_qs));
    QVERIFY(names.contains(u"{{city}} = Rome (variable of the test)"_qs));
    auto *times = part<QSpinBox>("inspector.times");
    times->setFocus();
    QTest::keyClick(times, Qt::Key_Up);
    QTest::keyClick(times, Qt::Key_Up);
    QCOMPARE(value().repeat->times, 3);
    QCOMPARE(value().repeat->atLeast, 3);
    QTest::keyClick(part<QSpinBox>("inspector.atLeast"), Qt::Key_Down);
    QCOMPARE(value().repeat->atLeast, 2);
    QTest::keyClick(part<QCheckBox>("inspector.skip"), Qt::Key_Space);
    enter("inspector.skipReason", u"waits for the new flow"_qs);
    QCOMPARE(value().skip, u"waits for the new flow"_qs);
    while (editor()->testDocument().undoStack().canUndo())
        undo();
    QCOMPARE(value(), before);
    QVERIFY(!part<QCheckBox>("inspector.skip")->isChecked());
}

void TestInspector::whatIsBeingTypedCountsForTheRun()
{
    at(0);
    auto *says = part<QLineEdit>("inspector.says");
    says->setFocus();
    says->selectAll();
    QTest::keyClicks(says, QStringLiteral("fly"));
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    QTest::keyClick(says, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(finished.wait());
    QCOMPARE(m_window->runs().lastReport(testPath)->spec.test.turns[0].says, u"fly"_qs);
}

void TestInspector::withoutATestItOffersToMakeOne()
{
    QVERIFY(!part<QPushButton>("inspector.newTest")->isVisible());
    m_window->editors().closeCurrent();
    QTRY_VERIFY(part<QPushButton>("inspector.newTest")->isVisible());
}

void TestInspector::thePanesOfAnIntentStandHereWhileItCanBeSeen()
{
    const auto *panel = m_window->findChild<InspectorPanel *>();
    auto *dock = m_window->findChild<QDockWidget *>(u"dock.inspector"_qs);
    m_window->editors().open(m_window->workspace().intentPath(u"book_flight"_qs));
    auto *intent = qobject_cast<IntentEditor *>(m_window->editors().currentEditor());
    QVERIFY(intent);
    QVERIFY(panel->isAncestorOf(intent->panes()));
    QVERIFY(intent->panes()->isVisible());

    dock->hide();
    QTRY_VERIFY(intent->isAncestorOf(intent->panes()));
    QVERIFY(intent->panes()->isVisible());
    dock->show();
    QTRY_VERIFY(panel->isAncestorOf(intent->panes()));

    // The test has the inspector, the intent its panes.
    m_window->editors().open(testPath);
    QVERIFY(intent->isAncestorOf(intent->panes()));
    QVERIFY(part<QLineEdit>("inspector.says")->isVisible());
    m_window->editors().open(intent->path());
    QVERIFY(panel->isAncestorOf(intent->panes()));
    const QPointer<QWidget> panes = intent->panes();
    m_window->editors().closeCurrent();
    QTRY_VERIFY(!panes);
}

void TestInspector::everyControlHasAName()
{
    const auto widgets = m_window->findChild<InspectorPanel *>()->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QPlainTextEdit *>(widget);
        if (!isControl || widget->objectName().startsWith(u"qt_"_qs))
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
