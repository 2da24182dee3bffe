// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversationtest.h"
#include "core/domain/intent.h"
#include "core/domain/issue.h"

#include <QStringList>

namespace Rehearsal {

/// What is wrong with one test beyond the shape of its file.
///
/// | Rule | Severity | Case |
/// |------|----------|------|
/// | C01  | error    | no turns |
/// | C02  | error    | a turn says nothing, or only white space |
/// | C03  | error    | minConfidence or entities without an intent |
/// | C04  | error    | unknown kind of check, or an operator the kind does not have |
/// | C05  | error    | invalid regular expression, in some data row |
/// | C06  | error    | a data row with more or fewer cells than there are columns |
/// | C07  | error    | an undefined `{{name}}`, found by expanded() |
/// | C08  | warning  | nothing is asserted: the test will be skipped, never green |
/// | C09  | warning  | an intent the workspace does not know (only with `intentNames`) |
/// | C10  | error    | a check without the entity type or JSON pointer it needs |
/// | C11  | error    | a check value of the wrong type or out of range |
/// | C12  | error    | repeat asks for more passes than repetitions, or for less than one |
/// | M06  | error    | minConfidence outside 0 to 1 |
///
/// `file` of the issues is empty: the caller knows it.
[[nodiscard]] Issues testIssues(const ConversationTest &test, const QStringList &intentNames);

/// Rules V01 to V18 of reliability.md 6.7 that need no second intent, with its exact texts.
[[nodiscard]] Issues intentIssues(const Intent &intent, int utteranceLimit);

} // namespace Rehearsal
