// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/backend/wholeserver.h"
#include "tests/support/publishing.h"

#include <QDirIterator>

using namespace Rehearsal;
using namespace std::chrono_literals;

namespace {

/// The lines of all logs below a folder, as JSON.
QList<Json> linesBelow(const QString &folder)
{
    QList<Json> lines;
    QDirIterator files(folder, {u"*.jsonl"_qs}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (auto json = readJson(line); json && !line.isEmpty())
                lines.append(*std::move(json));
        }
    }
    return lines;
}

QStringList textsOf(const Intent &intent)
{
    QStringList texts;
    for (const Utterance &utterance : intent.utterances)
        texts.append(utterance.text);
    return texts;
}

} // namespace

class TestIntentPublication : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void anIntentIsSavedTrainedAuditedAndRemembered();
    void whatIsTheSameIsNotSent();
    void severalIntentsShareOneTraining();
    void withoutTrainingNothingIsTrained();
    void theFirstThatFailsStopsTheRest();
    void errorsAndUnacceptedWarningsAreRefusedBeforeAnythingIsSent();
    void acceptedWarningsStandInTheRecordAndRepeatsAreNotSent();
    void aNewIntentIsCreatedUnlessSomebodyElseWas();
    void aFailedTrainingIsAStateOfItsOwn();
    void aTrainingThatNeverEndsIsLeftAtTheLimit();
    void cancellingAtEveryMomentLeavesARecord_data();
    void cancellingAtEveryMomentLeavesARecord();
    void deletingAPublicationLeavesARecord();
    void twoWritersNeverOverwriteEachOther_data();
    void twoWritersNeverOverwriteEachOther();
    void twoWritersOnAServerWithoutTags();
    void aCoreServerWorksAndSaysWhatItCannotTell();
    void journalsPutAndTraining();

private:
    [[nodiscard]] Intent onServer(const QString &id);
    void rehearse(const QString &fault);

    SystemClock m_clock;
    std::unique_ptr<Sandbox::SandboxServer> m_sandbox;
};

void TestIntentPublication::initTestCase()
{
    m_sandbox = std::make_unique<Sandbox::SandboxServer>(trainingIntents(), Json(),
                                                         Sandbox::SandboxOptions(), m_clock);
    QVERIFY(m_sandbox->listen());
}

void TestIntentPublication::init()
{
    m_sandbox->setFaults({});
    m_sandbox->reset();
    QTRY_VERIFY(m_sandbox->isTrained());
}

void TestIntentPublication::rehearse(const QString &fault)
{
    const auto parsed = Sandbox::parseFault(fault);
    QVERIFY(parsed);
    m_sandbox->setFaults({*parsed});
}

Intent TestIntentPublication::onServer(const QString &id)
{
    Publisher reader(m_sandbox->target(), m_sandbox->clientSecret());
    std::optional<Result<ServerIntent>> answer;
    const Pending pending =
        reader.backend.readIntent(id, [&](const Result<ServerIntent> &result) { answer = result; });
    play(reader.clock, [&] { return answer.has_value(); });
    return answer && *answer ? (*answer)->intent : Intent();
}

void TestIntentPublication::anIntentIsSavedTrainedAuditedAndRemembered()
{
    Publisher publisher(m_sandbox->target(), m_sandbox->clientSecret());
    const Intent intent = edited(trainingIntents().first(), u"good day to you"_qs);
    const UpdateReport report = publisher.publish(publisher.spec(intent));
    QCOMPARE(updateStateName(report.state), u"saved"_qs);
    QCOMPARE(report.httpStatus, 200);
    QCOMPARE(report.training.state, TrainingOutcome::State::Completed);
    QCOMPARE(textsOf(onServer(u"greet"_qs)), textsOf(intent));
    QCOMPARE(publisher.count("I1"), 1);
    QCOMPARE(publisher.count("I3"), 1);
    QCOMPARE(publisher.count("I4"), 1);
    QCOMPARE(publisher.published.find(originText(publisher.target.baseUrl), u"greet"_qs),
             std::optional<Intent>(intent));
    // The record in the log is the one that was given back, with its place in the chain.
    QVERIFY(report.audited);
    const auto lines = linesBelow(publisher.state.path() + u"/audit"_qs);
    const Json &line = lines.last();
    QCOMPARE(asText(member(line, "event")), u"intent.put"_qs);
    QCOMPARE(asText(member(line, "outcome")), u"success"_qs);
    QCOMPARE(writeCanonical(*member(line, "data")), writeCanonical(report.auditRecord));
    const Json &ours = *member(report.auditRecord, "rehearsal");
    QCOMPARE(asInteger(member(ours, "seq")), asInteger(member(line, "seq")));
    QCOMPARE(asText(member(report.auditRecord, "payload_hash")), payloadHash(report.payload));
}

