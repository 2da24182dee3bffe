// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/comparison.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Rehearsal;

namespace {

struct Said
{
    QString text = {};
    QString expected = {};
    QString understood = {};
    double confidence =
        0.9; ///< of what was understood; the rest but 0.05 goes to what was expected
};

/// A run as a result file gives it.
RunReport run(const QString &name, const QList<Said> &turns)
{
    RunReport report;
    report.spec.test.id = u"id-"_qs + name;
    report.spec.test.name = name;
    report.spec.path = u"tests/"_qs + name + u".test.json"_qs;
    report.verdict = Verdict::Passed;
    for (int index = 0; index < turns.size(); ++index) {
        const Said &said = turns.at(index);
        Turn turn;
        turn.says = said.text;
        turn.expects = Expectation();
        turn.expects->intent = said.expected;
        report.spec.test.turns.append(turn);
        Step step;
        step.index = index;
        step.userInput = said.text;
        step.intent = said.understood;
        step.confidence = said.confidence;
        step.alternatives = {{said.understood, said.confidence}};
        const bool right = said.understood == said.expected;
        if (!right)
            step.alternatives.append({said.expected, 0.95 - said.confidence});
        report.steps.append(step);
        CheckResult check;
        check.turn = index;
        check.kind = u"intent"_qs;
        check.op = u"equals"_qs;
        check.published = true;
        check.expected = toJson(said.expected);
        check.actual = toJson(said.understood);
        check.verdict = right ? CheckVerdict::Pass : CheckVerdict::Fail;
        report.checks.append(check);
        if (!right)
            report.verdict = Verdict::Failed;
    }
    return report;
}

RunReport passing(const QString &name)
{
    return run(name, {{u"hello"_qs, u"greet"_qs, u"greet"_qs}});
}

RunReport failing(const QString &name)
{
    return run(name, {{u"hello"_qs, u"greet"_qs, u"leave"_qs, 0.6}});
}

RunReport ended(RunReport report, Verdict verdict)
{
    report.verdict = verdict;
    report.steps.clear();
    report.checks.clear();
    return report;
}

Change changeOf(const RunReport &before, const RunReport &after)
{
    return compared({before}, {after}).tests.constFirst().change;
}

/// A suite of `intents` x 40 turns in tests of 20, of which `share` are misunderstood.
class Suite
{
public:
    explicit Suite(int intents)
        : m_intents(intents)
    {
        std::mt19937 random(7);
        for (int i = 0; i < intents * 40; ++i) {
            m_right.append(random() % 12 != 0);
            m_confidence.append(0.5 + 0.45 * double(random() % 1000) / 1000);
        }
    }

    /// As another training of the same texts answers: of the turns at the border, which are one in ten,
    /// one in a hundred flips; the confidences move together by a little and each on its own.
    [[nodiscard]] Suite trainedAgain(unsigned seed) const
    {
        Suite other = *this;
        std::mt19937 random(seed);
        std::normal_distribution<double> shift(0, 0.0015);
        std::normal_distribution<double> jitter(0, 0.004);
        const double together = shift(random);
        for (qsizetype i = 0; i < other.m_right.size(); ++i) {
            if (m_confidence.at(i) < 0.545 && random() % 100 == 0)
                other.m_right[i] = !other.m_right.at(i);
            other.m_confidence[i] =
                std::clamp(other.m_confidence.at(i) + together + jitter(random), 0.0, 1.0);
        }
        return other;
    }

    /// An intent that forgot part of what it knew.
    void weaken(int intent, unsigned seed)
    {
        std::mt19937 random(seed);
        for (int i = intent * 40; i < intent * 40 + 40; ++i) {
            m_confidence[i] -= 0.02 + 0.08 * double(random() % 100) / 100;
            if (random() % 15 == 0)
                m_right[i] = false;
        }
    }

