// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/fuzzymatch.h"

#include <QString>

#include <algorithm>

namespace Rehearsal {
namespace {

constexpr int perCharacter = 1;
constexpr int neighbour = 4;
constexpr int wordStart = 6;
constexpr int nameStart = 3;   ///< besides, when it is the very first word
constexpr int wholeWords = 40; ///< all that was typed stands there as it is
constexpr int wholeName = 10;  ///< and nothing else does

bool startsWord(QStringView name, qsizetype at)
{
    return at == 0 || !name[at - 1].isLetterOrNumber()
        || (name[at].isUpper() && name[at - 1].isLower());
}

/// Takes the first fitting place from each start; the best start counts.
int scoreFrom(QStringView typed, QStringView name, qsizetype start)
{
    int score = start == 0 ? nameStart : 0;
    qsizetype at = start;
    qsizetype before = -2;
    for (const QChar wanted : typed) {
        if (wanted.isSpace())
            continue;
        while (at < name.size() && name[at].toCaseFolded() != wanted.toCaseFolded())
            ++at;
        if (at == name.size())
            return 0;
        score += perCharacter;
        if (at == before + 1)
            score += neighbour;
        if (startsWord(name, at))
            score += wordStart;
        before = at++;
    }
    return score;
}

} // namespace

int fuzzyScore(QStringView typed, QStringView name)
{
    typed = typed.trimmed();
    if (typed.isEmpty())
        return 1;
    int best = 0;
    for (qsizetype start = 0; start < name.size(); ++start) {
        if (name[start].toCaseFolded() == typed[0].toCaseFolded())
            best = std::max(best, scoreFrom(typed, name, start));
    }
    if (best > 0) {
        const qsizetype whole = name.indexOf(typed, 0, Qt::CaseInsensitive);
        if (whole >= 0)
            best += startsWord(name, whole) ? wholeWords : wholeWords / 2;
        if (typed.size() == name.size() && whole == 0)
            best += wholeName;
    }
    return best;
}

} // namespace Rehearsal
