// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/htmlchart.h"
#include "core/report/reports.h"
#include "tests/support/hostiletexts.h"
#include "tests/support/suitesample.h"

#include <QBuffer>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Rehearsal;

namespace {

QString html(const SuiteResult &result)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeReport(u"html"_qs, result, buffer) ? QString::fromUtf8(buffer.data()) : QString();
}

/// How often each tag stands there, with the names of its attributes: "td class" 12 times. Whatever
/// an HTML parser would take for the start of a tag, a comment or a declaration counts.
QMap<QString, int> tags(const QString &page)
{
    QMap<QString, int> counts;
    static const QRegularExpression tag(
        QStringLiteral("<([/!?]?[A-Za-z-]*)((?:\\s+[a-zA-Z0-9:-]+(?:=\"[^\"]*\")?)*)\\s*/?>?"));
    static const QRegularExpression attribute(QStringLiteral("\\s([a-zA-Z0-9:-]+)(?:=|\\s|$)"));
    for (auto match = tag.globalMatch(page); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        QString name = one.captured(1);
        for (auto inner = attribute.globalMatch(one.captured(2)); inner.hasNext();)
            name += u' ' + inner.next().captured(1);
        ++counts[name];
    }
    return counts;
}

} // namespace

class TestHtmlReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageIsClosedToEverythingOutside()
    {
        const QString page = html(suiteSample());
        QVERIFY(page.startsWith(
            u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">"_qs));
        QVERIFY(page.contains(
            u"content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""_qs));
        QVERIFY(page.contains(u"prefers-color-scheme: dark"_qs));
        QVERIFY(page.contains(u"@media print"_qs));
        QVERIFY(!page.contains(u"<script"_qs));
        QVERIFY(!page.contains(u"<link"_qs));
        QVERIFY(!page.contains(u"url("_qs));
    }

    void theAttentionListComesFirstAndNamesWhatIsWrong()
    {
        const QString page = html(suiteSample());
        const auto attention = page.indexOf(u"Needs attention"_qs);
        const auto figures = page.indexOf(u"Key figures"_qs);
        const auto details = page.indexOf(u"Tests in detail"_qs);
        QVERIFY(attention > 0);
        QVERIFY(attention < figures);
        QVERIFY(figures < details);
        QVERIFY(page.mid(attention, figures - attention)
                    .contains(u"Turn 1, Confidence. Expected: at least 0.95. Found: 0.91"_qs));
        QVERIFY(page.contains(u"1 of 4 tests passed; 3 need attention."_qs));
    }

    void eachTurnStandsThereWithExpectedActualAndTheClosestIntents()
    {
        const QString page = html(suiteSample());
        QVERIFY(page.contains(u"0.91 (min. 0.8)"_qs));
        QVERIFY(page.contains(u"provide_date 0.91, book_flight 0.05"_qs));
        QVERIFY(page.contains(u"<span class=\"fail\">below the threshold</span>"_qs));
        QVERIFY(page.contains(u"<span class=\"fail\">no answer</span>"_qs));
    }

    void aGreenSuiteSaysSo()
    {
        SuiteResult sample = suiteSample();
        sample.reports = sample.reports.mid(0, 1);
        const QString page = html(sample);
        QVERIFY(page.contains(u"The test passed."_qs));
        QVERIFY(page.contains(u"Nothing: every test passed."_qs));
    }

    void hostileTextsAddNoElementAndNoAttribute_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &[id, text] : hostileTexts())
            QTest::newRow(id) << text;
    }

    void hostileTextsAddNoElementAndNoAttribute()
    {
        QFETCH(QString, text);
        // Texts that are all alike make the same checks pass, so that the pages have the same rows.
        QCOMPARE(tags(html(suiteSample(text))), tags(html(suiteSample(u"plain"_qs))));
        QCOMPARE(tags(htmlBodyForPrint(suiteSample(text))),
                 tags(htmlBodyForPrint(suiteSample(u"plain"_qs))));
    }

    void hostileTextsAppearWhole()
    {
        QVERIFY(html(suiteSample(u"if a<b then c>d"_qs)).contains(u"if a&lt;b then c&gt;d"_qs));
        QVERIFY(html(suiteSample(u"%1 %2 %n"_qs)).contains(u"<td>%1 %2 %n</td>"_qs));
        QVERIFY(html(suiteSample(u"a\u202eb"_qs)).contains(u"a⟨U+202E⟩b"_qs));
        QCOMPARE(htmlText(u"<&>\"'"_qs), u"&lt;&amp;&gt;&quot;&#39;"_qs);
    }

    void thePictureHasAMarkATurnAndATickAThreshold()
    {
        const QString chart = confidenceChart(suiteSample().reports.at(1));
        QCOMPARE(chart.count(u"class=\"tick\""_qs), 2);
        QCOMPARE(chart.count(u"<path"_qs), 2);
        QVERIFY(chart.contains(u"reported for 1 of 2 turns, lowest 0.91"_qs));
    }

    void missingConfidenceIsAGapInTheLine()
    {
        RunReport report = suiteSample().reports.at(0);
        Step step = report.steps.at(0);
        report.steps.clear();
        report.checks.clear();
        for (int i = 0; i < 5; ++i) {
            step.index = i;
            step.hasConfidence = i != 2;
            report.steps.append(step);
        }
        report.spec.test.turns = QList<Turn>(5);
        QCOMPARE(confidenceChart(report).count(u"<polyline"_qs), 2);
    }

    void aLongRunIsDrawnInAtMostThreeHundredMarks()
    {
        RunReport report = suiteSample().reports.at(0);
        Step step = report.steps.at(0);
        report.steps.clear();
        for (int i = 0; i < 1000; ++i) {
            step.index = i;
            report.steps.append(step);
        }
        report.spec.test.turns = QList<Turn>(1000);
        const QString chart = confidenceChart(report);
        QVERIFY(chart.count(u"<path"_qs) <= 300);
        QVERIFY(chart.contains(u"Each mark stands for 4 turns"_qs));
    }

    void thePrintedFormHasTheSameTablesAndNoPictures()
    {
        const QString page = html(suiteSample());
        const QString print = htmlBodyForPrint(suiteSample());
        QVERIFY(page.contains(u"<svg"_qs));
        QVERIFY(!print.contains(u"<svg"_qs));
        QCOMPARE(print.count(u"<table"_qs), page.count(u"<table"_qs));
        QCOMPARE(print.count(u"<tr"_qs), page.count(u"<tr"_qs));
        QCOMPARE(print.count(u"<td"_qs), page.count(u"<td"_qs));
    }
};

QTEST_GUILESS_MAIN(TestHtmlReport)
#include "tst_htmlreport.moc"
