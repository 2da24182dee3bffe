// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/nlu/evaluation.h"
#include "core/rules/utteranceedit.h"

#include <QDateTime>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include <chrono>

namespace Rehearsal {

/// What a quality report is about.
struct EvaluationResult
{
    QString workspaceName = {};
    QString testFile = {};    ///< of a blind test
    QDateTime startedAt = {}; ///< UTC
    std::chrono::milliseconds took{0};
    int utteranceLimit = 150; ///< of an intent, in this workspace
    IntentEvaluation evaluation = {};
    QStringList warnings = {};

    friend bool operator==(const EvaluationResult &, const EvaluationResult &) = default;
};

/// json, html: the kinds of `evaluate --report KIND=FILE`.
[[nodiscard]] QStringList evaluationReportKinds();

/// Streams the report; false-y with kind File when the device refuses, with kind Invalid when there
/// is no such kind. The JSON carries every answer, so that each figure can be worked out again.
[[nodiscard]] Result<> writeEvaluationReport(const QString &kind, const EvaluationResult &result,
                                             QIODevice &device);

/// What to look at first, in every form of the report.
struct AttentionList
{
    QList<int> worstIntents = {}; ///< lowest F1 first, none that is perfect
    QList<Confusion> confusedPairs = {};
    QList<qsizetype> surestErrors =
        {};                 ///< indices of answers: utterances that may be filed wrongly
    QList<int> uneven = {}; ///< intents with under 15 utterances or over the limit, fewest first

    friend bool operator==(const AttentionList &, const AttentionList &) = default;
};

/// At most `most` of each but the last.
[[nodiscard]] AttentionList attentionList(const IntentEvaluation &evaluation, int utteranceLimit,
                                          int most);

/// "90.6 %", one decimal; a dash for no rate.
[[nodiscard]] QString percentText(const std::optional<double> &share);
/// "9064 of 10003"
[[nodiscard]] QString countText(const Proportion &proportion);
/// "0.905", three decimals; a dash for none.
[[nodiscard]] QString figureText(const std::optional<double> &value);
/// "90.0 to 91.2 %"
[[nodiscard]] QString intervalText(const Interval &interval);
/// "too_few", the name in files.
[[nodiscard]] QString levelName(UtteranceLevel level);
/// "fewer than 5", for people.
[[nodiscard]] QString levelText(UtteranceLevel level, int limit);

} // namespace Rehearsal
