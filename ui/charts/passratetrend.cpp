// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/passratetrend.h"

#include "core/base/text.h"
#include "core/rules/trend.h"
#include "ui/charts/texttable.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace Rehearsal {
namespace {

QString percentText(double percent)
{
    return PassRateTrend::tr("%1 %").arg(QLocale().toString(percent, 'f', 1));
}

QString rateText(const PassRatePoint &point)
{
    return point.rate ? percentText(*point.rate) : PassRateTrend::tr("none ran");
}

int ran(const RunCounts &counts) { return counts.passed + counts.failed + counts.error; }

QString dateText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
}

/// Short, for the axis: the day only where there is more than one.
QString labelText(const QDateTime &at, bool sameDay)
{
    return QLocale().toString(at.toLocalTime(),
                              sameDay ? QStringLiteral("HH:mm") : QStringLiteral("d MMM HH:mm"));
}

QString toolTipFor(const HistoryRun &run, const PassRatePoint &point)
{
    const QStringList lines = {
        dateText(run.startedAt),
        PassRateTrend::tr("%1: %2 of %3 tests passed", "percent")
            .arg(rateText(point))
            .arg(point.counts.passed)
            .arg(ran(point.counts)),
        PassRateTrend::tr("Failed %1, errors %2, skipped %3, not run %4")
            .arg(point.counts.failed)
            .arg(point.counts.error)
            .arg(point.counts.skipped)
            .arg(point.counts.notRun),
        PassRateTrend::tr("Target %1, version %2")
            .arg(displayText(run.target, 60), displayText(run.version, 60)),
        PassRateTrend::tr("Mean confidence %1")
            .arg(QLocale().toString(run.averageConfidence, 'f', 2)),
    };
    return lines.join(u'\n');
}

/// What is another than in the run before, empty when nothing is.
QString changeText(const HistoryRun *before, const HistoryRun &run)
{
    if (before && before->target == run.target && before->version == run.version)
        return {};
    const QString version = displayText(run.version, 24);
    if (before && before->target == run.target)
        return version;
    return PassRateTrend::tr("%1, %2", "target, version").arg(displayText(run.target, 24), version);
}

QString summaryOf(const QList<HistoryRun> &runs, const QList<PassRatePoint> &points)
{
    const PassRatePoint &last = points.constLast();
    QStringList sentences;
    if (last.rate)
        sentences.append(PassRateTrend::tr("Last of %1 runs: %2 of %3 tests passed, %4.")
                             .arg(runs.size())
                             .arg(last.counts.passed)
                             .arg(ran(last.counts))
                             .arg(percentText(*last.rate)));
    else
        sentences.append(PassRateTrend::tr("Last of %1 runs: no test ran.").arg(runs.size()));
    const auto lowest = std::min_element(
        points.cbegin(), points.cend(), [](const PassRatePoint &left, const PassRatePoint &right) {
            return left.rate.value_or(101) < right.rate.value_or(101);
        });
    if (runs.size() > 1 && lowest->rate)
        sentences.append(PassRateTrend::tr("Lowest: %1 on %2.")
                             .arg(percentText(*lowest->rate), dateText(lowest->at)));
    return sentences.join(u' ');
}

} // namespace

PassRateTrend::PassRateTrend(QWidget *parent)
    : HistoryView(parent)
    , m_frame(new ChartFrame(new MarksView(MarksView::Line::Stepped, 100, QStringLiteral("%.0f %")),
                             QStringLiteral("trend"),
                             tr("Every run adds its share of passed tests here."), this))
{
    setObjectName(QStringLiteral("trend"));
    setAccessibleName(tr("Share of passed tests over the runs"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
}

void PassRateTrend::showHistory(const QList<HistoryRun> &runs)
{
    if (runs.isEmpty()) {
        m_frame->showEmpty();
        return;
    }
    const bool sameDay = std::all_of(runs.cbegin(), runs.cend(), [&](const HistoryRun &run) {
        return run.startedAt.toLocalTime().date()
            == runs.constFirst().startedAt.toLocalTime().date();
    });
    QList<PassRatePoint> points;
    QList<ChartMark> marks;
    QList<QStringList> rows;
    bool allPassed = false;
    bool someFailed = false;
    bool noneRan = false;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const HistoryRun &run = runs.at(i);
        const PassRatePoint point = passRate(run.startedAt, run.counts);
        const bool isGood = point.rate && run.counts.passed == ran(run.counts);
        (!point.rate ? noneRan : isGood ? allPassed : someFailed) = true;
        ChartMark mark;
        mark.x = double(i + 1);
        mark.y = point.rate;
        mark.shape = isGood ? MarkShape::Disc : MarkShape::Cross;
        mark.tone = !point.rate ? MarkTone::Quiet : isGood ? MarkTone::Good : MarkTone::Bad;
        mark.rank = isGood ? 0 : 1;
        mark.text = toolTipFor(run, point);
        mark.label = labelText(run.startedAt, sameDay);
        mark.note = tr("n = %1", "number of tests behind a rate").arg(ran(run.counts));
        mark.event = changeText(i > 0 ? &runs.at(i - 1) : nullptr, run);
        marks.append(mark);
        points.append(point);
        rows.append({dateText(run.startedAt), rateText(point), QString::number(run.counts.passed),
                     QString::number(ran(run.counts)), QString::number(run.counts.failed),
                     QString::number(run.counts.error),
                     QString::number(run.counts.skipped + run.counts.notRun), run.target,
                     run.version});
    }
    QList<LegendEntry> legend;
    if (allPassed)
        legend.append({MarkShape::Disc, MarkTone::Good, tr("all passed")});
    if (someFailed)
        legend.append({MarkShape::Cross, MarkTone::Bad, tr("some did not")});
    if (noneRan)
        legend.append({MarkShape::DotsDown, MarkTone::Quiet, tr("no test ran")});
    m_frame->table().setRows({tr("Started"), tr("Passed"), tr("Tests passed"), tr("Tests run"),
                              tr("Failed"), tr("Errors"), tr("Not run"), tr("Target"),
                              tr("Version")},
                             rows, {1, 2, 3, 4, 5, 6});
    m_frame->showMarks(marks, summaryOf(runs, points), legend);
}

} // namespace Rehearsal
