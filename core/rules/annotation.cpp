// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/annotation.h"

#include "core/base/text.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Rehearsal {

namespace {

bool isSeparatorUnit(QChar c)
{
    return isPythonSpace(c.unicode()) || (c.isPunct() && !c.isSurrogate())
        || c.category() == QChar::Other_Control;
}

/// Something in it can be meant: a letter, a digit, a sign or an emoji.
bool isWordLike(QStringView segment)
{
    return std::any_of(segment.begin(), segment.end(), [](QChar c) { return !isSeparatorUnit(c); });
}

/// The first element that is not below `value`.
template <typename List, typename Value, typename Less>
auto lowerBound(const List &list, const Value &value, Less less)
{
    return std::lower_bound(list.begin(), list.end(), value, less);
}

bool isSound(const EntitySpan &span) { return span.start >= 0 && span.start < span.end; }

/// Positions of the sound spans by start; equal starts in their own order.
QList<int> byStart(const QList<EntitySpan> &spans)
{
    QList<int> order;
    for (int i = 0; i < spans.size(); ++i) {
        if (isSound(spans.at(i)))
            order.append(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return spans.at(a).start < spans.at(b).start; });
    return order;
}

bool touches(const QList<EntitySpan> &spans, TextRange range)
{
    return std::any_of(spans.begin(), spans.end(), [&](const EntitySpan &span) {
        return span.start < range.end && range.start < span.end;
    });
}

} // namespace

TextUnits::TextUnits(const QString &text)
    : m_text(text)
{
    m_utf16.reserve(text.size() + 1);
    for (int unit = 0; unit < text.size(); ++unit) {
        m_utf16.append(unit);
        if (text.at(unit).isHighSurrogate() && unit + 1 < text.size()
            && text.at(unit + 1).isLowSurrogate())
            ++unit;
    }
    m_utf16.append(int(text.size()));

    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, m_text);
    for (qsizetype place = 0; place >= 0 && place < m_text.size();
         place = characters.toNextBoundary()) {
        const int start = codePoint(int(place));
        if (m_starts.isEmpty() || m_starts.constLast() < start)
            m_starts.append(start);
    }
    m_starts.append(length());

    QTextBoundaryFinder boundaries(QTextBoundaryFinder::Word, m_text);
    qsizetype from = 0;
    for (qsizetype to = boundaries.toNextBoundary(); to >= 0; to = boundaries.toNextBoundary()) {
        // A boundary inside a user-perceived character is none for us.
        if (!isCharacterStart(codePoint(int(to))))
            continue;
        if (isWordLike(QStringView(m_text).mid(from, to - from)))
            m_words.append({codePoint(int(from)), codePoint(int(to))});
        from = to;
    }
}

QString TextUnits::slice(TextRange range) const
{
    const int from = utf16(range.start);
    return m_text.mid(from, utf16(range.end) - from);
}

int TextUnits::utf16(int codePoint) const { return m_utf16.at(std::clamp(codePoint, 0, length())); }

int TextUnits::codePoint(int utf16) const
{
    const auto found = std::upper_bound(m_utf16.begin(), m_utf16.end(), utf16);
    return std::max(0, int(found - m_utf16.begin()) - 1);
}

bool TextUnits::isCharacterStart(int position) const
{
    return std::binary_search(m_starts.begin(), m_starts.end(), position);
}

int TextUnits::nextCharacter(int position) const
{
    const auto found = std::upper_bound(m_starts.begin(), m_starts.end(), position);
    return found == m_starts.end() ? length() : *found;
}

int TextUnits::previousCharacter(int position) const
{
    const auto found = std::lower_bound(m_starts.begin(), m_starts.end(), position);
    return found == m_starts.begin() ? 0 : *(found - 1);
}

TextRange TextUnits::wordAt(int position) const
{
    const auto found = lowerBound(
        m_words, position, [](const TextRange &word, int place) { return word.end <= place; });
    return found == m_words.end() ? TextRange{length(), length()} : *found;
}

bool TextUnits::isWordStart(int position) const
{
    const TextRange word = wordAt(position);
    return !word.isEmpty() && word.start == position;
}

int TextUnits::nextWordStart(int position) const
{
    const auto found = lowerBound(
        m_words, position, [](const TextRange &word, int place) { return word.start <= place; });
    return found == m_words.end() ? length() : found->start;
}

int TextUnits::previousWordStart(int position) const
{
    const auto found = lowerBound(
        m_words, position, [](const TextRange &word, int place) { return word.start < place; });
    return found == m_words.begin() ? 0 : (found - 1)->start;
}

