// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/corpusindex.h"
#include "core/nlu/postinglists.h"
#include "core/nlu/publishedsimilarity.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>
#include <utility>

namespace Rehearsal {

namespace {

constexpr std::size_t ChunkSize = 512;
/// What bounds in float may be off by.
constexpr float FloatRoom = 1e-5F;
constexpr double LowestThreshold = 1e-6;

std::uint64_t signatureBit(std::uint32_t feature)
{
    return std::uint64_t(1) << ((feature * 0x9E3779B9U) >> 26);
}

} // namespace

/// All pairs of a corpus that reach a threshold. The prefix of a text is its shortest head whose
/// tail is shorter than the threshold, so two texts that reach it share a feature of both prefixes.
class CorpusJoin
{
public:
    CorpusJoin(const CorpusIndex &index, double threshold);

    std::vector<SimilarPair> run(int threads, const std::stop_token &stop) const;

private:
    struct Posting
    {
        std::uint64_t signature = 0; ///< of the features behind this one
        std::uint32_t utterance = 0;
        float weight = 0.0F;
        float tail = 0.0F; ///< length of the features behind this one
    };

    void join(std::size_t utterance, std::vector<SimilarPair> &found) const;
    [[nodiscard]] std::size_t prefixLength(CorpusIndex::Row row) const;

    const CorpusIndex &m_index;
    double m_threshold;
    PostingLists<Posting> m_lists;
};

CorpusJoin::CorpusJoin(const CorpusIndex &index, double threshold)
    : m_index(index)
    , m_threshold(std::max(threshold - SimilarityTolerance, LowestThreshold))
    , m_lists(index.m_inverseFrequency.size())
{
    std::vector<std::size_t> prefixes(index.m_intents.size());
    for (std::size_t i = 0; i < prefixes.size(); ++i) {
        const CorpusIndex::Row row = index.row(i);
        prefixes[i] = prefixLength(row);
        for (std::size_t k = 0; k < prefixes[i]; ++k)
            m_lists.announce(row[k].number);
    }
    m_lists.allocate();
    std::vector<Posting> postings;
    for (std::size_t i = 0; i < prefixes.size(); ++i) {
        const CorpusIndex::Row row = index.row(i);
        postings.resize(row.size());
        double squares = 0.0;
        std::uint64_t signature = 0;
        for (std::size_t k = row.size(); k-- > 0;) {
            postings[k] = {signature, static_cast<std::uint32_t>(i),
                           static_cast<float>(row[k].weight),
                           static_cast<float>(std::sqrt(squares))};
            squares += row[k].weight * row[k].weight;
            signature |= signatureBit(row[k].number);
        }
        for (std::size_t k = 0; k < prefixes[i]; ++k)
            m_lists.add(row[k].number, postings[k]);
    }
}

std::size_t CorpusJoin::prefixLength(CorpusIndex::Row row) const
{
    const double limit = m_threshold * m_threshold * (1.0 - 1e-9);
    double squares = 0.0;
    std::size_t length = row.size();
    while (length > 0) {
        squares += row[length - 1].weight * row[length - 1].weight;
        if (squares >= limit)
            break;
        --length;
    }
    return length;
}

void CorpusJoin::join(std::size_t utterance, std::vector<SimilarPair> &found) const
{
    const CorpusIndex::Row row = m_index.row(utterance);
    const std::size_t prefix = prefixLength(row);
    const auto threshold = static_cast<float>(m_threshold) - FloatRoom;
    double rest = 1.0;
    for (std::size_t k = 0; k < prefix; ++k) {
        rest -= row[k].weight * row[k].weight;
        const auto weight = static_cast<float>(row[k].weight);
        const auto tail = static_cast<float>(std::sqrt(std::max(rest, 0.0)));
        for (const Posting &posting : m_lists.of(row[k].number)) {
            if (posting.utterance >= utterance)
                break;
            const float head = weight * posting.weight;
            if (head + tail * posting.tail < threshold
                || m_index.m_intents[posting.utterance] == m_index.m_intents[utterance])
                continue;
            // Only what the other text may have too counts.
            float common = 0.0F;
            for (std::size_t i = k + 1; i < row.size(); ++i) {
                if (posting.signature & signatureBit(row[i].number))
                    common += static_cast<float>(row[i].weight * row[i].weight);
            }
            if (head + std::sqrt(common) * posting.tail < threshold)
                continue;
            const CorpusIndex::Row other = m_index.row(posting.utterance);
            double score = 0.0;
            bool first = true;
            for (std::size_t i = 0, j = 0; i < row.size() && j < other.size();) {
                if (row[i].number > other[j].number) {
                    ++i;
                } else if (row[i].number < other[j].number) {
                    ++j;
                } else {
                    if (first && i != k)
                        break; // found by an earlier feature
                    first = false;
                    score += row[i++].weight * other[j++].weight;
                }
            }
            if (score >= m_threshold) {
                found.push_back({static_cast<std::int32_t>(posting.utterance),
                                 static_cast<std::int32_t>(utterance), std::min(score, 1.0)});
            }
        }
    }
}

std::vector<SimilarPair> CorpusJoin::run(int threads, const std::stop_token &stop) const
{
    std::atomic<std::size_t> next = 0;
    const std::size_t all = m_index.m_intents.size();
    std::vector<std::vector<SimilarPair>> found(static_cast<std::size_t>(std::max(threads, 1)));
    const auto work = [&](std::vector<SimilarPair> &pairs) {
        while (!stop.stop_requested()) {
            const std::size_t begin = next.fetch_add(ChunkSize);
            if (begin >= all)
                return;
            for (std::size_t i = begin; i < std::min(begin + ChunkSize, all); ++i)
                join(all - 1 - i, pairs);
        }
    };
    {
        std::vector<std::jthread> workers;
        for (std::size_t i = 1; i < found.size(); ++i)
            workers.emplace_back([&work, &pairs = found[i]] { work(pairs); });
        work(found.front());
    }
    std::vector<SimilarPair> pairs;
    if (stop.stop_requested())
        return pairs;
    for (const std::vector<SimilarPair> &part : found)
        pairs.insert(pairs.end(), part.begin(), part.end());
    std::sort(pairs.begin(), pairs.end(), [](const SimilarPair &a, const SimilarPair &b) {
        return std::pair(a.a, a.b) < std::pair(b.a, b.b);
    });
    return pairs;
}

std::vector<SimilarPair> CorpusIndex::pairs(double threshold, int threads,
                                            const std::stop_token &stop) const
{
    return CorpusJoin(*this, threshold).run(threads, stop);
}

} // namespace Rehearsal
