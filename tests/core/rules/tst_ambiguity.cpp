// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"
#include "core/rules/ambiguity.h"

#include <QTest>

using namespace Rehearsal;

namespace {

IntentInFile intentOf(const QString &name, const QStringList &texts)
{
    IntentInFile file;
    file.file = QStringLiteral("intents/%1.intent.json").arg(name);
    file.intent.name = name;
    for (const QString &text : texts)
        file.intent.utterances.append({text, {}, {}});
    return file;
}

/// Two intents with one near-duplicate between them and one within.
QList<IntentInFile> oilAndTires()
{
    return {intentOf(u"oil"_qs,
                     {u"check my oil"_qs, QString(),
                      u"how many miles can i drive before i need to change my oil"_qs,
                      u"how many miles can i drive before i need to change the oil"_qs}),
            intentOf(u"tires"_qs,
                     {u"are my tires flat"_qs,
                      u"How many miles can I drive before I need to change my tires"_qs})};
}

/// Two clear intents of twelve utterances each, and one utterance that stands in the wrong one.
QList<IntentInFile> withOneMislabelled()
{
    QStringList weather;
    QStringList banking;
    for (const char *when :
         {"today", "tomorrow", "on monday", "on sunday", "next week", "tonight"}) {
        weather.append(QStringLiteral("how is the weather %1").arg(QLatin1String(when)));
        weather.append(QStringLiteral("will it rain %1").arg(QLatin1String(when)));
        banking.append(QStringLiteral("transfer money %1").arg(QLatin1String(when)));
        banking.append(QStringLiteral("pay my credit card bill %1").arg(QLatin1String(when)));
    }
    banking.append(u"how is the weather this evening"_qs);
    return {intentOf(u"weather"_qs, weather), intentOf(u"banking"_qs, banking)};
}

Json json(const QByteArray &text)
{
    const auto read = readJson(text);
    return read ? *read : Json();
}

} // namespace

class tst_Ambiguity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void measuresHaveNames();
    void nearDuplicatesOfOtherIntentsAreFound();
    void utterancesOfOneIntentAreNeverAmbiguous();
    void thresholdsDecide();
    void theClassifierNamesWhatItTakesForAnotherIntent();
    void anUtteranceNearerToAnotherIntentIsFound();
    void messagesSayWhatAndByHowMuch();
    void acceptedPairsHoldUntilATextChanges();
    void anAcceptedModelAnswerCoversTheWholeIntent();
    void acceptingWritesOneEntryAndKeepsTheRest();
    void unreadableEntriesAreKeptAndCoverNothing();
    void aStoppedSearchFindsNothing();
};

void tst_Ambiguity::measuresHaveNames()
{
    for (const AmbiguityMeasure measure : {AmbiguityMeasure::Pairwise, AmbiguityMeasure::Corpus,
                                           AmbiguityMeasure::Nearer, AmbiguityMeasure::Model})
        QCOMPARE(measureNamed(measureName(measure)), measure);
    QCOMPARE(measureNamed(u"all"_qs), std::nullopt);
}

void tst_Ambiguity::nearDuplicatesOfOtherIntentsAreFound()
{
    const QList<Ambiguity> found = findAmbiguities(oilAndTires(), {}, {AmbiguityMeasure::Pairwise});
    QCOMPARE(found.size(), 1);
    const Ambiguity &first = found.constFirst();
    QCOMPARE(first.measure, AmbiguityMeasure::Pairwise);
    QVERIFY(std::abs(first.score - 0.908) < 5e-4); // performance.md 3
    QCOMPARE(first.a.file, u"intents/oil.intent.json"_qs);
    QCOMPARE(first.a.utterance, 2); // the empty one before it counts as a place
    QCOMPARE(first.b.intent, u"tires"_qs);
    QCOMPARE(first.b.utterance, 1);
    QCOMPARE(first.shared.join(u' '), u"how many miles can i drive before need to change my"_qs);
    QCOMPARE(first.accepted, std::nullopt);
}

void tst_Ambiguity::utterancesOfOneIntentAreNeverAmbiguous()
{
    QList<IntentInFile> intents = oilAndTires();
    intents[1].intent.name = intents[0].intent.name;
    QVERIFY(findAmbiguities(intents, {}, {AmbiguityMeasure::Pairwise, AmbiguityMeasure::Corpus})
                .isEmpty());
}

