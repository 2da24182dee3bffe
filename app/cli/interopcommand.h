// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Rehearsal {

struct ImportCommandOptions
{
    QString kind = {};
    QStringList files = {};
    QString into = {};
    bool dryRun = false;
    bool overwrite = false; ///< replace the utterances of intents that are there
    QString language = QStringLiteral("en");
    QStringList columns = {}; ///< "text=NAME", "intent=3", "language=…"
    QString losses = {};      ///< file for the loss report, instead of stderr
};

struct ExportCommandOptions
{
    QString kind = {};
    QString workspace = {};
    QStringList paths = {};
    QString out = {};
    QString losses = {};
};

/// `import`: intents of other tools' files into a workspace, each through the verified save, all or
/// none when one of them would change without --overwrite. Returns the exit code.
[[nodiscard]] int importFiles(const ImportCommandOptions &options);

/// `export`: intents of a workspace as another tool reads them.
[[nodiscard]] int exportFiles(const ExportCommandOptions &options);

} // namespace Rehearsal
