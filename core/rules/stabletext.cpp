// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/stabletext.h"

#include <QList>

#include <algorithm>
#include <utility>
#include <vector>

namespace Rehearsal {

namespace {

/// Beyond this many pairs of tokens two texts are compared at their ends only: 250,000 take 1 ms.
constexpr qsizetype mostPairs = 250'000;
constexpr int wordWeight = 8;
constexpr int least = 3; ///< letters or digits between two stars

bool belongsToWord(QChar character)
{
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate()
        || character == u'_';
}

bool isWord(const QString &token) { return !token.isEmpty() && belongsToWord(token.front()); }

/// Words, runs of white space and single signs.
QStringList tokensOf(const QString &text)
{
    QStringList tokens;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start + 1;
        if (belongsToWord(text[start])) {
            while (end < text.size() && belongsToWord(text[end]))
                ++end;
        } else if (text[start].isSpace()) {
            while (end < text.size() && text[end].isSpace())
                ++end;
        }
        tokens.append(text.mid(start, end - start));
        start = end;
    }
    return tokens;
}

/// What all texts so far share.
struct Common
{
    struct Token
    {
        QString text = {};
        bool gapBefore = false; ///< in one of the texts something stands in front of it
    };
    QList<Token> tokens = {};
    bool gapAtEnd = false;
};

using Pair = std::pair<qsizetype, qsizetype>;

/// Pairs of the heaviest common subsequence of left[from, leftEnd) and right[from, rightEnd).
QList<Pair> alignedMiddle(const QList<Common::Token> &left, const QStringList &right,
                          qsizetype from, qsizetype leftEnd, qsizetype rightEnd)
{
    const qsizetype rows = leftEnd - from;
    const qsizetype columns = rightEnd - from;
    if (rows == 0 || columns == 0 || rows * columns > mostPairs)
        return {};
    const qsizetype width = columns + 1;
    std::vector<int> weights(std::size_t((rows + 1) * width), 0); ///< of what is left from there
    const auto weight = [&](qsizetype row, qsizetype column) -> int & {
        return weights[std::size_t(row * width + column)];
    };
    const auto gain = [&](qsizetype row, qsizetype column) {
        const QString &token = left[from + row].text;
        if (token != right[from + column])
            return 0;
        return isWord(token) ? wordWeight + int(std::min<qsizetype>(token.size(), wordWeight)) : 1;
    };
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column) {
            const int gained = gain(row, column);
            const int both = gained > 0 ? gained + weight(row + 1, column + 1) : 0;
            weight(row, column) =
                std::max({both, weight(row + 1, column), weight(row, column + 1)});
        }
    }
    QList<Pair> pairs;
    for (qsizetype row = 0, column = 0; row < rows && column < columns;) {
        const int gained = gain(row, column);
        if (gained > 0 && weight(row, column) == gained + weight(row + 1, column + 1)) {
            pairs.append({from + row, from + column});
            ++row;
            ++column;
        } else if (weight(row, column) == weight(row + 1, column)) {
            ++row;
        } else {
            ++column;
        }
    }
    return pairs;
}

QList<Pair> aligned(const QList<Common::Token> &left, const QStringList &right)
{
    qsizetype head = 0;
    while (head < left.size() && head < right.size() && left[head].text == right[head])
        ++head;
    qsizetype tail = 0;
    while (tail < left.size() - head && tail < right.size() - head
           && left[left.size() - 1 - tail].text == right[right.size() - 1 - tail])
        ++tail;
    QList<Pair> pairs;
    for (qsizetype i = 0; i < head; ++i)
        pairs.append({i, i});
    pairs += alignedMiddle(left, right, head, left.size() - tail, right.size() - tail);
    for (qsizetype i = tail; i > 0; --i)
        pairs.append({left.size() - i, right.size() - i});
    return pairs;
}

Common narrowed(const Common &common, const QStringList &next)
{
    Common result;
    qsizetype left = -1;
    qsizetype right = -1;
    const auto pairs = aligned(common.tokens, next);
    for (const auto &[i, j] : pairs) {
        const bool gap = common.tokens[i].gapBefore || i != left + 1 || j != right + 1;
        result.tokens.append({common.tokens[i].text, gap});
        left = i;
        right = j;
    }
    result.gapAtEnd =
        common.gapAtEnd || left != common.tokens.size() - 1 || right != next.size() - 1;
    return result;
}

int lettersIn(const QString &text)
{
    return int(std::count_if(text.begin(), text.end(), belongsToWord));
}

int wordsIn(const QStringList &segments)
{
    int words = 0;
    for (const QString &segment : segments) {
        const QStringList tokens = tokensOf(segment);
        words += int(std::count_if(tokens.begin(), tokens.end(), isWord));
    }
    return words;
}

} // namespace

std::optional<QString> stablePattern(const QStringList &texts, int words)
{
    if (texts.isEmpty())
        return {};
    // What is found depends on the order a little; runs end in any.
    QStringList sorted = texts;
    sorted.sort();
    Common common;
    const QStringList first = tokensOf(sorted.first());
    for (const QString &token : first)
        common.tokens.append({token, false});
    for (qsizetype i = 1; i < sorted.size(); ++i)
        common = narrowed(common, tokensOf(sorted[i]));

    // An empty first or last segment is a star at that end.
    QStringList segments{QString()};
    for (const Common::Token &token : std::as_const(common.tokens)) {
        if (token.gapBefore)
            segments.append(QString());
        segments.last() += token.text;
    }
    if (common.gapAtEnd)
        segments.append(QString());
    QStringList kept;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool between = i > 0 && i < segments.size() - 1;
        if (!between || lettersIn(segments[i]) >= least)
            kept.append(segments[i]);
    }
    if (wordsIn(kept) < words)
        return {};
    return kept.join(u'*');
}

} // namespace Rehearsal
