// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/editeffect.h"

#include "core/nlu/parallel.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <QHash>
#include <tuple>

namespace Rehearsal {

namespace {

/// The margins of a text in the models of one fold, without their weights: products with the rows
/// they rest on.
class Products
{
public:
    Products(const FoldModels &models, std::span<const Feature> text)
        : m_models(models)
    {
        std::size_t size = models.rows.space.size();
        for (const Feature &feature : text)
            size = std::max(size, static_cast<std::size_t>(feature.index) + 1);
        std::vector<float> values(size, 0.0F);
        for (const Feature &feature : text)
            values[static_cast<std::size_t>(feature.index)] = feature.value;
        m_products.reserve(models.rows.classes.size());
        for (std::size_t row = 0; row < models.rows.classes.size(); ++row) {
            double product = 1.0; // the bias
            for (const Feature &feature : models.rows.features.row(row))
                product += static_cast<double>(feature.value)
                    * static_cast<double>(values[static_cast<std::size_t>(feature.index)]);
            m_products.push_back(product);
        }
    }

    [[nodiscard]] double margin(std::size_t fold, std::size_t label) const
    {
        double margin = 0.0;
        for (const SupportRow &one : m_models.support[fold][label]) {
            const auto row = static_cast<std::size_t>(one.row);
            const bool isOwn = m_models.rows.classes[row] == static_cast<std::int32_t>(label);
            margin += (isOwn ? 1.0 : -1.0) * static_cast<double>(one.alpha) * m_products[row];
        }
        return margin;
    }

private:
    const FoldModels &m_models;
    std::vector<double> m_products;
};

std::int32_t smallestFold(const FoldRows &rows, std::int32_t label, int foldCount)
{
    const auto size = static_cast<std::size_t>(foldCount);
    std::vector<int> own(size, 0);
    std::vector<int> all(size, 0);
    for (std::size_t row = 0; row < rows.classes.size(); ++row) {
        if (rows.classes[row] < 0)
            continue;
        const auto fold = static_cast<std::size_t>(rows.folds[row]);
        ++all[fold];
        own[fold] += rows.classes[row] == label ? 1 : 0;
    }
    std::size_t best = 0;
    for (std::size_t fold = 1; fold < size; ++fold) {
        if (std::tie(own[fold], all[fold]) < std::tie(own[best], all[best]))
            best = fold;
    }
    return static_cast<std::int32_t>(best);
}

/// Those that exist and change something, the last one of each sample.
QList<SampleChange> effective(const QList<SampleChange> &changes,
                              const QList<TrainingSample> &samples, int intentCount)
{
    QHash<qsizetype, qsizetype> last;
    for (qsizetype i = 0; i < changes.size(); ++i)
        last.insert(changes.at(i).sample, i);
    QList<SampleChange> result;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        SampleChange change = changes.at(i);
        if (change.intent < 0 || change.intent >= intentCount)
            change.intent = -1;
        if (change.sample < 0) {
            if (change.intent >= 0)
                result.append(change);
            continue;
        }
        if (change.sample >= samples.size() || last.value(change.sample) != i)
            continue;
        const TrainingSample &old = samples.at(change.sample);
        const bool isSame =
            change.intent == old.intent && (change.text == old.text || change.intent < 0);
        if (!isSame)
            result.append(change);
    }
    return result;
}

/// What an edit does to the rows, seen from the models as they stood before it.
class Warmth
{
public:
    Warmth(const FoldModels &before, const FoldRows &after)
        : m_before(before)
        , m_after(after)
    {
        for (std::size_t row = 0; row < before.rows.classes.size(); ++row) {
            if (before.rows.classes[row] >= 0 && after.classes[row] < 0)
                m_retired.push_back(row);
        }
        for (std::size_t row = before.rows.classes.size(); row < after.classes.size(); ++row) {
            m_fresh.push_back(row);
            m_products.emplace_back(before, after.features.row(row));
        }
    }

