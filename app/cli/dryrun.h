// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"
#include "core/domain/run.h"
#include "core/domain/target.h"

namespace Rehearsal {

/// `run --dry-run`: prints the request each run would submit, one JSON object a line with test, path, row,
/// repeat, method, url and body. Nothing is sent, no secret is looked for.
[[nodiscard]] ExitCode printRequests(const QList<RunSpec> &specs, const Target &target);

} // namespace Rehearsal
