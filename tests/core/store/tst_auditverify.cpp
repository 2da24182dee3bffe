// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/store/auditcheck.h"
#include "core/store/auditfiles.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Rehearsal;
using Kind = AuditFinding::Kind;

namespace {

constexpr int recordCount = 1000;

struct Damage
{
    const char *kind = "";
    QByteArray bytes = {};
    qint64 line =
        0; ///< where a reader has to look, from 1; one behind the last line for a tail cut
};

QByteArray joined(const QList<QByteArray> &lines)
{
    return lines.isEmpty() ? QByteArray() : lines.join('\n') + '\n';
}

/// One random change of the bytes of a log: a flipped bit, a line left out, doubled or swapped.
Damage damaged(const QByteArray &whole, std::mt19937 &random)
{
    QList<QByteArray> lines = whole.split('\n');
    lines.removeLast();
    const auto any = [&](qsizetype below) {
        return qsizetype(random() % static_cast<unsigned long>(below));
    };
    const qsizetype line = any(lines.size());
    switch (random() % 4) {
    case 0: {
        QByteArray changed = whole;
        const qsizetype place = any(whole.size());
        changed[place] = static_cast<char>(changed.at(place) ^ (1 << (random() % 8)));
        return {"flip", changed, whole.first(place).count('\n') + 1};
    }
    case 1:
        lines.removeAt(line);
        return {"deletion", joined(lines), line + 1};
    case 2:
        lines.insert(line, lines.at(line));
        return {"doubling", joined(lines), line + 2};
    default: {
        const qsizetype other = (line + 1 + any(lines.size() - 1)) % lines.size();
        lines.swapItemsAt(line, other);
        return {"swap", joined(lines), std::min(line, other) + 1};
    }
    }
}

AuditVerification verified(const QByteArray &bytes, const QList<KnownHead> &heads)
{
    AuditVerifier verifier(heads);
    // Of the chain the heads name.
    const QString chain8 = heads.value(0).chain.left(8);
    verifier.read(AuditSegmentName{chain8, 0}.fileName(), bytes);
    return verifier.finish();
}

} // namespace

class TestAuditVerify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void acceptsWhatWasWritten();
    void findsEveryOfTwoThousandChangesInItsLine();
    void findsEveryTailCutWithAKnownHead();
    void seesNoTailCutWithoutAHead();
    void saysWhichSideOfABrokenLinkWasChanged();
    void agreesWithAScriptOfThirtyLines();
    void saysWhatIsWrongWithALine_data();
    void saysWhatIsWrongWithALine();
    void acceptsOneOfSeveralSegments();
    void missesAWholeSegment();
    void acceptsAPrunedStart();
    void comparesAnExportedReportWithTheLog();
    void takesHeadsFromReports();
    void missesALogOfWhichOnlyTheHeadIsLeft();
    void refusesWhatCannotBeChecked();
    void readsHeads();

private:
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("audit")); }
    [[nodiscard]] QString path(const QString &name) const { return folder() + u'/' + name; }
    void write(const QString &file, const QByteArray &bytes) const
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(out.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
    ManualClock m_clock;
    QByteArray m_bytes; ///< a log of 1,000 records in one segment
    QString m_segment;
    KnownHead m_head;
    Json m_record; ///< the last run as it would be exported
};

void TestAuditVerify::initTestCase()
{
    AuditHead head;
    {
        AuditLog log(m_folder.path(), m_clock);
        QVERIFY(log.open());
        while (log.head().seq < recordCount - 2) {
            const auto stored = log.appendRun(
                {{"timestamp", timeText(m_clock.now()).toStdString()},
                 {"simulation_id", "sim-" + std::to_string(log.head().seq)},
                 {"metrics", {{"avg_intent_confidence", 0.92}, {"duration_ms", 360}}},
                 {"steps", Json::array({{{"index", 0}, {"userInput", "Zimmer für heute"}}})},
                 {"rehearsal",
                  {{"op", "9f1c1c9e-0000-4000-8000-000000000000"},
                   {"actor", {{"kind", "user"}, {"name", "Anna Müller"}}},
                   {"verdict", "passed"}}}});
            QVERIFY(stored);
            m_record = *stored;
            m_clock.advance(std::chrono::seconds(1));
        }
    }
    const auto segments = auditSegments(folder());
    QCOMPARE(segments.size(), 1);
    m_segment = segments.first().fileName();
    QFile file(path(m_segment));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_bytes = file.readAll();
    const auto position = readAuditHead(folder(), segments.first().chain8);
    QVERIFY(position);
    m_head = {position->head.chain, position->head.seq, position->head.hash, {}};
    QCOMPARE(m_head.seq, recordCount - 1);
}

