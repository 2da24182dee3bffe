// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Rehearsal {

/// Reads the arguments, does what they say and returns the exit code. Needs a QCoreApplication.
[[nodiscard]] int runCommandLine(int argc, char *argv[]);

} // namespace Rehearsal
