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
#include "core/interop/zip.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Interop", text); }

/// One agent: what stands in its zip file, read intent by intent.
class AgentReader
{
public:
    AgentReader(const QString &zipName, const ImportOptions &options, IntentCollector &into)
        : m_zip(zipName)
        , m_options(options)
        , m_into(into)
    { }

    Result<> read(const QList<ForeignFile> &files)
    {
        static const QRegularExpression phrases(
            QStringLiteral("\\Aintents/(.+)_usersays_([A-Za-z0-9_.-]+)\\.json\\z"));
        QHash<QString, QList<std::pair<QString, ForeignFile>>> phrasesOf; // by intent: language
        QList<ForeignFile> heads;
        for (const ForeignFile &file : files) {
            const QRegularExpressionMatch match = phrases.match(file.name);
            if (match.hasMatch())
                phrasesOf[match.captured(1)].append({match.captured(2), file});
            else if (file.name.startsWith(QLatin1String("intents/"))
                     && file.name.endsWith(QLatin1String(".json")))
                heads.append(file);
            else if (file.name != QLatin1String("package.json")
                     && file.name != QLatin1String("agent.json"))
                m_into.lose(place(file), 0, displayText(file.name, 100),
                            tr("only intents are imported"));
        }
        if (heads.isEmpty() && phrasesOf.isEmpty())
            return Error{Error::Kind::Invalid, tr("It has no intents."), 0, {}};
        for (const ForeignFile &head : std::as_const(heads)) {
            const QString stem = head.name.mid(8).chopped(5);
            const auto read = readIntent(head, stem, phrasesOf.take(stem));
            if (!read)
                return read;
        }
        QStringList orphans = phrasesOf.keys();
        orphans.sort();
        for (const QString &stem : std::as_const(orphans)) {
            const auto read = readPhrases(stem, phrasesOf.value(stem), QStringLiteral("standard"));
            if (!read)
                return read;
        }
        return {};
    }

private:
    [[nodiscard]] QString place(const ForeignFile &file) const { return m_zip + u'/' + file.name; }

    Result<Json> parsed(const ForeignFile &file, QByteArray &text)
    {
        const DecodedText decoded = decodeForeign(file.bytes);
        if (decoded.isGuess)
            m_into.noteEncoding(place(file), decoded.encoding);
        text = decoded.text.toUtf8();
        auto json = readJson(text);
        if (!json)
            return inFile(file.name, json.error());
        return json;
    }

    [[nodiscard]] Result<> readIntent(const ForeignFile &file, const QString &stem,
                                      const QList<std::pair<QString, ForeignFile>> &phrases)
    {
        QByteArray text;
        const auto json = parsed(file, text);
        if (!json)
            return json.error();
        QString name = asText(member(*json, "name")).value_or(QString());
        if (trimmed(name).isEmpty())
            name = stem;
        const JsonLines lines(text);
        const auto lose = [&](const char *key, const QString &why) {
            m_into.lose(
                place(file), lines.lineOf(u'/' + QString::fromLatin1(key)),
                tr("%1 of intent %2").arg(shortQuote(QString::fromLatin1(key)), shortQuote(name)),
                why);
        };
        for (const char *key : {"responses", "events", "contexts", "userSays", "followUpIntents"}) {
            const Json *value = member(*json, key);
            if (value && value->is_array() && !value->empty())
                lose(key, tr("only training phrases are imported"));
        }
        for (const char *key : {"webhookUsed", "webhookForSlotFilling", "endInteraction"}) {
            if (asBool(member(*json, key)).value_or(false))
                lose(key, tr("only training phrases are imported"));
        }
        const auto priority = asInteger(member(*json, "priority"));
        if (priority && *priority != 500'000)
            lose("priority", tr("intents have no priority"));
        const bool isFallback = asBool(member(*json, "fallbackIntent")).value_or(false);
        const QString type = isFallback ? QStringLiteral("fallback") : QStringLiteral("standard");
        if (phrases.isEmpty()) {
            m_into.intent(name, m_options.language).type = type;
            return {};
        }
        return readPhrases(name, phrases, type);
    }

    [[nodiscard]] Result<> readPhrases(const QString &name,
                                       const QList<std::pair<QString, ForeignFile>> &phrases,
                                       const QString &type)
    {
        for (const auto &[language, file] : phrases) {
            QByteArray text;
            const auto json = parsed(file, text);
            if (!json)
                return json.error();
            const JsonLines lines(text);
            Intent &intent = m_into.intent(name, language);
            intent.type = type;
            for (std::size_t i = 0; json->is_array() && i < json->size(); ++i)
                readPhrase((*json)[i], QStringLiteral("/%1").arg(i), file, lines, intent);
        }
        return {};
    }

    void readPhrase(const Json &phrase, const QString &pointer, const ForeignFile &file,
                    const JsonLines &lines, Intent &intent)
    {
        const auto lose = [&](const QString &where, const QString &what, const QString &why) {
            m_into.lose(place(file), lines.lineOf(where), what, why);
        };
        UtteranceBuilder builder;
        const Json *pieces = member(phrase, "data");
        for (std::size_t i = 0; pieces && pieces->is_array() && i < pieces->size(); ++i) {
            const Json &piece = (*pieces)[i];
            const QString text = asText(member(piece, "text")).value_or(QString());
            const QString meta = asText(member(piece, "meta")).value_or(QString());
            const QString alias = asText(member(piece, "alias")).value_or(QString());
            if (meta == QLatin1String("@sys.ignore") || (meta.isEmpty() && alias.isEmpty())) {
                builder.add(text);
                continue;
            }
            builder.add(text, alias.isEmpty() ? meta : alias);
            if (!alias.isEmpty() && !meta.isEmpty() && meta != u'@' + alias)
                lose(pointer + QStringLiteral("/data/%1").arg(i),
                     tr("type %1 of entity %2").arg(shortQuote(meta), shortQuote(alias)),
                     tr("spans have a name only"));
        }
        const QString shown = builder.utterance().text;
        if (trimmed(shown).isEmpty())
            lose(pointer, tr("a training phrase of %1").arg(shortQuote(intent.name)),
                 tr("it has no text"));
        else if (asBool(member(phrase, "isTemplate")).value_or(false))
            lose(pointer, shortQuote(shown), tr("it is a template, not a sentence"));
        else
            intent.utterances.append(builder.utterance());
    }

    QString m_zip;
    const ImportOptions &m_options;
    IntentCollector &m_into;
};

Json phraseOf(const Utterance &utterance, const QList<EntitySpan> &spans)
{
    Json pieces = Json::array();
    const auto add = [&](int start, int end, const QString &entity) {
        if (end <= start)
            return;
        Json piece = Json::object();
        piece["text"] = toJson(codePointSlice(utterance.text, start, end));
        if (!entity.isEmpty()) {
            piece["alias"] = toJson(entity);
            piece["meta"] = toJson(QString(u'@' + entity));
        }
        piece["userDefined"] = !entity.isEmpty();
        pieces.push_back(std::move(piece));
    };
    int done = 0;
    for (const EntitySpan &span : spans) {
        add(done, span.start, {});
        add(span.start, span.end, span.entity);
        done = span.end;
    }
    add(done, codePointCount(utterance.text), {});
    Json phrase = Json::object();
    phrase["data"] = std::move(pieces);
    phrase["isTemplate"] = false;
    phrase["count"] = 0;
    return phrase;
}

} // namespace

