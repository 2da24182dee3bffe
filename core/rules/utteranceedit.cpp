// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/utteranceedit.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("UtteranceEdit", text); }

/// Half-open, in UTF-16 units: how texts are cut here. Files and spans count code points.
struct Units
{
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype size() const { return end - start; }
    [[nodiscard]] bool overlaps(const Units &other) const
    {
        return start < other.end && other.start < end;
    }
};

Units unitsOf(const QString &text, const EntitySpan &span)
{
    return {utf16Offset(text, span.start), utf16Offset(text, span.end)};
}

EntitySpan spanAt(const QString &text, EntitySpan span, const Units &place)
{
    span.start = codePointOffset(text, int(place.start));
    span.end = codePointOffset(text, int(place.end));
    return span;
}

bool isSound(const QString &text, const EntitySpan &span)
{
    return span.start >= 0 && span.end > span.start && span.end <= codePointCount(text);
}

bool isPartOfWord(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size()
        && (text[at].isLetterOrNumber() || text[at].isMark() || text[at].isSurrogate());
}

/// Whether a word goes on across this place.
bool isInsideWord(const QString &text, qsizetype at)
{
    return isPartOfWord(text, at - 1) && isPartOfWord(text, at);
}

/// Scripts whose words stand side by side without a space.
bool runsOn(QChar character)
{
    switch (character.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return character.isSurrogate();
    }
}

/// The places at which a text may be cut, asked for in any order.
class Cuts
{
public:
    explicit Cuts(const QString &text)
        : m_text(text)
        , m_finder(QTextBoundaryFinder::Grapheme, text)
    { }
    [[nodiscard]] bool isCut(qsizetype at)
    {
        m_finder.setPosition(at);
        return at == 0 || at == m_text.size() || m_finder.isAtBoundary();
    }

private:
    QString m_text;
    QTextBoundaryFinder m_finder;
};

/// What both texts have in common at their ends, up to places where both may be cut.
struct Common
{
    qsizetype head = 0;
    qsizetype tail = 0;
};

Common commonEnds(const QString &before, const QString &after)
{
    const auto shorter = std::min(before.size(), after.size());
    Cuts beforeCuts(before);
    Cuts afterCuts(after);
    Common common;
    while (common.head < shorter && before[common.head] == after[common.head])
        ++common.head;
    while (!beforeCuts.isCut(common.head) || !afterCuts.isCut(common.head))
        --common.head;
    while (common.tail < shorter - common.head
           && before[before.size() - 1 - common.tail] == after[after.size() - 1 - common.tail])
        ++common.tail;
    while (!beforeCuts.isCut(before.size() - common.tail)
           || !afterCuts.isCut(after.size() - common.tail))
        --common.tail;
    return common;
}

bool isFree(const QList<Units> &taken, const Units &place)
{
    return std::none_of(taken.cbegin(), taken.cend(),
                        [&](const Units &other) { return other.overlaps(place); });
}

/// Where the text of a span that was touched stands now, nearest to `expected`.
std::optional<Units> foundAgain(const QString &before, const Units &was, const QString &after,
                                qsizetype expected, const QList<Units> &taken)
{
    const QString words = before.mid(was.start, was.size());
    const bool splitsFront = isInsideWord(before, was.start);
    const bool splitsBack = isInsideWord(before, was.end);
    Cuts cuts(after);
    std::optional<Units> best;
    for (qsizetype at = after.indexOf(words); at >= 0; at = after.indexOf(words, at + 1)) {
        const Units place{at, at + words.size()};
        if ((isInsideWord(after, place.start) && !splitsFront)
            || (isInsideWord(after, place.end) && !splitsBack) || !cuts.isCut(place.start)
            || !cuts.isCut(place.end) || !isFree(taken, place))
            continue;
        if (!best || std::abs(at - expected) < std::abs(best->start - expected))
            best = place;
    }
    return best;
}

/// Without white space at its ends.
Units withoutSpaces(const QString &text, Units place)
{
    while (place.start < place.end && isPythonSpace(text[place.start].unicode()))
        ++place.start;
    while (place.end > place.start && isPythonSpace(text[place.end - 1].unicode()))
        --place.end;
    return place;
}

QString published(const QString &text) { return lowered(trimmed(text)); }

} // namespace

