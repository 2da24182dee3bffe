// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/accept.h"

#include "core/domain/placeholders.h"
#include "core/rules/assess.h"

#include <QTest>

using namespace Rehearsal;

using Part = ExpectationPlace::Part;

namespace {

Json json(const char *text)
{
    const Result<Json> value = readJson(QByteArray(text));
    return value ? *value : Json();
}

Check check(const char *kind, const char *op, const char *value, const QString &target = {})
{
    Check result;
    result.kind = QLatin1String(kind);
    result.op = QLatin1String(op);
    result.target = target;
    result.value = json(value);
    return result;
}

Turn turn(const QString &says, const QString &intent, double minimum)
{
    Turn result;
    result.says = says;
    result.expects.emplace().intent = intent;
    result.expects->minConfidence = minimum;
    return result;
}

Step step(int index, const QString &intent, double confidence, const QString &reply)
{
    Step result;
    result.index = index;
    result.intent = intent;
    result.confidence = confidence;
    result.reply = reply;
    result.durationMs = 420;
    return result;
}

/// As a run of the test on these steps gives it.
RunReport ran(const ConversationTest &test, const QList<Step> &steps, int row = -1)
{
    RunSpec spec;
    Issues issues;
    spec.test = expanded(test, row, issues);
    spec.row = row;
    Snapshot snapshot;
    snapshot.state = Snapshot::State::Completed;
    snapshot.steps = steps;
    snapshot.durationMs = 1234;
    return assess(spec, {}, snapshot);
}

ConversationTest oneTurn(const QList<Check> &checks = {})
{
    ConversationTest test;
    test.turns = {turn(u"book a room"_qs, u"book_hotel"_qs, 0.8)};
    test.turns[0].expects->checks = checks;
    return test;
}

} // namespace

class TestAccept : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void intentBecomesTheOneFound();
    void minimumIsKeptWhileItHolds();
    void minimumNeverExceedsWhatCame();
    void entitiesFoundTakeThePlaceOfThoseExpected();
    void checksMoveToWhatCame_data();
    void checksMoveToWhatCame();
    void looseTextsBecomeStrictOnlyWhenNamed();
    void whatCannotBeMetIsRefused();
    void replyOfATurnWithoutReplyCheckGetsOne();
    void aTurnThatExpectsNothingGetsABaseline();
    void anIntentAloneIsCompleted();
    void placeholdersAreWrittenBack();
    void changedTurnsAreRefused();
    void anAcceptedTestPassesOnTheSameAnswers();
    void placeholdersTellTheirSource();
};

void TestAccept::intentBecomesTheOneFound()
{
    const ConversationTest test = oneTurn();
    const RunReport report = ran(test, {step(0, u"book_flight"_qs, 0.93, u"Where to?"_qs)});
    const Acceptance done = accepted(test, report, {{0, Part::Intent, -1}});
    QCOMPARE(done.test.turns[0].expects->intent, u"book_flight"_qs);
    QCOMPARE(done.test.turns[0].expects->minConfidence, 0.8);
    QCOMPARE(done.changes.size(), 1);
    QCOMPARE(done.changes[0].what, u"Turn 1, expected intent"_qs);
    QCOMPARE(done.changes[0].before, u"book_hotel"_qs);
    QCOMPARE(done.changes[0].after, u"book_flight"_qs);
    QVERIFY(accepted(done.test, report, {{0, Part::Intent, -1}}).changes.isEmpty());
}

void TestAccept::minimumIsKeptWhileItHolds()
{
    const ConversationTest test = oneTurn();
    const QList<ExpectationPlace> place{{0, Part::Confidence, -1}};
    QCOMPARE(accepted(test, ran(test, {step(0, u"book_hotel"_qs, 0.93, {})}), place).test, test);
    const Acceptance lower =
        accepted(test, ran(test, {step(0, u"book_hotel"_qs, 0.7899, {})}), place);
    QCOMPARE(lower.test.turns[0].expects->minConfidence, 0.75);
    QCOMPARE(lower.changes[0].before, u"0.8"_qs);
    Step without = step(0, u"book_hotel"_qs, 0, {});
    without.hasConfidence = false;
    const Acceptance none = accepted(test, ran(test, {without}), place);
    QCOMPARE(none.test, test);
    QCOMPARE(none.refused.size(), 1);
}

