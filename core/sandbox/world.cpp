// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/world.h"

#include "core/base/text.h"
#include "core/domain/fields.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Rehearsal::Sandbox {

namespace {

template <typename T>
const T *withId(const QList<T> &items, const QString &id)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&id](const T &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

QString readId(const Fields &fields, QSet<QString> &taken)
{
    const QString id = fields.requiredText("id");
    if (id.isEmpty() && fields.raw("id"))
        fields.complain("id", QCoreApplication::translate("Sandbox", "“id” must not be empty."));
    else if (!id.isEmpty() && taken.contains(id))
        fields.complain(
            "id", QCoreApplication::translate("Sandbox", "The id “%1” occurs twice.").arg(id));
    taken.insert(id);
    return id;
}

/// Calls `read(object, pointer)` for each element.
template <typename Read>
void forEachObject(const Fields &fields, const char *name, Read read)
{
    const Json *array = fields.array(name);
    if (!array)
        return;
    if (!array->is_array()) {
        fields.complain(name,
                        QCoreApplication::translate("Sandbox", "“%1” must be a list.")
                            .arg(QLatin1String(name)));
        return;
    }
    int index = 0;
    for (const Json &element : *array)
        read(element, fields.pointerTo(name, index++));
}

/// One text, or a list of texts that jobs take turns with.
Reply readTexts(const Json &value, const QString &pointer, Issues &issues)
{
    Reply reply;
    if (const std::optional<QString> text = asText(&value)) {
        reply.text = *text;
        return reply;
    }
    QStringList texts;
    bool sound = value.is_array() && !value.empty();
    for (std::size_t i = 0; sound && i < value.size(); ++i) {
        const std::optional<QString> text = asText(&value[i]);
        sound = text.has_value();
        texts.append(text.value_or(QString()));
    }
    if (!sound) {
        issues.append(
            {Issue::Severity::Error,
             QStringLiteral("F17"),
             QCoreApplication::translate("Sandbox", "A reply must be a text or a list of texts."),
             {},
             pointer});
        return reply;
    }
    reply.text = texts.takeFirst();
    reply.others = texts;
    return reply;
}

Replies readReplies(const Fields &fields, const char *name, Issues &issues)
{
    Replies replies;
    const Json *object = fields.object(name);
    if (!object || !object->is_object())
        return replies;
    for (const auto &[key, value] : object->items()) {
        const QString intent = decodeUtf8(key);
        const QString pointer = fields.pointerTo(name) + u'/' + intent;
        if (value.is_string() || value.is_array()) {
            replies.insert(intent, readTexts(value, pointer, issues));
            continue;
        }
        const Fields entry(value, pointer, issues);
        const Json *text = entry.raw("text");
        Reply reply;
        if (text && text->is_array())
            reply = readTexts(*text, entry.pointerTo("text"), issues);
        else
            reply.text = entry.requiredText("text");
        if (const Json *set = entry.object("set"); set && set->is_object())
            reply.set = *set;
        replies.insert(intent, reply);
    }
    return replies;
}

QMap<QString, double> readShares(const Fields &fields, const char *name, Issues &issues)
{
    QMap<QString, double> shares;
    const Json *object = fields.object(name);
    if (!object || !object->is_object())
        return shares;
    const Fields entries(*object, fields.pointerTo(name), issues);
    for (const auto &[key, value] : object->items()) {
        if (const std::optional<double> share = entries.optionalNumber(key.c_str(), 0.0, 1.0);
            share && *share > 0.0)
            shares.insert(decodeUtf8(key), *share);
    }
    return shares;
}

BotVersion readVersion(const Json &json, const QString &pointer, QSet<QString> &taken,
                       Issues &issues)
{
    const Fields fields(json, pointer, issues);
    BotVersion version;
    version.id = readId(fields, taken);
    version.name = fields.text("name", version.id);
    version.status = fields.text("status", version.status);
    version.deployed = fields.flag("deployed", false);
    version.replies = readReplies(fields, "replies", issues);
    version.excludedUtterances = readShares(fields, "excludedUtterances", issues);
    return version;
}

BotVersion onlyVersion()
{
    BotVersion version;
    version.id = QStringLiteral("sandbox-version");
    version.name = QStringLiteral("v1");
    version.deployed = true;
    return version;
}

Bot readBot(const Json &json, const QString &pointer, QSet<QString> &taken, Issues &issues)
{
    const Fields fields(json, pointer, issues);
    Bot bot;
    bot.id = readId(fields, taken);
    bot.name = fields.text("name", bot.id);
    bot.language = fields.text("language");
    QSet<QString> versions;
    forEachObject(fields, "versions", [&](const Json &element, const QString &place) {
        bot.versions.append(readVersion(element, place, versions, issues));
    });
    if (!fields.raw("versions"))
        bot.versions.append(onlyVersion());
    return bot;
}

Environment readEnvironment(const Json &json, const QString &pointer, QSet<QString> &taken,
                            Issues &issues)
{
    const Fields fields(json, pointer, issues);
    Environment environment;
    environment.id = readId(fields, taken);
    environment.name = fields.text("name", environment.id);
    environment.isolationMode = fields.text("isolation_mode", environment.isolationMode);
    if (environment.isolationMode != u"STRICT" && environment.isolationMode != u"PERMISSIVE")
        fields.complain("isolation_mode",
                        QCoreApplication::translate(
                            "Sandbox", "“isolation_mode” must be STRICT or PERMISSIVE."));
    environment.allowedBots = fields.texts("allowed_bot_ids");
    return environment;
}

Client readClient(const Json &json, const QString &pointer, QSet<QString> &taken, Issues &issues)
{
    const Fields fields(json, pointer, issues);
    return {readId(fields, taken), Secret(fields.requiredText("secret").toUtf8())};
}

} // namespace

