// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/ambiguitysearch.h"

#include "core/base/text.h"
#include "core/nlu/pairwiseindex.h"

#include <algorithm>

namespace Rehearsal {

AmbiguitySearch::AmbiguitySearch(const QList<IntentInFile> &intents, const AmbiguityLimits &limits,
                                 int threads, const std::stop_token &stop)
    : m_limits(limits)
    , m_threads(threads)
    , m_stop(stop)
{
    for (const IntentInFile &file : intents) {
        const auto known = m_numbers.constFind(file.intent.name);
        const int number = known == m_numbers.constEnd() ? int(m_names.size()) : *known;
        if (known == m_numbers.constEnd()) {
            m_numbers.insert(file.intent.name, number);
            m_names.append(file.intent.name);
            m_sizes.append(0);
        }
        for (int i = 0; i < file.intent.utterances.size(); ++i) {
            const QString &text = file.intent.utterances.at(i).text;
            if (trimmed(text).isEmpty())
                continue;
            m_samples.append({text, number});
            m_sides.append({file.intent.name, text, file.file, i});
            ++m_sizes[number];
        }
    }
}

QList<Ambiguity> AmbiguitySearch::run(AmbiguityMeasure measure)
{
    switch (measure) {
    case AmbiguityMeasure::Pairwise:
        return pairs(measure, PairwiseIndex(m_samples).pairs(m_limits.pairwise, m_threads, m_stop));
    case AmbiguityMeasure::Corpus:
        makeCorpus();
        return pairs(measure, m_corpus->pairs(m_limits.corpus, m_threads, m_stop));
    case AmbiguityMeasure::Nearer:
        makeCorpus();
        return nearer();
    case AmbiguityMeasure::Model:
        makeCorpus();
        train();
        return model();
    }
    Q_UNREACHABLE();
}

void AmbiguitySearch::learn()
{
    m_learned = run(AmbiguityMeasure::Nearer);
    if (!m_stop.stop_requested())
        m_learned += run(AmbiguityMeasure::Model);
}

void AmbiguitySearch::makeCorpus()
{
    if (!m_corpus)
        m_corpus = std::make_unique<const CorpusIndex>(m_samples);
}

void AmbiguitySearch::train()
{
    TrainingOptions options;
    options.threads = m_threads;
    options.stop = m_stop;
    m_classifier = IntentClassifier::train(m_names, m_samples, options);
}

Ambiguity AmbiguitySearch::between(AmbiguityMeasure measure, double score, double probability,
                                   const AmbiguitySide &a, qsizetype b) const
{
    Ambiguity found{measure, score, probability, a, m_sides.at(b), {}, {}};
    found.shared = sharedWords(found.a.text, found.b.text);
    found.accepted = acceptanceOf(found, m_limits.accepted);
    return found;
}

QList<Ambiguity> AmbiguitySearch::pairs(AmbiguityMeasure measure,
                                        const std::vector<SimilarPair> &similar) const
{
    QList<Ambiguity> found;
    for (const SimilarPair &pair : similar)
        found.append(between(measure, pair.score, 0, m_sides.at(pair.a), pair.b));
    return found;
}

QList<Ambiguity> AmbiguitySearch::nearer() const
{
    QList<Ambiguity> found;
    const std::vector<Neighbours> all = m_corpus->allNeighbours(m_threads, m_stop);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Neighbours &near = all[i];
        if (near.other.utterance >= 0 && near.other.score > near.own.score + m_limits.nearer) {
            found.append(between(AmbiguityMeasure::Nearer, near.other.score, near.own.score,
                                 m_sides.at(qsizetype(i)), near.other.utterance));
        }
    }
    return found;
}

