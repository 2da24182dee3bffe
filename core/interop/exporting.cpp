// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interop/exporting.h"

#include "core/base/text.h"
#include "core/interop/collecting.h"

#include <QCoreApplication>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Interop", text); }

} // namespace

void noteFields(const QList<Intent> &intents, const QString &file, IntentFields kept,
                Losses &losses)
{
    for (const Intent &intent : intents) {
        const QString name = shortQuote(intent.name);
        const QString why = tr("the format has no place for it");
        losses.append({file, 0, tr("the id of intent %1").arg(name), why});
        if (!kept.testFlag(IntentField::Language))
            losses.append(
                {file, 0,
                 tr("the language of intent %1 (%2)").arg(name, displayText(intent.language, 20)),
                 why});
        if (!kept.testFlag(IntentField::Type) && intent.type != QLatin1String("standard"))
            losses.append({file, 0,
                           tr("the type of intent %1 (%2)").arg(name, displayText(intent.type, 20)),
                           why});
        if (!kept.testFlag(IntentField::Enabled) && !intent.enabled)
            losses.append({file, 0, tr("that intent %1 is disabled").arg(name), why});
    }
}

void noteSpans(const Utterance &utterance, const QString &file, int line, Losses &losses)
{
    for (const EntitySpan &span : utterance.spans)
        losses.append({file, line,
                       tr("entity %1 of %2")
                           .arg(shortQuote(span.entity),
                                shortQuote(codePointSlice(utterance.text, span.start, span.end))),
                       tr("the format has no entities")});
}

bool hasLoneSurrogate(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        if (!text.at(i).isHighSurrogate() || i + 1 == text.size()
            || !text.at(i + 1).isLowSurrogate())
            return true;
        ++i;
    }
    return false;
}

bool hasLineBreakOrControl(const QString &text)
{
    return hasLoneSurrogate(text) || std::any_of(text.begin(), text.end(), [](QChar c) {
               const char16_t code = c.unicode();
               return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028
                   || code == 0x2029 || code == 0xfeff || code == 0xfffe || code == 0xffff;
           });
}

bool fitsOneLine(const Utterance &utterance, const QString &file, int line, Losses &losses)
{
    const QString &text = utterance.text;
    if (trimmed(text).isEmpty() || hasLineBreakOrControl(text)) {
        losses.append({file, line, shortQuote(text),
                       tr("it is empty, or has line breaks or control characters, and the format "
                          "has one line for each")});
        return false;
    }
    if (trimmed(text) != text)
        losses.append({file, line, tr("white space around %1").arg(shortQuote(trimmed(text))),
                       tr("the format ignores it")});
    return true;
}

QList<EntitySpan> separateSpans(const Utterance &utterance, const QString &file, int line,
                                Losses &losses)
{
    QList<EntitySpan> spans = utterance.spans;
    std::stable_sort(spans.begin(), spans.end(),
                     [](const EntitySpan &a, const EntitySpan &b) { return a.start < b.start; });
    const int length = codePointCount(utterance.text);
    QList<EntitySpan> result;
    int end = 0;
    for (const EntitySpan &span : std::as_const(spans)) {
        if (span.start >= end && span.end > span.start && span.end <= length) {
            result.append(span);
            end = span.end;
        } else {
            losses.append(
                {file, line,
                 tr("entity %1 of %2").arg(shortQuote(span.entity), shortQuote(utterance.text)),
                 tr("it overlaps another one or lies outside the text")});
        }
    }
    return result;
}

QString fileNameFor(const QString &name, QStringList &taken)
{
    QString stem;
    for (qsizetype i = 0; i < name.size() && stem.size() < 100; ++i) {
        const QChar c = name.at(i);
        const bool isKept = c.isLetterOrNumber() || c.isMark() || c == u'_' || c == u'-'
            || c == u' ' || (c == u'.' && !stem.isEmpty());
        stem += isKept ? c : QChar(u'_');
    }
    stem = trimmed(stem);
    while (stem.endsWith(u'.'))
        stem.chop(1);
    if (stem.isEmpty())
        stem = QStringLiteral("intent");
    // Names of devices where the file may be copied to.
    static const QStringList reserved = {QStringLiteral("con"), QStringLiteral("prn"),
                                         QStringLiteral("aux"), QStringLiteral("nul")};
    if (reserved.contains(stem.toLower()))
        stem += u'_';
    QString result = stem;
    for (int number = 2; taken.contains(result, Qt::CaseInsensitive); ++number)
        result = stem + u'-' + QString::number(number);
    taken.append(result);
    return result;
}

} // namespace Rehearsal
