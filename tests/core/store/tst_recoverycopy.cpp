// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recoverycopy.h"

#include "core/store/documentfile.h"
#include "core/store/workspacelock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Rehearsal;
using namespace std::chrono_literals;

namespace {

const QString path = QStringLiteral("tests/a.test.json");
constexpr int oneMiB = 1024 * 1024;

RecoveryCopies::Serialiser holding(const QByteArray &bytes)
{
    return [bytes] { return bytes; };
}

} // namespace

class TestRecoveryCopy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anEditIsOnDiskAfterAQuarterOfASecond();
    void everyEditIsALineAndSmallInALargeDocument();
    void editsOfAnyTextComeBack();
    void startsAgainAfterTwoHundredEditsOrOneMegabyte();
    void savingOrDiscardingRemovesTheCopy();
    void aCutLastLineLosesOneEdit();
    void aDamagedLineLosesWhatFollows();
    void aDamagedFirstLineIsToldAndNotGuessed();
    void pathsThatLeadOutOfTheWorkspaceAreRefused();
    void tellsWhetherTheFileWasChangedSince();
    void nothingIsOfferedThatWasSaved();
    void copiesOfALivingProcessAreLeftAlone();
    void aReusedProcessIdIsNotTheWriter();
    void copiesOlderThanThirtyDaysGo();
    void theNewestOfTwoCopiesCounts();
    void takingOverRemovesTheOldCopyOnceTheNewIsWritten();
    void whatCannotBeWrittenIsSaidOnce();
    void collectingAnEditTakesNoTime();
    void aWorkspaceIsOpenInOneWindow();

private:
    [[nodiscard]] DocumentKey key(const QString &document = path) const
    {
        return {m_folder->filePath(QStringLiteral("ws")), document};
    }
    [[nodiscard]] QString recovery() const
    {
        return m_folder->filePath(QStringLiteral("state/recovery"));
    }
    [[nodiscard]] QStringList files() const
    {
        QStringList all;
        const auto infos = QDir(recovery()).entryInfoList(QDir::Files);
        for (const QFileInfo &info : infos)
            all.append(info.filePath());
        return all;
    }
    [[nodiscard]] std::unique_ptr<RecoveryCopies> copies()
    {
        return std::make_unique<RecoveryCopies>(m_folder->filePath(QStringLiteral("state")),
                                                m_clock);
    }
    static void edit(RecoveryCopies &copies, const DocumentKey &document, const QByteArray &bytes,
                     const QByteArray &base = {})
    {
        copies.addEdit(document, base, holding(bytes));
    }
    /// Lets the collected edits be written, as time would.
    void pass(RecoveryCopies &copies)
    {
        QSignalSpy written(&copies, &RecoveryCopies::written);
        m_clock.advance(250ms);
        QVERIFY(written.wait());
    }
    [[nodiscard]] static FoundCopies found(RecoveryCopies &copies, const QString &root)
    {
        FoundCopies result;
        bool isAnswered = false;
        const Pending finding = copies.find(root, [&](const Result<FoundCopies> &answer) {
            result = *answer;
            isAnswered = true;
        });
        [&] { QTRY_VERIFY(isAnswered); }();
        return result;
    }
    void saveFile(const QByteArray &bytes, const QString &document = path) const
    {
        QFile file(key().root + u'/' + document);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void writeCopy(const RecoveryHeader &header, const QByteArray &bytes,
                   const QString &number = QStringLiteral("1"))
    {
        // Only the name's first part is looked at: the key of the workspace.
        const auto writer = copies();
        edit(*writer, key(), "{}");
        pass(*writer);
        const QString name = files().constFirst();
        writer->drop(key());
        (void)found(*writer, key().root);
        QFile file(recovery() + u'/' + QFileInfo(name).fileName().section(u'.', 0, 0) + u'.'
                   + number + QStringLiteral(".jsonl"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(headerLine(header) + wholeLine(1, m_clock.now(), bytes));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
};

void TestRecoveryCopy::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("ws/tests")));
}

