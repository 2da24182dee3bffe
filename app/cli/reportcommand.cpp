// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/reportcommand.h"

#include "app/cli/exitcode.h"
#include "app/cli/output.h"
#include "app/cli/reportfiles.h"
#include "app/cli/resultfiles.h"

#include <QCoreApplication>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

Result<SuiteResult> readShards(const QStringList &paths)
{
    QList<SuiteResult> shards;
    for (const QString &path : paths) {
        Result<SuiteResult> shard = readResultFile(path);
        if (!shard)
            return shard;
        shards.append(*std::move(shard));
    }
    return mergedResult(shards);
}

} // namespace

int writeReports(const ReportOptions &options)
{
    const auto files = reportFilesFrom(options.reports);
    if (!files) {
        printError(files.error());
        return int(ExitCode::Usage);
    }
    const bool wantsAudit = std::any_of(files->cbegin(), files->cend(), [](const ReportFile &file) {
        return file.kind == QLatin1String("audit");
    });
    if (wantsAudit) {
        printNote(
            tr("error: A result file proves nothing. Let the run itself write the audit report: "
               "run --report audit=FILE."));
        return int(ExitCode::Usage);
    }
    const auto result = readShards(options.results);
    if (!result) {
        printError(result.error());
        const bool areNoShards = result.error().code == QLatin1String("shards");
        return int(areNoShards ? ExitCode::Usage : usageOr(result.error()));
    }
    ExitCode code = ExitCode::Passed;
    for (const ReportFile &file : *files) {
        if (const auto written = writeReportFile(file, *result); !written) {
            printError(written.error());
            code = worse(code, ExitCode::NotWritten);
        }
    }
    return int(code);
}

} // namespace Rehearsal
