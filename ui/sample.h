// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

namespace Rehearsal {

/// Copies the travel sample into a new folder "Rehearsal Travel" (with a number when that exists) below
/// `parent` and gives its path.
[[nodiscard]] Result<QString> copySample(const QString &parent);

} // namespace Rehearsal
