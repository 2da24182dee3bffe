// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/auditverify.h"

#include "core/store/auditfiles.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace Rehearsal {

namespace {

using Kind = AuditFinding::Kind;

constexpr int shortHash = 12;

bool isHash(const QString &text)
{
    return text.size() == 64 && std::all_of(text.cbegin(), text.cend(), [](QChar digit) {
               return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
           });
}

bool isTime(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\\z"));
    return pattern.match(text).hasMatch();
}

QString textOf(const Json &object, const char *name)
{
    return asText(member(object, name)).value_or(QString());
}

bool hasText(const Json &object, const char *name) { return !textOf(object, name).isEmpty(); }

/// The first of the members that every record must have (reliability.md 8.3) and this one lacks, or has
/// as something else; empty when nothing is wrong.
QString missingMember(const Json &record)
{
    for (const char *name : {"ts", "event", "op", "host"}) {
        if (!hasText(record, name))
            return QLatin1String(name);
    }
    if (!isTime(textOf(record, "ts")))
        return QStringLiteral("ts");
    const Json *const actor = member(record, "actor");
    if (!actor || !hasText(*actor, "kind") || !member(*actor, "name"))
        return QStringLiteral("actor");
    const Json *const app = member(record, "app");
    if (!app || !hasText(*app, "name") || !hasText(*app, "version"))
        return QStringLiteral("app");
    const QString phase = textOf(record, "phase");
    if (member(record, "phase") && phase != u"started" && phase != u"ended")
        return QStringLiteral("phase");
    if (phase == u"ended" && !hasText(record, "outcome"))
        return QStringLiteral("outcome");
    const Json *const flags = member(record, "flags");
    if (flags && !flags->is_array())
        return QStringLiteral("flags");
    return {};
}

bool isFlagged(const Json &record, const char *flag)
{
    const Json *const flags = member(record, "flags");
    return flags && flags->is_array()
        && std::find(flags->begin(), flags->end(), flag) != flags->end();
}

QString range(qint64 first, qint64 last) { return QStringLiteral("%1–%2").arg(first).arg(last); }

} // namespace

QString AuditFinding::text() const
{
    const QString place = file + (line > 0 ? QStringLiteral(" line %1").arg(line) : QString());
    switch (kind) {
    case Kind::Broken:
        return QStringLiteral("BROKEN  seq %1, %2: %3").arg(seq).arg(place, reason);
    case Kind::Cut:
        return QStringLiteral("CUT     the log ends at seq %1, but a head for seq %2 is known")
            .arg(seq)
            .arg(lastSeq);
    case Kind::Torn:
        return QStringLiteral("TORN    %1 ends inside a record").arg(file);
    case Kind::Gap:
        return QStringLiteral("GAP     seq %1 are missing (before %2)")
            .arg(range(seq, lastSeq), file);
    case Kind::Warning:
        return QStringLiteral("WARNING seq %1, %2: %3").arg(seq).arg(place, reason);
    }
    Q_UNREACHABLE();
}

bool AuditVerification::isIntact() const
{
    return std::all_of(findings.cbegin(), findings.cend(),
                       [](const AuditFinding &finding) { return finding.kind == Kind::Warning; });
}

QString AuditVerification::summary() const
{
    const QString figures =
        QStringLiteral(
            "%1 records, seq %2, head %3, 0/0 signatures valid (key -), %4 heads matched")
            .arg(records)
            .arg(range(firstSeq, lastSeq), head.left(shortHash))
            .arg(headsMatched);
    if (isIntact())
        return QStringLiteral("OK      ") + figures;
    const auto count =
        std::count_if(findings.cbegin(), findings.cend(),
                      [](const AuditFinding &finding) { return finding.kind != Kind::Warning; });
    return QStringLiteral("FAILED  %1 findings; ").arg(count) + figures;
}

Json toJson(const AuditVerification &verification)
{
    static constexpr const char *kinds[] = {"broken", "cut", "torn", "gap", "warning"};
    Json findings = Json::array();
    for (const AuditFinding &finding : verification.findings) {
        Json entry = {{"kind", kinds[std::size_t(finding.kind)]}, {"seq", finding.seq}};
        if (finding.lastSeq >= 0)
            entry["last_seq"] = finding.lastSeq;
        entry["file"] = toJson(finding.file);
        if (finding.line > 0)
            entry["line"] = finding.line;
        if (finding.changedLine > 0)
            entry["changed_line"] = finding.changedLine;
        entry["text"] = toJson(finding.text());
        findings.push_back(std::move(entry));
    }
    return {{"chain", toJson(verification.chain)},
            {"intact", verification.isIntact()},
            {"records", verification.records},
            {"first_seq", verification.firstSeq},
            {"last_seq", verification.lastSeq},
            {"head", toJson(verification.head)},
            {"heads_matched", verification.headsMatched},
            {"findings", std::move(findings)}};
}

