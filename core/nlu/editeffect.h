// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nlu/foldmodels.h"
#include "core/nlu/intentclassifier.h"
#include "core/nlu/proportion.h"

#include <memory>
#include <optional>
#include <QList>
#include <QString>
#include <stop_token>

namespace Rehearsal {

/// One changed utterance: replaced, moved to another intent, deleted or added.
struct SampleChange
{
    qsizetype sample = -1; ///< its index among the samples; -1: add one
    QString text = {};     ///< the new one
    int intent = -1;       ///< the new one; -1: delete

    friend bool operator==(const SampleChange &, const SampleChange &) = default;
};

/// An utterance that is answered otherwise after the edit, by models that have not learned it.
struct ChangedAnswer
{
    qsizetype sample = -1; ///< among the samples after the edit
    QString text = {};     ///< as it reads after the edit
    int intent = -1;       ///< where it belongs after the edit
    int before = -1;       ///< the intent it was taken for
    int after = -1;

    friend bool operator==(const ChangedAnswer &, const ChangedAnswer &) = default;
};

/// What an edit does to the quality of a workspace: both sides cross-validated over the same folds.
struct EditEffect
{
    QList<ChangedAnswer> won = {};  ///< wrong before, right after
    QList<ChangedAnswer> lost = {}; ///< right before, wrong after
    /// Wrong on both sides, but not in the same way.
    QList<ChangedAnswer> otherwiseWrong = {};
    /// Added ones have no `before`, deleted ones no `after` and their index of before the edit.
    QList<ChangedAnswer> added = {};
    QList<ChangedAnswer> deleted = {};
    int compared = 0;       ///< utterances that are there on both sides
    Proportion before = {}; ///< right of all, cross-validated
    Proportion after = {};

    /// False: say "no measurable change", whatever the accuracies are.
    [[nodiscard]] bool isMeasurable() const { return !won.isEmpty() || !lost.isEmpty(); }
    friend bool operator==(const EditEffect &, const EditEffect &) = default;
};

struct MeasureOptions
{
    int threads = 1;
    std::stop_token stop = {};
};

/// Measures edits of the utterances that it was given: keeps the models of a cross-validation and
/// trains on, from where they stood, only the classes that an edit touches (performance.md 5). How
/// rare n-grams are, stays as it was before the first edit. A value: copies share the models;
/// measure() may be called from several threads.
class EditMeter
{
public:
    /// Cross-validates; empty if it was stopped. Takes seconds for thousands of utterances.
    [[nodiscard]] static std::optional<EditMeter>
    prepare(const QList<TrainingSample> &samples, int intentCount, const FoldOptions &options = {});
    explicit EditMeter(QList<TrainingSample> samples, FoldModels models);

    struct Measured;
    /// Nothing if it was stopped. Changes of samples that don't exist are ignored; of several
    /// changes to one sample the last one counts.
    [[nodiscard]] std::optional<Measured> measure(const QList<SampleChange> &changes,
                                                  const MeasureOptions &options = {}) const;

    /// Deleted ones keep their place, with intent -1; added ones stand at the end.
    [[nodiscard]] const QList<TrainingSample> &samples() const { return m_samples; }
    [[nodiscard]] const FoldModels &models() const { return *m_models; }
    [[nodiscard]] Proportion accuracy() const;

private:
    QList<TrainingSample> m_samples;
    std::shared_ptr<const FoldModels> m_models;
};

struct EditMeter::Measured
{
    EditEffect effect;
    EditMeter after; ///< to measure the next edit with, once this one has been made
};

/// The rows as `changes` make them, in the folds they were in; new ones join the smallest fold of
/// their class. Unused rows keep their support. `samples` follows.
[[nodiscard]] FoldRows changedRows(FoldRows rows, QList<TrainingSample> &samples,
                                   const QList<SampleChange> &changes, int foldCount);

} // namespace Rehearsal
