// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/htmlchart.h"

#include "core/base/text.h"
#include "core/rules/trend.h"

#include <QCoreApplication>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("HtmlReport", text); }

constexpr double left = 34;
constexpr double right = 12;
constexpr double top = 10;
constexpr double plotHeight = 120;
constexpr double bottom = 22;
constexpr qsizetype mostMarks = 300;

QString coordinate(double value) { return QString::number(value, 'f', 1); }

/// A confidence outside 0 to 1 is drawn at the edge.
double height(double confidence)
{
    return top + plotHeight * (1.0 - std::clamp(confidence, 0.0, 1.0));
}

QString line(const char *cssClass, double x1, double y1, double x2, double y2)
{
    return QStringLiteral("<line class=\"%1\" x1=\"%2\" y1=\"%3\" x2=\"%4\" y2=\"%5\"/>")
        .arg(QString::fromLatin1(cssClass), coordinate(x1), coordinate(y1), coordinate(x2),
             coordinate(y2));
}

QString path(const char *cssClass, double x, double y, const char *shape)
{
    return QStringLiteral("<path class=\"%1\" transform=\"translate(%2 %3)\" d=\"%4\"/>")
        .arg(QString::fromLatin1(cssClass), coordinate(x), coordinate(y),
             QString::fromLatin1(shape));
}

/// The shape says it too, not the colour alone.
QString mark(TurnOutcome outcome, double x, double y)
{
    switch (outcome) {
    case TurnOutcome::Pass:
        return path("good", x, y, "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z");
    case TurnOutcome::WrongIntent:
    case TurnOutcome::NoStep:
        return path("wrong", x, y, "M-4,-4L4,4M4,-4L-4,4");
    case TurnOutcome::BelowThreshold:
        return path("wrong", x, y, "M-4.5,-3.5h9l-4.5,8z");
    case TurnOutcome::EntityMiss:
        return path("wrong", x, y, "M-3.5,-3.5h7v7h-7z");
    case TurnOutcome::OtherCheckFailed:
        return path("wrong", x, y, "M0,-5l5,5l-5,5l-5,-5z");
    case TurnOutcome::NoExpectation:
        return path("open", x, y, "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z");
    }
    Q_UNREACHABLE();
}

/// At most `mostMarks` points: each the lowest confidence and the worst outcome of its turns.
QList<ConfidencePoint> binned(const QList<ConfidencePoint> &points, qsizetype perMark)
{
    if (perMark == 1)
        return points;
    QList<ConfidencePoint> result;
    for (qsizetype from = 0; from < points.size(); from += perMark) {
        ConfidencePoint one = points.at(from);
        for (qsizetype i = from + 1; i < std::min(from + perMark, points.size()); ++i) {
            const ConfidencePoint &other = points.at(i);
            one.outcome = std::max(one.outcome, other.outcome);
            if (other.confidence)
                one.confidence =
                    std::min(one.confidence.value_or(*other.confidence), *other.confidence);
        }
        one.threshold.reset();
        result.append(one);
    }
    return result;
}

QString axes(double width)
{
    QString svg;
    for (const double value : {0.0, 0.5, 1.0}) {
        svg += line("axis", left, height(value), width - right, height(value));
        svg += QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"end\">%3</text>")
                   .arg(coordinate(left - 6), coordinate(height(value) + 4), numberText(value));
    }
    return svg;
}

QString summaryOf(const QList<ConfidencePoint> &points, qsizetype perMark)
{
    std::optional<double> lowest;
    int reported = 0;
    for (const ConfidencePoint &point : points) {
        if (!point.confidence)
            continue;
        ++reported;
        lowest = std::min(lowest.value_or(*point.confidence), *point.confidence);
    }
    if (!lowest)
        return tr("Confidence per turn: none was reported.");
    const QString sentence = tr("Confidence per turn: reported for %1 of %2 turns, lowest %3.")
                                 .arg(QString::number(reported), QString::number(points.size()),
                                      numberText(roundedTo(*lowest, 4)));
    if (perMark == 1)
        return sentence;
    return tr("%1 Each mark stands for %2 turns and shows the lowest.")
        .arg(sentence, QString::number(perMark));
}

} // namespace

