// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/intent.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Rehearsal {

/// Half-open range of code points.
struct TextRange
{
    int start = 0;
    int end = 0;

    [[nodiscard]] bool isEmpty() const { return end <= start; }

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// What a text can be cut into: code points, user-perceived characters and words, all places in
/// code points. A word is what lies between two word boundaries of Unicode (for Thai those of its
/// dictionary, where the platform has one; in Chinese every character is one) unless it is white
/// space or punctuation only.
class TextUnits
{
public:
    explicit TextUnits(const QString &text = {});

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] int length() const { return int(m_utf16.size()) - 1; }
    [[nodiscard]] QString slice(TextRange range) const;
    /// Between the offsets of QString and ours; what lies outside gives the nearest end.
    [[nodiscard]] int utf16(int codePoint) const;
    [[nodiscard]] int codePoint(int utf16) const;

    [[nodiscard]] bool isCharacterStart(int position) const; ///< true at the end of the text too
    [[nodiscard]] int nextCharacter(int position) const;     ///< its boundary; the end at most
    [[nodiscard]] int previousCharacter(int position) const;

    [[nodiscard]] const QList<TextRange> &words() const { return m_words; }
    /// That the position stands in or before; empty (at the end of the text) behind the last one.
    [[nodiscard]] TextRange wordAt(int position) const;
    [[nodiscard]] bool isWordStart(int position) const;
    [[nodiscard]] int nextWordStart(int position) const; ///< the end of the text behind the last
    [[nodiscard]] int previousWordStart(int position) const; ///< 0 before the first
    [[nodiscard]] int nextWordEnd(int position) const;
    [[nodiscard]] int previousWordEnd(int position) const;

    /// Within the text, no user-perceived character cut, no white space at the ends.
    [[nodiscard]] TextRange exact(TextRange range) const;
    /// As exact(), and widened to whole words; a range without any word stays as it is.
    [[nodiscard]] TextRange wholeWords(TextRange range) const;

private:
    [[nodiscard]] TextRange trimmedRange(TextRange range) const;

    QString m_text;
    QList<int> m_utf16;  ///< of every code point and of the end
    QList<int> m_starts; ///< of user-perceived characters, and the end
    QList<TextRange> m_words;
};

/// An utterance after an edit, and the place of the span it was about (-1: none, nothing changed or
/// the span is gone).
struct Annotated
{
    Utterance utterance = {};
    int span = -1;

    friend bool operator==(const Annotated &, const Annotated &) = default;
};

enum class SpanSide { Start, End };
enum class SpanStep { Word, Character };

/// The range labelled, in the order of starts; a span of exactly this range gets the label instead
/// of a second one. An empty range or name changes nothing.
[[nodiscard]] Annotated labelled(const Utterance &utterance, TextRange range,
                                 const QString &entity);
[[nodiscard]] Annotated relabelled(const Utterance &utterance, int span, const QString &entity);
[[nodiscard]] Utterance withoutSpan(const Utterance &utterance, int span);
/// One side put to a place: the place is snapped outward from the span to a whole word or
/// character, stays within the text, and white space at the ends is left out. What would leave
/// nothing of the span changes nothing.
[[nodiscard]] Annotated resized(const Utterance &utterance, int span, SpanSide side, int place,
                                SpanStep step);
/// One side moved by one step; `forward` is towards the end of the text.
[[nodiscard]] Annotated stepped(const Utterance &utterance, int span, SpanSide side, SpanStep step,
                                bool forward);

[[nodiscard]] TextRange rangeOf(const EntitySpan &span);
/// Positions of spans that share a code point, each pair once, the one that starts first in front.
/// Spans that no text can have (negative, empty) overlap nothing.
[[nodiscard]] QList<std::pair<int, int>> overlappingPairs(const QList<EntitySpan> &spans);
/// The line, from 0, on which each span can be drawn without touching another one.
[[nodiscard]] QList<int> spanLanes(const QList<EntitySpan> &spans);

/// Texts that are annotated somewhere, compared in lower case. Copies are cheap.
class KnownValues
{
public:
    void add(const Utterance &utterance);
    void add(const Intent &intent);

    /// The known texts that stand in the utterance at word boundaries and touch none of its spans:
    /// longest first wins, then the earlier one; returned in the order of the text. The entity is
    /// the one that a text was given most often (of equals the first by name).
    [[nodiscard]] QList<EntitySpan> suggestions(const Utterance &utterance) const;

    friend bool operator==(const KnownValues &, const KnownValues &) = default;

private:
    QHash<QString, QMap<QString, int>> m_entities; ///< by text in lower case: times by entity
    int m_mostWords = 0;                           ///< of one text
};

/// The order in which entities get their digits: those that had one keep theirs, new ones follow in
/// the order given.
[[nodiscard]] QStringList labelOrder(const QStringList &before, const QStringList &names);
/// "1" to "9", "0"; empty from the eleventh on.
[[nodiscard]] QString labelDigit(int place);
/// -1 for everything else than a digit.
[[nodiscard]] int placeOfDigit(QChar digit);

} // namespace Rehearsal
