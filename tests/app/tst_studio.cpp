// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/studioservice.h"
#include "core/report/reports.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/mainwindow.h"
#include "ui/models/turncells.h"
#include "ui/panels/resultspanel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Rehearsal;

namespace {

const QString testPath = QStringLiteral("tests/book-a-flight.test.json");

} // namespace

/// The whole program but main(): window, service, sandbox with its NLU, HTTP, journal, audit log.
class tst_Studio : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void oneActionRunsTheSampleOverHttp();
    void anEditedMinimumFailsAndTheResultLeadsBackToItsRow();
    void aRehearsedFaultEndsAsAnErrorAndIsGoneWhenSwitchedOff();
    void aRepeatRuleOfTheTestIsKept();
    void aTurnThatSaysNothingIsRefusedBeforeAnyRequest();
    void twoRunsMakeATrend();

private:
    [[nodiscard]] bool run()
    {
        QSignalSpy finished(&m_window->runs(), &RunController::finished);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        return finished.wait(60'000);
    }
    [[nodiscard]] Verdict verdict() const
    {
        const RunReport *report = m_window->runs().lastReport(testPath);
        return report ? report->verdict : Verdict::NotRun;
    }
    [[nodiscard]] TestEditor *editor() const
    {
        return qobject_cast<TestEditor *>(m_window->editors().currentEditor());
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<StudioService> m_service;
    std::unique_ptr<MainWindow> m_window;
};

void tst_Studio::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_studio"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void tst_Studio::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    m_state = std::make_unique<QTemporaryDir>();
    m_service = std::make_unique<StudioService>(m_state->path());
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->openWorkspace(m_files->path()));
    QVERIFY(editor());
}

void tst_Studio::cleanup()
{
    m_window.reset();
    m_service.reset();
}

void tst_Studio::oneActionRunsTheSampleOverHttp()
{
    QVERIFY(run()); // also while the sandbox still trains
    QCOMPARE(verdict(), Verdict::Passed);
    const QAbstractItemModel &table = *editor()->table().model();
    QCOMPARE(table.index(1, int(TurnColumn::LastIntent)).data().toString(),
             QStringLiteral("provide_date"));
    QCOMPARE(m_window->results().tree().model()->rowCount(), 1);

    const SuiteResult &result = m_window->runs().result();
    QVERIFY(result.reports.first().audited);
    QBuffer audit;
    QVERIFY(audit.open(QIODevice::WriteOnly));
    QVERIFY(writeReport(QStringLiteral("audit"), result, audit));
    QVERIFY(audit.data().contains("\"compliance_status\": \"PASS\""));
}

void tst_Studio::anEditedMinimumFailsAndTheResultLeadsBackToItsRow()
{
    QTableView &table = editor()->table();
    table.setCurrentIndex(table.model()->index(2, int(TurnColumn::MinConfidence)));
    table.setFocus();
    QTest::keyClick(QApplication::focusWidget(), '1');
    QVERIFY(run()); // what is being typed counts
    QCOMPARE(verdict(), Verdict::Failed);

    table.setCurrentIndex(table.model()->index(0, 0));
    Q_EMIT m_window->results().activated(testPath, 2);
    QCOMPARE(table.currentIndex().row(), 2);
}

void tst_Studio::aRehearsedFaultEndsAsAnErrorAndIsGoneWhenSwitchedOff()
{
    QVERIFY(m_service->sandbox().setFaults({QStringLiteral("403@POST /api/v1/simulations")}));
    QVERIFY(run());
    QCOMPARE(verdict(), Verdict::Error);
    const auto refused = m_service->sandbox().setFaults({QStringLiteral("gremlins")});
    QVERIFY(!refused);
    QVERIFY(m_service->sandbox().setFaults({}));
    QVERIFY(run());
    QCOMPARE(verdict(), Verdict::Passed);
}

void tst_Studio::aRepeatRuleOfTheTestIsKept()
{
    m_window->workspace().test(testPath)->edit(QStringLiteral("repeat"),
                                               [](ConversationTest &test) {
                                                   test.repeat = Repeat{2, 1, {}};
                                               });
    QVERIFY(run());
    QCOMPARE(m_window->runs().result().reports.size(), 2);
}

void tst_Studio::aTurnThatSaysNothingIsRefusedBeforeAnyRequest()
{
    m_window->workspace().test(testPath)->edit(
        QStringLiteral("blank"), [](ConversationTest &test) { test.turns[1].says.clear(); });
    QSignalSpy refused(&m_window->runs(), &RunController::refused);
    QSignalSpy served(&m_service->sandbox(), &SandboxControl::served);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<Error>().code, QStringLiteral("C02"));
    QVERIFY(!m_window->runs().isRunning());
    QCOMPARE(served.size(), 0);
}

void tst_Studio::twoRunsMakeATrend()
{
    QVERIFY(run());
    QVERIFY(run());
    const QList<HistoryRun> history = m_window->runs().history();
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.last().counts.passed, 1);
}

QTEST_MAIN(tst_Studio)
#include "tst_studio.moc"
