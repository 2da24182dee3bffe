// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace Rehearsal {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("Csv", text); }

Error wrong(int line, const QString &what)
{
    //: %1 the number of a line of a file, %2 a sentence
    return {Error::Kind::Invalid, tr("Line %1: %2").arg(line).arg(what), 0, {}};
}

/// The first line of bytes that are no UTF-8.
int lineOfBadBytes(const QByteArray &bytes)
{
    const auto lines = bytes.split('\n');
    for (qsizetype line = 0; line < lines.size(); ++line) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(lines[line]);
        if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
            return int(line) + 1;
    }
    return 1;
}

Result<QString> decoded(const QByteArray &bytes)
{
    const auto encoding = QStringDecoder::encodingForData(bytes);
    QStringDecoder decoder(encoding.value_or(QStringDecoder::Utf8));
    QString text = decoder(bytes);
    if (decoder.hasError())
        return wrong(lineOfBadBytes(bytes),
                     tr("the text is not UTF-8. Export it as “CSV UTF-8” and try again."));
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

/// Outside quotes, on the first line that has anything.
QChar separatorOf(const QString &text)
{
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    bool quoted = false;
    for (const QChar character : text) {
        if (character == u'"')
            quoted = !quoted;
        else if (!quoted && (character == u'\n' || character == u'\r')
                 && commas + semicolons + tabs > 0)
            break;
        else if (!quoted) {
            commas += character == u',';
            semicolons += character == u';';
            tabs += character == u'\t';
        }
    }
    if (tabs > commas && tabs >= semicolons)
        return u'\t';
    return semicolons > commas ? u';' : u',';
}

struct CsvRow
{
    QStringList cells = {};
    int line = 1;
};

class CsvReader
{
public:
    CsvReader(const QString &text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    { }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    Result<CsvRow> row()
    {
        CsvRow row;
        row.line = m_line;
        for (;;) {
            const auto cell = m_at < m_text.size() && m_text[m_at] == u'"' ? quoted() : bare();
            if (!cell)
                return cell.error();
            row.cells.append(*cell);
            if (!atEnd() && m_text[m_at] == m_separator) {
                ++m_at;
                continue;
            }
            skipLineEnd();
            return row;
        }
    }

private:
    [[nodiscard]] bool isLineEnd(qsizetype at) const
    {
        return m_text[at] == u'\n' || m_text[at] == u'\r';
    }

    void skipLineEnd()
    {
        if (atEnd())
            return;
        m_at +=
            m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n' ? 2 : 1;
        ++m_line;
    }

    Result<QString> bare()
    {
        const qsizetype start = m_at;
        while (!atEnd() && m_text[m_at] != m_separator && !isLineEnd(m_at))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    Result<QString> quoted()
    {
        const int begun = m_line;
        QString cell;
        qsizetype start = ++m_at;
        for (;; ++m_at) {
            if (atEnd())
                return wrong(begun, tr("a quoted cell begins here and never ends."));
            if (m_text[m_at] == u'\n' || (m_text[m_at] == u'\r' && !startsCrLf()))
                ++m_line;
            if (m_text[m_at] != u'"')
                continue;
            cell += QStringView(m_text).mid(start, m_at - start);
            ++m_at;
            if (atEnd() || m_text[m_at] != u'"')
                break;
            cell += u'"';
            start = m_at + 1;
        }
        if (!atEnd() && m_text[m_at] != m_separator && !isLineEnd(m_at))
            return wrong(m_line,
                         tr("text follows the closing quote of a cell. A quote inside a quoted "
                            "cell is written twice."));
        return cell;
    }

    [[nodiscard]] bool startsCrLf() const
    {
        return m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

bool isBlank(const CsvRow &row)
{
    return row.cells.size() == 1 && row.cells.constFirst().isEmpty();
}

} // namespace

QStringList columnNames(QStringList names)
{
    QSet<QString> taken;
    for (const QString &name : std::as_const(names))
        taken.insert(trimmed(name));
    QSet<QString> used;
    for (qsizetype column = 0; column < names.size(); ++column) {
        QString name = trimmed(names[column]);
        const QString stem = name.isEmpty() ? tr("Column") : name;
        int number = name.isEmpty() ? int(column) + 1 : 2;
        if (name.isEmpty() || used.contains(name)) {
            do
                name = stem + u' ' + QString::number(number++);
            while (taken.contains(name) || used.contains(name));
        }
        used.insert(name);
        names[column] = name;
    }
    return names;
}

Result<CsvTable> readCsv(const QByteArray &bytes)
{
    const auto text = decoded(bytes);
    if (!text)
        return text.error();
    CsvTable table;
    table.separator = separatorOf(*text);
    CsvReader reader(*text, table.separator);
    QList<CsvRow> rows;
    while (!reader.atEnd()) {
        auto row = reader.row();
        if (!row)
            return row.error();
        if (rows.isEmpty() && isBlank(*row))
            continue; // above the header
        if (rows.size() > mostCsvRows)
            return wrong(row->line, tr("the file has more than %1 rows.").arg(int(mostCsvRows)));
        rows.append(*std::move(row));
    }
    while (!rows.isEmpty() && isBlank(rows.constLast()))
        rows.removeLast();
    if (rows.isEmpty())
        return wrong(1, tr("the file is empty; it should begin with the names of its columns."));

    qsizetype width = 0;
    for (const CsvRow &row : std::as_const(rows))
        width = std::max(width, row.cells.size());
    const CsvRow header = rows.takeFirst();
    table.header = header.cells;
    table.header.resize(width);
    table.header = columnNames(table.header);
    table.rows.reserve(rows.size());
    for (CsvRow &row : rows) {
        if (row.cells.size() != header.cells.size())
            table.raggedLines.append(row.line);
        row.cells.resize(width);
        table.rows.append(std::move(row.cells));
    }
    return table;
}

} // namespace Rehearsal
