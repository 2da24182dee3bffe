// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/linearsvm.h"

#include <cmath>
#include <numeric>
#include <QTest>

using namespace Rehearsal;

class TestLinearSvm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoPointsGetTheMarginsOfTheClosedForm();
    void lanesWithoutRowsStayZero();
    void weightsAreTheSumOfTheAlphas();
    void forgettingARowLeavesTheOthers();
    void warmStartReachesTheSameMachine();
    void stopsWhenAsked();
};

namespace {

std::vector<std::int32_t> allRows(const FeatureMatrix &rows)
{
    std::vector<std::int32_t> all(rows.rowCount());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// 40 rows of two noisy classes over eight features.
FeatureMatrix noisyRows(std::vector<std::int32_t> &classes)
{
    FeatureMatrix rows;
    for (int i = 0; i < 40; ++i) {
        const int label = i % 2;
        FeatureVector row = {{label, 0.8F}, {2 + i % 6, 0.6F}};
        if (i % 7 == 0)
            row[0].index = 1 - label;
        rows.append(row);
        classes.push_back(label);
    }
    return rows;
}

const SvmOptions exact = {.epochs = 2000, .stop = 1e-6F, .seed = 3, .stopped = {}};

} // namespace

void TestLinearSvm::twoPointsGetTheMarginsOfTheClosedForm()
{
    // Orthogonal unit vectors, one row each class. The dual of class 0 has two variables with
    // Q = [2.5, -1; -1, 2.5] (bias and 1/2C on the diagonal), so both are 2/3 and the margin is
    // 1 - alpha / 2 = 2/3.
    FeatureMatrix rows;
    rows.append(FeatureVector{{0, 1.0F}});
    rows.append(FeatureVector{{1, 1.0F}});
    const std::vector<std::int32_t> classes = {0, 1};
    const SvmBlock block(rows, classes, 2, 0);
    SvmState state = block.emptyState();
    QVERIFY(block.optimize(state, allRows(rows), exact));
    QVERIFY(std::abs(state.alphas[0][0] - 2.0F / 3.0F) < 1e-4F);
    QVERIFY(std::abs(state.alphas[1][0] - 2.0F / 3.0F) < 1e-4F);
    const Lanes margins = SvmBlock::margins(state.weights, rows.row(0));
    QVERIFY(std::abs(margins[0] - 2.0F / 3.0F) < 1e-4F);
    QVERIFY(std::abs(margins[1] + 2.0F / 3.0F) < 1e-4F);
}

void TestLinearSvm::lanesWithoutRowsStayZero()
{
    std::vector<std::int32_t> classes;
    const FeatureMatrix rows = noisyRows(classes);
    const SvmBlock block(rows, classes, 8, 0);
    SvmState state = block.emptyState();
    QVERIFY(block.optimize(state, allRows(rows), {}));
    for (const Lanes &weights : state.weights) {
        for (std::size_t lane = 2; lane < SvmLanes; ++lane)
            QCOMPARE(weights[lane], 0.0F);
    }
}

void TestLinearSvm::weightsAreTheSumOfTheAlphas()
{
    std::vector<std::int32_t> classes;
    const FeatureMatrix rows = noisyRows(classes);
    const SvmBlock block(rows, classes, 8, 0);
    SvmState state = block.emptyState();
    QVERIFY(block.optimize(state, allRows(rows), {}));
    float bias = 0.0F;
    float first = 0.0F;
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        const float signedAlpha = classes[row] == 1 ? state.alphas[row][1] : -state.alphas[row][1];
        QVERIFY(state.alphas[row][1] >= 0.0F);
        bias += signedAlpha;
        for (const Feature &feature : rows.row(row))
            first += feature.index == 0 ? signedAlpha * feature.value : 0.0F;
    }
    QVERIFY(std::abs(bias - state.weights.back()[1]) < 1e-4F);
    QVERIFY(std::abs(first - state.weights[0][1]) < 1e-4F);
}

void TestLinearSvm::forgettingARowLeavesTheOthers()
{
    std::vector<std::int32_t> classes;
    const FeatureMatrix rows = noisyRows(classes);
    const SvmBlock block(rows, classes, 8, 0);
    SvmState state = block.emptyState();
    QVERIFY(block.optimize(state, allRows(rows), {}));
    for (std::int32_t row = 0; row < 40; ++row)
        block.forget(state, row);
    for (const Lanes &weights : state.weights)
        QVERIFY(std::abs(weights[0]) < 1e-4F);
    for (const Lanes &alphas : state.alphas)
        QCOMPARE(alphas, Lanes{});
}

void TestLinearSvm::warmStartReachesTheSameMachine()
{
    std::vector<std::int32_t> classes;
    const FeatureMatrix rows = noisyRows(classes);
    const SvmBlock block(rows, classes, 8, 0);
    const std::vector<std::int32_t> all = allRows(rows);
    const std::vector<std::int32_t> half(all.begin(), all.begin() + 20);
    SvmState fresh = block.emptyState();
    QVERIFY(block.optimize(fresh, half, exact));
    SvmState warm = block.emptyState();
    QVERIFY(block.optimize(warm, all, exact));
    for (std::int32_t row = 20; row < 40; ++row)
        block.forget(warm, row);
    QVERIFY(block.optimize(warm, half, exact));
    for (std::size_t i = 0; i < fresh.weights.size(); ++i)
        QVERIFY(std::abs(fresh.weights[i][0] - warm.weights[i][0]) < 1e-3F);
}

void TestLinearSvm::stopsWhenAsked()
{
    std::vector<std::int32_t> classes;
    const FeatureMatrix rows = noisyRows(classes);
    const SvmBlock block(rows, classes, 8, 0);
    SvmState state = block.emptyState();
    std::stop_source source;
    source.request_stop();
    SvmOptions options;
    options.stopped = source.get_token();
    QVERIFY(!block.optimize(state, allRows(rows), options));
}

QTEST_GUILESS_MAIN(TestLinearSvm)
#include "tst_linearsvm.moc"
