// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/turncells.h"

#include <optional>

namespace Rehearsal {

/// A cell of a test's table.
struct TurnPlace
{
    int row = 0;
    TurnColumn column = TurnColumn::Says;

    friend bool operator==(const TurnPlace &, const TurnPlace &) = default;
};

/// The cell that shows what stands at a JSON pointer of a test: "/turns/2/expect/minConfidence".
/// Nothing for what is not about one turn.
[[nodiscard]] std::optional<TurnPlace> turnPlace(const QString &pointer);

} // namespace Rehearsal
