// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/mark.h"

#include "ui/theme.h"

#include <QPainter>

namespace Rehearsal {

QColor toneColor(MarkTone tone, const QPalette &palette)
{
    switch (tone) {
    case MarkTone::Good:
        return passColor(palette);
    case MarkTone::Bad:
        return failColor(palette);
    case MarkTone::Quiet:
        return mutedColor(palette);
    }
    Q_UNREACHABLE();
}

void paintMark(QPainter &painter, MarkShape shape, MarkTone tone, const QPointF &center,
               double size, const QPalette &palette)
{
    const QColor color = toneColor(tone, palette);
    const QColor base = palette.color(QPalette::Base);
    const double r = size / 2;
    const auto at = [&](double x, double y) { return center + QPointF(x, y); };
    painter.save();
    // The rim in the colour of the ground keeps marks apart that lie on each other.
    painter.setPen(QPen(base, 1));
    painter.setBrush(color);
    switch (shape) {
    case MarkShape::Disc:
        painter.drawEllipse(center, r, r);
        break;
    case MarkShape::Ring:
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(base);
        painter.drawEllipse(center, r - 0.5, r - 0.5);
        break;
    case MarkShape::Cross:
        for (const double width : {5.0, 2.4}) {
            painter.setPen(QPen(width > 3 ? base : color, width, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(at(-r, -r), at(r, r));
            painter.drawLine(at(-r, r), at(r, -r));
        }
        break;
    case MarkShape::Triangle:
        painter.drawPolygon(
            QPolygonF{at(-r * 1.2, -r * 0.95), at(r * 1.2, -r * 0.95), at(0, r * 1.2)});
        break;
    case MarkShape::Square:
        painter.drawRect(QRectF(at(-r * 0.92, -r * 0.92), at(r * 0.92, r * 0.92)));
        break;
    case MarkShape::Diamond:
        painter.drawPolygon(
            QPolygonF{at(0, -r * 1.25), at(r * 1.25, 0), at(0, r * 1.25), at(-r * 1.25, 0)});
        break;
    case MarkShape::Tick:
        painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(at(-r * 1.6, 0), at(r * 1.6, 0));
        break;
    case MarkShape::DotsDown:
        painter.setPen(QPen(color, 1.4, Qt::DotLine));
        painter.drawLine(at(0, -r * 1.4), at(0, r * 1.4));
        break;
    }
    painter.restore();
}

} // namespace Rehearsal
