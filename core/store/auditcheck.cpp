// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/auditcheck.h"

#include "core/base/text.h"
#include "core/store/auditfiles.h"
#include "core/store/posixfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace Rehearsal {

namespace {

/// Carries the context of the translations.
struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(AuditCheck)
};

/// An exported report may hold the steps of thousands of runs.
constexpr JsonLimits reportLimits{64, 50'000'000, qsizetype{1024} * 1024 * 1024};

Error fileError(const QString &path, const QString &reason)
{
    return {Error::Kind::File,
            CheckText::tr("Could not read %1: %2").arg(displayText(path), reason), 0,
            QStringLiteral("verify")};
}

/// Only regular files: nothing here waits for a pipe or follows a link.
Result<QByteArray> readWhole(const QString &path)
{
    const PosixFile file =
        PosixFile::open(QFile::encodeName(path), O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    struct stat info = {};
    if (!file.isOpen() || ::fstat(file.descriptor(), &info) < 0)
        return fileError(path, errno == ELOOP ? CheckText::tr("it is a link.") : systemText(errno));
    if (!S_ISREG(info.st_mode))
        return fileError(path, CheckText::tr("it is not a regular file."));
    QByteArray bytes;
    if (const int failure = file.read(bytes, 0, info.st_size))
        return fileError(path, systemText(failure));
    return bytes;
}

struct Segment
{
    QString path = {};
    QString name = {}; ///< for people
    qint64 firstSeq = 0;
};

/// One log: its segments and whether they are all there is of it.
struct Log
{
    QList<Segment> segments = {};
    bool isWholeFolder = false;
};

struct ExportedRecord
{
    QString chain = {};
    qint64 seq = -1;
    QString hash = {}; ///< as it says
    bool isTrue = false;
};

struct ExportedReport
{
    QString file = {};
    QList<ExportedRecord> records = {};
};

struct Input
{
    QMap<QString, Log> logs = {}; ///< by the first 8 digits of the chain
    QList<ExportedReport> reports = {};
    QList<KnownHead> heads = {};
};

void addFolder(const QString &folder, Input &input)
{
    for (const AuditSegmentName &segment : auditSegments(folder)) {
        Log &log = input.logs[segment.chain8];
        log.isWholeFolder = true;
        log.segments.append(
            {folder + u'/' + segment.fileName(), segment.fileName(), segment.firstSeq});
    }
    // Before any line is read: a log that is being written to is never behind its head.
    const QStringList heads = QDir(folder).entryList({QStringLiteral("audit-*.head")}, QDir::Files);
    for (const QString &name : heads) {
        if (const auto position = readAuditHead(folder, name.mid(6, 8)))
            input.heads.append(
                {position->head.chain, position->head.seq, position->head.hash, name});
    }
}

/// Where the log lies when a folder is named: the folder itself, or `audit` in the state folder.
QString logFolderIn(const QString &folder)
{
    const QString inState = folder + QStringLiteral("/audit");
    return auditSegments(folder).isEmpty() && QFileInfo(inState).isDir() ? inState : folder;
}

Result<> addSegment(const QString &path, Input &input)
{
    const QString name = QFileInfo(path).fileName();
    Segment segment{path, name, 0};
    QString chain8;
    if (const auto parsed = AuditSegmentName::parse(name)) {
        chain8 = parsed->chain8;
        segment.firstSeq = parsed->firstSeq;
    } else {
        const Result<QByteArray> bytes = readWhole(path);
        if (!bytes)
            return bytes.error();
        const auto first =
            parseAuditLine(bytes->first(std::max<qsizetype>(0, bytes->indexOf('\n'))));
        chain8 = first ? first->chain.left(8) : QString();
        segment.firstSeq = first ? first->seq : 0;
    }
    input.logs[chain8].segments.append(segment);
    return {};
}

void addHeadsIn(const QByteArray &bytes, const QString &name, Input &input)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:"
                       "[0-9]{1,18}:[0-9a-f]{64}\\b"));
    auto matches = pattern.globalMatch(QString::fromUtf8(bytes));
    while (matches.hasNext()) {
        auto head = readHead(matches.next().captured());
        if (!head)
            continue;
        head->source = name;
        if (!input.heads.contains(*head))
            input.heads.append(*head);
    }
}

