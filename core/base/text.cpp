// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"

#include <QDateTime>
#include <QStringDecoder>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace Rehearsal {

namespace {

/// Shown as a box by displayText: they would hide, reorder or end what stands around them.
bool isInvisible(char32_t c)
{
    return (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7f && c <= 0x9f) || c == 0xad
        || c == 0x61c || c == 0x180e || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f) || c == 0x3164 || c == 0xfeff
        || (c >= 0xd800 && c <= 0xdfff) || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe
        || (c >= 0xe0000 && c <= 0xe007f);
}

/// One code point from `at` on, which moves behind it; a lone surrogate comes as it is.
char32_t nextCodePoint(QStringView text, qsizetype &at)
{
    const QChar first = text[at++];
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++]);
    return first.unicode();
}

QString hex(char32_t c) { return QString::number(uint(c), 16).toUpper().rightJustified(4, u'0'); }

/// Unicode's Cased: letters of either case, and what is written like one (ª, Ⅳ, ⓐ, 🄰).
bool isCased(char32_t c)
{
    return QChar::isUpper(c) || QChar::isLower(c) || QChar::isTitleCase(c) || c == 0xaa || c == 0xba
        || (c >= 0x2160 && c <= 0x217f) || (c >= 0x24b6 && c <= 0x24e9)
        || (c >= 0x1f130 && c <= 0x1f149) || (c >= 0x1f150 && c <= 0x1f169)
        || (c >= 0x1f170 && c <= 0x1f189);
}

/// Unicode's Case_Ignorable: what neither ends nor begins a word for the final sigma (apostrophes,
/// marks, …).
bool isCaseIgnorable(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Letter_Modifier:
    case QChar::Symbol_Modifier:
        return true;
    default:
        return QStringView(u"'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55"
                           u"\uff07\uff0e\uff1a")
                   .contains(QChar(char16_t(c)))
            && c <= 0xffff;
    }
}

char32_t codePointBefore(QStringView text, qsizetype at)
{
    const QChar last = text[at - 1];
    if (last.isLowSurrogate() && at > 1 && text[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 2], last);
    return last.unicode();
}

bool isFinalSigma(QStringView text, qsizetype at)
{
    qsizetype before = at;
    while (before > 0 && isCaseIgnorable(codePointBefore(text, before)))
        before -= QChar::requiresSurrogates(codePointBefore(text, before)) ? 2 : 1;
    if (before == 0 || !isCased(codePointBefore(text, before)))
        return false;
    qsizetype after = at + 1;
    while (after < text.size()) {
        const char32_t c = nextCodePoint(text, after);
        if (!isCaseIgnorable(c))
            return !isCased(c);
    }
    return true;
}

} // namespace

bool isPythonSpace(char32_t c)
{
    return (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x20) || c == 0x85 || c == 0xa0
        || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f
        || c == 0x205f || c == 0x3000;
}

QStringList splitAtWhiteSpace(const QString &text)
{
    QStringList words;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool space = i == text.size() || isPythonSpace(text[i].unicode());
        if (space && start >= 0) {
            words.append(text.mid(start, i - start));
            start = -1;
        } else if (!space && start < 0) {
            start = i;
        }
    }
    return words;
}

QString trimmed(const QString &text)
{
    qsizetype start = 0;
    qsizetype end = text.size();
    while (start < end && isPythonSpace(text[start].unicode()))
        ++start;
    while (end > start && isPythonSpace(text[end - 1].unicode()))
        --end;
    return text.mid(start, end - start);
}

QString lowered(const QString &text)
{
    constexpr QChar capitalSigma = u'\u03a3';
    qsizetype sigma = text.indexOf(capitalSigma);
    if (sigma < 0)
        return text.toLower();
    QString result;
    qsizetype done = 0;
    for (; sigma >= 0; sigma = text.indexOf(capitalSigma, done)) {
        result += text.mid(done, sigma - done).toLower();
        result += isFinalSigma(text, sigma) ? u'\u03c2' : u'\u03c3';
        done = sigma + 1;
    }
    return result + text.mid(done).toLower();
}

QString decodeUtf8(std::string_view bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decode(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

int codePointCount(QStringView text)
{
    int count = 0;
    for (qsizetype at = 0; at < text.size(); ++count)
        nextCodePoint(text, at);
    return count;
}

int utf16Offset(QStringView text, int codePoints)
{
    qsizetype at = 0;
    for (int i = 0; i < codePoints && at < text.size(); ++i)
        nextCodePoint(text, at);
    return int(at);
}

int codePointOffset(QStringView text, int utf16Units)
{
    int count = 0;
    for (qsizetype at = 0; at < std::min<qsizetype>(utf16Units, text.size()); ++count)
        nextCodePoint(text, at);
    return count;
}

QString codePointSlice(const QString &text, int start, int end)
{
    const int from = utf16Offset(text, start);
    return text.mid(from, utf16Offset(text, end) - from);
}

QString displayText(const QString &text, int limit)
{
    const bool clean = text.size() <= limit && std::none_of(text.begin(), text.end(), [](QChar c) {
                           return c.isSurrogate() || isInvisible(c.unicode());
                       });
    if (clean)
        return text;
    QString result;
    qsizetype at = 0;
    int shown = 0;
    for (; at < text.size() && shown < limit; ++shown) {
        const char32_t c = nextCodePoint(text, at);
        if (isInvisible(c))
            result += QStringLiteral("⟨U+") + hex(c) + u'⟩';
        else
            result += QString::fromUcs4(&c, 1);
    }
    if (at < text.size()) {
        const int left = codePointCount(QStringView(text).mid(at));
        result += QStringLiteral("… (%1 more characters)").arg(left);
    }
    return result;
}

QString terminalText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        if (c == U'\t')
            result += u' ';
        else if (isInvisible(c) || c == U'\n')
            result += QStringLiteral("\\u{%1}").arg(hex(c));
        else
            result += QString::fromUcs4(&c, 1);
    }
    // CI systems read commands from lines that start so.
    result.replace(QLatin1String("::"), QLatin1String(":\\u{003A}"));
    result.replace(QLatin1String("##vso["), QLatin1String("##vso\\u{005B}"));
    return result;
}

double roundedTo(double value, int decimals)
{
    if (!std::isfinite(value))
        return value;
    char digits[400];
    const auto end =
        std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, decimals);
    double rounded = 0;
    std::from_chars(digits, end.ptr, rounded);
    return rounded;
}

QString numberText(double value)
{
    char digits[40];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    return QString::fromLatin1(digits, end.ptr - digits);
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + u'Z';
}

bool matchesWildcard(const QString &text, const QString &pattern)
{
    // Greedy with one place to fall back to: the last star seen.
    qsizetype t = 0;
    qsizetype p = 0;
    qsizetype star = -1;
    qsizetype starText = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            starText = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++starText;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

} // namespace Rehearsal
