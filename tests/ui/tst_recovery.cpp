// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/documentfile.h"
#include "core/store/recoveryfile.h"
#include "core/store/statefolder.h"
#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace Rehearsal;

namespace {

const QString testPath = QStringLiteral("tests/book-a-flight.test.json");
const QString recoveredText =
    QStringLiteral("After an unexpected end: %1 documents can be recovered.");

QStringList copiesIn(const QString &stateFolder)
{
    QStringList files;
    const auto infos =
        QDir(stateFolder + QStringLiteral("/recovery")).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &info : infos)
        files.append(info.filePath());
    return files;
}

/// A window and the state folder that the next one finds.
struct Window
{
    FakeRunService service;
    std::unique_ptr<MainWindow> studio = std::make_unique<MainWindow>(service);

    Window()
    {
        studio->resize(1280, 720);
        studio->show();
        (void)QTest::qWaitForWindowActive(studio.get()); // shortcuts work in an active window
    }
    [[nodiscard]] QString state() const { return service.stateFolder(); }
    [[nodiscard]] QStringList copies() const { return copiesIn(state()); }
    [[nodiscard]] QString message() const
    {
        return studio->messages().isVisible() ? studio->messages().text() : QString();
    }
    void choose(const QString &text) const
    {
        QCoreApplication::processEvents(); // the layout shows the buttons of the next message
        const auto buttons = studio->messages().findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isVisible() && button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(u"no button "_qs + text + u" in "_qs + message()));
    }
    void endMessage() const
    {
        QTest::mouseClick(studio->messages().findChild<QWidget *>(u"messageBar.close"_qs),
                          Qt::LeftButton);
    }
    void rename(const QString &name) const
    {
        auto *line = studio->findChild<QLineEdit *>(u"testEditor.name"_qs);
        QVERIFY(line);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, name);
    }
    [[nodiscard]] TestDocument *test() const { return studio->workspace().test(testPath); }
};

/// What a process that is gone left of the test: its value with another name.
void leaveCopy(const Window &window, const SampleWorkspace &files, const QString &name,
               const QByteArray &base, const QByteArray &tail = {}, const QString &path = testPath)
{
    auto read = readTest(files.path(), testPath);
    read.value.name = name;
    const QString folder = window.state() + u"/recovery"_qs;
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u'/' + workspaceKey(files.path()) + u'.' + QString::number(qHash(path))
               + u".jsonl"_qs);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(headerLine({files.path(), path, base, {1, u"another boot:1"_qs}}));
    file.write(wholeLine(1, QDateTime::currentDateTimeUtc(), fileBytes(read.value)));
    file.write(tail);
}

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedWindowGivesBackTheLastEdit();
    void anEditLeavesACopyAndSavingRemovesIt();
    void undoingEverythingRemovesTheCopy();
    void closingWithDiscardRemovesTheCopy();
    void destroyedWithoutClosingTheEditsAreOfferedAgain();
    void aNewTestComesBackWithoutAFile();
    void recoveryIsOneEdit();
    void aFileChangedSinceIsAskedAboutAlone();
    void differencesAreShownBeforeAnythingIsRecovered();
    void aDamagedCopySaysHowManyEditsAreBack();
    void aBrokenFileIsRecoveredToo();
    void discardingAsksAndThenForgets();
    void killedAgainWhileRecoveringLosesNothing();
    void anotherWindowIsAskedAbout();
    void readOnlyRefusesEveryEditAndSaysWhy();
    void newerFormatsOpenAsTextWithTheReason_data();
    void newerFormatsOpenAsTextWithTheReason();
    void unknownMembersAreKept();
};

/// The other side of killedWindowGivesBackTheLastEdit(): a real window that is typed into.
static int typeUntilKilled(const QString &workspace, const QString &state)
{
    FakeRunService service;
    service.stateElsewhere = state;
    MainWindow studio(service);
    studio.show();
    if (!studio.openWorkspace(workspace))
        return 1;
    auto *line = studio.findChild<QLineEdit *>(QStringLiteral("testEditor.name"));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("Typed before the kill"));
    QTest::qWait(100'000);
    return 0;
}

