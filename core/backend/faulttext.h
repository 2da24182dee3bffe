// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/faultmatrix.h"
#include "core/backend/http.h"
#include "core/backend/problem.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace Rehearsal {

/// What a request is about, for its messages.
struct Subject
{
    Phase phase = Phase::S2;
    QUrl url = {};
    QString bot = {};
    QString environment = {};
    QString version = {};
    QString job = {};    ///< simulation or training job
    QString intent = {}; ///< id
    QString intentName = {};
    QString scope = {};               ///< what the token must carry for this request
    std::optional<Phase> within = {}; ///< of a sign-in: the phase that it was needed for
};

/// How a request failed. Only what the fault's text needs is filled.
struct Failure
{
    Fault fault = Fault::None;
    Reaction reaction = Reaction::Stop; ///< decides what the message says comes next
    HttpReply reply = {};               ///< without its body
    QByteArray method = {};
    Problem problem = {};
    QUrl redirect = {};
    qint64 bodyCap = 0;
    std::chrono::milliseconds deadline{0};
    int waits = 0;         ///< those for 429 or 503 before this answer
    QDateTime until = {};  ///< of H26, UTC
    int silentMinutes = 0; ///< polls only: since the last usable answer
    // of B faults
    QString path = {}; ///< member, "steps/0/index"
    QString actual = {};
    QString wanted = {};
};

/// "Could not {do}. {why} {next} {hint}" (reliability.md 6.1 to 6.5) as an error with its code, kind and
/// status. Plain text.
[[nodiscard]] Error faultError(const Subject &subject, const Failure &failure);
/// The same with a reason of one's own ("S3-C1"), for refusals by content.
[[nodiscard]] Error refusal(const Subject &subject, const QString &code, const QString &why,
                            Error::Kind kind, const QString &hint = {});
/// "Start the simulation: 10.0.0.1 refused the connection. Trying again in 4 s (1 of 3)."
[[nodiscard]] QString repeatText(const Subject &subject, const Failure &failure,
                                 std::chrono::milliseconds wait, int attempt, int attempts);
/// "waiting 4 s (rate limit)".
[[nodiscard]] QString waitText(int status, std::chrono::milliseconds wait);

/// The parts, each a sentence or empty.
[[nodiscard]] QString doText(const Subject &subject);
[[nodiscard]] QString whyText(const Subject &subject, const Failure &failure);
[[nodiscard]] QString nextText(const Subject &subject, Reaction reaction, int silentMinutes);
[[nodiscard]] QString hintText(const Subject &subject, const Failure &failure);

} // namespace Rehearsal
