// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/interop/interop.h"

namespace Rehearsal {

/// Spans for slot values (an object: name to text, number or list of them) where they stand in a
/// text; see readHomeAssistant(). Losses carry neither file nor line.
[[nodiscard]] QList<EntitySpan> slotSpans(const QString &text, const Json &values, Losses &losses);

} // namespace Rehearsal
