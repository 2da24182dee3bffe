// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nlu/foldmodels.h"
#include "core/nlu/intentclassifier.h"
#include "core/nlu/proportion.h"

#include <array>
#include <optional>
#include <QList>
#include <QString>
#include <QStringList>

namespace Rehearsal {

/// One utterance and what a model says of it that has not learned it.
struct EvaluatedAnswer
{
    QString text = {};
    int intent = -1;         ///< where it belongs; -1: out of scope
    int predicted = -1;      ///< the best intent, -1 if there is none
    double margin = 0.0;     ///< of that intent
    double confidence = 0.0; ///< 0 to 1
    bool rejected = false;   ///< taken for out of scope; never in a cross-validation
    int fold = -1;           ///< that tested it, in a cross-validation

    [[nodiscard]] bool isRight() const { return intent >= 0 && predicted == intent; }
    friend bool operator==(const EvaluatedAnswer &, const EvaluatedAnswer &) = default;
};

/// The quality of one intent. A rate of nothing is absent, not 0.
struct IntentQuality
{
    int utterances = 0; ///< that the model learns from
    int support = 0;    ///< that were asked and belong to it
    int predicted = 0;  ///< that were asked and taken for it
    int right = 0;
    /// Mean cosine of two of its utterances; absent below two.
    std::optional<double> cohesion = {};
    /// 1 - cosine between the middles of its utterances and of those of the nearest other intent.
    std::optional<double> separation = {};
    int nearest = -1; ///< that other intent

    [[nodiscard]] Proportion precision() const { return {right, predicted}; }
    [[nodiscard]] Proportion recall() const { return {right, support}; }
    /// 2 right / (predicted + support).
    [[nodiscard]] std::optional<double> f1() const;
    friend bool operator==(const IntentQuality &, const IntentQuality &) = default;
};

/// Utterances of one intent that are taken for one other.
struct Confusion
{
    int intent = -1;
    int predicted = -1;
    QList<qsizetype> answers = {}; ///< indices, the surest first

    friend bool operator==(const Confusion &, const Confusion &) = default;
};

/// Averages over the intents that have support. As in other tools a precision of nothing is 0 here.
struct AveragedQuality
{
    double precision = 0.0;
    double recall = 0.0;
    double f1 = 0.0;

    friend bool operator==(const AveragedQuality &, const AveragedQuality &) = default;
};

/// Answers whose confidence lies in one part of 0 to 1; the upper end belongs to the last bin only.
struct ConfidenceBin
{
    int right = 0;
    int wrong = 0;
    double confidence = 0.0; ///< sum

    friend bool operator==(const ConfidenceBin &, const ConfidenceBin &) = default;
};

/// What if only answers of at least this confidence were given.
struct ThresholdPoint
{
    double threshold = 0.0;
    int answered = 0; ///< of the utterances that belong to an intent
    int right = 0;    ///< of these
    int strays = 0;   ///< answered, though out of scope

    [[nodiscard]] int falseAccepts() const { return answered - right + strays; }
    friend bool operator==(const ThresholdPoint &, const ThresholdPoint &) = default;
};

/// The figures of an evaluation. Unless said otherwise they are about the utterances that belong to
/// an intent, each taken for its best intent, without rejection.
struct IntentEvaluation
{
    enum class Method { CrossValidation, BlindTest };

    Method method = Method::CrossValidation;
    int folds = 0; ///< of a cross-validation
    QStringList intentNames = {};
    QList<EvaluatedAnswer> answers = {};

    QList<IntentQuality> intents = {}; ///< one a name
    QList<Confusion> confusions = {};  ///< most utterances first; none is empty
    Proportion accuracy = {};
    AveragedQuality macro = {};    ///< every intent counts the same
    AveragedQuality weighted = {}; ///< every utterance does
    /// Mean distance of confidence and accuracy over ten bins, weighed by their answers (expected
    /// calibration error); absent without answers.
    std::optional<double> calibrationError = {};
    std::array<ConfidenceBin, 10> calibration = {};
    std::array<ConfidenceBin, 25> histogram = {};
    std::array<ThresholdPoint, 101> thresholds = {}; ///< 0, 0.01, ... 1
    Proportion rejectedOutOfScope = {};              ///< of those that are
    Proportion rejectedInScope = {};                 ///< of those that are not

    friend bool operator==(const IntentEvaluation &, const IntentEvaluation &) = default;
};

/// Counts: everything but cohesion and separation, and `utterances`.
[[nodiscard]] IntentEvaluation evaluated(const QStringList &intentNames,
                                         QList<EvaluatedAnswer> answers);

/// Tests every utterance exactly once, in the fold that has not learned it; confidences come from a
/// curve fitted on the other folds. Samples whose intent is no index into `intentNames` are left
/// out. Nothing if it was stopped.
[[nodiscard]] std::optional<IntentEvaluation> crossValidated(const QStringList &intentNames,
                                                             const QList<TrainingSample> &samples,
                                                             const FoldOptions &options = {});

/// Learns from all `samples` and is asked about `questions`, intent -1 for those out of scope.
/// Nothing if it was stopped.
[[nodiscard]] std::optional<IntentEvaluation> blindlyTested(const QStringList &intentNames,
                                                            const QList<TrainingSample> &samples,
                                                            const QList<TrainingSample> &questions,
                                                            const FoldOptions &options = {});

} // namespace Rehearsal
