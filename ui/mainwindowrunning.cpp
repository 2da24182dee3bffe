// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "ui/commandtext.h"
#include "ui/dialogs/repeatdialog.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/intents/conflicts.h"
#include "ui/mainwindow.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/resultspanel.h"
#include "ui/panels/workspacepanel.h"
#include "ui/reportview.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QLabel>
#include <QProgressBar>
#include <QTreeView>

namespace Rehearsal {
namespace {

QKeySequence key(const char *text) { return QKeySequence(QLatin1String(text)); }

/// "1:05"
QString clockText(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

void MainWindow::createRunActions()
{
    const QString menu = tr("&Run");
    makeAction("run.current", menu, tr("&Run"), {key("Ctrl+Return"), key("Ctrl+Enter"), key("F5")},
               "run", &MainWindow::runCurrent);
    makeAction("run.selected", menu, tr("Run s&elected tests"), {}, "run",
               [this] { run(RunRequest{selectedTests()}); });
    makeAction("run.all", menu, tr("Run &all"), {key("Ctrl+Shift+Return"), key("Ctrl+Shift+Enter")},
               "run-all", &MainWindow::runAll);
    makeAction("run.failed", menu, tr("Run &failed"),
               {key("Ctrl+Alt+Return"), key("Ctrl+Alt+Enter")}, "run-failed",
               [this] { run(RunRequest{m_runs.failedPaths()}); });
    makeAction("run.changed", menu, tr("Run &changed since their last run"), {}, "", [this] {
        m_editors->commitAll();
        const QStringList paths = m_runs.changedPaths();
        if (paths.isEmpty())
            m_messages->showMessage(MessageBar::Kind::Info,
                                    tr("No test has changed since it last ran on this target."));
        else
            run(RunRequest{paths});
    });
    makeAction("run.repeat", menu, tr("Run re&peatedly…"), {}, "", &MainWindow::runRepeatedly);
    m_actions.startGroup(menu);
    makeAction("run.stop", menu, tr("&Stop"), {key("Ctrl+F2"), key("Shift+F5")}, "stop",
               [this] { m_runs.stop(); });
    m_actions.startGroup(menu);
    makeAction("run.rule", menu, tr("Pass r&ule of the test…"), {}, "", &MainWindow::editPassRule);
    m_actions.startGroup(menu);
    makeAction("run.nextFailure", menu, tr("&Next failure or problem"), {key("Ctrl+J"), key("F8")},
               "", [this] { showFailure(1); });
    makeAction("run.previousFailure", menu, tr("Pre&vious failure or problem"),
               {key("Ctrl+Shift+J"), key("Shift+F8")}, "", [this] { showFailure(-1); });
    makeAction("run.copyCommand", menu, tr("Cop&y as command line"), {}, "",
               &MainWindow::copyRunCommand);

    // Many runs at once end faster than anybody reads.
    m_progressSoon.setSingleShot(true);
    m_progressSoon.setInterval(40);
    connect(&m_progressSoon, &QTimer::timeout, this, &MainWindow::showProgress);
    m_secondTick.setInterval(500);
    connect(&m_secondTick, &QTimer::timeout, this, &MainWindow::showProgress);
    connect(&m_runs, &RunController::started, this, [this] {
        m_failed.reset();
        m_secondTick.start();
        showProgress();
    });
    connect(&m_runs, &RunController::progressed, this, [this] {
        if (!m_progressSoon.isActive())
            m_progressSoon.start();
    });
    connect(&m_runs, &RunController::finished, this, [this] {
        m_failed.reset();
        m_secondTick.stop();
        showProgress();
        showCurrentReport();
        showTitle();
    });
    connect(&m_runs, &RunController::targetChanged, this, [this] {
        m_failed.reset();
        showActionStates();
    });
    connect(&m_runs, &RunController::testChanged, this, [this](const QString &path) {
        const Editor *editor = m_editors->currentEditor();
        if (editor && editor->path() == path)
            showCurrentReport();
    });
}

void MainWindow::run(const RunRequest &request)
{
    m_editors->commitAll();
    m_runs.start(request);
}

/// Of the tree that has the focus; else of the editor in front.
QStringList MainWindow::selectedTests() const
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus && m_files->isAncestorOf(focus)) {
        if (const QStringList paths = m_files->selectedTests(); !paths.isEmpty())
            return paths;
    }
    if (focus && m_results->isAncestorOf(focus)) {
        if (const QStringList paths = m_results->selectedPaths(); !paths.isEmpty())
            return paths;
    }
    if (const auto *test = qobject_cast<TestEditor *>(m_editors->currentEditor()))
        return {test->path()};
    return m_files->selectedTests();
}

QStringList MainWindow::runnableTests() const
{
    QStringList paths;
    const auto tests = m_workspace.currentTests();
    for (const auto &file : tests) {
        if (!hasErrors(file.issues))
            paths.append(file.path);
    }
    return paths;
}

void MainWindow::runCurrent()
{
    if (!m_workspace.isOpen()) {
        trySample();
        return;
    }
    const QStringList paths = selectedTests();
    run(RunRequest{paths.isEmpty() ? runnableTests() : paths});
}

void MainWindow::runAll() { run(RunRequest{runnableTests()}); }

void MainWindow::runRepeatedly()
{
    const QStringList selected = selectedTests();
    const QStringList paths = selected.isEmpty() ? runnableTests() : selected;
    auto *dialog = new RepeatDialog(tr("Run %n test(s) repeatedly", nullptr, int(paths.size())),
                                    tr("Run"), Repeat{5, 5, {}}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, paths] {
        run(RunRequest{paths, dialog->times(), dialog->atLeast()});
    });
    dialog->open();
}