int TextUnits::nextWordEnd(int position) const
{
    const auto found = lowerBound(
        m_words, position, [](const TextRange &word, int place) { return word.end <= place; });
    return found == m_words.end() ? length() : found->end;
}

int TextUnits::previousWordEnd(int position) const
{
    const auto found = lowerBound(
        m_words, position, [](const TextRange &word, int place) { return word.end < place; });
    return found == m_words.begin() ? 0 : (found - 1)->end;
}

TextRange TextUnits::trimmedRange(TextRange range) const
{
    // White space is one code unit; a mark that combines with a blank makes a character of it.
    const auto isBlank = [this](int start, int end) {
        return end - start == 1 && isPythonSpace(m_text.at(utf16(start)).unicode());
    };
    while (!range.isEmpty() && isBlank(range.start, nextCharacter(range.start)))
        range.start = nextCharacter(range.start);
    while (!range.isEmpty() && isBlank(previousCharacter(range.end), range.end))
        range.end = previousCharacter(range.end);
    return range;
}

TextRange TextUnits::exact(TextRange range) const
{
    range.start = std::clamp(range.start, 0, length());
    range.end = std::clamp(range.end, range.start, length());
    if (range.isEmpty())
        return {range.start, range.start};
    if (!isCharacterStart(range.start))
        range.start = previousCharacter(range.start);
    if (!isCharacterStart(range.end))
        range.end = nextCharacter(range.end);
    return trimmedRange(range);
}

TextRange TextUnits::wholeWords(TextRange range) const
{
    range = exact(range);
    if (range.isEmpty())
        return range;
    const TextRange first = wordAt(range.start);
    if (!first.isEmpty() && first.start < range.end)
        range.start = std::min(range.start, first.start);
    const TextRange last = wordAt(range.end - 1);
    if (!last.isEmpty() && last.start < range.end)
        range.end = std::max(range.end, last.end);
    return trimmedRange(range);
}

TextRange rangeOf(const EntitySpan &span) { return {span.start, span.end}; }

Annotated labelled(const Utterance &utterance, TextRange range, const QString &entity)
{
    range = TextUnits(utterance.text).exact(range);
    if (range.isEmpty() || entity.isEmpty())
        return {utterance, -1};
    for (int i = 0; i < utterance.spans.size(); ++i) {
        if (rangeOf(utterance.spans.at(i)) == range)
            return relabelled(utterance, i, entity);
    }
    Annotated result{utterance, 0};
    QList<EntitySpan> &spans = result.utterance.spans;
    while (result.span < spans.size() && spans.at(result.span).start <= range.start)
        ++result.span;
    spans.insert(result.span, EntitySpan{entity, range.start, range.end, {}});
    return result;
}

Annotated relabelled(const Utterance &utterance, int span, const QString &entity)
{
    if (span < 0 || span >= utterance.spans.size() || entity.isEmpty())
        return {utterance, -1};
    Annotated result{utterance, span};
    result.utterance.spans[span].entity = entity;
    return result;
}

Utterance withoutSpan(const Utterance &utterance, int span)
{
    Utterance result = utterance;
    if (span >= 0 && span < result.spans.size())
        result.spans.removeAt(span);
    return result;
}

Annotated resized(const Utterance &utterance, int span, SpanSide side, int place, SpanStep step)
{
    if (span < 0 || span >= utterance.spans.size())
        return {utterance, -1};
    const TextUnits units(utterance.text);
    const TextRange before = rangeOf(utterance.spans.at(span));
    TextRange after = before;
    // Only the side that moves is snapped: the other one may have come from a server as it is.
    if (side == SpanSide::Start)
        after.start = place;
    else
        after.end = place;
    after.start = std::clamp(after.start, 0, units.length());
    after.end = std::clamp(after.end, 0, units.length());
    if (after.isEmpty())
        return {utterance, span};
    const TextRange snapped = step == SpanStep::Word ? units.wholeWords(after) : units.exact(after);
    if (snapped.isEmpty())
        return {utterance, span};
    if (side == SpanSide::Start)
        after.start = snapped.start;
    else
        after.end = snapped.end;
    Annotated result{utterance, span};
    result.utterance.spans[span].start = after.start;
    result.utterance.spans[span].end = after.end;
    return result;
}

