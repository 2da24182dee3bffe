// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"
#include "core/store/documentfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <random>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Rehearsal;

class TestDocumentFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void savesAndReadsBack();
    void savesWithinMissingFolders();
    void refusesToReadWhatIsNoReadableFile();
    void refusesAFileThatIsTooLarge();
    void keepsPermissionBits();
    void keepsTheLinkAndReplacesItsTarget();
    void createsTheTargetOfADanglingLink();
    void refusesANewFileOverAnExistingOne();
    void refusesWhenSomebodyElseChangedTheFile();
    void refusesWhenSomebodyElseRemovedTheFile();
    void savesOverAChangeWhenTold();
    void savingTheSameContentIsNoConflict();
    void refusesAFolderThatCannotBeWritten();
    void refusesWhatIsNotARegularFile();
    void refusesNamesThatCannotBe();
    void keepsTheOldFileWhenTheDiskTakesOnlyAPart();
    void leavesNoTemporaryFiles();
    void removesOnlyOldOrphansOfItsOwn();
    void survivesBeingKilledAtAnyMoment();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QString::fromUtf8(name));
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString codeOf(const Result<> &result)
{
    return result ? QStringLiteral("saved") : result.error().code;
}

QString codeOf(const Result<QByteArray> &result)
{
    return result ? QStringLiteral("read") : result.error().code;
}

} // namespace

void TestDocumentFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestDocumentFile::savesAndReadsBack()
{
    for (const qsizetype size : {0, 1, 15 * 1024, 3 * 1024 * 1024}) {
        const QByteArray bytes(size, 'x');
        const QString name = path("file.json") + QString::number(size);
        QVERIFY(saveFile(name, bytes, {}));
        const Result<QByteArray> read = readFile(name);
        QVERIFY(read);
        QCOMPARE(*read, bytes);
    }
}

void TestDocumentFile::savesWithinMissingFolders()
{
    QVERIFY(saveFile(path("a/b/c.json"), "{}", {}));
    QCOMPARE(bytesOf(path("a/b/c.json")), QByteArray("{}"));
}

void TestDocumentFile::refusesToReadWhatIsNoReadableFile()
{
    QCOMPARE(codeOf(readFile(path("missing.json"))), QStringLiteral("D1-F01"));
    QCOMPARE(codeOf(readFile(m_folder->path())), QStringLiteral("D1-F09"));
    QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    QCOMPARE(codeOf(readFile(path("pipe"))), QStringLiteral("D1-F09"));
    QCOMPARE(readFile(path("missing.json"), QStringLiteral("tests/x.json")).error().message,
             QStringLiteral("Could not open tests/x.json. It does not exist."));
}

void TestDocumentFile::refusesAFileThatIsTooLarge()
{
    QFile file(path("large"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(64 * 1024 * 1024 + 1));
    QCOMPARE(codeOf(readFile(path("large"))), QStringLiteral("D1-F10"));
}

void TestDocumentFile::keepsPermissionBits()
{
    put(path("file"), "old");
    QCOMPARE(::chmod(QFile::encodeName(path("file")).constData(), 0640), 0);
    QVERIFY(saveFile(path("file"), "new", contentHash("old")));
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(path("file")).constData(), &info), 0);
    QCOMPARE(info.st_mode & 07777U, 0640U);
}

void TestDocumentFile::keepsTheLinkAndReplacesItsTarget()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("elsewhere")));
    put(path("elsewhere/real"), "old");
    QCOMPARE(::symlink("elsewhere/real", QFile::encodeName(path("hop")).constData()), 0);
    QCOMPARE(::symlink("hop", QFile::encodeName(path("link")).constData()), 0);
    QVERIFY(saveFile(path("link"), "new", contentHash("old")));
    QVERIFY(QFileInfo(path("link")).isSymLink());
    QVERIFY(QFileInfo(path("hop")).isSymLink());
    QCOMPARE(bytesOf(path("elsewhere/real")), QByteArray("new"));
}

