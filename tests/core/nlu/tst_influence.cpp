// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/evaluation.h"
#include "core/nlu/influence.h"
#include "core/nlu/random.h"
#include "tests/core/nlu/bankingsubset.h"

#include <QTest>

using namespace Rehearsal;

namespace {

/// The margin by which the taken intent wins over the expected one.
double lead(const QString &text, int taken, int expected, const QList<TrainingSample> &samples)
{
    const auto influence = influenceOn(text, taken, expected, samples, 1);
    return influence ? influence->takenMargin - influence->expectedMargin : 0.0;
}

} // namespace

class TestInfluence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSentenceToBlameIsNamed();
    void removingTheFirstLowersTheLeadMoreThanRemovingOthers();
    void sharesAddUpAndFall();
    void theTextItselfIsNoReason();
    void marginsAreThoseOfTheClassifier();
    void withoutAnExpectedIntentOnlyOneSideIsTold();
    void strangeTextsRestOnNothing();
    void otherScriptsShareTheirWords();
    void isStopped();
};

void TestInfluence::theSentenceToBlameIsNamed()
{
    const QList<TrainingSample> samples = {
        {QStringLiteral("book a flight to paris"), 0}, {QStringLiteral("I need a plane ticket"), 0},
        {QStringLiteral("fly me to rome"), 0},         {QStringLiteral("book a hotel room"), 1},
        {QStringLiteral("cancel my hotel please"), 0}, // stands in the wrong intent
        {QStringLiteral("a room for two nights"), 1},  {QStringLiteral("what is the weather"), 2}};
    const auto influence = influenceOn(QStringLiteral("Cancel the hotel for me"), 0, 1, samples, 3);
    QVERIFY(influence);
    QVERIFY(influence->agrees());
    QCOMPARE(influence->towards.constFirst().sample, 4);
    // As the text writes them.
    QCOMPARE(influence->towards.constFirst().shared.mid(0, 2),
             (QStringList{QStringLiteral("Cancel"), QStringLiteral("hotel")}));
    QVERIFY(influence->towards.constFirst().share > 0.5);
    QCOMPARE(influence->against.constFirst().sample, 3);
    QVERIFY(influence->against.constFirst().shared.contains(QStringLiteral("hotel")));
    for (const InfluentialSample &one : influence->towards)
        QCOMPARE(samples.at(one.sample).intent, 0);
    for (const InfluentialSample &one : influence->against)
        QCOMPARE(samples.at(one.sample).intent, 1);
}

void TestInfluence::removingTheFirstLowersTheLeadMoreThanRemovingOthers()
{
    const LabelledTexts banking = bankingSubset();
    const auto evaluation = crossValidated(banking.names, banking.samples);
    QVERIFY(evaluation);
    Random random(9);
    int cases = 0;
    double byFirst = 0.0;
    double byOther = 0.0;
    for (const Confusion &confusion : evaluation->confusions) {
        const qsizetype index = confusion.answers.constFirst();
        const QString text = banking.samples.at(index).text;
        QList<TrainingSample> samples = banking.samples;
        samples.removeAt(index);
        const auto influence = influenceOn(text, confusion.predicted, confusion.intent, samples, 1);
        const double before = influence->takenMargin - influence->expectedMargin;
        QList<TrainingSample> without = samples;
        without.removeAt(influence->towards.constFirst().sample);
        byFirst += before - lead(text, confusion.predicted, confusion.intent, without);
        qsizetype other = influence->towards.constFirst().sample;
        while (other == influence->towards.constFirst().sample
               || samples.at(other).intent != confusion.predicted)
            other = qsizetype(random.below(std::size_t(samples.size())));
        without = samples;
        without.removeAt(other);
        byOther += before - lead(text, confusion.predicted, confusion.intent, without);
        ++cases;
    }
    QVERIFY(cases >= 8);
    QVERIFY2(byFirst / cases > 0.05, qPrintable(QString::number(byFirst / cases)));
    QVERIFY2(byFirst > 3.0 * byOther, qPrintable(QString::number(byOther / cases)));
}

