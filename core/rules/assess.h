// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

namespace Rehearsal {

/// Judges a finished simulation: published figures (workflow-v1.md section 1), our own checks,
/// verdict and compliance. Pure. Times, audit fields and attempts are the caller's to fill in.
[[nodiscard]] RunReport assess(const RunSpec &spec, const Target &target, const Snapshot &snapshot);

/// The report of a run that never got a usable result: verdict Error with `error`, zero metrics,
/// FAIL.
[[nodiscard]] RunReport unfinished(const RunSpec &spec, const Target &target, const Error &error);

/// The published figures alone, of the steps as received (first step of an index wins).
[[nodiscard]] Metrics metricsOf(const ConversationTest &test, const Snapshot &snapshot);

/// passed if at least `atLeast` of the reports of one test and row passed (repeat rule of
/// product.md); one report is its own verdict.
[[nodiscard]] Verdict combined(const QList<Verdict> &repetitions,
                               const std::optional<Repeat> &repeat);

} // namespace Rehearsal
