// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/dialogue.h"
#include "core/sandbox/models.h"
#include "core/sandbox/world.h"
#include "tests/core/sandbox/sandboxclient.h"

#include <QSet>
#include <QTest>

using namespace Rehearsal;
using namespace Rehearsal::Sandbox;

namespace {

Json read(const char *text)
{
    const Result<Json> json = readJson(text);
    return json ? *json : Json();
}

} // namespace

class TestSandboxWorld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorldIsReadWhole();
    void whatIsMissingIsFilledIn();
    void wrongMembersAreNamed_data();
    void wrongMembersAreNamed();
    void theDeployedVersionIsFound();

    void slotsAreFilledFromEntitiesThenContext();
    void contextChangesFollowTheReply();
    void aVersionsOwnReplyComesFirst();
    void jobsTakeTurnsWithTheTextsOfAReply();
    void aRandomSlotDiffersFromJobToJobAndIsTheSameAgain();
    void whatIsOutOfScopeHasItsOwnReply();

    void excludedSharesLeaveTheSameUtterancesOut();
    void theUtteranceLimitCutsTraining();
    void modelsAreTrainedOnceAndKept();
    void modelsOfARetrainArriveTogether();
};

void TestSandboxWorld::aWorldIsReadWhole()
{
    const Result<World> world = readWorld(travelWorld());
    QVERIFY(world);
    QCOMPARE(world->bots.size(), 2);
    const BotVersion *weak =
        world->bot(QStringLiteral("bot-12345"))->version(QStringLiteral("ver-weak"));
    QVERIFY(weak);
    QCOMPARE(weak->excludedUtterances.value(QStringLiteral("book_flight")), 1.0);
    QCOMPARE(weak->replies.size(), 1);
    QCOMPARE(world->environment(QStringLiteral("env-staging"))->isolationMode,
             QStringLiteral("STRICT"));
    QVERIFY(world->environment(QStringLiteral("env-staging"))->allows(QStringLiteral("bot-12345")));
    QVERIFY(
        !world->environment(QStringLiteral("env-staging"))->allows(QStringLiteral("bot-other")));
    QVERIFY(world->environment(QStringLiteral("env/open"))->allows(QStringLiteral("bot-other")));
    QCOMPARE(world->replies.value(QStringLiteral("provide_date")).set.size(), 1U);
    QVERIFY(!world->bot(QStringLiteral("bot-x")));
}

void TestSandboxWorld::whatIsMissingIsFilledIn()
{
    for (
        const Json &json :
        {Json(),
         read(
             R"({"format": {"kind": "rehearsal.world", "major": 1, "minor": 0}, "unknown": 1})")}) {
        const Result<World> world = readWorld(json);
        QVERIFY2(world, world ? "" : qPrintable(world.error().message));
        QCOMPARE(world->bots.size(), 1);
        QCOMPARE(world->bots.first().versions.size(), 1);
        QCOMPARE(world->bots.first().versions.first().status, QStringLiteral("ACTIVE"));
        QVERIFY(world->bots.first().versions.first().deployed);
        QCOMPARE(world->environments.size(), 1);
        QVERIFY(world->environments.first().allows(QStringLiteral("anything")));
    }
    const Result<World> named =
        readWorld(read(R"({"bots": [{"id": "b", "versions": [{"id": "v"}]}]})"));
    QVERIFY(named);
    QCOMPARE(named->bots.first().name, QStringLiteral("b"));
    QCOMPARE(named->bots.first().versions.first().name, QStringLiteral("v"));
}

void TestSandboxWorld::wrongMembersAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *json, const char *pointer) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(pointer);
    };
    row("[]", ": ");
    row(R"({"bots": {}})", "/bots");
    row(R"({"bots": [1]})", "/bots/0");
    row(R"({"bots": [{"name": "x"}]})", "/bots/0/id");
    row(R"({"bots": [{"id": ""}]})", "/bots/0/id");
    row(R"({"bots": [{"id": "a"}, {"id": "a"}]})", "/bots/1/id");
    row(R"({"bots": [{"id": "a", "versions": [{"id": "v"}, {"id": "v"}]}]})",
        "/bots/0/versions/1/id");
    row(R"({"bots": [{"id": "a", "versions": [{"id": "v", "deployed": "yes"}]}]})",
        "/bots/0/versions/0/deployed");
    row(R"({"bots": [{"id": "a", "versions": [{"id": "v", "excludedUtterances": {"x": 2}}]}]})",
        "/bots/0/versions/0/excludedUtterances/x");
    row(R"({"environments": [{"id": "e", "isolation_mode": "LOOSE"}]})",
        "/environments/0/isolation_mode");
    row(R"({"environments": [{"id": "e", "allowed_bot_ids": "b"}]})",
        "/environments/0/allowed_bot_ids");
    row(R"({"replies": []})", "/replies");
    row(R"({"replies": {"a": 1}})", "/replies/a");
    row(R"({"replies": {"a": {"set": {}}}})", "/replies/a/text");
    row(R"({"replies": {"a": []}})", "/replies/a");
    row(R"({"replies": {"a": ["x", 1]}})", "/replies/a");
    row(R"({"replies": {"a": {"text": [2]}}})", "/replies/a/text");
    row(R"({"clients": [{"id": "a"}]})", "/clients/0/secret");
    row(R"({"format": {"kind": "rehearsal.test", "major": 1, "minor": 0}})", "/format");
}

