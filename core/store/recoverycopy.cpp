// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recoverycopy.h"

#include "core/store/posixfile.h"
#include "core/store/statefolder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QPointer>
#include <QSemaphore>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <map>
#include <unistd.h>
#include <utility>

namespace Rehearsal {

namespace {

using namespace std::chrono_literals;

constexpr auto collectFor = 250ms;
constexpr auto syncWithin = 2s;
constexpr std::chrono::milliseconds longestWait = 30ms;
constexpr int wholeAfterEdits = 200;
constexpr qint64 wholeAfterBytes = 1024 * 1024;
constexpr int daysKept = 30;
/// Edits that a program makes without a pause are not worth a line each.
constexpr int mostCollected = 64;

const QString suffix = QStringLiteral(".jsonl");
const QString temporarySuffix = QStringLiteral(".new");

QString keyText(const DocumentKey &document) { return document.root + u'\n' + document.path; }

/// Of this process alone, so that nobody else's copy is ever written over.
QString copyName(const DocumentKey &document, const ProcessMark &writer)
{
    static std::atomic<int> number = 0;
    const QByteArray hash =
        QCryptographicHash::hash(document.path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1.%2.%3-%4-%5")
               .arg(workspaceKey(document.root), QString::fromLatin1(hash.left(12)))
               .arg(writer.pid)
               .arg(writer.start.section(u':', -1))
               .arg(++number)
        + suffix;
}

class FindWait final : public Operation
{
    Q_OBJECT
public:
    FindWait(QObject *parent, Answer<FoundCopies> then)
        : Operation(parent)
        , m_then(std::move(then))
    { }

    void abandon() override { m_then = nullptr; }
    void answer(const FoundCopies &found)
    {
        if (const auto then = std::exchange(m_then, nullptr))
            then(found);
    }

private:
    Answer<FoundCopies> m_then;
};

Error writeError(int errorNumber)
{
    const bool isFull = errorNumber == ENOSPC || errorNumber == EDQUOT;
    return Error{
        Error::Kind::File,
        isFull
            ? RecoveryCopies::tr("Recovery copies cannot be written: the disk is full. Save soon.")
            : RecoveryCopies::tr(
                "Recovery copies cannot be written: the disk reported an error. Save soon."),
        0, isFull ? QStringLiteral("D3-F06") : QStringLiteral("D3-F08")};
}

} // namespace

struct RecoveryCopies::Step
{
    DocumentKey document = {};
    QByteArray baseHash = {};
    Serialiser bytes = {};
    int edit = 0; ///< its number since the last save
    QDateTime time = {};
    QStringList replaces = {}; ///< copies that this one takes over
};

/// Everything that touches the disk, on the thread.
class RecoveryCopies::Writer
{
public:
    using Written = std::function<void(const DocumentKey &document, int edit)>;
    using Failed = std::function<void(int errorNumber)>;

    Writer(const QString &stateFolder, Written written, Failed failed)
        : m_folder(stateFolder + QStringLiteral("/recovery"))
        , m_process(currentProcess())
        , m_written(std::move(written))
        , m_failed(std::move(failed))
    { }

    void write(const QList<Step> &steps);
    void drop(const DocumentKey &document);
    void release(const DocumentKey &document) { m_copies.erase(keyText(document)); }
    void sync();
    FoundCopies find(const QString &root, const QDateTime &now);

private:
    struct Copy
    {
        RecoveryHeader header = {};
        QString name = {};
        PosixFile file = {};
        QByteArray bytes = {};
        int edit = 0;       ///< the last one written
        int edits = 0;      ///< changes in the file
        qint64 written = 0; ///< bytes of changes in the file
        bool isSynced = true;
    };

    [[nodiscard]] int writeStep(const Step &step);
    [[nodiscard]] int startAgain(Copy &copy, const Step &step, const QByteArray &bytes);
    [[nodiscard]] QByteArray pathOf(const QString &name) const
    {
        return QFile::encodeName(m_folder + u'/' + name);
    }
    void report(int failure);

