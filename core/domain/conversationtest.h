// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/domain/fields.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Rehearsal {

enum class Severity { Must, Should };

/// One of our own assertions, judged locally after the run. Which kinds and operators exist, and
/// what they mean, is in core/rules/checks.h; here they are kept as written, unknown ones too.
struct Check
{
    QString kind = {};   ///< reply, intent, margin, confidence, entity, context, latency, duration
    QString target = {}; ///< entity type, JSON pointer of a context value; else empty
    QString op =
        {}; ///< equals, contains, wildcard, regex, oneOf, atLeast, atMost, present, matches
    Json value = {};      ///< what the operator compares with; null for `present`
    bool negated = false; ///< `not` in the file
    Severity severity = Severity::Must;
    JsonLayout layout = {};

    friend bool operator==(const Check &, const Check &) = default;
};

/// What a turn must bring about. Without an intent nothing is sent to the server as an assertion;
/// minConfidence or entities without an intent are a file error.
struct Expectation
{
    std::optional<QString> intent = {};
    std::optional<double> minConfidence = {}; ///< 0 to 1; absent means 0.85 and stays absent
    std::optional<Json> entities = {};        ///< object: entity type to expected value
    QList<Check> checks = {};
    JsonLayout layout = {};

    /// Nothing is asserted and nothing is checked.
    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const Expectation &, const Expectation &) = default;
};

struct Turn
{
    QString says = {};
    std::optional<int> delayMs = {}; ///< pause before the turn, ms; absent means 0 and stays absent
    std::optional<Expectation> expects = {};
    JsonLayout layout = {};

    friend bool operator==(const Turn &, const Turn &) = default;
};

/// The test runs once a row; `{{column}}` in any text is the row's value.
struct DataTable
{
    QStringList columns = {};
    QList<QStringList> rows = {}; ///< each as long as `columns`
    JsonLayout layout = {};

    friend bool operator==(const DataTable &, const DataTable &) = default;
};

struct Repeat
{
    int times = 1;
    int atLeast = 1; ///< passes if at least this many of `times` repetitions pass
    JsonLayout layout = {};

    friend bool operator==(const Repeat &, const Repeat &) = default;
};

/// One *.test.json file.
struct ConversationTest
{
    FileFormat format = {QStringLiteral("rehearsal.test"), 1, 0, {}};
    QString id = {}; ///< set once, a UUID when we make it
    QString name = {};
    QStringList tags = {};
    std::optional<Json> context = {};   ///< object of initial context variables
    std::optional<Json> variables = {}; ///< object: name to text
    std::optional<DataTable> data = {};
    std::optional<Repeat> repeat = {};
    std::optional<QString> skip = {}; ///< the reason
    QList<Turn> turns = {};
    JsonLayout layout = {};

    friend bool operator==(const ConversationTest &, const ConversationTest &) = default;
};

/// What a new row of the editor starts with (workflow-v1.md section 1).
inline constexpr int newTurnDelayMs = 500;
inline constexpr double newTurnMinConfidence = 0.80;
/// What an absent minConfidence means, in a file and on the wire.
inline constexpr double defaultMinConfidence = 0.85;

/// Reads a file's JSON, noting every wrong member (rule F17 and, for values out of range, M06).
/// What could be read is returned even with errors, so that an editor can show it.
[[nodiscard]] ConversationTest testFromJson(const Json &json, Issues &issues);
[[nodiscard]] Json toJson(const ConversationTest &test);

/// The test as it runs with one data row and its variables: every `{{name}}` in `says`, expected
/// texts, check values and context replaced; data and repeat dropped. `row` is -1 without data
/// rows. An undefined `{{name}}` stays as it is and is noted (rule C07).
[[nodiscard]] ConversationTest expanded(const ConversationTest &test, int row, Issues &issues);

} // namespace Rehearsal
