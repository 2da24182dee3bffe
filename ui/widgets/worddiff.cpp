// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/worddiff.h"

#include "core/base/text.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace Rehearsal {
namespace {

/// The table of common lengths stays below so many entries.
constexpr qsizetype mostCells = 1'000'000;

QStringList tokensOf(const QString &text)
{
    const auto kindOf = [](QChar sign) {
        if (sign.isSpace())
            return 0;
        // book_hotel is one name: to strike out half of it would make it hard to read.
        const bool inName = sign == u'_';
        return sign.isLetterOrNumber() || sign.isMark() || sign.isSurrogate() || inName ? 1 : 2;
    };
    QStringList tokens;
    for (qsizetype at = 0; at < text.size();) {
        const int kind = kindOf(text[at]);
        qsizetype end = at + 1;
        while (kind != 2 && end < text.size() && kindOf(text[end]) == kind)
            ++end;
        tokens.append(text.mid(at, end - at));
        at = end;
    }
    return tokens;
}

void append(QList<DiffPart> &parts, DiffPart::Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!parts.isEmpty() && parts.constLast().kind == kind)
        parts.last().text += text;
    else
        parts.append({kind, text});
}

/// By the longest common subsequence.
void appendDifferent(QList<DiffPart> &parts, const QStringList &before, const QStringList &after)
{
    const auto rows = std::size_t(before.size());
    const auto columns = std::size_t(after.size());
    if (before.size() * after.size() > mostCells || rows == 0 || columns == 0) {
        append(parts, DiffPart::Kind::Removed, before.join(QString()));
        append(parts, DiffPart::Kind::Added, after.join(QString()));
        return;
    }
    std::vector<quint16> common((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> quint16 & {
        return common[row * (columns + 1) + column];
    };
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;) {
            at(row, column) = before[qsizetype(row)] == after[qsizetype(column)]
                ? quint16(at(row + 1, column + 1) + 1)
                : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    std::size_t row = 0;
    std::size_t column = 0;
    QString removed;
    QString added;
    const auto flush = [&] {
        append(parts, DiffPart::Kind::Removed, removed);
        append(parts, DiffPart::Kind::Added, added);
        removed.clear();
        added.clear();
    };
    while (row < rows || column < columns) {
        if (row < rows && column < columns && before[qsizetype(row)] == after[qsizetype(column)]) {
            flush();
            append(parts, DiffPart::Kind::Same, before[qsizetype(row)]);
            ++row;
            ++column;
        } else if (row < rows
                   && (column == columns || at(row + 1, column) >= at(row, column + 1))) {
            removed += before[qsizetype(row++)];
        } else {
            added += after[qsizetype(column++)];
        }
    }
    flush();
}

} // namespace

QList<DiffPart> wordDiff(const QString &before, const QString &after)
{
    const QStringList left = tokensOf(before);
    const QStringList right = tokensOf(after);
    const auto shorter = std::min(left.size(), right.size());
    qsizetype head = 0;
    while (head < shorter && left[head] == right[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && left[left.size() - 1 - tail] == right[right.size() - 1 - tail])
        ++tail;
    QList<DiffPart> parts;
    append(parts, DiffPart::Kind::Same, left.mid(0, head).join(QString()));
    appendDifferent(parts, left.mid(head, left.size() - head - tail),
                    right.mid(head, right.size() - head - tail));
    append(parts, DiffPart::Kind::Same, left.mid(left.size() - tail).join(QString()));
    return parts;
}

QString withVisibleSpace(const QString &text)
{
    QString shown = displayText(text, 20'000);
    shown.replace(u'\t', QStringLiteral("→\t"));
    shown.replace(u' ', u'·');
    shown.replace(u'\n', QStringLiteral("⏎\n"));
    shown.replace(QChar::ParagraphSeparator, QStringLiteral("¶\n"));
    return shown;
}

} // namespace Rehearsal
