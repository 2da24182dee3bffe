// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/intentclassifier.h"

#include "core/nlu/features.h"
#include "core/nlu/heldout.h"
#include "core/nlu/linearsvm.h"
#include "core/nlu/parallel.h"

#include <algorithm>
#include <cmath>
#include <QCryptographicHash>
#include <utility>
#include <vector>

namespace Rehearsal {

namespace {

constexpr double OutOfScopeShare = 0.05;
/// Stands in the class column of rows that belong to no intent.
constexpr std::int32_t NoClass = -1;

} // namespace

struct IntentClassifier::Model
{
    QStringList intentNames;
    std::vector<int> utterances; ///< one count an intent
    FeatureSpace space;
    /// How much unknown n-grams count against a text, 1 down to 0. After few utterances they are the
    /// best sign of another topic; after thousands the margins tell, and this is next to nothing.
    double caution = 0.0;
    std::vector<std::vector<Lanes>> blocks; ///< weights of SvmLanes intents each
    Calibration calibration = {};
    double outOfScopeMargin = FixedOutOfScopeMargin;
    QList<HeldOutAnswer> heldOut;

    [[nodiscard]] bool isCalibrated(int intent) const
    {
        return utterances[static_cast<std::size_t>(intent)] >= CalibratedUtterances;
    }
};

IntentClassifier::IntentClassifier()
    : m_model(std::make_shared<const Model>())
{ }

IntentClassifier::IntentClassifier(std::shared_ptr<const Model> model)
    : m_model(std::move(model))
{ }

IntentClassifier IntentClassifier::train(const QStringList &intentNames,
                                         const QList<TrainingSample> &samples,
                                         const TrainingOptions &options)
{
    auto model = std::make_shared<Model>();
    model->intentNames = intentNames;
    model->utterances.assign(static_cast<std::size_t>(intentNames.size()), 0);

    QList<QString> texts;
    std::vector<std::int32_t> classes;
    std::vector<qsizetype> sampleOfRow;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const TrainingSample &sample = samples.at(i);
        if (sample.intent < 0 || sample.intent >= intentNames.size())
            continue;
        texts.append(sample.text);
        classes.push_back(sample.intent);
        sampleOfRow.push_back(i);
        ++model->utterances[static_cast<std::size_t>(sample.intent)];
    }
    FeatureMatrix rows = model->space.fit(texts);
    for (int i = 0; i < EmptyRows; ++i) {
        rows.append({});
        classes.push_back(NoClass);
    }
    model->caution = CalibrationPrior / (CalibrationPrior + static_cast<double>(texts.size()));

    HeldOutRows held;
    if (options.calibrate)
        held = HeldOutRows(rows, classes, std::max(options.folds, 2));
    const auto intents = static_cast<std::size_t>(intentNames.size());
    model->blocks.resize((intents + SvmLanes - 1) / SvmLanes);
    forEachParallel(model->blocks.size(), options.threads, [&](std::size_t i) {
        const auto first = static_cast<std::int32_t>(i * SvmLanes);
        const SvmBlock block(rows, classes, model->space.size(), first);
        SvmState state = block.emptyState();
        SvmOptions svm;
        svm.seed = i;
        svm.stopped = options.stop;
        std::vector<std::int32_t> all(rows.rowCount());
        for (std::size_t row = 0; row < all.size(); ++row)
            all[row] = static_cast<std::int32_t>(row);
        if (!block.optimize(state, all, svm))
            return;
        if (options.calibrate)
            held.add(block, state, first, std::min(intents - i * SvmLanes, SvmLanes), svm);
        model->blocks[i] = std::move(state.weights);
    });
    if (options.stop.stop_requested())
        return {};

    if (options.calibrate) {
        model->heldOut.resize(samples.size());
        std::vector<HeldOutMargin> margins;
        for (std::size_t row = 0; row < sampleOfRow.size(); ++row) {
            const HeldOutAnswer answer = held.answer(row);
            model->heldOut[sampleOfRow[row]] = answer;
            if (answer.intent >= 0 && model->isCalibrated(answer.intent))
                margins.push_back({answer.margin, answer.intent == classes[row]});
        }
        model->calibration = fitCalibration(margins);
        model->outOfScopeMargin = lowerQuantile(margins, OutOfScopeShare, FixedOutOfScopeMargin);
    }
    return IntentClassifier(std::move(model));
}

Prediction IntentClassifier::classify(const QString &text, int top) const
{
    const Model &model = *m_model;
    Prediction prediction;
    const auto intents = static_cast<int>(model.intentNames.size());
    if (intents == 0)
        return prediction;

    FeatureVector features;
    const double known = model.space.transform(text, features);
    const auto scale = static_cast<float>(std::pow(known, model.caution));
    for (Feature &feature : features)
        feature.value *= scale;
    std::vector<RankedIntent> ranked(static_cast<std::size_t>(intents));
    for (std::size_t i = 0; i < model.blocks.size(); ++i) {
        const Lanes margins = SvmBlock::margins(model.blocks[i], features);
        const std::size_t first = i * SvmLanes;
        for (std::size_t lane = 0; lane < SvmLanes && first + lane < ranked.size(); ++lane) {
            ranked[first + lane].intent = static_cast<int>(first + lane);
            ranked[first + lane].margin = static_cast<double>(margins[lane]);
        }
    }
    const auto count = std::clamp(top, 1, intents);
    std::partial_sort(ranked.begin(), ranked.begin() + count, ranked.end(),
                      [&](const RankedIntent &a, const RankedIntent &b) {
                          const bool aLearned =
                              model.utterances[static_cast<std::size_t>(a.intent)] > 0;
                          const bool bLearned =
                              model.utterances[static_cast<std::size_t>(b.intent)] > 0;
                          if (aLearned != bLearned)
                              return aLearned;
                          return a.margin != b.margin ? a.margin > b.margin : a.intent < b.intent;
                      });

    // One curve for the whole list, the winner's, so that the confidences fall as the margins do.
    const RankedIntent &winner = ranked.front();
    const bool calibrated = model.isCalibrated(winner.intent);
    const Calibration curve = calibrated ? model.calibration : Calibration();
    const double limit = calibrated ? model.outOfScopeMargin : FixedOutOfScopeMargin;
    for (int i = 0; i < count; ++i) {
        RankedIntent intent = ranked[static_cast<std::size_t>(i)];
        const bool learned = model.utterances[static_cast<std::size_t>(intent.intent)] > 0;
        intent.confidence = learned && !features.empty() ? curve.confidence(intent.margin) : 0.0;
        prediction.best.append(intent);
    }
    prediction.outOfScope = features.empty() || prediction.best.constFirst().margin < limit
        || model.utterances[static_cast<std::size_t>(winner.intent)] == 0;
    return prediction;
}

const QStringList &IntentClassifier::intentNames() const { return m_model->intentNames; }

double IntentClassifier::outOfScopeMargin() const { return m_model->outOfScopeMargin; }

Calibration IntentClassifier::calibration() const { return m_model->calibration; }

const QList<HeldOutAnswer> &IntentClassifier::heldOutAnswers() const { return m_model->heldOut; }

QByteArray IntentClassifier::weightHash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::vector<Lanes> &block : m_model->blocks)
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(block.data()),
                                    static_cast<qsizetype>(block.size() * sizeof(Lanes))));
    return hash.result().toHex();
}

qsizetype IntentClassifier::featureCount() const
{
    return static_cast<qsizetype>(m_model->space.size());
}

} // namespace Rehearsal
