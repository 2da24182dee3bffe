// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Rehearsal {

/// One row of two texts side by side.
struct DiffLine
{
    enum class Kind { Same, Changed, Removed, Added };

    Kind kind = Kind::Same;
    int leftNumber = 0;  ///< from 1; 0 when the line is Added
    int rightNumber = 0; ///< from 1; 0 when the line is Removed
    QString left = {};
    QString right = {};

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// The rows that lead from `left` to `right` with the fewest lines taken out and put in (E. Myers,
/// "An O(ND) difference algorithm and its variations", 1986, basic form). Lines taken out and put in
/// at one place stand side by side as Changed. Texts further apart than 2,000 such lines are compared
/// at head and tail alone: what lies between is Changed as a whole.
[[nodiscard]] QList<DiffLine> lineDiff(const QString &left, const QString &right);

} // namespace Rehearsal
