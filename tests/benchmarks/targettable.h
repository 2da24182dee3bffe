// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>

namespace Rehearsal {

/// Prints a line a figure, beside its target, and counts the missed ones.
class TargetTable
{
public:
    TargetTable() { std::printf("%-58s %12s %12s\n", "", "target", "measured"); }

    void atLeast(const char *what, double target, double measured, const char *unit)
    {
        line(what, ">=", target, measured, unit, measured >= target);
    }
    void atMost(const char *what, double target, double measured, const char *unit)
    {
        line(what, "<=", target, measured, unit, measured <= target);
    }
    void holds(const char *what, bool holds)
    {
        std::printf("%-58s %12s %12s   %s\n", what, "yes", holds ? "yes" : "no",
                    holds ? "ok" : "MISSED");
        m_missed += holds ? 0 : 1;
    }
    static void tell(const char *what, double measured, const char *unit)
    {
        std::printf("%-58s %12s %9.4g %-3s\n", what, "", measured, unit);
    }
    [[nodiscard]] int missed() const { return m_missed; }

private:
    void line(const char *what, const char *relation, double target, double measured,
              const char *unit, bool kept)
    {
        std::printf("%-58s %2s %9.4g %9.4g %-3s %s\n", what, relation, target, measured, unit,
                    kept ? "ok" : "MISSED");
        m_missed += kept ? 0 : 1;
    }

    int m_missed = 0;
};

} // namespace Rehearsal
