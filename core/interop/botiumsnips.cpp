// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/interop/collecting.h"
#include "core/interop/encoding.h"
#include "core/interop/exporting.h"
#include "core/interop/formatreaders.h"
#include "core/interop/jsonlines.h"
#include "core/interop/tabletext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Interop", text); }

const QString utterancesSuffix = QStringLiteral(".utterances.txt");

} // namespace

Result<ImportedIntents> readBotium(const QList<ForeignFile> &files, const ImportOptions &options)
{
    static const QRegularExpression lineEnd(QStringLiteral("\r\n|\r|\n"));
    IntentCollector collector;
    for (const ForeignFile &file : files) {
        const DecodedText decoded = decodeForeign(file.bytes);
        if (decoded.isGuess)
            collector.noteEncoding(file.name, decoded.encoding);
        const QStringList lines = decoded.text.split(lineEnd);
        const QString name = trimmed(lines.constFirst());
        if (name.isEmpty())
            return inFile(file.name,
                          {Error::Kind::Invalid,
                           tr("Its first line should be the name of the intent."),
                           0,
                           {}});
        if (name.startsWith(u'#'))
            return inFile(file.name,
                          {Error::Kind::Invalid,
                           tr("It is a conversation, not a list of utterances."),
                           0,
                           {}});
        Intent &intent = collector.intent(name, options.language);
        for (const QString &line : lines.mid(1)) {
            if (!trimmed(line).isEmpty())
                intent.utterances.append(Utterance{line, {}, {}});
        }
    }
    return collector.take();
}

ExportedFiles writeBotium(const QList<Intent> &intents)
{
    ExportedFiles exported;
    QStringList taken;
    for (const Intent &intent : intents) {
        const QString file = fileNameFor(intent.name, taken) + utterancesSuffix;
        noteFields({intent}, file, {}, exported.losses);
        if (trimmed(intent.name) != intent.name || intent.name.isEmpty()
            || hasLineBreakOrControl(intent.name) || intent.name.startsWith(u'#')) {
            exported.losses.append({file, 1, tr("intent %1").arg(shortQuote(intent.name)),
                                    tr("its name cannot stand in the file")});
            continue;
        }
        QString text = intent.name + u'\n';
        int line = 2;
        for (const Utterance &utterance : intent.utterances) {
            // White space at the ends stays here.
            if (trimmed(utterance.text).isEmpty() || hasLineBreakOrControl(utterance.text)) {
                Losses here;
                if (!fitsOneLine(utterance, file, line, here))
                    exported.losses += here;
                continue;
            }
            noteSpans(utterance, file, line, exported.losses);
            text += utterance.text + u'\n';
            ++line;
        }
        exported.files.append({file, text.toUtf8()});
    }
    return exported;
}

Result<ImportedIntents> readSnips(const QList<ForeignFile> &files, const ImportOptions &options)
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
        if (!json->is_object())
            return inFile(file.name,
                          {Error::Kind::Invalid, tr("It is no training data of Snips."), 0, {}});
        std::optional<JsonLines> lines; // costs as much as reading: only if something is lost
        const auto lose = [&](const QString &pointer, const QString &what, const QString &why) {
            if (!lines)
                lines.emplace(text);
            collector.lose(file.name, lines->lineOf(pointer), what, why);
        };
        for (const auto &[key, utterances] : json->items()) {
            const QString name = QString::fromStdString(key);
            if (!utterances.is_array() || trimmed(name).isEmpty()) {
                lose(u'/' + name, shortQuote(name), tr("it is no list of utterances"));
                continue;
            }
            Intent &intent = collector.intent(name, options.language);
            for (std::size_t i = 0; i < utterances.size(); ++i) {
                const QString pointer = QStringLiteral("/%1/%2").arg(name).arg(i);
                const Json *pieces = member(utterances[i], "data");
                UtteranceBuilder builder;
                for (std::size_t n = 0; pieces && pieces->is_array() && n < pieces->size(); ++n) {
                    const Json &piece = (*pieces)[n];
                    const QString part = asText(member(piece, "text")).value_or(QString());
                    const auto entity = asText(member(piece, "entity"));
                    if (entity && !entity->isEmpty())
                        builder.add(part, *entity);
                    else
                        builder.add(part);
                    if (entity && part.isEmpty())
                        lose(pointer + QStringLiteral("/data/%1").arg(n),
                             tr("entity %1").arg(shortQuote(*entity)), tr("it has no text"));
                }
                if (trimmed(builder.utterance().text).isEmpty())
                    lose(pointer, tr("an utterance of %1").arg(shortQuote(name)),
                         tr("it has no text"));
                else
                    intent.utterances.append(builder.utterance());
            }
        }
    }
    return collector.take();
}

} // namespace Rehearsal
