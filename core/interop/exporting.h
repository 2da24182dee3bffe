// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/interop/interop.h"

#include <QFlags>

namespace Rehearsal {

/// Members of an intent that a format may have a place for.
enum class IntentField { Language = 1, Type = 2, Enabled = 4 };
Q_DECLARE_FLAGS(IntentFields, IntentField)

/// Lists what of the intents themselves has no place in a file: ids never have one.
void noteFields(const QList<Intent> &intents, const QString &file, IntentFields kept,
                Losses &losses);
/// Lists every span: for formats without entities.
void noteSpans(const Utterance &utterance, const QString &file, int line, Losses &losses);

/// A line of its own for each utterance: false when its text has line breaks, control characters or
/// lone surrogates or nothing but white space (listed, it must be left out). White space at the
/// ends is listed as lost.
[[nodiscard]] bool fitsOneLine(const Utterance &utterance, const QString &file, int line,
                               Losses &losses);
[[nodiscard]] bool hasLineBreakOrControl(const QString &text);
[[nodiscard]] bool hasLoneSurrogate(const QString &text);

/// The spans in the order of the text, sound and without overlaps; the others are listed.
[[nodiscard]] QList<EntitySpan> separateSpans(const Utterance &utterance, const QString &file,
                                              int line, Losses &losses);

/// A name for a file, whatever the name of the intent: letters, digits, spaces, "_", "-" and "."
/// stay; never hidden, never reserved, at most 100 characters, not in `taken` when case is ignored
/// (to which it is added).
[[nodiscard]] QString fileNameFor(const QString &name, QStringList &taken);

Q_DECLARE_OPERATORS_FOR_FLAGS(IntentFields)

} // namespace Rehearsal
