// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/pairedtests.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace Rehearsal {

namespace {

constexpr qsizetype mostExact = 50;

/// Of the sizes of the differences, doubled so that shared ranks are whole numbers.
struct Ranks
{
    std::vector<int> doubled = {};
    int positive = 0;    ///< sum of the doubled ranks of positive differences
    double tiesTerm = 0; ///< sum of t^3 - t over groups of t equal sizes
};

Ranks ranksOf(QList<double> differences)
{
    std::sort(differences.begin(), differences.end(),
              [](double a, double b) { return std::abs(a) < std::abs(b); });
    Ranks ranks;
    const qsizetype count = differences.size();
    for (qsizetype first = 0; first < count;) {
        qsizetype last = first;
        // Sizes that differ in their last bits only are one size.
        while (last + 1 < count
               && std::abs(differences.at(last + 1)) - std::abs(differences.at(first)) < 1e-12)
            ++last;
        const int rank = static_cast<int>(first + last) + 2;
        for (qsizetype i = first; i <= last; ++i) {
            ranks.doubled.push_back(rank);
            ranks.positive += differences.at(i) > 0 ? rank : 0;
        }
        const double tied = static_cast<double>(last - first + 1);
        ranks.tiesTerm += tied * tied * tied - tied;
        first = last + 1;
    }
    return ranks;
}

/// Every way to give signs to the ranks is as likely: counts them by their sum.
double exactWilcoxon(const Ranks &ranks)
{
    const int most = std::accumulate(ranks.doubled.begin(), ranks.doubled.end(), 0);
    std::vector<double> ways(std::size_t(most) + 1, 0.0);
    ways[0] = 1.0;
    for (const int rank : ranks.doubled) {
        for (int sum = most; sum >= rank; --sum)
            ways[std::size_t(sum)] += ways[std::size_t(sum - rank)];
    }
    const int smaller = std::min(ranks.positive, most - ranks.positive);
    double tail = 0.0;
    for (int sum = 0; sum <= smaller; ++sum)
        tail += ways[std::size_t(sum)];
    return 2.0 * tail / std::exp2(static_cast<double>(ranks.doubled.size()));
}

double normalWilcoxon(const Ranks &ranks)
{
    const double n = static_cast<double>(ranks.doubled.size());
    const double variance = n * (n + 1) * (2 * n + 1) / 24 - ranks.tiesTerm / 48;
    const double distance = std::abs(ranks.positive / 2.0 - n * (n + 1) / 4);
    const double z = std::max(distance - 0.5, 0.0) / std::sqrt(variance);
    return std::erfc(z / std::sqrt(2.0));
}

} // namespace

double mcNemar(int lost, int won)
{
    const int total = lost + won;
    const double logAll = total * std::log(2.0);
    double tail = 0.0;
    for (int k = 0; k <= std::min(lost, won); ++k) {
        tail += std::exp(std::lgamma(total + 1.0) - std::lgamma(k + 1.0)
                         - std::lgamma(total - k + 1.0) - logAll);
    }
    return std::min(1.0, 2.0 * tail);
}

double wilcoxon(const QList<double> &differences)
{
    QList<double> different = differences;
    different.removeIf([](double difference) { return std::abs(difference) < 1e-12; });
    if (different.isEmpty())
        return 1.0;
    const Ranks ranks = ranksOf(different);
    return std::min(1.0,
                    different.size() <= mostExact ? exactWilcoxon(ranks) : normalWilcoxon(ranks));
}

double pseudoMedian(QList<double> differences)
{
    if (differences.isEmpty())
        return 0.0;
    std::sort(differences.begin(), differences.end());
    const qint64 count = differences.size();
    const qint64 half = (count * (count + 1) / 2 + 1) / 2;
    // How many means of two (or of one with itself) are at most `limit`: one walk from both ends.
    const auto meansUpTo = [&](double limit) {
        qint64 means = 0;
        qint64 last = count - 1;
        for (qint64 first = 0; first < count; ++first) {
            while (last >= 0 && differences.at(first) + differences.at(last) > 2 * limit)
                --last;
            means += std::max<qint64>(last - first + 1, 0);
        }
        return means;
    };
    double low = differences.constFirst();
    double high = differences.constLast();
    while (high - low > 1e-9) {
        const double middle = (low + high) / 2;
        (meansUpTo(middle) >= half ? high : low) = middle;
    }
    return high;
}

QList<double> holm(const QList<double> &probabilities)
{
    std::vector<qsizetype> order(std::size_t(probabilities.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return probabilities.at(a) < probabilities.at(b);
    });
    QList<double> corrected(probabilities.size());
    double largest = 0.0;
    double left = static_cast<double>(probabilities.size());
    for (const qsizetype place : order) {
        largest = std::max(largest, std::min(1.0, left * probabilities.at(place)));
        corrected[place] = largest;
        left -= 1.0;
    }
    return corrected;
}

} // namespace Rehearsal
