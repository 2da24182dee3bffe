// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/mainwindow.h"
#include "ui/models/turncells.h"
#include "ui/panels/resultspanel.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/secretdialog.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

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
    step.context = Json{{"date", "next monday"}};
    if (index == 1)
        step.entities = Json::array({{{"type", "date"}, {"value", "next monday"}}});
    return step;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void oneActionFromTheSampleToAFinishedRun();
    void theWelcomePageRunsTheSampleInOneAction();
    void aFailedTurnIsFoundFromTheResults();
    void stopEndsARun();
    void editOneCellAndSaveChangesOneLine();
    void anEditInProgressCountsForTheRun();
    void aForeignChangeOfAnEditedTestIsAsked();
    void anUntouchedTestFollowsItsFile();
    void closingWithEditsAsksAndKeepsThemOnCancel();
    void aMissingSecretIsAskedForAndThenTheRunGoesOn();
    void noTwoActionsShareAKey();
    void everyControlHasAName();

private:
    void open();
    [[nodiscard]] TestEditor *editor() const
    {
        return qobject_cast<TestEditor *>(m_window->editors().currentEditor());
    }
    [[nodiscard]] QString cell(int row, TurnColumn column, int role = Qt::DisplayRole) const
    {
        return editor()->table().model()->index(row, int(column)).data(role).toString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }

    /// Each key to who has the focus by then: the first one opens the cell's editor.
    void type(const QString &text)
    {
        for (const QChar key : text)
            QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_mainwindow"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestMainWindow::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    m_service = std::make_unique<FakeRunService>();
    Snapshot &outcome = m_service->backend.outcome;
    outcome.state = Snapshot::State::Completed;
    outcome.status = QStringLiteral("COMPLETED");
    outcome.durationMs = 60;
    outcome.steps = {step(0, "book_flight", 0.97, "I can help with that. Which date?"),
                     step(1, "provide_date", 0.93, "next monday, noted. Shall I book?"),
                     step(2, "confirm_booking", 0.95, "Done. Your booking is confirmed.")};
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_service.reset();
}

void TestMainWindow::open() { QVERIFY(m_window->openWorkspace(m_files->path())); }

void TestMainWindow::oneActionFromTheSampleToAFinishedRun()
{
    open();
    QVERIFY(editor());
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(finished.wait());
    const RunReport *report = m_window->runs().lastReport(testPath);
    QVERIFY(report);
    QVERIFY2(report->verdict == Verdict::Passed,
             qPrintable(report->error ? report->error->message : verdictName(report->verdict)));
    for (int row = 0; row < 3; ++row)
        QCOMPARE(cell(row, TurnColumn::State, Qt::AccessibleTextRole), u"passed"_qs);
    QCOMPARE(cell(1, TurnColumn::LastIntent), u"provide_date"_qs);
    QCOMPARE(cell(1, TurnColumn::LastConfidence), u"0.93"_qs);
    QCOMPARE(cell(1, TurnColumn::Delta), u"+0.13"_qs);
    const QAbstractItemModel &results = *m_window->results().tree().model();
    QCOMPARE(results.rowCount(), 1);
    QCOMPARE(results.rowCount(results.index(0, 0)), 3);
    QVERIFY(m_window->findChild<QDockWidget *>(u"dock.chart"_qs)->isVisible());
    QCOMPARE(m_window->runs().history().size(), 1);
    QCOMPARE(m_window->runs().history().constFirst().counts.passed, 1);
}

void TestMainWindow::theWelcomePageRunsTheSampleInOneAction()
{
    QStandardPaths::setTestModeEnabled(true);
    QSignalSpy reported(&m_window->runs(), &RunController::reported);
    auto *sample = m_window->findChild<QPushButton *>(u"welcome.sample"_qs);
    QVERIFY(sample->isVisible());
    QTest::mouseClick(sample, Qt::LeftButton);
    QVERIFY(reported.wait());
    QVERIFY(editor());
    QCOMPARE(cell(0, TurnColumn::State, Qt::AccessibleTextRole), u"passed"_qs);
    QVERIFY(!sample->isVisible());
    QDir(m_window->workspace().files().root).removeRecursively();
}

