// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/publishedsimilarity.h"

#include "core/nlu/tokens.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace Rehearsal {

double publishedSimilarity(const SharedCounts &counts)
{
    const auto length = static_cast<double>(counts.lengthA + counts.lengthB);
    if (counts.product == 0 || counts.lengthA + counts.lengthB == 3)
        return 0.0; // ln(3/3) is 0, so that three tokens are never alike
    const double shared = std::log(length / 3.0);
    const double other = std::log(length / 2.0);
    const auto norm = [&](std::uint64_t all, std::uint64_t common) {
        return shared * shared * static_cast<double>(common)
            + other * other * static_cast<double>(all - common);
    };
    const double norms =
        norm(counts.squaresA, counts.sharedSquaresA) * norm(counts.squaresB, counts.sharedSquaresB);
    if (norms <= 0.0)
        return 0.0;
    const double similarity =
        shared * shared * static_cast<double>(counts.product) / std::sqrt(norms);
    return std::min(similarity, 1.0);
}

double publishedSimilarity(const QString &a, const QString &b)
{
    WordNumbers numbers(TokenRule::WhiteSpace);
    std::vector<std::uint32_t> wordsA;
    std::vector<std::uint32_t> wordsB;
    numbers.number(a, wordsA);
    numbers.number(b, wordsB);
    std::vector<std::uint64_t> inA(numbers.size());
    std::vector<std::uint64_t> inB(numbers.size());
    for (const std::uint32_t word : wordsA)
        ++inA[word];
    for (const std::uint32_t word : wordsB)
        ++inB[word];
    SharedCounts counts;
    counts.lengthA = wordsA.size();
    counts.lengthB = wordsB.size();
    for (std::size_t word = 0; word < numbers.size(); ++word) {
        const std::uint64_t squareA = inA[word] * inA[word];
        const std::uint64_t squareB = inB[word] * inB[word];
        counts.squaresA += squareA;
        counts.squaresB += squareB;
        counts.product += inA[word] * inB[word];
        if (inA[word] > 0 && inB[word] > 0) {
            counts.sharedSquaresA += squareA;
            counts.sharedSquaresB += squareB;
        }
    }
    return publishedSimilarity(counts);
}

} // namespace Rehearsal
