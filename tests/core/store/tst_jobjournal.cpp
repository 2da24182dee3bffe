// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/jobjournal.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <sys/stat.h>

using namespace Rehearsal;

class TestJobJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void writesALineWithACheckSum();
    void remembersWhatWasLeftOpen();
    void forgetsWhatCameToAnEnd();
    void dropsATornLastLine();
    void ignoresALineThatWasChanged();
    void forgetsTheUndecidedAfterThirtyDays();
    void compactsAboveOneMebibyte();
    void leavesTheJobsOfALivingProcessAlone();
    void saysWhenRecordsAreDurable();
    void manyWaitersShareFewSyncs();
    void aDroppedWaitIsNotAnswered();
    void refusesAPlaceThatCannotBeWritten();

private:
    [[nodiscard]] QString path() const
    {
        return m_folder->filePath(QStringLiteral("journal/travel-1.jsonl"));
    }
    [[nodiscard]] std::unique_ptr<JobJournal> opened()
    {
        auto journal =
            std::make_unique<JobJournal>(m_folder->path(), QStringLiteral("travel-1"), m_clock);
        return journal->open() ? std::move(journal) : nullptr;
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void appendBytes(const QByteArray &bytes)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
};

namespace {

JournalEntry entryOf(const char *op, const char *state)
{
    JournalEntry entry;
    entry.op = QString::fromLatin1(op);
    entry.state = QString::fromLatin1(state);
    entry.origin = QStringLiteral("https://myenv.example:443");
    entry.job = QStringLiteral("sim-1");
    entry.bodyHash = QStringLiteral("ab12");
    entry.document = QStringLiteral("t-1");
    return entry;
}

QStringList opsOf(const QList<JournalEntry> &entries)
{
    QStringList ops;
    for (const JournalEntry &entry : entries)
        ops.append(entry.op);
    return ops;
}

} // namespace

void TestJobJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_clock.setNow(QDateTime(QDate(2026, 1, 15), QTime(10, 30), Qt::UTC));
}

void TestJobJournal::writesALineWithACheckSum()
{
    const auto journal = opened();
    QVERIFY(journal);
    QVERIFY(journal->record(entryOf("op-1", "sent")));
    // The sum is zlib.crc32 of Python over the bytes before `,"crc"`.
    QCOMPARE(
        bytes(),
        QByteArray(R"({"v":1,"op":"op-1","kind":"simulation","state":"sent","t":1768473000000,)"
                   R"("origin":"https://myenv.example:443","job":"sim-1","h":"ab12","doc":"t-1",)"
                   R"("crc":"e0b2f3ca"})"
                   "\n"));
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(path()).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
}

void TestJobJournal::remembersWhatWasLeftOpen()
{
    auto journal = opened();
    QVERIFY(journal);
    for (const char *state : {"prepared", "sent", "accepted"})
        QVERIFY(journal->record(entryOf("op-1", state)));
    QVERIFY(journal->record(entryOf("op-2", "unknown")));
    QVERIFY(journal->leftOpen().isEmpty());
    journal.reset();

    journal = opened();
    QVERIFY(journal);
    QCOMPARE(journal->leftOpen(),
             (QList<JournalEntry>{entryOf("op-1", "accepted"), entryOf("op-2", "unknown")}));
}

void TestJobJournal::forgetsWhatCameToAnEnd()
{
    auto journal = opened();
    QVERIFY(journal);
    for (const char *state : {"prepared", "refused", "cancelled", "notified", "closed"}) {
        QVERIFY(journal->record(entryOf(state, "sent")));
        QVERIFY(journal->record(entryOf(state, state)));
    }
    for (const char *state : {"sent", "accepted", "terminal", "audited", "unknown"})
        QVERIFY(journal->record(entryOf(state, state)));
    journal.reset();
    QCOMPARE(
        opsOf(opened()->leftOpen()),
        (QStringList{QStringLiteral("sent"), QStringLiteral("accepted"), QStringLiteral("terminal"),
                     QStringLiteral("audited"), QStringLiteral("unknown")}));
}

void TestJobJournal::dropsATornLastLine()
{
    auto journal = opened();
    QVERIFY(journal);
    QVERIFY(journal->record(entryOf("op-1", "sent")));
    QVERIFY(journal->record(entryOf("op-2", "sent")));
    journal.reset();
    const QByteArray whole = bytes();
    // Cut at every place inside the second line.
    const qsizetype first = whole.indexOf('\n') + 1;
    for (qsizetype size = first; size < whole.size(); size += 7) {
        QVERIFY(QFile::resize(path(), 0));
        appendBytes(whole.first(size));
        journal = opened();
        QVERIFY(journal);
        QCOMPARE(opsOf(journal->leftOpen()), QStringList{QStringLiteral("op-1")});
        QVERIFY(journal->record(entryOf("op-3", "sent")));
        journal.reset();
        QVERIFY(bytes().startsWith(QByteArray(whole.first(first)).append(R"({"v":1,"op":"op-3")")));
    }
}

