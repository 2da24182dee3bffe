// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"

#include <QByteArray>
#include <QString>

namespace Rehearsal {

/// What an error body says: RFC 9457 problem details, the contract's Error, OAuth's error, or plain
/// text; empty for an HTML page, an empty or an unreadable body.
struct Problem
{
    QString code = {}; ///< "invalid_client", "invalid_step_index", the last part of a problem type
    QString text =
        {}; ///< secrets redacted, unprintable characters visible, at most 300 code points
    bool isObject = false; ///< it was a JSON object that names a code, type, title or message

    friend bool operator==(const Problem &, const Problem &) = default;
};

[[nodiscard]] Problem readProblem(const QByteArray &body);

} // namespace Rehearsal
