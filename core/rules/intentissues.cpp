// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/rules/testissues.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Rehearsal {

namespace {

constexpr qsizetype maxIntentBytes = 1024 * 1024;

QString tr(const char *text) { return QCoreApplication::translate("IntentIssues", text); }

QString hex(char32_t character)
{
    return QStringLiteral("%1").arg(uint(character), 4, 16, QLatin1Char('0')).toUpper();
}

bool isControlOrUnsendable(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || (c >= 0xd800 && c <= 0xdfff)
        || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

bool isInvisible(char32_t c)
{
    return c == 0x061c || c == 0x180e || c == 0x200b || c == 0x200e || c == 0x200f
        || (c >= 0x202a && c <= 0x202e) || c == 0x2060 || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff || (c >= 0xe0000 && c <= 0xe007f);
}

/// Joiners shape emoji and several scripts; next to Latin letters or at an end they only hide.
bool isStrayJoiner(const QList<uint> &text, qsizetype position)
{
    const uint c = text.at(position);
    if (c != 0x200c && c != 0x200d)
        return false;
    if (position == 0 || position + 1 == text.size())
        return true;
    const auto joins = [](uint neighbour) {
        const QChar::Script script = QChar::script(neighbour);
        return neighbour >= 0x300 && script != QChar::Script_Latin && !QChar::isSpace(neighbour);
    };
    return !joins(text.at(position - 1)) || !joins(text.at(position + 1));
}

QString scriptName(QChar::Script script)
{
    // Qt has no list of names; these are the ones that look alike, the rest is told apart anyway.
    switch (script) {
    case QChar::Script_Latin:
        return QStringLiteral("Latin");
    case QChar::Script_Cyrillic:
        return QStringLiteral("Cyrillic");
    case QChar::Script_Greek:
        return QStringLiteral("Greek");
    case QChar::Script_Armenian:
        return QStringLiteral("Armenian");
    case QChar::Script_Hebrew:
        return QStringLiteral("Hebrew");
    case QChar::Script_Arabic:
        return QStringLiteral("Arabic");
    case QChar::Script_Cherokee:
        return QStringLiteral("Cherokee");
    case QChar::Script_Han:
        return QStringLiteral("Han");
    default:
        return tr("other");
    }
}

bool isEastAsian(QChar::Script script)
{
    return script == QChar::Script_Han || script == QChar::Script_Hiragana
        || script == QChar::Script_Katakana || script == QChar::Script_Hangul
        || script == QChar::Script_Bopomofo;
}

class IntentRules
{
public:
    Issues judge(const Intent &intent, int limit)
    {
        judgeHead(intent);
        QHash<QString, int> byPublishedForm;
        QHash<QString, int> byLook;
        for (int row = 0; row < intent.utterances.size(); ++row) {
            const Utterance &utterance = intent.utterances.at(row);
            const QString pointer = QStringLiteral("/utterances/%1").arg(row);
            const QString textPointer = pointer + QStringLiteral("/text");
            const QString published = lowered(trimmed(utterance.text));
            if (published.isEmpty()) {
                error("V11", textPointer, tr("The utterance is empty."));
            } else {
                judgeTwins(published, row, textPointer, byPublishedForm, byLook);
                judgeCharacters(utterance.text, textPointer);
                judgeScripts(utterance.text, textPointer);
            }
            judgeSpans(utterance, pointer);
        }
        if (intent.utterances.isEmpty()) {
            error("V01", QStringLiteral("/utterances"),
                  tr("An intent needs at least one utterance."));
        } else if (byPublishedForm.size() > limit) {
            error("V02", QStringLiteral("/utterances"),
                  tr("%1 utterances: at most %2 are allowed.")
                      .arg(QString::number(byPublishedForm.size()), QString::number(limit)));
        }
        return m_issues;
    }

private:
    void error(const char *rule, const QString &pointer, const QString &message)
    {
        m_issues.append({Issue::Severity::Error, QString::fromLatin1(rule), message, {}, pointer});
    }
    void warning(const char *rule, const QString &pointer, const QString &message)
    {
        m_issues.append(
            {Issue::Severity::Warning, QString::fromLatin1(rule), message, {}, pointer});
    }

    void judgeHead(const Intent &intent)
    {
        static const QRegularExpression id(QStringLiteral("\\A[A-Za-z0-9._~-]{1,128}\\z"));
        static const QRegularExpression language(
            QStringLiteral("\\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\z"));
        if (!id.match(intent.id).hasMatch() || intent.id == QLatin1String(".")
            || intent.id == QLatin1String("..")) {
            error("V15", QStringLiteral("/id"),
                  tr("The intent ID contains characters that are not allowed."));
        }
        if (intent.type != QLatin1String("standard") && intent.type != QLatin1String("fallback")
            && intent.type != QLatin1String("global")) {
            error("V14", QStringLiteral("/type"), tr("Unknown intent type “%1”.").arg(intent.type));
        }
        if (!language.match(intent.language).hasMatch()) {
            error("V18", QStringLiteral("/language"),
                  tr("Unknown language “%1”.").arg(intent.language));
        }
        qsizetype characters = 0;
        for (const Utterance &utterance : intent.utterances)
            characters += utterance.text.size();
        // UTF-8 needs at most six bytes for a unit of a JSON text: no need to write small ones.
        if (characters * 6 + intent.utterances.size() * 200 <= maxIntentBytes)
            return;
        const qsizetype bytes = writeCompact(toJson(intent)).size();
        if (bytes > maxIntentBytes) {
            error("V17", QString(),
                  tr("The intent is too large (%1; at most 1 MiB).")
                      .arg(QLocale::c().formattedDataSize(bytes)));
        }
    }

    void judgeTwins(const QString &published, int row, const QString &pointer,
                    QHash<QString, int> &byPublishedForm, QHash<QString, int> &byLook)
    {
        const auto same = byPublishedForm.constFind(published);
        if (same != byPublishedForm.constEnd()) {
            warning("V03", pointer,
                    tr("Same as row %1 (upper and lower case and outer spaces are ignored).")
                        .arg(*same + 1));
            return;
        }
        byPublishedForm.insert(published, row);
        const QString look = published.normalized(QString::NormalizationForm_KC).toCaseFolded();
        const auto alike = byLook.constFind(look);
        if (alike != byLook.constEnd())
            warning("V12", pointer,
                    tr("Looks the same as row %1 but is encoded differently.").arg(*alike + 1));
        else
            byLook.insert(look, row);
    }

    void judgeCharacters(const QString &text, const QString &pointer)
    {
        const QList<uint> characters = codePoints(text);
        bool unsendable = false;
        bool invisible = false;
        for (qsizetype position = 0; position < characters.size(); ++position) {
            const uint c = characters.at(position);
            if (!unsendable && isControlOrUnsendable(c)) {
                unsendable = true;
                error("V09", pointer,
                      tr("Contains a character that cannot be sent (U+%1 at position %2).")
                          .arg(hex(c), QString::number(position)));
            } else if (!invisible && (isInvisible(c) || isStrayJoiner(characters, position))) {
                invisible = true;
                warning("V10", pointer,
                        tr("Contains the invisible character U+%1 at position %2.")
                            .arg(hex(c), QString::number(position)));
            }
        }
    }

    /// Unlike QString::toUcs4, keeps a lone surrogate as one.
    static QList<uint> codePoints(const QString &text)
    {
        QList<uint> list;
        list.reserve(text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
                list.append(QChar::surrogateToUcs4(c, text.at(++i)));
            else
                list.append(c.unicode());
        }
        return list;
    }

    void judgeScripts(const QString &text, const QString &pointer)
    {
        QChar::Script first = QChar::Script_Common;
        for (const uint c : codePoints(text)) {
            if (!QChar::isLetter(c) && !QChar::isMark(c)) {
                first = QChar::Script_Common; // the next word
                continue;
            }
            const QChar::Script script = QChar::script(c);
            if (script == QChar::Script_Common || script == QChar::Script_Inherited
                || script == QChar::Script_Unknown) {
                continue;
            }
            if (first == QChar::Script_Common) {
                first = script;
            } else if (script != first && !(isEastAsian(script) && isEastAsian(first))) {
                warning("V13", pointer,
                        tr("Mixes %1 and %2 letters in one word.")
                            .arg(scriptName(first), scriptName(script)));
                return;
            }
        }
    }

    void judgeSpans(const Utterance &utterance, const QString &pointer)
    {
        const int length = codePointCount(utterance.text);
        struct Place
        {
            int start = 0;
            int end = 0;
            qsizetype position = 0;
        };
        QList<Place> sound;
        for (qsizetype i = 0; i < utterance.spans.size(); ++i) {
            const EntitySpan &span = utterance.spans.at(i);
            const QString place = pointer + QStringLiteral("/entities/%1").arg(i);
            if (span.start < 0 || span.end < 0) {
                error("V04", place, tr("Positions start at 0."));
            } else if (span.end <= span.start) {
                error("V05", place, tr("The end must be after the start."));
            } else if (span.end > length) {
                error("V06", place,
                      tr("Ends at %1, but the utterance has %2 characters.")
                          .arg(QString::number(span.end), QString::number(length)));
            } else {
                sound.append({span.start, span.end, i});
                judgeGraphemes(utterance.text, span, place);
            }
        }
        std::stable_sort(sound.begin(), sound.end(),
                         [](const Place &a, const Place &b) { return a.start < b.start; });
        // With the furthest end so far, A(0-20) B(1-3) C(5-9) gives A/B and A/C.
        for (qsizetype i = 1, furthest = 0; i < sound.size(); ++i) {
            if (sound.at(i).start < sound.at(furthest).end) {
                error(
                    "V07", pointer + QStringLiteral("/entities/%1").arg(sound.at(i).position),
                    tr("Overlaps %1.").arg(utterance.spans.at(sound.at(furthest).position).entity));
            }
            if (sound.at(i).end > sound.at(furthest).end)
                furthest = i;
        }
    }

    void judgeGraphemes(const QString &text, const EntitySpan &span, const QString &pointer)
    {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        for (const int codePoint : {span.start, span.end}) {
            const int offset = utf16Offset(text, codePoint);
            finder.setPosition(offset);
            if (offset == 0 || offset == text.size() || finder.isAtBoundary())
                continue;
            const qsizetype from = std::max<qsizetype>(finder.toPreviousBoundary(), 0);
            const qsizetype to = finder.toNextBoundary();
            warning("V16", pointer,
                    tr("Cuts through “%1”.").arg(text.mid(from, to < 0 ? -1 : to - from)));
            return;
        }
    }

    Issues m_issues;
};

} // namespace

Issues intentIssues(const Intent &intent, int utteranceLimit)
{
    return IntentRules().judge(intent, utteranceLimit);
}

} // namespace Rehearsal
