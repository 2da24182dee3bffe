// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/judging.h"

#include "core/base/text.h"
#include "core/rules/secretissues.h"
#include "core/rules/testissues.h"
#include "core/store/documentfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <functional>

namespace Rehearsal {

namespace {

/// The issues with the name of their file, each once.
void place(Issues &all, const Issues &some, const QString &file)
{
    Issues once;
    for (Issue issue : some) {
        issue.file = file;
        if (!once.contains(issue))
            once.append(issue);
    }
    all += once;
}

/// As secretIssues(), without making JSON of 150,000 utterances.
Issues secretIssuesOf(const WorkspaceFile<Intent> &file)
{
    Issues issues;
    for (int index = 0; index < file.value.utterances.size(); ++index) {
        const QString &text = file.value.utterances[index].text;
        if (!looksSecret(text))
            continue;
        Json shape = Json::object();
        shape["text"] = toJson(text);
        for (Issue issue : secretIssues(shape, file.path)) {
            issue.pointer = QStringLiteral("/utterances/%1").arg(index) + issue.pointer;
            issues.append(issue);
        }
    }
    return issues;
}

/// The world's own clients are invented for the sandbox: their secrets open nothing.
Issues secretIssuesOfWorld(Json world)
{
    if (!world.is_object())
        return {};
    world.erase("clients");
    return secretIssues(world, QStringLiteral("sandbox/world.json"));
}

/// Rewrites rehearsal.json, or makes one.
Result<> changeInfo(const QString &root, const std::function<Json(Json)> &change)
{
    const QString name = QStringLiteral("rehearsal.json");
    const QString path = QDir(root).filePath(name);
    Json json = Json::object();
    QByteArray hash;
    if (QFileInfo::exists(path)) {
        const auto bytes = readFile(path, name);
        if (!bytes)
            return bytes.error();
        auto read = readJson(*bytes);
        if (!read)
            return read.error();
        json = *std::move(read);
        hash = contentHash(*bytes);
    } else {
        json["format"] = writeFormat(WorkspaceInfo().format);
    }
    return saveFile(path, writeDocument(change(std::move(json))), hash);
}

} // namespace

Vocabulary vocabularyOf(const Workspace &workspace)
{
    QList<Intent> intents;
    intents.reserve(workspace.intents.size());
    for (const auto &file : workspace.intents)
        intents.append(file.value);
    return {workspace.intentNames(), entityTypesOf(intents)};
}

QList<JudgedTest> testsToJudge(const QList<WorkspaceFile<ConversationTest>> &files)
{
    QList<JudgedTest> tests;
    tests.reserve(files.size());
    for (const auto &file : files)
        tests.append({file.path, file.value, file.issues});
    return tests;
}

Issues issuesOf(const WorkspaceFile<Intent> &file, int utteranceLimit)
{
    Issues found = file.issues;
    if (!hasErrors(found)) {
        found += intentIssues(file.value, utteranceLimit);
        found += secretIssuesOf(file);
    }
    Issues placed;
    place(placed, found, file.path);
    return placed;
}

Issues otherIssues(const Workspace &workspace)
{
    Issues issues = workspace.issues;
    for (const auto &file : workspace.intents)
        issues += issuesOf(file, workspace.info.utterancesPerIntent);
    for (const auto &file : workspace.targets) {
        Issues found = file.issues;
        if (!hasErrors(found))
            found += secretIssues(toJson(file.value), file.path);
        place(issues, found, file.path);
    }
    issues += secretIssuesOfWorld(workspace.world);
    return issues;
}

Issues allIssues(const Workspace &workspace)
{
    WorkspaceRules rules;
    rules.setVocabulary(vocabularyOf(workspace));
    return withoutIgnored(rules.judge(testsToJudge(workspace.tests)) + otherIssues(workspace),
                          workspace.info.ignoredIssues);
}

Result<> ignoreIssue(const QString &root, const Issue &issue)
{
    return changeInfo(root, [&](Json json) {
        return withIgnored(std::move(json), {issue.rule, issue.file, issue.pointer});
    });
}

Result<> acceptAmbiguities(const QString &root, const QList<AcceptedAmbiguity> &accepted)
{
    return changeInfo(root, [&](Json json) {
        for (const AcceptedAmbiguity &entry : accepted)
            json = withAccepted(std::move(json), entry);
        return json;
    });
}

Result<> revokeAmbiguities(const QString &root, const QList<AcceptedAmbiguity> &accepted)
{
    return changeInfo(root, [&](Json json) {
        for (const AcceptedAmbiguity &entry : accepted)
            json = withoutAccepted(std::move(json), entry);
        return json;
    });
}

namespace {

QString intentStem(const QString &name)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}_]+"));
    const QString stem = name.left(80).toLower().replace(others, QStringLiteral("-"));
    return trimmed(stem).isEmpty() || stem == QLatin1String("-") ? QStringLiteral("intent") : stem;
}

} // namespace

QString freeIntentPath(const QString &root, const QString &name)
{
    const QString stem = intentStem(name);
    QString path = QStringLiteral("intents/%1.intent.json").arg(stem);
    for (int number = 2; QFileInfo::exists(QDir(root).filePath(path)); ++number)
        path = QStringLiteral("intents/%1-%2.intent.json").arg(stem, QString::number(number));
    return path;
}

Result<QString> createIntent(const Workspace &workspace, const QString &name,
                             const QString &utterance, const QString &id)
{
    Intent intent;
    intent.id = id;
    intent.name = name;
    intent.language = workspace.intents.isEmpty() ? QStringLiteral("en")
                                                  : workspace.intents.constFirst().value.language;
    Utterance first;
    first.text = utterance;
    intent.utterances.append(first);
    const QString path = QStringLiteral("intents/%1.intent.json").arg(intentStem(name));
    const auto saved =
        saveFile(QDir(workspace.root).filePath(path), fileBytes(intent), QByteArray());
    if (!saved)
        return saved.error();
    return path;
}

} // namespace Rehearsal
