// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Rehearsal {

/// A table of a CSV file (RFC 4180).
struct CsvTable
{
    QStringList header = {};
    QList<QStringList> rows = {}; ///< each as long as `header`
    QChar separator = u',';
    /// Lines of the file, from 1, on which rows begin that had fewer or more cells than the header.
    /// They were filled with empty cells, or the header was with "Column 4": nothing is dropped.
    QList<int> raggedLines = {};

    friend bool operator==(const CsvTable &, const CsvTable &) = default;
};

/// Rows that are read at most; a longer file is an error.
inline constexpr int mostCsvRows = 200'000;

/// The first line is the header; names that are missing or there twice become "Column 2" and
/// "city 2". Cells in double quotes may hold separators, quotes (doubled) and line ends, each LF,
/// CRLF or CR. UTF-8, or UTF-16 with a byte order mark. The separator is the one of comma, semicolon
/// and tab that stands most often in the header. Empty lines at the end are none. Kind Invalid names
/// the line.
[[nodiscard]] Result<CsvTable> readCsv(const QByteArray &bytes);

/// Names that are all there and all different, as readCsv() makes them.
[[nodiscard]] QStringList columnNames(QStringList names);

} // namespace Rehearsal
