// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/evaluatecommand.h"

#include "app/cli/output.h"
#include "app/cli/selection.h"
#include "core/base/text.h"
#include "core/rules/trainingset.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <chrono>

namespace Rehearsal {

namespace {

/// Above this nobody reads on in a terminal; the reports tell more.
constexpr int mostLines = 5;
constexpr qint64 noteEveryMs = 1000;

Error usage(const QString &message)
{
    return Error{Error::Kind::Configuration, message, 0, QStringLiteral("usage")};
}

int threadCount() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

} // namespace

EvaluateCommand::EvaluateCommand(EvaluateOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{ }

EvaluateCommand::~EvaluateCommand() = default;

void EvaluateCommand::start()
{
    auto reports = reportFilesFrom(m_options.reports, evaluationReportKinds());
    if (!reports)
        return fail(ExitCode::Usage, reports.error());
    m_reports = *std::move(reports);
    const auto workspace = workspaceFor(m_options.workspace);
    if (!workspace)
        return fail(ExitCode::Usage, workspace.error());

    QList<Intent> intents;
    bool isInvalid = false;
    for (const WorkspaceFile<Intent> &file : workspace->intents) {
        for (const Issue &issue : file.issues) {
            isInvalid = isInvalid || issue.severity == Issue::Severity::Error;
            printNote(issueLine(issue));
        }
        intents.append(file.value);
    }
    if (isInvalid) {
        return fail(ExitCode::InvalidFile,
                    {Error::Kind::Invalid,
                     tr("Nothing was evaluated, because files of intents are invalid."),
                     0,
                     {}});
    }
    const TrainingSet set = trainingSet(intents);
    if (set.samples.isEmpty())
        return fail(ExitCode::Usage, usage(tr("The intents of the workspace have no utterances.")));

    m_result.workspaceName = workspace->info.name;
    m_result.utteranceLimit = workspace->info.utterancesPerIntent;
    m_result.startedAt = QDateTime::currentDateTimeUtc();
    QList<TrainingSample> questions;
    if (!m_options.testFile.isEmpty()) {
        QFile file(m_options.testFile);
        if (!file.open(QIODevice::ReadOnly)) {
            return fail(
                ExitCode::Usage,
                usage(tr("%1 cannot be read: %2").arg(m_options.testFile, file.errorString())));
        }
        const auto read = questionSet(file.readAll(), set.names);
        if (!read) {
            return fail(ExitCode::InvalidFile,
                        {Error::Kind::Invalid,
                         m_options.testFile + QStringLiteral(": ") + read.error().message,
                         0,
                         {}});
        }
        for (auto label = read->unknownLabels.begin(); label != read->unknownLabels.end();
             ++label) {
            const QString warning =
                tr("No intent has the name “%1”; its questions, %2, count as out of scope.")
                    .arg(displayText(label.key(), 100), QString::number(label.value()));
            m_result.warnings.append(warning);
            printNote(tr("warning: ") + terminalText(warning));
        }
        if (read->questions.isEmpty())
            return fail(ExitCode::InvalidFile, usage(tr("The file holds no question.")));
        questions = read->questions;
        m_result.testFile = m_options.testFile;
    }

    m_sinceStart.start();
    m_sinceNote.start();
    const bool isBlind = !m_options.testFile.isEmpty();
    m_worker = std::jthread(
        [this, isBlind, set, questions, folds = m_options.folds](const std::stop_token &stop) {
            FoldOptions options;
            options.folds = folds;
            options.threads = threadCount();
            options.stop = stop;
            options.progress = [this](int done, int total) {
                QMetaObject::invokeMethod(
                    this, [this, done, total] { showProgress(done, total); }, Qt::QueuedConnection);
            };
            std::optional<IntentEvaluation> evaluation = isBlind
                ? blindlyTested(set.names, set.samples, questions, options)
                : crossValidated(set.names, set.samples, options);
            QMetaObject::invokeMethod(
                this,
                [this, evaluation = std::move(evaluation)]() mutable {
                    conclude(std::move(evaluation));
                },
                Qt::QueuedConnection);
        });
}

void EvaluateCommand::interrupt() { m_worker.request_stop(); }

void EvaluateCommand::showProgress(int done, int total)
{
    if (m_sinceNote.elapsed() < noteEveryMs || done == total)
        return;
    m_sinceNote.restart();
    printNote(tr("%1 % done").arg(100 * done / total));
}

void EvaluateCommand::conclude(std::optional<IntentEvaluation> evaluation)
{
    if (!evaluation) {
        return fail(ExitCode::Interrupted,
                    {Error::Kind::Cancelled, tr("Interrupted; nothing was written."), 0, {}});
    }
    m_result.evaluation = *std::move(evaluation);
    m_result.took = std::chrono::milliseconds(m_sinceStart.elapsed());
    ExitCode code = ExitCode::Passed;
    for (const ReportFile &report : std::as_const(m_reports)) {
        const auto written = writeReportFile(report.path, [&](QIODevice &device) {
            return writeEvaluationReport(report.kind, m_result, device);
        });
        if (!written) {
            printError(written.error());
            code = ExitCode::NotWritten;
        }
    }
    if (!wantStdout(m_reports))
        printSummary();
    Q_EMIT finished(int(code));
}

void EvaluateCommand::printSummary() const
{
    const IntentEvaluation &evaluation = m_result.evaluation;
    const auto name = [&](int intent) { return terminalText(evaluation.intentNames.at(intent)); };
    const QString method = evaluation.method == IntentEvaluation::Method::BlindTest
        ? tr("blind test")
        : tr("cross-validation, %1 folds").arg(evaluation.folds);
    printResult(tr("accuracy   %1 (%2), 95 % interval %3, %4")
                    .arg(percentText(evaluation.accuracy.share()), countText(evaluation.accuracy),
                         intervalText(evaluation.accuracy.interval()), method));
    printResult(tr("F1         %1 mean of intents, %2 weighted; calibration error %3")
                    .arg(figureText(evaluation.macro.f1), figureText(evaluation.weighted.f1),
                         figureText(evaluation.calibrationError)));
    if (evaluation.rejectedOutOfScope.of > 0) {
        printResult(tr("rejected   %1 of what is out of scope, %2 of what is in scope")
                        .arg(countText(evaluation.rejectedOutOfScope),
                             countText(evaluation.rejectedInScope)));
    }
    const AttentionList list = attentionList(evaluation, m_result.utteranceLimit, mostLines);
    if (!list.worstIntents.isEmpty())
        printResult(tr("understood worst:"));
    for (const int intent : list.worstIntents) {
        const IntentQuality &quality = evaluation.intents.at(intent);
        printResult(tr("  F1 %1  %2, recall %3, precision %4")
                        .arg(figureText(quality.f1()), name(intent), countText(quality.recall()),
                             countText(quality.precision())));
    }
    if (!list.confusedPairs.isEmpty())
        printResult(tr("confused most often:"));
    for (const Confusion &pair : list.confusedPairs) {
        printResult(tr("  %1  %2 taken for %3, such as “%4”")
                        .arg(countText({static_cast<int>(pair.answers.size()),
                                        evaluation.intents.at(pair.intent).support}),
                             name(pair.intent), name(pair.predicted),
                             terminalText(evaluation.answers.at(pair.answers.constFirst()).text)));
    }
    if (!list.uneven.isEmpty())
        printResult(tr("too few or too many utterances:"));
    for (const int intent : list.uneven.mid(0, mostLines)) {
        const int count = evaluation.intents.at(intent).utterances;
        printResult(tr("  %1  %2, %3")
                        .arg(QString::number(count), name(intent),
                             levelText(utteranceLevel(count, m_result.utteranceLimit),
                                       m_result.utteranceLimit)));
    }
    if (list.uneven.size() > mostLines)
        printResult(tr("  and %1 more").arg(list.uneven.size() - mostLines));
}

void EvaluateCommand::fail(ExitCode code, const Error &error)
{
    printError(error);
    Q_EMIT finished(int(code));
}

} // namespace Rehearsal
