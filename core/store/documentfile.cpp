// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/documentfile.h"

#include "core/base/text.h"
#include "core/store/posixfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <cerrno>
#include <climits>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace Rehearsal {

namespace {

constexpr qint64 largestFile = 64LL * 1024 * 1024;
constexpr std::time_t orphanAge = 24 * 60 * 60;

/// Carries the context of the translations.
struct DocumentFile
{
    Q_DECLARE_TR_FUNCTIONS(DocumentFile)
};

Error fileError(const char *code, const QString &message)
{
    return Error{Error::Kind::File, message, 0, QLatin1String(code)};
}

Error readError(int errorNumber, const QString &shown)
{
    switch (errorNumber) {
    case ENOENT:
    case ENOTDIR:
        return fileError("D1-F01",
                         DocumentFile::tr("Could not open %1. It does not exist.").arg(shown));
    case EACCES:
    case EPERM:
        return fileError(
            "D1-F02",
            DocumentFile::tr("Could not open %1. You do not have permission to read it.")
                .arg(shown));
    default:
        return fileError(
            "D1-F07",
            DocumentFile::tr("Could not open %1. The disk reported a read error.").arg(shown));
    }
}

QString folderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return displayText(slash < 0 ? QStringLiteral(".") : QFile::decodeName(path.left(slash)));
}

QByteArray folderBytes(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    if (slash < 0)
        return QByteArrayLiteral(".");
    return slash == 0 ? QByteArrayLiteral("/") : path.left(slash);
}

QString freeSpace(const QByteArray &folder)
{
    struct statvfs info = {};
    if (::statvfs(folder.constData(), &info) < 0)
        return QStringLiteral("?");
    return QLocale().formattedDataSize(static_cast<qint64>(info.f_bavail)
                                       * static_cast<qint64>(info.f_frsize));
}

Error saveError(int errorNumber, const QString &shown, const QByteArray &path, qsizetype needed)
{
    switch (errorNumber) {
    case EACCES:
    case EPERM:
    case ENOTDIR:
        return fileError("D4-F03",
                         DocumentFile::tr("Could not save %1. The folder %2 is not writable. "
                                          "Your changes are still open.")
                             .arg(shown, folderOf(path)));
    case EROFS:
        return fileError("D4-F05",
                         DocumentFile::tr("Could not save %1. It is on a read-only file system. "
                                          "Your changes are still open.")
                             .arg(shown));
    case ENOSPC:
    case EDQUOT:
        return fileError(
            "D4-F06",
            DocumentFile::tr("Could not save %1. The disk is full (%2 needed, %3 free). The "
                             "previous file is unchanged and your changes are still open.")
                .arg(shown, QLocale().formattedDataSize(needed), freeSpace(folderBytes(path))));
    case EINVAL:
    case ENAMETOOLONG:
    case ELOOP:
        return fileError(
            "D4-F38", DocumentFile::tr("Could not save %1. The name is not allowed.").arg(shown));
    default:
        return fileError(
            "D4-F08",
            DocumentFile::tr("Could not save %1. The disk reported an error (%2). The "
                             "previous file is unchanged and your changes are still open.")
                .arg(shown, systemText(errorNumber)));
    }
}

Error notRegular(const QString &shown)
{
    return fileError("D4-F09",
                     DocumentFile::tr("Could not save %1. It is not a regular file. Your "
                                      "changes are still open.")
                         .arg(shown));
}

/// The file behind a chain of symbolic links, also when that file does not exist yet; an errno
/// otherwise.
Result<QByteArray> behindLinks(QByteArray path, int &failure)
{
    for (int hops = 0; hops < 40; ++hops) {
        struct stat info = {};
        if (::lstat(path.constData(), &info) < 0 || !S_ISLNK(info.st_mode))
            return path;
        QByteArray goal(PATH_MAX, '\0');
        const ssize_t length =
            ::readlink(path.constData(), goal.data(), static_cast<size_t>(goal.size()));
        if (length < 0) {
            failure = errno;
            return Error{};
        }
        goal.truncate(length);
        path = goal.startsWith('/') ? goal : QByteArray(folderBytes(path) + '/' + goal);
    }
    failure = ELOOP;
    return Error{};
}

/// What stands in a file at one moment.
struct OnDisk
{
    bool exists = false;
    bool regular = true;
    mode_t mode = 0;
    uid_t owner = 0;
    gid_t group = 0;
    QByteArray bytes = {};
    timespec changed = {};
    int failure = 0; ///< errno
};

