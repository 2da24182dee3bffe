// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/pending.h"
#include "core/rules/workspaceissues.h"
#include "core/store/workspace.h"

namespace Rehearsal {

/// A workspace as read, with all that the rules say about its files. Values alone, so that reading
/// and judging happen on a worker thread.
struct JudgedWorkspace
{
    Workspace files = {};
    Issues fileIssues = {};    ///< of everything but the tests
    WorkspaceRules rules = {}; ///< have judged the tests as they stand on disk
};

[[nodiscard]] Result<JudgedWorkspace> readJudged(const QString &root);
/// The same on a worker thread.
[[nodiscard]] Pending readJudgedLater(const QString &root, Answer<JudgedWorkspace> answer);

} // namespace Rehearsal
