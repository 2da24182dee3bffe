// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"
#include "tests/support/commandline.h"

#include <QXmlStreamReader>

#include <csignal>

using namespace Rehearsal;

class tst_Cli : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTravelSampleIsGreenAndWritesItsReports();
    void theWorkspaceIsFoundFromAFolderInsideIt();
    void aReportOnStdoutIsNothingButTheReport();
    void aWrongIntentExits1AndSaysWhatCameInstead();
    void anotherVersionOfTheBotShowsTheRegression();
    void aTestWithoutExpectationsIsNeverGreen();
    void wrongUsageExits3_data();
    void wrongUsageExits3();
    void anInvalidSelectedFileExits4BeforeAnyRequest();
    void anInvalidOtherFileIsAWarning();
    void unusableTargetsExit5_data();
    void unusableTargetsExit5();
    void aMissingSecretExits5AndNamesTheVariable();
    void nobodyListeningExits6();
    void aJobThatNeverFinishesExits2AndIsAudited();
    void aLostAnswerToASubmitExits7AndSendsNothingTwice();
    void aReportThatCannotBeWrittenExits8();
    void aDeafWebhookIsAWarningUnlessRequired();
    void anInterruptCancelsAndStillWritesTheReports();
    void explainsItsConfigurationWithoutSecrets();
    void secretsStandInNoArtefact();
    void verifyTellsAnIntactLogFromAChangedOne();
    void checkTellsErrorsWarningsAndNothing();
    void checkShowsTheAmbiguousPairOfTheSample();
    void checkMeasuresWhatIsAskedFor();
    void acceptedAmbiguitiesAreListedOnlyOnDemand();
    void schemasArePrinted();
    void hostileNamesDoNotReachTheTerminal();
};

void tst_Cli::theTravelSampleIsGreenAndWritesItsReports()
{
    const Travel travel;
    const Outcome outcome =
        run(travel,
            {QStringLiteral("--report"),
             QStringLiteral("result=") + travel.path(QStringLiteral("out/result.json")),
             QStringLiteral("--report"),
             QStringLiteral("audit=") + travel.path(QStringLiteral("out/audit.json")),
             QStringLiteral("--report"),
             QStringLiteral("junit=") + travel.path(QStringLiteral("out/junit.xml")),
             QStringLiteral("--report"),
             QStringLiteral("html=") + travel.path(QStringLiteral("out/report.html"))});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(outcome.out.contains("passed  Book a flight"));

    const auto audit = readJson(travel.read(QStringLiteral("out/audit.json")));
    QVERIFY(audit);
    QVERIFY(audit->is_array() && audit->size() == 1);
    QStringList names;
    for (const auto &[name, value] : (*audit)[0].get_ref<const Json::object_t &>())
        names.append(QString::fromStdString(name));
    QCOMPARE(names,
             QStringList({QStringLiteral("timestamp"), QStringLiteral("simulation_id"),
                          QStringLiteral("environment_id"), QStringLiteral("bot_version"),
                          QStringLiteral("metrics"), QStringLiteral("steps"),
                          QStringLiteral("compliance_status"), QStringLiteral("rehearsal")}));
    QCOMPARE(asText(member((*audit)[0], "compliance_status")), QStringLiteral("PASS"));
    QStringList metrics;
    for (const auto &[name, value] :
         member((*audit)[0], "metrics")->get_ref<const Json::object_t &>())
        metrics.append(QString::fromStdString(name));
    QCOMPARE(metrics,
             QStringList(
                 {QStringLiteral("duration_ms"), QStringLiteral("avg_intent_confidence"),
                  QStringLiteral("avg_entity_accuracy"), QStringLiteral("assertion_success_rate"),
                  QStringLiteral("passed_assertions"), QStringLiteral("total_assertions")}));

    const auto result = readJson(travel.read(QStringLiteral("out/result.json")));
    QVERIFY(result);
    QCOMPARE(asInteger(member(*member(*result, "summary"), "passed")), 1);
    QXmlStreamReader junit(travel.read(QStringLiteral("out/junit.xml")));
    while (!junit.atEnd())
        junit.readNext();
    QVERIFY2(!junit.hasError(), qPrintable(junit.errorString()));
    QVERIFY(travel.read(QStringLiteral("out/report.html")).contains("departing next monday"));
}

