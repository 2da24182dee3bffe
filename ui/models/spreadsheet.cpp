// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/spreadsheet.h"

#include <QHash>

#include <algorithm>

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

/// More columns than any spreadsheet has: a span beyond is a mistake or a trap.
constexpr int widestSpan = 1000;

/// The character reference that stands at `at` (an ampersand) and where it ends; "&" when it is
/// none.
QString characterReference(const QString &html, qsizetype &at)
{
    static const QHash<QString, QString> names = {
        {u"amp"_qs, u"&"_qs},   {u"lt"_qs, u"<"_qs},   {u"gt"_qs, u">"_qs},
        {u"quot"_qs, u"\""_qs}, {u"apos"_qs, u"'"_qs}, {u"nbsp"_qs, u"\u00a0"_qs},
    };
    const qsizetype end = html.indexOf(u';', at);
    if (end > 0 && end - at <= 12) {
        const QString name = html.mid(at + 1, end - at - 1);
        if (const auto known = names.constFind(name); known != names.constEnd()) {
            at = end + 1;
            return *known;
        }
        const bool hexadecimal = name.startsWith(u"#x"_qs, Qt::CaseInsensitive);
        bool ok = false;
        const uint code = name.startsWith(u'#')
            ? name.mid(hexadecimal ? 2 : 1).toUInt(&ok, hexadecimal ? 16 : 10)
            : 0;
        if (ok && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) {
            at = end + 1;
            const char32_t character = code;
            return QString::fromUcs4(&character, 1);
        }
    }
    ++at;
    return u"&"_qs;
}

/// Text of a cell while it is read: white space collapses as browsers show it, line ends of `<br>`
/// stay.
class CellReader
{
public:
    void append(const QString &text)
    {
        for (const QChar character : text) {
            const bool blank =
                character == u' ' || character == u'\t' || character == u'\n' || character == u'\r';
            m_blank = m_blank || blank;
            if (blank)
                continue;
            if (m_blank && !m_text.isEmpty() && !m_text.endsWith(u'\n'))
                m_text += u' ';
            m_blank = false;
            m_text += character == u'\u00a0' ? QChar(u' ') : character;
        }
    }
    void breakLine()
    {
        m_text += u'\n';
        m_blank = false;
    }
    [[nodiscard]] QString take()
    {
        m_blank = false;
        return std::exchange(m_text, {});
    }

private:
    QString m_text;
    bool m_blank = false;
};

int spanOf(const QString &tag)
{
    const qsizetype at = tag.indexOf(u"colspan"_qs, 0, Qt::CaseInsensitive);
    if (at < 0)
        return 1;
    QString digits;
    for (qsizetype next = at + 7; next < tag.size(); ++next) {
        if (tag[next].isDigit())
            digits += tag[next];
        else if (!digits.isEmpty() || (tag[next] != u'=' && tag[next] != u'"' && tag[next] != u' '))
            break;
    }
    return std::clamp(digits.toInt(), 1, widestSpan);
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u"\r\n"_qs, u"<br>"_qs).replace(u'\n', u"<br>"_qs);
}

} // namespace

QList<QStringList> cellsFromHtml(const QString &html)
{
    QList<QStringList> rows;
    CellReader cell;
    bool inTable = false;
    bool inCell = false;
    int span = 1;
    const auto endCell = [&] {
        if (!inCell)
            return;
        inCell = false;
        rows.last().append(cell.take());
        for (int more = 1; more < span; ++more)
            rows.last().append(QString());
    };
    qsizetype at = 0;
    while (at < html.size()) {
        if (html[at] != u'<') {
            qsizetype end = at + 1;
            QString text;
            if (html[at] == u'&') {
                text = characterReference(html, at);
                end = at;
            } else {
                while (end < html.size() && html[end] != u'<' && html[end] != u'&')
                    ++end;
                text = html.mid(at, end - at);
            }
            if (inCell)
                cell.append(text);
            at = end;
            continue;
        }
        if (html.mid(at, 4) == u"<!--"_qs) {
            const qsizetype end = html.indexOf(u"-->"_qs, at);
            at = end < 0 ? html.size() : end + 3;
            continue;
        }
        const qsizetype end = html.indexOf(u'>', at);
        if (end < 0)
            break;
        const QString tag = html.mid(at + 1, end - at - 1);
        at = end + 1;
        qsizetype nameEnd = tag.startsWith(u'/') ? 1 : 0;
        while (nameEnd < tag.size() && tag[nameEnd].isLetterOrNumber())
            ++nameEnd;
        const QString name = tag.left(nameEnd).toLower();
        if (name == u"style"_qs || name == u"script"_qs) {
            const qsizetype close = html.indexOf(QString(u"</" + name), at, Qt::CaseInsensitive);
            at = close < 0 ? html.size() : close;
        } else if (name == u"table"_qs) {
            inTable = true;
        } else if (name == u"/table"_qs && inTable) {
            break;
        } else if (name == u"tr"_qs && inTable) {
            endCell();
            rows.append(QStringList());
        } else if ((name == u"td"_qs || name == u"th"_qs) && !rows.isEmpty()) {
            endCell();
            inCell = true;
            span = spanOf(tag);
        } else if (name == u"/td"_qs || name == u"/th"_qs || name == u"/tr"_qs) {
            endCell();
        } else if (name == u"br"_qs && inCell) {
            cell.breakLine();
        }
    }
    endCell();
    rows.removeIf([](const QStringList &row) { return row.isEmpty(); });
    return rows;
}

QString htmlFromCells(const QList<QStringList> &rows)
{
    QString html = u"<table>\n"_qs;
    for (const QStringList &row : rows) {
        html += u"<tr>"_qs;
        for (const QString &cell : row)
            html += u"<td>"_qs % escaped(cell) % u"</td>"_qs;
        html += u"</tr>\n"_qs;
    }
    return html + u"</table>\n"_qs;
}

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
