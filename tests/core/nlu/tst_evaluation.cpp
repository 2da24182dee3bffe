// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/cohesion.h"
#include "core/nlu/evaluation.h"
#include "tests/core/nlu/bankingsubset.h"

#include <array>
#include <atomic>
#include <cmath>
#include <QSet>
#include <QTest>
#include <utility>

using namespace Rehearsal;

namespace {

bool isNear(double a, double b, double tolerance = 1e-12) { return std::abs(a - b) <= tolerance; }

EvaluatedAnswer answer(int intent, int predicted, double confidence)
{
    EvaluatedAnswer answer;
    answer.intent = intent;
    answer.predicted = predicted;
    answer.confidence = confidence;
    answer.margin = confidence;
    return answer;
}

const QStringList abc = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};

/// Two of three a's are right, one is taken for b; the b is right; the c is taken for b.
QList<EvaluatedAnswer> fiveAnswers()
{
    return {answer(0, 0, 0.95), answer(0, 0, 0.85), answer(0, 1, 0.35), answer(1, 1, 0.75),
            answer(2, 1, 0.65)};
}

double dot(std::span<const Feature> a, std::span<const Feature> b)
{
    double sum = 0.0;
    for (const Feature &x : a) {
        for (const Feature &y : b)
            sum += x.index == y.index ? double(x.value) * double(y.value) : 0.0;
    }
    return sum;
}

} // namespace

class TestEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratesAreCountedPerIntent();
    void averagesCountIntentsOrUtterances();
    void confusedPairsAreListedMostUtterancesFirst();
    void binsAndCalibrationErrorFollowTheDefinition();
    void thresholdsCountWhatWouldBeAnswered();
    void outOfScopeIsCountedApart();
    void intervalIsWilsons_data();
    void intervalIsWilsons();
    void nothingGivesNoRates();
    void everyUtteranceIsTestedOnce();
    void foldsHoldTheirShareOfEachIntent();
    void answersComeFromModelsThatHaveNotLearnedThem();
    void theThreadsDoNotMatter();
    void figuresEqualANaiveCount();
    void cohesionAndSeparationEqualANaiveCount();
    void blindTestAsksTheWholeModel();
    void blindTestCountsStrays();
    void isStoppedAndTellsProgress();
    void tinyWorkspacesAreEvaluated();
};

void TestEvaluation::ratesAreCountedPerIntent()
{
    const IntentEvaluation evaluation = evaluated(abc, fiveAnswers());
    const QList<IntentQuality> &intents = evaluation.intents;
    QCOMPARE(intents.size(), 3);
    QCOMPARE(intents.at(0).precision(), (Proportion{2, 2}));
    QCOMPARE(intents.at(0).recall(), (Proportion{2, 3}));
    QVERIFY(isNear(*intents.at(0).f1(), 0.8));
    QCOMPARE(intents.at(1).precision(), (Proportion{1, 3}));
    QCOMPARE(intents.at(1).recall(), (Proportion{1, 1}));
    QVERIFY(isNear(*intents.at(1).f1(), 0.5));
    // Never predicted: no precision, rather than one of 0.
    QCOMPARE(intents.at(2).precision().share(), std::optional<double>());
    QCOMPARE(intents.at(2).recall(), (Proportion{0, 1}));
    QCOMPARE(*intents.at(2).f1(), 0.0);
    QCOMPARE(evaluation.accuracy, (Proportion{3, 5}));
}

void TestEvaluation::averagesCountIntentsOrUtterances()
{
    const IntentEvaluation evaluation = evaluated(abc, fiveAnswers());
    QVERIFY(isNear(evaluation.macro.precision, (1.0 + 1.0 / 3.0 + 0.0) / 3.0));
    QVERIFY(isNear(evaluation.macro.recall, (2.0 / 3.0 + 1.0 + 0.0) / 3.0));
    QVERIFY(isNear(evaluation.macro.f1, (0.8 + 0.5) / 3.0));
    QVERIFY(isNear(evaluation.weighted.precision, (3.0 + 1.0 / 3.0) / 5.0));
    QVERIFY(isNear(evaluation.weighted.recall, 3.0 / 5.0)); // the accuracy
    QVERIFY(isNear(evaluation.weighted.f1, (3.0 * 0.8 + 0.5) / 5.0));
}

