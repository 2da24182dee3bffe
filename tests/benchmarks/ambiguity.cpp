// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures the search for ambiguous utterances beside the published code and scikit-learn, whose
// figures of the same run stand in FOLDER/baseline.txt (see ambiguity.sh): `benchmark_ambiguity
// FOLDER`. Times are the best of several runs in one thread, with tokens and index. Ends with 1 if
// a target is missed.

#include "core/nlu/corpusindex.h"
#include "core/nlu/pairwiseindex.h"
#include "core/nlu/random.h"
#include "tests/benchmarks/ambiguitydata.h"
#include "tests/benchmarks/nludata.h"
#include "tests/benchmarks/targettable.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Rehearsal;

namespace {

constexpr double threshold = 0.85;
constexpr double mebibyte = 1024.0 * 1024.0;

double threadSeconds()
{
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double wallSeconds()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(now).count();
}

template <typename Clock, typename Job>
double best(int runs, const Clock &clock, const Job &job)
{
    double least = 1e9;
    for (int i = 0; i < runs; ++i) {
        const double start = clock();
        job();
        least = std::min(least, clock() - start);
    }
    return least;
}

QHash<QByteArray, double> baseline(const QString &name)
{
    QHash<QByteArray, double> figures;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return figures;
    while (!file.atEnd()) {
        const QByteArrayList words = file.readLine().simplified().split(' ');
        if (words.size() > 1)
            figures.insert(words.at(0), words.at(1).toDouble());
    }
    return figures;
}

double unorderedPairs(qsizetype count)
{
    return 0.5 * static_cast<double>(count) * static_cast<double>(count - 1);
}

void measurePairwise(TargetTable &table, const char *name, const QList<TrainingSample> &utterances,
                     double pythonMicroseconds, double leastRatio, double mostSeconds)
{
    std::vector<SimilarPair> pairs;
    const double all =
        best(5, threadSeconds, [&] { pairs = PairwiseIndex(utterances).pairs(threshold); });
    const PairwiseIndex index(utterances);
    const double join = best(5, threadSeconds, [&] { pairs = index.pairs(threshold); });
    const double alone = best(7, wallSeconds, [&] { pairs = index.pairs(threshold, 1); });
    const double both = best(7, wallSeconds, [&] { pairs = index.pairs(threshold, 2); });
    const double python = pythonMicroseconds * 1e-6 * unorderedPairs(utterances.size());

    std::printf("\n%s: %lld utterances, %zu pairs of different intents at %.2f\n", name,
                static_cast<long long>(utterances.size()), pairs.size(), threshold);
    TargetTable::tell("published code, extrapolated", python, "s");
    table.atLeast("all pairs with index, faster than the published code", leastRatio, python / all,
                  "x");
    table.atMost("all pairs with index", 1e3 * mostSeconds, 1e3 * all, "ms");
    TargetTable::tell("the search alone", 1e3 * join, "ms");
    TargetTable::tell("the search on two threads, faster by", alone / both, "x");
}

double quantile(std::vector<double> &values, double part)
{
    const auto at = static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

/// Whole utterances and every beginning of them that somebody typing would pass.
QList<TrainingSample> typedTexts(const QList<TrainingSample> &utterances, int count)
{
    Random random(7);
    QList<TrainingSample> typed;
    while (typed.size() < count) {
        const TrainingSample &sample =
            utterances.at(qsizetype(random.below(std::size_t(utterances.size()))));
        for (qsizetype length = 1; length <= sample.text.size(); ++length)
            typed.append({sample.text.left(length), sample.intent});
    }
    return typed;
}

void measureQueries(TargetTable &table, const QList<TrainingSample> &utterances)
{
    const PairwiseIndex index(utterances);
    std::vector<double> similar;
    std::vector<double> mostSimilar;
    for (const TrainingSample &typed : typedTexts(utterances, 5000)) {
        const double start = threadSeconds();
        static_cast<void>(index.similar(typed, threshold));
        const double middle = threadSeconds();
        static_cast<void>(index.mostSimilar(typed));
        similar.push_back(1e3 * (middle - start));
        mostSimilar.push_back(1e3 * (threadSeconds() - middle));
    }
    std::printf("\nevery key of utterances typed against them, ms\n");
    TargetTable::tell("threshold, p50", quantile(similar, 0.5), "ms");
    table.atMost("threshold, p99", 1.0, quantile(similar, 0.99), "ms");
    TargetTable::tell("ten best, p50", quantile(mostSimilar, 0.5), "ms");
    table.atMost("ten best, p99", 3.0, quantile(mostSimilar, 0.99), "ms");

    double texts = 0.0;
    for (const TrainingSample &sample : utterances)
        texts += static_cast<double>(sizeof(TrainingSample)) + 16.0
            + 2.0 * static_cast<double>(sample.text.capacity());
    const double bytes = static_cast<double>(index.memoryUsed());
    TargetTable::tell("memory of the index", bytes / mebibyte, "MB");
    table.atMost("memory of index and texts", 64.0, (bytes + texts) / mebibyte, "MB");
}

void measureEdits(const QList<TrainingSample> &utterances)
{
    PairwiseIndex index(utterances);
    Random random(9);
    std::vector<double> edits;
    for (int i = 0; i < 1000; ++i) {
        const auto from = qsizetype(random.below(std::size_t(utterances.size())));
        const auto to = static_cast<std::int32_t>(random.below(std::size_t(utterances.size())));
        const double start = threadSeconds();
        index.replace(to, utterances.at(from));
        edits.push_back(1e3 * (threadSeconds() - start));
    }
    TargetTable::tell("replacing one utterance, p50", quantile(edits, 0.5), "ms");
    TargetTable::tell("replacing one utterance, p99", quantile(edits, 0.99), "ms");
}

void measureCorpus(TargetTable &table, const QHash<QByteArray, double> &other,
                   const QList<TrainingSample> &utterances, const QList<TrainingSample> &many)
{
    QList<TrainingSample> alone = utterances; // pairs of one intent too, as scikit-learn counts
    for (qsizetype i = 0; i < alone.size(); ++i)
        alone[i].intent = static_cast<int>(i);
    std::vector<SimilarPair> pairs;
    const double all = best(5, threadSeconds, [&] { pairs = CorpusIndex(alone).pairs(threshold); });
    std::printf("\nTF-IDF cosine, %lld utterances\n", static_cast<long long>(alone.size()));
    TargetTable::tell("scikit-learn", other.value("sklearn_seconds"), "s");
    table.holds("as many pairs as scikit-learn",
                double(pairs.size()) == other.value("sklearn_pairs"));
    table.atLeast("all pairs with index, faster than scikit-learn", 150.0,
                  other.value("sklearn_seconds") / all, "x");
    TargetTable::tell("all pairs with index", 1e3 * all, "ms");
    const CorpusIndex index(utterances);
    TargetTable::tell("nearest of own and other intents, all",
                      best(1, threadSeconds, [&] { static_cast<void>(index.allNeighbours()); }),
                      "s");
    const double large =
        best(3, threadSeconds, [&] { pairs = CorpusIndex(many).pairs(threshold); });
    std::printf("TF-IDF cosine, %lld utterances\n", static_cast<long long>(many.size()));
    table.atMost("all pairs with index", 400.0, 1e3 * large, "ms");
    TargetTable::tell("building the index",
                      1e3 * best(3, threadSeconds, [&] { CorpusIndex built(many); }), "ms");
}

} // namespace

int main(int argc, char *argv[])
{
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    const LabelledSet clinc = readClinc150(folder.filePath(QStringLiteral("data_full.json")));
    const LabelledSet banking = readBanking77(folder.filePath(QStringLiteral("train.csv")),
                                              folder.filePath(QStringLiteral("test.csv")));
    const QHash<QByteArray, double> other =
        baseline(folder.filePath(QStringLiteral("baseline.txt")));
    if (clinc.train.isEmpty() || banking.train.isEmpty() || other.isEmpty()) {
        std::fprintf(stderr, "no data in %s\n", qPrintable(folder.path()));
        return 2;
    }
    const QList<TrainingSample> small = clinc.train + clinc.validation + clinc.test;
    QList<TrainingSample> real = small;
    for (const TrainingSample &sample : banking.train + banking.test)
        real.append({sample.text.simplified(), sample.intent + int(clinc.intentNames.size())});
    const QList<TrainingSample> large = splicedUtterances(real, 150'000);

    TargetTable table;
    const double python = other.value("python_us_per_pair");
    TargetTable::tell("published code, a pair", python, "us");
    measurePairwise(table, "CLINC150", small, python, 1.5e5, 0.030);
    measurePairwise(table, "spliced", large, python, 4e5, 0.4);
    measureQueries(table, large);
    measureEdits(large);
    measureCorpus(table, other, small, large);
    return table.missed() > 0 ? 1 : 0;
}
