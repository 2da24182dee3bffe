// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <string_view>

namespace Rehearsal {

/// Python's 29 white-space characters: unlike QChar::isSpace with U+001C to U+001F.
[[nodiscard]] bool isPythonSpace(char32_t character);
/// str.split() of Python.
[[nodiscard]] QStringList splitAtWhiteSpace(const QString &text);
/// str.strip() of Python.
[[nodiscard]] QString trimmed(const QString &text);
/// str.lower() of Python: full mapping, with the final sigma rule that Qt lacks.
[[nodiscard]] QString lowered(const QString &text);

/// UTF-8 to text without losing a leading U+FEFF, as QString::fromUtf8 would (offsets would shift).
[[nodiscard]] QString decodeUtf8(std::string_view bytes);

/// Number of code points; a lone surrogate counts as one.
[[nodiscard]] int codePointCount(QStringView text);
/// Code-point offset to UTF-16 offset and back; offsets beyond the end give the end.
[[nodiscard]] int utf16Offset(QStringView text, int codePoints);
[[nodiscard]] int codePointOffset(QStringView text, int utf16Units);
/// Half-open range in code points.
[[nodiscard]] QString codePointSlice(const QString &text, int start, int end);

/// Control, bidirectional, zero-width and noncharacters made visible as ⟨U+202E⟩, and cut to at
/// most `limit` code points with the number of those left out. For every foreign text on screen.
[[nodiscard]] QString displayText(const QString &text, int limit = 4096);
/// The same characters as \u{202E}, on one line, for a terminal; also defuses the prefixes by which
/// CI systems take commands from output ("::error::", "##vso[").
[[nodiscard]] QString terminalText(const QString &text);

/// Python's round(): correctly rounded on the exact binary value, ties to even.
[[nodiscard]] double roundedTo(double value, int decimals);
/// The shortest text that reads back as the same double, C locale ("0.85", "1").
[[nodiscard]] QString numberText(double value);

/// "2026-11-20T10:30:00.123Z"; the form of every time in files and on the wire.
[[nodiscard]] QString timeText(const QDateTime &time);

/// True when the whole text matches the pattern, in which `*` stands for any run and `?`
/// for nothing special. Case-sensitive. Linear in both lengths times the number of stars.
[[nodiscard]] bool matchesWildcard(const QString &text, const QString &pattern);

} // namespace Rehearsal
