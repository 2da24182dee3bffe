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

/// The head of a chain after an append.
struct AuditHead
{
    QString chain = {}; ///< UUID
    qint64 seq = -1;
    QString hash = {}; ///< SHA-256 of the last line, hex

    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};

/// Appends records to <state>/audit/audit-<chain8>-<first>.jsonl, each line the RFC 8785 form of
/// one object that names the hash of the line before (reliability.md 8). Never rewrites a line.
/// Lines are written at once and synced in groups, at the latest 50 ms after an append and on
/// close().
class AuditLog : public QObject
{
    Q_OBJECT
public:
    AuditLog(QString stateFolder, Clock &clock, QObject *parent = nullptr);
    ~AuditLog() override;

    /// Opens or makes the log and checks its tail. Error kind File, code S8-A02 and so on.
    [[nodiscard]] Result<> open();
    /// Stores the audit record of a run. Gives the record back with its chain fields in `rehearsal`
    /// (chain, seq, record_sha256 over the record's RFC 8785 form without that member).
    [[nodiscard]] Result<Json> appendRun(Json record);
    /// Any other event ("report.exported", "webhook.delivered", …) with its members.
    [[nodiscard]] Result<> append(const QString &event, Json members);
    /// Syncs what is still unsynced; an error means that records may not survive a power cut.
    [[nodiscard]] Result<> flush();
    [[nodiscard]] AuditHead head() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Rehearsal
