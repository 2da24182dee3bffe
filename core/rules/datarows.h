// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/conversationtest.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Rehearsal {

/// How rows are made of the values that each column may have.
enum class Combining {
    All,      ///< every combination
    Pairwise, ///< every two values of two columns together in at least one row
    Sample,   ///< some combinations, all different
};

/// The most rows that are made.
inline constexpr int mostDataRows = 200'000;

/// How many combinations there are; the largest number when they cannot be counted.
[[nodiscard]] qint64 combinationCount(const QList<QStringList> &values);

/// Rows of the values of each column; a value given twice counts once. The same input gives the same
/// rows, everywhere; `sampleSize` and `seed` are for Sample, which gives all combinations when
/// there are not more. Kind Invalid when a column has no value or the rows would be more than
/// mostDataRows. Pairwise is greedy: not the smallest set, but near it.
[[nodiscard]] Result<QList<QStringList>> combinedRows(const QList<QStringList> &values,
                                                      Combining combining, int sampleSize = 0,
                                                      quint32 seed = 1);

/// What it costs to run a test with its data rows.
struct DataPlan
{
    int rows = 0;     ///< to be run; 0 without data rows, where the test runs once
    qint64 runs = 0;  ///< rows times repetitions
    qint64 turns = 0; ///< of all runs
    int jobs = 1;     ///< runs at once
    /// turns times time per turn, by the jobs that have work; nothing when the time is not known.
    std::optional<std::chrono::milliseconds> duration = {};

    friend bool operator==(const DataPlan &, const DataPlan &) = default;
};

/// `rows` of the test's data rows; `millisecondsPerTurn` of its last run.
[[nodiscard]] DataPlan dataPlan(const ConversationTest &test, int rows, int jobs,
                                std::optional<double> millisecondsPerTurn = {});

/// Something about the data rows that is probably not meant.
struct DataWarning
{
    enum class Kind {
        UnusedColumn,         ///< no text has the column's placeholder
        UndefinedPlaceholder, ///< neither column nor variable
        EmptyCells,
        DuplicateRows,
        SameConversation, ///< rows that differ, but only where no text looks
    };

    Kind kind = Kind::UnusedColumn;
    QString name = {}; ///< of the column or placeholder
    int row = -1;      ///< the first one it is about
    int column = -1;
    int count = 1; ///< of cells, or of rows beyond the first of their kind

    friend bool operator==(const DataWarning &, const DataWarning &) = default;
};

/// In the order of the kinds. Takes time in proportion to the cells.
[[nodiscard]] QList<DataWarning> dataWarnings(const ConversationTest &test);
/// One sentence for people, with foreign text made visible.
[[nodiscard]] QString warningText(const DataWarning &warning);

/// The names in `{{ }}` of every text that expanded() fills in, each once, in order.
[[nodiscard]] QStringList usedPlaceholders(const ConversationTest &test);
/// Puts another name into those texts; gives how many placeholders it changed.
int renamePlaceholder(ConversationTest &test, const QString &before, const QString &after);

} // namespace Rehearsal
