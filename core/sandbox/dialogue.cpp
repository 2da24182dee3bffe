// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/dialogue.h"

#include "core/base/text.h"
#include "core/nlu/random.h"

#include <optional>

namespace Rehearsal::Sandbox {

namespace {

/// What slots are filled from.
struct Slots
{
    const QList<FoundEntity> &entities;
    const Json &context;
    QString random = {};
};

/// The value of a slot; nothing when neither an entity nor the context has it.
std::optional<Json> slotValue(const QString &name, const Slots &from)
{
    for (const FoundEntity &entity : from.entities) {
        if (entity.type == name)
            return toJson(entity.value);
    }
    if (const Json *value = member(from.context, name.toStdString()))
        return *value;
    if (name == u"random")
        return toJson(from.random);
    return {};
}

struct Filled
{
    QString text = {};
    bool complete = true;          ///< false: a slot is still open
    std::optional<Json> only = {}; ///< the template is this one slot and nothing else
};

Filled filled(const QString &pattern, const Slots &from)
{
    Filled result;
    qsizetype position = 0;
    while (position < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', position);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        result.text += QStringView(pattern).sliced(position, open - position);
        const std::optional<Json> value = slotValue(pattern.mid(open + 1, close - open - 1), from);
        if (value) {
            result.text += plainText(*value);
            if (open == 0 && close == pattern.size() - 1)
                result.only = value;
        } else {
            result.text += QStringView(pattern).sliced(open, close - open + 1);
            result.complete = false;
        }
        position = close + 1;
    }
    result.text += QStringView(pattern).sliced(position);
    return result;
}

const Reply *findReply(const World &world, const BotVersion &version, const QString &name)
{
    if (const auto own = version.replies.constFind(name); own != version.replies.constEnd())
        return &*own;
    const auto shared = world.replies.constFind(name);
    return shared == world.replies.constEnd() ? nullptr : &*shared;
}

void change(Json &context, const Json &set, const Slots &filledFrom)
{
    // Every value is worked out from the context before the turn, whatever the order of members.
    const Json before = context;
    const Slots from{filledFrom.entities, before, filledFrom.random};
    for (const auto &[name, value] : set.items()) {
        if (value.is_null()) {
            context.erase(name);
        } else if (const std::optional<QString> pattern = asText(&value)) {
            const Filled result = filled(*pattern, from);
            if (result.complete)
                context[name] = result.only ? *result.only : toJson(result.text);
        } else {
            context[name] = value;
        }
    }
}

} // namespace

QString answerTurn(const World &world, const BotVersion &version, const Understood &understood,
                   Json &context, std::uint64_t job, std::uint64_t turn)
{
    const bool lost = understood.outOfScope || understood.intent.isEmpty();
    const Reply *reply = findReply(world, version, lost ? outOfScopeReply : understood.intent);
    if (!reply) {
        return lost ? QStringLiteral("Sorry, I did not understand that.")
                    : QString(QStringLiteral("Understood: ")
                              + QString(understood.intent).replace(u'_', u' ') + u'.');
    }
    const auto texts = std::uint64_t(reply->others.size()) + 1;
    const auto chosen = qsizetype(job % texts);
    Random random((job << 20) + turn);
    const Slots from{understood.entities, context,
                     QString::number(100'000 + random.below(900'000))};
    const QString text =
        filled(chosen == 0 ? reply->text : reply->others.at(chosen - 1), from).text;
    change(context, reply->set, from);
    return text;
}

} // namespace Rehearsal::Sandbox
