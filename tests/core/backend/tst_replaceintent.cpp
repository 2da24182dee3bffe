// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/backend/answers.h"
#include "tests/core/backend/wholeserver.h"

#include <QTest>

using namespace Rehearsal;
using namespace std::chrono_literals;

namespace {

Intent edited()
{
    Intent intent;
    intent.id = u"book"_qs;
    intent.name = u"Book"_qs;
    intent.language = u"en"_qs;
    intent.utterances = {{u"fly to Rome"_qs, {{u"city"_qs, 7, 11, {}}}, {}},
                         {u"book a flight"_qs, {}, {}}};
    return intent;
}

/// A server of one's own with a backend at it.
struct World
{
    WholeServer service = {};
    RawServer server{[this](const RawRequest &request) { return service.reply(request); }};
    SystemClock clock = SystemClock();
    CognigyV1Backend backend{targetAt(server), goodSignIn(), clock};
    QStringList notes = {};
    QList<QByteArray> sent = {};

    Result<ServerIntent> read()
    {
        return answerOf<ServerIntent>([this](Answer<ServerIntent> answer) {
            return backend.readIntent(u"book"_qs, std::move(answer));
        });
    }
    Result<IntentWrite> write(const Intent &intent, const std::optional<ServerIntent> &base = {})
    {
        return answerOf<IntentWrite>([&](Answer<IntentWrite> answer) {
            return backend.replaceIntent(
                intent, base, [this](const QByteArray &payload) { sent << payload; },
                [this](const QString &text) { notes << text; }, std::move(answer));
        });
    }
    [[nodiscard]] RawRequest lastPut() const
    {
        RawRequest last;
        for (const RawRequest &request : server.requests()) {
            if (request.method == "PUT")
                last = request;
        }
        return last;
    }
    /// Answers PUTs with `answer`, after storing the body when told so.
    void answerPuts(const RawReply &answer, bool store, int times = 1000)
    {
        server.setHandler(
            [this, answer, store, times, puts = 0](const RawRequest &request) mutable {
                if (request.method != "PUT" || ++puts > times)
                    return service.reply(request);
                if (store)
                    (void)service.put(request);
                return answer;
            });
    }
};

const RawReply lost{{}, RawReply::End::Close};

} // namespace

class TestReplaceIntent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsTheTagThatTheEditStartedFrom();
    void somebodyElsesSaveIsAConflict();
    void withoutATagTheIntentIsComparedJustBefore();
    void withoutATagAForeignChangeIsAConflict();
    void aLostAnswerIsReadBack();
    void aLostRequestIsSentOnceMore();
    void aForeignSaveBehindALostAnswerIsAConflict();
    void anUnreadableIntentLeavesTheOutcomeUnknown();
    void aCoreServerGetsAFlatList();
    void aFlatListMustFitEveryUtterance_data();
    void aFlatListMustFitEveryUtterance();
    void aCoreServerGetsThreePutsInAll();
    void aPutWithoutBodyIsAPut();
    void refusalsAreNotRepeated();
    void aNewIntentIsWritten();
    void retrainingIsFollowed();
    void retrainingWithoutAJobIsNoError();
    void intentsAreListedPageByPage();
};

