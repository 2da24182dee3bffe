// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/assess.h"
#include "core/rules/rejudge.h"

#include <QTest>

using namespace Rehearsal;

namespace {

Turn turnOf(const QString &says, const QString &intent, double minimum = 0.8)
{
    Turn turn;
    turn.says = says;
    turn.expects = Expectation();
    turn.expects->intent = intent;
    turn.expects->minConfidence = minimum;
    return turn;
}

Step answer(int index, const QString &intent, double confidence, const QString &reply)
{
    Step step;
    step.index = index;
    step.intent = intent;
    step.confidence = confidence;
    step.reply = reply;
    return step;
}

ConversationTest booking()
{
    ConversationTest test;
    test.id = u"t1"_qs;
    test.turns = {turnOf(u"fly to paris"_qs, u"book_flight"_qs),
                  turnOf(u"next monday"_qs, u"provide_date"_qs)};
    return test;
}

RunReport ran(const ConversationTest &test, int row = -1)
{
    RunSpec spec;
    Issues issues;
    spec.test = expanded(test, row, issues);
    spec.row = row;
    Snapshot snapshot;
    snapshot.id = u"sim-1"_qs;
    snapshot.state = Snapshot::State::Completed;
    snapshot.durationMs = 120;
    snapshot.steps = {answer(0, u"book_flight"_qs, 0.9, u"Which date?"_qs),
                      answer(1, u"provide_date"_qs, 0.7, u"Noted."_qs)};
    return assess(spec, Target(), snapshot);
}

Check replyContains(const QString &text)
{
    Check check;
    check.kind = u"reply"_qs;
    check.op = u"contains"_qs;
    check.value = toJson(text);
    return check;
}

} // namespace

class TestRejudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLowerMinimumTurnsAFailureGreen()
    {
        const RunReport report = ran(booking());
        QCOMPARE(report.verdict, Verdict::Failed);
        ConversationTest edited = booking();
        edited.turns[1].expects->minConfidence = 0.7;
        const Rejudgement again = rejudged(report, edited);
        QCOMPARE(again.report.verdict, Verdict::Passed);
        QVERIFY(again.report.compliant);
        QCOMPARE(again.report.metrics.passedAssertions, 2);
        QVERIFY(!again.conversationIsNew);
        QVERIFY(again.unanswered.isEmpty());
        QVERIFY(again.report.warnings.isEmpty());
    }

    void aNewCheckIsJudgedOnTheStoredReply()
    {
        ConversationTest edited = booking();
        edited.turns[1].expects->minConfidence = 0.5;
        edited.turns[0].expects->checks = {replyContains(u"hotel"_qs)};
        const Rejudgement again = rejudged(ran(booking()), edited);
        QCOMPARE(again.report.verdict, Verdict::Failed);
        edited.turns[0].expects->checks = {replyContains(u"date"_qs)};
        QCOMPARE(rejudged(ran(booking()), edited).report.verdict, Verdict::Passed);
    }

    void nothingEditedGivesTheReportOfTheRun()
    {
        const RunReport report = ran(booking());
        QVERIFY(isAsRun(report, booking()));
        QCOMPARE(rejudged(report, booking()).report, report);
    }

    void aTurnThatSaysSomethingElseIsNeverGreen()
    {
        ConversationTest edited = booking();
        edited.turns[1].expects->minConfidence = 0.5;
        edited.turns[1].says = u"on tuesday"_qs;
        const Rejudgement again = rejudged(ran(booking()), edited);
        QCOMPARE(again.report.verdict, Verdict::NotRun);
        QVERIFY(!again.report.compliant);
        QVERIFY(again.conversationIsNew);
        QCOMPARE(again.unanswered, QList<int>{1});
        QCOMPARE(again.report.checks.size(), 4);
        QCOMPARE(again.report.checks[1].verdict, CheckVerdict::Pass);
        QCOMPARE(again.report.checks[2].verdict, CheckVerdict::NotEvaluable);
        QCOMPARE(again.report.checks[3].verdict, CheckVerdict::NotEvaluable);
        QCOMPARE(again.report.steps.size(), 1);
        QCOMPARE(again.report.warnings.size(), 1);
        QVERIFY(again.report.warnings.constFirst().contains(u"turn 2"));
        QVERIFY(!isAsRun(ran(booking()), edited));
    }

    void anAnswerThatStillBelongsCanFail()
    {
        ConversationTest edited = booking();
        edited.turns[0].expects->intent = u"book_hotel"_qs;
        edited.turns.append(turnOf(u"yes"_qs, u"confirm"_qs));
        const Rejudgement again = rejudged(ran(booking()), edited);
        QCOMPARE(again.report.verdict, Verdict::Failed);
        QCOMPARE(again.unanswered, QList<int>{2});
    }

    void turnsTakenAwayAtTheEndLeaveTheRestJudged()
    {
        ConversationTest edited = booking();
        edited.turns.removeLast();
        const Rejudgement again = rejudged(ran(booking()), edited);
        QCOMPARE(again.report.verdict, Verdict::Passed);
        QVERIFY(!again.conversationIsNew);
    }

    void aTurnTakenAwayAtTheFrontMakesTheAnswersOld()
    {
        ConversationTest edited = booking();
        edited.turns.removeFirst();
        const Rejudgement again = rejudged(ran(booking()), edited);
        QCOMPARE(again.unanswered, QList<int>{0});
        QCOMPARE(again.report.verdict, Verdict::NotRun);
    }

    void anotherContextMakesTheAnswersOld()
    {
        ConversationTest edited = booking();
        edited.turns[1].expects->minConfidence = 0.5;
        edited.context = Json{{"user", "vip"}};
        const Rejudgement again = rejudged(ran(booking()), edited);
        QCOMPARE(again.report.verdict, Verdict::NotRun);
        QVERIFY(again.conversationIsNew);
        QVERIFY(again.unanswered.isEmpty());
    }

    void theDataRowOfTheRunIsPutIn()
    {
        ConversationTest test = booking();
        test.data = DataTable{{u"city"_qs, u"intent"_qs},
                              {{u"rome"_qs, u"book_hotel"_qs}, {u"paris"_qs, u"book_flight"_qs}},
                              {}};
        test.turns[0].says = u"fly to {{city}}"_qs;
        test.turns[1].expects->minConfidence = 0.5;
        const RunReport report = ran(test, 1);
        QCOMPARE(report.verdict, Verdict::Passed);
        ConversationTest edited = test;
        edited.turns[0].expects->intent = u"{{intent}}"_qs;
        QCOMPARE(rejudged(report, edited).report.verdict, Verdict::Passed);
        QCOMPARE(rejudged(ran(test, 0), edited).report.verdict, Verdict::Failed);
        edited.data->rows[1][0] = u"oslo"_qs;
        QVERIFY(rejudged(report, edited).conversationIsNew);
    }

    void theRepeatRuleIsKeptUnlessItIsOverAsManyRuns()
    {
        RunReport report = ran(booking());
        report.spec.test.repeat = Repeat{5, 5, {}};
        ConversationTest edited = booking();
        edited.repeat = Repeat{5, 4, {}};
        QCOMPARE(rejudged(report, edited).report.spec.test.repeat->atLeast, 4);
        edited.repeat = Repeat{3, 1, {}};
        QCOMPARE(rejudged(report, edited).report.spec.test.repeat->times, 5);
        edited.repeat.reset();
        QCOMPARE(rejudged(report, edited).report.spec.test.repeat->atLeast, 5);
    }

    void anErrorStaysAnError()
    {
        const Error error{Error::Kind::Network, u"gone"_qs, 0, u"S4-T12"_qs};
        const RunReport report = unfinished(ran(booking()).spec, Target(), error);
        ConversationTest edited = booking();
        edited.turns[0].expects.reset();
        edited.turns[1].expects.reset();
        const Rejudgement again = rejudged(report, edited);
        QCOMPARE(again.report.verdict, Verdict::Error);
        QCOMPARE(again.report.error, std::optional(error));
    }

    void whatWasOddAboutTheRunIsStillSaid()
    {
        RunReport report = ran(booking());
        report.warnings.append(u"The audit record could not be written."_qs);
        ConversationTest edited = booking();
        edited.turns[0].expects.reset();
        QCOMPARE(rejudged(report, edited).report.warnings, report.warnings);
    }

    void theDurationOfTheRunIsJudged()
    {
        ConversationTest edited = booking();
        edited.turns[1].expects->minConfidence = 0.5;
        Check fast;
        fast.kind = u"duration"_qs;
        fast.op = u"atMost"_qs;
        fast.value = 100;
        edited.turns[0].expects->checks = {fast};
        QCOMPARE(rejudged(ran(booking()), edited).report.verdict, Verdict::Failed);
        edited.turns[0].expects->checks[0].value = 120;
        QCOMPARE(rejudged(ran(booking()), edited).report.verdict, Verdict::Passed);
    }
};

QTEST_GUILESS_MAIN(TestRejudge)
#include "tst_rejudge.moc"
