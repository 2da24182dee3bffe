// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nlu/intentclassifier.h"
#include "core/nlu/pairwiseindex.h"
#include "core/nlu/tokens.h"

#include <cstdint>
#include <QList>
#include <span>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace Rehearsal {

enum class CorpusFeatures {
    Words,      ///< words of two letters or more
    Characters, ///< 3- to 5-grams of each word with a space at each end
};

/// The nearest utterance of the same intent and of the others; -1 if nothing is shared with any.
struct Neighbours
{
    SimilarUtterance own = {};
    SimilarUtterance other = {};

    friend bool operator==(const Neighbours &, const Neighbours &) = default;
};

/// The cosine of utterances whose words are weighed by how rare they are in all of them: TF-IDF as
/// scikit-learn's TfidfVectorizer has it by default (or with analyzer="char_wb", ngram_range=(3, 5)):
/// count * (ln((1 + n) / (1 + df)) + 1), length 1. Exact. As every edit changes all weights, it is
/// built anew for each; const functions may be called from several threads.
class CorpusIndex
{
public:
    CorpusIndex() = default;
    /// Utterances are numbered as they stand in the list.
    explicit CorpusIndex(const QList<TrainingSample> &utterances,
                         CorpusFeatures features = CorpusFeatures::Words);

    /// All pairs of different intents that reach the threshold, by `a`, then `b`; empty when
    /// stopped. Prefixes and length bounds as in Anastasiu and Karypis, "L2AP" (2014).
    [[nodiscard]] std::vector<SimilarPair> pairs(double threshold, int threads = 1,
                                                 const std::stop_token &stop = {}) const;
    /// Of a text, which need not be one of the corpus; `except` is left out.
    [[nodiscard]] Neighbours neighbours(const TrainingSample &utterance,
                                        std::int32_t except = -1) const;
    /// Of each utterance among the others; empty when stopped.
    [[nodiscard]] std::vector<Neighbours> allNeighbours(int threads = 1,
                                                        const std::stop_token &stop = {}) const;
    /// Of the utterance with this number among the others.
    [[nodiscard]] Neighbours neighboursOf(std::int32_t utterance) const;

private:
    friend class CorpusJoin;

    struct Feature
    {
        double weight = 0.0;
        std::uint32_t number = 0;
    };
    struct Posting
    {
        std::uint32_t utterance = 0;
        float weight = 0.0F;
    };
    using Row = std::span<const Feature>;

    [[nodiscard]] Row row(std::size_t utterance) const
    {
        return {m_features.data() + m_ends[utterance], m_ends[utterance + 1] - m_ends[utterance]};
    }
    [[nodiscard]] std::span<const Posting> postings(std::uint32_t feature) const
    {
        return {m_postings.data() + m_postingEnds[feature],
                m_postingEnds[feature + 1] - m_postingEnds[feature]};
    }
    void numbersOf(const QString &text, std::vector<std::uint32_t> &numbers);
    void knownNumbersOf(const QString &text, std::vector<std::uint32_t> &numbers) const;
    /// Appends the weighted features of one text, from the rarest on.
    void weigh(std::vector<std::uint32_t> &numbers, std::vector<Feature> &features) const;
    void makePostings();
    [[nodiscard]] Neighbours search(Row text, std::int32_t intent, std::int32_t except) const;

    CorpusFeatures m_kind = CorpusFeatures::Words;
    WordNumbers m_words{TokenRule::Words};
    std::unordered_map<std::uint64_t, std::uint32_t> m_grams; ///< by hash
    std::vector<double> m_inverseFrequency;
    std::vector<std::int32_t> m_intents; ///< by utterance
    std::vector<Feature> m_features;     ///< of all utterances, the rarest of each first
    std::vector<std::size_t> m_ends = {0};
    std::vector<Posting> m_postings; ///< of all features
    std::vector<std::size_t> m_postingEnds;
};

} // namespace Rehearsal
