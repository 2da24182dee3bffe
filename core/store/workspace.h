// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/conversationtest.h"
#include "core/domain/intent.h"
#include "core/domain/issue.h"
#include "core/domain/target.h"
#include "core/domain/workspaceinfo.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Rehearsal {

/// One file of a workspace with what could be read of it. `hash` is of the bytes on disk
/// (documentfile.h); `issues` carry the path relative to the workspace.
template <typename T>
struct WorkspaceFile
{
    QString path = {}; ///< relative to the workspace, '/' separated
    T value = {};
    QByteArray hash = {};
    Issues issues = {};

    friend bool operator==(const WorkspaceFile &, const WorkspaceFile &) = default;
};

/// Everything read from a workspace folder. Files are known by suffix (.test.json, .intent.json,
/// .target.json below tests/, intents/, targets/), sorted by path bytes; links are not followed. A
/// file that cannot be read stands here all the same, with its issues.
struct Workspace
{
    QString root = {}; ///< absolute
    WorkspaceInfo info = {};
    QByteArray infoHash = {};
    QList<WorkspaceFile<ConversationTest>> tests = {};
    QList<WorkspaceFile<Intent>> intents = {};
    QList<WorkspaceFile<Target>> targets = {};
    /// Below tests/, intents/ and targets/ and these themselves, relative, sorted; empty ones too.
    QStringList folders = {};
    Json world = {};    ///< sandbox/world.json, null without one
    Issues issues = {}; ///< of rehearsal.json, sandbox/world.json and the folders themselves

    [[nodiscard]] QStringList intentNames() const;
    /// By name; the target "sandbox" always exists (what a file of that name leaves out is filled
    /// in by sandboxTarget()).
    [[nodiscard]] std::optional<Target> target(const QString &name) const;
};

/// `directory`, or the nearest parent of it with a rehearsal.json ("" when there is none).
[[nodiscard]] QString findWorkspace(const QString &directory);

/// Reads the whole folder. Error kind File only when the folder itself cannot be read.
[[nodiscard]] Result<Workspace> openWorkspace(const QString &root);

[[nodiscard]] WorkspaceFile<ConversationTest> readTest(const QString &root, const QString &path);
[[nodiscard]] WorkspaceFile<Intent> readIntent(const QString &root, const QString &path);
[[nodiscard]] WorkspaceFile<Target> readTarget(const QString &root, const QString &path);

/// As if these bytes stood in the file.
[[nodiscard]] WorkspaceFile<ConversationTest> testFromBytes(const QString &path,
                                                            const QByteArray &bytes);
[[nodiscard]] WorkspaceFile<Target> targetFromBytes(const QString &path, const QByteArray &bytes);
[[nodiscard]] WorkspaceFile<Intent> intentFromBytes(const QString &path, const QByteArray &bytes);

/// What stands in the file: writeDocument of the value's JSON.
[[nodiscard]] QByteArray fileBytes(const ConversationTest &test);
[[nodiscard]] QByteArray fileBytes(const Intent &intent);
[[nodiscard]] QByteArray fileBytes(const Target &target);

/// The bot, active version and permissive environment that a workspace without world.json is served
/// with; the target "sandbox" points at them, or at the first of world.json (first bot, its
/// deployed version or first ACTIVE one, first environment that allows it). baseUrl is filled in by
/// whoever starts the sandbox.
[[nodiscard]] Target sandboxTarget(const Json &world);
[[nodiscard]] Json defaultWorld();

} // namespace Rehearsal
