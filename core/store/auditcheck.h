// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/auditverify.h"

#include <QStringList>

#include <functional>

namespace Rehearsal {

/// What `verify` was given: folders, segments, head files, exported reports.
struct AuditCheck
{
    QList<AuditVerification> chains = {};
    /// Of exported reports: "report.json: 12 records, 12 found in the log".
    struct Report
    {
        QString file = {};
        qint64 records = 0;
        qint64 found = 0;
        bool isCompared =
            false; ///< false: there was no log, only the report's own hashes were checked
        QList<AuditFinding> findings = {};

        [[nodiscard]] QString summary() const;
        friend bool operator==(const Report &, const Report &) = default;
    };
    QList<Report> reports = {};

    [[nodiscard]] bool isIntact() const;
    /// Everything as lines: the findings, then a summary for each log and report.
    [[nodiscard]] QStringList lines() const;
};
[[nodiscard]] Json toJson(const AuditCheck &check);

/// Reads and checks. A report with no log among the paths is compared with the one in `logFolder` (of
/// the log or of the state), or beside the report where that is empty. An error (kind File, or NotFound where there is nothing to check) is about the request, not
/// about the log. `goOn`, asked after each file, ends it early with kind Cancelled.
[[nodiscard]] Result<AuditCheck> checkAudit(const QStringList &paths, const QString &logFolder,
                                            QList<KnownHead> heads,
                                            const std::function<bool()> &goOn = {});

} // namespace Rehearsal
