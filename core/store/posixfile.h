// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <utility>

namespace Rehearsal {

/// An open file of the operating system, closed with the object. Used where QFile hides what
/// matters for not losing data: which error it was, short writes, syncing a folder.
class PosixFile
{
public:
    PosixFile() = default;
    explicit PosixFile(int descriptor)
        : m_descriptor(descriptor)
    { }
    PosixFile(PosixFile &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    { }
    PosixFile &operator=(PosixFile &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~PosixFile();

    /// open(2), repeated when a signal interrupts it; `mode` is for new files.
    [[nodiscard]] static PosixFile open(const QByteArray &path, int flags, unsigned mode = 0600);

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// Closes now; 0 or the errno that close(2) gave.
    int close();

    /// All bytes, over short writes and interruptions; 0 or the errno of what stopped it.
    [[nodiscard]] int write(QByteArrayView bytes);
    /// At most `limit` bytes from `offset`; 0 or an errno.
    [[nodiscard]] int read(QByteArray &bytes, qint64 offset, qint64 limit) const;
    /// fsync(2) or, with `dataOnly`, fdatasync(2); 0 or an errno.
    [[nodiscard]] int sync(bool dataOnly = false);

private:
    int m_descriptor = -1;
};

/// Makes a rename or a new file in this folder survive a power cut; 0 or an errno. File systems
/// that cannot sync a folder count as success.
[[nodiscard]] int syncFolder(const QByteArray &folder);

/// Makes the folder and its missing parents; 0 or an errno.
[[nodiscard]] int makeFolders(const QByteArray &folder, unsigned mode);

/// What errno means, for messages.
[[nodiscard]] QString systemText(int errorNumber);

} // namespace Rehearsal
