// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/report/reports.h"

#include <QIODevice>

namespace Rehearsal {

// The writers behind writeReport(), one file each.

[[nodiscard]] Result<> writeResultReport(const SuiteResult &result, QIODevice &device);
[[nodiscard]] Result<> writeAuditReport(const SuiteResult &result, QIODevice &device);
[[nodiscard]] Result<> writeJUnitReport(const SuiteResult &result, QIODevice &device);
[[nodiscard]] Result<> writeHtmlReport(const SuiteResult &result, QIODevice &device);

/// JSON bytes made safe to stand inside a web page: `</` as `<\/`, U+2028 and U+2029 escaped. The
/// values stay the same.
[[nodiscard]] QByteArray inertJson(QByteArray json);
/// One value of a list, indented by `spaces`, without a line feed at its end.
[[nodiscard]] QByteArray indentedElement(const Json &json, int spaces);

} // namespace Rehearsal
