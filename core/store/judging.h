// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/ambiguity.h"
#include "core/rules/workspaceissues.h"
#include "core/store/workspace.h"

namespace Rehearsal {

/// The rules of core/rules on the files of a workspace, the same for the window and the command
/// line. Values in, values out: may be called on any thread.

[[nodiscard]] Vocabulary vocabularyOf(const Workspace &workspace);
[[nodiscard]] QList<JudgedTest> testsToJudge(const QList<WorkspaceFile<ConversationTest>> &files);

/// What is wrong with everything but the tests: the folder, intents, targets, the sandbox's world.
[[nodiscard]] Issues otherIssues(const Workspace &workspace);

/// What is wrong with one intent, each with the name of its file.
[[nodiscard]] Issues issuesOf(const WorkspaceFile<Intent> &file, int utteranceLimit);

/// Everything, without what the user ignores.
[[nodiscard]] Issues allIssues(const Workspace &workspace);

/// Writes to rehearsal.json that this warning is meant to be so.
[[nodiscard]] Result<> ignoreIssue(const QString &root, const Issue &issue);
/// Writes to rehearsal.json that these ambiguities are meant to be so, or are not any more.
[[nodiscard]] Result<> acceptAmbiguities(const QString &root,
                                         const QList<AcceptedAmbiguity> &accepted);
[[nodiscard]] Result<> revokeAmbiguities(const QString &root,
                                         const QList<AcceptedAmbiguity> &accepted);

/// "intents/<name>.intent.json" in lower case with '-' for what is no letter, digit or underscore, and
/// with a number where that file exists.
[[nodiscard]] QString freeIntentPath(const QString &root, const QString &name);

/// A new intent file with one utterance, where there is none of that name yet; gives its path.
[[nodiscard]] Result<QString> createIntent(const Workspace &workspace, const QString &name,
                                           const QString &utterance, const QString &id);

} // namespace Rehearsal
