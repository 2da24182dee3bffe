// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/workspaceinfo.h"

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
    info.layout = fullLayoutOf(json, {"format", "name", "defaultTarget", "limits", "ambiguity"});
    return info;
}

} // namespace Rehearsal
