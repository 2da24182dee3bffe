// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runhistory.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Rehearsal;

class TestRunHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void keepsARunWithItsTests();
    void givesTheNewestRunsOfAWorkspaceLast();
    void takesMeanConfidenceFromRunsWithMetrics();
    void keepsEmptyTextsAndForeignOnes();
    void knowsWhatFailedLast();
    void keepsTheAnswersOfTheLastPassedRun();
    void keepsWhatTheTestsWereWhenTheyLastRan();
    void addsTheAnswersToAFileOfVersionOne();
    void staysOnDisk();
    void twoObjectsShareTheFile();
    void refusesAFileOfANewerVersion();
    void refusesAFileThatIsNoDatabase();
    void answersQuicklyOverAThousandRuns();

private:
    [[nodiscard]] QString path() const
    {
        return m_folder->filePath(QStringLiteral("history.sqlite"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

HistoryRun runOf(const char *workspace, const char *target)
{
    HistoryRun run;
    run.workspace = QString::fromLatin1(workspace);
    run.target = QString::fromLatin1(target);
    run.bot = QStringLiteral("bot-12345");
    run.version = QStringLiteral("ver-abc");
    run.environment = QStringLiteral("env-staging");
    run.who = QStringLiteral("anna");
    run.startedAt = QDateTime(QDate(2026, 1, 15), QTime(10, 30, 0, 123), Qt::UTC);
    run.tookMs = 1234;
    return run;
}

RunReport reportOf(const char *testId, Verdict verdict, double confidence = 0.9)
{
    RunReport report;
    report.spec.test.id = QString::fromLatin1(testId);
    report.spec.test.name = QStringLiteral("Book a flight");
    report.spec.path = QStringLiteral("tests/book.test.json");
    report.verdict = verdict;
    report.hasMetrics = verdict == Verdict::Passed || verdict == Verdict::Failed;
    report.metrics.avgIntentConfidence = report.hasMetrics ? confidence : 0;
    report.metrics.durationMs = report.hasMetrics ? 120.5 : 0;
    report.took = std::chrono::milliseconds(77);
    return report;
}

} // namespace

void TestRunHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestRunHistory::keepsARunWithItsTests()
{
    RunHistory history(m_folder->path());
    QVERIFY(history.open());
    QSignalSpy added(&history, &RunHistory::added);
    RunReport repeated = reportOf("t-2", Verdict::Failed, 0.5);
    repeated.spec.repeat = 2;
    repeated.spec.row = 1;
    const auto id = history.append(
        runOf("w", "staging"),
        {reportOf("t-1", Verdict::Passed), repeated, reportOf("t-3", Verdict::Error)});
    QVERIFY2(id, id ? "" : qPrintable(id.error().message));

    HistoryRun expected = runOf("w", "staging");
    expected.id = *id;
    expected.counts = {3, 1, 1, 1, 0, 0};
    expected.averageConfidence = 0.7;
    const auto runs = history.runs(QStringLiteral("w"));
    QVERIFY(runs);
    QCOMPARE(runs->size(), 1);
    QCOMPARE(runs->first(), expected);
    QCOMPARE(added.size(), 1);
    QCOMPARE(added.first().first().value<HistoryRun>(), expected);

    const auto tests = history.tests(*id);
    QVERIFY(tests);
    QCOMPARE(tests->size(), 3);
    QCOMPARE(tests->at(1),
             (HistoryTest{QStringLiteral("t-2"), QStringLiteral("tests/book.test.json"),
                          QStringLiteral("Book a flight"), 2, 1, Verdict::Failed, 0.5, 120.5}));
    QCOMPARE(tests->at(2).verdict, Verdict::Error);
    QCOMPARE(tests->at(2).durationMs, 77.0);
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(path()).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
}

void TestRunHistory::givesTheNewestRunsOfAWorkspaceLast()
{
    RunHistory history(m_folder->path());
    QVERIFY(history.open());
    QList<qint64> ids;
    for (int index = 0; index < 5; ++index) {
        ids.append(*history.append(runOf("w", "staging"), {}));
        QVERIFY(history.append(runOf("other", "staging"), {}));
    }
    const auto runs = history.runs(QStringLiteral("w"), 3);
    QVERIFY(runs);
    QCOMPARE(runs->size(), 3);
    for (int index = 0; index < 3; ++index)
        QCOMPARE(runs->at(index).id, ids[index + 2]);
    QVERIFY(history.runs(QStringLiteral("unknown"))->isEmpty());
    QVERIFY(history.tests(12345)->isEmpty());
}

void TestRunHistory::takesMeanConfidenceFromRunsWithMetrics()
{
    RunHistory history(m_folder->path());
    QVERIFY(history.open());
    QVERIFY(history.append(runOf("w", "staging"),
                           {reportOf("a", Verdict::Error), reportOf("b", Verdict::Passed, 0.25)}));
    QVERIFY(history.append(runOf("w", "staging"), {reportOf("a", Verdict::Error)}));
    const auto runs = history.runs(QStringLiteral("w"));
    QCOMPARE(runs->at(0).averageConfidence, 0.25);
    QCOMPARE(runs->at(1).averageConfidence, 0.0);
}

void TestRunHistory::keepsEmptyTextsAndForeignOnes()
{
    RunHistory history(m_folder->path());
    QVERIFY(history.open());
    HistoryRun run;
    run.workspace = QStringLiteral("Robert'); DROP TABLE runs; -- 🛫");
    run.startedAt = QDateTime(QDate(2026, 1, 15), QTime(10, 30), Qt::UTC);
    RunReport report;
    const auto id = history.append(run, {report});
    QVERIFY2(id, id ? "" : qPrintable(id.error().message));
    QCOMPARE(history.runs(run.workspace)->first().workspace, run.workspace);
    QCOMPARE(history.tests(*id)->first().testId, QString());
}

void TestRunHistory::knowsWhatFailedLast()
{
    RunHistory history(m_folder->path());
    QVERIFY(history.open());
    const QString workspace = QStringLiteral("w");
    const QString target = QStringLiteral("staging");
    QVERIFY(history.lastFailed(workspace, target)->isEmpty());
    QVERIFY(history.append(runOf("w", "staging"), {reportOf("old", Verdict::Failed)}));
    QVERIFY(
        history.append(runOf("w", "staging"),
                       {reportOf("z", Verdict::Failed), reportOf("passed", Verdict::Passed),
                        reportOf("a", Verdict::Error), reportOf("z", Verdict::Failed),
                        reportOf("skipped", Verdict::Skipped), reportOf("n", Verdict::NotRun)}));
    QVERIFY(history.append(runOf("w", "production"), {reportOf("elsewhere", Verdict::Failed)}));
    QVERIFY(history.append(runOf("other", "staging"), {reportOf("foreign", Verdict::Failed)}));
    QCOMPARE(*history.lastFailed(workspace, target),
             (QStringList{QStringLiteral("z"), QStringLiteral("a"), QStringLiteral("n")}));
    QVERIFY(history.append(runOf("w", "staging"), {reportOf("z", Verdict::Passed)}));
    QVERIFY(history.lastFailed(workspace, target)->isEmpty());
}

void TestRunHistory::keepsTheAnswersOfTheLastPassedRun()
{
    RunHistory history(m_folder->path());
    QVERIFY(history.open());
    const auto answered = [](const QString &reply, Verdict verdict, int row) {
        RunReport report = reportOf("t-1", verdict);
        report.spec.row = row;
        Step step;
        step.index = 0;
        step.reply = reply;
        step.intent = QStringLiteral("book_flight");
        step.confidence = 0.875;
        step.alternatives = {{QStringLiteral("book_flight"), 0.875},
                             {QStringLiteral("book_hotel"), 0.0625}};
        Step silent;
        silent.index = 1;
        silent.hasConfidence = false;
        report.steps = {step, silent};
        return report;
    };
    const auto good = [&](int row) {
        return *history.lastGood(QStringLiteral("w"), QStringLiteral("staging"),
                                 QStringLiteral("t-1"), row);
    };
    QVERIFY(!good(-1));
    const RunReport first = answered(QStringLiteral("Which date? 🛫"), Verdict::Passed, -1);
    const auto id = history.append(runOf("w", "staging"), {first});
    QVERIFY(id);
    QVERIFY(history.append(runOf("w", "staging"),
                           {answered(QStringLiteral("bad"), Verdict::Failed, -1)}));
    QVERIFY(history.append(runOf("w", "production"),
                           {answered(QStringLiteral("elsewhere"), Verdict::Passed, -1)}));
    QVERIFY(history.append(runOf("w", "staging"),
                           {answered(QStringLiteral("of a row"), Verdict::Passed, 3)}));
    QVERIFY(good(-1));
    QCOMPARE(*good(-1), (GoodAnswers{*id, runOf("w", "staging").startedAt, first.steps}));
    QCOMPARE(*good(3)->steps.constFirst().reply, QStringLiteral("of a row"));
    QVERIFY(history.append(runOf("w", "staging"),
                           {answered(QStringLiteral("newer"), Verdict::Passed, -1)}));
    QCOMPARE(*good(-1)->steps.constFirst().reply, QStringLiteral("newer"));
}

void TestRunHistory::keepsWhatTheTestsWereWhenTheyLastRan()
{
    RunHistory history(m_folder->path());
    QVERIFY(history.open());
    const auto at = [](const QString &path, Verdict verdict) {
        RunReport report = reportOf("t", verdict);
        report.spec.path = path;
        return report;
    };
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    const auto contents = [&] {
        return *history.lastContents(QStringLiteral("w"), QStringLiteral("staging"));
    };
    QVERIFY(contents().isEmpty());
    QVERIFY(history.append(runOf("w", "staging"), {at(a, Verdict::Failed), at(b, Verdict::NotRun)},
                           {{a, QStringLiteral("1")}, {b, QStringLiteral("1")}}));
    QCOMPARE(contents(), (QHash<QString, QString>{{a, QStringLiteral("1")}}));
    QVERIFY(history.append(runOf("w", "staging"), {at(a, Verdict::Passed), at(b, Verdict::Error)},
                           {{a, QStringLiteral("2")}, {b, QStringLiteral("1")}}));
    QCOMPARE(contents(),
             (QHash<QString, QString>{{a, QStringLiteral("2")}, {b, QStringLiteral("1")}}));
}

void TestRunHistory::addsTheAnswersToAFileOfVersionOne()
{
    {
        RunHistory history(m_folder->path());
        QVERIFY(history.open());
        QVERIFY(history.append(runOf("w", "staging"), {reportOf("t-1", Verdict::Failed)}));
    }
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("older"));
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QSqlQuery query(database);
        for (const char *statement :
             {"DROP TABLE good_answers", "DROP TABLE contents", "PRAGMA user_version = 1"})
            QVERIFY(query.exec(QLatin1String(statement)));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("older"));
    RunHistory history(m_folder->path());
    const Result<> opened = history.open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    QCOMPARE(history.runs(QStringLiteral("w"))->size(), 1);
    QCOMPARE(history.lastFailed(QStringLiteral("w"), QStringLiteral("staging"))->size(), 1);
    QVERIFY(history.lastContents(QStringLiteral("w"), QStringLiteral("staging"))->isEmpty());
}

