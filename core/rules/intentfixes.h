// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/quickfix.h"

namespace Rehearsal {

/// What can be done about an issue of an intent by changing it, the best first:
///
/// | Rule     | Fix |
/// |----------|-----|
/// | V03, V12 | remove the row that is there already |
/// | V11      | remove the empty row |
/// | V09, V10 | take the character out |
/// | V04–V07  | remove the label |
/// | V16      | label the whole character |
/// | V14      | make it a standard intent |
/// | V15      | make an id of the name |
///
/// `takenIds` are those of the other intents. Nothing for a place that is gone by now.
[[nodiscard]] QList<QuickFix> intentFixes(const Issue &issue, const Intent &intent,
                                          const QStringList &takenIds);

/// The intent with all these issues of one rule mended by the fix of this id; from the last to the
/// first, so that removing one does not move the others.
[[nodiscard]] Intent withAllFixed(Intent intent, const Issues &issues, const QString &fixId,
                                  const QStringList &takenIds);

} // namespace Rehearsal
