// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runhistory.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/store/posixfile.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>
#include <array>
#include <fcntl.h>

namespace Rehearsal {

namespace {

constexpr int schemaVersion = 2;
/// Of the alternatives of a step, so many are kept.
constexpr qsizetype keptAlternatives = 3;

Error historyError(const QString &reason)
{
    return Error{
        Error::Kind::File,
        RunHistory::tr("The run history cannot be used: %1.").arg(displayText(reason, 300)), 0,
        QStringLiteral("H-sql")};
}

Error queryError(const QSqlQuery &query) { return historyError(query.lastError().text()); }

/// Prepares, binds in order, executes.
Result<QSqlQuery> executed(const QSqlDatabase &database, const QString &statement,
                           const QVariantList &values = {})
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return queryError(query);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return queryError(query);
    return query;
}

Result<> makeSchema(const QSqlDatabase &database)
{
    const std::array statements = {
        QStringLiteral(
            "CREATE TABLE runs ("
            "id INTEGER PRIMARY KEY, workspace TEXT NOT NULL, target TEXT NOT NULL, "
            "bot TEXT NOT NULL, version TEXT NOT NULL, environment TEXT NOT NULL, "
            "who TEXT NOT NULL, started_ms BIGINT NOT NULL, took_ms BIGINT NOT NULL, "
            "total INTEGER NOT NULL, passed INTEGER NOT NULL, failed INTEGER NOT NULL, "
            "errors INTEGER NOT NULL, skipped INTEGER NOT NULL, not_run INTEGER NOT NULL, "
            "average_confidence DOUBLE PRECISION NOT NULL)"),
        QStringLiteral("CREATE INDEX runs_by_workspace ON runs (workspace, id)"),
        QStringLiteral("CREATE INDEX runs_by_target ON runs (workspace, target, id)"),
        QStringLiteral(
            "CREATE TABLE tests ("
            "run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE, "
            "place INTEGER NOT NULL, test_id TEXT NOT NULL, path TEXT NOT NULL, "
            "name TEXT NOT NULL, repetition INTEGER NOT NULL, data_row INTEGER NOT NULL, "
            "verdict TEXT NOT NULL, average_confidence DOUBLE PRECISION NOT NULL, "
            "duration_ms DOUBLE PRECISION NOT NULL, PRIMARY KEY (run_id, place))"),
        QStringLiteral("CREATE INDEX tests_by_test ON tests (test_id, run_id)")};
    for (const QString &statement : statements) {
        if (const auto done = executed(database, statement); !done)
            return done.error();
    }
    return {};
}

/// What version 2 added: one row a test, so that neither table grows with the number of runs.
Result<> addLastAnswers(const QSqlDatabase &database)
{
    const std::array statements = {
        QStringLiteral("CREATE TABLE good_answers ("
                       "workspace TEXT NOT NULL, target TEXT NOT NULL, test_id TEXT NOT NULL, "
                       "data_row INTEGER NOT NULL, run_id INTEGER NOT NULL, "
                       "started_ms BIGINT NOT NULL, steps BLOB NOT NULL, "
                       "PRIMARY KEY (workspace, target, test_id, data_row))"),
        QStringLiteral("CREATE TABLE contents ("
                       "workspace TEXT NOT NULL, target TEXT NOT NULL, path TEXT NOT NULL, "
                       "content TEXT NOT NULL, PRIMARY KEY (workspace, target, path))"),
        QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion)};
    for (const QString &statement : statements) {
        if (const auto done = executed(database, statement); !done)
            return done.error();
    }
    return {};
}

Result<> upgradeSchema(const QSqlDatabase &database, int from)
{
    if (from < 1) {
        if (const Result<> made = makeSchema(database); !made)
            return made;
    }
    return addLastAnswers(database);
}

QByteArray packed(const QList<Step> &steps)
{
    Json list = Json::array();
    for (const Step &step : steps) {
        Json one{{"index", step.index},
                 {"intent", toJson(step.intent)},
                 {"confidence", step.confidence},
                 {"known", step.hasConfidence && step.confidenceUsable}};
        if (step.reply)
            one["reply"] = toJson(*step.reply);
        one["alternatives"] = Json::array();
        for (const Alternative &other : step.alternatives.first(
                 std::min<qsizetype>(step.alternatives.size(), keptAlternatives)))
            one["alternatives"].push_back(Json::array({toJson(other.intent), other.confidence}));
        list.push_back(one);
    }
    return qCompress(writeCompact(list));
}

