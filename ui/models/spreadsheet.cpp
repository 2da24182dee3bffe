// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/spreadsheet.h"

namespace Rehearsal {
namespace {

/// Where the quoted cell that begins at `start` ends: behind its closing quote, or -1 when there is
/// none that a tab, a line end or the end of the text follows.
qsizetype endOfQuoted(const QString &text, qsizetype start)
{
    for (qsizetype at = start + 1; at < text.size(); ++at) {
        if (text[at] != u'"')
            continue;
        if (at + 1 < text.size() && text[at + 1] == u'"') {
            ++at;
            continue;
        }
        const bool closes = at + 1 == text.size() || text[at + 1] == u'\t' || text[at + 1] == u'\n'
            || text[at + 1] == u'\r';
        return closes ? at + 1 : -1;
    }
    return -1;
}

} // namespace

QList<QStringList> cellsFromTsv(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    qsizetype at = 0;
    while (at < text.size()) {
        QString cell;
        const qsizetype quotedEnd = text[at] == u'"' ? endOfQuoted(text, at) : -1;
        if (quotedEnd > 0) {
            cell = text.mid(at + 1, quotedEnd - at - 2).replace(u"\"\""_qs, u"\""_qs);
            at = quotedEnd;
        } else {
            const qsizetype start = at;
            while (at < text.size() && text[at] != u'\t' && text[at] != u'\n' && text[at] != u'\r')
                ++at;
            cell = text.mid(start, at - start);
        }
        row.append(cell.replace(u"\r\n"_qs, u"\n"_qs));
        if (at < text.size() && text[at] == u'\t') {
            ++at;
            if (at == text.size())
                row.append(QString());
            continue;
        }
        if (at < text.size() && text[at] == u'\r')
            ++at;
        if (at < text.size() && text[at] == u'\n')
            ++at;
        rows.append(std::exchange(row, {}));
    }
    if (!row.isEmpty())
        rows.append(row);
    return rows;
}

QString tsvFromCells(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            QString cell = row[column];
            const bool quoted = cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'\r')
                || cell.contains(u'"');
            if (quoted)
                cell = u'"' % cell.replace(u'"', u"\"\""_qs) % u'"';
            text += (column > 0 ? u"\t"_qs : QString()) % cell;
        }
        text += u'\n';
    }
    return text;
}

} // namespace Rehearsal
