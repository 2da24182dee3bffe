// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/rejudge.h"

#include "core/rules/assess.h"
#include "core/rules/metrics.h"

#include <QCoreApplication>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Rejudgement", text); }

/// The repetitions that ran are what there is: a rule over another number of them judges nothing.
std::optional<Repeat> repeatRule(const std::optional<Repeat> &run,
                                 const std::optional<Repeat> &edited)
{
    return run && edited && run->times == edited->times ? edited : run;
}

/// The edited test as this run would have run it.
ConversationTest concrete(const RunReport &report, const ConversationTest &edited)
{
    Issues issues; // those of the file stand among the problems of the workspace
    ConversationTest test = expanded(edited, report.spec.row, issues);
    test.repeat = repeatRule(report.spec.test.repeat, edited.repeat);
    return test;
}

/// What the server said of the whole simulation. It tells the duration of every one that ended, so a
/// figure of 0 that no check ever saw means that it did not.
Snapshot snapshotOf(const RunReport &report)
{
    Snapshot snapshot;
    snapshot.id = report.simulationId;
    snapshot.state = Snapshot::State::Completed;
    snapshot.environmentId = report.environmentId;
    snapshot.versionId = report.versionId;
    snapshot.steps = report.steps;
    snapshot.rawSteps = report.rawSteps;
    const bool wasSeen =
        std::any_of(report.checks.cbegin(), report.checks.cend(), [](const CheckResult &result) {
            return result.kind == u"duration" && !result.actual.is_null();
        });
    if (report.metrics.durationMs > 0 || wasSeen)
        snapshot.durationMs = report.metrics.durationMs;
    return snapshot;
}

QStringList withoutAll(QStringList texts, const QStringList &others)
{
    for (const QString &other : others)
        texts.removeOne(other);
    return texts;
}

/// What an expectation is judged as when there is no answer to look at.
QList<CheckResult> notEvaluable(const RunSpec &spec, const Target &target,
                                const QList<int> &unanswered)
{
    RunSpec open = spec;
    for (int turn = 0; turn < open.test.turns.size(); ++turn) {
        if (!unanswered.contains(turn))
            open.test.turns[turn].expects.reset();
    }
    QList<CheckResult> results = assess(open, target, Snapshot()).checks;
    for (CheckResult &result : results)
        result.verdict = CheckVerdict::NotEvaluable;
    return results;
}

QString numbers(const QList<int> &turns)
{
    constexpr qsizetype most = 8;
    QStringList texts;
    for (const int turn : turns.first(std::min(turns.size(), most)))
        texts.append(QString::number(turn + 1));
    const QString list = texts.join(QStringLiteral(", "));
    return turns.size() > most ? tr("%1 and %2 more").arg(list).arg(turns.size() - most) : list;
}

} // namespace

bool isAsRun(const RunReport &report, const ConversationTest &edited)
{
    const ConversationTest test = concrete(report, edited);
    return test.turns == report.spec.test.turns && test.context == report.spec.test.context
        && test.repeat == report.spec.test.repeat;
}

Rejudgement rejudged(const RunReport &report, const ConversationTest &edited)
{
    Rejudgement result;
    RunSpec spec = report.spec;
    spec.test = concrete(report, edited);
    const QList<Turn> &before = report.spec.test.turns;
    const QList<Turn> &now = spec.test.turns;
    for (int turn = 0; turn < now.size(); ++turn) {
        if (turn >= before.size() || now[turn].says != before[turn].says)
            result.unanswered.append(turn);
    }
    const bool contextIsNew = spec.test.context != report.spec.test.context;
    result.conversationIsNew = !result.unanswered.isEmpty() || contextIsNew;

    if (report.steps.isEmpty() || report.error) {
        result.report = report;
        result.report.spec = spec;
        return result;
    }
    const Snapshot whole = snapshotOf(report);
    Snapshot kept = whole;
    RunSpec answered = spec;
    for (const int turn : std::as_const(result.unanswered)) {
        answered.test.turns[turn].expects.reset();
        kept.steps.removeIf([turn](const Step &step) { return step.index == turn; });
    }
    // The figures of the run stay those of its answers, whichever of them still belong to a turn.
    RunReport again = assess(answered, report.target, kept);
    again.spec = spec;
    again.checks += notEvaluable(spec, report.target, result.unanswered);
    std::stable_sort(again.checks.begin(), again.checks.end(),
                     [](const CheckResult &a, const CheckResult &b) { return a.turn < b.turn; });
    again.hasMetrics = report.hasMetrics;
    again.rawSteps = report.rawSteps;

    const QStringList figureWarnings = assess(report.spec, report.target, whole).warnings;
    if (result.conversationIsNew && again.verdict != Verdict::Failed) {
        again.verdict = Verdict::NotRun;
        again.compliant = false;
    }
    if (!result.unanswered.isEmpty()) {
        again.warnings +=
            tr("What is said in turn %1 was changed or added after the run; run the test again.")
                .arg(numbers(result.unanswered));
    }
    if (contextIsNew)
        again.warnings += tr("The initial context was changed after the run; run the test again.");
    again.warnings += withoutAll(report.warnings, figureWarnings);
    again.audited = report.audited;
    again.webhookDelivered = report.webhookDelivered;
    again.auditRecord = report.auditRecord;
    again.startedAt = report.startedAt;
    again.finishedAt = report.finishedAt;
    again.attempts = report.attempts;
    again.took = report.took;
    result.report = again;
    return result;
}

} // namespace Rehearsal
