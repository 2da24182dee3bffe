// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/intent.h"

#include <QList>
#include <QString>

namespace Rehearsal {

/// What became of an utterance on its way from one version of an intent to another.
enum class RowChange { Same, Added, Removed, Changed };

struct UtteranceChange
{
    RowChange change = RowChange::Same;
    int beforeRow = -1; ///< -1 when added
    int afterRow = -1;  ///< -1 when removed
    Utterance before = {};
    Utterance after = {};

    /// Changed in its annotations alone.
    [[nodiscard]] bool onlySpans() const
    {
        return change == RowChange::Changed && before.text == after.text;
    }
    friend bool operator==(const UtteranceChange &, const UtteranceChange &) = default;
};

/// A member of the intent itself that differs.
struct FieldChange
{
    QString field = {}; ///< "name", "language", "type" or "enabled"
    QString before = {};
    QString after = {};

    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// The way from one version of an intent to another: utterances are a set by their exact text (repeats
/// count), spans a set by name and place. An utterance that went and one that came at the same place
/// with at least half of their words in common are one that was changed. Order is no difference.
struct IntentDifference
{
    QList<UtteranceChange> rows = {}; ///< by place: those of `after`, removed ones where they stood
    QList<FieldChange> fields = {};

    [[nodiscard]] int count(RowChange change) const;
    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const IntentDifference &, const IntentDifference &) = default;
};

[[nodiscard]] IntentDifference intentDifference(const Intent &before, const Intent &after);

/// The intent as it is sent: of utterances that are equal after trim and lower-case the first (V03).
[[nodiscard]] Intent asSent(Intent intent);

/// True when both carry the same spans, whatever their order.
[[nodiscard]] bool haveSameSpans(const Utterance &a, const Utterance &b);

} // namespace Rehearsal
