// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/influence.h"

#include "core/nlu/features.h"
#include "core/nlu/linearsvm.h"

#include <algorithm>
#include <numeric>
#include <QRegularExpression>
#include <QSet>
#include <span>
#include <vector>

namespace Rehearsal {

namespace {

constexpr std::int32_t NoClass = -1;
constexpr std::int32_t TakenLane = 0;
constexpr std::int32_t ExpectedLane = 1;

/// A word of the text and the number of its feature.
struct KnownWord
{
    QString word = {};
    std::int32_t feature = 0;
};

/// Each once, without those that no training sentence has.
QList<KnownWord> knownWords(const QString &text, const FeatureSpace &space)
{
    static const QRegularExpression run(QStringLiteral("[\\w\\p{M}]+"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    QList<KnownWord> words;
    QSet<std::int32_t> seen;
    FeatureVector features;
    for (auto match = run.globalMatch(text); match.hasNext();) {
        const QString word = match.next().captured();
        space.transform(word, features);
        for (const Feature &feature : features) {
            if (space.isWord(feature.index) && !seen.contains(feature.index)) {
                seen.insert(feature.index);
                words.append({word, feature.index});
            }
        }
    }
    return words;
}

float valueOf(std::span<const Feature> features, std::int32_t index)
{
    const auto found = std::lower_bound(
        features.begin(), features.end(), index,
        [](const Feature &feature, std::int32_t wanted) { return feature.index < wanted; });
    return found != features.end() && found->index == index ? found->value : 0.0F;
}

/// Both in order of index.
double product(std::span<const Feature> a, std::span<const Feature> b)
{
    double sum = 0.0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (x->index == y->index) {
            sum += static_cast<double>(x->value) * static_cast<double>(y->value);
            ++x;
            ++y;
        } else {
            ++(x->index < y->index ? x : y);
        }
    }
    return sum;
}

QStringList sharedWords(const QList<KnownWord> &words, std::span<const Feature> text,
                        std::span<const Feature> sentence)
{
    QList<std::pair<float, QString>> weighed;
    for (const KnownWord &word : words) {
        const float weight = valueOf(text, word.feature) * valueOf(sentence, word.feature);
        if (weight > 0.0F)
            weighed.append({weight, word.word});
    }
    std::stable_sort(weighed.begin(), weighed.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList shared;
    for (const auto &[weight, word] : weighed)
        shared.append(word);
    return shared;
}

} // namespace

std::optional<Influence> influenceOn(const QString &text, int taken, int expected,
                                     const QList<TrainingSample> &samples, int most,
                                     const std::stop_token &stop)
{
    QList<QString> texts;
    std::vector<std::int32_t> classes;
    std::vector<qsizetype> sampleOfRow;
    const std::u32string folded = foldText(text);
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const TrainingSample &sample = samples.at(i);
        if (sample.intent < 0 || foldText(sample.text) == folded)
            continue;
        texts.append(sample.text);
        sampleOfRow.push_back(i);
        classes.push_back(sample.intent == taken          ? TakenLane
                              : sample.intent == expected ? ExpectedLane
                                                          : NoClass);
    }
    FeatureSpace space;
    FeatureMatrix rows = space.fit(texts);
    for (int i = 0; i < IntentClassifier::EmptyRows; ++i) {
        rows.append({});
        classes.push_back(NoClass);
    }
    std::vector<std::int32_t> all(classes.size());
    std::iota(all.begin(), all.end(), 0);
    const SvmBlock block(rows, classes, space.size(), 0);
    SvmState state = block.emptyState();
    SvmOptions options;
    options.stopped = stop;
    if (!block.optimize(state, all, options) || stop.stop_requested())
        return {};

    FeatureVector features;
    space.transform(text, features);
    const Lanes margins = SvmBlock::margins(state.weights, features);
    const QList<KnownWord> words = knownWords(text, space);
    Influence influence;
    influence.takenMargin = static_cast<double>(margins[TakenLane]);
    influence.expectedMargin = static_cast<double>(margins[ExpectedLane]);
    const auto rank = [&](std::int32_t lane) {
        QList<InfluentialSample> ranked;
        double sum = 0.0;
        for (std::size_t row = 0; row < sampleOfRow.size(); ++row) {
            const float alpha = state.alphas[row][static_cast<std::size_t>(lane)];
            if (classes[row] != lane || alpha <= 0.0F)
                continue;
            const double part = static_cast<double>(alpha) * product(rows.row(row), features);
            if (part <= 0.0)
                continue;
            sum += part;
            ranked.append(
                {sampleOfRow[row], part, 0.0, sharedWords(words, features, rows.row(row))});
        }
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const InfluentialSample &a, const InfluentialSample &b) {
                             return a.contribution > b.contribution;
                         });
        ranked = ranked.mid(0, most);
        for (InfluentialSample &one : ranked)
            one.share = one.contribution / sum;
        return ranked;
    };
    influence.towards = rank(TakenLane);
    influence.against = rank(ExpectedLane);
    return influence;
}

} // namespace Rehearsal
