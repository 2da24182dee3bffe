// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/mainwindow.h"
#include "ui/models/turncells.h"
#include "ui/session.h"
#include "ui/tabgroup.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDockWidget>
#include <QJsonArray>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace Rehearsal;

namespace {

const QString flight = QStringLiteral("tests/book-a-flight.test.json");
const QString hotel = QStringLiteral("intents/book_hotel.intent.json");
const QString date = QStringLiteral("intents/provide_date.intent.json");

} // namespace

class TestTabs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aClosedTabReopensWhereItWas();
    void keysGoFromTabToTab();
    void theListNamesAllTabs();
    void aTestStandsInBothHalvesWithItsOwnSelection();
    void theSplitClosesWithItsLastTab();
    void closingTheSplitKeepsTheTabs();
    void theSessionComesBack();
    void withoutTheSessionTheFirstTestOpens();
    void aBrokenSessionDoesNoHarm();
    void workspacesAreRemembered();
    void aPanelKeyShowsRaisesAndHides();
    void layoutsArrangeThePanels();

private:
    [[nodiscard]] EditorArea &area() const { return m_window->editors(); }
    [[nodiscard]] TestEditor *test() const
    {
        return qobject_cast<TestEditor *>(area().currentEditor());
    }
    void trigger(const char *id) { m_window->actions().action(QLatin1String(id))->trigger(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    void start()
    {
        m_window = std::make_unique<MainWindow>(*m_service);
        m_window->resize(1280, 720);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(m_window->openWorkspace(m_files->path()));
    }
    [[nodiscard]] QStringList paths() const
    {
        QStringList all;
        const auto editors = area().editors();
        for (const Editor *editor : editors)
            all.append(editor->path());
        return all;
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
};

void TestTabs::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_tabs"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestTabs::init()
{
    QSettings().clear();
    m_files = std::make_unique<SampleWorkspace>();
    m_service = std::make_unique<FakeRunService>();
    start();
}

void TestTabs::cleanup()
{
    m_window.reset();
    m_service.reset();
}

void TestTabs::aClosedTabReopensWhereItWas()
{
    test()->table().setCurrentIndex(test()->table().model()->index(2, int(TurnColumn::Says)));
    area().open(hotel);
    area().open(flight);
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(paths(), QStringList{hotel});
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(area().currentEditor()->path(), flight);
    QTRY_COMPARE(test()->table().currentIndex().row(), 2);
    QVERIFY(!m_window->actions().action(u"file.reopen"_qs)->isEnabled());
}

void TestTabs::keysGoFromTabToTab()
{
    area().open(hotel);
    area().open(date);
    press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(area().currentEditor()->path(), flight);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(area().currentEditor()->path(), date);
}

void TestTabs::theListNamesAllTabs()
{
    area().open(hotel);
    QMenu *menu = area().findChild<QToolButton *>(u"editors.list"_qs)->menu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().constFirst()->trigger();
    QCOMPARE(area().currentEditor()->path(), flight);
}

void TestTabs::aTestStandsInBothHalvesWithItsOwnSelection()
{
    TestEditor *left = test();
    left->table().setCurrentIndex(left->table().model()->index(0, int(TurnColumn::Says)));
    trigger("view.split");
    QVERIFY(area().isSplit());
    TestEditor *right = test();
    QVERIFY(right != left);
    QCOMPARE(&right->testDocument(), &left->testDocument());
    QTRY_COMPARE(right->table().currentIndex().row(), 0); // begins where the other is
    right->table().setCurrentIndex(right->table().model()->index(2, int(TurnColumn::Says)));
    QCOMPARE(left->table().currentIndex().row(), 0);
    // An edit in one is seen in the other, and closing one of the two asks nothing.
    QVERIFY(right->table().model()->setData(right->table().model()->index(2, int(TurnColumn::Says)),
                                            u"yes"_qs));
    QCOMPARE(left->table().model()->index(2, int(TurnColumn::Says)).data().toString(), u"yes"_qs);
    press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!area().isSplit());
    QCOMPARE(test(), left);
    QVERIFY(left->testDocument().isDirty());
    trigger("edit.undo");
    QVERIFY(!left->testDocument().isDirty());
}

void TestTabs::theSplitClosesWithItsLastTab()
{
    trigger("view.split");
    QCOMPARE(area().count(), 2);
    QTest::mouseClick(area().tabBar(), Qt::MiddleButton, Qt::NoModifier,
                      area().tabBar()->tabRect(0).center());
    QVERIFY(!area().isSplit());
    QCOMPARE(paths(), QStringList{flight});
    QVERIFY(!m_window->actions().action(u"view.closeSplit"_qs)->isEnabled());
}

void TestTabs::closingTheSplitKeepsTheTabs()
{
    trigger("view.split");
    area().open(hotel);
    QCOMPARE(area().count(), 3);
    trigger("view.closeSplit");
    QVERIFY(!area().isSplit());
    QCOMPARE(paths(), (QStringList{flight, hotel}));
    QCOMPARE(area().currentEditor()->path(), hotel);
}

void TestTabs::theSessionComesBack()
{
    area().open(hotel);
    area().open(flight);
    test()->showView(test()->viewIds().constLast());
    const QString view = test()->viewId();
    test()->table().setCurrentIndex(test()->table().model()->index(1, int(TurnColumn::Intent)));
    trigger("view.split");
    area().open(date);
    m_window->close();
    start();
    QVERIFY(area().isSplit());
    QCOMPARE(paths(), (QStringList{flight, hotel, flight, date}));
    QCOMPARE(area().currentEditor()->path(), date);
    auto *left = qobject_cast<TestEditor *>(area().editors().constFirst());
    QVERIFY(left->isVisible());
    QCOMPARE(left->viewId(), view);
    QTRY_COMPARE(left->table().currentIndex().row(), 1);
    QCOMPARE(left->table().currentIndex().column(), int(TurnColumn::Intent));
}

void TestTabs::withoutTheSessionTheFirstTestOpens()
{
    area().open(hotel);
    MainWindow::setRestoresSession(false);
    m_window->close();
    start();
    QCOMPARE(paths(), QStringList{flight});
}

void TestTabs::aBrokenSessionDoesNoHarm()
{
    m_window.reset();
    const SessionFiles files(m_service->stateFolder());
    files.writeSession(
        m_files->path(),
        {{u"groups"_qs,
          QJsonArray{
              7,
              QJsonObject{{u"tabs"_qs, QJsonArray{u"x"_qs, QJsonObject{{u"path"_qs, u"gone"_qs}}}},
                          {u"current"_qs, -3}}}},
         {u"active"_qs, 99}});
    start();
    QCOMPARE(paths(), QStringList{flight});
    QVERIFY(!area().isSplit());
}

void TestTabs::workspacesAreRemembered()
{
    const SampleWorkspace other;
    QVERIFY(m_window->openWorkspace(other.path()));
    const SessionFiles files(m_service->stateFolder());
    QCOMPARE(files.recentWorkspaces(), (QStringList{other.path(), m_files->path()}));
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->show();
    const auto offered = m_window->findChildren<QToolButton *>(u"welcome.recent"_qs);
    QCOMPARE(offered.size(), 2);
    QTest::mouseClick(offered.constLast(), Qt::LeftButton);
    QTRY_COMPARE(m_window->workspace().files().root, m_files->path());
}

void TestTabs::aPanelKeyShowsRaisesAndHides()
{
    auto *problems = m_window->findChild<QDockWidget *>(u"dock.problems"_qs);
    QSignalSpy inFront(problems, &QDockWidget::visibilityChanged); // false behind another tab
    press(Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(inFront.size(), 1);
    QVERIFY(inFront.takeFirst().constFirst().toBool());
    press(Qt::Key_1, Qt::AltModifier);
    QTRY_VERIFY(!problems->isVisible());
    QVERIFY(!m_window->actions().action(u"view.dock.problems"_qs)->isChecked());
    press(Qt::Key_1, Qt::AltModifier);
    QTRY_VERIFY(problems->isVisible());
    QVERIFY(m_window->actions().action(u"view.dock.problems"_qs)->isChecked());
}

void TestTabs::layoutsArrangeThePanels()
{
    auto *files = m_window->findChild<QDockWidget *>(u"dock.workspace"_qs);
    auto *results = m_window->findChild<QDockWidget *>(u"dock.results"_qs);
    const int before = results->height();
    trigger("view.layoutAnalyse");
    QTRY_VERIFY(!files->isVisible());
    QTRY_VERIFY(results->height() > before);
    results->setFloating(true);
    trigger("view.layoutAuthor");
    QTRY_VERIFY(files->isVisible());
    QVERIFY(!results->isFloating());
    QTRY_VERIFY(results->isVisible());
}

QTEST_MAIN(TestTabs)
#include "tst_tabs.moc"
