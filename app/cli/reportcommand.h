// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Rehearsal {

struct ReportOptions
{
    QStringList results = {}; ///< result files; several are the shards of one run
    QStringList reports = {}; ///< KIND=FILE
};

/// `report`: other reports of result files. Says nothing about the verdict of the run, which ended with its
/// own exit code. An audit report cannot be made so: the log alone can attest to it.
[[nodiscard]] int writeReports(const ReportOptions &options);

} // namespace Rehearsal
