// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/reportfiles.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

Error usage(const QString &message)
{
    return {Error::Kind::Configuration, message, 0, QStringLiteral("usage")};
}

} // namespace

QStringList allReportKinds() { return reportKinds() + folderReportKinds(); }

Result<QList<ReportFile>> reportFilesFrom(const QStringList &options, const QStringList &kinds)
{
    QList<ReportFile> reports;
    for (const QString &option : options) {
        const qsizetype equals = option.indexOf(u'=');
        const ReportFile report{option.left(equals), option.mid(equals + 1)};
        if (equals <= 0 || report.path.isEmpty() || !kinds.contains(report.kind)) {
            return usage(tr("--report takes KIND=FILE with KIND one of %1, not “%2”.")
                             .arg(kinds.join(QStringLiteral(", ")), terminalText(option)));
        }
        const bool isFolder = folderReportKinds().contains(report.kind);
        if (report.path == QLatin1String("-") && isFolder)
            return usage(tr("A report of the kind %1 is a folder and cannot go to stdout (-).")
                             .arg(report.kind));
        if (report.path == QLatin1String("-") && wantStdout(reports))
            return usage(tr("Only one report can go to stdout (-)."));
        reports.append(report);
    }
    return reports;
}

bool wantStdout(const QList<ReportFile> &reports)
{
    return std::any_of(reports.begin(), reports.end(),
                       [](const ReportFile &report) { return report.path == QLatin1String("-"); });
}

Result<> writeReportFile(const ReportFile &report, const SuiteResult &result)
{
    if (folderReportKinds().contains(report.kind))
        return writeFolderReport(report.kind, result, report.path);
    return writeReportFile(
        report.path, [&](QIODevice &device) { return writeReport(report.kind, result, device); });
}

Result<> writeReportFile(const QString &path, const std::function<Result<>(QIODevice &)> &write)
{
    const auto refused = [&](const QString &reason) {
        return Error{Error::Kind::File,
                     tr("The report %1 could not be written: %2").arg(path, reason), 0,
                     QStringLiteral("report")};
    };
    if (path == QLatin1String("-")) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return refused(out.errorString());
        if (const auto written = write(out); !written)
            return written;
        return out.flush() ? Result<>() : refused(out.errorString());
    }
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return refused(tr("its folder cannot be made."));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refused(file.errorString());
    if (const auto written = write(file); !written) {
        file.cancelWriting();
        return written;
    }
    if (!file.flush() || !file.commit())
        return refused(file.errorString());
    return {};
}

} // namespace Rehearsal
