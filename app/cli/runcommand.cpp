// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runcommand.h"

#include "app/cli/dryrun.h"
#include "app/cli/output.h"
#include "core/base/text.h"
#include "core/report/wording.h"
#include "core/store/runhistory.h"
#include "core/store/statefolder.h"

#include <QProcessEnvironment>

#include <algorithm>

namespace Rehearsal {

namespace {

std::chrono::milliseconds seconds(double value)
{
    return std::chrono::milliseconds(qint64(value * 1000));
}

QString verdictLine(const RunReport &report)
{
    QString name = report.spec.test.name;
    if (report.spec.row >= 0)
        name += QStringLiteral(" [row %1]").arg(report.spec.row + 1);
    if (report.spec.repeat > 0)
        name += QStringLiteral(" [repetition %1]").arg(report.spec.repeat + 1);
    QString line = verdictName(report.verdict).leftJustified(8) + terminalText(name);
    if (report.hasMetrics && report.metrics.totalAssertions > 0) {
        line += QStringLiteral("  %1/%2 assertions, confidence %3")
                    .arg(report.metrics.passedAssertions)
                    .arg(report.metrics.totalAssertions)
                    .arg(report.metrics.avgIntentConfidence, 0, 'f', 2);
    }
    return line;
}

/// What did not pass, a line each, in the words of the reports.
QStringList complaints(const RunReport &report)
{
    const Wording wording;
    QStringList lines;
    for (const CheckResult &check : report.checks) {
        if (check.verdict == CheckVerdict::Pass)
            continue;
        const QString mark =
            check.severity == Severity::Should ? RunCommand::tr(" (should)") : QString();
        lines.append(QStringLiteral("         ") + terminalText(wording.sentence(check)) + mark);
    }
    return lines;
}

} // namespace

RunCommand::RunCommand(RunOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{ }

RunCommand::~RunCommand()
{
    m_pending.reset();
    m_suite.reset(); // runs die before what they run on
    m_session.reset();
}

void RunCommand::start()
{
    if (m_options.explainConfig) {
        explainConfig();
        return;
    }
    if (!readReportOptions() || !chooseTests() || !chooseTarget())
        return;
    if (m_options.dryRun) {
        fail(printRequests(specs(), m_target));
        return;
    }
    m_stateFolder = stateFolder(m_options.state);
    m_records = openRecords(m_stateFolder, m_workspace.root, m_clock, std::chrono::seconds(5));
    for (const Error &problem : std::as_const(m_records.problems)) {
        printError(problem);
        m_code = worse(m_code, ExitCode::NotWritten);
    }
    if (m_records.webhooks) {
        connect(m_records.webhooks.get(), &WebhookDelivery::sentUnsigned, this,
                [](const QString &host) {
                    printNote(
                        tr("note: webhooks to %1 are sent unsigned: no signing secret is set.")
                            .arg(terminalText(host)));
                });
    }
    if (m_records.journal) {
        for (const JournalEntry &entry : m_records.journal->leftOpen()) {
            printNote(tr("note: an earlier run left %1 %2 open (%3, %4)")
                          .arg(entry.kind, entry.job.isEmpty() ? entry.op : entry.job, entry.state,
                               entry.origin));
        }
    }
    connect(m_access.get(), &TargetAccess::ready, this, &RunCommand::useCredentials);
    connect(m_access.get(), &TargetAccess::failed, this,
            [this](const Error &error) { fail(exitCodeOf(error), error); });
    m_access->open();
}

bool RunCommand::readReportOptions()
{
    const auto reports = reportFilesFrom(m_options.reports);
    if (!reports) {
        fail(ExitCode::Usage, reports.error());
        return false;
    }
    m_reports = *reports;
    if (m_options.events && wantStdout(m_reports)) {
        printNote(tr("error: Events and a report cannot both go to stdout."));
        fail(ExitCode::Usage);
        return false;
    }
    return true;
}

bool RunCommand::chooseTests()
{
    auto workspace = workspaceFor(m_options.workspace);
    if (!workspace) {
        fail(ExitCode::Usage, workspace.error());
        return false;
    }
    m_workspace = *std::move(workspace);
    if (m_options.failedOnly && !chooseLastFailed())
        return false;
    const auto selected = select(m_workspace, m_options.selection);
    if (!selected) {
        fail(ExitCode::Usage, selected.error());
        return false;
    }
    for (const Issue &issue : selected->warnings) {
        printNote(issue.severity == Issue::Severity::Error ? tr("warning: ") + issueLine(issue)
                                                           : issueLine(issue));
    }
    for (const Issue &issue : selected->errors)
        printNote(issueLine(issue));
    if (!selected->errors.isEmpty()) {
        printNote(tr("error: Nothing was run, because files are invalid."));
        fail(ExitCode::InvalidFile);
        return false;
    }
    if (selected->tests.isEmpty()) {
        printNote(m_options.failedOnly
                      ? tr("error: No test was selected. What did not pass in the last run is "
                           "not among the tests chosen.")
                      : tr("error: No test was selected. Check the paths, --tag and --name."));
        fail(ExitCode::Usage);
        return false;
    }
    m_tests = shardOf(selected->tests, m_options.shard);
    // The other shards have them all. A CI matrix that is wider than the suite is no mistake.
    if (m_tests.isEmpty())
        printNote(tr("note: This shard is empty: there are fewer tests than shards."));
    return true;
}

bool RunCommand::chooseLastFailed()
{
    const QString key = workspaceKey(m_workspace.root);
    RunHistory history(stateFolder(m_options.state));
    const auto opened = history.open();
    const auto ids =
        opened ? history.lastFailed(key, targetName()) : Result<QStringList>(opened.error());
    if (!ids) {
        fail(ExitCode::NotWritten, ids.error());
        return false;
    }
    if (ids->isEmpty()) {
        printNote(tr("error: No test was selected. The last run of this workspace on the target "
                     "“%1” has nothing that did not pass, or there was none.")
                      .arg(terminalText(targetName())));
        fail(ExitCode::Usage);
        return false;
    }
    m_options.selection.ids = *ids;
    return true;
}

QString RunCommand::targetName() const
{
    return m_options.target.isEmpty() ? m_workspace.info.defaultTarget : m_options.target;
}

/// One line a value: name, value, where it was found. Secrets are never shown.
void RunCommand::explainConfig()
{
    auto workspace = workspaceFor(m_options.workspace);
    if (!workspace) {
        fail(ExitCode::Usage, workspace.error());
        return;
    }
    m_workspace = *std::move(workspace);
    if (!chooseTarget())
        return;
    const auto print = [](const ExplainedValue &value) {
        const auto place = [&]() -> QString {
            switch (value.source) {
            case ExplainedValue::Source::File:
                return value.place;
            case ExplainedValue::Source::Environment:
                return u"environment " + value.place;
            case ExplainedValue::Source::Default:
                return u"default"_qs;
            case ExplainedValue::Source::Keychain:
                return u"keychain"_qs;
            case ExplainedValue::Source::Sandbox:
                return u"sandbox"_qs;
            case ExplainedValue::Source::Missing:
                return u"not set"_qs;
            }
            Q_UNREACHABLE();
        };
        const QString text = value.value.isEmpty() ? u"-"_qs : value.value;
        printResult(value.name.leftJustified(14) + terminalText(text).leftJustified(48) + u"  "
                    + terminalText(place()));
    };
    const QString name = m_target.name;
    QString file;
    Target target = m_target;
    for (const auto &known : std::as_const(m_workspace.targets)) {
        if (known.value.name == name) {
            file = known.path;
            target = known.value;
        }
    }
    printResult(u"target"_qs.leftJustified(14) + terminalText(name));
    const auto values = explained(target, file, QProcessEnvironment::systemEnvironment());
    const bool hasSecret = std::any_of(values.cbegin(), values.cend(), [](const auto &value) {
        return value.name == u"clientSecret"_qs || value.name == u"token"_qs
            ? !value.value.isEmpty()
            : false;
    });
    if (hasSecret || file.isEmpty()) {
        std::for_each(values.cbegin(), values.cend(), print);
        fail(ExitCode::Passed);
        return;
    }
    m_pending = m_keychain.read(name, u"client-secret"_qs, [=, this](const Result<Secret> &secret) {
        for (ExplainedValue value : values) {
            if (value.name == u"clientSecret"_qs && secret && !secret->isEmpty()) {
                value.value = u"••••••"_qs;
                value.source = ExplainedValue::Source::Keychain;
            }
            print(value);
        }
        fail(ExitCode::Passed);
    });
}

bool RunCommand::chooseTarget()
{
    m_access = std::make_unique<TargetAccess>(m_workspace, m_clock);
    if (const auto chosen = m_access->choose(targetName()); !chosen) {
        fail(exitCodeOf(chosen.error()), chosen.error());
        return false;
    }
    m_target = m_access->target();
    return true;
}

void RunCommand::useCredentials(const Credentials &credentials)
{
    m_target = m_access->target();
    m_session = std::make_unique<TargetSession>(m_target, credentials, m_records, currentActor(),
                                                m_options.jobs, seconds(m_options.maxWait), m_clock,
                                                m_workspace.root, seconds(m_options.webhookWait));
    runSuite();
}

QList<RunSpec> RunCommand::specs() const
{
    QList<RunSpec> all;
    for (const auto &file : m_tests)
        all += runSpecs(file.value, file.path, m_options.repeat, m_options.atLeast);
    return all;
}

void RunCommand::runSuite()
{
    if (m_interrupted)
        return;
    SuitePolicy policy;
    policy.jobs = m_options.jobs;
    policy.stopOnFailure = m_options.stopOnFailure;
    policy.run = policyOf(m_target);
    policy.run.maxWait = seconds(m_options.maxWait);
    policy.run.onUnknown = m_options.onUnknown;
    if (m_options.pollInterval)
        policy.run.pollInterval = seconds(*m_options.pollInterval);
    if (m_options.timeout)
        policy.run.timeout = seconds(*m_options.timeout);

    m_startedAt = m_clock.now();
    m_startedTick = m_clock.elapsed();
    m_suite = std::make_unique<SuiteRun>(specs(), m_target, m_session->world(), policy);
    followSuite();
    tell(runStartedEvent(suiteResult(), m_suite->total(), m_options.shard));
    m_suite->start();
}

void RunCommand::followSuite()
{
    connect(m_suite.get(), &SuiteRun::runStarted, this, [this](int index) {
        tell(testStartedEvent(index, m_suite->reports().at(index).spec, m_clock.now()));
    });
    connect(m_suite.get(), &SuiteRun::runFinished, this, &RunCommand::runFinished);
    connect(m_suite.get(), &SuiteRun::runWaiting, this, [this](int index, const QString &text) {
        const RunSpec &spec = m_suite->reports().at(index).spec;
        tell(testWaitingEvent(index, spec, text, m_clock.now()));
        if (!text.isEmpty())
            printNote(terminalText(spec.test.name) + QStringLiteral(": ") + terminalText(text));
    });
    connect(m_suite.get(), &SuiteRun::finished, this, &RunCommand::conclude);
}

void RunCommand::runFinished(int index, const RunReport &report)
{
    tell(testFinishedEvent(index, report, m_clock.now()));
    say(verdictLine(report));
    if (report.verdict == Verdict::Failed || report.verdict == Verdict::Error) {
        for (const QString &line : complaints(report))
            say(line);
    }
    if (report.error)
        printError(*report.error);
    for (const QString &warning : report.warnings)
        printNote(
            tr("warning: %1: %2").arg(terminalText(report.spec.test.name), terminalText(warning)));
}

SuiteResult RunCommand::suiteResult() const
{
    SuiteResult result;
    result.workspaceName = m_workspace.info.name;
    result.target = m_target.name;
    result.bot = m_target.bot;
    result.version = m_target.version;
    result.environment = m_target.environment;
    result.startedAt = m_startedAt;
    result.took = m_clock.elapsed() - m_startedTick;
    result.reports = m_suite->reports();
    return result;
}

void RunCommand::conclude()
{
    SuiteResult result = suiteResult();
    m_code = worse(m_code, exitCodeOf(result.reports));

    if (m_records.audit) {
        if (const auto flushed = m_records.audit->flush(); !flushed) {
            printError(flushed.error());
            m_code = worse(m_code, ExitCode::NotWritten);
        }
        result.auditHead = m_records.audit->head().text();
    }
    for (const RunReport &report : std::as_const(result.reports)) {
        const bool reachedTheServer =
            report.verdict != Verdict::NotRun && report.verdict != Verdict::Skipped;
        if (reachedTheServer && !report.audited)
            m_code = worse(m_code, ExitCode::NotWritten);
        if (m_options.requireWebhook && m_target.webhook && report.webhookDelivered == false)
            m_code = worse(m_code, ExitCode::WebhookUndelivered);
    }
    writeReports(result);
    if (!result.reports.isEmpty()) // an empty shard is no last run
        keepHistory(result);

    const RunCounts counts = result.counts();
    say(tr("%1 of %2 passed, %3 failed, %4 errors, %5 skipped, %6 not run; %7 s on %8 (%9)")
            .arg(counts.passed)
            .arg(counts.total)
            .arg(counts.failed)
            .arg(counts.error)
            .arg(counts.skipped)
            .arg(counts.notRun)
            .arg(double(result.took.count()) / 1000, 0, 'f', 1)
            .arg(terminalText(m_target.name), terminalText(m_target.version)));
    if (!result.auditHead.isEmpty())
        say(tr("audit head %1").arg(result.auditHead));
    const auto code = [this] { return int(m_interrupted ? ExitCode::Interrupted : m_code); };
    tell(runFinishedEvent(result, code(), m_clock.now()));
    deliverWhatIsLeft();
}

/// After its own webhooks, those that earlier runs left: each once, as far as the wait allows.
void RunCommand::deliverWhatIsLeft()
{
    if (!m_records.webhooks || m_interrupted) {
        end();
        return;
    }
    connect(m_records.webhooks.get(), &WebhookDelivery::idle, this, &RunCommand::end);
    m_pending = m_clock.after(seconds(m_options.webhookWait), [this] { end(); });
    m_records.webhooks->resume(false);
    if (!m_records.webhooks->isBusy())
        end();
}

void RunCommand::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    if (m_records.outbox) {
        const QList<OutboxMessage> messages = m_records.outbox->messages();
        const auto pending =
            std::count_if(messages.cbegin(), messages.cend(), [](const OutboxMessage &message) {
                return message.state == OutboxMessage::State::Waiting;
            });
        if (pending > 0)
            printNote(tr("%n webhooks pending.", nullptr, int(pending)));
    }
    Q_EMIT finished(int(m_interrupted ? ExitCode::Interrupted : m_code));
}

void RunCommand::writeReports(const SuiteResult &result)
{
    for (const ReportFile &report : std::as_const(m_reports)) {
        if (const auto written = writeReportFile(report, result); !written) {
            printError(written.error());
            m_code = worse(m_code, ExitCode::NotWritten);
        }
    }
}

void RunCommand::keepHistory(const SuiteResult &result)
{
    HistoryRun run;
    run.workspace = workspaceKey(m_workspace.root);
    run.target = m_target.name;
    run.bot = m_target.bot;
    run.version = m_target.version;
    run.environment = m_target.environment;
    run.who = currentActor().name;
    run.startedAt = result.startedAt;
    run.tookMs = result.took.count();
    run.counts = result.counts();
    run.averageConfidence = averageConfidence(result.reports);
    RunHistory history(m_stateFolder);
    const auto opened = history.open();
    if (!opened) {
        printNote(
            tr("warning: the run history could not be opened: %1").arg(opened.error().message));
        return;
    }
    if (const auto kept = history.append(run, result.reports); !kept)
        printNote(tr("warning: the run is not in the history: %1").arg(kept.error().message));
}

void RunCommand::interrupt()
{
    if (m_interrupted)
        return;
    m_interrupted = true;
    printNote(tr("interrupted: cancelling what runs, then writing the reports"));
    if (m_suite)
        m_suite->cancel();
    else
        fail(ExitCode::Interrupted);
}

void RunCommand::fail(ExitCode code) { Q_EMIT finished(int(code)); }

void RunCommand::fail(ExitCode code, const Error &error)
{
    printError(error);
    fail(code);
}

bool RunCommand::stdoutIsTaken() const { return m_options.events || wantStdout(m_reports); }

void RunCommand::say(const QString &line) const
{
    if (stdoutIsTaken())
        printNote(line);
    else
        printResult(line);
}

/// A reader that is gone is said once, and in the exit code.
void RunCommand::tell(const Json &event)
{
    if (!m_options.events || m_eventsLost || printBytes(eventLine(event)))
        return;
    m_eventsLost = true;
    m_code = worse(m_code, ExitCode::NotWritten);
    printNote(tr("error: The events could not be written; the run goes on without them."));
}

} // namespace Rehearsal