void TestEvaluation::confusedPairsAreListedMostUtterancesFirst()
{
    QList<EvaluatedAnswer> answers = fiveAnswers();
    answers.append(answer(2, 1, 0.9));
    const IntentEvaluation evaluation = evaluated(abc, answers);
    QCOMPARE(evaluation.confusions.size(), 2);
    QCOMPARE(evaluation.confusions.at(0), (Confusion{2, 1, {5, 4}})); // the surest error first
    QCOMPARE(evaluation.confusions.at(1), (Confusion{0, 1, {2}}));
}

void TestEvaluation::binsAndCalibrationErrorFollowTheDefinition()
{
    QList<EvaluatedAnswer> answers = fiveAnswers();
    answers.append(answer(0, 0, 1.0));
    const IntentEvaluation evaluation = evaluated(abc, answers);
    // 1.0 shares the last bin with 0.95; the others stand alone.
    QCOMPARE(evaluation.calibration[9], (ConfidenceBin{2, 0, 1.95}));
    QCOMPARE(evaluation.calibration[8], (ConfidenceBin{1, 0, 0.85}));
    QCOMPARE(evaluation.calibration[3], (ConfidenceBin{0, 1, 0.35}));
    QVERIFY(isNear(*evaluation.calibrationError, (0.05 + 0.15 + 0.35 + 0.25 + 0.65) / 6.0));
    QCOMPARE(evaluation.histogram[24].right, 1);
    QCOMPARE(evaluation.histogram[23].right, 1);
    QCOMPARE(evaluation.histogram[8].wrong, 1);
}

void TestEvaluation::thresholdsCountWhatWouldBeAnswered()
{
    const IntentEvaluation evaluation = evaluated(abc, fiveAnswers());
    QCOMPARE(evaluation.thresholds[0], (ThresholdPoint{0.0, 5, 3, 0}));
    QCOMPARE(evaluation.thresholds[35], (ThresholdPoint{0.35, 5, 3, 0})); // reached, so answered
    QCOMPARE(evaluation.thresholds[36], (ThresholdPoint{0.36, 4, 3, 0}));
    QCOMPARE(evaluation.thresholds[36].falseAccepts(), 1);
    QCOMPARE(evaluation.thresholds[80], (ThresholdPoint{0.8, 2, 2, 0}));
    QCOMPARE(evaluation.thresholds[100], (ThresholdPoint{1.0, 0, 0, 0}));
}

void TestEvaluation::outOfScopeIsCountedApart()
{
    QList<EvaluatedAnswer> answers = fiveAnswers();
    answers[4].rejected = true;
    answers.append(answer(-1, 1, 0.55));
    answers.append(answer(-1, 2, 0.15));
    answers.last().rejected = true;
    const IntentEvaluation evaluation = evaluated(abc, answers);
    QCOMPARE(evaluation.rejectedOutOfScope, (Proportion{1, 2}));
    QCOMPARE(evaluation.rejectedInScope, (Proportion{1, 5}));
    QCOMPARE(evaluation.accuracy, (Proportion{3, 5}));
    QCOMPARE(evaluation.intents.at(1).predicted, 3);
    QCOMPARE(evaluation.thresholds[50], (ThresholdPoint{0.5, 4, 3, 1}));
    QCOMPARE(evaluation.thresholds[50].falseAccepts(), 2);
    QCOMPARE(evaluation.confusions.size(), 2);
}

void TestEvaluation::intervalIsWilsons_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("of");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // The p at which |count / of - p| = 1.96 sqrt(p (1 - p) / of).
    QTest::newRow("half") << 5 << 10 << 0.2365931 << 0.7634069;
    QTest::newRow("none") << 0 << 10 << 0.0 << 0.2775328;
    QTest::newRow("all") << 10 << 10 << 0.7224672 << 1.0;
    QTest::newRow("no observation") << 0 << 0 << 0.0 << 1.0;
}

