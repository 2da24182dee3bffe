// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/editorarea.h"
#include "ui/mainwindow.h"
#include "ui/panels/filesmodel.h"
#include "ui/panels/workspacepanel.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace Rehearsal;

namespace {

const QString testPath = QStringLiteral("tests/book-a-flight.test.json");
const QString nested = QStringLiteral("tests/hotels/paris.test.json");

} // namespace

class TestFileActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void filesStandInTheirFolders();
    void aDeletedFolderComesBackWithTheSameBytes();
    void deletingWithEditsAsksFirst();
    void aCopyHasANameAndAnIdOfItsOwn();
    void f2RenamesInPlace();
    void aWindowThatClosesWhileANameIsTypedEndsWell();
    void movedFilesCanBeMovedBackAndNothingIsReplaced();
    void filterFindsTagsStatesAndWords();

private:
    [[nodiscard]] QModelIndex index(const QString &path) const
    {
        const QAbstractItemModel *model = m_tree->model();
        return model
            ->match(model->index(0, 0), FileRole::Path, path, 1,
                    Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }
    void choose(const QString &path)
    {
        QTRY_VERIFY(index(path).isValid());
        m_tree->setFocus();
        m_tree->selectionModel()->setCurrentIndex(index(path), QItemSelectionModel::ClearAndSelect);
    }
    [[nodiscard]] bool exists(const QString &path) const
    {
        return QFile::exists(m_files->path() + u'/' + path);
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
    QTreeView *m_tree = nullptr;
};

void TestFileActions::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_fileactions"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestFileActions::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    // The trash of a test lies beside its files.
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_files->path() + QStringLiteral("/.trash")));
    QDir(m_files->path()).mkpath(u"tests/hotels"_qs);
    QByteArray bytes = m_files->read(testPath);
    bytes.replace("Book a flight", "Paris").replace("\"id\": \"", "\"id\": \"2");
    bytes.replace("\"smoke\"", "\"nightly\"");
    m_files->write(nested, bytes);
    m_service = std::make_unique<FakeRunService>();
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->openWorkspace(m_files->path()));
    m_tree = &m_window->findChild<WorkspacePanel *>()->tree();
}

void TestFileActions::cleanup()
{
    // What cannot go to the trash must not go to wherever the program was started.
    QVERIFY(!QFileInfo::exists(QStringLiteral("files"))
            && !QFileInfo::exists(QStringLiteral("info")));
    m_window.reset();
    m_service.reset();
}

void TestFileActions::filesStandInTheirFolders()
{
    const QAbstractItemModelTester tester(m_tree->model());
    QCOMPARE(index(nested).parent().data(FileRole::Path).toString(), u"tests/hotels"_qs);
    QCOMPARE(index(nested).data().toString(), u"Paris"_qs);
    QCOMPARE(index(testPath).parent().data(FileRole::Path).toString(), u"tests"_qs);
}

void TestFileActions::aDeletedFolderComesBackWithTheSameBytes()
{
    const QByteArray bytes = m_files->read(nested);
    QVERIFY(m_window->editors().open(nested));
    choose(u"tests/hotels"_qs);
    QTest::keyClick(m_tree, Qt::Key_Delete);
    QVERIFY(!exists(nested));
    QTRY_VERIFY(!index(nested).isValid());
    for (Editor *editor : m_window->editors().editors())
        QVERIFY(editor->path() != nested);
    QVERIFY(m_window->messages().isVisible());
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_files->read(nested), bytes);
    QTRY_VERIFY(index(nested).isValid());
    QTest::keyClick(m_tree, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!exists(nested));
    QTest::mouseClick(m_window->findChild<QPushButton *>(u"messageBar.choice0"_qs), Qt::LeftButton);
    QCOMPARE(m_files->read(nested), bytes);
}

void TestFileActions::deletingWithEditsAsksFirst()
{
    m_window->workspace().test(testPath)->edit(
        u"Rename"_qs, [](ConversationTest &test) { test.name = u"Mine"_qs; });
    choose(testPath);
    QTest::keyClick(m_tree, Qt::Key_Delete);
    auto *question = m_window->findChild<QMessageBox *>(u"closeQuestion"_qs);
    QVERIFY(question);
    QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
    QVERIFY(exists(testPath));
    QVERIFY(m_window->workspace().document(testPath)->isDirty());
}

void TestFileActions::aCopyHasANameAndAnIdOfItsOwn()
{
    choose(testPath);
    QTest::keyClick(m_tree, Qt::Key_D, Qt::ControlModifier);
    const QString copy = u"tests/book-a-flight-copy.test.json"_qs;
    QVERIFY(exists(copy));
    const ConversationTest first = readTest(m_files->path(), testPath).value;
    const ConversationTest second = readTest(m_files->path(), copy).value;
    QVERIFY(first.id != second.id);
    QCOMPARE(second.name, u"Book a flight copy"_qs);
    QCOMPARE(second.turns, first.turns);
    QTRY_VERIFY(index(copy).isValid());
    QTest::keyClick(m_tree, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!exists(copy));
}

void TestFileActions::f2RenamesInPlace()
{
    choose(testPath);
    QTest::keyClick(m_tree, Qt::Key_F2);
    QLineEdit *line = nullptr;
    QTRY_VERIFY((line = qobject_cast<QLineEdit *>(QApplication::focusWidget())));
    QCOMPARE(line->text(), u"Book a flight"_qs);
    line->selectAll();
    QTest::keyClicks(line, u"Fly"_qs);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(m_window->workspace().test(testPath)->value().name, u"Fly"_qs);
    QCOMPARE(index(testPath).data().toString(), u"Fly ●"_qs);
}

void TestFileActions::aWindowThatClosesWhileANameIsTypedEndsWell()
{
    choose(testPath);
    QTest::keyClick(m_tree, Qt::Key_F2);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    m_window.reset();
}

void TestFileActions::movedFilesCanBeMovedBackAndNothingIsReplaced()
{
    const QByteArray bytes = m_files->read(testPath);
    QAbstractItemModel *model = m_tree->model();
    const auto drop = [&] {
        const std::unique_ptr<QMimeData> data(model->mimeData({index(testPath)}));
        model->dropMimeData(data.get(), Qt::CopyAction, -1, -1, index(u"tests/hotels"_qs));
    };
    drop();
    const QString moved = u"tests/hotels/book-a-flight.test.json"_qs;
    QCOMPARE(m_files->read(moved), bytes);
    QVERIFY(!exists(testPath));
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_files->read(testPath), bytes);
    QVERIFY(!exists(moved));
    QTRY_VERIFY(index(testPath).isValid());
    m_files->write(moved, "theirs");
    drop();
    QCOMPARE(m_files->read(moved), QByteArray("theirs"));
    QCOMPARE(m_files->read(testPath), bytes);
}

void TestFileActions::filterFindsTagsStatesAndWords()
{
    auto *filter = m_window->findChild<QLineEdit *>(u"workspace.filter"_qs);
    filter->setText(u"tag:nightly"_qs);
    QVERIFY(index(nested).isValid());
    QVERIFY(!index(testPath).isValid());
    filter->setText(u"status:not_run flight"_qs);
    QVERIFY(!index(nested).isValid());
    QVERIFY(index(testPath).isValid());
    filter->setText(u"status:failed"_qs);
    QVERIFY(!index(testPath).isValid());
    filter->clear();
    QVERIFY(index(nested).isValid());
}

QTEST_MAIN(TestFileActions)
#include "tst_fileactions.moc"
