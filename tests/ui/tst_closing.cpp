// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/documents/closing.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>

using namespace Rehearsal;

namespace {

const QString firstTest = QStringLiteral("tests/book-a-flight.test.json");
const QString secondTest = QStringLiteral("tests/second.test.json");

} // namespace

class TestClosing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyWayToCloseAsksAboutEdits_data();
    void everyWayToCloseAsksAboutEdits();
    void cleanTabsCloseWithoutAQuestion();
    void closingSeveralAsksOnceAndNamesThemAll();
    void anEditThatIsBeingTypedIsAskedAbout();
    void discardDropsTheEditsForGood();
    void discardDropsATestThatNeverWasSaved();
    void whatCannotBeSavedStaysOpen();
    void anotherWorkspaceAsksFirst();
    void namesOfTestsArePlainText();

private:
    using Way = std::function<void(TestClosing &)>;

    void edit(const QString &path, const QString &name)
    {
        m_window->workspace().test(path)->edit(u"Rename"_qs,
                                               [&](ConversationTest &test) { test.name = name; });
    }
    [[nodiscard]] QMessageBox *question() const
    {
        const auto boxes = m_window->findChildren<QMessageBox *>(u"closeQuestion"_qs);
        for (QMessageBox *box : boxes) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
    void answer(QMessageBox::StandardButton button)
    {
        QMessageBox *box = question();
        QVERIFY(box);
        QAbstractButton *clicked = box->button(button);
        QVERIFY(clicked);
        QTest::mouseClick(clicked, Qt::LeftButton);
    }
    [[nodiscard]] QTabBar *tabBar() const { return m_window->editors().tabBar(); }
    [[nodiscard]] QPoint tabAt(int index) const { return tabBar()->tabRect(index).center(); }
    /// Right click on a tab and the entry of its menu.
    void chooseOnTab(int index, const QString &objectName)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, tabAt(index),
                                tabBar()->mapToGlobal(tabAt(index)));
        QApplication::sendEvent(tabBar(), &event);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
        const auto actions = menu->actions();
        for (QAction *action : actions) {
            if (action->objectName() == objectName) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
        }
        menu->close();
        QFAIL("no such entry");
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
};

Q_DECLARE_METATYPE(std::function<void(TestClosing &)>)

void TestClosing::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_closing"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestClosing::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    QByteArray second = m_files->read(firstTest);
    second.replace("Book a flight", "Second");
    second.replace("\"id\": \"", "\"id\": \"2");
    m_files->write(secondTest, second);
    m_service = std::make_unique<FakeRunService>();
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->openWorkspace(m_files->path()));
    QVERIFY(m_window->editors().open(firstTest));
}

void TestClosing::cleanup()
{
    m_window.reset();
    m_service.reset();
}

void TestClosing::everyWayToCloseAsksAboutEdits_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("button of the tab") << Way([](TestClosing &test) {
        QWidget *button = test.tabBar()->tabButton(0, QTabBar::RightSide);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
    });
    QTest::newRow("Ctrl+W") << Way([](TestClosing &test) {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : test.m_window.get(), Qt::Key_W, Qt::ControlModifier);
    });
    QTest::newRow("middle click") << Way([](TestClosing &test) {
        QTest::mouseClick(test.tabBar(), Qt::MiddleButton, {}, test.tabAt(0));
    });
    QTest::newRow("menu") << Way(
        [](TestClosing &test) { test.m_window->actions().action(u"file.close"_qs)->trigger(); });
    QTest::newRow("context menu, close")
        << Way([](TestClosing &test) { test.chooseOnTab(0, u"tab.close"_qs); });
    QTest::newRow("context menu, close others") << Way([](TestClosing &test) {
        test.m_window->editors().open(secondTest);
        test.chooseOnTab(1, u"tab.closeOthers"_qs);
    });
    QTest::newRow("context menu, close all")
        << Way([](TestClosing &test) { test.chooseOnTab(0, u"tab.closeAll"_qs); });
    QTest::newRow("quit") << Way(
        [](TestClosing &test) { test.m_window->actions().action(u"file.quit"_qs)->trigger(); });
    QTest::newRow("button of the window") << Way([](TestClosing &test) {
        QCloseEvent event;
        QApplication::sendEvent(test.m_window.get(), &event);
        QVERIFY(!event.isAccepted());
    });
    QTest::newRow("end of the session") << Way([](TestClosing &test) {
        auto *closing = test.m_window->findChild<Closing *>();
        QVERIFY(!closing->mayEndSession(true, [&test] { test.m_window->close(); }));
    });
}

