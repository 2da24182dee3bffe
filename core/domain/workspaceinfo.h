// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/domain/fields.h"

#include <QList>
#include <QString>

namespace Rehearsal {

/// A warning that the user has decided to live with. Places are as they were when it was ignored.
struct IgnoredIssue
{
    QString rule = {};
    QString file = {};
    QString pointer = {};

    friend bool operator==(const IgnoredIssue &, const IgnoredIssue &) = default;
};

/// The rehearsal.json of a workspace; every member may be missing.
struct WorkspaceInfo
{
    FileFormat format = {QStringLiteral("rehearsal.workspace"), 1, 0, {}};
    QString name = {};
    QString defaultTarget = QStringLiteral("sandbox");
    int utterancesPerIntent = 150;
    double ambiguityPairwise = 0.85;
    double ambiguityMargin = 0.25;
    Json acceptedAmbiguities = Json::array(); ///< as in product.md; judged in core/rules
    QList<IgnoredIssue> ignoredIssues = {};
    JsonLayout layout = {};

    friend bool operator==(const WorkspaceInfo &, const WorkspaceInfo &) = default;
};

[[nodiscard]] WorkspaceInfo workspaceInfoFromJson(const Json &json, Issues &issues);
/// The rehearsal.json with one more ignored issue; everything else stays as it stood.
[[nodiscard]] Json withIgnored(Json json, const IgnoredIssue &ignored);
/// Those that nobody ignores. Errors cannot be ignored.
[[nodiscard]] Issues withoutIgnored(Issues issues, const QList<IgnoredIssue> &ignored);

} // namespace Rehearsal
