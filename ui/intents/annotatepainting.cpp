// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/annotatecanvas.h"
#include "ui/intents/entitycolors.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace Rehearsal {

namespace {

constexpr double margin = 12; // as in annotatecanvas.cpp

QPen penOf(const QColor &color, double width, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(color, width, style, Qt::FlatCap);
    pen.setCosmetic(false);
    return pen;
}

} // namespace

void AnnotateCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(margin, margin);
    paintSpans(painter);
    paintSelection(painter);
    painter.setPen(palette().color(QPalette::Text));
    m_layout->text().draw(&painter, {});
    paintSuggestions(painter);
    paintHandles(painter);
    if (hasFocus())
        painter.fillRect(m_layout->caretRect(m_head), accentColor(palette()));
}

/// At the side where the text begins, whatever way the window runs.
int AnnotateCanvas::nameAlignment() const
{
    const auto side = m_layout->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    return int(side | Qt::AlignAbsolute | Qt::AlignVCenter) | int(Qt::TextDontClip);
}

void AnnotateCanvas::paintSpans(QPainter &painter) const
{
    const QList<EntitySpan> &spans = shown().spans;
    const int alignment = nameAlignment();
    for (int i = 0; i < spans.size(); ++i) {
        const EntityLook look = entityLook(palette(), placeOfEntity(spans.at(i).entity));
        for (const AnnotationLayout::Piece &piece : m_layout->pieces().at(i)) {
            painter.fillRect(piece.text, look.tint);
            painter.setPen(penOf(look.line, 3, look.stroke));
            const double y = piece.underline.center().y();
            painter.drawLine(QPointF(piece.underline.left() + 1, y),
                             QPointF(piece.underline.right() - 1, y));
            if (piece.label.isEmpty())
                continue;
            painter.setPen(look.line);
            QFont name = font();
            name.setBold(i == m_span);
            painter.setFont(name);
            painter.drawText(piece.label, alignment, m_layout->labelOf(i));
        }
    }
    // Where two spans claim the same letters.
    const auto pairs = overlappingPairs(spans);
    for (const auto &[one, other] : pairs) {
        const TextRange shared{std::max(spans.at(one).start, spans.at(other).start),
                               std::min(spans.at(one).end, spans.at(other).end)};
        const auto rects = m_layout->rectsOf(shared);
        for (const QRectF &rect : rects)
            painter.fillRect(rect, QBrush(failColor(palette()), Qt::BDiagPattern));
    }
}

void AnnotateCanvas::paintSuggestions(QPainter &painter) const
{
    const qsizetype spans = shown().spans.size();
    const QColor color = mutedColor(palette());
    const int alignment = nameAlignment();
    for (int i = 0; i < m_suggestions.size(); ++i) {
        for (const AnnotationLayout::Piece &piece : m_layout->pieces().at(spans + i)) {
            painter.setPen(penOf(color, 1.5, Qt::DotLine));
            painter.drawRect(piece.text.adjusted(0, 1, 0, -1));
            painter.setPen(color);
            painter.setFont(font());
            painter.drawText(piece.label, alignment, m_layout->labelOf(spans + i));
        }
    }
}

void AnnotateCanvas::paintSelection(QPainter &painter) const
{
    const TextRange range = selection();
    if (range.isEmpty()) {
        if (!hasFocus() || m_span >= 0)
            return;
        // The word that a digit would label.
        painter.setPen(penOf(accentColor(palette()), 1, Qt::DashLine));
        const auto rects = m_layout->rectsOf(units().wordAt(m_head));
        for (const QRectF &rect : rects)
            painter.drawRect(rect.adjusted(-1, 0.5, 1, -0.5));
        return;
    }
    QColor fill = palette().color(QPalette::Highlight);
    fill.setAlphaF(isHighContrast(palette()) ? 1.0F : 0.28F);
    const auto rects = m_layout->rectsOf(range);
    for (const QRectF &rect : rects) {
        painter.fillRect(rect, fill);
        painter.setPen(penOf(accentColor(palette()), 1.5));
        painter.drawRect(rect);
    }
    // What it would overlap, before it is labelled.
    for (const EntitySpan &span : shown().spans) {
        const TextRange shared{std::max(range.start, span.start), std::min(range.end, span.end)};
        if (shared.isEmpty() || rangeOf(span) == range)
            continue;
        const auto shares = m_layout->rectsOf(shared);
        for (const QRectF &rect : shares)
            painter.fillRect(rect, QBrush(failColor(palette()), Qt::BDiagPattern));
    }
}

void AnnotateCanvas::paintHandles(QPainter &painter) const
{
    const QList<EntitySpan> &spans = shown().spans;
    if (m_span < 0 || m_span >= spans.size())
        return;
    const EntitySpan &span = spans.at(m_span);
    const QColor color = entityLook(palette(), placeOfEntity(span.entity)).line;
    painter.setPen(penOf(color, 2));
    painter.setBrush(Qt::NoBrush);
    const auto rects = m_layout->rectsOf(rangeOf(span));
    for (const QRectF &rect : rects)
        painter.drawRect(rect.adjusted(-1, 0, 1, 0));
    if (m_readOnly || rects.isEmpty())
        return;
    painter.setBrush(color);
    painter.setPen(penOf(palette().color(QPalette::Base), 1));
    for (const int position : {span.start, span.end}) {
        const QRectF caret = m_layout->caretRect(position);
        painter.drawEllipse(QPointF(caret.center().x(), caret.bottom()), 4.5, 4.5);
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace Rehearsal
