// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/intentpublication.h"

#include "core/backend/address.h"

#include <QPointer>

#include <algorithm>

using namespace std::chrono_literals;

namespace Rehearsal {

IntentPublication::IntentPublication(QList<UpdateSpec> specs, Target target, RunWorld world,
                                     PublicationPolicy policy, PublishedIntents *published,
                                     QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_world(std::move(world))
    , m_policy(policy)
{
    int index = 0;
    for (UpdateSpec &spec : specs) {
        auto update =
            std::make_unique<IntentUpdate>(std::move(spec), m_target, m_world,
                                           m_policy.utteranceLimit, m_policy.retrain, published);
        connect(update.get(), &IntentUpdate::stageEntered, this,
                [this, index](IntentUpdate::Stage stage) { Q_EMIT stageEntered(index, stage); });
        connect(update.get(), &IntentUpdate::waiting, this, &IntentPublication::waiting);
        connect(update.get(), &IntentUpdate::saved, this,
                [this] { m_step = m_world.clock.after(0ms, [this] { next(); }); });
        connect(update.get(), &IntentUpdate::finished, this,
                [this, index](const UpdateReport &report) { updateEnded(index, report); });
        m_updates.push_back(std::move(update));
        ++index;
    }
}

IntentPublication::~IntentPublication()
{
    m_isConcluded = true;
    m_step.reset();
    m_retraining.reset();
    m_updates.clear();
}

void IntentPublication::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    m_step = m_world.clock.after(0ms, [this] { next(); });
}

void IntentPublication::next()
{
    if (m_isConcluded)
        return;
    if (m_next < m_updates.size() && !m_isStopped && !m_isCancelled) {
        m_updates[m_next++]->start();
        return;
    }
    if (std::exchange(m_isClosing, true))
        return;
    while (m_next < m_updates.size()) {
        m_updates[m_next++]->leaveOut(
            m_isCancelled ? tr("Cancelled. Nothing was sent.")
                          : tr("Not sent, because another intent could not be saved."));
    }
    if (anySaved())
        train();
    else
        concludeWhenDone();
}

void IntentPublication::updateEnded(int index, const UpdateReport &report)
{
    ++m_ended;
    const bool isFine = report.isSaved() || report.state == UpdateState::Unchanged;
    m_isStopped = m_isStopped || !isFine;
    const QPointer<IntentPublication> self(this);
    Q_EMIT updateFinished(index, report);
    if (!self || m_isConcluded)
        return;
    if (!m_isClosing)
        m_step = m_world.clock.after(0ms, [this] { next(); });
    else
        concludeWhenDone();
}

void IntentPublication::train()
{
    if (m_isCancelled) {
        trained({TrainingOutcome::State::NotStarted,
                 {},
                 Error{Error::Kind::Cancelled,
                       tr("Cancelled. The intent is saved, but the model was not retrained."),
                       0,
                       {}},
                 {}});
        return;
    }
    m_retraining =
        std::make_unique<Retraining>(originText(m_target.baseUrl), m_world, m_policy.run);
    connect(m_retraining.get(), &Retraining::waiting, this, &IntentPublication::waiting);
    connect(m_retraining.get(), &Retraining::followed, this, &IntentPublication::trainingFollowed);
    connect(m_retraining.get(), &Retraining::progressed, this,
            &IntentPublication::trainingProgressed);
    connect(m_retraining.get(), &Retraining::finished, this, &IntentPublication::trained);
    const QPointer<IntentPublication> self(this);
    Q_EMIT trainingStarted();
    if (self && m_retraining && !m_isCancelled)
        m_retraining->start();
}

void IntentPublication::trained(const TrainingOutcome &outcome)
{
    const QPointer<IntentPublication> self(this);
    for (std::size_t index = 0; self && index < m_updates.size(); ++index)
        m_updates[index]->trained(outcome);
    if (self)
        concludeWhenDone();
}

void IntentPublication::cancel()
{
    if (m_isConcluded || std::exchange(m_isCancelled, true))
        return;
    if (!m_isStarted) {
        m_isStarted = true;
        m_step = m_world.clock.after(0ms, [this] { next(); });
        return;
    }
    if (m_retraining) {
        m_retraining->cancel();
        for (const auto &update : m_updates) {
            if (update->stage() == IntentUpdate::Stage::Notify)
                update->cancel();
        }
        return;
    }
    if (m_next == 0)
        return; // the first step is on its way and sees that
    IntentUpdate &current = *m_updates[m_next - 1];
    if (current.stage() != IntentUpdate::Stage::Train)
        current.cancel();
}

void IntentPublication::concludeWhenDone()
{
    if (m_ended == m_updates.size() && !std::exchange(m_isConcluded, true))
        Q_EMIT finished();
}

bool IntentPublication::anySaved() const
{
    return std::any_of(m_updates.begin(), m_updates.end(), [](const auto &update) {
        return update->stage() == IntentUpdate::Stage::Train;
    });
}

QList<UpdateReport> IntentPublication::reports() const
{
    QList<UpdateReport> reports;
    for (const auto &update : m_updates)
        reports.append(update->report());
    return reports;
}

std::optional<Error> errorOf(const UpdateReport &report)
{
    if (report.error)
        return report.error;
    if (report.state == UpdateState::SavedNotTrained)
        return report.training.error;
    return {};
}

} // namespace Rehearsal
