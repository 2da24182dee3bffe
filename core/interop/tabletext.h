// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/csv.h"

namespace Rehearsal {

/// On which line of the file each row of readCsv() begins, from 1.
[[nodiscard]] QList<int> linesOfRows(const CsvTable &table);
/// One row with its line end; cells in quotes where they need them.
[[nodiscard]] QString csvRow(const QStringList &cells, QChar separator);
/// Line ends in a text: LF, CRLF and CR.
[[nodiscard]] int lineBreaksIn(const QString &text);
/// The same error, with the name of its file in front.
[[nodiscard]] Error inFile(const QString &name, Error error);

} // namespace Rehearsal
