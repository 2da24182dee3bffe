// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures the language understanding on two public data sets, beside liblinear on the same features
// in the same run. `benchmark_nlu FOLDER`: FOLDER holds the unpacked data (see nlu.sh). Ends with 1 if
// a target is missed.

#include "core/nlu/features.h"
#include "core/nlu/intentclassifier.h"
#include "tests/benchmarks/nludata.h"
#include "tests/benchmarks/targettable.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <limits>
#include <linear.h>
#include <memory>
#include <QDir>
#include <string>
#include <vector>

using namespace Rehearsal;

namespace {

/// CPU time of the process, in seconds: other work on the machine does not count.
double cpuSeconds()
{
    timespec now = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double wallSeconds()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(now).count();
}

struct Scores
{
    double accuracy = 0.0;              ///< percent of the in-scope utterances, without rejection
    double accuracyWithRejection = 0.0; ///< percent: right and not rejected
    double outOfScopeRecall = 0.0;      ///< percent
    double calibrationError = 0.0;      ///< expected, ten bins
    double medianMicroseconds = 0.0;
    double p99Microseconds = 0.0;
};

Scores score(const IntentClassifier &classifier, const LabelledSet &set)
{
    struct Bin
    {
        double confidence = 0.0;
        int right = 0;
    };
    std::array<Bin, 10> bins = {};
    std::vector<double> seconds;
    const auto ask = [&](const QString &text) {
        const double start = wallSeconds();
        const Prediction prediction = classifier.classify(text);
        seconds.push_back(wallSeconds() - start);
        return prediction;
    };
    int right = 0;
    int rightAndKept = 0;
    for (const TrainingSample &sample : set.test) {
        const Prediction prediction = ask(sample.text);
        const RankedIntent best = prediction.best.constFirst();
        const bool isRight = best.intent == sample.intent;
        right += isRight ? 1 : 0;
        rightAndKept += isRight && !prediction.outOfScope ? 1 : 0;
        Bin &bin = bins[std::min<std::size_t>(9, static_cast<std::size_t>(best.confidence * 10.0))];
        bin.confidence += best.confidence;
        bin.right += isRight ? 1 : 0;
    }
    int rejected = 0;
    for (const QString &text : set.outOfScopeTest)
        rejected += ask(text).outOfScope ? 1 : 0;

    Scores scores;
    const auto count = static_cast<double>(set.test.size());
    scores.accuracy = 100.0 * right / count;
    scores.accuracyWithRejection = 100.0 * rightAndKept / count;
    if (!set.outOfScopeTest.isEmpty())
        scores.outOfScopeRecall = 100.0 * rejected / static_cast<double>(set.outOfScopeTest.size());
    for (const Bin &bin : bins)
        scores.calibrationError += std::abs(bin.confidence - bin.right) / count;
    std::sort(seconds.begin(), seconds.end());
    scores.medianMicroseconds = 1e6 * seconds[seconds.size() / 2];
    scores.p99Microseconds = 1e6 * seconds[seconds.size() * 99 / 100];
    return scores;
}

/// liblinear's L2R_L2LOSS_SVC_DUAL, C = 1, its own default stop, bias 1, over our features.
class Yardstick
{
public:
    explicit Yardstick(const QList<TrainingSample> &samples)
    {
        set_print_string_function([](const char *) {});
        QList<QString> texts;
        for (const TrainingSample &sample : samples) {
            texts.append(sample.text);
            m_labels.push_back(sample.intent);
        }
        const double start = cpuSeconds();
        const FeatureMatrix rows = m_space.fit(texts);
        m_featureSeconds = cpuSeconds() - start;
        m_nodes.resize(rows.rowCount());
        for (std::size_t i = 0; i < rows.rowCount(); ++i) {
            m_nodes[i] = nodes({rows.row(i).begin(), rows.row(i).end()});
            m_rows.push_back(m_nodes[i].data());
        }
    }

    [[nodiscard]] double featureSeconds() const { return m_featureSeconds; }

    /// Trains and returns the CPU seconds that took.
    double train()
    {
        problem data = {};
        data.l = static_cast<int>(m_rows.size());
        data.n = static_cast<int>(m_space.size()) + 1;
        data.y = m_labels.data();
        data.x = m_rows.data();
        data.bias = 1.0;
        parameter options = {};
        options.solver_type = L2R_L2LOSS_SVC_DUAL;
        options.C = 1.0;
        options.eps = 0.1;
        const double start = cpuSeconds();
        m_model.reset(::train(&data, &options));
        return cpuSeconds() - start;
    }

    [[nodiscard]] double accuracy(const QList<TrainingSample> &test) const
    {
        int right = 0;
        FeatureVector features;
        for (const TrainingSample &sample : test) {
            m_space.transform(sample.text, features);
            const double answer = predict(m_model.get(), nodes(features).data());
            right += static_cast<int>(answer) == sample.intent ? 1 : 0;
        }
        return 100.0 * right / static_cast<double>(test.size());
    }

private:
    struct Free
    {
        void operator()(model *trained) const { free_and_destroy_model(&trained); }
    };

    [[nodiscard]] std::vector<feature_node> nodes(const FeatureVector &features) const
    {
        std::vector<feature_node> result;
        result.reserve(features.size() + 2);
        for (const Feature &feature : features)
            result.push_back({feature.index + 1, static_cast<double>(feature.value)});
        result.push_back({static_cast<int>(m_space.size()) + 1, 1.0});
        result.push_back({-1, 0.0});
        return result;
    }

