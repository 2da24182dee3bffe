// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Rehearsal {

/// Where history, journal, audit log, outbox and recovery copies lie: `override` when given, else
/// $XDG_STATE_HOME/rehearsal, else ~/.local/state/rehearsal (QStandardPaths has no state location
/// in Qt 6.4). Made with mode 0700 when missing.
[[nodiscard]] QString stateFolder(const QString &override = {});
/// A short stable name for a workspace inside the state folder, from its absolute path without
/// links: its folder name and 12 hex digits.
[[nodiscard]] QString workspaceKey(const QString &workspaceRoot);

} // namespace Rehearsal
