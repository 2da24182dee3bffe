// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/jsonhighlighter.h"

#include "ui/theme.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace Rehearsal {

JsonHighlighter::JsonHighlighter(QPlainTextEdit *editor)
    : QSyntaxHighlighter(editor->document())
    , m_editor(editor)
{
    editor->installEventFilter(this);
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    // A line of a megabyte is no text one reads, and to colour it would freeze the window.
    constexpr qsizetype longestLine = 20'000;
    if (text.size() > longestLine)
        return;
    static const QRegularExpression token(
        QStringLiteral("(\"(?:[^\"\\\\]|\\\\.)*\")(\\s*:)?|(-?\\d[\\d.eE+-]*|true|false|null)"));
    const QPalette palette = m_editor->palette();
    auto matches = token.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool isName = match.capturedLength(2) > 0;
        const bool isText = match.capturedLength(1) > 0;
        QTextCharFormat format;
        format.setForeground(isName       ? accentColor(palette)
                                 : isText ? palette.color(QPalette::Text)
                                          : passColor(palette));
        if (isName)
            format.setFontWeight(QFont::DemiBold);
        const int group = isText ? 1 : 3;
        setFormat(int(match.capturedStart(group)), int(match.capturedLength(group)), format);
    }
}

bool JsonHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        rehighlight();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

} // namespace Rehearsal
