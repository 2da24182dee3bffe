// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/dialogs/acceptdialog.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/mainwindow.h"
#include "ui/models/acceptmodel.h"
#include "ui/models/turncells.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

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

class TestAccepting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void oneCellIsAcceptedAtOnceAndUndoneInOneStep();
    void aLastCellIsAcceptedByDoubleClick();
    void aTestShowsItsChangesFirst();
    void aProtectedTargetWantsAReasonAndKeepsIt();
    void withoutARunNothingIsAccepted();
    void cellsTellWhatStandsForAName();

private:
    void run();
    [[nodiscard]] TestEditor *editor() const
    {
        return qobject_cast<TestEditor *>(m_window->editors().currentEditor());
    }
    [[nodiscard]] const ConversationTest &value() const { return editor()->testDocument().value(); }
    void at(int row, TurnColumn column)
    {
        editor()->table().setFocus();
        editor()->table().setCurrentIndex(editor()->table().model()->index(row, int(column)));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] AcceptDialog *dialog() const { return m_window->findChild<AcceptDialog *>(); }
    void trigger(const char *id) { m_window->actions().action(QLatin1String(id))->trigger(); }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
};

void TestAccepting::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_accepting"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestAccepting::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    m_service = std::make_unique<FakeRunService>();
    Snapshot &outcome = m_service->backend.outcome;
    outcome.state = Snapshot::State::Completed;
    outcome.status = QStringLiteral("COMPLETED");
    outcome.durationMs = 60;
    outcome.steps = {step(0, "book_hotel", 0.97, "Which hotel?"),
                     step(1, "provide_date", 0.63, "next monday, noted. Shall I book?"),
                     step(2, "confirm_booking", 0.95, "Done. Your booking is confirmed.")};
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestAccepting::cleanup()
{
    m_window.reset();
    m_service.reset();
}

void TestAccepting::run()
{
    QVERIFY(m_window->openWorkspace(m_files->path()));
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(finished.wait());
    QVERIFY(m_window->runs().lastReport(testPath)->verdict == Verdict::Failed);
}

void TestAccepting::oneCellIsAcceptedAtOnceAndUndoneInOneStep()
{
    run();
    const ConversationTest before = value();
    at(0, TurnColumn::Intent);
    press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!dialog());
    QCOMPARE(value().turns[0].expects->intent, u"book_hotel"_qs);
    at(1, TurnColumn::MinConfidence);
    press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(value().turns[1].expects->minConfidence, 0.6);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(value(), before);
}

void TestAccepting::aLastCellIsAcceptedByDoubleClick()
{
    run();
    TurnsTable &table = editor()->table();
    const QModelIndex cell = table.model()->index(0, int(TurnColumn::LastIntent));
    table.scrollTo(cell);
    const QPoint place = table.visualRect(cell).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place);
    QVERIFY(value().turns[0].expects->intent != u"book_hotel"_qs);
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(value().turns[0].expects->intent, u"book_hotel"_qs);
    at(1, TurnColumn::LastConfidence);
    press(Qt::Key_F2);
    QCOMPARE(value().turns[1].expects->minConfidence, 0.6);
}

void TestAccepting::aTestShowsItsChangesFirst()
{
    run();
    const ConversationTest before = value();
    trigger("run.acceptTest");
    QVERIFY(dialog());
    QCOMPARE(value(), before);
    auto *table = dialog()->findChild<QTableView *>(u"accept.table"_qs);
    QAbstractItemModelTester tester(table->model());
    const int rows = table->model()->rowCount();
    QVERIFY(rows >= 2);
    QCOMPARE(table->model()->index(0, int(AcceptColumn::After)).data().toString(),
             u"book_hotel"_qs);
    // The first line is left out by the space bar.
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(dialog()->places().contains(ExpectationPlace{0, ExpectationPlace::Part::Intent, -1}),
             false);
    QTest::mouseClick(dialog()->findChild<QPushButton *>(u"accept.ok"_qs), Qt::LeftButton);
    QCOMPARE(value().turns[0].expects->intent, before.turns[0].expects->intent);
    QCOMPARE(value().turns[1].expects->minConfidence, 0.6);
    editor()->testDocument().undoStack().undo();
    QCOMPARE(value(), before);
    QVERIFY(m_service->recorded.isEmpty());
}

void TestAccepting::aProtectedTargetWantsAReasonAndKeepsIt()
{
    QDir(m_files->path()).mkpath(u"targets"_qs);
    m_files->write(u"targets/live.target.json"_qs,
                   "{\"name\": \"live\", "
                   "\"dialect\": \"v1\", \"baseUrl\": \"https://bot.example\", \"clientId\": "
                   "\"id\", \"bot\": \"bot\", \"environment\": \"env\", \"version\": \"ver\", "
                   "\"protected\": true}\n");
    QVERIFY(m_window->openWorkspace(m_files->path()));
    m_window->runs().setTargetName(u"live"_qs);
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    m_window->runs().start(QStringList{testPath});
    QVERIFY(finished.wait());
    QVERIFY(m_window->runs().lastReport(testPath));
    at(0, TurnColumn::LastIntent);
    press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(dialog());
    auto *accept = dialog()->findChild<QPushButton *>(u"accept.ok"_qs);
    QVERIFY(!accept->isEnabled());
    auto *reason = dialog()->findChild<QLineEdit *>(u"accept.reason"_qs);
    QTest::keyClicks(reason, QStringLiteral("The hotel flow moved"));
    QVERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    QCOMPARE(value().turns[0].expects->intent, u"book_hotel"_qs);
    QCOMPARE(m_service->recorded.size(), 1);
    QCOMPARE(m_service->recorded[0].first, u"expectation.accepted"_qs);
    const Json data = m_service->recorded[0].second["data"];
    QCOMPARE(asText(member(data, "reason")), u"The hotel flow moved"_qs);
    QCOMPARE(asText(member(data, "target")), u"live"_qs);
    QVERIFY(writeCompact(data).contains("/turns/0/expect/intent"));
}

void TestAccepting::withoutARunNothingIsAccepted()
{
    QVERIFY(m_window->openWorkspace(m_files->path()));
    QVERIFY(!m_window->actions().action(u"run.accept"_qs)->isEnabled());
    at(0, TurnColumn::LastIntent);
    press(Qt::Key_F2);
    QVERIFY(!editor()->testDocument().isDirty());
    QVERIFY(m_window->messages().isVisible());
}

void TestAccepting::cellsTellWhatStandsForAName()
{
    QVERIFY(m_window->openWorkspace(m_files->path()));
    editor()->testDocument().edit(u"Edit"_qs, [](ConversationTest &test) {
        test.variables = Json{{"city", "Paris <b>"}};
        test.turns[0].says = u"fly to {{city}} with {{airline}}"_qs;
    });
    const QString tip =
        editor()->table().model()->index(0, int(TurnColumn::Says)).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(u"{{city}} = Paris &lt;b&gt; (variable of the test)"_qs));
    QVERIFY(tip.contains(u"{{airline}} is not defined"_qs));
}

QTEST_MAIN(TestAccepting)
#include "tst_accepting.moc"
