// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/proportion.h"

#include <algorithm>
#include <cmath>

namespace Rehearsal {

std::optional<double> Proportion::share() const
{
    if (of <= 0)
        return {};
    return static_cast<double>(count) / of;
}

Interval Proportion::interval() const
{
    if (of <= 0)
        return {};
    constexpr double z = 1.959963984540054; // the 97.5 % quantile of the normal distribution
    const double n = of;
    const double p = count / n;
    const double centre = p + z * z / (2.0 * n);
    const double reach = z * std::sqrt(p * (1.0 - p) / n + z * z / (4.0 * n * n));
    const double scale = 1.0 + z * z / n;
    return {std::max(0.0, (centre - reach) / scale), std::min(1.0, (centre + reach) / scale)};
}

} // namespace Rehearsal