void tst_Cli::theWorkspaceIsFoundFromAFolderInsideIt()
{
    const Travel travel;
    const Outcome outcome = cli({QStringLiteral("run"), QStringLiteral("book-a-flight.test.json"),
                                 QStringLiteral("--state"), travel.path(QStringLiteral("state"))},
                                {}, travel.path(QStringLiteral("tests")));
    QVERIFY2(outcome.code == 0, outcome.err.constData());
}

void tst_Cli::aReportOnStdoutIsNothingButTheReport()
{
    const Travel travel;
    const Outcome outcome = run(travel, {QStringLiteral("--report"), QStringLiteral("result=-")});
    QVERIFY2(readJson(outcome.out), outcome.out.constData());
    QVERIFY(outcome.err.contains("passed  Book a flight"));
}

void tst_Cli::aWrongIntentExits1AndSaysWhatCameInstead()
{
    const Travel travel;
    travel.replace(QStringLiteral("tests/book-a-flight.test.json"), "\"intent\": \"book_flight\"",
                   "\"intent\": \"book_hotel\"");
    const Outcome outcome = run(travel);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.out.contains("Turn 1, Intent. Expected: book_hotel. Found: book_flight"),
             outcome.out.constData());
}

void tst_Cli::anotherVersionOfTheBotShowsTheRegression()
{
    const Travel travel;
    travel.addTarget("sandbox", "", ",\"x\":0");
    travel.replace(QStringLiteral("targets/sandbox.target.json"), "\"version\":\"ver-abc\"",
                   "\"version\":\"ver-next\"");
    const Outcome outcome = run(travel);
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.out.contains("failed  Book a flight"));
}

void tst_Cli::aTestWithoutExpectationsIsNeverGreen()
{
    const Travel travel;
    travel.write(QStringLiteral("tests/book-a-flight.test.json"),
                 "{\"format\":{\"kind\":\"rehearsal.test\",\"major\":1,\"minor\":0},\"id\":\"a\","
                 "\"name\":\"nothing\",\"turns\":[{\"say\":\"hello\"}]}");
    const Outcome outcome = run(travel);
    QVERIFY(outcome.out.contains("skipped nothing"));
    QVERIFY(!outcome.out.contains("passed  "));
    QVERIFY(outcome.err.contains("C08"));
}

void tst_Cli::wrongUsageExits3_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString sample = QStringLiteral(REHEARSAL_SOURCE_DIR "/resources/samples/travel");
    const QStringList travel{QStringLiteral("run"), QStringLiteral("--workspace"), sample};
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList(QStringLiteral("dance"));
    QTest::newRow("unknown option") << travel + QStringList(QStringLiteral("--dance"));
    QTest::newRow("no workspace") << QStringList(QStringLiteral("run"));
    QTest::newRow("missing workspace") << QStringList(
        {QStringLiteral("run"), QStringLiteral("--workspace"), QStringLiteral("/nonexistent")});
    QTest::newRow("nothing selected")
        << travel + QStringList({QStringLiteral("--tag"), QStringLiteral("no-such-tag")});
    QTest::newRow("missing path") << travel + QStringList(QStringLiteral("no-such-file"));
    QTest::newRow("unknown report")
        << travel + QStringList({QStringLiteral("--report"), QStringLiteral("scroll=x")});
    QTest::newRow("jobs out of range")
        << travel + QStringList({QStringLiteral("--jobs"), QStringLiteral("0")});
    QTest::newRow("unknown schema")
        << QStringList({QStringLiteral("schema"), QStringLiteral("soup")});
    QTest::newRow("unknown fault")
        << QStringList({QStringLiteral("sandbox"), QStringLiteral("--workspace"), sample,
                        QStringLiteral("--fault"), QStringLiteral("gremlins")});
}

