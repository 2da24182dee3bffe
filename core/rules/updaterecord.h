// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/domain/intent.h"
#include "core/rules/auditrecord.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Rehearsal {

/// How the update of an intent ended. "Saved, not trained" is a state of its own: the PUT is not
/// repeated, the training may be.
enum class UpdateState {
    Unchanged,       ///< the server's is the same already; nothing was sent
    Saved,           ///< and trained, where that was wanted
    SavedNotTrained, ///< not, not yet or nobody knows; `training` says which
    Conflict,        ///< changed on the server since it was read; nothing was overwritten
    Refused,         ///< not saved; `error` says why
    Unknown,         ///< sent, and nobody knows whether it was saved
};

/// "saved", "saved_not_trained", …: the stable name in files.
[[nodiscard]] QString updateStateName(UpdateState state);

/// How the training ended that one or several updates asked for.
struct TrainingOutcome
{
    enum class State {
        NotRequested,
        Completed,
        NotFollowed, ///< accepted without a usable job id
        NotStarted,  ///< the request to train was refused
        Unknown,     ///< nobody knows whether it was started
        Failed,      ///< the job ended as FAILED
        Unfinished,  ///< still running at the time limit, or nobody follows it any more
    };

    State state = State::NotRequested;
    QString jobId = {};
    std::optional<Error> error = {};
    QStringList warnings = {};

    /// What was asked for came to a good end.
    [[nodiscard]] bool isGood() const
    {
        return state == State::NotRequested || state == State::Completed
            || state == State::NotFollowed;
    }
    friend bool operator==(const TrainingOutcome &, const TrainingOutcome &) = default;
};

/// "completed", "not_started", …
[[nodiscard]] QString trainingStateName(TrainingOutcome::State state);
/// The published retrain_status: initiated, failed or unknown; "" when no training was asked for.
[[nodiscard]] QString retrainStatus(TrainingOutcome::State state);

/// A warning that somebody decided to live with.
struct AcceptedWarning
{
    QString rule = {};    ///< "V08"
    QString pointer = {}; ///< "/utterances/3/text"
    QString reason = {};

    friend bool operator==(const AcceptedWarning &, const AcceptedWarning &) = default;
};

/// Accuracy by the same samples before and after the edit, measured, never estimated.
struct MeasuredAccuracy
{
    double before = 0;
    double after = 0;
    double low = 0; ///< of the 95 % interval of the difference
    double high = 0;
    int samples = 0;

    friend bool operator==(const MeasuredAccuracy &, const MeasuredAccuracy &) = default;
};

/// What came of the update of one intent.
struct UpdateReport
{
    QString op = {};    ///< UUID; joins its records in journal and audit log
    Intent intent = {}; ///< as sent
    QString path = {};  ///< of its file, relative to the workspace
    QString target = {};
    UpdateState state = UpdateState::Refused;
    std::optional<Error> error = {};
    int httpStatus = 0;   ///< 0 when no complete answer came, or nothing was sent
    double latencyMs = 0; ///< of the PUT, waits included
    double networkMs = 0;
    int attempts = 0;        ///< PUTs on the wire
    QByteArray payload = {}; ///< the bytes sent; empty when nothing was
    Json responseBody = {};
    TrainingOutcome training = {};
    std::optional<Intent> server = {}; ///< as last read before the PUT, or after a conflict
    std::optional<Intent> base = {};   ///< what the edit started from, where it is known
    bool couldCompare = true;          ///< false: the server cannot return intents
    QList<AcceptedWarning> accepted = {};
    std::optional<MeasuredAccuracy> accuracy = {};
    QStringList warnings = {};
    QDateTime startedAt = {};
    Json auditRecord = {};
    bool audited = false;
    std::optional<bool> webhookDelivered = {}; ///< nothing: none was due

    [[nodiscard]] bool isSaved() const
    {
        return state == UpdateState::Saved || state == UpdateState::SavedNotTrained;
    }
    friend bool operator==(const UpdateReport &, const UpdateReport &) = default;
};

/// SHA-256 of json.dumps(payload, sort_keys=True), hex; "" for bytes that are no JSON.
[[nodiscard]] QString payloadHash(const QByteArray &payload);

/// timestamp, intent_id, action, status_code, latency_ms, payload_hash, user_agent in this order, then
/// `rehearsal` with ours (workflow-v1.md section 2). The chain fields are added by the log.
[[nodiscard]] Json auditRecord(const UpdateReport &report, const Actor &actor,
                               const QDateTime &timestamp);
/// status, intent_id, http_status, latency_ms, network_ms, attempts, retrain_status, response_body,
/// then error and the tracking record as mlops_metrics.
[[nodiscard]] Json resultJson(const UpdateReport &report, const QDateTime &timestamp);
/// The accuracy tracking record; its delta is measured or null.
[[nodiscard]] Json trackingRecord(const UpdateReport &report, const QDateTime &timestamp);
/// {event: "intent.updated", intent_id, timestamp, http_status, latency_ms}.
[[nodiscard]] Json webhookBody(const UpdateReport &report, const QDateTime &timestamp);

} // namespace Rehearsal
