// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runcontroller.h"

#include "core/base/log.h"
#include "core/rules/testissues.h"
#include "core/store/statefolder.h"
#include "ui/documents/openworkspace.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Rehearsal {
namespace {

/// So long at a time reports are judged again before the window gets its turn, in ms.
constexpr qint64 judgingTime = 10;

/// Tells versions of a test apart.
QString contentOf(const ConversationTest &test)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(writeCompact(toJson(test)), QCryptographicHash::Sha1).toHex());
}

} // namespace

RunController::RunController(RunService &service, OpenWorkspace &workspace, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_workspace(workspace)
{
    connect(&workspace, &OpenWorkspace::opened, this, &RunController::forget);
    connect(&workspace, &OpenWorkspace::edited, this, &RunController::judgeLater);
    m_judgeSoon.setSingleShot(true);
    m_judgeSoon.setInterval(0);
    connect(&m_judgeSoon, &QTimer::timeout, this, &RunController::judgeSome);
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
    m_request = {};
    m_progress.clear();
    m_wasStopped = false;
    m_tested.clear();
    m_contents.clear();
    m_dataAsRun.clear();
    m_lastReports.clear();
    m_lastRejudged.clear();
    m_rejudged.clear();
    m_toJudge.clear();
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

void RunController::start(const RunRequest &request)
{
    if (isRunning())
        return;
    const QSet<QString> paths(request.paths.cbegin(), request.paths.cend());
    const QSet<int> rows(request.rows.cbegin(), request.rows.cend());
    QHash<QString, DataTable> dataAsRun;
    QHash<QString, ConversationTest> tested;
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
        QList<RunSpec> all = runSpecs(file.value, file.path, request.repeat, request.atLeast);
        if (!rows.isEmpty())
            all.removeIf([&](const RunSpec &spec) { return !rows.contains(spec.row); });
        specs.append(all);
        if (file.value.data)
            dataAsRun.insert(file.path, *file.value.data);
        tested.insert(file.path, file.value);
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
    m_sinceStart.start();
    m_request = request;
    m_tested = tested;
    m_contents.clear();
    m_dataAsRun = dataAsRun;
    m_wasStopped = false;
    m_rejudged.clear();
    m_toJudge.removeIf([](const Judging &one) { return one.run >= 0; });
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
    m_progress = QList<RunProgress>(specs.size());
    Q_EMIT started();
    m_opening = m_service.open(*target, [this, specs](const auto &opened) {
        if (opened) {
            run(*opened, specs);
            return;
        }
        m_phase = Phase::Idle;
        m_result.reports.clear();
        m_progress.clear();
        if (opened.error().code == RunService::secretMissing)
            Q_EMIT secretNeeded(m_targetName, m_request);
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
        const QString &path = m_result.reports[index].spec.path;
        ++m_underWay[path];
        m_progress[index].phase = RunProgress::Phase::Running;
        Q_EMIT runChanged(index);
        Q_EMIT testChanged(path);
        Q_EMIT progressed();
    });
    connect(m_suite.get(), &SuiteRun::runWaiting, this, [this](int index, const QString &text) {
        m_progress[index].waitsFor = text;
        Q_EMIT runChanged(index);
        Q_EMIT waiting(m_result.reports[index].spec.test.name, text);
    });
    connect(m_suite.get(), &SuiteRun::runFinished, this, &RunController::runEnded);
    connect(m_suite.get(), &SuiteRun::finished, this, &RunController::conclude);
    m_suite->start();
    Q_EMIT progressed();
}

void RunController::runEnded(int index, const RunReport &report)
{
    const QString &path = report.spec.path;
    m_result.reports[index] = report;
    m_progress[index] = {RunProgress::Phase::Ended, {}};
    ++m_finishedRuns;
    if (--m_underWay[path] <= 0)
        m_underWay.remove(path);
    if (report.verdict != Verdict::NotRun) {
        // Not for all of them at once: that would take long when thousands start.
        if (!m_contents.contains(path))
            m_contents.insert(path, contentOf(m_tested.value(path)));
        m_lastReports.insert(path, report);
        m_lastRejudged.remove(path);
        // Edited while it ran: what is on screen is judged as everything else there.
        const auto *document = dynamic_cast<const TestDocument *>(m_workspace.document(path));
        if (document && !isAsRun(report, document->value()))
            judgeLater(path);
    }
    Q_EMIT reported(report);
    Q_EMIT runChanged(index);
    Q_EMIT testChanged(path);
    Q_EMIT progressed();
}

void RunController::stop()
{
    if (isRunning())
        m_wasStopped = true;
    if (m_phase == Phase::Opening) {
        m_opening.reset();
        m_phase = Phase::Idle;
        m_result.reports.clear();
        m_progress.clear();
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
    m_result.took = std::chrono::milliseconds(m_sinceStart.elapsed());
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
        if (const auto filed = history->append(run, m_result.reports, m_contents); !filed) {
            qCWarning(logUi).noquote() << filed.error().message;
            m_result.warnings.append(filed.error().message);
        }
    }
    Q_EMIT finished();
    Q_EMIT historyChanged();
}

const DataTable *RunController::dataAsRun(const QString &path) const
{
    const auto found = m_dataAsRun.constFind(path);
    return found == m_dataAsRun.constEnd() ? nullptr : &*found;
}

bool RunController::isRunningTest(const QString &path) const { return m_underWay.contains(path); }

const RunReport *RunController::lastReport(const QString &path) const
{
    const auto again = m_lastRejudged.constFind(path);
    if (again != m_lastRejudged.constEnd())
        return &again->report;
    const auto found = m_lastReports.constFind(path);
    return found == m_lastReports.constEnd() ? nullptr : &*found;
}

const Rejudgement *RunController::lastRejudgement(const QString &path) const
{
    const auto again = m_lastRejudged.constFind(path);
    return again == m_lastRejudged.constEnd() ? nullptr : &*again;
}

const RunReport &RunController::shownReport(int run) const
{
    const auto again = m_rejudged.constFind(run);
    return again == m_rejudged.constEnd() ? m_result.reports.at(run) : again->report;
}

const Rejudgement *RunController::rejudgement(int run) const
{
    const auto again = m_rejudged.constFind(run);
    return again == m_rejudged.constEnd() ? nullptr : &*again;
}

std::chrono::milliseconds RunController::elapsed() const
{
    return isRunning() ? std::chrono::milliseconds(m_sinceStart.elapsed()) : m_result.took;
}

std::optional<std::chrono::milliseconds> RunController::remaining() const
{
    if (!isRunning() || m_finishedRuns == 0)
        return std::nullopt;
    return elapsed() * (m_result.reports.size() - m_finishedRuns) / m_finishedRuns;
}

/// At the next turn of the event loop: never while a key is handled, and once for many edits.
void RunController::judgeLater(const QString &path)
{
    if (!m_lastReports.contains(path))
        return;
    m_toJudge.removeIf([&](const Judging &one) { return one.path == path; });
    m_toJudge.append({path, -1});
    for (int run = 0; run < m_result.reports.size(); ++run) {
        if (m_result.reports[run].spec.path == path
            && m_progress.value(run).phase == RunProgress::Phase::Ended)
            m_toJudge.append({path, run});
    }
    m_judgeSoon.start();
}

void RunController::judgeSome()
{
    QElapsedTimer timer;
    timer.start();
    do {
        if (m_toJudge.isEmpty())
            return;
        const Judging next = m_toJudge.takeFirst();
        if (const auto *document =
                dynamic_cast<const TestDocument *>(m_workspace.document(next.path)))
            judge(next, document->value());
    } while (timer.elapsed() < judgingTime);
    if (!m_toJudge.isEmpty())
        m_judgeSoon.start();
}

void RunController::judge(const Judging &next, const ConversationTest &edited)
{
    if (next.run < 0) {
        const RunReport &recorded = m_lastReports[next.path];
        if (isAsRun(recorded, edited))
            m_lastRejudged.remove(next.path);
        else
            m_lastRejudged.insert(next.path, rejudged(recorded, edited));
        Q_EMIT testChanged(next.path);
        return;
    }
    const RunReport &recorded = m_result.reports[next.run];
    if (isAsRun(recorded, edited)) {
        m_rejudged.remove(next.run);
    } else {
        const Rejudgement *last = lastRejudgement(next.path);
        const bool isLast = last && last->report.spec.key == recorded.spec.key;
        m_rejudged.insert(next.run, isLast ? *last : rejudged(recorded, edited));
    }
    Q_EMIT runChanged(next.run);
}

QStringList RunController::failedPaths() const
{
    const RunHistory *history = m_workspace.isOpen() ? m_service.history() : nullptr;
    if (!history)
        return {};
    const auto ids = history->lastFailed(workspaceKey(m_workspace.files().root), m_targetName);
    if (!ids)
        return {};
    const QSet<QString> failed(ids->cbegin(), ids->cend());
    QStringList paths;
    const auto tests = m_workspace.currentTests();
    for (const auto &file : tests) {
        if (failed.contains(file.value.id))
            paths.append(file.path);
    }
    return paths;
}

QStringList RunController::changedPaths() const
{
    const RunHistory *history = m_workspace.isOpen() ? m_service.history() : nullptr;
    QHash<QString, QString> contents;
    if (history) {
        if (const auto found =
                history->lastContents(workspaceKey(m_workspace.files().root), m_targetName))
            contents = *found;
    }
    QStringList paths;
    const auto tests = m_workspace.currentTests();
    for (const auto &file : tests) {
        if (!hasErrors(file.issues) && contents.value(file.path) != contentOf(file.value))
            paths.append(file.path);
    }
    return paths;
}

std::optional<GoodAnswers> RunController::lastGood(const RunReport &report) const
{
    const RunHistory *history = m_workspace.isOpen() ? m_service.history() : nullptr;
    if (!history)
        return std::nullopt;
    const auto good = history->lastGood(workspaceKey(m_workspace.files().root), m_result.target,
                                        report.spec.test.id, report.spec.row);
    return good ? *good : std::nullopt;
}

void RunController::keepReport(const RunReport &report)
{
    m_lastReports.insert(report.spec.path, report);
    m_lastRejudged.remove(report.spec.path);
    Q_EMIT testChanged(report.spec.path);
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
