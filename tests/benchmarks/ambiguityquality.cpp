// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How often each signal of ambiguity is right and how much it finds, against what three other
// classifiers confuse (ambiguity_judges.py), beside the figures that stand in the design:
// `benchmark_ambiguity_quality FOLDER`. Ends with 1 if one is more than two points below.

#include "core/nlu/corpusindex.h"
#include "core/nlu/intentclassifier.h"
#include "core/nlu/pairwiseindex.h"
#include "tests/benchmarks/nludata.h"

#include <QDir>
#include <QFile>

#include <cstdio>
#include <functional>
#include <vector>

using namespace Rehearsal;

namespace {

using Flags = std::vector<bool>;

/// Percent.
struct Expected
{
    double precision = 0;
    double recall = 0;
};

class Table
{
public:
    explicit Table(const char *name, const Flags &truth)
        : m_truth(truth)
    {
        std::size_t confused = 0;
        for (const bool one : truth)
            confused += one ? 1 : 0;
        m_confused = static_cast<double>(confused);
        std::printf("\n%s: %zu utterances, %zu of them confused (%.1f %%)\n", name, truth.size(),
                    confused, 100 * m_confused / static_cast<double>(truth.size()));
        std::printf("%-42s %7s %20s %20s\n", "", "flags", "precision (design)", "recall (design)");
    }

    void show(const char *signal, const Flags &flags, const Expected &expected)
    {
        double flagged = 0;
        double right = 0;
        for (std::size_t i = 0; i < flags.size(); ++i) {
            flagged += flags[i] ? 1 : 0;
            right += flags[i] && m_truth[i] ? 1 : 0;
        }
        const double precision = flagged > 0 ? 100 * right / flagged : 0;
        const double recall = 100 * right / m_confused;
        const bool kept = precision >= expected.precision - 2 && recall >= expected.recall - 2;
        m_missed += kept ? 0 : 1;
        std::printf("%-42s %7.0f %11.1f (%5.1f) %12.1f (%5.1f)   %s\n", signal, flagged, precision,
                    expected.precision, recall, expected.recall, kept ? "ok" : "BELOW");
    }
    [[nodiscard]] int missed() const { return m_missed; }

private:
    Flags m_truth;
    double m_confused = 0;
    int m_missed = 0;
};

Flags bothEnds(const std::vector<SimilarPair> &pairs, std::size_t count)
{
    Flags flags(count);
    for (const SimilarPair &pair : pairs) {
        flags[std::size_t(pair.a)] = true;
        flags[std::size_t(pair.b)] = true;
    }
    return flags;
}

Flags nearer(const CorpusIndex &index)
{
    Flags flags;
    for (const Neighbours &near : index.allNeighbours(2))
        flags.push_back(near.other.score > near.own.score + 0.1);
    return flags;
}

int measure(const char *name, const QStringList &intents, const QList<TrainingSample> &utterances,
            const QString &truthFile, const std::vector<Expected> &design)
{
    QFile file(truthFile);
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    Flags truth;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty())
            truth.push_back(line == "1");
    }
    const auto count = static_cast<std::size_t>(utterances.size());
    if (truth.size() != count)
        return 1;
    Table table(name, truth);
    auto expected = design.begin();
    const auto show = [&](const char *signal, const Flags &flags) {
        table.show(signal, flags, *expected++);
    };
    show("published similarity >= .85", bothEnds(PairwiseIndex(utterances).pairs(0.85, 2), count));
    const CorpusIndex words(utterances);
    show("TF-IDF of the corpus >= .85", bothEnds(words.pairs(0.85, 2), count));
    show("nearer to another intent by .1, words", nearer(words));
    const CorpusIndex characters(utterances, CorpusFeatures::Characters);
    show("nearer to another intent by .1, letters", nearer(characters));
    TrainingOptions options;
    options.threads = 2;
    const IntentClassifier classifier = IntentClassifier::train(intents, utterances, options);
    const auto margin = [&](double limit) {
        Flags flags;
        for (qsizetype i = 0; i < utterances.size(); ++i) {
            const HeldOutAnswer &answer = classifier.heldOutAnswers().at(i);
            flags.push_back(answer.intent != utterances.at(i).intent
                            && answer.margin - answer.ownMargin > limit);
        }
        return flags;
    };
    show("classifier: another intent wins", margin(0));
    show("classifier: margin > .25", margin(0.25));
    show("classifier: margin > .5", margin(0.5));
    show("classifier: margin > 1", margin(1));
    return table.missed();
}

} // namespace

int main(int argc, char *argv[])
{
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    const LabelledSet clinc = readClinc150(folder.filePath(QStringLiteral("data_full.json")));
    const LabelledSet banking = readBanking77(folder.filePath(QStringLiteral("train.csv")),
                                              folder.filePath(QStringLiteral("test.csv")));
    // performance.md 3
    const int missed =
        measure("CLINC150", clinc.intentNames, clinc.train + clinc.validation + clinc.test,
                folder.filePath(QStringLiteral("clinc150.truth")),
                {{31.3, 1.9},
                 {33.8, 5.4},
                 {44.7, 29.9},
                 {37.4, 33.7},
                 {84.8, 59.3},
                 {93.7, 36.7},
                 {96.7, 19.5},
                 {100, 6.6}})
        + measure("BANKING77", banking.intentNames, banking.train + banking.test,
                  folder.filePath(QStringLiteral("banking77.truth")),
                  {{21.5, 1.7},
                   {29.0, 6.5},
                   {53.3, 34.5},
                   {58.3, 34.1},
                   {86.7, 63.6},
                   {95.2, 41.5},
                   {98.2, 25.5},
                   {100, 7.6}});
    return missed > 0 ? 1 : 0;
}
