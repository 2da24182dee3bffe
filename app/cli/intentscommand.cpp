// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/intentscommand.h"

#include "app/cli/output.h"
#include "app/cli/selection.h"
#include "core/backend/address.h"
#include "core/base/text.h"
#include "core/rules/intentmerge.h"
#include "core/store/documentfile.h"
#include "core/store/judging.h"
#include "core/store/statefolder.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>
#include <QUuid>

#include <algorithm>
#include <cstdio>

namespace Rehearsal {

namespace {

void printJson(const Json &json)
{
    const QByteArray text = writeDocument(json);
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    std::fflush(stdout);
}

} // namespace

IntentsCommand::IntentsCommand(IntentsOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{ }

IntentsCommand::~IntentsCommand()
{
    m_publication.reset(); // what runs dies before what it runs on
    m_fetch.reset();
    m_session.reset();
}

void IntentsCommand::start()
{
    if (!readReportOptions() || !chooseIntents())
        return;
    const QString state = stateFolder(m_options.state);
    m_access = std::make_unique<TargetAccess>(m_workspace, m_clock);
    if (const auto chosen = m_access->choose(m_options.target); !chosen) {
        fail(exitCodeOf(chosen.error()), chosen.error());
        return;
    }
    m_records = openRecords(state, m_workspace.root, m_clock, std::chrono::seconds(5));
    for (const Error &problem : std::as_const(m_records.problems)) {
        printError(problem);
        m_code = worse(m_code, ExitCode::NotWritten);
    }
    connect(m_access.get(), &TargetAccess::ready, this, &IntentsCommand::useCredentials);
    connect(m_access.get(), &TargetAccess::failed, this,
            [this](const Error &error) { fail(exitCodeOf(error), error); });
    m_access->open();
}

bool IntentsCommand::readReportOptions()
{
    for (const QString &option : std::as_const(m_options.reports)) {
        const QString file = option.section(u'=', 1);
        if (option.section(u'=', 0, 0) != QLatin1String("audit") || file.isEmpty()) {
            printNote(tr("error: --report takes audit=FILE, not “%1”.").arg(terminalText(option)));
            fail(ExitCode::Usage);
            return false;
        }
        m_reportFiles.append(file);
    }
    return true;
}

bool IntentsCommand::chooseIntents()
{
    auto workspace = workspaceFor(m_options.workspace);
    if (!workspace) {
        fail(ExitCode::Usage, workspace.error());
        return false;
    }
    m_workspace = *std::move(workspace);
    bool isValid = true;
    QStringList found;
    for (const auto &file : std::as_const(m_workspace.intents)) {
        const bool isChosen = m_options.ids.isEmpty() || m_options.ids.contains(file.value.id);
        if (!hasErrors(file.issues)) {
            if (isChosen && found.contains(file.value.id)) {
                printNote(tr("error: %1: another file has the id %2 as well.")
                              .arg(terminalText(file.path), terminalText(file.value.id)));
                isValid = false;
            }
            if (isChosen) {
                found.append(file.value.id);
                m_intents.append(file);
            }
            continue;
        }
        for (const Issue &issue : file.issues)
            printNote((isChosen ? QString() : tr("warning: ")) + issueLine(issue));
        isValid = isValid && !isChosen;
    }
    if (!isValid) {
        printNote(tr("error: Nothing was done, because files are invalid."));
        fail(ExitCode::InvalidFile);
        return false;
    }
    for (const QString &id : std::as_const(m_options.ids)) {
        if (!found.contains(id))
            m_unknownIds.append(id);
    }
    // Only the server can know an intent that has no file, and only to fetch or show it.
    const bool mayBeThere = m_options.action != IntentsOptions::Action::Push;
    if ((!m_unknownIds.isEmpty() && !mayBeThere) || (m_intents.isEmpty() && !mayBeThere)) {
        printNote(m_unknownIds.isEmpty()
                      ? tr("error: The workspace has no intents.")
                      : tr("error: The workspace has no intent with the id %1.")
                            .arg(terminalText(m_unknownIds.join(QStringLiteral(", ")))));
        fail(ExitCode::Usage);
        return false;
    }
    return true;
}

void IntentsCommand::useCredentials(const Credentials &credentials)
{
    const Target &target = m_access->target();
    m_published = std::make_unique<PublishedIntents>(
        m_access->isEmbedded() ? QString() : stateFolder(m_options.state),
        workspaceKey(m_workspace.root));
    m_session = std::make_unique<TargetSession>(target, credentials, m_records, currentActor(), 1,
                                                RunPolicy().maxWait, m_clock, m_workspace.root);
    QStringList ids = m_unknownIds;
    for (const auto &file : std::as_const(m_intents))
        ids.append(file.value.id);
    m_fetch = std::make_unique<IntentFetch>(m_session->backend(), ids);
    connect(m_fetch.get(), &IntentFetch::finished, this, &IntentsCommand::fetched);
    m_fetch->start();
}

void IntentsCommand::fetched(const Result<ServerIntents> &result)
{
    if (!result) {
        fail(exitCodeOf(result.error()), result.error());
        return;
    }
    m_server = *result;
    if (!m_server.isReadable) {
        const QString host = displayHost(QUrl(m_access->target().baseUrl));
        if (m_options.action != IntentsOptions::Action::Push) {
            fail(ExitCode::Network,
                 {Error::Kind::Unsupported,
                  tr("%1 cannot return intents, so nothing can be compared or fetched.").arg(host),
                  0,
                  {}});
            return;
        }
        printNote(tr("warning: %1 cannot return intents: all are sent, and nothing is compared "
                     "before.")
                      .arg(terminalText(host)));
    }
    compare();
    switch (m_options.action) {
    case IntentsOptions::Action::Diff:
        diff();
        return;
    case IntentsOptions::Action::Pull:
        pull();
        return;
    case IntentsOptions::Action::Push:
        push();
        return;
    }
}

void IntentsCommand::compare()
{
    QStringList here;
    for (const auto &file : std::as_const(m_intents)) {
        ComparedIntent compared{file.value.id, file.value.name, file.path, true, false, {}};
        here.append(compared.id);
        if (const auto there = m_server.intents.constFind(compared.id);
            there != m_server.intents.constEnd()) {
            compared.isThere = true;
            compared.difference = intentDifference(there->intent, asSent(file.value));
        }
        m_compared.append(compared);
    }
    for (const QString &id : std::as_const(m_server.ids)) {
        const bool isChosen = m_options.ids.isEmpty() || m_options.ids.contains(id);
        if (isChosen && !here.contains(id))
            m_compared.append({id, m_server.intents.value(id).intent.name, {}, false, true, {}});
    }
}

void IntentsCommand::diff()
{
    Json list = Json::array();
    int differing = 0;
    for (const ComparedIntent &compared : std::as_const(m_compared)) {
        if (!compared.differs())
            continue;
        ++differing;
        if (m_options.json) {
            list.push_back(differenceJson(compared));
            continue;
        }
        for (const QString &line : differenceLines(compared))
            printResult(line);
    }
    if (m_options.json)
        printJson(list);
    for (const QString &id : std::as_const(m_unknownIds)) {
        if (!m_server.intents.contains(id)) {
            printNote(
                tr("error: There is no intent with the id %1, neither here nor on the server.")
                    .arg(terminalText(id)));
            m_code = worse(m_code, ExitCode::Usage);
        }
    }
    printNote(tr("%1 of %2 intents differ from %3")
                  .arg(QString::number(differing), QString::number(m_compared.size()),
                       terminalText(m_access->target().name)));
    fail(differing > 0 ? worse(m_code, ExitCode::Failed) : m_code);
}

void IntentsCommand::pull()
{
    const QString origin = originText(m_access->target().baseUrl);
    for (const ComparedIntent &compared : std::as_const(m_compared)) {
        if (!compared.isThere) {
            printNote(tr("note: %1 is not on the server").arg(terminalText(compared.id)));
            continue;
        }
        if (m_isInterrupted || !pullOne(compared))
            continue;
        if (const auto kept =
                m_published->remember(origin, m_server.intents.value(compared.id).intent);
            !kept)
            printError(kept.error());
    }
    for (const QString &id : std::as_const(m_unknownIds)) {
        if (!m_server.intents.contains(id)) {
            printNote(tr("error: There is no intent with the id %1 on the server.")
                          .arg(terminalText(id)));
            m_code = worse(m_code, ExitCode::Usage);
        }
    }
    fail(m_code);
}

/// True when the file now holds what the server holds.
bool IntentsCommand::pullOne(const ComparedIntent &compared)
{
    const QString name = terminalText(compared.id);
    if (compared.isHere && !compared.differs()) {
        say(tr("unchanged  %1").arg(name));
        return true;
    }
    if (compared.isHere && !m_options.overwrite) {
        say(tr("differs    %1").arg(name));
        printNote(tr("error: %1 differs from the server and was not written. See the difference "
                     "with “intents diff”, replace it with --overwrite.")
                      .arg(terminalText(compared.path)));
        m_code = worse(m_code, ExitCode::Conflict);
        return false;
    }
    Intent intent = m_server.intents.value(compared.id).intent;
    QByteArray hash;
    QString path = freeIntentPath(m_workspace.root, intent.name);
    for (const auto &file : std::as_const(m_intents)) {
        if (compared.isHere && file.path == compared.path) {
            // As a merge in which only they changed anything, so that the file keeps its own members.
            intent = mergeIntents(file.value, file.value, intent).merged;
            hash = file.hash;
            path = file.path;
        }
    }
    const auto saved = saveFile(QDir(m_workspace.root).filePath(path), fileBytes(intent), hash);
    if (!saved) {
        printError(saved.error());
        m_code = worse(m_code, exitCodeOf(saved.error()));
        return false;
    }
    say(tr("written    %1  %2").arg(name, terminalText(path)));
    return true;
}

void IntentsCommand::push()
{
    const QString origin = originText(m_access->target().baseUrl);
    QList<UpdateSpec> specs;
    for (const ComparedIntent &compared : std::as_const(m_compared)) {
        if (!compared.isHere)
            continue;
        if (m_server.isReadable && !compared.differs()) {
            if (!m_options.ids.isEmpty())
                printNote(tr("unchanged  %1").arg(terminalText(compared.id)));
            continue;
        }
        const auto file = std::find_if(m_intents.cbegin(), m_intents.cend(), [&](const auto &each) {
            return each.path == compared.path;
        });
        UpdateSpec spec;
        spec.op = QUuid::createUuid().toString(QUuid::WithoutBraces);
        spec.intent = file->value;
        spec.path = file->path;
        if (m_server.isReadable)
            spec.base = m_published->find(origin, compared.id);
        specs.append(spec);
    }
    if (!specs.isEmpty())
        addAmbiguities(specs, ambiguities());
    for (UpdateSpec &spec : specs) {
        for (const Issue &issue : issuesOf(spec, m_workspace.info.utterancesPerIntent)) {
            if (issue.severity == Issue::Severity::Warning && !m_options.accept.isEmpty())
                spec.reasons.insert(issue.rule, m_options.accept);
        }
    }
    const ExitCode judged = judge(specs);
    if (specs.isEmpty() && !m_options.json)
        printNote(tr("Nothing differs from %1.").arg(terminalText(m_access->target().name)));
    if (m_options.dryRun.value_or(m_access->target().isProtected))
        showDryRun(specs, judged);
    else if (judged != ExitCode::Passed)
        fail(judged);
    else
        publish(specs);
}

/// Of all intents of the workspace, by the measures that `check` takes.
QList<Ambiguity> IntentsCommand::ambiguities() const
{
    AmbiguityLimits limits;
    limits.pairwise = m_workspace.info.ambiguityPairwise;
    limits.margin = m_workspace.info.ambiguityMargin;
    limits.accepted = acceptedAmbiguities(m_workspace.info.acceptedAmbiguities);
    QList<IntentInFile> intents;
    for (const auto &file : m_workspace.intents) {
        if (!hasErrors(file.issues))
            intents.append({file.path, file.value});
    }
    return findAmbiguities(intents, limits, {AmbiguityMeasure::Pairwise, AmbiguityMeasure::Model},
                           QThread::idealThreadCount());
}

/// Says what is wrong with what would be sent, and whether that keeps it here.
ExitCode IntentsCommand::judge(const QList<UpdateSpec> &specs) const
{
    bool hasErrors = false;
    bool hasWarnings = false;
    for (const UpdateSpec &spec : specs) {
        for (const Issue &issue : issuesOf(spec, m_workspace.info.utterancesPerIntent)) {
            printNote(issueLine(issue));
            hasErrors = hasErrors || issue.severity == Issue::Severity::Error;
            hasWarnings = hasWarnings
                || (issue.severity == Issue::Severity::Warning
                    && spec.reasons.value(issue.rule).isEmpty());
        }
    }
    if (hasErrors) {
        printNote(tr("error: Nothing was sent, because intents are invalid."));
        return ExitCode::InvalidFile;
    }
    if (hasWarnings) {
        printNote(tr("error: Nothing was sent, because of warnings. Mend them, or accept them with "
                     "--accept REASON; the reason goes into the audit log."));
        return ExitCode::Failed;
    }
    return ExitCode::Passed;
}

void IntentsCommand::showDryRun(const QList<UpdateSpec> &specs, ExitCode judged)
{
    Json list = Json::array();
    for (const UpdateSpec &spec : specs) {
        const auto compared =
            std::find_if(m_compared.cbegin(), m_compared.cend(),
                         [&](const ComparedIntent &each) { return each.id == spec.intent.id; });
        if (m_options.json) {
            list.push_back(differenceJson(*compared));
            continue;
        }
        for (const QString &line : differenceLines(*compared))
            printResult(line);
    }
    if (m_options.json)
        printJson(list);
    printNote(m_options.dryRun ? tr("dry run: nothing was sent")
                               : tr("dry run, because the target is protected: nothing was sent; "
                                    "--no-dry-run sends"));
    fail(judged == ExitCode::Passed ? m_code : worse(m_code, judged));
}

void IntentsCommand::publish(const QList<UpdateSpec> &specs)
{
    PublicationPolicy policy;
    policy.utteranceLimit = m_workspace.info.utterancesPerIntent;
    policy.retrain = m_options.retrain;
    policy.run = policyOf(m_access->target());
    m_publication = std::make_unique<IntentPublication>(
        specs, m_access->target(), m_session->world(), policy, m_published.get());
    connect(m_publication.get(), &IntentPublication::waiting, this, [](const QString &text) {
        if (!text.isEmpty())
            printNote(terminalText(text));
    });
    connect(m_publication.get(), &IntentPublication::trainingStarted, this,
            [] { printNote(tr("retraining")); });
    connect(m_publication.get(), &IntentPublication::trainingFollowed, this,
            [](const QString &job) { printNote(tr("training %1").arg(terminalText(job))); });
    connect(m_publication.get(), &IntentPublication::finished, this, &IntentsCommand::published);
    m_publication->start();
}

void IntentsCommand::published()
{
    Json list = Json::array();
    std::optional<Error> trainingError;
    for (const UpdateReport &report : m_publication->reports()) {
        if (m_options.json)
            list.push_back(resultJson(report, m_clock.now()));
        else
            printResult(updateLine(report));
        for (const QString &warning : report.warnings)
            printNote(
                tr("warning: %1: %2").arg(terminalText(report.intent.name), terminalText(warning)));
        if (report.error)
            printError(*report.error);
        if (report.training.error)
            trainingError = report.training.error;
        const auto error = errorOf(report);
        const bool wasLeftOut = error && error->kind == Error::Kind::Cancelled;
        if (error && !wasLeftOut)
            m_code = worse(m_code, exitCodeOf(*error));
        if (!report.audited && !wasLeftOut)
            m_code = worse(m_code, ExitCode::NotWritten);
    }
    if (trainingError)
        printError(*trainingError);
    if (m_options.json)
        printJson(list);
    if (m_records.audit) {
        if (const auto flushed = m_records.audit->flush(); !flushed) {
            printError(flushed.error());
            m_code = worse(m_code, ExitCode::NotWritten);
        }
    }
    writeReports();
    fail(m_isInterrupted ? ExitCode::Interrupted : m_code);
}

void IntentsCommand::writeReports()
{
    Json records = Json::array();
    for (const UpdateReport &report : m_publication->reports()) {
        if (report.auditRecord.is_object())
            records.push_back(report.auditRecord);
    }
    const QByteArray bytes = writeDocument(records);
    for (const QString &file : std::as_const(m_reportFiles)) {
        if (file == QLatin1String("-")) {
            printJson(records);
            continue;
        }
        const auto saved = saveFile(QFileInfo(file).absoluteFilePath(), bytes, {}, true);
        if (!saved) {
            printError(saved.error());
            m_code = worse(m_code, ExitCode::NotWritten);
        }
    }
}

void IntentsCommand::interrupt()
{
    if (std::exchange(m_isInterrupted, true))
        return;
    if (m_publication) {
        printNote(tr("interrupted: stopping after what is under way"));
        m_publication->cancel();
    } else {
        fail(ExitCode::Interrupted);
    }
}

void IntentsCommand::fail(ExitCode code)
{
    if (!std::exchange(m_isFinished, true))
        Q_EMIT finished(int(code));
}

void IntentsCommand::fail(ExitCode code, const Error &error)
{
    printError(error);
    fail(code);
}

void IntentsCommand::say(const QString &line) const
{
    if (m_options.json)
        printNote(line);
    else
        printResult(line);
}

} // namespace Rehearsal
