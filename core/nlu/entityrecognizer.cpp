// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/entityrecognizer.h"

#include "core/nlu/builtinentities.h"
#include "core/nlu/features.h"

#include <algorithm>
#include <map>
#include <QHash>
#include <QSet>
#include <string>
#include <utility>
#include <vector>

namespace Rehearsal {

namespace {

/// A word, or one other character that is no white space. Positions are UTF-16 units.
struct Token
{
    std::u32string folded;
    qsizetype start = 0;
    qsizetype end = 0;
    bool word = false;
};

/// Scripts written without blanks between words: there every character is a word.
bool isWrittenWithoutBlanks(char32_t c)
{
    switch (static_cast<int>(QChar::script(c))) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

struct CodePoint
{
    char32_t code = 0;
    qsizetype length = 1; ///< UTF-16 units
};

CodePoint codePointAt(const QString &text, qsizetype position)
{
    const QChar unit = text.at(position);
    if (unit.isHighSurrogate() && position + 1 < text.size()
        && text.at(position + 1).isLowSurrogate())
        return {QChar::surrogateToUcs4(unit, text.at(position + 1)), 2};
    return {unit.unicode(), 1};
}

std::vector<Token> tokenize(const QString &text)
{
    std::vector<Token> tokens;
    bool joins = false; // whether the next letter belongs to the last token
    for (qsizetype i = 0; i < text.size();) {
        const CodePoint point = codePointAt(text, i);
        const bool letter = QChar::isLetterOrNumber(point.code) || point.code == U'_';
        const bool mark = QChar::isMark(point.code);
        const bool alone = letter && isWrittenWithoutBlanks(point.code);
        const bool extends = !tokens.empty() && tokens.back().end == i;
        if (QChar::isSpace(point.code)) {
            joins = false;
        } else if (extends && (mark || (letter && !alone && joins))) {
            tokens.back().end = i + point.length;
        } else {
            tokens.push_back({{}, i, i + point.length, letter});
            joins = letter && !alone;
        }
        i += point.length;
    }
    for (Token &token : tokens)
        token.folded = foldText(text.mid(token.start, token.end - token.start));
    return tokens;
}

/// Half surrogate pairs, which regular expressions refuse, become U+FFFD. Positions stay.
QString withoutHalfPairs(QString text)
{
    for (qsizetype i = 0; i < text.size();) {
        const CodePoint point = codePointAt(text, i);
        if (QChar::isSurrogate(point.code))
            text[i] = QChar::ReplacementCharacter;
        i += point.length;
    }
    return text;
}

/// For each UTF-16 position (and the end) the number of code points before it.
std::vector<int> codePointPositions(const QString &text)
{
    std::vector<int> positions(static_cast<std::size_t>(text.size()) + 1);
    int count = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = codePointAt(text, i).length;
        for (qsizetype unit = 0; unit < length; ++unit)
            positions[static_cast<std::size_t>(i + unit)] = count;
        ++count;
        i += length;
    }
    positions.back() = count;
    return positions;
}

/// A find before its place is known in code points.
struct Candidate
{
    QString type;
    QString value; ///< empty: the text
    qsizetype start = 0;
    qsizetype end = 0;
};

/// Of those of one type that overlap the longest stays, then the earlier.
std::vector<Candidate> withoutOverlaps(std::vector<Candidate> candidates, qsizetype textSize)
{
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) {
                         if (a.type != b.type)
                             return a.type < b.type;
                         const qsizetype aLength = a.end - a.start;
                         const qsizetype bLength = b.end - b.start;
                         return aLength != bLength ? aLength > bLength : a.start < b.start;
                     });
    std::vector<int> takenBy(static_cast<std::size_t>(textSize), -1);
    std::vector<Candidate> kept;
    int typeNumber = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        Candidate &candidate = candidates[i];
        if (i > 0 && candidate.type != candidates[i - 1].type)
            ++typeNumber;
        const auto begin = takenBy.begin() + candidate.start;
        const auto end = takenBy.begin() + candidate.end;
        // What is kept is never shorter, so it covers an end of whatever overlaps it.
        if (*begin == typeNumber || *(end - 1) == typeNumber)
            continue;
        std::fill(begin, end, typeNumber);
        kept.push_back(candidate);
    }
    return kept;
}

} // namespace

