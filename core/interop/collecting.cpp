// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interop/collecting.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace Rehearsal {

void UtteranceBuilder::add(const QString &text)
{
    m_utterance.text += text;
    m_length += codePointCount(text);
}

void UtteranceBuilder::add(const QString &text, const QString &entity)
{
    const int start = m_length;
    add(text);
    if (m_length > start)
        m_utterance.spans.append(EntitySpan{entity, start, m_length, {}});
}

Utterance UtteranceBuilder::trimmedUtterance() const
{
    Utterance result = m_utterance;
    result.text = trimmed(m_utterance.text);
    int before = 0;
    for (const QChar c : m_utterance.text) {
        if (!isPythonSpace(c.unicode()))
            break;
        ++before;
    }
    const int length = codePointCount(result.text);
    for (EntitySpan &span : result.spans) {
        span.start = std::clamp(span.start - before, 0, length);
        span.end = std::clamp(span.end - before, 0, length);
    }
    result.spans.removeIf([](const EntitySpan &span) { return span.end <= span.start; });
    return result;
}

Intent &IntentCollector::intent(const QString &name, const QString &language)
{
    const QString key = name + QChar(0) + language;
    const auto known = m_places.constFind(key);
    if (known != m_places.constEnd())
        return m_result.intents[*known];
    m_places.insert(key, m_result.intents.size());
    Intent made;
    made.name = name;
    made.language = language;
    m_result.intents.append(made);
    return m_result.intents.last();
}

void IntentCollector::lose(const QString &file, int line, const QString &what, const QString &why)
{
    m_result.losses.append({file, line, what, why});
}

void IntentCollector::noteEncoding(const QString &file, const QString &encoding)
{
    lose(file, 0, QCoreApplication::translate("Interop", "the encoding of the file"),
         QCoreApplication::translate(
             "Interop", "it is not UTF-8 and has no byte order mark; it was read as %1")
             .arg(encoding));
}

ImportedIntents IntentCollector::take()
{
    QSet<QString> languages;
    for (const Intent &each : std::as_const(m_result.intents))
        languages.insert(each.language);
    QSet<QString> used;
    for (Intent &each : m_result.intents) {
        QString stem = intentIdFor(each.name);
        if (languages.size() > 1)
            stem = stem.left(100) + u'.' + intentIdFor(each.language);
        each.id = stem;
        for (int number = 2; used.contains(each.id); ++number)
            each.id = stem.left(120) + u'_' + QString::number(number);
        used.insert(each.id);
    }
    m_places.clear();
    return std::exchange(m_result, {});
}

QString intentIdFor(const QString &name)
{
    QString id;
    bool isWhole = true;
    for (const QChar c : name) {
        const char16_t code = c.unicode();
        const bool isAllowed = (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z')
            || (code >= u'0' && code <= u'9') || code == u'_' || code == u'-' || code == u'.';
        id += isAllowed ? c : QChar(u'_');
        isWhole = isWhole && (isAllowed || code < 0x80);
    }
    id = id.left(110);
    const bool isOnlyDots = id.count(u'.') == id.size();
    if (isWhole && !id.isEmpty() && !isOnlyDots)
        return id;
    const QByteArray hash =
        QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return QStringLiteral("intent_") + QString::fromLatin1(hash);
}

QString shortQuote(const QString &text)
{
    return QStringLiteral("“") + displayText(text, 60) + QStringLiteral("”");
}

} // namespace Rehearsal
