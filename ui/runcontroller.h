// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reports.h"
#include "core/store/runhistory.h"
#include "core/work/suiterun.h"
#include "ui/runservice.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace Rehearsal {

class OpenWorkspace;

/// Starts and cancels suite runs, keeps what they gave, and files it in the history. Tests run as
/// edited, saved or not.
class RunController : public QObject
{
    Q_OBJECT
public:
    RunController(RunService &service, OpenWorkspace &workspace, QObject *parent = nullptr);
    ~RunController() override;

    [[nodiscard]] QString targetName() const { return m_targetName; }
    void setTargetName(const QString &name);

    /// The tests of these files, on the chosen target. Does nothing while a run is under way.
    void start(const QStringList &paths);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_phase != Phase::Idle; }

    /// The suite under way or the last one; reports stand in the order in which they were asked
    /// for, those still to come with verdict NotRun.
    [[nodiscard]] const SuiteResult &result() const { return m_result; }
    [[nodiscard]] int finishedRuns() const { return m_finishedRuns; }
    [[nodiscard]] bool isRunningTest(const QString &path) const;
    /// The newest finished report of a test on any target, nullptr without one. Valid until the
    /// next signal.
    [[nodiscard]] const RunReport *lastReport(const QString &path) const;
    /// Suite runs of this workspace, oldest first.
    [[nodiscard]] QList<HistoryRun> history() const;

Q_SIGNALS:
    void targetChanged();
    void started();
    /// A run began, waits or ended.
    void progressed();
    void reported(const Rehearsal::RunReport &report);
    void finished();
    /// What the run's row waits for; empty when the wait is over.
    void waiting(const QString &testName, const QString &text);
    /// It could not begin at all.
    void refused(const Rehearsal::Error &error);
    void secretNeeded(const QString &targetName, const QStringList &paths);
    void historyChanged();

private:
    enum class Phase { Idle, Opening, Running };

    void run(std::shared_ptr<RunSession> session, const QList<RunSpec> &specs);
    void conclude();
    void forget();

    RunService &m_service;
    OpenWorkspace &m_workspace;
    QString m_targetName = sandboxTargetName;
    Phase m_phase = Phase::Idle;
    std::shared_ptr<RunSession> m_session;
    std::unique_ptr<SuiteRun> m_suite;
    Pending m_opening;
    SuiteResult m_result;
    int m_finishedRuns = 0;
    QHash<QString, RunReport> m_lastReports; ///< by path
    QHash<QString, int> m_underWay;          ///< runs of a path that have begun and not ended
    std::chrono::steady_clock::time_point m_begin;
};

} // namespace Rehearsal
