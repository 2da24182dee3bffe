// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace Rehearsal {

/// The worst that can be said of a turn, in this order: shape and colour of its mark.
enum class TurnOutcome {
    NoExpectation, ///< nothing was asserted of it
    Pass,
    OtherCheckFailed, ///< a check of ours failed or was not evaluable; the published assertion held
    EntityMiss,
    BelowThreshold, ///< right intent, too little confidence
    WrongIntent,
    NoStep, ///< the simulation has no step for it
};

struct ConfidencePoint
{
    int turn = 0;                          ///< from 0
    std::optional<double> confidence = {}; ///< none: a gap in the line, not 0
    std::optional<double> threshold = {};  ///< of the published assertion, where there is one
    TurnOutcome outcome = TurnOutcome::NoExpectation;

    friend bool operator==(const ConfidencePoint &, const ConfidencePoint &) = default;
};

/// One point a turn of the test, in order.
[[nodiscard]] QList<ConfidencePoint> confidencePoints(const RunReport &report);

/// "pass", "wrong intent", …, translated, for legends and tables.
[[nodiscard]] QString outcomeLabel(TurnOutcome outcome);

struct PassRatePoint
{
    QDateTime at = {};
    RunCounts counts = {};
    std::optional<double> rate = {}; ///< percent of those that ran; none when none ran

    friend bool operator==(const PassRatePoint &, const PassRatePoint &) = default;
};

/// Skipped tests and tests that did not run are no part of the rate.
[[nodiscard]] PassRatePoint passRate(const QDateTime &at, const RunCounts &counts);

} // namespace Rehearsal