void tst_Ambiguity::thresholdsDecide()
{
    AmbiguityLimits limits;
    limits.pairwise = 0.95;
    QVERIFY(findAmbiguities(oilAndTires(), limits, {AmbiguityMeasure::Pairwise}).isEmpty());
    limits.pairwise = 0.5;
    QVERIFY(findAmbiguities(oilAndTires(), limits, {AmbiguityMeasure::Pairwise}).size() > 1);
    limits.corpus = 0.99;
    QVERIFY(findAmbiguities(oilAndTires(), limits, {AmbiguityMeasure::Corpus}).isEmpty());
    limits.corpus = 0.5;
    QVERIFY(!findAmbiguities(oilAndTires(), limits, {AmbiguityMeasure::Corpus}).isEmpty());
}

void tst_Ambiguity::theClassifierNamesWhatItTakesForAnotherIntent()
{
    const QList<Ambiguity> found =
        findAmbiguities(withOneMislabelled(), {}, {AmbiguityMeasure::Model});
    QCOMPARE(found.size(), 1);
    const Ambiguity &taken = found.constFirst();
    QCOMPARE(taken.a.text, u"how is the weather this evening"_qs);
    QCOMPARE(taken.a.intent, u"banking"_qs);
    QCOMPARE(taken.b.intent, u"weather"_qs);
    QVERIFY(taken.b.text.startsWith(u"how is the weather"_qs));
    QVERIFY(taken.score >= 0.25 && taken.score < 3);
    QVERIFY(taken.probability > 0 && taken.probability <= 1);
    AmbiguityLimits limits;
    limits.margin = taken.score + 0.01;
    QVERIFY(findAmbiguities(withOneMislabelled(), limits, {AmbiguityMeasure::Model}).isEmpty());
}

void tst_Ambiguity::anUtteranceNearerToAnotherIntentIsFound()
{
    const QList<Ambiguity> found =
        findAmbiguities(withOneMislabelled(), {}, {AmbiguityMeasure::Nearer});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().a.text, u"how is the weather this evening"_qs);
    QCOMPARE(found.constFirst().b.intent, u"weather"_qs);
    QVERIFY(found.constFirst().score > found.constFirst().probability + 0.1);
}

void tst_Ambiguity::messagesSayWhatAndByHowMuch()
{
    Ambiguity ambiguity{AmbiguityMeasure::Pairwise,
                        0.8692,
                        0,
                        {u"flight"_qs, u"book it"_qs, u"intents/a.intent.json"_qs, 3},
                        {u"hotel"_qs, u"book that"_qs, u"intents/b.intent.json"_qs, 7},
                        {},
                        {}};
    QCOMPARE(ambiguityMessage(ambiguity), u"87 % similar to “book that” in intent hotel."_qs);
    const Issue issue = ambiguityIssue(ambiguity);
    QCOMPARE(issue.rule, u"V08"_qs);
    QCOMPARE(issue.severity, Issue::Severity::Warning);
    QCOMPARE(issue.file, u"intents/a.intent.json"_qs);
    QCOMPARE(issue.pointer, u"/utterances/3"_qs);
    QCOMPARE(issue.related,
             (QList<Issue::Place>{{u"intents/b.intent.json"_qs, u"/utterances/7"_qs}}));
    ambiguity.measure = AmbiguityMeasure::Model;
    ambiguity.score = 0.5;
    ambiguity.probability = 0.934;
    QCOMPARE(
        ambiguityMessage(ambiguity),
        u"Taken for intent hotel (margin 0.50, probability 93 %). Its nearest utterance is “book that”."_qs);
    // What a user wrote is never taken for a place of ours.
    ambiguity.b.text = u"%1 %2"_qs;
    ambiguity.b.intent = u"%3"_qs;
    ambiguity.measure = AmbiguityMeasure::Pairwise;
    QCOMPARE(ambiguityMessage(ambiguity), u"50 % similar to “%1 %2” in intent %3."_qs);
}

