// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Rehearsal {

/// The text a spreadsheet puts on the clipboard: tabs between cells, a line a row, cells with tabs,
/// quotes or line ends in double quotes with quotes doubled. The line end after the last row is
/// none of a further row. A quote inside a bare cell is just a quote.
[[nodiscard]] QList<QStringList> cellsFromTsv(const QString &text);
[[nodiscard]] QString tsvFromCells(const QList<QStringList> &rows);

/// The first table of an HTML text, as browsers and spreadsheets put it on the clipboard. Nothing is
/// loaded or run: tags are skipped, entities decoded, `<br>` is a line end, white space collapses.
/// Empty when there is no table.
[[nodiscard]] QList<QStringList> cellsFromHtml(const QString &html);
[[nodiscard]] QString htmlFromCells(const QList<QStringList> &rows);

} // namespace Rehearsal
