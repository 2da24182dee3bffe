// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Rehearsal {

/// What went wrong, chosen by what the caller can do next: wait, sign in again, mend the input,
/// ask the user, give up. One table maps HTTP status to kind (core/backend/exchange.cpp), one maps
/// kind to exit code (app/cli) and one maps kind to advice (ui).
struct Error
{
    enum class Kind {
        Cancelled,      ///< the user or the owner let go
        Network,        ///< no connection, or it broke
        Timeout,        ///< a deadline of ours passed
        Unauthorized,   ///< 401, also after a new token
        Forbidden,      ///< 403
        NotFound,       ///< 404, 410
        Invalid,        ///< the input breaks a rule; mend it
        RateLimited,    ///< 429 after all waits
        Server,         ///< 5xx
        Protocol,       ///< an answer that cannot be used
        File,           ///< reading or writing on this machine
        OutcomeUnknown, ///< sent, and nobody knows whether it was processed
        Conflict,       ///< 409, 412: changed meanwhile
        Configuration,  ///< address, secret, target, TLS trust
        Unsupported,    ///< 404, 405 or 501 for an operation that a core server may lack
    };

    Kind kind = Kind::Protocol;
    QString message = {}; ///< translated, for people, plain text, free of secrets
    int httpStatus = 0;   ///< 0 when no complete answer came
    QString code = {};    ///< stable, "S4-T12" (phase and fault)

    friend bool operator==(const Error &, const Error &) = default;
};

/// "network", "outcome-unknown", …: the stable name of a kind in files and logs.
[[nodiscard]] QString kindName(Error::Kind kind);

} // namespace Rehearsal
