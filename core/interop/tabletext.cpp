// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interop/tabletext.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace Rehearsal {

QList<int> linesOfRows(const CsvTable &table)
{
    QList<int> lines;
    lines.reserve(table.rows.size());
    int line = 2;
    for (const QString &cell : table.header)
        line += lineBreaksIn(cell);
    for (const QStringList &row : table.rows) {
        lines.append(line);
        ++line;
        for (const QString &cell : row)
            line += lineBreaksIn(cell);
    }
    return lines;
}

QString csvRow(const QStringList &cells, QChar separator)
{
    QString row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QString cell = cells.at(i);
        const bool needsQuotes = cell.contains(separator) || cell.contains(u'"')
            || cell.contains(u'\n') || cell.contains(u'\r') || trimmed(cell) != cell
            || (cell.isEmpty() && cells.size() == 1);
        if (needsQuotes)
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        row += (i > 0 ? QString(separator) : QString()) + cell;
    }
    return row + u'\n';
}

int lineBreaksIn(const QString &text)
{
    return int(text.count(u'\n') + text.count(u'\r') - text.count(QStringLiteral("\r\n")));
}

Error inFile(const QString &name, Error error)
{
    error.message = displayText(name, 200) + QStringLiteral(": ") + error.message;
    return error;
}

} // namespace Rehearsal