void tst_Cli::wrongUsageExits3()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = cli(arguments);
    QVERIFY2(outcome.code == 3, outcome.err.constData());
    QVERIFY(!outcome.err.isEmpty());
}

void tst_Cli::anInvalidSelectedFileExits4BeforeAnyRequest()
{
    const Travel travel;
    travel.addTarget("nowhere", closedAddress()); // a request would exit 6
    travel.replace(QStringLiteral("tests/book-a-flight.test.json"), "0.85", "1.85");
    const Outcome outcome = run(travel, {QStringLiteral("--target"), QStringLiteral("nowhere")},
                                QStringLiteral("x1y2"));
    QCOMPARE(outcome.code, 4);
    QVERIFY2(outcome.err.contains("tests/book-a-flight.test.json:/turns/0/expect/minConfidence"),
             outcome.err.constData());
}

void tst_Cli::anInvalidOtherFileIsAWarning()
{
    const Travel travel;
    travel.write(QStringLiteral("tests/broken.test.json"), "{\"name\": ");
    const Outcome outcome = run(travel, {travel.test()});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(outcome.err.contains("tests/broken.test.json"));
    QCOMPARE(run(travel).code, 4);
}

void tst_Cli::unusableTargetsExit5_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("archived version")
        << QByteArray("\"version\":\"ver-abc\"") << QByteArray("\"version\":\"ver-def\"")
        << QByteArray("S2-C2");
    QTest::newRow("missing version")
        << QByteArray("\"version\":\"ver-abc\"") << QByteArray("\"version\":\"ver-zzz\"")
        << QByteArray("S2-C1");
    QTest::newRow("missing bot") << QByteArray("\"bot\":\"bot-12345\"")
                                 << QByteArray("\"bot\":\"bot-0\"") << QByteArray("S2-H11");
    QTest::newRow("missing environment")
        << QByteArray("\"env-staging\"") << QByteArray("\"env-zzz\"") << QByteArray("S3-H11");
}

void tst_Cli::unusableTargetsExit5()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, says);
    const Travel travel;
    travel.addTarget("sandbox", "");
    travel.replace(QStringLiteral("targets/sandbox.target.json"), before, after);
    const Outcome outcome = run(travel);
    QVERIFY2(outcome.code == 5, outcome.err.constData());
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
}

void tst_Cli::aMissingSecretExits5AndNamesTheVariable()
{
    const Travel travel;
    travel.addTarget("staging", closedAddress());
    Outcome outcome = run(travel, {QStringLiteral("--target"), QStringLiteral("staging")});
    QCOMPARE(outcome.code, 5);
    QVERIFY(outcome.err.contains("REHEARSAL_STAGING_CLIENT_SECRET"));
    outcome = run(travel, {QStringLiteral("--target"), QStringLiteral("no-such-target")});
    QCOMPARE(outcome.code, 5);
}

void tst_Cli::nobodyListeningExits6()
{
    const Travel travel;
    travel.addTarget("gone", closedAddress());
    const Outcome outcome =
        run(travel, {QStringLiteral("--target"), QStringLiteral("gone")}, QStringLiteral("x1y2z3"));
    QVERIFY2(outcome.code == 6, outcome.err.constData());
    QVERIFY2(outcome.err.contains("S1-T02"), outcome.err.constData());
}

void tst_Cli::aJobThatNeverFinishesExits2AndIsAudited()
{
    const Travel travel;
    const ServingSandbox sandbox(travel, {QStringLiteral("never-finish")});
    travel.addTarget("local", sandbox.url());
    const Outcome outcome =
        run(travel,
            {QStringLiteral("--target"), QStringLiteral("local"), QStringLiteral("--timeout"),
             QStringLiteral("1"), QStringLiteral("--report"), QStringLiteral("audit=-")},
            QStringLiteral("any-secret"));
    QVERIFY2(outcome.code == 2, outcome.err.constData());
    QVERIFY2(outcome.err.contains("S5-C2"), outcome.err.constData());
    const auto audit = readJson(outcome.out);
    QVERIFY(audit);
    QCOMPARE(asText(member((*audit)[0], "compliance_status")), QStringLiteral("FAIL"));
    QVERIFY(!asText(member((*audit)[0], "simulation_id")).value_or(QString()).isEmpty());
}

