// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <QString>

namespace Rehearsal {

/// What the similarity of two texts depends on: the numbers of their tokens, f_a(w) how often word w
/// stands in a.
struct SharedCounts
{
    std::uint64_t lengthA = 0; ///< tokens
    std::uint64_t lengthB = 0;
    std::uint64_t squaresA = 0; ///< sum of f_a^2 over all words of a
    std::uint64_t squaresB = 0;
    std::uint64_t product = 0;        ///< sum of f_a f_b over the words of both
    std::uint64_t sharedSquaresA = 0; ///< sum of f_a^2 over the words of both
    std::uint64_t sharedSquaresB = 0;
};

/// The published similarity, 0 to 1: cosine of tf*idf with tf = count / length and
/// idf = ln(N / (1 + df)), where the two texts are the whole corpus: N = tokens of both, df = 1 or 2.
/// The lengths cancel, and idf has two values only, s = ln(N/3) for shared words and u = ln(N/2):
/// s^2 P / sqrt((s^2 S_a + u^2 (N_a - S_a)) (s^2 S_b + u^2 (N_b - S_b))).
[[nodiscard]] double publishedSimilarity(const SharedCounts &counts);

/// Of two texts by the words of text.lower().split(); 0 if one is empty.
[[nodiscard]] double publishedSimilarity(const QString &a, const QString &b);

/// Scores are compared with the threshold less this: the published code itself gives equal texts
/// 1.0 or a hair less, by its hash seed.
constexpr double SimilarityTolerance = 1e-9;

} // namespace Rehearsal