void TestAccept::minimumNeverExceedsWhatCame()
{
    for (int hundredth = 0; hundredth <= 100; ++hundredth) {
        const double actual = hundredth / 100.0;
        QVERIFY(acceptedMinimum(actual) <= actual);
        QVERIFY(acceptedMinimum(actual) > actual - 0.05);
    }
    QCOMPARE(acceptedMinimum(0.85), 0.85);
    QCOMPARE(acceptedMinimum(0.8499999999), 0.8);
    QCOMPARE(acceptedMinimum(1.7), 1.0);
    QCOMPARE(acceptedMinimum(-1), 0.0);
}

void TestAccept::entitiesFoundTakeThePlaceOfThoseExpected()
{
    ConversationTest test = oneTurn();
    test.turns[0].expects->entities = json("{\"date\": \"monday\", \"city\": \"Paris\"}");
    Step found = step(0, u"book_hotel"_qs, 0.9, {});
    found.entities = json("[{\"type\": \"city\", \"value\": \"Rome\"}, {\"type\": \"people\", "
                          "\"text\": \"two\"}]");
    const Acceptance done = accepted(test, ran(test, {found}), {{0, Part::Entities, -1}});
    // A type that came keeps the value the author gave it: values are not compared.
    QCOMPARE(writeCompact(*done.test.turns[0].expects->entities),
             QByteArray("{\"city\":\"Paris\",\"people\":\"two\"}"));
    QCOMPARE(done.changes[0].before, u"date = monday, city = Paris"_qs);
    found.entities = Json::array();
    QVERIFY(!accepted(test, ran(test, {found}), {{0, Part::Entities, -1}})
                 .test.turns[0]
                 .expects->entities);
}

void TestAccept::checksMoveToWhatCame_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("op");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *kind, const char *op, const char *target, const char *before,
                        const char *after) {
        QTest::addRow("%s %s", kind, op)
            << QString::fromLatin1(kind) << QString::fromLatin1(op) << QString::fromLatin1(target)
            << QString::fromLatin1(before) << QString::fromLatin1(after);
    };
    row("reply", "equals", "", "\"Hello\"", "\"Which hotel?\"");
    row("intent", "oneOf", "", "[\"a\", \"b\"]", "[\"a\", \"b\", \"book_hotel\"]");
    row("intent", "oneOf", "", "\"a\"", "[\"a\", \"book_hotel\"]");
    row("margin", "atLeast", "", "0.5", "0.1");
    row("confidence", "atLeast", "", "0.99", "0.9");
    row("confidence", "atMost", "", "0.5", "0.95");
    row("entity", "equals", "city", "\"Paris\"", "\"Rome\"");
    row("context", "equals", "/user", "\"Bob\"", "\"Ada\"");
    row("context", "atMost", "/count", "2", "3");
    row("latency", "atMost", "", "100", "500");
    row("latency", "atLeast", "", "1000", "400");
    row("duration", "atMost", "", "1000", "1300");
}

void TestAccept::checksMoveToWhatCame()
{
    QFETCH(QString, kind);
    QFETCH(QString, op);
    QFETCH(QString, target);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const ConversationTest test =
        oneTurn({check(kind.toLatin1().constData(), op.toLatin1().constData(),
                       before.toLatin1().constData(), target)});
    Step came = step(0, u"book_hotel"_qs, 0.93, u"Which hotel?"_qs);
    came.alternatives = {{u"book_hotel"_qs, 0.93}, {u"book_flight"_qs, 0.8}};
    came.entities = json("[{\"type\": \"city\", \"value\": \"Rome\"}]");
    came.context = json("{\"user\": \"Ada\", \"count\": 3}");
    const RunReport report = ran(test, {came});
    QCOMPARE(report.verdict, Verdict::Failed);
    const Acceptance done = acceptedTest(test, report);
    QCOMPARE(writeCompact(done.test.turns[0].expects->checks[0].value),
             writeCompact(json(after.toLatin1().constData())));
    QCOMPARE(done.test.turns[0].expects->checks[0].op, op);
    QCOMPARE(ran(done.test, {came}).verdict, Verdict::Passed);
}

