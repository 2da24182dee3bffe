// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reports.h"

#include <QIODevice>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace Rehearsal {

/// One `--report KIND=FILE`.
struct ReportFile
{
    QString kind = {};
    QString path = {}; ///< "-" for stdout; a folder for some kinds

    friend bool operator==(const ReportFile &, const ReportFile &) = default;
};

/// All kinds, files and folders.
[[nodiscard]] QStringList allReportKinds();
/// Error code "usage" for an unknown kind, a missing file, two that both want stdout, or a folder that does.
[[nodiscard]] Result<QList<ReportFile>>
reportFilesFrom(const QStringList &options, const QStringList &kinds = allReportKinds());
[[nodiscard]] bool wantStdout(const QList<ReportFile> &reports);

/// Writes one whole file or none; folders above it are made. Error kind File.
[[nodiscard]] Result<> writeReportFile(const QString &path,
                                       const std::function<Result<>(QIODevice &)> &write);
/// The same, or the files of a report that is a folder.
[[nodiscard]] Result<> writeReportFile(const ReportFile &report, const SuiteResult &result);

} // namespace Rehearsal
