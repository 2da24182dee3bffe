// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/trend.h"

#include "core/rules/metrics.h"

#include <QCoreApplication>

#include <algorithm>

namespace Rehearsal {

namespace {

TurnOutcome failureOf(const CheckResult &result)
{
    if (!result.published)
        return TurnOutcome::OtherCheckFailed;
    if (result.kind == QLatin1String("intent"))
        return TurnOutcome::WrongIntent;
    if (result.kind == QLatin1String("confidence"))
        return TurnOutcome::BelowThreshold;
    return TurnOutcome::EntityMiss;
}

} // namespace

QList<ConfidencePoint> confidencePoints(const RunReport &report)
{
    const QHash<int, const Step *> steps = firstSteps(report.steps);
    const int turns = int(report.spec.test.turns.size());
    QList<ConfidencePoint> points;
    points.reserve(turns);
    for (int turn = 0; turn < turns; ++turn) {
        ConfidencePoint point;
        point.turn = turn;
        const Step *step = steps.value(turn);
        if (!step)
            point.outcome = TurnOutcome::NoStep;
        else if (step->hasConfidence && step->confidenceUsable)
            point.confidence = step->confidence;
        points.append(point);
    }
    for (const CheckResult &result : report.checks) {
        if (result.turn < 0 || result.turn >= turns)
            continue;
        ConfidencePoint &point = points[result.turn];
        if (result.published && result.kind == QLatin1String("confidence"))
            point.threshold = asNumber(&result.expected);
        const TurnOutcome outcome =
            result.verdict == CheckVerdict::Pass ? TurnOutcome::Pass : failureOf(result);
        point.outcome = std::max(point.outcome, outcome);
    }
    return points;
}

QString outcomeLabel(TurnOutcome outcome)
{
    switch (outcome) {
    case TurnOutcome::NoExpectation:
        return QCoreApplication::translate("TurnOutcome", "nothing expected");
    case TurnOutcome::Pass:
        return QCoreApplication::translate("TurnOutcome", "passed");
    case TurnOutcome::OtherCheckFailed:
        return QCoreApplication::translate("TurnOutcome", "another check failed");
    case TurnOutcome::EntityMiss:
        return QCoreApplication::translate("TurnOutcome", "entity missing");
    case TurnOutcome::BelowThreshold:
        return QCoreApplication::translate("TurnOutcome", "below the threshold");
    case TurnOutcome::WrongIntent:
        return QCoreApplication::translate("TurnOutcome", "wrong intent");
    case TurnOutcome::NoStep:
        return QCoreApplication::translate("TurnOutcome", "no answer");
    }
    Q_UNREACHABLE();
}

PassRatePoint passRate(const QDateTime &at, const RunCounts &counts)
{
    PassRatePoint point{at, counts, std::nullopt};
    const int ran = counts.passed + counts.failed + counts.error;
    if (ran > 0)
        point.rate = 100.0 * counts.passed / ran;
    return point;
}

} // namespace Rehearsal