void TestIntentPublication::whatIsTheSameIsNotSent()
{
    Publisher publisher(m_sandbox->target(), m_sandbox->clientSecret());
    Intent shuffled = trainingIntents().first();
    shuffled.utterances.move(0, 2);
    const UpdateReport report = publisher.publish(publisher.spec(shuffled));
    QCOMPARE(updateStateName(report.state), u"unchanged"_qs);
    QCOMPARE(publisher.count("I3"), 0);
    QCOMPARE(publisher.count("I4"), 0);
}

void TestIntentPublication::severalIntentsShareOneTraining()
{
    Publisher publisher(m_sandbox->target(), m_sandbox->clientSecret());
    QList<UpdateSpec> specs;
    for (const Intent &intent : trainingIntents())
        specs.append(publisher.spec(edited(intent, u"one more for "_qs + intent.name)));
    specs[1].intent = trainingIntents().at(1); // this one did not change
    const auto reports = publisher.publish(specs);
    QStringList states;
    for (const UpdateReport &report : reports)
        states.append(updateStateName(report.state));
    QCOMPARE(states, (QStringList{u"saved"_qs, u"unchanged"_qs, u"saved"_qs}));
    QCOMPARE(publisher.count("I3"), 2);
    QCOMPARE(publisher.count("I4"), 1);
    QCOMPARE(reports.first().training, reports.last().training);
    // The training comes after the last PUT.
    QStringList phases;
    for (const ExchangeRecord &record : std::as_const(publisher.requests)) {
        if (record.phase == u"I3" || record.phase == u"I4")
            phases.append(record.phase);
    }
    QCOMPARE(phases, (QStringList{u"I3"_qs, u"I3"_qs, u"I4"_qs}));
}

void TestIntentPublication::withoutTrainingNothingIsTrained()
{
    Publisher publisher(m_sandbox->target(), m_sandbox->clientSecret());
    publisher.policy.retrain = false;
    const UpdateReport report =
        publisher.publish(publisher.spec(edited(trainingIntents().first(), u"good day"_qs)));
    QCOMPARE(updateStateName(report.state), u"saved"_qs);
    QCOMPARE(report.training.state, TrainingOutcome::State::NotRequested);
    QCOMPARE(publisher.count("I4"), 0);
}

void TestIntentPublication::theFirstThatFailsStopsTheRest()
{
    Publisher publisher(m_sandbox->target(), m_sandbox->clientSecret());
    rehearse(u"403@PUT /api/v1/intents/book"_qs);
    QList<UpdateSpec> specs;
    for (const Intent &intent : trainingIntents())
        specs.append(publisher.spec(edited(intent, u"one more for "_qs + intent.name)));
    const auto reports = publisher.publish(specs);
    QCOMPARE(updateStateName(reports.at(0).state), u"saved"_qs);
    QCOMPARE(reports.at(0).training.state, TrainingOutcome::State::Completed);
    QCOMPARE(updateStateName(reports.at(1).state), u"refused"_qs);
    QCOMPARE(reports.at(1).error->code, u"I3-H10"_qs);
    QCOMPARE(updateStateName(reports.at(2).state), u"refused"_qs);
    QVERIFY(reports.at(2).error->message.startsWith(u"Not sent"));
    QVERIFY(!reports.at(2).audited);
    QCOMPARE(publisher.count("I3"), 2);
    QCOMPARE(publisher.count("I4"), 1);
}

void TestIntentPublication::errorsAndUnacceptedWarningsAreRefusedBeforeAnythingIsSent()
{
    Publisher publisher(m_sandbox->target(), m_sandbox->clientSecret());
    Intent wrong = trainingIntents().first();
    wrong.utterances.first().spans = {{u"word"_qs, 0, 99, {}}};
    const UpdateReport refused = publisher.publish(publisher.spec(wrong));
    QCOMPARE(refused.error->code, u"I2-V06"_qs);
    QCOMPARE(refused.error->message,
             u"Could not accept intent greet. Ends at 99, but the utterance has 5 characters."_qs);
    QVERIFY(refused.audited);
    UpdateSpec doubtful = publisher.spec(edited(trainingIntents().first(), u"HELLO "_qs));
    QCOMPARE(publisher.publish(doubtful).error->code, u"I2-V03"_qs);
    doubtful = publisher.spec(edited(trainingIntents().first(), u"one more"_qs));
    doubtful.ambiguities = {{Issue::Severity::Warning, u"V08"_qs, u"Too similar."_qs, {}, {}, {}}};
    QCOMPARE(publisher.publish(doubtful).error->code, u"I2-V08"_qs);
    QVERIFY(publisher.requests.isEmpty());
    doubtful.reasons.insert(u"V08"_qs, u"both are meant"_qs);
    QCOMPARE(updateStateName(publisher.publish(doubtful).state), u"saved"_qs);
}

