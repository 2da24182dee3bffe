// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/devicewriter.h"
#include "core/report/evaluationchart.h"
#include "core/report/evaluationformats.h"
#include "core/report/htmlchart.h"
#include "core/report/htmlparts.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <numeric>

namespace Rehearsal {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("EvaluationReport", text, nullptr, count);
}

constexpr int mostAttention = 10;
constexpr int mostExamples = 3;
/// More columns than this nobody reads; the list of all pairs stands below.
constexpr qsizetype mostMatrixIntents = 24;

using Html::element;
using Html::raw;

QString number(const QString &text) { return element("td", text, QStringLiteral("number")); }

/// What the cells of a column hold, for its heading.
struct Column
{
    QString heading = {};
    bool isNumber = false;
};

class EvaluationPage
{
public:
    EvaluationPage(const EvaluationResult &result, DeviceWriter &writer)
        : m_result(result)
        , m_evaluation(result.evaluation)
        , m_writer(writer)
    { }

    void write()
    {
        m_writer.write(Html::pageHead(
            title(), QString(Html::styleSheet("report.css") + Html::styleSheet("evaluation.css"))));
        intro();
        attention();
        figures();
        charts();
        matrix();
        allPairs();
        intents();
        foot();
    }

private:
    [[nodiscard]] QString title() const
    {
        return m_result.workspaceName.isEmpty()
            ? tr("Quality of the intents")
            : tr("Quality of the intents: %1").arg(m_result.workspaceName);
    }

    [[nodiscard]] bool isBlind() const
    {
        return m_evaluation.method == IntentEvaluation::Method::BlindTest;
    }

