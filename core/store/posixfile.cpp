// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/posixfile.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace Rehearsal {

PosixFile::~PosixFile() { close(); }

PosixFile PosixFile::open(const QByteArray &path, int flags, unsigned mode)
{
    int descriptor = -1;
    do {
        descriptor = ::open(path.constData(), flags | O_CLOEXEC, static_cast<mode_t>(mode));
    } while (descriptor < 0 && errno == EINTR);
    return PosixFile(descriptor);
}

int PosixFile::close()
{
    const int descriptor = std::exchange(m_descriptor, -1);
    // After EINTR the descriptor is gone on Linux: closing again could close somebody else's.
    if (descriptor < 0 || ::close(descriptor) == 0 || errno == EINTR)
        return 0;
    return errno;
}

int PosixFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written =
            ::write(m_descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        if (written == 0)
            return ENOSPC;
        bytes = bytes.sliced(written);
    }
    return 0;
}

int PosixFile::read(QByteArray &bytes, qint64 offset, qint64 limit) const
{
    bytes.resize(limit);
    qint64 filled = 0;
    while (filled < limit) {
        const ssize_t got = ::pread(m_descriptor, bytes.data() + filled,
                                    static_cast<size_t>(limit - filled), offset + filled);
        if (got < 0) {
            if (errno == EINTR)
                continue;
            bytes.clear();
            return errno;
        }
        if (got == 0)
            break;
        filled += got;
    }
    bytes.truncate(filled);
    return 0;
}

int PosixFile::sync(bool dataOnly)
{
    int result = 0;
    do {
        result = dataOnly ? ::fdatasync(m_descriptor) : ::fsync(m_descriptor);
    } while (result < 0 && errno == EINTR);
    return result < 0 ? errno : 0;
}

int syncFolder(const QByteArray &folder)
{
    PosixFile opened = PosixFile::open(folder, O_RDONLY | O_DIRECTORY);
    // A folder that may be written but not read cannot be opened; the rename itself is done.
    if (!opened.isOpen())
        return errno == EACCES ? 0 : errno;
    const int failure = opened.sync();
    return failure == EINVAL || failure == ENOTSUP ? 0 : failure;
}

int makeFolders(const QByteArray &folder, unsigned mode)
{
    if (folder.isEmpty() || ::mkdir(folder.constData(), static_cast<mode_t>(mode)) == 0)
        return 0;
    if (errno == EEXIST) {
        struct stat info = {};
        if (::stat(folder.constData(), &info) < 0)
            return errno;
        return S_ISDIR(info.st_mode) ? 0 : ENOTDIR;
    }
    if (errno != ENOENT)
        return errno;
    const qsizetype slash = folder.lastIndexOf('/');
    if (slash <= 0)
        return ENOENT;
    if (const int failure = makeFolders(folder.left(slash), mode))
        return failure;
    return ::mkdir(folder.constData(), static_cast<mode_t>(mode)) == 0 || errno == EEXIST ? 0
                                                                                          : errno;
}

QString systemText(int errorNumber)
{
    return QString::fromStdString(std::generic_category().message(errorNumber));
}

} // namespace Rehearsal
