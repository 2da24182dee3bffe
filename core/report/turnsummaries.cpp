// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/formats.h"

#include <algorithm>

namespace Rehearsal {

QList<TurnSummary> turnSummaries(const RunReport &report, const Wording &wording)
{
    QList<TurnSummary> summaries;
    const QList<Turn> &turns = report.spec.test.turns;
    summaries.reserve(turns.size());
    for (int turn = 0; turn < turns.size(); ++turn)
        summaries.append({turn, turns.at(turn).says, nullptr, {}, {}});
    for (const Step &step : report.steps) {
        if (step.index < 0 || step.index >= summaries.size())
            continue;
        TurnSummary &summary = summaries[step.index];
        if (summary.step) // the first step of an index counts
            continue;
        summary.step = &step;
        if (summary.said.isEmpty())
            summary.said = step.userInput;
    }
    for (const CheckResult &check : report.checks) {
        if (check.turn >= summaries.size())
            continue;
        TurnSummary &summary = summaries[check.turn];
        if (isFailure(check)) {
            summary.outcome = TurnSummary::Outcome::Failed;
            summary.failures.append(wording.sentence(check));
        } else if (summary.outcome != TurnSummary::Outcome::Failed) {
            summary.outcome = TurnSummary::Outcome::Passed;
        }
    }
    for (TurnSummary &summary : summaries) {
        if (!summary.step && summary.outcome != TurnSummary::Outcome::Failed)
            summary.outcome = TurnSummary::Outcome::NotReached;
    }
    return summaries;
}

QStringList foldersOf(const RunReport &report, const SuiteResult &result)
{
    QStringList folders = report.spec.path.split(u'/', Qt::SkipEmptyParts);
    if (!folders.isEmpty())
        folders.removeLast();
    if (folders.isEmpty())
        folders.append(result.workspaceName.isEmpty() ? QStringLiteral("rehearsal")
                                                      : result.workspaceName);
    return folders;
}

} // namespace Rehearsal