void TestRecoveryCopy::anEditIsOnDiskAfterAQuarterOfASecond()
{
    const auto writer = copies();
    edit(*writer, key(), "{\"name\": \"one\"}");
    m_clock.advance(249ms);
    (void)found(*writer, key().root); // everything asked before is done
    QVERIFY(files().isEmpty());
    QSignalSpy written(writer.get(), &RecoveryCopies::written);
    m_clock.advance(1ms);
    QVERIFY(written.wait());
    QCOMPARE(files().size(), 1);
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(files().constFirst()).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);

    const auto read = readRecoveryFile(files().constFirst());
    QVERIFY(read);
    QCOMPARE(read->header.root, key().root);
    QCOMPARE(read->header.path, path);
    QCOMPARE(read->header.writer, currentProcess());
    QCOMPARE(read->bytes, QByteArray("{\"name\": \"one\"}"));
    QCOMPARE(read->changedAt, m_clock.now().addMSecs(-250));
    QCOMPARE(read->recovered, 1);
    QCOMPARE(read->edits, 1);
    QCOMPARE(read->base, RecoveryBase::Missing);
}

void TestRecoveryCopy::everyEditIsALineAndSmallInALargeDocument()
{
    const auto writer = copies();
    QByteArray document(oneMiB, 'x');
    edit(*writer, key(), document);
    pass(*writer);
    const qint64 whole = QFileInfo(files().constFirst()).size();
    for (int step = 0; step < 10; ++step) {
        document[step * 1000] = 'y';
        edit(*writer, key(), document);
    }
    pass(*writer);
    QTRY_COMPARE(readRecoveryFile(files().constFirst())->recovered, 11);
    QVERIFY(QFileInfo(files().constFirst()).size() - whole < 2000);
    QFile file(files().constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 12);
    QCOMPARE(readRecoveryFile(files().constFirst())->bytes, document);
}