QList<Step> unpacked(const QByteArray &bytes)
{
    QList<Step> steps;
    const auto list = readJson(qUncompress(bytes));
    if (!list || !list->is_array())
        return steps;
    for (const Json &one : *list) {
        const auto member = [&one](const char *name) -> const Json * {
            const auto found = one.find(name);
            return found == one.end() ? nullptr : &*found;
        };
        Step step;
        step.index = int(asNumber(member("index")).value_or(-1));
        step.intent = asText(member("intent")).value_or(QString());
        step.confidence = asNumber(member("confidence")).value_or(0);
        step.hasConfidence = one.value("known", false);
        if (const auto reply = asText(member("reply")))
            step.reply = *reply;
        if (const Json *others = member("alternatives"); others && others->is_array()) {
            for (const Json &other : *others) {
                if (other.is_array() && other.size() == 2)
                    step.alternatives.append(
                        {asText(&other[0]).value_or(QString()), asNumber(&other[1]).value_or(0)});
            }
        }
        steps.append(step);
    }
    return steps;
}

/// Takes everything back unless it was committed.
class Transaction
{
public:
    explicit Transaction(QSqlDatabase database)
        : m_database(std::move(database))
    { }
    ~Transaction()
    {
        if (m_isOpen)
            m_database.rollback();
    }
    Q_DISABLE_COPY_MOVE(Transaction)

    [[nodiscard]] Result<> begin()
    {
        m_isOpen = m_database.transaction();
        return m_isOpen ? Result<>() : historyError(m_database.lastError().text());
    }
    [[nodiscard]] Result<> commit()
    {
        if (!m_database.commit())
            return historyError(m_database.lastError().text());
        m_isOpen = false;
        return {};
    }

private:
    QSqlDatabase m_database;
    bool m_isOpen = false;
};

Result<int> storedVersion(const QSqlDatabase &database)
{
    auto query = executed(database, QStringLiteral("PRAGMA user_version"));
    if (!query)
        return query.error();
    return query->next() ? query->value(0).toInt() : 0;
}

