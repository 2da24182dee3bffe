// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartframe.h"

#include "ui/charts/texttable.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

constexpr int legendMargin = 10;
constexpr int markRoom = 16;
constexpr int gap = 14;

} // namespace

void ChartLegend::setEntries(const QList<LegendEntry> &entries)
{
    m_entries = entries;
    QStringList words;
    for (const LegendEntry &entry : entries)
        words.append(entry.text);
    setAccessibleName(tr("Legend: %1").arg(words.join(u", "_qs)));
    updateGeometry();
    update();
}

int ChartLegend::lineHeight() const { return fontMetrics().height() + 3; }

QList<QPoint> ChartLegend::places(int width) const
{
    QList<QPoint> result;
    QPoint next(legendMargin, 2);
    for (const LegendEntry &entry : m_entries) {
        const int wide = markRoom + fontMetrics().horizontalAdvance(entry.text);
        if (next.x() > legendMargin && next.x() + wide > width - legendMargin)
            next = QPoint(legendMargin, next.y() + lineHeight());
        result.append(next);
        next.rx() += wide + gap;
    }
    return result;
}

QSize ChartLegend::sizeHint() const { return {200, heightForWidth(width())}; }

int ChartLegend::heightForWidth(int width) const
{
    const QList<QPoint> all = places(width);
    return all.isEmpty() ? 0 : all.constLast().y() + lineHeight() + 4;
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<QPoint> all = places(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const LegendEntry &entry = m_entries.at(i);
        const auto placed = [&](int from, int wide) {
            return QStyle::visualRect(
                layoutDirection(), rect(),
                QRect(all.at(i) + QPoint(from, 0), QSize(wide, lineHeight())));
        };
        const QPointF middle = QRectF(placed(0, 10)).center();
        paintMark(painter, entry.shape, entry.tone, middle, 8, palette());
        painter.setPen(mutedColor(palette()));
        painter.drawText(placed(markRoom, fontMetrics().horizontalAdvance(entry.text)),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, entry.text);
    }
}

ChartFrame::ChartFrame(MarksView *view, const QString &name, const QString &emptyText,
                       QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_table(new TextTable(this))
    , m_legend(new ChartLegend(this))
    , m_summary(new QLabel(this))
    , m_asTable(new QToolButton(this))
    , m_head(new QWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(emptyState(emptyText, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    view->setObjectName(name + QLatin1String(".view"));
    m_table->setObjectName(name + QLatin1String(".table"));
    m_legend->setObjectName(name + QLatin1String(".legend"));
    m_summary->setObjectName(name + QLatin1String(".summary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_asTable->setObjectName(name + QLatin1String(".asTable"));
    m_asTable->setText(tr("Table"));
    m_asTable->setAccessibleName(tr("Show the chart as a table"));
    m_asTable->setToolTip(tr("Show the figures as a table"));
    m_asTable->setCheckable(true);
    m_asTable->setProperty("chip", true);
    connect(m_asTable, &QToolButton::toggled, this, [this] {
        showPage();
        m_pages->currentWidget()->setFocus();
    });

    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(12, 6, 10, 2);
    head->addWidget(m_summary, 1);
    head->addWidget(m_asTable, 0, Qt::AlignTop);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_legend);
    showEmpty();
}

void ChartFrame::showEmpty()
{
    m_view->setMarks({});
    m_table->setRows({}, {}, {});
    m_legend->setEntries({});
    m_summary->clear();
    showPage();
}

void ChartFrame::showMarks(const QList<ChartMark> &marks, const QString &summary,
                           const QList<LegendEntry> &legend)
{
    m_view->setMarks(marks);
    m_view->setAccessibleName(summary);
    m_table->setAccessibleName(summary);
    m_summary->setText(summary);
    m_legend->setEntries(legend);
    showPage();
}

QString ChartFrame::summary() const { return m_summary->text(); }

void ChartFrame::showPage()
{
    const bool isEmpty = m_view->marks().isEmpty();
    m_head->setVisible(!isEmpty);
    m_legend->setVisible(!isEmpty && !m_asTable->isChecked());
    if (isEmpty)
        m_pages->setCurrentWidget(m_empty);
    else
        m_pages->setCurrentWidget(m_asTable->isChecked() ? static_cast<QWidget *>(m_table)
                                                         : m_view);
}

} // namespace Rehearsal