void TestDocumentFile::createsTheTargetOfADanglingLink()
{
    QCOMPARE(::symlink("later", QFile::encodeName(path("link")).constData()), 0);
    QVERIFY(saveFile(path("link"), "new", {}));
    QVERIFY(QFileInfo(path("link")).isSymLink());
    QCOMPARE(bytesOf(path("later")), QByteArray("new"));
}

void TestDocumentFile::refusesANewFileOverAnExistingOne()
{
    put(path("file"), "theirs");
    const Result<> saved = saveFile(path("file"), "ours", {});
    QCOMPARE(codeOf(saved), QStringLiteral("D4-F26"));
    QCOMPARE(saved.error().kind, Error::Kind::Conflict);
    QCOMPARE(bytesOf(path("file")), QByteArray("theirs"));
}

void TestDocumentFile::refusesWhenSomebodyElseChangedTheFile()
{
    QVERIFY(saveFile(path("file"), "first", {}));
    put(path("file"), "theirs");
    const Result<> saved = saveFile(path("file"), "ours", contentHash("first"));
    QCOMPARE(codeOf(saved), QStringLiteral("D4-F26"));
    QVERIFY(saved.error().message.contains(QStringLiteral("was changed by another program at")));
    QCOMPARE(bytesOf(path("file")), QByteArray("theirs"));
    QCOMPARE(names(), QStringList{QStringLiteral("file")});
}

void TestDocumentFile::refusesWhenSomebodyElseRemovedTheFile()
{
    const Result<> saved = saveFile(path("file"), "ours", contentHash("first"));
    QCOMPARE(codeOf(saved), QStringLiteral("D4-F01"));
    QCOMPARE(saved.error().kind, Error::Kind::Conflict);
    QCOMPARE(codeOf(saveFile(path("gone/file"), "ours", contentHash("first"))),
             QStringLiteral("D4-F01"));
    QVERIFY(!QFileInfo::exists(path("gone")));
    QVERIFY(saveFile(path("gone/file"), "ours", contentHash("first"), true));
}

void TestDocumentFile::savesOverAChangeWhenTold()
{
    put(path("file"), "theirs");
    QVERIFY(saveFile(path("file"), "ours", contentHash("first"), true));
    QCOMPARE(bytesOf(path("file")), QByteArray("ours"));
}

void TestDocumentFile::savingTheSameContentIsNoConflict()
{
    put(path("file"), "same");
    QVERIFY(saveFile(path("file"), "same", contentHash("other")));
}

void TestDocumentFile::refusesAFolderThatCannotBeWritten()
{
    // Below a regular file nothing can be made, not even by root.
    put(path("file"), "old");
    const Result<> saved = saveFile(path("file/below.json"), "new", {});
    QCOMPARE(codeOf(saved), QStringLiteral("D4-F03"));
    QCOMPARE(saved.error().kind, Error::Kind::File);
    QVERIFY(saved.error().message.contains(QStringLiteral("is not writable")));
    QVERIFY(saved.error().message.endsWith(QStringLiteral("Your changes are still open.")));
}

void TestDocumentFile::refusesWhatIsNotARegularFile()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    QCOMPARE(codeOf(saveFile(path("folder"), "new", {}, true)), QStringLiteral("D4-F09"));
    QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    QCOMPARE(codeOf(saveFile(path("pipe"), "new", {}, true)), QStringLiteral("D4-F09"));
    QCOMPARE(names(), (QStringList{QStringLiteral("folder"), QStringLiteral("pipe")}));
}

void TestDocumentFile::refusesNamesThatCannotBe()
{
    QCOMPARE(codeOf(saveFile(QString(), "new", {})), QStringLiteral("D4-F38"));
    QCOMPARE(codeOf(saveFile(m_folder->filePath(QString(300, QChar(u'n'))), "new", {})),
             QStringLiteral("D4-F38"));
    QVERIFY(saveFile(m_folder->filePath(QString(255, QChar(u'n'))), "new", {}));
    QCOMPARE(::symlink("b", QFile::encodeName(path("a")).constData()), 0);
    QCOMPARE(::symlink("a", QFile::encodeName(path("b")).constData()), 0);
    QCOMPARE(codeOf(saveFile(path("a"), "new", {})), QStringLiteral("D4-F38"));
}