void TestRunHistory::staysOnDisk()
{
    {
        RunHistory history(m_folder->path());
        QVERIFY(history.open());
        QVERIFY(history.append(runOf("w", "staging"), {reportOf("t-1", Verdict::Passed)}));
    }
    RunHistory history(m_folder->path());
    QVERIFY(history.open());
    QVERIFY(history.open());
    QCOMPARE(history.runs(QStringLiteral("w"))->size(), 1);
}

void TestRunHistory::twoObjectsShareTheFile()
{
    RunHistory first(m_folder->path());
    RunHistory second(m_folder->path());
    QVERIFY(first.open());
    QVERIFY(second.open());
    for (int index = 0; index < 20; ++index) {
        QVERIFY(first.append(runOf("w", "staging"), {reportOf("t-1", Verdict::Passed)}));
        QVERIFY(second.append(runOf("w", "staging"), {reportOf("t-1", Verdict::Passed)}));
    }
    QCOMPARE(first.runs(QStringLiteral("w"))->size(), 40);
    QCOMPARE(*first.runs(QStringLiteral("w")), *second.runs(QStringLiteral("w")));
}

void TestRunHistory::refusesAFileOfANewerVersion()
{
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(QStringLiteral("PRAGMA user_version = 7")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    RunHistory history(m_folder->path());
    const Result<> opened = history.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::File);
    QVERIFY(opened.error().message.contains(QStringLiteral("newer version")));
    QVERIFY(!history.append(runOf("w", "staging"), {}));
    QVERIFY(!history.runs(QStringLiteral("w")));
}

