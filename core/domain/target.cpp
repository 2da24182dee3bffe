// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/target.h"

namespace Rehearsal {

namespace {

constexpr double longestSeconds = 7 * 24 * 3600;

} // namespace

Target targetFromJson(const Json &json, Issues &issues)
{
    const Fields fields(json, QString(), issues);
    Target target;
    target.format = readFormat(json, QStringLiteral("rehearsal.target"), issues);
    target.name = fields.requiredText("name");
    target.dialect = fields.text("dialect", QStringLiteral("v1"));
    target.baseUrl = fields.text("baseUrl");
    target.tokenUrl = fields.text("tokenUrl");
    target.clientId = fields.text("clientId");
    target.bot = fields.text("bot");
    target.environment = fields.text("environment");
    target.version = fields.text("version");
    target.isProtected = fields.flag("protected", false);
    if (const Json *member = fields.object("webhook")) {
        const Fields webhook(*member, fields.pointerTo("webhook"), issues);
        target.webhook = WebhookTarget{webhook.requiredText("url"), webhook.flag("sign", false),
                                       layoutOf(*member, {"url", "sign"})};
    }
    target.pollInterval = fields.optionalNumber("pollInterval", 0.05, longestSeconds);
    target.timeout = fields.optionalNumber("timeout", 0.001, longestSeconds);
    target.honoursIdempotencyKey = fields.flag("honoursIdempotencyKey", false);
    target.caFile = fields.text("caFile");
    target.apiPath = fields.text("apiPath");
    target.formatVersion = fields.text("formatVersion");
    target.layout =
        fullLayoutOf(json,
                     {"format", "name", "dialect", "baseUrl", "tokenUrl", "clientId", "bot",
                      "environment", "version", "protected", "webhook", "pollInterval", "timeout",
                      "honoursIdempotencyKey", "caFile", "apiPath", "formatVersion"});
    return target;
}

Json toJson(const Target &target)
{
    Json json = Json::object();
    const auto putText = [&](const char *name, const QString &text) {
        if (!text.isEmpty() || target.layout.has(name))
            json[name] = toJson(text);
    };
    const auto putNumber = [&](const char *name, const std::optional<double> &number) {
        if (number)
            json[name] = *number;
    };
    const bool isNew = target.layout.members.empty();
    if (isNew || target.layout.has("format"))
        json["format"] = writeFormat(target.format);
    json["name"] = toJson(target.name);
    if (isNew || target.dialect != QLatin1String("v1") || target.layout.has("dialect"))
        json["dialect"] = toJson(target.dialect);
    putText("baseUrl", target.baseUrl);
    putText("tokenUrl", target.tokenUrl);
    putText("clientId", target.clientId);
    putText("bot", target.bot);
    putText("environment", target.environment);
    putText("version", target.version);
    if (isNew || target.isProtected || target.layout.has("protected"))
        json["protected"] = target.isProtected;
    if (target.webhook) {
        Json webhook = Json::object();
        webhook["url"] = toJson(target.webhook->url);
        if (target.webhook->sign || target.webhook->layout.has("sign"))
            webhook["sign"] = target.webhook->sign;
        json["webhook"] = arranged(std::move(webhook), target.webhook->layout);
    }
    putNumber("pollInterval", target.pollInterval);
    putNumber("timeout", target.timeout);
    if (target.honoursIdempotencyKey || target.layout.has("honoursIdempotencyKey"))
        json["honoursIdempotencyKey"] = target.honoursIdempotencyKey;
    putText("caFile", target.caFile);
    putText("apiPath", target.apiPath);
    putText("formatVersion", target.formatVersion);
    return arranged(std::move(json), target.layout);
}

QByteArray environmentName(const QString &targetName, const char *variable)
{
    QByteArray name = "REHEARSAL_";
    for (const QChar c : targetName.toUpper()) {
        const bool plain = (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        name += plain ? char(c.unicode()) : '_';
    }
    return name + '_' + variable;
}

} // namespace Rehearsal
