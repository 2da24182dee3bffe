// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/run.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSqlDatabase>
#include <QString>

#include <optional>

namespace Rehearsal {

/// One suite run as the history keeps it.
struct HistoryRun
{
    qint64 id = 0;
    QString workspace = {}; ///< workspaceKey()
    QString target = {};
    QString bot = {};
    QString version = {};
    QString environment = {};
    QString who = {};
    QDateTime startedAt = {};
    qint64 tookMs = 0;
    RunCounts counts = {};
    double averageConfidence =
        0; ///< mean of the runs' avg_intent_confidence, runs with metrics only

    friend bool operator==(const HistoryRun &, const HistoryRun &) = default;
};

struct HistoryTest
{
    QString testId = {};
    QString path = {};
    QString name = {};
    int repeat = 0;
    int row = -1;
    Verdict verdict = Verdict::NotRun;
    double averageConfidence = 0;
    double durationMs = 0;

    friend bool operator==(const HistoryTest &, const HistoryTest &) = default;
};

/// What the bot last answered when a test passed, as far as people compare with it: of each step the
/// reply, the intent, its confidence and the best alternatives.
struct GoodAnswers
{
    qint64 runId = 0;
    QDateTime at = {}; ///< UTC; when that run started
    QList<Step> steps = {};

    friend bool operator==(const GoodAnswers &, const GoodAnswers &) = default;
};

/// Suite runs over time in <state>/history.sqlite. A few SQL statements, the same for SQLite and
/// PostgreSQL. One object a thread.
class RunHistory : public QObject
{
    Q_OBJECT
public:
    explicit RunHistory(QString stateFolder, QObject *parent = nullptr);
    ~RunHistory() override;

    [[nodiscard]] Result<> open();
    /// One transaction; the id of the new run. With reports, its counts and mean confidence are taken
    /// from them. Errors here are of kind File, code H-sql. The answers of tests that passed replace
    /// those kept before for the same test, data row and target. `contents` names, by path, what the
    /// tests were when they ran (any text that tells versions apart); kept for those that did run.
    [[nodiscard]] Result<qint64> append(const HistoryRun &run, const QList<RunReport> &reports,
                                        const QHash<QString, QString> &contents = {});
    /// Newest last, at most `limit`.
    [[nodiscard]] Result<QList<HistoryRun>> runs(const QString &workspace, int limit = 200) const;
    [[nodiscard]] Result<QList<HistoryTest>> tests(qint64 runId) const;
    /// Ids of the tests that failed, ended in an error or were not run in the last run of this workspace
    /// and target, in the order of that run.
    [[nodiscard]] Result<QStringList> lastFailed(const QString &workspace,
                                                 const QString &target) const;
    /// By path: what the tests were when they last ran on this target.
    [[nodiscard]] Result<QHash<QString, QString>> lastContents(const QString &workspace,
                                                               const QString &target) const;
    /// Of the newest run in which the test passed with this data row; nothing when it never did.
    [[nodiscard]] Result<std::optional<GoodAnswers>>
    lastGood(const QString &workspace, const QString &target, const QString &testId, int row) const;

Q_SIGNALS:
    void added(const Rehearsal::HistoryRun &run);

private:
    QString m_stateFolder;
    QString m_connection;
};

} // namespace Rehearsal