void TestReplaceIntent::sendsTheTagThatTheEditStartedFrom()
{
    World world;
    const auto base = world.read();
    QCOMPARE(outcome(base), u"ok"_qs);
    QCOMPARE(base->etag, u"\"1\""_qs);
    QCOMPARE(base->intent.utterances.first().spans.size(), 1);
    const auto written = world.write(edited(), *base);
    QCOMPARE(outcome(written), u"ok"_qs);
    QCOMPARE(written->httpStatus, 200);
    QCOMPARE(written->etag, u"\"2\""_qs);
    QCOMPARE(written->attempts, 1);
    const RawRequest put = world.lastPut();
    QCOMPARE(put.header("If-Match"), QByteArray("\"1\""));
    QCOMPARE(put.header("X-Format-Version"), QByteArray("1.0"));
    QCOMPARE(put.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(put.body, written->payload);
    QCOMPARE(put.body,
             QByteArray(R"({"id":"book","name":"Book","language":"en","utterances":["fly to Rome",)"
                        R"("book a flight"],"entities":[{"entity_name":"city","start":7,"end":11,)"
                        R"("utterance_index":0,"colour":"red"}],"intent_type":"standard",)"
                        R"("enabled":true,"owner":"Ada"})"));
    QCOMPARE(world.server.count("GET", "/api/v1/intents/book"), 1);
}

void TestReplaceIntent::somebodyElsesSaveIsAConflict()
{
    World world;
    const auto base = world.read();
    for (const int status : {412, 409}) {
        world.answerPuts(jsonReply(R"({"code":"changed","message":"changed"})", status), false);
        const auto written = world.write(edited(), *base);
        QCOMPARE(written.error().kind, Error::Kind::Conflict);
        QVERIFY(written.error().message.endsWith(
            u"Nothing was overwritten. Compare the versions and choose what to keep."));
    }
    QCOMPARE(world.server.count("PUT"), 2);
}

void TestReplaceIntent::withoutATagTheIntentIsComparedJustBefore()
{
    for (const char *tag : {"", "W/\"1\"", "untagged"}) {
        World world;
        world.service.etag = tag;
        const auto base = world.read();
        const auto written = world.write(edited(), *base);
        QCOMPARE(outcome(written), u"ok"_qs);
        QCOMPARE(world.server.count("GET", "/api/v1/intents/book"), 2);
        QCOMPARE(world.lastPut().header("If-Match"), QByteArray());
        QVERIFY(world.notes.join(u' ').contains(u"offers no version check"));
    }
}

void TestReplaceIntent::withoutATagAForeignChangeIsAConflict()
{
    World world;
    world.service.etag.clear();
    const auto base = world.read();
    world.service.intent.replace("Ada", "Bob");
    const auto written = world.write(edited(), *base);
    QCOMPARE(written.error().kind, Error::Kind::Conflict);
    QCOMPARE(world.server.count("PUT"), 0);
}

void TestReplaceIntent::aLostAnswerIsReadBack()
{
    World world;
    const auto base = world.read();
    world.answerPuts(lost, true);
    const auto written = world.write(edited(), *base);
    QCOMPARE(outcome(written), u"ok"_qs);
    QCOMPARE(world.server.count("PUT"), 1);
    QCOMPARE(world.notes,
             QStringList{u"Saved. The answer was lost, so the intent was read back and "
                         "is as you saved it."_qs});
}

void TestReplaceIntent::aLostRequestIsSentOnceMore()
{
    World world;
    const auto base = world.read();
    world.answerPuts(lost, false, 1);
    const auto written = world.write(edited(), *base);
    QCOMPARE(outcome(written), u"ok"_qs);
    QCOMPARE(written->attempts, 2);
    world.answerPuts(lost, false);
    Intent other = edited();
    other.utterances.first().text = u"fly to Oslo"_qs;
    const auto again = world.write(other);
    QCOMPARE(outcome(again), u"I3-T10"_qs);
    QCOMPARE(again.error().kind, Error::Kind::Network);
    QVERIFY(again.error().message.contains(u"The intent on the server is unchanged."));
    QCOMPARE(world.server.count("PUT"), 4);
}

void TestReplaceIntent::aForeignSaveBehindALostAnswerIsAConflict()
{
    World world;
    const auto base = world.read();
    world.server.setHandler([&](const RawRequest &request) {
        if (request.method != "PUT")
            return world.service.reply(request);
        world.service.intent.replace("Rome", "Oslo");
        return lost;
    });
    const auto written = world.write(edited(), *base);
    QCOMPARE(written.error().kind, Error::Kind::Conflict);
    QCOMPARE(world.server.count("PUT"), 1);
}

void TestReplaceIntent::anUnreadableIntentLeavesTheOutcomeUnknown()
{
    World world;
    const auto base = world.read();
    world.server.setHandler([&](const RawRequest &request) {
        if (request.method == "PUT")
            return lost;
        if (request.path == "/api/v1/intents/book")
            return jsonReply("{}", 403);
        return world.service.reply(request);
    });
    const auto written = world.write(edited(), *base);
    QCOMPARE(written.error().kind, Error::Kind::OutcomeUnknown);
    QCOMPARE(world.server.count("PUT"), 1);
}

void TestReplaceIntent::aCoreServerGetsAFlatList()
{
    World world;
    world.service.hasExtensions = false;
    Intent intent = edited();
    intent.utterances[1] = {u"fly to Oslo"_qs, {{u"city"_qs, 7, 11, {}}}, {}};
    const auto written = world.write(intent);
    QCOMPARE(outcome(written), u"ok"_qs);
    QCOMPARE(world.lastPut().body,
             QByteArray(R"({"id":"book","name":"Book","language":"en","utterances":["fly to Rome",)"
                        R"("fly to Oslo"],"entities":[{"entity_name":"city","start":7,"end":11}],)"
                        R"("intent_type":"standard","enabled":true})"));
    QCOMPARE(world.lastPut().header("If-Match"), QByteArray());
    QCOMPARE(world.backend.capabilities().readIntent, Capabilities::Known::No);
    QCOMPARE(world.notes.size(), 1);
    QVERIFY(world.notes.first().contains(u"cannot return intents"));
    // Known to be unreadable, it is not asked for again.
    QCOMPARE(outcome(world.write(intent)), u"ok"_qs);
    QCOMPARE(world.server.count("GET", "/api/v1/intents/book"), 1);
}

void TestReplaceIntent::aFlatListMustFitEveryUtterance_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("code");
    QTest::newRow("too short") << u"fly"_qs << 0 << 3 << u"I2-V06"_qs;
    QTest::newRow("overlap") << u"book flights"_qs << 5 << 12 << u"I2-V06"_qs;
    QTest::newRow("overlap inside") << u"book flight"_qs << 5 << 11 << u"I2-V07"_qs;
    QTest::newRow("touching") << u"to Rome we fly"_qs << 0 << 7 << u"ok"_qs;
}