void TestIntentPublication::acceptedWarningsStandInTheRecordAndRepeatsAreNotSent()
{
    Publisher publisher(m_sandbox->target(), m_sandbox->clientSecret());
    Intent intent = edited(trainingIntents().first(), u"HELLO "_qs);
    intent = edited(intent, u"good day"_qs);
    UpdateSpec spec = publisher.spec(intent);
    spec.reasons.insert(u"V03"_qs, u"it is harmless"_qs);
    const UpdateReport report = publisher.publish(spec);
    QCOMPARE(updateStateName(report.state), u"saved"_qs);
    QVERIFY(!report.payload.contains("HELLO"));
    QCOMPARE(report.accepted,
             (QList<AcceptedWarning>{{u"V03"_qs, u"/utterances/5/text"_qs, u"it is harmless"_qs}}));
    const auto lines = linesBelow(publisher.state.path() + u"/audit"_qs);
    QCOMPARE(asText(member(lines.last(), "reason")), u"it is harmless"_qs);
}

void TestIntentPublication::aNewIntentIsCreatedUnlessSomebodyElseWas()
{
    const Intent fresh = trainingIntent(u"fresh"_qs, {u"what is new"_qs});
    Publisher publisher(m_sandbox->target(), m_sandbox->clientSecret());
    UpdateReport report = publisher.publish(publisher.spec(fresh));
    QCOMPARE(updateStateName(report.state), u"saved"_qs);
    QCOMPARE(report.httpStatus, 201);
    // Two create the same one: both have read that it is not there before either writes.
    m_sandbox->reset();
    QTRY_VERIFY(m_sandbox->isTrained());
    Publisher ada(m_sandbox->target(), m_sandbox->clientSecret());
    Publisher bob(m_sandbox->target(), m_sandbox->clientSecret());
    connect(&ada.begin({ada.spec(fresh)}), &IntentPublication::stageEntered, &bob.context,
            [&](int, IntentUpdate::Stage stage) {
                if (stage == IntentUpdate::Stage::Save)
                    report = bob.publish(bob.spec(edited(fresh, u"mine"_qs)));
            });
    QVERIFY(play(ada.clock, [&] { return ada.isDone; }));
    QCOMPARE(updateStateName(report.state), u"saved"_qs);
    QCOMPARE(updateStateName(ada.publication->reports().first().state), u"conflict"_qs);
    QCOMPARE(onServer(u"fresh"_qs).utterances.size(), 2);
}

void TestIntentPublication::aFailedTrainingIsAStateOfItsOwn()
{
    Publisher publisher(m_sandbox->target(), m_sandbox->clientSecret());
    rehearse(u"job-fails"_qs);
    const UpdateReport report =
        publisher.publish(publisher.spec(edited(trainingIntents().first(), u"good day"_qs)));
    QCOMPARE(updateStateName(report.state), u"saved_not_trained"_qs);
    QCOMPARE(errorOf(report)->code, u"I5-C1"_qs);
    QCOMPARE(errorOf(report)->message,
             u"The intent is saved. Training %1 failed: The bot version failed.."_qs.arg(
                 report.training.jobId));
    QCOMPARE(publisher.count("I3"), 1);
}

void TestIntentPublication::aTrainingThatNeverEndsIsLeftAtTheLimit()
{
    Publisher publisher(m_sandbox->target(), m_sandbox->clientSecret());
    rehearse(u"never-finish"_qs);
    publisher.policy.run.timeout = 90s;
    const UpdateReport report =
        publisher.publish(publisher.spec(edited(trainingIntents().first(), u"good day"_qs)));
    QCOMPARE(updateStateName(report.state), u"saved_not_trained"_qs);
    QCOMPARE(errorOf(report)->code, u"I5-C2"_qs);
    QCOMPARE(errorOf(report)->message,
             u"The intent is saved. Training %1 is still running after 1.5 min."_qs.arg(
                 report.training.jobId));
    QCOMPARE(publisher.count("I4"), 1);
}

