// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nlu/intentclassifier.h"

#include <QList>

namespace Rehearsal {

/// The real utterances given and as many spliced ones as are missing to `count`: two utterances of one
/// intent are cut at a word they share, and what stands before it in one is followed by what stands
/// behind it in the other; 3 to 30 words, none twice. Every intent is then split into intents of at
/// most 150 utterances.
[[nodiscard]] QList<TrainingSample> splicedUtterances(const QList<TrainingSample> &real,
                                                      qsizetype count);

} // namespace Rehearsal
