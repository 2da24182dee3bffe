// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace Rehearsal {

namespace {

struct Decimal
{
    bool negative = false;
    std::string digits; ///< shortest that read back as the same double, without a point
    int exponent = 0;   ///< of the first digit: 1.5 has 0
};

Decimal shortest(double value)
{
    std::array<char, 40> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific);
    std::string_view all(text.data(), std::size_t(end.ptr - text.data()));
    Decimal decimal;
    if (all.front() == '-') {
        decimal.negative = true;
        all.remove_prefix(1);
    }
    const auto e = all.find('e');
    for (const char c : all.substr(0, e)) {
        if (c != '.')
            decimal.digits += c;
    }
    std::string_view exponent = all.substr(e + 1);
    if (exponent.front() == '+')
        exponent.remove_prefix(1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), decimal.exponent);
    return decimal;
}

std::string fixedForm(const Decimal &decimal)
{
    const int point = decimal.exponent + 1;
    const int count = int(decimal.digits.size());
    if (point <= 0)
        return "0." + std::string(std::size_t(-point), '0') + decimal.digits;
    if (point >= count)
        return decimal.digits + std::string(std::size_t(point - count), '0');
    return decimal.digits.substr(0, std::size_t(point)) + '.'
        + decimal.digits.substr(std::size_t(point));
}

std::string scientificForm(const Decimal &decimal, bool twoDigitExponent)
{
    std::string text = decimal.digits.substr(0, 1);
    if (decimal.digits.size() > 1)
        text += '.' + decimal.digits.substr(1);
    std::string exponent = std::to_string(std::abs(decimal.exponent));
    if (twoDigitExponent && exponent.size() < 2)
        exponent = '0' + exponent;
    return text + 'e' + (decimal.exponent < 0 ? '-' : '+') + exponent;
}

/// repr() of Python, which is also what our files have: a float stays recognisable as one.
std::string pythonNumber(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value < 0 ? "-Infinity" : "Infinity";
    const Decimal decimal = shortest(value);
    const std::string sign = decimal.negative ? "-" : "";
    if (decimal.exponent < -4 || decimal.exponent >= 16)
        return sign + scientificForm(decimal, true);
    const std::string text = fixedForm(decimal);
    return sign + text + (text.find('.') == std::string::npos ? ".0" : "");
}

void appendHexEscape(QByteArray &out, uint unit)
{
    constexpr char digits[] = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(unit >> shift) & 0xf];
}

void appendString(QByteArray &out, std::string_view utf8, bool asciiOnly)
{
    const auto isPlain = [asciiOnly](char c) {
        const auto byte = uchar(c);
        return byte >= 0x20 && c != '"' && c != '\\' && (byte < 0x7f || !asciiOnly);
    };
    out += '"';
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto plain = std::find_if_not(utf8.begin() + std::ptrdiff_t(i), utf8.end(), isPlain);
        const auto run = std::size_t(plain - (utf8.begin() + std::ptrdiff_t(i)));
        out.append(utf8.data() + i, qsizetype(run));
        i += run;
        if (i == utf8.size())
            break;
        const char c = utf8[i];
        const auto byte = uchar(c);
        switch (c) {
        case '"':
            out += "\\\"";
            continue;
        case '\\':
            out += "\\\\";
            continue;
        case '\b':
            out += "\\b";
            continue;
        case '\f':
            out += "\\f";
            continue;
        case '\n':
            out += "\\n";
            continue;
        case '\r':
            out += "\\r";
            continue;
        case '\t':
            out += "\\t";
            continue;
        default:
            break;
        }
        if (byte < 0x20 || byte == 0x7f) {
            appendHexEscape(out, byte);
        } else {
            const std::size_t length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            const QString text = decodeUtf8(utf8.substr(i, length));
            for (const QChar unit : text)
                appendHexEscape(out, unit.unicode());
            i += length - 1;
        }
    }
    out += '"';
}

/// How one of the forms differs from the others.
struct Form
{
    bool asciiOnly = false;
    bool ecmaNumbers = false;
    bool sorted = false;
    bool sortedByUtf16 = false;
    const char *comma = ",";
    const char *colon = ":";
    bool padded = false; ///< "{ "a": 1 }"
};

void appendScalar(QByteArray &out, const Json &json, const Form &form)
{
    switch (json.type()) {
    case Json::value_t::string:
        appendString(out, *json.get_ptr<const std::string *>(), form.asciiOnly);
        break;
    case Json::value_t::boolean:
        out += *json.get_ptr<const bool *>() ? "true" : "false";
        break;
    case Json::value_t::number_integer: {
        const auto value = *json.get_ptr<const Json::number_integer_t *>();
        out += form.ecmaNumbers ? QByteArray::fromStdString(ecmaScriptNumber(double(value)))
                                : QByteArray::number(qint64(value));
        break;
    }
    case Json::value_t::number_unsigned: {
        const auto value = *json.get_ptr<const Json::number_unsigned_t *>();
        out += form.ecmaNumbers ? QByteArray::fromStdString(ecmaScriptNumber(double(value)))
                                : QByteArray::number(quint64(value));
        break;
    }
    case Json::value_t::number_float: {
        const double value = *json.get_ptr<const double *>();
        out += QByteArray::fromStdString(form.ecmaNumbers ? ecmaScriptNumber(value)
                                                          : pythonNumber(value));
        break;
    }
    case Json::value_t::null:
    case Json::value_t::object:
    case Json::value_t::array:
    case Json::value_t::binary:
    case Json::value_t::discarded:
        out += "null";
        break;
    }
}

