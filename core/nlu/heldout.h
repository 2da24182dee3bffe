// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nlu/features.h"
#include "core/nlu/intentclassifier.h"
#include "core/nlu/linearsvm.h"

#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace Rehearsal {

/// The answers of models that have not learned from the row they are asked about. The rows of each
/// class are dealt out over the folds. A fold's model is the full one with the fold's rows taken
/// out of it and optimised on: about a third of the work of a fresh one and the same answers.
class HeldOutRows
{
public:
    HeldOutRows() = default;
    /// `rows` must outlive this. A row's n-grams that no other fold has keep their weight: the
    /// margins come out a little low, which allows for texts unlike any that were learned.
    HeldOutRows(const FeatureMatrix &rows, std::span<const std::int32_t> classes, int folds);

    /// Asks the models of one block of classes; `full` is the state after training on all rows. May
    /// be called for several blocks at a time; the outcome does not depend on their order.
    void add(const SvmBlock &block, const SvmState &full, std::int32_t firstClass,
             std::size_t classCount, const SvmOptions &options);
    [[nodiscard]] HeldOutAnswer answer(std::size_t row) const { return m_answers[row]; }

private:
    void dealOut(std::span<const std::int32_t> classes, int folds);
    void ask(const std::vector<Lanes> &weights, std::size_t fold, std::int32_t firstClass,
             std::size_t classCount);

    const FeatureMatrix *m_rows = nullptr;
    std::vector<std::int32_t> m_classes;
    std::vector<std::vector<std::int32_t>> m_folds; ///< the rows of each
    std::vector<std::int32_t> m_foldOfRow;          ///< -1 for rows that are never held out
    std::vector<bool> m_learned;                    ///< whether a class has rows
    std::vector<HeldOutAnswer> m_answers;
    std::unique_ptr<std::mutex> m_mutex = std::make_unique<std::mutex>();
};

} // namespace Rehearsal
