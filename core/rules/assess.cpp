// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/assess.h"

#include "core/rules/checks.h"
#include "core/rules/metrics.h"

#include <QCoreApplication>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Assessment", text); }

CheckVerdict verdictOf(bool passed) { return passed ? CheckVerdict::Pass : CheckVerdict::Fail; }

/// A missing step fails the assertion (M02): there is nothing that could turn it green.
QList<CheckResult> publishedResults(const PublishedAssertion &assertion, const Expectation &expects,
                                    const Step *step)
{
    const AssertionOutcome outcome = step ? outcomeOf(assertion, *step) : AssertionOutcome();
    CheckResult base;
    base.turn = assertion.stepIndex;
    base.published = true;

    CheckResult intent = base;
    intent.kind = QStringLiteral("intent");
    intent.op = QStringLiteral("equals");
    intent.expected = toJson(assertion.intent);
    intent.verdict = verdictOf(outcome.intentMatches);

    CheckResult confidence = base;
    confidence.kind = QStringLiteral("confidence");
    confidence.op = QStringLiteral("atLeast");
    confidence.expected = assertion.minConfidence;
    confidence.verdict = verdictOf(outcome.confidenceMatches);

    CheckResult entity = base;
    entity.kind = QStringLiteral("entity");
    entity.op = QStringLiteral("present");
    entity.verdict = verdictOf(outcome.entitiesMatch);

    if (step) {
        intent.actual = toJson(step->intent);
        if (step->hasConfidence && step->confidenceUsable)
            confidence.actual = step->confidence;
        if (step->entitiesReported)
            entity.actual = toJson(entityTypes(*step));
    }
    QList<CheckResult> results{intent, confidence};
    if (!assertion.entityTypes.isEmpty()) {
        entity.expected = *expects.entities;
        results.append(entity);
    }
    return results;
}

QList<CheckResult> checkResults(const ConversationTest &test, const Snapshot &snapshot)
{
    const QHash<int, const Step *> steps = firstSteps(snapshot.steps);
    const QList<PublishedAssertion> assertions = publishedAssertions(test);
    QList<CheckResult> results;
    qsizetype next = 0;
    for (int turn = 0; turn < test.turns.size(); ++turn) {
        const std::optional<Expectation> &expects = test.turns.at(turn).expects;
        if (!expects)
            continue;
        const Step *step = steps.value(turn);
        if (next < assertions.size() && assertions.at(next).stepIndex == turn)
            results += publishedResults(assertions.at(next++), *expects, step);
        for (int position = 0; position < expects->checks.size(); ++position)
            results += judged(expects->checks.at(position), turn, position, step, snapshot);
    }
    return results;
}

/// The texts M01 to M03, where they apply; what was odd about the answer itself is in its notes.
QStringList figureWarnings(const QList<PublishedAssertion> &assertions, const Snapshot &snapshot,
                           bool somethingExpected)
{
    QStringList warnings;
    if (!somethingExpected)
        warnings += tr("No assertions: nothing was assessed.");
    if (assertions.isEmpty())
        return warnings;
    const QHash<int, const Step *> steps = firstSteps(snapshot.steps);
    const auto missing =
        std::count_if(assertions.begin(), assertions.end(), [&](const PublishedAssertion &one) {
            return !steps.contains(one.stepIndex);
        });
    if (missing == 1)
        warnings += tr("1 assertion had no step.");
    else if (missing > 1)
        warnings += tr("%1 assertions had no step.").arg(missing);
    if (missing == assertions.size())
        warnings += tr("No step could be compared.");
    const bool overflows =
        std::any_of(snapshot.steps.begin(), snapshot.steps.end(),
                    [](const Step &step) { return std::abs(step.confidence) > 1e300; });
    if (overflows)
        warnings += tr("A figure is out of range.");
    return warnings;
}

QString failureText(const Snapshot &snapshot)
{
    return snapshot.failure.isEmpty()
        ? tr("The simulation failed on the server.")
        : tr("The simulation failed on the server: %1.").arg(snapshot.failure);
}

bool countsAgainst(const CheckResult &result)
{
    return result.verdict != CheckVerdict::Pass
        && (result.published || result.severity == Severity::Must);
}

void conclude(RunReport &report, const Snapshot &snapshot)
{
    switch (snapshot.state) {
    case Snapshot::State::Running:
        report.verdict = Verdict::Error;
        report.error = Error{Error::Kind::Timeout, tr("The simulation is still running."), 0,
                             QStringLiteral("S5-C2")};
        return;
    case Snapshot::State::Failed:
        report.verdict = Verdict::Failed;
        report.error =
            Error{Error::Kind::Server, failureText(snapshot), 0, QStringLiteral("S5-C1")};
        return;
    case Snapshot::State::Completed:
        break;
    }
    if (report.checks.isEmpty()) {
        report.verdict = Verdict::Skipped;
        return;
    }
    // Not by the rate: 19,999 of 20,000 rounds to 100.0 and is a failure.
    const bool passed = report.metrics.passedAssertions == report.metrics.totalAssertions
        && std::none_of(report.checks.begin(), report.checks.end(), countsAgainst);
    report.verdict = passed ? Verdict::Passed : Verdict::Failed;
    report.compliant = passed;
}

} // namespace

RunReport assess(const RunSpec &spec, const Target &target, const Snapshot &snapshot)
{
    RunReport report;
    report.spec = spec;
    report.target = target;
    report.simulationId = snapshot.id;
    report.environmentId =
        snapshot.environmentId.isEmpty() ? target.environment : snapshot.environmentId;
    report.versionId = snapshot.versionId.isEmpty() ? target.version : snapshot.versionId;
    const QList<PublishedAssertion> assertions = publishedAssertions(spec.test);
    report.metrics = metricsOf(assertions, snapshot);
    report.hasMetrics = !snapshot.steps.isEmpty();
    report.steps = snapshot.steps;
    std::stable_sort(report.steps.begin(), report.steps.end(), [](const Step &a, const Step &b) {
        // Those without a usable index stand last (R06).
        return (a.index < 0 ? std::numeric_limits<int>::max() : a.index)
            < (b.index < 0 ? std::numeric_limits<int>::max() : b.index);
    });
    report.rawSteps = snapshot.rawSteps;
    report.checks = checkResults(spec.test, snapshot);
    // What the verdict rests on comes first.
    report.warnings =
        figureWarnings(assertions, snapshot, !report.checks.isEmpty()) + snapshot.notes;
    conclude(report, snapshot);
    return report;
}

RunReport unfinished(const RunSpec &spec, const Target &target, const Error &error)
{
    RunReport report;
    report.spec = spec;
    report.target = target;
    report.verdict = Verdict::Error;
    report.environmentId = target.environment;
    report.versionId = target.version;
    report.metrics = zeroMetrics();
    report.error = error;
    return report;
}

Verdict combined(const QList<Verdict> &repetitions, const std::optional<Repeat> &repeat)
{
    if (repetitions.isEmpty())
        return Verdict::NotRun;
    const auto passed = repetitions.count(Verdict::Passed);
    const qsizetype needed = repeat && repetitions.size() > 1
        ? std::min<qsizetype>(std::max(repeat->atLeast, 1), repetitions.size())
        : repetitions.size();
    if (passed >= needed)
        return Verdict::Passed;
    // The gravest of the rest names the whole: an error hides a failure, a failure a run that was
    // left out.
    for (const Verdict verdict :
         {Verdict::Error, Verdict::Failed, Verdict::NotRun, Verdict::Skipped}) {
        if (repetitions.contains(verdict))
            return verdict;
    }
    return Verdict::Failed;
}

} // namespace Rehearsal
