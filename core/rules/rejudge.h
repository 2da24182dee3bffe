// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

#include <QList>

namespace Rehearsal {

/// A finished run judged against other expectations than those it ran with. Nothing was run.
struct Rejudgement
{
    RunReport report = {};          ///< as the stored answers fare against the edited test
    QList<int> unanswered = {};     ///< turns, from 0, that the stored answers say nothing about
    bool conversationIsNew = false; ///< what is said differs from what was: the answers are old

    friend bool operator==(const Rejudgement &, const Rejudgement &) = default;
};

/// Judges the stored steps of `report` against `edited`, with the data row, the variables and the repeat
/// rule of the run put in. Pure; no request is made.
///
/// An answer belongs to a turn when both stand at the same position and the turn says what it said in the
/// run. A turn that says something else, or is new, is unanswered: its expectations are not evaluable, it
/// has no step, and a warning names it. The conversation is new when a turn is unanswered or the initial
/// context is another. Then the verdict is at best NotRun: what follows might have been answered
/// differently. It is Failed when an answer that still belongs does not hold.
///
/// A run that ended in an error, and one without steps, keeps verdict and error.
[[nodiscard]] Rejudgement rejudged(const RunReport &report, const ConversationTest &edited);

/// True when judging again cannot give anything but what the run gave: turns, context and repeat rule
/// are those of the run.
[[nodiscard]] bool isAsRun(const RunReport &report, const ConversationTest &edited);

} // namespace Rehearsal