void TestDocumentFile::keepsTheOldFileWhenTheDiskTakesOnlyAPart()
{
    put(path("file"), "old");
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    // The first write is short, the next one fails.
    rlimit small = before;
    small.rlim_cur = 100'000;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<> saved = saveFile(path("file"), QByteArray(1'000'000, 'x'), contentHash("old"));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);

    QCOMPARE(codeOf(saved), QStringLiteral("D4-F08"));
    QVERIFY(saved.error().message.contains(QStringLiteral("The previous file is unchanged")));
    QCOMPARE(bytesOf(path("file")), QByteArray("old"));
    QCOMPARE(names(), QStringList{QStringLiteral("file")});
}

void TestDocumentFile::leavesNoTemporaryFiles()
{
    QByteArray last;
    for (int round = 0; round < 20; ++round) {
        const QByteArray bytes = QByteArray::number(round);
        QVERIFY(saveFile(path("file"), bytes, last.isEmpty() ? last : contentHash(last)));
        last = bytes;
    }
    QCOMPARE(names(), QStringList{QStringLiteral("file")});
}

void TestDocumentFile::removesOnlyOldOrphansOfItsOwn()
{
    const std::array<timespec, 2> longAgo = {timespec{1'000'000'000, 0},
                                             timespec{1'000'000'000, 0}};
    const QStringList old = {QStringLiteral(".x.test.json.0123456789abcdef.tmp"),
                             QStringLiteral(".x.test.json.tmp"), QStringLiteral("x.tmp"),
                             QStringLiteral(".x.0123456789ABCDEF.tmp")};
    for (const QString &name : old) {
        put(m_folder->filePath(name), "orphan");
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(m_folder->filePath(name)).constData(),
                             longAgo.data(), 0),
                 0);
    }
    const QString young = QStringLiteral(".y.test.json.0123456789abcdef.tmp");
    put(m_folder->filePath(young), "in use");
    QVERIFY(saveFile(path("file"), "new", {}));

    QVERIFY(!names().contains(old.first()));
    for (const QString &name : old.mid(1))
        QVERIFY2(names().contains(name), qPrintable(name));
    QVERIFY(names().contains(young));
}

void TestDocumentFile::survivesBeingKilledAtAnyMoment()
{
    const QString name = path("file.json");
    const auto document = [](char filler) -> QByteArray {
        return QByteArray("{\"text\": \"") + QByteArray(filler == 'a' ? 3000 : 300'000, filler)
            + QByteArray("\"}\n");
    };
    QVERIFY(saveFile(name, document('a'), {}));
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        std::array<int, 2> channel = {};
        QCOMPARE(::pipe(channel.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            for (bool first = false;; first = !first) {
                const bool saved = bool(saveFile(name, document(first ? 'a' : 'b'), {}, true));
                const char tick = saved ? '+' : '-';
                if (::write(channel[1], &tick, 1) != 1)
                    ::_exit(1);
            }
        }
        QVERIFY(child > 0);
        ::close(channel[1]);
        // The moment of the kill: after a few saves and a random part of the next one.
        char tick = 0;
        const auto saves = 1 + random() % 3;
        for (auto save = saves; save > 0; --save)
            QCOMPARE(::read(channel[0], &tick, 1), ssize_t(1));
        QCOMPARE(tick, '+');
        volatile auto spin = random() % 1'000'000;
        while (spin > 0)
            spin = spin - 1;
        QCOMPARE(::kill(child, SIGKILL), 0);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        ::close(channel[0]);

        const QByteArray found = bytesOf(name);
        QVERIFY2(found == document('a') || found == document('b'), "torn file");
        QVERIFY(readJson(found));
    }
}

QTEST_GUILESS_MAIN(TestDocumentFile)
#include "tst_documentfile.moc"
