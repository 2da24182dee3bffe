// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace Rehearsal {

/// Syncs on a thread of its own, so that nobody who writes waits for the disk: many requests share one
/// sync. The thread starts with the first request and ends with the object.
class GroupSync
{
public:
    /// `work` does one sync and gives 0 or an errno; `finished` hears up to which request everything is
    /// on disk, or why not. Both run on the other thread. Syncs start at least `spacing` apart.
    GroupSync(std::function<int()> work, std::function<void(quint64 upTo, int failure)> finished,
              std::chrono::milliseconds spacing);
    /// Drops what was requested and not yet started: flush() first where it matters.
    ~GroupSync();
    Q_DISABLE_COPY_MOVE(GroupSync)

    /// Wants everything written so far on disk, with a sync that starts at the latest after `within`
    /// (or the spacing, where that is longer). The number of this request.
    quint64 request(std::chrono::milliseconds within);
    /// Waits until everything requested so far is on disk; 0 or the errno of that sync.
    [[nodiscard]] int flush();

private:
    void run();

    using Time = std::chrono::steady_clock::time_point;

    const std::function<int()> m_work;
    const std::function<void(quint64, int)> m_finished;
    const std::chrono::milliseconds m_spacing;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    quint64 m_requested = 0;
    quint64 m_done = 0;
    int m_failure = 0; ///< of the latest sync
    Time m_due = Time::max();
    bool m_isFlushing = false;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace Rehearsal