void TestEvaluation::intervalIsWilsons()
{
    QFETCH(int, count);
    QFETCH(int, of);
    QFETCH(double, low);
    QFETCH(double, high);
    const Interval interval = Proportion{count, of}.interval();
    QVERIFY2(isNear(interval.low, low, 5e-7), qPrintable(QString::number(interval.low, 'g', 10)));
    QVERIFY2(isNear(interval.high, high, 5e-7),
             qPrintable(QString::number(interval.high, 'g', 10)));
}

void TestEvaluation::nothingGivesNoRates()
{
    for (const QStringList &names : {QStringList(), abc}) {
        const auto evaluation = crossValidated(names, {});
        QVERIFY(evaluation);
        QVERIFY(evaluation->answers.isEmpty());
        QCOMPARE(evaluation->accuracy.share(), std::optional<double>());
        QCOMPARE(evaluation->calibrationError, std::optional<double>());
        QCOMPARE(evaluation->macro, AveragedQuality());
        for (const IntentQuality &intent : evaluation->intents) {
            QVERIFY(!intent.f1() && !intent.cohesion && !intent.separation);
            QCOMPARE(intent.nearest, -1);
        }
    }
}

void TestEvaluation::everyUtteranceIsTestedOnce()
{
    LabelledTexts banking = bankingSubset();
    banking.samples.insert(3, {QStringLiteral("of no intent"), 99});
    banking.samples.insert(5, banking.samples.at(5)); // the same utterance twice is tested twice
    const auto evaluation = crossValidated(banking.names, banking.samples, {7, 1, {}, {}});
    QVERIFY(evaluation);
    QCOMPARE(evaluation->folds, 7);
    QCOMPARE(evaluation->answers.size(), banking.samples.size() - 1);
    QCOMPARE(evaluation->accuracy.of, int(banking.samples.size() - 1));
    QSet<int> folds;
    qsizetype at = 0;
    for (const TrainingSample &sample : std::as_const(banking.samples)) {
        if (sample.intent == 99)
            continue;
        const EvaluatedAnswer &answer = evaluation->answers.at(at++);
        QCOMPARE(answer.text, sample.text);
        QCOMPARE(answer.intent, sample.intent);
        QVERIFY(answer.predicted >= 0 && answer.predicted < banking.names.size());
        QVERIFY(answer.confidence > 0.0 && answer.confidence < 1.0);
        folds.insert(answer.fold);
    }
    QCOMPARE(folds, QSet<int>({0, 1, 2, 3, 4, 5, 6}));
    const double accuracy = *evaluation->accuracy.share();
    QVERIFY2(accuracy > 0.85 && accuracy < 1.0, qPrintable(QString::number(accuracy)));
}

void TestEvaluation::foldsHoldTheirShareOfEachIntent()
{
    const LabelledTexts banking = bankingSubset();
    const auto models = trainFoldModels(banking.samples, int(banking.names.size()));
    QVERIFY(models);
    for (std::size_t label = 0; label < models->rows.classCount; ++label) {
        std::array<int, 5> counts = {};
        for (std::size_t row = 0; row < models->rows.classes.size(); ++row) {
            if (models->rows.classes[row] == int(label))
                ++counts[std::size_t(models->rows.folds[row])];
        }
        const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
        QVERIFY(*most - *least <= 1);
    }
}

void TestEvaluation::answersComeFromModelsThatHaveNotLearnedThem()
{
    const LabelledTexts banking = bankingSubset();
    const auto models = trainFoldModels(banking.samples, int(banking.names.size()));
    QVERIFY(models);
    for (std::size_t fold = 0; fold < models->support.size(); ++fold) {
        for (const std::vector<SupportRow> &rows : models->support[fold]) {
            QVERIFY(!rows.empty());
            for (const SupportRow &one : rows)
                QVERIFY(models->rows.folds[std::size_t(one.row)] != int(fold));
        }
    }
}

void TestEvaluation::theThreadsDoNotMatter()
{
    const LabelledTexts banking = bankingSubset();
    const auto one = crossValidated(banking.names, banking.samples, {5, 1, {}, {}});
    const auto three = crossValidated(banking.names, banking.samples, {5, 3, {}, {}});
    QVERIFY(one && three);
    QVERIFY(*one == *three);
}

