// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/marksview.h"

#include "core/base/text.h"
#include "ui/theme.h"
#include "ui/widgets/plaintext.h"

#include <QAccessible>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLineSeries>
#include <QPainter>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace Rehearsal {
namespace {

constexpr double largestMark = 10;
constexpr double smallestMark = 4;
constexpr double labelWidth = 92;

} // namespace

/// Everything above the line, in one item.
class MarkLayer final : public QGraphicsItem
{
public:
    explicit MarkLayer(MarksView &view)
        : QGraphicsItem(view.chart())
        , m_view(view)
    {
        setZValue(100);
        setAcceptedMouseButtons(Qt::NoButton);
    }

    void refresh()
    {
        prepareGeometryChange();
        update();
    }
    QRectF boundingRect() const override { return QRectF(QPointF(), m_view.chart()->size()); }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const QPalette palette = m_view.palette();
        const QRectF plot = m_view.chart()->plotArea();
        const QList<ChartMark> &marks = m_view.m_marks;
        const double column = m_view.columnWidth();
        const double size = std::clamp(column * 0.5, smallestMark, largestMark);
        painter->setFont(m_view.font());
        if (m_view.hasLabels())
            paintLabels(*painter, palette, plot);
        paintEvents(*painter, palette, plot);
        if (m_view.m_hovered >= 0)
            paintUpright(*painter, m_view.m_hovered, QPen(lineColor(palette), 1), plot);

        QList<qsizetype> order;
        for (qsizetype i = 0; i < marks.size(); ++i) {
            order.append(i);
            const ChartMark &mark = marks.at(i);
            if (!mark.y) {
                paintUpright(*painter, int(i),
                             QPen(toneColor(mark.tone, palette), 1.4, Qt::DotLine), plot);
            }
            if (mark.threshold)
                paintThreshold(*painter, mark, std::min(column * 0.7, 22.0), palette);
        }
        std::stable_sort(order.begin(), order.end(), [&](qsizetype left, qsizetype right) {
            return marks.at(left).rank < marks.at(right).rank;
        });
        for (const qsizetype i : order) {
            const ChartMark &mark = marks.at(i);
            if (mark.y)
                paintMark(*painter, mark.shape, mark.tone, at(mark.x, *mark.y), size, palette);
        }
        if (m_view.m_current >= 0 && m_view.hasFocus()) {
            painter->setPen(QPen(palette.color(QPalette::Text), 1.6));
            painter->setBrush(Qt::NoBrush);
            const ChartMark &mark = marks.at(m_view.m_current);
            painter->drawEllipse(at(mark.x, mark.y.value_or(0)), size / 2 + 4.5, size / 2 + 4.5);
        }
    }

    /// In coordinates of the chart.
    [[nodiscard]] QPointF at(double x, double y) const
    {
        return m_view.chart()->mapToPosition(QPointF(x, std::clamp(y, 0.0, m_view.m_top)));
    }

