// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/folds.h"

#include "core/nlu/random.h"

#include <algorithm>

namespace Rehearsal {

namespace {

constexpr std::uint64_t DealingSeed = 77;

} // namespace

std::vector<std::int32_t> dealIntoFolds(std::span<const std::int32_t> classes, int folds)
{
    std::int32_t classCount = 0;
    for (const std::int32_t label : classes)
        classCount = std::max(classCount, label + 1);
    std::vector<std::vector<std::int32_t>> rowsOfClass(static_cast<std::size_t>(classCount));
    for (std::size_t row = 0; row < classes.size(); ++row) {
        if (classes[row] >= 0)
            rowsOfClass[static_cast<std::size_t>(classes[row])].push_back(
                static_cast<std::int32_t>(row));
    }
    std::vector<std::int32_t> foldOfRow(classes.size(), -1);
    Random random(DealingSeed);
    std::int32_t next = 0;
    for (std::vector<std::int32_t> &rows : rowsOfClass) {
        random.shuffle(std::span(rows));
        for (const std::int32_t row : rows) {
            foldOfRow[static_cast<std::size_t>(row)] = next;
            next = (next + 1) % folds;
        }
    }
    return foldOfRow;
}

} // namespace Rehearsal
