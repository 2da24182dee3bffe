// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/evaluation.h"

#include "core/nlu/calibration.h"
#include "core/nlu/cohesion.h"

#include <algorithm>
#include <cmath>
#include <QHash>
#include <utility>
#include <vector>

namespace Rehearsal {

namespace {

template <std::size_t Size>
ConfidenceBin &binOf(std::array<ConfidenceBin, Size> &bins, double confidence)
{
    const double scaled = std::clamp(confidence, 0.0, 1.0) * static_cast<double>(Size);
    return bins[std::min(Size - 1, static_cast<std::size_t>(scaled))];
}

void add(ConfidenceBin &bin, const EvaluatedAnswer &answer)
{
    ++(answer.isRight() ? bin.right : bin.wrong);
    bin.confidence += answer.confidence;
}

/// Sum of the parts; each point then holds what lies at or above it.
void countThresholds(const QList<EvaluatedAnswer> &answers, std::array<ThresholdPoint, 101> &points)
{
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i].threshold = static_cast<double>(i) / 100.0;
    for (const EvaluatedAnswer &answer : answers) {
        if (answer.predicted < 0)
            continue;
        // The last threshold that the answer reaches.
        auto point = std::upper_bound(points.begin(), points.end(), answer.confidence,
                                      [](double confidence, const ThresholdPoint &one) {
                                          return confidence < one.threshold;
                                      });
        if (point == points.begin())
            continue;
        --point;
        if (answer.intent < 0) {
            ++point->strays;
            continue;
        }
        ++point->answered;
        point->right += answer.isRight() ? 1 : 0;
    }
    for (std::size_t i = points.size() - 1; i-- > 0;) {
        points[i].answered += points[i + 1].answered;
        points[i].right += points[i + 1].right;
        points[i].strays += points[i + 1].strays;
    }
}

QList<Confusion> confusionsOf(const QList<EvaluatedAnswer> &answers)
{
    QHash<std::pair<int, int>, qsizetype> places;
    QList<Confusion> confusions;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const EvaluatedAnswer &answer = answers.at(i);
        if (answer.intent < 0 || answer.predicted < 0 || answer.isRight())
            continue;
        const std::pair pair(answer.intent, answer.predicted);
        auto place = places.constFind(pair);
        if (place == places.constEnd()) {
            place = places.insert(pair, confusions.size());
            confusions.append({answer.intent, answer.predicted, {}});
        }
        confusions[*place].answers.append(i);
    }
    for (Confusion &confusion : confusions) {
        std::stable_sort(
            confusion.answers.begin(), confusion.answers.end(),
            [&](qsizetype a, qsizetype b) { return answers.at(a).margin > answers.at(b).margin; });
    }
    std::sort(confusions.begin(), confusions.end(), [](const Confusion &a, const Confusion &b) {
        if (a.answers.size() != b.answers.size())
            return a.answers.size() > b.answers.size();
        return std::pair(a.intent, a.predicted) < std::pair(b.intent, b.predicted);
    });
    return confusions;
}

void average(IntentEvaluation &evaluation)
{
    double intents = 0.0;
    double utterances = 0.0;
    for (const IntentQuality &intent : std::as_const(evaluation.intents)) {
        if (intent.support == 0)
            continue;
        const double weight = intent.support;
        const double precision = intent.precision().share().value_or(0.0);
        const double recall = intent.recall().share().value_or(0.0);
        const double f1 = intent.f1().value_or(0.0);
        intents += 1.0;
        utterances += weight;
        evaluation.macro.precision += precision;
        evaluation.macro.recall += recall;
        evaluation.macro.f1 += f1;
        evaluation.weighted.precision += weight * precision;
        evaluation.weighted.recall += weight * recall;
        evaluation.weighted.f1 += weight * f1;
    }
    const auto divide = [](AveragedQuality &sum, double by) {
        if (by > 0.0)
            sum = {sum.precision / by, sum.recall / by, sum.f1 / by};
    };
    divide(evaluation.macro, intents);
    divide(evaluation.weighted, utterances);
}

/// For each fold the curve that the answers of the others fit.
std::vector<Calibration> curvesOf(const QList<EvaluatedAnswer> &answers,
                                  const std::vector<int> &learned, int folds)
{
    std::vector<Calibration> curves;
    std::vector<HeldOutMargin> margins;
    for (int fold = 0; fold < folds; ++fold) {
        margins.clear();
        for (const EvaluatedAnswer &answer : answers) {
            if (answer.fold != fold && answer.predicted >= 0
                && learned[static_cast<std::size_t>(answer.predicted)]
                    >= IntentClassifier::CalibratedUtterances)
                margins.push_back({answer.margin, answer.isRight()});
        }
        curves.push_back(fitCalibration(margins));
    }
    return curves;
}

} // namespace

std::optional<double> IntentQuality::f1() const
{
    if (predicted + support == 0)
        return {};
    return 2.0 * right / (predicted + support);
}

