// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/nlu/random.h"
#include "core/rules/ambiguityindex.h"

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

QList<IntentInFile> travel()
{
    return {intentOf(u"flight"_qs,
                     {u"can you book a long weekend in lisbon for two"_qs,
                      u"book me a flight to paris"_qs, u"fly me home"_qs}),
            intentOf(u"hotel"_qs,
                     {u"i need a room"_qs, u"could you book a long weekend in lisbon for two"_qs}),
            intentOf(u"date"_qs, {u"next monday"_qs})};
}

QStringList places(const QList<Ambiguity> &found)
{
    QStringList list;
    for (const Ambiguity &one : found)
        list.append(QStringLiteral("%1 %2/%3 %4/%5")
                        .arg(measureName(one.measure), one.a.intent)
                        .arg(one.a.utterance)
                        .arg(one.b.intent)
                        .arg(one.b.utterance));
    return list;
}

std::shared_ptr<const AmbiguitySearch> learned(const QList<IntentInFile> &intents)
{
    auto search =
        std::make_shared<AmbiguitySearch>(intents, AmbiguityLimits(), 1, std::stop_token());
    search->learn();
    return search;
}

} // namespace

class tst_AmbiguityIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPairIsFoundWhereverItsTextsStand();
    void anEditedTextGoesAndComesBack();
    void aRenamedIntentIsAnotherOne();
    void manyEditsLeaveWhatANewIndexFinds();
    void aTypedTextIsJudgedInItsPlace();
    void whatWasLearnedFollowsItsTexts();
    void acceptedPairsSayWhy();
};

void tst_AmbiguityIndex::aPairIsFoundWhereverItsTextsStand()
{
    QList<IntentInFile> intents = travel();
    AmbiguityIndex index;
    index.reset(intents, {});
    QCOMPARE(places(index.ambiguities()), QStringList(u"pairwise flight/0 hotel/1"_qs));
    intents[1].intent.utterances.move(1, 0);
    index.update(intents[1]);
    QCOMPARE(places(index.ambiguities()), QStringList(u"pairwise flight/0 hotel/0"_qs));
    intents[0].intent.utterances.prepend({QString(), {}, {}});
    index.update(intents[0]);
    QCOMPARE(places(index.ambiguities()), QStringList(u"pairwise flight/1 hotel/0"_qs));
}

void tst_AmbiguityIndex::anEditedTextGoesAndComesBack()
{
    QList<IntentInFile> intents = travel();
    AmbiguityIndex index;
    index.reset(intents, {});
    intents[1].intent.utterances[1].text = u"two nights in a hotel please"_qs;
    index.update(intents[1]);
    QVERIFY(index.ambiguities().isEmpty());
    index.update(travel()[1]);
    QCOMPARE(places(index.ambiguities()), QStringList(u"pairwise flight/0 hotel/1"_qs));
    // The same text twice in an intent: both are ambiguous.
    intents = travel();
    intents[1].intent.utterances.append(intents[1].intent.utterances[1]);
    index.update(intents[1]);
    QCOMPARE(index.ambiguities().size(), 2);
    index.update(travel()[1]);
    QCOMPARE(index.ambiguities().size(), 1);
}

void tst_AmbiguityIndex::aRenamedIntentIsAnotherOne()
{
    QList<IntentInFile> intents = travel();
    AmbiguityIndex index;
    index.reset(intents, {});
    intents[1].intent.name = intents[0].intent.name;
    index.update(intents[1]);
    QVERIFY(index.ambiguities().isEmpty());
    index.update(travel()[1]);
    QCOMPARE(index.ambiguities().size(), 1);
    QCOMPARE(index.ambiguities().constFirst().b.intent, u"hotel"_qs);
}

