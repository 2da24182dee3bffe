// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

#include <QList>
#include <QString>

#include <optional>

// What changed between two runs of a suite. Facts and claims are kept apart: that a test passed and now
// fails is a fact and always listed; that the suite or an intent got worse is a claim and made only
// when chance is no explanation, since two trainings of the same texts never answer quite the same.
namespace Rehearsal {

/// A claim is made below this probability of chance, corrected for the number of claims (holm()).
inline constexpr double claimLevel = 0.01;
/// A confidence that typically moved by less is no change, however sure it is: another training of the
/// same texts moves single intents by up to 0.01 (BANKING77, 20 pairs).
inline constexpr double smallestConfidenceChange = 0.015;
/// A test whose mean confidence fell by as much is listed.
inline constexpr double listedConfidenceDrop = 0.05;

enum class Change {
    Regressed,      ///< passed, and now fails or ends in an error
    Fixed,          ///< did not pass, and now does
    ConfidenceDrop, ///< the same verdict with less confidence
    New,
    Gone,
    NotCompared, ///< skipped or not run in one of the two
    Unchanged,
};

/// One test and data row; its repetitions are judged together by its rule.
struct ComparedTest
{
    QString id = {};
    QString path = {}; ///< of the later run, where it is in there
    QString name = {};
    int row = -1;
    Change change = Change::Unchanged;
    std::optional<Verdict> before = {};
    std::optional<Verdict> after = {};
    int pairs = 0;                               ///< turns whose confidence is known in both
    std::optional<double> confidenceBefore = {}; ///< mean over them
    std::optional<double> confidenceAfter = {};

    friend bool operator==(const ComparedTest &, const ComparedTest &) = default;
};

/// A turn that was understood and no longer is.
struct LostTurn
{
    QString path = {};
    QString test = {}; ///< name
    int row = -1;
    int turn = 0; ///< from 0
    QString said = {};
    QString expected = {};
    QString understood = {}; ///< the intent named now; "" for none

    friend bool operator==(const LostTurn &, const LostTurn &) = default;
};

enum class Tendency { Worse, NoChange, Better };

/// About all turns that were put the same way in both runs, or those that expect one intent. Repetitions
/// of a turn count as one observation: they are no independent evidence.
struct Statement
{
    QString intent = {}; ///< empty: the suite
    int turns = 0;       ///< pairs of turns with the same text and the same expected intent
    double before = 0; ///< how many of them were understood (fractions: in part of the repetitions)
    double after = 0;
    int lost = 0; ///< pairs that were understood less often
    int won = 0;
    double turnsChance = 1; ///< exact McNemar, corrected
    int confidencePairs = 0;
    double confidenceBefore = 0; ///< mean confidence in the expected intent
    double confidenceAfter = 0;
    double confidenceShift = 0;  ///< of a typical turn (pseudoMedian())
    double confidenceChance = 1; ///< Wilcoxon's signed ranks, corrected
    Tendency understanding = Tendency::NoChange;
    Tendency confidence = Tendency::NoChange;

    /// Worse when either is.
    [[nodiscard]] Tendency tendency() const;
    friend bool operator==(const Statement &, const Statement &) = default;
};

struct Comparison
{
    QList<ComparedTest> tests = {}; ///< in the order of the later run, then those that are gone
    Statement suite = {};
    QList<Statement> intents = {}; ///< greatest loss first
    QList<LostTurn> lostTurns = {};

    [[nodiscard]] int count(Change change) const;
    /// A test that regressed, or a claim that something is worse.
    [[nodiscard]] bool foundRegression() const;
    friend bool operator==(const Comparison &, const Comparison &) = default;
};

/// Tests are the same by id and data row, by path too where an id stands twice in one of the runs.
[[nodiscard]] Comparison compared(const QList<RunReport> &before, const QList<RunReport> &after);

/// regressed, fixed, confidence_drop, new, gone, not_compared, unchanged.
[[nodiscard]] QString changeName(Change change);
/// worse, no_change, better.
[[nodiscard]] QString tendencyName(Tendency tendency);

} // namespace Rehearsal
