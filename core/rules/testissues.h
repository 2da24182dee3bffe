// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversationtest.h"
#include "core/domain/intent.h"
#include "core/domain/issue.h"

#include <QStringList>

namespace Rehearsal {

/// What is wrong with one test beyond the shape of its file: no turns, empty utterance,
/// minConfidence or entities without an intent, unknown check kind or operator, invalid regular
/// expression, data row of the wrong length, undefined variable, nothing asserted (warning), intent
/// the workspace does not know (warning, only when `intentNames` is not empty).
[[nodiscard]] Issues testIssues(const ConversationTest &test, const QStringList &intentNames);

/// Rules V01 to V18 of reliability.md 6.7 that need no second intent.
[[nodiscard]] Issues intentIssues(const Intent &intent, int utteranceLimit);

} // namespace Rehearsal