    const QString m_folder;
    const ProcessMark m_process;
    const Written m_written;
    const Failed m_failed;
    std::map<QString, Copy> m_copies;
    bool m_hasFailed = false;
};

void RecoveryCopies::Writer::report(int failure)
{
    if (failure && !m_hasFailed)
        m_failed(failure);
    m_hasFailed = failure != 0;
}

void RecoveryCopies::Writer::write(const QList<Step> &steps)
{
    for (const Step &step : steps) {
        const int failure = writeStep(step);
        report(failure);
        if (failure)
            continue;
        for (const QString &file : step.replaces)
            ::unlink(QFile::encodeName(file).constData());
        m_written(step.document, step.edit);
    }
}

int RecoveryCopies::Writer::writeStep(const Step &step)
{
    Copy &copy = m_copies[keyText(step.document)];
    const QByteArray bytes = step.bytes();
    const bool isFirst = !copy.file.isOpen() || copy.header.baseHash != step.baseHash;
    if (isFirst || !step.replaces.isEmpty() || copy.edits >= wholeAfterEdits
        || copy.written >= wholeAfterBytes)
        return startAgain(copy, step, bytes);
    const QByteArray line = changeLine(step.edit, step.time, copy.edit, copy.bytes, bytes);
    if (const int failure = copy.file.write(line)) {
        // Part of the line may stand there: nothing can follow it.
        copy.file.close();
        return failure;
    }
    copy.bytes = bytes;
    copy.edit = step.edit;
    ++copy.edits;
    copy.written += line.size();
    copy.isSynced = false;
    return 0;
}

/// The copy of before stays until the new one is whole.
int RecoveryCopies::Writer::startAgain(Copy &copy, const Step &step, const QByteArray &bytes)
{
    if (const int failure = makeFolders(QFile::encodeName(m_folder), 0700))
        return failure;
    const bool isNew = copy.name.isEmpty();
    if (isNew)
        copy.name = copyName(step.document, m_process);
    copy.header = {step.document.root, step.document.path, step.baseHash, m_process};
    const QByteArray name = pathOf(copy.name);
    const QByteArray temporary = pathOf(copy.name + temporarySuffix);
    PosixFile file = PosixFile::open(
        temporary, O_WRONLY | O_APPEND | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK);
    int failure = file.isOpen() ? 0 : errno;
    if (!failure)
        failure =
            file.write(headerLine(copy.header).append(wholeLine(step.edit, step.time, bytes)));
    // Without it a power cut could leave neither the old nor the new one.
    if (!failure && (!isNew || !step.replaces.isEmpty()))
        failure = file.sync(true);
    if (!failure && std::rename(temporary.constData(), name.constData()) < 0)
        failure = errno;
    if (!failure && !step.replaces.isEmpty())
        failure = syncFolder(QFile::encodeName(m_folder));
    if (failure) {
        ::unlink(temporary.constData());
        copy.file.close();
        return failure;
    }
    copy.file = std::move(file);
    copy.bytes = bytes;
    copy.edit = step.edit;
    copy.edits = 0;
    copy.written = 0;
    copy.isSynced = false;
    return 0;
}

void RecoveryCopies::Writer::drop(const DocumentKey &document)
{
    const auto found = m_copies.find(keyText(document));
    if (found == m_copies.end())
        return;
    ::unlink(pathOf(found->second.name).constData());
    m_copies.erase(found);
}

void RecoveryCopies::Writer::sync()
{
    bool isAnyNew = false;
    for (auto &[key, copy] : m_copies) {
        if (copy.isSynced || !copy.file.isOpen())
            continue;
        isAnyNew = true;
        copy.isSynced = true;
        // After a failed sync the system forgets what was not written: only a new file tells.
        if (const int failure = copy.file.sync(true)) {
            copy.file.close();
            report(failure);
        }
    }
    if (isAnyNew) {
        if (const int failure = syncFolder(QFile::encodeName(m_folder)))
            report(failure);
    }
}

FoundCopies RecoveryCopies::Writer::find(const QString &root, const QDateTime &now)
{
    const QString key = workspaceKey(root);
    const QDir folder(m_folder);
    const auto isOurs = [&](const QString &name) {
        return std::any_of(m_copies.cbegin(), m_copies.cend(),
                           [&](const auto &copy) { return copy.second.name == name; });
    };
    const auto leftHalf =
        folder.entryInfoList({key + QStringLiteral(".*") + suffix + temporarySuffix}, QDir::Files);
    for (const QFileInfo &file : leftHalf) {
        if (file.lastModified().daysTo(now) > 1)
            ::unlink(QFile::encodeName(file.filePath()).constData());
    }
    FoundCopies found;
    QMap<QString, RecoveredDocument> newest;
    const auto names =
        folder.entryList({key + QStringLiteral(".*") + suffix}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (isOurs(name))
            continue;
        const QString file = folder.filePath(name);
        if (QFileInfo(file).lastModified().daysTo(now) > daysKept) {
            ::unlink(QFile::encodeName(file).constData());
            continue;
        }
        const auto read = readRecoveryFile(file);
        if (!read) {
            if (read.error().code != QLatin1String("D1-F18"))
                found.damaged.append(file);
            continue;
        }
        const ProcessMark &writer = read->header.writer;
        if ((writer != m_process && isAlive(writer)) || workspaceKey(read->header.root) != key)
            continue;
        if (read->base == RecoveryBase::Recovered) {
            found.superseded.append(file);
            continue;
        }
        const auto other = newest.find(read->header.path);
        if (other == newest.end()) {
            newest.insert(read->header.path, *read);
        } else if (other->changedAt > read->changedAt) {
            found.superseded.append(file);
        } else {
            found.superseded.append(other->file);
            *other = *read;
        }
    }
    found.documents = newest.values();
    return found;
}

RecoveryCopies::RecoveryCopies(const QString &stateFolder, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_writer(std::make_unique<Writer>(
          stateFolder,
          [this](const DocumentKey &document, int edit) {
              QMetaObject::invokeMethod(
                  this, [this, document, edit] { Q_EMIT written(document, edit); },
                  Qt::QueuedConnection);
          },
          [this](int errorNumber) {
              QMetaObject::invokeMethod(
                  this, [this, errorNumber] { Q_EMIT failed(writeError(errorNumber)); },
                  Qt::QueuedConnection);
          }))
{
    m_onThread.moveToThread(&m_thread);
    m_thread.start();
}

void RecoveryCopies::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_onThread, std::move(work), Qt::QueuedConnection);
}

RecoveryCopies::~RecoveryCopies()
{
    flush();
    post([this] {
        m_writer->sync();
        m_thread.quit();
    });
    m_thread.wait();
}

void RecoveryCopies::addEdit(const DocumentKey &document, const QByteArray &baseHash,
                             Serialiser bytes)
{
    collect({document, baseHash, std::move(bytes), 0, {}, {}});
    if (!m_flushing)
        m_flushing = m_clock.after(collectFor, [this] { flush(); });
}

void RecoveryCopies::takeOver(const DocumentKey &document, const QByteArray &baseHash,
                              Serialiser bytes, const QStringList &files)
{
    collect({document, baseHash, std::move(bytes), 0, {}, files});
    flush();
}

void RecoveryCopies::collect(Step step)
{
    step.edit = ++m_edits[keyText(step.document)];
    step.time = m_clock.now();
    if (m_steps.size() >= mostCollected && m_steps.constLast().document == step.document
        && m_steps.constLast().replaces.isEmpty())
        m_steps.removeLast();
    m_steps.append(std::move(step));
}

bool RecoveryCopies::isKept(const DocumentKey &document) const
{
    return m_edits.contains(keyText(document));
}

void RecoveryCopies::drop(const DocumentKey &document)
{
    m_steps.removeIf([&](const Step &step) { return step.document == document; });
    if (m_edits.remove(keyText(document)) == 0)
        return;
    post([this, document] { m_writer->drop(document); });
}

void RecoveryCopies::release(const DocumentKey &document)
{
    flush();
    m_edits.remove(keyText(document));
    post([this, document] { m_writer->release(document); });
}

void RecoveryCopies::flush()
{
    m_flushing.reset();
    if (m_steps.isEmpty())
        return;
    post([this, steps = std::exchange(m_steps, {})] { m_writer->write(steps); });
    if (m_syncing)
        return;
    m_syncing = m_clock.after(syncWithin, [this] {
        m_syncing.reset();
        post([this] { m_writer->sync(); });
    });
}

void RecoveryCopies::flushBeforeSaving()
{
    if (m_edits.isEmpty())
        return;
    flush();
    const auto done = std::make_shared<QSemaphore>();
    post([done] { done->release(); });
    done->tryAcquire(1, int(longestWait.count()));
}

Pending RecoveryCopies::find(const QString &root, Answer<FoundCopies> answer)
{
    auto *wait = new FindWait(this, std::move(answer));
    const QPointer<FindWait> waiting(wait);
    post([this, root, now = m_clock.now(), waiting] {
        const FoundCopies found = m_writer->find(root, now);
        QMetaObject::invokeMethod(
            this,
            [waiting, found] {
                if (waiting)
                    waiting->answer(found);
            },
            Qt::QueuedConnection);
    });
    return Pending(wait);
}

void RecoveryCopies::remove(const QStringList &files)
{
    post([files] {
        for (const QString &file : files)
            ::unlink(QFile::encodeName(file).constData());
    });
}

} // namespace Rehearsal

#include "recoverycopy.moc"