void TestEvaluation::figuresEqualANaiveCount()
{
    const LabelledTexts banking = bankingSubset();
    const auto evaluation = crossValidated(banking.names, banking.samples);
    QVERIFY(evaluation);
    const QList<EvaluatedAnswer> &answers = evaluation->answers;
    double macro = 0.0;
    for (int intent = 0; intent < banking.names.size(); ++intent) {
        int both = 0;
        int own = 0;
        int named = 0;
        for (const EvaluatedAnswer &one : answers) {
            own += one.intent == intent ? 1 : 0;
            named += one.predicted == intent ? 1 : 0;
            both += one.intent == intent && one.predicted == intent ? 1 : 0;
        }
        const IntentQuality &quality = evaluation->intents.at(intent);
        QCOMPARE(quality.recall(), (Proportion{both, own}));
        QCOMPARE(quality.precision(), (Proportion{both, named}));
        QCOMPARE(quality.utterances, own);
        const double precision = double(both) / named;
        const double recall = double(both) / own;
        QVERIFY(isNear(*quality.f1(), 2.0 * precision * recall / (precision + recall)));
        macro += 2.0 * precision * recall / (precision + recall);
    }
    QVERIFY(isNear(evaluation->macro.f1, macro / double(banking.names.size())));

    double error = 0.0;
    for (int bin = 0; bin < 10; ++bin) {
        double confidence = 0.0;
        double right = 0.0;
        int count = 0;
        for (const EvaluatedAnswer &one : answers) {
            if (std::min(9, int(std::floor(one.confidence * 10.0))) != bin)
                continue;
            ++count;
            confidence += one.confidence;
            right += one.isRight() ? 1.0 : 0.0;
        }
        if (count > 0)
            error += count / double(answers.size()) * std::abs(confidence / count - right / count);
    }
    QVERIFY(isNear(*evaluation->calibrationError, error, 1e-9));
    QVERIFY2(error < 0.1, qPrintable(QString::number(error)));

    for (const ThresholdPoint &point : evaluation->thresholds) {
        int answered = 0;
        int right = 0;
        for (const EvaluatedAnswer &one : answers) {
            answered += one.confidence >= point.threshold ? 1 : 0;
            right += one.confidence >= point.threshold && one.isRight() ? 1 : 0;
        }
        QCOMPARE(point, (ThresholdPoint{point.threshold, answered, right, 0}));
    }
    qsizetype confused = 0;
    for (const Confusion &confusion : evaluation->confusions)
        confused += confusion.answers.size();
    QCOMPARE(confused, evaluation->accuracy.of - evaluation->accuracy.count);
}

void TestEvaluation::cohesionAndSeparationEqualANaiveCount()
{
    LabelledTexts banking = bankingSubset();
    const QList<TrainingSample> all = std::exchange(banking.samples, {});
    for (qsizetype i = 0; i < 160; i += 4)
        banking.samples.append(all.at(i));
    banking.samples.append({QStringLiteral("alone"), int(banking.names.size())});
    banking.names.append(QStringLiteral("one utterance"));
    banking.names.append(QStringLiteral("no utterance"));
    const FoldRows rows(banking.samples, int(banking.names.size()), 5);
    QList<IntentQuality> intents(banking.names.size());
    measureCohesion(rows.features, rows.classes, rows.space.size(), intents);

    const auto count = std::size_t(banking.samples.size());
    const auto meanProduct = [&](int a, int b, bool withItself) {
        double sum = 0.0;
        int pairs = 0;
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j < count; ++j) {
                if (rows.classes[i] != a || rows.classes[j] != b || (i == j && !withItself))
                    continue;
                sum += dot(rows.features.row(i), rows.features.row(j));
                ++pairs;
            }
        }
        return pairs == 0 ? std::optional<double>() : sum / pairs;
    };
    for (int a = 0; a < banking.names.size(); ++a) {
        const IntentQuality &quality = intents.at(a);
        const std::optional<double> cohesion = meanProduct(a, a, false);
        QCOMPARE(quality.cohesion.has_value(), cohesion.has_value());
        QVERIFY(!cohesion || isNear(*quality.cohesion, *cohesion, 1e-6));
        std::optional<double> best;
        for (int b = 0; b < banking.names.size(); ++b) {
            const std::optional<double> product = meanProduct(a, b, true);
            if (a == b || !product)
                continue;
            const double cosine =
                *product / std::sqrt(*meanProduct(a, a, true) * *meanProduct(b, b, true));
            best = std::max(best.value_or(cosine), cosine);
        }
        QCOMPARE(quality.separation.has_value(), best.has_value());
        QVERIFY(!best || isNear(*quality.separation, 1.0 - *best, 1e-6));
    }
}

