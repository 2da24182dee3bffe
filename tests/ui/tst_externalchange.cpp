// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/documents/externalchanges.h"
#include "ui/documents/saver.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/mainwindow.h"
#include "ui/models/turncells.h"
#include "ui/panels/workspacepanel.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace Rehearsal;

namespace {

const QString testPath = QStringLiteral("tests/book-a-flight.test.json");
const QString targetPath = QStringLiteral("targets/staging.target.json");

enum class Kind {
    WrittenInPlace,
    Replaced,
    CheckedOut,
    Deleted,
    DeletedAndMadeAnew,
    RenamedAway,
    SameContent,
    HalfWrittenFirst,
    Broken,
    NewerFormat,
    OtherKindOfFile,
};

} // namespace

Q_DECLARE_METATYPE(Kind)

class TestExternalChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void nothingIsLostWhateverAnotherProgramDoes_data();
    void nothingIsLostWhateverAnotherProgramDoes();
    void aCleanTestFollowsThreeTimesInARowWithinASecond();
    void caretSelectionAndScrollStayOnReload();
    void undoAfterAReloadBringsOursBack();
    void whatIsBeingTypedCountsAsAnEdit();
    void manyEditedFilesAreOneQuestion();
    void reviewAsksAboutEachInTurn();
    void oneOfManyIsOneQuestionAndTheOthersFollow();
    void theQuestionGoesWhenItIsMoot();
    void newAndVanishedFilesShow();
    void ourOwnSaveIsNoForeignChange();
    void keepMineDoesNotOverwriteWhatNobodySaw();
    void aMendedFileCanBeEditedAgain();
    void aFileThatStaysUnreadableIsTriedFiveTimesThenAskedAbout();
    void compareShowsBothSidesAndKeepsOrReloads();

private:
    [[nodiscard]] QString absolute(const QString &path) const
    {
        return m_files->path() + u'/' + path;
    }
    [[nodiscard]] DocumentBase *document(const QString &path)
    {
        return m_window->workspace().document(path);
    }
    void editTest(const QString &path, const QString &name)
    {
        m_window->workspace().test(path)->edit(u"Rename"_qs,
                                               [&](ConversationTest &test) { test.name = name; });
    }
    void edit(const QString &path)
    {
        if (path == testPath)
            editTest(path, u"Mine"_qs);
        else
            m_window->workspace().target(path)->edit(
                u"Rename"_qs, [](Target &target) { target.name = u"Mine"_qs; });
    }
    void replace(const QString &path, const QByteArray &bytes)
    {
        QSaveFile file(absolute(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        QVERIFY(file.commit());
    }
    void make(Kind kind, const QString &path, const QByteArray &theirs);
    [[nodiscard]] QByteArray renamed(const QString &path, const QByteArray &name) const
    {
        QByteArray bytes = m_files->read(path);
        const qsizetype from = bytes.indexOf("\"name\": \"") + 9;
        return bytes.replace(from, bytes.indexOf('"', from) - from, name);
    }
    QString addTest(const QByteArray &name)
    {
        const QString path = u"tests/" + QString::fromLatin1(name) + u".test.json";
        QByteArray bytes = renamed(testPath, name);
        bytes.replace("\"id\": \"", QByteArray("\"id\": \"").append(name));
        m_files->write(path, bytes);
        return path;
    }
    void openWindow();
    [[nodiscard]] MessageBar &bar() { return m_window->messages(); }
    void choose(int index)
    {
        auto *button = m_window->findChild<QPushButton *>(u"messageBar.choice%1"_qs.arg(index));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] TurnsTable &table()
    {
        return qobject_cast<TestEditor *>(m_window->editors().currentEditor())->table();
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
};

void TestExternalChange::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_externalchange"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestExternalChange::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    Target target;
    target.name = u"Staging"_qs;
    target.baseUrl = u"https://example.com"_qs;
    target.bot = u"bot"_qs;
    QDir(m_files->path()).mkpath(u"targets"_qs);
    m_files->write(targetPath, fileBytes(target));
    m_service = std::make_unique<FakeRunService>();
}

void TestExternalChange::openWindow()
{
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->openWorkspace(m_files->path()));
    QVERIFY(m_window->editors().open(targetPath));
    QVERIFY(m_window->editors().open(testPath));
}

void TestExternalChange::cleanup()
{
    m_window.reset();
    m_service.reset();
}

