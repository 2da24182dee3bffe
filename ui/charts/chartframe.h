// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/marksview.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace Rehearsal {

class TextTable;

struct LegendEntry
{
    MarkShape shape = MarkShape::Disc;
    MarkTone tone = MarkTone::Good;
    QString text = {};

    friend bool operator==(const LegendEntry &, const LegendEntry &) = default;
};

/// Shapes and their words in as many lines as the width asks for.
class ChartLegend final : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    void setEntries(const QList<LegendEntry> &entries);
    [[nodiscard]] const QList<LegendEntry> &entries() const { return m_entries; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where the entries begin, line by line; mirrored from right to left.
    [[nodiscard]] QList<QPoint> places(int width) const;
    [[nodiscard]] int lineHeight() const;

    QList<LegendEntry> m_entries;
};

/// A chart with what every chart needs: a sentence that says it all, the same figures as a table, a
/// legend, and something to read while there is nothing to show.
class ChartFrame final : public QWidget
{
    Q_OBJECT
public:
    /// Takes the view. Object names begin with `name`.
    ChartFrame(MarksView *view, const QString &name, const QString &emptyText,
               QWidget *parent = nullptr);

    void showEmpty();
    void showMarks(const QList<ChartMark> &marks, const QString &summary,
                   const QList<LegendEntry> &legend);

    [[nodiscard]] MarksView &view() { return *m_view; }
    [[nodiscard]] TextTable &table() { return *m_table; }
    [[nodiscard]] const ChartLegend &legend() const { return *m_legend; }
    [[nodiscard]] QString summary() const;

private:
    void showPage();

    MarksView *m_view;
    TextTable *m_table;
    ChartLegend *m_legend;
    QLabel *m_summary;
    QToolButton *m_asTable;
    QWidget *m_head;
    QStackedWidget *m_pages;
    QWidget *m_empty;
};

} // namespace Rehearsal