void TestInfluence::sharesAddUpAndFall()
{
    const LabelledTexts banking = bankingSubset();
    const auto influence = influenceOn(QStringLiteral("my card is not working at the machine"), 3,
                                       5, banking.samples, 1000);
    QVERIFY(influence);
    for (const QList<InfluentialSample> &side : {influence->towards, influence->against}) {
        double sum = 0.0;
        double before = 1.0;
        for (const InfluentialSample &one : side) {
            QVERIFY(one.contribution > 0.0 && one.share <= before);
            before = one.share;
            sum += one.share;
        }
        QVERIFY(std::abs(sum - 1.0) < 1e-9);
    }
    QCOMPARE(influenceOn(QStringLiteral("my card"), 3, 5, banking.samples, 2)->towards.size(), 2);
}

void TestInfluence::theTextItselfIsNoReason()
{
    const LabelledTexts banking = bankingSubset();
    const QString text = banking.samples.at(10).text;
    const auto influence =
        influenceOn(text.toUpper(), banking.samples.at(10).intent, -1, banking.samples, 1000);
    for (const InfluentialSample &one : influence->towards)
        QVERIFY(one.sample != 10);
}

void TestInfluence::marginsAreThoseOfTheClassifier()
{
    const LabelledTexts banking = bankingSubset();
    const QString text = QStringLiteral("how do I top up by cheque");
    const IntentClassifier classifier = IntentClassifier::train(banking.names, banking.samples);
    const Prediction prediction = classifier.classify(text, 2);
    const RankedIntent first = prediction.best.at(0);
    const RankedIntent second = prediction.best.at(1);
    const auto influence = influenceOn(text, first.intent, second.intent, banking.samples, 3);
    // Another order of rows: the same machine within the stop of the optimisation.
    QVERIFY(std::abs(influence->takenMargin - first.margin) < 0.06);
    QVERIFY(std::abs(influence->expectedMargin - second.margin) < 0.06);
}

void TestInfluence::withoutAnExpectedIntentOnlyOneSideIsTold()
{
    const LabelledTexts banking = bankingSubset();
    const auto influence = influenceOn(QStringLiteral("top up my card"), 1, -1, banking.samples, 3);
    QVERIFY(influence);
    QCOMPARE(influence->towards.size(), 3);
    QVERIFY(influence->against.isEmpty());
}

void TestInfluence::strangeTextsRestOnNothing()
{
    const LabelledTexts banking = bankingSubset();
    for (const QString &text : {QString(), u"\u6771\u4EAC"_qs, QStringLiteral("   ")}) {
        const auto influence = influenceOn(text, 1, 2, banking.samples, 3);
        QVERIFY(influence);
        QVERIFY(influence->towards.isEmpty() && influence->against.isEmpty());
    }
    QVERIFY(influenceOn(QStringLiteral("x"), 0, 1, {}, 3)->towards.isEmpty());
}

void TestInfluence::otherScriptsShareTheirWords()
{
    const QString hotel = u"\u0433\u043E\u0441\u0442\u0438\u043D\u0438\u0446\u0430"_qs;
    const auto influence =
        influenceOn(hotel + QStringLiteral(" 42"), 0, 1,
                    {{hotel + QStringLiteral(" 7"), 0}, {QStringLiteral("42 trains"), 1}}, 3);
    QCOMPARE(influence->towards.constFirst().shared, QStringList{hotel});
    QCOMPARE(influence->against.constFirst().shared, QStringList{QStringLiteral("42")});
}

void TestInfluence::isStopped()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(!influenceOn(QStringLiteral("top up"), 1, 2, bankingSubset().samples, 3,
                         source.get_token()));
}

QTEST_GUILESS_MAIN(TestInfluence)
#include "tst_influence.moc"
