// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/intent.h"

#include <QList>
#include <QString>

#include <optional>

namespace Rehearsal {

enum class MergeChoice { Mine, Theirs, Both };

/// What both sides changed, each in another way.
struct MergeConflict
{
    /// "name", "language", "type" or "enabled"; empty when it is about an utterance.
    QString field = {};
    QString myValue = {}; ///< of a field
    QString theirValue = {};
    std::optional<Utterance> base = {}; ///< of an utterance; nothing: it was not there
    std::optional<Utterance> mine = {}; ///< nothing: removed
    std::optional<Utterance> theirs = {};

    /// Two utterances of different text can stand side by side, nothing else can.
    [[nodiscard]] bool canKeepBoth() const;
    friend bool operator==(const MergeConflict &, const MergeConflict &) = default;
};

struct IntentMerge
{
    Intent merged = {}; ///< with the choices made; mine where none was made
    QList<MergeConflict> conflicts = {};
    int fromMine = 0; ///< changes that only one side made
    int fromTheirs = 0;

    friend bool operator==(const IntentMerge &, const IntentMerge &) = default;
};

/// Three-way merge of reliability.md 6.6: utterances as a set by exact text, spans by name, place and
/// utterance, members of the intent one by one. What only one side changed is taken over; the same
/// change on both sides is one. `choices` belong to the conflicts in their order. Order and unknown
/// members of the file are those of `mine`; what they added comes last.
[[nodiscard]] IntentMerge mergeIntents(const Intent &base, const Intent &mine, const Intent &theirs,
                                       const QList<MergeChoice> &choices = {});

} // namespace Rehearsal