void tst_AmbiguityIndex::manyEditsLeaveWhatANewIndexFinds()
{
    Random random(5);
    const auto text = [&] {
        QStringList words;
        for (std::size_t length = 2 + random.below(6); length > 0; --length)
            words.append(u'w' + QString::number(random.below(4)));
        return words.join(u' ');
    };
    QList<IntentInFile> intents;
    for (const QString &name : {u"a"_qs, u"b"_qs, u"c"_qs}) {
        QStringList texts;
        for (int i = 0; i < 12; ++i)
            texts.append(text());
        intents.append(intentOf(name, texts));
    }
    AmbiguityIndex index;
    index.reset(intents, {});
    for (int i = 0; i < 200; ++i) {
        IntentInFile &file = intents[qsizetype(random.below(3))];
        QList<Utterance> &utterances = file.intent.utterances;
        const auto place = qsizetype(random.below(std::size_t(utterances.size())));
        switch (random.below(4)) {
        case 0:
            utterances[place].text = text();
            break;
        case 1:
            utterances.insert(place, Utterance{text(), {}, {}});
            break;
        case 2:
            if (utterances.size() > 3)
                utterances.removeAt(place);
            break;
        default:
            utterances.move(place, 0);
        }
        index.update(file);
        QCOMPARE(places(index.ambiguities()),
                 places(findAmbiguities(intents, {}, {AmbiguityMeasure::Pairwise})));
    }
}

void tst_AmbiguityIndex::aTypedTextIsJudgedInItsPlace()
{
    const QList<IntentInFile> intents = travel();
    AmbiguityIndex index;
    index.reset(intents, {});
    AmbiguitySide side{u"hotel"_qs, u"can you book a long weekend in lisbon for two"_qs,
                       u"intents/hotel.intent.json"_qs, 0};
    QCOMPARE(places(index.judge(side)), QStringList(u"pairwise hotel/0 flight/0"_qs));
    QCOMPARE(index.mostSimilar(side).constFirst().side.intent, u"flight"_qs);
    QVERIFY(std::abs(index.mostSimilar(side).constFirst().similarity - 1.0) < 1e-9);
    side.text = u"a room with a view"_qs;
    QVERIFY(index.judge(side).isEmpty());

    index.learn(learned(intents));
    side.text = u"fly me to paris"_qs;
    bool isNearer = false;
    for (const Ambiguity &found : index.judge(side)) {
        QCOMPARE(found.a, side);
        isNearer = isNearer || found.measure == AmbiguityMeasure::Nearer;
    }
    QVERIFY(isNearer);
}

void tst_AmbiguityIndex::whatWasLearnedFollowsItsTexts()
{
    QList<IntentInFile> intents = travel();
    intents[2].intent.utterances.append({u"book me a flight to paris please"_qs, {}, {}});
    AmbiguityIndex index;
    index.reset(intents, {});
    index.learn(learned(intents));
    const auto nearer = [&] {
        QStringList all = places(index.ambiguities());
        return all.filter(u"nearer date/"_qs);
    };
    QCOMPARE(nearer(), QStringList(u"nearer date/1 flight/1"_qs));
    intents[2].intent.utterances.move(1, 0);
    index.update(intents[2]);
    QCOMPARE(nearer(), QStringList(u"nearer date/0 flight/1"_qs));
    intents[2].intent.utterances[0].text = u"on tuesday"_qs;
    index.update(intents[2]);
    QVERIFY(nearer().isEmpty());
    // A text that came since is judged by what was learned before.
    intents[2].intent.utterances[0].text = u"book me one flight to paris"_qs;
    index.update(intents[2]);
    QCOMPARE(nearer(), QStringList(u"nearer date/0 flight/1"_qs));
}

void tst_AmbiguityIndex::acceptedPairsSayWhy()
{
    AmbiguityIndex index;
    index.reset(travel(), {});
    AmbiguityLimits limits;
    limits.accepted = {
        acceptance(index.ambiguities().constFirst(), u"either is right"_qs, u"ann"_qs, {})};
    index.reset(travel(), limits);
    QCOMPARE(index.ambiguities().constFirst().accepted->reason, u"either is right"_qs);
}

QTEST_APPLESS_MAIN(tst_AmbiguityIndex)
#include "tst_ambiguityindex.moc"
