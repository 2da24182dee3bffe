// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/report/devicewriter.h"
#include "core/report/evaluationformats.h"
#include "core/report/formats.h"

namespace Rehearsal {

namespace {

Json numberOrNull(const std::optional<double> &value) { return value ? Json(*value) : Json(); }

Json nameOrNull(const QStringList &names, int intent)
{
    return intent >= 0 ? toJson(names.at(intent)) : Json();
}

Json averages(const AveragedQuality &quality)
{
    Json json = Json::object();
    json["precision"] = quality.precision;
    json["recall"] = quality.recall;
    json["f1"] = quality.f1;
    return json;
}

Json proportion(const Proportion &of)
{
    Json json = Json::object();
    json["count"] = of.count;
    json["of"] = of.of;
    return json;
}

Json summary(const IntentEvaluation &evaluation)
{
    const Interval interval = evaluation.accuracy.interval();
    Json json = Json::object();
    json["utterances"] = evaluation.accuracy.of;
    json["right"] = evaluation.accuracy.count;
    json["accuracy"] = numberOrNull(evaluation.accuracy.share());
    json["accuracyInterval"] = Json::array({interval.low, interval.high});
    json["macro"] = averages(evaluation.macro);
    json["weighted"] = averages(evaluation.weighted);
    json["calibrationError"] = numberOrNull(evaluation.calibrationError);
    json["outOfScopeRejected"] = proportion(evaluation.rejectedOutOfScope);
    json["inScopeRejected"] = proportion(evaluation.rejectedInScope);
    return json;
}

Json head(const EvaluationResult &result)
{
    const IntentEvaluation &evaluation = result.evaluation;
    const bool isBlind = evaluation.method == IntentEvaluation::Method::BlindTest;
    Json json = Json::object();
    json["format"] = {{"kind", "rehearsal.evaluation"}, {"major", 1}, {"minor", 0}};
    json["tool"] = {{"name", "rehearsal"}, {"version", REHEARSAL_VERSION}};
    json["workspace"] = toJson(result.workspaceName);
    json["method"] = isBlind ? "blind-test" : "cross-validation";
    json["folds"] = isBlind ? Json() : Json(evaluation.folds);
    json["testFile"] = isBlind ? toJson(result.testFile) : Json();
    json["startedAt"] = result.startedAt.isValid() ? toJson(timeText(result.startedAt)) : Json();
    json["seconds"] = static_cast<double>(result.took.count()) / 1000.0;
    json["utteranceLimit"] = result.utteranceLimit;
    json["warnings"] = toJson(result.warnings);
    json["summary"] = summary(evaluation);
    return json;
}

Json intentEntry(const EvaluationResult &result, int intent)
{
    const QStringList &names = result.evaluation.intentNames;
    const IntentQuality &quality = result.evaluation.intents.at(intent);
    Json json = Json::object();
    json["name"] = toJson(names.at(intent));
    json["utterances"] = quality.utterances;
    json["level"] = toJson(levelName(utteranceLevel(quality.utterances, result.utteranceLimit)));
    json["support"] = quality.support;
    json["predicted"] = quality.predicted;
    json["right"] = quality.right;
    json["precision"] = numberOrNull(quality.precision().share());
    json["recall"] = numberOrNull(quality.recall().share());
    json["f1"] = numberOrNull(quality.f1());
    json["cohesion"] = numberOrNull(quality.cohesion);
    json["separation"] = numberOrNull(quality.separation);
    json["nearest"] = nameOrNull(names, quality.nearest);
    return json;
}

Json binEntry(const ConfidenceBin &bin, std::size_t index, std::size_t count)
{
    const int answers = bin.right + bin.wrong;
    Json json = Json::object();
    json["from"] = static_cast<double>(index) / static_cast<double>(count);
    json["to"] = static_cast<double>(index + 1) / static_cast<double>(count);
    json["right"] = bin.right;
    json["wrong"] = bin.wrong;
    json["confidence"] = answers > 0 ? Json(bin.confidence / answers) : Json();
    return json;
}

Json thresholdEntry(const ThresholdPoint &point)
{
    Json json = Json::object();
    json["threshold"] = point.threshold;
    json["answered"] = point.answered;
    json["right"] = point.right;
    json["outOfScope"] = point.strays;
    json["falseAccepts"] = point.falseAccepts();
    return json;
}

Json answerEntry(const IntentEvaluation &evaluation, const EvaluatedAnswer &answer)
{
    Json json = Json::object();
    json["text"] = toJson(answer.text);
    json["intent"] = nameOrNull(evaluation.intentNames, answer.intent);
    json["predicted"] = nameOrNull(evaluation.intentNames, answer.predicted);
    json["confidence"] = answer.confidence;
    json["margin"] = answer.margin;
    if (evaluation.method == IntentEvaluation::Method::CrossValidation)
        json["fold"] = answer.fold;
    else
        json["rejected"] = answer.rejected;
    return json;
}

/// A named list, one element a line.
template <typename Entry>
void writeList(DeviceWriter &writer, const char *name, std::size_t count, const Entry &entry)
{
    writer.write(",\n  \"" + QByteArray(name) + "\": [");
    for (std::size_t i = 0; i < count; ++i) {
        writer.write(i == 0 ? "\n    " : ",\n    ");
        writer.write(inertJson(writeCompact(entry(i))));
    }
    writer.write(count == 0 ? "]" : "\n  ]");
}

} // namespace

Result<> writeEvaluationJson(const EvaluationResult &result, QIODevice &device)
{
    const IntentEvaluation &evaluation = result.evaluation;
    DeviceWriter writer(device);
    QByteArray opening = inertJson(writeDocument(head(result)));
    opening.chop(qstrlen("\n}\n")); // the lists follow
    writer.write(opening);
    writeList(writer, "intents", std::size_t(evaluation.intents.size()),
              [&](std::size_t i) { return intentEntry(result, int(i)); });
    writeList(writer, "confusions", std::size_t(evaluation.confusions.size()), [&](std::size_t i) {
        const Confusion &confusion = evaluation.confusions.at(qsizetype(i));
        Json json = Json::object();
        json["intent"] = nameOrNull(evaluation.intentNames, confusion.intent);
        json["predicted"] = nameOrNull(evaluation.intentNames, confusion.predicted);
        json["count"] = confusion.answers.size();
        return json;
    });
    writeList(writer, "calibration", evaluation.calibration.size(), [&](std::size_t i) {
        return binEntry(evaluation.calibration[i], i, evaluation.calibration.size());
    });
    writeList(writer, "histogram", evaluation.histogram.size(), [&](std::size_t i) {
        return binEntry(evaluation.histogram[i], i, evaluation.histogram.size());
    });
    writeList(writer, "thresholds", evaluation.thresholds.size(),
              [&](std::size_t i) { return thresholdEntry(evaluation.thresholds[i]); });
    writeList(writer, "answers", std::size_t(evaluation.answers.size()), [&](std::size_t i) {
        return answerEntry(evaluation, evaluation.answers.at(qsizetype(i)));
    });
    writer.write("\n}\n");
    return writer.finish();
}

} // namespace Rehearsal
