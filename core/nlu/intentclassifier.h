// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nlu/calibration.h"

#include <memory>
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <stop_token>

namespace Rehearsal {

/// One utterance to learn from; `intent` is an index into the names given to train().
struct TrainingSample
{
    QString text = {};
    int intent = 0;

    friend bool operator==(const TrainingSample &, const TrainingSample &) = default;
};

struct TrainingOptions
{
    /// Worker threads. The weights do not depend on it, to the bit.
    int threads = 1;
    /// Fit confidence and out-of-scope margin on held-out margins; otherwise the fixed ones are
    /// used, which saves about half of the time.
    bool calibrate = true;
    /// Parts the samples are cut into for the held-out margins, at least 2.
    int folds = 5;
    /// Ends train() early; the classifier it then returns is empty.
    std::stop_token stop = {};
};

struct RankedIntent
{
    int intent = -1;         ///< index into intentNames()
    double margin = 0.0;     ///< signed distance of the one-vs-rest machine, about -2 to 2
    double confidence = 0.0; ///< 0 to 1, rises with the margin, never NaN

    friend bool operator==(const RankedIntent &, const RankedIntent &) = default;
};

struct Prediction
{
    /// Highest margin first, the winner included. Intents without utterances come last. Empty only
    /// if the classifier has no intents: the best one is named for out-of-scope texts too.
    QList<RankedIntent> best = {};
    bool outOfScope = true;

    friend bool operator==(const Prediction &, const Prediction &) = default;
};

/// What the model says about a training sample when it has not learned from that sample.
struct HeldOutAnswer
{
    int intent = -1;        ///< the best intent, -1 if there is none
    double margin = 0.0;    ///< of that intent
    double ownMargin = 0.0; ///< of the intent the sample is labelled with

    friend bool operator==(const HeldOutAnswer &, const HeldOutAnswer &) = default;
};

/// Names the intent of an utterance: one linear support vector machine an intent over word and
/// character n-grams. Training is deterministic to the bit, whatever the number of threads. A
/// value: copies share the weights. classify() may be called from several threads.
class IntentClassifier
{
public:
    /// Intents with fewer utterances than this answer with the fixed calibration and margin.
    static constexpr int CalibratedUtterances = 10;
    /// About what is fitted on CLINC150, as the fixed calibration is.
    static constexpr double FixedOutOfScopeMargin = -0.35;
    /// A text without any n-gram belongs to no intent, learned this many times. With many intents
    /// the machines know that already; with two, one of them would be sure of every text.
    static constexpr int EmptyRows = 20;

    /// Empty: no intents, every answer is out of scope.
    IntentClassifier();

    /// Samples whose intent is no index into `intentNames` are ignored. Runs in the calling thread
    /// (and `options.threads - 1` more) until done.
    [[nodiscard]] static IntentClassifier train(const QStringList &intentNames,
                                                const QList<TrainingSample> &samples,
                                                const TrainingOptions &options = {});

    /// The `top` best intents (at least one). A text without any known n-gram has confidence 0 and
    /// is out of scope.
    [[nodiscard]] Prediction classify(const QString &text, int top = 3) const;

    [[nodiscard]] const QStringList &intentNames() const;
    /// Answers with a lower best margin are out of scope: the 5 % quantile of the held-out margins.
    [[nodiscard]] double outOfScopeMargin() const;
    [[nodiscard]] Calibration calibration() const;
    /// One answer a sample given to train(), in its order; empty without `calibrate`.
    [[nodiscard]] const QList<HeldOutAnswer> &heldOutAnswers() const;
    /// SHA-256 of the weights, in lower case hexadecimal: equal models have equal hashes.
    [[nodiscard]] QByteArray weightHash() const;
    [[nodiscard]] qsizetype featureCount() const;

private:
    struct Model;
    explicit IntentClassifier(std::shared_ptr<const Model> model);

    std::shared_ptr<const Model> m_model;
};

} // namespace Rehearsal
