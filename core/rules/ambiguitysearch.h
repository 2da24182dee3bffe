// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nlu/corpusindex.h"
#include "core/nlu/intentclassifier.h"
#include "core/rules/ambiguity.h"

#include <QHash>

#include <memory>

namespace Rehearsal {

/// Runs the measures over the utterances of all intents as they stand, and then judges other texts by
/// what it learned of them. After run() and learn() all is const and may be asked from any thread.
class AmbiguitySearch
{
public:
    AmbiguitySearch(const QList<IntentInFile> &intents, const AmbiguityLimits &limits, int threads,
                    const std::stop_token &stop);

    [[nodiscard]] QList<Ambiguity> run(AmbiguityMeasure measure);
    /// Nearer and Model, and everything that judge() and nearestOther() need.
    void learn();
    [[nodiscard]] const QList<Ambiguity> &learned() const { return m_learned; }
    /// The utterances it was made of.
    [[nodiscard]] const QList<AmbiguitySide> &sides() const { return m_sides; }

    /// What Nearer and Model say of a text in an intent; it stands there in place of `before`, which is
    /// left out.
    [[nodiscard]] QList<Ambiguity> judge(const AmbiguitySide &side, const QString &before) const;
    struct Nearest
    {
        AmbiguitySide side = {};
        double similarity = 0;

        friend bool operator==(const Nearest &, const Nearest &) = default;
    };
    /// The utterance of another intent that is nearest by the weight of its words, if any shares one.
    [[nodiscard]] std::optional<Nearest> nearestOther(const QString &intent,
                                                      const QString &text) const;

private:
    void makeCorpus();
    void train();
    [[nodiscard]] Ambiguity between(AmbiguityMeasure measure, double score, double probability,
                                    const AmbiguitySide &a, qsizetype b) const;
    [[nodiscard]] QList<Ambiguity> pairs(AmbiguityMeasure measure,
                                         const std::vector<SimilarPair> &similar) const;
    [[nodiscard]] QList<Ambiguity> nearer() const;
    [[nodiscard]] QList<Ambiguity> model() const;
    [[nodiscard]] double confidence(int intent, double margin) const;
    [[nodiscard]] qsizetype nearestIn(int intent, const QString &text) const;

    AmbiguityLimits m_limits;
    int m_threads;
    std::stop_token m_stop;
    QStringList m_names = {};
    QHash<QString, int> m_numbers = {}; ///< of intents, by name
    QList<int> m_sizes = {};            ///< utterances of each intent
    QList<TrainingSample> m_samples = {};
    QList<AmbiguitySide> m_sides = {}; ///< of each sample
    std::unique_ptr<const CorpusIndex> m_corpus = {};
    IntentClassifier m_classifier = {};
    QList<Ambiguity> m_learned = {};
};

} // namespace Rehearsal
