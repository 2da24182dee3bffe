// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/workspacelock.h"

#include "core/store/posixfile.h"
#include "core/store/statefolder.h"

#include <QFile>
#include <QFileInfo>

#include <chrono>

namespace Rehearsal {

WorkspaceLock::WorkspaceLock(QString stateFolder)
    : m_folder(std::move(stateFolder) + QStringLiteral("/locks"))
{ }

WorkspaceLock::~WorkspaceLock() = default;

std::optional<LockHolder> WorkspaceLock::claim(const QString &root)
{
    giveUp();
    const QString key = workspaceKey(root);
    m_claimedKey = key;
    if (m_held && key == m_heldKey)
        return std::nullopt;
    // Who cannot write there finds no lock either.
    static_cast<void>(makeFolders(QFile::encodeName(m_folder), 0700));
    const QString path = m_folder + u'/' + key + QStringLiteral(".lock");
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(std::chrono::milliseconds(0));
    if (lock->tryLock()) {
        m_claimed = std::move(lock);
        return std::nullopt;
    }
    LockHolder holder;
    QString program;
    if (lock->error() != QLockFile::LockFailedError
        || !lock->getLockInfo(&holder.pid, &holder.host, &program))
        return std::nullopt;
    holder.since = QFileInfo(path).lastModified();
    return holder;
}

void WorkspaceLock::settle()
{
    if (m_held && m_claimedKey == m_heldKey)
        return;
    m_held = std::move(m_claimed);
    m_heldKey = std::exchange(m_claimedKey, {});
}

void WorkspaceLock::giveUp()
{
    m_claimed.reset();
    m_claimedKey.clear();
}

} // namespace Rehearsal