void TestAuditVerify::acceptsWhatWasWritten()
{
    const auto check = checkAudit({folder()}, {}, {});
    QVERIFY(check);
    QCOMPARE(check->lines(),
             QStringList{QString(u"OK      1000 records, seq 0–999, head " + m_head.hash.left(12)
                                 + u", 0/0 signatures valid (key -), 1 heads matched")});
    QVERIFY(check->isIntact());
    QCOMPARE(check->chains.first().chain, m_head.chain);
    // The state folder around it does as well, and so does the file alone.
    QCOMPARE(checkAudit({m_folder.path()}, {}, {})->lines(), check->lines());
    QVERIFY(checkAudit({path(m_segment)}, {}, {m_head})->isIntact());
}

void TestAuditVerify::findsEveryOfTwoThousandChangesInItsLine()
{
    // What stands before the change is the same each time and is read once: the check of a damaged log
    // goes on from a copy made at most five lines before the change.
    const QList<QByteArray> lines = m_bytes.split('\n');
    QList<AuditVerifier> before{AuditVerifier({m_head})};
    before[0].beginFile(m_segment);
    for (int line = 5; line < recordCount; line += 5) {
        before.append(before.last());
        before.last().readLines(joined(lines.sliced(line - 5, 5)));
    }
    std::mt19937 random(20260115);
    QHash<QByteArray, int> kinds;
    for (int round = 0; round < 2000; ++round) {
        const Damage damage = damaged(m_bytes, random);
        const qsizetype part = qsizetype(damage.line - 2) / 5;
        AuditVerifier verifier = before.at(std::max<qsizetype>(0, part));
        const qsizetype skipped = joined(lines.first(std::max<qsizetype>(0, part) * 5)).size();
        QCOMPARE(damage.bytes.first(skipped), m_bytes.first(skipped));
        const QByteArrayView rest = QByteArrayView(damage.bytes).sliced(skipped);
        const qsizetype whole = rest.lastIndexOf('\n') + 1;
        // As far as it takes: what is found is not taken back.
        qsizetype end = 0;
        for (int line = 0; line < 10 && end < whole; ++line)
            end = rest.indexOf('\n', end) + 1;
        verifier.readLines(rest.first(end));
        AuditVerification result = AuditVerifier(verifier).finish();
        const bool isEarly =
            std::any_of(result.findings.cbegin(), result.findings.cend(),
                        [](const AuditFinding &finding) { return finding.kind == Kind::Broken; });
        if (!isEarly || round % 100 == 0) {
            verifier.readLines(rest.sliced(end, whole - end));
            verifier.endFile(rest.sliced(whole));
            result = verifier.finish();
        }
        if (round % 100 == 0)
            QCOMPARE(result, verified(damage.bytes, {m_head}));
        const QByteArray label = QByteArray(damage.kind) + " " + QByteArray::number(damage.line);
        QVERIFY2(!result.isIntact(), label);
        const AuditFinding &first = result.findings.first();
        const qint64 named = first.changedLine > 0 ? first.changedLine : first.line;
        if (first.kind == Kind::Cut)
            QCOMPARE(damage.line, qint64(recordCount));
        else if (first.kind == Kind::Torn)
            QCOMPARE(damage.line, qint64(recordCount));
        else
            QVERIFY2(named == damage.line, QByteArray(label + ": " + first.text().toUtf8()));
        ++kinds[damage.kind];
    }
    QCOMPARE(kinds.size(), 4);
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it)
        QVERIFY2(it.value() > 400, it.key());
}

void TestAuditVerify::findsEveryTailCutWithAKnownHead()
{
    const QList<QByteArray> lines = m_bytes.split('\n');
    AuditVerifier growing({m_head});
    growing.beginFile(m_segment);
    for (int kept = 1; kept < recordCount; ++kept) {
        growing.readLines(joined({lines.at(kept - 1)}));
        const AuditVerification result = AuditVerifier(growing).finish();
        QCOMPARE(result.findings.size(), 1);
        QCOMPARE(result.findings.first().text(),
                 QStringLiteral("CUT     the log ends at seq %1, but a head for seq 999 is known")
                     .arg(kept - 1));
    }
}

void TestAuditVerify::seesNoTailCutWithoutAHead()
{
    QVERIFY(verified(joined(m_bytes.split('\n').first(500)), {}).isIntact());
}