void TestAccept::looseTextsBecomeStrictOnlyWhenNamed()
{
    const ConversationTest test = oneTurn({check("reply", "contains", "\"flight\""),
                                           check("reply", "wildcard", "\"Which*city*\""),
                                           check("reply", "regex", "\"^Where\"")});
    const RunReport report = ran(test, {step(0, u"book_hotel"_qs, 0.9, u"Which hotel?"_qs)});
    const Acceptance all = acceptedTest(test, report);
    QCOMPARE(all.test, test);
    QCOMPARE(all.byThemselves.size(), 3);
    QCOMPARE(all.byThemselves[0].place, (ExpectationPlace{0, Part::Check, 0}));
    const Acceptance one = accepted(test, report, {all.byThemselves[0].place});
    QCOMPARE(one.test.turns[0].expects->checks[0].op, u"equals"_qs);
    QCOMPARE(writeCompact(one.test.turns[0].expects->checks[0].value),
             writeCompact(json("\"Which hotel?\"")));
    QCOMPARE(one.test.turns[0].expects->checks[1], test.turns[0].expects->checks[1]);
}

void TestAccept::whatCannotBeMetIsRefused()
{
    Check negated = check("reply", "contains", "\"hotel\"");
    negated.negated = true;
    const ConversationTest test = oneTurn({negated, check("entity", "present", "null", u"date"_qs),
                                           check("context", "equals", "1", u"/count"_qs)});
    const RunReport report = ran(test, {step(0, u"book_hotel"_qs, 0.9, u"Which hotel?"_qs)});
    const Acceptance done = acceptedTest(test, report);
    QCOMPARE(done.test, test);
    QCOMPARE(done.refused.size(), 3);
    QVERIFY(done.refused[0].startsWith(u"Turn 1, "_qs));
    // A reply that reads like a variable would ask for one in the next run.
    const ConversationTest equal = oneTurn({check("reply", "equals", "\"Hi\"")});
    const Acceptance braces =
        acceptedTest(equal, ran(equal, {step(0, u"book_hotel"_qs, 0.9, u"{{ name }}?"_qs)}));
    QCOMPARE(braces.test, equal);
    QCOMPARE(braces.refused.size(), 1);
}

void TestAccept::replyOfATurnWithoutReplyCheckGetsOne()
{
    const ConversationTest test = oneTurn();
    const RunReport report = ran(test, {step(0, u"book_hotel"_qs, 0.9, u"Which hotel?"_qs)});
    const Acceptance done = accepted(test, report, {{0, Part::Reply, -1}});
    QCOMPARE(done.test.turns[0].expects->checks,
             (QList<Check>{check("reply", "equals", "\"Which hotel?\"")}));
    QCOMPARE(done.changes[0].before, QString());
    QVERIFY(accepted(done.test, report, {{0, Part::Reply, -1}}).changes.isEmpty());
}

void TestAccept::aTurnThatExpectsNothingGetsABaseline()
{
    ConversationTest test;
    test.turns.resize(1);
    test.turns[0].says = u"book a room"_qs;
    const RunReport report = ran(test, {step(0, u"book_hotel"_qs, 0.93, u"Which hotel?"_qs)});
    QVERIFY(acceptedTest(test, report).changes.isEmpty());
    const Acceptance done = acceptedTurns(test, report, {0});
    QCOMPARE(done.test.turns[0].expects->intent, u"book_hotel"_qs);
    QCOMPARE(done.test.turns[0].expects->minConfidence, 0.9);
}

