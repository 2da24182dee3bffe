// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"
#include "tests/support/commandline.h"

#include <csignal>

using namespace Rehearsal;

namespace {

const QString hotel = QStringLiteral("intents/book_hotel.intent.json");

/// A workspace with a served sandbox as its target "local".
struct Served
{
    explicit Served(const QStringList &faults = {}, const QByteArray &more = {})
        : sandbox(travel, faults)
    {
        travel.addTarget("local", sandbox.url(), more);
    }

    [[nodiscard]] Outcome intents(const QStringList &arguments) const
    {
        return cli(QStringList{u"intents"_qs} + arguments
                       + QStringList{u"--workspace"_qs, travel.root(), u"--target"_qs, u"local"_qs,
                                     u"--state"_qs, travel.path(u"state"_qs)},
                   u"secret"_qs);
    }
    /// The sample has two utterances that are hard to tell apart, on purpose.
    [[nodiscard]] Outcome push(const QStringList &arguments = {}) const
    {
        return intents(QStringList{u"push"_qs, u"--accept"_qs, u"as in the sample"_qs} + arguments);
    }
    void edit() const { travel.replace(hotel, "Find me accommodation", "Where could we sleep"); }

    Travel travel;
    ServingSandbox sandbox;
};

QString text(const Json &json, const char *name)
{
    return asText(member(json, name)).value_or(QString());
}

} // namespace

/// `intents diff`, `pull` and `push` with the real program against a sandbox process.
class TestCliIntents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void diffTellsWhatDiffers();
    void pushSavesTrainsAndTellsItAsJson();
    void aProtectedTargetIsOnlyRehearsed();
    void warningsStopBeforeAnythingIsSent();
    void anAmbiguityIsAWarning();
    void errorsStopBeforeAnythingIsSent();
    void somebodyElsesSaveIsAConflict();
    void savedButNotTrained();
    void pullNeverReplacesADifferingFileByItself();
    void pullMakesAFileOfWhatIsOnlyThere();
    void wrongUsageExits3_data();
    void wrongUsageExits3();
    void anInterruptLeavesARecord();
};

void TestCliIntents::diffTellsWhatDiffers()
{
    const Served served;
    QCOMPARE(served.intents({u"diff"_qs}).code, 0);
    served.edit();
    const Outcome outcome = served.intents({u"diff"_qs});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.out,
             QByteArray("book_hotel (intent_12345): +1 -1 ~0\n  - Find me accommodation\n  + Where "
                        "could we sleep\n"));
    const Outcome json =
        served.intents({u"diff"_qs, u"intent_12345"_qs, u"--format"_qs, u"json"_qs});
    QCOMPARE(json.code, 1);
    const auto list = readJson(json.out);
    QVERIFY2(list && list->size() == 1, json.out.constData());
    QCOMPARE(text((*list)[0], "status"), u"changed"_qs);
    QCOMPARE(text((*member((*list)[0], "added"))[0], "text"), u"Where could we sleep"_qs);
}

void TestCliIntents::pushSavesTrainsAndTellsItAsJson()
{
    const Served served;
    served.edit();
    const QString report = served.travel.path(u"out/audit.json"_qs);
    const Outcome outcome =
        served.push({u"--format"_qs, u"json"_qs, u"--report"_qs, u"audit="_qs + report});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    const auto results = readJson(outcome.out);
    QVERIFY2(results && results->size() == 1, outcome.out.constData());
    QCOMPARE(text((*results)[0], "status"), u"saved"_qs);
    QCOMPARE(text((*results)[0], "retrain_status"), u"initiated"_qs);
    const Json &metrics = *member((*results)[0], "mlops_metrics");
    QVERIFY(member(metrics, "estimated_accuracy_delta")->is_null());
    QCOMPARE(text(metrics, "training_status"), u"completed"_qs);
    const auto records = readJson(served.travel.read(u"out/audit.json"_qs));
    QVERIFY(records && records->size() == 1);
    QCOMPARE(text((*records)[0], "action"), u"PUT_UPDATE"_qs);
    QVERIFY(!served.travel.read(u"out/audit.json"_qs).contains("Where could we sleep"));
    QCOMPARE(served.intents({u"diff"_qs}).code, 0);
    QCOMPARE(cli({u"verify"_qs, served.travel.path(u"state"_qs)}).code, 0);
    // Once more: there is nothing to do.
    const Outcome again = served.push();
    QCOMPARE(again.code, 0);
    QVERIFY(again.out.isEmpty());
}

