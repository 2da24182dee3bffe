// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/cognigyv1/replies.h"
#include "core/base/text.h"

namespace Rehearsal::Cognigy {

namespace {

/// A span without utterance_index annotates every utterance that it fits into.
void placeSpan(Intent &intent, const Json &entity)
{
    const std::optional<QString> name = asText(member(entity, "entity_name"));
    const std::optional<qint64> start = asInteger(member(entity, "start"));
    const std::optional<qint64> end = asInteger(member(entity, "end"));
    if (!name || !start || !end || *start < 0 || *end <= *start)
        return;
    const std::optional<qint64> row = asInteger(member(entity, "utterance_index"));
    for (qsizetype index = 0; index < intent.utterances.size(); ++index) {
        Utterance &utterance = intent.utterances[index];
        const bool isMeant = !row || *row == index;
        if (isMeant && *end <= codePointCount(utterance.text))
            utterance.spans.append({*name, int(*start), int(*end), {}});
    }
}

Defect wrong(const char *path, const Json *value, const Json &wanted)
{
    if (!value || value->is_null())
        return {Fault::B11, QString::fromLatin1(path), {}, {}};
    return {Fault::B12, QString::fromLatin1(path), kindOf(*value), kindOf(wanted)};
}

} // namespace

Read<ServerIntent> readIntent(const Json &body)
{
    Read<ServerIntent> read;
    Intent &intent = read.value.intent;
    const std::optional<QString> id = asText(member(body, "id"));
    const std::optional<QString> name = asText(member(body, "name"));
    const Json *utterances = member(body, "utterances");
    if (!id)
        read.defect = wrong("id", member(body, "id"), Json(std::string()));
    else if (!name)
        read.defect = wrong("name", member(body, "name"), Json(std::string()));
    else if (!utterances || !utterances->is_array())
        read.defect = wrong("utterances", utterances, Json::array());
    if (read.defect)
        return read;
    intent.id = *id;
    intent.name = *name;
    intent.language = asText(member(body, "language")).value_or(QString());
    intent.type = asText(member(body, "intent_type")).value_or(QStringLiteral("standard"));
    intent.enabled = asBool(member(body, "enabled")).value_or(true);
    for (const Json &utterance : *utterances) {
        const std::optional<QString> text = asText(&utterance);
        if (!text) {
            read.defect = wrong("utterances", &utterance, Json(std::string()));
            return read;
        }
        intent.utterances.append({*text, {}, {}});
    }
    if (const Json *entities = member(body, "entities"); entities && entities->is_array()) {
        for (const Json &entity : *entities)
            placeSpan(intent, entity);
    }
    read.value.raw = body;
    return read;
}

Read<IntentPage> readIntents(const Json &body)
{
    Read<IntentPage> read;
    const Json *items = body.is_array() ? &body : member(body, "items");
    if (!items || !items->is_array()) {
        read.defect = wrong("items", items, Json::array());
        return read;
    }
    for (const Json &item : *items) {
        Read<ServerIntent> intent = readIntent(item);
        if (intent.defect) {
            read.defect = std::move(intent.defect);
            read.defect->path.prepend(QStringLiteral("items/%1/").arg(read.value.received));
            return read;
        }
        read.value.items.append(std::move(intent.value));
        ++read.value.received;
    }
    read.value.total = asInteger(member(body, "total")).value_or(read.value.received);
    return read;
}

} // namespace Rehearsal::Cognigy