void TestAccept::anIntentAloneIsCompleted()
{
    ConversationTest test;
    test.turns = {turn(u"fly"_qs, u"book_flight"_qs, 0.5), turn(u"now"_qs, u"date"_qs, 0.5)};
    test.turns[0].expects->minConfidence.reset();
    QList<Step> steps{step(0, u"book_flight"_qs, 0.93, {}), step(1, u"date"_qs, 0.93, {})};
    for (Step &each : steps)
        each.entities = json("[{\"type\": \"city\", \"value\": \"Rome\"}]");
    const RunReport report = ran(test, steps);
    const Acceptance done = acceptedTest(test, report);
    QCOMPARE(done.changes.size(), 2);
    for (const ExpectationChange &change : done.changes) {
        QCOMPARE(change.place.turn, 0);
        QVERIFY(change.before.isEmpty());
    }
    QCOMPARE(done.test.turns[0].expects->minConfidence, 0.9);
    QCOMPARE(writeCompact(*done.test.turns[0].expects->entities),
             QByteArray("{\"city\":\"Rome\"}"));
    QCOMPARE(done.test.turns[1], test.turns[1]);
    // The same by its places, as the list takes them.
    QCOMPARE(accepted(test, report, {done.changes[0].place, done.changes[1].place}).test,
             done.test);
    QVERIFY(acceptedTest(done.test, report).changes.isEmpty());
}

void TestAccept::placeholdersAreWrittenBack()
{
    ConversationTest test = oneTurn({check("reply", "equals", "\"To {{city}} for {{n}}\"")});
    test.turns[0].says = u"fly to {{city}}"_qs;
    test.variables = json("{\"n\": 1}");
    test.data.emplace();
    test.data->columns = {u"city"_qs};
    test.data->rows = {{u"Paris"_qs}, {u"Rome"_qs}};
    const RunReport report =
        ran(test, {step(0, u"book_hotel"_qs, 0.9, u"Rome! Romeo in room 12 for 1"_qs)}, 1);
    const Acceptance done = acceptedTest(test, report);
    QCOMPARE(writeCompact(done.test.turns[0].expects->checks[0].value),
             writeCompact(json("\"{{city}}! Romeo in room 12 for {{n}}\"")));
    QVERIFY(done.changes[0].what.contains(u"data row 2"_qs));
    QVERIFY(done.test.data == test.data);
}

void TestAccept::changedTurnsAreRefused()
{
    ConversationTest test = oneTurn();
    const RunReport report = ran(test, {step(0, u"book_flight"_qs, 0.93, {})});
    test.turns.insert(0, turn(u"hello"_qs, u"greet"_qs, 0.8));
    const Acceptance done = acceptedTest(test, report);
    QCOMPARE(done.test, test);
    QCOMPARE(done.refused.size(), 2);
    QVERIFY(accepted(test, report, {{7, Part::Intent, -1}}).changes.isEmpty());
}

void TestAccept::anAcceptedTestPassesOnTheSameAnswers()
{
    ConversationTest test = oneTurn({check("reply", "equals", "\"x\"")});
    test.turns[0].expects->entities = json("{\"date\": \"monday\"}");
    test.turns.append(turn(u"tomorrow"_qs, u"provide_date"_qs, 0.9));
    const QList<Step> steps{step(0, u"book_flight"_qs, 0.55, u"Where to?"_qs),
                            step(1, u"confirm"_qs, 0.31, u"Fine."_qs)};
    QCOMPARE(ran(test, steps).verdict, Verdict::Failed);
    const Acceptance done = acceptedTest(test, ran(test, steps));
    QCOMPARE(done.changes.size(), 6);
    QCOMPARE(ran(done.test, steps).verdict, Verdict::Passed);
}

void TestAccept::placeholdersTellTheirSource()
{
    ConversationTest test;
    test.variables = json("{\"city\": \"Bonn\", \"n\": 2}");
    test.data.emplace();
    test.data->columns = {u"city"_qs};
    test.data->rows = {{u"Paris"_qs}};
    const auto found = placeholdersIn(u"{{ city }} {{n}} {{x}} {{"_qs, test, 0);
    QCOMPARE(found.size(), 3);
    QCOMPARE(placeholderText(found[0], 0), u"{{ city }} = Paris (data row 1)"_qs);
    QCOMPARE(placeholderText(found[1], 0), u"{{n}} = 2 (variable of the test)"_qs);
    QVERIFY(placeholderText(found[2], 0).startsWith(u"{{x}} is not defined"_qs));
    QCOMPARE(placeholdersIn(u"{{city}}"_qs, test, -1)[0].value, u"Bonn"_qs);
    QCOMPARE(filledIn(u"{{ city }} {{n}} {{x}} {{"_qs, test, 0), u"Paris 2 {{x}} {{"_qs);
}

QTEST_GUILESS_MAIN(TestAccept)
#include "tst_accept.moc"
