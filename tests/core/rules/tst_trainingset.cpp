// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/trainingset.h"

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

} // namespace

class TestTrainingSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesRememberTheirPlace()
    {
        Intent off = intent(u"off"_qs, {u"never"_qs});
        off.enabled = false;
        const TrainingSet set =
            trainingSet({intent(u"greet"_qs, {u"hello"_qs, u"hi"_qs}), off, intent(u"empty"_qs, {}),
                         intent(u"greet"_qs, {u"hey"_qs})});
        QCOMPARE(set.names, (QStringList{u"greet"_qs, u"empty"_qs}));
        QCOMPARE(set.samples,
                 (QList<TrainingSample>{{u"hello"_qs, 0}, {u"hi"_qs, 0}, {u"hey"_qs, 0}}));
        QCOMPARE(set.places, (QList<TrainingSet::Place>{{0, 0}, {0, 1}, {3, 0}}));
    }

    void questionsAreReadFromATable()
    {
        const auto set = questionSet("id;Intent;TEXT\n1;greet;hello you\n2;oos;what is 7 x 9\n"
                                     "3;gret;hi\n4;;\n5; buy ;\"a hat; please\"\n",
                                     {u"greet"_qs, u"buy"_qs});
        QVERIFY(set);
        QCOMPARE(set->questions,
                 (QList<TrainingSample>{{u"hello you"_qs, 0},
                                        {u"what is 7 x 9"_qs, -1},
                                        {u"hi"_qs, -1},
                                        {QString(), -1},
                                        {u"a hat; please"_qs, 1}}));
        QCOMPARE(set->unknownLabels, (QMap<QString, int>{{u"gret"_qs, 1}, {QString(), 1}}));
    }

    void aTableWithoutTheColumnsIsRefused()
    {
        const auto set = questionSet("text,category\nhello,greet\n", {u"greet"_qs});
        QVERIFY(!set);
        QCOMPARE(set.error().kind, Error::Kind::Invalid);
        QVERIFY(set.error().message.contains(u"category"_qs));
    }
};

QTEST_GUILESS_MAIN(TestTrainingSet)
#include "tst_trainingset.moc"