IntentEvaluation evaluated(const QStringList &intentNames, QList<EvaluatedAnswer> answers)
{
    IntentEvaluation evaluation;
    evaluation.intentNames = intentNames;
    evaluation.answers = std::move(answers);
    evaluation.intents.resize(intentNames.size());
    for (const EvaluatedAnswer &answer : std::as_const(evaluation.answers)) {
        Proportion &rejected =
            answer.intent < 0 ? evaluation.rejectedOutOfScope : evaluation.rejectedInScope;
        ++rejected.of;
        rejected.count += answer.rejected ? 1 : 0;
        if (answer.intent < 0)
            continue;
        ++evaluation.accuracy.of;
        evaluation.accuracy.count += answer.isRight() ? 1 : 0;
        IntentQuality &own = evaluation.intents[answer.intent];
        ++own.support;
        own.right += answer.isRight() ? 1 : 0;
        if (answer.predicted < 0)
            continue;
        ++evaluation.intents[answer.predicted].predicted;
        add(binOf(evaluation.calibration, answer.confidence), answer);
        add(binOf(evaluation.histogram, answer.confidence), answer);
    }
    double distance = 0.0;
    int answered = 0;
    for (const ConfidenceBin &bin : evaluation.calibration) {
        distance += std::abs(bin.confidence - bin.right);
        answered += bin.right + bin.wrong;
    }
    if (answered > 0)
        evaluation.calibrationError = distance / answered;
    evaluation.confusions = confusionsOf(evaluation.answers);
    countThresholds(evaluation.answers, evaluation.thresholds);
    average(evaluation);
    return evaluation;
}

std::optional<IntentEvaluation> crossValidated(const QStringList &intentNames,
                                               const QList<TrainingSample> &samples,
                                               const FoldOptions &options)
{
    const std::optional<FoldModels> models =
        trainFoldModels(samples, static_cast<int>(intentNames.size()), options);
    if (!models)
        return {};
    const FoldRows &rows = models->rows;
    std::vector<int> learned(rows.classCount, 0);
    QList<EvaluatedAnswer> answers;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const std::int32_t row = rows.rowOfSample[static_cast<std::size_t>(i)];
        if (row < 0)
            continue;
        const HeldOutAnswer held = models->answer(static_cast<std::size_t>(i));
        EvaluatedAnswer answer;
        answer.text = samples.at(i).text;
        answer.intent = samples.at(i).intent;
        answer.predicted = held.intent;
        answer.margin = held.margin;
        answer.fold = rows.folds[static_cast<std::size_t>(row)];
        answers.append(answer);
        ++learned[static_cast<std::size_t>(answer.intent)];
    }
    const std::vector<Calibration> curves = curvesOf(answers, learned, models->foldCount);
    for (EvaluatedAnswer &answer : answers) {
        if (answer.predicted < 0)
            continue;
        const bool calibrated = learned[static_cast<std::size_t>(answer.predicted)]
            >= IntentClassifier::CalibratedUtterances;
        const Calibration curve =
            calibrated ? curves[static_cast<std::size_t>(answer.fold)] : Calibration();
        answer.confidence = curve.confidence(answer.margin);
    }
    IntentEvaluation evaluation = evaluated(intentNames, std::move(answers));
    evaluation.folds = models->foldCount;
    measureCohesion(rows.features, rows.classes, rows.space.size(), evaluation.intents);
    return evaluation;
}

std::optional<IntentEvaluation> blindlyTested(const QStringList &intentNames,
                                              const QList<TrainingSample> &samples,
                                              const QList<TrainingSample> &questions,
                                              const FoldOptions &options)
{
    TrainingOptions training;
    training.threads = options.threads;
    training.folds = options.folds;
    training.stop = options.stop;
    const IntentClassifier classifier = IntentClassifier::train(intentNames, samples, training);
    QList<EvaluatedAnswer> answers;
    for (const TrainingSample &question : questions) {
        if (options.stop.stop_requested())
            return {};
        const Prediction prediction = classifier.classify(question.text, 1);
        EvaluatedAnswer answer;
        answer.text = question.text;
        answer.intent =
            question.intent >= 0 && question.intent < intentNames.size() ? question.intent : -1;
        answer.rejected = prediction.outOfScope;
        if (!prediction.best.isEmpty()) {
            answer.predicted = prediction.best.constFirst().intent;
            answer.margin = prediction.best.constFirst().margin;
            answer.confidence = prediction.best.constFirst().confidence;
        }
        answers.append(answer);
        if (options.progress)
            options.progress(static_cast<int>(answers.size()), static_cast<int>(questions.size()));
    }
    if (options.stop.stop_requested())
        return {};
    IntentEvaluation evaluation = evaluated(intentNames, std::move(answers));
    evaluation.method = IntentEvaluation::Method::BlindTest;
    const FoldRows rows(samples, static_cast<int>(intentNames.size()), 2);
    measureCohesion(rows.features, rows.classes, rows.space.size(), evaluation.intents);
    return evaluation;
}

} // namespace Rehearsal
