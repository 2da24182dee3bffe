// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Rehearsal {

/// What the filter line of the workspace asks for: "tag:smoke status:failed paris". All must hold;
/// a word holds when the name or the path contains it. Letter case does not matter.
struct WorkspaceFilter
{
    QStringList words = {};
    QStringList tags = {};
    QStringList states =
        {}; ///< of status: and is:, as verdictName() writes them; "dirty", "broken"

    [[nodiscard]] static WorkspaceFilter parse(const QString &text);
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool accepts(const QString &nameAndPath, const QStringList &itsTags,
                               const QStringList &itsStates) const;
};

} // namespace Rehearsal
