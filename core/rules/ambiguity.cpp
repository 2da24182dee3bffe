// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/ambiguity.h"

namespace Rehearsal {

namespace {

constexpr AmbiguityMeasure measures[] = {AmbiguityMeasure::Pairwise, AmbiguityMeasure::Corpus,
                                         AmbiguityMeasure::Nearer, AmbiguityMeasure::Model};

} // namespace

QString measureName(AmbiguityMeasure measure)
{
    switch (measure) {
    case AmbiguityMeasure::Pairwise:
        return QStringLiteral("pairwise");
    case AmbiguityMeasure::Corpus:
        return QStringLiteral("corpus");
    case AmbiguityMeasure::Nearer:
        return QStringLiteral("nearer");
    case AmbiguityMeasure::Model:
        return QStringLiteral("model");
    }
    Q_UNREACHABLE();
}

std::optional<AmbiguityMeasure> measureNamed(const QString &name)
{
    for (const AmbiguityMeasure measure : measures) {
        if (measureName(measure) == name)
            return measure;
    }
    return std::nullopt;
}

} // namespace Rehearsal
