// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/intent.h"

#include <QStringList>

namespace Rehearsal {

/// The spans of an utterance once its text has become another one.
struct FollowedSpans
{
    QList<EntitySpan> kept = {};
    QList<EntitySpan> dropped = {}; ///< as they stood in the text before
};

/// Spans follow the words they label. In front of and behind what was changed they stay or shift. One
/// that was touched goes to where its text stands now, nearest to where it was and between letters
/// only if it was so before. An edit inside of it that leaves at least half of it (a slip of the pen
/// mended) is taken into it. Without its text a span is dropped. Ends never cut a character that is
/// seen as one; spans that were out of bounds before stay as they are.
[[nodiscard]] FollowedSpans spansAfterEdit(const Utterance &before, const QString &after);

/// "city = Paris", a line a span, in their order: how spans are typed, copied and pasted.
[[nodiscard]] QString spansText(const Utterance &utterance);
/// The same back. Each value stands for its first place in the text that is not taken yet; spans that
/// say the same keep their places. Kind Invalid names the value that is not in the text, or the line
/// that is no "entity = value".
[[nodiscard]] Result<QList<EntitySpan>> spansFromText(const Utterance &utterance,
                                                      const QString &lines);

/// The same utterance with every place of `value`, in any case and between letters only if the value
/// begins or ends with none, labelled as `entity`; where another span stands nothing is labelled.
[[nodiscard]] Utterance labelledEverywhere(Utterance utterance, const QString &value,
                                           const QString &entity);

/// True when the published rule takes the two for the same: trimmed, in any case.
[[nodiscard]] bool isSameUtterance(const QString &left, const QString &right);
/// How many would be published: without empty ones and those that are there already.
[[nodiscard]] int distinctUtterances(const QList<Utterance> &utterances);
/// Rows that say the same as one above, ascending; empty ones are none.
[[nodiscard]] QList<int> duplicateRows(const QList<Utterance> &utterances);

struct AddedUtterances
{
    int added = 0;
    int merged = 0; ///< were there already
};
/// Appends those that the intent does not have, by the published rule. One that is there without
/// labels takes the labels of its twin where the texts are equal. Empty ones are passed over.
AddedUtterances addUtterances(Intent &intent, const QList<Utterance> &utterances);

/// Whether an intent has as many utterances as it needs and may have.
enum class UtteranceLevel {
    None,    ///< V01: nothing to learn from
    TooFew,  ///< below 5
    Few,     ///< 5 to 14
    Good,    ///< 15 to 100
    Many,    ///< above 100, within the limit
    TooMany, ///< V02: above the limit
};
inline constexpr int fewestUtterances = 5;
inline constexpr int goodUtterances = 15;
inline constexpr int manyUtterances = 100;
/// `count` distinct ones; `limit` is that of the workspace.
[[nodiscard]] UtteranceLevel utteranceLevel(int count, int limit);

/// An id made of the name that fits rule V15 and is none of `taken`: "book-a-flight".
[[nodiscard]] QString freeIntentId(const QString &name, const QStringList &taken);

} // namespace Rehearsal
