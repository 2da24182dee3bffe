// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confidencechart.h"

#include "core/base/text.h"
#include "core/rules/metrics.h"
#include "core/rules/trend.h"
#include "ui/charts/texttable.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace Rehearsal {
namespace {

constexpr qsizetype mostNamed = 8;
constexpr qsizetype mostAlternatives = 3;

MarkShape shapeOf(TurnOutcome outcome)
{
    switch (outcome) {
    case TurnOutcome::NoExpectation:
        return MarkShape::Ring;
    case TurnOutcome::Pass:
        return MarkShape::Disc;
    case TurnOutcome::OtherCheckFailed:
        return MarkShape::Diamond;
    case TurnOutcome::EntityMiss:
        return MarkShape::Square;
    case TurnOutcome::BelowThreshold:
        return MarkShape::Triangle;
    case TurnOutcome::WrongIntent:
        return MarkShape::Cross;
    case TurnOutcome::NoStep:
        return MarkShape::DotsDown;
    }
    Q_UNREACHABLE();
}

MarkTone toneOf(TurnOutcome outcome)
{
    switch (outcome) {
    case TurnOutcome::NoExpectation:
        return MarkTone::Quiet;
    case TurnOutcome::Pass:
        return MarkTone::Good;
    case TurnOutcome::OtherCheckFailed:
    case TurnOutcome::EntityMiss:
    case TurnOutcome::BelowThreshold:
    case TurnOutcome::WrongIntent:
    case TurnOutcome::NoStep:
        return MarkTone::Bad;
    }
    Q_UNREACHABLE();
}

/// Two decimals, more when those would hide on which side of the threshold it lies.
QString shown(double confidence, std::optional<double> threshold = {})
{
    int decimals = 2;
    while (decimals < 6 && threshold && confidence != *threshold
           && roundedTo(confidence, decimals) == roundedTo(*threshold, decimals))
        ++decimals;
    return QLocale().toString(roundedTo(confidence, decimals), 'f', decimals);
}

/// What chart and table say about a turn.
struct TurnWords
{
    QString says = {};
    QString expectedIntent = {};
    QString actualIntent = {};
    QString confidence = {};
    QString threshold = {};
    QStringList alternatives = {};
};

TurnWords wordsFor(const RunReport &report, const ConfidencePoint &point, const Step *step)
{
    const Turn &turn = report.spec.test.turns.at(point.turn);
    TurnWords words;
    words.says = turn.says;
    if (turn.expects && turn.expects->intent)
        words.expectedIntent = *turn.expects->intent;
    if (point.confidence)
        words.confidence = shown(*point.confidence, point.threshold);
    if (point.threshold)
        words.threshold = QLocale().toString(*point.threshold, 'g', QLocale::FloatingPointShortest);
    if (!step)
        return words;
    words.actualIntent = step->intent;
    for (const Alternative &each :
         step->alternatives.first(std::min(step->alternatives.size(), mostAlternatives)))
        words.alternatives.append(ConfidenceChart::tr("%1 %2", "intent and its confidence")
                                      .arg(displayText(each.intent, 60), shown(each.confidence)));
    return words;
}

QString toolTipFor(const TurnWords &words, const ConfidencePoint &point)
{
    const auto orDash = [](const QString &text) {
        return text.isEmpty() ? QStringLiteral("–") : displayText(text, 80);
    };
    QStringList lines = {
        ConfidenceChart::tr("Turn %1: %2")
            .arg(QString::number(point.turn + 1), outcomeLabel(point.outcome)),
        ConfidenceChart::tr("“%1”").arg(displayText(words.says, 160)),
    };
    if (!words.expectedIntent.isEmpty())
        lines.append(words.threshold.isEmpty()
                         ? ConfidenceChart::tr("Expected: %1").arg(orDash(words.expectedIntent))
                         : ConfidenceChart::tr("Expected: %1, at least %2")
                               .arg(orDash(words.expectedIntent), words.threshold));
    lines.append(words.confidence.isEmpty()
                     ? ConfidenceChart::tr("Actual: %1, no confidence reported")
                           .arg(orDash(words.actualIntent))
                     : ConfidenceChart::tr("Actual: %1 with %2")
                           .arg(orDash(words.actualIntent), words.confidence));
    if (!words.alternatives.isEmpty())
        lines.append(ConfidenceChart::tr("Top %1: %2")
                         .arg(QString::number(words.alternatives.size()),
                              words.alternatives.join(u", "_qs)));
    return lines.join(u'\n');
}

QString numbersText(const QStringList &turns)
{
    if (turns.size() <= mostNamed)
        return turns.join(u", "_qs);
    return ConfidenceChart::tr("%1 and %2 more", "list of turn numbers")
        .arg(turns.mid(0, mostNamed).join(u", "_qs))
        .arg(turns.size() - mostNamed);
}

QString summaryOf(const QList<ConfidencePoint> &points)
{
    int judged = 0;
    int passed = 0;
    const ConfidencePoint *lowest = nullptr;
    QStringList failed;
    QStringList without;
    for (const ConfidencePoint &point : points) {
        const QString number = QString::number(point.turn + 1);
        const MarkTone tone = toneOf(point.outcome);
        judged += tone == MarkTone::Quiet ? 0 : 1;
        passed += tone == MarkTone::Good ? 1 : 0;
        if (tone == MarkTone::Bad)
            failed.append(number);
        if (!point.confidence)
            without.append(number);
        else if (!lowest || *point.confidence < *lowest->confidence)
            lowest = &point;
    }
    QStringList sentences;
    if (judged == points.size())
        sentences.append(
            ConfidenceChart::tr("%1 of %2 turns passed.").arg(passed).arg(points.size()));
    else if (judged > 0)
        sentences.append(
            ConfidenceChart::tr("%1 of %2 turns with an expectation passed, %3 turns in all.")
                .arg(passed)
                .arg(judged)
                .arg(points.size()));
    else
        sentences.append(
            ConfidenceChart::tr("Nothing is expected of any of the %1 turns.").arg(points.size()));
    if (!failed.isEmpty())
        sentences.append(ConfidenceChart::tr("Failed: turn %1.").arg(numbersText(failed)));
    if (lowest)
        sentences.append(ConfidenceChart::tr("Lowest confidence %1 at turn %2.")
                             .arg(shown(*lowest->confidence, lowest->threshold))
                             .arg(lowest->turn + 1));
    if (!without.isEmpty())
        sentences.append(ConfidenceChart::tr("No confidence: turn %1.").arg(numbersText(without)));
    return sentences.join(u' ');
}

/// Only what occurs, the good first.
QList<LegendEntry> legendFor(const QList<ConfidencePoint> &points)
{
    QList<LegendEntry> legend;
    for (const auto outcome :
         {TurnOutcome::Pass, TurnOutcome::WrongIntent, TurnOutcome::BelowThreshold,
          TurnOutcome::EntityMiss, TurnOutcome::OtherCheckFailed, TurnOutcome::NoExpectation}) {
        const bool occurs =
            std::any_of(points.cbegin(), points.cend(), [outcome](const ConfidencePoint &point) {
                return point.confidence && point.outcome == outcome;
            });
        if (occurs)
            legend.append({shapeOf(outcome), toneOf(outcome), outcomeLabel(outcome)});
    }
    const auto has = [&](auto member) {
        return std::any_of(points.cbegin(), points.cend(), member);
    };
    if (has([](const ConfidencePoint &point) { return point.threshold.has_value(); }))
        legend.append({MarkShape::Tick, MarkTone::Quiet, ConfidenceChart::tr("threshold")});
    const auto gap = std::find_if(points.cbegin(), points.cend(),
                                  [](const ConfidencePoint &point) { return !point.confidence; });
    if (gap != points.cend())
        legend.append(
            {MarkShape::DotsDown, toneOf(gap->outcome), ConfidenceChart::tr("no confidence")});
    return legend;
}

} // namespace

