// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/result.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace Rehearsal {

/// The head of a chain after an append.
struct AuditHead
{
    QString chain = {}; ///< UUID
    qint64 seq = -1;
    QString hash = {}; ///< SHA-256 of the last line, hex

    /// "chain:seq:hash", as reports print it; empty before the first record.
    [[nodiscard]] QString text() const;
    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};

/// {"chain", "seq", "hash"}, as webhooks and head files have it.
[[nodiscard]] Json toJson(const AuditHead &head);

/// Appends records to <state>/audit/audit-<chain8>-<first>.jsonl, each line the RFC 8785 form of one
/// object that names the hash of the line before (reliability.md 8). Never rewrites a line. Lines
/// are written at once and synced in groups, at the latest 50 ms after an append and on close().
///
/// A line has v, chain, seq, prev, ts, event, app, host, actor and the members of the event. A run
/// is `simulation.completed` with phase, outcome, op, actor, object {kind, id, name}, `code` of its
/// error, and `data`: the members of its audit record but `steps`, instead of which stand
/// `steps_sha256` (over the RFC 8785 form of the array) and `steps_count`, because no utterance is
/// kept here unless setIncludesSteps() is on. `data.rehearsal` has chain, seq and record_sha256 as the
/// record that appendRun() gives back, so that an exported record can be checked against the log.
///
/// After 255 other records or an hour, at the end of a segment and on closing stands a `log.checkpoint` with data {count: number of records before it in the chain, head:
/// its `prev`}; they are unsigned (flag "unsigned"). A segment ends at 16 MiB, 100,000 records
/// or with the month. The first record of a further segment is `log.segment` {previous, last_seq,
/// last_hash}, `log.broken` {file, seq of the first wrong record} when the file before it was changed
/// by somebody else, or `log.gap` {file} when it was removed while in use or could not be synced; all
/// of them continue the chain at the head that was known.
///
/// Several processes, and several objects, may append to the same folder.
///
/// A record that could not be written for a reason that may pass (A02 to A06) waits in memory and is
/// tried again every 10 s, before the next one, and on flush() and close: whoever asked has its error
/// by then, and the record gets the time at which it was written (`data.timestamp` is when it happened).
class AuditLog : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds retryAfter{10};
    /// Of the records that wait; further ones are lost, and their error says so no more than before.
    static constexpr int mostWaiting = 10'000;

    AuditLog(QString stateFolder, Clock &clock, QObject *parent = nullptr);
    /// Writes a checkpoint and syncs.
    ~AuditLog() override;

    /// Opens or makes the log and checks its tail. Error kind File with code S8-A02 (no permission),
    /// A03 (read-only file system), A04 (disk full), A05 (disk error), A06 (in use by another program
    /// for longer than the lock patience) or A11 (not a regular file of this user); the same for appends.
    [[nodiscard]] Result<> open();
    /// How long an append may wait, blocking, while another program writes; 5 s at first. A window takes
    /// less, because it must go on answering.
    void setLockPatience(std::chrono::milliseconds longest);
    /// Keeps the steps of runs in the log as well. Off at first.
    void setIncludesSteps(bool on);
    /// Stores the audit record of a run. Gives the record back with its chain fields in `rehearsal`
    /// (chain, seq, record_sha256 over the record's RFC 8785 form without that member).
    [[nodiscard]] Result<Json> appendRun(Json record);
    /// The same for any other audit record that is exported (an update of an intent): it stands as
    /// `data` of `event`, whose further members (phase, outcome, op, object, request, code, …) are
    /// `members`. Comes back with its chain fields in `rehearsal`.
    [[nodiscard]] Result<Json> appendRecord(const QString &event, Json record, Json members);
    /// Any other event ("report.exported", "webhook.delivered", …) with its members.
    [[nodiscard]] Result<> append(const QString &event, Json members);
    /// Writes what waits and syncs what is still unsynced; an error means that records may not survive a power cut.
    [[nodiscard]] Result<> flush();
    [[nodiscard]] AuditHead head() const;
    /// Records in memory that could not be written yet.
    [[nodiscard]] int waiting() const;
    /// What was odd about the log and mended (torn last line, changed or removed file), for people.
    [[nodiscard]] QStringList notes() const;

Q_SIGNALS:
    void waitingChanged(int count);

private:
    /// How a record becomes a line, once its place in the chain is known.
    using Write = std::function<Result<Json>()>;
    [[nodiscard]] Result<Json> writeOrKeep(Write write);
    [[nodiscard]] Result<> writeWaiting();
    void keep(Write write, const Error &reason);
    void retry();
    void place(Json &own) const;
    [[nodiscard]] Result<Json> writeRun(Json record);
    [[nodiscard]] Result<Json> writeRecord(const QString &event, Json record, Json members);

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Rehearsal