void TestExternalChange::make(Kind kind, const QString &path, const QByteArray &theirs)
{
    const QString file = absolute(path);
    switch (kind) {
    case Kind::WrittenInPlace:
    case Kind::Broken:
    case Kind::NewerFormat:
    case Kind::OtherKindOfFile:
        m_files->write(path, theirs);
        return;
    case Kind::Replaced:
        replace(path, theirs);
        return;
    case Kind::CheckedOut:
        // As version control does: each file goes and comes again, many at once.
        for (int number = 0; number < 30; ++number)
            m_files->write(u"tests/branch-%1.test.json"_qs.arg(number), m_files->read(testPath));
        QVERIFY(QFile::remove(file));
        m_files->write(path, theirs);
        return;
    case Kind::Deleted:
        QVERIFY(QFile::remove(file));
        return;
    case Kind::DeletedAndMadeAnew:
        QVERIFY(QFile::remove(file));
        QTimer::singleShot(250, this, [this, path, theirs] { m_files->write(path, theirs); });
        return;
    case Kind::RenamedAway:
        QVERIFY(QFile::rename(file, file + u".old"));
        return;
    case Kind::SameContent:
        replace(path, theirs);
        m_files->write(path, theirs);
        return;
    case Kind::HalfWrittenFirst:
        m_files->write(path, theirs.left(theirs.size() / 2));
        QTimer::singleShot(450, this, [this, path, theirs] { m_files->write(path, theirs); });
        return;
    }
}

void TestExternalChange::nothingIsLostWhateverAnotherProgramDoes_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("dirty");
    QTest::addColumn<bool>("keep");
    const QList<std::pair<const char *, Kind>> kinds = {
        {"written in place", Kind::WrittenInPlace},
        {"replaced", Kind::Replaced},
        {"checked out", Kind::CheckedOut},
        {"deleted", Kind::Deleted},
        {"deleted and made anew", Kind::DeletedAndMadeAnew},
        {"renamed away", Kind::RenamedAway},
        {"same content", Kind::SameContent},
        {"half written first", Kind::HalfWrittenFirst},
        {"broken", Kind::Broken},
        {"newer format", Kind::NewerFormat},
        {"other kind of file", Kind::OtherKindOfFile}};
    for (const auto &[name, kind] : kinds) {
        for (const QString &path : {testPath, targetPath}) {
            const QByteArray row = QByteArray(name) + (path == testPath ? ", test" : ", target");
            QTest::newRow(QByteArray(row + ", clean").constData())
                << kind << path << false << false;
            QTest::newRow(QByteArray(row + ", edited, reload").constData())
                << kind << path << true << false;
            QTest::newRow(QByteArray(row + ", edited, keep").constData())
                << kind << path << true << true;
        }
    }
}

void TestExternalChange::nothingIsLostWhateverAnotherProgramDoes()
{
    QFETCH(Kind, kind);
    QFETCH(QString, path);
    QFETCH(bool, dirty);
    QFETCH(bool, keep);
    openWindow();
    QByteArray theirs = renamed(path, "Theirs");
    if (kind == Kind::SameContent)
        theirs = m_files->read(path);
    if (kind == Kind::Broken)
        theirs = "{ \"name\": ";
    if (kind == Kind::NewerFormat)
        theirs.replace("\"major\": 1", "\"major\": 99");
    if (kind == Kind::OtherKindOfFile)
        theirs = "[1, 2]\n";
    if (dirty)
        edit(path);
    const QByteArray mine = document(path)->bytes();
    make(kind, path, theirs);

    const bool gone = kind == Kind::Deleted || kind == Kind::RenamedAway;
    const bool unreadable =
        kind == Kind::Broken || kind == Kind::NewerFormat || kind == Kind::OtherKindOfFile;
    if (kind == Kind::SameContent) {
        // What does follow proves that this was looked at and found the same.
        m_files->write(u"tests/late.test.json"_qs, m_files->read(testPath));
        QTRY_VERIFY(m_window->workspace().files().folders.size() > 0
                    && m_window->workspace().files().tests.size() == 2);
        QVERIFY(!bar().isVisible());
        QCOMPARE(document(path)->isDirty(), dirty);
        QCOMPARE(document(path)->bytes(), mine);
        QCOMPARE(m_files->read(path), theirs);
        return;
    }
    if (gone) {
        QTRY_VERIFY(bar().text().contains(u"was deleted by another program"_qs));
        QVERIFY(!QFile::exists(absolute(path)));
        QVERIFY(document(path)->isDirty());
        QCOMPARE(document(path)->bytes(), mine);
        choose(0);
        QCOMPARE(m_files->read(path), mine);
        QVERIFY(!document(path)->isDirty());
        return;
    }
    if (unreadable) {
        QTRY_VERIFY_WITH_TIMEOUT(bar().isVisible(), 4000);
        QVERIFY2(bar().text().contains(path), qPrintable(bar().text()));
        QCOMPARE(document(path)->bytes(), mine);
        QCOMPARE(document(path)->isDirty(), dirty);
        QCOMPARE(m_files->read(path), theirs);
        if (!dirty)
            return;
        m_window->editors().open(path);
        m_window->actions().action(u"file.save"_qs)->trigger();
        QCOMPARE(m_files->read(path), theirs);
        choose(keep ? 1 : 0);
        QCOMPARE(document(path)->bytes(), mine);
        QCOMPARE(m_files->read(path), keep ? mine : theirs);
        return;
    }
    if (!dirty) {
        QTRY_COMPARE(document(path)->bytes(), theirs);
        QVERIFY(!document(path)->isDirty());
        QTRY_VERIFY(!bar().isVisible());
        QCOMPARE(m_files->read(path), theirs);
        return;
    }
    QTRY_VERIFY(bar().text().contains(u"while it has edits of yours"_qs));
    QCOMPARE(m_files->read(path), theirs);
    QCOMPARE(document(path)->bytes(), mine);
    m_window->editors().open(path);
    m_window->actions().action(u"file.save"_qs)->trigger();
    QCOMPARE(m_files->read(path), theirs);
    choose(keep ? 1 : 0);
    QCOMPARE(m_files->read(path), keep ? mine : theirs);
    QCOMPARE(document(path)->bytes(), keep ? mine : theirs);
    QVERIFY(!document(path)->isDirty());
    QVERIFY(!bar().isVisible());
}

