// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reports.h"
#include "core/rules/comparison.h"

namespace Rehearsal {

/// `compare --format json`: both runs, the claims about suite and intents, a list for each kind of
/// change, the turns that were lost. Its form is the schema `comparison`.
[[nodiscard]] Json comparisonJson(const SuiteResult &before, const SuiteResult &after,
                                  const Comparison &comparison);

/// The same for people, one line each, safe for a terminal; of the intents the twenty that lost most.
[[nodiscard]] QStringList comparisonLines(const SuiteResult &before, const SuiteResult &after,
                                          const Comparison &comparison);

} // namespace Rehearsal
