// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/work/intentupdate.h"
#include "core/work/retraining.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Rehearsal {

struct PublicationPolicy
{
    int utteranceLimit = 150;
    bool retrain = true;
    RunPolicy run = {}; ///< waits and time limit of the training

    friend bool operator==(const PublicationPolicy &, const PublicationPolicy &) = default;
};

/// Several intents, one after the other, then one training for all that were saved, followed to its
/// end. Stops at the first that could not be saved: what was saved is trained, what is left is reported
/// as refused and not sent. One door out: `finished`, exactly once. Deleting it cancels, silently.
class IntentPublication : public QObject
{
    Q_OBJECT
public:
    /// `published` may be null.
    IntentPublication(QList<UpdateSpec> specs, Target target, RunWorld world,
                      PublicationPolicy policy, PublishedIntents *published,
                      QObject *parent = nullptr);
    ~IntentPublication() override;

    void start();
    void cancel();

    /// In the order of the specs; those under way as far as they are.
    [[nodiscard]] QList<UpdateReport> reports() const;

Q_SIGNALS:
    void stageEntered(int index, Rehearsal::IntentUpdate::Stage stage);
    void waiting(const QString &text);
    void updateFinished(int index, const Rehearsal::UpdateReport &report);
    void trainingStarted();
    void trainingFollowed(const QString &jobId);
    void trainingProgressed(double progress);
    void finished();

private:
    void next();
    void updateEnded(int index, const UpdateReport &report);
    void train();
    void trained(const TrainingOutcome &outcome);
    void concludeWhenDone();
    [[nodiscard]] bool anySaved() const;

    Target m_target;
    RunWorld m_world;
    PublicationPolicy m_policy;
    std::vector<std::unique_ptr<IntentUpdate>> m_updates;
    std::unique_ptr<Retraining> m_retraining;
    std::size_t m_next = 0;
    std::size_t m_ended = 0;
    bool m_isStarted = false;
    bool m_isCancelled = false;
    bool m_isStopped = false; ///< one could not be saved
    bool m_isClosing = false; ///< no further one is begun
    bool m_isConcluded = false;
    Pending m_step;
};

/// Why an update is not done: what kept it from being saved, or its model from being trained.
[[nodiscard]] std::optional<Error> errorOf(const UpdateReport &report);

} // namespace Rehearsal
