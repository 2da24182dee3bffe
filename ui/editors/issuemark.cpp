// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/issuemark.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace Rehearsal {

void paintIssueMark(QPainter &painter, const QStyleOptionViewItem &cell, Issue::Severity severity)
{
    constexpr int margin = 4;
    constexpr int step = 3;
    const int left = cell.rect.left() + margin;
    const int right = cell.rect.right() - margin;
    const int bottom = cell.rect.bottom() - 3;
    const bool isSelected = cell.state & QStyle::State_Selected;
    QColor color = isSelected                  ? cell.palette.color(QPalette::HighlightedText)
        : severity == Issue::Severity::Error   ? failColor(cell.palette)
        : severity == Issue::Severity::Warning ? warningColor(cell.palette)
                                               : mutedColor(cell.palette);
    painter.save();
    painter.setClipRect(cell.rect);
    if (severity == Issue::Severity::Info) {
        painter.setPen(QPen(color, 1, Qt::DotLine));
        painter.drawLine(left, bottom, right, bottom);
    } else {
        QPolygon wave;
        for (int x = left, up = 0; x <= right; x += step, up = 1 - up)
            wave.append({x, bottom - up * step});
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color, 1.2));
        painter.drawPolyline(wave);
    }
    painter.restore();
}

} // namespace Rehearsal