void tst_Cli::aLostAnswerToASubmitExits7AndSendsNothingTwice()
{
    const Travel travel;
    const ServingSandbox sandbox(travel, {QStringLiteral("drop-after@POST /api/v1/simulations")});
    travel.addTarget("local", sandbox.url());
    const Outcome outcome = run(travel, {QStringLiteral("--target"), QStringLiteral("local")},
                                QStringLiteral("any-secret"));
    QVERIFY2(outcome.code == 7, outcome.err.constData());
    QVERIFY2(outcome.err.contains("not known whether the simulation was started"),
             outcome.err.constData());
}

void tst_Cli::aReportThatCannotBeWrittenExits8()
{
    const Travel travel;
    const Outcome outcome =
        run(travel, {QStringLiteral("--report"), QStringLiteral("html=/proc/nowhere/report.html")});
    QVERIFY2(outcome.code == 8, outcome.err.constData());
    QVERIFY(outcome.out.contains("passed  Book a flight")); // the verdict is not lost
}

void tst_Cli::aDeafWebhookIsAWarningUnlessRequired()
{
    const Travel travel;
    travel.addTarget("sandbox", "", ",\"webhook\":{\"url\":\"" + closedAddress() + "/hook\"}");
    Outcome outcome = run(travel);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(outcome.err.contains("warning"));
    QVERIFY2(outcome.err.endsWith("\n1 webhooks pending.\n"), outcome.err.constData());
    QVERIFY2(outcome.err.contains("note: webhooks to 127.0.0.1 are sent unsigned"),
             outcome.err.constData());
    QVERIFY(outcome.out.contains("\naudit head "));
    outcome = run(travel,
                  {QStringLiteral("--require-webhook"), QStringLiteral("--webhook-wait"),
                   QStringLiteral("1")});
    QCOMPARE(outcome.code, 9);
}

void tst_Cli::anInterruptCancelsAndStillWritesTheReports()
{
    const Travel travel;
    const ServingSandbox sandbox(travel, {QStringLiteral("never-finish")});
    travel.addTarget("local", sandbox.url());
    QProcess process;
    process.setProcessEnvironment(environment(QStringLiteral("any-secret")));
    process.start(QStringLiteral(REHEARSAL_CLI),
                  {QStringLiteral("run"), QStringLiteral("--workspace"), travel.root(),
                   QStringLiteral("--state"), travel.path(QStringLiteral("state")),
                   QStringLiteral("--target"), QStringLiteral("local"), QStringLiteral("--report"),
                   QStringLiteral("result=") + travel.path(QStringLiteral("result.json"))});
    QVERIFY(process.waitForStarted());
    // The journal says when the job is on the server.
    const QString journal = travel.path(QStringLiteral("state/journal"));
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            for (const QFileInfo &file : QDir(journal).entryInfoList(QDir::Files)) {
                QFile lines(file.filePath());
                if (lines.open(QIODevice::ReadOnly) && lines.readAll().contains("\"accepted\""))
                    return true;
            }
            return false;
        }(),
        20'000);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitCode(), 130);
    const auto result = readJson(travel.read(QStringLiteral("result.json")));
    QVERIFY(result);
    QCOMPARE(asInteger(member(*member(*result, "summary"), "not_run")), 1);
}

