// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/influencesearch.h"

#include "core/nlu/influence.h"
#include "core/rules/trainingset.h"

#include <QPromise>
#include <QThreadPool>

namespace Rehearsal {
namespace {

constexpr int mostSentences = 5;

std::optional<GuiltySentences> guiltySentences(const WrongTurn &turn,
                                               const QList<WorkspaceFile<Intent>> &files,
                                               const std::stop_token &stop)
{
    QList<Intent> intents;
    for (const WorkspaceFile<Intent> &file : files)
        intents.append(file.value);
    const TrainingSet set = trainingSet(intents);
    GuiltySentences result;
    result.turn = turn;
    const auto taken = static_cast<int>(set.names.indexOf(turn.taken));
    const auto expected = static_cast<int>(set.names.indexOf(turn.expected));
    result.knowsTaken = taken >= 0;
    if (!result.knowsTaken)
        return result;
    const auto influence =
        influenceOn(turn.text, taken, expected, set.samples, mostSentences, stop);
    if (!influence)
        return {};
    result.agrees = expected < 0 || influence->agrees();
    const auto add = [&](const QList<InfluentialSample> &samples, bool isAgainst) {
        for (const InfluentialSample &one : samples) {
            const TrainingSet::Place place = set.places.at(one.sample);
            const TrainingSample &sample = set.samples.at(one.sample);
            result.sentences.append({set.names.at(sample.intent), sample.text,
                                     files.at(place.intent).path, place.utterance, one.share,
                                     isAgainst, one.shared});
        }
    };
    add(influence->towards, false);
    add(influence->against, true);
    return result;
}

} // namespace

InfluenceSearch::InfluenceSearch(QObject *parent)
    : QObject(parent)
{ }

InfluenceSearch::~InfluenceSearch() { stop(); }

void InfluenceSearch::stop()
{
    m_stop.request_stop();
    m_watcher.reset();
}

void InfluenceSearch::search(const WrongTurn &turn, const QList<WorkspaceFile<Intent>> &intents)
{
    stop();
    m_stop = std::stop_source();
    m_watcher = std::make_unique<QFutureWatcher<Found>>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, [this] {
        const Found result = m_watcher->result();
        m_watcher.release()->deleteLater();
        if (result)
            Q_EMIT found(*result);
    });
    const auto promise = std::make_shared<QPromise<Found>>();
    promise->start();
    m_watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, turn, intents, token = m_stop.get_token()] {
        promise->addResult(guiltySentences(turn, intents, token));
        promise->finish();
    });
}

} // namespace Rehearsal
