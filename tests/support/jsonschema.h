// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"

#include <QDateTime>
#include <QStringList>
#include <QUuid>

namespace Rehearsal {

/// What is wrong with `value` by a JSON Schema, with JSON pointers; empty when it is valid. Knows the
/// keywords that our schemas use; any other one is reported, so that none is overlooked.
inline QStringList schemaErrors(const Json &schema, const Json &value, const QString &at = {})
{
    const auto isOf = [&](const Json &type) {
        const QString name = asText(&type).value_or(QString());
        return (name == u"object"_qs && value.is_object())
            || (name == u"array"_qs && value.is_array())
            || (name == u"string"_qs && value.is_string())
            || (name == u"boolean"_qs && value.is_boolean())
            || (name == u"null"_qs && value.is_null())
            || (name == u"number"_qs && value.is_number())
            || (name == u"integer"_qs && value.is_number() && asInteger(&value).has_value());
    };
    const auto number = [](const Json &json) { return asNumber(&json).value_or(0); };
    QStringList errors;
    const auto complain = [&](const QString &what) { errors += at + u": "_qs + what; };
    if (!schema.is_object())
        return errors;
    for (const auto &[key, rule] : schema.items()) {
        const QString keyword = QString::fromStdString(key);
        if (keyword.startsWith(u'$') || keyword == u"title"_qs || keyword == u"description"_qs)
            continue;
        if (keyword == u"type"_qs) {
            bool fits = !rule.is_array() && isOf(rule);
            for (const Json &type : rule.is_array() ? rule : Json(Json::array()))
                fits = fits || isOf(type);
            if (!fits)
                complain(u"not of type "_qs + plainText(rule) + u": "_qs + plainText(value));
        } else if (keyword == u"const"_qs) {
            if (value != rule)
                complain(u"not "_qs + plainText(rule));
        } else if (keyword == u"enum"_qs) {
            if (std::find(rule.begin(), rule.end(), value) == rule.end())
                complain(plainText(value) + u" is none of "_qs + plainText(rule));
        } else if (keyword == u"required"_qs) {
            for (const Json &name : rule) {
                if (value.is_object() && !value.contains(name.get_ref<const std::string &>()))
                    complain(u"lacks "_qs + plainText(name));
            }
        } else if (keyword == u"properties"_qs) {
            for (const auto &[name, inner] : rule.items()) {
                if (const Json *part = member(value, name))
                    errors += schemaErrors(inner, *part, at + u'/' + QString::fromStdString(name));
            }
        } else if (keyword == u"additionalProperties"_qs) {
            const Json *known = member(schema, "properties");
            if (!value.is_object())
                continue;
            for (const auto &[name, part] : value.items()) {
                if (known && known->contains(name))
                    continue;
                if (rule == Json(false))
                    complain(u"has the unknown member "_qs + QString::fromStdString(name));
                else
                    errors += schemaErrors(rule, part, at + u'/' + QString::fromStdString(name));
            }
        } else if (keyword == u"items"_qs) {
            for (std::size_t i = 0; value.is_array() && i < value.size(); ++i)
                errors += schemaErrors(rule, value[i], at + u'/' + QString::number(i));
        } else if (keyword == u"oneOf"_qs) {
            int fitting = 0;
            QStringList reasons;
            for (const Json &choice : rule) {
                const QStringList wrong = schemaErrors(choice, value, at);
                fitting += wrong.isEmpty() ? 1 : 0;
                reasons += wrong;
            }
            if (fitting != 1)
                complain(u"fits %1 choices\n"_qs.arg(fitting) + reasons.join(u'\n'));
        } else if (keyword == u"minimum"_qs) {
            if (value.is_number() && number(value) < number(rule))
                complain(plainText(value) + u" is too small"_qs);
        } else if (keyword == u"maximum"_qs) {
            if (value.is_number() && number(value) > number(rule))
                complain(plainText(value) + u" is too large"_qs);
        } else if (keyword == u"minItems"_qs) {
            if (value.is_array() && double(value.size()) < number(rule))
                complain(u"has too few elements"_qs);
        } else if (keyword == u"minLength"_qs) {
            if (value.is_string() && double(value.get_ref<const std::string &>().size()) < 1)
                complain(u"is empty"_qs);
        } else if (keyword == u"format"_qs) {
            const QString text = asText(&value).value_or(QString());
            const bool isTime = QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
            if (value.is_string() && rule == Json("date-time") && !isTime)
                complain(u"is no time: "_qs + text);
            if (value.is_string() && rule == Json("uuid") && QUuid(text).isNull())
                complain(u"is no UUID: "_qs + text);
        } else {
            complain(u"the schema uses the unknown keyword "_qs + keyword);
        }
    }
    return errors;
}

} // namespace Rehearsal
