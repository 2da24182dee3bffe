// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Rehearsal {

struct VerifyOptions
{
    QStringList paths = {};
    QStringList heads = {}; ///< [CHAIN:]SEQ:HASH
    QString state = {};
    bool json = false;
};

/// `verify`: a line for each finding and a summary for each log and report on stdout; 0 when everything
/// is as it was written, 1 with any finding, 3 when there was nothing that could be checked.
[[nodiscard]] int verifyAudit(const VerifyOptions &options);

} // namespace Rehearsal
