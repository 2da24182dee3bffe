// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Rehearsal {

/// How well what was typed fits a name: 0 when its characters do not occur in this order, else more
/// for runs of neighbours and for beginnings of words. Case does not matter; spaces in `typed` do
/// not have to be met. Nothing typed fits all equally.
[[nodiscard]] int fuzzyScore(QStringView typed, QStringView name);

} // namespace Rehearsal
