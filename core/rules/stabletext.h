// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Rehearsal {

/// The wildcard pattern (core/base/text.h) that all these texts match and that keeps as much of what
/// they share, in order, as is worth asserting: the words common to all, with `*` for every span in
/// which they differ. Nothing when fewer than `words` words are stable. A literal `*` in a text stands
/// in the pattern as it is, where it matches itself.
///
/// The common part is found text by text (a longest common subsequence of words, spaces and signs, in
/// which words weigh most), so it is common to all but need not be the longest there is. The order of the texts does not matter. Between two
/// stars, less than three letters or digits are taken for a coincidence.
[[nodiscard]] std::optional<QString> stablePattern(const QStringList &texts, int words = 2);

} // namespace Rehearsal
