// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/intentdifference.h"
#include "core/rules/intentmerge.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Rehearsal;

namespace {

Utterance said(const QString &text, const QList<EntitySpan> &spans = {})
{
    return {text, spans, {}};
}

Intent intentOf(const QList<Utterance> &utterances)
{
    Intent intent;
    intent.id = u"book"_qs;
    intent.name = u"Book"_qs;
    intent.language = u"en"_qs;
    intent.utterances = utterances;
    return intent;
}

Intent intentOf(const QStringList &texts)
{
    QList<Utterance> utterances;
    for (const QString &text : texts)
        utterances.append(said(text));
    return intentOf(utterances);
}

QStringList texts(const Intent &intent)
{
    QStringList list;
    for (const Utterance &utterance : intent.utterances)
        list.append(utterance.text);
    return list;
}

QString counts(const IntentDifference &difference)
{
    return QStringLiteral("+%1 -%2 ~%3")
        .arg(difference.count(RowChange::Added))
        .arg(difference.count(RowChange::Removed))
        .arg(difference.count(RowChange::Changed));
}

} // namespace

class TestIntentMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void differencesAreCounted_data();
    void differencesAreCounted();
    void anEditedUtteranceIsOneChange();
    void annotationsAreASet();
    void whatIsSentHasNoRepeats();
    void whatOneSideChangedIsTakenOver();
    void theSameChangeOnBothSidesIsOne();
    void twoRewritesOfOneUtteranceAreAConflict();
    void aRewriteAgainstARemovalIsAConflict();
    void annotationsOfBothAreJoined();
    void overlappingAnnotationsAreAConflict();
    void membersAreMergedOneByOne();
    void mergingWithAnUnchangedSideGivesTheOther();
};

void TestIntentMerge::differencesAreCounted_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QString>("expected");
    const QStringList two{u"fly to Rome"_qs, u"book a flight"_qs};
    QTest::newRow("same") << two << two << u"+0 -0 ~0"_qs;
    QTest::newRow("order is none") << two << QStringList{two[1], two[0]} << u"+0 -0 ~0"_qs;
    QTest::newRow("added") << two << QStringList{two[0], u"x"_qs, two[1]} << u"+1 -0 ~0"_qs;
    QTest::newRow("removed") << two << QStringList{two[1]} << u"+0 -1 ~0"_qs;
    QTest::newRow("another in its place")
        << two << QStringList{u"good morning"_qs, two[1]} << u"+1 -1 ~0"_qs;
    QTest::newRow("edited") << two << QStringList{u"fly to Oslo"_qs, two[1]} << u"+0 -0 ~1"_qs;
    QTest::newRow("edited elsewhere")
        << two << QStringList{two[1], u"fly to Oslo"_qs} << u"+1 -1 ~0"_qs;
    QTest::newRow("a repeat counts")
        << QStringList{u"a"_qs} << QStringList{u"a"_qs, u"a"_qs} << u"+1 -0 ~0"_qs;
    QTest::newRow("from nothing") << QStringList() << two << u"+2 -0 ~0"_qs;
}

void TestIntentMerge::differencesAreCounted()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QFETCH(QString, expected);
    const IntentDifference difference = intentDifference(intentOf(before), intentOf(after));
    QCOMPARE(counts(difference), expected);
    QCOMPARE(difference.isEmpty(), expected == u"+0 -0 ~0");
    // Every row of both stands in exactly one row of the difference.
    int mentioned = 0;
    for (const UtteranceChange &row : difference.rows)
        mentioned += (row.beforeRow >= 0 ? 1 : 0) + (row.afterRow >= 0 ? 1 : 0);
    QCOMPARE(mentioned, before.size() + after.size());
}

void TestIntentMerge::anEditedUtteranceIsOneChange()
{
    const auto difference = intentDifference(intentOf({u"hi"_qs, u"book a flight"_qs}),
                                             intentOf({u"hi"_qs, u"book a cheap flight"_qs}));
    const UtteranceChange row = difference.rows.at(1);
    QCOMPARE(row.change, RowChange::Changed);
    QCOMPARE(row.beforeRow, 1);
    QCOMPARE(row.before.text, u"book a flight"_qs);
    QCOMPARE(row.after.text, u"book a cheap flight"_qs);
    QVERIFY(!row.onlySpans());
}

