// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/studioservice.h"
#include "core/report/reports.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/conversation/talk.h"
#include "ui/dialogs/proposalsdialog.h"
#include "ui/dialogs/proposalsmodel.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/mainwindow.h"
#include "ui/models/turncells.h"
#include "ui/panels/conversationpanel.h"
#include "ui/panels/resultspanel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QInputDialog>
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
    void aTalkBecomesATestWhoseProposedAssertionsTellVersionsApart();

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
    Q_EMIT m_window->results().activated(testPath, 2, TurnColumn::Says);
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

void tst_Studio::aTalkBecomesATestWhoseProposedAssertionsTellVersionsApart()
{
    // A version whose replies vary from talk to talk, and the next one, which says other things and
    // never learned to confirm.
    m_files->write(QStringLiteral("sandbox/world.json"),
                   "{\"bots\": [{\"id\": \"bot-12345\", \"versions\": ["
                   "{\"id\": \"ver-abc\", \"deployed\": true, \"replies\": {"
                   "\"book_flight\": [\"Hello! I can help with that. Which date?\","
                   "\"Hi there. I can help with that. Which date?\","
                   "\"Good day, I can gladly help with that. Which date?\"],"
                   "\"confirm_booking\": \"Done. Your booking {random} is confirmed.\"}},"
                   "{\"id\": \"ver-next\", \"replies\": {"
                   "\"book_flight\": \"Where would you like to go?\","
                   "\"provide_date\": \"Thank you.\"},"
                   "\"excludedUtterances\": {\"confirm_booking\": 1}}]}],"
                   "\"environments\": [{\"id\": \"env-staging\"}],"
                   "\"replies\": {\"provide_date\": \"{date}, noted. Shall I book?\"}}");
    QVERIFY(QDir(m_files->path()).mkpath(QStringLiteral("targets")));
    const QString targetPath = QStringLiteral("targets/sandbox.target.json");
    m_files->write(targetPath, "{\"name\": \"sandbox\", \"version\": \"ver-abc\"}");
    QVERIFY(m_window->openWorkspace(m_files->path()));

    const Talk &talk = m_window->conversation().talk();
    m_window->conversation().focusInput();
    for (const char *text : {"book flight to paris", "departing next monday", "confirm booking"}) {
        QTest::keyClicks(QApplication::focusWidget(), QLatin1String(text));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(talk.state() != Talk::State::Waiting, 60'000);
        QVERIFY2(talk.state() == Talk::State::Ready, qPrintable(talk.error().message));
    }
    QVERIFY(talk.turns().constFirst().laterReply); // it varies, and the talk says so
    m_window->actions().action(QStringLiteral("conversation.save"))->trigger();
    auto *name = m_window->findChild<QInputDialog *>(QStringLiteral("saveConversationDialog"));
    QVERIFY(name);
    name->setTextValue(QStringLiteral("Fly"));
    name->accept();
    QCOMPARE(editor()->title(), QStringLiteral("Fly"));
    TestDocument &document = editor()->testDocument();
    QCOMPARE(document.value().turns.size(), 3);

    m_window->actions().action(QStringLiteral("run.proposeAssertions"))->trigger();
    auto *dialog = m_window->findChild<ProposalsDialog *>();
    QVERIFY(dialog);
    dialog->accept(); // runs five times
    QTRY_VERIFY_WITH_TIMEOUT(dialog->model().rowCount() > 0, 60'000);
    QStringList proposed;
    for (const ProposalRow &row : dialog->model().rows()) {
        QVERIFY(row.accepted);
        QCOMPARE(row.proposal.runs, 5);
        if (row.proposal.kind == Proposal::Kind::Check)
            proposed.append(row.proposal.check.op + u": " + plainText(row.proposal.check.value));
    }
    QCOMPARE(proposed,
             QStringList({QStringLiteral("wildcard: * I can* help with that. Which date?"),
                          QStringLiteral("equals: next monday, noted. Shall I book?"),
                          QStringLiteral("wildcard: Done. Your booking * is confirmed.")}));
    dialog->accept();
    document.edit(QStringLiteral("repeat"), [](ConversationTest &test) {
        test.repeat = Repeat{20, 20, {}};
    });

    const auto passedOfTwenty = [&] {
        QSignalSpy finished(&m_window->runs(), &RunController::finished);
        m_window->runs().start({document.path()});
        return finished.wait(60'000) ? m_window->runs().result().counts() : RunCounts();
    };
    const RunCounts same = passedOfTwenty();
    QCOMPARE(same.total, 20);
    QCOMPARE(same.passed, 20);
    m_window->workspace().target(targetPath)->edit(QStringLiteral("version"), [](Target &target) {
        target.version = QStringLiteral("ver-next");
    });
    const RunCounts other = passedOfTwenty();
    QCOMPARE(other.total, 20);
    QCOMPARE(other.failed, 20);
}

QTEST_MAIN(tst_Studio)
#include "tst_studio.moc"
