// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/assess.h"
#include "core/rules/trend.h"
#include "ui/charts/confidencechart.h"
#include "ui/charts/passratetrend.h"
#include "ui/charts/texttable.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineSeries>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QValueAxis>

using namespace Rehearsal;

namespace {

/// One turn as it is asked and as it is answered.
struct Exchange
{
    QString says = {};
    QString expects = {}; ///< "" for no expectation
    double minimum = 0.8;
    QString finds = {};
    std::optional<double> confidence = {};
    QString entity = {}; ///< the date that is expected
    QString reply = {};  ///< what the reply must contain
};

RunReport reportOf(const QList<Exchange> &exchanges)
{
    RunSpec spec;
    spec.test.name = u"Book"_qs;
    Snapshot snapshot;
    snapshot.state = Snapshot::State::Completed;
    for (const Exchange &each : exchanges) {
        Turn turn;
        turn.says = each.says;
        if (!each.expects.isEmpty() || !each.reply.isEmpty())
            turn.expects = Expectation();
        if (!each.expects.isEmpty()) {
            turn.expects->intent = each.expects;
            turn.expects->minConfidence = each.minimum;
        }
        if (!each.entity.isEmpty())
            turn.expects->entities = Json{{"date", each.entity.toStdString()}};
        if (!each.reply.isEmpty()) {
            Check check;
            check.kind = u"reply"_qs;
            check.op = u"contains"_qs;
            check.value = toJson(each.reply);
            turn.expects->checks = {check};
        }
        Step step;
        step.index = int(spec.test.turns.size());
        step.userInput = each.says;
        step.reply = u"Which date?"_qs;
        step.intent = each.finds;
        step.confidence = each.confidence.value_or(0);
        step.hasConfidence = each.confidence.has_value();
        step.alternatives = {{each.finds, step.confidence}, {u"other"_qs, 0.01}};
        spec.test.turns.append(turn);
        snapshot.steps.append(step);
    }
    return assess(spec, Target(), snapshot);
}

/// One of each outcome, and a gap.
RunReport mixed()
{
    return reportOf({
        {u"book a flight"_qs, u"book_flight"_qs, 0.8, u"book_flight"_qs, 0.93},
        {u"a <b>hotel</b>"_qs, u"book_hotel"_qs, 0.8, u"book_flight"_qs, 0.61},
        {u"monday"_qs, u"provide_date"_qs, 0.9, u"provide_date"_qs, 0.899},
        {u"tuesday"_qs, u"provide_date"_qs, 0.8, u"provide_date"_qs, 0.88, u"tuesday"_qs},
        {u"yes"_qs, u"confirm"_qs, 0.8, u"confirm"_qs, 0.97, {}, u"Booked"_qs},
        {u"hm"_qs, {}, 0.8, u"chat"_qs, 0.42},
        {u"and?"_qs, u"confirm"_qs, 0.8, u"confirm"_qs, {}},
    });
}

HistoryRun runAt(int minute, int passed, int failed, const QString &version)
{
    HistoryRun run;
    run.target = u"staging"_qs;
    run.version = version;
    run.startedAt = QDateTime(QDate(2026, 11, 20), QTime(10, minute), Qt::UTC);
    run.counts.passed = passed;
    run.counts.failed = failed;
    run.counts.total = passed + failed;
    return run;
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMarkForEachTurnWithAConfidence();
    void everyOutcomeHasItsOwnShape();
    void noConfidenceIsAGapInTheLine();
    void theLegendHoldsOnlyWhatOccurs();
    void aSentenceSaysWhatTheChartShows();
    void theTableHoldsTheSameFigures();
    void tableRowsAreCopiedForASpreadsheet();
    void axesAreFixed();
    void aClickMeansTheTurn();
    void keysMoveToATurnAndOpenIt();
    void hoveringShowsForeignTextAsItIs();
    void followsTheTheme();
    void saysWhatWouldBringAChart();
    void drawsTwoThousandTurns();
    void theTrendHasAMarkForEachRun();
    void runsWithoutTestsAreGapsInTheTrend();
    void versionsAreMarkedWhereTheyChange();
    void everyControlHasAName();
};

void TestCharts::aMarkForEachTurnWithAConfidence()
{
    const RunReport report = mixed();
    const auto points = confidencePoints(report);
    ConfidenceChart chart;
    chart.showReport(&report);
    const auto &marks = chart.frame().view().marks();
    QCOMPARE(marks.size(), points.size());
    for (qsizetype i = 0; i < marks.size(); ++i) {
        QCOMPARE(marks.at(i).x, double(i + 1));
        QCOMPARE(marks.at(i).y, points.at(i).confidence);
        QCOMPARE(marks.at(i).threshold, points.at(i).threshold);
    }
    QCOMPARE(std::count_if(marks.cbegin(), marks.cend(),
                           [](const ChartMark &mark) { return mark.threshold.has_value(); }),
             6);
}

void TestCharts::everyOutcomeHasItsOwnShape()
{
    const RunReport report = mixed();
    ConfidenceChart chart;
    chart.showReport(&report);
    const auto &marks = chart.frame().view().marks();
    const QList<std::pair<MarkShape, MarkTone>> expected = {
        {MarkShape::Disc, MarkTone::Good},    {MarkShape::Cross, MarkTone::Bad},
        {MarkShape::Triangle, MarkTone::Bad}, {MarkShape::Square, MarkTone::Bad},
        {MarkShape::Diamond, MarkTone::Bad},  {MarkShape::Ring, MarkTone::Quiet},
    };
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(marks.at(i).shape, expected.at(i).first);
        QCOMPARE(marks.at(i).tone, expected.at(i).second);
    }
    QVERIFY2(marks.at(1).rank > marks.at(0).rank, "failures lie on top");
}

