// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/foldmodels.h"

#include "core/nlu/folds.h"
#include "core/nlu/linearsvm.h"
#include "core/nlu/parallel.h"

#include <algorithm>
#include <limits>
#include <mutex>
#include <numeric>

namespace Rehearsal {

namespace {

constexpr std::int32_t NoClass = -1;
constexpr float NotLearned = -std::numeric_limits<float>::infinity();

/// An answer must follow from the utterances and not from the way to it, or an edit of one of them
/// could not be told from chance. On CLINC150 two ways differ in 17 answers of 15,000 at the
/// classifier's stop of 0.05, and at this one in none or one, for twice the time.
constexpr float FoldStop = 0.002F;
constexpr int FoldEpochs = 100;

SvmOptions optionsOf(std::size_t seed, const std::stop_token &stop)
{
    SvmOptions options;
    options.epochs = FoldEpochs;
    options.stop = FoldStop;
    options.seed = seed;
    options.stopped = stop;
    return options;
}

/// Up to SvmLanes classes, trained side by side in one fold.
class LaneGroup
{
public:
    LaneGroup(const FoldRows &rows, std::span<const std::int32_t> classes)
        : m_rows(rows)
        , m_classes(classes)
        , m_labels(lanesOf(rows, classes))
        , m_block(rows.features, m_labels, rows.space.size(), 0)
    { }

    /// The state that `support` describes.
    [[nodiscard]] SvmState stateOf(const std::vector<std::vector<SupportRow>> &support) const
    {
        SvmState state = m_block.emptyState();
        for (std::size_t lane = 0; lane < m_classes.size(); ++lane) {
            const auto label = static_cast<std::size_t>(m_classes[lane]);
            float &bias = state.weights.back()[lane];
            for (const SupportRow &one : support[label]) {
                const auto row = static_cast<std::size_t>(one.row);
                const float step = m_rows.classes[row] == m_classes[lane] ? one.alpha : -one.alpha;
                state.alphas[row][lane] = one.alpha;
                bias += step;
                for (const Feature &feature : m_rows.features.row(row))
                    state.weights[static_cast<std::size_t>(feature.index)][lane] +=
                        feature.value * step;
            }
        }
        return state;
    }

    [[nodiscard]] SvmState emptyState() const { return m_block.emptyState(); }

    bool optimize(SvmState &state, std::span<const std::int32_t> learned,
                  const SvmOptions &options) const
    {
        return m_block.optimize(state, learned, options);
    }

    /// Writes what the fold's models have become; each group writes to places of its own.
    void store(const SvmState &state, std::int32_t fold, std::span<const std::int32_t> learned,
               FoldModels &models) const
    {
        auto &support = models.support[static_cast<std::size_t>(fold)];
        for (const std::int32_t label : m_classes)
            support[static_cast<std::size_t>(label)].clear();
        std::vector<std::int32_t> ordered(learned.begin(), learned.end());
        std::sort(ordered.begin(), ordered.end());
        for (const std::int32_t row : ordered) {
            const Lanes &alphas = state.alphas[static_cast<std::size_t>(row)];
            for (std::size_t lane = 0; lane < m_classes.size(); ++lane) {
                if (alphas[lane] > 0.0F)
                    support[static_cast<std::size_t>(m_classes[lane])].push_back(
                        {row, alphas[lane]});
            }
        }
        const std::vector<int> counts = m_rows.learnedCounts(fold);
        for (const std::int32_t row : m_rows.testedBy(fold)) {
            const auto at = static_cast<std::size_t>(row);
            const Lanes margins = SvmBlock::margins(state.weights, m_rows.features.row(at));
            for (std::size_t lane = 0; lane < m_classes.size(); ++lane) {
                const auto label = static_cast<std::size_t>(m_classes[lane]);
                models.margins[at * m_rows.classCount + label] =
                    counts[label] > 0 ? margins[lane] : NotLearned;
            }
        }
    }

private:
    static std::vector<std::int32_t> lanesOf(const FoldRows &rows,
                                             std::span<const std::int32_t> classes)
    {
        std::vector<std::int32_t> laneOfClass(rows.classCount, NoClass);
        for (std::size_t lane = 0; lane < classes.size(); ++lane)
            laneOfClass[static_cast<std::size_t>(classes[lane])] = static_cast<std::int32_t>(lane);
        std::vector<std::int32_t> labels(rows.classes.size(), NoClass);
        for (std::size_t row = 0; row < labels.size(); ++row) {
            if (rows.classes[row] >= 0)
                labels[row] = laneOfClass[static_cast<std::size_t>(rows.classes[row])];
        }
        return labels;
    }

