// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/intent.h"

#include <limits>

namespace Rehearsal {

namespace {

constexpr int anyInteger = std::numeric_limits<int>::max();

EntitySpan spanFromJson(const Json &json, const QString &pointer, Issues &issues)
{
    const Fields fields(json, pointer, issues);
    EntitySpan span;
    span.entity = fields.requiredText("name");
    // Negative and reversed positions are kept, so that the rules V04 to V06 can name them.
    span.start = fields.optionalInteger("start", -anyInteger, anyInteger).value_or(0);
    span.end = fields.optionalInteger("end", -anyInteger, anyInteger).value_or(0);
    span.layout = layoutOf(json, {"name", "start", "end"});
    return span;
}

Json spanJson(const EntitySpan &span)
{
    Json json = Json::object();
    json["name"] = toJson(span.entity);
    json["start"] = span.start;
    json["end"] = span.end;
    return arranged(std::move(json), span.layout);
}

Utterance utteranceFromJson(const Json &json, const QString &pointer, Issues &issues)
{
    const Fields fields(json, pointer, issues);
    Utterance utterance;
    utterance.text = fields.requiredText("text");
    if (const Json *spans = fields.array("entities")) {
        int index = 0;
        for (const Json &span : spans->get_ref<const Json::array_t &>())
            utterance.spans.append(
                spanFromJson(span, fields.pointerTo("entities", index++), issues));
    }
    utterance.layout = layoutOf(json, {"text", "entities"});
    return utterance;
}

Json utteranceJson(const Utterance &utterance)
{
    Json json = Json::object();
    json["text"] = toJson(utterance.text);
    if (!utterance.spans.isEmpty() || utterance.layout.has("entities")) {
        Json spans = Json::array();
        for (const EntitySpan &span : utterance.spans)
            spans.push_back(spanJson(span));
        json["entities"] = std::move(spans);
    }
    return arranged(std::move(json), utterance.layout);
}

} // namespace

Intent intentFromJson(const Json &json, Issues &issues)
{
    const Fields fields(json, QString(), issues);
    Intent intent;
    intent.format = readFormat(json, QStringLiteral("rehearsal.intent"), issues);
    intent.id = fields.requiredText("id");
    intent.name = fields.requiredText("name");
    intent.language = fields.text("language");
    intent.type = fields.text("type", QStringLiteral("standard"));
    intent.enabled = fields.flag("enabled", true);
    if (const Json *utterances = fields.array("utterances")) {
        int index = 0;
        for (const Json &utterance : utterances->get_ref<const Json::array_t &>())
            intent.utterances.append(
                utteranceFromJson(utterance, fields.pointerTo("utterances", index++), issues));
    }
    intent.layout =
        fullLayoutOf(json, {"format", "id", "name", "language", "type", "enabled", "utterances"});
    return intent;
}

Json toJson(const Intent &intent)
{
    const bool isNew = intent.layout.members.empty();
    Json json = Json::object();
    if (isNew || intent.layout.has("format"))
        json["format"] = writeFormat(intent.format);
    json["id"] = toJson(intent.id);
    json["name"] = toJson(intent.name);
    if (isNew || !intent.language.isEmpty() || intent.layout.has("language"))
        json["language"] = toJson(intent.language);
    if (isNew || intent.type != QLatin1String("standard") || intent.layout.has("type"))
        json["type"] = toJson(intent.type);
    if (isNew || !intent.enabled || intent.layout.has("enabled"))
        json["enabled"] = intent.enabled;
    Json utterances = Json::array();
    for (const Utterance &utterance : intent.utterances)
        utterances.push_back(utteranceJson(utterance));
    json["utterances"] = std::move(utterances);
    return arranged(std::move(json), intent.layout);
}

} // namespace Rehearsal