void TestIntentMerge::annotationsAreASet()
{
    const EntitySpan city{u"city"_qs, 7, 11, {}};
    const EntitySpan verb{u"verb"_qs, 0, 3, {}};
    const Intent before = intentOf({said(u"fly to Rome"_qs, {city, verb})});
    QVERIFY(intentDifference(before, intentOf({said(u"fly to Rome"_qs, {verb, city})})).isEmpty());
    const auto changed = intentDifference(before, intentOf({said(u"fly to Rome"_qs, {city})}));
    QCOMPARE(counts(changed), u"+0 -0 ~1"_qs);
    QVERIFY(changed.rows.first().onlySpans());
}

void TestIntentMerge::whatIsSentHasNoRepeats()
{
    const Intent intent =
        intentOf({u"Fly to Rome"_qs, u" fly to rome "_qs, u"x"_qs, u"FLY TO ROME"_qs});
    QCOMPARE(texts(asSent(intent)), (QStringList{u"Fly to Rome"_qs, u"x"_qs}));
}

void TestIntentMerge::whatOneSideChangedIsTakenOver()
{
    const Intent base = intentOf({u"one"_qs, u"two"_qs, u"three"_qs});
    const Intent mine = intentOf({u"one"_qs, u"two"_qs, u"three"_qs, u"mine"_qs});
    const Intent theirs = intentOf({u"theirs"_qs, u"one"_qs, u"three"_qs});
    const IntentMerge merge = mergeIntents(base, mine, theirs);
    QVERIFY(merge.conflicts.isEmpty());
    QCOMPARE(texts(merge.merged), (QStringList{u"one"_qs, u"three"_qs, u"mine"_qs, u"theirs"_qs}));
    QCOMPARE(merge.fromMine, 1);
    QCOMPARE(merge.fromTheirs, 2);
}

void TestIntentMerge::theSameChangeOnBothSidesIsOne()
{
    const Intent base = intentOf({u"one"_qs, u"two"_qs});
    const Intent both = intentOf({u"one"_qs, u"new"_qs});
    const IntentMerge merge = mergeIntents(base, both, both);
    QVERIFY(merge.conflicts.isEmpty());
    QCOMPARE(texts(merge.merged), texts(both));
}

void TestIntentMerge::twoRewritesOfOneUtteranceAreAConflict()
{
    const Intent base = intentOf({u"book a flight"_qs, u"x"_qs});
    const Intent mine = intentOf({u"book a cheap flight"_qs, u"x"_qs});
    const Intent theirs = intentOf({u"book a direct flight"_qs, u"x"_qs});
    const IntentMerge open = mergeIntents(base, mine, theirs);
    QCOMPARE(open.conflicts.size(), 1);
    QCOMPARE(open.conflicts.first().base->text, u"book a flight"_qs);
    QCOMPARE(open.conflicts.first().mine->text, u"book a cheap flight"_qs);
    QCOMPARE(open.conflicts.first().theirs->text, u"book a direct flight"_qs);
    QVERIFY(open.conflicts.first().canKeepBoth());
    const auto chosen = [&](MergeChoice choice) {
        return texts(mergeIntents(base, mine, theirs, {choice}).merged);
    };
    QCOMPARE(chosen(MergeChoice::Mine), texts(mine));
    QCOMPARE(chosen(MergeChoice::Theirs), texts(theirs));
    QCOMPARE(chosen(MergeChoice::Both),
             (QStringList{u"book a cheap flight"_qs, u"book a direct flight"_qs, u"x"_qs}));
}

void TestIntentMerge::aRewriteAgainstARemovalIsAConflict()
{
    const Intent base = intentOf({u"book a flight"_qs, u"x"_qs});
    const Intent mine = intentOf({u"x"_qs});
    const Intent theirs = intentOf({u"book a direct flight"_qs, u"x"_qs});
    const IntentMerge merge = mergeIntents(base, mine, theirs);
    QCOMPARE(merge.conflicts.size(), 1);
    QVERIFY(!merge.conflicts.first().mine);
    QVERIFY(!merge.conflicts.first().canKeepBoth());
    QCOMPARE(texts(merge.merged), texts(mine));
    QCOMPARE(texts(mergeIntents(base, mine, theirs, {MergeChoice::Theirs}).merged), texts(theirs));
}

