// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/reportexport.h"

#include "core/store/documentfile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QThread>

#include <memory>

namespace Rehearsal {
namespace {

const QString folderKey = QStringLiteral("export/folder");
const QString formatKey = QStringLiteral("export/format");

void remember(const QString &path, ExportFormat format)
{
    QSettings settings;
    settings.setValue(folderKey, QFileInfo(path).absolutePath());
    settings.setValue(formatKey, exportFormatName(format));
}

/// Beside what is there, never over it.
QString freePath(const QString &folder, const QString &name)
{
    const QDir dir(folder);
    const qsizetype dot = name.indexOf(u'.');
    QString free = name;
    for (int number = 2; dir.exists(free); ++number)
        free = QStringLiteral("%1-%2%3").arg(name.left(dot)).arg(number).arg(name.mid(dot));
    return dir.filePath(free);
}

} // namespace

ReportExport::~ReportExport()
{
    for (QThread *writer : qAsConst(m_writers))
        writer->wait();
}

bool ReportExport::refuseEmpty(const SuiteResult &result)
{
    if (!result.reports.isEmpty())
        return false;
    Q_EMIT failed({Error::Kind::Invalid, tr("There is no run to export yet."), 0, {}});
    return true;
}

void ReportExport::exportTo(const SuiteResult &result, const QString &path, ExportFormat format)
{
    auto outcome = std::make_shared<Result<>>();
    QThread *writer = QThread::create([outcome, result, path, format] {
        const auto bytes = exportBytes(result, format);
        *outcome = bytes ? saveFile(path, *bytes, {}, true) : Result<>(bytes.error());
    });
    writer->setParent(this);
    m_writers.append(writer);
    connect(writer, &QThread::finished, this, [this, writer, outcome, path] {
        m_writers.removeOne(writer);
        writer->deleteLater();
        if (*outcome)
            Q_EMIT exported(path);
        else
            Q_EMIT failed(outcome->error());
    });
    writer->start();
}

void ReportExport::chooseAndExport(QWidget *parent, const SuiteResult &result)
{
    if (refuseEmpty(result))
        return;
    const QSettings settings;
    const ExportFormat last =
        exportFormatFromName(settings.value(formatKey).toString()).value_or(ExportFormat::Audit);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(parent, tr("Export report"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(settings.value(folderKey, documents).toString());
    QStringList filters;
    const auto formats = exportFormats();
    for (const ExportFormat format : formats)
        filters.append(exportFilter(format));
    dialog->setNameFilters(filters);
    const auto choose = [dialog, result](ExportFormat format) {
        dialog->setDefaultSuffix(exportSuffix(format));
        dialog->selectFile(exportFileName(result, format));
    };
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [filters, formats, choose](const QString &filter) {
                choose(formats.at(std::max(qsizetype(0), filters.indexOf(filter))));
            });
    dialog->selectNameFilter(exportFilter(last));
    choose(last);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog, filters, formats, result](const QString &path) {
                const qsizetype chosen = filters.indexOf(dialog->selectedNameFilter());
                const ExportFormat format = formats.at(std::max(qsizetype(0), chosen));
                remember(path, format);
                exportTo(result, path, format);
            });
    dialog->open();
}

void ReportExport::exportAgain(const SuiteResult &result)
{
    if (refuseEmpty(result))
        return;
    const QSettings settings;
    const ExportFormat format =
        exportFormatFromName(settings.value(formatKey).toString()).value_or(ExportFormat::Html);
    QString folder = settings.value(folderKey).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir()) {
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
            + QStringLiteral("/Rehearsal");
    }
    exportTo(result, freePath(folder, exportFileName(result, format)), format);
}

} // namespace Rehearsal
