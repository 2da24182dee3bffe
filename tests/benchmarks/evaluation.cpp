// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures cross-validation and the effect of edits on two public data sets, warm against from scratch in the
// same run. `benchmark_evaluation FOLDER`: FOLDER holds the unpacked data (see evaluation.sh). Ends
// with 1 if a target is missed.

#include "core/nlu/evaluation.h"
#include "core/nlu/editeffect.h"
#include "core/nlu/random.h"
#include "tests/benchmarks/nludata.h"
#include "tests/benchmarks/targettable.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <limits>
#include <QDir>

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

/// Ten replaced utterances: five get the text of an unseen utterance of their intent, five the text
/// of one of another intent, which makes them wrongly labelled.
QList<QList<SampleChange>> tenEdits(const LabelledSet &set, const QList<TrainingSample> &unseen)
{
    QList<QList<SampleChange>> edits;
    Random random(4);
    while (edits.size() < 10) {
        const auto sample =
            static_cast<qsizetype>(random.below(static_cast<std::size_t>(set.train.size())));
        const TrainingSample &other = unseen.at(
            static_cast<qsizetype>(random.below(static_cast<std::size_t>(unseen.size()))));
        const int intent = set.train.at(sample).intent;
        const bool wantsOwn = edits.size() % 2 == 0;
        if ((other.intent == intent) == wantsOwn)
            edits.append({{sample, other.text, intent}});
    }
    return edits;
}

int differingAnswers(const FoldModels &a, const FoldModels &b)
{
    int count = 0;
    for (std::size_t i = 0; i < a.rows.rowOfSample.size(); ++i)
        count += a.answer(i).intent == b.answer(i).intent ? 0 : 1;
    return count;
}

void measureEdits(const char *name, const LabelledSet &set, const QList<TrainingSample> &unseen,
                  TargetTable &table)
{
    std::printf("%s\n", name);
    const auto intents = static_cast<int>(set.intentNames.size());
    double start = cpuSeconds();
    const auto meter = EditMeter::prepare(set.train, intents);
    const double prepared = cpuSeconds() - start;
    if (!meter)
        return;
    TargetTable::tell("  prepared, CPU", prepared, "s");
    TargetTable::tell("  accuracy", 100.0 * meter->accuracy().share().value_or(0.0), "%");
    TargetTable::tell("  memory of the state", static_cast<double>(meter->models().memory()) / 1e6,
                      "MB");
    double warmSum = 0.0;
    double warmMost = 0.0;
    double scratchSum = 0.0;
    int differing = 0;
    int differingMost = 0;
    const QList<QList<SampleChange>> edits = tenEdits(set, unseen);
    for (const QList<SampleChange> &edit : edits) {
        start = cpuSeconds();
        const auto measured = meter->measure(edit);
        const double warm = cpuSeconds() - start;
        warmSum += warm;
        warmMost = std::max(warmMost, warm);

        QList<TrainingSample> samples = set.train;
        start = cpuSeconds();
        const auto scratch =
            trainFoldModels(changedRows(meter->models().rows, samples, edit, 5), FoldOptions());
        const double fresh = cpuSeconds() - start;
        scratchSum += fresh;
        const int different = differingAnswers(measured->after.models(), *scratch);
        differing += different;
        differingMost = std::max(differingMost, different);
        std::printf("  +%d / -%d of %d, warm %.3f s, scratch %.3f s, %d differ; scratch says %+d\n",
                    static_cast<int>(measured->effect.won.size()),
                    static_cast<int>(measured->effect.lost.size()), measured->effect.compared, warm,
                    fresh, different,
                    EditMeter(samples, *scratch).accuracy().count - meter->accuracy().count);
    }
    const auto count = static_cast<double>(edits.size());
    table.atMost("  one replaced utterance, one core, slowest of ten", 0.5, warmMost, "s");
    TargetTable::tell("  mean", warmSum / count, "s");
    table.atLeast("  times faster than from scratch", 8.0, scratchSum / warmSum, "x");
    table.atMost("  differing answers, all ten edits", 4.0, differing, "");
    TargetTable::tell("  most differing answers of an edit", differingMost, "");
}

void measureWhole(const LabelledSet &set, TargetTable &table)
{
    const QList<TrainingSample> all = set.train + set.validation + set.test;
    double best = std::numeric_limits<double>::max();
    double cpu = best;
    Proportion accuracy;
    for (int round = 0; round < 2; ++round) {
        const double wall = wallSeconds();
        const double start = cpuSeconds();
        const auto evaluation = crossValidated(set.intentNames, all, {5, 2, {}, {}});
        best = std::min(best, wallSeconds() - wall);
        cpu = std::min(cpu, cpuSeconds() - start);
        accuracy = evaluation ? evaluation->accuracy : Proportion();
    }
    table.atMost("22,500 utterances, 5 folds, two threads, wall", 6.0, best, "s");
    TargetTable::tell("  CPU of both", cpu, "s");
    TargetTable::tell("  accuracy", 100.0 * accuracy.share().value_or(0.0), "%");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: benchmark_evaluation FOLDER\n");
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const LabelledSet clinc = readClinc150(folder.filePath(QStringLiteral("data_full.json")));
    const LabelledSet banking = readBanking77(folder.filePath(QStringLiteral("train.csv")),
                                              folder.filePath(QStringLiteral("test.csv")));
    if (clinc.train.size() != 15000 || banking.train.size() != 10003) {
        std::fprintf(stderr, "benchmark_evaluation: the data in %s is not whole\n", argv[1]);
        return 2;
    }
    TargetTable table;
    measureWhole(clinc, table);
    measureEdits("CLINC150, 150 x 100", clinc, clinc.validation, table);
    measureEdits("BANKING77, 10,003 utterances", banking, banking.test, table);
    return table.missed() == 0 ? 0 : 1;
}
