// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/interop/interop.h"

#include <optional>

namespace Rehearsal {

enum class ForeignFormat {
    Rasa,
    Cognigy, ///< CSV or JSON by the name of the file
    Botium,
    Dialogflow,
    Table, ///< CSV or TSV
    Snips,
    HomeAssistant,
};

/// "rasa", "cognigy", "botium", "dialogflow", "csv", "snips", "homeassistant".
[[nodiscard]] QString formatName(ForeignFormat format);
[[nodiscard]] std::optional<ForeignFormat> formatFromName(const QString &name);
/// For people: "Rasa NLU (YAML)".
[[nodiscard]] QString formatTitle(ForeignFormat format);
[[nodiscard]] QList<ForeignFormat> foreignFormats();
[[nodiscard]] bool canExport(ForeignFormat format);

/// What a file looks like, by its name and its first lines; nothing when it is none of these.
[[nodiscard]] std::optional<ForeignFormat> recognised(const ForeignFile &file);

[[nodiscard]] Result<ImportedIntents> importIntents(ForeignFormat format,
                                                    const QList<ForeignFile> &files,
                                                    const ImportOptions &options = {});
/// Botium has one file for each intent, named by itself; the others one of the name given. Kind
/// Unsupported for a format that is only read.
[[nodiscard]] Result<ExportedFiles>
exportIntents(ForeignFormat format, const QList<Intent> &intents, const QString &fileName);

/// One line: "nlu.yml:12: role “from” of entity “city”: spans have a name only".
[[nodiscard]] QString lossLine(const Loss &loss);
/// Columns file, line, what, why.
[[nodiscard]] QByteArray lossTable(const Losses &losses);

} // namespace Rehearsal
