// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The result of a simulation, read tolerantly: rows R01 to R21 of reliability.md 6.7. Those that
// compare with what was sent (R03, R04, R08) are judged in core/rules.

#include "core/backend/cognigyv1/replies.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Rehearsal::Cognigy {

namespace {

constexpr std::size_t mostSteps = 10'000;
constexpr qint64 indexLimit = 100'000;

class SnapshotReader
{
    Q_DECLARE_TR_FUNCTIONS(Snapshot)
public:
    explicit SnapshotReader(QStringList &notes)
        : m_notes(notes)
    { }

    Step step(const Json &json, int position);
    void noteDoubles(const QList<Step> &steps);
    void note(const QString &text) { m_notes << text; }

private:
    void nlu(const Json &nlu, Step &step, const QString &name);
    void confidence(const Json *value, Step &step, const QString &name);
    void entities(const Json *value, Step &step, const QString &name);

    QStringList &m_notes;
};

QString shown(const Json &value)
{
    constexpr int longest = 60;
    return displayText(plainText(value), longest);
}

} // namespace

Step SnapshotReader::step(const Json &json, int position)
{
    Step step;
    step.raw = json;
    const Json *indexValue = member(json, "index");
    const std::optional<qint64> index = asInteger(indexValue);
    if (index && *index >= 0 && *index < indexLimit)
        step.index = int(*index);
    else
        note(tr("A step has the unusable index %1.")
                 .arg(indexValue ? shown(*indexValue) : QStringLiteral("null")));
    const QString name = QString::number(step.index >= 0 ? step.index : position);

    step.userInput = asText(member(json, "userInput")).value_or(QString());
    if (const Json *reply = member(json, "botResponse"); reply && !reply->is_null())
        step.reply = plainText(*reply);
    step.durationMs = asNumber(member(json, "durationMs"));
    if (step.durationMs && *step.durationMs < 0)
        step.durationMs.reset();
    if (const Json *context = member(json, "context"); context && context->is_object())
        step.context = *context;

    const Json *nluValue = member(json, "nlu");
    if (nluValue && nluValue->is_object()) {
        nlu(*nluValue, step, name);
    } else {
        step.hasConfidence = false;
        step.entitiesReported = false;
        note(tr("Step %1 has no NLU data.").arg(name));
    }
    return step;
}

void SnapshotReader::nlu(const Json &nlu, Step &step, const QString &name)
{
    if (const std::optional<QString> intent = asText(member(nlu, "intent")))
        step.intent = *intent;
    else
        note(tr("Step %1 has no usable intent.").arg(name));
    confidence(member(nlu, "confidence"), step, name);
    entities(member(nlu, "entities"), step, name);
    step.outOfScope = asBool(member(nlu, "out_of_scope")).value_or(false);
    if (const Json *alternatives = member(nlu, "alternatives");
        alternatives && alternatives->is_array()) {
        for (const Json &each : *alternatives) {
            const std::optional<QString> intent = asText(member(each, "intent"));
            const std::optional<double> value = asNumber(member(each, "confidence"));
            if (intent && value)
                step.alternatives.append({*intent, *value});
        }
    }
}

void SnapshotReader::confidence(const Json *value, Step &step, const QString &name)
{
    if (!value || value->is_null()) {
        step.hasConfidence = false;
        note(tr("Step %1 has no confidence.").arg(name));
        return;
    }
    const std::optional<double> number = asNumber(value);
    if (!number) {
        step.confidenceUsable = false;
        note(tr("Step %1 has an unusable confidence (%2).").arg(name, shown(*value)));
        return;
    }
    step.confidence = *number;
    if (*number < 0 || *number > 1)
        note(tr("Step %1 has a confidence outside 0–1 (%2).").arg(name, numberText(*number)));
}

