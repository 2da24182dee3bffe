// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace Rehearsal {

/// 0 to 1 each.
struct Interval
{
    double low = 0.0;
    double high = 1.0;

    friend bool operator==(const Interval &, const Interval &) = default;
};

/// So many of so many: a rate that never comes without its count.
struct Proportion
{
    int count = 0;
    int of = 0;

    /// Nothing of nothing is no rate, not 0.
    [[nodiscard]] std::optional<double> share() const;
    /// 95 % score interval (Wilson, JASA 22, 1927); 0 to 1 without any observation.
    [[nodiscard]] Interval interval() const;
    friend bool operator==(const Proportion &, const Proportion &) = default;
};

} // namespace Rehearsal
