// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/annotationlayout.h"

#include "core/base/text.h"

#include <QFontMetricsF>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace Rehearsal {

namespace {

constexpr double underlineHeight = 5;
constexpr double labelGap = 10;

/// The same number of code units, so that offsets stay: what displayText() writes out is one box
/// here, but for joiners and variation selectors, which shape the letters around them.
QString visibleText(QString text)
{
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        if (code < 0x20)
            c = QChar(0x2400 + code);
        else if (code == 0x7f)
            c = QChar(0x2421);
        else if ((code >= 0x80 && code <= 0x9f) || code == 0xad || code == 0x61c || code == 0x180e
                 || code == 0x200b || code == 0x200e || code == 0x200f
                 || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f)
                 || code == 0x3164 || code == 0xfeff || (code >= 0xfdd0 && code <= 0xfdef)
                 || (code & 0xfffe) == 0xfffe)
            c = QChar(0x2370);
    }
    return text;
}

} // namespace

AnnotationLayout::AnnotationLayout(const QString &text, const QFont &textFont,
                                   const QFont &labelFont, const QList<AnnotationMark> &marks,
                                   double width)
    : m_units(text)
    , m_layout(std::make_unique<QTextLayout>(visibleText(text), textFont))
    , m_marks(marks)
    , m_pieces(marks.size())
{
    m_rightToLeft = m_layout->text().isRightToLeft();
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(m_rightToLeft ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft);
    m_layout->setTextOption(option);
    m_layout->setCursorMoveStyle(Qt::VisualMoveStyle);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine())
        line.setLineWidth(std::max(1.0, width));
    m_layout->endLayout();

    // Lines are broken; how deep each is shows once its names have found their rows.
    const QFontMetricsF metrics(labelFont);
    const double labelHeight = std::ceil(metrics.height()) + 1;
    double y = 0;
    QList<bool> isLabelled(marks.size(), false);
    for (int number = 0; number < m_layout->lineCount(); ++number) {
        QTextLine line = m_layout->lineAt(number);
        line.setPosition({0, y});
        struct Named
        {
            int mark = 0;
            QRectF rect = {};
        };
        QList<Named> named;
        int lanes = 0;
        for (int mark = 0; mark < marks.size(); ++mark) {
            for (const QRectF &rect : rectsOnLine(marks.at(mark).range, line)) {
                Piece piece;
                piece.text = rect;
                piece.underline = {rect.left(),
                                   rect.bottom() + 1 + marks.at(mark).lane * underlineHeight,
                                   rect.width(), underlineHeight};
                lanes = std::max(lanes, marks.at(mark).lane + 1);
                if (!isLabelled.at(mark)) {
                    isLabelled[mark] = true;
                    const double wide =
                        std::min(width, metrics.horizontalAdvance(marks.at(mark).label) + 2);
                    const double from = m_rightToLeft ? rect.right() - wide : rect.left();
                    named.append({mark,
                                  {std::clamp(from, 0.0, std::max(0.0, width - wide)), 0, wide,
                                   labelHeight}});
                }
                m_pieces[mark].append(piece);
            }
        }
        std::stable_sort(named.begin(), named.end(), [](const Named &a, const Named &b) {
            return a.rect.left() < b.rect.left();
        });
        const double names = y + std::ceil(line.height()) + 2 + lanes * underlineHeight;
        QList<double> ends;
        for (const Named &name : std::as_const(named)) {
            int row = 0;
            while (row < ends.size() && ends.at(row) + labelGap > name.rect.left())
                ++row;
            if (row == ends.size())
                ends.append(0);
            ends[row] = name.rect.right();
            for (Piece &piece : m_pieces[name.mark]) {
                if (piece.label.isEmpty() && piece.text.top() >= y - 0.5) {
                    piece.label = name.rect.translated(0, names + row * labelHeight);
                    break;
                }
            }
        }
        y = names + double(ends.size()) * labelHeight + 4;
    }
    m_height = y;
}

QList<QRectF> AnnotationLayout::rectsOf(TextRange range) const
{
    QList<QRectF> rects;
    for (int number = 0; number < m_layout->lineCount(); ++number)
        rects.append(rectsOnLine(range, m_layout->lineAt(number)));
    return rects;
}

QList<QRectF> AnnotationLayout::rectsOnLine(TextRange range, const QTextLine &line) const
{
    QList<QRectF> rects;
    const int lineStart = m_units.codePoint(line.textStart());
    const int lineEnd = m_units.codePoint(line.textStart() + line.textLength());
    range.start = std::max(lineStart, range.start);
    range.end = std::min(lineEnd, range.end);
    for (int at = range.start; at < range.end; at = m_units.nextCharacter(at)) {
        const double one = line.cursorToX(m_units.utf16(at), QTextLine::Leading);
        // A character of several units takes the trailing edge of its last one.
        const int behind = std::min(range.end, m_units.nextCharacter(at));
        const double other = line.cursorToX(m_units.utf16(behind) - 1, QTextLine::Trailing);
        const QRectF rect(std::min(one, other), line.y(), std::abs(other - one), line.height());
        if (!rects.isEmpty() && rect.left() <= rects.constLast().right() + 0.6
            && rect.right() >= rects.constLast().left() - 0.6)
            rects.last() |= rect;
        else
            rects.append(rect);
    }
    return rects;
}

QTextLine AnnotationLayout::lineOf(int position) const
{
    const QTextLine line = m_layout->lineForTextPosition(m_units.utf16(position));
    return line.isValid() ? line : m_layout->lineAt(m_layout->lineCount() - 1);
}

QRectF AnnotationLayout::caretRect(int position) const
{
    const QTextLine line = lineOf(position);
    if (!line.isValid())
        return {};
    return {line.cursorToX(m_units.utf16(position)) - 1, line.y(), 2, line.height()};
}

int AnnotationLayout::positionAt(const QPointF &point) const
{
    for (int number = 0; number < m_layout->lineCount(); ++number) {
        const QTextLine line = m_layout->lineAt(number);
        const bool isLast = number + 1 == m_layout->lineCount();
        if (!isLast && point.y() >= m_layout->lineAt(number + 1).y())
            continue;
        const int position = m_units.codePoint(line.xToCursor(point.x()));
        return m_units.isCharacterStart(position) ? position : m_units.previousCharacter(position);
    }
    return 0;
}

int AnnotationLayout::beside(int position, bool right) const
{
    for (int at = m_units.utf16(position), steps = 0; steps <= m_layout->text().size(); ++steps) {
        const int next =
            right ? m_layout->rightCursorPosition(at) : m_layout->leftCursorPosition(at);
        if (next == at)
            break;
        at = next;
        const int place = m_units.codePoint(at);
        if (m_units.isCharacterStart(place) && m_units.utf16(place) == at)
            return place;
    }
    return position;
}

int AnnotationLayout::above(int position, bool below) const
{
    const QTextLine line = lineOf(position);
    const int number = line.isValid() ? line.lineNumber() + (below ? 1 : -1) : -1;
    if (number < 0 || number >= m_layout->lineCount())
        return position;
    const int place = m_units.codePoint(
        m_layout->lineAt(number).xToCursor(line.cursorToX(m_units.utf16(position))));
    return m_units.isCharacterStart(place) ? place : m_units.previousCharacter(place);
}

} // namespace Rehearsal
