// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/interop/collecting.h"
#include "core/interop/encoding.h"
#include "core/interop/exporting.h"
#include "core/interop/formatreaders.h"
#include "core/interop/jsonlines.h"
#include "core/interop/tabletext.h"

#include <QCoreApplication>

namespace Rehearsal {

namespace {

const QString rejectIntent = QStringLiteral("rejectIntent");

QString tr(const char *text) { return QCoreApplication::translate("Interop", text); }

bool isEmptyValue(const Json &value)
{
    return value.is_null() || (value.is_boolean() && value == Json(false))
        || (value.is_string() && value == Json("")) || (value.is_structured() && value.empty());
}

bool isRejecting(const Intent &intent) { return intent.type == QLatin1String("fallback"); }

} // namespace

Result<ImportedIntents> readCognigyCsv(const QList<ForeignFile> &files,
                                       const ImportOptions &options)
{
    IntentCollector collector;
    for (const ForeignFile &file : files) {
        const DecodedText decoded = decodeForeign(file.bytes);
        if (decoded.isGuess)
            collector.noteEncoding(file.name, decoded.encoding);
        // There is no header: ours makes the rows a table, and moves them down by one line.
        const auto table = readCsv("intent,property,value\n" + decoded.text.toUtf8());
        if (!table)
            return inFile(file.name, table.error());
        const QList<int> lines = linesOfRows(*table);
        for (qsizetype row = 0; row < table->rows.size(); ++row) {
            const QStringList &cells = table->rows.at(row);
            const int line = lines.at(row) - 1;
            const QString name = cells.at(0);
            const QString property = cells.value(1);
            const QString value = cells.value(2);
            if (trimmed(name).isEmpty()) {
                if (!trimmed(property + value).isEmpty())
                    collector.lose(file.name, line, shortQuote(value), tr("no intent is named"));
                continue;
            }
            Intent &intent = collector.intent(name, options.language);
            if (name == rejectIntent)
                intent.type = QStringLiteral("fallback");
            if (property == QLatin1String("exampleSentence"))
                intent.utterances.append(Utterance{value, {}, {}});
            else
                collector.lose(file.name, line,
                               tr("%1 of intent %2").arg(shortQuote(property), shortQuote(name)),
                               tr("only example sentences are imported"));
            if (cells.size() > 3 && !trimmed(cells.mid(3).join(QString())).isEmpty())
                collector.lose(file.name, line, tr("more than three columns"),
                               tr("the format has three"));
        }
    }
    return collector.take();
}

Result<ImportedIntents> readCognigyJson(const QList<ForeignFile> &files,
                                        const ImportOptions &options)
{
    IntentCollector collector;
    for (const ForeignFile &file : files) {
        const DecodedText decoded = decodeForeign(file.bytes);
        if (decoded.isGuess)
            collector.noteEncoding(file.name, decoded.encoding);
        const QByteArray text = decoded.text.toUtf8();
        const auto json = readJson(text);
        if (!json)
            return inFile(file.name, json.error());
        if (!json->is_array())
            return inFile(file.name,
                          {Error::Kind::Invalid, tr("It is no list of intents."), 0, {}});
        const JsonLines lines(text);
        for (std::size_t i = 0; i < json->size(); ++i) {
            const Json &item = (*json)[i];
            const QString pointer = QStringLiteral("/%1").arg(i);
            const QString name = asText(member(item, "name")).value_or(QString());
            if (trimmed(name).isEmpty()) {
                collector.lose(file.name, lines.lineOf(pointer), tr("an intent"),
                               tr("it has no name"));
                continue;
            }
            Intent &intent = collector.intent(name, options.language);
            intent.enabled = !asBool(member(item, "isDisabled")).value_or(false);
            if (asBool(member(item, "isRejectIntent")).value_or(false) || name == rejectIntent)
                intent.type = QStringLiteral("fallback");
            for (const auto &[key, value] : item.items()) {
                const QString property = QString::fromStdString(key);
                const QString place = pointer + u'/' + property;
                if (property == QLatin1String("exampleSentences") && value.is_array()) {
                    for (std::size_t n = 0; n < value.size(); ++n) {
                        if (const auto sentence = asText(&value[n]))
                            intent.utterances.append(Utterance{*sentence, {}, {}});
                        else
                            collector.lose(file.name,
                                           lines.lineOf(place + QStringLiteral("/%1").arg(n)),
                                           tr("an example sentence of %1").arg(shortQuote(name)),
                                           tr("it is no text"));
                    }
                } else if (property != QLatin1String("name")
                           && property != QLatin1String("isDisabled")
                           && property != QLatin1String("isRejectIntent") && !isEmptyValue(value)) {
                    collector.lose(
                        file.name, lines.lineOf(place),
                        tr("%1 of intent %2").arg(shortQuote(property), shortQuote(name)),
                        tr("only example sentences are imported"));
                }
            }
        }
    }
    return collector.take();
}

ExportedFiles writeCognigyCsv(const QList<Intent> &intents, const QString &fileName)
{
    ExportedFiles exported;
    noteFields(intents, fileName, IntentField::Type, exported.losses);
    QString text;
    int line = 1;
    for (const Intent &intent : intents) {
        const bool isReject = intent.name == rejectIntent;
        if (isReject != isRejecting(intent)
            || (!isReject && intent.type != QLatin1String("standard")))
            exported.losses.append(
                {fileName, line,
                 tr("the type of intent %1 (%2)")
                     .arg(shortQuote(intent.name), displayText(intent.type, 20)),
                 tr("only the intent named rejectIntent has another type than the others")});
        for (const Utterance &utterance : intent.utterances) {
            if (hasLoneSurrogate(utterance.text)) {
                exported.losses.append({fileName, line, shortQuote(utterance.text),
                                        tr("it has half a character, which no file can hold")});
                continue;
            }
            noteSpans(utterance, fileName, line, exported.losses);
            const QString row =
                csvRow({intent.name, QStringLiteral("exampleSentence"), utterance.text}, u',');
            text += row;
            line += lineBreaksIn(row);
        }
        if (intent.utterances.isEmpty())
            exported.losses.append(
                {fileName, line, tr("intent %1").arg(shortQuote(intent.name)),
                 tr("it has no utterances, and the format has one row for each")});
    }
    exported.files.append({fileName, text.toUtf8()});
    return exported;
}

ExportedFiles writeCognigyJson(const QList<Intent> &intents, const QString &fileName)
{
    ExportedFiles exported;
    noteFields(intents, fileName, IntentField::Type | IntentField::Enabled, exported.losses);
    Json list = Json::array();
    int line = 2;
    for (const Intent &intent : intents) {
        const int begun = line;
        line += 5; // "{", name, isDisabled, isRejectIntent, exampleSentences
        if ((intent.name == rejectIntent && !isRejecting(intent))
            || (!isRejecting(intent) && intent.type != QLatin1String("standard")))
            exported.losses.append({fileName, begun,
                                    tr("the type of intent %1 (%2)")
                                        .arg(shortQuote(intent.name), displayText(intent.type, 20)),
                                    tr("the format has standard and reject intents only")});
        Json sentences = Json::array();
        for (const Utterance &utterance : intent.utterances) {
            if (hasLoneSurrogate(utterance.text)) {
                exported.losses.append({fileName, line, shortQuote(utterance.text),
                                        tr("it has half a character, which no file can hold")});
                continue;
            }
            noteSpans(utterance, fileName, line, exported.losses);
            sentences.push_back(toJson(utterance.text));
            ++line;
        }
        line += sentences.empty() ? 1 : 2; // "]" and "}"
        Json item = Json::object();
        item["name"] = toJson(intent.name);
        item["isDisabled"] = !intent.enabled;
        item["isRejectIntent"] = isRejecting(intent);
        item["exampleSentences"] = std::move(sentences);
        list.push_back(std::move(item));
    }
    exported.files.append({fileName, writeDocument(list)});
    return exported;
}

} // namespace Rehearsal
