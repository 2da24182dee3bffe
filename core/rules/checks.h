// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

#include <QList>
#include <QString>

#include <optional>

namespace Rehearsal {

/// What the `value` of an operator must be.
enum class CheckValue {
    None,         ///< no value
    Text,         ///< a string
    Pattern,      ///< a string, a regular expression (PCRE2, as QRegularExpression reads it)
    Names,        ///< an array of strings, or one string
    Fraction,     ///< a number from 0 to 1
    Milliseconds, ///< a number from 0
    Number,       ///< any number
    Any,          ///< any JSON value
};

/// What the `target` of a kind must be.
enum class CheckTarget { None, EntityType, JsonPointer };

struct CheckOperator
{
    QString name = {};  ///< as in files
    QString label = {}; ///< translated
    CheckValue value = CheckValue::None;

    friend bool operator==(const CheckOperator &, const CheckOperator &) = default;
};

/// One kind of check with the operators it has.
struct CheckForm
{
    QString kind = {};  ///< as in files
    QString label = {}; ///< translated
    CheckTarget target = CheckTarget::None;
    QList<CheckOperator> operators = {};

    friend bool operator==(const CheckForm &, const CheckForm &) = default;
};

/// Every kind and operator there is, for the editor and for judging (product.md):
///
/// | kind       | looks at                                   | operators |
/// |------------|--------------------------------------------|-----------|
/// | reply      | the bot's answer                           | equals, contains, wildcard (whole text), regex (search) |
/// | intent     | the intent found                           | oneOf |
/// | margin     | confidence of the best less the second's   | atLeast |
/// | confidence | the confidence of the intent found         | atLeast, atMost |
/// | entity     | the entities of type `target`              | present, equals, matches (regex search) |
/// | context    | the value at the JSON pointer `target`     | present, equals, contains, matches, atLeast, atMost |
/// | latency    | how long the turn took                     | atMost, atLeast |
/// | duration   | how long the whole simulation took         | atMost, atLeast |
///
/// Texts compare case-sensitively. An entity equals a text when its `value` or its `text` does, any
/// entity of the type will do. A context value contains a text it has in it, an element of its list
/// or the name of a member. Differences of confidences are compared to 9 decimals, since 0.9 - 0.8
/// is less than 0.1 in doubles.
///
/// Not evaluable, whatever `not` says: a check on a step that is missing; a reply that is null; a
/// confidence that was not given or was no number; a margin with fewer than two alternatives;
/// entities of a server that reported no list, or without value and text where one is compared; a
/// context or a time that was not reported; a number compared with what is none; a search that ran
/// into its match limit; a kind, operator or value that is a file error.
[[nodiscard]] QList<CheckForm> checkForms();

/// Judges one of our own checks. `step` is nullptr when the turn has none.
[[nodiscard]] CheckResult judged(const Check &check, int turn, int position, const Step *step,
                                 const Snapshot &snapshot);

/// Why a check is a file error, and at which of its members. The rules are C04, C05, C10 and C11
/// (core/rules/testissues.h).
struct CheckProblem
{
    QString rule = {};
    QString message = {};    ///< translated
    QString memberName = {}; ///< "kind", "op", "target" or "value"

    friend bool operator==(const CheckProblem &, const CheckProblem &) = default;
};

/// Nothing when the check is sound.
[[nodiscard]] std::optional<CheckProblem> checkProblem(const Check &check);

} // namespace Rehearsal
