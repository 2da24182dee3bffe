// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/intent.h"

#include <QHash>
#include <QString>

#include <optional>

namespace Rehearsal {

/// What each server is known to hold: the intents as we last sent or fetched them. It is what an edit
/// started from, so that a change by somebody else since then is seen as one and not taken back
/// (reliability.md 6.6). Lies in <state>/published/<workspace>/<server>/<id>.intent.json, in the
/// form of the workspace's own files.
class PublishedIntents
{
public:
    /// An empty `stateFolder` remembers in memory alone, as for a sandbox that ends with the program.
    PublishedIntents(const QString &stateFolder, const QString &workspaceKey);

    /// `origin` is "https://host:port". Nothing when it was never sent or fetched, or cannot be read.
    [[nodiscard]] std::optional<Intent> find(const QString &origin, const QString &id) const;
    /// Error kind File; it is remembered in memory all the same.
    [[nodiscard]] Result<> remember(const QString &origin, const Intent &intent);

private:
    [[nodiscard]] QString path(const QString &origin, const QString &id) const;

    QString m_folder;
    QHash<QString, Intent> m_known; ///< by path
};

} // namespace Rehearsal
