// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Rehearsal {

/// `schema KIND`: the JSON Schema of one kind of file on stdout. Returns the exit code.
[[nodiscard]] int printSchema(const QString &kind);

} // namespace Rehearsal