void TestRecovery::killedWindowGivesBackTheLastEdit()
{
    const SampleWorkspace files;
    Window window;
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(),
                {u"--type"_qs, files.path(), window.state()});
    QVERIFY(child.waitForStarted());
    const auto lastEdit = [&] {
        const auto copies = window.copies();
        const auto read = copies.isEmpty() ? Result<RecoveredDocument>(Error{})
                                           : readRecoveryFile(copies.constFirst());
        return read ? testFromBytes(testPath, read->bytes).value.name : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(lastEdit(), u"Typed before the kill"_qs, 60000);
    // The edits of a living process are its own.
    QVERIFY(!window.studio->openWorkspace(files.path()));
    QVERIFY(window.message().contains(
        u"is open in another window (process %1, since "_qs.arg(child.processId())));
    window.choose(u"Cancel"_qs);
    QVERIFY(!window.studio->workspace().isOpen());
    ::kill(pid_t(child.processId()), SIGKILL);
    QVERIFY(child.waitForFinished());

    QVERIFY(window.studio->openWorkspace(files.path()));
    QTRY_COMPARE(window.message(), recoveredText.arg(1));
    QCOMPARE(window.test()->value().name, readTest(files.path(), testPath).value.name);
    window.choose(u"Recover all"_qs);
    QCOMPARE(window.test()->value().name, u"Typed before the kill"_qs);
    QVERIFY(window.test()->isDirty());
    QCOMPARE(window.studio->findChild<QLineEdit *>(u"testEditor.name"_qs)->text(),
             u"Typed before the kill"_qs);
    QVERIFY(window.test()->save());
    QCOMPARE(readTest(files.path(), testPath).value.name, u"Typed before the kill"_qs);
    QTRY_VERIFY(window.copies().isEmpty());
}

void TestRecovery::anEditLeavesACopyAndSavingRemovesIt()
{
    const SampleWorkspace files;
    Window window;
    QVERIFY(window.studio->openWorkspace(files.path()));
    window.rename(u"abc"_qs);
    QTRY_COMPARE(window.copies().size(), 1);
    const auto copy = readRecoveryFile(window.copies().constFirst());
    QVERIFY(copy);
    QCOMPARE(copy->bytes, window.test()->bytes());
    QCOMPARE(copy->header.baseHash, contentHash(files.read(testPath)));
    QTest::keyClick(window.studio.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!window.test()->isDirty());
    QTRY_VERIFY(window.copies().isEmpty());
    // The next edit begins with what was saved.
    window.rename(u"abcd"_qs);
    QTRY_COMPARE(window.copies().size(), 1);
    QCOMPARE(readRecoveryFile(window.copies().constFirst())->header.baseHash,
             contentHash(files.read(testPath)));
}

void TestRecovery::undoingEverythingRemovesTheCopy()
{
    const SampleWorkspace files;
    Window window;
    QVERIFY(window.studio->openWorkspace(files.path()));
    window.rename(u"abc"_qs);
    QTRY_COMPARE(window.copies().size(), 1);
    while (window.test()->undoStack().canUndo())
        window.test()->undoStack().undo();
    QVERIFY(!window.test()->isDirty());
    QTRY_VERIFY(window.copies().isEmpty());
}

void TestRecovery::closingWithDiscardRemovesTheCopy()
{
    const SampleWorkspace files;
    Window window;
    QVERIFY(window.studio->openWorkspace(files.path()));
    window.rename(u"abc"_qs);
    QTRY_COMPARE(window.copies().size(), 1);
    window.studio->close();
    auto *question = window.studio->findChild<QMessageBox *>(u"closeQuestion"_qs);
    QVERIFY(question);
    QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
    QTRY_VERIFY(!window.studio->isVisible());
    window.studio.reset();
    QVERIFY(window.copies().isEmpty());
}

void TestRecovery::destroyedWithoutClosingTheEditsAreOfferedAgain()
{
    const SampleWorkspace files;
    Window window;
    QVERIFY(window.studio->openWorkspace(files.path()));
    window.rename(u"abc"_qs);
    window.studio = nullptr;
    QCOMPARE(window.copies().size(), 1);
    window.studio = std::make_unique<MainWindow>(window.service);
    window.studio->show();
    QVERIFY(window.studio->openWorkspace(files.path()));
    QTRY_COMPARE(window.message(), recoveredText.arg(1));
    window.choose(u"Recover all"_qs);
    QCOMPARE(window.test()->value().name, u"abc"_qs);
}

