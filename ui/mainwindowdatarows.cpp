// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/assess.h"
#include "ui/editorarea.h"
#include "ui/editors/datarowsview.h"
#include "ui/editors/testeditor.h"
#include "ui/mainwindow.h"
#include "ui/models/datarowsmodel.h"
#include "ui/panels/resultspanel.h"
#include "ui/widgets/messagebar.h"

#include <QDockWidget>

#include <map>

namespace Rehearsal {
namespace {

ResultState stateOf(const RunController &runs, const QList<int> &repetitions)
{
    QList<Verdict> verdicts;
    bool running = false;
    bool waiting = false;
    for (const int run : repetitions) {
        const RunProgress::Phase phase = runs.progress(run).phase;
        running = running || phase == RunProgress::Phase::Running;
        waiting = waiting || phase == RunProgress::Phase::Waiting;
        verdicts.append(runs.shownReport(run).verdict);
    }
    if (running || (waiting && runs.isRunning()))
        return running ? ResultState::Running : ResultState::Waiting;
    const auto passed = verdicts.count(Verdict::Passed);
    switch (combined(verdicts, runs.shownReport(repetitions.constFirst()).spec.test.repeat)) {
    case Verdict::Passed:
        return passed < verdicts.size() ? ResultState::Flaky : ResultState::Passed;
    case Verdict::Failed:
        return passed > 0 ? ResultState::Flaky : ResultState::Failed;
    case Verdict::Error:
        return ResultState::Error;
    case Verdict::Skipped:
        return ResultState::Skipped;
    case Verdict::NotRun:
        return runs.wasStopped() ? ResultState::Stopped : ResultState::NotRun;
    }
    Q_UNREACHABLE();
}

qint64 suiteOf(const RunController &runs) { return runs.result().startedAt.toMSecsSinceEpoch(); }

/// By data row; the run is the first that did not pass.
QHash<int, RowResult> resultsOf(const RunController &runs, const QString &path)
{
    std::map<int, QList<int>> rows;
    const QList<RunReport> &reports = runs.result().reports;
    for (int run = 0; run < reports.size(); ++run) {
        if (reports[run].spec.path == path && reports[run].spec.row >= 0)
            rows[reports[run].spec.row].append(run);
    }
    QHash<int, RowResult> results;
    for (const auto &[row, repetitions] : rows) {
        const auto failing = std::find_if(repetitions.cbegin(), repetitions.cend(), [&](int run) {
            return runs.shownReport(run).verdict != Verdict::Passed;
        });
        results.insert(row,
                       {stateOf(runs, repetitions),
                        failing == repetitions.cend() ? repetitions.constFirst() : *failing,
                        suiteOf(runs)});
    }
    return results;
}

} // namespace

void MainWindow::createDataRows()
{
    const QString menu = tr("&Run");
    makeAction("run.rows", menu, tr("Run selected &data rows"), {}, "", [this] {
        if (auto *editor = qobject_cast<TestEditor *>(m_editors->currentEditor()))
            runDataRows(editor->dataRows().selectedDataRows());
    });
    // Many rows end faster than anybody reads; the more there are, the longer it takes to show them.
    m_rowsSoon.setSingleShot(true);
    connect(&m_rowsSoon, &QTimer::timeout, this, &MainWindow::showRowResults);
    const auto soon = [this] {
        if (!m_rowsSoon.isActive())
            m_rowsSoon.start(100 + int(m_runs.result().reports.size()) / 50);
    };
    connect(&m_runs, &RunController::runChanged, this, soon);
    connect(&m_runs, &RunController::started, this, &MainWindow::showRowResults);
    connect(&m_runs, &RunController::finished, this, &MainWindow::showRowResults);
    connect(m_editors, &EditorArea::currentEditorChanged, this, [this] {
        auto *editor = qobject_cast<TestEditor *>(m_editors->currentEditor());
        if (editor) {
            DataRowsView &view = editor->dataRows();
            connect(&view, &DataRowsView::runRequested, this, &MainWindow::runDataRows,
                    Qt::UniqueConnection);
            connect(&view, &DataRowsView::resultActivated, this, &MainWindow::showRowResult,
                    Qt::UniqueConnection);
        }
        showRowResults();
    });
}

void MainWindow::runDataRows(const QList<int> &rows)
{
    const auto *editor = qobject_cast<TestEditor *>(m_editors->currentEditor());
    if (!editor || rows.isEmpty() || m_runs.isRunning())
        return;
    RunRequest request{{editor->path()}};
    request.rows = rows;
    run(request);
}

void MainWindow::showRowResults()
{
    const auto editors = m_editors->editors();
    for (Editor *editor : editors) {
        auto *test = qobject_cast<TestEditor *>(editor);
        const DataTable *asRun = test ? m_runs.dataAsRun(test->path()) : nullptr;
        if (asRun)
            test->dataRows().showResults(*asRun, resultsOf(m_runs, test->path()));
    }
}

void MainWindow::showRowResult(const RowResult &result)
{
    if (result.suite != suiteOf(m_runs) || result.run >= m_runs.result().reports.size()) {
        m_messages->showMessage(
            MessageBar::Kind::Info,
            tr("Another run took the place of this one since. Run the row again to see more."));
        return;
    }
    auto *dock = findChild<QDockWidget *>(QStringLiteral("dock.results"));
    dock->show();
    dock->raise();
    m_results->showRun(result.run);
}

} // namespace Rehearsal
