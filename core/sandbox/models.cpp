// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/models.h"

#include "core/base/text.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

namespace Rehearsal::Sandbox {

namespace {

/// The utterances of an intent that are left after excluding a share of them: those whose texts
/// hash lowest go.
QList<Utterance> remaining(const QList<Utterance> &utterances, double excluded)
{
    const auto count =
        static_cast<qsizetype>(std::llround(excluded * static_cast<double>(utterances.size())));
    if (count <= 0)
        return utterances;
    QList<std::pair<QByteArray, qsizetype>> order;
    for (qsizetype i = 0; i < utterances.size(); ++i) {
        order.append(
            {QCryptographicHash::hash(utterances.at(i).text.toUtf8(), QCryptographicHash::Sha256),
             i});
    }
    std::sort(order.begin(), order.end());
    QList<bool> dropped(utterances.size(), false);
    for (qsizetype i = 0; i < count; ++i)
        dropped[order.at(i).second] = true;
    QList<Utterance> rest;
    for (qsizetype i = 0; i < utterances.size(); ++i) {
        if (!dropped.at(i))
            rest.append(utterances.at(i));
    }
    return rest;
}

} // namespace

ModelPointer trainModel(const TrainingTask &task, const std::stop_token &stop)
{
    QStringList names;
    QList<TrainingSample> samples;
    QList<GazetteerEntry> gazetteer;
    for (const Intent &intent : task.intents) {
        if (!intent.enabled)
            continue;
        qsizetype index = names.indexOf(intent.name);
        if (index < 0) {
            index = names.size();
            names.append(intent.name);
        }
        const QList<Utterance> utterances = remaining(intent.utterances.mid(0, task.utteranceLimit),
                                                      task.excluded.value(intent.name, 0.0));
        for (const Utterance &utterance : utterances) {
            samples.append({utterance.text, static_cast<int>(index)});
            for (const EntitySpan &span : utterance.spans)
                gazetteer.append(
                    {span.entity, codePointSlice(utterance.text, span.start, span.end)});
        }
    }
    TrainingOptions options;
    options.threads = task.threads;
    options.stop = stop;
    auto model = std::make_shared<Model>();
    model->classifier = IntentClassifier::train(names, samples, options);
    model->recognizer = EntityRecognizer(gazetteer);
    return model;
}

Trainer::Trainer(QObject *parent)
    : QObject(parent)
    , m_thread([this](const std::stop_token &stop) { work(stop); })
{ }

Trainer::~Trainer()
{
    discardAll();
    m_thread.request_stop();
    m_thread.join();
}

void Trainer::train(TrainingTask task, std::function<void(ModelPointer)> done)
{
    m_waiting.insert(++m_lastNumber, std::move(done));
    {
        const std::lock_guard lock(m_mutex);
        m_orders.push_back({std::move(task), m_lastNumber, {}});
    }
    m_wake.notify_one();
}

void Trainer::discardAll()
{
    m_waiting.clear();
    const std::lock_guard lock(m_mutex);
    m_orders.clear();
    m_current.request_stop();
}

void Trainer::work(const std::stop_token &stop)
{
    for (;;) {
        Order order;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_orders.empty(); }))
                return;
            order = std::move(m_orders.front());
            m_orders.pop_front();
            m_current = order.stop;
        }
        const ModelPointer model = trainModel(order.task, order.stop.get_token());
        // The destructor joins this thread first, so that the object is there; the call is queued.
        QMetaObject::invokeMethod(
            this, [this, number = order.number, model] { deliver(number, model); },
            Qt::QueuedConnection);
    }
}

void Trainer::deliver(quint64 number, const ModelPointer &model)
{
    const auto done = m_waiting.take(number);
    if (done)
        done(model);
}

Models::Models(const QList<Intent> &intents, int utteranceLimit, int threads, QObject *parent)
    : QObject(parent)
    , m_intents(intents)
    , m_utteranceLimit(utteranceLimit)
    , m_threads(threads)
{ }

qsizetype Models::indexOf(const ExcludedShares &excluded) const
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).excluded == excluded)
            return i;
    }
    return -1;
}

TrainingTask Models::task(const QList<Intent> &intents, const ExcludedShares &excluded) const
{
    return {intents, excluded, m_utteranceLimit, m_threads};
}

ModelPointer Models::ready(const ExcludedShares &excluded) const
{
    const qsizetype index = indexOf(excluded);
    return index < 0 ? nullptr : m_entries.at(index).model;
}

void Models::whenReady(const ExcludedShares &excluded, Done done)
{
    const qsizetype index = indexOf(excluded);
    if (index >= 0 && m_entries.at(index).model) {
        done(m_entries.at(index).model);
        return;
    }
    if (index >= 0) {
        m_entries[index].waiting.append(std::move(done));
        return;
    }
    m_entries.append({excluded, nullptr, {std::move(done)}});
    start(excluded);
}

void Models::start(const ExcludedShares &excluded)
{
    m_trainer.train(task(m_intents, excluded),
                    [this, excluded, generation = m_generation](const ModelPointer &model) {
                        if (generation == m_generation)
                            arrive(excluded, model);
                    });
}

void Models::arrive(const ExcludedShares &excluded, const ModelPointer &model)
{
    Entry &entry = m_entries[indexOf(excluded)];
    entry.model = model;
    const QList<Done> waiting = std::exchange(entry.waiting, {});
    for (const Done &done : waiting)
        done(model);
}

void Models::retrain(const QList<Intent> &intents, std::function<void(double)> progress)
{
    const auto batch = std::make_shared<Batch>();
    batch->intents = intents;
    batch->progress = std::move(progress);
    for (const Entry &entry : std::as_const(m_entries))
        batch->keys.append(entry.excluded);
    for (const ExcludedShares &excluded : std::as_const(batch->keys)) {
        m_trainer.train(task(intents, excluded), [this, batch](const ModelPointer &model) {
            batch->models.append(model);
            if (batch->models.size() == batch->keys.size())
                deploy(*batch);
            batch->progress(static_cast<double>(batch->models.size())
                            / static_cast<double>(batch->keys.size()));
        });
    }
    if (batch->keys.isEmpty()) {
        deploy(*batch);
        batch->progress(1.0);
    }
}

void Models::deploy(const Batch &batch)
{
    m_intents = batch.intents;
    ++m_generation;
    // A model that was first asked for meanwhile was trained on the old intents.
    for (Entry &entry : m_entries)
        entry.model = nullptr;
    QList<ExcludedShares> others;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!batch.keys.contains(entry.excluded))
            others.append(entry.excluded);
    }
    for (const ExcludedShares &excluded : std::as_const(others))
        start(excluded);
    for (qsizetype i = 0; i < batch.keys.size(); ++i)
        arrive(batch.keys.at(i), batch.models.at(i));
}

void Models::restart(const QList<Intent> &intents)
{
    m_trainer.discardAll();
    m_intents = intents;
    ++m_generation;
    for (Entry &entry : m_entries) {
        entry.model = nullptr;
        start(entry.excluded);
    }
}

} // namespace Rehearsal::Sandbox
