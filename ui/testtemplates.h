// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/conversationtest.h"

#include <QList>

namespace Rehearsal {

/// Tests to begin with: those that come along, then those in templates/ of the workspace. Files that
/// are no tests are passed over.
[[nodiscard]] QList<ConversationTest> testTemplates(const QString &root);

/// Writes the test to templates/ of the workspace, over none that is there; gives its path.
[[nodiscard]] Result<QString> saveTemplate(const QString &root, const ConversationTest &test);

} // namespace Rehearsal