    /// The classes whose machines in this fold can't stay as they are: they rest on a row that is
    /// gone, or a new row violates their margin.
    [[nodiscard]] std::vector<std::int32_t> touchedClasses(std::int32_t fold) const
    {
        const auto at = static_cast<std::size_t>(fold);
        std::vector<bool> touched(m_after.classCount, false);
        for (const std::size_t row : m_retired) {
            if (m_before.rows.folds[row] == fold)
                continue;
            touched[static_cast<std::size_t>(m_before.rows.classes[row])] = true;
            for (std::size_t label = 0; label < touched.size(); ++label)
                touched[label] = touched[label] || restsOn(m_before.support[at][label], row);
        }
        for (std::size_t i = 0; i < m_fresh.size(); ++i) {
            if (m_after.folds[m_fresh[i]] == fold)
                continue;
            const auto own = static_cast<std::size_t>(m_after.classes[m_fresh[i]]);
            touched[own] = true;
            for (std::size_t label = 0; label < touched.size(); ++label)
                touched[label] = touched[label] || m_products[i].margin(at, label) > -1.0;
        }
        std::vector<std::int32_t> classes;
        for (std::size_t label = 0; label < touched.size(); ++label) {
            if (touched[label])
                classes.push_back(static_cast<std::int32_t>(label));
        }
        return classes;
    }

    /// What the models of before say about the new rows.
    void askAboutFresh(FoldModels &models) const
    {
        for (std::size_t i = 0; i < m_fresh.size(); ++i) {
            const std::int32_t fold = m_after.folds[m_fresh[i]];
            const std::vector<int> counts = m_after.learnedCounts(fold);
            for (std::size_t label = 0; label < counts.size(); ++label) {
                models.margins[m_fresh[i] * counts.size() + label] = counts[label] > 0
                    ? static_cast<float>(
                        m_products[i].margin(static_cast<std::size_t>(fold), label))
                    : -std::numeric_limits<float>::infinity();
            }
        }
    }

private:
    static bool restsOn(const std::vector<SupportRow> &support, std::size_t row)
    {
        const auto wanted = static_cast<std::int32_t>(row);
        const auto found = std::lower_bound(
            support.begin(), support.end(), wanted,
            [](const SupportRow &one, std::int32_t value) { return one.row < value; });
        return found != support.end() && found->row == wanted;
    }

    const FoldModels &m_before;
    const FoldRows &m_after;
    std::vector<std::size_t> m_retired;
    std::vector<std::size_t> m_fresh;
    std::vector<Products> m_products; ///< of the fresh ones
};

bool isRight(const HeldOutAnswer &answer, int intent)
{
    return answer.intent >= 0 && answer.intent == intent;
}

EditEffect compare(const QList<TrainingSample> &samplesBefore, const FoldModels &before,
                   const QList<TrainingSample> &samplesAfter, const FoldModels &after)
{
    EditEffect effect;
    for (qsizetype i = 0; i < samplesAfter.size(); ++i) {
        const bool wasThere = i < samplesBefore.size() && samplesBefore.at(i).intent >= 0
            && before.rows.rowOfSample[static_cast<std::size_t>(i)] >= 0;
        const bool isThere = after.rows.rowOfSample[static_cast<std::size_t>(i)] >= 0;
        if (!wasThere && !isThere)
            continue;
        const HeldOutAnswer old =
            wasThere ? before.answer(static_cast<std::size_t>(i)) : HeldOutAnswer();
        const HeldOutAnswer now = after.answer(static_cast<std::size_t>(i));
        const bool wasRight = wasThere && isRight(old, samplesBefore.at(i).intent);
        const bool nowRight = isThere && isRight(now, samplesAfter.at(i).intent);
        effect.before.of += wasThere ? 1 : 0;
        effect.before.count += wasRight ? 1 : 0;
        effect.after.of += isThere ? 1 : 0;
        effect.after.count += nowRight ? 1 : 0;
        const TrainingSample &shown = isThere ? samplesAfter.at(i) : samplesBefore.at(i);
        const ChangedAnswer answer = {i, shown.text, shown.intent, old.intent, now.intent};
        if (!wasThere) {
            effect.added.append(answer);
        } else if (!isThere) {
            effect.deleted.append(answer);
        } else {
            ++effect.compared;
            if (nowRight && !wasRight)
                effect.won.append(answer);
            else if (wasRight && !nowRight)
                effect.lost.append(answer);
            else if (!nowRight && old.intent != now.intent)
                effect.otherwiseWrong.append(answer);
        }
    }
    return effect;
}

} // namespace

