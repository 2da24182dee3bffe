// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/verdict.h"

#include "core/base/text.h"
#include "core/report/wording.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QLocale>

namespace Rehearsal {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("Verdict", text); }

} // namespace

QString verdictText(Verdict verdict) { return Wording::verdict(verdict); }

QIcon verdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed:
        return icon(QStringLiteral("passed"), IconTint::Pass);
    case Verdict::Failed:
        return icon(QStringLiteral("failed"), IconTint::Fail);
    case Verdict::Error:
        return icon(QStringLiteral("error"), IconTint::Fail);
    case Verdict::Skipped:
        return icon(QStringLiteral("skipped"), IconTint::Muted);
    case Verdict::NotRun:
        return icon(QStringLiteral("notrun"), IconTint::Muted);
    }
    Q_UNREACHABLE();
}

QColor verdictColor(Verdict verdict, const QPalette &palette)
{
    switch (verdict) {
    case Verdict::Passed:
        return passColor(palette);
    case Verdict::Failed:
    case Verdict::Error:
        return failColor(palette);
    case Verdict::Skipped:
    case Verdict::NotRun:
        return mutedColor(palette);
    }
    Q_UNREACHABLE();
}

QString verdictSentence(const RunReport &report)
{
    if (report.error)
        return displayText(report.error->message, 200);
    if (!report.hasMetrics)
        return verdictText(report.verdict);
    const QLocale locale;
    //: %1 Passed or Failed, %2 of %3 assertions, %4 seconds
    return tr("%1: %2 of %3 assertions, %4 s")
        .arg(verdictText(report.verdict))
        .arg(report.metrics.passedAssertions)
        .arg(report.metrics.totalAssertions)
        .arg(locale.toString(double(report.took.count()) / 1000, 'f', 1));
}

QString rejudgedSentence(const Rejudgement &again)
{
    const RunReport &report = again.report;
    if (again.conversationIsNew) {
        return report.verdict == Verdict::Failed
            ? tr("Failed, and the result is old: what is said has changed since the run")
            : tr("The result is old: what is said has changed since the run");
    }
    if (report.error || !report.hasMetrics)
        return verdictSentence(report);
    //: %1 Passed or Failed, %2 of %3 assertions
    return tr("%1: %2 of %3 assertions, judged again, not run")
        .arg(verdictText(report.verdict))
        .arg(report.metrics.passedAssertions)
        .arg(report.metrics.totalAssertions);
}

QString adviceFor(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled:
        return tr("Run it again when you are ready.");
    case Error::Kind::Network:
        return tr("Check the network and the address of the target, then run again.");
    case Error::Kind::Timeout:
        return tr("The service was too slow; run again, or raise the timeout of the target.");
    case Error::Kind::Unauthorized:
        return tr("Check client id and secret of the target.");
    case Error::Kind::Forbidden:
        return tr("Ask whoever runs the service for the missing permission.");
    case Error::Kind::NotFound:
        return tr("Check bot, environment and version of the target.");
    case Error::Kind::Invalid:
        return tr("Mend what the message names, then run again.");
    case Error::Kind::RateLimited:
        return tr("The service asks for a pause; run fewer tests at once or later.");
    case Error::Kind::Server:
        return tr("The fault is with the service; run again later.");
    case Error::Kind::Protocol:
        return tr("The service answered in a way that cannot be used; check address and version.");
    case Error::Kind::File:
        return tr("Check that the folder can be written to and has room.");
    case Error::Kind::OutcomeUnknown:
        return tr("Nobody knows whether the service ran it; look there before you run it again.");
    case Error::Kind::Conflict:
        return tr("Somebody else changed it meanwhile; reload and try again.");
    case Error::Kind::Configuration:
        return tr("Open the target and complete its settings.");
    case Error::Kind::Unsupported:
        return tr("This service does not offer it.");
    }
    Q_UNREACHABLE();
}

} // namespace Rehearsal