/// {"chain", "seq", "hash"}: a head file, or the `audit_head` of a webhook.
std::optional<KnownHead> headFrom(const Json *object, const QString &name)
{
    if (!object || !object->is_object())
        return std::nullopt;
    const QString hash = asText(member(*object, "hash")).value_or(QString());
    const qint64 seq = asInteger(member(*object, "seq")).value_or(-1);
    if (seq < 0 || hash.size() != 64)
        return std::nullopt;
    return KnownHead{asText(member(*object, "chain")).value_or(QString()), seq, hash, name};
}

ExportedRecord exportedRecord(Json record)
{
    ExportedRecord found;
    if (!member(record, "rehearsal") || !record["rehearsal"].is_object())
        return found;
    Json &own = record["rehearsal"];
    found.chain = asText(member(own, "chain")).value_or(QString());
    found.seq = asInteger(member(own, "seq")).value_or(-1);
    found.hash = asText(member(own, "record_sha256")).value_or(QString());
    own.erase("record_sha256");
    found.isTrue = found.hash == sha256Hex(writeCanonical(record));
    return found;
}

Result<> addReport(const QString &path, Input &input)
{
    const Result<QByteArray> bytes = readWhole(path);
    if (!bytes)
        return bytes.error();
    const QString name = QFileInfo(path).fileName();
    const Result<Json> json = readJson(*bytes, reportLimits);
    const auto headsBefore = input.heads.size();
    if (json && json->is_array()) {
        ExportedReport report{name, {}};
        for (const Json &record : *json)
            report.records.append(exportedRecord(record));
        input.reports.append(report);
        return {};
    }
    if (json) {
        for (const Json *object : {&*json, member(*json, "audit_head")}) {
            if (const auto head = headFrom(object, name))
                input.heads.append(*head);
        }
    }
    addHeadsIn(*bytes, name, input);
    if (input.heads.size() == headsBefore)
        return fileError(path, CheckText::tr("it is no audit log, and no report that names one."));
    return {};
}

Result<Input> readInput(const QStringList &paths)
{
    Input input;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (info.isDir()) {
            const QString folder = logFolderIn(path);
            addFolder(folder, input);
            if (input.logs.isEmpty() && input.heads.isEmpty())
                return fileError(path, CheckText::tr("the folder holds no audit log."));
            continue;
        }
        const bool isSegment = path.endsWith(QLatin1String(".jsonl"));
        if (const Result<> added = isSegment ? addSegment(path, input) : addReport(path, input);
            !added)
            return added.error();
    }
    return input;
}

/// Compares what was exported with what the log says of it.
AuditCheck::Report compared(const ExportedReport &exported, bool hasLog,
                            const QHash<QString, QHash<qint64, QString>> &logged)
{
    AuditCheck::Report report;
    report.file = exported.file;
    report.isCompared = hasLog;
    qint64 number = 0;
    for (const ExportedRecord &record : exported.records) {
        ++number;
        ++report.records;
        const auto finding = [&](const QString &reason) {
            report.findings.append(
                {AuditFinding::Kind::Broken, record.seq, -1, exported.file, number, 0, reason});
        };
        const QString inLog = logged.value(record.chain).value(record.seq);
        if (record.hash.isEmpty())
            finding(QStringLiteral("not audited: member record_sha256 missing"));
        else if (!record.isTrue)
            finding(QStringLiteral("record_sha256 wrong"));
        else if (hasLog && inLog.isEmpty())
            finding(QStringLiteral("not in the log"));
        else if (hasLog && inLog != record.hash)
            finding(QStringLiteral("differs from the log"));
        else
            report.found += hasLog ? 1 : 0;
    }
    return report;
}

} // namespace

QString AuditCheck::Report::summary() const
{
    const QString outcome =
        findings.isEmpty() ? QStringLiteral("OK      ") : QStringLiteral("FAILED  ");
    if (!isCompared) {
        return outcome
            + QStringLiteral("%1: %2 records, not compared with a log").arg(file).arg(records);
    }
    return outcome
        + QStringLiteral("%1: %2 records, %3 found in the log").arg(file).arg(records).arg(found);
}

