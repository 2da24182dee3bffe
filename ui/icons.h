// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QString>

namespace Rehearsal {

enum class IconTint { Text, Muted, Pass, Fail, Warning, Accent, OnAccent };

/// One of resources/icons by its name without suffix, drawn in a colour of the palette in force
/// when it is painted, so that a change of theme needs no new icons.
[[nodiscard]] QIcon icon(const QString &name, IconTint tint = IconTint::Text);

} // namespace Rehearsal