void TestRecovery::aNewTestComesBackWithoutAFile()
{
    const SampleWorkspace files;
    Window window;
    QVERIFY(window.studio->openWorkspace(files.path()));
    const QString path = window.studio->workspace().addTest(u"Cancel a flight"_qs)->path();
    QTRY_COMPARE(window.copies().size(), 1);
    window.studio = nullptr;
    window.studio = std::make_unique<MainWindow>(window.service);
    window.studio->show();
    QVERIFY(window.studio->openWorkspace(files.path()));
    QTRY_COMPARE(window.message(), recoveredText.arg(1));
    QVERIFY(!window.studio->workspace().document(path));
    window.choose(u"Recover all"_qs);
    auto *test = window.studio->workspace().test(path);
    QVERIFY(test);
    QCOMPARE(test->value().name, u"Cancel a flight"_qs);
    QVERIFY(test->isDirty());
    QVERIFY(test->save());
    QVERIFY(!files.read(path).isEmpty());
}

void TestRecovery::recoveryIsOneEdit()
{
    const SampleWorkspace files;
    Window window;
    const QByteArray before = files.read(testPath);
    leaveCopy(window, files, u"Left"_qs, contentHash(before));
    QVERIFY(window.studio->openWorkspace(files.path()));
    QTRY_COMPARE(window.message(), recoveredText.arg(1));
    window.choose(u"Recover all"_qs);
    QCOMPARE(window.test()->value().name, u"Left"_qs);
    QCOMPARE(window.test()->undoStack().count(), 1);
    QCOMPARE(window.test()->undoStack().undoText(), u"Recover edits"_qs);
    QCOMPARE(window.message(), u"1 documents were recovered. They are not saved yet."_qs);
    QCOMPARE(files.read(testPath), before);
    window.test()->undoStack().undo();
    QCOMPARE(window.test()->bytes(), before);
}

void TestRecovery::aFileChangedSinceIsAskedAboutAlone()
{
    const SampleWorkspace files;
    Window window;
    const QByteArray before = files.read(testPath);
    const QString other = QStringLiteral("tests/other.test.json");
    leaveCopy(window, files, u"Left"_qs, contentHash("what stood there once"));
    leaveCopy(window, files, u"Other"_qs, {}, {}, other);
    QVERIFY(window.studio->openWorkspace(files.path()));
    QTRY_COMPARE(window.message(), recoveredText.arg(1));
    window.choose(u"Recover all"_qs);
    QVERIFY(window.studio->workspace().test(other));
    QVERIFY(!window.test()->isDirty()); // the file is newer than the edits
    window.endMessage();                // that one was recovered
    QVERIFY2(window.message().contains(u"was changed since"_qs), qPrintable(window.message()));

    window.choose(u"Discard"_qs);
    window.choose(u"Keep them"_qs);
    window.choose(u"Show differences"_qs);
    auto *dialog = window.studio->findChild<CompareDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->differences(), 1);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"compare.close"_qs), Qt::LeftButton);
    QVERIFY(!window.test()->isDirty());
    QVERIFY(window.message().contains(u"was changed since"_qs));
    window.choose(u"Recover"_qs);
    QCOMPARE(window.test()->value().name, u"Left"_qs);
    QVERIFY(window.message().contains(u"Undo brings back"_qs));
    window.test()->undoStack().undo();
    QCOMPARE(window.test()->bytes(), before);
    QCOMPARE(files.read(testPath), before);
}

void TestRecovery::differencesAreShownBeforeAnythingIsRecovered()
{
    const SampleWorkspace files;
    Window window;
    leaveCopy(window, files, u"Left"_qs, contentHash(files.read(testPath)));
    QVERIFY(window.studio->openWorkspace(files.path()));
    QTRY_COMPARE(window.message(), recoveredText.arg(1));
    window.choose(u"Show differences"_qs);
    auto *dialog = window.studio->findChild<CompareDialog *>();
    QVERIFY(dialog);
    const auto *table = dialog->findChild<QTableView *>(u"compare.table"_qs);
    const int row = table->currentIndex().row();
    QVERIFY(
        !table->model()->index(row, DiffModel::Left).data().toString().contains(u"\"Left\""_qs));
    QVERIFY(
        table->model()->index(row, DiffModel::Right).data().toString().contains(u"\"Left\""_qs));
    QVERIFY(!window.test()->isDirty());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"compare.recover"_qs), Qt::LeftButton);
    QCOMPARE(window.test()->value().name, u"Left"_qs);
    QVERIFY(!window.studio->messages().isAsking(u"recovery"_qs));
}

