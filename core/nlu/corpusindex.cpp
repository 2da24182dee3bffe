// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/corpusindex.h"

#include "core/base/text.h"
#include "core/nlu/parallel.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace Rehearsal {

namespace {

constexpr std::size_t ShortestGram = 3;
constexpr std::size_t LongestGram = 5;
/// What sums of float weights may be off by.
constexpr float FloatRoom = 1e-5F;
constexpr std::size_t ChunkSize = 128;

/// Calls visit(hash) for each n-gram of each word, as analyzer="char_wb" does: a word that is
/// shorter than n counts once, for the shortest n only.
template <typename Visit>
void forEachGram(const QString &text, const Visit &visit)
{
    for (const QString &word : splitAtWhiteSpace(lowered(text))) {
        const QList<uint> padded = QString(u' ' + word + u' ').toUcs4();
        const auto size = static_cast<std::size_t>(padded.size());
        for (std::size_t length = ShortestGram; length <= LongestGram; ++length) {
            const std::size_t last = size > length ? size - length : 0;
            for (std::size_t begin = 0; begin <= last; ++begin) {
                std::uint64_t hash = length;
                for (std::size_t i = begin; i < std::min(begin + length, size); ++i)
                    hash = (hash ^ padded[qsizetype(i)]) * 0x9E3779B97F4A7C15ULL + (hash >> 29);
                visit(hash);
            }
            if (size <= length)
                break;
        }
    }
}

} // namespace

void CorpusIndex::numbersOf(const QString &text, std::vector<std::uint32_t> &numbers)
{
    if (m_kind == CorpusFeatures::Words)
        return m_words.number(text, numbers);
    numbers.clear();
    forEachGram(text, [&](std::uint64_t hash) {
        const auto number = static_cast<std::uint32_t>(m_grams.size());
        numbers.push_back(m_grams.try_emplace(hash, number).first->second);
    });
}

void CorpusIndex::knownNumbersOf(const QString &text, std::vector<std::uint32_t> &numbers) const
{
    if (m_kind == CorpusFeatures::Words) {
        m_words.lookUp(text, numbers);
        std::erase_if(numbers, [this](std::uint32_t number) { return number >= m_words.size(); });
        return;
    }
    numbers.clear();
    forEachGram(text, [&](std::uint64_t hash) {
        if (const auto found = m_grams.find(hash); found != m_grams.end())
            numbers.push_back(found->second);
    });
}

CorpusIndex::CorpusIndex(const QList<TrainingSample> &utterances, CorpusFeatures features)
    : m_kind(features)
{
    std::vector<std::uint32_t> all;
    std::vector<std::size_t> ends;
    std::vector<std::uint32_t> numbers;
    std::vector<std::uint32_t> uses;
    std::vector<std::size_t> lastUser;
    for (const TrainingSample &utterance : utterances) {
        numbersOf(utterance.text, numbers);
        for (const std::uint32_t number : numbers) {
            if (number >= uses.size()) {
                uses.resize(number + 1);
                lastUser.resize(number + 1);
            }
            if (lastUser[number] != ends.size() + 1) {
                lastUser[number] = ends.size() + 1;
                ++uses[number];
            }
        }
        all.insert(all.end(), numbers.begin(), numbers.end());
        ends.push_back(all.size());
        m_intents.push_back(utterance.intent);
    }

    // The rarer a feature, the higher its number.
    std::vector<std::uint32_t> byUse(uses.size());
    std::iota(byUse.begin(), byUse.end(), 0U);
    std::stable_sort(byUse.begin(), byUse.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return uses[a] > uses[b]; });
    std::vector<std::uint32_t> newNumbers(uses.size());
    m_inverseFrequency.resize(uses.size());
    const double texts = 1.0 + static_cast<double>(utterances.size());
    for (std::size_t i = 0; i < byUse.size(); ++i) {
        newNumbers[byUse[i]] = static_cast<std::uint32_t>(i);
        m_inverseFrequency[i] = std::log(texts / (1.0 + static_cast<double>(uses[byUse[i]]))) + 1.0;
    }
    m_words.renumber(m_kind == CorpusFeatures::Words ? newNumbers : std::vector<std::uint32_t>());
    for (auto &[hash, number] : m_grams)
        number = newNumbers[number];

    m_features.reserve(all.size());
    m_ends.reserve(ends.size() + 1);
    for (std::size_t text = 0, begin = 0; text < ends.size(); begin = ends[text++]) {
        numbers.clear();
        for (std::size_t i = begin; i < ends[text]; ++i)
            numbers.push_back(newNumbers[all[i]]);
        weigh(numbers, m_features);
        m_ends.push_back(m_features.size());
    }
    makePostings();
}