void TestRunHistory::refusesAFileThatIsNoDatabase()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
    file.close();
    RunHistory history(m_folder->path());
    QVERIFY(!history.open());
}

void TestRunHistory::answersQuicklyOverAThousandRuns()
{
    RunHistory history(m_folder->path());
    QVERIFY(history.open());
    QList<RunReport> reports;
    for (int index = 0; index < 20; ++index)
        reports.append(reportOf(QByteArray::number(index).constData(),
                                index % 10 ? Verdict::Passed : Verdict::Failed));
    QElapsedTimer timer;
    timer.start();
    qint64 last = 0;
    for (int index = 0; index < 1000; ++index)
        last = *history.append(runOf("w", "staging"), reports);
    const qint64 appended = timer.restart();
    QCOMPARE(history.runs(QStringLiteral("w"), 1000)->size(), 1000);
    const qint64 runs = timer.restart();
    QCOMPARE(history.tests(last)->size(), 20);
    const qint64 tests = timer.restart();
    QCOMPARE(history.lastFailed(QStringLiteral("w"), QStringLiteral("staging"))->size(), 2);
    const qint64 failed = timer.restart();
    qInfo("1,000 runs of 20 tests: appended in %lld ms, runs() %lld ms, tests() %lld ms, "
          "lastFailed() %lld ms",
          static_cast<long long>(appended), static_cast<long long>(runs),
          static_cast<long long>(tests), static_cast<long long>(failed));
    QVERIFY(runs < 1000);
    QVERIFY(tests < 200);
    QVERIFY(failed < 200);
}

QTEST_GUILESS_MAIN(TestRunHistory)
#include "tst_runhistory.moc"
