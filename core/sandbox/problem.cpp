// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/problem.h"

#include "core/base/text.h"

namespace Rehearsal::Sandbox {

HttpResponse jsonResponse(int status, const Json &json)
{
    HttpResponse response;
    response.status = status;
    response.headers = {{"Content-Type", "application/json"}};
    response.body = writeCompact(json);
    return response;
}

HttpResponse problem(int status, const QString &code, const QString &message,
                     const ProblemDetails &details)
{
    Json body = Json::object();
    body["code"] = toJson(code);
    body["message"] = toJson(message);
    if (!details.isEmpty()) {
        Json list = Json::array();
        for (const ProblemDetail &detail : details) {
            Json item = Json::object();
            item["path"] = toJson(detail.path);
            item["message"] = toJson(detail.message);
            list.push_back(std::move(item));
        }
        body["details"] = std::move(list);
    }
    return jsonResponse(status, body);
}

BodyReader::BodyReader(const Json &object, QString pointer, ProblemDetails &details)
    : m_object(object)
    , m_pointer(std::move(pointer))
    , m_details(details)
{
    if (!m_object.is_object())
        m_details.append({m_pointer, QStringLiteral("must be an object")});
}

QString BodyReader::pointerTo(const char *name) const
{
    return m_pointer + u'/' + QLatin1String(name);
}

void BodyReader::complain(const char *name, const QString &message)
{
    m_details.append({pointerTo(name), message});
}

const Json *BodyReader::required(const char *name)
{
    const Json *value = member(m_object, name);
    if (!value && m_object.is_object())
        complain(name, QStringLiteral("is required"));
    return value;
}

QString BodyReader::text(const char *name, int minimumLength)
{
    const Json *value = required(name);
    if (!value)
        return {};
    const std::optional<QString> text = asText(value);
    if (!text)
        complain(name, QStringLiteral("must be a string"));
    else if (text->size() < minimumLength)
        complain(name, QStringLiteral("must not be empty"));
    return text.value_or(QString());
}

const Json &BodyReader::object(const char *name)
{
    static const Json empty = Json::object();
    const Json *value = required(name);
    if (value && !value->is_object())
        complain(name, QStringLiteral("must be an object"));
    return value && value->is_object() ? *value : empty;
}

const Json &BodyReader::array(const char *name, std::size_t minimumItems)
{
    static const Json empty = Json::array();
    const Json *value = required(name);
    if (value && !value->is_array())
        complain(name, QStringLiteral("must be an array"));
    else if (value && value->size() < minimumItems)
        complain(name, QStringLiteral("must have at least one item"));
    return value && value->is_array() ? *value : empty;
}

std::optional<qint64> BodyReader::integer(const char *name, qint64 minimum)
{
    return required(name) ? optionalInteger(name, minimum) : std::nullopt;
}

std::optional<qint64> BodyReader::optionalInteger(const char *name, qint64 minimum)
{
    const Json *value = member(m_object, name);
    if (!value)
        return {};
    const std::optional<qint64> number = asInteger(value);
    if (!number || *number < minimum) {
        complain(name, QStringLiteral("must be an integer of at least %1").arg(minimum));
        return {};
    }
    return number;
}

std::optional<double> BodyReader::optionalNumber(const char *name, double minimum, double maximum)
{
    const Json *value = member(m_object, name);
    if (!value)
        return {};
    const std::optional<double> number = asNumber(value);
    if (!number || *number < minimum || *number > maximum) {
        complain(name,
                 QStringLiteral("must be a number from %1 to %2")
                     .arg(numberText(minimum), numberText(maximum)));
        return {};
    }
    return number;
}

std::optional<bool> BodyReader::flag(const char *name)
{
    const Json *value = required(name);
    if (!value)
        return {};
    const std::optional<bool> flag = asBool(value);
    if (!flag)
        complain(name, QStringLiteral("must be true or false"));
    return flag;
}

} // namespace Rehearsal::Sandbox