void TestIntentMerge::annotationsOfBothAreJoined()
{
    const QString text = u"fly to Rome on Monday"_qs;
    const EntitySpan verb{u"verb"_qs, 0, 3, {}};
    const EntitySpan city{u"city"_qs, 7, 11, {}};
    const EntitySpan day{u"day"_qs, 15, 21, {}};
    const Intent base = intentOf({said(text, {verb})});
    const IntentMerge merge =
        mergeIntents(base, intentOf({said(text, {verb, city})}), intentOf({said(text, {day})}));
    QVERIFY(merge.conflicts.isEmpty());
    QCOMPARE(merge.merged.utterances.first().spans, (QList<EntitySpan>{city, day}));
    // The same utterance added on both sides.
    const IntentMerge added = mergeIntents(intentOf(QStringList()), intentOf({said(text, {city})}),
                                           intentOf({said(text, {day})}));
    QCOMPARE(added.merged.utterances.size(), 1);
    QCOMPARE(added.merged.utterances.first().spans, (QList<EntitySpan>{city, day}));
}

void TestIntentMerge::overlappingAnnotationsAreAConflict()
{
    const QString text = u"fly to New York"_qs;
    const Intent base = intentOf({said(text)});
    const Intent mine = intentOf({said(text, {{u"city"_qs, 7, 15, {}}})});
    const Intent theirs = intentOf({said(text, {{u"city"_qs, 11, 15, {}}})});
    const IntentMerge merge = mergeIntents(base, mine, theirs, {MergeChoice::Theirs});
    QCOMPARE(merge.conflicts.size(), 1);
    QVERIFY(!merge.conflicts.first().canKeepBoth());
    QCOMPARE(merge.merged.utterances.first().spans.first().start, 11);
}

void TestIntentMerge::membersAreMergedOneByOne()
{
    const Intent base = intentOf({u"x"_qs});
    Intent mine = base;
    mine.name = u"Mine"_qs;
    mine.language = u"de"_qs;
    Intent theirs = base;
    theirs.name = u"Theirs"_qs;
    theirs.enabled = false;
    const IntentMerge merge = mergeIntents(base, mine, theirs);
    QCOMPARE(merge.conflicts.size(), 1);
    QCOMPARE(merge.conflicts.first().field, u"name"_qs);
    QCOMPARE(merge.conflicts.first().theirValue, u"Theirs"_qs);
    QCOMPARE(merge.merged.name, u"Mine"_qs);
    QCOMPARE(merge.merged.language, u"de"_qs);
    QCOMPARE(merge.merged.enabled, false);
    QCOMPARE(mergeIntents(base, mine, theirs, {MergeChoice::Theirs}).merged.name, u"Theirs"_qs);
}

void TestIntentMerge::mergingWithAnUnchangedSideGivesTheOther()
{
    QRandomGenerator random(20260115);
    const auto some = [&] {
        QStringList list;
        for (int i = 0; i < 12; ++i) {
            if (random.bounded(3) > 0)
                list.append(QStringLiteral("utterance number %1").arg(i + 20 * random.bounded(2)));
        }
        return intentOf(list);
    };
    const auto sorted = [](const Intent &intent) {
        QStringList list = texts(intent);
        std::sort(list.begin(), list.end());
        return list;
    };
    for (int round = 0; round < 500; ++round) {
        const Intent base = some();
        const Intent other = some();
        QCOMPARE(sorted(mergeIntents(base, other, base).merged), sorted(other));
        QCOMPARE(sorted(mergeIntents(base, base, other).merged), sorted(other));
        QVERIFY(mergeIntents(base, base, other).conflicts.isEmpty());
        QVERIFY(mergeIntents(base, other, other).conflicts.isEmpty());
        QVERIFY(intentDifference(other, mergeIntents(base, base, other).merged).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestIntentMerge)
#include "tst_intentmerge.moc"
