// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/runevents.h"
#include "core/store/workspace.h"

#include <QStringList>

#include <optional>

namespace Rehearsal {

/// Where a command works: the folder named, else the nearest parent with a rehearsal.json.
/// Error kind Configuration with code "usage" when there is none.
[[nodiscard]] Result<Workspace> workspaceFor(const QString &option);

struct Selection
{
    QStringList paths =
        {};                ///< files and folders, relative to the current folder; empty: everything
    QStringList tags = {}; ///< a test with any of them
    QString name = {};     ///< glob on the name, case-sensitive; empty: any
    std::optional<QStringList> ids = {}; ///< only the tests with these ids
};

struct Selected
{
    QList<WorkspaceFile<ConversationTest>> tests = {}; ///< sorted by path bytes
    Issues errors = {};                                ///< of the selected files
    Issues warnings = {};                              ///< of the others, and of the selected ones
};

/// Error code "usage" when a path lies outside the workspace or does not exist.
[[nodiscard]] Result<Selected> select(const Workspace &workspace, const Selection &selection);

/// "2/3": the second of three shards. Nothing when it is no such thing.
[[nodiscard]] std::optional<Shard> shardFromText(const QString &text);
/// Every `count`-th of the selected tests, so that the shards of one run hold each test once.
[[nodiscard]] QList<WorkspaceFile<ConversationTest>>
shardOf(const QList<WorkspaceFile<ConversationTest>> &tests, const Shard &shard);

/// True for paths at or below one of `paths` (relative to the workspace; empty: all).
[[nodiscard]] bool isBelow(const QString &path, const QStringList &paths);
/// Paths as typed, made relative to the workspace.
[[nodiscard]] Result<QStringList> relativePaths(const Workspace &workspace,
                                                const QStringList &paths);

/// Everything wrong with one test: its file and the rules of core/rules/testissues.h.
[[nodiscard]] Issues issuesOf(const WorkspaceFile<ConversationTest> &file,
                              const QStringList &intentNames);

} // namespace Rehearsal