void TestSandboxWorld::wrongMembersAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, pointer);
    const Result<World> world = readWorld(read(json.constData()));
    QVERIFY(!world);
    QCOMPARE(world.error().kind, Error::Kind::Configuration);
    QVERIFY2(world.error().message.contains(pointer), qPrintable(world.error().message));
}

void TestSandboxWorld::theDeployedVersionIsFound()
{
    Bot bot;
    QVERIFY(!World::deployedVersion(bot));
    BotVersion archived;
    archived.id = QStringLiteral("old");
    archived.status = QStringLiteral("ARCHIVED");
    BotVersion active;
    active.id = QStringLiteral("new");
    bot.versions = {archived};
    QCOMPARE(World::deployedVersion(bot)->id, QStringLiteral("old"));
    bot.versions = {archived, active};
    QCOMPARE(World::deployedVersion(bot)->id, QStringLiteral("new"));
    BotVersion deployed;
    deployed.id = QStringLiteral("live");
    deployed.deployed = true;
    bot.versions.append(deployed);
    QCOMPARE(World::deployedVersion(bot)->id, QStringLiteral("live"));
}

void TestSandboxWorld::slotsAreFilledFromEntitiesThenContext()
{
    World world;
    world.replies.insert(
        QStringLiteral("go"),
        {QStringLiteral("{city} at {time} for {count}, {nobody}{ {x"), Json::object()});
    Json context = read(R"({"city": "Rome", "time": "noon", "count": 2})");
    const Understood understood{
        QStringLiteral("go"),
        false,
        {{QStringLiteral("city"), QStringLiteral("PARIS"), QStringLiteral("paris"), 0, 5}}};
    QCOMPARE(answerTurn(world, {}, understood, context),
             QStringLiteral("paris at noon for 2, {nobody}{ {x"));
}

