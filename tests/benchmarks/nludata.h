// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nlu/intentclassifier.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Rehearsal {

/// A public data set, read from its unpacked files. All lists number the same intents.
struct LabelledSet
{
    QStringList intentNames = {};
    QList<TrainingSample> train = {};
    QList<TrainingSample> validation = {};
    QList<TrainingSample> test = {};
    QList<QString> outOfScopeTest = {};
};

/// From data_full.json; empty if it can't be read.
[[nodiscard]] LabelledSet readClinc150(const QString &file);
/// From train.csv and test.csv; empty if they can't be read.
[[nodiscard]] LabelledSet readBanking77(const QString &trainFile, const QString &testFile);

} // namespace Rehearsal