void TestExternalChange::aCleanTestFollowsThreeTimesInARowWithinASecond()
{
    openWindow();
    for (const char *name : {"First", "Second", "Third", "Fourth"}) {
        const QByteArray theirs = renamed(testPath, name);
        replace(testPath, theirs);
        QTRY_COMPARE_WITH_TIMEOUT(document(testPath)->bytes(), theirs, 1000);
        QVERIFY(!m_window->isWindowModified());
    }
    QVERIFY(!bar().isVisible());
}

void TestExternalChange::caretSelectionAndScrollStayOnReload()
{
    ConversationTest test = readTest(m_files->path(), testPath).value;
    while (test.turns.size() < 60) {
        Turn turn = test.turns.constFirst();
        turn.says = u"turn %1"_qs.arg(test.turns.size());
        test.turns.append(turn);
    }
    m_files->write(testPath, fileBytes(test));
    openWindow();
    QAbstractItemModel *model = table().model();
    table().setCurrentIndex(model->index(40, int(TurnColumn::Says)));
    table().selectionModel()->select(QItemSelection(model->index(38, int(TurnColumn::Says)),
                                                    model->index(42, int(TurnColumn::Says))),
                                     QItemSelectionModel::ClearAndSelect);
    table().scrollTo(model->index(45, 0));
    const int scroll = table().verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    const auto selected = table().selectionModel()->selectedIndexes().size();
    test.turns[3].says = u"their words"_qs;
    replace(testPath, fileBytes(test));
    QTRY_COMPARE(model->index(3, int(TurnColumn::Says)).data().toString(), u"their words"_qs);
    QCOMPARE(table().currentIndex().row(), 40);
    QCOMPARE(table().currentIndex().column(), int(TurnColumn::Says));
    QCOMPARE(table().selectionModel()->selectedIndexes().size(), selected);
    QCOMPARE(table().verticalScrollBar()->value(), scroll);
}

void TestExternalChange::undoAfterAReloadBringsOursBack()
{
    openWindow();
    const QByteArray ours = document(testPath)->bytes();
    replace(testPath, renamed(testPath, "Theirs"));
    QTRY_COMPARE(document(testPath)->title(), u"Theirs"_qs);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(document(testPath)->bytes(), ours);
    QVERIFY(document(testPath)->isDirty());
}

void TestExternalChange::whatIsBeingTypedCountsAsAnEdit()
{
    openWindow();
    table().setFocus();
    table().setCurrentIndex(table().model()->index(0, int(TurnColumn::Says)));
    for (const char letter : {'f', 'l', 'y'})
        QTest::keyClick(QApplication::focusWidget(), letter);
    QVERIFY(!document(testPath)->isDirty());
    const QByteArray theirs = renamed(testPath, "Theirs");
    replace(testPath, theirs);
    QTRY_VERIFY(bar().text().contains(u"while it has edits of yours"_qs));
    QCOMPARE(m_window->workspace().test(testPath)->value().turns[0].says, u"fly"_qs);
    QCOMPARE(m_files->read(testPath), theirs);
}