void tst_Cli::explainsItsConfigurationWithoutSecrets()
{
    const QByteArray canary = "canary-7f3a9b-secret";
    const Travel travel;
    travel.addTarget("local", "https://bot.example");
    QProcess process;
    QProcessEnvironment loud = environment(QString::fromLatin1(canary));
    loud.insert(QStringLiteral("REHEARSAL_LOCAL_BASE_URL"),
                QStringLiteral("https://other.example"));
    process.setProcessEnvironment(loud);
    process.start(QStringLiteral(REHEARSAL_CLI),
                  {QStringLiteral("run"), QStringLiteral("--workspace"), travel.root(),
                   QStringLiteral("--target"), QStringLiteral("local"),
                   QStringLiteral("--explain-config")});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray said = process.readAllStandardOutput();
    QVERIFY(said.contains("https://other.example"));
    QVERIFY(said.contains("environment REHEARSAL_LOCAL_BASE_URL"));
    QVERIFY(said.contains("CLIENT_SECRET"));
    QVERIFY(said.contains("targets/local.target.json"));
    QVERIFY(!said.contains(canary));
}

void tst_Cli::secretsStandInNoArtefact()
{
    const QByteArray canary = "canary-7f3a9b-secret";
    const Travel travel;
    const ServingSandbox sandbox(travel);
    travel.addTarget("local", sandbox.url());
    QProcess process;
    QProcessEnvironment loud = environment(QString::fromLatin1(canary));
    loud.insert(QStringLiteral("REHEARSAL_TRACE"), QStringLiteral("1"));
    process.setProcessEnvironment(loud);
    QStringList arguments{
        QStringLiteral("run"),     QStringLiteral("--workspace"),        travel.root(),
        QStringLiteral("--state"), travel.path(QStringLiteral("state")), QStringLiteral("--target"),
        QStringLiteral("local")};
    for (const char *kind : {"result", "audit", "junit", "html"}) {
        arguments << QStringLiteral("--report")
                  << QString::fromLatin1(kind) + u'=' + travel.path(QString::fromLatin1(kind));
    }
    process.start(QStringLiteral(REHEARSAL_CLI), arguments);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(!process.readAllStandardOutput().contains(canary));
    QVERIFY(!process.readAllStandardError().contains(canary));
    QDirIterator files(travel.root(), QDir::Files, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(canary) && !bytes.contains(canary.toBase64()),
                 qPrintable(file.fileName()));
        ++looked;
    }
    QVERIFY(looked > 10);
}

void tst_Cli::verifyTellsAnIntactLogFromAChangedOne()
{
    const Travel travel;
    const QString report = travel.path(QStringLiteral("out/audit.json"));
    const QString page = travel.path(QStringLiteral("out/report.html"));
    QVERIFY(run(travel,
                {QStringLiteral("--report"), QString(u"audit=" + report),
                 QStringLiteral("--report"), QString(u"html=" + page)})
                .code
            == 0);
    const QString state = travel.path(QStringLiteral("state"));
    const auto verify = [&](const QStringList &arguments) {
        return cli(QStringList{QStringLiteral("verify")} + arguments);
    };
    Outcome outcome = verify({state});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.out.startsWith("OK      3 records, seq 0–2, head "), outcome.out.constData());
    outcome = verify({report, page, QStringLiteral("--state"), state});
    QVERIFY2(outcome.out.contains("OK      audit.json: 1 records, 1 found in the log\n"),
             outcome.out.constData());
    QVERIFY2(outcome.out.contains(", 2 heads matched\n"), outcome.out.constData());
    QCOMPARE(outcome.code, 0);

    const QDir folder(state + QStringLiteral("/audit"));
    const QString name = folder.entryList({QStringLiteral("*.jsonl")}).value(0);
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes.replace("\"compliance_status\":\"PASS\"", "\"compliance_status\":\"FAIL\"");
    QVERIFY(file.resize(0) && file.seek(0));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    outcome = verify({state});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.out.startsWith(
                 QByteArray("BROKEN  seq 2, " + name.toUtf8() + " line 3: does not continue ")),
             outcome.out.constData());
    outcome = verify({state, QStringLiteral("--json")});
    QCOMPARE(outcome.code, 1);
    const auto json = readJson(outcome.out);
    QVERIFY(json);
    QCOMPARE(asBool(member(*json, "intact")), false);
    QCOMPARE(asInteger(member((*json)["chains"][0]["findings"][0], "changed_line")), 2);

    QCOMPARE(verify({travel.path(QStringLiteral("nowhere"))}).code, 3);
    QCOMPARE(verify({state, QStringLiteral("--head"), QStringLiteral("latest")}).code, 3);
}

