// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace Rehearsal {

/// How much two texts must share for the published similarity to reach a threshold.
///
/// Texts without repeated words share c words of |a| and |b|, and the score is a function of these
/// three. For others, with r = (ln(T/3) / ln(T/2))^2, T = |a| + |b|, x = S_a / N_a, y = S_b / N_b
/// and g(x) = r x / (1 - (1 - r) x), Cauchy and Schwarz give score^2 <= g(x) g(y), and g <= 1. So
/// x and y are at least t^2 / (r + (1 - r) t^2), which falls with T.
class PairwiseLimits
{
public:
    /// What stands for "never" in leastShared().
    static constexpr std::uint32_t Never = 0xFFFFFFFFU;

    explicit PairwiseLimits(double threshold);

    [[nodiscard]] bool reaches(double score) const { return score >= m_threshold; }
    /// The least number of shared words with which two texts of that many words, none of them
    /// twice, reach the threshold.
    [[nodiscard]] std::uint32_t leastShared(std::uint32_t lengthA, std::uint32_t lengthB) const;
    /// The least part of a text's sum of squares that shared words make up, for texts that have
    /// `tokens` tokens together or fewer. A hair less than the bound, for rounding.
    [[nodiscard]] double leastPart(std::uint64_t tokens) const;
    /// Whether texts of `tokens` tokens together may reach it when at most these parts of their sums
    /// of squares are shared: score^2 <= g(x) g(y).
    [[nodiscard]] bool mayReach(std::uint64_t tokens, double partA, double partB) const;
    /// r above; 0 for fewer than four tokens.
    [[nodiscard]] static double ratio(std::uint64_t tokens);

private:
    double m_threshold;
};

/// leastShared() of all lengths up to `longest`.
class SharedTable
{
public:
    SharedTable(const PairwiseLimits &limits, std::uint32_t longest);

    [[nodiscard]] std::uint32_t at(std::uint32_t lengthA, std::uint32_t lengthB) const
    {
        return m_shared[lengthA * m_width + lengthB];
    }

private:
    std::uint32_t m_width;
    std::vector<std::uint32_t> m_shared;
};

} // namespace Rehearsal