QList<Ambiguity> AmbiguitySearch::model() const
{
    const QList<HeldOutAnswer> &answers = m_classifier.heldOutAnswers();
    QList<Ambiguity> found;
    QHash<QPair<qsizetype, qsizetype>, qsizetype> places;
    for (qsizetype a = 0; a < answers.size(); ++a) {
        const HeldOutAnswer &answer = answers.at(a);
        const double score = answer.margin - answer.ownMargin;
        if (answer.intent < 0 || answer.intent == m_samples.at(a).intent || score < m_limits.margin
            || m_sizes.at(m_samples.at(a).intent) < 2)
            continue; // the only utterance of an intent cannot be held out fairly
        const qsizetype b = nearestIn(answer.intent, m_samples.at(a).text);
        const Ambiguity taken = between(AmbiguityMeasure::Model, score,
                                        confidence(answer.intent, answer.margin), m_sides.at(a), b);
        const auto mirrored = places.constFind({b, a});
        if (mirrored == places.constEnd()) {
            places.insert({a, b}, found.size());
            found.append(taken);
        } else if (score > found.at(*mirrored).score) {
            found[*mirrored] = taken;
        }
    }
    return found;
}

double AmbiguitySearch::confidence(int intent, double margin) const
{
    const bool calibrated = m_sizes.at(intent) >= IntentClassifier::CalibratedUtterances;
    return (calibrated ? m_classifier.calibration() : Calibration()).confidence(margin);
}

qsizetype AmbiguitySearch::nearestIn(int intent, const QString &text) const
{
    const int byWords = m_corpus->neighbours({text, intent}).own.utterance;
    if (byWords >= 0)
        return byWords;
    // It shares no word with any: the one with most letters in common, among this intent's only.
    QList<TrainingSample> own;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < m_samples.size(); ++i) {
        if (m_samples.at(i).intent == intent) {
            own.append(m_samples.at(i));
            places.append(i);
        }
    }
    const CorpusIndex letters(own, CorpusFeatures::Characters);
    return places.at(std::max(letters.neighbours({text, intent}).own.utterance, 0));
}

QList<Ambiguity> AmbiguitySearch::judge(const AmbiguitySide &side, const QString &before) const
{
    QList<Ambiguity> found;
    const int own = m_numbers.value(side.intent, -1);
    if (!m_corpus || trimmed(side.text).isEmpty())
        return found;
    std::int32_t except = -1;
    for (qsizetype i = 0; i < m_sides.size() && except < 0; ++i) {
        if (m_samples.at(i).intent == own && m_sides.at(i).text == before)
            except = static_cast<std::int32_t>(i);
    }
    const Neighbours near = m_corpus->neighbours({side.text, own}, except);
    if (near.other.utterance >= 0 && near.other.score > near.own.score + m_limits.nearer)
        found.append(between(AmbiguityMeasure::Nearer, near.other.score, near.own.score, side,
                             near.other.utterance));

    const Prediction prediction = m_classifier.classify(side.text, int(m_names.size()));
    if (prediction.outOfScope || prediction.best.isEmpty() || own < 0)
        return found;
    const RankedIntent &best = prediction.best.constFirst();
    const auto ranked =
        std::find_if(prediction.best.begin(), prediction.best.end(),
                     [&](const RankedIntent &intent) { return intent.intent == own; });
    const double score = ranked == prediction.best.end() ? 0 : best.margin - ranked->margin;
    if (best.intent != own && score >= m_limits.margin && m_sizes.at(own) > 0)
        found.append(between(AmbiguityMeasure::Model, score, best.confidence, side,
                             nearestIn(best.intent, side.text)));
    return found;
}

std::optional<AmbiguitySearch::Nearest> AmbiguitySearch::nearestOther(const QString &intent,
                                                                      const QString &text) const
{
    if (!m_corpus)
        return std::nullopt;
    const Neighbours near = m_corpus->neighbours({text, m_numbers.value(intent, -1)});
    if (near.other.utterance < 0)
        return std::nullopt;
    return Nearest{m_sides.at(near.other.utterance), near.other.score};
}

} // namespace Rehearsal