void TestAuditVerify::saysWhichSideOfABrokenLinkWasChanged()
{
    QList<QByteArray> lines = m_bytes.split('\n');
    // A name in line 100: line 101 no longer continues it.
    lines[99].replace("Anna", "Bert");
    AuditVerification result = verified(lines.join('\n'), {m_head});
    QCOMPARE(result.findings.size(), 1);
    QCOMPARE(result.findings.first().line, 101);
    QCOMPARE(result.findings.first().changedLine, 100);
    QVERIFY(result.findings.first().text().startsWith(QString(u"BROKEN  seq 100, " + m_segment
                                                              + u" line 101: does not continue "
                                                              + sha256Hex(lines.at(99)).left(12))));
    // The link itself: line 100 continues nothing that is there, and nobody continues line 100.
    lines = m_bytes.split('\n');
    const qsizetype at = lines.at(99).indexOf("\"prev\":\"") + 8;
    lines[99][at] = lines.at(99).at(at) == '0' ? '1' : '0';
    result = verified(lines.join('\n'), {m_head});
    QCOMPARE(result.findings.size(), 1);
    QCOMPARE(result.findings.first().line, 100);
    QCOMPARE(result.findings.first().changedLine, 100);
}

void TestAuditVerify::agreesWithAScriptOfThirtyLines()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    QVERIFY2(!python.isEmpty(), "the second verifier needs python3");
    QTemporaryDir copies;
    const QString file = copies.filePath(QStringLiteral("log.jsonl"));
    KnownHead head = m_head;
    const auto run = [&](const QByteArray &bytes) -> QString {
        write(file, bytes);
        QProcess process;
        process.start(python,
                      {QStringLiteral(REHEARSAL_SOURCE_DIR "/tests/tools/verify_audit.py"), file,
                       QStringLiteral("--head"),
                       QStringLiteral("%1:%2").arg(head.seq).arg(head.hash)});
        if (!process.waitForFinished(30'000))
            return {};
        return QString::number(process.exitCode()) + u' '
            + QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    };
    QCOMPARE(run(m_bytes), QString(u"0 OK 1000 records, head 999:" + m_head.hash));
    const QList<QByteArray> lines = m_bytes.split('\n').first(100);
    const QByteArray small = joined(lines);
    head = {m_head.chain, 99, sha256Hex(lines.last()), {}};
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        const Damage damage = damaged(small, random);
        const QString said = run(damage.bytes);
        const AuditFinding first = verified(damage.bytes, {head}).findings.value(0);
        QVERIFY2(said.startsWith(u"1 BROKEN"), qPrintable(said));
        if (first.kind == Kind::Broken) {
            // What the script does not look at, the members, shows in the link of the next line.
            const auto names = [&](qint64 line) {
                return said.contains(QString(u"log.jsonl:" + QString::number(line) + u':'));
            };
            QVERIFY2(names(first.line) || (names(first.line + 1) && said.contains(u"continue")),
                     qPrintable(QString(said + u" / " + first.text())));
        } else {
            QCOMPARE(damage.line, qint64(lines.size()));
        }
    }
}

void TestAuditVerify::saysWhatIsWrongWithALine_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("reason");
    QTest::newRow("UTF-8") << QByteArray("Anna") << QByteArray("Ann\xff") << "not UTF-8";
    QTest::newRow("JSON") << QByteArray("{\"actor") << QByteArray("[\"actor") << "not JSON";
    QTest::newRow("twice") << QByteArray("\"v\":1}") << QByteArray("\"v\":1,\"v\":1}")
                           << "not JSON";
    QTest::newRow("spaces") << QByteArray("\"v\":1") << QByteArray("\"v\": 1") << "not canonical";
    QTest::newRow("number") << QByteArray("0.92") << QByteArray("0.920") << "not canonical";
    QTest::newRow("mark") << QByteArray("{\"actor") << QByteArray("\xef\xbb\xbf{\"actor")
                          << "not canonical";
    QTest::newRow("surrogate") << QByteArray("Anna") << QByteArray("\\ud800") << "not canonical";
    QTest::newRow("version") << QByteArray("\"v\":1}") << QByteArray("\"v\":2}")
                             << "unknown version";
    QTest::newRow("no version") << QByteArray(",\"v\":1}") << QByteArray("}") << "member v missing";
    QTest::newRow("chain") << QByteArray("\"chain\":\"") << QByteArray("\"chain\":\"0")
                           << "of another chain";
    QTest::newRow("number of the record")
        << QByteArray("\"seq\":500,\"ts") << QByteArray("\"seq\":501,\"ts") << "wrong number";
    QTest::newRow("no number") << QByteArray("\"seq\":500,\"ts")
                               << QByteArray("\"seq\":\"500\",\"ts") << "member seq missing";
    QTest::newRow("no time") << QByteArray("\"ts\":\"2026") << QByteArray("\"ts\":\"26")
                             << "member ts missing";
    QTest::newRow("no operation") << QByteArray(
        "\"op\":\"9f1c1c9e-0000-4000-8000-000000000000\",\"outcome")
                                  << QByteArray("\"outcome") << "member op missing";
    QTest::newRow("no host") << QByteArray(",\"host\":\"") << QByteArray(",\"hosts\":\"")
                             << "member host missing";
    QTest::newRow("actor") << QByteArray(
        "\"actor\":{\"kind\":\"user\",\"name\":\"Anna Müller\"},\"app")
                           << QByteArray("\"actor\":7,\"app") << "member actor missing";
}

