// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/turnplace.h"

#include <QStringList>

namespace Rehearsal {

std::optional<TurnPlace> turnPlace(const QString &pointer)
{
    const QStringList parts = pointer.split(u'/');
    bool isNumber = false;
    const int row = parts.value(2).toInt(&isNumber);
    if (parts.value(1) != QLatin1String("turns") || !isNumber || row < 0)
        return std::nullopt;
    if (parts.value(3) == QLatin1String("delayMs"))
        return TurnPlace{row, TurnColumn::Delay};
    if (parts.value(3) != QLatin1String("expect"))
        return TurnPlace{row, TurnColumn::Says};
    const QString member = parts.value(4);
    if (member == QLatin1String("minConfidence"))
        return TurnPlace{row, TurnColumn::MinConfidence};
    if (member == QLatin1String("entities"))
        return TurnPlace{row, TurnColumn::Entities};
    if (member == QLatin1String("checks"))
        return TurnPlace{row, TurnColumn::Checks};
    return TurnPlace{row, TurnColumn::Intent};
}

} // namespace Rehearsal
