// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/auditfiles.h"
#include "core/store/auditlog.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <random>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Rehearsal;

class TestAuditLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void hashesTheGoldenChain();
    void startsAChainAndContinuesIt();
    void givesTheRecordItsPlaceInTheChain();
    void keepsNoUtterancesUnlessAsked();
    void keepsOnlyTheHashOfALongRecord();
    void saysWhenAnotherProgramHoldsTheLogAndGoesOnAfterwards();
    void addsCheckpoints();
    void writesTheHead();
    void setsATornLastLineAside();
    void neverAppendsToAChangedLog();
    void noticesRecordsThatWereCutOff();
    void continuesBehindAHeadThatIsOld();
    void continuesWithoutAHeadFile();
    void startsANewSegmentWithTheMonth();
    void startsANewSegmentAtSixteenMebibytes();
    void goesOnWhenTheFileIsRemovedWhileInUse();
    void marksAClockThatWentBack();
    void marksAClockThatWasPutForward();
    void keepsRecordsThatCouldNotBeWrittenAndTriesAgain();
    void writesWhatWaitsOnClosing();
    void twoLogsShareTheFolder();
    void severalProcessesShareTheFolder();
    void refusesALinkAndAFolderThatCannotBeWritten();
    void findsEveryFlippedBit();
    void appendsQuickly();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(QStringLiteral("audit")); }
    [[nodiscard]] QStringList segments() const
    {
        return QDir(folder()).entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name);
    }
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(folder() + QChar(u'/') + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void rewrite(const QString &name, const QByteArray &content)
    {
        QFile file(folder() + QChar(u'/') + name);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }
    [[nodiscard]] QStringList findings() const;
    [[nodiscard]] QStringList events() const;
    [[nodiscard]] QList<Json> records() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
};

namespace {

Json sampleRecord(int index = 0)
{
    Json steps = Json::array();
    for (int step = 0; step < 3; ++step) {
        steps.push_back(
            {{"index", step},
             {"userInput", "departing next monday"},
             {"botResponse", "Noted. Shall I book?"},
             {"nlu",
              {{"intent", "provide_date"},
               {"confidence", 0.92},
               {"entities", Json::array({{{"type", "date"}, {"value", "next monday"}}})}}},
             {"durationMs", 120}});
    }
    return {{"timestamp", "2026-01-15T10:30:00.000Z"},
            {"simulation_id", "sim-" + std::to_string(index)},
            {"environment_id", "env-staging"},
            {"bot_version", "ver-abc"},
            {"metrics",
             {{"duration_ms", 360},
              {"avg_intent_confidence", 0.92},
              {"avg_entity_accuracy", 1.0},
              {"assertion_success_rate", 100.0},
              {"passed_assertions", 3},
              {"total_assertions", 3}}},
            {"steps", std::move(steps)},
            {"compliance_status", "PASS"},
            {"rehearsal",
             {{"tool_version", "0.1.0"},
              {"actor", {{"kind", "user"}, {"name", "anna"}}},
              {"target", "staging"},
              {"test_id", "t-1"},
              {"test_name", "Book a flight"},
              {"op", "op-" + std::to_string(index)},
              {"verdict", "passed"},
              {"error", nullptr}}}};
}

QString textAt(const Json &object, const char *name)
{
    return asText(member(object, name)).value_or(QString());
}

Json valueAt(const Json &object, const char *name)
{
    const Json *value = member(object, name);
    return value ? *value : Json();
}

/// The rules of reliability.md 8.6 as far as this log has them.
QStringList verified(const QList<QByteArray> &files, const std::optional<AuditPosition> &head)
{
    QStringList findings;
    QString prev(64, QChar(u'0'));
    QString chain;
    qint64 expected = 0;
    bool isHeadFound = !head;
    for (const QByteArray &file : files) {
        if (!file.endsWith('\n'))
            findings.append(QStringLiteral("TORN"));
        bool isFirst = true;
        for (const QByteArray &line : file.split('\n')) {
            if (line.isEmpty())
                continue;
            const Result<Json> json = readJson(line);
            if (!json || writeCanonical(*json) != line) {
                findings.append(QStringLiteral("not canonical"));
                continue;
            }
            const QString event = textAt(*json, "event");
            const bool isRestart = isFirst
                && (event == QLatin1String("log.broken") || event == QLatin1String("log.gap"));
            const qint64 seq = asInteger(member(*json, "seq")).value_or(-1);
            if (asInteger(member(*json, "v")) != 1)
                findings.append(QStringLiteral("version"));
            if (chain.isEmpty())
                chain = textAt(*json, "chain");
            if (textAt(*json, "chain") != chain)
                findings.append(QStringLiteral("chain"));
            if (seq != expected && !isRestart)
                findings.append(QStringLiteral("seq %1").arg(seq));
            if (textAt(*json, "prev") != prev && !isRestart)
                findings.append(QStringLiteral("prev of %1").arg(seq));
            for (const char *name : {"ts", "event", "op", "app", "host", "actor"}) {
                if (!member(*json, name))
                    findings.append(QStringLiteral("member of %1").arg(seq));
            }
            if (event == QLatin1String("log.checkpoint")) {
                const Json data = valueAt(*json, "data");
                if (textAt(data, "head") != textAt(*json, "prev")
                    || asInteger(member(data, "count")) != seq)
                    findings.append(QStringLiteral("checkpoint %1").arg(seq));
            }
            expected = seq + 1;
            prev = sha256Hex(line);
            if (head && head->head.seq == seq)
                isHeadFound = head->head.hash == prev;
            isFirst = false;
        }
    }
    if (!isHeadFound)
        findings.append(QStringLiteral("CUT"));
    return findings;
}

} // namespace

void TestAuditLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_clock.setNow(QDateTime(QDate(2026, 1, 15), QTime(10, 30), Qt::UTC));
}

QStringList TestAuditLog::findings() const
{
    QList<QByteArray> files;
    for (const QString &name : segments())
        files.append(bytes(name));
    return verified(files, readAuditHead(folder(), segments().value(0).mid(6, 8)));
}

QList<Json> TestAuditLog::records() const
{
    QList<Json> found;
    for (const QString &name : segments()) {
        for (const QByteArray &line : bytes(name).split('\n')) {
            if (const Result<Json> json = readJson(line))
                found.append(*json);
        }
    }
    return found;
}

QStringList TestAuditLog::events() const
{
    QStringList found;
    for (const Json &record : records())
        found.append(textAt(record, "event"));
    return found;
}

void TestAuditLog::hashesTheGoldenChain()
{
    const QByteArray opened =
        R"({"chain":"c0ffee00-0000-4000-8000-000000000001","event":"log.opened","prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":0,"ts":"2025-01-15T10:30:00.000Z","v":1})";
    const QByteArray put =
        R"({"event":"intent.put","outcome":"success","prev":"f8c97d7d7382285e2996985a68c8f1f9554a43cb92c6cfe24f58428fba2396fb","seq":1,"ts":"2025-01-15T10:30:01.250Z","v":1})";
    const auto first = parseAuditLine(opened);
    const auto second = parseAuditLine(put);
    QVERIFY(first && second);
    QCOMPARE(first->hash,
             QStringLiteral("f8c97d7d7382285e2996985a68c8f1f9554a43cb92c6cfe24f58428fba2396fb"));
    QCOMPARE(second->prev, first->hash);
    QCOMPARE(second->hash,
             QStringLiteral("071cb707dbfa705dfbbcaeff6901d86aa5ca9c4bbcb0db0f92c4a81183b83956"));
    for (const QByteArray &line : {opened, put})
        QCOMPARE(writeCanonical(*readJson(line)), line);
}

