// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/dialogue.h"

#include "core/base/text.h"

#include <optional>

namespace Rehearsal::Sandbox {

namespace {

/// The value of a slot; nothing when neither an entity nor the context has it.
std::optional<Json> slotValue(const QString &name, const QList<FoundEntity> &entities,
                              const Json &context)
{
    for (const FoundEntity &entity : entities) {
        if (entity.type == name)
            return toJson(entity.value);
    }
    if (const Json *value = member(context, name.toStdString()))
        return *value;
    return {};
}

struct Filled
{
    QString text = {};
    bool complete = true;          ///< false: a slot is still open
    std::optional<Json> only = {}; ///< the template is this one slot and nothing else
};

Filled filled(const QString &pattern, const QList<FoundEntity> &entities, const Json &context)
{
    Filled result;
    qsizetype position = 0;
    while (position < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', position);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        result.text += QStringView(pattern).sliced(position, open - position);
        const std::optional<Json> value =
            slotValue(pattern.mid(open + 1, close - open - 1), entities, context);
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

void change(Json &context, const Json &set, const QList<FoundEntity> &entities)
{
    // Every value is worked out from the context before the turn, whatever the order of members.
    const Json before = context;
    for (const auto &[name, value] : set.items()) {
        if (value.is_null()) {
            context.erase(name);
        } else if (const std::optional<QString> pattern = asText(&value)) {
            const Filled result = filled(*pattern, entities, before);
            if (result.complete)
                context[name] = result.only ? *result.only : toJson(result.text);
        } else {
            context[name] = value;
        }
    }
}

} // namespace

QString answerTurn(const World &world, const BotVersion &version, const Understood &understood,
                   Json &context)
{
    const bool lost = understood.outOfScope || understood.intent.isEmpty();
    const Reply *reply = findReply(world, version, lost ? outOfScopeReply : understood.intent);
    if (!reply) {
        return lost ? QStringLiteral("Sorry, I did not understand that.")
                    : QString(QStringLiteral("Understood: ")
                              + QString(understood.intent).replace(u'_', u' ') + u'.');
    }
    const QString text = filled(reply->text, understood.entities, context).text;
    change(context, reply->set, understood.entities);
    return text;
}

} // namespace Rehearsal::Sandbox
