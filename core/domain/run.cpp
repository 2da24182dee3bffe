// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/run.h"

namespace Rehearsal {

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed:
        return QStringLiteral("passed");
    case Verdict::Failed:
        return QStringLiteral("failed");
    case Verdict::Error:
        return QStringLiteral("error");
    case Verdict::Skipped:
        return QStringLiteral("skipped");
    case Verdict::NotRun:
        return QStringLiteral("not_run");
    }
    Q_UNREACHABLE();
}

std::optional<Verdict> verdictFromName(const QString &name)
{
    for (const Verdict verdict :
         {Verdict::Passed, Verdict::Failed, Verdict::Error, Verdict::Skipped, Verdict::NotRun}) {
        if (verdictName(verdict) == name)
            return verdict;
    }
    return std::nullopt;
}

QString checkVerdictName(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Pass:
        return QStringLiteral("pass");
    case CheckVerdict::Fail:
        return QStringLiteral("fail");
    case CheckVerdict::NotEvaluable:
        return QStringLiteral("not_evaluable");
    }
    Q_UNREACHABLE();
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Must:
        return QStringLiteral("must");
    case Severity::Should:
        return QStringLiteral("should");
    }
    Q_UNREACHABLE();
}

void RunCounts::add(Verdict verdict)
{
    ++total;
    switch (verdict) {
    case Verdict::Passed:
        ++passed;
        break;
    case Verdict::Failed:
        ++failed;
        break;
    case Verdict::Error:
        ++error;
        break;
    case Verdict::Skipped:
        ++skipped;
        break;
    case Verdict::NotRun:
        ++notRun;
        break;
    }
}

double averageConfidence(const QList<RunReport> &reports)
{
    double sum = 0;
    int count = 0;
    for (const RunReport &report : reports) {
        if (!report.hasMetrics)
            continue;
        sum += report.metrics.avgIntentConfidence;
        ++count;
    }
    return count > 0 ? sum / count : 0;
}

} // namespace Rehearsal