void TestExternalChange::manyEditedFilesAreOneQuestion()
{
    const QStringList paths{testPath, addTest("second"), addTest("third")};
    openWindow();
    for (const QString &path : paths) {
        m_window->editors().open(path);
        editTest(path, u"Mine"_qs);
    }
    for (const QString &path : paths)
        replace(path, renamed(path, "Theirs"));
    QTRY_COMPARE(bar().text(), u"3 open files were changed by another program."_qs);
    for (const QString &path : paths)
        QVERIFY(m_files->read(path).contains("\"Theirs\""));
    choose(0);
    for (const QString &path : paths) {
        QCOMPARE(document(path)->title(), u"Theirs"_qs);
        QVERIFY(!document(path)->isDirty());
    }
    QTRY_VERIFY(!bar().isVisible());
}

void TestExternalChange::reviewAsksAboutEachInTurn()
{
    const QStringList paths{testPath, addTest("second"), addTest("third")};
    openWindow();
    for (const QString &path : paths) {
        m_window->editors().open(path);
        editTest(path, u"Mine"_qs);
    }
    for (const QString &path : paths)
        replace(path, renamed(path, "Theirs"));
    QTRY_COMPARE(bar().text(), u"3 open files were changed by another program."_qs);
    choose(1);
    QSet<QString> asked;
    for (qsizetype question = 0; question < paths.size(); ++question) {
        QVERIFY(bar().isVisible());
        for (const QString &path : paths) {
            if (bar().text().startsWith(path))
                asked.insert(path);
        }
        choose(question == 1 ? 1 : 0);
    }
    QCOMPARE(asked.size(), paths.size());
    QTRY_VERIFY(!bar().isVisible());
    int kept = 0;
    for (const QString &path : paths) {
        QVERIFY(!document(path)->isDirty());
        kept += m_files->read(path).contains("\"Mine\"");
    }
    QCOMPARE(kept, 1);
}

void TestExternalChange::oneOfManyIsOneQuestionAndTheOthersFollow()
{
    const QStringList others{addTest("second"), addTest("third")};
    openWindow();
    for (const QString &path : others)
        m_window->editors().open(path);
    edit(testPath);
    replace(testPath, renamed(testPath, "Theirs"));
    for (const QString &path : others)
        replace(path, renamed(path, "Theirs"));
    QTRY_VERIFY(bar().text().startsWith(testPath));
    for (const QString &path : others)
        QTRY_COMPARE(document(path)->title(), u"Theirs"_qs);
    QCOMPARE(document(testPath)->title(), u"Mine"_qs);
}

void TestExternalChange::theQuestionGoesWhenItIsMoot()
{
    openWindow();
    const QByteArray before = m_files->read(testPath);
    edit(testPath);
    replace(testPath, renamed(testPath, "Theirs"));
    QTRY_VERIFY(bar().isVisible());
    replace(testPath, before);
    QTRY_VERIFY(!bar().isVisible());
    QVERIFY(document(testPath)->isDirty());

    replace(testPath, renamed(testPath, "Theirs"));
    QTRY_VERIFY(bar().isVisible());
    document(testPath)->undoStack().undo();
    QTRY_COMPARE(document(testPath)->title(), u"Theirs"_qs);
    QTRY_VERIFY(!bar().isVisible());
}

void TestExternalChange::newAndVanishedFilesShow()
{
    openWindow();
    auto *panel = m_window->findChild<WorkspacePanel *>();
    const auto shows = [&](const QString &name) {
        const QAbstractItemModel *model = panel->tree().model();
        return !model
                    ->match(model->index(0, 0), Qt::DisplayRole, name, 1,
                            Qt::MatchExactly | Qt::MatchRecursive)
                    .isEmpty();
    };
    QVERIFY(!shows(u"Foreign"_qs));
    QDir(m_files->path()).mkpath(u"tests/new/folder"_qs);
    QTRY_VERIFY(m_window->workspace().files().folders.contains(u"tests/new/folder"_qs));
    m_files->write(u"tests/new/folder/foreign.test.json"_qs, renamed(testPath, "Foreign"));
    QTRY_VERIFY(shows(u"Foreign"_qs));
    // A file that nobody has open follows too.
    m_files->write(u"tests/new/folder/foreign.test.json"_qs, renamed(testPath, "Renamed"));
    QTRY_VERIFY(shows(u"Renamed"_qs));
    QFile::remove(absolute(u"tests/new/folder/foreign.test.json"_qs));
    QTRY_VERIFY(!shows(u"Renamed"_qs));
}

