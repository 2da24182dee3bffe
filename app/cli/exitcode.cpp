// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exitcode.h"

#include "core/rules/assess.h"

#include <QHash>

#include <algorithm>

namespace Rehearsal {

ExitCode exitCodeOf(const Error &error)
{
    // A bot, version or environment that is not there is a wrong target; anything else missing is
    // the server's doing.
    const bool aboutTarget =
        error.code.startsWith(QLatin1String("S2-")) || error.code.startsWith(QLatin1String("S3-"));
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return ExitCode::Interrupted;
    case Error::Kind::Timeout:
        // Only a run that is still going has "not finished"; a request without an answer is network.
        return error.code == QLatin1String("S5-C2") || error.code == QLatin1String("I5-C2")
            ? ExitCode::NotFinished
            : ExitCode::Network;
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden:
    case Error::Kind::Configuration:
        return ExitCode::Refused;
    case Error::Kind::NotFound:
        return aboutTarget ? ExitCode::Refused : ExitCode::Network;
    case Error::Kind::Invalid:
        return error.httpStatus != 0 ? ExitCode::Network : ExitCode::InvalidFile;
    case Error::Kind::File:
        return ExitCode::NotWritten;
    case Error::Kind::OutcomeUnknown:
        return ExitCode::OutcomeUnknown;
    case Error::Kind::Conflict:
        return ExitCode::Conflict;
    case Error::Kind::Network:
    case Error::Kind::RateLimited:
    case Error::Kind::Server:
    case Error::Kind::Protocol:
    case Error::Kind::Unsupported:
        return ExitCode::Network;
    }
    Q_UNREACHABLE();
}

ExitCode usageOr(const Error &error)
{
    return error.code == QLatin1String("usage") ? ExitCode::Usage : exitCodeOf(error);
}

ExitCode worse(ExitCode a, ExitCode b) { return std::max(a, b); }

ExitCode exitCodeOf(const QList<RunReport> &reports)
{
    struct Group
    {
        QList<Verdict> verdicts;
        std::optional<Repeat> repeat;
    };
    QHash<QString, Group> groups;
    ExitCode code = ExitCode::Passed;
    for (const RunReport &report : reports) {
        if (report.error && report.verdict == Verdict::Error)
            code = worse(code, exitCodeOf(*report.error));
        Group &group = groups[report.spec.path + u'\n' + QString::number(report.spec.row)];
        group.verdicts.append(report.verdict);
        group.repeat = report.spec.test.repeat;
    }
    for (const Group &group : std::as_const(groups)) {
        if (combined(group.verdicts, group.repeat) == Verdict::Failed)
            code = worse(code, ExitCode::Failed);
    }
    return code;
}

} // namespace Rehearsal