FollowedSpans spansAfterEdit(const Utterance &before, const QString &after)
{
    FollowedSpans followed;
    if (before.text == after || before.spans.isEmpty()) {
        followed.kept = before.spans;
        return followed;
    }
    const Common common = commonEnds(before.text, after);
    const auto grown = after.size() - before.text.size();
    const qsizetype changedEnd = before.text.size() - common.tail;
    // Those that nobody touched have their places first.
    QList<Units> taken;
    QList<std::optional<Units>> places(before.spans.size());
    for (qsizetype at = 0; at < before.spans.size(); ++at) {
        if (!isSound(before.text, before.spans[at]))
            continue;
        Units place = unitsOf(before.text, before.spans[at]);
        if (place.start >= changedEnd) {
            place.start += grown;
            place.end += grown;
        } else if (place.end > common.head) {
            continue;
        }
        places[at] = place;
        taken.append(place);
    }
    for (qsizetype at = 0; at < before.spans.size(); ++at) {
        const EntitySpan &span = before.spans[at];
        if (!isSound(before.text, span)) {
            followed.kept.append(span);
            continue;
        }
        if (!places[at]) {
            const Units was = unitsOf(before.text, span);
            const qsizetype expected = was.start <= common.head ? was.start : was.start + grown;
            places[at] = foundAgain(before.text, was, after, expected, taken);
            const bool isInside = was.start <= common.head && changedEnd <= was.end;
            const qsizetype left = was.size() - (changedEnd - common.head);
            if (!places[at] && isInside && left * 2 >= was.size()) {
                const Units place = withoutSpaces(after, {was.start, was.end + grown});
                if (place.size() > 0 && isFree(taken, place))
                    places[at] = place;
            }
            if (places[at])
                taken.append(*places[at]);
        }
        if (places[at])
            followed.kept.append(spanAt(after, span, *places[at]));
        else
            followed.dropped.append(span);
    }
    return followed;
}

QString spansText(const Utterance &utterance)
{
    QStringList lines;
    for (const EntitySpan &span : utterance.spans) {
        lines.append(span.entity + QLatin1String(" = ")
                     + codePointSlice(utterance.text, span.start, span.end));
    }
    return lines.join(u'\n');
}

Result<QList<EntitySpan>> spansFromText(const Utterance &utterance, const QString &lines)
{
    QList<EntitySpan> spans;
    QList<EntitySpan> before = utterance.spans;
    QList<Units> taken;
    const auto refuse = [](const QString &message) {
        return Error{Error::Kind::Invalid, message, 0, {}};
    };
    const auto parts = lines.split(u'\n');
    for (const QString &part : parts) {
        if (trimmed(part).isEmpty())
            continue;
        const qsizetype equals = part.indexOf(u'=');
        const QString entity = trimmed(part.left(std::max<qsizetype>(equals, 0)));
        const QString value = trimmed(part.mid(equals + 1));
        if (equals < 0 || entity.isEmpty() || value.isEmpty()) {
            return refuse(tr("“%1” is no “entity = value”.").arg(displayText(part, 80)));
        }
        const auto same = std::find_if(before.begin(), before.end(), [&](const EntitySpan &span) {
            return span.entity == entity
                && trimmed(codePointSlice(utterance.text, span.start, span.end)) == value;
        });
        if (same != before.end()) {
            taken.append(unitsOf(utterance.text, *same));
            spans.append(*same);
            before.erase(same);
            continue;
        }
        std::optional<Units> free;
        std::optional<Units> inWord;
        Cuts cuts(utterance.text);
        for (const Qt::CaseSensitivity letters : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
            qsizetype at = utterance.text.indexOf(value, 0, letters);
            for (; at >= 0 && !free; at = utterance.text.indexOf(value, at + 1, letters)) {
                const Units place{at, at + value.size()};
                if (!isFree(taken, place) || !cuts.isCut(place.start) || !cuts.isCut(place.end))
                    continue;
                const bool splits = isInsideWord(utterance.text, place.start)
                    || isInsideWord(utterance.text, place.end);
                (splits ? inWord : free) = inWord && splits ? inWord : std::optional(place);
            }
        }
        if (!free)
            free = inWord; // scripts that do not part words
        if (!free) {
            return refuse(tr("“%1” does not stand in the utterance, or is labelled already.")
                              .arg(displayText(value, 80)));
        }
        taken.append(*free);
        EntitySpan span;
        span.entity = entity;
        spans.append(spanAt(utterance.text, span, *free));
    }
    std::stable_sort(
        spans.begin(), spans.end(),
        [](const EntitySpan &left, const EntitySpan &right) { return left.start < right.start; });
    return spans;
}

