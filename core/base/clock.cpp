// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"

#include <QTimer>

namespace Rehearsal {

namespace {

std::chrono::milliseconds monotonicNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

class SystemWait : public Operation
{
    Q_OBJECT
public:
    SystemWait(std::chrono::milliseconds wait, std::function<void()> then, QObject *parent)
        : Operation(parent)
        , m_due(monotonicNow() + wait)
        , m_then(std::move(then))
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &SystemWait::ring);
        m_timer.start(std::max(wait, std::chrono::milliseconds(0)));
    }
    void abandon() override
    {
        m_timer.stop();
        m_then = nullptr;
    }

private:
    void ring()
    {
        const auto left = m_due - monotonicNow();
        if (left > std::chrono::milliseconds(0)) {
            m_timer.start(left);
            return;
        }
        if (const auto then = std::exchange(m_then, nullptr))
            then();
    }

    std::chrono::milliseconds m_due;
    std::function<void()> m_then;
    QTimer m_timer;
};

class ManualWait : public Operation
{
    Q_OBJECT
public:
    ManualWait(std::chrono::milliseconds dueAt, std::function<void()> then, QObject *parent)
        : Operation(parent)
        , due(dueAt)
        , m_then(std::move(then))
    { }
    void abandon() override { m_then = nullptr; }
    [[nodiscard]] bool isWaiting() const { return bool(m_then); }
    void ring()
    {
        if (const auto then = std::exchange(m_then, nullptr))
            then();
    }

    const std::chrono::milliseconds due;

private:
    std::function<void()> m_then;
};

/// The earliest one that still waits; of equals the one made first.
ManualWait *nextOf(const QObject &clock)
{
    ManualWait *next = nullptr;
    for (QObject *child : clock.children()) {
        auto *wait = qobject_cast<ManualWait *>(child);
        if (wait && wait->isWaiting() && (!next || wait->due < next->due))
            next = wait;
    }
    return next;
}

} // namespace

Clock::~Clock() = default;

QDateTime SystemClock::now() const { return QDateTime::currentDateTimeUtc(); }

std::chrono::milliseconds SystemClock::elapsed() const { return monotonicNow(); }

Pending SystemClock::after(std::chrono::milliseconds wait, std::function<void()> then)
{
    return Pending(new SystemWait(wait, std::move(then), this));
}

Pending ManualClock::after(std::chrono::milliseconds wait, std::function<void()> then)
{
    return Pending(new ManualWait(m_elapsed + std::max(wait, std::chrono::milliseconds(0)),
                                  std::move(then), this));
}

void ManualClock::advance(std::chrono::milliseconds by)
{
    const auto goal = m_elapsed + by;
    while (ManualWait *next = nextOf(*this)) {
        if (next->due > goal)
            break;
        m_now = m_now.addMSecs((next->due - m_elapsed).count());
        m_elapsed = next->due;
        next->ring();
    }
    m_now = m_now.addMSecs((goal - m_elapsed).count());
    m_elapsed = goal;
}

bool ManualClock::advanceToNext()
{
    const auto due = nextDue();
    if (due < std::chrono::milliseconds(0))
        return false;
    advance(due);
    return true;
}

std::chrono::milliseconds ManualClock::nextDue() const
{
    const ManualWait *next = nextOf(*this);
    return next ? next->due - m_elapsed : std::chrono::milliseconds(-1);
}

int ManualClock::waiting() const
{
    int count = 0;
    for (const QObject *child : children()) {
        const auto *wait = qobject_cast<const ManualWait *>(child);
        count += wait && wait->isWaiting() ? 1 : 0;
    }
    return count;
}

} // namespace Rehearsal

#include "clock.moc"
