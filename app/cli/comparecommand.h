// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Rehearsal {

struct CompareOptions
{
    QString before = {}; ///< a result file
    QString after = {};
    bool json = false;
};

/// `compare`: what changed from one result file to another, on stdout. Exit code 1 for a test that
/// passed and no longer does, or when the suite or an intent got worse beyond chance.
[[nodiscard]] int compareResults(const CompareOptions &options);

} // namespace Rehearsal