const BotVersion *Bot::version(const QString &versionId) const
{
    return withId(versions, versionId);
}

bool Environment::allows(const QString &bot) const
{
    return isolationMode != u"STRICT" || allowedBots.contains(bot);
}

const Bot *World::bot(const QString &id) const { return withId(bots, id); }

const Environment *World::environment(const QString &id) const { return withId(environments, id); }

const BotVersion *World::deployedVersion(const Bot &bot)
{
    const auto first = [&bot](auto matches) {
        return std::find_if(bot.versions.begin(), bot.versions.end(), matches);
    };
    auto found = first([](const BotVersion &version) { return version.deployed; });
    if (found == bot.versions.end())
        found = first([](const BotVersion &version) { return version.status == u"ACTIVE"; });
    if (found == bot.versions.end())
        found = bot.versions.begin();
    return found == bot.versions.end() ? nullptr : &*found;
}

Result<World> readWorld(const Json &json)
{
    static const Json nothing = Json::object();
    Issues issues;
    const Json &object = json.is_null() ? nothing : json;
    if (!json.is_null())
        static_cast<void>(readFormat(object, QStringLiteral("rehearsal.world"), issues));
    const Fields fields(object, {}, issues);
    World world;
    QSet<QString> bots;
    forEachObject(fields, "bots", [&](const Json &element, const QString &pointer) {
        world.bots.append(readBot(element, pointer, bots, issues));
    });
    QSet<QString> environments;
    forEachObject(fields, "environments", [&](const Json &element, const QString &pointer) {
        world.environments.append(readEnvironment(element, pointer, environments, issues));
    });
    QSet<QString> clients;
    forEachObject(fields, "clients", [&](const Json &element, const QString &pointer) {
        world.clients.append(readClient(element, pointer, clients, issues));
    });
    world.replies = readReplies(fields, "replies", issues);
    if (!fields.raw("bots")) {
        world.bots.append(
            {QStringLiteral("sandbox-bot"), QStringLiteral("Sandbox"), {}, {onlyVersion()}});
    }
    if (!fields.raw("environments")) {
        Environment environment;
        environment.id = QStringLiteral("sandbox-environment");
        environment.name = QStringLiteral("Sandbox");
        world.environments.append(environment);
    }

    QStringList messages;
    for (const Issue &issue : issues) {
        if (issue.severity == Issue::Severity::Error)
            messages.append(issue.pointer % u": " % issue.message);
    }
    if (!messages.isEmpty()) {
        return Error{Error::Kind::Configuration,
                     QCoreApplication::translate("Sandbox", "The sandbox world is unusable. %1")
                         .arg(messages.join(u' '))};
    }
    return world;
}

} // namespace Rehearsal::Sandbox
