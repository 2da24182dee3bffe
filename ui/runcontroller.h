// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reports.h"
#include "core/rules/rejudge.h"
#include "core/store/runhistory.h"
#include "core/work/suiterun.h"
#include "ui/runservice.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace Rehearsal {

class OpenWorkspace;

/// What to run, on the chosen target.
struct RunRequest
{
    QStringList paths = {}; ///< of test files
    int repeat = 0;         ///< above 0: each test so many times, whatever it says itself
    int atLeast = 0;        ///< above 0: so many of them must pass
    QList<int> rows = {};   ///< only these data rows, from 0; empty: all

    friend bool operator==(const RunRequest &, const RunRequest &) = default;
};

/// Where a run of the suite under way stands.
struct RunProgress
{
    enum class Phase { Waiting, Running, Ended };

    Phase phase = Phase::Waiting;
    QString waitsFor = {}; ///< what the service asked it to wait for, for people

    friend bool operator==(const RunProgress &, const RunProgress &) = default;
};

/// Starts and cancels suite runs, keeps what they gave, and files it in the history. Tests run as
/// edited, saved or not. While a test is edited, what its last runs gave is judged again, without a
/// request; the recorded reports stay as they are.
class RunController : public QObject
{
    Q_OBJECT
public:
    RunController(RunService &service, OpenWorkspace &workspace, QObject *parent = nullptr);
    ~RunController() override;

    [[nodiscard]] QString targetName() const { return m_targetName; }
    void setTargetName(const QString &name);

    /// Does nothing while a run is under way.
    void start(const RunRequest &request);
    void start(const QStringList &paths) { start(RunRequest{paths}); }
    void stop();
    [[nodiscard]] bool isRunning() const { return m_phase != Phase::Idle; }

    /// The suite under way or the last one; reports stand in the order in which they were asked
    /// for, those still to come with verdict NotRun.
    [[nodiscard]] const SuiteResult &result() const { return m_result; }
    [[nodiscard]] int finishedRuns() const { return m_finishedRuns; }
    /// What the suite under way or the last one was asked to run.
    [[nodiscard]] const RunRequest &request() const { return m_request; }
    /// The data rows of a test as they were when result() began; nullptr for one that is not in it.
    [[nodiscard]] const DataTable *dataAsRun(const QString &path) const;
    /// Of a run of result(), by its position.
    [[nodiscard]] RunProgress progress(int run) const { return m_progress.value(run); }
    /// The report of result() at this position, or what it came to when it was judged again.
    [[nodiscard]] const RunReport &shownReport(int run) const;
    /// nullptr for a run that was not judged again since.
    [[nodiscard]] const Rejudgement *rejudgement(int run) const;
    /// The suite was ended by stop().
    [[nodiscard]] bool wasStopped() const { return m_wasStopped; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const;
    /// From the pace so far; nothing before the first run ended.
    [[nodiscard]] std::optional<std::chrono::milliseconds> remaining() const;
    [[nodiscard]] bool isRunningTest(const QString &path) const;
    /// The newest finished report of a test on any target, judged again if the test was edited since;
    /// nullptr without one. Valid until the next signal.
    [[nodiscard]] const RunReport *lastReport(const QString &path) const;
    /// How lastReport() was judged again; nullptr when it stands as it was recorded.
    [[nodiscard]] const Rejudgement *lastRejudgement(const QString &path) const;

    /// The tests that did not pass in the last run on the chosen target, in any session.
    [[nodiscard]] QStringList failedPaths() const;
    /// The tests that are not what they were when they last ran on the chosen target, or never did.
    [[nodiscard]] QStringList changedPaths() const;
    /// What the bot answered when this test and data row last passed on the target of result().
    [[nodiscard]] std::optional<GoodAnswers> lastGood(const RunReport &report) const;
    /// Takes a report for the newest of its test: one that was made elsewhere, as by talking to the bot.
    void keepReport(const RunReport &report);
    /// Suite runs of this workspace, oldest first.
    [[nodiscard]] QList<HistoryRun> history() const;

Q_SIGNALS:
    void targetChanged();
    void started();
    /// A run began, waits or ended.
    void progressed();
    /// The run at this position of result() began, waits, ended or was judged again.
    void runChanged(int run);
    /// What there is to tell of a test, by lastReport() or isRunningTest(), is another now.
    void testChanged(const QString &path);
    void reported(const Rehearsal::RunReport &report);
    void finished();
    /// What the run's row waits for; empty when the wait is over.
    void waiting(const QString &testName, const QString &text);
    /// It could not begin at all.
    void refused(const Rehearsal::Error &error);
    void secretNeeded(const QString &targetName, const Rehearsal::RunRequest &request);
    void historyChanged();

private:
    enum class Phase { Idle, Opening, Running };
    /// One report to be judged again.
    struct Judging
    {
        QString path = {};
        int run = -1; ///< position in result(); -1 is the last report of the path

        friend bool operator==(const Judging &, const Judging &) = default;
    };

    void run(std::shared_ptr<RunSession> session, const QList<RunSpec> &specs);
    void runEnded(int index, const RunReport &report);
    void conclude();
    void forget();
    void judgeLater(const QString &path);
    void judgeSome();
    void judge(const Judging &next, const ConversationTest &edited);

    RunService &m_service;
    OpenWorkspace &m_workspace;
    QString m_targetName = sandboxTargetName;
    Phase m_phase = Phase::Idle;
    std::shared_ptr<RunSession> m_session;
    std::unique_ptr<SuiteRun> m_suite;
    Pending m_opening;
    SuiteResult m_result;
    int m_finishedRuns = 0;
    RunRequest m_request;
    QList<RunProgress> m_progress; ///< of each of the reports
    bool m_wasStopped = false;
    QHash<QString, DataTable> m_dataAsRun;      ///< by path
    QHash<QString, ConversationTest> m_tested;  ///< by path: the tests of this suite as they were
    QHash<QString, QString> m_contents;         ///< by path: of those that ran, for the history
    QHash<QString, RunReport> m_lastReports;    ///< by path, as recorded
    QHash<QString, Rejudgement> m_lastRejudged; ///< by path
    QHash<int, Rejudgement> m_rejudged;         ///< by position in the result
    QList<Judging> m_toJudge;
    QTimer m_judgeSoon;
    QHash<QString, int> m_underWay; ///< runs of a path that have begun and not ended
    QElapsedTimer m_sinceStart;
};

} // namespace Rehearsal