private:
    void paintUpright(QPainter &painter, int mark, const QPen &pen, const QRectF &plot) const
    {
        const double x = at(m_view.m_marks.at(mark).x, 0).x();
        painter.setPen(pen);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }

    /// With what is missing to it, where something is.
    void paintThreshold(QPainter &painter, const ChartMark &mark, double width,
                        const QPalette &palette) const
    {
        const QPointF level = at(mark.x, *mark.threshold);
        if (mark.y && *mark.y < *mark.threshold) {
            QColor color = toneColor(MarkTone::Bad, palette);
            color.setAlphaF(0.55F);
            painter.setPen(QPen(color, 1.2));
            painter.drawLine(level, at(mark.x, *mark.y));
        }
        painter.setPen(QPen(mutedColor(palette), 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(level - QPointF(width / 2, 0), level + QPointF(width / 2, 0));
    }

    void paintEvents(QPainter &painter, const QPalette &palette, const QRectF &plot) const
    {
        const QFontMetricsF metrics(m_view.font());
        double free = plot.left(); // from where on there is room for the next text
        for (qsizetype i = 0; i < m_view.m_marks.size(); ++i) {
            const ChartMark &mark = m_view.m_marks.at(i);
            if (mark.event.isEmpty())
                continue;
            const double x = at(mark.x, 0).x();
            painter.setPen(QPen(mutedColor(palette), 1, Qt::DashLine));
            painter.drawLine(QPointF(x, plot.top() - metrics.height() - 4),
                             QPointF(x, plot.bottom()));
            const double width = metrics.horizontalAdvance(mark.event);
            const double from = std::min(x + 4, plot.right() - width);
            if (from < free)
                continue;
            painter.setPen(mutedColor(palette));
            painter.drawText(QPointF(from, plot.top() - metrics.descent() - 8), mark.event);
            free = from + width + 12;
        }
    }

    /// As many as there is room for, the newest among them.
    void paintLabels(QPainter &painter, const QPalette &palette, const QRectF &plot) const
    {
        const QList<ChartMark> &marks = m_view.m_marks;
        const QFontMetricsF metrics(m_view.font());
        const auto every = qsizetype(std::ceil(labelWidth / std::max(m_view.columnWidth(), 1.0)));
        painter.setPen(mutedColor(palette));
        for (qsizetype i = marks.size() - 1; i >= 0; i -= every) {
            const double middle = at(marks.at(i).x, 0).x();
            const double left =
                std::clamp(middle - labelWidth / 2, 0.0, boundingRect().right() - labelWidth);
            const QRectF box(left, plot.bottom() + 6, labelWidth, metrics.height());
            painter.drawText(box, Qt::AlignCenter, marks.at(i).label);
            painter.drawText(box.translated(0, metrics.height()), Qt::AlignCenter,
                             marks.at(i).note);
        }
    }

    MarksView &m_view;
};

MarksView::MarksView(Line line, double top, const QString &format, QWidget *parent)
    : QChartView(parent)
    , m_line(line)
    , m_top(top)
    , m_across(new QValueAxis)
    , m_upright(new QValueAxis)
    , m_layer(new MarkLayer(*this))
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 110);
    viewport()->setMouseTracking(true);
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setLocalizeNumbers(true);
    chart()->addAxis(m_across, Qt::AlignBottom);
    chart()->addAxis(m_upright, Qt::AlignLeft);
    m_across->setGridLineVisible(false);
    m_across->setLabelFormat(QStringLiteral("%.0f"));
    m_across->setTickType(QValueAxis::TicksDynamic);
    m_across->setTickAnchor(1);
    m_upright->setRange(0, top);
    m_upright->setTickCount(5);
    m_upright->setLabelFormat(format);
    connect(chart(), &QChart::plotAreaChanged, this, [this] {
        setNumberSpacing();
        m_layer->refresh();
    });
    setMarks({});
    takePalette();
}

MarksView::~MarksView() = default;

void MarksView::setMarks(const QList<ChartMark> &marks)
{
    m_marks = marks;
    m_hovered = -1;
    m_current = std::min(m_current, int(marks.size()) - 1);
    m_across->setRange(0.5, std::max(1.0, double(marks.size())) + 0.5);
    m_across->setLabelsVisible(!hasLabels());
    const bool hasEvents = std::any_of(marks.cbegin(), marks.cend(),
                                       [](const ChartMark &mark) { return !mark.event.isEmpty(); });
    const int lineHeight = QFontMetrics(font()).height();
    chart()->setMargins(QMargins(6, 8 + (hasEvents ? lineHeight + 6 : 0), 14,
                                 hasLabels() ? 2 * lineHeight + 4 : 4));
    drawLine();
    setNumberSpacing();
    m_layer->refresh();
}

void MarksView::drawLine()
{
    chart()->removeAllSeries();
    const auto add = [this](const QList<QPointF> &points) {
        auto *series = new QLineSeries;
        series->replace(points);
        chart()->addSeries(series);
        series->attachAxis(m_across);
        series->attachAxis(m_upright);
    };
    QList<QPointF> section;
    const auto endSection = [&] {
        if (section.size() > 1)
            add(section);
        section.clear();
    };
    for (const ChartMark &mark : qAsConst(m_marks)) {
        if (!mark.y) {
            endSection();
            continue;
        }
        const QPointF point(mark.x, std::clamp(*mark.y, 0.0, m_top));
        if (m_line == Line::Stepped && !section.isEmpty())
            section.append({point.x(), section.constLast().y()});
        section.append(point);
    }
    endSection();
    if (chart()->series().isEmpty())
        add({}); // the chart knows its scales by its series only
    takePalette();
}

bool MarksView::hasLabels() const
{
    return !m_marks.isEmpty() && !m_marks.constFirst().label.isEmpty();
}

