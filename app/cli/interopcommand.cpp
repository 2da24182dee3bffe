// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/interopcommand.h"

#include "app/cli/exitcode.h"
#include "app/cli/output.h"
#include "app/cli/selection.h"
#include "core/base/text.h"
#include "core/interop/formats.h"
#include "core/interop/placing.h"
#include "core/store/documentfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <cstdio>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

int usage(const QString &message)
{
    printNote(tr("error: %1").arg(terminalText(message)));
    return int(ExitCode::Usage);
}

QString kindNames(bool onlyExport)
{
    QStringList names;
    const QList<ForeignFormat> formats = foreignFormats();
    for (const ForeignFormat format : formats) {
        if (!onlyExport || canExport(format))
            names.append(formatName(format));
    }
    return names.join(QStringLiteral(", "));
}

/// On stderr, or as a table where --losses says.
ExitCode reportLosses(const Losses &losses, const QString &file)
{
    if (file.isEmpty()) {
        for (const Loss &loss : losses)
            printNote(terminalText(lossLine(loss)));
        return ExitCode::Passed;
    }
    const auto saved = saveFile(QFileInfo(file).absoluteFilePath(), lossTable(losses), {}, true);
    if (saved)
        return ExitCode::Passed;
    printError(saved.error());
    return ExitCode::NotWritten;
}

Result<ImportOptions> importOptions(const ImportCommandOptions &options)
{
    ImportOptions result;
    result.language = options.language;
    for (const QString &column : options.columns) {
        const QString field = column.section(u'=', 0, 0);
        const QString name = column.section(u'=', 1);
        if (field == QLatin1String("text") && !name.isEmpty())
            result.textColumn = name;
        else if (field == QLatin1String("intent") && !name.isEmpty())
            result.intentColumn = name;
        else if (field == QLatin1String("language") && !name.isEmpty())
            result.languageColumn = name;
        else
            return Error{Error::Kind::Invalid,
                         tr("--column takes text=NAME, intent=NAME or language=NAME."),
                         0,
                         {}};
    }
    return result;
}

/// The workspace and the folder in it that `--into` means.
struct Place
{
    QString root = {};
    QString folder = QStringLiteral("intents");
};

Place placeOf(const QString &into)
{
    const QString path = QDir::cleanPath(QFileInfo(into).absoluteFilePath());
    const QString root =
        QFileInfo::exists(path) ? findWorkspace(path) : findWorkspace(QFileInfo(path).path());
    const QString relative = root.isEmpty() ? QString() : QDir(root).relativeFilePath(path);
    if (relative == QLatin1String("intents") || relative.startsWith(QLatin1String("intents/")))
        return {root, relative};
    // A workspace may do without rehearsal.json.
    const QFileInfo folder(path);
    if (root.isEmpty() && folder.fileName() == QLatin1String("intents"))
        return {folder.path()};
    return {path};
}

struct Stored
{
    QList<StoredIntent> intents = {};
    QHash<QString, QByteArray> hashes = {}; ///< by path
};

Result<Stored> storedIn(const QString &root)
{
    Stored stored;
    if (!QFileInfo::exists(root))
        return stored;
    const auto workspace = openWorkspace(root);
    if (!workspace)
        return workspace.error();
    for (const WorkspaceFile<Intent> &file : workspace->intents) {
        stored.intents.append({file.path, file.value});
        stored.hashes.insert(file.path, file.hash);
    }
    return stored;
}

QString changeLine(const PlacedIntent &placed)
{
    const QString path = terminalText(placed.path);
    switch (placed.change) {
    case PlacedIntent::Change::New:
        return tr("new %1 (utterances: %2)").arg(path, QString::number(placed.added));
    case PlacedIntent::Change::Same:
        return tr("same %1").arg(path);
    case PlacedIntent::Change::Changed:
        return tr("changed %1 (added: %2, removed: %3)")
            .arg(path, QString::number(placed.added), QString::number(placed.removed));
    }
    Q_UNREACHABLE();
}

ExitCode write(const QList<PlacedIntent> &placed, const Place &place, const Stored &stored)
{
    ExitCode code = ExitCode::Passed;
    for (const PlacedIntent &each : placed) {
        if (each.change == PlacedIntent::Change::Same)
            continue;
        const auto saved = saveFile(place.root + u'/' + each.path, fileBytes(each.intent),
                                    stored.hashes.value(each.path));
        if (!saved) {
            printError(saved.error());
            code = worse(code, exitCodeOf(saved.error()));
        }
    }
    return code;
}

} // namespace