void TestSandboxWorld::contextChangesFollowTheReply()
{
    World world;
    world.replies.insert(
        QStringLiteral("go"),
        {QStringLiteral("ok {city}"),
         read(R"({"city": "{city}", "before": "{city}", "number": "{count}", "text": "n={count}",
                                   "open": "{nothing}", "flag": true, "old": null})")});
    Json context = read(R"({"city": "Rome", "count": 2, "old": 1})");
    QCOMPARE(answerTurn(world, {}, {QStringLiteral("go"), false, {}}, context),
             QStringLiteral("ok Rome"));
    QCOMPARE(writeCompact(context),
             R"({"city":"Rome","count":2,"before":"Rome","number":2,"text":"n=2","flag":true})");
}

void TestSandboxWorld::aVersionsOwnReplyComesFirst()
{
    World world;
    world.replies.insert(QStringLiteral("a"), {QStringLiteral("world a"), Json::object()});
    world.replies.insert(QStringLiteral("b"), {QStringLiteral("world b"), Json::object()});
    BotVersion version;
    version.replies.insert(QStringLiteral("a"), {QStringLiteral("own a"), Json::object()});
    Json context = Json::object();
    QCOMPARE(answerTurn(world, version, {QStringLiteral("a"), false, {}}, context),
             QStringLiteral("own a"));
    QCOMPARE(answerTurn(world, version, {QStringLiteral("b"), false, {}}, context),
             QStringLiteral("world b"));
    QCOMPARE(answerTurn(world, version, {QStringLiteral("c_d"), false, {}}, context),
             QStringLiteral("Understood: c d."));
}

void TestSandboxWorld::jobsTakeTurnsWithTheTextsOfAReply()
{
    const Result<World> world = readWorld(read(
        R"({"replies": {"a": ["one", "two", "three"], "b": {"text": ["{x}!", "{x}?"], "set": {"x": "2"}}}})"));
    QVERIFY(world);
    const auto said = [&](const char *intent, std::uint64_t job, Json context = Json::object()) {
        return answerTurn(*world, {}, {QLatin1String(intent), false, {}}, context, job);
    };
    QStringList all;
    for (std::uint64_t job = 0; job < 4; ++job)
        all.append(said("a", job));
    QCOMPARE(all.join(u' '), QStringLiteral("one two three one"));
    QCOMPARE(said("b", 1, read(R"({"x": 1})")), QStringLiteral("1?"));
}

void TestSandboxWorld::aRandomSlotDiffersFromJobToJobAndIsTheSameAgain()
{
    World world;
    world.replies.insert(QStringLiteral("a"),
                         {QStringLiteral("{random}"), read(R"({"code": "{random}"})")});
    QSet<QString> codes;
    for (std::uint64_t job = 0; job < 50; ++job) {
        Json context = Json::object();
        const QString code =
            answerTurn(world, {}, {QStringLiteral("a"), false, {}}, context, job, 3);
        QCOMPARE(code.size(), 6);
        QCOMPARE(asText(member(context, "code")), code);
        Json again = Json::object();
        QCOMPARE(answerTurn(world, {}, {QStringLiteral("a"), false, {}}, again, job, 3), code);
        codes.insert(code);
    }
    QVERIFY(codes.size() > 45);
    Json known = read(R"({"random": "dice"})"); // a variable of that name goes first
    QCOMPARE(answerTurn(world, {}, {QStringLiteral("a"), false, {}}, known),
             QStringLiteral("dice"));
}

void TestSandboxWorld::whatIsOutOfScopeHasItsOwnReply()
{
    World world;
    world.replies.insert(QStringLiteral("a"), {QStringLiteral("a"), read(R"({"done": true})")});
    Json context = Json::object();
    QCOMPARE(answerTurn(world, {}, {QStringLiteral("a"), true, {}}, context),
             QStringLiteral("Sorry, I did not understand that."));
    QVERIFY(context.empty());
    world.replies.insert(outOfScopeReply, {QStringLiteral("Pardon?"), Json::object()});
    QCOMPARE(answerTurn(world, {}, {QStringLiteral("a"), true, {}}, context),
             QStringLiteral("Pardon?"));
    QCOMPARE(answerTurn(world, {}, {}, context), QStringLiteral("Pardon?"));
}

void TestSandboxWorld::excludedSharesLeaveTheSameUtterancesOut()
{
    const auto hash = [](double share, const QList<Intent> &intents) {
        return trainModel({intents, {{QStringLiteral("book_flight"), share}}, 150, 1}, {})
            ->classifier.weightHash();
    };
    const QList<Intent> intents = travelIntents();
    QCOMPARE(hash(0.5, intents), hash(0.5, intents));
    QVERIFY(hash(0.5, intents) != hash(0.0, intents));
    QVERIFY(hash(0.5, intents) != hash(0.25, intents));
    const ModelPointer none =
        trainModel({intents, {{QStringLiteral("book_flight"), 1.0}}, 150, 1}, {});
    const Prediction prediction =
        none->classifier.classify(QStringLiteral("book a flight to paris"));
    QVERIFY(none->classifier.intentNames().at(prediction.best.first().intent) != u"book_flight");
    // What it has not seen it does not annotate either.
    QVERIFY(none->recognizer.find(QStringLiteral("to paris")).isEmpty());
}

void TestSandboxWorld::theUtteranceLimitCutsTraining()
{
    QList<Intent> cut = travelIntents();
    for (Intent &intent : cut)
        intent.utterances = intent.utterances.mid(0, 4);
    QCOMPARE(trainModel({travelIntents(), {}, 4, 1}, {})->classifier.weightHash(),
             trainModel({cut, {}, 150, 1}, {})->classifier.weightHash());
}

void TestSandboxWorld::modelsAreTrainedOnceAndKept()
{
    Models models(travelIntents(), 150, 1);
    QList<ModelPointer> arrived;
    const auto note = [&arrived](const ModelPointer &model) { arrived.append(model); };
    QVERIFY(!models.ready({}));
    models.whenReady({}, note);
    models.whenReady({}, note);
    QVERIFY(arrived.isEmpty());
    QTRY_COMPARE(arrived.size(), 2);
    QCOMPARE(arrived.at(0), arrived.at(1));
    models.whenReady({}, note);
    QCOMPARE(arrived.size(), 3);
    QCOMPARE(arrived.at(2), models.ready({}));
}

void TestSandboxWorld::modelsOfARetrainArriveTogether()
{
    Models models(travelIntents(), 150, 1);
    const ExcludedShares shares = {{QStringLiteral("book_flight"), 0.5}};
    int there = 0;
    models.whenReady({}, [&there](const ModelPointer &) { ++there; });
    models.whenReady(shares, [&there](const ModelPointer &) { ++there; });
    QTRY_COMPARE(there, 2);
    const ModelPointer before = models.ready({});
    QList<double> progress;
    models.retrain(travelIntents().mid(0, 2), [&](double share) {
        progress.append(share);
        // Until all are there the old ones answer.
        QCOMPARE(models.ready({}) == before, share < 1.0);
    });
    // Asked for while the others are trained: it must not come from the old intents.
    ModelPointer late;
    models.whenReady({{QStringLiteral("provide_date"), 0.5}},
                     [&late](const ModelPointer &model) { late = model; });
    QTRY_VERIFY(late != nullptr);
    QCOMPARE(progress, (QList<double>{0.5, 1.0}));
    QCOMPARE(late->classifier.intentNames().size(), 2);
    QCOMPARE(models.intents().size(), 2);
}

QTEST_GUILESS_MAIN(TestSandboxWorld)
#include "tst_sandboxworld.moc"
