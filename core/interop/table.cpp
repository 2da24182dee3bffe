// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/interop/collecting.h"
#include "core/interop/encoding.h"
#include "core/interop/exporting.h"
#include "core/interop/formatreaders.h"
#include "core/interop/slots.h"
#include "core/interop/tabletext.h"

#include <QCoreApplication>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Interop", text); }

/// The column that an option names, by name or number, or that has one of the usual names; -1.
int columnFor(const QStringList &header, const QString &wanted, const QStringList &usual)
{
    if (!wanted.isEmpty()) {
        for (qsizetype i = 0; i < header.size(); ++i) {
            if (header.at(i).compare(wanted, Qt::CaseInsensitive) == 0)
                return int(i);
        }
        bool isNumber = false;
        const int number = wanted.toInt(&isNumber);
        return isNumber && number >= 1 && number <= header.size() ? number - 1 : -1;
    }
    for (const QString &name : usual) {
        for (qsizetype i = 0; i < header.size(); ++i) {
            if (header.at(i).compare(name, Qt::CaseInsensitive) == 0)
                return int(i);
        }
    }
    return -1;
}

struct Columns
{
    int text = -1;
    int intent = -1;
    int language = -1;
    int entities = -1;
};

Result<Columns> columnsOf(const CsvTable &table, const ImportOptions &options)
{
    static const QStringList texts = {QStringLiteral("text"),     QStringLiteral("utterance"),
                                      QStringLiteral("sentence"), QStringLiteral("example"),
                                      QStringLiteral("query"),    QStringLiteral("phrase"),
                                      QStringLiteral("input")};
    static const QStringList intents = {QStringLiteral("intent"), QStringLiteral("label"),
                                        QStringLiteral("category"), QStringLiteral("class")};
    static const QStringList languages = {QStringLiteral("language"), QStringLiteral("lang"),
                                          QStringLiteral("locale")};
    Columns columns;
    columns.text = columnFor(table.header, options.textColumn, texts);
    columns.intent = columnFor(table.header, options.intentColumn, intents);
    columns.language = columnFor(table.header, options.languageColumn, languages);
    columns.entities = columnFor(table.header, {}, {QStringLiteral("entities")});
    const QString all = displayText(table.header.join(QStringLiteral(", ")), 300);
    if (columns.text < 0)
        return Error{Error::Kind::Invalid,
                     tr("Which column has the utterances? There are: %1.").arg(all),
                     0,
                     {}};
    if (columns.intent < 0)
        return Error{Error::Kind::Invalid,
                     tr("Which column has the intents? There are: %1.").arg(all),
                     0,
                     {}};
    if (columns.language < 0 && !options.languageColumn.isEmpty())
        return Error{Error::Kind::Invalid,
                     tr("There is no column %1. There are: %2.")
                         .arg(shortQuote(options.languageColumn), all),
                     0,
                     {}};
    return columns;
}

QList<EntitySpan> spansOf(const QString &cell, const QString &text, const QString &file, int line,
                          IntentCollector &collector)
{
    QList<EntitySpan> spans;
    if (trimmed(cell).isEmpty())
        return spans;
    const auto json = readJson(cell.toUtf8());
    if (!json || !json->is_array()) {
        collector.lose(file, line, tr("entities %1").arg(shortQuote(cell)),
                       tr("they are no list of name, start and end"));
        return spans;
    }
    const int length = codePointCount(text);
    for (const Json &item : *json) {
        const auto name = asText(member(item, "name"));
        const auto start = asInteger(member(item, "start"));
        const auto end = asInteger(member(item, "end"));
        if (!name || !start || !end || *start < 0 || *end <= *start || *end > length)
            collector.lose(file, line, tr("entity %1").arg(shortQuote(plainText(item))),
                           tr("it has no name, or lies outside the text"));
        else
            spans.append(EntitySpan{*name, int(*start), int(*end), {}});
    }
    return spans;
}

Result<CsvTable> tableOf(const ForeignFile &file, IntentCollector &collector)
{
    const DecodedText decoded = decodeForeign(file.bytes);
    if (decoded.isGuess)
        collector.noteEncoding(file.name, decoded.encoding);
    auto table = readCsv(decoded.text.toUtf8());
    if (!table)
        return inFile(file.name, table.error());
    return table;
}

} // namespace

