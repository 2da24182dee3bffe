// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/pairwiselimits.h"

#include "core/nlu/publishedsimilarity.h"

#include <algorithm>
#include <cmath>

namespace Rehearsal {

namespace {

/// Texts that share nothing are never a pair, whatever the threshold.
constexpr double LowestThreshold = 1e-6;
constexpr double RoundingRoom = 1e-12;

double scoreOf(std::uint32_t lengthA, std::uint32_t lengthB, std::uint32_t shared)
{
    return publishedSimilarity({lengthA, lengthB, lengthA, lengthB, shared, shared, shared});
}

} // namespace

PairwiseLimits::PairwiseLimits(double threshold)
    : m_threshold(std::max(threshold - SimilarityTolerance, LowestThreshold))
{ }

std::uint32_t PairwiseLimits::leastShared(std::uint32_t lengthA, std::uint32_t lengthB) const
{
    const std::uint32_t most = std::min(lengthA, lengthB);
    if (most == 0 || !reaches(scoreOf(lengthA, lengthB, most)))
        return Never;
    std::uint32_t shared = most;
    while (shared > 1 && reaches(scoreOf(lengthA, lengthB, shared - 1)))
        --shared;
    return shared;
}

double PairwiseLimits::ratio(std::uint64_t tokens)
{
    constexpr std::uint64_t tabulated = 256;
    const auto compute = [](std::uint64_t count) {
        if (count < 4)
            return 0.0;
        const auto length = static_cast<double>(count);
        const double quotient = std::log(length / 3.0) / std::log(length / 2.0);
        return quotient * quotient;
    };
    static const std::vector<double> table = [&] {
        std::vector<double> ratios;
        for (std::uint64_t count = 0; count < tabulated; ++count)
            ratios.push_back(compute(count));
        return ratios;
    }();
    return tokens < tabulated ? table[tokens] : compute(tokens);
}

double PairwiseLimits::leastPart(std::uint64_t tokens) const
{
    const double square = m_threshold * m_threshold;
    const double r = ratio(tokens); // of fewer than four tokens all must be shared
    return std::min(square / (r + (1.0 - r) * square), 1.0) - RoundingRoom;
}

bool PairwiseLimits::mayReach(std::uint64_t tokens, double partA, double partB) const
{
    const double r = ratio(tokens);
    if (tokens < 4)
        return true;
    const double square = m_threshold * m_threshold * (1.0 - RoundingRoom);
    return r * r * partA * partB >= square * (1.0 - (1.0 - r) * partA) * (1.0 - (1.0 - r) * partB);
}

SharedTable::SharedTable(const PairwiseLimits &limits, std::uint32_t longest)
    : m_width(longest + 1)
    , m_shared(static_cast<std::size_t>(m_width) * m_width, PairwiseLimits::Never)
{
    // The shorter the other text, the less of it can reach: beyond the first "never" all are.
    for (std::uint32_t a = 1; a <= longest; ++a) {
        for (std::uint32_t b = a; b >= 1; --b) {
            const std::uint32_t shared = limits.leastShared(a, b);
            m_shared[a * m_width + b] = shared;
            m_shared[b * m_width + a] = shared;
        }
    }
}

} // namespace Rehearsal