std::optional<KnownHead> readHead(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "\\A(?:([0-9a-f]{8}(?:-[0-9a-f-]{27})?):)?([0-9]{1,18}):([0-9a-f]{12,64})\\z"));
    const QRegularExpressionMatch match = pattern.match(text.trimmed().toLower());
    if (!match.hasMatch())
        return std::nullopt;
    return KnownHead{match.captured(1), match.captured(2).toLongLong(), match.captured(3), {}};
}

AuditVerifier::AuditVerifier(QList<KnownHead> heads, bool mayStartLater)
    : m_heads(std::move(heads))
    , m_mayStartLater(mayStartLater)
    , m_prev(QString(64, QChar(u'0')))
{
    for (const KnownHead &known : std::as_const(m_heads)) {
        if (m_result.chain.isEmpty() && !QUuid::fromString(known.chain).isNull())
            m_result.chain = known.chain;
    }
}

void AuditVerifier::read(const QString &fileName, QByteArrayView bytes)
{
    const qsizetype whole = bytes.lastIndexOf('\n') + 1;
    beginFile(fileName);
    readLines(bytes.first(whole));
    endFile(bytes.sliced(whole));
}

void AuditVerifier::beginFile(const QString &fileName)
{
    m_file = fileName;
    const auto segment = AuditSegmentName::parse(fileName);
    m_fileFirst = segment ? segment->firstSeq : -1;
    m_line = 0;
}

void AuditVerifier::readLines(QByteArrayView lines)
{
    while (!lines.isEmpty()) {
        const qsizetype end = lines.indexOf('\n');
        ++m_line;
        readLine(lines.first(end));
        lines = lines.sliced(end + 1);
    }
}

void AuditVerifier::endFile(QByteArrayView rest)
{
    if (!rest.isEmpty() || m_line == 0)
        m_result.findings.append({Kind::Torn, m_expected, -1, m_file, 0, 0, {}});
}

/// The line cannot be trusted to say its own number, nor the next one's link be compared with it.
void AuditVerifier::broken(const QString &reason)
{
    m_result.findings.append({Kind::Broken, m_expected, -1, m_file, m_line, 0, reason});
    ++m_expected;
    m_prev.reset();
    m_openLink.reset();
}