    void intro()
    {
        const Proportion &accuracy = m_evaluation.accuracy;
        QString page = element("h1", title());
        page += element("p",
                        accuracy.of == 0
                            ? tr("There was no utterance to test.")
                            : tr("%1 utterances were understood: %2, with 95 % confidence %3.")
                                  .arg(countText(accuracy), percentText(accuracy.share()),
                                       intervalText(accuracy.interval())),
                        QStringLiteral("lead"));
        page += QLatin1String("<dl class=\"facts\">\n");
        const auto fact = [&](const QString &name, const QString &value) {
            page += raw("div", QString(element("dt", name) + element("dd", value)));
        };
        fact(tr("Method"),
             isBlind() ? tr("blind test with %1").arg(m_result.testFile)
                       : tr("cross-validation, %1 folds").arg(m_evaluation.folds));
        const int learned = std::accumulate(
            m_evaluation.intents.begin(), m_evaluation.intents.end(), 0,
            [](int sum, const IntentQuality &intent) { return sum + intent.utterances; });
        fact(tr("Intents"), QString::number(m_evaluation.intents.size()));
        fact(tr("Utterances"), QString::number(learned));
        if (m_result.startedAt.isValid())
            fact(tr("Started"),
                 m_result.startedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'")));
        fact(tr("Took"), tr("%1 s").arg(double(m_result.took.count()) / 1000.0, 0, 'f', 1));
        page += QLatin1String("</dl>\n");
        page += element(
            "p",
            isBlind()
                ? tr("The local model learned all utterances of the workspace and was asked "
                     "about those in the file. It is not the model of the platform.")
                : tr("The local model was asked about every utterance exactly once, each time "
                     "after learning without it. It is not the model of the platform."),
            QStringLiteral("quiet"));
        m_writer.write(page);
        if (m_result.warnings.isEmpty())
            return;
        QString list;
        for (const QString &warning : m_result.warnings)
            list += element("li", warning);
        m_writer.write(raw("ul", list, QStringLiteral("notes")));
    }

    void openTable(const QList<Column> &columns, const QString &caption)
    {
        QString page = QStringLiteral("<div class=\"scroll\"><table>\n");
        page += element("caption", caption) + QLatin1String("<thead><tr>\n");
        for (const Column &column : columns) {
            page += (column.isNumber ? QLatin1String("<th scope=\"col\" class=\"number\">")
                                     : QLatin1String("<th scope=\"col\">"))
                + htmlText(column.heading) + QLatin1String("</th>\n");
        }
        m_writer.write(QString(page + QLatin1String("</tr></thead>\n<tbody>\n")));
    }

    void row(const QString &cells)
    {
        m_writer.write("<tr>\n");
        m_writer.write(cells);
        m_writer.write("</tr>\n");
    }

    void closeTable() { m_writer.write("</tbody>\n</table></div>\n"); }

    [[nodiscard]] QString nameOf(int intent) const
    {
        return intent >= 0 ? m_evaluation.intentNames.at(intent) : tr("none");
    }

    /// Names are long and may break at their underscores.
    [[nodiscard]] QString nameHtml(int intent) const
    {
        return htmlText(nameOf(intent)).replace(u'_', QLatin1String("_<wbr>"));
    }

    [[nodiscard]] QString linkTo(int intent) const
    {
        if (intent < 0)
            return element("td", nameOf(intent));
        return raw("td",
                   QString(QLatin1String("<a href=\"#intent-") + QString::number(intent + 1)
                           + QLatin1String("\">") + nameHtml(intent) + QLatin1String("</a>")),
                   QStringLiteral("name"));
    }

    static QString rate(const Proportion &proportion)
    {
        return number(tr("%1 (%2)").arg(percentText(proportion.share()), countText(proportion)));
    }

    void attention()
    {
        const AttentionList list =
            attentionList(m_evaluation, m_result.utteranceLimit, mostAttention);
        m_writer.write(element("h2", tr("Needs attention")));
        if (list.worstIntents.isEmpty() && list.uneven.isEmpty()) {
            m_writer.write(element("p", tr("Nothing: every utterance was understood.")));
            return;
        }
        if (!list.worstIntents.isEmpty())
            worstIntents(list.worstIntents);
        if (!list.confusedPairs.isEmpty())
            confusedPairs(list.confusedPairs);
        if (!list.surestErrors.isEmpty())
            surestErrors(list.surestErrors);
        if (!list.uneven.isEmpty())
            unevenIntents(list.uneven);
    }

    void worstIntents(const QList<int> &intents)
    {
        m_writer.write(element("h3", tr("Intents understood worst")));
        openTable({{tr("Intent")},
                   {tr("F1"), true},
                   {tr("Recall"), true},
                   {tr("Precision"), true},
                   {tr("Most often taken for")}},
                  tr("Lowest F1 first"));
        for (const int intent : intents) {
            const IntentQuality &quality = m_evaluation.intents.at(intent);
            const auto most = std::find_if(
                m_evaluation.confusions.begin(), m_evaluation.confusions.end(),
                [&](const Confusion &confusion) { return confusion.intent == intent; });
            const QString takenFor = most == m_evaluation.confusions.end()
                ? QStringLiteral("–")
                : tr("%1 (%2)").arg(
                    nameOf(most->predicted),
                    countText({static_cast<int>(most->answers.size()), quality.support}));
            row(linkTo(intent) + number(figureText(quality.f1())) + rate(quality.recall())
                + rate(quality.precision()) + element("td", takenFor, QStringLiteral("name")));
        }
        closeTable();
    }

    void confusedPairs(const QList<Confusion> &pairs)
    {
        m_writer.write(element("h3", tr("Intents confused most often")));
        openTable(
            {{tr("Belongs to")}, {tr("Taken for")}, {tr("Utterances"), true}, {tr("Such as")}},
            tr("Most utterances first, the surest errors as examples"));
        for (const Confusion &pair : pairs) {
            QString examples;
            for (const qsizetype answer : pair.answers.mid(0, mostExamples))
                examples += element("li", m_evaluation.answers.at(answer).text);
            const int support = m_evaluation.intents.at(pair.intent).support;
            row(linkTo(pair.intent) + linkTo(pair.predicted)
                + number(countText({static_cast<int>(pair.answers.size()), support}))
                + raw("td", raw("ul", examples, QStringLiteral("examples"))));
        }
        closeTable();
    }

    void surestErrors(const QList<qsizetype> &answers)
    {
        m_writer.write(element("h3", tr("Utterances that may stand in the wrong intent")));
        openTable(
            {{tr("Utterance")}, {tr("Belongs to")}, {tr("Taken for")}, {tr("Confidence"), true}},
            tr("Wrong answers, the surest first"));
        for (const qsizetype index : answers) {
            const EvaluatedAnswer &answer = m_evaluation.answers.at(index);
            row(element("td", answer.text, QStringLiteral("said")) + linkTo(answer.intent)
                + linkTo(answer.predicted) + number(figureText(answer.confidence)));
        }
        closeTable();
    }

    void unevenIntents(const QList<int> &intents)
    {
        m_writer.write(element("h3", tr("Intents with too few or too many utterances")));
        openTable({{tr("Intent")}, {tr("Utterances"), true}, {tr("That is")}},
                  tr("Fewest first; 15 to 100 are advised"));
        for (const int intent : intents) {
            const int count = m_evaluation.intents.at(intent).utterances;
            row(linkTo(intent) + number(QString::number(count))
                + element("td",
                          levelText(utteranceLevel(count, m_result.utteranceLimit),
                                    m_result.utteranceLimit)));
        }
        closeTable();
    }

    void figures()
    {
        m_writer.write(element("h2", tr("Key figures")));
        QString page = QLatin1String("<dl class=\"figures\">\n");
        const auto figure = [&](const QString &name, const QString &value, const QString &basis) {
            page += raw("div",
                        QString(element("dt", name) + element("dd", value)
                                + element("dd", basis, QStringLiteral("small"))));
        };
        const Proportion &accuracy = m_evaluation.accuracy;
        const auto tested = static_cast<int>(
            std::count_if(m_evaluation.intents.begin(), m_evaluation.intents.end(),
                          [](const IntentQuality &intent) { return intent.support > 0; }));
        const bool any = accuracy.of > 0;
        const auto orDash = [&](double value) {
            return figureText(any ? std::optional(value) : std::nullopt);
        };
        figure(tr("Accuracy"), percentText(accuracy.share()), countText(accuracy));
        figure(tr("F1, mean of intents"), orDash(m_evaluation.macro.f1),
               tr("n = %1 intents").arg(tested));
        figure(tr("F1, weighted"), orDash(m_evaluation.weighted.f1),
               tr("n = %1 utterances").arg(accuracy.of));
        figure(tr("Calibration error"), figureText(m_evaluation.calibrationError),
               tr("10 bins, n = %1").arg(accuracy.of));
        if (m_evaluation.rejectedOutOfScope.of > 0) {
            figure(tr("Out of scope, recognised"),
                   percentText(m_evaluation.rejectedOutOfScope.share()),
                   countText(m_evaluation.rejectedOutOfScope));
        }
        if (isBlind()) {
            figure(tr("In scope, but rejected"), percentText(m_evaluation.rejectedInScope.share()),
                   countText(m_evaluation.rejectedInScope));
        }
        m_writer.write(QString(page + QLatin1String("</dl>\n")));
    }

    void charts()
    {
        if (m_evaluation.answers.isEmpty())
            return;
        m_writer.write(element("h2", tr("How sure the answers are")));
        m_writer.write(element(
            "p",
            tr("Right answers stand above the line (n = %1, median %2), wrong ones below "
               "it (n = %3, median %4). Each side has its own scale.")
                .arg(QString::number(m_evaluation.accuracy.count),
                     figureText(medianConfidence(m_evaluation, true)),
                     QString::number(m_evaluation.accuracy.of - m_evaluation.accuracy.count),
                     figureText(medianConfidence(m_evaluation, false))),
            QStringLiteral("quiet")));
        m_writer.write(confidenceHistogram(m_evaluation));
        calibrationTable();
        m_writer.write(element("h2", tr("What a threshold would do")));
        m_writer.write(element("p",
                               tr("If only answers of at least this confidence were given, out of "
                                  "%1 questions in scope and %2 out of scope.")
                                   .arg(m_evaluation.accuracy.of)
                                   .arg(m_evaluation.rejectedOutOfScope.of),
                               QStringLiteral("quiet")));
        m_writer.write(thresholdCurves(m_evaluation));
        thresholdTable();
    }

    void openDetails(const QString &title)
    {
        m_writer.write("<details>\n");
        m_writer.write(raw("summary", htmlText(title)));
    }

    void closeDetails() { m_writer.write("</details>\n"); }

    void calibrationTable()
    {
        openDetails(tr("Confidence against accuracy, in ten bins"));
        openTable(
            {{tr("Confidence")},
             {tr("Answers"), true},
             {tr("Mean confidence"), true},
             {tr("Right"), true}},
            tr("A model that knows how sure it is has the same figure in the last two columns"));
        for (std::size_t i = 0; i < m_evaluation.calibration.size(); ++i) {
            const ConfidenceBin &bin = m_evaluation.calibration[i];
            const Proportion right = {bin.right, bin.right + bin.wrong};
            row(element("td",
                        tr("%1 to %2")
                            .arg(double(i) / 10.0, 0, 'f', 1)
                            .arg(double(i + 1) / 10.0, 0, 'f', 1))
                + number(QString::number(right.of))
                + number(percentText(right.of > 0 ? std::optional(bin.confidence / right.of)
                                                  : std::nullopt))
                + rate(right));
        }
        closeTable();
        closeDetails();
    }

    void thresholdTable()
    {
        openDetails(tr("The same in figures"));
        openTable({{tr("Threshold"), true},
                   {tr("Answered"), true},
                   {tr("Right, of the answers"), true},
                   {tr("False accepts"), true}},
                  tr("False accepts are wrong answers and answers to questions out of scope"));
        const auto asked = static_cast<int>(m_evaluation.answers.size());
        for (std::size_t i = 0; i < m_evaluation.thresholds.size(); i += 5) {
            const ThresholdPoint &point = m_evaluation.thresholds[i];
            row(number(QString::number(point.threshold, 'f', 2))
                + rate({point.answered, m_evaluation.accuracy.of})
                + rate({point.right, point.answered + point.strays})
                + rate({point.falseAccepts(), asked}));
        }
        closeTable();
        closeDetails();
    }

    /// Those with errors, most first, and how many there are in all.
    [[nodiscard]] QList<int> confusedIntents() const
    {
        QHash<int, qsizetype> errors;
        for (const Confusion &confusion : m_evaluation.confusions) {
            errors[confusion.intent] += confusion.answers.size();
            errors[confusion.predicted] += confusion.answers.size();
        }
        QList<int> intents = errors.keys();
        std::sort(intents.begin(), intents.end(), [&](int a, int b) {
            return errors.value(a) != errors.value(b) ? errors.value(a) > errors.value(b) : a < b;
        });
        return intents;
    }

    void matrix()
    {
        const QList<int> confused = confusedIntents();
        if (confused.isEmpty())
            return;
        const QList<int> shown = confused.mid(0, mostMatrixIntents);
        QHash<std::pair<int, int>, qsizetype> counts;
        for (const Confusion &confusion : m_evaluation.confusions)
            counts.insert({confusion.intent, confusion.predicted}, confusion.answers.size());
        m_writer.write(element("h2", tr("Confusion matrix")));
        m_writer.write(element(
            "p",
            tr("A row is where utterances belong, a column what they were taken for. %1 of "
               "%2 intents, those with the most errors; %3 without any are left out.")
                .arg(QString::number(shown.size()), QString::number(m_evaluation.intents.size()),
                     QString::number(m_evaluation.intents.size() - confused.size())),
            QStringLiteral("quiet")));
        QString page = QLatin1String("<div class=\"scroll\"><table class=\"matrix\">\n")
            + element("caption",
                      tr("Number of utterances; the stronger the colour, the larger the share of "
                         "the row"))
            + QLatin1String("<thead><tr>\n") + element("td", QString());
        const auto heading = [&](const QString &text) {
            page += QLatin1String("<th scope=\"col\">") + raw("span", htmlText(text))
                + QLatin1String("</th>\n");
        };
        for (const int intent : shown)
            heading(nameOf(intent));
        heading(tr("(another)"));
        heading(tr("utterances"));
        m_writer.write(QString(page + QLatin1String("</tr></thead>\n<tbody>\n")));
        for (const int intent : shown)
            matrixRow(intent, shown, counts);
        closeTable();
    }

    void matrixRow(int intent, const QList<int> &shown,
                   const QHash<std::pair<int, int>, qsizetype> &counts)
    {
        const IntentQuality &quality = m_evaluation.intents.at(intent);
        QString cells = QLatin1String("<th scope=\"row\">") + htmlText(nameOf(intent))
            + QLatin1String("</th>\n");
        qsizetype elsewhere = quality.support - quality.right;
        const auto cell = [&](qsizetype count) {
            const double share = double(count) / std::max(1, quality.support);
            const QString heat = count == 0 ? QString()
                : share < 0.02              ? QStringLiteral("h1")
                : share < 0.05              ? QStringLiteral("h2")
                : share < 0.10              ? QStringLiteral("h3")
                                            : QStringLiteral("h4");
            cells += element("td", count == 0 ? QString() : QString::number(count), heat);
        };
        for (const int other : shown) {
            if (other == intent) {
                cells += element("td", QString::number(quality.right), QStringLiteral("own"));
                continue;
            }
            const qsizetype count = counts.value({intent, other});
            elsewhere -= count;
            cell(count);
        }
        cell(elsewhere);
        row(cells + number(QString::number(quality.support)));
    }

    void allPairs()
    {
        if (m_evaluation.confusions.size() <= mostAttention)
            return;
        openDetails(tr("All %1 confused pairs").arg(m_evaluation.confusions.size()));
        openTable({{tr("Belongs to")}, {tr("Taken for")}, {tr("Utterances"), true}},
                  tr("Most utterances first"));
        for (const Confusion &pair : m_evaluation.confusions) {
            row(linkTo(pair.intent) + linkTo(pair.predicted)
                + number(countText({static_cast<int>(pair.answers.size()),
                                    m_evaluation.intents.at(pair.intent).support})));
        }
        closeTable();
        closeDetails();
    }

    void intents()
    {
        m_writer.write(element("h2", tr("All intents")));
        openTable({{tr("Intent")},
                   {tr("Utterances")},
                   {tr("Recall"), true},
                   {tr("Precision"), true},
                   {tr("F1"), true},
                   {tr("Cohesion"), true},
                   {tr("Separation"), true},
                   {tr("Nearest intent")}},
                  tr("Marks in the bars: 5, 15, 100 and the limit of %1. Cohesion is the mean "
                     "similarity of two utterances of the intent; separation is 0 if the nearest "
                     "other intent uses the same words equally often, 1 if it shares none.")
                      .arg(m_result.utteranceLimit));
        int most = 0;
        for (const IntentQuality &intent : m_evaluation.intents)
            most = std::max(most, intent.utterances);
        QList<int> order(m_evaluation.intents.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](int a, int b) { return nameOf(a) < nameOf(b); });
        for (const int intent : order)
            intentRow(intent, most);
        closeTable();
    }

