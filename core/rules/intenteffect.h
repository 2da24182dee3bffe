// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nlu/editeffect.h"
#include "core/rules/trainingset.h"
#include "core/rules/updaterecord.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Rehearsal {

/// What an edit of intents does to the answers of the local model.
struct IntentEffect
{
    QStringList names = {}; ///< that the numbers in `effect` stand for
    EditEffect effect = {};

    friend bool operator==(const IntentEffect &, const IntentEffect &) = default;
};

/// The samples that differ, by intent and text: what is gone from an intent and new in another has
/// been moved, what is gone and new in the same one has been replaced, in their order; the rest has
/// been deleted or added. Intents are numbered as in `names`, those not in it are left out.
[[nodiscard]] QList<SampleChange> sampleChanges(const TrainingSet &before, const TrainingSet &after,
                                                const QStringList &names);

/// Cross-validates `before` and measures what `after` changes. Nothing if it was stopped, or if no
/// utterance differs. Takes seconds for thousands of utterances.
[[nodiscard]] std::optional<IntentEffect> measuredEffect(const QList<Intent> &before,
                                                         const QList<Intent> &after,
                                                         const FoldOptions &options = {});

/// Of the utterances that are there on both sides, with the 95 % interval of the paired difference
/// (Agresti and Min, Statistics in Medicine 24, 2005).
[[nodiscard]] MeasuredAccuracy measuredAccuracy(const EditEffect &effect);

/// "+1 / −2 of 15000 utterances", or "no measurable change".
[[nodiscard]] QString effectText(const EditEffect &effect);

} // namespace Rehearsal
