// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/calibration.h"
#include "core/nlu/random.h"

#include <cmath>
#include <limits>
#include <QTest>
#include <vector>

using namespace Rehearsal;

namespace {

/// Margins from -1.5 to 1.5 that are right as often as `curve` says.
std::vector<HeldOutMargin> drawnFrom(const Calibration &curve, int count)
{
    Random random(1);
    std::vector<HeldOutMargin> margins;
    for (int i = 0; i < count; ++i) {
        const double margin = static_cast<double>(random.below(3001)) / 1000.0 - 1.5;
        const double chance = static_cast<double>(random.below(1000000)) / 1e6;
        margins.push_back({margin, chance < curve.confidence(margin)});
    }
    return margins;
}

} // namespace

class TestCalibration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void confidenceIsHalfWhereTheCurveCrosses();
    void confidenceStaysWithinBoundsForAnyMargin();
    void manyMarginsRevealTheirCurve();
    void fewMarginsStayNearTheDefault();
    void marginsThatSayNothingGiveTheDefault();
    void quantileOfManyMarginsIsTheirs();
    void quantileOfFewMarginsIsDrawnToTheFixedOne();
};

void TestCalibration::confidenceIsHalfWhereTheCurveCrosses()
{
    const Calibration curve;
    QVERIFY(std::abs(curve.confidence(-0.6) - 0.5) < 1e-12);
    QVERIFY(std::abs(curve.confidence(0.0) - 1.0 / (1.0 + std::exp(-2.4))) < 1e-12);
}

void TestCalibration::confidenceStaysWithinBoundsForAnyMargin()
{
    const Calibration curve;
    double before = -1.0;
    for (const double margin : {-1e300, -1000.0, -3.0, -1.0, 0.0, 1.0, 3.0, 1000.0, 1e300}) {
        const double confidence = curve.confidence(margin);
        QVERIFY(confidence >= 0.0 && confidence <= 1.0);
        QVERIFY(confidence >= before);
        before = confidence;
    }
}

void TestCalibration::manyMarginsRevealTheirCurve()
{
    const Calibration truth = {-6.0, -1.0};
    const Calibration found = fitCalibration(drawnFrom(truth, 60000));
    QVERIFY2(std::abs(found.slope - truth.slope) < 0.3, qPrintable(QString::number(found.slope)));
    QVERIFY2(std::abs(found.offset - truth.offset) < 0.15,
             qPrintable(QString::number(found.offset)));
}

void TestCalibration::fewMarginsStayNearTheDefault()
{
    const Calibration truth = {-1.0, 1.0};
    const Calibration few = fitCalibration(drawnFrom(truth, 20));
    const Calibration many = fitCalibration(drawnFrom(truth, 20000));
    const Calibration standard;
    QVERIFY(std::abs(few.slope - standard.slope) < 1.5);
    QVERIFY(std::abs(many.slope - truth.slope) < 0.3);
    QVERIFY(std::abs(few.confidence(0.5) - standard.confidence(0.5)) < 0.1);
}

void TestCalibration::marginsThatSayNothingGiveTheDefault()
{
    QCOMPARE(fitCalibration({}), Calibration());
    // The higher the margin the more often wrong: no falling curve describes that.
    std::vector<HeldOutMargin> upsideDown;
    for (int i = 0; i < 5000; ++i)
        upsideDown.push_back({i % 2 == 0 ? 1.0 : -1.0, i % 2 != 0});
    QCOMPARE(fitCalibration(upsideDown), Calibration());
    // All right at one margin: the curve must not run away.
    const Calibration perfect = fitCalibration(std::vector<HeldOutMargin>(3000, {0.5, true}));
    QVERIFY(std::isfinite(perfect.slope) && std::isfinite(perfect.offset));
    QVERIFY(perfect.slope < 0.0);
}

void TestCalibration::quantileOfManyMarginsIsTheirs()
{
    std::vector<HeldOutMargin> margins;
    for (int i = 0; i < 100000; ++i)
        margins.push_back({i / 100000.0, true});
    QVERIFY(std::abs(lowerQuantile(margins, 0.05, -0.6) - 0.05) < 0.005);
}

void TestCalibration::quantileOfFewMarginsIsDrawnToTheFixedOne()
{
    QCOMPARE(lowerQuantile({}, 0.05, -0.6), -0.6);
    const double drawn = lowerQuantile(std::vector<HeldOutMargin>(20, {0.5, true}), 0.05, -0.6);
    QVERIFY(drawn > -0.6 && drawn < -0.4);
}

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
