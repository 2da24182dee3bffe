// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/report/devicewriter.h"
#include "core/report/formats.h"
#include "core/report/htmlchart.h"
#include "core/report/htmlparts.h"
#include "core/report/wording.h"
#include "core/rules/metrics.h"
#include "core/rules/trend.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("HtmlReport", text); }

using Html::element;
using Html::raw;

QString percent(double value) { return tr("%1 %").arg(numberText(roundedTo(value, 1))); }

QString duration(std::chrono::milliseconds time)
{
    return tr("%1 s").arg(QString::number(double(time.count()) / 1000.0, 'f', 1));
}

bool needsAttention(Verdict verdict) { return verdict != Verdict::Passed; }

/// The averages of a run in which nothing was asserted or compared mean nothing (M03).
bool hasFigures(const RunReport &report)
{
    return report.hasMetrics && report.metrics.totalAssertions > 0;
}

/// Beside the colour and the word, so that neither is needed alone.
QString symbol(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed:
        return QStringLiteral("✓ ");
    case Verdict::Failed:
        return QStringLiteral("✗ ");
    case Verdict::Error:
        return QStringLiteral("! ");
    case Verdict::Skipped:
    case Verdict::NotRun:
        return QStringLiteral("– ");
    }
    Q_UNREACHABLE();
}

/// A page for browsers, or the subset of HTML that QTextDocument can print: there is no flexible
/// layout, no SVG and no folding in it, and tables need their borders as attributes.
enum class Form { Page, Print };

class HtmlReport
{
public:
    HtmlReport(const SuiteResult &result, DeviceWriter &writer, Form form)
        : m_result(result)
        , m_counts(result.counts())
        , m_writer(writer)
        , m_isPage(form == Form::Page)
    { }

    void write()
    {
        head();
        intro();
        attention();
        figures();
        overview();
        m_writer.write(element("h2", tr("Tests in detail")));
        for (qsizetype i = 0; i < m_result.reports.size(); ++i)
            details(m_result.reports.at(i), i);
        foot();
    }

private:
    static QString chip(Verdict verdict)
    {
        return raw("span", htmlText(symbol(verdict) + Wording::verdict(verdict)),
                   verdictName(verdict));
    }

    void head()
    {
        m_writer.write(m_isPage ? Html::pageHead(title(), Html::styleSheet("report.css"))
                                : Html::printHead(title(), Html::styleSheet("print.css")));
    }

    [[nodiscard]] QString title() const
    {
        return m_result.workspaceName.isEmpty()
            ? tr("Rehearsal report")
            : tr("Rehearsal report: %1").arg(m_result.workspaceName);
    }

    [[nodiscard]] QString verdictSentence() const
    {
        if (m_counts.total == 0)
            return tr("No test was run.");
        if (m_counts.passed == 1 && m_counts.total == 1)
            return tr("The test passed.");
        if (m_counts.passed == m_counts.total)
            return tr("All %1 tests passed.").arg(m_counts.total);
        return tr("%1 of %2 tests passed; %3 need attention.")
            .arg(QString::number(m_counts.passed), QString::number(m_counts.total),
                 QString::number(m_counts.total - m_counts.passed));
    }

    void intro()
    {
        const bool good = m_counts.total > 0 && m_counts.passed == m_counts.total;
        QString page = element("h1", title());
        page += raw("p", htmlText(verdictSentence()),
                    good ? QStringLiteral("lead passed") : QStringLiteral("lead failed"));
        if (m_isPage)
            page += verdictBar(m_counts);
        page += QLatin1String("<dl class=\"facts\">\n");
        const auto fact = [&](const QString &name, const QString &value) {
            const QString both =
                element("dt", name) + element("dd", value.isEmpty() ? QStringLiteral("–") : value);
            page += m_isPage ? raw("div", both) : both;
        };
        fact(tr("Target"), m_result.target);
        fact(tr("Bot"), m_result.bot);
        fact(tr("Version"), m_result.version);
        fact(tr("Environment"), m_result.environment);
        fact(tr("Started"),
             m_result.startedAt.isValid() ? timeText(m_result.startedAt) : QString());
        fact(tr("Took"), duration(m_result.took));
        page += QLatin1String("</dl>\n");
        m_writer.write(page);
        notes(m_result.warnings);
    }

