// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>
#include <QPointF>
#include <QString>

#include <optional>

class QPainter;

namespace Rehearsal {

/// Every meaning has a shape of its own, so that no chart needs its colours to be read.
enum class MarkShape {
    Disc,
    Ring,
    Cross,
    Triangle, ///< points down
    Square,
    Diamond,
    Tick,     ///< a short level line: a threshold
    DotsDown, ///< a dotted upright line: a place without a value
};

enum class MarkTone { Good, Bad, Quiet };

/// One place of a chart.
struct ChartMark
{
    double x = 0;
    std::optional<double> y = {}; ///< none: a gap
    std::optional<double> threshold = {};
    MarkShape shape = MarkShape::Disc;
    MarkTone tone = MarkTone::Good;
    int rank = 0;       ///< higher ones are painted over lower ones
    QString text = {};  ///< of its tool tip, plain text, any number of lines
    QString label = {}; ///< below the axis; empty everywhere: its number
    QString note = {};  ///< below that
    QString event = {}; ///< what changed here: an upright line with this text

    friend bool operator==(const ChartMark &, const ChartMark &) = default;
};

[[nodiscard]] QColor toneColor(MarkTone tone, const QPalette &palette);
/// `size` is the diameter of a disc; the other shapes look as large.
void paintMark(QPainter &painter, MarkShape shape, MarkTone tone, const QPointF &center,
               double size, const QPalette &palette);

} // namespace Rehearsal
