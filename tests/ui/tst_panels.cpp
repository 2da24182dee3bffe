// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/log.h"
#include "core/store/statefolder.h"
#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/editorarea.h"
#include "ui/editors/editor.h"
#include "ui/mainwindow.h"
#include "ui/models/exchangemodel.h"
#include "ui/models/historymodel.h"
#include "ui/models/logmodel.h"
#include "ui/panels/exchangepanel.h"
#include "ui/panels/logpanel.h"
#include "ui/panels/resultdetail.h"
#include "ui/panels/resultspanel.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QThread>
#include <QToolButton>

#include <memory>

using namespace Rehearsal;

namespace {

const QString testPath = QStringLiteral("tests/book-a-flight.test.json");

ExchangeRecord request(const QString &simulation, const QString &body = {})
{
    ExchangeRecord record;
    record.phase = QStringLiteral("S4");
    record.method = QStringLiteral("POST");
    record.url = QStringLiteral("https://bot.example/simulations/") + simulation;
    record.status = 200;
    record.requestBody = body;
    record.replyBody = QStringLiteral("{\"ok\": true}");
    return record;
}

} // namespace

/// The panels that only look on: log, requests, runs of the past.
class TestPanels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theLogComesFromEveryThreadWithoutSecrets();
    void theLogKeepsTheNewestLines();
    void theLogIsFilteredByLevelAndText();
    void requestsAreKeptUpToABound();
    void aRequestIsShownAndCopiedForAShell();
    void theRequestsOfASimulationAreFound();
    void theResultAndTheInspectorLeadToTheRequests();
    void aRunOfThePastListsItsTests();

private:
    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    void show(const char *dock)
    {
        part<QDockWidget>(dock)->show();
        part<QDockWidget>(dock)->raise();
    }
    [[nodiscard]] QStringList column(const char *table, int column) const
    {
        const QAbstractItemModel &model = *part<QTableView>(table)->model();
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data().toString());
        return texts;
    }
    void run()
    {
        QVERIFY(m_window->openWorkspace(m_files->path()));
        QSignalSpy finished(&m_window->runs(), &RunController::finished);
        m_window->runs().start(QStringList{testPath});
        QVERIFY(finished.wait());
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
};

void TestPanels::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_panels"));
    installLogging();
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestPanels::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    m_service = std::make_unique<FakeRunService>();
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPanels::cleanup()
{
    m_window.reset();
    m_service.reset();
    m_files.reset();
}

void TestPanels::theLogComesFromEveryThreadWithoutSecrets()
{
    show("dock.log");
    const std::unique_ptr<QThread> thread(QThread::create(
        [] { qCWarning(logNet) << "refused with client_secret=hunter2hunter2 at once"; }));
    thread->start();
    QVERIFY(thread->wait());
    QTRY_VERIFY(column("log.table", int(LogColumn::Text)).join(u'\n').contains(u"refused with"_qs));
    const QString text = column("log.table", int(LogColumn::Text)).join(u'\n');
    QVERIFY2(!text.contains(u"hunter2"_qs), qPrintable(text));
    QVERIFY(text.contains(u"[secret]"_qs));
    QTest::mouseClick(part<QToolButton>("log.copy"), Qt::LeftButton);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u"rehearsal.net\t"_qs));
    QVERIFY(!copied.contains(u"hunter2"_qs));
}

