// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/interop/interop.h"

namespace Rehearsal {

/// Training data of Rasa: nlu.yml. Entities in the text are spans of the text without the markup;
/// roles, groups and values that differ from the text are losses, and so is whatever is no intent
/// (synonyms, regular expressions, lookup tables, stories, rules, responses).
[[nodiscard]] Result<ImportedIntents> readRasa(const QList<ForeignFile> &files,
                                               const ImportOptions &options);

/// One nlu.yml. What Rasa would read as something else is left out and listed.
[[nodiscard]] ExportedFiles writeRasa(const QList<Intent> &intents, const QString &fileName);

/// One example with its markup; losses with the line that is given.
[[nodiscard]] Utterance rasaExample(const QString &marked, const QString &file, int line,
                                    Losses &losses);

} // namespace Rehearsal
