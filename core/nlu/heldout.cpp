// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/heldout.h"

#include "core/nlu/folds.h"

#include <algorithm>

namespace Rehearsal {

namespace {

/// A warm start is near its end already, and margins need less precision than weights: on CLINC150
/// this halves the time and names 14,303 instead of 14,310 of 15,000 intents rightly.
constexpr float FoldStop = 0.1F;
constexpr float FoldQuietMove = 0.01F;
constexpr int FoldQuietEpochs = 1;

} // namespace

HeldOutRows::HeldOutRows(const FeatureMatrix &rows, std::span<const std::int32_t> classes,
                         int folds)
    : m_rows(&rows)
    , m_classes(classes.begin(), classes.end())
{
    dealOut(classes, folds);
    m_answers.resize(rows.rowCount());
}

void HeldOutRows::dealOut(std::span<const std::int32_t> classes, int folds)
{
    m_foldOfRow = dealIntoFolds(classes, folds);
    m_folds.resize(static_cast<std::size_t>(folds));
    for (std::size_t row = 0; row < classes.size(); ++row) {
        if (m_foldOfRow[row] < 0)
            continue;
        const auto label = static_cast<std::size_t>(classes[row]);
        m_learned.resize(std::max(m_learned.size(), label + 1), false);
        m_learned[label] = true;
        m_folds[static_cast<std::size_t>(m_foldOfRow[row])].push_back(
            static_cast<std::int32_t>(row));
    }
}

void HeldOutRows::add(const SvmBlock &block, const SvmState &full, std::int32_t firstClass,
                      std::size_t classCount, const SvmOptions &options)
{
    SvmOptions warm = options;
    warm.stop = FoldStop;
    warm.quietMove = FoldQuietMove;
    warm.quietEpochs = FoldQuietEpochs;
    SvmState state;
    std::vector<std::int32_t> others;
    for (std::size_t fold = 0; fold < m_folds.size(); ++fold) {
        state = full;
        for (const std::int32_t row : m_folds[fold])
            block.forget(state, row);
        others.clear();
        for (std::size_t row = 0; row < m_foldOfRow.size(); ++row) {
            if (m_foldOfRow[row] != static_cast<std::int32_t>(fold))
                others.push_back(static_cast<std::int32_t>(row));
        }
        if (!block.optimize(state, others, warm))
            return;
        ask(state.weights, fold, firstClass, classCount);
    }
}

void HeldOutRows::ask(const std::vector<Lanes> &weights, std::size_t fold, std::int32_t firstClass,
                      std::size_t classCount)
{
    const std::lock_guard lock(*m_mutex);
    for (const std::int32_t row : m_folds[fold]) {
        const Lanes margins =
            SvmBlock::margins(weights, m_rows->row(static_cast<std::size_t>(row)));
        HeldOutAnswer &answer = m_answers[static_cast<std::size_t>(row)];
        for (std::size_t lane = 0; lane < classCount; ++lane) {
            const std::int32_t label = firstClass + static_cast<std::int32_t>(lane);
            const auto margin = static_cast<double>(margins[lane]);
            if (label == m_classes[static_cast<std::size_t>(row)])
                answer.ownMargin = margin;
            if (static_cast<std::size_t>(label) >= m_learned.size()
                || !m_learned[static_cast<std::size_t>(label)])
                continue;
            if (answer.intent < 0 || margin > answer.margin
                || (margin == answer.margin && label < answer.intent)) {
                answer.intent = label;
                answer.margin = margin;
            }
        }
    }
}

} // namespace Rehearsal
