// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nlu/evaluation.h"

#include <QString>

namespace Rehearsal {

// Inline SVG without foreign text. The axis of confidence runs from 0 to 1 always, at the same place
// in both charts, so that one can be read below the other.

/// Right answers upwards, wrong ones downwards, by confidence; each side has a scale of its own, or
/// the few wrong ones could not be seen. A dashed line marks the median of each side.
[[nodiscard]] QString confidenceHistogram(const IntentEvaluation &evaluation);

/// Share answered, precision of the answers and share of false accepts, by threshold.
[[nodiscard]] QString thresholdCurves(const IntentEvaluation &evaluation);

/// A bar for a count of utterances, with ticks at 5, 15, 100 and the limit; `most` fills the width.
[[nodiscard]] QString utteranceBar(int count, int limit, int most);

/// The confidence that as many answers lie above as below, right or wrong ones.
[[nodiscard]] std::optional<double> medianConfidence(const IntentEvaluation &evaluation,
                                                     bool right);

} // namespace Rehearsal
