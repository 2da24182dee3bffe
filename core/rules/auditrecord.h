// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

namespace Rehearsal {

/// Who ran it, for the record.
struct Actor
{
    QString kind = QStringLiteral("user"); ///< user, ci or system
    QString name = {};

    friend bool operator==(const Actor &, const Actor &) = default;
};

/// The audit record of a run: timestamp, simulation_id, environment_id, bot_version, metrics,
/// steps, compliance_status in this order, then `rehearsal` with ours (workflow-v1.md section 1).
/// The chain fields (chain, seq, record_sha256) are added by the log that stores it.
[[nodiscard]] Json auditRecord(const RunReport &report, const Actor &actor,
                               const QDateTime &timestamp);

/// The body of the run webhook: event, metrics, audit_log (the record as a string, two-space
/// indent), timestamp.
[[nodiscard]] Json webhookBody(const RunReport &report, const QDateTime &timestamp);

/// {duration_ms, avg_intent_confidence, …}: the six, in the published order.
[[nodiscard]] Json metricsJson(const Metrics &metrics);

} // namespace Rehearsal
