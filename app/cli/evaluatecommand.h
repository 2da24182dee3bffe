// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/reportfiles.h"
#include "core/report/evaluationreport.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <thread>

namespace Rehearsal {

struct EvaluateOptions
{
    QString workspace = {};
    int folds = 5;
    QString testFile = {};    ///< empty: cross-validation
    QStringList reports = {}; ///< KIND=FILE
};

/// `evaluate`: how well the local model understands the intents of the workspace. Works in threads
/// of its own. One door out: `finished` with the exit code.
class EvaluateCommand : public QObject
{
    Q_OBJECT
public:
    explicit EvaluateCommand(EvaluateOptions options, QObject *parent = nullptr);
    ~EvaluateCommand() override;

    void start();
    void interrupt();

Q_SIGNALS:
    void finished(int exitCode);

private:
    void showProgress(int done, int total);
    void conclude(std::optional<IntentEvaluation> evaluation);
    void printSummary() const;
    void fail(ExitCode code, const Error &error);

    EvaluateOptions m_options;
    QList<ReportFile> m_reports;
    EvaluationResult m_result;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceNote;
    std::jthread m_worker; ///< last: stopped and joined before what it reports to dies
};

} // namespace Rehearsal