void TestCharts::noConfidenceIsAGapInTheLine()
{
    const auto turn = [](std::optional<double> confidence) {
        return Exchange{u"x"_qs, u"a"_qs, 0.8, u"a"_qs, confidence};
    };
    const RunReport report =
        reportOf({turn(0.9), turn(0.8), turn({}), turn(0.7), turn(0.6), turn(0.5)});
    ConfidenceChart chart;
    chart.showReport(&report);
    QList<QList<QPointF>> sections;
    const auto all = chart.frame().view().chart()->series();
    for (QAbstractSeries *series : all)
        sections.append(qobject_cast<QLineSeries *>(series)->points());
    const QList<QList<QPointF>> expected = {{{1, 0.9}, {2, 0.8}}, {{4, 0.7}, {5, 0.6}, {6, 0.5}}};
    QCOMPARE(sections, expected);
}

void TestCharts::theLegendHoldsOnlyWhatOccurs()
{
    RunReport report = mixed();
    ConfidenceChart chart;
    chart.showReport(&report);
    QList<MarkShape> shapes;
    for (const LegendEntry &entry : chart.frame().legend().entries())
        shapes.append(entry.shape);
    QCOMPARE(shapes,
             QList<MarkShape>({MarkShape::Disc, MarkShape::Cross, MarkShape::Triangle,
                               MarkShape::Square, MarkShape::Diamond, MarkShape::Ring,
                               MarkShape::Tick, MarkShape::DotsDown}));
    report = reportOf({{u"hm"_qs, {}, 0.8, u"chat"_qs, 0.42}});
    chart.showReport(&report);
    QCOMPARE(chart.frame().legend().entries().size(), 1);
    QCOMPARE(chart.frame().legend().entries().at(0).shape, MarkShape::Ring);
}

void TestCharts::aSentenceSaysWhatTheChartShows()
{
    RunReport report = mixed();
    ConfidenceChart chart;
    chart.showReport(&report);
    const QString sentence = u"1 of 6 turns with an expectation passed, 7 turns in all. Failed: "
                             "turn 2, 3, 4, 5, 7. Lowest confidence 0.42 at turn 6. No confidence: "
                             "turn 7."_qs;
    QCOMPARE(chart.frame().summary(), sentence);
    QCOMPARE(chart.frame().view().accessibleName(), sentence);
    report =
        reportOf({{u"a"_qs, u"a"_qs, 0.8, u"a"_qs, 0.93}, {u"b"_qs, u"b"_qs, 0.8, u"b"_qs, 0.91}});
    chart.showReport(&report);
    QCOMPARE(chart.frame().summary(), u"2 of 2 turns passed. Lowest confidence 0.91 at turn 2."_qs);
}

void TestCharts::theTableHoldsTheSameFigures()
{
    const RunReport report = mixed();
    ConfidenceChart chart;
    chart.resize(500, 280);
    chart.show();
    chart.showReport(&report);
    auto *toggle = chart.findChild<QToolButton *>(u"confidence.asTable"_qs);
    QVERIFY(toggle);
    QTest::mouseClick(toggle, Qt::LeftButton);
    TextTable &table = chart.frame().table();
    QVERIFY(table.isVisible());
    QVERIFY(!chart.frame().view().isVisible());
    const auto *model = table.model();
    QCOMPARE(model->rowCount(), 7);
    const auto row = [&](int index) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells.append(model->index(index, column).data().toString());
        return cells;
    };
    QCOMPARE(row(1),
             QStringList({u"2"_qs, u"wrong intent"_qs, u"0.61"_qs, u"0.8"_qs, u"book_hotel"_qs,
                          u"book_flight"_qs, u"a <b>hotel</b>"_qs}));
    // Two decimals would show 0.90, as if it were not below the threshold.
    QCOMPARE(row(2).mid(1, 3), QStringList({u"below the threshold"_qs, u"0.899"_qs, u"0.9"_qs}));
    QCOMPARE(row(6).at(2), QString());
    QVERIFY(!(model->flags(model->index(0, 0)) & Qt::ItemIsEditable));

    QSignalSpy activated(&chart, &ReportView::turnActivated);
    table.setCurrentIndex(model->index(3, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.at(0).at(0).toInt(), 3);
}

