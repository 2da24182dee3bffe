// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/interop/interop.h"

namespace Rehearsal {

/// An intent of a workspace with its file.
struct StoredIntent
{
    QString path = {}; ///< relative to the workspace
    Intent intent = {};

    friend bool operator==(const StoredIntent &, const StoredIntent &) = default;
};

enum class PlacingMode {
    Replace, ///< the utterances of an intent that is there become those imported
    Merge,   ///< those that it does not have yet are added (compared by the published rule)
};

/// Where an imported intent would go and what its file would hold.
struct PlacedIntent
{
    enum class Change { New, Same, Changed };

    QString path = {};
    Intent intent = {};
    Change change = Change::New;
    int added = 0;   ///< utterances that the file did not have
    int removed = 0; ///< and that it would lose

    friend bool operator==(const PlacedIntent &, const PlacedIntent &) = default;
};

/// An intent goes into the file that has its name and language, and keeps that one's id, type and
/// unknown members; otherwise into a new file below `folder`, in a folder for each language when
/// there are several. Paths and ids never meet those that are there.
[[nodiscard]] QList<PlacedIntent> placeIntents(const QList<Intent> &imported,
                                               const QList<StoredIntent> &stored,
                                               const QString &folder, PlacingMode mode);

} // namespace Rehearsal