void TestJobJournal::ignoresALineThatWasChanged()
{
    auto journal = opened();
    QVERIFY(journal);
    QVERIFY(journal->record(entryOf("op-1", "accepted")));
    QVERIFY(journal->record(entryOf("op-2", "accepted")));
    journal.reset();
    QByteArray changed = bytes();
    changed.replace(changed.indexOf("sim-1"), 5, "sim-9");
    QVERIFY(QFile::resize(path(), 0));
    appendBytes(changed);
    QCOMPARE(opsOf(opened()->leftOpen()), QStringList{QStringLiteral("op-2")});
}

void TestJobJournal::forgetsTheUndecidedAfterThirtyDays()
{
    auto journal = opened();
    QVERIFY(journal);
    QVERIFY(journal->record(entryOf("op-1", "unknown")));
    QVERIFY(journal->record(entryOf("op-2", "accepted")));
    journal.reset();
    m_clock.setNow(m_clock.now().addDays(31));
    QCOMPARE(opsOf(opened()->leftOpen()), QStringList{QStringLiteral("op-2")});
}

void TestJobJournal::compactsAboveOneMebibyte()
{
    auto journal = opened();
    QVERIFY(journal);
    QVERIFY(journal->record(entryOf("op-open", "accepted")));
    for (int index = 0; index < 7000; ++index)
        QVERIFY(journal->record(entryOf(QByteArray::number(index).constData(), "closed")));
    journal.reset();
    QVERIFY(bytes().size() > 1024 * 1024);

    journal = opened();
    QVERIFY(journal);
    QCOMPARE(bytes().count('\n'), 1);
    QCOMPARE(opsOf(journal->leftOpen()), QStringList{QStringLiteral("op-open")});
    QVERIFY(journal->record(entryOf("op-open", "closed")));
    journal.reset();
    QVERIFY(opened()->leftOpen().isEmpty());
}

void TestJobJournal::leavesTheJobsOfALivingProcessAlone()
{
    auto first = opened();
    QVERIFY(first);
    QVERIFY(first->record(entryOf("op-1", "sent")));
    appendBytes("half a line that is just being written");
    auto second = opened();
    QVERIFY(second);
    QVERIFY(second->leftOpen().isEmpty());
    QVERIFY(bytes().endsWith("just being written"));
}

void TestJobJournal::saysWhenRecordsAreDurable()
{
    const auto journal = opened();
    QVERIFY(journal);
    QVERIFY(journal->record(entryOf("op-1", "sent")));
    std::optional<Result<>> answered;
    const Pending pending =
        journal->whenDurable([&](const Result<> &answer) { answered = answer; });
    QVERIFY2(!answered, "answered before the question was asked");
    QTRY_VERIFY(answered.has_value());
    QVERIFY(*answered);
}

void TestJobJournal::manyWaitersShareFewSyncs()
{
    const auto journal = opened();
    QVERIFY(journal);
    int answered = 0;
    std::vector<Pending> pending;
    QElapsedTimer timer;
    timer.start();
    for (int index = 0; index < 2000; ++index) {
        QVERIFY(journal->record(entryOf(QByteArray::number(index).constData(), "sent")));
        pending.push_back(journal->whenDurable([&](const Result<> &answer) {
            QVERIFY(answer);
            ++answered;
        }));
    }
    QTRY_COMPARE(answered, 2000);
    qInfo("2,000 submits recorded and durable in %lld ms", static_cast<long long>(timer.elapsed()));
}

void TestJobJournal::aDroppedWaitIsNotAnswered()
{
    const auto journal = opened();
    QVERIFY(journal);
    bool isAnswered = false;
    Pending dropped = journal->whenDurable([&](const Result<> &) { isAnswered = true; });
    dropped.reset();
    bool isSecond = false;
    Pending pending;
    pending = journal->whenDurable([&](const Result<> &) {
        pending.reset(); // also from inside the answer
        isSecond = true;
    });
    QTRY_VERIFY(isSecond);
    QVERIFY(!isAnswered);
}

void TestJobJournal::refusesAPlaceThatCannotBeWritten()
{
    QFile file(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    JobJournal journal(file.fileName(), QStringLiteral("travel-1"), m_clock);
    const Result<> opened = journal.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::File);
    QVERIFY(!journal.record(entryOf("op-1", "sent")));
    std::optional<Result<>> answered;
    const Pending pending = journal.whenDurable([&](const Result<> &answer) { answered = answer; });
    QVERIFY(!answered);
    QTRY_VERIFY(answered.has_value());
    QVERIFY(!*answered);
}

QTEST_GUILESS_MAIN(TestJobJournal)
#include "tst_jobjournal.moc"
