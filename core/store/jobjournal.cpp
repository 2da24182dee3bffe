// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/jobjournal.h"

#include "core/base/text.h"
#include "core/store/checkedline.h"
#include "core/store/groupsync.h"
#include "core/store/posixfile.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QPointer>
#include <QSet>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace Rehearsal {

namespace {

constexpr qint64 compactAbove = 1024 * 1024;
/// None: what is recorded during a sync shares the next one, and a run that is alone waits for nobody.
constexpr std::chrono::milliseconds syncSpacing{0};
constexpr std::chrono::milliseconds syncUnasked{50};
constexpr qint64 undecidedAgeMs = 30LL * 24 * 60 * 60 * 1000;

/// An entry with its time, UTC ms.
struct Stored
{
    JournalEntry entry = {};
    qint64 t = 0;
};

QByteArray lineOf(const Stored &stored)
{
    const JournalEntry &entry = stored.entry;
    Json json = Json::object();
    json["v"] = 1;
    json["op"] = toJson(entry.op);
    json["kind"] = toJson(entry.kind);
    json["state"] = toJson(entry.state);
    json["t"] = stored.t;
    json["origin"] = toJson(entry.origin);
    json["job"] = toJson(entry.job);
    json["h"] = toJson(entry.bodyHash);
    json["doc"] = toJson(entry.document);
    return checkedLine(json);
}

std::optional<Stored> storedOf(QByteArrayView line)
{
    const std::optional<Json> json = readCheckedLine(line);
    if (!json || asInteger(member(*json, "v")) != 1)
        return std::nullopt;
    const auto text = [&](const char *name) {
        return asText(member(*json, name)).value_or(QString());
    };
    return Stored{JournalEntry{text("op"), text("kind"), text("state"), text("origin"), text("job"),
                               text("h"), text("doc")},
                  asInteger(member(*json, "t")).value_or(0)};
}

/// Nothing is left to do or to decide. What was only prepared was never sent.
bool isClosed(const QString &state)
{
    static const QSet<QString> closed = {QStringLiteral("prepared"), QStringLiteral("refused"),
                                         QStringLiteral("cancelled"), QStringLiteral("notified"),
                                         QStringLiteral("closed")};
    return closed.contains(state);
}

Error journalError(int errorNumber, const QString &path)
{
    return Error{Error::Kind::File,
                 JobJournal::tr("Running jobs cannot be recorded in %1: %2.")
                     .arg(displayText(path), systemText(errorNumber)),
                 0, QStringLiteral("J-write")};
}

/// Somebody who waits for the disk.
class DurableWait : public Operation
{
    Q_OBJECT
public:
    DurableWait(QObject *parent, Answer<> then)
        : Operation(parent)
        , m_then(std::move(then))
    { }

    void abandon() override { m_then = nullptr; }
    void answer(const Result<> &result)
    {
        if (const Answer<> then = std::exchange(m_then, nullptr))
            then(result);
    }

private:
    Answer<> m_then;
};

} // namespace

struct JobJournal::State
{
    State(JobJournal &owner, const QString &stateFolder, const QString &workspaceKey, Clock &time)
        : folder(stateFolder + QStringLiteral("/journal"))
        , path(folder + QChar(u'/') + workspaceKey + QStringLiteral(".jsonl"))
        , clock(time)
        , sync([this] { return file.sync(true); },
               [&owner, this](quint64 upTo, int failure) {
                   QMetaObject::invokeMethod(
                       &owner, [this, upTo, failure] { answer(upTo, failure); },
                       Qt::QueuedConnection);
               },
               syncSpacing)
    { }

    [[nodiscard]] Result<> lockFile();
    [[nodiscard]] Result<> takeOver();
    [[nodiscard]] Result<> compact(const QList<Stored> &open);
    void answer(quint64 upTo, int failure);

    const QString folder;
    const QString path;
    Clock &clock;
    PosixFile file;
    QList<JournalEntry> leftOpen;
    QList<std::pair<quint64, QPointer<DurableWait>>> waits;
    GroupSync sync; // last: its thread ends first
};

/// Opens the file that lies at the path and shares a lock on it: as long as anybody has it open, nobody
/// else cuts or replaces it.
Result<> JobJournal::State::lockFile()
{
    for (int attempt = 0; attempt < 100; ++attempt) {
        const QByteArray name = QFile::encodeName(path);
        file = PosixFile::open(name, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK);
        if (!file.isOpen())
            return journalError(errno, path);
        struct stat ours = {};
        struct stat named = {};
        if (::fstat(file.descriptor(), &ours) < 0)
            return journalError(errno, path);
        if (!S_ISREG(ours.st_mode))
            return journalError(EINVAL, path);
        // Alone: what stands there is of processes that ended, and ours to tidy.
        const bool isAlone = ::flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0;
        if (!isAlone && ::flock(file.descriptor(), LOCK_SH) < 0)
            return journalError(errno, path);
        if (::stat(name.constData(), &named) < 0 || named.st_ino != ours.st_ino
            || named.st_dev != ours.st_dev)
            continue; // compacted by another process just now
        if (!isAlone)
            return {};
        if (const Result<> taken = takeOver(); !taken)
            return taken;
        return ::flock(file.descriptor(), LOCK_SH) < 0 ? journalError(errno, path) : Result<>();
    }
    return journalError(EAGAIN, path);
}

