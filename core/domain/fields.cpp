// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/fields.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Fields", text); }

const Json nothing = Json::object();

} // namespace

Fields::Fields(const Json &object, QString pointer, Issues &issues)
    : m_object(object.is_object() ? object : nothing)
    , m_pointer(std::move(pointer))
    , m_issues(issues)
{
    if (!object.is_object()) {
        m_issues.append({Issue::Severity::Error,
                         QStringLiteral("F17"),
                         tr("This must be an object, not %1.").arg(kindOf(object)),
                         {},
                         m_pointer});
    }
}

const Json *Fields::raw(const char *name) const { return member(m_object, name); }

QString Fields::pointerTo(const char *name) const
{
    return m_pointer + u'/' + QString::fromUtf8(name);
}

QString Fields::pointerTo(const char *name, int index) const
{
    return pointerTo(name) + u'/' + QString::number(index);
}

void Fields::complain(const char *name, const QString &message) const
{
    m_issues.append({Issue::Severity::Error, QStringLiteral("F17"), message, {}, pointerTo(name)});
}

QString Fields::requiredText(const char *name) const
{
    const auto value = optionalText(name);
    if (!value && !raw(name))
        complain(name, tr("“%1” is missing.").arg(QString::fromUtf8(name)));
    return value.value_or(QString());
}

QString Fields::text(const char *name, const QString &fallback) const
{
    return optionalText(name).value_or(fallback);
}

std::optional<QString> Fields::optionalText(const char *name) const
{
    const Json *value = raw(name);
    const auto text = asText(value);
    if (value && !text)
        complain(name,
                 tr("“%1” must be a text, not %2.").arg(QString::fromUtf8(name), kindOf(*value)));
    return text;
}

std::optional<double> Fields::optionalNumber(const char *name, double minimum, double maximum) const
{
    const Json *value = raw(name);
    if (!value)
        return std::nullopt;
    const auto number = asNumber(value);
    if (!number || *number < minimum || *number > maximum) {
        complain(name,
                 tr("“%1” must be a number from %2 to %3, not %4.")
                     .arg(QString::fromUtf8(name), numberText(minimum), numberText(maximum),
                          displayText(plainText(*value), 60)));
        return std::nullopt;
    }
    return number;
}

std::optional<int> Fields::optionalInteger(const char *name, int minimum, int maximum) const
{
    const Json *value = raw(name);
    if (!value)
        return std::nullopt;
    const auto number = asInteger(value);
    if (!number || *number < minimum || *number > maximum) {
        complain(name,
                 tr("“%1” must be a whole number from %2 to %3, not %4.")
                     .arg(QString::fromUtf8(name), QString::number(minimum),
                          QString::number(maximum), displayText(plainText(*value), 60)));
        return std::nullopt;
    }
    return int(*number);
}

bool Fields::flag(const char *name, bool fallback) const
{
    const Json *value = raw(name);
    const auto flag = asBool(value);
    if (value && !flag) {
        complain(
            name,
            tr("“%1” must be true or false, not %2.").arg(QString::fromUtf8(name), kindOf(*value)));
    }
    return flag.value_or(fallback);
}

QStringList Fields::texts(const char *name) const
{
    QStringList result;
    const Json *values = array(name);
    if (!values)
        return result;
    for (const Json &value : values->get_ref<const Json::array_t &>()) {
        if (const auto text = asText(&value))
            result.append(*text);
        else
            complain(name, tr("“%1” must be a list of texts.").arg(QString::fromUtf8(name)));
    }
    return result;
}

const Json *Fields::object(const char *name) const
{
    const Json *value = raw(name);
    if (value && !value->is_object()) {
        complain(
            name,
            tr("“%1” must be an object, not %2.").arg(QString::fromUtf8(name), kindOf(*value)));
        return nullptr;
    }
    return value;
}

const Json *Fields::array(const char *name) const
{
    const Json *value = raw(name);
    if (value && !value->is_array()) {
        complain(name,
                 tr("“%1” must be a list, not %2.").arg(QString::fromUtf8(name), kindOf(*value)));
        return nullptr;
    }
    return value;
}

FileFormat readFormat(const Json &file, const QString &kind, Issues &issues)
{
    constexpr int newestMajor = 1;
    const Json *json = member(file, "format");
    FileFormat format{kind, newestMajor, 0, {}};
    const auto report = [&](Issue::Severity severity, const char *rule, const QString &message) {
        issues.append(
            {severity, QString::fromLatin1(rule), message, {}, QStringLiteral("/format")});
    };
    if (!json) {
        report(Issue::Severity::Warning, "F17",
               tr("The file has no “format”; it is read as %1 1.0.").arg(kind));
        return format;
    }
    const Fields fields(*json, QStringLiteral("/format"), issues);
    format.kind = fields.requiredText("kind");
    format.major = fields.optionalInteger("major", 0, 1'000'000).value_or(newestMajor);
    format.minor = fields.optionalInteger("minor", 0, 1'000'000).value_or(0);
    format.layout = layoutOf(*json, {"kind", "major", "minor"});
    if (format.kind != kind) {
        report(Issue::Severity::Error, "F17",
               tr("This is a “%1”, expected “%2”.").arg(displayText(format.kind, 80), kind));
    } else if (format.major > newestMajor) {
        report(Issue::Severity::Error, "F18",
               tr("It was made by a newer version (format %1); this version reads up to %2.")
                   .arg(format.major)
                   .arg(newestMajor));
    }
    return format;
}

Json writeFormat(const FileFormat &format)
{
    Json json = Json::object();
    json["kind"] = toJson(format.kind);
    json["major"] = format.major;
    json["minor"] = format.minor;
    return arranged(std::move(json), format.layout);
}

} // namespace Rehearsal