Utterance labelledEverywhere(Utterance utterance, const QString &value, const QString &entity)
{
    const QString words = trimmed(value);
    if (words.isEmpty() || entity.isEmpty())
        return utterance;
    QList<Units> taken;
    for (const EntitySpan &span : std::as_const(utterance.spans))
        taken.append(unitsOf(utterance.text, span));
    Cuts cuts(utterance.text);
    bool added = false;
    const auto next = [&](qsizetype from) {
        return utterance.text.indexOf(words, from, Qt::CaseInsensitive);
    };
    for (qsizetype at = next(0); at >= 0; at = next(at + 1)) {
        const Units place{at, at + words.size()};
        // Not the "art" of "party"; where words are not parted at all, every place counts.
        const auto splits = [&](qsizetype end) {
            return isInsideWord(utterance.text, end) && !runsOn(utterance.text[end]);
        };
        if (splits(place.start) || splits(place.end) || !cuts.isCut(place.start)
            || !cuts.isCut(place.end) || !isFree(taken, place))
            continue;
        taken.append(place);
        EntitySpan span;
        span.entity = entity;
        utterance.spans.append(spanAt(utterance.text, span, place));
        added = true;
    }
    if (added) {
        std::stable_sort(utterance.spans.begin(), utterance.spans.end(),
                         [](const EntitySpan &left, const EntitySpan &right) {
                             return left.start < right.start;
                         });
    }
    return utterance;
}

bool isSameUtterance(const QString &left, const QString &right)
{
    return published(left) == published(right);
}

int distinctUtterances(const QList<Utterance> &utterances)
{
    QSet<QString> texts;
    for (const Utterance &utterance : utterances) {
        if (const QString text = published(utterance.text); !text.isEmpty())
            texts.insert(text);
    }
    return int(texts.size());
}

QList<int> duplicateRows(const QList<Utterance> &utterances)
{
    QSet<QString> texts;
    QList<int> rows;
    for (int row = 0; row < utterances.size(); ++row) {
        const QString text = published(utterances[row].text);
        if (text.isEmpty())
            continue;
        if (texts.contains(text))
            rows.append(row);
        texts.insert(text);
    }
    return rows;
}

AddedUtterances addUtterances(Intent &intent, const QList<Utterance> &utterances)
{
    AddedUtterances outcome;
    QHash<QString, qsizetype> rows;
    for (qsizetype row = 0; row < intent.utterances.size(); ++row)
        rows.insert(published(std::as_const(intent.utterances)[row].text), row);
    for (const Utterance &utterance : utterances) {
        const QString text = published(utterance.text);
        if (text.isEmpty())
            continue;
        const auto twin = rows.constFind(text);
        if (twin == rows.constEnd()) {
            rows.insert(text, intent.utterances.size());
            intent.utterances.append(utterance);
            ++outcome.added;
            continue;
        }
        Utterance &there = intent.utterances[*twin];
        if (there.text == utterance.text && there.spans.isEmpty())
            there.spans = utterance.spans;
        ++outcome.merged;
    }
    return outcome;
}

UtteranceLevel utteranceLevel(int count, int limit)
{
    if (count < 1)
        return UtteranceLevel::None;
    if (count > limit)
        return UtteranceLevel::TooMany;
    if (count < fewestUtterances)
        return UtteranceLevel::TooFew;
    if (count < goodUtterances)
        return UtteranceLevel::Few;
    return count > manyUtterances ? UtteranceLevel::Many : UtteranceLevel::Good;
}

QString freeIntentId(const QString &name, const QStringList &taken)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9._~]+"));
    QString stem = name.toLower().replace(others, QStringLiteral("-")).left(100);
    while (stem.startsWith(u'-') || stem.startsWith(u'.'))
        stem.remove(0, 1);
    while (stem.endsWith(u'-'))
        stem.chop(1);
    if (stem.isEmpty())
        stem = QStringLiteral("intent");
    QString id = stem;
    for (int number = 2; taken.contains(id); ++number)
        id = stem + u'-' + QString::number(number);
    return id;
}

} // namespace Rehearsal
