// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/evaluationreport.h"

#include "core/report/evaluationformats.h"

#include <QCoreApplication>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("EvaluationReport", text); }

} // namespace

QStringList evaluationReportKinds() { return {QStringLiteral("json"), QStringLiteral("html")}; }

Result<> writeEvaluationReport(const QString &kind, const EvaluationResult &result,
                               QIODevice &device)
{
    if (kind == QLatin1String("json"))
        return writeEvaluationJson(result, device);
    if (kind == QLatin1String("html"))
        return writeEvaluationHtml(result, device);
    return Error{Error::Kind::Invalid, tr("There is no report “%1”.").arg(kind), 0, {}};
}

AttentionList attentionList(const IntentEvaluation &evaluation, int utteranceLimit, int most)
{
    AttentionList list;
    for (int i = 0; i < evaluation.intents.size(); ++i) {
        const IntentQuality &intent = evaluation.intents.at(i);
        if (intent.support > 0 && intent.f1().value_or(1.0) < 1.0)
            list.worstIntents.append(i);
        const UtteranceLevel level = utteranceLevel(intent.utterances, utteranceLimit);
        if (level != UtteranceLevel::Good && level != UtteranceLevel::Many)
            list.uneven.append(i);
    }
    const auto &intents = evaluation.intents;
    std::stable_sort(list.worstIntents.begin(), list.worstIntents.end(), [&](int a, int b) {
        return intents.at(a).f1().value_or(1.0) < intents.at(b).f1().value_or(1.0);
    });
    std::stable_sort(list.uneven.begin(), list.uneven.end(), [&](int a, int b) {
        return intents.at(a).utterances < intents.at(b).utterances;
    });
    for (qsizetype i = 0; i < evaluation.answers.size(); ++i) {
        const EvaluatedAnswer &answer = evaluation.answers.at(i);
        if (answer.intent >= 0 && answer.predicted >= 0 && !answer.isRight())
            list.surestErrors.append(i);
    }
    std::stable_sort(
        list.surestErrors.begin(), list.surestErrors.end(), [&](qsizetype a, qsizetype b) {
            return evaluation.answers.at(a).confidence > evaluation.answers.at(b).confidence;
        });
    list.worstIntents = list.worstIntents.mid(0, most);
    list.surestErrors = list.surestErrors.mid(0, most);
    list.confusedPairs = evaluation.confusions.mid(0, most);
    return list;
}

QString percentText(const std::optional<double> &share)
{
    if (!share)
        return QStringLiteral("–");
    return tr("%1 %").arg(QString::number(100.0 * *share, 'f', 1));
}

QString countText(const Proportion &proportion)
{
    return tr("%1 of %2").arg(proportion.count).arg(proportion.of);
}

QString figureText(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'f', 3) : QStringLiteral("–");
}

QString intervalText(const Interval &interval)
{
    return tr("%1 to %2 %")
        .arg(QString::number(100.0 * interval.low, 'f', 1),
             QString::number(100.0 * interval.high, 'f', 1));
}

QString levelName(UtteranceLevel level)
{
    switch (level) {
    case UtteranceLevel::None:
        return QStringLiteral("none");
    case UtteranceLevel::TooFew:
        return QStringLiteral("too_few");
    case UtteranceLevel::Few:
        return QStringLiteral("few");
    case UtteranceLevel::Good:
        return QStringLiteral("good");
    case UtteranceLevel::Many:
        return QStringLiteral("many");
    case UtteranceLevel::TooMany:
        return QStringLiteral("too_many");
    }
    Q_UNREACHABLE();
}

QString levelText(UtteranceLevel level, int limit)
{
    switch (level) {
    case UtteranceLevel::None:
        return tr("nothing to learn from");
    case UtteranceLevel::TooFew:
        return tr("fewer than %1").arg(fewestUtterances);
    case UtteranceLevel::Few:
        return tr("fewer than %1").arg(goodUtterances);
    case UtteranceLevel::Good:
        return tr("%1 to %2").arg(goodUtterances).arg(manyUtterances);
    case UtteranceLevel::Many:
        return tr("more than %1").arg(manyUtterances);
    case UtteranceLevel::TooMany:
        return tr("over the limit of %1").arg(limit);
    }
    Q_UNREACHABLE();
}

} // namespace Rehearsal