/// A tree of token sequences; each node knows the types annotated for the sequence that ends there.
struct EntityRecognizer::Gazetteer
{
    struct Node
    {
        std::map<std::u32string, std::size_t> next;
        QStringList types;
    };
    std::vector<Node> nodes = std::vector<Node>(1);
    QSet<QString> types;

    void add(const GazetteerEntry &entry)
    {
        const std::vector<Token> tokens = tokenize(entry.text);
        const bool hasWord = std::any_of(tokens.begin(), tokens.end(),
                                         [](const Token &token) { return token.word; });
        if (entry.type.isEmpty() || !hasWord)
            return;
        std::size_t node = 0;
        for (const Token &token : tokens) {
            const auto [place, added] = nodes[node].next.try_emplace(token.folded, nodes.size());
            node = place->second;
            if (added)
                nodes.emplace_back();
        }
        if (!nodes[node].types.contains(entry.type))
            nodes[node].types.append(entry.type);
        types.insert(entry.type);
    }

    /// The longest find of each type from each token on, and shorter ones.
    void find(const std::vector<Token> &tokens, std::vector<Candidate> &found) const
    {
        for (std::size_t first = 0; first < tokens.size(); ++first) {
            std::size_t node = 0;
            for (std::size_t i = first; i < tokens.size(); ++i) {
                const auto place = nodes[node].next.find(tokens[i].folded);
                if (place == nodes[node].next.end())
                    break;
                node = place->second;
                for (const QString &type : nodes[node].types)
                    found.push_back({type, {}, tokens[first].start, tokens[i].end});
            }
        }
    }
};

EntityRecognizer::EntityRecognizer(const QList<GazetteerEntry> &annotated)
{
    auto gazetteer = std::make_shared<Gazetteer>();
    for (const GazetteerEntry &entry : annotated)
        gazetteer->add(entry);
    m_gazetteer = std::move(gazetteer);
}

QList<FoundEntity> EntityRecognizer::find(const QString &text) const
{
    std::vector<Candidate> candidates;
    if (m_gazetteer)
        m_gazetteer->find(tokenize(text), candidates);
    candidates = withoutOverlaps(std::move(candidates), text.size());
    QHash<std::pair<qsizetype, qsizetype>, BuiltInMatch> builtIn;
    for (const BuiltInMatch &match : findBuiltInEntities(withoutHalfPairs(text)))
        builtIn.insert({match.start, match.end}, match);
    for (Candidate &candidate : candidates) {
        const BuiltInMatch same = builtIn.take({candidate.start, candidate.end});
        if (same.type == candidate.type)
            candidate.value = same.value;
    }
    for (const BuiltInMatch &match : std::as_const(builtIn))
        candidates.push_back({match.type, match.value, match.start, match.end});

    const std::vector<int> positions = codePointPositions(text);
    QList<FoundEntity> entities;
    for (const Candidate &candidate : withoutOverlaps(std::move(candidates), text.size())) {
        const QString place = text.mid(candidate.start, candidate.end - candidate.start);
        entities.append({candidate.type, place, candidate.value.isEmpty() ? place : candidate.value,
                         positions[static_cast<std::size_t>(candidate.start)],
                         positions[static_cast<std::size_t>(candidate.end)]});
    }
    std::sort(entities.begin(), entities.end(), [](const FoundEntity &a, const FoundEntity &b) {
        if (a.start != b.start)
            return a.start < b.start;
        return a.end != b.end ? a.end > b.end : a.type < b.type;
    });
    return entities;
}

QStringList EntityRecognizer::types() const
{
    QStringList types = builtInEntityTypes();
    if (m_gazetteer) {
        for (const QString &type : m_gazetteer->types) {
            if (!types.contains(type))
                types.append(type);
        }
    }
    types.sort();
    return types;
}

} // namespace Rehearsal