void TestAuditLog::startsAChainAndContinuesIt()
{
    AuditHead first;
    {
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(log.open());
        QVERIFY(log.append(QStringLiteral("report.exported"), {{"data", {{"kind", "html"}}}}));
        first = log.head();
        QCOMPARE(first.seq, 1);
    }
    {
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(log.open());
        QCOMPARE(log.head().chain, first.chain);
        QVERIFY(log.append(QStringLiteral("report.exported"), {}));
        QVERIFY(log.notes().isEmpty());
    }
    QCOMPARE(events(),
             (QStringList{QStringLiteral("log.opened"), QStringLiteral("report.exported"),
                          QStringLiteral("log.checkpoint"), QStringLiteral("report.exported"),
                          QStringLiteral("log.checkpoint")}));
    QCOMPARE(segments(),
             QStringList{QString(u"audit-" + first.chain.left(8) + u"-0000000000.jsonl")});
    QCOMPARE(findings(), QStringList());
    struct stat info = {};
    QCOMPARE(
        ::stat(QFile::encodeName(QString(folder() + u'/' + segments().first())).constData(), &info),
        0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
    QCOMPARE(::stat(QFile::encodeName(folder()).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0700U);
}

void TestAuditLog::givesTheRecordItsPlaceInTheChain()
{
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    const Result<Json> stored = log.appendRun(sampleRecord(7));
    QVERIFY(stored);
    QCOMPARE(log.head().seq, 1);

    const Json own = valueAt(*stored, "rehearsal");
    QCOMPARE(textAt(own, "chain"), log.head().chain);
    QCOMPARE(asInteger(member(own, "seq")), 1);
    Json bare = *stored;
    bare["rehearsal"].erase("record_sha256");
    QCOMPARE(textAt(own, "record_sha256"), sha256Hex(writeCanonical(bare)));
    QVERIFY(valueAt(own, "audit_head")
            == Json({{"seq", 0}, {"hash", valueAt(records().at(1), "prev")}}));
    // Everything else is as it was, in its order.
    for (const char *name : {"chain", "seq", "audit_head"})
        bare["rehearsal"].erase(name);
    QVERIFY(bare == sampleRecord(7));

    const Json line = records().last();
    QCOMPARE(textAt(line, "event"), QStringLiteral("simulation.completed"));
    QCOMPARE(textAt(line, "outcome"), QStringLiteral("success"));
    QCOMPARE(textAt(line, "op"), QStringLiteral("op-7"));
    QCOMPARE(textAt(valueAt(line, "actor"), "name"), QStringLiteral("anna"));
    QCOMPARE(textAt(valueAt(line, "object"), "id"), QStringLiteral("sim-7"));
    const Json data = valueAt(line, "data");
    QCOMPARE(textAt(data, "compliance_status"), QStringLiteral("PASS"));
    QCOMPARE(textAt(valueAt(data, "rehearsal"), "record_sha256"), textAt(own, "record_sha256"));
    QCOMPARE(findings(), QStringList());
}

void TestAuditLog::keepsNoUtterancesUnlessAsked()
{
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    QVERIFY(log.appendRun(sampleRecord()));
    QVERIFY(!bytes(segments().first()).contains("next monday"));
    const Json data = valueAt(records().last(), "data");
    QCOMPARE(asInteger(member(data, "steps_count")), 3);
    QCOMPARE(textAt(data, "steps_sha256"),
             sha256Hex(writeCanonical(valueAt(sampleRecord(), "steps"))));

    log.setIncludesSteps(true);
    QVERIFY(log.appendRun(sampleRecord()));
    QVERIFY(bytes(segments().first()).contains("next monday"));
    QCOMPARE(findings(), QStringList());
}

void TestAuditLog::keepsOnlyTheHashOfALongRecord()
{
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    Json record = sampleRecord();
    record["rehearsal"]["warnings"] = Json::array({std::string(2 * 1024 * 1024, 'w')});
    const Result<Json> stored = log.appendRun(record);
    QVERIFY(stored);
    QVERIFY(log.append(QStringLiteral("report.exported"),
                       {{"data", std::string(2 * 1024 * 1024, 'w')}}));
    QVERIFY(bytes(segments().first()).size() < 10'000);
    QCOMPARE(textAt(valueAt(valueAt(records().at(1), "data"), "rehearsal"), "record_sha256"),
             textAt(valueAt(*stored, "rehearsal"), "record_sha256"));
    QCOMPARE(findings(), QStringList());
}

void TestAuditLog::addsCheckpoints()
{
    {
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(log.open());
        for (int index = 0; index < 600; ++index)
            QVERIFY(log.appendRun(sampleRecord(index)));
        m_clock.advance(std::chrono::minutes(61));
        QVERIFY(log.append(QStringLiteral("report.exported"), {}));
    }
    const QStringList found = events();
    QCOMPARE(found.at(255), QStringLiteral("log.checkpoint"));
    QCOMPARE(found.at(511), QStringLiteral("log.checkpoint"));
    QCOMPARE(found.at(found.size() - 3), QStringLiteral("log.checkpoint"));
    QCOMPARE(found.last(), QStringLiteral("log.checkpoint"));
    QCOMPARE(found.count(QStringLiteral("log.checkpoint")), 4);
    QCOMPARE(findings(), QStringList());
}

void TestAuditLog::writesTheHead()
{
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    QVERIFY(log.appendRun(sampleRecord()));
    QVERIFY(log.flush());
    const auto head = readAuditHead(folder(), log.head().chain.left(8));
    QVERIFY(head.has_value());
    QCOMPARE(head->head, log.head());
    QCOMPARE(head->ts, QStringLiteral("2026-01-15T10:30:00.000Z"));
    // Without being asked as well, soon.
    QVERIFY(log.appendRun(sampleRecord()));
    QTRY_COMPARE(readAuditHead(folder(), log.head().chain.left(8))->head, log.head());
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 3); // log, head, lock
}

void TestAuditLog::setsATornLastLineAside()
{
    {
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(log.open());
        QVERIFY(log.appendRun(sampleRecord()));
    }
    const QString name = segments().first();
    const QByteArray whole = bytes(name);
    rewrite(name, whole + R"({"app":{"build":"x86)");
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    QCOMPARE(log.notes().size(), 1);
    QVERIFY(log.appendRun(sampleRecord()));
    QVERIFY(bytes(name).startsWith(whole));
    QCOMPARE(events().at(3), QStringLiteral("log.repaired"));
    const QStringList aside = QDir(folder()).entryList({QStringLiteral("*.torn-*")});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(bytes(aside.first()), QByteArray(R"({"app":{"build":"x86)"));
    QCOMPARE(findings(), QStringList());
}

void TestAuditLog::neverAppendsToAChangedLog()
{
    {
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(log.open());
        QVERIFY(log.appendRun(sampleRecord()));
    }
    const QString name = segments().first();
    const QByteArray changed = bytes(name).replace("log.checkpoint", "log.checkp0int");
    rewrite(name, changed);
    {
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(log.open());
        QCOMPARE(log.notes().size(), 1);
        QVERIFY(log.appendRun(sampleRecord()));
    }
    QCOMPARE(bytes(name), changed);
    QCOMPARE(segments().size(), 2);
    QCOMPARE(events().at(3), QStringLiteral("log.broken"));
    QCOMPARE(textAt(valueAt(records().at(3), "data"), "file"), name);
    QCOMPARE(asInteger(member(valueAt(records().at(3), "data"), "seq")), 2);
    // The next one goes on in the new segment.
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    QVERIFY(log.notes().isEmpty());
    QVERIFY(log.appendRun(sampleRecord()));
    QCOMPARE(segments().size(), 2);
}

void TestAuditLog::noticesRecordsThatWereCutOff()
{
    {
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(log.open());
        for (int index = 0; index < 5; ++index)
            QVERIFY(log.appendRun(sampleRecord()));
    }
    const QString name = segments().first();
    QByteArray cut = bytes(name);
    for (int lines = 0; lines < 3; ++lines)
        cut.truncate(cut.lastIndexOf('\n', cut.size() - 2) + 1);
    rewrite(name, cut);
    QCOMPARE(findings(), QStringList{QStringLiteral("CUT")});
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    QCOMPARE(segments().size(), 2);
    QCOMPARE(events().last(), QStringLiteral("log.broken"));
    QCOMPARE(log.head().seq, 7);
}

void TestAuditLog::continuesBehindAHeadThatIsOld()
{
    // As after a kill: lines are there, the head file was not written any more.
    QByteArray oldHead;
    {
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(log.open());
        QVERIFY(log.appendRun(sampleRecord()));
        QVERIFY(log.flush());
        oldHead = bytes(QDir(folder()).entryList({QStringLiteral("*.head")}).first());
        for (int index = 0; index < 400; ++index)
            QVERIFY(log.appendRun(sampleRecord()));
    }
    rewrite(QDir(folder()).entryList({QStringLiteral("*.head")}).first(), oldHead);
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    QVERIFY(log.notes().isEmpty());
    QVERIFY(log.appendRun(sampleRecord()));
    QCOMPARE(segments().size(), 1);
    QVERIFY(log.flush());
    QCOMPARE(findings(), QStringList());
}

void TestAuditLog::continuesWithoutAHeadFile()
{
    {
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(log.open());
        QVERIFY(log.appendRun(sampleRecord()));
    }
    QVERIFY(QFile::remove(
        QString(folder() + u'/' + QDir(folder()).entryList({QStringLiteral("*.head")}).first())));
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    QVERIFY(log.appendRun(sampleRecord()));
    QVERIFY(log.flush());
    QCOMPARE(segments().size(), 1);
    QCOMPARE(findings(), QStringList());
}

void TestAuditLog::startsANewSegmentWithTheMonth()
{
    {
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(log.open());
        QVERIFY(log.appendRun(sampleRecord()));
        m_clock.setNow(QDateTime(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC));
        QVERIFY(log.appendRun(sampleRecord()));
        QVERIFY(log.appendRun(sampleRecord()));
    }
    QCOMPARE(
        events(),
        (QStringList{QStringLiteral("log.opened"), QStringLiteral("simulation.completed"),
                     QStringLiteral("log.checkpoint"), QStringLiteral("log.segment"),
                     QStringLiteral("simulation.completed"), QStringLiteral("simulation.completed"),
                     QStringLiteral("log.checkpoint")}));
    QCOMPARE(segments().size(), 2);
    QVERIFY(segments().last().endsWith(QStringLiteral("-0000000003.jsonl")));
    struct stat info = {};
    QCOMPARE(
        ::stat(QFile::encodeName(QString(folder() + u'/' + segments().first())).constData(), &info),
        0);
    QCOMPARE(info.st_mode & 0777U, 0400U);
    QCOMPARE(findings(), QStringList());
    // And the newest is found again.
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    QVERIFY(log.appendRun(sampleRecord()));
    QCOMPARE(segments().size(), 2);
}

void TestAuditLog::startsANewSegmentAtSixteenMebibytes()
{
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    const Json members = {{"data", {{"text", std::string(500'000, 'x')}}}};
    for (int index = 0; index < 40; ++index)
        QVERIFY(log.append(QStringLiteral("report.exported"), members));
    QCOMPARE(segments().size(), 2);
    QVERIFY(bytes(segments().first()).size() < 17 * 1024 * 1024);
    QVERIFY(log.flush());
    QCOMPARE(findings(), QStringList());
}

void TestAuditLog::goesOnWhenTheFileIsRemovedWhileInUse()
{
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    QVERIFY(log.appendRun(sampleRecord()));
    QVERIFY(QFile::remove(QString(folder() + u'/' + segments().first())));
    QVERIFY(log.appendRun(sampleRecord()));
    QCOMPARE(log.notes().size(), 1);
    QCOMPARE(events(),
             (QStringList{QStringLiteral("log.gap"), QStringLiteral("simulation.completed")}));
    QCOMPARE(log.head().seq, 3);
}

void TestAuditLog::marksAClockThatWentBack()
{
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    QVERIFY(log.append(QStringLiteral("report.exported"), {}));
    m_clock.setNow(m_clock.now().addSecs(-60));
    QVERIFY(log.append(QStringLiteral("report.exported"), {{"flags", "not a list"}}));
    QVERIFY(!member(records().at(1), "flags"));
    QVERIFY(valueAt(records().at(2), "flags") == Json::array({"clock_back"}));
}

void TestAuditLog::saysWhenAnotherProgramHoldsTheLogAndGoesOnAfterwards()
{
    AuditLog log(m_folder->path(), m_clock);
    log.setLockPatience(std::chrono::milliseconds(0));
    QVERIFY(log.open());
    const QByteArray name = QFile::encodeName(m_folder->filePath(QStringLiteral("audit/lock")));
    const int other = ::open(name.constData(), O_RDWR);
    QVERIFY(other >= 0);
    QCOMPARE(::flock(other, LOCK_EX), 0);
    const auto refused = log.appendRun(sampleRecord());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("S8-A06"));
    QVERIFY(refused.error().message.endsWith(
        QStringLiteral("is in use by another program. It will be written as soon as possible.")));
    QCOMPARE(log.waiting(), 1);
    ::close(other);
    QVERIFY(log.appendRun(sampleRecord()));
}

void TestAuditLog::marksAClockThatWasPutForward()
{
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    m_clock.advance(std::chrono::hours(3));
    QVERIFY(log.append(QStringLiteral("report.exported"), {}));
    m_clock.setNow(m_clock.now().addSecs(600));
    QVERIFY(log.append(QStringLiteral("report.exported"), {}));
    QVERIFY(log.append(QStringLiteral("report.exported"), {}));
    QCOMPARE(events().mid(1, 1),
             QStringList{QStringLiteral("log.checkpoint")}); // an hour has passed
    QVERIFY(!member(records().at(2), "flags"));
    QVERIFY(valueAt(records().at(3), "flags") == Json::array({"clock_jump"}));
    QVERIFY(!member(records().at(4), "flags"));
}

void TestAuditLog::keepsRecordsThatCouldNotBeWrittenAndTriesAgain()
{
    // A file in the way of the folder, as a full or read-only disk would be: a reason that may pass.
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    AuditLog log(m_folder->path(), m_clock);
    QSignalSpy spy(&log, &AuditLog::waitingChanged);
    QCOMPARE(log.open().error().code, QStringLiteral("S8-A02"));
    QCOMPARE(log.appendRun(sampleRecord(1)).error().code, QStringLiteral("S8-A02"));
    QVERIFY(!log.append(QStringLiteral("report.exported"), {}));
    QCOMPARE(log.waiting(), 2);
    QVERIFY(log.head().text().isEmpty());
    m_clock.advance(AuditLog::retryAfter);
    QCOMPARE(log.waiting(), 2);

    QVERIFY(inTheWay.remove());
    m_clock.advance(AuditLog::retryAfter - std::chrono::milliseconds(1));
    QCOMPARE(log.waiting(), 2);
    m_clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(log.waiting(), 0);
    QCOMPARE(spy.last().value(0).toInt(), 0);
    QCOMPARE(events(),
             (QStringList{QStringLiteral("log.opened"), QStringLiteral("simulation.completed"),
                          QStringLiteral("report.exported")}));
    QCOMPARE(findings(), QStringList());
    QVERIFY(!m_clock.waiting());
}

void TestAuditLog::writesWhatWaitsOnClosing()
{
    {
        QFile inTheWay(folder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(!log.appendRun(sampleRecord(1)));
        QVERIFY(inTheWay.remove());
        // The next record finds the folder: the one before goes first.
        QVERIFY(log.appendRun(sampleRecord(2)));
        QCOMPARE(log.waiting(), 0);
        QCOMPARE(textAt(valueAt(records().at(1), "object"), "id"), QStringLiteral("sim-1"));
        QCOMPARE(textAt(valueAt(records().at(2), "object"), "id"), QStringLiteral("sim-2"));

        QVERIFY(QFile::rename(folder(), m_folder->filePath(QStringLiteral("moved"))));
    }
    init();
    {
        QFile inTheWay(folder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(!log.appendRun(sampleRecord(3)));
        QVERIFY(inTheWay.remove());
    }
    QVERIFY(events().contains(QStringLiteral("simulation.completed")));
    QCOMPARE(findings(), QStringList());
}

void TestAuditLog::twoLogsShareTheFolder()
{
    {
        AuditLog first(m_folder->path(), m_clock);
        AuditLog second(m_folder->path(), m_clock);
        QVERIFY(first.open());
        QVERIFY(second.open());
        std::mt19937 random(3);
        for (int index = 0; index < 500; ++index)
            QVERIFY((random() % 2 ? first : second).appendRun(sampleRecord(index)));
        // One of them starts the next segment, the other one follows.
        m_clock.setNow(QDateTime(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC));
        QVERIFY(first.appendRun(sampleRecord()));
        QVERIFY(second.appendRun(sampleRecord()));
        QVERIFY(first.appendRun(sampleRecord()));
        QVERIFY(first.notes().isEmpty() && second.notes().isEmpty());
    }
    QCOMPARE(segments().size(), 2);
    QCOMPARE(events().count(QStringLiteral("simulation.completed")), 503);
    QCOMPARE(findings(), QStringList());
}

void TestAuditLog::severalProcessesShareTheFolder()
{
    constexpr int processes = 3;
    constexpr int each = 200;
    QList<pid_t> children;
    for (int process = 0; process < processes; ++process) {
        const pid_t child = ::fork();
        if (child == 0) {
            bool isFine = true;
            {
                AuditLog log(m_folder->path(), m_clock);
                isFine = bool(log.open());
                for (int index = 0; index < each; ++index)
                    isFine = log.appendRun(sampleRecord(index)) && isFine;
                isFine = isFine && log.notes().isEmpty();
            }
            ::_exit(isFine ? 0 : 1);
        }
        QVERIFY(child > 0);
        children.append(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
    QCOMPARE(segments().size(), 1);
    QCOMPARE(events().count(QStringLiteral("simulation.completed")), processes * each);
    QCOMPARE(events().count(QStringLiteral("log.opened")), 1);
    QCOMPARE(findings(), QStringList());
}

void TestAuditLog::refusesALinkAndAFolderThatCannotBeWritten()
{
    {
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(log.open());
    }
    const QString name = folder() + QChar(u'/') + segments().first();
    QVERIFY(QFile::rename(name, QString(name + u".moved")));
    QVERIFY(QFile::link(QString(name + u".moved"), name));
    AuditLog linked(m_folder->path(), m_clock);
    const Result<> opened = linked.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, QStringLiteral("S8-A11"));
    QCOMPARE(opened.error().kind, Error::Kind::File);
    QVERIFY(!linked.appendRun(sampleRecord()));
    QCOMPARE(linked.waiting(), 0); // no reason that passes by itself

    AuditLog below(name, m_clock);
    const Result<Json> appended = below.appendRun(sampleRecord());
    QVERIFY(!appended);
    QCOMPARE(appended.error().code, QStringLiteral("S8-A02"));
    QVERIFY(appended.error().message.contains(QStringLiteral("“not audited”")));
}

void TestAuditLog::findsEveryFlippedBit()
{
    {
        AuditLog log(m_folder->path(), m_clock);
        QVERIFY(log.open());
        for (int index = 0; index < 5; ++index)
            QVERIFY(log.appendRun(sampleRecord(index)));
    }
    const QByteArray whole = bytes(segments().first());
    const auto head = readAuditHead(folder(), segments().first().mid(6, 8));
    QVERIFY(verified({whole}, head).isEmpty());
    std::mt19937 random(11);
    for (int round = 0; round < 150; ++round) {
        QByteArray changed = whole;
        const auto place =
            static_cast<qsizetype>(random() % static_cast<unsigned long>(whole.size()));
        changed[place] = static_cast<char>(changed.at(place) ^ (1 << (random() % 8)));
        QVERIFY2(!verified({changed}, head).isEmpty(), qPrintable(QString::number(place)));
    }
}

void TestAuditLog::appendsQuickly()
{
    constexpr int count = 2000;
    AuditLog log(m_folder->path(), m_clock);
    QVERIFY(log.open());
    const Json record = sampleRecord();
    QElapsedTimer timer;
    timer.start();
    for (int index = 0; index < count; ++index)
        QVERIFY(log.appendRun(record));
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    qInfo("%.0f runs of three turns appended a second", count / seconds);
    QVERIFY(log.flush());
    QVERIFY2(count / seconds > 300, "far too slow");
}

QTEST_GUILESS_MAIN(TestAuditLog)
#include "tst_auditlog.moc"
