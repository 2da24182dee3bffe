// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recoveryfile.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/store/checkedline.h"
#include "core/store/documentfile.h"
#include "core/store/posixfile.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace Rehearsal {

namespace {

/// Carries the context of the translations.
struct RecoveryText
{
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

constexpr auto formatKind = "rehearsal.recovery";
constexpr int newestMajor = 1;
/// A document of 64 MiB, every byte of it escaped, and some edits.
constexpr qint64 largestFile = qint64{512} * 1024 * 1024;
constexpr JsonLimits lineLimits{4, 100, largestFile};

bool continuesCharacter(char byte) { return (static_cast<uchar>(byte) & 0xC0U) == 0x80U; }

QByteArray textBytes(const Json &line, const char *name)
{
    const Json *value = member(line, name);
    const auto *text = value ? value->get_ptr<const Json::string_t *>() : nullptr;
    return text ? QByteArray::fromStdString(*text) : QByteArray();
}

bool isText(const Json &line, const char *name)
{
    const Json *value = member(line, name);
    return value && value->is_string();
}

/// Documents of megabytes differ in a few bytes: whole blocks are skipped first.
constexpr qsizetype block = 4096;

qsizetype commonStart(QByteArrayView left, QByteArrayView right)
{
    const qsizetype shorter = std::min(left.size(), right.size());
    qsizetype same = 0;
    while (same + block <= shorter && left.sliced(same, block) == right.sliced(same, block))
        same += block;
    while (same < shorter && left[same] == right[same])
        ++same;
    return same;
}

qsizetype commonEnd(QByteArrayView left, QByteArrayView right)
{
    const qsizetype shorter = std::min(left.size(), right.size());
    qsizetype same = 0;
    while (same + block <= shorter
           && left.chopped(same).last(block) == right.chopped(same).last(block))
        same += block;
    while (same < shorter && left[left.size() - same - 1] == right[right.size() - same - 1])
        ++same;
    return same;
}

Json bytesAsJson(QByteArrayView bytes)
{
    return Json(std::string(bytes.data(), static_cast<size_t>(bytes.size())));
}

Error unreadable(const QString &file, const QString &reason)
{
    return Error{
        Error::Kind::File,
        RecoveryText::tr("Nothing could be recovered from %1. %2").arg(displayText(file), reason),
        0, QStringLiteral("D1-F32")};
}

Result<QByteArray> contentOf(const QString &file)
{
    PosixFile opened = PosixFile::open(QFile::encodeName(file), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    struct stat info = {};
    if (!opened.isOpen() || ::fstat(opened.descriptor(), &info) < 0)
        return unreadable(file, systemText(errno));
    if (!S_ISREG(info.st_mode) || info.st_size > largestFile)
        return unreadable(file, RecoveryText::tr("It is not a recovery copy."));
    QByteArray bytes;
    if (const int failure = opened.read(bytes, 0, info.st_size))
        return unreadable(file, systemText(failure));
    return bytes;
}

Result<RecoveryHeader> headerOf(const QString &file, QByteArrayView line)
{
    const auto json = readCheckedLine(line, lineLimits);
    if (!json)
        return unreadable(file, RecoveryText::tr("Its first line is damaged."));
    const Json *format = member(*json, "format");
    if (!format || asText(member(*format, "kind")) != QLatin1String(formatKind))
        return unreadable(file, RecoveryText::tr("It is not a recovery copy."));
    const qint64 major = asInteger(member(*format, "major")).value_or(0);
    if (major > newestMajor) {
        return Error{
            Error::Kind::File,
            RecoveryText::tr("Could not open %1. It was made by a newer version "
                             "(format %2); this version reads up to %3.")
                .arg(displayText(file), QString::number(major), QString::number(newestMajor)),
            0, QStringLiteral("D1-F18")};
    }
    RecoveryHeader header;
    header.root = asText(member(*json, "root")).value_or(QString());
    header.path = asText(member(*json, "path")).value_or(QString());
    header.baseHash =
        QByteArray::fromHex(asText(member(*json, "base")).value_or(QString()).toLatin1());
    header.writer.pid = asInteger(member(*json, "pid")).value_or(0);
    header.writer.start = asText(member(*json, "start")).value_or(QString());
    // The path is followed below the workspace: nothing that leads out of it.
    const QStringList parts = header.path.split(u'/');
    if (header.root.isEmpty() || parts.contains(QString()) || parts.contains(QStringLiteral("..")))
        return unreadable(file, RecoveryText::tr("Its first line is damaged."));
    return header;
}

/// Follows the lines, one edit after the other.
class Replay
{
public:
    explicit Replay(QByteArray current)
        : m_current(std::move(current))
    { }

    void add(QByteArrayView line)
    {
        const auto json = readCheckedLine(line, lineLimits);
        const qint64 number = json ? asInteger(member(*json, "n")).value_or(0) : 0;
        m_highest = std::max(m_highest, int(number));
        if (!json || number <= m_last || !apply(*json)) {
            ++m_lost;
            return;
        }
        m_last = int(number);
        m_lost = 0;
        m_time = asInteger(member(*json, "t")).value_or(0);
        m_passedCurrent = m_passedCurrent || m_bytes == m_current;
    }

    [[nodiscard]] int last() const { return m_last; }
    [[nodiscard]] int edits() const { return std::max(m_highest, m_last + m_lost); }
    [[nodiscard]] qint64 time() const { return m_time; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// The document was once what its file is now.
    [[nodiscard]] bool passedCurrent() const { return m_passedCurrent; }

private:
    bool apply(const Json &line)
    {
        if (isText(line, "all")) {
            m_bytes = textBytes(line, "all");
            return true;
        }
        const qint64 at = asInteger(member(line, "at")).value_or(-1);
        const qint64 cut = asInteger(member(line, "cut")).value_or(-1);
        if (m_last == 0 || asInteger(member(line, "from")) != m_last || !isText(line, "put")
            || at < 0 || cut < 0 || at > m_bytes.size() || cut > m_bytes.size() - at)
            return false;
        m_bytes.replace(at, cut, textBytes(line, "put"));
        return true;
    }

    const QByteArray m_current;
    QByteArray m_bytes;
    int m_last = 0;
    int m_highest = 0;
    int m_lost = 0; ///< lines since the last good one
    qint64 m_time = 0;
    bool m_passedCurrent = false;
};

} // namespace

QByteArray headerLine(const RecoveryHeader &header)
{
    Json json = Json::object();
    json["format"] = {{"kind", formatKind}, {"major", newestMajor}, {"minor", 0}};
    json["root"] = toJson(header.root);
    json["path"] = toJson(header.path);
    json["base"] = header.baseHash.toHex().toStdString();
    json["pid"] = header.writer.pid;
    json["start"] = toJson(header.writer.start);
    return checkedLine(json);
}

QByteArray wholeLine(int edit, const QDateTime &time, const QByteArray &bytes)
{
    Json json = Json::object();
    json["n"] = edit;
    json["t"] = time.toMSecsSinceEpoch();
    json["all"] = bytesAsJson(bytes);
    return checkedLine(json);
}

QByteArray changeLine(int edit, const QDateTime &time, int before, const QByteArray &beforeBytes,
                      const QByteArray &bytes)
{
    qsizetype start = commonStart(beforeBytes, bytes);
    qsizetype tail =
        commonEnd(QByteArrayView(beforeBytes).sliced(start), QByteArrayView(bytes).sliced(start));
    while (start > 0
           && ((start < bytes.size() && continuesCharacter(bytes[start]))
               || (start < beforeBytes.size() && continuesCharacter(beforeBytes[start]))))
        --start;
    while (tail > 0 && continuesCharacter(bytes[bytes.size() - tail]))
        --tail;
    Json json = Json::object();
    json["n"] = edit;
    json["t"] = time.toMSecsSinceEpoch();
    json["from"] = before;
    json["at"] = start;
    json["cut"] = beforeBytes.size() - tail - start;
    json["put"] = bytesAsJson(QByteArrayView(bytes).sliced(start, bytes.size() - tail - start));
    return checkedLine(json);
}

Result<RecoveredDocument> readRecoveryFile(const QString &file)
{
    const Result<QByteArray> content = contentOf(file);
    if (!content)
        return content.error();
    QByteArrayView rest(*content);
    const auto takeLine = [&rest] {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        return line;
    };
    const Result<RecoveryHeader> header = headerOf(file, takeLine());
    if (!header)
        return header.error();

    const Result<QByteArray> current = readFile(header->root + u'/' + header->path);
    Replay replay(current ? *current : QByteArray());
    while (!rest.isEmpty())
        replay.add(takeLine());
    if (replay.last() == 0)
        return unreadable(file, RecoveryText::tr("It holds no whole edit."));

    RecoveredDocument document;
    document.file = file;
    document.header = *header;
    document.bytes = replay.bytes();
    document.changedAt = QDateTime::fromMSecsSinceEpoch(replay.time(), Qt::UTC);
    document.recovered = replay.last();
    document.edits = replay.edits();
    if (!current)
        document.base = RecoveryBase::Missing;
    else if (*current == document.bytes)
        document.base = RecoveryBase::Recovered;
    else if (contentHash(*current) != header->baseHash && !replay.passedCurrent())
        document.base = RecoveryBase::Changed;
    return document;
}

} // namespace Rehearsal
