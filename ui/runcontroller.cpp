// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runcontroller.h"

#include "core/base/log.h"
#include "core/rules/testissues.h"
#include "core/store/statefolder.h"
#include "ui/documents/openworkspace.h"

#include <algorithm>

namespace Rehearsal {

RunController::RunController(RunService &service, OpenWorkspace &workspace, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_workspace(workspace)
{
    connect(&workspace, &OpenWorkspace::opened, this, &RunController::forget);
}

RunController::~RunController() = default;

/// What another workspace gave says nothing about this one.
void RunController::forget()
{
    m_opening.reset();
    m_suite.reset();
    m_session.reset();
    m_phase = Phase::Idle;
    m_result = {};
    m_finishedRuns = 0;
    m_lastReports.clear();
    m_underWay.clear();
    setTargetName(m_workspace.files().info.defaultTarget);
    Q_EMIT finished();
    Q_EMIT historyChanged();
}

void RunController::setTargetName(const QString &name)
{
    if (name == m_targetName)
        return;
    m_targetName = name;
    Q_EMIT targetChanged();
}

void RunController::start(const QStringList &paths)
{
    if (isRunning())
        return;
    QList<RunSpec> specs;
    const auto tests = m_workspace.currentTests();
    for (const auto &file : tests) {
        if (!paths.contains(file.path))
            continue;
        const Issues issues = file.issues + testIssues(file.value, {});
        const auto error = std::find_if(issues.cbegin(), issues.cend(), [](const Issue &issue) {
            return issue.severity == Issue::Severity::Error;
        });
        if (error != issues.cend()) {
            Q_EMIT refused(Error{Error::Kind::Invalid,
                                 tr("%1 cannot be run: %2").arg(file.path, error->message), 0,
                                 error->rule});
            return;
        }
        specs.append(runSpecs(file.value, file.path, 0));
    }
    if (specs.isEmpty()) {
        Q_EMIT refused(Error{Error::Kind::Invalid, tr("There is no test to run."), 0, {}});
        return;
    }
    const auto target = m_workspace.targetNamed(m_targetName);
    if (!target) {
        Q_EMIT refused(Error{Error::Kind::Configuration,
                             tr("This workspace has no target named %1.").arg(m_targetName),
                             0,
                             {}});
        return;
    }
    m_suite.reset();
    m_session.reset();
    m_phase = Phase::Opening;
    m_begin = std::chrono::steady_clock::now();
    m_result = {};
    m_result.workspaceName = m_workspace.files().info.name;
    m_result.target = m_targetName;
    m_result.startedAt = QDateTime::currentDateTimeUtc();
    m_finishedRuns = 0;
    for (const RunSpec &spec : std::as_const(specs)) {
        RunReport waiting;
        waiting.spec = spec;
        m_result.reports.append(waiting);
    }
    Q_EMIT started();
    m_opening = m_service.open(*target, [this, specs, paths](const auto &opened) {
        if (opened) {
            run(*opened, specs);
            return;
        }
        m_phase = Phase::Idle;
        m_result.reports.clear();
        if (opened.error().code == RunService::secretMissing)
            Q_EMIT secretNeeded(m_targetName, paths);
        else
            Q_EMIT refused(opened.error());
        Q_EMIT finished();
    });
}

void RunController::run(std::shared_ptr<RunSession> session, const QList<RunSpec> &specs)
{
    m_phase = Phase::Running;
    m_session = std::move(session);
    const Target &target = m_session->target();
    m_result.bot = target.bot;
    m_result.version = target.version;
    m_result.environment = target.environment;
    SuitePolicy policy;
    policy.run = m_session->policy();
    m_suite = std::make_unique<SuiteRun>(specs, target, m_session->world(), policy);
    connect(m_suite.get(), &SuiteRun::runStarted, this, [this](int index) {
        ++m_underWay[m_result.reports[index].spec.path];
        Q_EMIT progressed();
    });
    connect(m_suite.get(), &SuiteRun::runWaiting, this, [this](int index, const QString &text) {
        Q_EMIT waiting(m_result.reports[index].spec.test.name, text);
    });
    connect(m_suite.get(), &SuiteRun::runFinished, this,
            [this](int index, const RunReport &report) {
                m_result.reports[index] = report;
                ++m_finishedRuns;
                if (--m_underWay[report.spec.path] <= 0)
                    m_underWay.remove(report.spec.path);
                if (report.verdict != Verdict::NotRun)
                    m_lastReports.insert(report.spec.path, report);
                Q_EMIT reported(report);
                Q_EMIT progressed();
            });
    connect(m_suite.get(), &SuiteRun::finished, this, &RunController::conclude);
    m_suite->start();
    Q_EMIT progressed();
}

void RunController::stop()
{
    if (m_phase == Phase::Opening) {
        m_opening.reset();
        m_phase = Phase::Idle;
        m_result.reports.clear();
        Q_EMIT finished();
    } else if (m_phase == Phase::Running) {
        m_suite->cancel();
    }
}

/// The suite and its session stay until the next start: who listens may still be inside them.
void RunController::conclude()
{
    m_phase = Phase::Idle;
    m_underWay.clear();
    m_result.took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - m_begin);
    HistoryRun run;
    run.workspace = workspaceKey(m_workspace.files().root);
    run.target = m_result.target;
    run.bot = m_result.bot;
    run.version = m_result.version;
    run.environment = m_result.environment;
    run.who = m_session->world().actor.name;
    run.startedAt = m_result.startedAt;
    run.tookMs = m_result.took.count();
    if (RunHistory *history = m_service.history()) {
        if (const auto filed = history->append(run, m_result.reports); !filed) {
            qCWarning(logUi).noquote() << filed.error().message;
            m_result.warnings.append(filed.error().message);
        }
    }
    Q_EMIT finished();
    Q_EMIT historyChanged();
}

bool RunController::isRunningTest(const QString &path) const { return m_underWay.contains(path); }

const RunReport *RunController::lastReport(const QString &path) const
{
    const auto found = m_lastReports.constFind(path);
    return found == m_lastReports.constEnd() ? nullptr : &*found;
}

QList<HistoryRun> RunController::history() const
{
    RunHistory *history = m_workspace.isOpen() ? m_service.history() : nullptr;
    if (!history)
        return {};
    const auto runs = history->runs(workspaceKey(m_workspace.files().root));
    return runs ? *runs : QList<HistoryRun>();
}

} // namespace Rehearsal
