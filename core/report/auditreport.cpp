// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/devicewriter.h"
#include "core/report/formats.h"
#include "core/rules/auditrecord.h"

namespace Rehearsal {

namespace {

/// As the log has it, else as it would have been written at the end of the run.
Json recordOf(const RunReport &report, const QDateTime &suiteStarted)
{
    if (report.auditRecord.is_object())
        return report.auditRecord;
    QDateTime at = report.finishedAt.isValid() ? report.finishedAt : report.startedAt;
    if (!at.isValid())
        at = suiteStarted;
    return auditRecord(report, Actor(), at);
}

} // namespace

Result<> writeAuditReport(const SuiteResult &result, QIODevice &device)
{
    DeviceWriter writer(device);
    writer.write("[");
    const char *separator = "\n";
    for (const RunReport &report : result.reports) {
        writer.write(separator);
        writer.write(indentedElement(recordOf(report, result.startedAt), 2));
        separator = ",\n";
    }
    writer.write(result.reports.isEmpty() ? "]\n" : "\n]\n");
    return writer.finish();
}

} // namespace Rehearsal
