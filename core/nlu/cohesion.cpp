// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/cohesion.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace Rehearsal {

namespace {

struct Middle
{
    std::int32_t intent = 0;
    double value = 0.0;
};

} // namespace

void measureCohesion(const FeatureMatrix &rows, std::span<const std::int32_t> classes,
                     std::size_t featureCount, QList<IntentQuality> &intents)
{
    const auto intentCount = static_cast<std::size_t>(intents.size());
    std::vector<std::vector<std::size_t>> rowsOf(intentCount);
    for (std::size_t row = 0; row < classes.size(); ++row) {
        if (classes[row] >= 0 && static_cast<std::size_t>(classes[row]) < intentCount)
            rowsOf[static_cast<std::size_t>(classes[row])].push_back(row);
    }
    // The sum of the utterances of each intent, scaled to length 1, by feature.
    std::vector<std::vector<Middle>> middles(featureCount);
    std::vector<double> sum(featureCount, 0.0);
    std::vector<std::size_t> touched;
    for (std::size_t intent = 0; intent < intentCount; ++intent) {
        touched.clear();
        double ownSquares = 0.0;
        for (const std::size_t row : rowsOf[intent]) {
            for (const Feature &feature : rows.row(row)) {
                const auto value = static_cast<double>(feature.value);
                ownSquares += value * value;
                sum[static_cast<std::size_t>(feature.index)] += value;
                touched.push_back(static_cast<std::size_t>(feature.index));
            }
        }
        std::sort(touched.begin(), touched.end());
        touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
        double square = 0.0;
        for (const std::size_t index : touched)
            square += sum[index] * sum[index];
        for (const std::size_t index : touched) {
            middles[index].push_back(
                {static_cast<std::int32_t>(intent), sum[index] / std::sqrt(square)});
            sum[index] = 0.0;
        }
        const auto count = static_cast<double>(rowsOf[intent].size());
        IntentQuality &quality = intents[static_cast<qsizetype>(intent)];
        quality.utterances = static_cast<int>(rowsOf[intent].size());
        // The square of the sum is that of every pair, both ways, and that of each with itself.
        if (rowsOf[intent].size() > 1)
            quality.cohesion = (square - ownSquares) / (count * (count - 1.0));
    }

    std::vector<double> cosines(intentCount * intentCount, 0.0);
    for (const std::vector<Middle> &feature : middles) {
        for (const Middle &a : feature) {
            double *line = cosines.data() + static_cast<std::size_t>(a.intent) * intentCount;
            for (const Middle &b : feature)
                line[b.intent] += a.value * b.value;
        }
    }
    for (std::size_t intent = 0; intent < intentCount; ++intent) {
        IntentQuality &quality = intents[static_cast<qsizetype>(intent)];
        if (rowsOf[intent].empty())
            continue;
        double best = -1.0;
        for (std::size_t other = 0; other < intentCount; ++other) {
            const double cosine = cosines[intent * intentCount + other];
            if (other == intent || rowsOf[other].empty() || cosine <= best)
                continue;
            best = cosine;
            quality.nearest = static_cast<int>(other);
            quality.separation = 1.0 - cosine;
        }
    }
}

} // namespace Rehearsal