void SnapshotReader::entities(const Json *value, Step &step, const QString &name)
{
    if (!value || value->is_null()) {
        step.entitiesReported = false;
        return;
    }
    if (!value->is_array())
        note(tr("Step %1 lists entities in an unusual form.").arg(name));
    if (!value->is_structured())
        return;
    for (const Json &entity : *value) {
        if (asText(member(entity, "type")))
            step.entities.push_back(entity);
        else
            note(tr("Step %1 contains an entity without a type.").arg(name));
    }
}

void SnapshotReader::noteDoubles(const QList<Step> &steps)
{
    QHash<int, int> counts;
    for (const Step &step : steps) {
        if (step.index >= 0)
            ++counts[step.index];
    }
    if (counts.size() == steps.size())
        return;
    QSet<int> told;
    for (const Step &step : steps) {
        const int count = counts.value(step.index);
        if (count > 1 && !told.contains(step.index)) {
            told.insert(step.index);
            note(tr("Step %1 appears %2 times; the first was used.")
                     .arg(QString::number(step.index), QString::number(count)));
        }
    }
}

Read<SnapshotReply> readSnapshot(Json body, const QString &id)
{
    Read<SnapshotReply> read;
    Snapshot &snapshot = read.value.snapshot;
    SnapshotReader reader(snapshot.notes);
    const Json *statusValue = member(body, "status");
    const std::optional<QString> status = asText(statusValue);
    if (!status) {
        const bool isMissing = !statusValue || statusValue->is_null();
        read.defect = isMissing ? Defect{Fault::B11, QStringLiteral("status"), {}, {}}
                                : Defect{Fault::B12, QStringLiteral("status"), kindOf(*statusValue),
                                         kindOf(Json(std::string()))};
        return read;
    }
    snapshot.id = id;
    snapshot.status = *status;
    const QString word = status->toUpper();
    if (word == QLatin1String("COMPLETED"))
        snapshot.state = Snapshot::State::Completed;
    else if (word == QLatin1String("FAILED"))
        snapshot.state = Snapshot::State::Failed;
    else
        snapshot.unknownStatus =
            word != QLatin1String("RUNNING") && word != QLatin1String("QUEUED");

    if (const Json *other = member(body, "id"); other && asText(other).value_or(QString()) != id) {
        read.value.incomplete = QStringLiteral("R19");
        read.value.otherId = shown(*other);
        return read;
    }
    snapshot.environmentId = asText(member(body, "environmentId")).value_or(QString());
    snapshot.versionId = asText(member(body, "versionId")).value_or(QString());
    snapshot.durationMs = asNumber(member(body, "durationMs"));
    if (snapshot.durationMs && *snapshot.durationMs < 0)
        snapshot.durationMs.reset();
    if (snapshot.state == Snapshot::State::Failed)
        snapshot.failure = readFailure(member(body, "error"));

    auto steps = body.is_object() ? body.find("steps") : body.end();
    const bool hasSteps = steps != body.end() && steps->is_array();
    if (!hasSteps) {
        if (snapshot.state == Snapshot::State::Completed)
            read.value.incomplete = QStringLiteral("R01");
        return read;
    }
    if (snapshot.isFinal() && !snapshot.durationMs)
        reader.note(SnapshotReader::tr("The duration was not reported."));
    if (snapshot.isFinal() && steps->empty())
        reader.note(SnapshotReader::tr("The simulation reported no steps."));
    snapshot.rawSteps = std::move(*steps);
    if (snapshot.rawSteps.size() > mostSteps)
        reader.note(SnapshotReader::tr("The result was cut after 10,000 steps."));
    const std::size_t count = std::min(snapshot.rawSteps.size(), mostSteps);
    snapshot.steps.reserve(qsizetype(count));
    for (std::size_t position = 0; position < count; ++position)
        snapshot.steps.append(reader.step(snapshot.rawSteps[position], int(position)));
    reader.noteDoubles(snapshot.steps);
    return read;
}

} // namespace Rehearsal::Cognigy
