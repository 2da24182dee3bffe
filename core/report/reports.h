// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/domain/run.h"

#include <QDateTime>
#include <QIODevice>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

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
    friend bool operator==(const SuiteResult &, const SuiteResult &) = default;
};

/// result, audit, junit, html, csv, ctrf: the kinds of `--report KIND=FILE` that are one file.
[[nodiscard]] QStringList reportKinds();
/// allure: those that are a folder.
[[nodiscard]] QStringList folderReportKinds();

/// Streams the report; false-y with kind File when the device refuses, with kind Invalid when there
/// is no such kind. All output is inert: foreign text is escaped for the format (reliability.md 11.2).
[[nodiscard]] Result<> writeReport(const QString &kind, const SuiteResult &result,
                                   QIODevice &device);

/// Writes the files of a report that is a folder, which is made. Files of the same names are replaced, links
/// among them are not followed; names come from nobody but us. Errors as writeReport().
[[nodiscard]] Result<> writeFolderReport(const QString &kind, const SuiteResult &result,
                                         const QString &folder);

/// The shards of one run as that run: its runs in the order of their paths, rows and repetitions, from the
/// first start to the last end. Error kind Invalid when two hold the same run or differ in target, bot,
/// version or environment.
[[nodiscard]] Result<SuiteResult> mergedResult(const QList<SuiteResult> &shards);

/// One `runs` entry of the result file (product.md). Beside the members named there: `warnings`, `not` in
/// a check that is negated, and of the test its tags and the rule of its repetitions.
[[nodiscard]] Json resultEntry(const RunReport &report);

/// Reads a result file as far as it carries. Turns are rebuilt from the steps and from the published
/// assertions among the checks. Error kind Invalid, code F17 or F18 or that of readJson().
[[nodiscard]] Result<SuiteResult> readResult(QByteArrayView bytes);

/// The HTML report for QTextDocument, for the window's PDF export and preview: no pictures, else
/// the same tables and figures.
[[nodiscard]] QString htmlBodyForPrint(const SuiteResult &result);

} // namespace Rehearsal