void TestReplaceIntent::aFlatListMustFitEveryUtterance()
{
    QFETCH(QString, text);
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(QString, code);
    World world;
    world.service.hasExtensions = false;
    Intent intent = edited();
    intent.utterances[1] = {text, {{u"thing"_qs, start, end, {}}}, {}};
    const auto written = world.write(intent);
    QCOMPARE(outcome(written), code);
    QCOMPARE(world.server.count("PUT"), code == u"ok" ? 1 : 0);
    if (!written) {
        QCOMPARE(written.error().kind, Error::Kind::Invalid);
        QVERIFY2(written.error().message.contains(text)
                     || written.error().message.contains(u"fly to Rome"),
                 qPrintable(written.error().message));
    }
}

void TestReplaceIntent::aCoreServerGetsThreePutsInAll()
{
    World world;
    world.service.hasExtensions = false;
    world.answerPuts(jsonReply(R"({"code":"oops","message":"oops"})", 500), false);
    const auto written = world.write(edited());
    QCOMPARE(outcome(written), u"I3-H27"_qs);
    QCOMPARE(written.error().kind, Error::Kind::OutcomeUnknown);
    QCOMPARE(world.server.count("PUT"), 3);
    world.answerPuts(lost, false, 2);
    QCOMPARE(outcome(world.write(edited())), u"ok"_qs);
    QCOMPARE(world.server.count("PUT"), 6);
}

