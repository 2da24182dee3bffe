// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/interop/interop.h"

namespace Rehearsal {

/// Intents of Cognigy.AI, as its editor imports and exports them: CSV without header (intent,
/// property, value) or a JSON array. The intent named rejectIntent, or marked so, is one of type
/// fallback. Everything but names, example sentences and whether it is disabled is a loss.
[[nodiscard]] Result<ImportedIntents> readCognigyCsv(const QList<ForeignFile> &files,
                                                     const ImportOptions &options);
[[nodiscard]] Result<ImportedIntents> readCognigyJson(const QList<ForeignFile> &files,
                                                      const ImportOptions &options);
[[nodiscard]] ExportedFiles writeCognigyCsv(const QList<Intent> &intents, const QString &fileName);
[[nodiscard]] ExportedFiles writeCognigyJson(const QList<Intent> &intents, const QString &fileName);

/// One file an intent: the first line is its name, each further one that is not empty an utterance.
[[nodiscard]] Result<ImportedIntents> readBotium(const QList<ForeignFile> &files,
                                                 const ImportOptions &options);
/// One NAME.utterances.txt an intent.
[[nodiscard]] ExportedFiles writeBotium(const QList<Intent> &intents);

/// Training data of Snips: {"Intent": [{"data": [{"text": "…", "entity": "…"}]}]}.
[[nodiscard]] Result<ImportedIntents> readSnips(const QList<ForeignFile> &files,
                                                const ImportOptions &options);

/// A table with a header: one utterance a row, its intent, perhaps its language, and perhaps its
/// spans, as we write them: [{"name": "city", "start": 5, "end": 11}] in code points.
[[nodiscard]] Result<ImportedIntents> readTable(const QList<ForeignFile> &files,
                                                const ImportOptions &options);
/// Columns intent, text, language, entities; separated by tabs when the name ends on .tsv.
[[nodiscard]] ExportedFiles writeTable(const QList<Intent> &intents, const QString &fileName);

/// Sentences of Home Assistant: columns lang, intent, text and slots_json, an object of slot values.
/// A value becomes a span where it stands in the sentence (case ignored, at word boundaries; inside
/// only where a script has no spaces); the longest value first, one that stands there more than once
/// at its first place, which is listed; one that does not stand there is a loss.
[[nodiscard]] Result<ImportedIntents> readHomeAssistant(const QList<ForeignFile> &files,
                                                        const ImportOptions &options);

/// An agent of Dialogflow ES, exported as a zip file.
[[nodiscard]] Result<ImportedIntents> readDialogflow(const QList<ForeignFile> &files,
                                                     const ImportOptions &options);
[[nodiscard]] ExportedFiles writeDialogflow(const QList<Intent> &intents, const QString &fileName);

} // namespace Rehearsal
