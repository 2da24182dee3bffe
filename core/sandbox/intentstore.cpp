// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/intentstore.h"

#include "core/base/text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Rehearsal::Sandbox {

namespace {

PublishedIntent publishedIntent(const Intent &intent, const Json &wire)
{
    const QByteArray hash =
        QCryptographicHash::hash(writeCanonical(wire), QCryptographicHash::Sha256).toHex();
    return {intent, wire, '"' + hash.left(32) + '"'};
}

struct WireSpan
{
    EntitySpan span = {};
    std::optional<qint64> utterance = {};
};

/// Puts the span into its utterance, or into every one when it names none.
void annotate(const WireSpan &wire, BodyReader &reader, QList<Utterance> &utterances)
{
    if (wire.utterance && *wire.utterance >= utterances.size()) {
        reader.complain("utterance_index", QStringLiteral("must name an utterance"));
        return;
    }
    for (qsizetype i = 0; i < utterances.size(); ++i) {
        if (wire.utterance && *wire.utterance != i)
            continue;
        Utterance &utterance = utterances[i];
        const int length = codePointCount(utterance.text);
        if (wire.span.end > length) {
            reader.complain("end",
                            QStringLiteral("must be at most %1, the length of utterance %2")
                                .arg(QString::number(length), QString::number(i)));
            return;
        }
        utterance.spans.append(wire.span);
    }
}

void readSpans(const Json &entities, QList<Utterance> &utterances, ProblemDetails &details)
{
    for (std::size_t i = 0; i < entities.size(); ++i) {
        BodyReader reader(entities[i], QStringLiteral("/entities/%1").arg(i), details);
        if (!entities[i].is_object())
            continue;
        WireSpan wire;
        wire.span.entity = reader.text("entity_name", 1);
        const std::optional<qint64> start = reader.integer("start", 0);
        const std::optional<qint64> end = reader.integer("end", 1);
        wire.utterance = reader.optionalInteger("utterance_index", 0);
        const bool indexIsBad = reader.has("utterance_index") && !wire.utterance;
        if (!start || !end || indexIsBad)
            continue;
        if (*end <= *start) {
            reader.complain("end", QStringLiteral("must be greater than start"));
            continue;
        }
        constexpr qint64 far = 1 << 30;
        wire.span.start = static_cast<int>(std::min(*start, far));
        wire.span.end = static_cast<int>(std::min(*end, far));
        annotate(wire, reader, utterances);
    }
}

} // namespace

Json wireIntent(const Intent &intent)
{
    Json json = Json::object();
    json["id"] = toJson(intent.id);
    json["name"] = toJson(intent.name);
    json["language"] = toJson(intent.language);
    Json utterances = Json::array();
    Json entities = Json::array();
    for (qsizetype i = 0; i < intent.utterances.size(); ++i) {
        const Utterance &utterance = intent.utterances.at(i);
        utterances.push_back(toJson(utterance.text));
        for (const EntitySpan &span : utterance.spans) {
            Json entity = Json::object();
            entity["entity_name"] = toJson(span.entity);
            entity["start"] = span.start;
            entity["end"] = span.end;
            entity["utterance_index"] = i;
            entities.push_back(std::move(entity));
        }
    }
    json["utterances"] = std::move(utterances);
    json["entities"] = std::move(entities);
    json["intent_type"] = toJson(intent.type);
    json["enabled"] = intent.enabled;
    return json;
}

bool matchesEntityTag(const QByteArray &header, const QByteArray &entityTag)
{
    if (header.trimmed() == "*")
        return !entityTag.isEmpty();
    const QList<QByteArray> tags = header.split(',');
    return !entityTag.isEmpty()
        && std::any_of(tags.begin(), tags.end(),
                       [&](const QByteArray &tag) { return tag.trimmed() == entityTag; });
}

IntentStore::IntentStore(const QList<Intent> &intents, int utteranceLimit)
    : m_utteranceLimit(utteranceLimit)
{
    reset(intents);
}

void IntentStore::reset(const QList<Intent> &intents)
{
    m_published.clear();
    for (const Intent &intent : intents)
        m_published.append(publishedIntent(intent, wireIntent(intent)));
}

const PublishedIntent *IntentStore::find(const QString &id) const
{
    const auto found =
        std::find_if(m_published.begin(), m_published.end(),
                     [&id](const PublishedIntent &item) { return item.intent.id == id; });
    return found == m_published.end() ? nullptr : &*found;
}

QList<Intent> IntentStore::intents() const
{
    QList<Intent> intents;
    intents.reserve(m_published.size());
    for (const PublishedIntent &item : m_published)
        intents.append(item.intent);
    return intents;
}

Intent IntentStore::read(const QString &id, const Json &wire, ProblemDetails &details) const
{
    Intent intent;
    BodyReader reader(wire, {}, details);
    if (!wire.is_object())
        return intent;
    intent.id = reader.text("id", 1);
    if (!intent.id.isEmpty() && intent.id != id)
        reader.complain("id", QStringLiteral("must be the id of the address"));
    intent.name = reader.text("name", 1);
    const bool taken = std::any_of(m_published.begin(), m_published.end(), [&](const auto &item) {
        return item.intent.id != id && item.intent.name == intent.name;
    });
    if (taken)
        reader.complain("name", QStringLiteral("is the name of another intent"));
    intent.language = reader.text("language");
    const Json &utterances = reader.array("utterances", 1);
    if (utterances.size() > static_cast<std::size_t>(m_utteranceLimit)) {
        reader.complain("utterances",
                        QStringLiteral("must have at most %1 items").arg(m_utteranceLimit));
    }
    for (std::size_t i = 0; i < utterances.size(); ++i) {
        const QString text = asText(&utterances[i]).value_or(QString());
        if (text.isEmpty()) {
            details.append({QStringLiteral("/utterances/%1").arg(i),
                            QStringLiteral("must be a string that is not empty")});
        }
        intent.utterances.append({text, {}, {}});
    }
    readSpans(reader.array("entities"), intent.utterances, details);
    if (reader.has("intent_type")) {
        intent.type = reader.text("intent_type");
        if (!QStringList{QStringLiteral("standard"), QStringLiteral("fallback"),
                         QStringLiteral("global")}
                 .contains(intent.type))
            reader.complain("intent_type", QStringLiteral("must be standard, fallback or global"));
    }
    if (reader.has("enabled"))
        intent.enabled = reader.flag("enabled").value_or(true);
    return intent;
}

const PublishedIntent *IntentStore::replace(const QString &id, const Json &wire,
                                            ProblemDetails &details)
{
    const Intent intent = read(id, wire, details);
    if (!details.isEmpty())
        return nullptr;
    PublishedIntent item = publishedIntent(intent, wire);
    for (PublishedIntent &old : m_published) {
        if (old.intent.id == id) {
            old = std::move(item);
            return &old;
        }
    }
    m_published.append(std::move(item));
    return &m_published.last();
}

} // namespace Rehearsal::Sandbox