int importFiles(const ImportCommandOptions &options)
{
    const auto format = formatFromName(options.kind);
    if (!format)
        return usage(
            tr("There is no kind “%1”. Choose one of: %2.").arg(options.kind, kindNames(false)));
    const auto details = importOptions(options);
    if (!details)
        return usage(details.error().message);
    QList<ForeignFile> files;
    for (const QString &name : options.files) {
        const auto bytes = readFile(QFileInfo(name).absoluteFilePath(), name);
        if (!bytes) {
            printError(bytes.error());
            return int(ExitCode::Usage);
        }
        files.append({name, *bytes});
    }
    const auto imported = importIntents(*format, files, *details);
    if (!imported) {
        printError(imported.error());
        return int(exitCodeOf(imported.error()));
    }
    const Place place = placeOf(options.into);
    const auto stored = storedIn(place.root);
    if (!stored) {
        printError(stored.error());
        return int(ExitCode::InvalidFile);
    }
    const QList<PlacedIntent> placed =
        placeIntents(imported->intents, stored->intents, place.folder, PlacingMode::Replace);
    ExitCode code = reportLosses(imported->losses, options.losses);
    qsizetype utterances = 0;
    qsizetype spans = 0;
    for (const PlacedIntent &each : placed) {
        printResult(changeLine(each));
        utterances += each.intent.utterances.size();
        for (const Utterance &utterance : each.intent.utterances)
            spans += utterance.spans.size();
    }
    printNote(tr("%1 intents, %2 utterances, %3 spans; %4 losses")
                  .arg(placed.size())
                  .arg(utterances)
                  .arg(spans)
                  .arg(imported->losses.size()));
    const bool isChanging = std::any_of(placed.begin(), placed.end(), [](const PlacedIntent &each) {
        return each.change == PlacedIntent::Change::Changed;
    });
    if (isChanging && !options.overwrite) {
        printNote(tr("error: Some of these intents are there with other utterances. Nothing was "
                     "written; --overwrite replaces them."));
        return int(worse(code, ExitCode::Conflict));
    }
    if (options.dryRun) {
        printNote(tr("Nothing was written (--dry-run)."));
        return int(code);
    }
    return int(worse(code, write(placed, place, *stored)));
}

int exportFiles(const ExportCommandOptions &options)
{
    const auto format = formatFromName(options.kind);
    if (!format || !canExport(*format))
        return usage(
            tr("There is no kind “%1”. Choose one of: %2.").arg(options.kind, kindNames(true)));
    const auto workspace = workspaceFor(options.workspace);
    if (!workspace) {
        printError(workspace.error());
        return int(ExitCode::Usage);
    }
    const auto paths = relativePaths(*workspace, options.paths);
    if (!paths) {
        printError(paths.error());
        return int(ExitCode::Usage);
    }
    QList<Intent> intents;
    bool isInvalid = false;
    for (const WorkspaceFile<Intent> &file : workspace->intents) {
        if (!isBelow(file.path, *paths))
            continue;
        for (const Issue &issue : file.issues) {
            printNote(issueLine(issue));
            isInvalid = isInvalid || issue.severity == Issue::Severity::Error;
        }
        intents.append(file.value);
    }
    if (isInvalid)
        return int(ExitCode::InvalidFile);
    if (intents.isEmpty())
        return usage(tr("There are no intents."));
    const QFileInfo out(options.out);
    const auto exported = exportIntents(*format, intents, out.fileName());
    if (!exported) {
        printError(exported.error());
        return int(ExitCode::NotWritten);
    }
    ExitCode code = reportLosses(exported->losses, options.losses);
    // Botium has a file for each intent: then what is named is their folder.
    const QString folder =
        *format == ForeignFormat::Botium ? out.absoluteFilePath() : out.absolutePath();
    for (const ForeignFile &file : exported->files) {
        const auto saved = saveFile(folder + u'/' + file.name, file.bytes, {}, true);
        if (saved) {
            printResult(terminalText(file.name));
        } else {
            printError(saved.error());
            code = worse(code, ExitCode::NotWritten);
        }
    }
    printNote(tr("%1 intents; %2 losses").arg(intents.size()).arg(exported->losses.size()));
    return int(code);
}

} // namespace Rehearsal
