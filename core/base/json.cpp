// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Rehearsal {

namespace {

/// Values that a writer does not write unless they stood in the file.
bool isLeftOutByDefault(const Json &value)
{
    if (const auto *text = value.get_ptr<const std::string *>())
        return text->empty() || *text == "must";
    if (const auto *flag = value.get_ptr<const bool *>())
        return !*flag;
    return value.is_null() || (value.is_structured() && value.empty());
}

} // namespace

Json toJson(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return Json(std::string(utf8.constData(), std::size_t(utf8.size())));
}

Json toJson(const QStringList &texts)
{
    Json array = Json::array();
    for (const QString &text : texts)
        array.push_back(toJson(text));
    return array;
}

const Json *member(const Json &object, std::string_view name)
{
    if (!object.is_object())
        return nullptr;
    for (const auto &[key, value] : object.get_ref<const Json::object_t &>()) {
        if (key == name)
            return &value;
    }
    return nullptr;
}

std::optional<QString> asText(const Json *value)
{
    if (!value || !value->is_string())
        return std::nullopt;
    return decodeUtf8(*value->get_ptr<const std::string *>());
}

std::optional<double> asNumber(const Json *value)
{
    if (!value || !value->is_number())
        return std::nullopt;
    double number = 0;
    if (const auto *real = value->get_ptr<const double *>())
        number = *real;
    else if (value->is_number_unsigned())
        number = double(*value->get_ptr<const Json::number_unsigned_t *>());
    else
        number = double(*value->get_ptr<const Json::number_integer_t *>());
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<qint64> asInteger(const Json *value)
{
    if (!value || !value->is_number())
        return std::nullopt;
    if (value->is_number_unsigned()) {
        const auto number = *value->get_ptr<const Json::number_unsigned_t *>();
        if (number > Json::number_unsigned_t(std::numeric_limits<qint64>::max()))
            return std::nullopt;
        return qint64(number);
    }
    if (value->is_number_integer())
        return qint64(*value->get_ptr<const Json::number_integer_t *>());
    constexpr double exactLimit = 9007199254740992.0; // 2^53
    const double number = *value->get_ptr<const double *>();
    if (!std::isfinite(number) || std::abs(number) > exactLimit || number != std::floor(number))
        return std::nullopt;
    return qint64(number);
}

std::optional<bool> asBool(const Json *value)
{
    if (!value || !value->is_boolean())
        return std::nullopt;
    return *value->get_ptr<const bool *>();
}

QString kindOf(const Json &value)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Json", text); };
    if (value.is_object())
        return tr("an object");
    if (value.is_array())
        return tr("a list");
    if (value.is_string())
        return tr("a text");
    if (value.is_boolean())
        return tr("true or false");
    if (value.is_number())
        return tr("a number");
    return tr("null");
}

QString plainText(const Json &value)
{
    if (const auto text = asText(&value))
        return *text;
    if (value.is_number_float()) {
        if (const auto number = asNumber(&value))
            return numberText(*number);
    }
    return QString::fromUtf8(writeCompact(value));
}

bool JsonLayout::has(std::string_view name) const
{
    return std::any_of(members.begin(), members.end(),
                       [name](const auto &entry) { return entry.first == name && !entry.second; });
}

JsonLayout fullLayoutOf(const Json &object, std::initializer_list<const char *> known)
{
    JsonLayout layout;
    if (!object.is_object())
        return layout;
    for (const auto &[name, value] : object.get_ref<const Json::object_t &>()) {
        const bool isKnown =
            std::any_of(known.begin(), known.end(),
                        [&name = name](const char *other) { return name == other; });
        layout.members.emplace_back(name, isKnown ? std::nullopt : std::optional(value));
    }
    return layout;
}

JsonLayout layoutOf(const Json &object, std::initializer_list<const char *> known)
{
    if (!object.is_object())
        return {};
    auto expected = known.begin();
    for (const auto &[name, value] : object.get_ref<const Json::object_t &>()) {
        expected = std::find_if(expected, known.end(),
                                [&name = name](const char *other) { return name == other; });
        if (expected == known.end() || isLeftOutByDefault(value))
            return fullLayoutOf(object, known);
    }
    return {};
}

Json arranged(Json values, const JsonLayout &layout)
{
    if (layout.members.empty())
        return values;
    Json result = Json::object();
    auto &members = result.get_ref<Json::object_t &>();
    const auto append = [&members](const std::string &name, Json value) {
        members.Json::object_t::Container::emplace_back(name, std::move(value));
    };
    for (const auto &[name, unknown] : layout.members) {
        if (unknown)
            append(name, *unknown);
        else if (const Json *value = member(values, name))
            append(name, *value);
    }
    for (auto &[name, value] : values.get_ref<Json::object_t &>()) {
        if (!member(result, name))
            append(name, std::move(value));
    }
    return result;
}

} // namespace Rehearsal