void tst_Ambiguity::acceptedPairsHoldUntilATextChanges()
{
    QList<IntentInFile> intents = oilAndTires();
    const Ambiguity found = findAmbiguities(intents, {}, {AmbiguityMeasure::Pairwise}).constFirst();
    AmbiguityLimits limits;
    limits.accepted = {acceptance(found, u"both answer the same"_qs, u"ann"_qs, u"now"_qs)};
    const Ambiguity again =
        findAmbiguities(intents, limits, {AmbiguityMeasure::Pairwise}).constFirst();
    QVERIFY(again.accepted);
    QCOMPARE(again.accepted->reason, u"both answer the same"_qs);

    std::swap(intents[0], intents[1]); // the other order of files
    QVERIFY(findAmbiguities(intents, limits, {AmbiguityMeasure::Pairwise}).constFirst().accepted);
    intents[0].intent.utterances.prepend({u"spare tire"_qs, {}, {}}); // another row
    QVERIFY(findAmbiguities(intents, limits, {AmbiguityMeasure::Pairwise}).constFirst().accepted);
    intents[0].intent.utterances[2].text += u" please"_qs;
    QVERIFY(!findAmbiguities(intents, limits, {AmbiguityMeasure::Pairwise}).constFirst().accepted);
}

void tst_Ambiguity::anAcceptedModelAnswerCoversTheWholeIntent()
{
    QList<IntentInFile> intents = withOneMislabelled();
    const Ambiguity found = findAmbiguities(intents, {}, {AmbiguityMeasure::Model}).constFirst();
    AmbiguityLimits limits;
    limits.accepted = {acceptance(found, u"small talk"_qs, u"ann"_qs, u"now"_qs)};
    // Its nearest utterance there changes: that is evidence, not what was accepted.
    for (Utterance &utterance : intents[0].intent.utterances)
        utterance.text.replace(u"how is"_qs, u"how was"_qs);
    const QList<Ambiguity> again = findAmbiguities(intents, limits, {AmbiguityMeasure::Model});
    QCOMPARE(again.size(), 1);
    QVERIFY(again.constFirst().b.text != found.b.text);
    QVERIFY(again.constFirst().accepted);
    limits.accepted[0].measure = u"pairwise"_qs;
    QVERIFY(!findAmbiguities(intents, limits, {AmbiguityMeasure::Model}).constFirst().accepted);
}

void tst_Ambiguity::acceptingWritesOneEntryAndKeepsTheRest()
{
    const QByteArray before =
        R"({"format":{"kind":"rehearsal.workspace"},"ambiguity":{"margin":0.3,)"
        R"("accepted":[{"own":"entry"}],"more":1},"x":2})";
    const AcceptedAmbiguity accepted{u"oil"_qs,      u"a"_qs,   u"tires"_qs, u"b"_qs,
                                     u"pairwise"_qs, u"why"_qs, u"ann"_qs,   u"2026-11-21"_qs};
    const Json once = withAccepted(json(before), accepted);
    QCOMPARE(writeCompact(once),
             QByteArray(R"({"format":{"kind":"rehearsal.workspace"},"ambiguity":{"margin":0.3,)"
                        R"("accepted":[{"own":"entry"},{"a":{"intent":"oil","text":"a"},)"
                        R"("b":{"intent":"tires","text":"b"},"measure":"pairwise",)"
                        R"("reason":"why","by":"ann","at":"2026-11-21"}],"more":1},"x":2})"));
    QCOMPARE(acceptedAmbiguities(once["ambiguity"]["accepted"]),
             QList<AcceptedAmbiguity>{accepted});
    AcceptedAmbiguity later = accepted;
    later.reason = u"another"_qs;
    QCOMPARE(acceptedAmbiguities(withAccepted(once, later)["ambiguity"]["accepted"]),
             QList<AcceptedAmbiguity>{later});
    QCOMPARE(writeCompact(withoutAccepted(once, accepted)), before);
    QCOMPARE(writeCompact(withoutAccepted(json("{}"), accepted)), QByteArray("{}"));
    QCOMPARE(acceptedAmbiguities(withAccepted(json("{}"), accepted)["ambiguity"]["accepted"]),
             QList<AcceptedAmbiguity>{accepted});
}

void tst_Ambiguity::unreadableEntriesAreKeptAndCoverNothing()
{
    for (const char *list : {"null", "{}", "[1,null,\"a\",{}]", R"([{"a":{"intent":"x"},"b":1}])",
                             R"([{"a":{"intent":"x","text":"t"},"b":{"intent":1,"text":"u"}}])"})
        QVERIFY(acceptedAmbiguities(json(list)).isEmpty());
}

void tst_Ambiguity::aStoppedSearchFindsNothing()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(findAmbiguities(oilAndTires(), {},
                            {AmbiguityMeasure::Pairwise, AmbiguityMeasure::Model}, 2,
                            source.get_token())
                .isEmpty());
}

QTEST_APPLESS_MAIN(tst_Ambiguity)
#include "tst_ambiguity.moc"
