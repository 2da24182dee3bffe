// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace Rehearsal::Sandbox {

/// What the bot says to an intent. `{name}` in a text stands for an entity of the turn or, failing
/// that, for a context variable; `{random}` that neither has is six digits, other ones in each job.
struct Reply
{
    QString text = {};
    Json set = Json::object(); ///< context variables to change; null removes one
    QStringList others = {};   ///< further texts; jobs take turns with all of them, as bots vary

    friend bool operator==(const Reply &, const Reply &) = default;
};

using Replies = QHash<QString, Reply>; ///< by intent name

/// The reply of this name answers what is out of scope.
inline const QString outOfScopeReply = QStringLiteral("out_of_scope");

struct BotVersion
{
    QString id = {};
    QString name = {};
    QString status = QStringLiteral("ACTIVE"); ///< only ACTIVE ones run
    bool deployed = false;
    Replies replies = {};                          ///< before those of the world
    QMap<QString, double> excludedUtterances = {}; ///< share left out of training, by intent name

    friend bool operator==(const BotVersion &, const BotVersion &) = default;
};

struct Bot
{
    QString id = {};
    QString name = {};
    QString language = {};
    QList<BotVersion> versions = {};

    [[nodiscard]] const BotVersion *version(const QString &id) const;
    friend bool operator==(const Bot &, const Bot &) = default;
};

struct Environment
{
    QString id = {};
    QString name = {};
    QString isolationMode = QStringLiteral("PERMISSIVE"); ///< STRICT: only allowed bots
    QStringList allowedBots = {};

    [[nodiscard]] bool allows(const QString &bot) const;
    friend bool operator==(const Environment &, const Environment &) = default;
};

struct Client
{
    QString id = {};
    Secret secret = {};

    friend bool operator==(const Client &, const Client &) = default;
};

/// One world.json: what the sandbox serves.
struct World
{
    QList<Bot> bots = {};
    QList<Environment> environments = {};
    Replies replies = {};
    QList<Client> clients = {}; ///< empty: any client id and secret will do

    [[nodiscard]] const Bot *bot(const QString &id) const;
    [[nodiscard]] const Environment *environment(const QString &id) const;
    /// The deployed version of the bot, else its first active one, else its first.
    [[nodiscard]] static const BotVersion *deployedVersion(const Bot &bot);
    friend bool operator==(const World &, const World &) = default;
};

/// Missing lists get one permissive entry each, so that null and {} are a working world. Error kind
/// Configuration, its message naming every wrong member by its JSON pointer.
[[nodiscard]] Result<World> readWorld(const Json &json);

} // namespace Rehearsal::Sandbox