/// Bytes decide unless U+E000 or more begins at the first difference: there the two orders differ.
bool precedesInUtf16(const std::string &left, const std::string &right)
{
    constexpr uchar leadOfE000 = 0xee;
    const auto [l, r] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    if (l == left.end() || r == right.end())
        return l == left.end() && r != right.end();
    if (uchar(*l) < leadOfE000 && uchar(*r) < leadOfE000)
        return uchar(*l) < uchar(*r);
    return decodeUtf8(left) < decodeUtf8(right);
}

using Entry = const Json::object_t::value_type *;

std::vector<Entry> entriesOf(const Json &object, const Form &form)
{
    std::vector<Entry> entries;
    for (const auto &entry : object.get_ref<const Json::object_t &>())
        entries.push_back(&entry);
    if (form.sortedByUtf16) {
        std::sort(entries.begin(), entries.end(),
                  [](Entry a, Entry b) { return precedesInUtf16(a->first, b->first); });
    } else if (form.sorted) {
        // UTF-8 sorts as code points do.
        std::sort(entries.begin(), entries.end(),
                  [](Entry a, Entry b) { return a->first < b->first; });
    }
    return entries;
}

void appendInline(QByteArray &out, const Json &json, const Form &form)
{
    if (json.is_object()) {
        out += '{';
        const char *separator = form.padded ? " " : "";
        for (const Entry entry : entriesOf(json, form)) {
            out += separator;
            appendString(out, entry->first, form.asciiOnly);
            out += form.colon;
            appendInline(out, entry->second, form);
            separator = form.comma;
        }
        out += form.padded && !json.empty() ? " }" : "}";
    } else if (json.is_array()) {
        out += '[';
        const char *separator = "";
        for (const Json &element : json.get_ref<const Json::array_t &>()) {
            out += separator;
            appendInline(out, element, form);
            separator = form.comma;
        }
        out += ']';
    } else {
        appendScalar(out, json, form);
    }
}

void newLine(QByteArray &out, int depth)
{
    out += '\n';
    out += QByteArray(depth * 2, ' ');
}

bool isListOfLines(std::string_view name)
{
    constexpr std::array names = {"utterances", "checks", "rows", "versions", "environments"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr Form fileForm = {.comma = ", ", .colon = ": ", .padded = true};

void appendBlock(QByteArray &out, const Json &json, int depth, bool elementsOnOneLine,
                 bool listsOfLines)
{
    if (json.is_object() && !json.empty()) {
        out += '{';
        const char *separator = "";
        for (const auto &[name, value] : json.get_ref<const Json::object_t &>()) {
            out += separator;
            newLine(out, depth + 1);
            appendString(out, name, false);
            out += ": ";
            appendBlock(out, value, depth + 1, listsOfLines && isListOfLines(name), listsOfLines);
            separator = ",";
        }
        newLine(out, depth);
        out += '}';
    } else if (json.is_array() && !json.empty()) {
        out += '[';
        const char *separator = "";
        for (const Json &element : json.get_ref<const Json::array_t &>()) {
            out += separator;
            newLine(out, depth + 1);
            if (elementsOnOneLine)
                appendInline(out, element, fileForm);
            else
                appendBlock(out, element, depth + 1, false, listsOfLines);
            separator = ",";
        }
        newLine(out, depth);
        out += ']';
    } else {
        appendInline(out, json, fileForm);
    }
}

} // namespace

std::string ecmaScriptNumber(double value)
{
    if (!std::isfinite(value))
        return "null";
    if (value == 0)
        return "0";
    const Decimal decimal = shortest(value);
    const std::string sign = decimal.negative ? "-" : "";
    if (decimal.exponent < -6 || decimal.exponent >= 21)
        return sign + scientificForm(decimal, false);
    return sign + fixedForm(decimal);
}

QByteArray writeDocument(const Json &json)
{
    QByteArray out;
    appendBlock(out, json, 0, false, true);
    out += '\n';
    return out;
}

QByteArray writeCompact(const Json &json)
{
    QByteArray out;
    appendInline(out, json, {});
    return out;
}

QByteArray writeCanonical(const Json &json)
{
    QByteArray out;
    appendInline(out, json, {.ecmaNumbers = true, .sortedByUtf16 = true});
    return out;
}

QByteArray writePython(const Json &json)
{
    QByteArray out;
    appendInline(out, json, {.asciiOnly = true, .sorted = true, .comma = ", ", .colon = ": "});
    return out;
}

QByteArray writeIndented(const Json &json)
{
    QByteArray out;
    appendBlock(out, json, 0, false, false);
    return out;
}

} // namespace Rehearsal
