// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/pending.h"
#include "core/base/result.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace Rehearsal {

/// What the journal says of one submit (reliability.md 5.3): prepared, sent, accepted, refused,
/// unknown, cancelled, terminal, audited, notified, closed.
struct JournalEntry
{
    QString op = {};                             ///< UUID, the Idempotency-Key
    QString kind = QStringLiteral("simulation"); ///< simulation, retrain or put
    QString state = {};
    QString origin = {};   ///< scheme://host:port
    QString job = {};      ///< id on the server, once accepted
    QString bodyHash = {}; ///< SHA-256 of the body, hex
    QString document = {}; ///< id of the test

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// Append-only lines with a CRC-32 in <state>/journal/<workspace>.jsonl, mode 0600. Written before the
/// request goes out; synced in groups (`whenDurable`). No secrets, no utterances. A line is
/// {"v":1,"op","kind","state","t","origin","job","h","doc","crc"} with t in UTC ms; crc is the CRC-32
/// (as zlib's) of the bytes before `,"crc"`, 8 hex digits. Lines of another sum are ignored.
///
/// Several processes may share the file. Only one that finds nobody else there drops a torn line,
/// compacts, and says what was left open: jobs of a living process are its own.
class JobJournal : public QObject
{
    Q_OBJECT
public:
    JobJournal(QString stateFolder, QString workspaceKey, Clock &clock, QObject *parent = nullptr);
    ~JobJournal() override;

    /// Opens, drops a torn last line, compacts above 1 MiB. Error kind File, code J-write, as for
    /// everything here.
    [[nodiscard]] Result<> open();
    /// Writes the line at once (it survives a crash of this program); the next group sync makes it
    /// survive a power cut.
    [[nodiscard]] Result<> record(const JournalEntry &entry);
    /// Calls `then` once everything recorded so far is synced (all who come during one sync share the
    /// next), never before this call has returned.
    [[nodiscard]] Pending whenDurable(Answer<> then);
    /// Submits of earlier processes that never came to an end, as open() found them, in the order of
    /// their first record: sent, accepted, terminal, audited, and unknown or lost for up to 30 days.
    [[nodiscard]] QList<JournalEntry> leftOpen() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Rehearsal
