// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/mark.h"

#include <QChartView>
#include <QList>

class QValueAxis;

namespace Rehearsal {

class MarkLayer;

/// A chart of marks over 1 to n with a fixed upright axis. Qt Charts gives the axes, the grid and
/// the line; the marks are painted in one layer above them, since a scatter series has no crosses
/// and costs an item a point (up to 2,000 are meant). A press in the column of a mark means the mark.
class MarksView : public QChartView
{
    Q_OBJECT
public:
    enum class Line {
        Straight, ///< from mark to mark
        Stepped,  ///< level until the next mark
    };
    /// The upright axis goes from 0 to `top`; its labels are made by `format` (printf).
    MarksView(Line line, double top, const QString &format, QWidget *parent = nullptr);
    ~MarksView() override;

    void setMarks(const QList<ChartMark> &marks);
    [[nodiscard]] const QList<ChartMark> &marks() const { return m_marks; }
    /// Where a mark is, in coordinates of the viewport; on the axis when it has no value.
    [[nodiscard]] QPointF position(int mark) const;
    /// Of the keyboard; -1 without marks.
    [[nodiscard]] int currentMark() const { return m_current; }
    void setCurrentMark(int mark);

Q_SIGNALS:
    void activated(int mark);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    friend class MarkLayer;

    [[nodiscard]] int markAt(const QPointF &point) const;
    [[nodiscard]] double columnWidth() const; ///< pixels
    [[nodiscard]] bool hasLabels() const;
    void drawLine();
    void setNumberSpacing();
    void takePalette();
    void showText(int mark);

    Line m_line;
    double m_top;
    QList<ChartMark> m_marks;
    QValueAxis *m_across;
    QValueAxis *m_upright;
    MarkLayer *m_layer;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace Rehearsal