    void intentRow(int intent, int most)
    {
        const IntentQuality &quality = m_evaluation.intents.at(intent);
        m_writer.write(QString(QLatin1String("<tr id=\"intent-") + QString::number(intent + 1)
                               + QLatin1String("\">\n<th scope=\"row\" class=\"name\">")
                               + nameHtml(intent) + QLatin1String("</th>\n")));
        const QString count = QString::number(quality.utterances);
        m_writer.write(QString(
            raw("td",
                QString(utteranceBar(quality.utterances, m_result.utteranceLimit, most)
                        + QLatin1String("&nbsp;") + count),
                QStringLiteral("count"))
            + rate(quality.recall()) + rate(quality.precision()) + number(figureText(quality.f1()))
            + number(figureText(quality.cohesion)) + number(figureText(quality.separation))
            + raw("td", quality.nearest >= 0 ? nameHtml(quality.nearest) : QStringLiteral("–"),
                  QStringLiteral("name"))
            + QLatin1String("</tr>\n")));
    }

    void foot()
    {
        m_writer.write(raw("footer",
                           element("p",
                                   tr("Made by Rehearsal %1. Not affiliated with NICE Cognigy.")
                                       .arg(QStringLiteral(REHEARSAL_VERSION)))));
        m_writer.write("</body>\n</html>\n");
    }

    const EvaluationResult &m_result;
    const IntentEvaluation &m_evaluation;
    DeviceWriter &m_writer;
};

} // namespace

Result<> writeEvaluationHtml(const EvaluationResult &result, QIODevice &device)
{
    DeviceWriter writer(device);
    EvaluationPage(result, writer).write();
    return writer.finish();
}

} // namespace Rehearsal
