// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>
#include <QPen>

namespace Rehearsal {

/// How an entity looks, by its place in the order of labels. Eight hues that people with any colour
/// vision tell apart and four strokes: the colour is never the only sign, a name stands at each.
struct EntityLook
{
    QColor line = {}; ///< of the underline and the name; readable on the base of the palette
    QColor tint = {}; ///< behind the text
    Qt::PenStyle stroke = Qt::SolidLine;

    friend bool operator==(const EntityLook &, const EntityLook &) = default;
};

[[nodiscard]] EntityLook entityLook(const QPalette &palette, int place);

} // namespace Rehearsal
