// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/intenteffect.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace Rehearsal {

namespace {

/// Samples of one side that the other side does not have, in their order.
struct Lonely
{
    qsizetype sample = -1; ///< index on its side
    int intent = -1;       ///< by the common names
    QString text = {};
};

using Key = std::pair<int, QString>;

QList<Lonely> samplesOf(const TrainingSet &set, const QStringList &names)
{
    QList<int> numbers;
    for (const QString &name : set.names)
        numbers.append(static_cast<int>(names.indexOf(name)));
    QList<Lonely> samples;
    for (qsizetype i = 0; i < set.samples.size(); ++i) {
        const TrainingSample &sample = set.samples.at(i);
        if (numbers.at(sample.intent) >= 0)
            samples.append({i, numbers.at(sample.intent), sample.text});
    }
    return samples;
}

QList<Lonely> without(const QList<Lonely> &samples, const QList<Lonely> &others)
{
    QHash<Key, int> counts;
    for (const Lonely &other : others)
        ++counts[{other.intent, other.text}];
    QList<Lonely> rest;
    for (const Lonely &sample : samples) {
        if (int &count = counts[{sample.intent, sample.text}]; count > 0)
            --count;
        else
            rest.append(sample);
    }
    return rest;
}

} // namespace

QList<SampleChange> sampleChanges(const TrainingSet &before, const TrainingSet &after,
                                  const QStringList &names)
{
    const QList<Lonely> old = samplesOf(before, names);
    const QList<Lonely> now = samplesOf(after, names);
    QList<Lonely> gone = without(old, now);
    QList<Lonely> fresh = without(now, old);
    QList<SampleChange> changes;
    const auto pair = [&](const auto &fits) {
        for (qsizetype i = 0; i < gone.size();) {
            const auto found = std::find_if(fresh.begin(), fresh.end(), [&](const Lonely &one) {
                return fits(gone.at(i), one);
            });
            if (found == fresh.end()) {
                ++i;
                continue;
            }
            changes.append({gone.at(i).sample, found->text, found->intent});
            fresh.erase(found);
            gone.removeAt(i);
        }
    };
    pair([](const Lonely &a, const Lonely &b) { return a.text == b.text; });
    pair([](const Lonely &a, const Lonely &b) { return a.intent == b.intent; });
    for (const Lonely &one : std::as_const(gone))
        changes.append({one.sample, {}, -1});
    for (const Lonely &one : std::as_const(fresh))
        changes.append({-1, one.text, one.intent});
    return changes;
}

std::optional<IntentEffect> measuredEffect(const QList<Intent> &before, const QList<Intent> &after,
                                           const FoldOptions &options)
{
    const TrainingSet old = trainingSet(before);
    const TrainingSet now = trainingSet(after);
    QStringList names = old.names; // so that the samples of before keep their numbers
    for (const QString &name : now.names) {
        if (!names.contains(name))
            names.append(name);
    }
    const QList<SampleChange> changes = sampleChanges(old, now, names);
    if (changes.isEmpty())
        return {};
    const auto meter = EditMeter::prepare(old.samples, static_cast<int>(names.size()), options);
    if (!meter)
        return {};
    auto measured = meter->measure(changes, {options.threads, options.stop});
    if (!measured)
        return {};
    return IntentEffect{names, std::move(measured->effect)};
}

MeasuredAccuracy measuredAccuracy(const EditEffect &effect)
{
    MeasuredAccuracy accuracy;
    accuracy.samples = effect.compared;
    if (effect.compared == 0)
        return accuracy;
    const auto rightDeleted =
        std::count_if(effect.deleted.begin(), effect.deleted.end(),
                      [](const ChangedAnswer &one) { return one.before == one.intent; });
    const auto won = static_cast<double>(effect.won.size());
    const auto lost = static_cast<double>(effect.lost.size());
    const double n = effect.compared;
    const double right = effect.before.count - static_cast<double>(rightDeleted);
    accuracy.before = right / n;
    accuracy.after = (right + won - lost) / n;
    constexpr double z = 1.959963984540054; // the 97.5 % quantile of the normal distribution
    const double size = n + 2.0;
    const double difference = (won - lost) / size;
    const double reach =
        z * std::sqrt(won + lost + 1.0 - (won - lost) * (won - lost) / size) / size;
    accuracy.low = std::max(-1.0, difference - reach);
    accuracy.high = std::min(1.0, difference + reach);
    return accuracy;
}

QString effectText(const EditEffect &effect)
{
    if (!effect.isMeasurable())
        return QCoreApplication::translate("IntentEffect", "no measurable change");
    return QCoreApplication::translate("IntentEffect", "+%1 / −%2 of %3 utterances")
        .arg(effect.won.size())
        .arg(effect.lost.size())
        .arg(effect.compared);
}

} // namespace Rehearsal