    const FoldRows &m_rows;
    std::span<const std::int32_t> m_classes;
    std::vector<std::int32_t> m_labels;
    SvmBlock m_block;
};

/// Counts finished parts for a listener that must not be called twice at once.
class Progress
{
public:
    Progress(std::function<void(int, int)> listener, std::size_t total)
        : m_listener(std::move(listener))
        , m_total(static_cast<int>(total))
    { }

    void advance()
    {
        const std::lock_guard lock(m_mutex);
        ++m_done;
        if (m_listener)
            m_listener(m_done, m_total);
    }

private:
    std::function<void(int, int)> m_listener;
    std::mutex m_mutex;
    int m_done = 0;
    int m_total = 0;
};

} // namespace

FoldRows::FoldRows(const QList<TrainingSample> &samples, int intentCount, int foldCount)
    : classCount(static_cast<std::size_t>(std::max(intentCount, 0)))
{
    QList<QString> texts;
    for (const TrainingSample &sample : samples) {
        if (sample.intent < 0 || sample.intent >= intentCount) {
            rowOfSample.push_back(-1);
            continue;
        }
        rowOfSample.push_back(static_cast<std::int32_t>(classes.size()));
        texts.append(sample.text);
        classes.push_back(sample.intent);
    }
    features = space.fit(texts);
    for (int i = 0; i < IntentClassifier::EmptyRows; ++i) {
        rowsOfNoIntent.push_back(static_cast<std::int32_t>(classes.size()));
        features.append({});
        classes.push_back(NoClass);
    }
    folds = dealIntoFolds(classes, foldCount);
}

std::vector<std::int32_t> FoldRows::learnedBy(std::int32_t fold) const
{
    std::vector<std::int32_t> learned;
    learned.reserve(classes.size());
    for (const std::int32_t row : rowOfSample) {
        if (row >= 0 && folds[static_cast<std::size_t>(row)] != fold)
            learned.push_back(row);
    }
    learned.insert(learned.end(), rowsOfNoIntent.begin(), rowsOfNoIntent.end());
    return learned;
}

std::vector<std::int32_t> FoldRows::testedBy(std::int32_t fold) const
{
    std::vector<std::int32_t> tested;
    for (const std::int32_t row : rowOfSample) {
        if (row >= 0 && folds[static_cast<std::size_t>(row)] == fold)
            tested.push_back(row);
    }
    return tested;
}

std::vector<int> FoldRows::learnedCounts(std::int32_t fold) const
{
    std::vector<int> counts(classCount, 0);
    for (std::size_t row = 0; row < classes.size(); ++row) {
        if (classes[row] >= 0 && folds[row] != fold)
            ++counts[static_cast<std::size_t>(classes[row])];
    }
    return counts;
}

HeldOutAnswer FoldModels::answer(std::size_t sample) const
{
    HeldOutAnswer answer;
    const std::int32_t row = rows.rowOfSample[sample];
    if (row < 0)
        return answer;
    const float *of = margins.data() + static_cast<std::size_t>(row) * rows.classCount;
    const auto own = static_cast<std::size_t>(rows.classes[static_cast<std::size_t>(row)]);
    std::size_t best = 0;
    for (std::size_t label = 1; label < rows.classCount; ++label) {
        if (of[label] > of[best])
            best = label;
    }
    if (of[best] == NotLearned)
        return answer;
    answer.intent = static_cast<int>(best);
    answer.margin = static_cast<double>(of[best]);
    answer.ownMargin = static_cast<double>(of[own]);
    return answer;
}

std::size_t FoldModels::memory() const
{
    std::size_t bytes = margins.capacity() * sizeof(float);
    for (std::size_t row = 0; row < rows.features.rowCount(); ++row)
        bytes += rows.features.row(row).size_bytes() + sizeof(std::size_t);
    bytes += rows.classes.size() * 3 * sizeof(std::int32_t);
    bytes += rows.space.memory();
    for (const auto &classes : support) {
        for (const std::vector<SupportRow> &one : classes)
            bytes += one.capacity() * sizeof(SupportRow);
    }
    return bytes;
}

std::optional<FoldModels> trainFoldModels(const QList<TrainingSample> &samples, int intentCount,
                                          const FoldOptions &options)
{
    return trainFoldModels(FoldRows(samples, intentCount, std::max(options.folds, 2)), options);
}

std::optional<FoldModels> trainFoldModels(FoldRows rows, const FoldOptions &options)
{
    FoldModels models;
    models.rows = std::move(rows);
    models.foldCount = std::max(options.folds, 2);
    const std::size_t classCount = models.rows.classCount;
    models.margins.assign(models.rows.classes.size() * classCount, NotLearned);
    models.support.assign(static_cast<std::size_t>(models.foldCount),
                          std::vector<std::vector<SupportRow>>(classCount));
    std::vector<std::int32_t> classes(classCount);
    std::iota(classes.begin(), classes.end(), 0);
    const std::size_t groups = (classCount + SvmLanes - 1) / SvmLanes;
    const std::size_t jobs = groups * models.support.size();
    Progress progress(options.progress, jobs);
    forEachParallel(jobs, options.threads, [&](std::size_t job) {
        const std::size_t first = job / models.support.size() * SvmLanes;
        const auto fold = static_cast<std::int32_t>(job % models.support.size());
        const auto own = std::span(classes).subspan(first, std::min(SvmLanes, classCount - first));
        const LaneGroup group(models.rows, own);
        const std::vector<std::int32_t> learned = models.rows.learnedBy(fold);
        SvmState state = group.emptyState();
        const SvmOptions svm = optionsOf(first / SvmLanes, options.stop);
        if (!group.optimize(state, learned, svm))
            return;
        group.store(state, fold, learned, models);
        progress.advance();
    });
    if (options.stop.stop_requested())
        return {};
    return models;
}

bool continueTraining(FoldModels &models, std::int32_t fold, std::span<const std::int32_t> classes,
                      const std::stop_token &stop)
{
    const std::vector<std::int32_t> learned = models.rows.learnedBy(fold);
    auto &support = models.support[static_cast<std::size_t>(fold)];
    std::vector<bool> isLearned(models.rows.classes.size(), false);
    for (const std::int32_t row : learned)
        isLearned[static_cast<std::size_t>(row)] = true;
    for (const std::int32_t label : classes) {
        std::erase_if(support[static_cast<std::size_t>(label)], [&](const SupportRow &one) {
            return !isLearned[static_cast<std::size_t>(one.row)];
        });
    }
    for (std::size_t first = 0; first < classes.size(); first += SvmLanes) {
        const LaneGroup group(models.rows,
                              classes.subspan(first, std::min(SvmLanes, classes.size() - first)));
        SvmState state = group.stateOf(support);
        const SvmOptions svm = optionsOf(first / SvmLanes, stop);
        if (!group.optimize(state, learned, svm))
            return false;
        group.store(state, fold, learned, models);
    }
    return true;
}

} // namespace Rehearsal
