// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reports.h"

#include <QByteArray>

namespace Rehearsal {

/// The report for printing on A4: headers of tables on each page, "Page 1 of 13" below. Takes
/// about 1 s for 40 pages; may be called on any thread, but not before there is a QGuiApplication.
[[nodiscard]] QByteArray pdfReport(const SuiteResult &result);

} // namespace Rehearsal
