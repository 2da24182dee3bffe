// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reports.h"

namespace Rehearsal {

/// Reads a result file. Error code "usage" when there is none at this path; kind Invalid, with the path
/// in its message, when it is no result file.
[[nodiscard]] Result<SuiteResult> readResultFile(const QString &path);

} // namespace Rehearsal
