// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Rehearsal {

/// Which process wrote something. Ids are used again, so when it started counts too.
struct ProcessMark
{
    qint64 pid = 0;
    QString start = {}; ///< boot id and clock ticks from boot to the start; compare only

    friend bool operator==(const ProcessMark &, const ProcessMark &) = default;
};

[[nodiscard]] ProcessMark currentProcess();
/// The very process still runs on this machine, not another one of the same id. One that was killed
/// and not yet waited for counts as dead.
[[nodiscard]] bool isAlive(const ProcessMark &process);

} // namespace Rehearsal