void TestRecoveryCopy::editsOfAnyTextComeBack()
{
    const QStringList pieces = {u"a"_qs, u"ä"_qs,  u"ö"_qs,      u"日"_qs,   u"本"_qs, u"😀"_qs,
                                u"😁"_qs, u"\""_qs, u"\\"_qs,     u"\n"_qs,   u"é"_qs,  u"è"_qs,
                                u"a"_qs, u"aa"_qs, u"\u2028"_qs, u"{}[]"_qs, u"€"_qs,  u"₭"_qs};
    for (const quint32 seed : {1U, 2U, 3U}) {
        QRandomGenerator random(seed);
        const auto writer = copies();
        QString text;
        QByteArray before;
        QByteArray lines;
        const auto time = m_clock.now();
        for (int step = 1; step <= 150; ++step) {
            const int at = text.isEmpty() ? 0 : random.bounded(int(text.size()));
            // Whole characters only, as any document has.
            const bool isInside = at < text.size() && text.at(at).isLowSurrogate();
            text.insert(isInside ? at + 1 : at, pieces.at(random.bounded(int(pieces.size()))));
            const QByteArray bytes = text.toUtf8();
            lines += step == 1 ? wholeLine(step, time, bytes)
                               : changeLine(step, time, step - 1, before, bytes);
            before = bytes;
        }
        QFile file(m_folder->filePath(QStringLiteral("copy.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(headerLine({key().root, path, {}, currentProcess()}) + lines);
        file.close();
        const auto read = readRecoveryFile(file.fileName());
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->bytes, before);
        QCOMPARE(read->recovered, 150);
    }
}

void TestRecoveryCopy::startsAgainAfterTwoHundredEditsOrOneMegabyte()
{
    const auto writer = copies();
    const auto lineCount = [&] {
        QFile file(files().constFirst());
        return file.open(QIODevice::ReadOnly) ? int(file.readAll().count('\n')) : -1;
    };
    for (int step = 1; step <= 201; ++step) {
        edit(*writer, key(), QByteArray::number(step));
        pass(*writer);
    }
    QCOMPARE(lineCount(), 202);
    edit(*writer, key(), "the next");
    pass(*writer);
    QCOMPARE(lineCount(), 2);
    QCOMPARE(readRecoveryFile(files().constFirst())->recovered, 202);

    edit(*writer, key(), QByteArray(oneMiB, 'a'));
    pass(*writer);
    QCOMPARE(lineCount(), 3);
    edit(*writer, key(), "short again");
    pass(*writer);
    QCOMPARE(lineCount(), 2);
    QCOMPARE(files().size(), 1);
    QVERIFY(QFileInfo(files().constFirst()).size() < 1000);
    QCOMPARE(readRecoveryFile(files().constFirst())->bytes, QByteArray("short again"));
}

void TestRecoveryCopy::savingOrDiscardingRemovesTheCopy()
{
    const auto writer = copies();
    edit(*writer, key(), "one");
    pass(*writer);
    edit(*writer, key(), "two"); // not yet written
    writer->drop(key());
    (void)found(*writer, key().root);
    QVERIFY(files().isEmpty());
    m_clock.advance(1s);
    (void)found(*writer, key().root);
    QVERIFY(files().isEmpty());
    edit(*writer, key(), "three");
    pass(*writer);
    QCOMPARE(readRecoveryFile(files().constFirst())->recovered, 1);
}

void TestRecoveryCopy::aCutLastLineLosesOneEdit()
{
    const auto writer = copies();
    const QByteArray three = "{\"name\": \"three\"}";
    edit(*writer, key(), "{\"name\": \"one\"}");
    edit(*writer, key(), "{\"name\": \"two\"}");
    edit(*writer, key(), three);
    pass(*writer);
    QTRY_COMPARE(readRecoveryFile(files().constFirst())->recovered, 3);
    QFile file(files().constFirst());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    const qsizetype twoLines = whole.lastIndexOf('\n', -2) + 1;
    for (qsizetype size = whole.size(); size > twoLines; --size) {
        QVERIFY(file.resize(size));
        const auto read = readRecoveryFile(file.fileName());
        QVERIFY(read);
        QCOMPARE(read->edits, 3);
        // The line feed alone holds nothing.
        const bool isWhole = size >= whole.size() - 1;
        QCOMPARE(read->recovered, isWhole ? 3 : 2);
        QCOMPARE(read->bytes, isWhole ? three : QByteArray("{\"name\": \"two\"}"));
    }
    // Down to nothing: never a crash, never half an edit.
    for (qsizetype size = twoLines; size >= 0; --size) {
        QVERIFY(file.resize(size));
        const auto read = readRecoveryFile(file.fileName());
        if (read)
            QVERIFY(read->bytes.endsWith("\"one\"}") || read->bytes.endsWith("\"two\"}"));
        else
            QCOMPARE(read.error().code, QStringLiteral("D1-F32"));
    }
}

void TestRecoveryCopy::aDamagedLineLosesWhatFollows()
{
    const auto writer = copies();
    for (const char *text : {"{1}", "{12}", "{123}", "{1234}", "{12345}"})
        edit(*writer, key(), text);
    pass(*writer);
    QTRY_COMPARE(readRecoveryFile(files().constFirst())->recovered, 5);
    QFile file(files().constFirst());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    const qsizetype start = whole.indexOf("\"put\":\"3\"");
    QVERIFY(start > 0);
    file.seek(start + 7);
    file.write("8");
    file.flush();
    const auto read = readRecoveryFile(file.fileName());
    QVERIFY(read);
    QCOMPARE(read->bytes, QByteArray("{12}"));
    QCOMPARE(read->recovered, 2);
    QCOMPARE(read->edits, 5);
}

void TestRecoveryCopy::aDamagedFirstLineIsToldAndNotGuessed()
{
    const auto writer = copies();
    edit(*writer, key(), "{}");
    pass(*writer);
    writer->release(key());
    QFile file(files().constFirst());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("#");
    file.close();
    const FoundCopies all = found(*writer, key().root);
    QVERIFY(all.documents.isEmpty());
    QCOMPARE(all.damaged, files());
    writer->remove(all.damaged);
    (void)found(*writer, key().root);
    QVERIFY(files().isEmpty());
}

void TestRecoveryCopy::pathsThatLeadOutOfTheWorkspaceAreRefused()
{
    for (const QString &wrong : {u"../a.test.json"_qs, u"/etc/passwd"_qs, u""_qs, u"tests//a"_qs,
                                 u"tests/../../a.test.json"_qs}) {
        QFile file(m_folder->filePath(QStringLiteral("copy.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(headerLine({key().root, wrong, {}, {}}) + wholeLine(1, m_clock.now(), "{}"));
        file.close();
        QVERIFY2(!readRecoveryFile(file.fileName()), qPrintable(wrong));
    }
}

void TestRecoveryCopy::tellsWhetherTheFileWasChangedSince()
{
    const auto writer = copies();
    const QByteArray base = "base";
    saveFile(base);
    edit(*writer, key(), "one", contentHash(base));
    edit(*writer, key(), "two", contentHash(base));
    edit(*writer, key(), "three", contentHash(base));
    pass(*writer);
    QTRY_COMPARE(readRecoveryFile(files().constFirst())->recovered, 3);
    const auto now = [&] { return readRecoveryFile(files().constFirst())->base; };
    QCOMPARE(now(), RecoveryBase::Same);
    saveFile("somebody else");
    QCOMPARE(now(), RecoveryBase::Changed);
    // Saved by us, killed before the copy was removed, or edited after it.
    saveFile("two");
    QCOMPARE(now(), RecoveryBase::Same);
    saveFile("three");
    QCOMPARE(now(), RecoveryBase::Recovered);
    QVERIFY(QFile::remove(key().root + u'/' + path));
    QCOMPARE(now(), RecoveryBase::Missing);
}

void TestRecoveryCopy::nothingIsOfferedThatWasSaved()
{
    const auto writer = copies();
    edit(*writer, key(), "one");
    pass(*writer);
    writer->release(key());
    QCOMPARE(found(*writer, key().root).documents.size(), 1);
    saveFile("one");
    const FoundCopies all = found(*writer, key().root);
    QVERIFY(all.documents.isEmpty());
    QCOMPARE(all.superseded, files());
}

void TestRecoveryCopy::copiesOfALivingProcessAreLeftAlone()
{
    const auto writer = copies();
    edit(*writer, key(), "mine");
    pass(*writer);
    QVERIFY(found(*writer, key().root).documents.isEmpty());
    writer->release(key());
    QCOMPARE(found(*writer, key().root).documents.size(), 1);
    writer->remove(files());

    QProcess other;
    other.start(QStringLiteral("sleep"), {QStringLiteral("600")});
    QVERIFY(other.waitForStarted());
    QFile stat(QStringLiteral("/proc/%1/stat").arg(other.processId()));
    QVERIFY(stat.open(QIODevice::ReadOnly));
    const QByteArray ticks = stat.readAll().split(')').last().simplified().split(' ').at(19);
    const ProcessMark mark = {other.processId(),
                              currentProcess().start.section(u':', 0, 0) + u':'
                                  + QString::fromLatin1(ticks)};
    QVERIFY(isAlive(mark));
    writeCopy({key().root, path, {}, mark}, "theirs");
    QVERIFY(found(*writer, key().root).documents.isEmpty());
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(!isAlive(mark));
    const FoundCopies all = found(*writer, key().root);
    QCOMPARE(all.documents.size(), 1);
    QCOMPARE(all.documents.constFirst().bytes, QByteArray("theirs"));
}

void TestRecoveryCopy::aReusedProcessIdIsNotTheWriter()
{
    ProcessMark reused = currentProcess();
    QVERIFY(isAlive(reused));
    reused.pid = ::getppid();
    QVERIFY(!isAlive(reused));
    writeCopy({key().root, path, {}, reused}, "of the dead");
    const auto writer = copies();
    QCOMPARE(found(*writer, key().root).documents.size(), 1);
}

void TestRecoveryCopy::copiesOlderThanThirtyDaysGo()
{
    writeCopy({key().root, path, {}, {1, u"another boot:1"_qs}}, "old");
    const auto writer = copies();
    const auto aged = [&](int days) {
        QFile file(files().constFirst());
        return file.open(QIODevice::ReadWrite)
            && file.setFileTime(m_clock.now().addDays(-days), QFile::FileModificationTime);
    };
    QVERIFY(aged(30));
    QCOMPARE(found(*writer, key().root).documents.size(), 1);
    QVERIFY(aged(31));
    QVERIFY(found(*writer, key().root).documents.isEmpty());
    QVERIFY(files().isEmpty());
}

void TestRecoveryCopy::theNewestOfTwoCopiesCounts()
{
    writeCopy({key().root, path, {}, {1, u"another boot:1"_qs}}, "older", u"2"_qs);
    m_clock.advance(5s);
    writeCopy({key().root, path, {}, {1, u"another boot:2"_qs}}, "newer", u"1"_qs);
    const auto writer = copies();
    const FoundCopies all = found(*writer, key().root);
    QCOMPARE(all.documents.size(), 1);
    QCOMPARE(all.documents.constFirst().bytes, QByteArray("newer"));
    QCOMPARE(all.superseded.size(), 1);
}

void TestRecoveryCopy::takingOverRemovesTheOldCopyOnceTheNewIsWritten()
{
    writeCopy({key().root, path, {}, {1, u"another boot:1"_qs}}, "edited");
    const QStringList old = files();
    const auto writer = copies();
    QSignalSpy written(writer.get(), &RecoveryCopies::written);
    writer->takeOver(key(), {}, holding("edited"), old);
    QVERIFY(written.wait());
    QCOMPARE(files().size(), 1);
    QVERIFY(files() != old);
    QCOMPARE(readRecoveryFile(files().constFirst())->bytes, QByteArray("edited"));
}

void TestRecoveryCopy::whatCannotBeWrittenIsSaidOnce()
{
    // A file where the folder should be: fails for every user, root too.
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("state")));
    QFile inTheWay(recovery());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto writer = copies();
    QSignalSpy failed(writer.get(), &RecoveryCopies::failed);
    edit(*writer, key(), "one");
    m_clock.advance(250ms);
    QVERIFY(failed.wait());
    const auto error = failed.constFirst().constFirst().value<Error>();
    QCOMPARE(error.code, QStringLiteral("D3-F08"));
    edit(*writer, key(), "two");
    m_clock.advance(250ms);
    (void)found(*writer, key().root);
    QCOMPARE(failed.count(), 1);

    QVERIFY(inTheWay.remove());
    edit(*writer, key(), "three");
    pass(*writer);
    QCOMPARE(readRecoveryFile(files().constFirst())->bytes, QByteArray("three"));
}

void TestRecoveryCopy::collectingAnEditTakesNoTime()
{
    const auto writer = copies();
    QByteArray document(8 * oneMiB, 'x');
    edit(*writer, key(), document);
    pass(*writer);
    qint64 longest = 0;
    for (int step = 0; step < 50; ++step) {
        document[step * 1000] = 'y';
        QElapsedTimer timer;
        timer.start();
        edit(*writer, key(), document);
        m_clock.advance(250ms);
        longest = std::max(longest, timer.nsecsElapsed());
    }
    (void)found(*writer, key().root);
    QCOMPARE(readRecoveryFile(files().constFirst())->bytes, document);
    qInfo("longest hold-up of an edit in a document of 8 MiB: %.3f ms", double(longest) / 1e6);
}

void TestRecoveryCopy::aWorkspaceIsOpenInOneWindow()
{
    const QString state = m_folder->filePath(QStringLiteral("state"));
    WorkspaceLock first(state);
    WorkspaceLock second(state);
    QVERIFY(!first.claim(key().root));
    first.settle();
    QVERIFY(!first.claim(key().root)); // again in the same window
    first.settle();
    const auto holder = second.claim(key().root);
    QVERIFY(holder);
    QCOMPARE(holder->pid, ::getpid());
    QVERIFY(holder->since.secsTo(QDateTime::currentDateTime()) < 60);

    // What is claimed and not opened after all changes nothing.
    const QString other = m_folder->filePath(QStringLiteral("other"));
    QVERIFY(!first.claim(other));
    first.giveUp();
    QVERIFY(second.claim(key().root));
    QVERIFY(!second.claim(other));
    second.settle();
    QVERIFY(first.claim(other));

    // Opening another workspace lets go of the one before.
    QVERIFY(!first.claim(m_folder->path()));
    first.settle();
    QVERIFY(!second.claim(key().root));
}

QTEST_GUILESS_MAIN(TestRecoveryCopy)
#include "tst_recoverycopy.moc"
