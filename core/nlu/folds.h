// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace Rehearsal {

/// Deals the rows of each class out over the folds, in an order that is random but always the same:
/// one fold a row, -1 for rows of no class (< 0). The folds of a class differ by at most one row in
/// size, and so do the folds as a whole.
[[nodiscard]] std::vector<std::int32_t> dealIntoFolds(std::span<const std::int32_t> classes,
                                                      int folds);

} // namespace Rehearsal