void TestAuditVerify::saysWhatIsWrongWithALine()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, reason);
    QList<QByteArray> lines = m_bytes.split('\n');
    QVERIFY(lines.at(500).contains(before));
    lines[500].replace(lines.at(500).indexOf(before), before.size(), after);
    const AuditVerification result = verified(lines.join('\n'), {m_head});
    QVERIFY(!result.findings.isEmpty());
    QCOMPARE(result.findings.first().text(),
             QString(u"BROKEN  seq " + QString::number(result.findings.first().seq) + u", "
                     + m_segment + u" line 501: " + reason));
}

void TestAuditVerify::acceptsOneOfSeveralSegments()
{
    QTemporaryDir state;
    {
        AuditLog log(state.path(), m_clock);
        QVERIFY(log.open());
        QVERIFY(log.append(QStringLiteral("report.exported"), {}));
        m_clock.advance(std::chrono::hours(24 * 31));
        QVERIFY(log.append(QStringLiteral("report.exported"), {}));
    }
    const QString audit = state.filePath(QStringLiteral("audit"));
    const auto segments = auditSegments(audit);
    QCOMPARE(segments.size(), 2);
    QVERIFY(checkAudit({audit}, {}, {})->isIntact());
    const QString second = audit + u'/' + segments.last().fileName();
    const auto alone = checkAudit({second}, {}, {});
    QVERIFY2(alone->isIntact(), qPrintable(alone->lines().join(u'\n')));
    QCOMPARE(alone->chains.first().firstSeq, segments.last().firstSeq);
}

void TestAuditVerify::missesAWholeSegment()
{
    AuditVerifier verifier({m_head});
    const QList<QByteArray> lines = m_bytes.split('\n');
    verifier.read(QStringLiteral("a"), joined(lines.first(10)));
    verifier.read(QStringLiteral("c"), joined(lines.sliced(20, 980)));
    const AuditVerification result = verifier.finish();
    QCOMPARE(result.findings.size(), 1);
    QCOMPARE(result.findings.first().text(),
             QStringLiteral("GAP     seq 10–19 are missing (before c)"));

    AuditVerifier headless({});
    headless.read(QStringLiteral("c"), joined(lines.sliced(20, 980)));
    QCOMPARE(headless.finish().findings.first().text(),
             QStringLiteral("GAP     seq 0–19 are missing (before c)"));
}

void TestAuditVerify::acceptsAPrunedStart()
{
    const QList<QByteArray> lines = m_bytes.split('\n');
    Json pruned = *readJson(lines.last().isEmpty() ? lines.at(999) : lines.last());
    pruned["event"] = "log.pruned";
    pruned["seq"] = 1000;
    pruned["prev"] = toJson(m_head.hash);
    pruned["data"] = {{"first", 0}, {"last", 19}, {"hash", toJson(sha256Hex(lines.at(19)))}};
    AuditVerifier verifier({m_head});
    const QByteArray rest = joined(lines.sliced(20, 980)) + writeCanonical(pruned) + '\n';
    verifier.read(QStringLiteral("b"), rest);
    const AuditVerification result = verifier.finish();
    QVERIFY2(result.isIntact(), qPrintable(result.findings.value(0).text()));
}

