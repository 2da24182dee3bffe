// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <algorithm>
#include <chrono>

namespace Rehearsal::Sandbox {

/// A token bucket that holds one second's worth of requests.
class RateLimit
{
public:
    RateLimit(int perSecond, Clock &clock)
        : m_perSecond(perSecond)
        , m_clock(clock)
        , m_left(perSecond)
        , m_last(clock.elapsed())
    { }

    /// Takes one request; false when there have been too many. No limit: always true.
    [[nodiscard]] bool take()
    {
        if (m_perSecond <= 0)
            return true;
        const std::chrono::milliseconds now = m_clock.elapsed();
        const double refill = static_cast<double>((now - m_last).count()) / 1000.0 * m_perSecond;
        m_left = std::min<double>(m_perSecond, m_left + refill);
        m_last = now;
        if (m_left < 1.0)
            return false;
        m_left -= 1.0;
        return true;
    }

private:
    int m_perSecond;
    Clock &m_clock;
    double m_left;
    std::chrono::milliseconds m_last;
};

} // namespace Rehearsal::Sandbox