    [[nodiscard]] QList<RunReport> reports() const
    {
        QList<RunReport> reports;
        for (int first = 0; first < m_intents * 40; first += 20) {
            QList<Said> turns;
            for (int i = first; i < first + 20; ++i) {
                const QString intent = u"intent_%1"_qs.arg(i / 40);
                turns.append({u"text %1"_qs.arg(i), intent, m_right.at(i) ? intent : u"another"_qs,
                              m_right.at(i) ? m_confidence.at(i) : 0.95 - m_confidence.at(i)});
            }
            reports.append(run(u"test_%1"_qs.arg(first / 20), turns));
        }
        return reports;
    }

private:
    int m_intents;
    QList<bool> m_right;
    QList<double> m_confidence; ///< in the expected intent
};

int claimsOf(const Comparison &comparison)
{
    return int(comparison.suite.tendency() == Tendency::Worse)
        + int(std::count_if(
            comparison.intents.cbegin(), comparison.intents.cend(),
            [](const Statement &statement) { return statement.tendency() == Tendency::Worse; }));
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeHasItsName()
    {
        const QString a = u"a"_qs;
        QCOMPARE(changeOf(passing(a), passing(a)), Change::Unchanged);
        QCOMPARE(changeOf(failing(a), failing(a)), Change::Unchanged);
        QCOMPARE(changeOf(passing(a), failing(a)), Change::Regressed);
        QCOMPARE(changeOf(passing(a), ended(passing(a), Verdict::Error)), Change::Regressed);
        QCOMPARE(changeOf(failing(a), passing(a)), Change::Fixed);
        QCOMPARE(changeOf(ended(passing(a), Verdict::Error), passing(a)), Change::Fixed);
        QCOMPARE(changeOf(passing(a), ended(passing(a), Verdict::NotRun)), Change::NotCompared);
        QCOMPARE(changeOf(ended(passing(a), Verdict::Skipped), failing(a)), Change::NotCompared);
    }

    void newAndGoneTestsAreTold()
    {
        const Comparison comparison = compared({passing(u"old"_qs), passing(u"kept"_qs)},
                                               {failing(u"new"_qs), passing(u"kept"_qs)});
        QCOMPARE(comparison.tests.size(), 3);
        QCOMPARE(comparison.tests.at(0).change, Change::New);
        QCOMPARE(comparison.tests.at(1).change, Change::Unchanged);
        QCOMPARE(comparison.tests.at(2).change, Change::Gone);
        QCOMPARE(comparison.tests.at(2).name, u"old"_qs);
        QVERIFY(!comparison.foundRegression()); // nothing that passed fails
    }

    void oneBrokenTestIsARegressionWhateverChanceSays()
    {
        const Comparison comparison = compared({passing(u"a"_qs)}, {failing(u"a"_qs)});
        QCOMPARE(comparison.suite.tendency(), Tendency::NoChange);
        QCOMPARE(comparison.count(Change::Regressed), 1);
        QVERIFY(comparison.foundRegression());
        QCOMPARE(comparison.lostTurns.size(), 1);
        QCOMPARE(comparison.lostTurns.constFirst().understood, u"leave"_qs);
    }

    void aMovedTestIsTheSameAndOneIdInTwoFilesIsTwoTests()
    {
        RunReport moved = failing(u"a"_qs);
        moved.spec.path = u"tests/elsewhere/a.test.json"_qs;
        QCOMPARE(changeOf(passing(u"a"_qs), moved), Change::Regressed);

        RunReport copy = passing(u"b"_qs);
        copy.spec.test.id = u"id-a"_qs;
        RunReport brokenCopy = failing(u"b"_qs);
        brokenCopy.spec.test.id = u"id-a"_qs;
        const Comparison comparison =
            compared({passing(u"a"_qs), copy}, {passing(u"a"_qs), brokenCopy});
        QCOMPARE(comparison.tests.size(), 2);
        QCOMPARE(comparison.tests.at(0).change, Change::Unchanged);
        QCOMPARE(comparison.tests.at(1).change, Change::Regressed);
    }

    void dataRowsAreTestsOfTheirOwn()
    {
        RunReport first = passing(u"a"_qs);
        first.spec.row = 0;
        RunReport second = passing(u"a"_qs);
        second.spec.row = 1;
        RunReport broken = failing(u"a"_qs);
        broken.spec.row = 1;
        const Comparison comparison = compared({first, second}, {first, broken});
        QCOMPARE(comparison.tests.at(0).change, Change::Unchanged);
        QCOMPARE(comparison.tests.at(1).change, Change::Regressed);
        QCOMPARE(comparison.tests.at(1).row, 1);
    }

    void repetitionsAreJudgedByTheirRuleAndAreOneObservation()
    {
        const auto repeated = [](int bad) {
            QList<RunReport> reports;
            for (int i = 0; i < 10; ++i) {
                reports.append(i < bad ? failing(u"a"_qs) : passing(u"a"_qs));
                reports.last().spec.repeat = i;
                reports.last().spec.test.repeat = Repeat{10, 8};
            }
            return reports;
        };
        const Comparison small = compared(repeated(0), repeated(2));
        QCOMPARE(small.tests.constFirst().change, Change::ConfidenceDrop);
        QCOMPARE(small.suite.turns, 1);
        QCOMPARE(small.suite.after, 0.8);
        QCOMPARE(small.suite.lost, 1);
        const Comparison large = compared(repeated(0), repeated(10));
        QCOMPARE(large.tests.constFirst().change, Change::Regressed);
        QCOMPARE(large.suite.lost, 1); // ten times the same question is one piece of evidence
        QCOMPARE(large.suite.tendency(), Tendency::NoChange);
    }

    void anEditedTurnIsAnotherQuestion()
    {
        const RunReport before = run(u"a"_qs,
                                     {{u"hello"_qs, u"greet"_qs, u"greet"_qs},
                                      {u"bye"_qs, u"leave"_qs, u"leave"_qs},
                                      {u"well"_qs, u"greet"_qs, u"greet"_qs}});
        const RunReport after = run(u"a"_qs,
                                    {{u"good day"_qs, u"greet"_qs, u"leave"_qs},
                                     {u"bye"_qs, u"greet"_qs, u"leave"_qs},
                                     {u"well"_qs, u"greet"_qs, u"greet"_qs}});
        const Comparison comparison = compared({before}, {after});
        QCOMPARE(comparison.suite.turns, 1);
        QCOMPARE(comparison.suite.lost, 0);
        QCOMPARE(comparison.count(Change::Regressed), 1); // the test itself did break
    }

    void aConfidenceDropIsListedFromFiveHundredthsOn()
    {
        const auto sure = [](double confidence) {
            return run(u"a"_qs, {{u"hello"_qs, u"greet"_qs, u"greet"_qs, confidence}});
        };
        QCOMPARE(changeOf(sure(0.90), sure(0.85)), Change::ConfidenceDrop);
        QCOMPARE(changeOf(sure(0.90), sure(0.86)), Change::Unchanged);
        QCOMPARE(changeOf(sure(0.85), sure(0.90)), Change::Unchanged);
        RunReport unknown = sure(0.1);
        unknown.steps[0].hasConfidence = false;
        QCOMPARE(changeOf(sure(0.90), unknown), Change::Unchanged); // a gap is no drop
    }

    void confidenceIsThatOfTheExpectedIntent()
    {
        // Sure of the wrong intent is not sure of the right one.
        const Comparison comparison =
            compared({run(u"a"_qs, {{u"hello"_qs, u"greet"_qs, u"greet"_qs, 0.7}})},
                     {run(u"a"_qs, {{u"hello"_qs, u"greet"_qs, u"leave"_qs, 0.9}})});
        QCOMPARE(comparison.suite.confidenceBefore, 0.7);
        QVERIFY(qAbs(comparison.suite.confidenceAfter - 0.05) < 1e-9);
    }

    void weakenedIntentsStandFirstAndAreClaimed()
    {
        const Suite before(77);
        Suite after = before.trainedAgain(1);
        const QList<int> weakened{3, 17, 40, 41, 76};
        for (const int intent : weakened)
            after.weaken(intent, unsigned(intent));
        const Comparison comparison = compared(before.reports(), after.reports());
        QStringList first;
        for (int i = 0; i < 5; ++i) {
            first.append(comparison.intents.at(i).intent);
            QCOMPARE(comparison.intents.at(i).tendency(), Tendency::Worse);
        }
        first.sort();
        QCOMPARE(first,
                 QStringList({u"intent_17"_qs, u"intent_3"_qs, u"intent_40"_qs, u"intent_41"_qs,
                              u"intent_76"_qs}));
        QCOMPARE(comparison.intents.at(5).tendency(), Tendency::NoChange);
        QCOMPARE(claimsOf(comparison), 6); // no other intent, and the suite by its lost turns
    }

    void anotherTrainingOfTheSameTextsIsNoRegression()
    {
        const Suite suite(77);
        for (unsigned pair = 0; pair < 20; ++pair) {
            const Comparison comparison = compared(suite.trainedAgain(2 * pair + 100).reports(),
                                                   suite.trainedAgain(2 * pair + 101).reports());
            QVERIFY(comparison.suite.lost + comparison.suite.won > 0); // there is noise
            QCOMPARE(claimsOf(comparison), 0);
        }
    }

    void aSuiteThatLostManyTurnsIsWorse()
    {
        const Suite before(10);
        Suite after = before;
        for (int intent = 0; intent < 10; ++intent)
            after.weaken(intent, unsigned(intent));
        const Comparison comparison = compared(before.reports(), after.reports());
        QCOMPARE(comparison.suite.understanding, Tendency::Worse);
        QCOMPARE(comparison.suite.confidence, Tendency::Worse);
        QCOMPARE(compared(after.reports(), before.reports()).suite.understanding, Tendency::Better);
    }

    void nothingComparesToNothing()
    {
        QVERIFY(!compared({}, {}).foundRegression());
        QCOMPARE(compared({}, {passing(u"a"_qs)}).count(Change::New), 1);
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