void TestAuditVerify::comparesAnExportedReportWithTheLog()
{
    const QString file = m_folder.filePath(QStringLiteral("report.json"));
    write(file, writeDocument(Json::array({m_record})));
    auto check = checkAudit({file}, folder(), {});
    QVERIFY(check);
    QCOMPARE(check->lines().last(),
             QStringLiteral("OK      report.json: 1 records, 1 found in the log"));
    QVERIFY(check->isIntact());
    check = checkAudit({file}, {}, {});
    QCOMPARE(
        check->lines(),
        QStringList{QStringLiteral("OK      report.json: 1 records, not compared with a log")});

    // One changed figure: the record's own hash tells.
    Json changed = m_record;
    changed["metrics"]["avg_intent_confidence"] = 0.99;
    write(file, writeDocument(Json::array({changed})));
    check = checkAudit({file}, {}, {});
    QVERIFY(!check->isIntact());
    QVERIFY(check->lines().first().endsWith(QLatin1String("line 1: record_sha256 wrong")));
    // With its hash made to fit: the log tells.
    changed["rehearsal"].erase("record_sha256");
    changed["rehearsal"]["record_sha256"] = toJson(sha256Hex(writeCanonical(changed)));
    write(file, writeDocument(Json::array({changed})));
    QVERIFY(checkAudit({file}, {}, {})->isIntact());
    check = checkAudit({file}, folder(), {});
    QVERIFY(!check->isIntact());
    QVERIFY(check->reports.first().findings.first().text().endsWith(
        QLatin1String("differs from the log")));
    // A record that the log never had.
    changed["rehearsal"]["seq"] = 5000;
    changed["rehearsal"].erase("record_sha256");
    changed["rehearsal"]["record_sha256"] = toJson(sha256Hex(writeCanonical(changed)));
    write(file, writeDocument(Json::array({changed})));
    check = checkAudit({file}, folder(), {});
    QVERIFY(
        check->reports.first().findings.first().text().endsWith(QLatin1String("not in the log")));
}

void TestAuditVerify::takesHeadsFromReports()
{
    const QString head = m_head.chain + u":999:" + m_head.hash;
    const QString html = m_folder.filePath(QStringLiteral("report.html"));
    write(html, "<dd>" + head.toUtf8() + "</dd>");
    const QString webhook = m_folder.filePath(QStringLiteral("webhook.json"));
    write(webhook,
          writeDocument(
              {{"event", "intent.updated"},
               {"audit_head",
                {{"chain", toJson(m_head.chain)}, {"seq", 999}, {"hash", toJson(m_head.hash)}}}}));
    QTemporaryDir copy;
    write(copy.filePath(m_segment), joined(m_bytes.split('\n').first(900)));
    for (const QString &report : {html, webhook}) {
        const auto whole = checkAudit({path(m_segment), report}, {}, {});
        QVERIFY(whole);
        QCOMPARE(whole->chains.first().headsMatched, 1);
        const auto cut = checkAudit({copy.path(), report}, {}, {});
        QVERIFY(cut);
        QVERIFY(cut->lines().first().startsWith(QLatin1String("CUT     the log ends at seq 899")));
    }
}

void TestAuditVerify::missesALogOfWhichOnlyTheHeadIsLeft()
{
    QTemporaryDir empty;
    QVERIFY(QFile::copy(path(QString(u"audit-" + m_head.chain.left(8) + u".head")),
                        empty.filePath(QString(u"audit-" + m_head.chain.left(8) + u".head"))));
    const auto check = checkAudit({empty.path()}, {}, {});
    QVERIFY(check);
    QVERIFY(!check->isIntact());
    QCOMPARE(check->lines().first(),
             QStringLiteral("CUT     the log ends at seq -1, but a head for seq 999 is known"));
}

void TestAuditVerify::refusesWhatCannotBeChecked()
{
    QTemporaryDir empty;
    QVERIFY(!checkAudit({empty.path()}, {}, {}));
    QVERIFY(!checkAudit({empty.filePath(QStringLiteral("missing.jsonl"))}, {}, {}));
    const QString text = empty.filePath(QStringLiteral("notes.txt"));
    write(text, "nothing of the kind");
    QVERIFY(!checkAudit({text}, folder(), {}));
    const QString link = empty.filePath(QStringLiteral("link.jsonl"));
    QVERIFY(QFile::link(path(m_segment), link));
    const auto linked = checkAudit({link}, {}, {});
    QVERIFY(!linked);
    QCOMPARE(linked.error().kind, Error::Kind::File);
}

void TestAuditVerify::readsHeads()
{
    QCOMPARE(readHead(QStringLiteral("41:0123456789ab")),
             (KnownHead{{}, 41, QStringLiteral("0123456789ab"), {}}));
    QCOMPARE(readHead(QString(m_head.chain + u":41:" + m_head.hash))->chain, m_head.chain);
    for (const char *text : {"", "41", "41:0123", "x:0123456789ab", "-1:0123456789ab"})
        QVERIFY2(!readHead(QLatin1String(text)), text);
}

QTEST_GUILESS_MAIN(TestAuditVerify)
#include "tst_auditverify.moc"