void CorpusIndex::weigh(std::vector<std::uint32_t> &numbers, std::vector<Feature> &features) const
{
    const std::size_t first = features.size();
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    double squares = 0.0;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t end = i + 1;
        while (end < numbers.size() && numbers[end] == numbers[i])
            ++end;
        const double weight = static_cast<double>(end - i) * m_inverseFrequency[numbers[i]];
        squares += weight * weight;
        features.push_back({weight, numbers[i]});
        i = end;
    }
    const double length = std::sqrt(squares);
    for (std::size_t i = first; i < features.size(); ++i)
        features[i].weight /= length;
}

void CorpusIndex::makePostings()
{
    m_postingEnds.assign(m_inverseFrequency.size() + 2, 0);
    for (const Feature &feature : m_features)
        ++m_postingEnds[feature.number + 2];
    for (std::size_t i = 1; i < m_postingEnds.size(); ++i)
        m_postingEnds[i] += m_postingEnds[i - 1];
    m_postings.resize(m_features.size());
    for (std::size_t text = 0; text + 1 < m_ends.size(); ++text) {
        for (const Feature &feature : row(text)) {
            m_postings[m_postingEnds[feature.number + 1]++] = {static_cast<std::uint32_t>(text),
                                                               static_cast<float>(feature.weight)};
        }
    }
}

namespace {

template <typename Row>
double dotProduct(Row a, Row b)
{
    double sum = 0.0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].number == b[j].number)
            sum += a[i++].weight * b[j++].weight;
        else if (a[i].number > b[j].number)
            ++i;
        else
            ++j;
    }
    return sum;
}

} // namespace

Neighbours CorpusIndex::search(Row text, std::int32_t intent, std::int32_t except) const
{
    // From the rarest feature on, until what is left of the text cannot lift one that has shared
    // nothing yet above the best of both sides.
    std::vector<float> sums(m_intents.size());
    std::vector<std::uint32_t> met;
    float bestOwn = 0.0F;
    float bestOther = 0.0F;
    double rest = 1.0;
    double left = 1.0;
    for (const Feature &feature : text) {
        if (static_cast<float>(left) + FloatRoom < std::min(bestOwn, bestOther))
            break;
        const auto weight = static_cast<float>(feature.weight);
        for (const Posting &posting : postings(feature.number)) {
            float &sum = sums[posting.utterance];
            if (sum == 0.0F)
                met.push_back(posting.utterance);
            sum += weight * posting.weight;
            if (static_cast<std::int32_t>(posting.utterance) == except)
                continue;
            float &best = m_intents[posting.utterance] == intent ? bestOwn : bestOther;
            best = std::max(best, sum);
        }
        rest -= feature.weight * feature.weight;
        left = std::sqrt(std::max(rest, 0.0));
    }

    Neighbours found;
    const float room = static_cast<float>(left) + FloatRoom;
    for (const std::uint32_t utterance : met) {
        const bool own = m_intents[utterance] == intent;
        if (static_cast<std::int32_t>(utterance) == except
            || sums[utterance] + room < (own ? bestOwn : bestOther))
            continue;
        const double score = std::min(dotProduct(text, row(utterance)), 1.0);
        SimilarUtterance &best = own ? found.own : found.other;
        const auto number = static_cast<std::int32_t>(utterance);
        if (score > best.score || (score == best.score && number < best.utterance))
            best = {number, score};
    }
    return found;
}

Neighbours CorpusIndex::neighbours(const TrainingSample &utterance, std::int32_t except) const
{
    std::vector<std::uint32_t> numbers;
    std::vector<Feature> features;
    knownNumbersOf(utterance.text, numbers);
    weigh(numbers, features);
    return search(features, utterance.intent, except);
}

Neighbours CorpusIndex::neighboursOf(std::int32_t utterance) const
{
    const auto text = static_cast<std::size_t>(utterance);
    return search(row(text), m_intents[text], utterance);
}

std::vector<Neighbours> CorpusIndex::allNeighbours(int threads, const std::stop_token &stop) const
{
    std::vector<Neighbours> found(m_intents.size());
    const std::size_t chunks = (found.size() + ChunkSize - 1) / ChunkSize;
    forEachParallel(chunks, threads, [&](std::size_t chunk) {
        const std::size_t begin = chunk * ChunkSize;
        for (std::size_t i = begin; i < std::min(begin + ChunkSize, found.size()); ++i) {
            if (stop.stop_requested())
                return;
            found[i] = neighboursOf(static_cast<std::int32_t>(i));
        }
    });
    if (stop.stop_requested())
        found.clear();
    return found;
}

} // namespace Rehearsal