Result<> makeSchemaOnce(const QSqlDatabase &database)
{
    const Result<int> found = storedVersion(database);
    if (!found)
        return found.error();
    if (*found > schemaVersion)
        return historyError(RunHistory::tr("it was made by a newer version"));
    if (*found == schemaVersion)
        return {};
    // As a writer from the start: of two processes that come here the second one waits, and finds it made.
    if (const auto begun = executed(database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.error();
    const Result<int> now = storedVersion(database);
    const Result<> made =
        now && *now == schemaVersion ? Result<>() : upgradeSchema(database, now ? *now : 0);
    const auto ended =
        executed(database, made ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK"));
    if (made && !ended)
        return ended.error();
    return made;
}

/// Counts and the mean confidence are those of the reports.
HistoryRun summed(HistoryRun run, const QList<RunReport> &reports)
{
    if (reports.isEmpty())
        return run;
    run.counts = {};
    double sum = 0;
    int measured = 0;
    for (const RunReport &report : reports) {
        run.counts.add(report.verdict);
        if (report.hasMetrics) {
            sum += report.metrics.avgIntentConfidence;
            ++measured;
        }
    }
    run.averageConfidence = measured ? sum / measured : 0;
    return run;
}

Result<> insertTests(const QSqlDatabase &database, qint64 runId, const QList<RunReport> &reports)
{
    QSqlQuery query(database);
    if (!query.prepare(QStringLiteral(
            "INSERT INTO tests (run_id, place, test_id, path, name, repetition, data_row, verdict, "
            "average_confidence, duration_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")))
        return queryError(query);
    int place = 0;
    for (const RunReport &report : reports) {
        const auto given = [](const QString &text) {
            return text.isNull() ? QString(QLatin1String("")) : text;
        };
        const double milliseconds = report.hasMetrics ? report.metrics.durationMs
                                                      : static_cast<double>(report.took.count());
        const QVariantList values = {runId,
                                     place++,
                                     given(report.spec.test.id),
                                     given(report.spec.path),
                                     given(report.spec.test.name),
                                     report.spec.repeat,
                                     report.spec.row,
                                     verdictName(report.verdict),
                                     report.metrics.avgIntentConfidence,
                                     milliseconds};
        for (int index = 0; index < values.size(); ++index)
            query.bindValue(index, values[index]);
        if (!query.exec())
            return queryError(query);
    }
    return {};
}

/// A null text would be NULL in the database.
QString given(const QString &text) { return text.isNull() ? QString(QLatin1String("")) : text; }

/// A later repetition of the same row replaces the one before it.
Result<> keepGoodAnswers(const QSqlDatabase &database, const HistoryRun &run,
                         const QList<RunReport> &reports)
{
    QSqlQuery query(database);
    if (!query.prepare(QStringLiteral(
            "INSERT INTO good_answers (workspace, target, test_id, data_row, run_id, started_ms, "
            "steps) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (workspace, target, test_id, "
            "data_row) "
            "DO UPDATE SET run_id = excluded.run_id, started_ms = excluded.started_ms, "
            "steps = excluded.steps")))
        return queryError(query);
    for (const RunReport &report : reports) {
        if (report.verdict != Verdict::Passed || report.steps.isEmpty()
            || report.spec.test.id.isEmpty())
            continue;
        const QVariantList values = {given(run.workspace),
                                     given(run.target),
                                     report.spec.test.id,
                                     report.spec.row,
                                     run.id,
                                     run.startedAt.toMSecsSinceEpoch(),
                                     packed(report.steps)};
        for (int index = 0; index < values.size(); ++index)
            query.bindValue(index, values[index]);
        if (!query.exec())
            return queryError(query);
    }
    return {};
}

Result<> keepContents(const QSqlDatabase &database, const HistoryRun &run,
                      const QList<RunReport> &reports, const QHash<QString, QString> &contents)
{
    QSqlQuery query(database);
    if (!query.prepare(QStringLiteral(
            "INSERT INTO contents (workspace, target, path, content) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (workspace, target, path) DO UPDATE SET content = excluded.content")))
        return queryError(query);
    QString last;
    for (const RunReport &report : reports) {
        const QString &path = report.spec.path;
        // Runs of one test stand together.
        if (report.verdict == Verdict::NotRun || path == last || !contents.contains(path))
            continue;
        last = path;
        const QVariantList values = {given(run.workspace), given(run.target), given(path),
                                     given(contents.value(path))};
        for (int index = 0; index < values.size(); ++index)
            query.bindValue(index, values[index]);
        if (!query.exec())
            return queryError(query);
    }
    return {};
}

} // namespace

RunHistory::RunHistory(QString stateFolder, QObject *parent)
    : QObject(parent)
    , m_stateFolder(std::move(stateFolder))
{ }

RunHistory::~RunHistory()
{
    if (m_connection.isEmpty())
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<> RunHistory::open()
{
    if (!m_connection.isEmpty())
        return {};
    if (const int failure = makeFolders(QFile::encodeName(m_stateFolder), 0700))
        return historyError(systemText(failure));
    const QString path = m_stateFolder + QStringLiteral("/history.sqlite");
    // SQLite would make it readable for everybody.
    if (!PosixFile::open(QFile::encodeName(path), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK)
             .isOpen())
        return historyError(systemText(errno));

    const QString connection =
        QStringLiteral("rehearsal-history-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Result<> opened;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(path);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
        if (!database.open()) {
            opened = historyError(database.lastError().text());
        } else {
            // WAL stays with the file; it can fail only while another process does the same.
            static_cast<void>(executed(database, QStringLiteral("PRAGMA journal_mode = WAL")));
            for (const QString &pragma : {QStringLiteral("PRAGMA foreign_keys = ON"),
                                          QStringLiteral("PRAGMA synchronous = NORMAL")}) {
                const auto done = executed(database, pragma);
                if (opened && !done)
                    opened = done.error();
            }
            if (opened)
                opened = makeSchemaOnce(database);
        }
        if (!opened)
            database.close();
    }
    if (!opened) {
        QSqlDatabase::removeDatabase(connection);
        return opened;
    }
    m_connection = connection;
    return {};
}

Result<qint64> RunHistory::append(const HistoryRun &run, const QList<RunReport> &reports,
                                  const QHash<QString, QString> &contents)
{
    HistoryRun stored = summed(run, reports);
    {
        const QSqlDatabase database = QSqlDatabase::database(m_connection, false);
        Transaction transaction(database);
        if (const Result<> begun = transaction.begin(); !begun)
            return begun.error();
        const auto given = [](const QString &text) {
            return text.isNull() ? QString(QLatin1String("")) : text;
        };
        auto inserted = executed(
            database,
            QStringLiteral(
                "INSERT INTO runs (workspace, target, bot, version, environment, who, started_ms, "
                "took_ms, total, passed, failed, errors, skipped, not_run, average_confidence) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
            {given(run.workspace), given(run.target), given(run.bot), given(run.version),
             given(run.environment), given(run.who), run.startedAt.toMSecsSinceEpoch(), run.tookMs,
             stored.counts.total, stored.counts.passed, stored.counts.failed, stored.counts.error,
             stored.counts.skipped, stored.counts.notRun, stored.averageConfidence});
        if (!inserted)
            return inserted.error();
        if (!inserted->next())
            return queryError(*inserted);
        stored.id = inserted->value(0).toLongLong();
        inserted->finish();
        if (const Result<> tests = insertTests(database, stored.id, reports); !tests)
            return tests.error();
        if (const Result<> kept = keepGoodAnswers(database, stored, reports); !kept)
            return kept.error();
        if (const Result<> kept = keepContents(database, stored, reports, contents); !kept)
            return kept.error();
        if (const Result<> committed = transaction.commit(); !committed)
            return committed.error();
    }
    Q_EMIT added(stored);
    return stored.id;
}

Result<QList<HistoryRun>> RunHistory::runs(const QString &workspace, int limit) const
{
    auto query = executed(
        QSqlDatabase::database(m_connection, false),
        QStringLiteral("SELECT id, workspace, target, bot, version, environment, who, started_ms, "
                       "took_ms, total, passed, failed, errors, skipped, not_run, "
                       "average_confidence FROM runs WHERE workspace = ? ORDER BY id DESC LIMIT ?"),
        {workspace, limit});
    if (!query)
        return query.error();
    QList<HistoryRun> found;
    while (query->next()) {
        HistoryRun run;
        run.id = query->value(0).toLongLong();
        run.workspace = query->value(1).toString();
        run.target = query->value(2).toString();
        run.bot = query->value(3).toString();
        run.version = query->value(4).toString();
        run.environment = query->value(5).toString();
        run.who = query->value(6).toString();
        run.startedAt = QDateTime::fromMSecsSinceEpoch(query->value(7).toLongLong(), Qt::UTC);
        run.tookMs = query->value(8).toLongLong();
        run.counts = {query->value(9).toInt(),  query->value(10).toInt(), query->value(11).toInt(),
                      query->value(12).toInt(), query->value(13).toInt(), query->value(14).toInt()};
        run.averageConfidence = query->value(15).toDouble();
        found.append(run);
    }
    std::reverse(found.begin(), found.end());
    return found;
}

Result<QList<HistoryTest>> RunHistory::tests(qint64 runId) const
{
    auto query =
        executed(QSqlDatabase::database(m_connection, false),
                 QStringLiteral(
                     "SELECT test_id, path, name, repetition, data_row, verdict, "
                     "average_confidence, duration_ms FROM tests WHERE run_id = ? ORDER BY place"),
                 {runId});
    if (!query)
        return query.error();
    QList<HistoryTest> found;
    while (query->next()) {
        HistoryTest test;
        test.testId = query->value(0).toString();
        test.path = query->value(1).toString();
        test.name = query->value(2).toString();
        test.repeat = query->value(3).toInt();
        test.row = query->value(4).toInt();
        test.verdict = verdictFromName(query->value(5).toString()).value_or(Verdict::NotRun);
        test.averageConfidence = query->value(6).toDouble();
        test.durationMs = query->value(7).toDouble();
        found.append(test);
    }
    return found;
}

Result<QStringList> RunHistory::lastFailed(const QString &workspace, const QString &target) const
{
    auto query = executed(
        QSqlDatabase::database(m_connection, false),
        QStringLiteral("SELECT test_id, MIN(place) FROM tests WHERE verdict IN ('failed', 'error', "
                       "'not_run') AND run_id = (SELECT MAX(id) FROM runs WHERE workspace = ? "
                       "AND target = ?) GROUP BY test_id ORDER BY MIN(place)"),
        {workspace, target});
    if (!query)
        return query.error();
    QStringList found;
    while (query->next())
        found.append(query->value(0).toString());
    return found;
}

Result<QHash<QString, QString>> RunHistory::lastContents(const QString &workspace,
                                                         const QString &target) const
{
    auto query = executed(
        QSqlDatabase::database(m_connection, false),
        QStringLiteral("SELECT path, content FROM contents WHERE workspace = ? AND target = ?"),
        {workspace, target});
    if (!query)
        return query.error();
    QHash<QString, QString> found;
    while (query->next())
        found.insert(query->value(0).toString(), query->value(1).toString());
    return found;
}

Result<std::optional<GoodAnswers>> RunHistory::lastGood(const QString &workspace,
                                                        const QString &target,
                                                        const QString &testId, int row) const
{
    auto query = executed(QSqlDatabase::database(m_connection, false),
                          QStringLiteral("SELECT run_id, started_ms, steps FROM good_answers WHERE "
                                         "workspace = ? AND target = ? AND test_id = ? "
                                         "AND data_row = ?"),
                          {workspace, target, testId, row});
    if (!query)
        return query.error();
    if (!query->next())
        return std::optional<GoodAnswers>();
    GoodAnswers good;
    good.runId = query->value(0).toLongLong();
    good.at = QDateTime::fromMSecsSinceEpoch(query->value(1).toLongLong(), Qt::UTC);
    good.steps = unpacked(query->value(2).toByteArray());
    return std::optional(good);
}

} // namespace Rehearsal