ConfidenceChart::ConfidenceChart(QWidget *parent)
    : ReportView(parent)
    , m_frame(new ChartFrame(new MarksView(MarksView::Line::Straight, 1, QStringLiteral("%.2f")),
                             QStringLiteral("confidence"),
                             tr("Run this test to see the confidence of each turn here."), this))
{
    setObjectName(QStringLiteral("confidence"));
    setAccessibleName(tr("Confidence of each turn"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    connect(&m_frame->view(), &MarksView::activated, this, &ConfidenceChart::turnActivated);
    connect(&m_frame->table(), &TextTable::rowActivated, this, &ConfidenceChart::turnActivated);
}

void ConfidenceChart::showReport(const RunReport *report)
{
    const QList<ConfidencePoint> points =
        report && !report->steps.isEmpty() ? confidencePoints(*report) : QList<ConfidencePoint>();
    if (points.isEmpty()) {
        m_frame->showEmpty();
        return;
    }
    const auto steps = firstSteps(report->steps);
    QList<ChartMark> marks;
    QList<QStringList> rows;
    for (const ConfidencePoint &point : points) {
        const TurnWords words = wordsFor(*report, point, steps.value(point.turn));
        ChartMark mark;
        mark.x = point.turn + 1;
        mark.y = point.confidence;
        mark.threshold = point.threshold;
        mark.shape = shapeOf(point.outcome);
        mark.tone = toneOf(point.outcome);
        mark.rank = int(point.outcome);
        mark.text = toolTipFor(words, point);
        marks.append(mark);
        rows.append({QString::number(point.turn + 1), outcomeLabel(point.outcome), words.confidence,
                     words.threshold, words.expectedIntent, words.actualIntent, words.says});
    }
    m_frame->table().setRows({tr("Turn"), tr("Outcome"), tr("Confidence"), tr("Threshold"),
                              tr("Expected intent"), tr("Actual intent"), tr("User says")},
                             rows, {0, 2, 3});
    m_frame->showMarks(marks, summaryOf(points), legendFor(points));
}

void ConfidenceChart::setCurrentTurn(int turn) { m_frame->view().setCurrentMark(turn); }

} // namespace Rehearsal
