// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

#include <QList>
#include <QString>

namespace Rehearsal {

/// One expectation of a turn: what a cell of the table holds.
struct ExpectationPlace
{
    enum class Part {
        Intent,
        Confidence, ///< the minimum confidence
        Entities,
        Reply, ///< the first reply check that does not hold, or a new one when there is none
        Check, ///< the turn's own check number `check`
    };

    int turn = 0; ///< from 0
    Part part = Part::Intent;
    int check = -1; ///< position in the turn's own checks, only for Part::Check

    friend bool operator==(const ExpectationPlace &, const ExpectationPlace &) = default;
};

/// One expectation as it was and as it is to be; texts for people, not yet made safe for display.
struct ExpectationChange
{
    ExpectationPlace place = {};
    QString what = {};   ///< "Turn 2, Expected intent"
    QString before = {}; ///< empty when nothing was expected: then nothing is replaced
    QString after = {};  ///< empty when nothing is expected any more

    friend bool operator==(const ExpectationChange &, const ExpectationChange &) = default;
};

/// What accepting the answers of a run makes of a test.
struct Acceptance
{
    ConversationTest test = {};                 ///< with `changes` done
    QList<ExpectationChange> changes = {};      ///< done, in the order of the test
    QList<ExpectationChange> byThemselves = {}; ///< not done: each needs to be named as a place
    QStringList refused = {};                   ///< what cannot be accepted and why, for people

    friend bool operator==(const Acceptance &, const Acceptance &) = default;
};

/// Makes what the run gave the new expectation at these places.
///
/// Only what does not hold changes, judged anew on `test` as it is now:
/// - intent: the one found; no intent found expects that none is found.
/// - minimum confidence: kept while it holds, else the confidence found rounded down to a step of
///   0.05, so that the next run has a margin and the figure stays one that people would write. One
///   that nobody wrote is written when its place is named.
/// - entities: those found take the place of those expected when a type is missing.
/// - reply equals: the new reply. A reply or context value that `contains`, `wildcard` or `regex`
///   (`matches`) no longer fits becomes an `equals` of what came, but only when its place is named:
///   it says more than its author meant.
/// - oneOf: the intent found is added. Limits move to the value found: fractions by steps of 0.05,
///   times by steps of 100 ms, outwards.
/// - what is negated, or asks that something is present, cannot be met by changing a value: refused.
///
/// Where the expectation had `{{name}}` and what came has its value (of the run's data row) as a
/// whole word, the placeholder is written back. What would not read as it came is refused, as is a
/// turn that says something else now than it did in the run.
[[nodiscard]] Acceptance accepted(const ConversationTest &test, const RunReport &report,
                                  const QList<ExpectationPlace> &places);
/// All expectations of these turns. A turn that expects nothing gets the intent found, with its
/// minimum confidence.
[[nodiscard]] Acceptance acceptedTurns(const ConversationTest &test, const RunReport &report,
                                       const QList<int> &turns);
/// All expectations of the test; turns that expect nothing stay so. One that expects its intent and
/// nothing else, as in a test that was just recorded, gets its minimum confidence and entities too.
[[nodiscard]] Acceptance acceptedTest(const ConversationTest &test, const RunReport &report);

/// The minimum confidence that accepting `actual` gives: rounded down to a step of 0.05.
[[nodiscard]] double acceptedMinimum(double actual);

} // namespace Rehearsal
