// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/auditwriter.h"

#include "core/base/log.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSysInfo>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace Rehearsal {

namespace {

/// Carries the context of the translations.
struct AuditText
{
    Q_DECLARE_TR_FUNCTIONS(AuditLog)
};

constexpr qint64 segmentBytes = 16 * 1024 * 1024;
constexpr qint64 segmentRecords = 100'000;
constexpr qint64 checkpointEvery = 256;
constexpr qint64 tailBytes = 256 * 1024;
constexpr std::chrono::hours checkpointAge{1};
constexpr std::chrono::milliseconds syncWithin{50};
/// Above what a time server corrects without anybody noticing.
constexpr std::chrono::seconds clockTolerance{60};

Error fileError(const char *code, const QString &message)
{
    return Error{Error::Kind::File, message, 0, QLatin1String(code)};
}

QString monthOf(const QString &ts) { return ts.left(7); }

} // namespace

Error auditError(int errorNumber, const QString &folder, const QString &file)
{
    const QString where = displayText(folder);
    switch (errorNumber) {
    case EACCES:
    case EPERM:
    case ENOTDIR:
        return fileError("S8-A02",
                         AuditText::tr("Could not write the audit record. The folder %1 is not "
                                       "writable. The result is kept and marked “not audited”.")
                             .arg(where));
    case EROFS:
        return fileError(
            "S8-A03",
            AuditText::tr("Could not write the audit record. %1 is on a read-only file "
                          "system. The result is kept and marked “not audited”.")
                .arg(where));
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return fileError("S8-A04",
                         AuditText::tr("Could not write the audit record. The disk holding %1 is "
                                       "full. The result is kept and marked “not audited”.")
                             .arg(where));
    case ELOOP:
    case EISDIR:
    case ENXIO:
        return fileError("S8-A11",
                         AuditText::tr("Could not write the audit record. %1 is not a "
                                       "regular file of this user.")
                             .arg(displayText(file)));
    default:
        return fileError(
            "S8-A05",
            AuditText::tr("Could not write the audit record. The disk reported an error "
                          "while storing %1. The result is kept and marked “not "
                          "audited”.")
                .arg(displayText(file)));
    }
}

AuditWriter::AuditWriter(QString folder, Clock &clock)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_lastCheckpoint(clock.elapsed())
    , m_sync(
          [this] {
              const int failure = syncNow();
              const std::lock_guard guard(m_syncMutex);
              if (failure)
                  m_syncFailure = failure;
              return failure;
          },
          [](quint64, int) {}, syncWithin)
{ }

AuditWriter::~AuditWriter() = default;

QString AuditWriter::path() const { return m_folder + QChar(u'/') + m_segment.fileName(); }

Error AuditWriter::error(int errorNumber) const
{
    return auditError(errorNumber, m_folder, path());
}

