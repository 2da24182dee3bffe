// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/exportformat.h"

#include "core/base/text.h"
#include "ui/export/pdfreport.h"

#include <QBuffer>
#include <QCoreApplication>

namespace Rehearsal {

QList<ExportFormat> exportFormats()
{
    return {ExportFormat::Audit, ExportFormat::Html, ExportFormat::Pdf, ExportFormat::Result,
            ExportFormat::JUnit};
}

QString exportFormatName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Audit:
        return QStringLiteral("audit");
    case ExportFormat::Html:
        return QStringLiteral("html");
    case ExportFormat::Pdf:
        return QStringLiteral("pdf");
    case ExportFormat::Result:
        return QStringLiteral("result");
    case ExportFormat::JUnit:
        return QStringLiteral("junit");
    }
    Q_UNREACHABLE();
}

std::optional<ExportFormat> exportFormatFromName(const QString &name)
{
    const auto formats = exportFormats();
    for (const ExportFormat format : formats) {
        if (exportFormatName(format) == name)
            return format;
    }
    return std::nullopt;
}

QString exportFilter(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Audit:
        return QCoreApplication::translate("ExportFormat", "Audit report (*.json)");
    case ExportFormat::Html:
        return QCoreApplication::translate("ExportFormat", "Web page (*.html)");
    case ExportFormat::Pdf:
        return QCoreApplication::translate("ExportFormat", "PDF document (*.pdf)");
    case ExportFormat::Result:
        return QCoreApplication::translate("ExportFormat", "Result file (*.json)");
    case ExportFormat::JUnit:
        return QCoreApplication::translate("ExportFormat", "JUnit report (*.xml)");
    }
    Q_UNREACHABLE();
}

QString exportSuffix(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Audit:
        return QStringLiteral("audit.json");
    case ExportFormat::Html:
        return QStringLiteral("html");
    case ExportFormat::Pdf:
        return QStringLiteral("pdf");
    case ExportFormat::Result:
        return QStringLiteral("result.json");
    case ExportFormat::JUnit:
        return QStringLiteral("junit.xml");
    }
    Q_UNREACHABLE();
}

QString exportFileName(const SuiteResult &result, ExportFormat format)
{
    QString name;
    for (const QChar c : lowered(result.workspaceName.left(60))) {
        if (c.isLetterOrNumber())
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    if (name.isEmpty())
        name = QStringLiteral("rehearsal");
    return QStringLiteral("%1-%2.%3")
        .arg(name, result.startedAt.toLocalTime().toString(QStringLiteral("yyyyMMdd-HHmmss")),
             exportSuffix(format));
}

Result<QByteArray> exportBytes(const SuiteResult &result, ExportFormat format)
{
    if (format == ExportFormat::Pdf)
        return pdfReport(result);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const auto written = writeReport(exportFormatName(format), result, buffer); !written)
        return written.error();
    return buffer.data();
}

} // namespace Rehearsal
