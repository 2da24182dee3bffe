// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/find/findbar.h"
#include "ui/find/findpanel.h"
#include "ui/find/foundmodel.h"
#include "ui/mainwindow.h"
#include "ui/models/turncells.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Rehearsal;

class TestFindReplace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void findsWhileOneTypesAndGoesOn();
    void saysWhatIsWrongWithAPattern();
    void replacesOneAfterTheOther();
    void replacesAllInOneStep();
    void findsInTheWorkspaceAsEdited();
    void replacesInTheWorkspaceWhatIsTicked();
    void aThousandTestsKeepNobodyWaiting();

private:
    [[nodiscard]] TestEditor &editor() const
    {
        return *qobject_cast<TestEditor *>(m_window->editors().currentEditor());
    }
    [[nodiscard]] const ConversationTest &value() const { return editor().testDocument().value(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar key : text)
            QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
    }
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
};

void TestFindReplace::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(u"Rehearsal"_qs);
    QApplication::setApplicationName(u"tst_findreplace"_qs);
}

void TestFindReplace::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    m_service = std::make_unique<FakeRunService>();
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->openWorkspace(m_files->path()));
    editor().table().setFocus();
}

void TestFindReplace::cleanup()
{
    m_window.reset();
    m_service.reset();
}

void TestFindReplace::findsWhileOneTypesAndGoesOn()
{
    press(Qt::Key_F, Qt::ControlModifier);
    auto *line = find<QLineEdit>(u"find.text"_qs);
    QVERIFY(line->hasFocus());
    type(u"mon"_qs);
    QCOMPARE(find<QLabel>(u"find.count"_qs)->text(), u"1 of 4"_qs);
    QVERIFY(line->hasFocus());
    QCOMPARE(editor().table().currentIndex(),
             editor().table().model()->index(1, int(TurnColumn::Says)));
    press(Qt::Key_F3);
    QCOMPARE(editor().table().currentIndex().column(), int(TurnColumn::Entities));
    press(Qt::Key_Return);
    QCOMPARE(editor().table().currentIndex().column(), int(TurnColumn::Checks));
    QCOMPARE(find<QLabel>(u"find.count"_qs)->text(), u"3 of 4"_qs);
    press(Qt::Key_F3, Qt::ShiftModifier);
    press(Qt::Key_F3, Qt::ShiftModifier);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(find<QLabel>(u"find.count"_qs)->text(), u"4 of 4"_qs);
    QCOMPARE(editor().table().currentIndex().row(), 2);
    type(u"xyz"_qs);
    QCOMPARE(find<QLabel>(u"find.count"_qs)->text(), u"Nothing found"_qs);
    press(Qt::Key_Escape);
    QVERIFY(!line->isVisible());
    QVERIFY(editor().table().hasFocus());
}

void TestFindReplace::saysWhatIsWrongWithAPattern()
{
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::mouseClick(find<QToolButton>(u"find.pattern"_qs), Qt::LeftButton);
    find<QLineEdit>(u"find.text"_qs)->setFocus();
    type(u"b(oo"_qs);
    QVERIFY(find<QLabel>(u"find.problem"_qs)->isVisible());
    QVERIFY(find<QLabel>(u"find.problem"_qs)->text().contains(u"5"_qs));
    type(u")k"_qs);
    QVERIFY(!find<QLabel>(u"find.problem"_qs)->isVisible());
    QVERIFY(find<QLabel>(u"find.count"_qs)->text().contains(u" of "_qs));
}

void TestFindReplace::replacesOneAfterTheOther()
{
    press(Qt::Key_H, Qt::ControlModifier);
    type(u"book"_qs);
    auto *with = find<QLineEdit>(u"find.with"_qs);
    QVERIFY(with->isVisible());
    with->setFocus();
    type(u"rebook"_qs);
    const QString count = find<QLabel>(u"find.count"_qs)->text();
    const int all = count.section(u' ', -1).toInt();
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QCOMPARE(editor().testDocument().undoStack().count(), 2);
    QCOMPARE(value().turns[0].says, u"rebook flight to paris"_qs);
    QCOMPARE(value().turns[0].expects->intent, u"rebook_flight"_qs);
    QCOMPARE(find<QLabel>(u"find.count"_qs)->text().section(u' ', -1).toInt(), all);
}

void TestFindReplace::replacesAllInOneStep()
{
    press(Qt::Key_H, Qt::ControlModifier);
    type(u"next monday"_qs);
    find<QLineEdit>(u"find.with"_qs)->setText(u"today"_qs);
    QTest::mouseClick(find<QPushButton>(u"find.replaceAll"_qs), Qt::LeftButton);
    QVERIFY(find<QLabel>(u"find.count"_qs)->text().startsWith(u"4 "_qs));
    QCOMPARE(value().turns[1].says, u"departing today"_qs);
    QCOMPARE(cellText(value().turns[1], TurnColumn::Entities, {}), u"date = today"_qs);
    QCOMPARE(editor().testDocument().undoStack().count(), 1);
    editor().table().setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!editor().testDocument().isDirty());
}

