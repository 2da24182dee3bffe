// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

#include <QList>

#include <optional>

namespace Rehearsal {

/// One assertion of one turn that every observed run bears out.
struct Proposal
{
    enum class Kind {
        Intent,
        MinConfidence, ///< means nothing without an intent
        Entity,        ///< published, by type; means nothing without an intent
        Check,         ///< one of our own: the reply, or what the published ones cannot say
    };

    int turn = 0; ///< from 0
    Kind kind = Kind::Intent;
    QString entityType = {};
    Json value = {};  ///< the intent's name, the minimum, the entity's value
    Check check = {}; ///< of kind Check
    int runs = 0;     ///< how many were observed; all of them bear it out
    std::optional<double> lowestConfidence = {}; ///< of the intent, for Intent and MinConfidence

    friend bool operator==(const Proposal &, const Proposal &) = default;
};

/// A proposed minimum is the lowest confidence observed less this, down to the next grid line, and
/// never below the floor.
inline constexpr double proposedMargin = 0.05;
inline constexpr double proposedGrid = 0.05;
inline constexpr double proposedFloor = 0.30;

/// What the runs of one conversation have in common, turn by turn; each inner list is the steps of
/// one run. A turn that one of the runs lacks gets nothing.
///
/// - The intent, when all runs found the same one, none called it out of scope, and the lowest
///   confidence is at least the floor; with it the minimum. Below the floor, and where no confidence
///   is reported, a check `intent oneOf` says the same without a minimum.
/// - Entities of which all runs found the same value; a type that all found with other values or
///   none as a check `entity present`.
/// - The reply, when no run lacks it: `equals` when it never varied, else a `wildcard` with the
///   stable parts (core/rules/stabletext.h), if there are any to speak of.
[[nodiscard]] QList<Proposal> proposalsFrom(const QList<QList<Step>> &runs);

/// What stands in the turn where the proposal would go; null when nothing does. A proposed check on
/// the reply takes the place of an `equals` or `wildcard` on it.
[[nodiscard]] Json assertedNow(const Turn &turn, const Proposal &proposal);

/// The test with these accepted; what means nothing without an intent, and a turn that is not there,
/// are passed over. Accepting what stands there already changes nothing.
[[nodiscard]] ConversationTest accepting(const ConversationTest &test,
                                         const QList<Proposal> &proposals);

} // namespace Rehearsal