void tst_Cli::checkTellsErrorsWarningsAndNothing()
{
    const Travel travel;
    const QStringList check{QStringLiteral("check"), QStringLiteral("--workspace"), travel.root()};
    QCOMPARE(cli(check).code, 0);
    travel.replace(QStringLiteral("tests/book-a-flight.test.json"), "\"intent\": \"book_flight\"",
                   "\"intent\": \"no_such_intent\"");
    QCOMPARE(cli(check).code, 0);
    const QStringList noAmbiguity{QStringLiteral("--strict"), QStringLiteral("--measure"),
                                  QStringLiteral("pairwise"), QStringLiteral("--threshold"),
                                  QStringLiteral("1")};
    QCOMPARE(cli(check + noAmbiguity).code, 1);
    travel.write(QStringLiteral("intents/bad.intent.json"), "[]");
    const Outcome outcome =
        cli(check + QStringList({QStringLiteral("--format"), QStringLiteral("json")}));
    QCOMPARE(outcome.code, 4);
    const auto json = readJson(outcome.out);
    QVERIFY2(json, outcome.out.constData());
    QStringList files;
    for (const Json &issue : member(*json, "issues")->get_ref<const Json::array_t &>())
        files.append(asText(member(issue, "file")).value_or(QString()));
    QVERIFY(files.contains(QStringLiteral("intents/bad.intent.json")));
}

void tst_Cli::checkShowsTheAmbiguousPairOfTheSample()
{
    const Travel travel;
    const QStringList check{QStringLiteral("check"), QStringLiteral("--workspace"), travel.root()};
    const Outcome lines = cli(check);
    QCOMPARE(lines.code, 0);
    QVERIFY2(lines.out.contains("intents/book_flight.intent.json:/utterances/20: warning V08: 87 % "
                                "similar to “could you book a long weekend in lisbon for two "
                                "people” in intent book_hotel."),
             lines.out.constData());
    QCOMPARE(cli(check + QStringList(QStringLiteral("--strict"))).code, 1);

    const Outcome outcome =
        cli(check + QStringList({QStringLiteral("--format"), QStringLiteral("json")}));
    QCOMPARE(outcome.code, 0);
    const auto json = readJson(outcome.out);
    QVERIFY2(json, outcome.out.constData());
    const Json *list = member(*json, "ambiguity");
    QVERIFY(list && list->is_array() && !list->empty());
    Json expected = *readJson(R"({"measure": "pairwise", "score": 0.0,
        "a": {"intent": "book_flight",
              "text": "can you book a long weekend in lisbon for two people",
              "file": "intents/book_flight.intent.json"},
        "b": {"intent": "book_hotel",
              "text": "could you book a long weekend in lisbon for two people",
              "file": "intents/book_hotel.intent.json"},
        "shared": ["you", "book", "a", "long", "weekend", "in", "lisbon", "for", "two", "people"]})");
    const Json &first = list->front();
    const double score = asNumber(member(first, "score")).value_or(0);
    QVERIFY(score > 0.87 && score < 0.875);
    expected["score"] = score;
    QCOMPARE(writeIndented(first), writeIndented(expected));
}

