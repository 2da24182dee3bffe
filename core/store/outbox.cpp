// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/outbox.h"

#include "core/base/log.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Rehearsal {

namespace {

/// Carries the context of the translations.
struct OutboxText
{
    Q_DECLARE_TR_FUNCTIONS(Outbox)
};

constexpr qint64 largestFile = 8 * 1024 * 1024;

QDateTime timeOf(const Json &object, const char *name)
{
    const QString text = asText(member(object, name)).value_or(QString());
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

Json timeJson(const QDateTime &time) { return time.isValid() ? toJson(timeText(time)) : Json(""); }

Json jsonOf(const OutboxMessage &message)
{
    return {{"v", 1},
            {"id", toJson(message.id)},
            {"target", toJson(message.target)},
            {"url", toJson(message.url)},
            {"sign", message.mustBeSigned},
            {"event", toJson(message.event)},
            {"created", timeJson(message.created)},
            {"state", message.state == OutboxMessage::State::Dead ? "dead" : "pending"},
            {"attempts", message.attempts},
            {"last_attempt", timeJson(message.lastAttempt)},
            {"next_attempt", timeJson(message.nextAttempt)},
            {"died_at", timeJson(message.diedAt)},
            {"last_error", toJson(message.lastError)},
            {"body", message.body.toStdString()}};
}

std::optional<OutboxMessage> messageOf(const Json &json)
{
    const auto text = [&](const char *name) {
        return asText(member(json, name)).value_or(QString());
    };
    OutboxMessage message;
    message.id = text("id");
    message.target = text("target");
    message.url = text("url");
    message.mustBeSigned = asBool(member(json, "sign")).value_or(false);
    message.event = text("event");
    message.created = timeOf(json, "created");
    message.state =
        text("state") == u"dead" ? OutboxMessage::State::Dead : OutboxMessage::State::Waiting;
    message.attempts = int(asInteger(member(json, "attempts")).value_or(0));
    message.lastAttempt = timeOf(json, "last_attempt");
    message.nextAttempt = timeOf(json, "next_attempt");
    message.diedAt = timeOf(json, "died_at");
    message.lastError = text("last_error");
    message.body = text("body").toUtf8();
    if (message.id.isEmpty() || message.url.isEmpty())
        return std::nullopt;
    return message;
}

std::optional<OutboxMessage> readMessage(const QString &path)
{
    const PosixFile file =
        PosixFile::open(QFile::encodeName(path), O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    QByteArray bytes;
    if (!file.isOpen() || file.read(bytes, 0, largestFile) != 0)
        return std::nullopt;
    const Result<Json> json = readJson(bytes);
    return json ? messageOf(*json) : std::nullopt;
}

} // namespace

Outbox::Outbox(const QString &stateFolder)
    : m_folder(stateFolder + QStringLiteral("/outbox"))
{ }

Error Outbox::error(int errorNumber) const
{
    return {Error::Kind::File,
            OutboxText::tr("Could not keep the webhook in %1: %2")
                .arg(displayText(m_folder), systemText(errorNumber)),
            0, QStringLiteral("S9-O03")};
}

QString Outbox::path(const QString &id) const
{
    return m_folder + u'/' + id + QStringLiteral(".json");
}

QString Outbox::addressFile(const QString &url, const char *suffix) const
{
    const QByteArray hash =
        QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return m_folder + u'/' + QString::fromLatin1(hash) + QLatin1String(suffix);
}

Result<> Outbox::write(const OutboxMessage &message) const
{
    const QByteArray name = QFile::encodeName(path(message.id));
    const QByteArray temporary =
        name + '.' + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    PosixFile file = PosixFile::open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
    if (!file.isOpen())
        return error(errno);
    int failure = file.write(writeCompact(jsonOf(message)).append('\n'));
    if (!failure)
        failure = file.sync();
    if (!failure && std::rename(temporary.constData(), name.constData()) < 0)
        failure = errno;
    if (failure)
        ::unlink(temporary.constData());
    else
        failure = syncFolder(QFile::encodeName(m_folder));
    return failure ? error(failure) : Result<>();
}

Result<int> Outbox::put(const OutboxMessage &message, const QDateTime &now)
{
    if (const int failure = makeFolders(QFile::encodeName(m_folder), 0700))
        return error(failure);
    if (const Result<> written = write(message); !written)
        return written.error();
    const qsizetype files =
        QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files).size();
    if (files <= mostPending)
        return 0;
    QList<OutboxMessage> pending = messages();
    pending.removeIf(
        [](const OutboxMessage &other) { return other.state == OutboxMessage::State::Dead; });
    int died = 0;
    while (pending.size() > mostPending) {
        OutboxMessage oldest = pending.takeFirst();
        oldest.state = OutboxMessage::State::Dead;
        oldest.diedAt = now;
        oldest.lastError = OutboxText::tr("The outbox was full.");
        if (const Result<> written = write(oldest); !written)
            return written.error();
        ++died;
    }
    return died;
}

Result<> Outbox::update(const OutboxMessage &message)
{
    return QFile::exists(path(message.id)) ? write(message) : Result<>();
}

Result<> Outbox::remove(const QString &id)
{
    if (::unlink(QFile::encodeName(path(id)).constData()) < 0 && errno != ENOENT)
        return error(errno);
    return {};
}

std::optional<OutboxMessage> Outbox::message(const QString &id) const
{
    return readMessage(path(id));
}

QList<OutboxMessage> Outbox::messages() const
{
    QList<OutboxMessage> found;
    const QStringList names = QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString &name : names) {
        if (auto message = readMessage(m_folder + u'/' + name))
            found.append(*std::move(message));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const OutboxMessage &left, const OutboxMessage &right) {
                         return left.created < right.created;
                     });
    return found;
}

void Outbox::dropOld(const QDateTime &now)
{
    for (const OutboxMessage &message : messages()) {
        if (message.state == OutboxMessage::State::Dead
            && message.diedAt.daysTo(now) > keepDeadDays) {
            if (const Result<> removed = remove(message.id); !removed)
                qCWarning(logStore, "%s", qUtf8Printable(removed.error().message));
        }
    }
    // What a process that was killed left half-written.
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({QStringLiteral("*.json.*")}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (file.lastModified().secsTo(now) > 3600)
            QFile::remove(file.filePath());
    }
}

PosixFile Outbox::lease(const QString &url) const
{
    PosixFile file = PosixFile::open(QFile::encodeName(addressFile(url, ".lock")),
                                     O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK);
    if (file.isOpen() && ::flock(file.descriptor(), LOCK_EX | LOCK_NB) < 0)
        return {};
    return file;
}

bool Outbox::isSwitchedOff(const QString &url) const
{
    return QFile::exists(addressFile(url, ".off"));
}

void Outbox::setSwitchedOff(const QString &url, bool off)
{
    const QByteArray name = QFile::encodeName(addressFile(url, ".off"));
    if (!off) {
        ::unlink(name.constData());
        return;
    }
    PosixFile file = PosixFile::open(name, O_WRONLY | O_CREAT | O_NOFOLLOW);
    if (!file.isOpen() || file.write(url.toUtf8()) != 0)
        qCWarning(logStore, "A webhook address could not be switched off.");
}

} // namespace Rehearsal
