// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/comparecommand.h"

#include "app/cli/exitcode.h"
#include "app/cli/output.h"
#include "app/cli/resultfiles.h"
#include "core/report/comparisonreport.h"

namespace Rehearsal {

int compareResults(const CompareOptions &options)
{
    QList<SuiteResult> sides;
    for (const QString &path : {options.before, options.after}) {
        Result<SuiteResult> side = readResultFile(path);
        if (!side) {
            printError(side.error());
            return int(usageOr(side.error()));
        }
        sides.append(*std::move(side));
    }
    const Comparison comparison = compared(sides.at(0).reports, sides.at(1).reports);
    if (options.json) {
        if (!printBytes(writeDocument(comparisonJson(sides.at(0), sides.at(1), comparison))))
            return int(ExitCode::NotWritten);
    } else {
        for (const QString &line : comparisonLines(sides.at(0), sides.at(1), comparison))
            printResult(line);
    }
    return int(comparison.foundRegression() ? ExitCode::Failed : ExitCode::Passed);
}

} // namespace Rehearsal
