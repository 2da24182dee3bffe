// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/intentclassifier.h"
#include "tests/core/nlu/bankingsubset.h"

#include <array>
#include <cmath>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <thread>
#include <vector>

using namespace Rehearsal;

namespace {

using Corpus = LabelledTexts;

Corpus travel()
{
    Corpus corpus;
    const QDir folder(QStringLiteral(REHEARSAL_SOURCE_DIR "/resources/samples/travel/intents"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QJsonObject intent = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue utterance : intent.value(QLatin1String("utterances")).toArray()) {
            const QString text = utterance.isString()
                ? utterance.toString()
                : utterance.toObject().value(QLatin1String("text")).toString();
            corpus.samples.append({text, static_cast<int>(corpus.names.size())});
        }
        corpus.names.append(intent.value(QLatin1String("name")).toString());
    }
    return corpus;
}

Corpus twoSmallIntents()
{
    return {{QStringLiteral("greet"), QStringLiteral("buy")},
            {{QStringLiteral("hello there"), 0},
             {QStringLiteral("good morning"), 0},
             {QStringLiteral("hi"), 0},
             {QStringLiteral("I want to buy shoes"), 1},
             {QStringLiteral("buy a hat please"), 1},
             {QStringLiteral("purchase a shirt"), 1}}};
}

IntentClassifier trained(const Corpus &corpus, const TrainingOptions &options = {})
{
    return IntentClassifier::train(corpus.names, corpus.samples, options);
}

bool isSane(const Prediction &prediction)
{
    double before = 1.0;
    for (const RankedIntent &intent : prediction.best) {
        if (!std::isfinite(intent.margin) || !(intent.confidence >= 0.0)
            || intent.confidence > before)
            return false;
        before = intent.confidence;
    }
    return true;
}

} // namespace

class TestIntentClassifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weightsAreTheSameForAnyNumberOfThreads();
    void weightsDifferForOtherUtterances();
    void withoutIntentsNothingIsNamed();
    void withoutUtterancesTheFirstIntentIsNamed();
    void oneIntentIsNotSureOfEverything();
    void intentsWithoutUtterancesComeLast();
    void textWithoutKnownNGramsIsOutOfScope();
    void samplesOfUnknownIntentsAreIgnored();
    void bestIsRankedAndConfidenceFalls();
    void fewUtterancesUseTheFixedCalibration();
    void heldOutAnswersFollowTheSamples();
    void trainingCanBeStopped();
    void copiesClassifyInSeveralThreads();
    void hostileTextsAreAnsweredQuickly();
    void travelSampleIsUnderstood_data();
    void travelSampleIsUnderstood();
    void travelSampleRejectsOtherTopics_data();
    void travelSampleRejectsOtherTopics();
    void bankingSubsetIsUnderstood();
};

void TestIntentClassifier::weightsAreTheSameForAnyNumberOfThreads()
{
    Corpus corpus = bankingSubset();
    // More intents than one block holds.
    for (TrainingSample &sample : corpus.samples) {
        if (sample.text.size() % 2 == 0)
            sample.intent += 12;
    }
    for (int i = 0; i < 12; ++i)
        corpus.names.append(corpus.names.at(i) + QStringLiteral(" again"));
    TrainingOptions options;
    options.calibrate = false;
    const QByteArray hash = trained(corpus, options).weightHash();
    QCOMPARE(hash.size(), 64);
    QCOMPARE(trained(corpus, options).weightHash(), hash);
    options.threads = 2;
    QCOMPARE(trained(corpus, options).weightHash(), hash);
    options.threads = 7;
    options.calibrate = true;
    const IntentClassifier seven = trained(corpus, options);
    options.threads = 1;
    const IntentClassifier one = trained(corpus, options);
    QCOMPARE(seven.weightHash(), hash);
    QCOMPARE(one.weightHash(), hash);
    QCOMPARE(seven.calibration(), one.calibration());
    QCOMPARE(seven.outOfScopeMargin(), one.outOfScopeMargin());
    QCOMPARE(seven.heldOutAnswers(), one.heldOutAnswers());
}

void TestIntentClassifier::weightsDifferForOtherUtterances()
{
    Corpus corpus = twoSmallIntents();
    const QByteArray before = trained(corpus).weightHash();
    corpus.samples[0].text = QStringLiteral("hello you");
    QVERIFY(trained(corpus).weightHash() != before);
}

void TestIntentClassifier::withoutIntentsNothingIsNamed()
{
    for (const IntentClassifier &classifier :
         {IntentClassifier(), IntentClassifier::train({}, {}),
          IntentClassifier::train({}, {{QStringLiteral("hello"), 0}})}) {
        const Prediction prediction = classifier.classify(QStringLiteral("hello"));
        QVERIFY(prediction.best.isEmpty());
        QVERIFY(prediction.outOfScope);
        QVERIFY(classifier.intentNames().isEmpty());
    }
}

