// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/rules/intentdifference.h"
#include "core/rules/updaterecord.h"

#include <QStringList>

namespace Rehearsal {

/// An intent here against the one of that id on the server.
struct ComparedIntent
{
    QString id = {};
    QString name = {};
    QString path = {}; ///< empty: there is no file
    bool isHere = true;
    bool isThere = true;
    IntentDifference difference = {}; ///< from the server's to ours

    [[nodiscard]] bool differs() const { return !isHere || !isThere || !difference.isEmpty(); }
};

/// The lines of a difference, made safe for a terminal: a headline, then a line a row.
[[nodiscard]] QStringList differenceLines(const ComparedIntent &compared);
[[nodiscard]] Json differenceJson(const ComparedIntent &compared);

/// "saved      Book a flight (book_flight)  200  34.2 ms".
[[nodiscard]] QString updateLine(const UpdateReport &report);

} // namespace Rehearsal
