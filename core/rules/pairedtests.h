// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace Rehearsal {

/// Exact McNemar test (Edwards 1948), which is the sign test on the pairs that differ: the probability,
/// two-sided, of a split at least as uneven as `lost` to `won` if both were equally likely. 1 without
/// any.
[[nodiscard]] double mcNemar(int lost, int won);

/// Wilcoxon's signed-rank test (1945) on paired differences, two-sided: the probability of rank sums at
/// least as uneven if the differences were symmetric around zero. Zeros are left out, ties share their
/// ranks. Exact up to 50 differences, beyond by the normal distribution with correction for ties and
/// continuity. 1 without any.
[[nodiscard]] double wilcoxon(const QList<double> &differences);

/// The shift that belongs to wilcoxon(): the median of the means of all pairs of differences (Hodges and
/// Lehmann 1963). A few large differences hardly move it. To 1e-9; 0 without any.
[[nodiscard]] double pseudoMedian(QList<double> differences);

/// Holm's correction (1979): what these probabilities are worth as one family of claims, in their
/// order, so that the chance of even one false claim stays below the level chosen.
[[nodiscard]] QList<double> holm(const QList<double> &probabilities);

} // namespace Rehearsal
