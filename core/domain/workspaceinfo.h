// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/domain/fields.h"

#include <QString>

namespace Rehearsal {

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
    JsonLayout layout = {};

    friend bool operator==(const WorkspaceInfo &, const WorkspaceInfo &) = default;
};

[[nodiscard]] WorkspaceInfo workspaceInfoFromJson(const Json &json, Issues &issues);

} // namespace Rehearsal