Result<ImportedIntents> readTable(const QList<ForeignFile> &files, const ImportOptions &options)
{
    IntentCollector collector;
    for (const ForeignFile &file : files) {
        const auto table = tableOf(file, collector);
        if (!table)
            return table.error();
        const auto columns = columnsOf(*table, options);
        if (!columns)
            return inFile(file.name, columns.error());
        for (int i = 0; i < table->header.size(); ++i) {
            if (i != columns->text && i != columns->intent && i != columns->language
                && i != columns->entities)
                collector.lose(file.name, 1, tr("column %1").arg(shortQuote(table->header.at(i))),
                               tr("intents have no place for it"));
        }
        const QList<int> lines = linesOfRows(*table);
        for (qsizetype row = 0; row < table->rows.size(); ++row) {
            const QStringList &cells = table->rows.at(row);
            const QString text = cells.at(columns->text);
            const QString name = cells.at(columns->intent);
            if (trimmed(text).isEmpty() || trimmed(name).isEmpty()) {
                if (!trimmed(cells.join(QString())).isEmpty())
                    collector.lose(file.name, lines.at(row), shortQuote(text + name),
                                   tr("the row lacks its utterance or its intent"));
                continue;
            }
            QString language =
                columns->language < 0 ? options.language : trimmed(cells.at(columns->language));
            if (language.isEmpty())
                language = options.language;
            Utterance utterance{text, {}, {}};
            if (columns->entities >= 0)
                utterance.spans =
                    spansOf(cells.at(columns->entities), text, file.name, lines.at(row), collector);
            collector.intent(name, language).utterances.append(utterance);
        }
    }
    return collector.take();
}

ExportedFiles writeTable(const QList<Intent> &intents, const QString &fileName)
{
    const QChar separator =
        fileName.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive) ? u'\t' : u',';
    ExportedFiles exported;
    noteFields(intents, fileName, IntentField::Language, exported.losses);
    QString text = csvRow({QStringLiteral("intent"), QStringLiteral("text"),
                           QStringLiteral("language"), QStringLiteral("entities")},
                          separator);
    int line = 2;
    for (const Intent &intent : intents) {
        if (intent.utterances.isEmpty())
            exported.losses.append(
                {fileName, line, tr("intent %1").arg(shortQuote(intent.name)),
                 tr("it has no utterances, and the format has one row for each")});
        for (const Utterance &utterance : intent.utterances) {
            if (hasLoneSurrogate(utterance.text) || trimmed(utterance.text).isEmpty()) {
                exported.losses.append({fileName, line, shortQuote(utterance.text),
                                        tr("it is empty, or has half a character")});
                continue;
            }
            Json spans = Json::array();
            for (const EntitySpan &span : utterance.spans) {
                Json item = Json::object();
                item["name"] = toJson(span.entity);
                item["start"] = span.start;
                item["end"] = span.end;
                spans.push_back(std::move(item));
            }
            const QString row =
                csvRow({intent.name, utterance.text, intent.language,
                        spans.empty() ? QString() : QString::fromUtf8(writeCompact(spans))},
                       separator);
            text += row;
            line += lineBreaksIn(row);
        }
    }
    exported.files.append({fileName, text.toUtf8()});
    return exported;
}

Result<ImportedIntents> readHomeAssistant(const QList<ForeignFile> &files,
                                          const ImportOptions &options)
{
    IntentCollector collector;
    for (const ForeignFile &file : files) {
        const auto table = tableOf(file, collector);
        if (!table)
            return table.error();
        const auto columns = columnsOf(*table, options);
        if (!columns)
            return inFile(file.name, columns.error());
        const int slotColumn =
            columnFor(table->header, {}, {QStringLiteral("slots_json"), QStringLiteral("slots")});
        if (slotColumn < 0)
            return inFile(file.name,
                          {Error::Kind::Invalid, tr("It has no column slots_json."), 0, {}});
        const QList<int> lines = linesOfRows(*table);
        for (qsizetype row = 0; row < table->rows.size(); ++row) {
            const QStringList &cells = table->rows.at(row);
            const QString text = cells.at(columns->text);
            if (trimmed(text).isEmpty() || trimmed(cells.at(columns->intent)).isEmpty())
                continue;
            const QString language =
                columns->language < 0 ? options.language : cells.at(columns->language);
            Losses losses;
            const auto values = readJson(cells.at(slotColumn).toUtf8());
            Utterance utterance{text, {}, {}};
            if (values && values->is_object())
                utterance.spans = slotSpans(text, *values, losses);
            else
                losses.append(
                    {{}, 0, shortQuote(cells.at(slotColumn)), tr("it is no JSON object")});
            for (const Loss &loss : std::as_const(losses))
                collector.lose(file.name, lines.at(row), loss.what, loss.why);
            collector.intent(cells.at(columns->intent), language).utterances.append(utterance);
        }
    }
    return collector.take();
}

} // namespace Rehearsal
