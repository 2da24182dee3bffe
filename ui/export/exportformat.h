// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reports.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Rehearsal {

enum class ExportFormat { Audit, Html, Pdf, Result, JUnit };

[[nodiscard]] QList<ExportFormat> exportFormats();
/// "audit", "html", "pdf", "result", "junit": in settings, and the kinds of writeReport().
[[nodiscard]] QString exportFormatName(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> exportFormatFromName(const QString &name);
/// Of a file dialog: "Audit report (*.json)".
[[nodiscard]] QString exportFilter(ExportFormat format);
/// "audit.json", "html", "pdf", "result.json", "junit.xml".
[[nodiscard]] QString exportSuffix(ExportFormat format);
/// A name for the file, from workspace and start of the run: "travel-20261120-103000.audit.json".
[[nodiscard]] QString exportFileName(const SuiteResult &result, ExportFormat format);

/// The whole file. May be called on any thread, but not before there is a QGuiApplication.
[[nodiscard]] Result<QByteArray> exportBytes(const SuiteResult &result, ExportFormat format);

} // namespace Rehearsal
