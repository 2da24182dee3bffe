// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/ambiguity.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Rehearsal {

struct CheckOptions
{
    QString workspace = {};
    QStringList paths = {};
    bool json = false;
    bool strict = false; ///< warnings make exit code 1
    QList<AmbiguityMeasure> measures = {AmbiguityMeasure::Pairwise, AmbiguityMeasure::Model};
    std::optional<double> threshold = {}; ///< of the measures Pairwise and Corpus
    bool all = false;                     ///< list accepted ambiguities too
};

/// `check`: schema, references and rules of every file and ambiguity between intents, no server
/// needed. Returns the exit code.
[[nodiscard]] int checkWorkspace(const CheckOptions &options);

} // namespace Rehearsal
