// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/backend.h"
#include "core/base/clock.h"
#include "core/domain/run.h"
#include "core/rules/auditrecord.h"
#include "core/work/pollschedule.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace Rehearsal {

class AuditLog;
class JobJournal;
class Webhook;

/// A target check that runs of one suite share: who finds one younger than 30 s does not ask again.
/// Only a good check is remembered, so a target that became unusable is noticed within 30 s.
struct SharedTargetCheck
{
    static constexpr std::chrono::seconds lifetime{30};

    std::optional<TargetCheck> good = {};
    std::chrono::milliseconds at{0}; ///< by the monotonic clock

    friend bool operator==(const SharedTargetCheck &, const SharedTargetCheck &) = default;
};

/// What a run needs from the world; all outlive it. `audit`, `journal`, `webhook` and `targetCheck`
/// may be null.
struct RunWorld
{
    Backend &backend;
    Clock &clock;
    AuditLog *audit = nullptr;
    JobJournal *journal = nullptr;
    Webhook *webhook = nullptr;
    Actor actor = {};
    SharedTargetCheck *targetCheck = nullptr;
};

/// How runs wait and how long.
struct RunPolicy
{
    std::chrono::milliseconds pollInterval{2000};
    std::chrono::milliseconds timeout{600'000}; ///< from the submit
    std::chrono::milliseconds maxWait{300'000}; ///< longest Retry-After that is waited for
    bool jitter = true;                         ///< ±10 % on poll waits; off in tests
    /// After a submit of unknown outcome: end as error, submit once more with the same key, or end as
    /// error and leave it at that (the callers tell Fail and Leave apart by their exit code).
    enum class OnUnknown { Fail, Resend, Leave } onUnknown = OnUnknown::Fail;

    friend bool operator==(const RunPolicy &, const RunPolicy &) = default;
};

/// One conversation test on one target, from sign-in to webhook. Steps in reading order, one request in
/// flight, one door out: `finished` is emitted exactly once, whatever happens, and after it the object
/// is idle. Deleting it at any moment cancels, silently. A slot of `finished` that wants it gone calls
/// deleteLater().
///
/// Whatever its outcome, a run that was started leaves one audit record; when that cannot be written the
/// report says so in a warning and has `audited` false. The webhook is sent for simulations that came to
/// an end (COMPLETED or FAILED); when it cannot be delivered that is a warning and `webhookDelivered`
/// is false. The deadline counts from the submit but rings only once the job is accepted: until then the
/// limits of the request itself hold, and to let go of an unanswered POST would only make its outcome
/// unknown.
class SimulationRun : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Ready, Authenticate, Validate, Submit, Poll, Audit, Notify, Done };
    Q_ENUM(Stage)

    SimulationRun(RunSpec spec, Target target, RunWorld world, RunPolicy policy,
                  QObject *parent = nullptr);
    ~SimulationRun() override;

    void start();
    /// Ends within 1 s: asks the server to cancel the job (best effort), concludes as cancelled. A verdict
    /// that is already there is kept; only its webhook is given up.
    void cancel();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const RunSpec &spec() const { return m_spec; }

Q_SIGNALS:
    void stageEntered(Rehearsal::SimulationRun::Stage stage);
    /// "waiting 4 s (rate limit)"; empty when the wait is over.
    void waiting(const QString &text);
    /// Verdict, figures and warnings of a run that ended; an error outcome has verdict Error and
    /// error set. Cancelled runs have verdict NotRun and error kind Cancelled.
    void finished(const Rehearsal::RunReport &report);

private:
    void authenticate();
    void validate();
    void submit();
    void send();
    void submitted(const Result<Submitted> &answer);
    void outcomeUnknown(const Error &error);
    void poll();
    void snapshotArrived(const Snapshot &snapshot);
    void pollFailed(const Error &error);
    void pollAfter(std::chrono::milliseconds wait);
    void deadlinePassed();
    void analyse(RunReport report);
    void prepareWebhook();
    void audit();
    void notify();
    void notified(const Result<> &sent);
    void stopOnServer(std::function<void(bool)> then);
    void fail(const Error &error);
    void conclude();

    [[nodiscard]] bool enter(Stage stage);
    /// Goes on with the value, or fails with the error.
    template <typename F>
    [[nodiscard]] auto orFail(F onSuccess);
    [[nodiscard]] Backend::Notice notice();
    void say(const QString &text);
    void warn(const QString &text);
    /// The journal's next line about this submit.
    [[nodiscard]] Result<> record(const QString &state);
    /// The same where the run goes on without it.
    void note(const QString &state);
    void close();
    [[nodiscard]] RunReport cancelledReport() const;
    void complete(RunReport &report) const;

    RunSpec m_spec;
    Target m_target;
    RunWorld m_world;
    RunPolicy m_policy;
    PollSchedule m_schedule;
    QString m_origin; ///< as the journal names the server
    Stage m_stage = Stage::Ready;
    bool m_cancelling = false;
    bool m_stopHeard = false; ///< the server answered our request to cancel
    bool m_concluded = false;
    bool m_audited = false; ///< the attempt was made
    bool m_resent = false;
    bool m_unknownStatusSeen = false;
    bool m_terminal = false; ///< the server said how the simulation ended
    int m_posts = 0;
    QString m_simulationId;
    QString m_contentHash; ///< SHA-256 of what the body is made of
    QString m_said;
    QStringList m_warnings;
    QDateTime m_startedAt;
    std::chrono::milliseconds m_started{0};
    std::chrono::milliseconds m_sent{0};
    std::optional<RunReport> m_report; ///< once there is an outcome
    Pending m_pending;
    Pending m_deadline;
};

} // namespace Rehearsal
