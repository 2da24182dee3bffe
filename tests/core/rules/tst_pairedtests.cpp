// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/pairedtests.h"

#include <QTest>

#include <cmath>

using namespace Rehearsal;

/// Against figures computed elsewhere: binomial sums, and all 2^n signs of the ranks, one by one.
class TestPairedTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mcNemarIsTheExactBinomialTail_data()
    {
        QTest::addColumn<int>("lost");
        QTest::addColumn<int>("won");
        QTest::addColumn<double>("chance");
        QTest::newRow("nothing differs") << 0 << 0 << 1.0;
        QTest::newRow("even") << 7 << 7 << 1.0;
        QTest::newRow("one") << 1 << 0 << 1.0;
        QTest::newRow("five to none") << 5 << 0 << 0.0625;
        QTest::newRow("ten to two") << 10 << 2 << 0.03857421875;
        QTest::newRow("two to ten") << 2 << 10 << 0.03857421875;
        QTest::newRow("thirty to ten") << 30 << 10 << 0.0022214337732293643;
        QTest::newRow("very many") << 50'000 << 50'000 << 1.0;
    }

    void mcNemarIsTheExactBinomialTail()
    {
        QFETCH(int, lost);
        QFETCH(int, won);
        QFETCH(double, chance);
        QVERIFY2(std::abs(mcNemar(lost, won) - chance) < 1e-9,
                 qPrintable(QString::number(mcNemar(lost, won), 'g', 17)));
    }

    void wilcoxonCountsTheSignsOfTheRanks()
    {
        QCOMPARE(wilcoxon({}), 1.0);
        QCOMPARE(wilcoxon({0.0, 0.0}), 1.0);
        QCOMPARE(wilcoxon({0.1, -0.1}), 1.0);
        QCOMPARE(wilcoxon({-1, -2, -3, -4, -5, -6, -7, -8}), 0.0078125);
        // With a zero and ties.
        QCOMPARE(wilcoxon({0.1, -0.05, 0.2, 0.3, 0.0, -0.05, 0.4, 0.25, 0.15, 0.6}), 0.01953125);
    }

    void beyondFiftyTheNormalDistributionIsClose()
    {
        QList<double> differences;
        for (int i = 0; i < 60; ++i)
            differences.append((i * 7) % 3 != 0 ? i + 1 : -(i + 1));
        QVERIFY(std::abs(wilcoxon(differences) - 0.01613712308755153) < 0.001);
    }

    void thePseudoMedianIsTheMedianOfAllMeans()
    {
        QCOMPARE(pseudoMedian({}), 0.0);
        QVERIFY(std::abs(pseudoMedian({0.25}) - 0.25) < 1e-8);
        QVERIFY(std::abs(pseudoMedian({1, 2, 9}) - 2.0) < 1e-8); // 1 1.5 2 5 5.5 9: the lower one
        // One large difference does not make a typical one.
        QVERIFY(std::abs(pseudoMedian({-0.85, 0, 0, 0, 0, 0, 0, 0, 0})) < 1e-8);
    }

    void holmCorrectsInTheOrderOfStrength()
    {
        QCOMPARE(holm({0.01, 0.04, 0.03, 0.005}), QList<double>({0.03, 0.06, 0.06, 0.02}));
        QCOMPARE(holm({0.9, 0.8}), QList<double>({1.0, 1.0}));
        QVERIFY(holm({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPairedTests)
#include "tst_pairedtests.moc"
