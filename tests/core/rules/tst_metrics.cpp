// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/assess.h"
#include "core/rules/metrics.h"

#include <QTest>

using namespace Rehearsal;

namespace {

Step step(int index, const QString &intent, double confidence, const QStringList &entities = {})
{
    Step result;
    result.index = index;
    result.intent = intent;
    result.confidence = confidence;
    for (const QString &type : entities)
        result.entities.push_back(Json{{"type", type.toStdString()}});
    return result;
}

PublishedAssertion expect(int index, const QString &intent, double minimum,
                          const QStringList &entities = {})
{
    return {index, intent, minimum, entities};
}

/// Steps whose confidences are given, all with the intent "a".
QList<Step> stepsOf(const QList<double> &confidences)
{
    QList<Step> steps;
    for (const double confidence : confidences)
        steps.append(step(int(steps.size()), u"a"_qs, confidence));
    return steps;
}

QList<PublishedAssertion> expectAll(int count, double minimum)
{
    QList<PublishedAssertion> assertions;
    for (int index = 0; index < count; ++index)
        assertions.append(expect(index, u"a"_qs, minimum));
    return assertions;
}

/// Exactly `passing` of `count` steps have the intent that is expected.
QList<Step> partlyRight(int passing, int count)
{
    QList<Step> steps;
    for (int index = 0; index < count; ++index)
        steps.append(step(index, index < passing ? u"a"_qs : u"b"_qs, 1.0));
    return steps;
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenCasesGiveTheFiguresOfThePublishedProgram_data()
    {
        QTest::addColumn<QList<PublishedAssertion>>("assertions");
        QTest::addColumn<QList<Step>>("steps");
        QTest::addColumn<double>("confidence");
        QTest::addColumn<double>("entities");
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("passed");
        QTest::addColumn<int>("total");
        using Assertions = QList<PublishedAssertion>;
        using Steps = QList<Step>;

        QTest::newRow("no assertions")
            << Assertions() << stepsOf({0.9}) << 0.0 << 1.0 << 0.0 << 0 << 0;
        QTest::newRow("3 assertions, no steps")
            << expectAll(3, 0.8) << Steps() << 0.0 << 1.0 << 0.0 << 0 << 3;
        QTest::newRow("third step missing")
            << expectAll(3, 0.8) << stepsOf({0.9, 0.8}) << 0.85 << 1.0 << 66.67 << 2 << 3;
        QTest::newRow(".9 asserted twice and .6 once")
            << Assertions{expect(0, u"a"_qs, 0), expect(0, u"a"_qs, 0), expect(1, u"a"_qs, 0)}
            << stepsOf({0.9, 0.6}) << 0.8 << 1.0 << 100.0 << 3 << 3;
        QTest::newRow("confidence exactly at the minimum")
            << expectAll(1, 0.85) << stepsOf({0.85}) << 0.85 << 1.0 << 100.0 << 1 << 1;
        QTest::newRow("confidence just below the minimum")
            << expectAll(1, 0.85) << stepsOf({0.8499999}) << 0.85 << 1.0 << 0.0 << 0 << 1;
        QTest::newRow("wrong intent, confidence 0.99")
            << expectAll(1, 0.85) << Steps{step(0, u"b"_qs, 0.99)} << 0.99 << 1.0 << 0.0 << 0 << 1;
        QTest::newRow("no intent expected and none found")
            << Assertions{expect(0, QString(), 0)} << Steps{step(0, QString(), 0)} << 0.0 << 1.0
            << 100.0 << 1 << 1;
        QTest::newRow("entity type with any value")
            << Assertions{expect(0, u"a"_qs, 0.8, {u"date"_qs})}
            << Steps{step(0, u"a"_qs, 0.9, {u"date"_qs})} << 0.9 << 1.0 << 100.0 << 1 << 1;
        QTest::newRow("entity type missing") << Assertions{expect(0, u"a"_qs, 0.8, {u"date"_qs})}
                                             << stepsOf({0.9}) << 0.9 << 0.0 << 0.0 << 0 << 1;
        QTest::newRow("two assertions on one step, one right")
            << Assertions{expect(0, u"a"_qs, 0.8), expect(0, u"b"_qs, 0.8)} << stepsOf({0.9}) << 0.9
            << 1.0 << 50.0 << 1 << 2;
        QTest::newRow("two steps with index 0")
            << expectAll(1, 0.8) << Steps{step(0, u"a"_qs, 0.9), step(0, u"b"_qs, 0.1)} << 0.9
            << 1.0 << 100.0 << 1 << 1;
        QTest::newRow("1 of 8") << expectAll(8, 0.8) << partlyRight(1, 8) << 1.0 << 1.0 << 12.5 << 1
                                << 8;
        QTest::newRow("1 of 800") << expectAll(800, 0.8) << partlyRight(1, 800) << 1.0 << 1.0
                                  << 0.12 << 1 << 800;
        QTest::newRow("mean 0.12345")
            << expectAll(1, 0) << stepsOf({0.12345}) << 0.1235 << 1.0 << 100.0 << 1 << 1;
        QTest::newRow("mean 0.12335")
            << expectAll(1, 0) << stepsOf({0.12335}) << 0.1234 << 1.0 << 100.0 << 1 << 1;
        QTest::newRow("a step without NLU data")
            << expectAll(1, 0.8) << Steps{step(0, QString(), 0)} << 0.0 << 1.0 << 0.0 << 0 << 1;
        QTest::newRow("a step with an unusable index")
            << expectAll(1, 0.8) << Steps{step(-1, u"a"_qs, 0.9)} << 0.0 << 1.0 << 0.0 << 0 << 1;
        QTest::newRow("19,999 of 20,000 rounds to 100")
            << expectAll(20000, 0.8) << partlyRight(19999, 20000) << 1.0 << 1.0 << 100.0 << 19999
            << 20000;
    }

    void goldenCasesGiveTheFiguresOfThePublishedProgram()
    {
        QFETCH(QList<PublishedAssertion>, assertions);
        QFETCH(QList<Step>, steps);
        QFETCH(double, confidence);
        QFETCH(double, entities);
        QFETCH(double, rate);
        Snapshot snapshot;
        snapshot.steps = steps;
        snapshot.durationMs = 1240;

        const Metrics metrics = metricsOf(assertions, snapshot);

        // Exact: the figures are rounded, so that not even the last bit may differ.
        QVERIFY(metrics.avgIntentConfidence == confidence);
        QVERIFY(metrics.avgEntityAccuracy == entities);
        QVERIFY(metrics.assertionSuccessRate == rate);
        QTEST(metrics.passedAssertions, "passed");
        QTEST(metrics.totalAssertions, "total");
        QCOMPARE(metrics.durationMs, 1240.0);
    }

    void aMissingDurationIsZero()
    {
        QCOMPARE(metricsOf(ConversationTest(), Snapshot()).durationMs, 0.0);
    }

    void anUnusableConfidenceFailsEvenWithoutAMinimum()
    {
        Step odd = step(0, u"a"_qs, 0);
        odd.confidenceUsable = false;
        QVERIFY(!outcomeOf(expect(0, u"a"_qs, 0), odd).passed());
    }

    void sumsBeyondTheRangeOfADoubleSaturate()
    {
        Snapshot snapshot;
        snapshot.steps = stepsOf({1e308, 1e308});
        const Metrics metrics = metricsOf(expectAll(2, 0.8), snapshot);
        QVERIFY(std::isfinite(metrics.avgIntentConfidence));
        QCOMPARE(metrics.passedAssertions, 2);
    }

    void entitiesInOddFormsAreIgnored()
    {
        Step odd = step(0, u"a"_qs, 1);
        odd.entities = Json::array({"date", nullptr, 7, Json{{"type", 3}}, Json::object()});
        QCOMPARE(entityTypes(odd), QStringList());
        odd.entities = nullptr;
        QCOMPARE(entityTypes(odd), QStringList());
    }

    void assertionsComeFromTheTurnsThatNameAnIntent()
    {
        ConversationTest test;
        Turn plain;
        Turn named;
        named.expects = Expectation();
        named.expects->intent = u"provide_date"_qs;
        named.expects->entities = Json{{"date", "next monday"}};
        Turn checkedOnly;
        checkedOnly.expects = Expectation();
        checkedOnly.expects->checks.append(Check());
        test.turns = {plain, named, checkedOnly};

        const QList<PublishedAssertion> expected{expect(1, u"provide_date"_qs, 0.85, {u"date"_qs})};
        QCOMPARE(publishedAssertions(test), expected);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
