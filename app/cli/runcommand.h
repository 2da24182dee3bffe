// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/reportfiles.h"
#include "app/cli/selection.h"
#include "app/cli/targetaccess.h"
#include "app/composition.h"
#include "core/base/clock.h"
#include "core/report/reports.h"
#include "core/work/suiterun.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Rehearsal {

struct RunOptions
{
    QString workspace = {};
    Selection selection = {};
    bool failedOnly = false; ///< of the last run of this workspace and target
    Shard shard = {};
    QString target = {}; ///< empty: the workspace's default
    int jobs = 4;
    int repeat = 0;  ///< 0: as the tests say
    int atLeast = 0; ///< of `repeat`; 0: as the tests say
    bool stopOnFailure = false;
    std::optional<double> pollInterval = {}; ///< seconds
    std::optional<double> timeout = {};
    double maxWait = 300;
    QStringList reports = {}; ///< KIND=FILE
    bool requireWebhook = false;
    double webhookWait = 10; ///< seconds a delivery may take
    RunPolicy::OnUnknown onUnknown = RunPolicy::OnUnknown::Fail;
    QString state = {};
    bool events = false;        ///< NDJSON on stdout
    bool dryRun = false;        ///< print the requests and send nothing
    bool explainConfig = false; ///< say what would be used and from where, and run nothing
};

/// `run`: chooses the tests, finds the target and its secret, starts the sandbox where it is the target,
/// runs, writes the reports. One door out: `finished` with the exit code.
class RunCommand : public QObject
{
    Q_OBJECT
public:
    explicit RunCommand(RunOptions options, QObject *parent = nullptr);
    ~RunCommand() override;

    void start();
    void interrupt();

Q_SIGNALS:
    void finished(int exitCode);

private:
    [[nodiscard]] bool chooseTests();
    [[nodiscard]] bool chooseLastFailed();
    [[nodiscard]] bool chooseTarget();
    [[nodiscard]] bool readReportOptions();
    void explainConfig();
    void useCredentials(const Credentials &credentials);
    [[nodiscard]] QList<RunSpec> specs() const;
    [[nodiscard]] QString targetName() const;
    void runSuite();
    void followSuite();
    void runFinished(int index, const RunReport &report);
    void conclude();
    void deliverWhatIsLeft();
    void end();
    [[nodiscard]] SuiteResult suiteResult() const;
    void writeReports(const SuiteResult &result);
    void keepHistory(const SuiteResult &result);
    void fail(ExitCode code);
    void fail(ExitCode code, const Error &error);
    [[nodiscard]] bool stdoutIsTaken() const;
    void say(const QString &line) const;
    void tell(const Json &event);

    RunOptions m_options;
    SystemClock m_clock;
    Workspace m_workspace;
    QList<WorkspaceFile<ConversationTest>> m_tests;
    QList<ReportFile> m_reports;
    Target m_target;
    Records m_records;
    QString m_stateFolder;
    Keychain m_keychain;
    std::unique_ptr<TargetAccess> m_access;
    std::unique_ptr<TargetSession> m_session;
    std::unique_ptr<SuiteRun> m_suite;
    Pending m_pending; ///< dies before the keychain that made it
    QDateTime m_startedAt;
    std::chrono::milliseconds m_startedTick{0};
    ExitCode m_code = ExitCode::Passed;
    bool m_eventsLost = false; ///< nobody reads them any more
    bool m_interrupted = false;
    bool m_hasEnded = false;
};

} // namespace Rehearsal
