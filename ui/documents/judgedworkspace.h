// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/pending.h"
#include "core/store/workspace.h"

#include <QHash>

namespace Rehearsal {

/// A workspace as read, with all that the rules say about its files. Values alone, so that reading
/// and judging happen on a worker thread.
struct JudgedWorkspace
{
    Workspace files = {};
    Issues fileIssues = {};                 ///< of the folder and of the intents
    QHash<QString, Issues> testIssues = {}; ///< by path; tests without issues are left out
};

[[nodiscard]] Result<JudgedWorkspace> readJudged(const QString &root);
/// The same on a worker thread.
[[nodiscard]] Pending readJudgedLater(const QString &root, Answer<JudgedWorkspace> answer);

/// What reading and the rules say about one test.
[[nodiscard]] Issues judged(const WorkspaceFile<ConversationTest> &file,
                            const QStringList &intentNames);
/// The issues with the name of their file, each once.
[[nodiscard]] Issues placed(Issues issues, const QString &file);

} // namespace Rehearsal
