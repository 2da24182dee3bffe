// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/workspaceinfo.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace Rehearsal {

WorkspaceInfo workspaceInfoFromJson(const Json &json, Issues &issues)
{
    constexpr int mostUtterances = 1'000'000;
    const Fields fields(json, QString(), issues);
    WorkspaceInfo info;
    info.format = readFormat(json, QStringLiteral("rehearsal.workspace"), issues);
    info.name = fields.text("name");
    info.defaultTarget = fields.text("defaultTarget", info.defaultTarget);
    if (const Json *limits = fields.object("limits")) {
        const Fields limit(*limits, fields.pointerTo("limits"), issues);
        info.utterancesPerIntent = limit.optionalInteger("utterancesPerIntent", 1, mostUtterances)
                                       .value_or(info.utterancesPerIntent);
    }
    if (const Json *ambiguity = fields.object("ambiguity")) {
        const Fields measure(*ambiguity, fields.pointerTo("ambiguity"), issues);
        info.ambiguityPairwise =
            measure.optionalNumber("pairwise", 0, 1).value_or(info.ambiguityPairwise);
        info.ambiguityMargin =
            measure.optionalNumber("margin", 0, 100).value_or(info.ambiguityMargin);
        if (const Json *accepted = measure.array("accepted"))
            info.acceptedAmbiguities = *accepted;
    }
    if (const Json *ignored = fields.array("ignoredIssues")) {
        int index = 0;
        for (const Json &ignoredIssue : *ignored) {
            const Fields entry(ignoredIssue, fields.pointerTo("ignoredIssues", index++), issues);
            info.ignoredIssues.append(
                {entry.requiredText("rule"), entry.requiredText("file"), entry.text("pointer")});
        }
    }
    info.layout = fullLayoutOf(
        json, {"format", "name", "defaultTarget", "limits", "ambiguity", "ignoredIssues"});
    return info;
}

Json withIgnored(Json json, const IgnoredIssue &ignored)
{
    if (!json.is_object())
        json = Json::object();
    Json &list = json["ignoredIssues"];
    if (!list.is_array())
        list = Json::array();
    Json entry = Json::object();
    entry["rule"] = toJson(ignored.rule);
    entry["file"] = toJson(ignored.file);
    entry["pointer"] = toJson(ignored.pointer);
    if (std::find(list.begin(), list.end(), entry) == list.end())
        list.push_back(std::move(entry));
    return json;
}

Issues withoutIgnored(Issues issues, const QList<IgnoredIssue> &ignored)
{
    if (ignored.isEmpty())
        return issues;
    QSet<QString> known;
    const auto key = [](const QString &rule, const QString &file, const QString &pointer) {
        return QStringList({rule, file, pointer}).join(QChar(u'\n'));
    };
    for (const IgnoredIssue &entry : ignored)
        known.insert(key(entry.rule, entry.file, entry.pointer));
    issues.removeIf([&](const Issue &issue) {
        return issue.severity != Issue::Severity::Error
            && known.contains(key(issue.rule, issue.file, issue.pointer));
    });
    return issues;
}

} // namespace Rehearsal