void TestExternalChange::ourOwnSaveIsNoForeignChange()
{
    openWindow();
    for (const QString &name : {u"One"_qs, u"Two"_qs, u"Three"_qs}) {
        editTest(testPath, name);
        m_window->actions().action(u"file.save"_qs)->trigger();
        QVERIFY(!m_window->isWindowModified());
        const QString late = u"tests/late-%1.test.json"_qs.arg(name);
        m_files->write(late, m_files->read(testPath));
        QTRY_VERIFY(m_window->workspace().test(late));
        QVERIFY(!bar().isVisible());
        QCOMPARE(document(testPath)->title(), name);
    }
    QCOMPARE(document(testPath)->undoStack().count(), 3);
}

void TestExternalChange::keepMineDoesNotOverwriteWhatNobodySaw()
{
    openWindow();
    edit(testPath);
    replace(testPath, renamed(testPath, "Theirs"));
    QTRY_VERIFY(bar().isVisible());
    // Once more, and the user is quicker than any event.
    const QByteArray later = renamed(testPath, "Later");
    replace(testPath, later);
    choose(1);
    QCOMPARE(m_files->read(testPath), later);
    QVERIFY(bar().isVisible());
    choose(1);
    QVERIFY(m_files->read(testPath).contains("\"Mine\""));
}

void TestExternalChange::aMendedFileCanBeEditedAgain()
{
    const QByteArray good = m_files->read(testPath);
    m_files->write(testPath, "{ broken");
    openWindow();
    QVERIFY(document(testPath)->isReadOnly());
    replace(testPath, good);
    QTRY_VERIFY(!document(testPath)->isReadOnly());
    QCOMPARE(document(testPath)->bytes(), good);
    edit(testPath);
    QVERIFY(document(testPath)->isDirty());
}

void TestExternalChange::aFileThatStaysUnreadableIsTriedFiveTimesThenAskedAbout()
{
    ManualClock clock;
    OpenWorkspace workspace;
    MessageBar messages;
    Saver saver(workspace, messages);
    ExternalChanges changes(workspace, saver, messages, clock);
    QVERIFY(workspace.open(m_files->path()));
    TestDocument *test = workspace.test(testPath);
    const QByteArray whole = renamed(testPath, "Theirs");
    m_files->write(testPath, whole.left(whole.size() / 2));
    changes.look();
    for (int retry = 0; retry < ExternalChanges::retries; ++retry) {
        QVERIFY(messages.text().isEmpty());
        clock.advance(ExternalChanges::retryWait);
    }
    QCOMPARE(messages.text(), u"%1 was changed but cannot be read yet."_qs.arg(testPath));
    m_files->write(testPath, whole);
    messages.findChild<QPushButton *>(u"messageBar.choice0"_qs)->click();
    QCOMPARE(test->value().name, u"Theirs"_qs);
    QVERIFY(!messages.isAsking(testPath));
}

void TestExternalChange::compareShowsBothSidesAndKeepsOrReloads()
{
    openWindow();
    edit(testPath);
    replace(testPath, renamed(testPath, "Theirs"));
    QTRY_VERIFY(bar().isVisible());
    choose(2);
    CompareDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<CompareDialog *>()));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *view = dialog->findChild<QTableView *>(u"compare.table"_qs);
    const QAbstractItemModelTester tester(view->model());
    QCOMPARE(dialog->differences(), 1);
    const int row = view->currentIndex().row();
    const auto shown = [&](int column) {
        return view->model()->index(row, column).data().toString();
    };
    QVERIFY(shown(DiffModel::Left).contains(u"Mine"_qs));
    QVERIFY(shown(DiffModel::Right).contains(u"Theirs"_qs));
    QCOMPARE(shown(DiffModel::Sign), u"≠"_qs);
    QTest::keyClick(view, Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(view->currentIndex().row() != row);
    QTest::keyClick(dialog, Qt::Key_F8);
    QCOMPARE(view->currentIndex().row(), row);
    // Closed without a choice, the question is asked again; nothing was written.
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(bar().isVisible());
    QVERIFY(m_files->read(testPath).contains("\"Theirs\""));
    QCOMPARE(document(testPath)->title(), u"Mine"_qs);
    choose(2);
    QTRY_VERIFY((dialog = m_window->findChild<CompareDialog *>()));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"compare.reload"_qs), Qt::LeftButton);
    QCOMPARE(document(testPath)->title(), u"Theirs"_qs);
    QTRY_VERIFY(!bar().isVisible());
}

QTEST_MAIN(TestExternalChange)
#include "tst_externalchange.moc"
