// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Rehearsal {

/// The names that a test may use.
struct KnownNames
{
    QStringList intents = {};
    QStringList entityTypes = {};
    QStringList variables = {}; ///< and columns of the data rows

    friend bool operator==(const KnownNames &, const KnownNames &) = default;
};

/// What a cell is about, besides `{{variables}}`, which may stand in any.
enum class CellTopic { Text, Intent, Entities };

/// Proposals for a range of the text (UTF-16 units) at the cursor; without any there is nothing to
/// propose.
struct Completion
{
    qsizetype start = 0;
    qsizetype length = 0;
    QStringList names = {};
    QString suffix = {};   ///< follows the name taken: "}}", " = "
    bool endsCell = false; ///< nothing is left to type after it

    friend bool operator==(const Completion &, const Completion &) = default;
};

/// Variables after `{{` at once, intents and entity types from two letters on, also in the middle of
/// a name and in any case; those that begin with what was typed come first. Nothing when just what
/// could be proposed stands there already.
[[nodiscard]] Completion completionAt(const QString &text, qsizetype cursor, CellTopic topic,
                                      const KnownNames &known);

} // namespace Rehearsal