double MarksView::columnWidth() const
{
    return chart()->plotArea().width() / std::max(1.0, double(m_marks.size()));
}

void MarksView::setNumberSpacing()
{
    // 1, 2, 5, 10, …: the first that leaves room for the numbers.
    double interval = 1;
    for (const double factor : {2.0, 2.5, 2.0, 2.0, 2.5, 2.0, 2.0, 2.5, 2.0, 2.0, 2.5, 2.0}) {
        if (interval * columnWidth() >= 34)
            break;
        interval *= factor;
    }
    m_across->setTickInterval(interval);
    // Labels of dynamic ticks that were laid out while the view had no size stay away (Qt 6.4) until
    // they are switched off and on.
    m_across->setLabelsVisible(false);
    m_across->setLabelsVisible(!hasLabels());
}

QPointF MarksView::position(int mark) const
{
    const ChartMark &one = m_marks.at(mark);
    return mapFromScene(chart()->mapToScene(m_layer->at(one.x, one.y.value_or(0))));
}

int MarksView::markAt(const QPointF &point) const
{
    const QRectF plot = chart()->plotArea().adjusted(-4, -12, 4, 12);
    const QPointF inChart = chart()->mapFromScene(mapToScene(point.toPoint()));
    if (m_marks.isEmpty() || !plot.contains(inChart))
        return -1;
    const double x = chart()->mapToValue(inChart).x();
    return std::clamp(int(std::lround(x)) - 1, 0, int(m_marks.size()) - 1);
}

void MarksView::setCurrentMark(int mark)
{
    if (mark < 0 || mark >= m_marks.size() || mark == m_current)
        return;
    m_current = mark;
    setAccessibleDescription(displayText(m_marks.at(mark).text));
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
    m_layer->refresh();
}

void MarksView::showText(int mark)
{
    const QPoint below = position(mark).toPoint() + QPoint(10, 12);
    QToolTip::showText(viewport()->mapToGlobal(below), plainToolTip(m_marks.at(mark).text), this);
}

void MarksView::takePalette()
{
    const QPalette colors = palette();
    chart()->setBackgroundBrush(colors.color(QPalette::Base));
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(colors.color(QPalette::Base));
    for (QValueAxis *axis : {m_across, m_upright}) {
        axis->setLabelsBrush(mutedColor(colors));
        axis->setLabelsFont(font());
        axis->setLinePen(QPen(lineColor(colors), 1));
        axis->setGridLinePen(QPen(lineColor(colors), 1));
    }
    QColor lineTint = mutedColor(colors);
    lineTint.setAlphaF(0.7F);
    const auto all = chart()->series();
    for (QAbstractSeries *series : all) {
        if (auto *line = qobject_cast<QLineSeries *>(series))
            line->setPen(QPen(lineTint, 1.5));
    }
    m_layer->refresh();
}

void MarksView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::FontChange)
        takePalette();
}

void MarksView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    setCurrentMark(std::max(m_current, 0));
    m_layer->refresh();
}

void MarksView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    m_layer->refresh();
}

void MarksView::keyPressEvent(QKeyEvent *event)
{
    int next = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        next = std::max(0, m_current - 1);
        break;
    case Qt::Key_Right:
        next = std::min(int(m_marks.size()) - 1, m_current + 1);
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = int(m_marks.size()) - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT activated(m_current);
        return;
    default:
        QChartView::keyPressEvent(event);
        return;
    }
    setCurrentMark(next);
    if (m_current >= 0)
        showText(m_current);
}

void MarksView::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_hovered = -1;
    m_layer->refresh();
}

void MarksView::mouseMoveEvent(QMouseEvent *event)
{
    const int mark = markAt(event->position());
    if (mark == m_hovered)
        return;
    m_hovered = mark;
    m_layer->refresh();
    if (mark >= 0)
        showText(mark);
    else
        QToolTip::hideText();
}

void MarksView::mousePressEvent(QMouseEvent *event)
{
    if (const int mark = markAt(event->position()); mark >= 0)
        setCurrentMark(mark);
}

void MarksView::mouseReleaseEvent(QMouseEvent *event)
{
    const int mark = markAt(event->position());
    if (event->button() == Qt::LeftButton && mark >= 0)
        Q_EMIT activated(mark);
}

void MarksView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    setNumberSpacing();
    m_layer->refresh();
}

} // namespace Rehearsal
