// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/result.h"

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

/// Append-only lines with a CRC-32 in <state>/journal/<workspace>.jsonl, mode 0600. Written before
/// the request goes out; synced in groups (`whenDurable`). No secrets, no utterances.
class JobJournal : public QObject
{
    Q_OBJECT
public:
    JobJournal(QString stateFolder, QString workspaceKey, Clock &clock, QObject *parent = nullptr);
    ~JobJournal() override;

    /// Opens, drops a torn last line, compacts above 1 MiB.
    [[nodiscard]] Result<> open();
    /// Writes the line at once (it survives a crash of this program); the next group sync makes it
    /// survive a power cut.
    [[nodiscard]] Result<> record(const JournalEntry &entry);
    /// Calls `then` once everything recorded so far is synced (at most one sync each 5 ms for all
    /// who wait), never before this call has returned.
    [[nodiscard]] Pending whenDurable(Answer<> then);
    /// Submits of earlier processes that never came to an end.
    [[nodiscard]] QList<JournalEntry> leftOpen() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Rehearsal
