// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace Rehearsal {

/// Groups M (markup) and X (XML) of the hostile corpus (reliability.md 12), by id.
inline QList<std::pair<const char *, QString>> hostileTexts()
{
    QList<std::pair<const char *, QString>> texts{
        {"cM01", QStringLiteral("<b>x")},
        {"cM02", QStringLiteral("<script>alert(1)</script>")},
        {"cM03", QStringLiteral("<img src=\"file:///etc/hostname\">")},
        {"cM04", QStringLiteral("<img src=\"/dev/zero\">")},
        {"cM05", QStringLiteral("<img src=\"http://127.0.0.1:9/p\">")},
        {"cM06", QStringLiteral("<img src=\":/resource\">")},
        {"cM07", QStringLiteral("<table><tr><td>").repeated(20)},
        {"cM08", QStringLiteral("<b>").repeated(10000)},
        {"cM09", QStringLiteral("<table width=2000000000>")},
        {"cM10", QStringLiteral("<font size=100000>")},
        {"cM11", QStringLiteral("<a href=\"javascript:alert(1)\">")},
        {"cM12", QStringLiteral("<a href=\"file:///\">")},
        {"cM13", QStringLiteral("<style>*{display:none}")},
        {"cM14", QStringLiteral("<body bgcolor=red>")},
        {"cM15", QStringLiteral("if a<b then c>d")},
        {"cM16", QStringLiteral("&lt;")},
        {"cM17", QStringLiteral("&#0;")},
        {"cM18", QStringLiteral("&nbsp").repeated(1000)},
        {"cM19", QStringLiteral("<!--")},
        {"cM20", QStringLiteral("]]>")},
        {"cM21", QStringLiteral("<?xml")},
        {"cM22", QStringLiteral("<svg onload=1>")},
        {"cM23", QStringLiteral("'><x y='")},
        {"cM24", QStringLiteral("\"><x y=\"")},
        {"cM25", QStringLiteral("`onmouseover=alert(1)")},
        {"cM26", QStringLiteral("{{7*7}}")},
        {"cM27", QStringLiteral("%1 %2 %n")},
        {"cM28", QStringLiteral("&File")},
        {"cX01", QStringLiteral("a") + QChar(0x0000) + QLatin1Char('b')},
        {"cX02", QString(QChar(0x001b)) + QLatin1String("[31m")},
        {"cX03", QString(QChar(0x0008))},
        {"cX04", QString(QChar(0xfffe))},
        {"cX05", QStringLiteral("a") + QChar(0xd800) + QLatin1Char('b')},
        {"cX06", QStringLiteral("a") + QChar(0x0085) + QLatin1Char('b')},
        {"cX07", QStringLiteral("a\r\nb")},
        {"cX08", QStringLiteral("a\tb")},
        {"cX09", QStringLiteral("a]]>b")},
        {"cX10", QStringLiteral("&#27;")},
        {"cX11", QStringLiteral("<!DOCTYPE")},
        {"cX12", QStringLiteral("<!ENTITY")},
        {"cX13", QString(10 * 1024, QLatin1Char('n'))},
        {"cX14", QStringLiteral("\"'\"'")},
        {"cX15", QString::fromUcs4(U"\U0001F600")},
        {"cX16", QStringLiteral("  a  ")},
    };
    return texts;
}

/// Group U (Unicode) of the hostile corpus (reliability.md 12), by id.
inline QList<std::pair<const char *, QString>> unicodeTexts()
{
    const auto text = [](std::initializer_list<char32_t> points) {
        return QString::fromUcs4(points.begin(), qsizetype(points.size()));
    };
    const auto within = [&](std::initializer_list<char32_t> points) -> QString {
        return QStringLiteral("say ") + text(points) + QStringLiteral(" now");
    };
    return {
        {"cU01", within({0x1f600})},
        {"cU02", within({0x1f468, 0x200d, 0x1f469, 0x200d, 0x1f467})},
        {"cU03", within({0x1f1e9, 0x1f1ea})},
        {"cU04", within({'1', 0xfe0f, 0x20e3})},
        {"cU05", within({0x1f44d, 0x1f3fd})},
        {"cU06", within({0x200d})},
        {"cU07", within({'e', 0x301})},
        {"cU08", within({0xe9})},
        {"cU09", within({'e', 0x301, '/', 0xe9})},
        {"cU10", QStringLiteral("a") + QString(200, QChar(0x301))},
        {"cU11", QStringLiteral("a") + QString(20'000, QChar(0x301))},
        {"cU12", text({0x645, 0x631, 0x62d, 0x628, 0x627})},
        {"cU13", text({0x5e9, 0x5dc, 0x5d5, 0x5dd, ' ', '1', '2', '3'})},
        {"cU14", text({'a', 'b', ' ', 0x645, 0x631, ' ', 'c', 'd'})},
        {"cU15", within({0x202e, 'g', 'p', 'j', '.', 'e', 'x', 'e'})},
        {"cU16", within({0x202a, 'x', 0x202b, 'y', 0x202c})},
        {"cU17", within({0x2067, 'x', 0x2068, 'y', 0x2069})},
        {"cU18", within({0x2067, 'x'})},
        {"cU19", within({0x200e, 0x200f, 0x61c})},
        {"cU20", within({0x200b})},
        {"cU21", within({0x2060})},
        {"cU22", text({0xfeff, 'x'})},
        {"cU23", within({'x', 0xfeff, 'y'})},
        {"cU24", within({'x', 0xad, 'y'})},
        {"cU25", within({0x1f3f4, 0xe0041, 0xe007f})},
        {"cU26", within({0x2764, 0xfe0f, 0x2764, 0xfe0e})},
        {"cU27", within({0x180e})},
        {"cU28", within({0x3164})},
        {"cU29", within({'p', 0x430, 'y'})},
        {"cU30", within({0xff41, 0xff42})},
        {"cU31", within({0x1d400, 0x1d401})},
        {"cU32", within({0x130, 0x131})},
        {"cU33", within({0xdf, 0x1e9e})},
        {"cU34", text({0x39f, 0x3a3, ' ', 0x3bf, 0x3c2})},
        {"cU35", within({0xfb03})},
        {"cU36", text({0xe2a, 0xe27, 0xe31, 0xe2a, 0xe14, 0xe35})},
        {"cU37", QString(150, QChar(0x4e2d))},
        {"cU38", within({0x2028})},
        {"cU39", within({0x85})},
        {"cU40", QStringLiteral("end") + QChar(0x1f)},
        {"cU41", within({0xfffe})},
        {"cU42", within({0xfdd0})},
        {"cU43", within({0x10ffff})},
        {"cU44", within({0xe000})},
    };
}

} // namespace Rehearsal
