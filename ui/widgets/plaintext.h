// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Rehearsal {

/// A tool tip that shows the text as it is, whatever markup stands in it, with what is invisible
/// made visible and long lines wrapped. Empty stays empty: no tool tip.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace Rehearsal
