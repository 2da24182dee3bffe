// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Rehearsal {

/// One assertion as it goes over the wire (workflow-v1.md section 1).
struct PublishedAssertion
{
    int stepIndex = 0;   ///< from 0
    QString intent = {}; ///< "" expects that none was found
    double minConfidence = defaultMinConfidence;
    QStringList entityTypes = {}; ///< keys of expected_entities; the values are not compared

    friend bool operator==(const PublishedAssertion &, const PublishedAssertion &) = default;
};

/// The assertions of a test: one for every turn whose expectation names an intent, in order.
[[nodiscard]] QList<PublishedAssertion> publishedAssertions(const ConversationTest &test);

/// The step that answers each index: the first one that has it. Steps without a usable index
/// (index -1) answer nothing. Points into `steps`.
[[nodiscard]] QHash<int, const Step *> firstSteps(const QList<Step> &steps);

/// The types among the entities of a step, in order, each once.
[[nodiscard]] QStringList entityTypes(const Step &step);

/// How one assertion fared on its step.
struct AssertionOutcome
{
    bool intentMatches = false;
    bool confidenceMatches = false; ///< at least the minimum, and usable at all (R12)
    bool entitiesMatch = false;     ///< entity_ok

    [[nodiscard]] bool passed() const
    {
        return intentMatches && confidenceMatches && entitiesMatch;
    }
    friend bool operator==(const AssertionOutcome &, const AssertionOutcome &) = default;
};

[[nodiscard]] AssertionOutcome outcomeOf(const PublishedAssertion &assertion, const Step &step);

/// The six figures, rounded as Python does (M04); sums beyond the range of a double saturate (M08).
[[nodiscard]] Metrics metricsOf(const QList<PublishedAssertion> &assertions,
                                const Snapshot &snapshot);

/// All six are 0: what a run that never got a usable result has in its records.
[[nodiscard]] Metrics zeroMetrics();

} // namespace Rehearsal