void TestReplaceIntent::aPutWithoutBodyIsAPut()
{
    World world;
    world.answerPuts({"HTTP/1.1 204 No Content\r\n\r\n", RawReply::End::KeepOpen}, true);
    const auto written = world.write(edited());
    QCOMPARE(outcome(written), u"ok"_qs);
    QCOMPARE(written->httpStatus, 204);
    QVERIFY(written->responseBody.is_null());
}

void TestReplaceIntent::refusalsAreNotRepeated()
{
    for (const int status : {400, 403, 404, 413, 422, 428}) {
        World world;
        world.answerPuts(jsonReply(R"({"code":"no","message":"no"})", status), false);
        const auto written = world.write(edited());
        QCOMPARE(written.error().httpStatus, status);
        QCOMPARE(world.server.count("PUT"), 1);
        QVERIFY(written.error().message.contains(u"The intent on the server is unchanged."));
    }
}

void TestReplaceIntent::aNewIntentIsWritten()
{
    World world;
    Intent intent = edited();
    intent.id = u"new"_qs;
    const auto written = world.write(intent);
    QCOMPARE(outcome(written), u"ok"_qs);
    QCOMPARE(world.backend.capabilities().readIntent, Capabilities::Known::Unknown);
    QVERIFY(!world.lastPut().body.contains("utterance_index"));
}

void TestReplaceIntent::retrainingIsFollowed()
{
    World world;
    const auto job = answerOf<QString>(
        [&](Answer<QString> answer) { return world.backend.retrain({}, std::move(answer)); });
    QCOMPARE(*job, u"job-1"_qs);
    const auto training = answerOf<TrainingJob>([&](Answer<TrainingJob> answer) {
        return world.backend.trainingJob(*job, std::move(answer));
    });
    QCOMPARE(outcome(training), u"ok"_qs);
    QVERIFY(training->finished && !training->failed);
    QCOMPARE(training->progress, 1.0);
}

void TestReplaceIntent::retrainingWithoutAJobIsNoError()
{
    World world;
    const QList<RawReply> answers{jsonReply("{}", 202),
                                  jsonReply(R"({"jobId":7})", 202),
                                  jsonReply(R"({"jobId":"../x"})", 202),
                                  jsonReply({}, 202),
                                  {"HTTP/1.1 204 No Content\r\n\r\n", RawReply::End::KeepOpen}};
    for (const RawReply &answer : answers) {
        world.server.setHandler([&](const RawRequest &request) {
            return request.path == "/api/v1/nlp/retrain" ? answer : world.service.reply(request);
        });
        QStringList notes;
        const auto job = answerOf<QString>([&](Answer<QString> given) {
            return world.backend.retrain([&](const QString &text) { notes << text; },
                                         std::move(given));
        });
        QCOMPARE(outcome(job), u"ok"_qs);
        QCOMPARE(*job, QString());
        QCOMPARE(notes.size(), 1);
    }
}

void TestReplaceIntent::intentsAreListedPageByPage()
{
    World world;
    world.server.setHandler([&](const RawRequest &request) {
        const QByteArray one = world.service.intent;
        if (request.path == "/api/v1/intents?limit=500&offset=0")
            return jsonReply(R"({"items":[)" + one + "," + one + R"(],"total":3})");
        if (request.path == "/api/v1/intents?limit=500&offset=2")
            return jsonReply(R"({"items":[)" + one + R"(],"total":3})");
        return world.service.reply(request);
    });
    const auto intents = answerOf<QList<ServerIntent>>([&](Answer<QList<ServerIntent>> answer) {
        return world.backend.listIntents(std::move(answer));
    });
    QCOMPARE(outcome(intents), u"ok"_qs);
    QCOMPARE(intents->size(), 3);
    QCOMPARE(world.backend.capabilities().listIntents, Capabilities::Known::Yes);
}

QTEST_GUILESS_MAIN(TestReplaceIntent)
#include "tst_replaceintent.moc"