FoldRows changedRows(FoldRows rows, QList<TrainingSample> &samples,
                     const QList<SampleChange> &changes, int foldCount)
{
    FeatureVector features;
    for (const SampleChange &change :
         effective(changes, samples, static_cast<int>(rows.classCount))) {
        const bool isNew = change.sample < 0;
        const auto sample = static_cast<std::size_t>(isNew ? samples.size() : change.sample);
        const std::int32_t old = isNew ? -1 : rows.rowOfSample[sample];
        if (isNew) {
            samples.append({change.text, change.intent});
            rows.rowOfSample.push_back(-1);
        } else {
            samples[change.sample].intent = change.intent;
            if (change.intent >= 0)
                samples[change.sample].text = change.text;
        }
        if (old >= 0)
            rows.classes[static_cast<std::size_t>(old)] = -1;
        rows.rowOfSample[sample] = -1;
        if (change.intent < 0)
            continue;
        const std::int32_t fold = old >= 0 ? rows.folds[static_cast<std::size_t>(old)]
                                           : smallestFold(rows, change.intent, foldCount);
        rows.rowOfSample[sample] = static_cast<std::int32_t>(rows.classes.size());
        rows.space.add(change.text, features);
        rows.features.append(features);
        rows.classes.push_back(change.intent);
        rows.folds.push_back(fold);
    }
    return rows;
}

EditMeter::EditMeter(QList<TrainingSample> samples, FoldModels models)
    : m_samples(std::move(samples))
    , m_models(std::make_shared<const FoldModels>(std::move(models)))
{ }

std::optional<EditMeter> EditMeter::prepare(const QList<TrainingSample> &samples, int intentCount,
                                            const FoldOptions &options)
{
    std::optional<FoldModels> models = trainFoldModels(samples, intentCount, options);
    if (!models)
        return {};
    return EditMeter(samples, *std::move(models));
}

std::optional<EditMeter::Measured> EditMeter::measure(const QList<SampleChange> &changes,
                                                      const MeasureOptions &options) const
{
    QList<TrainingSample> samples = m_samples;
    FoldModels models = *m_models;
    models.rows = changedRows(std::move(models.rows), samples, changes, models.foldCount);
    models.margins.resize(models.rows.classes.size() * models.rows.classCount,
                          -std::numeric_limits<float>::infinity());
    const Warmth warmth(*m_models, models.rows);
    warmth.askAboutFresh(models);
    std::atomic<bool> finished = true;
    forEachParallel(static_cast<std::size_t>(models.foldCount), options.threads,
                    [&](std::size_t fold) {
                        const auto number = static_cast<std::int32_t>(fold);
                        const std::vector<std::int32_t> touched = warmth.touchedClasses(number);
                        if (!continueTraining(models, number, touched, options.stop))
                            finished = false;
                    });
    if (!finished || options.stop.stop_requested())
        return {};
    EditEffect effect = compare(m_samples, *m_models, samples, models);
    return Measured{std::move(effect), EditMeter(std::move(samples), std::move(models))};
}

Proportion EditMeter::accuracy() const
{
    Proportion accuracy;
    for (qsizetype i = 0; i < m_samples.size(); ++i) {
        if (m_models->rows.rowOfSample[static_cast<std::size_t>(i)] < 0)
            continue;
        ++accuracy.of;
        accuracy.count +=
            isRight(m_models->answer(static_cast<std::size_t>(i)), m_samples.at(i).intent) ? 1 : 0;
    }
    return accuracy;
}

} // namespace Rehearsal
