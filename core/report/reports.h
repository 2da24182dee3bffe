// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/domain/run.h"

#include <QIODevice>
#include <QStringList>

namespace Rehearsal {

/// What a report is about: one suite run.
struct SuiteResult
{
    QString workspaceName = {};
    QString target = {}; ///< its name
    QString bot = {};
    QString version = {};
    QString environment = {};
    QDateTime startedAt = {}; ///< UTC
    std::chrono::milliseconds took{0};
    QList<RunReport> reports = {}; ///< in order
    QString auditHead = {};        ///< "chain:seq:hash" when the audit log was on
    QStringList warnings = {};

    [[nodiscard]] RunCounts counts() const;
};

/// result, audit, junit, html: the kinds of `--report KIND=FILE`.
[[nodiscard]] QStringList reportKinds();

/// Streams the report; false-y with kind File when the device refuses. All output is inert: foreign
/// text is escaped for the format (reliability.md 11.2).
[[nodiscard]] Result<> writeReport(const QString &kind, const SuiteResult &result,
                                   QIODevice &device);

/// One `runs` entry of the result file, and back (what the file carries of it).
[[nodiscard]] Json resultEntry(const RunReport &report);

/// The HTML without charts' outer page, for the window's PDF export and preview: inline SVG
/// replaced by nothing, tables and figures the same.
[[nodiscard]] QString htmlBodyForPrint(const SuiteResult &result);

} // namespace Rehearsal
