// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interop/formats.h"

#include "core/base/text.h"
#include "core/interop/encoding.h"
#include "core/interop/formatreaders.h"
#include "core/interop/rasa.h"
#include "core/interop/tabletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Interop", text); }

bool hasSuffix(const QString &name, const char *suffix)
{
    return name.endsWith(QLatin1String(suffix), Qt::CaseInsensitive);
}

bool isJson(const ForeignFile &file) { return hasSuffix(file.name, ".json"); }

/// The files of both kinds, each read as what it is.
Result<ImportedIntents> readCognigy(const QList<ForeignFile> &files, const ImportOptions &options)
{
    const bool isAllJson = std::all_of(files.begin(), files.end(), isJson);
    const bool isAnyJson = std::any_of(files.begin(), files.end(), isJson);
    if (isAnyJson && !isAllJson)
        return Error{Error::Kind::Invalid,
                     tr("Import the CSV and the JSON files one after the other."),
                     0,
                     {}};
    return isAllJson ? readCognigyJson(files, options) : readCognigyCsv(files, options);
}

} // namespace

QString formatName(ForeignFormat format)
{
    switch (format) {
    case ForeignFormat::Rasa:
        return QStringLiteral("rasa");
    case ForeignFormat::Cognigy:
        return QStringLiteral("cognigy");
    case ForeignFormat::Botium:
        return QStringLiteral("botium");
    case ForeignFormat::Dialogflow:
        return QStringLiteral("dialogflow");
    case ForeignFormat::Table:
        return QStringLiteral("csv");
    case ForeignFormat::Snips:
        return QStringLiteral("snips");
    case ForeignFormat::HomeAssistant:
        return QStringLiteral("homeassistant");
    }
    Q_UNREACHABLE();
}

QString formatTitle(ForeignFormat format)
{
    switch (format) {
    case ForeignFormat::Rasa:
        return tr("Rasa NLU (YAML)");
    case ForeignFormat::Cognigy:
        return tr("Cognigy intents (CSV or JSON)");
    case ForeignFormat::Botium:
        return tr("Botium utterances");
    case ForeignFormat::Dialogflow:
        return tr("Dialogflow ES (zip)");
    case ForeignFormat::Table:
        return tr("Table (CSV or TSV)");
    case ForeignFormat::Snips:
        return tr("Snips (JSON)");
    case ForeignFormat::HomeAssistant:
        return tr("Home Assistant sentences (CSV)");
    }
    Q_UNREACHABLE();
}

QList<ForeignFormat> foreignFormats()
{
    return {ForeignFormat::Rasa,         ForeignFormat::Cognigy, ForeignFormat::Botium,
            ForeignFormat::Dialogflow,   ForeignFormat::Table,   ForeignFormat::Snips,
            ForeignFormat::HomeAssistant};
}

std::optional<ForeignFormat> formatFromName(const QString &name)
{
    const QList<ForeignFormat> formats = foreignFormats();
    for (const ForeignFormat format : formats) {
        if (formatName(format) == name)
            return format;
    }
    return std::nullopt;
}

bool canExport(ForeignFormat format)
{
    return format != ForeignFormat::Snips && format != ForeignFormat::HomeAssistant;
}

std::optional<ForeignFormat> recognised(const ForeignFile &file)
{
    if (hasSuffix(file.name, ".yml") || hasSuffix(file.name, ".yaml"))
        return ForeignFormat::Rasa;
    if (hasSuffix(file.name, ".utterances.txt"))
        return ForeignFormat::Botium;
    if (hasSuffix(file.name, ".zip") || file.bytes.startsWith("PK\x03\x04"))
        return ForeignFormat::Dialogflow;
    const QString head = decodeForeign(file.bytes.left(65'536)).text;
    const QString start = trimmed(head.left(2000));
    if (isJson(file)) {
        if (start.startsWith(u'['))
            return ForeignFormat::Cognigy;
        return start.contains(QLatin1String("\"data\"")) ? std::optional(ForeignFormat::Snips)
                                                         : std::nullopt;
    }
    if (hasSuffix(file.name, ".csv") || hasSuffix(file.name, ".tsv")) {
        const QString first = start.section(u'\n', 0, 0);
        if (first.contains(QLatin1String("slots_json")))
            return ForeignFormat::HomeAssistant;
        for (const char *property :
             {",exampleSentence,", ",defaultReply,", ",confirmationSentence,", ",rules,"}) {
            if (first.contains(QLatin1String(property)))
                return ForeignFormat::Cognigy;
        }
        return ForeignFormat::Table;
    }
    return std::nullopt;
}

Result<ImportedIntents> importIntents(ForeignFormat format, const QList<ForeignFile> &files,
                                      const ImportOptions &options)
{
    switch (format) {
    case ForeignFormat::Rasa:
        return readRasa(files, options);
    case ForeignFormat::Cognigy:
        return readCognigy(files, options);
    case ForeignFormat::Botium:
        return readBotium(files, options);
    case ForeignFormat::Dialogflow:
        return readDialogflow(files, options);
    case ForeignFormat::Table:
        return readTable(files, options);
    case ForeignFormat::Snips:
        return readSnips(files, options);
    case ForeignFormat::HomeAssistant:
        return readHomeAssistant(files, options);
    }
    Q_UNREACHABLE();
}

Result<ExportedFiles> exportIntents(ForeignFormat format, const QList<Intent> &intents,
                                    const QString &fileName)
{
    switch (format) {
    case ForeignFormat::Rasa:
        return writeRasa(intents, fileName);
    case ForeignFormat::Cognigy:
        return hasSuffix(fileName, ".json") ? writeCognigyJson(intents, fileName)
                                            : writeCognigyCsv(intents, fileName);
    case ForeignFormat::Botium:
        return writeBotium(intents);
    case ForeignFormat::Dialogflow:
        return writeDialogflow(intents, fileName);
    case ForeignFormat::Table:
        return writeTable(intents, fileName);
    case ForeignFormat::Snips:
    case ForeignFormat::HomeAssistant:
        break;
    }
    return Error{
        Error::Kind::Unsupported, tr("%1 is only imported.").arg(formatTitle(format)), 0, {}};
}

QString lossLine(const Loss &loss)
{
    const QString place = loss.line > 0 ? loss.file + u':' + QString::number(loss.line) : loss.file;
    return place + QStringLiteral(": ") + loss.what + QStringLiteral(": ") + loss.why;
}

QByteArray lossTable(const Losses &losses)
{
    QString text = csvRow({QStringLiteral("file"), QStringLiteral("line"), QStringLiteral("what"),
                           QStringLiteral("why")},
                          u',');
    for (const Loss &loss : losses)
        text += csvRow({loss.file, loss.line > 0 ? QString::number(loss.line) : QString(),
                        loss.what, loss.why},
                       u',');
    return text.toUtf8();
}

} // namespace Rehearsal