void TestMainWindow::aFailedTurnIsFoundFromTheResults()
{
    open();
    m_service->backend.outcome.steps[1].intent = u"book_hotel"_qs;
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    QTest::mouseClick(m_window->findChild<QToolButton *>(u"run.all.button"_qs), Qt::LeftButton);
    QVERIFY(finished.wait());
    QCOMPARE(cell(1, TurnColumn::State, Qt::AccessibleTextRole), u"failed"_qs);
    QTreeView &tree = m_window->results().tree();
    const QModelIndex test = tree.model()->index(0, 0);
    QVERIFY(tree.isExpanded(test));
    const QModelIndex turn = tree.model()->index(1, 0, test);
    QVERIFY(tree.isExpanded(turn));
    QVERIFY(turn.siblingAtColumn(1).data().toString().contains(u"provide_date"_qs));
    QVERIFY(turn.siblingAtColumn(2).data().toString().contains(u"book_hotel"_qs));
    tree.setFocus();
    tree.setCurrentIndex(turn);
    press(Qt::Key_Return, Qt::NoModifier);
    QCOMPARE(editor()->table().currentIndex().row(), 1);
    QVERIFY(editor()->table().hasFocus());
    // The chips: nothing passed, one failed.
    QTest::mouseClick(m_window->findChild<QToolButton *>(u"results.chip.passed"_qs),
                      Qt::LeftButton);
    QCOMPARE(tree.model()->rowCount(), 0);
    QTest::mouseClick(m_window->findChild<QToolButton *>(u"results.chip.failed"_qs),
                      Qt::LeftButton);
    QCOMPARE(tree.model()->rowCount(), 1);
    m_window->findChild<QLineEdit *>(u"results.filter"_qs)->setText(u"nowhere"_qs);
    QCOMPARE(tree.model()->rowCount(), 0);
}

void TestMainWindow::stopEndsARun()
{
    open();
    m_service->backend.jobDuration = std::chrono::hours(1);
    QSignalSpy progressed(&m_window->runs(), &RunController::progressed);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_window->runs().isRunningTest(testPath));
    QVERIFY(m_window->actions().action(u"run.stop"_qs)->isEnabled());
    QVERIFY(!m_window->actions().action(u"run.current"_qs)->isEnabled());
    press(Qt::Key_F2, Qt::ControlModifier);
    QTRY_VERIFY(!m_window->runs().isRunning());
    QVERIFY(m_window->actions().action(u"run.current"_qs)->isEnabled());
    QCOMPARE(m_window->runs().result().reports.constFirst().verdict, Verdict::NotRun);
}

void TestMainWindow::editOneCellAndSaveChangesOneLine()
{
    open();
    const QByteArray before = m_files->read(testPath);
    editor()->table().setFocus();
    editor()->table().setCurrentIndex(editor()->table().model()->index(2, int(TurnColumn::Says)));
    type(u"yes please"_qs);
    press(Qt::Key_Tab, Qt::NoModifier);
    QVERIFY(m_window->isWindowModified());
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(changedLines(before, m_files->read(testPath)), 1);
}

void TestMainWindow::anEditInProgressCountsForTheRun()
{
    open();
    editor()->table().setFocus();
    editor()->table().setCurrentIndex(editor()->table().model()->index(0, int(TurnColumn::Says)));
    type(u"fly"_qs);
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(finished.wait());
    QCOMPARE(m_window->runs().lastReport(testPath)->spec.test.turns[0].says, u"fly"_qs);
}

void TestMainWindow::aForeignChangeOfAnEditedTestIsAsked()
{
    open();
    QByteArray foreign = m_files->read(testPath);
    foreign.replace("\"smoke\"", "\"nightly\"");
    editor()->testDocument().edit(u"Rename"_qs,
                                  [](ConversationTest &test) { test.name = u"Mine"_qs; });
    m_files->write(testPath, foreign);
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_window->messages().isVisible());
    QCOMPARE(m_files->read(testPath), foreign);
    QTest::mouseClick(m_window->findChild<QPushButton *>(u"messageBar.choice1"_qs), Qt::LeftButton);
    QVERIFY(m_files->read(testPath).contains("\"Mine\""));
    QVERIFY(!m_window->messages().isVisible());
}