void TestFindReplace::findsInTheWorkspaceAsEdited()
{
    editor().testDocument().edit(
        u"Edit"_qs, [](ConversationTest &test) { test.turns[2].says = u"a zeppelin, please"_qs; });
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *line = find<QLineEdit>(u"findAll.text"_qs);
    QVERIFY(line->isVisible());
    QTRY_VERIFY(line->hasFocus());
    line->clear();
    type(u"zeppelin"_qs);
    auto *panel = m_window->findChild<FindPanel *>();
    QTRY_COMPARE(panel->model().matchCount(), 1);
    const QAbstractItemModelTester tester(&panel->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QModelIndex match = panel->model().index(0, FoundModel::Text, panel->model().index(0, 0));
    QCOMPARE(match.data().toString(), u"a zeppelin, please"_qs);
    QCOMPARE(match.data(FoundModel::StartRole).toInt(), 2);
    QCOMPARE(match.siblingAtColumn(0).data().toString(), u"Turn 3, user says"_qs);
    press(Qt::Key_Return);
    QVERIFY(find<QTreeView>(u"findAll.tree"_qs)->hasFocus());
    press(Qt::Key_Return);
    QVERIFY(editor().table().hasFocus());
    QCOMPARE(editor().table().currentIndex().row(), 2);
    // In intents too, where it can be replaced as well.
    line->setText(u"book a hotel"_qs);
    QTRY_VERIFY(!panel->isBusy() && panel->model().matchCount() > 0);
    find<QCheckBox>(u"findAll.replaces"_qs)->setChecked(true);
    QVERIFY(panel->model().files().constFirst().path.startsWith(u"intents/"_qs));
    QCOMPARE(panel->model().tickedCount(), panel->model().matchCount());
    find<QLineEdit>(u"findAll.with"_qs)->setText(u"take a room"_qs);
    QTest::mouseClick(find<QPushButton>(u"findAll.replace"_qs), Qt::LeftButton);
    QTRY_VERIFY(!panel->isBusy());
    IntentDocument *hotel = m_window->workspace().intent(u"intents/book_hotel.intent.json"_qs);
    QVERIFY(hotel && hotel->isDirty());
    QCOMPARE(hotel->undoStack().count(), 1);
    QVERIFY(hotel->bytes().contains("take a room"));
    hotel->undoStack().undo();
    QVERIFY(!hotel->isDirty());
}

void TestFindReplace::replacesInTheWorkspaceWhatIsTicked()
{
    QByteArray second = m_files->read(u"tests/book-a-flight.test.json"_qs);
    second.replace("5b0c6f0e", "5b0c6f0f");
    m_files->write(u"tests/second.test.json"_qs, second);
    m_window->workspace().rescan();
    QTRY_COMPARE(m_window->workspace().files().tests.size(), 2);
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *panel = m_window->findChild<FindPanel *>();
    find<QLineEdit>(u"findAll.text"_qs)->setText(u"next monday"_qs);
    find<QCheckBox>(u"findAll.replaces"_qs)->setChecked(true);
    find<QLineEdit>(u"findAll.with"_qs)->setText(u"today"_qs);
    QTRY_VERIFY(!panel->isBusy() && panel->model().tickedCount() == 10);
    FoundModel &model = panel->model();
    const QModelIndex first = model.index(0, 0, model.index(0, 0));
    QCOMPARE(first.siblingAtColumn(FoundModel::After).data().toString(), u"departing today"_qs);
    QVERIFY(model.setData(first, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    QTest::mouseClick(find<QPushButton>(u"findAll.replace"_qs), Qt::LeftButton);
    QTRY_VERIFY(!panel->isBusy());
    QVERIFY(find<QLabel>(u"findAll.count"_qs)->text().startsWith(u"9 "_qs));
    // The one without a tick is left.
    QCOMPARE(model.files().constFirst().matches.size(), 1);
    QCOMPARE(value().turns[1].says, u"departing next monday"_qs);
    for (const char *path : {"tests/book-a-flight.test.json", "tests/second.test.json"}) {
        TestDocument *document = m_window->workspace().test(QLatin1String(path));
        QCOMPARE(document->undoStack().count(), 1);
        document->undoStack().undo();
        QVERIFY(!document->isDirty());
    }
}

void TestFindReplace::aThousandTestsKeepNobodyWaiting()
{
    QByteArray bytes = m_files->read(u"tests/book-a-flight.test.json"_qs);
    for (int number = 0; number < 1000; ++number)
        m_files->write(u"tests/copy-%1.test.json"_qs.arg(number), bytes);
    m_window->workspace().rescan();
    QTRY_COMPARE(m_window->workspace().files().tests.size(), 1001);
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *panel = m_window->findChild<FindPanel *>();
    QElapsedTimer sinceTick;
    qint64 longest = 0;
    QTimer tick;
    connect(&tick, &QTimer::timeout, this,
            [&] { longest = std::max(longest, sinceTick.restart()); });
    find<QLineEdit>(u"findAll.text"_qs)->setText(u"monday"_qs);
    sinceTick.start();
    tick.start(5);
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isBusy() && panel->model().matchCount() > 3000, 30000);
    qInfo("longest time without an answer: %lld ms", static_cast<long long>(longest));
    QVERIFY(longest > 0); // the event loop came round while it searched
}

QTEST_MAIN(TestFindReplace)
#include "tst_findreplace.moc"
