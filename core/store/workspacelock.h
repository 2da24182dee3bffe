// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace Rehearsal {

/// Who has a workspace open.
struct LockHolder
{
    qint64 pid = 0;
    QString host = {};
    QDateTime since = {};

    friend bool operator==(const LockHolder &, const LockHolder &) = default;
};

/// Tells windows of the same workspace from each other, in <state>/locks (reliability.md 7.5). Advice:
/// what keeps work is that every save compares the file first. A living process never loses its lock,
/// that of a dead one is taken over at once. Where no lock can be written, nobody holds one.
class WorkspaceLock
{
public:
    explicit WorkspaceLock(QString stateFolder);
    ~WorkspaceLock();

    /// Takes the lock of this workspace besides the one held; nothing, or who has it.
    [[nodiscard]] std::optional<LockHolder> claim(const QString &root);
    /// The workspace claimed last is open now: the lock of the one before is let go.
    void settle();
    /// The workspace claimed last was not opened after all.
    void giveUp();

private:
    QString m_folder;
    QString m_heldKey;
    QString m_claimedKey;
    std::unique_ptr<QLockFile> m_held;
    std::unique_ptr<QLockFile> m_claimed;
};

} // namespace Rehearsal
