// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/assess.h"
#include "core/rules/trend.h"

#include <QTest>

using namespace Rehearsal;

namespace {

Turn turnExpecting(const QString &intent, double minimum)
{
    Turn turn;
    turn.says = u"hello"_qs;
    turn.expects = Expectation();
    turn.expects->intent = intent;
    turn.expects->minConfidence = minimum;
    return turn;
}

Check replyCheck(const QString &text, Severity severity = Severity::Must)
{
    Check check;
    check.kind = u"reply"_qs;
    check.op = u"contains"_qs;
    check.value = toJson(text);
    check.severity = severity;
    return check;
}

Step answer(int index, const QString &intent, double confidence)
{
    Step step;
    step.index = index;
    step.intent = intent;
    step.confidence = confidence;
    step.reply = u"Which date?"_qs;
    return step;
}

RunSpec specOf(const QList<Turn> &turns)
{
    RunSpec spec;
    spec.test.id = u"t1"_qs;
    spec.test.name = u"Book a flight"_qs;
    spec.test.turns = turns;
    return spec;
}

Snapshot completed(const QList<Step> &steps)
{
    Snapshot snapshot;
    snapshot.id = u"sim-1"_qs;
    snapshot.state = Snapshot::State::Completed;
    snapshot.steps = steps;
    return snapshot;
}

Target target()
{
    Target result;
    result.name = u"staging"_qs;
    result.environment = u"env-staging"_qs;
    result.version = u"ver-abc"_qs;
    return result;
}

} // namespace