QString htmlText(const QString &text)
{
    const QString shown = displayText(text);
    QString result;
    result.reserve(shown.size() + 16);
    for (const QChar c : shown) {
        switch (c.unicode()) {
        case u'&':
            result += QLatin1String("&amp;");
            break;
        case u'<':
            result += QLatin1String("&lt;");
            break;
        case u'>':
            result += QLatin1String("&gt;");
            break;
        case u'"':
            result += QLatin1String("&quot;");
            break;
        case u'\'':
            result += QLatin1String("&#39;");
            break;
        default:
            result += c;
        }
    }
    return result;
}

QString verdictBar(const RunCounts &counts)
{
    constexpr double width = 1000;
    constexpr double barHeight = 14;
    const int others = counts.error + counts.skipped + counts.notRun;
    const QString summary = tr("%1 passed, %2 failed, %3 other")
                                .arg(QString::number(counts.passed), QString::number(counts.failed),
                                     QString::number(others));
    QString svg = QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\">")
                      .arg(coordinate(width), coordinate(barHeight), htmlText(summary));
    double x = 0;
    const auto part = [&](const char *cssClass, int count) {
        const double partWidth = counts.total > 0 ? width * count / counts.total : 0;
        svg +=
            QStringLiteral(
                "<rect class=\"%1\" x=\"%2\" y=\"0\" width=\"%3\" height=\"%4\" stroke=\"none\"/>")
                .arg(QString::fromLatin1(cssClass), coordinate(x), coordinate(partWidth),
                     coordinate(barHeight));
        x += partWidth;
    };
    part("good", counts.passed);
    part("wrong", counts.failed + counts.error);
    part("other", counts.skipped + counts.notRun);
    return svg + QLatin1String("</svg>\n");
}

QString confidenceChart(const RunReport &report)
{
    const QList<ConfidencePoint> all = confidencePoints(report);
    if (all.isEmpty() || report.steps.isEmpty())
        return {};
    const qsizetype perMark = (all.size() + mostMarks - 1) / mostMarks;
    const QList<ConfidencePoint> points = binned(all, perMark);
    const double spacing = std::clamp(900.0 / double(points.size()), 3.0, 90.0);
    const double width = left + right + spacing * double(points.size());
    const double total = top + plotHeight + bottom;
    QString svg =
        QStringLiteral("<svg viewBox=\"0 0 %1 %2\" width=\"%1\" role=\"img\" aria-label=\"%3\">")
            .arg(coordinate(width), coordinate(total), htmlText(summaryOf(all, perMark)));
    svg += axes(width);
    QString ticks;
    QString marks;
    QString segment;
    const auto endSegment = [&] {
        if (!segment.isEmpty())
            svg += QLatin1String("<polyline class=\"line\" points=\"") + segment
                + QLatin1String("\"/>");
        segment.clear();
    };
    // At most some twenty numbers below the axis.
    const qsizetype labelEvery = (points.size() + 19) / 20;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const ConfidencePoint &point = points.at(i);
        const double x = left + spacing * (double(i) + 0.5);
        if (point.threshold) {
            ticks += line("tick", x - std::min(9.0, spacing / 2), height(*point.threshold),
                          x + std::min(9.0, spacing / 2), height(*point.threshold));
        }
        if (i % labelEvery == 0) {
            marks +=
                QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"middle\">%3</text>")
                    .arg(coordinate(x), coordinate(total - 6), QString::number(point.turn + 1));
        }
        if (!point.confidence) {
            endSegment(); // a gap, not 0
            if (point.outcome == TurnOutcome::NoStep)
                marks += mark(point.outcome, x, height(0));
            continue;
        }
        segment += coordinate(x) + u',' + coordinate(height(*point.confidence)) + u' ';
        marks += mark(point.outcome, x, height(*point.confidence));
    }
    endSegment();
    return svg + ticks + marks + QLatin1String("</svg>\n");
}

} // namespace Rehearsal