void TestMainWindow::anUntouchedTestFollowsItsFile()
{
    open();
    QByteArray foreign = m_files->read(testPath);
    foreign.replace("book flight to paris", "book flight to rome");
    m_files->write(testPath, foreign);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    m_window->activateWindow();
    QTRY_COMPARE(cell(0, TurnColumn::Says), u"book flight to rome"_qs);
    QVERIFY(!m_window->isWindowModified());
}

void TestMainWindow::closingWithEditsAsksAndKeepsThemOnCancel()
{
    open();
    editor()->testDocument().edit(u"Rename"_qs,
                                  [](ConversationTest &test) { test.name = u"Mine"_qs; });
    m_window->close();
    QVERIFY(m_window->isVisible());
    auto *question = m_window->findChild<QMessageBox *>(u"closeQuestion"_qs);
    QVERIFY(question);
    QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
    QVERIFY(m_window->isVisible());
    m_window->close();
    question = nullptr;
    QTRY_VERIFY((question = m_window->findChild<QMessageBox *>(u"closeQuestion"_qs)));
    QTest::mouseClick(question->button(QMessageBox::Save), Qt::LeftButton);
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(m_files->read(testPath).contains("\"Mine\""));
}

void TestMainWindow::aMissingSecretIsAskedForAndThenTheRunGoesOn()
{
    open();
    m_service->secretWanted = true;
    press(Qt::Key_Return, Qt::ControlModifier);
    SecretDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<SecretDialog *>()));
    dialog->findChild<QLineEdit *>(u"secret.text"_qs)->setText(u"s3cret"_qs);
    dialog->accept();
    QTRY_VERIFY(m_window->runs().lastReport(testPath));
}

void TestMainWindow::noTwoActionsShareAKey()
{
    // As the registry has them, and as other desktops claim the standard keys (ux.md 5.4).
    QHash<QKeySequence, QString> claimed;
    for (const Actions::Entry &entry : m_window->actions().all()) {
        QVERIFY2(!entry.action->text().isEmpty(), qPrintable(entry.id));
        const auto keys = entry.action->shortcuts();
        for (const QKeySequence &key : keys) {
            QVERIFY2(!claimed.contains(key),
                     qPrintable(entry.id + u" and "_qs + claimed.value(key)));
            claimed.insert(key, entry.id);
        }
        // No first key is a bare function key.
        QVERIFY2(keys.isEmpty() || keys.constFirst()[0].keyboardModifiers() != Qt::NoModifier
                     || keys.constFirst()[0].key() < Qt::Key_F1
                     || keys.constFirst()[0].key() > Qt::Key_F35,
                 qPrintable(entry.id));
    }
    QCOMPARE(claimed.value(QKeySequence(u"Ctrl+Return"_qs)), u"run.current"_qs);
    QCOMPARE(claimed.value(QKeySequence(u"F5"_qs)), u"run.current"_qs);
    open();
    for (const QAction *action : editor()->table().actions()) {
        // Those of the window stand in its menu too.
        if (m_window->actions().action(action->objectName()) == action)
            continue;
        for (const QKeySequence &key : action->shortcuts())
            QCOMPARE(claimed.value(key), action->objectName());
    }
}

void TestMainWindow::everyControlHasAName()
{
    open();
    for (const auto *button : m_window->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->objectName().startsWith(u"qt_"_qs)
            || QByteArray(button->metaObject()->className()).startsWith("QDockWidget")
            || button->parentWidget()->inherits("QTabBar")
            || button->parentWidget()->inherits("QLineEdit"))
            continue;
        QVERIFY2(!button->objectName().isEmpty(), button->metaObject()->className());
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        QVERIFY2(!button->icon().isNull() || !button->text().isEmpty(),
                 qPrintable(button->objectName()));
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