void TestIntentPublication::cancellingAtEveryMomentLeavesARecord_data()
{
    QTest::addColumn<QString>("slow");
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("records");
    QTest::newRow("before") << QString() << QString() << u"refused"_qs << 0;
    QTest::newRow("read") << u"hang@GET /api/v1/intents/"_qs << u"I1"_qs << u"refused"_qs << 1;
    QTest::newRow("put") << u"hang@PUT"_qs << u"I3"_qs << u"unknown"_qs << 1;
    QTest::newRow("retrain") << u"hang@POST /api/v1/nlp/retrain"_qs << u"I4"_qs
                             << u"saved_not_trained"_qs << 1;
    QTest::newRow("follow") << u"hang@GET /api/v1/nlp/jobs"_qs << u"I5"_qs
                            << u"saved_not_trained"_qs << 1;
}

void TestIntentPublication::cancellingAtEveryMomentLeavesARecord()
{
    QFETCH(QString, slow);
    QFETCH(QString, phase);
    QFETCH(QString, state);
    QFETCH(int, records);
    if (!slow.isEmpty())
        rehearse(slow);
    Publisher publisher(m_sandbox->target(), m_sandbox->clientSecret());
    int arrived = 0;
    QObject context;
    connect(m_sandbox.get(), &Sandbox::SandboxServer::served, &context, [&] { ++arrived; });
    IntentPublication &publication =
        publisher.begin({publisher.spec(edited(trainingIntents().first(), u"good day"_qs)),
                         publisher.spec(edited(trainingIntents().at(1), u"take off"_qs))});
    bool isThere = phase.isEmpty();
    connect(&publication, &IntentPublication::stageEntered, &context,
            [&](int, IntentUpdate::Stage stage) {
                isThere = isThere || (phase == u"I1" && stage == IntentUpdate::Stage::Read);
            });
    connect(&publication, &IntentPublication::trainingFollowed, &context,
            [&] { isThere = isThere || phase == u"I5"; });
    QVERIFY(play(publisher.clock, [&] {
        return isThere || (phase == u"I3" && publisher.publication->reports().first().attempts > 0)
            || (phase == u"I4" && publisher.count("I3") == 2
                && publisher.publication->reports().last().state == UpdateState::Saved);
    }));
    // The request itself has to be out: the one that hangs is never answered.
    QTest::qWait(50);
    publication.cancel();
    QVERIFY(play(
        publisher.clock, [&] { return publisher.isDone; }, 2s));
    const auto reports = publication.reports();
    QCOMPARE(updateStateName(reports.first().state), state);
    QCOMPARE(errorOf(reports.first())->kind, Error::Kind::Cancelled);
    int written = 0;
    for (const Json &line : linesBelow(publisher.state.path() + u"/audit"_qs))
        written += asText(member(line, "event")) == u"intent.put"_qs ? 1 : 0;
    QCOMPARE(written >= records, true);
    QVERIFY(publisher.count("I4") <= 1);
}

void TestIntentPublication::deletingAPublicationLeavesARecord()
{
    rehearse(u"hang@PUT"_qs);
    Publisher publisher(m_sandbox->target(), m_sandbox->clientSecret());
    publisher.begin({publisher.spec(edited(trainingIntents().first(), u"good day"_qs))});
    QVERIFY(play(publisher.clock,
                 [&] { return publisher.publication->reports().first().attempts > 0; }));
    publisher.publication.reset();
    const auto lines = linesBelow(publisher.state.path() + u"/audit"_qs);
    QCOMPARE(asText(member(lines.last(), "event")), u"intent.put"_qs);
    QCOMPARE(asText(member(lines.last(), "outcome")), u"unknown"_qs);
}

/// Ada and Bob both start from what the server holds. Bob saves in the middle of Ada's update, at each of
/// its steps; whoever comes second must be told, and nothing of the first may be lost.
void TestIntentPublication::twoWritersNeverOverwriteEachOther_data()
{
    QTest::addColumn<int>("after");
    QTest::newRow("before she reads") << 0;
    QTest::newRow("after she has read") << 1;
    QTest::newRow("after she has saved") << 2;
}

