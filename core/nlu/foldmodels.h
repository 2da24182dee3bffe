// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nlu/features.h"
#include "core/nlu/intentclassifier.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <QList>
#include <span>
#include <stop_token>
#include <vector>

namespace Rehearsal {

struct FoldOptions
{
    int folds = 5; ///< at least 2
    /// Worker threads. The result does not depend on it, to the bit.
    int threads = 1;
    /// Told how many of how many parts of the work are done: from any worker thread, one call at a
    /// time, ending with (total, total) unless it was stopped.
    std::function<void(int done, int total)> progress = {};
    std::stop_token stop = {};
};

/// A row that a machine rests on, and how much: the weights of a class are the sum of
/// alpha * label * features over its support (label +1 for rows of the class, else -1).
struct SupportRow
{
    std::int32_t row = 0;
    float alpha = 0.0F;

    friend bool operator==(const SupportRow &, const SupportRow &) = default;
};

/// The utterances of all intents as rows of features, dealt out over folds. A change of an
/// utterance makes a new row; the one it replaces stays, unused, so that row numbers never change.
struct FoldRows
{
    FeatureSpace space = {};
    FeatureMatrix features = {};
    std::vector<std::int32_t> classes = {}; ///< of each row; -1: unused, or a row of no intent
    std::vector<std::int32_t> folds = {};   ///< of each row: the one that tests it; -1 if none does
    std::vector<std::int32_t> rowOfSample = {}; ///< -1: deleted, or of no intent
    std::vector<std::int32_t> rowsOfNoIntent = {};
    std::size_t classCount = 0;

    /// How rare an n-gram is, is learned from all texts; whose they are, only by training.
    FoldRows() = default;
    FoldRows(const QList<TrainingSample> &samples, int intentCount, int foldCount);

    /// Those that the models of `fold` learn from, in the order of the samples.
    [[nodiscard]] std::vector<std::int32_t> learnedBy(std::int32_t fold) const;
    [[nodiscard]] std::vector<std::int32_t> testedBy(std::int32_t fold) const;
    /// How many rows of each class the models of `fold` learn from.
    [[nodiscard]] std::vector<int> learnedCounts(std::int32_t fold) const;
};

/// The models of a cross-validation, trained from nothing for each fold, and what each says about
/// the utterances it has not learned from. Kept as sparse alphas, from which the weights of single
/// classes are rebuilt when an edit touches them (editeffect.h), and as the margins of every
/// utterance: about 1.8 kB an utterance with 150 intents (27 MB for 150 x 100).
struct FoldModels
{
    FoldRows rows = {};
    int foldCount = 0;
    std::vector<std::vector<std::vector<SupportRow>>> support = {}; ///< [fold][class], by row
    /// [row * classCount + class], of the models that have not learned from the row; -infinity for
    /// classes of which they have learned nothing.
    std::vector<float> margins = {};

    /// What is said of a sample; intent -1 for one that is not tested.
    [[nodiscard]] HeldOutAnswer answer(std::size_t sample) const;
    [[nodiscard]] std::size_t memory() const; ///< bytes, without those of the texts
};

/// Nothing if it was stopped. Every sample whose intent is one of 0 to intentCount - 1 is tested by
/// exactly one fold.
[[nodiscard]] std::optional<FoldModels> trainFoldModels(const QList<TrainingSample> &samples,
                                                        int intentCount,
                                                        const FoldOptions &options = {});
/// The same over rows that are dealt out already.
[[nodiscard]] std::optional<FoldModels> trainFoldModels(FoldRows rows, const FoldOptions &options);

/// Trains `classes` anew in one fold, starting from the support they have, and brings their margins
/// up to date. Unused rows drop out of the support first. False if it was stopped.
[[nodiscard]] bool continueTraining(FoldModels &models, std::int32_t fold,
                                    std::span<const std::int32_t> classes,
                                    const std::stop_token &stop);

} // namespace Rehearsal
