// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/intent.h"
#include "core/nlu/intentclassifier.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace Rehearsal {

/// What the model of a workspace learns from, and where in its intents each sample stands.
struct TrainingSet
{
    struct Place
    {
        qsizetype intent = -1; ///< index into the list of intents
        qsizetype utterance = -1;

        friend bool operator==(const Place &, const Place &) = default;
    };

    /// Enabled intents, also those without utterances; of two with one name, the first.
    QStringList names = {};
    QList<TrainingSample> samples = {};
    QList<Place> places = {}; ///< one a sample

    friend bool operator==(const TrainingSet &, const TrainingSet &) = default;
};

/// All utterances of the enabled intents, in their order.
[[nodiscard]] TrainingSet trainingSet(const QList<Intent> &intents);

/// A table of questions for a blind test.
struct QuestionSet
{
    QList<TrainingSample> questions = {}; ///< intent -1: out of scope
    /// Labels that are neither an intent nor "oos", and how many questions have each: they count as
    /// out of scope too, which may be a slip of the pen.
    QMap<QString, int> unknownLabels = {};

    friend bool operator==(const QuestionSet &, const QuestionSet &) = default;
};

/// From a CSV file whose header names the columns "text" and "intent", in any order and case, among
/// others. Error kind Invalid.
[[nodiscard]] Result<QuestionSet> questionSet(const QByteArray &csv,
                                              const QStringList &intentNames);

} // namespace Rehearsal