Result<ImportedIntents> readDialogflow(const QList<ForeignFile> &files,
                                       const ImportOptions &options)
{
    IntentCollector collector;
    for (const ForeignFile &file : files) {
        QStringList refused;
        const auto unpacked = unpackZip(file.bytes, refused);
        if (!unpacked)
            return inFile(file.name, unpacked.error());
        for (const QString &name : std::as_const(refused))
            collector.lose(file.name, 0, displayText(name, 100),
                           tr("it is no plain file inside the archive"));
        const auto read = AgentReader(file.name, options, collector).read(*unpacked);
        if (!read)
            return inFile(file.name, read.error());
    }
    return collector.take();
}

ExportedFiles writeDialogflow(const QList<Intent> &intents, const QString &fileName)
{
    ExportedFiles exported;
    noteFields(intents, fileName, IntentField::Language | IntentField::Type, exported.losses);
    Json agent = Json::object();
    agent["language"] = toJson(intents.isEmpty() ? QStringLiteral("en") : intents.first().language);
    Json package = Json::object();
    package["version"] = "1.0.0";
    QList<ForeignFile> files = {{QStringLiteral("agent.json"), writeDocument(agent)},
                                {QStringLiteral("package.json"), writeDocument(package)}};
    QStringList taken;
    QHash<QString, QString> stems; // one intent in several languages is one there
    for (const Intent &intent : intents) {
        if (intent.type != QLatin1String("standard") && intent.type != QLatin1String("fallback"))
            exported.losses.append({fileName, 0,
                                    tr("the type of intent %1 (%2)")
                                        .arg(shortQuote(intent.name), displayText(intent.type, 20)),
                                    tr("the format has standard and fallback intents only")});
        if (!stems.contains(intent.name)) {
            const QString stem = fileNameFor(intent.name, taken);
            stems.insert(intent.name, stem);
            Json head = Json::object();
            head["name"] = toJson(intent.name);
            head["auto"] = true;
            head["contexts"] = Json::array();
            head["responses"] = Json::array();
            head["priority"] = 500'000;
            head["webhookUsed"] = false;
            head["fallbackIntent"] = intent.type == QLatin1String("fallback");
            head["events"] = Json::array();
            files.append(
                {QStringLiteral("intents/") + stem + QStringLiteral(".json"), writeDocument(head)});
        }
        const QString file = QStringLiteral("intents/") + stems.value(intent.name)
            + QStringLiteral("_usersays_") + intentIdFor(intent.language) + QStringLiteral(".json");
        Json phrases = Json::array();
        for (const Utterance &utterance : intent.utterances) {
            const QString shown = fileName + u'/' + file;
            if (trimmed(utterance.text).isEmpty() || hasLoneSurrogate(utterance.text)) {
                exported.losses.append({shown, 0, shortQuote(utterance.text),
                                        tr("it is empty, or has half a character")});
                continue;
            }
            phrases.push_back(
                phraseOf(utterance, separateSpans(utterance, shown, 0, exported.losses)));
        }
        files.append({file, writeDocument(phrases)});
    }
    if (const auto packed = packZip(files))
        exported.files.append({fileName, *packed});
    return exported;
}

} // namespace Rehearsal
