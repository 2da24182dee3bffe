// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"

#include <QCoreApplication>

#include <unordered_set>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Json", text); }

Error problem(const char *code, const QString &message)
{
    return {Error::Kind::Invalid, message, 0, QString::fromLatin1(code)};
}

/// Builds the tree from nlohmann's events and stops at the first thing that breaks our rules. Never
/// recurses, so depth costs no stack.
class TreeBuilder : public nlohmann::json_sax<Json>
{
public:
    explicit TreeBuilder(const JsonLimits &limits)
        : m_limits(limits)
    { }

    Json take() { return std::move(m_root); }
    [[nodiscard]] const std::optional<Error> &refusal() const { return m_refusal; }
    [[nodiscard]] std::size_t malformedAt() const { return m_malformedAt; }
    [[nodiscard]] bool isMalformed() const { return m_malformed; }
    [[nodiscard]] bool isOutOfRange() const { return m_outOfRange; }

    bool null() override { return add(Json(nullptr)); }
    bool boolean(bool value) override { return add(Json(value)); }
    bool number_integer(number_integer_t value) override { return add(Json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add(Json(value)); }
    bool number_float(number_float_t value, const string_t &) override { return add(Json(value)); }
    bool string(string_t &value) override { return add(Json(std::move(value))); }
    bool binary(binary_t &) override { return false; }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &name) override
    {
        Level &level = m_levels.back();
        if (!isNew(level, name)) {
            m_refusal = problem(
                "B05", tr("“%1” appears twice in one object.").arg(QString::fromStdString(name)));
            return false;
        }
        level.key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &failure) override
    {
        m_malformed = true;
        m_malformedAt = position;
        m_outOfRange = failure.id == 406;
        return false;
    }

private:
    struct Level
    {
        Json *container;
        std::string key;
        std::unordered_set<std::string> names; // only filled once the object is large
    };

    bool isNew(Level &level, const std::string &name)
    {
        constexpr std::size_t fewMembers = 16;
        const auto &object = level.container->get_ref<const Json::object_t &>();
        if (object.size() < fewMembers) {
            return std::none_of(object.begin(), object.end(),
                                [&](const auto &entry) { return entry.first == name; });
        }
        if (level.names.empty()) {
            for (const auto &entry : object)
                level.names.insert(entry.first);
        }
        return level.names.insert(name).second;
    }