void MainWindow::editPassRule()
{
    auto *editor = qobject_cast<TestEditor *>(m_editors->currentEditor());
    if (!editor || editor->testDocument().isReadOnly())
        return;
    TestDocument &document = editor->testDocument();
    auto *dialog =
        new RepeatDialog(tr("Pass rule of “%1”").arg(displayText(document.title(), 80)),
                         tr("Set rule"), document.value().repeat.value_or(Repeat()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Its document may be closed while it is open.
    connect(dialog, &QDialog::accepted, &document, [dialog, &document] {
        document.edit(tr("Edit pass rule"), [dialog](ConversationTest &test) {
            if (dialog->times() == 1) {
                test.repeat.reset();
                return;
            }
            if (!test.repeat)
                test.repeat = Repeat();
            test.repeat->times = dialog->times();
            test.repeat->atLeast = dialog->atLeast();
        });
    });
    connect(&document, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

void MainWindow::copyRunCommand()
{
    const bool hasRun = !m_runs.request().paths.isEmpty();
    RunRequest request = m_runs.request();
    if (!hasRun)
        request.paths = selectedTests();
    const QString target = hasRun ? m_runs.result().target : m_runs.targetName();
    QStringList all = runnableTests();
    QStringList asked = request.paths;
    all.sort();
    asked.sort();
    if (asked == all)
        request.paths.clear();
    QApplication::clipboard()->setText(runCommandText(m_workspace.files().root, target, request));
    const auto documents = m_workspace.documents();
    const bool unsaved =
        std::any_of(documents.cbegin(), documents.cend(), [&](const DocumentBase *document) {
            return document->isDirty() && asked.contains(document->path());
        });
    m_messages->showMessage(
        MessageBar::Kind::Info,
        unsaved ? tr("The command is in the clipboard. Save your changes before you run it: it "
                     "reads the files.")
                : tr("The command is in the clipboard."));
}

void MainWindow::showFailure(int by)
{
    const auto *problems = findChild<QDockWidget *>(QStringLiteral("dock.problems"));
    const QWidget *focus = QApplication::focusWidget();
    const bool amongProblems = focus && problems->isAncestorOf(focus);
    if (!amongProblems && m_conflicts->step(by))
        return; // an intent is in front
    if (!amongProblems && m_results->step(by)) {
        auto *dock = findChild<QDockWidget *>(QStringLiteral("dock.results"));
        dock->show();
        dock->raise();
    } else if (!m_problems->step(by)) {
        m_messages->showMessage(MessageBar::Kind::Info, tr("There is no failure and no problem."));
    }
}

void MainWindow::showProgress()
{
    const SuiteResult &result = m_runs.result();
    const int total = int(result.reports.size());
    const bool running = m_runs.isRunning();
    m_progress->setVisible(running);
    m_progress->setMaximum(std::max(1, total));
    m_progress->setValue(m_runs.finishedRuns());
    const RunCounts counts = result.counts();
    if (running) {
        QStringList parts{tr("%1 of %2").arg(m_runs.finishedRuns()).arg(total)};
        if (counts.failed + counts.error > 0)
            parts.append(tr("%n failed", nullptr, counts.failed + counts.error));
        parts.append(clockText(m_runs.elapsed()));
        if (const auto remaining = m_runs.remaining())
            parts.append(tr("about %1 left").arg(clockText(*remaining)));
        m_counts->setText(parts.join(u" · "_qs));
    } else if (total > 0) {
        m_counts->setText(tr("%1 of %2 passed").arg(counts.passed).arg(total));
        const QString time =
            QLocale().toString(result.startedAt.toLocalTime().time(), QLocale::ShortFormat);
        //: %1 the target's name, %2 time of day, %3 seconds
        m_activity->setText(
            displayText(tr("Last run: %1, %2, took %3 s")
                            .arg(result.target, time,
                                 QLocale().toString(double(result.took.count()) / 1000, 'f', 1)),
                        90));
    } else {
        m_counts->clear();
        m_activity->clear();
    }
    showActionStates();
}

void MainWindow::showRunActionStates()
{
    const bool open = m_workspace.isOpen();
    const QString busy = m_runs.isRunning() ? tr("A run is under way; stop it first.") : QString();
    const QString closed = open ? busy : tr("Open a workspace first.");
    const auto state = [this](const char *id, const QString &reason) {
        m_actions.setEnabled(QLatin1String(id), reason.isEmpty(), reason);
    };
    const auto orElse = [](const QString &first, bool other, const QString &reason) {
        return !first.isEmpty() || !other ? first : reason;
    };
    if (open && !m_runs.isRunning() && !m_failed)
        m_failed = !m_runs.failedPaths().isEmpty();
    auto *test = qobject_cast<TestEditor *>(m_editors->currentEditor());
    state("run.current", busy);
    state("run.selected", closed);
    state("run.all", closed);
    state("run.failed",
          orElse(closed, !m_failed.value_or(false),
                 tr("No test failed in the last run on this target.")));
    state("run.changed", closed);
    state("run.repeat", closed);
    state("run.stop", m_runs.isRunning() ? QString() : tr("No run is under way."));
    state("run.rule",
          !test                                   ? tr("No test is open.")
              : test->testDocument().isReadOnly() ? tr("The test's file could not be read whole.")
                                                  : QString());
    state("run.copyCommand", open ? QString() : closed);
    state("run.nextFailure", open ? QString() : closed);
    state("run.previousFailure", open ? QString() : closed);
}

void MainWindow::showCurrentReport()
{
    if (!m_chart)
        return;
    const Editor *editor = m_editors->currentEditor();
    m_chart->showReport(editor ? m_runs.lastReport(editor->path()) : nullptr);
    const bool again = editor && m_runs.lastRejudgement(editor->path());
    findChild<QDockWidget *>(QStringLiteral("dock.chart"))
        ->setWindowTitle(again ? tr("Confidence, judged again") : tr("Confidence"));
}

} // namespace Rehearsal