    FeatureSpace m_space;
    std::vector<double> m_labels;
    std::vector<std::vector<feature_node>> m_nodes;
    std::vector<feature_node *> m_rows;
    double m_featureSeconds = 0.0;
    std::unique_ptr<model, Free> m_model;
};

struct Timed
{
    IntentClassifier classifier;
    double cpu = 0.0;
    double wall = 0.0;
};

Timed timedTraining(const LabelledSet &set, const QList<TrainingSample> &samples, int threads,
                    bool calibrate)
{
    TrainingOptions options;
    options.threads = threads;
    options.calibrate = calibrate;
    Timed timed;
    const double cpu = cpuSeconds();
    const double wall = wallSeconds();
    timed.classifier = IntentClassifier::train(set.intentNames, samples, options);
    timed.cpu = cpuSeconds() - cpu;
    timed.wall = wallSeconds() - wall;
    return timed;
}

void measureClinc(const LabelledSet &set, TargetTable &table)
{
    const Timed calibrated = timedTraining(set, set.train, 1, true);
    const Scores scores = score(calibrated.classifier, set);
    table.atLeast("CLINC150 in-scope accuracy, no rejection", 92.5, scores.accuracy, "%");
    table.atLeast("CLINC150 in-scope accuracy with rejection, 5 % rule", 90.0,
                  scores.accuracyWithRejection, "%");
    table.atLeast("CLINC150 out-of-scope recall, 5 % rule", 78.0, scores.outOfScopeRecall, "%");
    table.atMost("CLINC150 calibration error, 10 bins", 0.04, scores.calibrationError, "");
    table.atMost("CLINC150 predict, p99", 100.0, scores.p99Microseconds, "us");
    TargetTable::tell("  predict, median", scores.medianMicroseconds, "us");
    TargetTable::tell("  train 15,000 and calibrate, CPU", calibrated.cpu, "s");
    TargetTable::tell("  features", static_cast<double>(calibrated.classifier.featureCount()), "");
    TargetTable::tell("  slope A", calibrated.classifier.calibration().slope, "");
    TargetTable::tell("  offset B", calibrated.classifier.calibration().offset, "");
    TargetTable::tell("  out-of-scope margin", calibrated.classifier.outOfScopeMargin(), "");
    std::printf("  weights %s\n", calibrated.classifier.weightHash().constData());
}

void measureTraining(const LabelledSet &set, TargetTable &table)
{
    const QList<TrainingSample> all = set.train + set.validation + set.test;
    Yardstick yardstick(all);
    double ours = std::numeric_limits<double>::max();
    double theirs = ours;
    QByteArray hash;
    for (int round = 0; round < 2; ++round) {
        const Timed timed = timedTraining(set, all, 1, false);
        ours = std::min(ours, timed.cpu);
        hash = timed.classifier.weightHash();
        theirs = std::min(theirs, yardstick.train());
    }
    table.atMost("22,500 utterances trained on one core, features and all", 3.0, ours, "s");
    table.atLeast("  times faster than liblinear (its fit alone)", 3.0, theirs / ours, "x");
    TargetTable::tell("  of it features", yardstick.featureSeconds(), "s");
    TargetTable::tell("  liblinear's fit", theirs, "s");
    const Timed two = timedTraining(set, all, 2, false);
    table.holds("  equal weights on one and two threads", two.classifier.weightHash() == hash);
    TargetTable::tell("  two threads, wall", two.wall, "s");
    TargetTable::tell("  with calibration, one thread, CPU", timedTraining(set, all, 1, true).cpu,
                      "s");
}

void measureBanking(const LabelledSet &set, TargetTable &table)
{
    const Timed calibrated = timedTraining(set, set.train, 1, true);
    const Scores scores = score(calibrated.classifier, set);
    table.atLeast("BANKING77 accuracy", 91.2, scores.accuracy, "%");
    table.atMost("BANKING77 calibration error, 10 bins", 0.04, scores.calibrationError, "");
    TargetTable::tell("  predict, p99", scores.p99Microseconds, "us");
    TargetTable::tell("  train 10,003, CPU", timedTraining(set, set.train, 1, false).cpu, "s");
    TargetTable::tell("  train and calibrate, CPU", calibrated.cpu, "s");
}

void compareAccuracy(const char *what, const LabelledSet &set)
{
    Yardstick yardstick(set.train);
    yardstick.train();
    TargetTable::tell(what, yardstick.accuracy(set.test), "%");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: benchmark_nlu FOLDER\n");
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const LabelledSet clinc = readClinc150(folder.filePath(QStringLiteral("data_full.json")));
    const LabelledSet banking = readBanking77(folder.filePath(QStringLiteral("train.csv")),
                                              folder.filePath(QStringLiteral("test.csv")));
    if (clinc.train.size() != 15000 || clinc.test.size() != 4500
        || clinc.outOfScopeTest.size() != 1000 || banking.train.size() != 10003
        || banking.test.size() != 3080) {
        std::fprintf(stderr, "benchmark_nlu: the data in %s is not whole\n", argv[1]);
        return 2;
    }
    TargetTable table;
    measureClinc(clinc, table);
    compareAccuracy("  liblinear's accuracy on the same features", clinc);
    measureTraining(clinc, table);
    measureBanking(banking, table);
    compareAccuracy("  liblinear's accuracy on the same features", banking);
    return table.missed() == 0 ? 0 : 1;
}