void TestRecovery::aDamagedCopySaysHowManyEditsAreBack()
{
    const SampleWorkspace files;
    Window window;
    leaveCopy(window, files, u"Left"_qs, contentHash(files.read(testPath)), "{\"n\":2,\"t\":17");
    QVERIFY(window.studio->openWorkspace(files.path()));
    QTRY_COMPARE(window.message(), recoveredText.arg(1));
    window.choose(u"Recover all"_qs);
    QCOMPARE(window.test()->value().name, u"Left"_qs);
    QTest::mouseClick(window.studio->messages().findChild<QWidget *>(u"messageBar.close"_qs),
                      Qt::LeftButton);
    QVERIFY2(window.message().startsWith(u"1 of 2 edits of "_qs), qPrintable(window.message()));
}

void TestRecovery::aBrokenFileIsRecoveredToo()
{
    const SampleWorkspace files;
    Window window;
    leaveCopy(window, files, u"Left"_qs, contentHash(files.read(testPath)));
    files.write(testPath, files.read(testPath).left(50));
    QVERIFY(window.studio->openWorkspace(files.path()));
    QVERIFY(window.test()->isReadOnly());
    QTRY_VERIFY(window.message().contains(u"was changed since"_qs));
    window.choose(u"Recover"_qs);
    QCOMPARE(window.test()->value().name, u"Left"_qs);
    QVERIFY(!window.test()->isReadOnly());
    QVERIFY(window.test()->save());
    QCOMPARE(readTest(files.path(), testPath).value.name, u"Left"_qs);
}

void TestRecovery::discardingAsksAndThenForgets()
{
    const SampleWorkspace files;
    Window window;
    leaveCopy(window, files, u"Left"_qs, contentHash(files.read(testPath)));
    QVERIFY(window.studio->openWorkspace(files.path()));
    QTRY_COMPARE(window.message(), recoveredText.arg(1));
    window.choose(u"Discard"_qs);
    QCOMPARE(window.copies().size(), 1);
    window.choose(u"Keep them"_qs);
    QCOMPARE(window.message(), recoveredText.arg(1));
    window.choose(u"Discard"_qs);
    window.choose(u"Discard for good"_qs);
    QTRY_VERIFY(window.copies().isEmpty());
    QVERIFY(!window.test()->isDirty());
}

void TestRecovery::killedAgainWhileRecoveringLosesNothing()
{
    const SampleWorkspace files;
    Window window;
    leaveCopy(window, files, u"Left"_qs, contentHash(files.read(testPath)));
    const QStringList old = window.copies();
    QVERIFY(window.studio->openWorkspace(files.path()));
    QTRY_COMPARE(window.message(), recoveredText.arg(1));
    window.choose(u"Recover all"_qs);
    // At each moment there is a copy with the edit: the old one goes after the new one is there.
    QTRY_VERIFY(window.copies() != old && window.copies().size() == 1);
    QCOMPARE(
        testFromBytes(testPath, readRecoveryFile(window.copies().constFirst())->bytes).value.name,
        u"Left"_qs);
    window.studio = nullptr;
    QCOMPARE(window.copies().size(), 1);
}

void TestRecovery::anotherWindowIsAskedAbout()
{
    const SampleWorkspace files;
    Window window;
    QVERIFY(window.studio->openWorkspace(files.path()));
    MainWindow second(window.service);
    second.show();
    const auto opened = second.openWorkspace(files.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"D1-F35"_qs);
    QVERIFY(!second.workspace().isOpen());
    auto *anyway = second.messages().findChild<QPushButton *>(u"messageBar.choice1"_qs);
    QVERIFY(anyway);
    QCOMPARE(anyway->text(), u"Open anyway"_qs);
    QTest::mouseClick(anyway, Qt::LeftButton);
    QVERIFY(second.workspace().isOpen());
    QVERIFY(!second.workspace().test(testPath)->isReadOnly());
    // Once the first is gone nobody asks.
    window.studio = nullptr;
    MainWindow third(window.service);
    QVERIFY(third.openWorkspace(files.path()));
}