bool AuditCheck::isIntact() const
{
    return std::all_of(chains.cbegin(), chains.cend(),
                       [](const AuditVerification &chain) { return chain.isIntact(); })
        && std::all_of(reports.cbegin(), reports.cend(),
                       [](const Report &report) { return report.findings.isEmpty(); });
}

QStringList AuditCheck::lines() const
{
    QStringList lines;
    const auto add = [&](const auto &part) {
        for (const AuditFinding &finding : part.findings)
            lines.append(finding.text());
        lines.append(part.summary());
    };
    std::for_each(chains.cbegin(), chains.cend(), add);
    std::for_each(reports.cbegin(), reports.cend(), add);
    return lines;
}

Json toJson(const AuditCheck &check)
{
    Json chains = Json::array();
    for (const AuditVerification &chain : check.chains)
        chains.push_back(toJson(chain));
    Json reports = Json::array();
    for (const AuditCheck::Report &report : check.reports) {
        Json findings = Json::array();
        for (const AuditFinding &finding : report.findings) {
            findings.push_back(
                {{"record", finding.line}, {"seq", finding.seq}, {"text", toJson(finding.text())}});
        }
        reports.push_back({{"file", toJson(report.file)},
                           {"records", report.records},
                           {"compared", report.isCompared},
                           {"found", report.found},
                           {"findings", std::move(findings)}});
    }
    return {{"intact", check.isIntact()},
            {"chains", std::move(chains)},
            {"reports", std::move(reports)}};
}

Result<AuditCheck> checkAudit(const QStringList &paths, const QString &logFolder,
                              QList<KnownHead> heads, const std::function<bool()> &goOn)
{
    Result<Input> read = readInput(paths);
    if (!read)
        return read.error();
    Input &input = *read;
    input.heads += heads;
    const bool needsLog =
        input.logs.isEmpty() && (!input.reports.isEmpty() || !input.heads.isEmpty());
    if (needsLog) {
        addFolder(logFolder.isEmpty() ? QFileInfo(paths.value(0)).absolutePath()
                                      : logFolderIn(logFolder),
                  input);
    }
    // A log that only a head still tells of is one that was cut to nothing.
    for (const KnownHead &head : std::as_const(input.heads)) {
        if (!head.chain.isEmpty())
            input.logs[head.chain.left(8)].segments += QList<Segment>();
    }
    if (input.logs.isEmpty() && input.reports.isEmpty()) {
        return Error{
            Error::Kind::NotFound,
            CheckText::tr("There is no audit log to check. Name its folder or use --state."), 0,
            QStringLiteral("verify")};
    }
    for (const KnownHead &head : std::as_const(input.heads)) {
        if (head.chain.isEmpty() && input.logs.size() > 1) {
            return Error{Error::Kind::Invalid,
                         CheckText::tr("There are several logs: write the head as CHAIN:SEQ:HASH."),
                         0, QStringLiteral("verify")};
        }
    }

    AuditCheck check;
    QHash<QString, QHash<qint64, QString>> logged;
    for (auto it = input.logs.begin(); it != input.logs.end(); ++it) {
        Log &log = it.value();
        QList<KnownHead> known = input.heads;
        known.removeIf([&](const KnownHead &head) {
            return !head.chain.isEmpty() && head.chain.left(8) != it.key();
        });
        std::sort(log.segments.begin(), log.segments.end(),
                  [](const Segment &left, const Segment &right) {
                      return left.firstSeq < right.firstSeq;
                  });
        AuditVerifier verifier(known, !log.isWholeFolder);
        for (const Segment &segment : std::as_const(log.segments)) {
            if (goOn && !goOn())
                return Error{Error::Kind::Cancelled, CheckText::tr("Stopped."), 0, {}};
            const Result<QByteArray> bytes = readWhole(segment.path);
            if (!bytes)
                return bytes.error();
            verifier.read(segment.name, *bytes);
        }
        const AuditVerification verification = verifier.finish();
        logged[verification.chain] = verifier.recordHashes();
        check.chains.append(verification);
    }
    for (const ExportedReport &report : std::as_const(input.reports))
        check.reports.append(compared(report, !check.chains.isEmpty(), logged));
    return check;
}

} // namespace Rehearsal
