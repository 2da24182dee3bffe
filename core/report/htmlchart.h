// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

#include <QString>

namespace Rehearsal {

/// & < > " ' escaped, and everything invisible shown as ⟨U+XXXX⟩, cut to 4,096 code points.
[[nodiscard]] QString htmlText(const QString &text);

/// One bar, as wide as the page, split by verdict. Inline SVG without foreign text.
[[nodiscard]] QString verdictBar(const RunCounts &counts);

/// Confidence over turns, from 0 to 1 always: a mark for each turn, its shape by outcome, a tick for
/// its threshold, a gap where there is no confidence. Above 300 turns a mark stands for several and
/// shows the lowest. Inline SVG without foreign text; empty for a run without steps.
[[nodiscard]] QString confidenceChart(const RunReport &report);

} // namespace Rehearsal