void TestCharts::tableRowsAreCopiedForASpreadsheet()
{
    const RunReport report = reportOf({{u"a\tb"_qs, u"x"_qs, 0.8, u"x"_qs, 0.93}});
    ConfidenceChart chart;
    chart.showReport(&report);
    TextTable &table = chart.frame().table();
    table.selectAll();
    QTest::keySequence(&table, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text().trimmed(),
             u"Turn\tOutcome\tConfidence\tThreshold\tExpected intent\tActual intent\tUser says\n"
             "1\tpassed\t0.93\t0.8\tx\tx\t\"a\tb\""_qs);
}

void TestCharts::axesAreFixed()
{
    const RunReport report = reportOf({{u"a"_qs, u"a"_qs, 0.8, u"a"_qs, 0.93}});
    ConfidenceChart chart;
    chart.showReport(&report);
    const auto upright = chart.frame().view().chart()->axes(Qt::Vertical);
    auto *axis = qobject_cast<QValueAxis *>(upright.constFirst());
    QCOMPARE(axis->min(), 0.0);
    QCOMPARE(axis->max(), 1.0);
    PassRateTrend trend;
    trend.showHistory({runAt(1, 19, 1, u"v1"_qs)});
    axis =
        qobject_cast<QValueAxis *>(trend.frame().view().chart()->axes(Qt::Vertical).constFirst());
    QCOMPARE(axis->min(), 0.0);
    QCOMPARE(axis->max(), 100.0);
}

void TestCharts::aClickMeansTheTurn()
{
    const RunReport report = mixed();
    ConfidenceChart chart;
    chart.resize(500, 280);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.showReport(&report);
    QSignalSpy activated(&chart, &ReportView::turnActivated);
    MarksView &view = chart.frame().view();
    for (const int turn : {0, 3, 6}) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.position(turn).toPoint());
        QCOMPARE(activated.takeLast().at(0).toInt(), turn);
    }
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(1, 1));
    QVERIFY2(activated.isEmpty(), "outside the axes there is no turn");
}

void TestCharts::keysMoveToATurnAndOpenIt()
{
    const RunReport report = mixed();
    ConfidenceChart chart;
    chart.resize(500, 280);
    chart.show();
    chart.showReport(&report);
    QSignalSpy activated(&chart, &ReportView::turnActivated);
    MarksView &view = chart.frame().view();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.currentMark(), 1);
    QVERIFY(view.accessibleDescription().contains(u"Turn 2: wrong intent"_qs));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.takeFirst().at(0).toInt(), 1);
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Enter);
    QCOMPARE(activated.takeFirst().at(0).toInt(), 6);
}

void TestCharts::hoveringShowsForeignTextAsItIs()
{
    const RunReport report = mixed();
    ConfidenceChart chart;
    chart.showReport(&report);
    QCOMPARE(chart.frame().view().marks().at(1).text,
             u"Turn 2: wrong intent\n“a <b>hotel</b>”\nExpected: book_hotel, at least 0.8\n"
             "Actual: book_flight with 0.61\nTop 2: book_flight 0.61, other 0.01"_qs);
}

void TestCharts::followsTheTheme()
{
    const RunReport report = mixed();
    applyTheme(*qApp, ThemeChoice::Light);
    ConfidenceChart chart;
    chart.resize(500, 280);
    chart.show();
    chart.showReport(&report);
    const auto base = [&] { return chart.frame().view().chart()->backgroundBrush().color(); };
    const auto pass = [&] {
        MarksView &view = chart.frame().view();
        return view.grab().toImage().pixelColor(view.position(0).toPoint());
    };
    QCOMPARE(base(), QApplication::palette().color(QPalette::Base));
    QCOMPARE(pass(), passColor(QApplication::palette()));
    const QColor light = base();
    applyTheme(*qApp, ThemeChoice::Dark);
    QVERIFY(base() != light);
    QCOMPARE(base(), QApplication::palette().color(QPalette::Base));
    QCOMPARE(pass(), passColor(QApplication::palette()));
    auto *axis = chart.frame().view().chart()->axes(Qt::Vertical).constFirst();
    QCOMPARE(axis->labelsBrush().color(), mutedColor(QApplication::palette()));
    applyTheme(*qApp, ThemeChoice::Light);
    QCOMPARE(base(), light);
}

