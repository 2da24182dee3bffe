// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runcontroller.h"

#include <QString>

namespace Rehearsal {

/// One word of a POSIX shell, in quotes where it needs them: it means this text and nothing else.
[[nodiscard]] QString shellWord(const QString &text);

/// The command line that runs the same tests on the same target from the folder of the workspace. No path
/// means the whole workspace.
[[nodiscard]] QString runCommandText(const QString &workspaceRoot, const QString &target,
                                     const RunRequest &request);

} // namespace Rehearsal
