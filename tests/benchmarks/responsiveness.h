// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace Rehearsal {

/// The longest time between two ticks of a timer of 2 ms: so long the window did not answer. Told
/// twice, by the clock and by the processor time of this thread, which others on the machine do not
/// lengthen.
class Responsiveness
{
public:
    Responsiveness()
    {
        m_tick.setTimerType(Qt::PreciseTimer);
        m_tick.setInterval(2);
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { note(); });
        m_tick.start();
        restart();
    }

    void restart()
    {
        m_longest = 0;
        m_longestCpu = 0;
        m_sinceTick.start();
        m_cpuAtTick = cpuTime();
    }

    /// Tells what was measured since the last restart(), and whether it keeps the promise.
    bool told(const char *what, double promise)
    {
        note();
        const bool kept = m_longestCpu <= promise;
        std::printf("%-46s longest gap %7.1f ms, processor %7.1f ms   promise %4.0f ms %s\n", what,
                    m_longest, m_longestCpu, promise, kept ? "kept" : "MISSED");
        std::fflush(stdout);
        restart();
        return kept;
    }

    /// Of the calling thread, in milliseconds.
    [[nodiscard]] static double cpuTime()
    {
        timespec now = {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
    }

private:
    void note()
    {
        const double cpu = cpuTime();
        m_longest = std::max(m_longest, double(m_sinceTick.nsecsElapsed()) / 1e6);
        m_longestCpu = std::max(m_longestCpu, cpu - m_cpuAtTick);
        m_sinceTick.start();
        m_cpuAtTick = cpu;
    }

    QTimer m_tick;
    QElapsedTimer m_sinceTick;
    double m_cpuAtTick = 0;
    double m_longest = 0;
    double m_longestCpu = 0;
};

} // namespace Rehearsal
