// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/conversationtest.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace Rehearsal {

/// The columns of a test's table. The last ones show what the newest run gave.
enum class TurnColumn {
    Number,
    State,
    Says,
    Delay,
    Intent,
    MinConfidence,
    Entities,
    Checks,
    LastReply,
    LastIntent,
    LastConfidence,
    Delta,
};
inline constexpr int turnColumnCount = 12;

[[nodiscard]] bool isEditable(TurnColumn column);

struct CellPlace
{
    int row = 0;
    TurnColumn column = TurnColumn::Says;

    friend bool operator==(const CellPlace &, const CellPlace &) = default;
};
/// The cell that shows what a JSON pointer into the test points at; nothing for what stands above
/// the turns.
[[nodiscard]] std::optional<CellPlace> cellPlace(const QString &pointer);

/// The text of a cell as one types it: numbers in the user's locale, entities a line "type = value"
/// each, checks a line of compact JSON each. Empty for the columns that are not edited.
[[nodiscard]] QString cellText(const Turn &turn, TurnColumn column, const QLocale &locale);

/// Puts such a text into the turn. Kind Invalid says what was expected instead; the turn is then
/// unchanged. The first intent of a turn brings the minimum confidence of a new row with it; taking
/// the intent away takes minimum and entities along, which mean nothing without it.
[[nodiscard]] Result<> setCellText(Turn &turn, TurnColumn column, const QString &text,
                                   const QLocale &locale);

/// A turn as a new row starts.
[[nodiscard]] Turn newTurn();
void setChecks(Turn &turn, const QList<Check> &checks);
/// For people, one line: "reply contains “Which hotel”".
[[nodiscard]] QString checkSummary(const Check &check);

} // namespace Rehearsal
