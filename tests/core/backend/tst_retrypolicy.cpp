// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/retrypolicy.h"

#include <QTest>

using namespace Rehearsal;
using namespace std::chrono_literals;

namespace {

AttemptState state(Phase phase, Fault fault)
{
    AttemptState result;
    result.phase = phase;
    result.fault = fault;
    return result;
}

Reaction reaction(const AttemptState &of) { return decide(of, {}, 0.5).reaction; }

} // namespace

class TestRetryPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFaultHasACellForEveryPhase();
    void aSubmitIsRepeatedOnlyWhenNothingWasProcessed();
    void anHonouredKeyAllowsThreeRepeats();
    void readingIsRepeatedFourTimesAtMost();
    void pollingIsNeverRepeatedHere();
    void aNewTokenIsFetchedOnce();
    void fiveWaitsAreObeyed();
    void longWaitsNeedLeave();
    void theTotalTimeIsLimited();
    void aRepeatedPutReadsBackOn412();
    void waitsStayInsideTheirCeilings_data();
    void waitsStayInsideTheirCeilings();
    void toldWaitsAreNeverShorter();
};

void TestRetryPolicy::everyFaultHasACellForEveryPhase()
{
    int cells = 0;
    for (int fault = int(Fault::T01); fault <= int(Fault::B17); ++fault) {
        QCOMPARE(faultFromName(faultName(Fault(fault))), Fault(fault));
        for (const Phase phase : {Phase::S1, Phase::S2, Phase::S3, Phase::S4, Phase::S5, Phase::I1,
                                  Phase::I3, Phase::I4, Phase::I5}) {
            const Reaction cell = reactionTo(Fault(fault), phase);
            ++cells;
            // Only a poll keeps polling, and a submit is never read back.
            const bool polls = classOf(phase) == RequestClass::Poll;
            if (cell == Reaction::KeepPolling || cell == Reaction::StopPolling)
                QVERIFY2(polls, qPrintable(faultName(Fault(fault)) + phaseName(phase)));
            if (cell == Reaction::ReadBack)
                QCOMPARE(phase, Phase::I3);
            if (cell == Reaction::Unknown)
                QCOMPARE(classOf(phase), RequestClass::Once);
        }
    }
    QCOMPARE(cells, 72 * 9);
}

void TestRetryPolicy::aSubmitIsRepeatedOnlyWhenNothingWasProcessed()
{
    for (const Fault proven :
         {Fault::T01, Fault::T02, Fault::T03, Fault::T04, Fault::H14, Fault::H19, Fault::H21}) {
        QCOMPARE(reaction(state(Phase::S4, proven)), Reaction::Repeat);
        AttemptState third = state(Phase::S4, proven);
        third.attempts = 3;
        QCOMPARE(reaction(third), Reaction::Stop);
    }
    for (const Fault waits : {Fault::H23, Fault::H24, Fault::H25, Fault::H29})
        QCOMPARE(reaction(state(Phase::S4, waits)), Reaction::WaitAsTold);
    for (const Fault open :
         {Fault::T10, Fault::T11, Fault::T12, Fault::T13, Fault::T14, Fault::T16, Fault::T17,
          Fault::T19, Fault::T20, Fault::T22, Fault::T23, Fault::H02, Fault::H27, Fault::H28,
          Fault::H30, Fault::H32, Fault::B01, Fault::B02, Fault::B04, Fault::B11, Fault::B15}) {
        QCOMPARE(reaction(state(Phase::S4, open)), Reaction::Unknown);
        QCOMPARE(reaction(state(Phase::I4, Fault::T10)), Reaction::Unknown);
    }
    for (const Fault refused : {Fault::H05, Fault::H06, Fault::H07, Fault::H10, Fault::H11,
                                Fault::H15, Fault::H20, Fault::T06})
        QCOMPARE(reaction(state(Phase::S4, refused)), Reaction::Stop);
}

void TestRetryPolicy::anHonouredKeyAllowsThreeRepeats()
{
    AttemptState lost = state(Phase::S4, Fault::T10);
    lost.keyHonoured = true;
    for (lost.attempts = 1; lost.attempts <= 3; ++lost.attempts)
        QCOMPARE(reaction(lost), Reaction::Repeat);
    QCOMPARE(reaction(lost), Reaction::Unknown);
    lost.attempts = 1;
    lost.spent = 10min;
    QCOMPARE(reaction(lost), Reaction::Unknown);
    AttemptState retrain = state(Phase::I4, Fault::T10);
    retrain.keyHonoured = true;
    QCOMPARE(reaction(retrain), Reaction::Unknown);

    AttemptState busy = state(Phase::S4, Fault::H15);
    busy.keyInProgress = true;
    QCOMPARE(reaction(busy), Reaction::WaitAsTold);
}

void TestRetryPolicy::readingIsRepeatedFourTimesAtMost()
{
    AttemptState reading = state(Phase::S2, Fault::H27);
    for (reading.attempts = 1; reading.attempts < 4; ++reading.attempts)
        QCOMPARE(reaction(reading), Reaction::Repeat);
    QCOMPARE(reaction(reading), Reaction::Stop);
    QCOMPARE(reaction(state(Phase::S2, Fault::H11)), Reaction::Stop);
    QCOMPARE(reaction(state(Phase::S2, Fault::T06)), Reaction::Stop);
    QCOMPARE(reaction(state(Phase::S2, Fault::B04)), Reaction::Stop);
}

