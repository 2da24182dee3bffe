// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/store/recoverycopy.h"
#include "core/store/workspacelock.h"
#include "ui/documents/recovery.h"

#include <QObject>

#include <functional>

namespace Rehearsal {

class MessageBar;
class OpenWorkspace;

/// What is settled with the user when a workspace opens: whether another window has it, and what was
/// left of it when a process ended unexpectedly. The counterpart of Closing.
class Opening : public QObject
{
    Q_OBJECT
public:
    /// `workspace` outlives this; `messages` lives as long as anything is asked.
    Opening(OpenWorkspace &workspace, MessageBar &messages, const QString &stateFolder,
            QObject *parent = nullptr);
    ~Opening() override;

    /// True when the workspace may be opened now. Otherwise another process has it open; the user is
    /// asked, and `open` is called when they want it all the same, read-only or not: then this is true.
    [[nodiscard]] bool mayOpen(const QString &root, std::function<void()> open);

Q_SIGNALS:
    /// These documents hold recovered edits now.
    void recovered(const QStringList &paths);

private:
    void askAboutOtherWindow(const QString &root, const LockHolder &holder,
                             const std::function<void()> &open);
    void settle();
    void offerCopies();
    void askAboutNewerFile(const RecoveredDocument &copy);
    void compare(const QList<RecoveredDocument> &copies, const QString &recover,
                 const std::function<void()> &accepted);
    void recoverAll();
    void recover(const QString &path);
    void askBeforeDiscarding();
    void tell(const Recovery::Outcome &outcome);

    OpenWorkspace &m_workspace;
    MessageBar &m_messages;
    SystemClock m_clock;
    RecoveryCopies m_copies;
    Recovery m_recovery;
    WorkspaceLock m_lock;
    QString m_acceptedRoot; ///< may be opened although another window has it
    QString m_readOnlyReason;
};

} // namespace Rehearsal
