// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/domain/issue.h"

#include <QString>

namespace Rehearsal {

/// One line on stdout: the result. Foreign text in it must have gone through terminalText().
void printResult(const QString &line);
/// Bytes on stdout, at once; false when nobody takes them (a closed pipe, a full disk).
[[nodiscard]] bool printBytes(const QByteArray &bytes);
/// One line on stderr: progress, warnings, errors.
void printNote(const QString &line);
/// "error: message [code]" on stderr.
void printError(const Error &error);
/// "tests/a.test.json:/turns/0: error F17: message", made safe for a terminal.
[[nodiscard]] QString issueLine(const Issue &issue);

} // namespace Rehearsal