void TestCliIntents::aProtectedTargetIsOnlyRehearsed()
{
    const Served served({}, ",\"protected\":true");
    served.edit();
    const Outcome rehearsed = served.push();
    QCOMPARE(rehearsed.code, 0);
    QVERIFY(rehearsed.err.contains("protected: nothing was sent"));
    QVERIFY(rehearsed.out.contains("+ Where could we sleep"));
    QCOMPARE(served.intents({u"diff"_qs}).code, 1);
    const Outcome sent = served.push({u"--no-dry-run"_qs});
    QVERIFY2(sent.code == 0, sent.err.constData());
    QVERIFY(sent.out.startsWith("saved "));
    QCOMPARE(served.intents({u"diff"_qs}).code, 0);
}

void TestCliIntents::warningsStopBeforeAnythingIsSent()
{
    const Served served;
    served.travel.replace(hotel, "Find me accommodation", "i NEED a place to stay ");
    const Outcome stopped = served.intents({u"push"_qs});
    QCOMPARE(stopped.code, 1);
    QVERIFY(stopped.err.contains("warning V03"));
    QVERIFY(stopped.err.contains("--accept REASON"));
    QVERIFY(!stopped.err.contains("PUT"));
    const Outcome accepted = served.intents(
        {u"push"_qs, u"--accept"_qs, u"it is sent once"_qs, u"--report"_qs, u"audit=-"_qs});
    QVERIFY2(accepted.code == 0, accepted.err.constData());
    QVERIFY(accepted.out.contains("\"reason\": \"it is sent once\""));
}

void TestCliIntents::anAmbiguityIsAWarning()
{
    const Served served;
    served.edit();
    const Outcome stopped = served.intents({u"push"_qs});
    QCOMPARE(stopped.code, 1);
    QVERIFY2(stopped.err.contains("warning V08: 87 % similar to"), stopped.err.constData());
    QVERIFY(!stopped.err.contains("PUT"));
}

void TestCliIntents::errorsStopBeforeAnythingIsSent()
{
    const Served served;
    served.travel.replace(hotel, "\"end\": 26", "\"end\": 27");
    const Outcome outcome = served.intents({u"push"_qs, u"--accept"_qs, u"all of it"_qs});
    QCOMPARE(outcome.code, 4);
    QVERIFY(outcome.err.contains("error V06"));
    QVERIFY(!outcome.err.contains("PUT"));
}

void TestCliIntents::somebodyElsesSaveIsAConflict()
{
    const Served served;
    QCOMPARE(served.intents({u"pull"_qs}).code, 0);
    // Somebody else, with a state folder of their own, saves first.
    served.edit();
    QCOMPARE(cli({u"intents"_qs, u"push"_qs, u"--accept"_qs, u"mine"_qs, u"--workspace"_qs,
                  served.travel.root(), u"--target"_qs, u"local"_qs, u"--state"_qs,
                  served.travel.path(u"other"_qs)},
                 u"secret"_qs)
                 .code,
             0);
    served.travel.replace(hotel, "Where could we sleep", "beds please");
    const Outcome outcome = served.intents({u"push"_qs, u"--accept"_qs, u"whatever there is"_qs});
    QCOMPARE(outcome.code, 10);
    QVERIFY(outcome.err.contains("Nothing was overwritten"));
    QVERIFY(outcome.out.startsWith("conflict "));
    QVERIFY(served.intents({u"diff"_qs}).out.contains("- Where could we sleep"));
}

