// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkcommand.h"

#include "app/cli/exitcode.h"
#include "app/cli/output.h"
#include "app/cli/selection.h"
#include "core/base/text.h"
#include "core/store/judging.h"

#include <QCoreApplication>
#include <QThread>

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

/// What has to do with the files chosen.
QList<Ambiguity> ambiguitiesOf(const Workspace &workspace, const QStringList &paths,
                               const CheckOptions &options)
{
    AmbiguityLimits limits;
    limits.pairwise = options.threshold.value_or(workspace.info.ambiguityPairwise);
    limits.corpus = options.threshold.value_or(limits.corpus);
    limits.margin = workspace.info.ambiguityMargin;
    limits.accepted = acceptedAmbiguities(workspace.info.acceptedAmbiguities);
    QList<IntentInFile> intents;
    for (const WorkspaceFile<Intent> &file : workspace.intents)
        intents.append({file.path, file.value});
    QList<Ambiguity> found =
        findAmbiguities(intents, limits, options.measures, QThread::idealThreadCount());
    found.removeIf([&](const Ambiguity &ambiguity) {
        return (ambiguity.accepted && !options.all)
            || (!isBelow(ambiguity.a.file, paths) && !isBelow(ambiguity.b.file, paths));
    });
    return found;
}

Json sideOf(const AmbiguitySide &side)
{
    Json object = Json::object();
    object["intent"] = toJson(side.intent);
    object["text"] = toJson(side.text);
    object["file"] = toJson(side.file);
    return object;
}

Json ambiguityOf(const QList<Ambiguity> &ambiguities)
{
    Json list = Json::array();
    for (const Ambiguity &ambiguity : ambiguities) {
        Json entry = Json::object();
        entry["measure"] = toJson(measureName(ambiguity.measure));
        entry["score"] = ambiguity.score;
        entry["a"] = sideOf(ambiguity.a);
        entry["b"] = sideOf(ambiguity.b);
        entry["shared"] = toJson(ambiguity.shared);
        if (ambiguity.accepted)
            entry["accepted"] = true;
        list.push_back(std::move(entry));
    }
    return list;
}

QString ambiguityLine(const Ambiguity &ambiguity)
{
    const QString line = issueLine(ambiguityIssue(ambiguity));
    if (!ambiguity.accepted)
        return line;
    return line + u' '
        + QCoreApplication::translate("CommandLine", "Accepted: %1")
              .arg(terminalText(ambiguity.accepted->reason));
}

void printJson(const Issues &issues, const QList<Ambiguity> &ambiguities)
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
    document["ambiguity"] = ambiguityOf(ambiguities);
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
    const QList<Ambiguity> ambiguities = ambiguitiesOf(*workspace, *paths, options);
    if (options.json) {
        printJson(issues, ambiguities);
    } else {
        for (const Issue &issue : issues)
            printResult(issueLine(issue));
        for (const Ambiguity &ambiguity : ambiguities)
            printResult(ambiguityLine(ambiguity));
    }
    const auto count = [&](Issue::Severity severity) {
        return int(std::count_if(issues.begin(), issues.end(),
                                 [&](const Issue &issue) { return issue.severity == severity; }));
    };
    const int errors = count(Issue::Severity::Error);
    const int unaccepted =
        int(std::count_if(ambiguities.begin(), ambiguities.end(),
                          [](const Ambiguity &ambiguity) { return !ambiguity.accepted; }));
    const int warnings = count(Issue::Severity::Warning) + unaccepted;
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