void TestClosing::everyWayToCloseAsksAboutEdits()
{
    QFETCH(Way, way);
    const QByteArray before = m_files->read(firstTest);
    edit(firstTest, u"Mine"_qs);

    way(*this);
    QTRY_VERIFY(question());
    QVERIFY(question()->text().contains(u"“Mine”"_qs));
    answer(QMessageBox::Cancel);
    QTRY_VERIFY(!question());
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->editors().open(firstTest));
    QCOMPARE(m_window->workspace().test(firstTest)->value().name, u"Mine"_qs);
    QVERIFY(m_window->workspace().document(firstTest)->isDirty());
    QCOMPARE(m_files->read(firstTest), before);

    way(*this);
    QTRY_VERIFY(question());
    answer(QMessageBox::Save);
    QTRY_VERIFY(!question());
    QVERIFY(m_files->read(firstTest).contains("\"Mine\""));
    const auto editors = m_window->editors().editors();
    QTRY_VERIFY(!m_window->isVisible()
                || std::none_of(editors.cbegin(), editors.cend(),
                                [](Editor *editor) { return editor->path() == firstTest; }));
}

void TestClosing::cleanTabsCloseWithoutAQuestion()
{
    m_window->editors().closeCurrent();
    QVERIFY(!question());
    QCOMPARE(m_window->editors().count(), 0);
    QVERIFY(m_window->close());
}

void TestClosing::closingSeveralAsksOnceAndNamesThemAll()
{
    m_window->editors().open(secondTest);
    edit(firstTest, u"One"_qs);
    edit(secondTest, u"Two"_qs);
    m_window->close();
    QVERIFY(question());
    QVERIFY(question()->text().contains(u"One"_qs));
    QVERIFY(question()->text().contains(u"Two"_qs));
    m_window->close();
    QCOMPARE(m_window->findChildren<QMessageBox *>(u"closeQuestion"_qs).size(), 1);
    answer(QMessageBox::SaveAll);
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(m_files->read(firstTest).contains("\"One\""));
    QVERIFY(m_files->read(secondTest).contains("\"Two\""));
}

void TestClosing::anEditThatIsBeingTypedIsAskedAbout()
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus);
    for (const char letter : {'f', 'l', 'y'})
        QTest::keyClick(QApplication::focusWidget(), letter);
    QVERIFY(!m_window->workspace().document(firstTest)->isDirty());
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(question());
    answer(QMessageBox::Save);
    QVERIFY(m_files->read(firstTest).contains("\"fly\""));
}

void TestClosing::discardDropsTheEditsForGood()
{
    const QByteArray before = m_files->read(firstTest);
    edit(firstTest, u"Mine"_qs);
    m_window->editors().closeCurrent();
    answer(QMessageBox::Discard);
    QTRY_COMPARE(m_window->editors().count(), 0);
    QCOMPARE(m_files->read(firstTest), before);
    QVERIFY(!m_window->isWindowModified());
    m_window->editors().open(firstTest);
    DocumentBase *document = m_window->workspace().document(firstTest);
    QCOMPARE(document->title(), u"Book a flight"_qs);
    QCOMPARE(document->bytes(), before);
    QVERIFY(!document->undoStack().canUndo());
    QVERIFY(!document->undoStack().canRedo());
}

void TestClosing::discardDropsATestThatNeverWasSaved()
{
    const QString path = m_window->workspace().addTest(u"Draft"_qs)->path();
    m_window->editors().open(path);
    m_window->editors().closeCurrent();
    answer(QMessageBox::Discard);
    QTRY_VERIFY(!m_window->workspace().document(path));
    QVERIFY(!QFile::exists(m_files->path() + u'/' + path));
    QCOMPARE(m_window->editors().count(), 1);
    QVERIFY(!m_window->isWindowModified());
}

void TestClosing::whatCannotBeSavedStaysOpen()
{
    edit(firstTest, u"Mine"_qs);
    QByteArray foreign = m_files->read(firstTest);
    foreign.replace("\"smoke\"", "\"nightly\"");
    m_files->write(firstTest, foreign);
    m_window->close();
    answer(QMessageBox::Save);
    QTRY_VERIFY(m_window->messages().isVisible());
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_window->editors().count(), 1);
    QCOMPARE(m_files->read(firstTest), foreign);
    QCOMPARE(m_window->workspace().test(firstTest)->value().name, u"Mine"_qs);
}

void TestClosing::anotherWorkspaceAsksFirst()
{
    edit(firstTest, u"Mine"_qs);
    QStandardPaths::setTestModeEnabled(true);
    m_window->actions().action(u"file.sample"_qs)->trigger();
    QTRY_VERIFY(question());
    answer(QMessageBox::Cancel);
    QCOMPARE(m_window->workspace().files().root, m_files->path());
    QVERIFY(m_window->workspace().document(firstTest)->isDirty());
}

void TestClosing::namesOfTestsArePlainText()
{
    edit(firstTest, u"<b>bold</b><img src=/etc/hostname>"_qs);
    m_window->editors().closeCurrent();
    QVERIFY(question());
    QCOMPARE(question()->textFormat(), Qt::PlainText);
    answer(QMessageBox::Discard);
}

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
