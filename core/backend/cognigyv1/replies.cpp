// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/cognigyv1/replies.h"

#include "core/backend/address.h"
#include "core/base/log.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace Rehearsal::Cognigy {

namespace {

QString pathOf(const QString &parent, const char *name)
{
    const QString member = QString::fromLatin1(name);
    return parent.isEmpty() ? member : parent + u'/' + member;
}

QString mediaType(const HttpReply &reply)
{
    const QByteArray type = headerValue(reply.headers, "Content-Type");
    return QString::fromLatin1(type.split(';').constFirst().trimmed());
}

Defect wrongType(const QString &path, const Json &value, const QString &wanted)
{
    return {Fault::B12, path, kindOf(value), wanted};
}

/// A list, bare or under "items".
const Json *listOf(const Json &body)
{
    if (body.is_array())
        return &body;
    const Json *items = member(body, "items");
    return items && items->is_array() ? items : nullptr;
}

} // namespace

std::optional<Defect> readJsonBody(const HttpReply &reply, Json &json)
{
    if (std::all_of(reply.body.begin(), reply.body.end(),
                    [](char c) { return std::isspace(static_cast<unsigned char>(c)); }))
        return Defect{Fault::B01, {}, {}, {}};
    Result<Json> parsed = readJson(reply.body);
    if (parsed) {
        json = *std::move(parsed);
        return {};
    }
    Defect defect{faultFromName(parsed.error().code), {}, parsed.error().message, {}};
    if (defect.fault == Fault::None)
        defect.fault = Fault::B04;
    const QString type = mediaType(reply);
    const bool claimsJson = type.isEmpty() || type.endsWith(QLatin1String("json"));
    if (defect.fault == Fault::B04 && (!claimsJson || reply.body.trimmed().startsWith('<'))) {
        defect.fault = Fault::B02;
        defect.actual = type.isEmpty() ? QStringLiteral("text/html") : type;
    }
    return defect;
}

std::optional<Defect> readObject(const HttpReply &reply, Json &json)
{
    std::optional<Defect> defect = readJsonBody(reply, json);
    if (!defect && !json.is_object())
        defect = Defect{Fault::B10, {}, kindOf(json), kindOf(Json::object())};
    return defect;
}

namespace {

/// Required and a text, else notes the defect.
template <typename T>
QString requiredText(const Json &object, const char *name, const QString &parent, Read<T> &read)
{
    const Json *value = member(object, name);
    if (!value || value->is_null()) {
        if (!read.defect)
            read.defect = Defect{Fault::B11, pathOf(parent, name), {}, {}};
        return {};
    }
    const std::optional<QString> text = asText(value);
    if (!text && !read.defect)
        read.defect = wrongType(pathOf(parent, name), *value, kindOf(Json(std::string())));
    return text.value_or(QString());
}

QString optionalText(const Json &object, const char *name)
{
    return asText(member(object, name)).value_or(QString());
}

/// Reads every element of a list with `each`, stops at the first defect.
template <typename T, typename Each>
Read<QList<T>> readList(const Json &body, Each each)
{
    Read<QList<T>> read;
    const Json *list = listOf(body);
    if (!list) {
        read.defect = Defect{Fault::B10, {}, kindOf(body), kindOf(Json::array())};
        return read;
    }
    for (std::size_t index = 0; index < list->size() && !read.defect; ++index) {
        const Json &item = (*list)[index];
        const QString path = QString::number(index);
        if (!item.is_object())
            read.defect = wrongType(path, item, kindOf(Json::object()));
        else
            read.value.append(each(item, path, read));
    }
    return read;
}

template <typename T>
Environment environmentOf(const Json &item, const QString &path, Read<T> &read)
{
    Environment environment;
    environment.id = optionalText(item, "id");
    environment.name = optionalText(item, "name");
    environment.isolationMode = requiredText(item, "isolation_mode", path, read);
    if (const Json *bots = member(item, "allowed_bot_ids"); bots && bots->is_array()) {
        for (const Json &bot : *bots)
            environment.allowedBots << asText(&bot).value_or(QString());
    }
    return environment;
}

bool isB64Token(const QByteArray &token)
{
    return std::all_of(token.begin(), token.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || (c != '\0' && std::strchr("-._~+/=", c));
    });
}

