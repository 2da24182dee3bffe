// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/run.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QSqlDatabase>
#include <QString>

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
    /// from them. Errors here are of kind File, code H-sql.
    [[nodiscard]] Result<qint64> append(const HistoryRun &run, const QList<RunReport> &reports);
    /// Newest last, at most `limit`.
    [[nodiscard]] Result<QList<HistoryRun>> runs(const QString &workspace, int limit = 200) const;
    [[nodiscard]] Result<QList<HistoryTest>> tests(qint64 runId) const;
    /// Ids of the tests that failed, ended in an error or were not run in the last run of this workspace
    /// and target, in the order of that run.
    [[nodiscard]] Result<QStringList> lastFailed(const QString &workspace,
                                                 const QString &target) const;

Q_SIGNALS:
    void added(const Rehearsal::HistoryRun &run);

private:
    QString m_stateFolder;
    QString m_connection;
};

} // namespace Rehearsal
