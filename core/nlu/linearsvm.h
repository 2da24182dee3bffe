// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nlu/features.h"

#include <array>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace Rehearsal {

/// Classes are trained side by side in blocks of this many, one per vector lane.
inline constexpr std::size_t SvmLanes = 16;
using Lanes = std::array<float, SvmLanes>;

/// What the optimisation of one block starts from and ends with: the state a warm start continues.
struct SvmState
{
    std::vector<Lanes> weights = {}; ///< one a feature, the bias last
    std::vector<Lanes> alphas = {};  ///< one a row, each >= 0
};

struct SvmOptions
{
    int epochs = 30;
    float stop = 0.05F;     ///< ends when no alpha moved by as much in an epoch
    float quietMove = 0.0F; ///< a row whose alphas move by no more is quiet
    int quietEpochs = 2;    ///< after so many a quiet row is visited in every fifth only
    std::uint64_t seed = 0; ///< of the order in which rows are visited
    std::stop_token stopped = {};
};

/// One-vs-rest machines with L2 loss and C = 1, by dual coordinate descent (Hsieh et al., ICML
/// 2008), for the classes `firstClass` to `firstClass + SvmLanes - 1`. Lanes never mix, so a result
/// depends neither on vector width nor on the other blocks.
class SvmBlock
{
public:
    SvmBlock(const FeatureMatrix &rows, std::span<const std::int32_t> classes,
             std::size_t featureCount, std::int32_t firstClass);

    [[nodiscard]] SvmState emptyState() const;
    /// Continues from `state` over the rows in `active`; the others keep their alphas.
    /// False if it was stopped before its end.
    bool optimize(SvmState &state, std::span<const std::int32_t> active,
                  const SvmOptions &options) const;
    /// Takes a row out of the weights, as if it had never been learned.
    void forget(SvmState &state, std::int32_t row) const;

    /// Margins of a text against each class of the block.
    [[nodiscard]] static Lanes margins(const std::vector<Lanes> &weights,
                                       std::span<const Feature> features);

private:
    [[nodiscard]] Lanes labels(std::int32_t row) const;
    /// One step of every lane; returns the largest move of an alpha.
    float visit(SvmState &state, std::int32_t row) const;

    const FeatureMatrix &m_rows;
    std::span<const std::int32_t> m_classes;
    std::size_t m_featureCount;
    std::int32_t m_firstClass;
    Lanes m_used = {}; ///< 1 for lanes with a class that has rows, else 0
    std::vector<float> m_inverseNorms = {};
};

} // namespace Rehearsal
