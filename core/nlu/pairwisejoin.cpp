// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/pairwiseindex.h"
#include "core/nlu/pairwiselimits.h"
#include "core/nlu/postinglists.h"
#include "core/nlu/publishedsimilarity.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <functional>
#include <thread>
#include <utility>

namespace Rehearsal {

namespace {

/// Texts taken by a thread at a time; stopping takes effect between them.
constexpr std::size_t ChunkSize = 512;
/// Up to this sum of tokens leastPart() is looked up.
constexpr std::size_t TabulatedTokens = 256;

/// Fewer than `most + 1` bits; most texts fail at the first or second.
bool hasAtMost(std::uint64_t bits, std::uint64_t most)
{
    for (std::uint64_t i = 0; i <= most; ++i) {
        if (bits == 0)
            return true;
        bits &= bits - 1;
    }
    return bits == 0;
}

} // namespace

/// All pairs of an index that reach a threshold. Plain texts meet each other by rising length: the
/// posting lists then only serve partners that are not shorter, and of a text of up to nine words
/// one word is enough to find them at 0.85. Pairs with a text that is not plain are found by the
/// sums of squares.
class PairwiseJoin
{
public:
    PairwiseJoin(const PairwiseIndex &index, double threshold);

    std::vector<SimilarPair> run(int threads, const std::stop_token &stop);

private:
    using Pairs = std::vector<SimilarPair>;
    struct Text
    {
        std::uint64_t signature = 0;
        std::uint32_t utterance = 0;
        std::int32_t intent = 0;
    };
    struct PlainPosting
    {
        std::uint64_t signature = 0;
        std::uint32_t rank = 0; ///< into m_plain
        std::uint32_t position = 0;
    };
    struct OtherPosting
    {
        std::uint64_t signature = 0;
        std::uint32_t rank = 0; ///< into m_others
        std::uint32_t length = 0;
        double perSquare = 0.0; ///< 1 / its sum of squares
        std::uint16_t distinct = 0;
        std::uint16_t least = 0;
        std::uint16_t mayMiss = 0;
    };
    /// What a text that is not plain, or its partner, allows: at least so many distinct words must be
    /// shared, and at most so many may be missing, whatever the partner.
    struct Allowance
    {
        std::uint32_t least = 0;
        std::uint64_t mayMiss = 0;
    };

    static constexpr std::uint32_t Longest = PairwiseIndex::LongestPlain;

    void sortTexts();
    void indexPlain();
    void indexOthers();
    void joinPlain(std::size_t rank, Pairs &found) const;
    void joinOthers(const Text &text, std::size_t otherRank, Pairs &found) const;
    void compare(const Text &a, const Text &b, std::uint32_t word,
                 const PairwiseIndex::MayMiss &mayMiss, Pairs &found) const;
    [[nodiscard]] Allowance allowanceOf(const PairwiseIndex::WordsView &text) const;
    [[nodiscard]] double leastPart(std::size_t tokens) const
    {
        return tokens < m_leastParts.size() ? m_leastParts[tokens] : m_leastParts.back();
    }
    [[nodiscard]] const PairwiseIndex::Entry &entry(const Text &text) const
    {
        return m_index.m_entries[text.utterance];
    }

