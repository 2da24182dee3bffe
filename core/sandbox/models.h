// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/intent.h"
#include "core/nlu/entityrecognizer.h"
#include "core/nlu/intentclassifier.h"

#include <QMap>
#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace Rehearsal::Sandbox {

struct Model
{
    IntentClassifier classifier = {};
    EntityRecognizer recognizer = {};
};

using ModelPointer = std::shared_ptr<const Model>;
using ExcludedShares = QMap<QString, double>; ///< by intent name

struct TrainingTask
{
    QList<Intent> intents = {};
    ExcludedShares excluded = {};
    int utteranceLimit = 150;
    int threads = 1;
};

/// Trains on the enabled intents; those of one name are one. Which utterances an excluded share
/// leaves out depends only on their texts, so that it is the same ones in every run.
[[nodiscard]] ModelPointer trainModel(const TrainingTask &task, const std::stop_token &stop);

/// One worker thread that trains one model after the other. Answers come in the thread of this
/// object; none comes after discardAll() or its destruction.
class Trainer : public QObject
{
    Q_OBJECT
public:
    explicit Trainer(QObject *parent = nullptr);
    ~Trainer() override;

    void train(TrainingTask task, std::function<void(ModelPointer)> done);
    /// Forgets what waits and stops what runs.
    void discardAll();

private:
    struct Order
    {
        TrainingTask task = {};
        quint64 number = 0;
        std::stop_source stop = {};
    };

    void work(const std::stop_token &stop);
    void deliver(quint64 number, const ModelPointer &model);

    QMap<quint64, std::function<void(ModelPointer)>> m_waiting = {};
    quint64 m_lastNumber = 0;
    std::mutex m_mutex; ///< guards the two below
    std::deque<Order> m_orders = {};
    std::stop_source m_current = {};
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

/// The models in use, one a set of excluded shares, trained when first asked for.
class Models : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(ModelPointer)>;

    Models(const QList<Intent> &intents, int utteranceLimit, int threads,
           QObject *parent = nullptr);

    /// The model if it is there.
    [[nodiscard]] ModelPointer ready(const ExcludedShares &excluded) const;
    /// Calls `done` at once when the model is there, else after training.
    void whenReady(const ExcludedShares &excluded, Done done);
    /// Trains every model in use anew; until the last one is done the old ones answer. `progress`
    /// gets the share that is done, 1 at the end.
    void retrain(const QList<Intent> &intents, std::function<void(double)> progress);
    /// What the models in use were trained on, or are being trained on.
    [[nodiscard]] const QList<Intent> &intents() const { return m_intents; }
    /// Back to these intents; requests that wait go on waiting.
    void restart(const QList<Intent> &intents);

private:
    struct Entry
    {
        ExcludedShares excluded = {};
        ModelPointer model = {};
        QList<Done> waiting = {};
    };
    struct Batch
    {
        QList<Intent> intents = {};
        QList<ExcludedShares> keys = {};
        QList<ModelPointer> models = {};
        std::function<void(double)> progress = {};
    };

    [[nodiscard]] qsizetype indexOf(const ExcludedShares &excluded) const;
    [[nodiscard]] TrainingTask task(const QList<Intent> &intents,
                                    const ExcludedShares &excluded) const;
    void start(const ExcludedShares &excluded);
    void arrive(const ExcludedShares &excluded, const ModelPointer &model);
    void deploy(const Batch &batch);

    Trainer m_trainer;
    QList<Intent> m_intents;
    int m_utteranceLimit;
    int m_threads;
    quint64 m_generation = 0; ///< changes with m_intents: older lazy trainings no longer count
    QList<Entry> m_entries = {};
};

} // namespace Rehearsal::Sandbox