void TestPanels::theLogKeepsTheNewestLines()
{
    LogModel &model = part<LogPanel>("log")->model();
    const QAbstractItemModelTester tester(&model);
    constexpr int more = 7;
    for (int line = 0; line < LogModel::mostLines + more; ++line)
        qCWarning(logUi).noquote() << u"line %1;"_qs.arg(line);
    QTRY_COMPARE(model.rowCount(), LogModel::mostLines);
    QVERIFY(model.row(LogModel::mostLines - 1)
                .text.contains(u"line %1;"_qs.arg(LogModel::mostLines + more - 1)));
    QVERIFY(model.row(0).text.contains(u"line %1;"_qs.arg(more)));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestPanels::theLogIsFilteredByLevelAndText()
{
    show("dock.log");
    part<LogPanel>("log")->model().clear();
    qCDebug(logUi) << "nobody asked for traces";
    auto *trace = part<QCheckBox>("log.trace");
    QTest::keyClick(trace, Qt::Key_Space);
    qCDebug(logUi) << "a trace";
    QTest::keyClick(trace, Qt::Key_Space);
    qCWarning(logStore) << "a warning";
    qCCritical(logStore) << "an error";
    const auto texts = [this] { return column("log.table", int(LogColumn::Text)).size(); };
    QTRY_COMPARE(texts(), 3);
    QTest::keyClick(part<QComboBox>("log.level"), Qt::Key_Down);
    QCOMPARE(texts(), 2);
    QTest::keyClick(part<QComboBox>("log.level"), Qt::Key_Down);
    QCOMPARE(texts(), 2);
    QTest::keyClicks(part<QLineEdit>("log.filter"), u"ERROR"_qs);
    QCOMPARE(column("log.table", int(LogColumn::Level)), QStringList{u"Error"_qs});
}

void TestPanels::requestsAreKeptUpToABound()
{
    ExchangeModel model;
    const QAbstractItemModelTester tester(&model);
    for (int number = 0; number < ExchangeModel::mostRows + 3; ++number)
        model.add(request(QString::number(number)));
    QCOMPARE(model.rowCount(), ExchangeModel::mostRows);
    QCOMPARE(model.row(0).record.url, u"https://bot.example/simulations/3"_qs);
}

void TestPanels::aRequestIsShownAndCopiedForAShell()
{
    show("dock.exchange");
    const QString body = QStringLiteral("{\"say\": \"it's $HOME `id` [secret]\"}");
    Q_EMIT m_service->exchanged(request(u"one"_qs, body));
    auto *table = part<QTableView>("exchange.table");
    table->setFocus();
    table->selectRow(0);
    const QString detail = part<QPlainTextEdit>("exchange.detail")->toPlainText();
    QVERIFY(detail.startsWith(u"POST https://bot.example/simulations/one"_qs));
    QVERIFY(detail.contains(u"Answer 200"_qs));
    QVERIFY(detail.contains(u"[secret]"_qs)); // as it came: redacted
    QTest::mouseClick(part<QToolButton>("exchange.copy"), Qt::LeftButton);
    QString command = QApplication::clipboard()->text();
    QVERIFY(command.contains(u"\"Authorization: Bearer $TOKEN\""_qs));
    // A shell hands on what was sent, letter by letter, and puts only the token in.
    command.replace(0, 4, u"printf '%s\\n'"_qs);
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TOKEN"_qs, u"of mine"_qs);
    shell.setProcessEnvironment(environment);
    shell.start(u"sh"_qs, {u"-c"_qs, command});
    QVERIFY(shell.waitForFinished());
    const QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n');
    QVERIFY2(words.contains(body), qPrintable(words.join(u'|')));
    QVERIFY(words.contains(u"Authorization: Bearer of mine"_qs));
    QVERIFY(words.contains(u"https://bot.example/simulations/one"_qs));
}

void TestPanels::theRequestsOfASimulationAreFound()
{
    auto *panel = part<ExchangePanel>("exchange");
    Q_EMIT m_service->exchanged(request(u"aaa"_qs));
    Q_EMIT m_service->exchanged(request(u"bbb"_qs));
    ExchangeRecord last = request(u"new"_qs);
    last.replyBody = u"{\"id\": \"aaa\"}"_qs; // named by an answer only
    Q_EMIT m_service->exchanged(last);
    QVERIFY(panel->showOf(u"aaa"_qs));
    QCOMPARE(column("exchange.table", int(ExchangeColumn::Path)),
             (QStringList{u"/simulations/aaa"_qs, u"/simulations/new"_qs}));
    QCOMPARE(part<QTableView>("exchange.table")->selectionModel()->selectedRows().value(0).row(),
             1);
    QVERIFY(!panel->showOf(u"ccc"_qs));
}

void TestPanels::theResultAndTheInspectorLeadToTheRequests()
{
    Snapshot &outcome = m_service->backend.outcome;
    outcome.state = Snapshot::State::Completed;
    outcome.status = QStringLiteral("COMPLETED");
    Step step;
    step.intent = QStringLiteral("book_hotel");
    step.confidence = 0.9;
    outcome.steps = {step};
    run();
    const RunReport *report = m_window->runs().lastReport(testPath);
    QVERIFY(report && !report->simulationId.isEmpty());
    auto *inspector = part<QToolButton>("inspector.exchange");
    show("dock.inspector");
    QVERIFY(inspector->isVisible());
    QTest::mouseClick(inspector, Qt::LeftButton);
    QVERIFY(m_window->messages().text().contains(u"not kept any more"_qs));

    Q_EMIT m_service->exchanged(request(report->simulationId));
    Q_EMIT m_service->exchanged(request(u"another"_qs));
    show("dock.history");
    QTest::mouseClick(inspector, Qt::LeftButton);
    const QStringList own{u"/simulations/"_qs + report->simulationId};
    QVERIFY(part<QTableView>("exchange.table")->isVisible());
    QCOMPARE(column("exchange.table", int(ExchangeColumn::Path)), own);

    part<QLineEdit>("exchange.filter")->clear();
    show("dock.results");
    ResultDetail &detail = m_window->results().detail();
    detail.showPlace({testPath, 0, 0, -1});
    auto *button = detail.findChild<QToolButton *>(u"results.detail.exchange"_qs);
    QVERIFY(button->isVisibleTo(&detail));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(column("exchange.table", int(ExchangeColumn::Path)), own);
}

void TestPanels::aRunOfThePastListsItsTests()
{
    run();
    show("dock.history");
    auto *runs = part<QTableView>("history.table");
    QCOMPARE(runs->model()->rowCount(), 1);
    auto *tests = part<QTableView>("history.tests");
    QVERIFY(!tests->isVisible());
    runs->setFocus();
    runs->setCurrentIndex(runs->model()->index(0, 0));
    QTest::keyClick(runs, Qt::Key_Return);
    QVERIFY(tests->isVisible());
    QCOMPARE(tests->model()->rowCount(), 1);
    const auto *listed = qobject_cast<HistoryTestsModel *>(tests->model());
    QCOMPARE(listed->row(0).path, testPath);
    const QString other = QStringLiteral("intents/book_flight.intent.json");
    m_window->editors().open(other);
    QCOMPARE(m_window->editors().currentEditor()->path(), other);
    tests->setFocus();
    tests->setCurrentIndex(tests->model()->index(0, 0));
    QTest::keyClick(tests, Qt::Key_Return);
    QCOMPARE(m_window->editors().currentEditor()->path(), testPath);
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
