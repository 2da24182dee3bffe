// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Rehearsal;
using namespace std::chrono_literals;

class tst_Clock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manualClockRingsInOrderAndOnlyWhenMoved();
    void lettingGoOfAWaitSilencesIt();
    void aWaitMayBeLetGoOfFromInsideItsOwnCall();
    void aCallMayWaitAgain();
    void systemClockNeverRingsEarly();
};

void tst_Clock::manualClockRingsInOrderAndOnlyWhenMoved()
{
    ManualClock clock;
    QStringList rung;
    const Pending late = clock.after(200ms, [&] { rung.append(QStringLiteral("late")); });
    const Pending early = clock.after(100ms, [&] { rung.append(QStringLiteral("early")); });
    const Pending atOnce = clock.after(-5ms, [&] { rung.append(QStringLiteral("at once")); });
    QCOMPARE(rung, QStringList());
    clock.advance(150ms);
    QCOMPARE(rung, QStringList({QStringLiteral("at once"), QStringLiteral("early")}));
    QCOMPARE(clock.nextDue(), 50ms);
    QVERIFY(clock.advanceToNext());
    QCOMPARE(rung.last(), QStringLiteral("late"));
    QCOMPARE(clock.elapsed(), 200ms);
    QVERIFY(!clock.advanceToNext());
}

void tst_Clock::lettingGoOfAWaitSilencesIt()
{
    ManualClock clock;
    bool rung = false;
    Pending wait = clock.after(10ms, [&] { rung = true; });
    wait.reset();
    clock.advance(1s);
    QVERIFY(!rung);
    QCOMPARE(clock.waiting(), 0);
}

void tst_Clock::aWaitMayBeLetGoOfFromInsideItsOwnCall()
{
    ManualClock clock;
    Pending wait;
    int rung = 0;
    wait = clock.after(10ms, [&] {
        ++rung;
        wait.reset();
    });
    clock.advance(1s);
    QCOMPARE(rung, 1);
}

void tst_Clock::aCallMayWaitAgain()
{
    ManualClock clock;
    Pending wait;
    int rung = 0;
    std::function<void()> again = [&] {
        if (++rung < 3)
            wait = clock.after(10ms, again);
    };
    wait = clock.after(10ms, again);
    clock.advance(1s);
    QCOMPARE(rung, 3);
    QCOMPARE(clock.elapsed(), 1s);
}

void tst_Clock::systemClockNeverRingsEarly()
{
    SystemClock clock;
    const auto start = clock.elapsed();
    std::chrono::milliseconds rungAt{-1};
    const Pending wait = clock.after(30ms, [&] { rungAt = clock.elapsed(); });
    QTRY_VERIFY(rungAt >= 0ms);
    QVERIFY(rungAt - start >= 30ms);
}

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_clock.moc"