void TestCharts::saysWhatWouldBringAChart()
{
    ConfidenceChart chart;
    chart.resize(500, 280);
    chart.show();
    const auto *empty = chart.findChild<QLabel *>(u"emptyState"_qs);
    QVERIFY(empty);
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().contains(u"Run this test"_qs));
    const RunReport report = mixed();
    chart.showReport(&report);
    QVERIFY(!empty->isVisible());
    RunReport broken = report;
    broken.steps.clear();
    chart.showReport(&broken);
    QVERIFY2(empty->isVisible(), "a run without steps has no chart");
    chart.showReport(&report);
    chart.showReport(nullptr);
    QVERIFY(empty->isVisible());
}

void TestCharts::drawsTwoThousandTurns()
{
    QList<Exchange> exchanges;
    for (int i = 0; i < 2000; ++i) {
        // Every third without confidence: as many sections of the line as there can be.
        exchanges.append({u"say"_qs, u"a"_qs, 0.8, i % 7 == 0 ? u"b"_qs : u"a"_qs,
                          i % 3 == 2 ? std::optional<double>() : 0.5 + (i % 50) / 100.0});
    }
    const RunReport report = reportOf(exchanges);
    ConfidenceChart chart;
    chart.resize(700, 280);
    chart.show();
    QElapsedTimer timer;
    timer.start();
    chart.showReport(&report);
    const QPixmap pixmap = chart.grab();
    const qint64 took = timer.elapsed();
    qInfo("2,000 turns shown and painted in %lld ms", took);
    QVERIFY(!pixmap.isNull());
    QCOMPARE(chart.frame().view().marks().size(), 2000);
}

void TestCharts::theTrendHasAMarkForEachRun()
{
    PassRateTrend trend;
    trend.showHistory(
        {runAt(1, 3, 1, u"v1"_qs), runAt(2, 4, 0, u"v1"_qs), runAt(3, 38, 2, u"v1"_qs)});
    const auto &marks = trend.frame().view().marks();
    QCOMPARE(marks.size(), 3);
    QCOMPARE(marks.at(0).y, std::optional(75.0));
    QCOMPARE(marks.at(1).y, std::optional(100.0));
    QCOMPARE(marks.at(0).shape, MarkShape::Cross);
    QCOMPARE(marks.at(1).shape, MarkShape::Disc);
    QCOMPARE(marks.at(2).note, u"n = 40"_qs);
    QVERIFY(marks.at(2).text.contains(u"38 of 40 tests passed"_qs));
    QVERIFY(
        trend.frame().summary().startsWith(u"Last of 3 runs: 38 of 40 tests passed, 95.0 %."_qs));
    QCOMPARE(trend.frame().table().model()->rowCount(), 3);
    const auto series = trend.frame().view().chart()->series();
    QCOMPARE(series.size(), 1);
    const QList<QPointF> steps = {{1, 75}, {2, 75}, {2, 100}, {3, 100}, {3, 95}};
    QCOMPARE(qobject_cast<QLineSeries *>(series.constFirst())->points(), steps);
}

void TestCharts::runsWithoutTestsAreGapsInTheTrend()
{
    PassRateTrend trend;
    trend.showHistory({runAt(1, 3, 1, u"v1"_qs), runAt(2, 0, 0, u"v1"_qs)});
    QVERIFY(!trend.frame().view().marks().at(1).y);
    QCOMPARE(trend.frame().table().model()->index(1, 1).data().toString(), u"none ran"_qs);
    QVERIFY(trend.frame().summary().startsWith(u"Last of 2 runs: no test ran."_qs));
}

void TestCharts::versionsAreMarkedWhereTheyChange()
{
    PassRateTrend trend;
    trend.showHistory({runAt(1, 3, 1, u"ver-abc"_qs), runAt(2, 4, 0, u"ver-abc"_qs),
                       runAt(3, 4, 0, u"ver-def"_qs)});
    const auto &marks = trend.frame().view().marks();
    QCOMPARE(marks.at(0).event, u"staging, ver-abc"_qs);
    QCOMPARE(marks.at(1).event, QString());
    QCOMPARE(marks.at(2).event, u"ver-def"_qs);
}

void TestCharts::everyControlHasAName()
{
    const RunReport report = mixed();
    ConfidenceChart chart;
    chart.showReport(&report);
    for (const char *name : {"confidence.view", "confidence.table", "confidence.asTable"}) {
        const auto *widget = chart.findChild<QWidget *>(QLatin1String(name));
        QVERIFY2(widget, name);
        QVERIFY2(!widget->accessibleName().isEmpty(), name);
    }
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
