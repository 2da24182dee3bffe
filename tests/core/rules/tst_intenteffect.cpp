// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/intenteffect.h"

#include <QTest>

using namespace Rehearsal;

namespace {

Intent intent(const QString &name, const QStringList &texts)
{
    Intent intent;
    intent.name = name;
    for (const QString &text : texts)
        intent.utterances.append({text, {}, {}});
    return intent;
}

QList<Intent> flightsAndHotels()
{
    return {intent(u"flight"_qs,
                   {u"book a flight"_qs, u"fly me to rome"_qs, u"a plane ticket please"_qs,
                    u"flights to paris"_qs, u"I want to fly"_qs, u"book me a plane"_qs}),
            intent(u"hotel"_qs,
                   {u"book a hotel"_qs, u"a room for two"_qs, u"hotel room please"_qs,
                    u"rooms in paris"_qs, u"I want a room"_qs, u"find me a hotel"_qs})};
}

QList<SampleChange> changesOf(const QList<Intent> &before, const QList<Intent> &after)
{
    const TrainingSet old = trainingSet(before);
    return sampleChanges(old, trainingSet(after), {u"flight"_qs, u"hotel"_qs, u"train"_qs});
}

} // namespace

class TestIntentEffect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreFoundByIntentAndText()
    {
        const QList<Intent> before = flightsAndHotels();
        QList<Intent> after = before;
        after[0].utterances[1].text = u"fly me to oslo"_qs;         // replaced
        after[1].utterances.append(after[0].utterances.takeAt(0));  // moved
        after[1].utterances.removeAt(2);                            // deleted
        after.append(intent(u"train"_qs, {u"a train to rome"_qs})); // added
        QCOMPARE(changesOf(before, after),
                 (QList<SampleChange>{{0, u"book a flight"_qs, 1},
                                      {1, u"fly me to oslo"_qs, 0},
                                      {8, {}, -1},
                                      {-1, u"a train to rome"_qs, 2}}));
    }

    void anotherOrderIsNoChange()
    {
        QList<Intent> after = flightsAndHotels();
        std::reverse(after[0].utterances.begin(), after[0].utterances.end());
        std::swap(after[0], after[1]);
        QVERIFY(changesOf(flightsAndHotels(), after).isEmpty());
        QVERIFY(!measuredEffect(flightsAndHotels(), after));
    }

    void doublesAreCounted()
    {
        QList<Intent> after = flightsAndHotels();
        after[0].utterances.append(after[0].utterances.at(0));
        QCOMPARE(changesOf(flightsAndHotels(), after),
                 (QList<SampleChange>{{-1, u"book a flight"_qs, 0}}));
        QCOMPARE(changesOf(after, flightsAndHotels()), (QList<SampleChange>{{6, {}, -1}}));
    }

    void theEffectOfAnEditIsMeasured()
    {
        QList<Intent> after = flightsAndHotels();
        after[0].utterances.append(after[1].utterances.takeAt(0)); // "book a hotel" is no flight
        const auto measured = measuredEffect(flightsAndHotels(), after);
        QVERIFY(measured);
        QCOMPARE(measured->names, (QStringList{u"flight"_qs, u"hotel"_qs}));
        QCOMPARE(measured->effect.compared, 12);
        QVERIFY(measured->effect.added.isEmpty() && measured->effect.deleted.isEmpty());
        const MeasuredAccuracy accuracy = measuredAccuracy(measured->effect);
        QCOMPARE(accuracy.samples, 12);
        QCOMPARE(accuracy.before, *measured->effect.before.share());
        QCOMPARE(accuracy.after, *measured->effect.after.share());
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(!measuredEffect(flightsAndHotels(), after, {5, 1, {}, stopped.get_token()}));
    }

    void theDifferenceIsPaired()
    {
        EditEffect effect;
        effect.compared = 1000;
        effect.before = {900, 1001};
        effect.deleted = {{0, u"x"_qs, 1, 1, -1}}; // was right
        effect.won = {{}, {}, {}};
        effect.lost = {{}};
        const MeasuredAccuracy accuracy = measuredAccuracy(effect);
        QCOMPARE(accuracy.before, 0.899);
        QCOMPARE(accuracy.after, 0.901);
        // 2 / 1002 and 1.96 sqrt(5 - 4 / 1002) / 1002
        QVERIFY(std::abs(accuracy.low - (0.0019960 - 0.0043722)) < 1e-6);
        QVERIFY(std::abs(accuracy.high - (0.0019960 + 0.0043722)) < 1e-6);
        QCOMPARE(measuredAccuracy({}), MeasuredAccuracy());
    }

    void theSentenceCountsOrSaysNothing()
    {
        EditEffect effect;
        effect.compared = 15000;
        QCOMPARE(effectText(effect), u"no measurable change"_qs);
        effect.otherwiseWrong = {{}};
        QCOMPARE(effectText(effect), u"no measurable change"_qs);
        effect.won = {{}};
        effect.lost = {{}, {}};
        QCOMPARE(effectText(effect), u"+1 / −2 of 15000 utterances"_qs);
    }
};

QTEST_GUILESS_MAIN(TestIntentEffect)
#include "tst_intenteffect.moc"
