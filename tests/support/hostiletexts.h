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

} // namespace Rehearsal
