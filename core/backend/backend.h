// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/pending.h"
#include "core/domain/intent.h"
#include "core/domain/run.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Rehearsal {

/// What a service can do. A core server has none of these; they are found out by trying
/// (404, 405, 501) and remembered, and the window greys out what is missing.
struct Capabilities
{
    enum class Known { Unknown, Yes, No };

    Known cancel = Known::Unknown;
    Known listBots = Known::Unknown;
    Known listEnvironments = Known::Unknown;
    Known listIntents = Known::Unknown;
    Known readIntent = Known::Unknown;
    Known evaluate = Known::Unknown;
    Known idempotencyKey =
        Known::Unknown; ///< an answer carried Idempotent-Replayed, or the target says so

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

struct Bot
{
    QString id = {};
    QString name = {};

    friend bool operator==(const Bot &, const Bot &) = default;
};

struct Environment
{
    QString id = {};
    QString name = {};
    QString isolationMode = {};
    QStringList allowedBots = {};

    friend bool operator==(const Environment &, const Environment &) = default;
};

struct BotVersion
{
    QString id = {};
    QString name = {};
    QString status = {};
    bool deployed = false;

    friend bool operator==(const BotVersion &, const BotVersion &) = default;
};

/// An intent as a server holds it.
struct ServerIntent
{
    Intent intent = {};
    QString etag = {}; ///< as received, "" without one
    Json raw = {};     ///< unknown members are sent back unchanged

    friend bool operator==(const ServerIntent &, const ServerIntent &) = default;
};

struct IntentWrite
{
    int httpStatus = 0;
    QString etag = {};
    Json responseBody = {};
    QByteArray payload = {}; ///< the bytes sent
    double latencyMs = 0;    ///< waits included
    double networkMs = 0;
    int attempts = 0;

    friend bool operator==(const IntentWrite &, const IntentWrite &) = default;
};

struct TrainingJob
{
    QString id = {};
    QString status = {};
    bool finished = false;
    bool failed = false;
    double progress = -1; ///< 0 to 1, or -1 when not reported
    QString failure = {};

    friend bool operator==(const TrainingJob &, const TrainingJob &) = default;
};

struct LabelledSample
{
    QString text = {};
    QString expectedIntent = {};

    friend bool operator==(const LabelledSample &, const LabelledSample &) = default;
};

struct Evaluation
{
    double accuracy = 0;
    QList<Alternative> results = {}; ///< one a sample, in order

    friend bool operator==(const Evaluation &, const Evaluation &) = default;
};

struct Submitted
{
    QString id = {};
    int attempts = 1;      ///< POSTs on the wire
    bool replayed = false; ///< the server repeated an earlier answer

    friend bool operator==(const Submitted &, const Submitted &) = default;
};

/// The outcome of the check of a target before anything is submitted.
struct TargetCheck
{
    QString versionName = {};
    bool deployed = false;
    QStringList warnings = {}; ///< unknown isolation mode and the like

    friend bool operator==(const TargetCheck &, const TargetCheck &) = default;
};

/// Everything that talks to a service, in verbs of our trade. Values in, Pending out; letting go of
/// the Pending ends the request. Each answer comes at most once and never before the call returned.
/// Outlives every Pending it gave out. Retries, waits and the token are its own business; what it
/// waits for is told through `onNotice`.
class Backend
{
public:
    virtual ~Backend() = default;

    /// Plain text for the run's row while something is waited for ("waiting 4 s (rate limit)"), or
    /// a note for the run log. Set before the call; may be empty.
    using Notice = std::function<void(const QString &text)>;

    [[nodiscard]] virtual Capabilities capabilities() const = 0;

    [[nodiscard]] virtual Pending authenticate(Answer<> answer) = 0;
    /// Version exists and is ACTIVE, environment allows the bot; codes S2-C1..C3, S3-C1, S3-C2.
    [[nodiscard]] virtual Pending checkTarget(Notice notice, Answer<TargetCheck> answer) = 0;
    /// At most one POST unless the server proved that it processed nothing, or honours the key.
    /// Kind OutcomeUnknown when nobody can know. `aboutToSend` is called just before each POST.
    [[nodiscard]] virtual Pending submit(const RunSpec &spec, std::function<void()> aboutToSend,
                                         Notice notice, Answer<Submitted> answer) = 0;
    /// One poll; a transient failure answers with its error (kinds Network, Timeout, Server,
    /// RateLimited with `retryAfter` below), the caller schedules the next one.
    [[nodiscard]] virtual Pending fetch(const QString &simulationId, Answer<Snapshot> answer) = 0;
    [[nodiscard]] virtual Pending cancel(const QString &simulationId, Answer<> answer) = 0;

    [[nodiscard]] virtual Pending listBots(Answer<QList<Bot>> answer) = 0;
    [[nodiscard]] virtual Pending listVersions(Answer<QList<BotVersion>> answer) = 0;
    [[nodiscard]] virtual Pending listEnvironments(Answer<QList<Environment>> answer) = 0;
    [[nodiscard]] virtual Pending listIntents(Answer<QList<ServerIntent>> answer) = 0;
    [[nodiscard]] virtual Pending readIntent(const QString &id, Answer<ServerIntent> answer) = 0;
    /// The body that replaceIntent() sends after the server's intent was read as `server` (nothing:
    /// it could not be). Kind Invalid with code I2-V06 or V07 when this server cannot hold it.
    [[nodiscard]] virtual Result<QByteArray>
    intentPayload(const Intent &intent, const std::optional<ServerIntent> &server) const = 0;
    /// `base` is what the edit started from when the server could tell (its ETag goes into
    /// If-Match), one with a null `raw` when the server had no such intent; empty for an unconditional
    /// PUT. Kind Conflict on 409 and 412, and when the server's is another than `base`. `aboutToSend`
    /// is called with the body just before each PUT.
    [[nodiscard]] virtual Pending
    replaceIntent(const Intent &intent, const std::optional<ServerIntent> &base,
                  std::function<void(const QByteArray &payload)> aboutToSend, Notice notice,
                  Answer<IntentWrite> answer) = 0;
    /// The id of the training job, or "" when the server gave no usable one (not an error).
    [[nodiscard]] virtual Pending retrain(Notice notice, Answer<QString> answer) = 0;
    [[nodiscard]] virtual Pending trainingJob(const QString &id, Answer<TrainingJob> answer) = 0;
    [[nodiscard]] virtual Pending evaluate(const QList<LabelledSample> &samples,
                                           Answer<Evaluation> answer) = 0;

    /// What the server asked to wait before the next poll of this simulation (Retry-After of the
    /// last answer), or 0.
    [[nodiscard]] virtual std::chrono::milliseconds
    retryAfter(const QString &simulationId) const = 0;
};

} // namespace Rehearsal
