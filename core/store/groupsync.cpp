// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/groupsync.h"

#include <algorithm>

namespace Rehearsal {

GroupSync::GroupSync(std::function<int()> work, std::function<void(quint64, int)> finished,
                     std::chrono::milliseconds spacing)
    : m_work(std::move(work))
    , m_finished(std::move(finished))
    , m_spacing(spacing)
{ }

GroupSync::~GroupSync()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

quint64 GroupSync::request(std::chrono::milliseconds within)
{
    bool isSooner = false;
    quint64 number = 0;
    {
        const std::lock_guard lock(m_mutex);
        number = ++m_requested;
        const Time due = std::chrono::steady_clock::now() + within;
        isSooner = due < m_due;
        m_due = std::min(m_due, due);
        if (!m_thread.joinable())
            m_thread = std::thread(&GroupSync::run, this);
    }
    if (isSooner)
        m_changed.notify_all();
    return number;
}

int GroupSync::flush()
{
    std::unique_lock lock(m_mutex);
    const quint64 goal = m_requested;
    if (m_done >= goal)
        return m_failure;
    m_isFlushing = true;
    m_changed.notify_all();
    m_changed.wait(lock, [&] { return m_done >= goal; });
    m_isFlushing = false;
    return m_failure;
}

void GroupSync::run()
{
    Time next = Time::min();
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        const Time start = m_isFlushing ? Time::min() : std::max(m_due, next);
        if (m_due == Time::max()) {
            m_changed.wait(lock);
            continue;
        }
        if (start > std::chrono::steady_clock::now()) {
            m_changed.wait_until(lock, start);
            continue;
        }
        const quint64 goal = m_requested;
        m_due = Time::max();
        m_isFlushing = false;
        lock.unlock();
        next = std::chrono::steady_clock::now() + m_spacing;
        const int failure = m_work();
        lock.lock();
        m_done = goal;
        m_failure = failure;
        m_changed.notify_all();
        lock.unlock();
        m_finished(goal, failure);
        lock.lock();
    }
}

} // namespace Rehearsal
