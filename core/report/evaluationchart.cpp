// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/evaluationchart.h"

#include "core/report/evaluationreport.h"
#include "core/report/htmlchart.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <vector>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("EvaluationReport", text); }

constexpr double left = 64;
constexpr double right = 16;
constexpr double width = 940;
constexpr double plotWidth = width - left - right;
constexpr double upwards = 150;
constexpr double downwards = 100;
constexpr double curveHeight = 200;
constexpr double margin = 14; ///< above the plot
constexpr double below = 36;  ///< for numbers and name of the axis

QString coordinate(double value) { return QString::number(value, 'f', 1); }

double across(double confidence) { return left + plotWidth * std::clamp(confidence, 0.0, 1.0); }

QString line(const char *cssClass, double x1, double y1, double x2, double y2)
{
    return QStringLiteral("<line class=\"%1\" x1=\"%2\" y1=\"%3\" x2=\"%4\" y2=\"%5\"/>")
        .arg(QLatin1String(cssClass), coordinate(x1), coordinate(y1), coordinate(x2),
             coordinate(y2));
}

QString label(double x, double y, const char *anchor, const QString &text)
{
    return QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">%4</text>")
        .arg(coordinate(x), coordinate(y), QLatin1String(anchor), htmlText(text));
}

QString opening(double height, const QString &summary)
{
    return QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\">")
        .arg(coordinate(width), coordinate(height), htmlText(summary));
}

/// Numbers 0 to 1 and the name of the axis below a plot that ends at `y`.
QString confidenceAxis(double y, const QString &name)
{
    QString svg;
    for (int tenth = 0; tenth <= 10; tenth += 2) {
        svg += line("axis", across(tenth / 10.0), y, across(tenth / 10.0), y + 4);
        svg += label(across(tenth / 10.0), y + 16, "middle", QString::number(tenth / 10.0));
    }
    return svg + label(across(0.5), y + 31, "middle", name);
}

/// The next of 2, 4, 6, 8, 10, 20, ... that is not below `count`: its half is whole too.
int roundedUp(int count)
{
    for (int power = 1;; power *= 10) {
        for (const int step : {2, 4, 6, 8, 10}) {
            if (step * power >= count)
                return step * power;
        }
    }
}

QString bar(const char *cssClass, double x, double y, double barWidth, double height)
{
    return QStringLiteral("<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\"/>")
        .arg(QLatin1String(cssClass), coordinate(x), coordinate(y), coordinate(barWidth),
             coordinate(height));
}

QString polyline(const char *cssClass, const QString &points)
{
    return QStringLiteral("<polyline class=\"curve %1\" points=\"%2\"/>")
        .arg(QLatin1String(cssClass), points);
}

} // namespace

std::optional<double> medianConfidence(const IntentEvaluation &evaluation, bool isRight)
{
    std::vector<double> values;
    for (const EvaluatedAnswer &answer : evaluation.answers) {
        if (answer.intent >= 0 && answer.predicted >= 0 && answer.isRight() == isRight)
            values.push_back(answer.confidence);
    }
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0;
}

