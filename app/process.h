// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Rehearsal {

/// What both programs do first: names and version, redacted logging, and no core dumps, which would
/// hold tokens (reliability.md 10.1).
void prepareProcess();

} // namespace Rehearsal
