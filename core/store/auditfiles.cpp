// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/auditfiles.h"

#include "core/base/json.h"
#include "core/store/posixfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace Rehearsal {

namespace {

constexpr qint64 largestHead = 4096;

QString headPath(const QString &folder, const QString &chain8)
{
    return folder + QStringLiteral("/audit-") + chain8 + QStringLiteral(".head");
}

QString textOf(const Json &object, const char *name)
{
    return asText(member(object, name)).value_or(QString());
}

} // namespace

QString AuditSegmentName::fileName() const
{
    return QStringLiteral("audit-%1-%2.jsonl").arg(chain8).arg(firstSeq, 10, 10, QChar(u'0'));
}

std::optional<AuditSegmentName> AuditSegmentName::parse(const QString &fileName)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\Aaudit-([0-9a-f]{8})-([0-9]{10})\\.jsonl\\z"));
    const QRegularExpressionMatch match = pattern.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    return AuditSegmentName{match.captured(1), match.captured(2).toLongLong()};
}

QString sha256Hex(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return QString::fromLatin1(hash.result().toHex());
}

std::optional<AuditLine> parseAuditLine(QByteArrayView line)
{
    const Result<Json> json = readJson(line);
    if (!json || asInteger(member(*json, "v")) != 1)
        return std::nullopt;
    const std::optional<qint64> seq = asInteger(member(*json, "seq"));
    if (!seq || *seq < 0)
        return std::nullopt;
    return AuditLine{textOf(*json, "chain"), *seq,
                     textOf(*json, "prev"),  textOf(*json, "ts"),
                     textOf(*json, "event"), sha256Hex(line)};
}

std::optional<qint64> follow(AuditPosition &position, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const auto line = end < 0 ? std::nullopt : parseAuditLine(bytes.first(end));
        AuditHead &head = position.head;
        if (!line || line->seq != head.seq + 1 || line->prev != head.hash
            || line->chain != head.chain)
            return head.seq + 1;
        head.seq = line->seq;
        head.hash = line->hash;
        position.ts = line->ts;
        position.event = line->event;
        bytes = bytes.sliced(end + 1);
    }
    return std::nullopt;
}

QList<AuditSegmentName> auditSegments(const QString &folder)
{
    QList<AuditSegmentName> segments;
    const QStringList names = QDir(folder).entryList(
        {QStringLiteral("audit-*.jsonl")}, QDir::AllEntries | QDir::System | QDir::Hidden);
    for (const QString &name : names) {
        if (const auto segment = AuditSegmentName::parse(name))
            segments.append(*segment);
    }
    std::sort(segments.begin(), segments.end(),
              [](const AuditSegmentName &left, const AuditSegmentName &right) {
                  return left.chain8 != right.chain8 ? left.chain8 < right.chain8
                                                     : left.firstSeq < right.firstSeq;
              });
    return segments;
}

std::optional<AuditSegmentName> newestSegment(const QString &folder)
{
    std::optional<AuditSegmentName> newest;
    QString newestTime;
    for (const AuditSegmentName &segment : auditSegments(folder)) {
        if (newest && newest->chain8 == segment.chain8) {
            newest = segment;
            continue;
        }
        const auto head = readAuditHead(folder, segment.chain8);
        const QString time = head ? head->ts : QString();
        if (newest && time < newestTime)
            continue;
        newest = segment;
        newestTime = time;
    }
    return newest;
}

std::optional<AuditPosition> readAuditHead(const QString &folder, const QString &chain8)
{
    const PosixFile file = PosixFile::open(QFile::encodeName(headPath(folder, chain8)),
                                           O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    QByteArray bytes;
    if (!file.isOpen() || file.read(bytes, 0, largestHead) != 0)
        return std::nullopt;
    const Result<Json> json = readJson(bytes);
    if (!json)
        return std::nullopt;
    AuditPosition position;
    position.head.chain = textOf(*json, "chain");
    position.head.seq = asInteger(member(*json, "seq")).value_or(-1);
    position.head.hash = textOf(*json, "hash");
    position.ts = textOf(*json, "ts");
    if (position.head.seq < 0 || !position.head.chain.startsWith(chain8))
        return std::nullopt;
    return position;
}

int writeAuditHead(const QString &folder, const AuditPosition &position)
{
    const QString chain8 = position.head.chain.left(8);
    const auto present = readAuditHead(folder, chain8);
    if (present && present->head.chain == position.head.chain
        && present->head.seq >= position.head.seq)
        return 0;
    const Json json = {{"chain", toJson(position.head.chain)},
                       {"hash", toJson(position.head.hash)},
                       {"seq", position.head.seq},
                       {"ts", toJson(position.ts)}};
    const QByteArray path = QFile::encodeName(headPath(folder, chain8));
    const QByteArray temporary = QByteArray(path).append('.').append(
        QByteArray::number(QRandomGenerator::system()->generate64(), 16));
    PosixFile file = PosixFile::open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
    if (!file.isOpen())
        return errno;
    int failure = file.write(writeCanonical(json).append('\n'));
    if (!failure)
        failure = file.sync(true);
    if (!failure && std::rename(temporary.constData(), path.constData()) < 0)
        failure = errno;
    if (failure)
        ::unlink(temporary.constData());
    return failure;
}

} // namespace Rehearsal