void readLifetime(const Json &body, Read<Token> &read)
{
    constexpr double longest = 86'400;
    const Json *value = member(body, "expires_in");
    if (!value || value->is_null())
        return;
    std::optional<double> seconds = asNumber(value);
    if (const std::optional<QString> text = asText(value)) {
        bool isNumber = false;
        const double number = text->toDouble(&isNumber);
        const bool isDigits = !text->isEmpty()
            && std::all_of(text->begin(), text->end(),
                           [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (isNumber && isDigits)
            seconds = number;
    }
    if (!seconds) {
        read.defect = wrongType(QStringLiteral("expires_in"), *value, kindOf(Json(1)));
        return;
    }
    read.value.hasLifetime = true;
    read.value.lifetime =
        std::chrono::seconds(qint64(std::floor(std::clamp(*seconds, -1.0, longest))));
}

} // namespace

Read<Token> readToken(const Json &body)
{
    constexpr qsizetype longest = 16 * 1024;
    Read<Token> read;
    const QByteArray token = requiredText(body, "access_token", {}, read).toUtf8();
    if (!read.defect && token.isEmpty())
        read.defect = Defect{Fault::B11, QStringLiteral("access_token"), {}, {}};
    read.value.isTooLong = token.size() > longest;
    read.value.hasBadCharacters = !isB64Token(token);
    read.value.token = Secret(token);
    readLifetime(body, read);
    const QString type = optionalText(body, "token_type");
    if (!read.defect && !type.isEmpty()
        && type.compare(QLatin1String("bearer"), Qt::CaseInsensitive) != 0)
        read.defect = Defect{Fault::B14, QStringLiteral("token_type"), type, {}};
    if (const std::optional<QString> scope = asText(member(body, "scope"));
        scope && !scope->isEmpty())
        read.value.scopes = splitAtWhiteSpace(*scope);
    return read;
}

Read<QList<BotVersion>> readVersions(const Json &body)
{
    return readList<BotVersion>(body, [](const Json &item, const QString &path, auto &read) {
        BotVersion version;
        version.id = requiredText(item, "id", path, read);
        version.status = requiredText(item, "status", path, read);
        version.name = optionalText(item, "name");
        version.deployed = asBool(member(item, "deployed")).value_or(false);
        return version;
    });
}

Read<QList<Bot>> readBots(const Json &body)
{
    return readList<Bot>(body, [](const Json &item, const QString &path, auto &read) {
        return Bot{requiredText(item, "id", path, read), optionalText(item, "name")};
    });
}

Read<QList<Environment>> readEnvironments(const Json &body)
{
    return readList<Environment>(body, [](const Json &item, const QString &path, auto &read) {
        Environment environment = environmentOf(item, path, read);
        environment.id = requiredText(item, "id", path, read);
        return environment;
    });
}

Read<EnvironmentReply> readEnvironment(const Json &body, const QString &id)
{
    Read<EnvironmentReply> read;
    read.value.environment = environmentOf(body, {}, read);
    const Json *bots = member(body, "allowed_bot_ids");
    read.value.hasAllowedBots = bots && bots->is_array();
    const QString &other = read.value.environment.id;
    if (!read.defect && !other.isEmpty() && other != id)
        read.defect = Defect{Fault::B16, QStringLiteral("id"), other, id};
    return read;
}

Read<QString> readAccepted(const Json &body)
{
    Read<QString> read;
    read.value = requiredText(body, "id", {}, read);
    if (!read.defect && !isIdentifier(read.value))
        read.defect = Defect{Fault::B15, QStringLiteral("id"), {}, {}};
    return read;
}

QString readTrainingId(const Json &body)
{
    const QString id = optionalText(body, "jobId");
    return isIdentifier(id) ? id : QString();
}

QString readFailure(const Json *error)
{
    constexpr int longest = 300;
    if (!error || error->is_null())
        return {};
    const std::optional<QString> message = asText(member(*error, "message"));
    return displayText(redacted(message.value_or(plainText(*error))), longest);
}

Read<TrainingJob> readTrainingJob(const Json &body, const QString &id)
{
    Read<TrainingJob> read;
    TrainingJob &job = read.value;
    job.status = requiredText(body, "status", {}, read);
    job.id = optionalText(body, "jobId");
    if (!read.defect && !job.id.isEmpty() && job.id != id)
        read.defect = Defect{Fault::B16, QStringLiteral("jobId"), job.id, id};
    job.id = id;
    const QString word = job.status.toUpper();
    job.failed = word == QLatin1String("FAILED");
    job.finished = job.failed || word == QLatin1String("COMPLETED");
    const double progress = asNumber(member(body, "progress")).value_or(-1);
    job.progress = progress >= 0 && progress <= 1 ? progress : -1;
    if (job.failed)
        job.failure = readFailure(member(body, "error"));
    return read;
}

Read<Evaluation> readEvaluation(const Json &body, qsizetype samples)
{
    Read<Evaluation> read;
    const std::optional<double> accuracy = asNumber(member(body, "accuracy"));
    const Json *results = member(body, "results");
    if (!accuracy || *accuracy < 0 || *accuracy > 1)
        read.defect = Defect{Fault::B09,
                             QStringLiteral("accuracy"),
                             accuracy ? numberText(*accuracy) : QStringLiteral("accuracy"),
                             {}};
    else if (!results || !results->is_array() || qsizetype(results->size()) != samples)
        read.defect = Defect{Fault::B11, QStringLiteral("results"), {}, {}};
    if (read.defect)
        return read;
    read.value.accuracy = *accuracy;
    for (const Json &result : *results) {
        read.value.results.append(
            {optionalText(result, "intent"), asNumber(member(result, "confidence")).value_or(0)});
    }
    return read;
}

} // namespace Rehearsal::Cognigy