QString confidenceHistogram(const IntentEvaluation &evaluation)
{
    int mostRight = 1;
    int mostWrong = 1;
    for (const ConfidenceBin &bin : evaluation.histogram) {
        mostRight = std::max(mostRight, bin.right);
        mostWrong = std::max(mostWrong, bin.wrong);
    }
    mostRight = roundedUp(mostRight);
    mostWrong = roundedUp(mostWrong);
    const std::optional<double> rightMedian = medianConfidence(evaluation, true);
    const std::optional<double> wrongMedian = medianConfidence(evaluation, false);
    const double middle = margin + upwards;
    const double bottom = middle + downwards;
    QString svg = opening(bottom + below,
                          tr("Answers by confidence. Median of the right ones %1, of the wrong "
                             "ones %2.")
                              .arg(figureText(rightMedian), figureText(wrongMedian)));
    for (const double share : {0.5, 1.0}) {
        const double up = middle - upwards * share;
        const double down = middle + downwards * share;
        svg += line("axis", left, up, width - right, up);
        svg += line("axis", left, down, width - right, down);
        svg += label(left - 8, up + 4, "end", QString::number(mostRight * share));
        svg += label(left - 8, down + 4, "end", QString::number(mostWrong * share));
    }
    const double step = plotWidth / double(evaluation.histogram.size());
    for (std::size_t i = 0; i < evaluation.histogram.size(); ++i) {
        const ConfidenceBin &bin = evaluation.histogram[i];
        const double x = left + step * double(i) + 1;
        const double up = upwards * bin.right / mostRight;
        const double down = downwards * bin.wrong / mostWrong;
        if (bin.right > 0)
            svg += bar("good", x, middle - up, step - 2, up);
        if (bin.wrong > 0)
            svg += bar("wrong", x, middle, step - 2, down);
    }
    svg += line("zero", left, middle, width - right, middle);
    svg += label(left - 8, middle + 4, "end", QStringLiteral("0"));
    if (rightMedian)
        svg += line("median", across(*rightMedian), margin, across(*rightMedian), middle);
    if (wrongMedian)
        svg += line("median", across(*wrongMedian), middle, across(*wrongMedian), bottom);
    svg += label(left + 6, margin + 12, "start", tr("right ↑"));
    svg += label(left + 6, bottom - 6, "start", tr("wrong ↓"));
    return svg + confidenceAxis(bottom, tr("Confidence")) + QLatin1String("</svg>\n");
}

QString thresholdCurves(const IntentEvaluation &evaluation)
{
    const double all = std::max(1, evaluation.accuracy.of);
    const double asked = std::max<double>(1, double(evaluation.answers.size()));
    const double legend = 22;
    const double top = margin + legend;
    const double bottom = top + curveHeight;
    const ThresholdPoint &half = evaluation.thresholds[evaluation.thresholds.size() / 2];
    QString svg = opening(bottom + below,
                          tr("What a threshold does. At 0.5, %1 are answered, %2 of these rightly.")
                              .arg(countText({half.answered, evaluation.accuracy.of}),
                                   countText({half.right, half.answered})));
    for (int quarter = 0; quarter <= 4; ++quarter) {
        const double y = bottom - curveHeight * quarter / 4.0;
        svg += line(quarter == 0 ? "zero" : "axis", left, y, width - right, y);
        svg += label(left - 8, y + 4, "end", tr("%1 %").arg(25 * quarter));
    }
    QString answered;
    QString precision;
    QString accepts;
    for (const ThresholdPoint &point : evaluation.thresholds) {
        const auto place = [&](double share) -> QString {
            return coordinate(across(point.threshold)) + u','
                + coordinate(bottom - curveHeight * share) + u' ';
        };
        answered += place(point.answered / all);
        accepts += place(point.falseAccepts() / asked);
        // The precision of no answer is a gap, not 0.
        if (const int given = point.answered + point.strays; given > 0)
            precision += place(double(point.right) / given);
    }
    svg += polyline("answered", answered) + polyline("precision", precision)
        + polyline("accepts", accepts);
    double x = left;
    const auto name = [&](const char *cssClass, const QString &text) {
        svg += line(cssClass, x, margin, x + 30, margin);
        svg += label(x + 38, margin + 4, "start", text);
        x += 240;
    };
    name("curve answered", tr("answered, of those in scope"));
    name("curve precision", tr("right, of the answers"));
    name("curve accepts", tr("false accepts, of all questions"));
    return svg + confidenceAxis(bottom, tr("Threshold")) + QLatin1String("</svg>\n");
}

QString utteranceBar(int count, int limit, int most)
{
    constexpr double barWidth = 120;
    constexpr double height = 12;
    const double scale = barWidth / std::max({most, limit, 1});
    QString svg = QStringLiteral("<svg class=\"small\" viewBox=\"0 0 %1 %2\" width=\"%1\" "
                                 "height=\"%2\" aria-hidden=\"true\">")
                      .arg(coordinate(barWidth), coordinate(height));
    const UtteranceLevel level = utteranceLevel(count, limit);
    const bool isGood = level == UtteranceLevel::Good || level == UtteranceLevel::Many;
    svg += bar(isGood ? "good" : "wrong", 0, 3, scale * count, height - 6);
    for (const int tick : {fewestUtterances, goodUtterances, manyUtterances, limit})
        svg += line("mark", scale * tick, 0, scale * tick, height);
    return svg + QLatin1String("</svg>");
}

} // namespace Rehearsal
