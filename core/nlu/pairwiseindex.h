// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nlu/intentclassifier.h"
#include "core/nlu/tokens.h"

#include <cstdint>
#include <QList>
#include <span>
#include <stop_token>
#include <vector>

namespace Rehearsal {

/// Two utterances of different intents, `a` < `b`.
struct SimilarPair
{
    std::int32_t a = -1;
    std::int32_t b = -1;
    double score = 0.0;

    friend bool operator==(const SimilarPair &, const SimilarPair &) = default;
};

struct SimilarUtterance
{
    std::int32_t utterance = -1;
    double score = 0.0;

    friend bool operator==(const SimilarUtterance &, const SimilarUtterance &) = default;
};

/// Finds utterances of different intents that are alike by the published similarity
/// (publishedsimilarity.h), exactly, without comparing each with each: a posting list a word, of
/// which only those of a text's rarest words are read (Bayardo et al., "Scaling up all pairs
/// similarity search", 2007). An edit changes the lists of the words it touches and nothing else.
/// Copies are independent; const functions may be called from several threads.
class PairwiseIndex
{
public:
    PairwiseIndex() = default;
    /// Utterances are numbered as they stand in the list.
    explicit PairwiseIndex(const QList<TrainingSample> &utterances);

    /// Returns the number of the new one; numbers of removed ones are given again.
    std::int32_t add(const TrainingSample &utterance);
    void replace(std::int32_t number, const TrainingSample &utterance);
    void remove(std::int32_t number);

    /// All pairs that reach the threshold and share a word, by `a`, then `b`; empty when stopped.
    [[nodiscard]] std::vector<SimilarPair> pairs(double threshold, int threads = 1,
                                                 const std::stop_token &stop = {}) const;
    /// The utterances of other intents than `utterance.intent` that reach the threshold, best
    /// first; `except` is left out.
    [[nodiscard]] std::vector<SimilarUtterance>
    similar(const TrainingSample &utterance, double threshold, std::int32_t except = -1) const;
    /// The `count` best of other intents that share a word, at any score, best first.
    [[nodiscard]] std::vector<SimilarUtterance>
    mostSimilar(const TrainingSample &utterance, int count = 10, std::int32_t except = -1) const;

    [[nodiscard]] std::size_t memoryUsed() const; ///< bytes, without the texts given

private:
    friend class PairwiseJoin;

    /// Longer texts and those with a repeated word are judged by their sums of squares.
    static constexpr std::uint32_t LongestPlain = 64;

    struct Entry
    {
        std::uint64_t signature = 0; ///< a bit for each word
        std::uint64_t squares = 0;   ///< sum of count^2
        std::uint32_t first = 0;     ///< into m_words
        std::uint32_t distinct = 0;
        std::uint32_t length = 0;
        std::int32_t intent = 0;
        bool plain = false; ///< no word twice, and at most LongestPlain of them
        bool live = false;
    };
    struct Posting
    {
        std::uint32_t utterance = 0;
        std::uint16_t plainLength = 0; ///< 0 for those that are not plain
        std::uint16_t position = 0;    ///< of the word among those of a plain one
    };
    /// The words of a text from the rarest on (by falling number), and how often each stands in it.
    struct Words
    {
        std::vector<std::uint32_t> words = {};
        std::vector<std::uint32_t> counts = {};
        Entry entry = {}; ///< but for `first`

        void count(std::vector<std::uint32_t> &tokens, std::int32_t intent);
    };
    struct WordsView
    {
        const Entry &entry;
        std::span<const std::uint32_t> words;
        std::span<const std::uint32_t> counts; ///< empty when all are 1

        [[nodiscard]] std::uint64_t countAt(std::size_t position) const
        {
            return counts.empty() ? 1 : counts[position];
        }
    };

    [[nodiscard]] WordsView view(const Entry &entry) const;
    [[nodiscard]] static WordsView view(const Words &words);
    [[nodiscard]] Words lookUp(const TrainingSample &utterance) const;
    /// How many of a text's first words must be looked up to find every text that shares at least
    /// this part of its sum of squares.
    [[nodiscard]] static std::size_t prefixLength(const WordsView &text, double leastPart);
    /// What may be missing of the sums of squares of two texts, rounded down.
    struct MayMiss
    {
        std::uint64_t ofA = ~std::uint64_t(0);
        std::uint64_t ofB = ~std::uint64_t(0);
    };
    /// Of two texts that share `word`. 0 when more is missing, and unless it is the first word they
    /// share, so that each pair is scored once.
    [[nodiscard]] static double scoreIfFirst(const WordsView &a, const WordsView &b,
                                             std::uint32_t word, const MayMiss &mayMiss);
    [[nodiscard]] static double score(const WordsView &a, const WordsView &b);
    void insert(std::int32_t number, const Words &words);
    void compact();

    WordNumbers m_numbers{TokenRule::WhiteSpace};
    std::vector<Entry> m_entries;
    /// Words of each entry, then their counts if it is not plain.
    std::vector<std::uint32_t> m_words;
    std::vector<std::vector<Posting>> m_postings; ///< by word
    std::vector<std::int32_t> m_free;
    std::size_t m_garbage = 0;   ///< of m_words
    std::uint32_t m_longest = 0; ///< of all texts there ever were
    std::vector<std::uint32_t> m_tokens;
};

} // namespace Rehearsal
