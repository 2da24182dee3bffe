// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/selection.h"

#include "core/rules/testissues.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

Error usage(const QString &message)
{
    return {Error::Kind::Configuration, message, 0, QStringLiteral("usage")};
}

bool carriesAny(const ConversationTest &test, const QStringList &tags)
{
    return tags.isEmpty() || std::any_of(tags.begin(), tags.end(), [&](const QString &tag) {
               return test.tags.contains(tag);
           });
}

bool isAmong(const ConversationTest &test, const std::optional<QStringList> &ids)
{
    return !ids || ids->contains(test.id);
}

void collect(const Issues &issues, bool selected, Selected &result)
{
    for (Issue issue : issues) {
        if (selected && issue.severity == Issue::Severity::Error)
            result.errors.append(issue);
        else if (selected || issue.severity == Issue::Severity::Error)
            result.warnings.append(issue);
    }
}

} // namespace

Result<Workspace> workspaceFor(const QString &option)
{
    const QString root = option.isEmpty() ? findWorkspace(QDir::currentPath()) : option;
    if (root.isEmpty()) {
        return usage(tr("No rehearsal.json was found in %1 or above it. Name the folder with "
                        "--workspace DIR.")
                         .arg(QDir::currentPath()));
    }
    if (!QFileInfo(root).isDir())
        return usage(tr("The workspace %1 is not a folder.").arg(root));
    return openWorkspace(QDir(root).absolutePath());
}

Result<QStringList> relativePaths(const Workspace &workspace, const QStringList &paths)
{
    const QString root = QFileInfo(workspace.root).canonicalFilePath();
    QStringList result;
    for (const QString &path : paths) {
        const QString absolute = QFileInfo(path).canonicalFilePath();
        if (absolute.isEmpty())
            return usage(tr("%1 does not exist.").arg(path));
        if (absolute != root && !absolute.startsWith(root + u'/'))
            return usage(tr("%1 lies outside the workspace %2.").arg(path, root));
        result.append(absolute.mid(root.size() + 1));
    }
    return result;
}

std::optional<Shard> shardFromText(const QString &text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("([0-9]{1,6})/([0-9]{1,6})")));
    const auto match = form.match(text);
    const Shard shard{match.captured(1).toInt(), match.captured(2).toInt()};
    if (!match.hasMatch() || shard.number < 1 || shard.number > shard.count)
        return std::nullopt;
    return shard;
}

QList<WorkspaceFile<ConversationTest>> shardOf(const QList<WorkspaceFile<ConversationTest>> &tests,
                                               const Shard &shard)
{
    QList<WorkspaceFile<ConversationTest>> part;
    for (qsizetype place = shard.number - 1; place < tests.size(); place += shard.count)
        part.append(tests.at(place));
    return part;
}

bool isBelow(const QString &path, const QStringList &paths)
{
    return paths.isEmpty() || std::any_of(paths.begin(), paths.end(), [&](const QString &parent) {
               return parent.isEmpty() || path == parent || path.startsWith(parent + u'/');
           });
}

Issues issuesOf(const WorkspaceFile<ConversationTest> &file, const QStringList &intentNames)
{
    Issues issues = file.issues;
    if (hasErrors(issues))
        return issues; // what could be read of it is no test yet
    for (Issue issue : testIssues(file.value, intentNames)) {
        issue.file = file.path;
        issues.append(issue);
    }
    return issues;
}

Result<Selected> select(const Workspace &workspace, const Selection &selection)
{
    const auto paths = relativePaths(workspace, selection.paths);
    if (!paths)
        return paths.error();
    const auto named = QRegularExpression(QRegularExpression::wildcardToRegularExpression(
        selection.name, QRegularExpression::UnanchoredWildcardConversion));
    const QRegularExpression whole(QRegularExpression::anchoredPattern(named.pattern()));

    Selected result;
    const QStringList intentNames = workspace.intentNames();
    for (const auto &file : workspace.tests) {
        const Issues issues = issuesOf(file, intentNames);
        // What cannot be read has no name or tags to choose by, so it counts as chosen by its path.
        const bool readable = !hasErrors(file.issues);
        const bool selected = isBelow(file.path, *paths)
            && (!readable
                || (carriesAny(file.value, selection.tags) && isAmong(file.value, selection.ids)
                    && (selection.name.isEmpty() || whole.match(file.value.name).hasMatch())));
        collect(issues, selected, result);
        if (selected)
            result.tests.append(file);
    }
    collect(workspace.issues, true, result);
    for (const auto &file : workspace.intents)
        collect(file.issues, false, result);
    for (const auto &file : workspace.targets)
        collect(file.issues, false, result);
    return result;
}

} // namespace Rehearsal