void TestRetryPolicy::pollingIsNeverRepeatedHere()
{
    for (const Fault passing : {Fault::T02, Fault::T10, Fault::H27, Fault::H23, Fault::H30})
        QCOMPARE(reaction(state(Phase::S5, passing)), Reaction::KeepPolling);
    for (const Fault final :
         {Fault::T06, Fault::T19, Fault::H10, Fault::H11, Fault::H26, Fault::B11})
        QCOMPARE(reaction(state(Phase::S5, final)), Reaction::StopPolling);
}

void TestRetryPolicy::aNewTokenIsFetchedOnce()
{
    for (const Phase phase : {Phase::S2, Phase::S4, Phase::S5, Phase::I3}) {
        AttemptState refused = state(phase, Fault::H08);
        QCOMPARE(reaction(refused), Reaction::SignInAgain);
        refused.canSignInAgain = false;
        QCOMPARE(reaction(refused), phase == Phase::S5 ? Reaction::StopPolling : Reaction::Stop);
    }
    QCOMPARE(reaction(state(Phase::S1, Fault::H08)), Reaction::Stop);
}

void TestRetryPolicy::fiveWaitsAreObeyed()
{
    AttemptState busy = state(Phase::S4, Fault::H23);
    busy.retryAfter = RetryAfter{3s, false};
    for (busy.waits = 0; busy.waits < 5; ++busy.waits) {
        const Decision decision = decide(busy, {}, 0);
        QCOMPARE(decision.reaction, Reaction::WaitAsTold);
        QCOMPARE(decision.wait, 3s);
    }
    QCOMPARE(reaction(busy), Reaction::Stop);
}

void TestRetryPolicy::longWaitsNeedLeave()
{
    AttemptState busy = state(Phase::S2, Fault::H23);
    busy.retryAfter = RetryAfter{200s, false};
    QCOMPARE(reaction(busy), Reaction::WaitAsTold);
    busy.retryAfter = RetryAfter{301s, false};
    QCOMPARE(reaction(busy), Reaction::Stop);
    RetryLimits patient;
    patient.maxWait = 1h;
    QCOMPARE(decide(busy, patient, 0).reaction, Reaction::WaitAsTold);
    busy.fault = Fault::H26;
    QCOMPARE(decide(busy, patient, 0).reaction, Reaction::Stop);
}

void TestRetryPolicy::theTotalTimeIsLimited()
{
    AttemptState reading = state(Phase::S2, Fault::H27);
    reading.spent = 60s;
    QCOMPARE(reaction(reading), Reaction::Stop);
    AttemptState busy = state(Phase::S2, Fault::H23);
    busy.retryAfter = RetryAfter{50s, false};
    QCOMPARE(reaction(busy), Reaction::WaitAsTold);
    busy.spent = 30s;
    QCOMPARE(reaction(busy), Reaction::Stop);
    busy.phase = Phase::S4;
    QCOMPARE(reaction(busy), Reaction::WaitAsTold);
}

void TestRetryPolicy::aRepeatedPutReadsBackOn412()
{
    AttemptState put = state(Phase::I3, Fault::H18);
    QCOMPARE(reaction(put), Reaction::Conflict);
    put.isRepeat = true;
    QCOMPARE(reaction(put), Reaction::ReadBack);
    QCOMPARE(reaction(state(Phase::I3, Fault::H15)), Reaction::Conflict);
}

void TestRetryPolicy::waitsStayInsideTheirCeilings_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<qint64>("repeat");
    QTest::addColumn<qint64>("rateLimit");
    QTest::newRow("1") << 1 << qint64(500) << qint64(2000);
    QTest::newRow("2") << 2 << qint64(1000) << qint64(4000);
    QTest::newRow("5") << 5 << qint64(8000) << qint64(32'000);
    QTest::newRow("6") << 6 << qint64(16'000) << qint64(60'000);
    QTest::newRow("7") << 7 << qint64(30'000) << qint64(60'000);
    QTest::newRow("100") << 100 << qint64(30'000) << qint64(60'000);
}

void TestRetryPolicy::waitsStayInsideTheirCeilings()
{
    QFETCH(int, n);
    QFETCH(qint64, repeat);
    QFETCH(qint64, rateLimit);
    QCOMPARE(repeatWait(n, 0), 0ms);
    QCOMPARE(repeatWait(n, 0.5).count(), repeat / 2);
    QCOMPARE(repeatWait(n, 1).count(), repeat);
    QCOMPARE(rateLimitWait(n, 0).count(), rateLimit / 2);
    QCOMPARE(rateLimitWait(n, 1).count(), rateLimit);
}

void TestRetryPolicy::toldWaitsAreNeverShorter()
{
    QCOMPARE(toldWait(7s, 0), 7s);
    QCOMPARE(toldWait(7s, 1), 8700ms);
    QCOMPARE(toldWait(0s, 1), 1s);
    QCOMPARE(toldWait(1000s, 1), 1010s);
}

QTEST_APPLESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
