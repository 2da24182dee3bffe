// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/metrics.h"

#include "core/base/text.h"
#include "core/rules/assess.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Rehearsal {

namespace {

/// Python would give inf or raise; a record must hold a number.
double inRange(double value)
{
    constexpr double limit = std::numeric_limits<double>::max();
    return std::isnan(value) ? 0.0 : std::clamp(value, -limit, limit);
}

double rounded(double value, int decimals)
{
    // From 2^53 on every double is whole, so that there is nothing to round.
    constexpr double firstWhole = 9007199254740992.0;
    return std::abs(value) >= firstWhole ? value : roundedTo(value, decimals);
}

} // namespace

QList<PublishedAssertion> publishedAssertions(const ConversationTest &test)
{
    QList<PublishedAssertion> assertions;
    for (int turn = 0; turn < test.turns.size(); ++turn) {
        const std::optional<Expectation> &expects = test.turns.at(turn).expects;
        if (!expects || !expects->intent)
            continue;
        PublishedAssertion assertion;
        assertion.stepIndex = turn;
        assertion.intent = *expects->intent;
        assertion.minConfidence = expects->minConfidence.value_or(defaultMinConfidence);
        if (expects->entities && expects->entities->is_object()) {
            for (const auto &[type, value] : expects->entities->items())
                assertion.entityTypes.append(decodeUtf8(type));
        }
        assertions.append(assertion);
    }
    return assertions;
}

QHash<int, const Step *> firstSteps(const QList<Step> &steps)
{
    QHash<int, const Step *> first;
    first.reserve(steps.size());
    for (const Step &step : steps) {
        if (step.index >= 0 && !first.contains(step.index))
            first.insert(step.index, &step);
    }
    return first;
}

QStringList entityTypes(const Step &step)
{
    QStringList types;
    if (!step.entities.is_array())
        return types;
    for (const Json &entity : step.entities) {
        const std::optional<QString> type = asText(member(entity, "type"));
        if (type && !types.contains(*type))
            types.append(*type);
    }
    return types;
}

AssertionOutcome outcomeOf(const PublishedAssertion &assertion, const Step &step)
{
    AssertionOutcome outcome;
    outcome.intentMatches = step.intent == assertion.intent;
    outcome.confidenceMatches = step.confidenceUsable && step.confidence >= assertion.minConfidence;
    const QStringList found = assertion.entityTypes.isEmpty() ? QStringList() : entityTypes(step);
    outcome.entitiesMatch = std::all_of(assertion.entityTypes.begin(), assertion.entityTypes.end(),
                                        [&](const QString &type) { return found.contains(type); });
    return outcome;
}

Metrics metricsOf(const QList<PublishedAssertion> &assertions, const Snapshot &snapshot)
{
    const QHash<int, const Step *> steps = firstSteps(snapshot.steps);
    double confidenceSum = 0;
    int found = 0;
    int entitiesRight = 0;
    Metrics metrics;
    metrics.totalAssertions = int(assertions.size());
    for (const PublishedAssertion &assertion : assertions) {
        const Step *step = steps.value(assertion.stepIndex);
        if (!step)
            continue;
        ++found;
        confidenceSum += step->confidence;
        const AssertionOutcome outcome = outcomeOf(assertion, *step);
        entitiesRight += outcome.entitiesMatch ? 1 : 0;
        metrics.passedAssertions += outcome.passed() ? 1 : 0;
    }
    metrics.durationMs = inRange(snapshot.durationMs.value_or(0));
    if (found > 0) {
        metrics.avgIntentConfidence = rounded(inRange(inRange(confidenceSum) / found), 4);
        metrics.avgEntityAccuracy = rounded(double(entitiesRight) / found, 4);
    }
    if (!assertions.isEmpty()) {
        metrics.assertionSuccessRate =
            rounded(double(metrics.passedAssertions) / double(metrics.totalAssertions) * 100.0, 2);
    }
    return metrics;
}

Metrics metricsOf(const ConversationTest &test, const Snapshot &snapshot)
{
    return metricsOf(publishedAssertions(test), snapshot);
}

Metrics zeroMetrics()
{
    Metrics metrics;
    metrics.avgEntityAccuracy = 0.0;
    return metrics;
}

} // namespace Rehearsal