Result<> JobJournal::State::takeOver()
{
    struct stat info = {};
    QByteArray bytes;
    if (::fstat(file.descriptor(), &info) < 0)
        return journalError(errno, path);
    if (const int failure = file.read(bytes, 0, info.st_size))
        return journalError(failure, path);
    const qsizetype whole = bytes.lastIndexOf('\n') + 1;
    if (whole < bytes.size() && ::ftruncate(file.descriptor(), whole) < 0)
        return journalError(errno, path);

    QStringList order;
    QHash<QString, Stored> latest;
    QByteArrayView rest = QByteArrayView(bytes).first(whole);
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        if (const auto stored = storedOf(rest.first(end))) {
            if (!latest.contains(stored->entry.op))
                order.append(stored->entry.op);
            latest.insert(stored->entry.op, *stored);
        }
        rest = rest.sliced(end + 1);
    }
    const qint64 now = clock.now().toMSecsSinceEpoch();
    QList<Stored> open;
    for (const QString &op : std::as_const(order)) {
        const Stored &stored = latest[op];
        const QString &state = stored.entry.state;
        const bool isUndecided =
            state == QLatin1String("unknown") || state == QLatin1String("lost");
        if (isClosed(state) || (isUndecided && now - stored.t > undecidedAgeMs))
            continue;
        open.append(stored);
        leftOpen.append(stored.entry);
    }
    return whole > compactAbove ? compact(open) : Result<>();
}

Result<> JobJournal::State::compact(const QList<Stored> &open)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray temporary = QByteArray(name).append(".new");
    PosixFile compacted =
        PosixFile::open(temporary, O_RDWR | O_APPEND | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK);
    int failure = compacted.isOpen() ? 0 : errno;
    // Locked before it has the name that others open.
    if (!failure && ::flock(compacted.descriptor(), LOCK_EX | LOCK_NB) < 0)
        failure = errno;
    QByteArray lines;
    for (const Stored &stored : open)
        lines += lineOf(stored);
    if (!failure)
        failure = compacted.write(lines);
    if (!failure)
        failure = compacted.sync();
    if (!failure && std::rename(temporary.constData(), name.constData()) < 0)
        failure = errno;
    if (failure) {
        ::unlink(temporary.constData());
        return journalError(failure, path);
    }
    file = std::move(compacted);
    if ((failure = syncFolder(QFile::encodeName(folder))))
        return journalError(failure, path);
    return {};
}

void JobJournal::State::answer(quint64 upTo, int failure)
{
    QList<QPointer<DurableWait>> due;
    while (!waits.isEmpty() && waits.first().first <= upTo)
        due.append(waits.takeFirst().second);
    const Result<> result = failure ? Result<>(journalError(failure, path)) : Result<>();
    for (const QPointer<DurableWait> &wait : std::as_const(due)) {
        if (wait)
            wait->answer(result);
    }
}

JobJournal::JobJournal(QString stateFolder, QString workspaceKey, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_state(std::make_unique<State>(*this, stateFolder, workspaceKey, clock))
{ }

JobJournal::~JobJournal()
{
    if (m_state->file.isOpen())
        static_cast<void>(m_state->sync.flush());
}

Result<> JobJournal::open()
{
    if (m_state->file.isOpen())
        return {};
    if (const int failure = makeFolders(QFile::encodeName(m_state->folder), 0700))
        return journalError(failure, m_state->folder);
    const Result<> locked = m_state->lockFile();
    if (!locked) {
        m_state->file.close();
        return locked;
    }
    if (const int failure = syncFolder(QFile::encodeName(m_state->folder)))
        return journalError(failure, m_state->folder);
    return {};
}

Result<> JobJournal::record(const JournalEntry &entry)
{
    if (!m_state->file.isOpen())
        return journalError(EBADF, m_state->path);
    const QByteArray line = lineOf({entry, m_state->clock.now().toMSecsSinceEpoch()});
    if (const int failure = m_state->file.write(line))
        return journalError(failure, m_state->path);
    m_state->sync.request(syncUnasked);
    return {};
}

Pending JobJournal::whenDurable(Answer<> then)
{
    auto *wait = new DurableWait(this, std::move(then));
    if (!m_state->file.isOpen()) {
        const Error error = journalError(EBADF, m_state->path);
        QMetaObject::invokeMethod(
            wait, [wait, error] { wait->answer(error); }, Qt::QueuedConnection);
        return Pending(wait);
    }
    m_state->waits.append({m_state->sync.request(std::chrono::milliseconds(0)), wait});
    return Pending(wait);
}

QList<JournalEntry> JobJournal::leftOpen() const { return m_state->leftOpen; }

} // namespace Rehearsal

#include "jobjournal.moc"
