// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Rehearsal {

/// A stretch of two texts laid over each other.
struct DiffPart
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text = {};

    friend bool operator==(const DiffPart &, const DiffPart &) = default;
};

/// From `before` to `after` by words, runs of white space and single signs; what was removed stands before
/// what was added. Without the added parts it reads as `before`, without the removed ones as `after`. Texts
/// that have more than about a thousand words between their common beginning and end differ as a whole.
[[nodiscard]] QList<DiffPart> wordDiff(const QString &before, const QString &after);

/// Spaces as ·, tabs as →, line ends as ⏎ before the break, paragraph separators as ¶; what else is
/// invisible as displayText() shows it.
[[nodiscard]] QString withVisibleSpace(const QString &text);

} // namespace Rehearsal
