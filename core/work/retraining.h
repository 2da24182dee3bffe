// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/updaterecord.h"
#include "core/work/pollschedule.h"
#include "core/work/simulationrun.h"

#include <QObject>

namespace Rehearsal {

/// One request to train and its job, followed to its end. One door out: `finished`, exactly once.
/// Deleting it stops following, silently; the journal keeps a job that still runs.
class Retraining : public QObject
{
    Q_OBJECT
public:
    Retraining(QString origin, RunWorld world, RunPolicy policy, QObject *parent = nullptr);

    void start();
    /// Follows a job that was started earlier, with nothing posted.
    void follow(const QString &jobId);
    /// Ends at once; the job goes on on the server.
    void cancel();

Q_SIGNALS:
    void followed(const QString &jobId);
    /// 0 to 1, or -1 when the server does not say.
    void progressed(double progress);
    void waiting(const QString &text);
    void finished(const Rehearsal::TrainingOutcome &outcome);

private:
    void post();
    void posted(const Result<QString> &answer);
    void poll();
    void jobArrived(const TrainingJob &job);
    void pollFailed(const Error &error);
    void pollAfter(std::chrono::milliseconds wait);
    void conclude(TrainingOutcome::State state, const std::optional<Error> &error = {});
    [[nodiscard]] Result<> record(const QString &state);
    void note(const QString &state);

    QString m_origin;
    RunWorld m_world;
    RunPolicy m_policy;
    PollSchedule m_schedule;
    QString m_op;
    bool m_isPosted = false;
    bool m_concluded = false;
    bool m_unknownStatusSeen = false;
    TrainingOutcome m_outcome;
    Pending m_pending;
    Pending m_deadline;
};

} // namespace Rehearsal
