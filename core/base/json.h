// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace Rehearsal {

/// The one JSON type: keeps the order of members. It throws on misuse, so read it through the
/// functions below, never with get<>() or at().
using Json = nlohmann::ordered_json;

struct JsonLimits
{
    int depth = 64; ///< levels of nesting
    int values = 1'000'000;
    qsizetype bytes = qsizetype{64} * 1024 * 1024;
};

/// Strict: RFC 8259, UTF-8, no name twice in one object, within the limits, one byte order mark in
/// front allowed. The error is of kind Invalid, its message "line 3, column 7: …", its code one of
/// B01 (empty), B04 (malformed), B05 (twice), B06 (depth, values), B07 (UTF-8), B09 (number out of
/// range), B19 (bytes). A lone surrogate escape becomes U+FFFD.
[[nodiscard]] Result<Json> readJson(QByteArrayView bytes, const JsonLimits &limits = {});

/// For files: two-space indent, a member a line, order kept, LF at the end. Elements of arrays
/// named utterances, checks, rows, versions or environments stand on one line each, so that a
/// change to one of them is a change of one line.
[[nodiscard]] QByteArray writeDocument(const Json &json);
/// For the wire: order kept, no spaces.
[[nodiscard]] QByteArray writeCompact(const Json &json);
/// RFC 8785: members sorted by UTF-16 code units, ECMAScript numbers. For the audit log.
[[nodiscard]] QByteArray writeCanonical(const Json &json);
/// json.dumps(value, sort_keys=True) of Python 3: for payload_hash.
[[nodiscard]] QByteArray writePython(const Json &json);
/// json.dumps(value, indent=2, ensure_ascii=False), order kept: for the audit_log string of
/// webhooks.
[[nodiscard]] QByteArray writeIndented(const Json &json);

/// The text of a double by the ECMAScript rule (RFC 8785 3.2.2.3); NaN and infinities give "null".
[[nodiscard]] std::string ecmaScriptNumber(double value);

[[nodiscard]] Json toJson(const QString &text);
[[nodiscard]] Json toJson(const QStringList &texts);

/// nullptr when `object` is no object or has no such member. Never throws.
[[nodiscard]] const Json *member(const Json &object, std::string_view name);
[[nodiscard]] std::optional<QString> asText(const Json *value);
[[nodiscard]] std::optional<double> asNumber(const Json *value);  ///< finite numbers only
[[nodiscard]] std::optional<qint64> asInteger(const Json *value); ///< 1 and 1.0, not 1.5
[[nodiscard]] std::optional<bool> asBool(const Json *value);
/// "an object", "a string", …, for messages.
[[nodiscard]] QString kindOf(const Json &value);
/// One line for people: strings bare, everything else compact.
[[nodiscard]] QString plainText(const Json &value);

/// How an object stood in its file: the order of its members and those we do not know. Empty for an
/// object made by us, and for a small one that we would write just as it stood, so that it costs
/// nothing.
struct JsonLayout
{
    /// In file order; a known member has no value here.
    std::vector<std::pair<std::string, std::optional<Json>>> members = {};

    /// A known member of this name stood in the file, so it is written even at its default.
    [[nodiscard]] bool has(std::string_view name) const;

    friend bool operator==(const JsonLayout &, const JsonLayout &) = default;
};

/// `known` in schema order. Nothing is remembered of an object in schema order without unknown
/// members and without members at a value that writers leave out (empty, false, null, "must").
[[nodiscard]] JsonLayout layoutOf(const Json &object, std::initializer_list<const char *> known);
/// Remembers the members in any case: for the outermost objects, where absent must stay absent.
[[nodiscard]] JsonLayout fullLayoutOf(const Json &object,
                                      std::initializer_list<const char *> known);
/// The members of `values` (in schema order) placed as the layout says, unknown ones kept.
[[nodiscard]] Json arranged(Json values, const JsonLayout &layout);

} // namespace Rehearsal