    const PairwiseIndex &m_index;
    PairwiseLimits m_limits;
    SharedTable m_shared;
    std::vector<double> m_leastParts; ///< by the sum of tokens; the last for more
    std::vector<Text> m_plain;        ///< by rising length
    std::vector<Text> m_others;
    std::array<std::uint32_t, Longest + 2> m_firstOfLength = {}; ///< into m_plain
    PostingLists<PlainPosting> m_plainLists;
    PostingLists<OtherPosting> m_otherLists;
};

PairwiseJoin::PairwiseJoin(const PairwiseIndex &index, double threshold)
    : m_index(index)
    , m_limits(threshold)
    , m_shared(m_limits, std::min(index.m_longest, Longest))
    , m_plainLists(index.m_numbers.size())
    , m_otherLists(index.m_numbers.size())
{
    for (std::size_t tokens = 0; tokens < TabulatedTokens; ++tokens)
        m_leastParts.push_back(m_limits.leastPart(tokens));
    m_leastParts.push_back(
        m_limits.leastPart(2 * std::uint64_t(index.m_longest) + TabulatedTokens));
    sortTexts();
    indexPlain();
    indexOthers();
}

void PairwiseJoin::sortTexts()
{
    std::array<std::uint32_t, Longest + 1> counts = {};
    for (std::size_t i = 0; i < m_index.m_entries.size(); ++i) {
        const PairwiseIndex::Entry &one = m_index.m_entries[i];
        if (!one.live || one.length == 0)
            continue;
        if (one.plain)
            ++counts[one.length];
        else
            m_others.push_back({one.signature, static_cast<std::uint32_t>(i), one.intent});
    }
    std::stable_sort(m_others.begin(), m_others.end(), [this](const Text &a, const Text &b) {
        return entry(a).distinct < entry(b).distinct;
    });
    for (std::uint32_t length = 1; length <= Longest; ++length)
        m_firstOfLength[length + 1] = m_firstOfLength[length] + counts[length];
    m_plain.resize(m_firstOfLength[Longest + 1]);
    std::array<std::uint32_t, Longest + 2> next = m_firstOfLength;
    for (std::size_t i = 0; i < m_index.m_entries.size(); ++i) {
        const PairwiseIndex::Entry &one = m_index.m_entries[i];
        if (one.live && one.plain && one.length > 0)
            m_plain[next[one.length]++] = {one.signature, static_cast<std::uint32_t>(i),
                                           one.intent};
    }
}

void PairwiseJoin::indexPlain()
{
    // The words of which one is shared at the least with a partner that is not shorter.
    const std::uint32_t longest = std::min(m_index.m_longest, Longest);
    std::array<std::uint32_t, Longest + 1> prefix = {};
    for (std::uint32_t length = 1; length <= longest; ++length) {
        for (std::uint32_t partner = length; partner <= longest; ++partner) {
            const std::uint32_t shared = m_shared.at(length, partner);
            if (shared != PairwiseLimits::Never)
                prefix[length] = std::max(prefix[length], length - shared + 1);
        }
    }
    const auto visit = [&](const auto &use) {
        for (std::size_t rank = 0; rank < m_plain.size(); ++rank) {
            const PairwiseIndex::WordsView text = m_index.view(entry(m_plain[rank]));
            for (std::uint32_t i = 0; i < prefix[text.entry.length]; ++i)
                use(text.words[i], static_cast<std::uint32_t>(rank), i);
        }
    };
    visit([&](std::uint32_t word, std::uint32_t, std::uint32_t) { m_plainLists.announce(word); });
    m_plainLists.allocate();
    visit([&](std::uint32_t word, std::uint32_t rank, std::uint32_t position) {
        m_plainLists.add(word, {m_plain[rank].signature, rank, position});
    });
}

PairwiseJoin::Allowance PairwiseJoin::allowanceOf(const PairwiseIndex::WordsView &text) const
{
    const double part = leastPart(std::size_t(text.entry.length) + m_index.m_longest);
    const auto squares = static_cast<double>(text.entry.squares);
    Allowance allowance;
    allowance.mayMiss = static_cast<std::uint64_t>((1.0 - part) * squares);
    // The words that stand in it most often make up the needed part of its squares soonest.
    std::vector<std::uint64_t> counts;
    for (std::size_t i = 0; i < text.words.size(); ++i)
        counts.push_back(text.countAt(i));
    std::sort(counts.begin(), counts.end(), std::greater<>());
    double sum = 0.0;
    while (allowance.least < counts.size() && sum < part * squares) {
        const auto count = static_cast<double>(counts[allowance.least++]);
        sum += count * count;
    }
    return allowance;
}

void PairwiseJoin::indexOthers()
{
    const auto visit = [&](const auto &use) {
        for (std::size_t rank = 0; rank < m_others.size(); ++rank) {
            const PairwiseIndex::WordsView text = m_index.view(entry(m_others[rank]));
            const std::size_t prefix = PairwiseIndex::prefixLength(
                text, leastPart(std::size_t(text.entry.length) + m_index.m_longest));
            use(text.words.first(prefix), static_cast<std::uint32_t>(rank), text);
        }
    };
    visit([&](std::span<const std::uint32_t> prefix, std::uint32_t, const auto &) {
        for (const std::uint32_t word : prefix)
            m_otherLists.announce(word);
    });
    m_otherLists.allocate();
    visit([&](std::span<const std::uint32_t> prefix, std::uint32_t rank, const auto &text) {
        const Allowance allowance = allowanceOf(text);
        // Beyond 16 bits both are only less strict.
        const OtherPosting posting{
            m_others[rank].signature,
            rank,
            text.entry.length,
            1.0 / static_cast<double>(text.entry.squares),
            static_cast<std::uint16_t>(std::min(text.entry.distinct, 0xFFFFU)),
            static_cast<std::uint16_t>(std::min(allowance.least, 0xFFFFU)),
            static_cast<std::uint16_t>(std::min<std::uint64_t>(allowance.mayMiss, 0xFFFF))};
        for (const std::uint32_t word : prefix)
            m_otherLists.add(word, posting);
    });
}

void PairwiseJoin::compare(const Text &a, const Text &b, std::uint32_t word,
                           const PairwiseIndex::MayMiss &mayMiss, Pairs &found) const
{
    const double score =
        PairwiseIndex::scoreIfFirst(m_index.view(entry(a)), m_index.view(entry(b)), word, mayMiss);
    if (m_limits.reaches(score)) {
        found.push_back({static_cast<std::int32_t>(std::min(a.utterance, b.utterance)),
                         static_cast<std::int32_t>(std::max(a.utterance, b.utterance)), score});
    }
}

void PairwiseJoin::joinPlain(std::size_t rank, Pairs &found) const
{
    const Text &text = m_plain[rank];
    const PairwiseIndex::WordsView words = m_index.view(entry(text));
    const std::uint32_t length = words.entry.length;
    std::array<std::uint32_t, Longest + 1> least = {};
    std::uint32_t shortest = 0;
    std::uint32_t leastOfAll = PairwiseLimits::Never;
    for (std::uint32_t partner = length; partner >= 1; --partner) {
        least[partner] = m_shared.at(length, partner);
        leastOfAll = std::min(leastOfAll, least[partner]);
        if (least[partner] != PairwiseLimits::Never)
            shortest = partner;
    }
    for (std::uint32_t position = 0; position + leastOfAll <= length; ++position) {
        const std::span<const PlainPosting> postings = m_plainLists.of(words.words[position]);
        auto at = std::lower_bound(
            postings.begin(), postings.end(), m_firstOfLength[shortest],
            [](const PlainPosting &posting, std::uint32_t first) { return posting.rank < first; });
        for (std::uint32_t partner = shortest; partner <= length && at != postings.end();
             ++partner) {
            const std::uint32_t end =
                partner == length ? static_cast<std::uint32_t>(rank) : m_firstOfLength[partner + 1];
            const std::uint32_t shared = least[partner];
            const bool possible = shared != PairwiseLimits::Never && position + shared <= length;
            for (; at != postings.end() && at->rank < end; ++at) {
                if (possible && at->position + shared <= partner
                    && hasAtMost(at->signature & ~text.signature, partner - shared)
                    && hasAtMost(text.signature & ~at->signature, length - shared)
                    && m_plain[at->rank].intent != text.intent)
                    compare(text, m_plain[at->rank], words.words[position],
                            {length - shared, partner - shared}, found);
            }
        }
    }
}

void PairwiseJoin::joinOthers(const Text &text, std::size_t otherRank, Pairs &found) const
{
    const PairwiseIndex::WordsView words = m_index.view(entry(text));
    const std::size_t prefix = PairwiseIndex::prefixLength(
        words, leastPart(std::size_t(words.entry.length) + m_index.m_longest));
    const Allowance allowance = allowanceOf(words);
    const double perSquare = 1.0 / static_cast<double>(words.entry.squares);
    for (std::size_t position = 0; position < prefix; ++position) {
        const std::span<const OtherPosting> postings = m_otherLists.of(words.words[position]);
        // Partners stand by rising number of distinct words.
        const std::uint32_t least = std::min(allowance.least, 0xFFFFU);
        const auto begin = std::lower_bound(
            postings.begin(), postings.end(), least,
            [](const OtherPosting &posting, std::uint32_t few) { return posting.distinct < few; });
        for (auto at = begin; at != postings.end() && at->rank < otherRank; ++at) {
            const std::uint64_t missing = text.signature & ~at->signature;
            const std::uint64_t foreign = at->signature & ~text.signature;
            if (at->least > words.entry.distinct || !hasAtMost(missing, allowance.mayMiss)
                || !hasAtMost(foreign, at->mayMiss)
                || !m_limits.mayReach(std::uint64_t(words.entry.length) + at->length,
                                      1.0 - std::popcount(missing) * perSquare,
                                      1.0 - std::popcount(foreign) * at->perSquare)
                || m_others[at->rank].intent == text.intent)
                continue;
            compare(text, m_others[at->rank], words.words[position],
                    {allowance.mayMiss, at->mayMiss == 0xFFFF ? ~std::uint64_t(0) : at->mayMiss},
                    found);
        }
    }
}

std::vector<SimilarPair> PairwiseJoin::run(int threads, const std::stop_token &stop)
{
    std::atomic<std::size_t> next = 0;
    const std::size_t all = m_plain.size() + m_others.size();
    std::vector<Pairs> found(static_cast<std::size_t>(std::max(threads, 1)));
    // From the longest texts on, which have most partners.
    const auto work = [&](Pairs &pairs) {
        while (!stop.stop_requested()) {
            const std::size_t begin = next.fetch_add(ChunkSize);
            if (begin >= all)
                return;
            for (std::size_t i = begin; i < std::min(begin + ChunkSize, all); ++i) {
                const std::size_t rank = all - 1 - i;
                if (rank < m_plain.size()) {
                    joinPlain(rank, pairs);
                    joinOthers(m_plain[rank], m_others.size(), pairs);
                } else {
                    joinOthers(m_others[rank - m_plain.size()], rank - m_plain.size(), pairs);
                }
            }
        }
    };
    {
        std::vector<std::jthread> workers;
        for (std::size_t i = 1; i < found.size(); ++i)
            workers.emplace_back([&work, &pairs = found[i]] { work(pairs); });
        work(found.front());
    }
    if (stop.stop_requested())
        return {};
    Pairs pairs;
    for (const Pairs &part : found)
        pairs.insert(pairs.end(), part.begin(), part.end());
    std::sort(pairs.begin(), pairs.end(), [](const SimilarPair &a, const SimilarPair &b) {
        return std::pair(a.a, a.b) < std::pair(b.a, b.b);
    });
    return pairs;
}

std::vector<SimilarPair> PairwiseIndex::pairs(double threshold, int threads,
                                              const std::stop_token &stop) const
{
    return PairwiseJoin(*this, threshold).run(threads, stop);
}

} // namespace Rehearsal