void tst_Cli::checkMeasuresWhatIsAskedFor()
{
    const Travel travel;
    const auto measures = [&](const QStringList &options) {
        const Outcome outcome =
            cli(QStringList({QStringLiteral("check"), QStringLiteral("--workspace"), travel.root(),
                             QStringLiteral("--format"), QStringLiteral("json")})
                + options);
        QStringList found;
        const auto json = readJson(outcome.out);
        if (!json)
            return found;
        for (const Json &entry : member(*json, "ambiguity")->get_ref<const Json::array_t &>())
            found.append(asText(member(entry, "measure")).value_or(QString()));
        found.removeDuplicates();
        return found;
    };
    const auto measure = [](const char *name) {
        return QStringList{QStringLiteral("--measure"), QLatin1String(name)};
    };
    const QString pairwise = QStringLiteral("pairwise");
    const QString corpus = QStringLiteral("corpus");
    const QString model = QStringLiteral("model");
    QCOMPARE(measures({}), QStringList({pairwise, model}));
    QCOMPARE(measures(measure("pairwise")), QStringList(pairwise));
    QCOMPARE(measures(measure("corpus")), QStringList(corpus));
    QCOMPARE(measures(measure("model")), QStringList(model));
    QCOMPARE(measures(measure("all")), QStringList({pairwise, corpus, model}));
    QCOMPARE(measures(measure("all")
                      + QStringList{QStringLiteral("--threshold"), QStringLiteral("0.95")}),
             QStringList(model));
    // Only what has to do with the files named, on either side.
    QCOMPARE(measures(measure("pairwise")
                      + QStringList(travel.path(QStringLiteral("intents/book_hotel.intent.json")))),
             QStringList(pairwise));
    QCOMPARE(
        measures(measure("pairwise")
                 + QStringList(travel.path(QStringLiteral("intents/provide_date.intent.json")))),
        QStringList());
    QCOMPARE(
        cli({QStringLiteral("check"), QStringLiteral("--measure"), QStringLiteral("luck")}).code,
        3);
}

void tst_Cli::acceptedAmbiguitiesAreListedOnlyOnDemand()
{
    const Travel travel;
    const QStringList check{
        QStringLiteral("check"),     QStringLiteral("--workspace"), travel.root(),
        QStringLiteral("--measure"), QStringLiteral("pairwise"),    QStringLiteral("--strict")};
    QCOMPARE(cli(check).code, 1);
    travel.replace(QStringLiteral("rehearsal.json"), "\"accepted\": []",
                   R"("accepted": [{"a": {"intent": "book_hotel",
        "text": "could you book a long weekend in lisbon for two people"}, "b": {"intent":
        "book_flight", "text": "can you book a long weekend in lisbon for two people"},
        "measure": "pairwise", "reason": "either answer is right", "by": "ann", "at": "now"}])");
    const Outcome without = cli(check);
    QCOMPARE(without.code, 0);
    QVERIFY(!without.out.contains("V08"));
    const Outcome all = cli(check + QStringList(QStringLiteral("--all")));
    QCOMPARE(all.code, 0);
    QVERIFY2(all.out.contains("Accepted: either answer is right"), all.out.constData());
    const auto json =
        readJson(cli(check
                     + QStringList({QStringLiteral("--all"), QStringLiteral("--format"),
                                    QStringLiteral("json")}))
                     .out);
    QVERIFY(json);
    QCOMPARE(asBool(member(member(*json, "ambiguity")->front(), "accepted")), true);
}

void tst_Cli::schemasArePrinted()
{
    for (const char *kind : {"test", "intent", "target", "workspace", "world", "result", "events",
                             "comparison", "evaluation"}) {
        const Outcome outcome = cli({QStringLiteral("schema"), QString::fromLatin1(kind)});
        QCOMPARE(outcome.code, 0);
        const auto schema = readJson(outcome.out);
        QVERIFY2(schema && member(*schema, "$schema"), kind);
    }
}

void tst_Cli::hostileNamesDoNotReachTheTerminal()
{
    const Travel travel;
    travel.replace(QStringLiteral("tests/book-a-flight.test.json"), "\"Book a flight\"",
                   "\"\\u001b[2J\\u009b31m\\rPASS ::error::x \\u202e\"");
    const Outcome outcome = run(travel);
    QCOMPARE(outcome.code, 0);
    for (const QByteArray &text : {outcome.out, outcome.err}) {
        const QString shown = QString::fromUtf8(text);
        for (const QChar c : shown)
            QVERIFY2(c == u'\n'
                         || (c >= u' ' && !(c >= u'\x7f' && c <= u'\u009f') && c != u'\u202e'),
                     text.constData());
        QVERIFY(!shown.contains(QLatin1String("::error")));
    }
}

QTEST_GUILESS_MAIN(tst_Cli)
#include "tst_cli.moc"
