// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/store/auditfiles.h"
#include "core/store/groupsync.h"
#include "core/store/posixfile.h"

#include <QStringList>

#include <chrono>
#include <mutex>
#include <optional>

namespace Rehearsal {

/// The chain and its files: where AuditLog puts the lines it composes. Everything between begin() and
/// end() happens under a lock that all processes share.
class AuditWriter
{
public:
    AuditWriter(QString folder, Clock &clock);
    ~AuditWriter();
    Q_DISABLE_COPY_MOVE(AuditWriter)

    /// Takes the lock and stands behind the last line of the log: follows what others appended, mends
    /// what is broken, starts a new segment when it is time. Without error end() must follow.
    [[nodiscard]] Result<> begin();
    /// Writes one record; `members` are all but the chain's own.
    [[nodiscard]] Result<> write(const QString &event, Json members);
    /// A checkpoint, when a record was written since the last one.
    [[nodiscard]] Result<> writeCheckpoint();
    void end();

    [[nodiscard]] Result<> flush();
    [[nodiscard]] qint64 nextSeq() const { return m_position.head.seq + 1; }
    [[nodiscard]] const AuditHead &head() const { return m_position.head; }
    [[nodiscard]] const QStringList &notes() const { return m_notes; }
    void setLockPatience(std::chrono::milliseconds longest)
    {
        m_longestPatience = longest;
        m_patience = longest;
    }

private:
    [[nodiscard]] Result<> lock();
    [[nodiscard]] Result<> standAtEnd();
    [[nodiscard]] Result<> openNewest();
    [[nodiscard]] Result<> openSegment(const AuditSegmentName &segment);
    [[nodiscard]] Result<> readTail();
    [[nodiscard]] Result<> repairTorn(QByteArrayView torn);
    [[nodiscard]] Result<> startChain(const QString &event, Json data);
    [[nodiscard]] Result<> startSegment(const QString &event, Json data);
    [[nodiscard]] Result<> startBroken(qint64 seq);
    [[nodiscard]] Result<> rotateWhenDue();
    [[nodiscard]] Result<> writeLine(const QString &event, Json members);
    [[nodiscard]] const char *clockFlag(const QDateTime &now);
    [[nodiscard]] Error error(int errorNumber) const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] int syncNow();

    const QString m_folder;
    Clock &m_clock;
    PosixFile m_lock;
    PosixFile m_file;
    AuditSegmentName m_segment = {};
    QString m_month = {}; ///< "2026-01", of the first record of the segment
    AuditPosition m_position = {};
    qint64 m_size = 0; ///< of the segment, as far as we know its records
    std::chrono::milliseconds m_lastCheckpoint{0};
    std::chrono::milliseconds m_longestPatience{5000}; ///< with a lock that somebody else holds
    std::chrono::milliseconds m_patience = m_longestPatience;    ///< less once it was in vain
    std::optional<std::chrono::milliseconds> m_clockOffset = {}; ///< wall clock less elapsed time
    QStringList m_notes = {};
    bool m_syncFailed = false;

    std::mutex m_syncMutex; ///< guards what follows: shared with the syncing thread
    int m_syncDescriptor = -1;
    AuditPosition m_syncPosition = {};
    int m_syncFailure = 0;
    GroupSync m_sync; // last: its thread ends first
};

/// The text and code of what stopped a write into the log (A02 to A05 of reliability.md 6.7).
[[nodiscard]] Error auditError(int errorNumber, const QString &folder, const QString &file);

} // namespace Rehearsal