    Json *place(Json value)
    {
        if (m_levels.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Level &level = m_levels.back();
        if (level.container->is_array()) {
            auto &array = level.container->get_ref<Json::array_t &>();
            array.push_back(std::move(value));
            return &array.back();
        }
        // Straight into the vector below: ordered_map's own insertion compares all names again.
        auto &object = level.container->get_ref<Json::object_t &>();
        object.Json::object_t::Container::emplace_back(std::move(level.key), std::move(value));
        return &object.back().second;
    }

    bool count()
    {
        if (++m_values <= m_limits.values)
            return true;
        m_refusal = problem("B06", tr("It has more than %1 values.").arg(m_limits.values));
        return false;
    }

    bool add(Json value)
    {
        if (!count())
            return false;
        place(std::move(value));
        return true;
    }

    bool open(Json container)
    {
        if (!count())
            return false;
        if (int(m_levels.size()) >= m_limits.depth) {
            m_refusal =
                problem("B06", tr("It is nested deeper than %1 levels.").arg(m_limits.depth));
            return false;
        }
        Json *placed = place(std::move(container));
        m_levels.push_back({placed, {}, {}});
        return true;
    }

    bool close()
    {
        m_levels.pop_back();
        return true;
    }

    const JsonLimits &m_limits;
    Json m_root;
    std::vector<Level> m_levels;
    int m_values = 0;
    std::optional<Error> m_refusal;
    bool m_malformed = false;
    bool m_outOfRange = false;
    std::size_t m_malformedAt = 0;
};

/// The offset of the first byte that is not UTF-8, or -1.
qsizetype firstInvalidUtf8(QByteArrayView bytes)
{
    qsizetype i = 0;
    while (i < bytes.size()) {
        const auto lead = uchar(bytes[i]);
        int more = 0;
        uint code = 0;
        uint least = 0;
        if (lead < 0x80) {
            ++i;
            continue;
        }
        if ((lead & 0xe0) == 0xc0) {
            more = 1;
            code = lead & 0x1fu;
            least = 0x80;
        } else if ((lead & 0xf0) == 0xe0) {
            more = 2;
            code = lead & 0x0fu;
            least = 0x800;
        } else if ((lead & 0xf8) == 0xf0) {
            more = 3;
            code = lead & 0x07u;
            least = 0x10000;
        } else {
            return i;
        }
        if (i + more >= bytes.size())
            return i;
        for (int k = 1; k <= more; ++k) {
            const auto next = uchar(bytes[i + k]);
            if ((next & 0xc0) != 0x80)
                return i;
            code = (code << 6) | (next & 0x3fu);
        }
        if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
            return i;
        i += more + 1;
    }
    return -1;
}

int hexValue(QByteArrayView bytes, qsizetype at)
{
    if (at + 4 > bytes.size())
        return -1;
    int value = 0;
    for (qsizetype i = at; i < at + 4; ++i) {
        const char c = bytes[i];
        const int digit = c >= '0' && c <= '9' ? c - '0'
            : c >= 'a' && c <= 'f'             ? c - 'a' + 10
            : c >= 'A' && c <= 'F'             ? c - 'A' + 10
                                               : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/// Escapes of half a character, which servers written in Python do send, become U+FFFD.
QByteArray withoutLoneSurrogates(QByteArrayView bytes)
{
    QByteArray result = bytes.toByteArray();
    if (!result.contains("\\ud") && !result.contains("\\uD"))
        return result;
    const auto isEscape = [&](qsizetype at) {
        return at + 6 <= result.size() && result[at] == '\\' && result[at + 1] == 'u';
    };
    for (qsizetype i = 0; i + 1 < result.size(); ++i) {
        if (result[i] != '\\')
            continue;
        if (result[i + 1] != 'u') {
            ++i; // an escaped backslash or quote
            continue;
        }
        const int unit = hexValue(result, i + 2);
        if (unit >= 0xd800 && unit <= 0xdbff && isEscape(i + 6)) {
            const int low = hexValue(result, i + 8);
            if (low >= 0xdc00 && low <= 0xdfff) {
                i += 11;
                continue;
            }
        }
        if (unit >= 0xd800 && unit <= 0xdfff)
            result.replace(i + 2, 4, "fffd");
        i += 5;
    }
    return result;
}

QString place(QByteArrayView bytes, std::size_t position)
{
    int line = 1;
    int column = 0;
    const auto end = std::min(std::size_t(bytes.size()), position);
    for (std::size_t i = 0; i < end; ++i) {
        if (bytes[qsizetype(i)] == '\n' && i + 1 < end) {
            ++line;
            column = 0;
        } else {
            ++column;
        }
    }
    return tr("line %1, column %2").arg(line).arg(std::max(column, 1));
}

} // namespace

Result<Json> readJson(QByteArrayView bytes, const JsonLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return problem("B19", tr("It is larger than %1 bytes.").arg(limits.bytes));
    if (const qsizetype offset = firstInvalidUtf8(bytes); offset >= 0)
        return problem("B07", tr("It is not valid UTF-8 (byte %1).").arg(offset));
    const bool blank = std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    });
    if (blank)
        return problem("B01", tr("It is empty."));

    const QByteArray text = withoutLoneSurrogates(bytes);
    TreeBuilder builder(limits);
    if (Json::sax_parse(text.begin(), text.end(), &builder))
        return builder.take();
    if (builder.refusal())
        return *builder.refusal();
    const QString where = place(text, builder.malformedAt());
    if (builder.isOutOfRange())
        return problem("B09", tr("%1: the number is out of range.").arg(where));
    if (builder.malformedAt() > std::size_t(text.size()))
        return problem("B04", tr("%1: it ends too early.").arg(where));
    return problem("B04", tr("%1: this is not valid JSON here.").arg(where));
}

} // namespace Rehearsal
