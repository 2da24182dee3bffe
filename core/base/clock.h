// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/pending.h"

#include <QDateTime>

#include <chrono>
#include <functional>

namespace Rehearsal {

/// Time and waiting, passed in so that tests own them.
class Clock
{
public:
    virtual ~Clock();

    /// Wall clock, UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Never goes back; its start means nothing.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;
    /// Calls `then` once, not earlier than `wait` from now and never before this call has returned.
    [[nodiscard]] virtual Pending after(std::chrono::milliseconds wait,
                                        std::function<void()> then) = 0;
};

/// The real one. A coarse timer may fire up to 150 ms early (Qt 6.4), so waits are precise and
/// re-check the monotonic clock.
class SystemClock : public QObject, public Clock
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    [[nodiscard]] Pending after(std::chrono::milliseconds wait,
                                std::function<void()> then) override;
};

/// Stands still until a test moves it.
class ManualClock : public QObject, public Clock
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_elapsed; }
    [[nodiscard]] Pending after(std::chrono::milliseconds wait,
                                std::function<void()> then) override;

    /// Moves time forward, ringing what falls due on the way, in order.
    void advance(std::chrono::milliseconds by);
    /// Moves straight to the next thing due; false when nothing waits.
    bool advanceToNext();
    /// How long until the next thing due, or -1 ms when nothing waits.
    [[nodiscard]] std::chrono::milliseconds nextDue() const;
    [[nodiscard]] int waiting() const;
    /// Moves the wall clock alone, as a user or a time server does.
    void setNow(const QDateTime &now) { m_now = now; }

private:
    QDateTime m_now = QDateTime(QDate(2026, 1, 15), QTime(10, 30), Qt::UTC);
    std::chrono::milliseconds m_elapsed{0};
};

} // namespace Rehearsal