void AuditVerifier::readLine(QByteArrayView line)
{
    ++m_result.records;
    m_isVouched = false;
    const Result<Json> json = readJson(line);
    if (!json) {
        const bool isText = json.error().code != QLatin1String("B07");
        broken(isText ? QStringLiteral("not JSON") : QStringLiteral("not UTF-8"));
        return;
    }
    if (writeCanonical(*json) != line) {
        broken(QStringLiteral("not canonical"));
        return;
    }
    if (asInteger(member(*json, "v")) != 1) {
        broken(member(*json, "v") ? QStringLiteral("unknown version")
                                  : QStringLiteral("member v missing"));
        return;
    }
    const QString chain = textOf(*json, "chain");
    if (m_result.chain.isEmpty() && !QUuid::fromString(chain).isNull())
        m_result.chain = chain;
    if (chain != m_result.chain || chain.isEmpty()) {
        broken(chain.isEmpty() ? QStringLiteral("member chain missing")
                               : QStringLiteral("of another chain"));
        return;
    }
    const std::optional<qint64> seq = asInteger(member(*json, "seq"));
    if (!seq || *seq < 0) {
        broken(QStringLiteral("member seq missing"));
        return;
    }
    const QString hash = sha256Hex(line);
    const QString prev = textOf(*json, "prev");
    const bool isLate = m_result.firstSeq < 0 && m_mayStartLater;
    const auto openLink = std::exchange(m_openLink, std::nullopt);
    const qsizetype findingsBefore = m_result.findings.size();
    const auto report = [&](const QString &reason) {
        m_result.findings.append({Kind::Broken, *seq, -1, m_file, m_line, 0, reason});
    };

    const bool opensFile = m_line == 1 && (m_fileFirst < 0 || m_fileFirst == *seq);
    if (opensFile && *seq > m_expected) {
        if (!isLate)
            m_result.findings.append({Kind::Gap, m_expected, *seq - 1, m_file, 0, 0, {}});
    } else if (*seq != m_expected) {
        report(QStringLiteral("wrong number"));
    } else if (m_prev && prev != *m_prev) {
        if (openLink) {
            // This line does not continue the one before, which does not continue its own: that one
            // was changed.
            m_result.findings[openLink->finding].changedLine = (m_line - 1);
        } else {
            m_openLink = OpenLink{m_result.findings.size(), (m_line - 1)};
            report(QStringLiteral("does not continue %1").arg(m_prev->left(shortHash)));
        }
    }
    if (openLink && m_result.findings[openLink->finding].changedLine == 0)
        m_result.findings[openLink->finding].changedLine = openLink->lineBefore;

    if (m_result.findings.size() == findingsBefore) {
        if (!isHash(prev))
            report(QStringLiteral("member prev missing"));
        else if (const QString missing = missingMember(*json); !missing.isEmpty())
            report(QStringLiteral("member %1 missing").arg(missing));
    }
    const Json *const data = member(*json, "data");
    const QString event = textOf(*json, "event");
    if (m_result.findings.size() == findingsBefore && event == QLatin1String("log.checkpoint")
        && (!data || textOf(*data, "head") != prev || asInteger(member(*data, "count")) != *seq))
        report(QStringLiteral("checkpoint names another head"));
    if (event == QLatin1String("log.pruned") && data) {
        const qint64 first = asInteger(member(*data, "first")).value_or(0);
        const qint64 last = asInteger(member(*data, "last")).value_or(-1);
        m_result.findings.removeIf([&](const AuditFinding &finding) {
            return finding.kind == Kind::Gap && finding.seq >= first && finding.lastSeq <= last;
        });
    }
    const QString ts = textOf(*json, "ts");
    if (!m_ts.isEmpty() && ts < m_ts && !isFlagged(*json, "clock_back")) {
        m_result.findings.append({Kind::Warning, *seq, -1, m_file, m_line, 0,
                                  QStringLiteral("the time goes back without a flag")});
    }
    if (data) {
        if (const Json *const own = member(*data, "rehearsal")) {
            if (const QString recordHash = textOf(*own, "record_sha256"); !recordHash.isEmpty())
                m_recordHashes.insert(*seq, recordHash);
        }
    }
    compareHeads(*seq, hash);

    if (m_result.firstSeq < 0)
        m_result.firstSeq = *seq;
    m_result.lastSeq = *seq;
    m_result.head = hash;
    m_expected = *seq + 1;
    m_prev = hash;
    m_ts = ts;
}

void AuditVerifier::compareHeads(qint64 seq, const QString &hash)
{
    for (KnownHead &known : m_heads) {
        if (known.seq != seq || !m_result.chain.startsWith(known.chain))
            continue;
        const bool isSame = hash.startsWith(known.hash);
        known.seq = -1; // met
        if (isSame) {
            ++m_result.headsMatched;
            m_isVouched = true;
            continue;
        }
        const bool isKnownBroken = !m_result.findings.isEmpty()
            && m_result.findings.last().file == m_file && m_result.findings.last().line == m_line;
        if (m_openLink)
            m_result.findings[m_openLink->finding].changedLine = m_line;
        if (!isKnownBroken) {
            m_result.findings.append(
                {Kind::Broken, seq, -1, m_file, m_line, m_line,
                 QStringLiteral("is not the record of head %1").arg(known.hash.left(shortHash))});
        }
    }
}

AuditVerification AuditVerifier::finish()
{
    for (const KnownHead &known : std::as_const(m_heads)) {
        if (known.seq > m_result.lastSeq && m_result.chain.startsWith(known.chain))
            m_result.findings.append({Kind::Cut, m_result.lastSeq, known.seq, m_file, 0, 0, {}});
    }
    m_heads.clear();
    // A head of the last record vouches for it: then the line before is the changed one.
    if (m_openLink && m_isVouched && m_result.findings[m_openLink->finding].changedLine == 0)
        m_result.findings[m_openLink->finding].changedLine = m_openLink->lineBefore;
    m_openLink.reset();
    return m_result;
}

} // namespace Rehearsal
