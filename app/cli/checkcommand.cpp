// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkcommand.h"

#include "app/cli/exitcode.h"
#include "app/cli/output.h"
#include "app/cli/selection.h"
#include "core/base/text.h"
#include "core/store/judging.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace Rehearsal {

namespace {

Issues issuesOf(const Workspace &workspace, const QStringList &paths)
{
    Issues issues = allIssues(workspace);
    issues.removeIf([&](const Issue &issue) { return !isBelow(issue.file, paths); });
    return issues;
}

Json relatedOf(const Issue &issue)
{
    Json list = Json::array();
    for (const Issue::Place &place : issue.related) {
        Json entry = Json::object();
        entry["file"] = toJson(place.file);
        entry["pointer"] = toJson(place.pointer);
        list.push_back(std::move(entry));
    }
    return list;
}

void printJson(const Issues &issues)
{
    Json list = Json::array();
    for (const Issue &issue : issues) {
        Json entry = Json::object();
        entry["severity"] = toJson(severityName(issue.severity));
        entry["rule"] = toJson(issue.rule);
        entry["message"] = toJson(issue.message);
        entry["file"] = toJson(issue.file);
        entry["pointer"] = toJson(issue.pointer);
        entry["related"] = relatedOf(issue);
        list.push_back(std::move(entry));
    }
    Json document = Json::object();
    document["issues"] = std::move(list);
    const QByteArray text = writeDocument(document);
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
}

} // namespace

int checkWorkspace(const CheckOptions &options)
{
    const auto workspace = workspaceFor(options.workspace);
    if (!workspace) {
        printError(workspace.error());
        return int(ExitCode::Usage);
    }
    const auto paths = relativePaths(*workspace, options.paths);
    if (!paths) {
        printError(paths.error());
        return int(ExitCode::Usage);
    }
    const Issues issues = issuesOf(*workspace, *paths);
    if (options.json) {
        printJson(issues);
    } else {
        for (const Issue &issue : issues)
            printResult(issueLine(issue));
    }
    const auto count = [&](Issue::Severity severity) {
        return int(std::count_if(issues.begin(), issues.end(),
                                 [&](const Issue &issue) { return issue.severity == severity; }));
    };
    const int errors = count(Issue::Severity::Error);
    const int warnings = count(Issue::Severity::Warning);
    printNote(QCoreApplication::translate("CommandLine",
                                          "%1 tests, %2 intents, %3 targets: %4 "
                                          "errors, %5 warnings")
                  .arg(workspace->tests.size())
                  .arg(workspace->intents.size())
                  .arg(workspace->targets.size())
                  .arg(errors)
                  .arg(warnings));
    if (errors > 0)
        return int(ExitCode::InvalidFile);
    return int(warnings > 0 && options.strict ? ExitCode::Failed : ExitCode::Passed);
}

} // namespace Rehearsal
