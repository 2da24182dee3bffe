// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nlu/evaluation.h"
#include "core/nlu/features.h"

#include <cstdint>
#include <QList>
#include <span>

namespace Rehearsal {

/// Fills in utterances, cohesion, separation and nearest of each intent. `rows` have length 1 or 0;
/// those whose class is no index into `intents` are left out.
void measureCohesion(const FeatureMatrix &rows, std::span<const std::int32_t> classes,
                     std::size_t featureCount, QList<IntentQuality> &intents);

} // namespace Rehearsal