class TestAssess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRightAnswerPasses()
    {
        const RunReport report = assess(specOf({turnExpecting(u"a"_qs, 0.8)}), target(),
                                        completed({answer(0, u"a"_qs, 0.8)}));
        QCOMPARE(report.verdict, Verdict::Passed);
        QVERIFY(report.compliant);
        QVERIFY(report.hasMetrics);
        QCOMPARE(report.checks.size(), 2);
        QVERIFY(report.checks.at(0).published);
        QCOMPARE(report.checks.at(0).kind, u"intent"_qs);
        QCOMPARE(report.checks.at(1).kind, u"confidence"_qs);
        QCOMPARE(report.warnings, QStringList());
    }

    void environmentAndVersionComeFromTheAnswerElseFromTheRequest()
    {
        Snapshot snapshot = completed({});
        QCOMPARE(assess(specOf({}), target(), snapshot).environmentId, u"env-staging"_qs);
        QCOMPARE(assess(specOf({}), target(), snapshot).versionId, u"ver-abc"_qs);
        snapshot.environmentId = u"e"_qs;
        snapshot.versionId = u"v"_qs;
        QCOMPARE(assess(specOf({}), target(), snapshot).environmentId, u"e"_qs);
        QCOMPARE(assess(specOf({}), target(), snapshot).versionId, u"v"_qs);
    }

    void aMissingStepFailsItsAssertion()
    {
        const RunReport report =
            assess(specOf({turnExpecting(u"a"_qs, 0), turnExpecting(QString(), 0)}), target(),
                   completed({answer(0, u"a"_qs, 1)}));
        QCOMPARE(report.verdict, Verdict::Failed);
        QVERIFY(!report.compliant);
        QCOMPARE(report.checks.at(2).verdict, CheckVerdict::Fail);
        QVERIFY(report.checks.at(2).actual.is_null());
        QCOMPARE(report.warnings, QStringList{u"1 assertion had no step."_qs});
    }

    void nothingExpectedIsSkippedAndNeverGreen()
    {
        const RunReport report = assess(specOf({Turn()}), target(), completed({answer(0, {}, 1)}));
        QCOMPARE(report.verdict, Verdict::Skipped);
        QVERIFY(!report.compliant);
        QCOMPARE(report.warnings, QStringList{u"No assertions: nothing was assessed."_qs});
    }

    void aJobThatFailedOnTheServerFailsWhateverItsStepsSay()
    {
        Snapshot snapshot = completed({answer(0, u"a"_qs, 1)});
        snapshot.state = Snapshot::State::Failed;
        snapshot.failure = u"flow broken"_qs;
        const RunReport report = assess(specOf({turnExpecting(u"a"_qs, 0.8)}), target(), snapshot);
        QCOMPARE(report.verdict, Verdict::Failed);
        QVERIFY(!report.compliant);
        QVERIFY(report.error);
        QCOMPARE(report.error->code, u"S5-C1"_qs);
        QCOMPARE(report.error->message, u"The simulation failed on the server: flow broken."_qs);
        QCOMPARE(report.metrics.passedAssertions, 1);
    }

    void complianceIsNotByTheRoundedRate()
    {
        QList<Turn> turns;
        QList<Step> steps;
        for (int i = 0; i < 20000; ++i) {
            turns.append(turnExpecting(u"a"_qs, 0.8));
            steps.append(answer(i, i == 7 ? u"b"_qs : u"a"_qs, 0.9));
        }
        const RunReport report = assess(specOf(turns), target(), completed(steps));
        QVERIFY(report.metrics.assertionSuccessRate == 100.0);
        QCOMPARE(report.verdict, Verdict::Failed);
        QVERIFY(!report.compliant);
    }

    void aMustCheckDecidesAndAShouldCheckDoesNot()
    {
        Turn turn = turnExpecting(u"a"_qs, 0.8);
        turn.expects->checks = {replyCheck(u"Which hotel"_qs, Severity::Should)};
        const Snapshot snapshot = completed({answer(0, u"a"_qs, 1)});
        QCOMPARE(assess(specOf({turn}), target(), snapshot).verdict, Verdict::Passed);
        turn.expects->checks = {replyCheck(u"Which hotel"_qs)};
        QCOMPARE(assess(specOf({turn}), target(), snapshot).verdict, Verdict::Failed);
        turn.expects->checks = {replyCheck(u"Which date"_qs)};
        QCOMPARE(assess(specOf({turn}), target(), snapshot).verdict, Verdict::Passed);
    }

    void aMustCheckThatCannotBeEvaluatedIsRed()
    {
        Turn turn;
        turn.expects = Expectation();
        turn.expects->checks = {replyCheck(u"x"_qs)};
        Step silent = answer(0, {}, 0);
        silent.reply.reset();
        QCOMPARE(assess(specOf({turn}), target(), completed({silent})).verdict, Verdict::Failed);
    }

    void checksAloneCanPass()
    {
        Turn turn;
        turn.expects = Expectation();
        turn.expects->checks = {replyCheck(u"date"_qs)};
        const RunReport report =
            assess(specOf({turn}), target(), completed({answer(0, u"a"_qs, 1)}));
        QCOMPARE(report.verdict, Verdict::Passed);
        QVERIFY(report.compliant);
    }

    void stepsAreShownByIndexWithTheUnassignedLast()
    {
        const RunReport report = assess(
            specOf({}), target(),
            completed({answer(-1, u"x"_qs, 1), answer(1, u"b"_qs, 1), answer(0, u"a"_qs, 1)}));
        QCOMPARE(report.steps.at(0).intent, u"a"_qs);
        QCOMPARE(report.steps.at(1).intent, u"b"_qs);
        QCOMPARE(report.steps.at(2).intent, u"x"_qs);
    }

    void aRunWithoutResultIsAnErrorWithZeroFigures()
    {
        const Error error{Error::Kind::Network, u"no route"_qs, 0, u"S4-T01"_qs};
        const RunReport report = unfinished(specOf({turnExpecting(u"a"_qs, 0.8)}), target(), error);
        QCOMPARE(report.verdict, Verdict::Error);
        QVERIFY(!report.compliant);
        QVERIFY(!report.hasMetrics);
        QCOMPARE(report.metrics.avgEntityAccuracy, 0.0);
        QCOMPARE(report.environmentId, u"env-staging"_qs);
        QVERIFY(report.error == error);
    }

    void repetitionsPassWhenEnoughOfThemDo_data()
    {
        QTest::addColumn<QList<Verdict>>("verdicts");
        QTest::addColumn<int>("atLeast");
        QTest::addColumn<Verdict>("whole");
        using List = QList<Verdict>;
        QTest::newRow("enough") << List{Verdict::Passed, Verdict::Failed, Verdict::Passed} << 2
                                << Verdict::Passed;
        QTest::newRow("too few") << List{Verdict::Passed, Verdict::Failed, Verdict::Failed} << 2
                                 << Verdict::Failed;
        QTest::newRow("an error names the whole")
            << List{Verdict::Failed, Verdict::Error, Verdict::Failed} << 2 << Verdict::Error;
        QTest::newRow("one is its own") << List{Verdict::Skipped} << 3 << Verdict::Skipped;
        QTest::newRow("none") << List{} << 1 << Verdict::NotRun;
    }

    void repetitionsPassWhenEnoughOfThemDo()
    {
        QFETCH(QList<Verdict>, verdicts);
        QFETCH(int, atLeast);
        QTEST(combined(verdicts, Repeat{3, atLeast, {}}), "whole");
    }

    void everyRepetitionMustPassWhereNothingElseIsSaid()
    {
        QCOMPARE(combined({Verdict::Passed, Verdict::Failed}, std::nullopt), Verdict::Failed);
        QCOMPARE(combined({Verdict::Passed, Verdict::Passed}, std::nullopt), Verdict::Passed);
    }

    void thePointsOfTheChartNameTheWorstOfEachTurn()
    {
        Turn withCheck = turnExpecting(u"a"_qs, 0.5);
        withCheck.expects->checks = {replyCheck(u"nothing like it"_qs, Severity::Should)};
        Turn withEntity = turnExpecting(u"a"_qs, 0.5);
        withEntity.expects->entities = Json{{"date", "x"}};
        Step noConfidence = answer(5, u"a"_qs, 0);
        noConfidence.hasConfidence = false;
        const RunReport report = assess(
            specOf({turnExpecting(u"a"_qs, 0.5), turnExpecting(u"a"_qs, 0.95),
                    turnExpecting(u"b"_qs, 0.95), withCheck, withEntity, Turn(),
                    turnExpecting(u"a"_qs, 0.5)}),
            target(),
            completed({answer(0, u"a"_qs, 0.9), answer(1, u"a"_qs, 0.9), answer(2, u"a"_qs, 0.9),
                       answer(3, u"a"_qs, 0.9), answer(4, u"a"_qs, 0.9), noConfidence}));
        const QList<ConfidencePoint> points = confidencePoints(report);
        QList<TurnOutcome> outcomes;
        for (const ConfidencePoint &point : points)
            outcomes += point.outcome;
        const QList<TurnOutcome> expected{TurnOutcome::Pass,        TurnOutcome::BelowThreshold,
                                          TurnOutcome::WrongIntent, TurnOutcome::OtherCheckFailed,
                                          TurnOutcome::EntityMiss,  TurnOutcome::NoExpectation,
                                          TurnOutcome::NoStep};
        QCOMPARE(outcomes, expected);
        QCOMPARE(points.at(1).threshold, std::optional<double>(0.95));
        QVERIFY(!points.at(5).confidence); // a gap, not 0
        QVERIFY(!points.at(6).confidence);
    }

    void thePassRateIsOfTheTestsThatRan()
    {
        RunCounts counts;
        for (const Verdict verdict : {Verdict::Passed, Verdict::Failed, Verdict::Skipped,
                                      Verdict::NotRun, Verdict::Passed, Verdict::Error})
            counts.add(verdict);
        QCOMPARE(passRate({}, counts).rate, std::optional<double>(50.0));
        QVERIFY(!passRate({}, RunCounts()).rate);
    }
};

QTEST_GUILESS_MAIN(TestAssess)
#include "tst_assess.moc"
