// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/pollschedule.h"

#include <QTest>

using namespace Rehearsal;
using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;

namespace {

PollSchedule exactSchedule()
{
    PollSchedule schedule({2000ms, 300'000ms, false});
    schedule.accepted(QStringLiteral("job-1"), 0ms);
    return schedule;
}

/// When a job is polled that takes `duration`, each answer coming at once: the last one sees its end.
QList<qint64> pollsOf(Milliseconds duration, bool brisk = true)
{
    QList<qint64> polls;
    Milliseconds now{0};
    while (true) {
        polls.append(now.count());
        if (now >= duration)
            return polls;
        now += pollWait(now, 2000ms, brisk);
    }
}

Error failure(const char *fault)
{
    static const QHash<QString, Error::Kind> kinds{
        {QStringLiteral("H25"), Error::Kind::RateLimited},
        {QStringLiteral("H27"), Error::Kind::Server},
        {QStringLiteral("T10"), Error::Kind::Network},
        {QStringLiteral("T17"), Error::Kind::Timeout},
        {QStringLiteral("H11"), Error::Kind::NotFound},
        {QStringLiteral("H16"), Error::Kind::NotFound},
        {QStringLiteral("H09"), Error::Kind::Unauthorized},
        {QStringLiteral("H10"), Error::Kind::Forbidden},
        {QStringLiteral("T06"), Error::Kind::Configuration},
        {QStringLiteral("T09"), Error::Kind::Configuration}};
    const QString name = QString::fromLatin1(fault);
    const int status = name == QLatin1String("H11") ? 404 : name == QLatin1String("H16") ? 410 : 0;
    return {kinds.value(name, Error::Kind::Protocol), QStringLiteral("the trouble"), status,
            QString(u"S5-" % name)};
}

} // namespace

class TestPollSchedule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pollsAtTheTimesOfTheGolden()
    {
        const QList<qint64> golden{0,    10,   20,   30,   45,   67,   100,  150,  225,
                                   305,  385,  465,  545,  625,  705,  785,  865,  945,
                                   1025, 1105, 1185, 1265, 1345, 1425, 1505, 1881, 2351,
                                   2938, 3672, 4590, 5737, 7171, 8963, 10963};
        QCOMPARE(pollsOf(10'900ms), golden);
    }

    void seesAJobOf1240MillisecondsAtMost100Late()
    {
        const qint64 late = pollsOf(1240ms).last() - 1240;
        QVERIFY2(late <= 100, qPrintable(QString::number(late)));
        // The published rule alone would be up to 0.3 s late around there: that is why ours differs.
        QVERIFY(pollsOf(1260ms, false).last() - 1260 > 300);
    }

    void isNeverLaterThanAQuarterOrEightyMilliseconds()
    {
        for (int duration = 10; duration <= 60'000; duration += 10) {
            const QList<qint64> polls = pollsOf(Milliseconds(duration));
            const qint64 late = polls.last() - duration;
            const qint64 allowed = duration < 1500 ? 80 : std::min<qint64>(duration / 4, 2000);
            QVERIFY2(late <= allowed,
                     qPrintable(QStringLiteral("%1 ms: %2 late").arg(duration).arg(late)));
        }
    }

    void asksASlowJobLessThanOnceASecond()
    {
        const qsizetype polls = pollsOf(60s).size();
        QVERIFY2(polls < 60, qPrintable(QString::number(polls)));
        QCOMPARE(pollsOf(60s, false).size(), 41);
        QVERIFY(pollsOf(10min).size() < 600);
    }

    void neverWaitsLongerThanTheIntervalAsked()
    {
        QCOMPARE(pollWait(60s, 2000ms), 2000ms);
        QCOMPARE(pollWait(60s, 500ms), 500ms);
        QCOMPARE(pollWait(1s, 20ms), 20ms);
    }

    void jitterStaysWithinATenth()
    {
        PollSchedule schedule({2000ms, 300'000ms, true});
        schedule.accepted(QStringLiteral("job-1"), 0ms);
        bool differs = false;
        for (int i = 0; i < 1000; ++i) {
            const Milliseconds wait = schedule.afterRunning(60s, 0ms);
            QVERIFY(wait >= 1800ms && wait <= 2200ms);
            differs = differs || wait != 2000ms;
        }
        QVERIFY(differs);
    }

    void retryAfterOfAnAnswerReplacesTheWait()
    {
        PollSchedule schedule = exactSchedule();
        QCOMPARE(schedule.afterRunning(100ms, 7s), 7000ms);
        QCOMPARE(schedule.afterRunning(7100ms, 0ms), 1775ms);
    }

    void rateLimitsWaitTwiceAsLongEachTimeAndEndAtTheSixth()
    {
        PollSchedule schedule = exactSchedule();
        QList<qint64> waits;
        for (int i = 0; i < 5; ++i)
            waits.append((*schedule.afterFailure(failure("H25"), 1s, 0ms)).count());
        QCOMPARE(waits, (QList<qint64>{2000, 4000, 8000, 16'000, 32'000}));
        const auto ended = schedule.afterFailure(failure("H25"), 1s, 0ms);
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, Error::Kind::RateLimited);
        QCOMPARE(ended.error().code, QStringLiteral("S5-H25"));
    }

    void aGoodPollForgetsTheRateLimitsButNotToBeSlower()
    {
        PollSchedule schedule = exactSchedule();
        for (int round = 0; round < 4; ++round) {
            for (int i = 0; i < 5; ++i)
                QVERIFY(schedule.afterFailure(failure("H25"), 100ms, 0ms));
            QCOMPARE(schedule.afterRunning(100ms, 0ms), 250ms);
        }
    }

    void waitsAsLongAsARateLimitAsks()
    {
        PollSchedule schedule = exactSchedule();
        QCOMPARE(*schedule.afterFailure(failure("H25"), 1s, 9s), 9000ms);
        const auto tooLong = schedule.afterFailure(failure("H25"), 1s, 301s);
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().kind, Error::Kind::RateLimited);
    }

    void neverWaitsLessThanARateLimitAsks()
    {
        PollSchedule schedule({2000ms, 300'000ms, true});
        schedule.accepted(QStringLiteral("job-1"), 0ms);
        for (int i = 0; i < 200; ++i) {
            const Milliseconds wait = *schedule.afterFailure(failure("H25"), 1s, 10s);
            QVERIFY(wait >= 10s && wait <= 12s);
            QVERIFY(schedule.afterRunning(1s, 0ms) > 0ms);
        }
    }

    void troublesOnTheWayBackOff()
    {
        PollSchedule schedule = exactSchedule();
        QList<qint64> waits;
        for (int i = 0; i < 8; ++i)
            waits.append((*schedule.afterFailure(failure("T10"), 1s, 0ms)).count());
        QCOMPARE(waits, (QList<qint64>{500, 1000, 2000, 4000, 8000, 16'000, 30'000, 30'000}));
    }

    void contactIsLostAfterTenFailuresAndAMinute()
    {
        PollSchedule schedule = exactSchedule();
        for (int i = 0; i < 30; ++i)
            QVERIFY(schedule.afterFailure(failure("H27"), 59s, 0ms));
        const auto lost = schedule.afterFailure(failure("T17"), 119s, 0ms);
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, Error::Kind::Network);
        QCOMPARE(lost.error().code, QStringLiteral("S5-T17"));
        QVERIFY(lost.error().message.contains(QStringLiteral("job-1")));
    }

    void aMinuteAloneIsNotLostContact()
    {
        PollSchedule schedule = exactSchedule();
        for (int i = 0; i < 9; ++i)
            QVERIFY(schedule.afterFailure(failure("T10"), 10s * i, 0ms));
    }

    void contactIsLostAfterFiveMinutesOfSilence()
    {
        PollSchedule schedule = exactSchedule();
        QVERIFY(schedule.afterFailure(failure("T10"), 299s, 0ms));
        QVERIFY(!schedule.afterFailure(failure("T10"), 300s, 0ms));
    }

    void aGoodPollRestoresContact()
    {
        PollSchedule schedule = exactSchedule();
        for (int i = 0; i < 9; ++i)
            QVERIFY(schedule.afterFailure(failure("T10"), 10s * i, 0ms));
        QVERIFY(schedule.afterRunning(90s, 0ms) > 0ms);
        for (int i = 0; i < 9; ++i)
            QVERIFY(schedule.afterFailure(failure("T10"), 90s + 10s * i, 0ms));
    }

    void notFoundMeansNotYetVisibleForTenSeconds()
    {
        PollSchedule schedule = exactSchedule();
        QCOMPARE(*schedule.afterFailure(failure("H11"), 100ms, 0ms), 50ms);
        QVERIFY(schedule.afterFailure(failure("H11"), 9999ms, 0ms));
        QVERIFY(!schedule.afterFailure(failure("H11"), 10s, 0ms));
        QVERIFY(!exactSchedule().afterFailure(failure("H16"), 100ms, 0ms));
    }

    void whatWillNotChangeEndsAtOnce_data()
    {
        QTest::addColumn<QByteArray>("fault");
        for (const char *fault : {"H07", "H09", "H10", "H12", "H18", "H20", "H22", "H26", "T06",
                                  "T07", "T08", "T19", "T20", "T21", "B05", "B06", "B11", "B16"})
            QTest::newRow(fault) << QByteArray(fault);
    }
    void whatWillNotChangeEndsAtOnce()
    {
        QFETCH(QByteArray, fault);
        PollSchedule schedule = exactSchedule();
        const auto ended = schedule.afterFailure(failure(fault.constData()), 1s, 0ms);
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, QString(u"S5-" % QString::fromLatin1(fault)));
    }

    void whatMayPassIsPolledAgain_data()
    {
        QTest::addColumn<QByteArray>("fault");
        for (const char *fault :
             {"T01", "T02", "T05", "T09", "T10", "T12", "T13", "T22", "H02", "H04", "H14",
              "H15", "H19", "H21", "H27", "H28", "H29", "H30", "B01", "B02", "B04"})
            QTest::newRow(fault) << QByteArray(fault);
    }
    void whatMayPassIsPolledAgain()
    {
        QFETCH(QByteArray, fault);
        PollSchedule schedule = exactSchedule();
        QVERIFY(schedule.afterFailure(failure(fault.constData()), 1s, 0ms));
    }

    void threeUnusableBodiesInARowEnd()
    {
        PollSchedule schedule = exactSchedule();
        QVERIFY(schedule.afterFailure(failure("B02"), 1s, 0ms));
        QVERIFY(schedule.afterFailure(failure("B04"), 2s, 0ms));
        QVERIFY(schedule.afterFailure(failure("T10"), 3s, 0ms));
        QVERIFY(schedule.afterFailure(failure("B02"), 4s, 0ms));
        QVERIFY(schedule.afterFailure(failure("B02"), 5s, 0ms));
        const auto ended = schedule.afterFailure(failure("B02"), 6s, 0ms);
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, QStringLiteral("S5-B02"));
    }
};

QTEST_GUILESS_MAIN(TestPollSchedule)
#include "tst_pollschedule.moc"
