// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/retraining.h"

#include "core/store/jobjournal.h"

#include <QPointer>
#include <QUuid>

#include <cmath>

namespace Rehearsal {

namespace {

bool isKnownStatus(const QString &status)
{
    static const QStringList known{
        QStringLiteral("QUEUED"),    QStringLiteral("PENDING"), QStringLiteral("RUNNING"),
        QStringLiteral("COMPLETED"), QStringLiteral("FAILED"),
    };
    return status.isEmpty() || known.contains(status.toUpper());
}

} // namespace

Retraining::Retraining(QString origin, RunWorld world, RunPolicy policy, QObject *parent)
    : QObject(parent)
    , m_origin(std::move(origin))
    , m_world(std::move(world))
    , m_policy(policy)
    , m_schedule({policy.pollInterval, policy.maxWait, policy.jitter, PollSchedule::Job::Training})
    , m_op(QUuid::createUuid().toString(QUuid::WithoutBraces))
{ }

void Retraining::start()
{
    if (!m_world.journal) {
        post();
        return;
    }
    // As with a submit: nothing goes out that a restart could not tell of.
    for (const QString &state : {QStringLiteral("prepared"), QStringLiteral("sent")}) {
        if (const auto written = record(state); !written) {
            conclude(TrainingOutcome::State::NotStarted, written.error());
            return;
        }
    }
    m_pending = m_world.journal->whenDurable([this](const Result<> &durable) {
        if (durable) {
            post();
            return;
        }
        note(QStringLiteral("refused"));
        conclude(TrainingOutcome::State::NotStarted, durable.error());
    });
}

void Retraining::post()
{
    m_isPosted = true;
    m_pending = m_world.backend.retrain([this](const QString &text) { Q_EMIT waiting(text); },
                                        [this](const Result<QString> &answer) { posted(answer); });
}

void Retraining::posted(const Result<QString> &answer)
{
    if (!answer) {
        const bool isUnknown = answer.error().kind == Error::Kind::OutcomeUnknown;
        note(isUnknown ? QStringLiteral("unknown") : QStringLiteral("refused"));
        conclude(isUnknown ? TrainingOutcome::State::Unknown : TrainingOutcome::State::NotStarted,
                 answer.error());
        return;
    }
    if (answer->isEmpty()) {
        note(QStringLiteral("closed"));
        m_outcome.warnings += tr("Retraining was accepted without a usable job identifier; it "
                                 "cannot be followed.");
        conclude(TrainingOutcome::State::NotFollowed);
        return;
    }
    m_outcome.jobId = *answer;
    note(QStringLiteral("accepted"));
    follow(*answer);
}

void Retraining::follow(const QString &jobId)
{
    m_isPosted = true;
    m_outcome.jobId = jobId;
    m_schedule.accepted(jobId, m_world.clock.elapsed());
    m_deadline = m_world.clock.after(m_policy.timeout, [this] {
        const auto minutes = static_cast<double>(m_policy.timeout.count()) / 60'000;
        conclude(TrainingOutcome::State::Unfinished,
                 Error{Error::Kind::Timeout,
                       tr("The intent is saved. Training %1 is still running after %2 min.")
                           .arg(m_outcome.jobId, QString::number(minutes, 'g', 3)),
                       0, QStringLiteral("I5-C2")});
    });
    const QPointer<Retraining> self(this);
    Q_EMIT followed(jobId);
    if (self && !m_concluded)
        poll();
}

void Retraining::poll()
{
    m_pending =
        m_world.backend.trainingJob(m_outcome.jobId, [this](const Result<TrainingJob> &answer) {
            if (answer)
                jobArrived(*answer);
            else
                pollFailed(answer.error());
        });
}

void Retraining::jobArrived(const TrainingJob &job)
{
    if (job.finished) {
        note(QStringLiteral("terminal"));
        note(QStringLiteral("closed"));
    }
    if (job.finished && job.failed) {
        const QString reason =
            job.failure.isEmpty() ? QString() : QStringLiteral(": ") + job.failure;
        conclude(
            TrainingOutcome::State::Failed,
            Error{Error::Kind::Server,
                  tr("The intent is saved. Training %1 failed%2.").arg(m_outcome.jobId, reason),
                  200, QStringLiteral("I5-C1")});
        return;
    }
    if (job.finished) {
        conclude(TrainingOutcome::State::Completed);
        return;
    }
    if (!isKnownStatus(job.status) && !std::exchange(m_unknownStatusSeen, true)) {
        m_outcome.warnings += tr("The server reported the unknown status “%1” of training %2.")
                                  .arg(job.status, m_outcome.jobId);
    }
    const auto wait = m_schedule.afterRunning(m_world.clock.elapsed(),
                                              m_world.backend.retryAfter(m_outcome.jobId));
    const QPointer<Retraining> self(this);
    Q_EMIT progressed(job.progress);
    if (self && !m_concluded)
        pollAfter(wait);
}

void Retraining::pollFailed(const Error &error)
{
    const auto wait = m_schedule.afterFailure(error, m_world.clock.elapsed(),
                                              m_world.backend.retryAfter(m_outcome.jobId));
    if (!wait) {
        conclude(TrainingOutcome::State::Unfinished, wait.error());
        return;
    }
    const double tenths = std::round(static_cast<double>(wait->count()) / 100);
    const QPointer<Retraining> self(this);
    if (error.kind != Error::Kind::NotFound) {
        Q_EMIT waiting((error.kind == Error::Kind::RateLimited
                            ? tr("waiting %1 s (rate limit)")
                            : tr("waiting %1 s (no usable answer)"))
                           .arg(QString::number(tenths / 10)));
    }
    if (self && !m_concluded)
        pollAfter(*wait);
}

void Retraining::pollAfter(std::chrono::milliseconds wait)
{
    m_pending = m_world.clock.after(wait, [this] { poll(); });
}

void Retraining::cancel()
{
    if (m_concluded)
        return;
    const auto cancelled = [](const QString &message) {
        return Error{Error::Kind::Cancelled, message, 0, {}};
    };
    if (!m_outcome.jobId.isEmpty()) {
        conclude(TrainingOutcome::State::Unfinished,
                 cancelled(tr("Following stopped. The training keeps running on the server.")));
    } else if (m_isPosted) {
        note(QStringLiteral("unknown"));
        conclude(TrainingOutcome::State::Unknown,
                 cancelled(tr("Cancelled. It is not known whether retraining was started.")));
    } else {
        note(QStringLiteral("cancelled"));
        conclude(TrainingOutcome::State::NotStarted,
                 cancelled(tr("Cancelled. Retraining was not started.")));
    }
}

void Retraining::conclude(TrainingOutcome::State state, const std::optional<Error> &error)
{
    if (std::exchange(m_concluded, true))
        return;
    m_pending.reset();
    m_deadline.reset();
    m_outcome.state = state;
    m_outcome.error = error;
    Q_EMIT finished(m_outcome);
}

Result<> Retraining::record(const QString &state)
{
    if (!m_world.journal)
        return {};
    JournalEntry entry;
    entry.op = m_op;
    entry.kind = QStringLiteral("retrain");
    entry.state = state;
    entry.origin = m_origin;
    entry.job = m_outcome.jobId;
    return m_world.journal->record(entry);
}

void Retraining::note(const QString &state)
{
    if (const auto written = record(state); !written)
        m_outcome.warnings +=
            tr("The job journal could not be written. %1").arg(written.error().message);
}

} // namespace Rehearsal