void TestEvaluation::blindTestAsksTheWholeModel()
{
    LabelledTexts banking = bankingSubset();
    const QList<TrainingSample> learned = banking.samples;
    banking.samples.clear();
    readBankingSubset(QStringLiteral("subset-test.csv"), banking);
    const auto evaluation = blindlyTested(banking.names, learned, banking.samples);
    QVERIFY(evaluation);
    QCOMPARE(evaluation->method, IntentEvaluation::Method::BlindTest);
    const IntentClassifier classifier = IntentClassifier::train(banking.names, learned);
    int right = 0;
    for (qsizetype i = 0; i < banking.samples.size(); ++i) {
        const Prediction prediction = classifier.classify(banking.samples.at(i).text, 1);
        const EvaluatedAnswer &answer = evaluation->answers.at(i);
        QCOMPARE(answer.predicted, prediction.best.constFirst().intent);
        QCOMPARE(answer.confidence, prediction.best.constFirst().confidence);
        QCOMPARE(answer.rejected, prediction.outOfScope);
        right += answer.predicted == banking.samples.at(i).intent ? 1 : 0;
    }
    QCOMPARE(evaluation->accuracy, (Proportion{right, int(banking.samples.size())}));
    QCOMPARE(evaluation->rejectedOutOfScope.of, 0);
    int utterances = 0;
    for (const IntentQuality &intent : evaluation->intents)
        utterances += intent.utterances;
    QCOMPARE(utterances, int(learned.size()));
}

void TestEvaluation::blindTestCountsStrays()
{
    const LabelledTexts banking = bankingSubset();
    QList<TrainingSample> questions = banking.samples.mid(0, 5);
    questions.append({QStringLiteral("zzyzx qwrtp"), -1});
    questions.append({QStringLiteral("is my card activated"), -1});
    const auto evaluation = blindlyTested(banking.names, banking.samples, questions);
    QVERIFY(evaluation);
    QCOMPARE(evaluation->accuracy.of, 5);
    QCOMPARE(evaluation->rejectedOutOfScope.of, 2);
    QVERIFY(evaluation->rejectedOutOfScope.count >= 1);
    QCOMPARE(evaluation->thresholds[0].strays, 2);
}

void TestEvaluation::isStoppedAndTellsProgress()
{
    const LabelledTexts banking = bankingSubset();
    std::stop_source source;
    FoldOptions options;
    options.stop = source.get_token();
    options.threads = 2;
    std::atomic<int> told = 0;
    int last = 0;
    options.progress = [&](int done, int total) {
        ++told;
        QCOMPARE(done, last + 1);
        last = done;
        QVERIFY(done <= total);
        if (done == 2)
            source.request_stop();
    };
    QVERIFY(!crossValidated(banking.names, banking.samples, options));
    QVERIFY(told >= 2);
    QVERIFY(!blindlyTested(banking.names, banking.samples, banking.samples, options));
}

void TestEvaluation::tinyWorkspacesAreEvaluated()
{
    // The one utterance of an intent can't be known by models that have not learned it.
    const auto evaluation =
        crossValidated({QStringLiteral("greet"), QStringLiteral("buy")},
                       {{QStringLiteral("hello"), 0}, {QStringLiteral("buy shoes"), 1}});
    QVERIFY(evaluation);
    QCOMPARE(evaluation->accuracy, (Proportion{0, 2}));
    const auto one = crossValidated({QStringLiteral("greet")}, {{QStringLiteral("hello"), 0}});
    QVERIFY(one);
    QCOMPARE(one->answers.constFirst().predicted, -1);
    QCOMPARE(one->answers.constFirst().confidence, 0.0);
    QCOMPARE(one->accuracy, (Proportion{0, 1}));
}

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