Result<> AuditWriter::lock()
{
    if (!m_lock.isOpen()) {
        if (const int failure = makeFolders(QFile::encodeName(m_folder), 0700))
            return error(failure);
        const QString name = m_folder + QStringLiteral("/lock");
        m_lock =
            PosixFile::open(QFile::encodeName(name), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK);
        if (!m_lock.isOpen())
            return auditError(errno, m_folder, name);
    }
    const auto giveUp = std::chrono::steady_clock::now() + m_patience;
    while (::flock(m_lock.descriptor(), LOCK_EX | LOCK_NB) < 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return error(errno);
        if (std::chrono::steady_clock::now() >= giveUp) {
            // Whoever holds it that long will go on doing so: the next ones are not kept waiting.
            m_patience = std::min(m_longestPatience, std::chrono::milliseconds(20));
            return fileError("S8-A06",
                             AuditText::tr("Could not write the audit record. %1 is in use "
                                           "by another program. It will be written as soon as "
                                           "possible.")
                                 .arg(displayText(path())));
        }
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    m_patience = m_longestPatience;
    return {};
}

Result<> AuditWriter::begin()
{
    if (const Result<> locked = lock(); !locked)
        return locked;
    Result<> ready = standAtEnd();
    if (ready)
        ready = rotateWhenDue();
    const bool isAged = m_clock.elapsed() - m_lastCheckpoint >= checkpointAge;
    if (ready && (nextSeq() % checkpointEvery == checkpointEvery - 1 || isAged))
        ready = writeCheckpoint();
    if (!ready)
        end();
    return ready;
}

void AuditWriter::end() { ::flock(m_lock.descriptor(), LOCK_UN); }

Result<> AuditWriter::standAtEnd()
{
    if (!m_file.isOpen())
        return openNewest();
    {
        const std::lock_guard guard(m_syncMutex);
        m_syncFailed = m_syncFailed || m_syncFailure != 0;
        m_syncFailure = 0;
    }
    if (m_syncFailed) {
        // A second sync of the same file proves nothing: its pages count as clean now.
        m_syncFailed = false;
        return startSegment(QStringLiteral("log.gap"),
                            {{"file", toJson(m_segment.fileName())}, {"reason", "sync failed"}});
    }
    struct stat ours = {};
    struct stat named = {};
    if (::fstat(m_file.descriptor(), &ours) < 0)
        return error(errno);
    if (::lstat(QFile::encodeName(path()).constData(), &named) < 0 || ours.st_ino != named.st_ino
        || ours.st_dev != named.st_dev) {
        m_notes.append(
            AuditText::tr("The audit log %1 was removed while in use. A new log was started.")
                .arg(displayText(path())));
        return startSegment(QStringLiteral("log.gap"), {{"file", toJson(m_segment.fileName())}});
    }
    if ((ours.st_mode & S_IWUSR) == 0)
        return openNewest();
    if (ours.st_size == m_size)
        return {};
    return readTail();
}

Result<> AuditWriter::openNewest()
{
    if (const auto newest = newestSegment(m_folder))
        return openSegment(*newest);
    return startChain(QStringLiteral("log.opened"), {});
}

Result<> AuditWriter::startChain(const QString &event, Json data)
{
    m_position = {};
    m_position.head.chain = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_position.head.hash = QString(64, QChar(u'0'));
    return startSegment(event, std::move(data));
}

Result<> AuditWriter::openSegment(const AuditSegmentName &segment)
{
    const bool isOtherFile = segment != m_segment || !m_file.isOpen();
    m_segment = segment;
    const QByteArray name = QFile::encodeName(path());
    struct stat info = {};
    if (::lstat(name.constData(), &info) < 0)
        return error(errno);
    if (!S_ISREG(info.st_mode) || info.st_uid != ::geteuid())
        return error(ELOOP);
    const bool isSealed = (info.st_mode & S_IWUSR) == 0;
    if (isOtherFile) {
        PosixFile file = PosixFile::open(
            name, (isSealed ? O_RDONLY : O_RDWR | O_APPEND) | O_NOFOLLOW | O_NONBLOCK);
        if (!file.isOpen())
            return error(errno);
        if (const Result<> flushed = flush(); !flushed)
            qCWarning(logStore, "%s", qUtf8Printable(flushed.error().message));
        const std::lock_guard guard(m_syncMutex);
        m_file = std::move(file);
        m_syncDescriptor = m_file.descriptor();
        m_size = 0;
    }
    if (const Result<> read = readTail(); !read)
        return read;
    // Sealed and without a successor: the process that sealed it ended in between. When the tail was
    // broken a new segment is open by now.
    if (isSealed && m_segment == segment)
        return startSegment(QStringLiteral("log.segment"),
                            {{"previous", toJson(segment.fileName())},
                             {"last_seq", m_position.head.seq},
                             {"last_hash", toJson(m_position.head.hash)}});
    return {};
}

/// Reads what is behind the last record we know, or, in a file new to us, behind the one that the head
/// file names. What does not continue it is not ours to go on from.
Result<> AuditWriter::readTail()
{
    struct stat info = {};
    if (::fstat(m_file.descriptor(), &info) < 0)
        return error(errno);
    QByteArray bytes;
    AuditPosition known = m_position;
    if (m_size > 0 && info.st_size < m_size)
        return startBroken(known.head.seq);
    const bool isGrowing = m_size > 0;
    if (!isGrowing) {
        const auto named = readAuditHead(m_folder, m_segment.chain8);
        if (named && (known.head.chain != named->head.chain || known.head.seq < named->head.seq))
            known = *named;
        else if (known.head.chain.left(8) != m_segment.chain8)
            known = {};
    }
    const qint64 from = isGrowing ? m_size : std::max<qint64>(0, qint64(info.st_size) - tailBytes);
    if (const int failure = m_file.read(bytes, from, info.st_size - from))
        return error(failure);
    const qsizetype whole = bytes.lastIndexOf('\n') + 1;
    if (isGrowing) {
        if (const auto broken = follow(known, QByteArrayView(bytes).first(whole)))
            return startBroken(*broken);
        m_position = known;
        m_size += whole;
        return repairTorn(QByteArrayView(bytes).sliced(whole));
    }

    QByteArray first;
    if (const int failure = m_file.read(first, 0, std::min<qint64>(info.st_size, 2 * tailBytes)))
        return error(failure);
    const auto firstLine =
        parseAuditLine(QByteArrayView(first).first(std::max<qsizetype>(0, first.indexOf('\n'))));
    m_month = firstLine ? monthOf(firstLine->ts) : QString();

    // The usual case: the last line is the one that the head names.
    const QByteArrayView lines = QByteArrayView(bytes).first(whole);
    const qsizetype start = lines.isEmpty() ? 0 : lines.first(whole - 1).lastIndexOf('\n') + 1;
    const auto last =
        lines.isEmpty() ? std::nullopt : parseAuditLine(lines.sliced(start).chopped(1));
    m_size = from + whole;
    if (last && (known.head.seq < 0 || known.head.hash == last->hash)
        && last->chain.startsWith(m_segment.chain8)) {
        m_position = {AuditHead{last->chain, last->seq, last->hash}, last->ts, last->event};
        return repairTorn(QByteArrayView(bytes).sliced(whole));
    }
    if (known.head.seq < 0 && info.st_size == 0) {
        // Killed between making the first file and its first record.
        if (::unlink(QFile::encodeName(path()).constData()) < 0)
            return error(errno);
        return startChain(QStringLiteral("log.opened"), {});
    }
    if (known.head.seq < 0) {
        // Neither a head nor a record to go on from: another chain.
        m_notes.append(AuditText::tr("The audit log %1 was changed outside this program at record "
                                     "%2. A new log was started.")
                           .arg(displayText(path()), QString::number(m_segment.firstSeq)));
        return startChain(QStringLiteral("log.broken"),
                          {{"file", toJson(m_segment.fileName())}, {"seq", m_segment.firstSeq}});
    }

    // Records that came after the head was last written, or somebody else's changes.
    m_position = known;
    if (const int failure = m_file.read(bytes, 0, m_size))
        return error(failure);
    QByteArrayView rest(bytes);
    if (firstLine && firstLine->seq <= known.head.seq) {
        while (!rest.isEmpty()) {
            const qsizetype end = rest.indexOf('\n');
            const bool isHead = sha256Hex(rest.first(end)) == known.head.hash;
            rest = rest.sliced(end + 1);
            if (isHead)
                break;
            if (rest.isEmpty())
                return startBroken(known.head.seq);
        }
    } else if (firstLine && firstLine->seq > known.head.seq + 1) {
        // The head is older than the segment before: only this one can be followed.
        known = {AuditHead{firstLine->chain, firstLine->seq - 1, firstLine->prev}, {}, {}};
    }
    if (const auto broken = follow(known, rest))
        return startBroken(*broken);
    m_position = known;
    QByteArray torn;
    if (const int failure = m_file.read(torn, m_size, info.st_size - m_size))
        return error(failure);
    return repairTorn(torn);
}

Result<> AuditWriter::repairTorn(QByteArrayView torn)
{
    if (torn.isEmpty())
        return {};
    const QString aside = path() + QStringLiteral(".torn-")
        + m_clock.now().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
    PosixFile copy =
        PosixFile::open(QFile::encodeName(aside), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    int failure = copy.isOpen() ? copy.write(torn) : errno;
    if (!failure)
        failure = copy.sync();
    if (!failure && ::ftruncate(m_file.descriptor(), m_size) < 0)
        failure = errno;
    if (failure)
        return error(failure);
    m_notes.append(
        AuditText::tr("The last audit line was incomplete after a crash; it was set aside."));
    const Json data = {{"file", toJson(m_segment.fileName())},
                       {"bytes", qint64(torn.size())},
                       {"sha256", toJson(sha256Hex(torn))}};
    return writeLine(QStringLiteral("log.repaired"), {{"data", data}});
}

Result<> AuditWriter::startBroken(qint64 seq)
{
    m_notes.append(
        AuditText::tr("The audit log %1 was changed outside this program at record %2. A "
                      "new log was started.")
            .arg(displayText(path()), QString::number(seq)));
    return startSegment(QStringLiteral("log.broken"),
                        {{"file", toJson(m_segment.fileName())}, {"seq", seq}});
}

Result<> AuditWriter::startSegment(const QString &event, Json data)
{
    if (m_file.isOpen()) {
        if (const Result<> flushed = flush(); !flushed)
            qCWarning(logStore, "%s", qUtf8Printable(flushed.error().message));
    }
    AuditSegmentName next{m_position.head.chain.left(8), nextSeq()};
    for (const AuditSegmentName &present : auditSegments(m_folder)) {
        // Behind all there are, also behind one whose records are broken.
        if (present.chain8 == next.chain8 && present.firstSeq >= next.firstSeq)
            next.firstSeq = present.firstSeq + 1;
    }
    m_position.head.seq = next.firstSeq - 1;
    PosixFile file = PosixFile::open(QFile::encodeName(QString(m_folder + u'/' + next.fileName())),
                                     O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!file.isOpen())
        return error(errno);
    {
        const std::lock_guard guard(m_syncMutex);
        m_file = std::move(file);
        m_syncDescriptor = m_file.descriptor();
    }
    m_segment = next;
    m_size = 0;
    m_month = monthOf(timeText(m_clock.now()));
    if (const int failure = syncFolder(QFile::encodeName(m_folder)))
        return error(failure);
    return writeLine(event, data.is_null() ? Json::object() : Json{{"data", std::move(data)}});
}

Result<> AuditWriter::rotateWhenDue()
{
    const bool isDue = m_size >= segmentBytes || nextSeq() - m_segment.firstSeq >= segmentRecords
        || m_month != monthOf(timeText(m_clock.now()));
    if (!isDue)
        return {};
    const AuditSegmentName previous = m_segment;
    if (const Result<> written = writeCheckpoint(); !written)
        return written;
    if (const Result<> flushed = flush(); !flushed)
        return flushed;
    if (::fchmod(m_file.descriptor(), 0400) < 0)
        return error(errno);
    return startSegment(QStringLiteral("log.segment"),
                        {{"previous", toJson(previous.fileName())},
                         {"last_seq", m_position.head.seq},
                         {"last_hash", toJson(m_position.head.hash)}});
}

Result<> AuditWriter::write(const QString &event, Json members)
{
    return writeLine(event, std::move(members));
}

Result<> AuditWriter::writeCheckpoint()
{
    if (m_position.event == QLatin1String("log.checkpoint"))
        return {};
    const Json data = {{"count", nextSeq()}, {"head", toJson(m_position.head.hash)}};
    m_lastCheckpoint = m_clock.elapsed();
    return writeLine(QStringLiteral("log.checkpoint"),
                     {{"data", data}, {"flags", Json::array({"unsigned"})}});
}

Result<> AuditWriter::writeLine(const QString &event, Json members)
{
    const QDateTime now = m_clock.now();
    const QString ts = timeText(now);
    members["v"] = 1;
    members["chain"] = toJson(m_position.head.chain);
    members["seq"] = nextSeq();
    members["prev"] = toJson(m_position.head.hash);
    members["ts"] = toJson(ts);
    members["event"] = toJson(event);
    if (const char *flag = clockFlag(now)) {
        Json &flags = members["flags"];
        if (!flags.is_array())
            flags = Json::array();
        flags.push_back(flag);
    }
    if (!member(members, "op"))
        members["op"] = toJson(QUuid::createUuid().toString(QUuid::WithoutBraces));
    static const Json app = {{"name", "rehearsal"},
                             {"version", REHEARSAL_VERSION},
                             {"build", toJson(QSysInfo::buildAbi())}};
    static const Json host = toJson(QSysInfo::machineHostName());
    members["app"] = app;
    members["host"] = host;
    if (!member(members, "actor"))
        members["actor"] = {{"kind", "system"}, {"name", "rehearsal"}};

    QByteArray line = writeCanonical(members);
    const QString hash = sha256Hex(line);
    line += '\n';
    if (const int failure = m_file.write(line)) {
        // Nobody else may go on behind half a line.
        if (::ftruncate(m_file.descriptor(), m_size) < 0)
            qCWarning(logStore, "The audit log could not be cut back to its last whole record.");
        return error(failure);
    }
    m_size += line.size();
    ++m_position.head.seq;
    m_position.head.hash = hash;
    m_position.ts = ts;
    m_position.event = event;
    {
        const std::lock_guard guard(m_syncMutex);
        m_syncPosition = m_position;
    }
    m_sync.request(syncWithin);
    return {};
}

/// "clock_back" for a time before the last record's, "clock_jump" when the wall clock went on otherwise
/// than the time that passed.
const char *AuditWriter::clockFlag(const QDateTime &now)
{
    const std::chrono::milliseconds elapsed = m_clock.elapsed();
    const auto wall = std::chrono::milliseconds(now.toMSecsSinceEpoch());
    const auto offset = wall - elapsed;
    const bool hasJumped =
        m_clockOffset && std::chrono::abs(offset - *m_clockOffset) > clockTolerance;
    m_clockOffset = offset;
    if (!m_position.ts.isEmpty() && timeText(now) < m_position.ts)
        return "clock_back";
    return hasJumped ? "clock_jump" : nullptr;
}

/// On the syncing thread: records first, then the head that names the last of them.
int AuditWriter::syncNow()
{
    AuditPosition position;
    int copy = -1;
    {
        const std::lock_guard guard(m_syncMutex);
        position = m_syncPosition;
        // A descriptor of its own: a new segment may close the other one meanwhile.
        copy = ::fcntl(m_syncDescriptor, F_DUPFD_CLOEXEC, 0);
    }
    if (copy < 0)
        return errno;
    PosixFile file(copy);
    if (const int failure = file.sync(true))
        return failure;
    return writeAuditHead(m_folder, position);
}

Result<> AuditWriter::flush()
{
    static_cast<void>(m_sync.flush());
    std::unique_lock guard(m_syncMutex);
    const int failure = std::exchange(m_syncFailure, 0);
    guard.unlock();
    if (!failure)
        return {};
    m_syncFailed = true;
    return error(failure);
}

} // namespace Rehearsal