void TestIntentClassifier::withoutUtterancesTheFirstIntentIsNamed()
{
    const auto classifier =
        IntentClassifier::train({QStringLiteral("greet"), QStringLiteral("buy")}, {});
    const Prediction prediction = classifier.classify(QStringLiteral("hello"));
    QCOMPARE(prediction.best.size(), 2);
    QCOMPARE(prediction.best.at(0).intent, 0);
    QCOMPARE(prediction.best.at(0).confidence, 0.0);
    QVERIFY(prediction.outOfScope);
    QVERIFY(isSane(prediction));
}

void TestIntentClassifier::oneIntentIsNotSureOfEverything()
{
    QList<TrainingSample> samples;
    for (const char *text : {"book a flight", "book me a flight to paris", "I need a plane ticket",
                             "flights to rome please"})
        samples.append({QString::fromLatin1(text), 0});
    const auto classifier = IntentClassifier::train({QStringLiteral("book_flight")}, samples);
    const Prediction own = classifier.classify(QStringLiteral("book a flight to rome"));
    const Prediction other = classifier.classify(QStringLiteral("what is 7 x 9?"));
    QCOMPARE(own.best.size(), 1);
    QVERIFY(!own.outOfScope);
    QVERIFY2(own.best.at(0).confidence > 0.8,
             qPrintable(QString::number(own.best.at(0).confidence)));
    QCOMPARE(other.best.at(0).intent, 0);
    QVERIFY2(other.best.at(0).confidence < own.best.at(0).confidence - 0.15,
             qPrintable(QString::number(other.best.at(0).confidence)));
}

void TestIntentClassifier::intentsWithoutUtterancesComeLast()
{
    Corpus corpus = twoSmallIntents();
    corpus.names.prepend(QStringLiteral("empty"));
    for (TrainingSample &sample : corpus.samples)
        ++sample.intent;
    const Prediction prediction = trained(corpus).classify(QStringLiteral("zebra crossing"), 3);
    QCOMPARE(prediction.best.size(), 3);
    QCOMPARE(prediction.best.at(2).intent, 0);
    QCOMPARE(prediction.best.at(2).confidence, 0.0);
}

void TestIntentClassifier::textWithoutKnownNGramsIsOutOfScope()
{
    const IntentClassifier classifier = trained(travel());
    for (const QString &text : {QString(), QStringLiteral("   "), u"\u6771\u4EAC"_qs}) {
        const Prediction prediction = classifier.classify(text);
        QCOMPARE(prediction.best.size(), 3);
        QCOMPARE(prediction.best.at(0).confidence, 0.0);
        QVERIFY(prediction.outOfScope);
        QVERIFY(isSane(prediction));
    }
}

void TestIntentClassifier::samplesOfUnknownIntentsAreIgnored()
{
    Corpus corpus = twoSmallIntents();
    const QByteArray hash = trained(corpus).weightHash();
    corpus.samples.insert(2, {QStringLiteral("stray"), 2});
    corpus.samples.insert(0, {QStringLiteral("stray"), -1});
    const IntentClassifier classifier = trained(corpus);
    QCOMPARE(classifier.weightHash(), hash);
    QCOMPARE(classifier.heldOutAnswers().size(), corpus.samples.size());
    QCOMPARE(classifier.heldOutAnswers().at(0).intent, -1);
}

void TestIntentClassifier::bestIsRankedAndConfidenceFalls()
{
    const IntentClassifier classifier = trained(bankingSubset());
    const QString text = QStringLiteral("how do I activate my new card");
    const Prediction all = classifier.classify(text, 100);
    QCOMPARE(all.best.size(), classifier.intentNames().size());
    QVERIFY(isSane(all));
    for (qsizetype i = 1; i < all.best.size(); ++i)
        QVERIFY(all.best.at(i - 1).margin >= all.best.at(i).margin);
    const Prediction one = classifier.classify(text, 0);
    QCOMPARE(one.best.size(), 1);
    QCOMPARE(one.best.at(0), all.best.at(0));
    QCOMPARE(classifier.intentNames().at(one.best.at(0).intent),
             QStringLiteral("activate_my_card"));
}

void TestIntentClassifier::fewUtterancesUseTheFixedCalibration()
{
    const IntentClassifier classifier = trained(twoSmallIntents());
    const Prediction prediction = classifier.classify(QStringLiteral("buy shoes"));
    const RankedIntent best = prediction.best.at(0);
    QCOMPARE(best.intent, 1);
    QVERIFY(std::abs(best.confidence - 1.0 / (1.0 + std::exp(-4.0 * best.margin - 2.4))) < 1e-12);
    QCOMPARE(classifier.outOfScopeMargin(), IntentClassifier::FixedOutOfScopeMargin);
    QVERIFY(!prediction.outOfScope);
}