OnDisk lookAt(const QByteArray &path)
{
    OnDisk found = {};
    struct stat info = {};
    if (::stat(path.constData(), &info) < 0) {
        if (errno != ENOENT)
            found.failure = errno;
        return found;
    }
    found.exists = true;
    found.mode = info.st_mode & 07777;
    found.owner = info.st_uid;
    found.group = info.st_gid;
    found.changed = info.st_mtim;
    found.regular = S_ISREG(info.st_mode);
    if (!found.regular)
        return found;
    const PosixFile file = PosixFile::open(path, O_RDONLY | O_NONBLOCK);
    found.failure = file.isOpen() ? file.read(found.bytes, 0, info.st_size + 1) : errno;
    return found;
}

std::optional<Error> conflict(const OnDisk &found, const QByteArray &bytes,
                              const QByteArray &expectedHash, const QString &shown)
{
    if (!found.exists) {
        if (expectedHash.isEmpty())
            return std::nullopt;
        return Error{
            Error::Kind::Conflict,
            DocumentFile::tr("%1 or its folder no longer exists. Save it again here?").arg(shown),
            0, QStringLiteral("D4-F01")};
    }
    if (found.bytes == bytes || contentHash(found.bytes) == expectedHash)
        return std::nullopt;
    const QDateTime when = QDateTime::fromSecsSinceEpoch(found.changed.tv_sec);
    return Error{Error::Kind::Conflict,
                 DocumentFile::tr("%1 was changed by another program at %2.")
                     .arg(shown, QLocale().toString(when, QLocale::ShortFormat)),
                 0, QStringLiteral("D4-F26")};
}

