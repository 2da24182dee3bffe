// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/fault.h"

namespace Rehearsal {

/// The cells of the network matrix (reliability.md 6.1).
enum class Reaction {
    Accept,      ///< ok
    Note,        ///< accepted, one line in the run log
    Repeat,      ///< Ra
    WaitAsTold,  ///< Rw
    SignInAgain, ///< A1
    Stop,        ///< F
    Unknown,     ///< Q: nobody knows whether it was processed
    ReadBack,    ///< V
    Conflict,    ///< C
    KeepPolling, ///< P
    StopPolling, ///< PF
};

/// The cell as written; what depends on the attempt (the starred cells) is in decide().
[[nodiscard]] Reaction reactionTo(Fault fault, Phase phase);

} // namespace Rehearsal
