// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

namespace Rehearsal {

/// The exit codes of product.md. Never a count.
enum class ExitCode {
    Passed = 0,
    Failed = 1,
    NotFinished = 2,
    Usage = 3,
    InvalidFile = 4,
    Refused = 5, ///< configuration, secret, sign-in, permission, TLS trust, unusable target
    Network = 6,
    OutcomeUnknown = 7,
    NotWritten = 8, ///< a report or the audit log
    WebhookUndelivered = 9,
    Conflict = 10,
    Interrupted = 130,
};

/// The one table from the kind of an error to the exit code of a run.
[[nodiscard]] ExitCode exitCodeOf(const Error &error);

/// The same, but Usage for errors of the code "usage": what was named on the command line.
[[nodiscard]] ExitCode usageOr(const Error &error);

/// The highest-numbered cause from 2 up wins over 1.
[[nodiscard]] ExitCode worse(ExitCode a, ExitCode b);

/// Of a suite: its runs grouped by test and data row, so that `repeat: {times, atLeast}` counts as one.
[[nodiscard]] ExitCode exitCodeOf(const QList<RunReport> &reports);

} // namespace Rehearsal