/// Removes itself unless it was renamed into place.
class TemporaryFile
{
public:
    TemporaryFile(const QByteArray &path, mode_t mode)
    {
        const qsizetype nameStart = path.lastIndexOf('/') + 1;
        // A long name must not make the temporary one too long for the file system (255 bytes).
        const QByteArray name = path.mid(nameStart, 220);
        for (int attempt = 0; attempt < 8; ++attempt) {
            const QByteArray random =
                QByteArray::number(QRandomGenerator::system()->generate64(), 16)
                    .rightJustified(16, '0');
            const QByteArray start = path.left(nameStart);
            m_path = start + '.' + name + '.' + random + QByteArrayLiteral(".tmp");
            m_file = PosixFile::open(m_path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
            if (m_file.isOpen())
                return;
            m_failure = errno;
            m_path.clear();
            if (m_failure != EEXIST)
                return;
        }
    }
    ~TemporaryFile()
    {
        if (!m_path.isEmpty())
            ::unlink(m_path.constData());
    }
    Q_DISABLE_COPY_MOVE(TemporaryFile)

    [[nodiscard]] int failure() const { return m_file.isOpen() ? 0 : m_failure; }
    [[nodiscard]] PosixFile &file() { return m_file; }
    [[nodiscard]] const QByteArray &path() const { return m_path; }
    [[nodiscard]] int moveTo(const QByteArray &path)
    {
        if (::rename(m_path.constData(), path.constData()) < 0)
            return errno;
        m_path.clear();
        return 0;
    }

private:
    QByteArray m_path;
    PosixFile m_file;
    int m_failure = 0;
};

/// What a killed process of ours left behind: our name pattern, a regular file, older than a day.
void removeOrphans(const QByteArray &folder)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> listing(::opendir(folder.constData()), ::closedir);
    if (!listing)
        return;
    static const QRegularExpression pattern(QStringLiteral("\\A\\..+\\.[0-9a-f]{16}\\.tmp\\z"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const std::time_t now = std::time(nullptr);
    while (const dirent *entry = ::readdir(listing.get())) {
        const QByteArray name(entry->d_name);
        if (!name.endsWith(".tmp") || !pattern.match(QFile::decodeName(name)).hasMatch())
            continue;
        struct stat info = {};
        const int at = ::dirfd(listing.get());
        if (::fstatat(at, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(info.st_mode)
            && now - info.st_mtim.tv_sec > orphanAge)
            ::unlinkat(at, entry->d_name, 0);
    }
}

/// Steps 4 to 6 of the algorithm; 0 or an errno.
int writeTemporary(TemporaryFile &temporary, const OnDisk &before, const QByteArray &bytes)
{
    if (const int failure = temporary.failure())
        return failure;
    PosixFile &file = temporary.file();
    if (before.exists) {
        // Only root may give a file to its former owner; for others it is theirs either way.
        if ((before.owner != ::geteuid() || before.group != ::getegid())
            && ::fchown(file.descriptor(), before.owner, before.group) < 0 && errno != EPERM)
            return errno;
        if (::fchmod(file.descriptor(), before.mode) < 0)
            return errno;
    }
    if (const int failure = file.write(bytes))
        return failure;
    if (const int failure = file.sync())
        return failure;
    return file.close();
}

} // namespace

Result<QByteArray> readFile(const QString &path, const QString &shownAs)
{
    const QString shown = displayText(shownAs.isEmpty() ? path : shownAs);
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return readError(ENOENT, shown);
    // Without O_NONBLOCK a FIFO of that name would hold the program until somebody writes to it.
    const PosixFile file =
        PosixFile::open(QFile::encodeName(path), O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!file.isOpen()) {
        if (errno == ENXIO)
            return fileError(
                "D1-F09",
                DocumentFile::tr("Could not open %1. It is not a regular file.").arg(shown));
        return readError(errno, shown);
    }
    struct stat info = {};
    if (::fstat(file.descriptor(), &info) < 0)
        return readError(errno, shown);
    if (!S_ISREG(info.st_mode))
        return fileError(
            "D1-F09", DocumentFile::tr("Could not open %1. It is not a regular file.").arg(shown));
    QByteArray bytes;
    if (info.st_size <= largestFile) {
        // One more than its size, to see a file that grows meanwhile.
        if (const int failure = file.read(bytes, 0, info.st_size + 1))
            return readError(failure, shown);
        while (bytes.size() > info.st_size && bytes.size() <= largestFile) {
            info.st_size = qMin(2 * bytes.size(), qsizetype(largestFile));
            if (const int failure = file.read(bytes, 0, info.st_size + 1))
                return readError(failure, shown);
        }
    }
    if (info.st_size > largestFile || bytes.size() > largestFile)
        return fileError(
            "D1-F10", DocumentFile::tr("Could not open %1. It is larger than 64 MiB.").arg(shown));
    return bytes;
}

QByteArray contentHash(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<> saveFile(const QString &path, const QByteArray &bytes, const QByteArray &expectedHash,
                  bool overwrite)
{
    const QString shown = displayText(path);
    const QByteArray named = QFile::encodeName(path);
    if (named.isEmpty() || named.endsWith('/') || named.contains('\0'))
        return saveError(EINVAL, shown, named, bytes.size());

    int failure = 0;
    const Result<QByteArray> real = behindLinks(named, failure);
    if (!real)
        return saveError(failure, shown, named, bytes.size());
    const QByteArray folder = folderBytes(*real);
    if (!expectedHash.isEmpty() && !overwrite && ::access(folder.constData(), F_OK) < 0
        && errno == ENOENT)
        return *conflict(OnDisk(), bytes, expectedHash, shown);
    if ((failure = makeFolders(folder, 0777)))
        return saveError(failure, shown, *real, bytes.size());

    const OnDisk before = lookAt(*real);
    if (!before.regular)
        return notRegular(shown);
    if (before.failure)
        return saveError(before.failure, shown, *real, bytes.size());
    if (!overwrite) {
        if (const std::optional<Error> error = conflict(before, bytes, expectedHash, shown))
            return *error;
    }
    // The rename would replace a write-protected file all the same.
    if (before.exists && ::access(real->constData(), W_OK) < 0)
        return saveError(errno, shown, *real, bytes.size());

    removeOrphans(folder);
    TemporaryFile temporary(*real, before.exists ? 0600 : 0666);
    if ((failure = writeTemporary(temporary, before, bytes)))
        return saveError(failure, shown, *real, bytes.size());
    const OnDisk written = lookAt(temporary.path());
    if (written.failure || written.bytes != bytes)
        return saveError(written.failure ? written.failure : EIO, shown, *real, bytes.size());

    if (!overwrite) {
        const OnDisk now = lookAt(*real);
        if (const std::optional<Error> error = conflict(now, bytes, expectedHash, shown))
            return *error;
    }
    if ((failure = temporary.moveTo(*real)))
        return saveError(failure, shown, *real, bytes.size());
    if ((failure = syncFolder(folder)))
        return fileError("D4-F08",
                         DocumentFile::tr("%1 was saved, but the disk reported an error (%2).")
                             .arg(shown, systemText(failure)));
    return {};
}

} // namespace Rehearsal