void TestIntentPublication::twoWritersNeverOverwriteEachOther()
{
    QFETCH(int, after);
    const Intent start = trainingIntents().first();
    for (const bool knowsBase : {true, false}) {
        m_sandbox->reset();
        QTRY_VERIFY(m_sandbox->isTrained());
        Publisher ada(m_sandbox->target(), m_sandbox->clientSecret());
        Publisher bob(m_sandbox->target(), m_sandbox->clientSecret());
        UpdateSpec hers = ada.spec(edited(start, u"from Ada"_qs));
        UpdateSpec his = bob.spec(edited(start, u"from Bob"_qs));
        if (knowsBase || after != 1) {
            hers.base = start;
            his.base = start;
        }
        const auto bobSaves = [&] { return updateStateName(bob.publish(his).state); };
        QString hisState;
        if (after == 0)
            hisState = bobSaves();
        connect(&ada.begin({hers}), &IntentPublication::stageEntered, &bob.context,
                [&](int, IntentUpdate::Stage stage) {
                    if (after == 1 && stage == IntentUpdate::Stage::Save)
                        hisState = bobSaves(); // she has read and not yet written
                });
        QVERIFY(play(ada.clock, [&] { return ada.isDone; }));
        const UpdateReport report = ada.publication->reports().first();
        if (after == 2)
            hisState = bobSaves();
        const QString herState = updateStateName(report.state);
        QCOMPARE(QStringList({herState, hisState}).count(u"saved"_qs), 1);
        QCOMPARE(QStringList({herState, hisState}).count(u"conflict"_qs), 1);
        const QStringList left = textsOf(onServer(u"greet"_qs));
        QCOMPARE(left.contains(u"from Ada"_qs), herState == u"saved");
        QCOMPARE(left.contains(u"from Bob"_qs), hisState == u"saved");
        if (herState == u"conflict") {
            QCOMPARE(textsOf(*report.server), left); // both versions are there to be compared
            QVERIFY(report.error->message.endsWith(
                u"Nothing was overwritten. Compare the versions and choose what to keep."));
        }
    }
}

void TestIntentPublication::twoWritersOnAServerWithoutTags()
{
    for (const int bobAtRequest : {1, 2}) {
        WholeServer service;
        service.etag.clear();
        RawServer server([&](const RawRequest &request) { return service.reply(request); });
        Target target;
        target.name = u"raw"_qs;
        target.baseUrl = server.address();
        Publisher ada(target);
        const auto base = readJson(service.intent);
        int reads = 0;
        server.setHandler([&](const RawRequest &request) {
            // Bob's save lands just before this read of hers is answered.
            if (request.method == "GET" && request.path == "/api/v1/intents/book"
                && ++reads == bobAtRequest + 1)
                service.intent.replace("Rome", "Oslo");
            return service.reply(request);
        });
        Intent intent = trainingIntent(u"book"_qs, {u"book a flight"_qs, u"to the sea"_qs});
        UpdateSpec spec = ada.spec(intent);
        const UpdateReport report = ada.publish(spec);
        if (bobAtRequest == 1) {
            QCOMPARE(updateStateName(report.state), u"conflict"_qs);
            QCOMPARE(server.count("PUT"), 0);
        } else {
            QCOMPARE(updateStateName(report.state), u"saved"_qs);
            QVERIFY2(ada.said.join(u' ').contains(u"offers no version check"),
                     qPrintable(ada.said.join(u' ')));
        }
    }
}

void TestIntentPublication::aCoreServerWorksAndSaysWhatItCannotTell()
{
    WholeServer service;
    service.hasExtensions = false;
    RawServer server([&](const RawRequest &request) { return service.reply(request); });
    Target target;
    target.name = u"core"_qs;
    target.baseUrl = server.address();
    Publisher publisher(target);
    const UpdateReport report = publisher.publish(
        publisher.spec(trainingIntent(u"book"_qs, {u"book a flight"_qs, u"fly away"_qs})));
    QCOMPARE(updateStateName(report.state), u"saved"_qs);
    QVERIFY(!report.couldCompare);
    QVERIFY(report.warnings.join(u' ').contains(u"cannot return intents"));
    QCOMPARE(server.count("PUT"), 1);
    QVERIFY(!server.requests().last().head.contains("If-Match"));
    QVERIFY(!report.payload.contains("utterance_index"));
}

void TestIntentPublication::journalsPutAndTraining()
{
    Publisher publisher(m_sandbox->target(), m_sandbox->clientSecret());
    (void)publisher.publish(publisher.spec(edited(trainingIntents().first(), u"good day"_qs)));
    QStringList put;
    QStringList retrain;
    for (const Json &line : linesBelow(publisher.state.path() + u"/journal"_qs)) {
        const QString state = asText(member(line, "state")).value_or(QString());
        (asText(member(line, "kind")) == u"put"_qs ? put : retrain).append(state);
    }
    QCOMPARE(
        put,
        (QStringList{u"prepared"_qs, u"sent"_qs, u"terminal"_qs, u"audited"_qs, u"closed"_qs}));
    QCOMPARE(
        retrain,
        (QStringList{u"prepared"_qs, u"sent"_qs, u"accepted"_qs, u"terminal"_qs, u"closed"_qs}));
}

QTEST_GUILESS_MAIN(TestIntentPublication)
#include "tst_intentpublication.moc"