void TestRecovery::readOnlyRefusesEveryEditAndSaysWhy()
{
    const SampleWorkspace files;
    Window window;
    QVERIFY(window.studio->openWorkspace(files.path()));
    MainWindow second(window.service);
    second.show();
    QVERIFY(!second.openWorkspace(files.path()));
    auto *readOnly = second.messages().findChild<QPushButton *>(u"messageBar.choice0"_qs);
    QCOMPARE(readOnly->text(), u"Open read-only"_qs);
    QTest::mouseClick(readOnly, Qt::LeftButton);
    TestDocument *test = second.workspace().test(testPath);
    QVERIFY(test->isReadOnly());
    QVERIFY(test->readOnlyReason().startsWith(u"Opened read-only: "_qs));
    auto *line = second.findChild<QLineEdit *>(u"testEditor.name"_qs);
    const QString before = line->text();
    QTest::keyClicks(line, u"x"_qs);
    QCOMPARE(line->text(), before);
    QVERIFY(!test->edit(u"Rename"_qs, [](ConversationTest &value) { value.name = u"x"_qs; }));
    QVERIFY(!test->save());
    QVERIFY(!second.actions().action(u"file.newTest"_qs)->isEnabled());
    QVERIFY(second.messages().text().startsWith(u"Opened read-only: "_qs));
    QVERIFY(second.messages().isVisible());
}

void TestRecovery::newerFormatsOpenAsTextWithTheReason_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("test") << testPath << QByteArray();
    QTest::newRow("intent") << u"intents/book_flight.intent.json"_qs << QByteArray();
    QTest::newRow("target") << u"targets/new.target.json"_qs
                            << QByteArray("{\"format\": {\"kind\": \"rehearsal.target\", "
                                          "\"major\": 1, \"minor\": 0}, \"name\": \"new\"}\n");
}

void TestRecovery::newerFormatsOpenAsTextWithTheReason()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, content);
    const SampleWorkspace files;
    if (content.isEmpty())
        content = files.read(path);
    QVERIFY(content.contains("\"major\": 1"));
    content.replace("\"major\": 1", "\"major\": 99");
    QVERIFY(QDir(files.path()).mkpath(u"targets"_qs));
    files.write(path, content);
    Window window;
    QVERIFY(window.studio->openWorkspace(files.path()));
    Editor *editor = window.studio->editors().open(path);
    QVERIFY(editor);
    QCOMPARE(editor->objectName(), u"textViewer"_qs);
    QVERIFY(!editor->document());
    QCOMPARE(editor->findChild<QLabel *>(u"textViewer.reason"_qs)->text(),
             QString(u"Could not open "_qs + path
                     + u". It was made by a newer version (format 99); this version reads up to 1. "
                       u"It is shown as text and cannot be changed here."_qs));
    auto *text = editor->findChild<QPlainTextEdit *>(u"textViewer.text"_qs);
    QCOMPARE(text->toPlainText(), QString::fromUtf8(content));
    QTest::keyClicks(text, u"x"_qs);
    QCOMPARE(text->toPlainText(), QString::fromUtf8(content));
    QTest::keyClick(window.studio.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(files.read(path), content);
}

void TestRecovery::unknownMembersAreKept()
{
    const SampleWorkspace files;
    QByteArray content = files.read(testPath);
    content.insert(content.indexOf("\"name\""), "\"x-foo\": 1,\n  ");
    files.write(testPath, content);
    Window window;
    QVERIFY(window.studio->openWorkspace(files.path()));
    window.rename(u"Elsewhere"_qs);
    QTest::keyClick(window.studio.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!window.test()->isDirty());
    QCOMPARE(changedLines(content, files.read(testPath)), 1);
    QVERIFY(files.read(testPath).contains("  \"x-foo\": 1,\n  \"name\": \"Elsewhere\""));
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--type"))
        return typeUntilKilled(arguments.value(2), arguments.value(3));
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recovery.moc"
