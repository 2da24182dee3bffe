// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nlu/intentclassifier.h"

#include <QFile>
#include <QList>
#include <QString>
#include <QStringList>

namespace Rehearsal {

struct LabelledTexts
{
    QStringList names = {};
    QList<TrainingSample> samples = {};
};

/// "text,category" lines of the subset of BANKING77, whose texts hold no comma; `name` is
/// subset-train.csv or subset-test.csv. Numbers the intents on from those in `texts`.
inline void readBankingSubset(const QString &name, LabelledTexts &texts)
{
    QFile file(QStringLiteral(REHEARSAL_TEST_DATA "/banking77/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QStringList lines =
        QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        const QString intent = line.section(QLatin1Char(','), -1);
        if (!texts.names.contains(intent))
            texts.names.append(intent);
        texts.samples.append(
            {line.section(QLatin1Char(','), 0, -2), static_cast<int>(texts.names.indexOf(intent))});
    }
}

inline LabelledTexts bankingSubset()
{
    LabelledTexts texts;
    readBankingSubset(QStringLiteral("subset-train.csv"), texts);
    return texts;
}

} // namespace Rehearsal