void TestCliIntents::savedButNotTrained()
{
    const Served served({u"drop-after@POST /api/v1/nlp/retrain"_qs});
    served.edit();
    const Outcome outcome = served.push();
    QCOMPARE(outcome.code, 7);
    QVERIFY2(outcome.out.startsWith("saved_not_trained"), outcome.out.constData());
    QVERIFY(outcome.err.contains("[I4-T10]"));
    QCOMPARE(served.intents({u"diff"_qs}).code, 0);
}

void TestCliIntents::pullNeverReplacesADifferingFileByItself()
{
    const Served served;
    const QByteArray original = served.travel.read(hotel);
    served.edit();
    const QByteArray edited = served.travel.read(hotel);
    const Outcome refused = served.intents({u"pull"_qs});
    QCOMPARE(refused.code, 10);
    QCOMPARE(served.travel.read(hotel), edited);
    QCOMPARE(served.intents({u"pull"_qs, u"intent_12345"_qs, u"--overwrite"_qs}).code, 0);
    QVERIFY(served.travel.read(hotel).contains("Find me accommodation"));
    QVERIFY(!served.travel.read(hotel).contains("Where could we sleep"));
    QCOMPARE(served.travel.read(hotel).size(), original.size());
}

void TestCliIntents::pullMakesAFileOfWhatIsOnlyThere()
{
    const Served served;
    QVERIFY(QFile::remove(served.travel.path(hotel)));
    QVERIFY(served.intents({u"diff"_qs}).out.contains("only on the server"));
    QCOMPARE(served.intents({u"pull"_qs, u"intent_12345"_qs}).code, 0);
    QCOMPARE(served.intents({u"diff"_qs}).code, 0);
    QVERIFY(served.travel.read(hotel).contains("\"Find me accommodation\""));
}

void TestCliIntents::wrongUsageExits3_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no action") << QStringList();
    QTest::newRow("unknown action") << QStringList{u"send"_qs};
    QTest::newRow("unknown intent") << QStringList{u"push"_qs, u"nothing"_qs};
    QTest::newRow("unknown report") << QStringList{u"push"_qs, u"--report"_qs, u"junit=x"_qs};
    QTest::newRow("both") << QStringList{u"push"_qs, u"--dry-run"_qs, u"--no-dry-run"_qs};
    QTest::newRow("no reason") << QStringList{u"push"_qs, u"--accept"_qs, u" "_qs};
    QTest::newRow("of push alone") << QStringList{u"diff"_qs, u"--no-retrain"_qs};
}

void TestCliIntents::wrongUsageExits3()
{
    QFETCH(QStringList, arguments);
    const Served served;
    QCOMPARE(served.intents(arguments).code, 3);
}

void TestCliIntents::anInterruptLeavesARecord()
{
    const Served served({u"hang@PUT"_qs});
    served.edit();
    QProcess process;
    process.setProcessEnvironment(environment(u"secret"_qs));
    process.start(QStringLiteral(REHEARSAL_CLI),
                  {u"intents"_qs, u"push"_qs, u"--accept"_qs, u"as in the sample"_qs,
                   u"--workspace"_qs, served.travel.root(), u"--target"_qs, u"local"_qs,
                   u"--state"_qs, served.travel.path(u"state"_qs)});
    // It stands in the journal before it goes out.
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            QDirIterator files(served.travel.path(u"state/journal"_qs), QDir::Files);
            while (files.hasNext()) {
                QFile file(files.next());
                if (file.open(QIODevice::ReadOnly) && file.readAll().contains("\"state\":\"sent\""))
                    return true;
            }
            return false;
        }(),
        20'000);
    QTest::qWait(200); // the request itself
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitCode(), 130);
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(out.startsWith("unknown "), out.constData());
    QCOMPARE(cli({u"verify"_qs, served.travel.path(u"state"_qs)}).code, 0);
}

QTEST_GUILESS_MAIN(TestCliIntents)
#include "tst_cliintents.moc"