    void notes(const QStringList &lines)
    {
        if (lines.isEmpty())
            return;
        QString list;
        for (const QString &line : lines)
            list += element("li", line);
        m_writer.write(raw("ul", list, QStringLiteral("notes")));
    }

    /// `numbers`: the columns whose cells stand to the right, and so their headings.
    void openTable(const QStringList &headings, const QString &caption = {},
                   const QList<qsizetype> &numbers = {})
    {
        QString page = m_isPage
            ? QStringLiteral("<div class=\"scroll\"><table>\n")
            : QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" "
                             "width=\"100%\">\n");
        if (m_isPage && !caption.isEmpty())
            page += element("caption", caption);
        page += QLatin1String("<thead><tr>\n");
        for (qsizetype column = 0; column < headings.size(); ++column) {
            page += QLatin1String(numbers.contains(column) ? "<th scope=\"col\" class=\"number\">"
                                                           : "<th scope=\"col\">")
                + htmlText(headings.at(column)) + QLatin1String("</th>\n");
        }
        m_writer.write(QString(page + QLatin1String("</tr></thead>\n<tbody>\n")));
    }

    void closeTable()
    {
        m_writer.write(m_isPage ? "</tbody>\n</table></div>\n" : "</tbody>\n</table>\n");
    }

    void row(bool isBad, const QString &cells)
    {
        m_writer.write(isBad ? "<tr class=\"bad\">\n" : "<tr>\n");
        m_writer.write(cells);
        m_writer.write("</tr>\n");
    }

    [[nodiscard]] QString linked(const RunReport &report, qsizetype position) const
    {
        return QLatin1String("<a href=\"#test-") + QString::number(position + 1)
            + QLatin1String("\">") + htmlText(Wording::title(report)) + QLatin1String("</a>");
    }

    void attention()
    {
        m_writer.write(element("h2", tr("Needs attention")));
        if (m_counts.passed == m_counts.total) {
            m_writer.write(element("p", tr("Nothing: every test passed.")));
            return;
        }
        openTable({tr("Test"), tr("Result"), tr("What is wrong")});
        for (qsizetype i = 0; i < m_result.reports.size(); ++i) {
            const RunReport &report = m_result.reports.at(i);
            if (!needsAttention(report.verdict))
                continue;
            row(false,
                raw("td", linked(report, i)) + raw("td", chip(report.verdict))
                    + raw("td", htmlText(m_wording.reason(report))));
        }
        closeTable();
    }

    void figure(QString &page, const QString &name, const QString &value, const QString &basis)
    {
        const QString parts = element("dt", name) + element("dd", value)
            + raw("dd", htmlText(basis), QStringLiteral("small"));
        page += m_isPage ? raw("div", parts) : parts;
    }

    void figures()
    {
        int passed = 0;
        int total = 0;
        int measured = 0;
        double confidence = 0;
        double entities = 0;
        for (const RunReport &report : m_result.reports) {
            passed += report.metrics.passedAssertions;
            total += report.metrics.totalAssertions;
            if (!hasFigures(report))
                continue;
            ++measured;
            confidence += report.metrics.avgIntentConfidence;
            entities += report.metrics.avgEntityAccuracy;
        }
        const auto share = [](const QString &part, int whole) {
            return tr("%1 of %2").arg(part, QString::number(whole));
        };
        const QString none = QStringLiteral("–");
        const QString basis = tr("mean of %1 runs").arg(measured);
        m_writer.write(element("h2", tr("Key figures")));
        QString page = QLatin1String("<dl class=\"figures\">\n");
        const std::optional<double> rate = passRate(m_result.startedAt, m_counts).rate;
        figure(page, tr("Tests passed"), rate ? percent(*rate) : none,
               share(QString::number(m_counts.passed), m_counts.total));
        figure(page, tr("Assertions passed"), total > 0 ? percent(100.0 * passed / total) : none,
               share(QString::number(passed), total));
        figure(page, tr("Intent confidence"),
               measured > 0 ? numberText(roundedTo(confidence / measured, 3)) : none, basis);
        figure(page, tr("Entity accuracy"),
               measured > 0 ? numberText(roundedTo(entities / measured, 3)) : none, basis);
        figure(page, tr("Errors"), QString::number(m_counts.error),
               tr("runs without a usable result"));
        m_writer.write(QString(page + QLatin1String("</dl>\n")));
    }

    void overview()
    {
        m_writer.write(element("h2", tr("All tests")));
        openTable({tr("Test"), tr("Result"), tr("Compliance"), tr("Assertions"), tr("Confidence"),
                   tr("Entities"), tr("Time")},
                  {}, {3, 4, 5, 6});
        for (qsizetype i = 0; i < m_result.reports.size(); ++i) {
            const RunReport &report = m_result.reports.at(i);
            const Metrics &metrics = report.metrics;
            const QString none = QStringLiteral("–");
            row(false,
                raw("td", linked(report, i)) + raw("td", chip(report.verdict))
                    + element("td",
                              report.compliant ? QStringLiteral("PASS") : QStringLiteral("FAIL"))
                    + number(metrics.totalAssertions == 0
                                 ? none
                                 : tr("%1 of %2")
                                       .arg(QString::number(metrics.passedAssertions),
                                            QString::number(metrics.totalAssertions)))
                    + number(hasFigures(report) ? numberText(metrics.avgIntentConfidence) : none)
                    + number(hasFigures(report) ? numberText(metrics.avgEntityAccuracy) : none)
                    + number(duration(report.took)));
        }
        closeTable();
    }

    static QString number(const QString &text)
    {
        return element("td", text, QStringLiteral("number"));
    }

    void details(const RunReport &report, qsizetype position)
    {
        const QString id = QString::number(position + 1);
        const QString head = element("h3", Wording::title(report));
        const QString place = element("span", report.spec.path, QStringLiteral("quiet"));
        if (m_isPage) {
            m_writer.write(
                QString(QLatin1String("<details id=\"test-") + id + QLatin1String("\" class=\"")
                        + (report.verdict == Verdict::Passed ? QLatin1String("passed-test")
                                                             : QLatin1String("failed-test"))
                        + (needsAttention(report.verdict) ? QLatin1String("\" open>\n")
                                                          : QLatin1String("\">\n"))
                        + raw("summary", head + chip(report.verdict) + place)));
        } else {
            m_writer.write(QString(QLatin1String("<a name=\"test-") + id + QLatin1String("\"></a>")
                                   + head + raw("p", chip(report.verdict) + place)));
        }
        if (needsAttention(report.verdict))
            m_writer.write(element("p", m_wording.reason(report)));
        notes(report.warnings);
        if (m_isPage)
            m_writer.write(confidenceChart(report));
        turns(report);
        ownChecks(report);
        m_writer.write(m_isPage ? "</details>\n" : "<p></p>\n");
    }

    void turns(const RunReport &report)
    {
        const QList<ConfidencePoint> points = confidencePoints(report);
        if (points.isEmpty())
            return;
        const QHash<int, const Step *> steps = firstSteps(report.steps);
        openTable({tr("Turn"), tr("User says"), tr("Bot answers"), tr("Intent expected"),
                   tr("Intent found"), tr("Confidence"), tr("Entities"), tr("Closest intents"),
                   tr("Result")},
                  tr("Turns, expected against actual"), {0, 5});
        for (const ConfidencePoint &point : points)
            turn(report.spec.test.turns.at(point.turn), steps.value(point.turn), point);
        closeTable();
    }

    void turn(const Turn &turn, const Step *step, const ConfidencePoint &point)
    {
        const QString none = QStringLiteral("–");
        const QString said = QStringLiteral("said");
        const bool isBad = point.outcome > TurnOutcome::Pass;
        const QString expected = turn.expects && turn.expects->intent
            ? (turn.expects->intent->isEmpty() ? tr("(no intent)") : *turn.expects->intent)
            : none;
        const QString found = !step  ? none
            : step->intent.isEmpty() ? tr("(no intent)")
                                     : step->intent;
        row(isBad,
            number(QString::number(point.turn + 1)) + element("td", turn.says, said)
                + element("td", step && step->reply ? *step->reply : none, said)
                + element("td", expected) + element("td", found) + number(confidence(point))
                + element("td", entities(turn, step)) + element("td", closest(step))
                + raw("td",
                      element("span", outcomeLabel(point.outcome),
                              isBad ? QStringLiteral("fail") : QStringLiteral("pass"))));
    }

    static QString confidence(const ConfidencePoint &point)
    {
        const QString value =
            point.confidence ? numberText(roundedTo(*point.confidence, 4)) : QStringLiteral("–");
        return point.threshold ? tr("%1 (min. %2)").arg(value, numberText(*point.threshold))
                               : value;
    }

    static QString entities(const Turn &turn, const Step *step)
    {
        const QStringList found = step ? entityTypes(*step) : QStringList();
        QStringList parts = found;
        if (turn.expects && turn.expects->entities) {
            for (const auto &[name, value] : turn.expects->entities->items()) {
                const QString type = decodeUtf8(name);
                if (!found.contains(type))
                    parts += tr("%1 (missing)").arg(type);
            }
        }
        return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
    }

    static QString closest(const Step *step)
    {
        constexpr int shown = 3;
        QStringList parts;
        for (const Alternative &one :
             step ? step->alternatives.mid(0, shown) : QList<Alternative>())
            parts += tr("%1 %2").arg(one.intent, numberText(roundedTo(one.confidence, 3)));
        return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
    }

    void ownChecks(const RunReport &report)
    {
        const bool any = std::any_of(report.checks.begin(), report.checks.end(),
                                     [](const CheckResult &result) { return !result.published; });
        if (!any)
            return;
        openTable(
            {tr("Turn"), tr("Check"), tr("Expected"), tr("Found"), tr("Weight"), tr("Result")},
            tr("Further checks"), {0});
        for (const CheckResult &result : report.checks) {
            if (result.published)
                continue;
            row(isFailure(result),
                number(QString::number(result.turn + 1)) + element("td", m_wording.kind(result))
                    + element("td", m_wording.expected(result), QStringLiteral("said"))
                    + element("td", m_wording.actual(result), QStringLiteral("said"))
                    + element("td",
                              result.severity == Severity::Must ? tr("must hold")
                                                                : tr("should hold"))
                    + raw("td",
                          element("span", Wording::verdict(result.verdict),
                                  checkVerdictName(result.verdict))));
        }
        closeTable();
    }

    void foot()
    {
        const QString head =
            m_result.auditHead.isEmpty() ? QStringLiteral("–") : m_result.auditHead;
        QString text = element("p", tr("Head of the audit log: %1").arg(head));
        text += element("p",
                        tr("Made by Rehearsal %1. Not affiliated with NICE Cognigy.")
                            .arg(QStringLiteral(REHEARSAL_VERSION)));
        m_writer.write(m_isPage ? raw("footer", text) : text);
        m_writer.write("</body>\n</html>\n");
    }

    const SuiteResult &m_result;
    const RunCounts m_counts;
    DeviceWriter &m_writer;
    const bool m_isPage;
    const Wording m_wording;
};

} // namespace

Result<> writeHtmlReport(const SuiteResult &result, QIODevice &device)
{
    DeviceWriter writer(device);
    HtmlReport(result, writer, Form::Page).write();
    return writer.finish();
}

QString htmlBodyForPrint(const SuiteResult &result)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    DeviceWriter writer(buffer);
    HtmlReport(result, writer, Form::Print).write();
    // A buffer in memory refuses nothing.
    return writer.finish() ? QString::fromUtf8(buffer.data()) : QString();
}

} // namespace Rehearsal
