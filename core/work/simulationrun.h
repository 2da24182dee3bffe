// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/backend.h"
#include "core/base/clock.h"
#include "core/domain/run.h"
#include "core/rules/auditrecord.h"

#include <QObject>

#include <chrono>
#include <random>

namespace Rehearsal {

class AuditLog;
class JobJournal;
class Webhook;

/// What a run needs from the world; all outlive it. `audit`, `journal` and `webhook` may be null.
struct RunWorld
{
    Backend &backend;
    Clock &clock;
    AuditLog *audit = nullptr;
    JobJournal *journal = nullptr;
    Webhook *webhook = nullptr;
    Actor actor = {};
};

/// How runs wait and how long.
struct RunPolicy
{
    std::chrono::milliseconds pollInterval{2000};
    std::chrono::milliseconds timeout{600'000}; ///< from the submit
    std::chrono::milliseconds maxWait{300'000}; ///< longest Retry-After that is waited for
    bool jitter = true;                         ///< ±10 % on poll waits; off in tests
    enum class OnUnknown { Fail, Resend, Leave } onUnknown = OnUnknown::Fail;

    friend bool operator==(const RunPolicy &, const RunPolicy &) = default;
};

/// One conversation test on one target, from sign-in to webhook. Steps in reading order, one
/// request in flight, one door out: `finished` is emitted exactly once, whatever happens, and after
/// it the object is idle. Deleting it at any moment cancels. A slot of `finished` that wants it
/// gone calls deleteLater().
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
    /// Ends within 1 s: asks the server to cancel the job (best effort), concludes as cancelled.
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
    void poll();
    void snapshotArrived(const Snapshot &snapshot);
    void pollFailed(const Error &error);
    void analyse(RunReport report);
    void notify(RunReport report);
    [[nodiscard]] bool enter(Stage stage);
    void fail(const Error &error);
    void conclude(RunReport report);
    [[nodiscard]] std::chrono::milliseconds nextPoll();

    RunSpec m_spec;
    Target m_target;
    RunWorld m_world;
    RunPolicy m_policy;
    Stage m_stage = Stage::Ready;
    bool m_concluded = false;
    Pending m_pending;
    Pending m_deadline;
    // The rest of the state (job id, counters, times) is the implementer's.
};

} // namespace Rehearsal