void TestIntentClassifier::heldOutAnswersFollowTheSamples()
{
    const Corpus corpus = bankingSubset();
    const IntentClassifier classifier = trained(corpus);
    const QList<HeldOutAnswer> &answers = classifier.heldOutAnswers();
    QCOMPARE(answers.size(), corpus.samples.size());
    int heldOutRight = 0;
    int learnedRight = 0;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        QVERIFY(answers.at(i).margin >= answers.at(i).ownMargin);
        heldOutRight += answers.at(i).intent == corpus.samples.at(i).intent ? 1 : 0;
        const Prediction learned = classifier.classify(corpus.samples.at(i).text, 1);
        learnedRight += learned.best.at(0).intent == corpus.samples.at(i).intent ? 1 : 0;
    }
    // What was learned is nearly always known; what was held out is not, or it would not have been.
    QVERIFY(learnedRight > 0.99 * static_cast<double>(answers.size()));
    QVERIFY(heldOutRight < learnedRight);
    QVERIFY(heldOutRight > 0.8 * static_cast<double>(answers.size()));
    QVERIFY(trained(corpus, {.threads = 1, .calibrate = false, .folds = 5, .stop = {}})
                .heldOutAnswers()
                .isEmpty());
}

void TestIntentClassifier::trainingCanBeStopped()
{
    std::stop_source source;
    source.request_stop();
    TrainingOptions options;
    options.stop = source.get_token();
    QVERIFY(trained(bankingSubset(), options).intentNames().isEmpty());
}

void TestIntentClassifier::copiesClassifyInSeveralThreads()
{
    const IntentClassifier classifier = trained(travel());
    const QString text = QStringLiteral("book a flight to paris");
    const Prediction expected = classifier.classify(text);
    std::array<bool, 4> same = {};
    {
        std::vector<std::jthread> threads;
        for (bool &result : same) {
            threads.emplace_back([&result, &expected, &text, copy = classifier] {
                result = true;
                for (int i = 0; i < 200; ++i)
                    result = result && copy.classify(text) == expected;
            });
        }
    }
    QCOMPARE(same, (std::array<bool, 4>{true, true, true, true}));
}

void TestIntentClassifier::hostileTextsAreAnsweredQuickly()
{
    Corpus corpus = twoSmallIntents();
    corpus.samples.append({QString(20000, QLatin1Char('z')), 0});
    corpus.samples.append({QString(20000, QChar(0xDC00)), 1});
    corpus.samples.append({QString(20000, QChar(0)), 1});
    QElapsedTimer timer;
    timer.start();
    const IntentClassifier classifier = trained(corpus);
    for (const QString &text : {QString(100000, QLatin1Char('a')), QString(100000, QChar(0xD800)),
                                QString(100000, QChar(0)), QString(100000, QChar(0x0301)),
                                QStringLiteral("buy ").repeated(25000)})
        QVERIFY(isSane(classifier.classify(text)));
    qInfo("learned and asked in %lld ms", timer.elapsed());
}

void TestIntentClassifier::travelSampleIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("intent");
    QTest::addColumn<double>("atLeast");
    const auto row = [](const char *text, const char *intent, double atLeast) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(intent) << atLeast;
    };
    row("book flight to paris", "book_flight", 0.85);
    row("departing next monday", "provide_date", 0.80);
    row("confirm booking", "confirm_booking", 0.90);
    row("I need a hotel room near the station", "book_hotel", 0.80);
    row("please book me a flight", "book_flight", 0.85);
}

void TestIntentClassifier::travelSampleIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(QString, intent);
    QFETCH(double, atLeast);
    const IntentClassifier classifier = trained(travel());
    QCOMPARE(classifier.intentNames().size(), 4);
    const Prediction prediction = classifier.classify(text);
    QCOMPARE(classifier.intentNames().at(prediction.best.at(0).intent), intent);
    QVERIFY2(prediction.best.at(0).confidence >= atLeast,
             qPrintable(QString::number(prediction.best.at(0).confidence)));
    QVERIFY(!prediction.outOfScope);
}

void TestIntentClassifier::travelSampleRejectsOtherTopics_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"what is the capital of peru", "asdf qwerty", "reset my password",
                             "how do I install python"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestIntentClassifier::travelSampleRejectsOtherTopics()
{
    QFETCH(QString, text);
    const Prediction prediction = trained(travel()).classify(text);
    QVERIFY2(prediction.outOfScope || prediction.best.at(0).confidence < 0.6,
             qPrintable(QString::number(prediction.best.at(0).confidence)));
}

void TestIntentClassifier::bankingSubsetIsUnderstood()
{
    Corpus corpus = bankingSubset();
    const IntentClassifier classifier = trained(corpus);
    corpus.samples.clear();
    readBankingSubset(QStringLiteral("subset-test.csv"), corpus);
    QVERIFY(corpus.samples.size() > 200);
    int right = 0;
    for (const TrainingSample &sample : corpus.samples)
        right += classifier.classify(sample.text, 1).best.at(0).intent == sample.intent ? 1 : 0;
    const double accuracy = right / static_cast<double>(corpus.samples.size());
    QVERIFY2(accuracy >= 0.93, qPrintable(QString::number(accuracy)));
}

QTEST_GUILESS_MAIN(TestIntentClassifier)
#include "tst_intentclassifier.moc"
