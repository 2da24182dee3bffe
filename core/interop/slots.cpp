// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interop/slots.h"

#include "core/base/text.h"
#include "core/interop/collecting.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Interop", text); }

struct Value
{
    QString slot = {};
    QString text = {};
};

/// Half-open, in code units.
struct Range
{
    qsizetype start = 0;
    qsizetype end = 0;
};

/// Letters of scripts that put no spaces between words.
bool isWithoutSpaces(QChar c)
{
    switch (c.script()) {
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

bool isAt(QTextBoundaryFinder &finder, qsizetype position)
{
    finder.setPosition(position);
    return finder.isAtBoundary();
}

/// Every place of a value that cuts no user-perceived character and no word.
QList<Range> placesOf(const QString &value, const QString &text)
{
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    const auto separates = [&](qsizetype at, QChar outside, QChar inside) {
        return at == 0 || at == text.size() || isAt(words, at)
            || (isAt(characters, at) && (isWithoutSpaces(outside) || isWithoutSpaces(inside)));
    };
    QList<Range> places;
    for (qsizetype at = text.indexOf(value, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(value, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + value.size();
        const QChar before = at > 0 ? text.at(at - 1) : QChar();
        const QChar after = end < text.size() ? text.at(end) : QChar();
        if (separates(at, before, text.at(at)) && separates(end, after, text.at(end - 1)))
            places.append({at, end});
    }
    return places;
}

void collect(const QString &slot, const Json &value, QList<Value> &values)
{
    if (value.is_array()) {
        for (const Json &item : value)
            collect(slot, item, values);
        return;
    }
    const QString text = trimmed(plainText(value));
    if (!text.isEmpty() && !value.is_null() && !value.is_boolean())
        values.append({slot, text});
}

} // namespace

QList<EntitySpan> slotSpans(const QString &text, const Json &slotValues, Losses &losses)
{
    QList<Value> values;
    for (const auto &[slot, value] : slotValues.items())
        collect(QString::fromStdString(slot), value, values);
    std::stable_sort(values.begin(), values.end(),
                     [](const Value &a, const Value &b) { return a.text.size() > b.text.size(); });
    QList<Range> taken;
    QList<EntitySpan> spans;
    for (const Value &value : std::as_const(values)) {
        QList<Range> places = placesOf(value.text, text);
        const bool stood = !places.isEmpty();
        places.removeIf([&](const Range &place) {
            return std::any_of(taken.begin(), taken.end(), [&](const Range &other) {
                return place.start < other.end && other.start < place.end;
            });
        });
        const QString what = QCoreApplication::translate("Interop", "slot %1 = %2")
                                 .arg(shortQuote(value.slot), shortQuote(value.text));
        if (places.isEmpty()) {
            losses.append({{},
                           0,
                           what,
                           stood ? tr("another value stands where it stands")
                                 : tr("the value does not stand in the sentence as a word")});
            continue;
        }
        if (places.size() > 1)
            losses.append({{}, 0, what, tr("it stands there more than once; the first was taken")});
        const Range place = places.constFirst();
        taken.append(place);
        spans.append(EntitySpan{value.slot,
                                codePointOffset(text, int(place.start)),
                                codePointOffset(text, int(place.end)),
                                {}});
    }
    std::sort(spans.begin(), spans.end(),
              [](const EntitySpan &a, const EntitySpan &b) { return a.start < b.start; });
    return spans;
}

} // namespace Rehearsal