Annotated stepped(const Utterance &utterance, int span, SpanSide side, SpanStep step, bool forward)
{
    if (span < 0 || span >= utterance.spans.size())
        return {utterance, -1};
    const TextUnits units(utterance.text);
    const TextRange range = rangeOf(utterance.spans.at(span));
    const int at = side == SpanSide::Start ? range.start : range.end;
    int place = 0;
    if (step == SpanStep::Character) {
        place = forward ? units.nextCharacter(at) : units.previousCharacter(at);
        // Over white space in one step, or trimming would bring the side back.
        const auto isBlank = [&](int from, int to) { return units.exact({from, to}).isEmpty(); };
        if (side == SpanSide::End) {
            while (forward && place < units.length() && isBlank(at, place))
                place = units.nextCharacter(place);
        } else {
            while (!forward && place > 0 && isBlank(place, at))
                place = units.previousCharacter(place);
        }
    } else if (side == SpanSide::Start) {
        place = forward ? units.nextWordStart(at) : units.previousWordStart(at);
    } else {
        place = forward ? units.nextWordEnd(at) : units.previousWordEnd(at);
    }
    return resized(utterance, span, side, place, step);
}

QList<std::pair<int, int>> overlappingPairs(const QList<EntitySpan> &spans)
{
    const QList<int> order = byStart(spans);
    QList<std::pair<int, int>> pairs;
    QList<int> open; // those that may still reach into what comes
    for (const int span : order) {
        const int start = spans.at(span).start;
        open.removeIf([&](int earlier) { return spans.at(earlier).end <= start; });
        for (const int earlier : std::as_const(open))
            pairs.append({earlier, span});
        open.append(span);
    }
    return pairs;
}

QList<int> spanLanes(const QList<EntitySpan> &spans)
{
    QList<int> lanes(spans.size(), 0);
    QList<int> ends; // of the last span on each line
    for (const int span : byStart(spans)) {
        int lane = 0;
        while (lane < ends.size() && ends.at(lane) > spans.at(span).start)
            ++lane;
        if (lane == ends.size())
            ends.append(0);
        ends[lane] = spans.at(span).end;
        lanes[span] = lane;
    }
    return lanes;
}

void KnownValues::add(const Utterance &utterance)
{
    if (utterance.spans.isEmpty())
        return;
    const TextUnits units(utterance.text);
    for (const EntitySpan &span : utterance.spans) {
        const TextRange range = rangeOf(span);
        if (units.exact(range) != range || range.isEmpty() || span.entity.isEmpty())
            continue;
        int words = 0;
        for (int at = units.wordAt(range.start).start; at < range.end; at = units.nextWordStart(at))
            ++words;
        ++m_entities[lowered(units.slice(range))][span.entity];
        m_mostWords = std::max(m_mostWords, words);
    }
}

void KnownValues::add(const Intent &intent)
{
    for (const Utterance &utterance : intent.utterances)
        add(utterance);
}

QList<EntitySpan> KnownValues::suggestions(const Utterance &utterance) const
{
    QList<EntitySpan> found;
    if (m_entities.isEmpty())
        return found;
    const TextUnits units(utterance.text);
    const QList<TextRange> &words = units.words();
    for (qsizetype first = 0; first < words.size(); ++first) {
        const qsizetype end = std::min(words.size(), first + std::max(1, m_mostWords));
        for (qsizetype last = first; last < end; ++last) {
            const TextRange range{words.at(first).start, words.at(last).end};
            const auto known = m_entities.constFind(lowered(units.slice(range)));
            if (known == m_entities.constEnd() || touches(utterance.spans, range))
                continue;
            auto best = known->constBegin();
            for (auto each = known->constBegin(); each != known->constEnd(); ++each) {
                if (each.value() > best.value())
                    best = each;
            }
            found.append(EntitySpan{best.key(), range.start, range.end, {}});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const EntitySpan &a, const EntitySpan &b) {
        return a.end - a.start > b.end - b.start;
    });
    QList<EntitySpan> chosen;
    for (const EntitySpan &each : std::as_const(found)) {
        if (!touches(chosen, rangeOf(each)))
            chosen.append(each);
    }
    std::sort(chosen.begin(), chosen.end(),
              [](const EntitySpan &a, const EntitySpan &b) { return a.start < b.start; });
    return chosen;
}

QStringList labelOrder(const QStringList &before, const QStringList &names)
{
    QStringList order;
    for (const QString &name : before) {
        if (names.contains(name) && !order.contains(name))
            order.append(name);
    }
    for (const QString &name : names) {
        if (!name.isEmpty() && !order.contains(name))
            order.append(name);
    }
    return order;
}

QString labelDigit(int place)
{
    return place >= 0 && place < 10 ? QString(QChar(u'0' + (place + 1) % 10)) : QString();
}

int placeOfDigit(QChar digit)
{
    const int value = digit.unicode() - u'0';
    return value < 0 || value > 9 ? -1 : (value + 9) % 10;
}

} // namespace Rehearsal
