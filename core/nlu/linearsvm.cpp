// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/linearsvm.h"

#include "core/nlu/random.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace Rehearsal {

namespace {

/// Four lanes, which every 64-bit machine has registers for. Wider ones give the same bits.
using Quad [[gnu::vector_size(16)]] = float;
constexpr std::size_t Quads = SvmLanes / 4;

struct Wide
{
    Quad quad[Quads] = {};
};

inline Quad load(const float *values)
{
    Quad quad;
    std::memcpy(&quad, values, sizeof quad);
    return quad;
}

inline void store(float *values, Quad quad) { std::memcpy(values, &quad, sizeof quad); }

/// margins = bias + sum of value * weight, each lane for itself.
inline Wide sum(const Lanes *weights, std::size_t bias, std::span<const Feature> features)
{
    Wide sums;
    for (std::size_t q = 0; q < Quads; ++q)
        sums.quad[q] = load(weights[bias].data() + 4 * q);
    for (const Feature &feature : features) {
        const float *row = weights[static_cast<std::size_t>(feature.index)].data();
        for (std::size_t q = 0; q < Quads; ++q)
            sums.quad[q] += feature.value * load(row + 4 * q);
    }
    return sums;
}

/// weights += step * value, each lane for itself.
inline void add(Lanes *weights, std::size_t bias, std::span<const Feature> features,
                const Lanes &step)
{
    Wide steps;
    for (std::size_t q = 0; q < Quads; ++q) {
        steps.quad[q] = load(step.data() + 4 * q);
        float *row = weights[bias].data() + 4 * q;
        store(row, load(row) + steps.quad[q]);
    }
    for (const Feature &feature : features) {
        float *row = weights[static_cast<std::size_t>(feature.index)].data();
        for (std::size_t q = 0; q < Quads; ++q)
            store(row + 4 * q, load(row + 4 * q) + feature.value * steps.quad[q]);
    }
}

/// 1 / (2 C) with C = 1.
constexpr float Diagonal = 0.5F;
constexpr int QuietVisit = 5;

} // namespace

SvmBlock::SvmBlock(const FeatureMatrix &rows, std::span<const std::int32_t> classes,
                   std::size_t featureCount, std::int32_t firstClass)
    : m_rows(rows)
    , m_classes(classes)
    , m_featureCount(featureCount)
    , m_firstClass(firstClass)
{
    for (const std::int32_t label : classes) {
        const std::int32_t lane = label - firstClass;
        if (lane >= 0 && lane < static_cast<std::int32_t>(SvmLanes))
            m_used[static_cast<std::size_t>(lane)] = 1.0F;
    }
    m_inverseNorms.reserve(rows.rowCount());
    for (std::size_t i = 0; i < rows.rowCount(); ++i) {
        double square = 1.0 + static_cast<double>(Diagonal);
        for (const Feature &feature : rows.row(i))
            square += static_cast<double>(feature.value) * static_cast<double>(feature.value);
        m_inverseNorms.push_back(static_cast<float>(1.0 / square));
    }
}

SvmState SvmBlock::emptyState() const
{
    SvmState state;
    state.weights.resize(m_featureCount + 1);
    state.alphas.resize(m_rows.rowCount());
    return state;
}

Lanes SvmBlock::labels(std::int32_t row) const
{
    Lanes labels;
    labels.fill(-1.0F);
    const std::int32_t lane = m_classes[static_cast<std::size_t>(row)] - m_firstClass;
    if (lane >= 0 && lane < static_cast<std::int32_t>(SvmLanes))
        labels[static_cast<std::size_t>(lane)] = 1.0F;
    return labels;
}

float SvmBlock::visit(SvmState &state, std::int32_t row) const
{
    const auto index = static_cast<std::size_t>(row);
    const std::span<const Feature> features = m_rows.row(index);
    const Wide sums = sum(state.weights.data(), m_featureCount, features);
    Lanes &alphas = state.alphas[index];
    const Lanes label = labels(row);
    const float inverseNorm = m_inverseNorms[index];

    Lanes margin;
    for (std::size_t q = 0; q < Quads; ++q)
        store(margin.data() + 4 * q, sums.quad[q]);
    Lanes step;
    float largest = 0.0F;
    for (std::size_t lane = 0; lane < SvmLanes; ++lane) {
        const float gradient = label[lane] * margin[lane] - 1.0F + Diagonal * alphas[lane];
        const float moved = std::max(alphas[lane] - gradient * inverseNorm, 0.0F);
        const float delta = (moved - alphas[lane]) * m_used[lane];
        step[lane] = delta * label[lane];
        alphas[lane] += delta;
        largest = std::max(largest, std::abs(delta));
    }
    if (largest > 0.0F)
        add(state.weights.data(), m_featureCount, features, step);
    return largest;
}

bool SvmBlock::optimize(SvmState &state, std::span<const std::int32_t> active,
                        const SvmOptions &options) const
{
    Random random(options.seed);
    std::vector<std::uint8_t> quiet(m_rows.rowCount(), 0);
    // Which rows are quiet does not change the order of the others: machines of nearly the same rows
    // take nearly the same path.
    std::vector<std::int32_t> order(active.begin(), active.end());
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        if (options.stopped.stop_requested())
            return false;
        random.shuffle(std::span(order));
        float largest = 0.0F;
        for (const std::int32_t row : order) {
            std::uint8_t &still = quiet[static_cast<std::size_t>(row)];
            if (epoch % QuietVisit != 0 && still >= options.quietEpochs)
                continue;
            const float moved = visit(state, row);
            still =
                moved > options.quietMove ? 0 : static_cast<std::uint8_t>(std::min(still + 1, 100));
            largest = std::max(largest, moved);
        }
        if (largest < options.stop)
            break;
    }
    return true;
}

void SvmBlock::forget(SvmState &state, std::int32_t row) const
{
    Lanes &alphas = state.alphas[static_cast<std::size_t>(row)];
    const Lanes label = labels(row);
    Lanes step;
    bool any = false;
    for (std::size_t lane = 0; lane < SvmLanes; ++lane) {
        step[lane] = -alphas[lane] * label[lane];
        any = any || alphas[lane] != 0.0F;
        alphas[lane] = 0.0F;
    }
    if (any)
        add(state.weights.data(), m_featureCount, m_rows.row(static_cast<std::size_t>(row)), step);
}

Lanes SvmBlock::margins(const std::vector<Lanes> &weights, std::span<const Feature> features)
{
    const Wide sums = sum(weights.data(), weights.size() - 1, features);
    Lanes result;
    for (std::size_t q = 0; q < Quads; ++q)
        store(result.data() + 4 * q, sums.quad[q]);
    return result;
}

} // namespace Rehearsal
