// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/pairwiseindex.h"

#include "core/nlu/pairwiselimits.h"
#include "core/nlu/publishedsimilarity.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <numeric>

namespace Rehearsal {

namespace {

/// m_words is rewritten when this much of it belongs to nobody.
constexpr std::size_t WorthCompacting = 65'536;

/// Stands for no word in particular.
constexpr std::uint32_t AnyWord = 0xFFFFFFFFU;

std::uint64_t signatureBit(std::uint32_t word)
{
    return std::uint64_t(1) << ((word * 0x9E3779B9U) >> 26);
}

bool isBetter(const SimilarUtterance &a, const SimilarUtterance &b)
{
    return a.score != b.score ? a.score > b.score : a.utterance < b.utterance;
}

} // namespace

void PairwiseIndex::Words::count(std::vector<std::uint32_t> &tokens, std::int32_t intent)
{
    std::sort(tokens.begin(), tokens.end(), std::greater<>());
    words.clear();
    counts.clear();
    entry = {};
    entry.length = static_cast<std::uint32_t>(tokens.size());
    entry.intent = intent;
    entry.live = true;
    for (std::size_t i = 0; i < tokens.size();) {
        std::size_t end = i + 1;
        while (end < tokens.size() && tokens[end] == tokens[i])
            ++end;
        const std::uint64_t times = end - i;
        words.push_back(tokens[i]);
        counts.push_back(static_cast<std::uint32_t>(times));
        entry.squares += times * times;
        entry.signature |= signatureBit(tokens[i]);
        i = end;
    }
    entry.distinct = static_cast<std::uint32_t>(words.size());
    entry.plain = entry.distinct == entry.length && entry.length <= LongestPlain;
}

PairwiseIndex::PairwiseIndex(const QList<TrainingSample> &utterances)
{
    std::vector<std::uint32_t> all;
    std::vector<std::size_t> ends;
    all.reserve(static_cast<std::size_t>(utterances.size()) * 10);
    ends.reserve(static_cast<std::size_t>(utterances.size()));
    for (const TrainingSample &utterance : utterances) {
        m_numbers.number(utterance.text, m_tokens);
        all.insert(all.end(), m_tokens.begin(), m_tokens.end());
        ends.push_back(all.size());
    }

    // The more texts have a word, the lower its number, so that words to come are the rarest.
    std::vector<std::uint32_t> uses(m_numbers.size());
    std::vector<std::size_t> lastUser(m_numbers.size(), ends.size());
    for (std::size_t i = 0, text = 0; i < all.size(); ++i) {
        while (i >= ends[text])
            ++text;
        if (lastUser[all[i]] != text) {
            lastUser[all[i]] = text;
            ++uses[all[i]];
        }
    }
    std::vector<std::uint32_t> byUse(m_numbers.size());
    std::iota(byUse.begin(), byUse.end(), 0U);
    std::stable_sort(byUse.begin(), byUse.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return uses[a] > uses[b]; });
    std::vector<std::uint32_t> newNumbers(m_numbers.size());
    m_postings.resize(m_numbers.size());
    for (std::size_t i = 0; i < byUse.size(); ++i) {
        newNumbers[byUse[i]] = static_cast<std::uint32_t>(i);
        m_postings[i].reserve(uses[byUse[i]]);
    }
    m_numbers.renumber(newNumbers);

    m_words.reserve(all.size());
    m_entries.resize(ends.size());
    Words words;
    for (std::size_t text = 0, begin = 0; text < ends.size(); begin = ends[text++]) {
        m_tokens.clear();
        for (std::size_t i = begin; i < ends[text]; ++i)
            m_tokens.push_back(newNumbers[all[i]]);
        words.count(m_tokens, utterances.at(qsizetype(text)).intent);
        insert(static_cast<std::int32_t>(text), words);
    }
}

PairwiseIndex::WordsView PairwiseIndex::view(const Entry &entry) const
{
    const std::span words(m_words.data() + entry.first, entry.distinct);
    if (entry.plain)
        return {entry, words, {}};
    return {entry, words, {words.data() + entry.distinct, entry.distinct}};
}

PairwiseIndex::WordsView PairwiseIndex::view(const Words &words)
{
    if (words.entry.plain)
        return {words.entry, words.words, {}};
    return {words.entry, words.words, words.counts};
}

PairwiseIndex::Words PairwiseIndex::lookUp(const TrainingSample &utterance) const
{
    std::vector<std::uint32_t> tokens;
    m_numbers.lookUp(utterance.text, tokens);
    Words words;
    words.count(tokens, utterance.intent);
    return words;
}

std::int32_t PairwiseIndex::add(const TrainingSample &utterance)
{
    auto number = static_cast<std::int32_t>(m_entries.size());
    if (m_free.empty()) {
        m_entries.emplace_back();
    } else {
        number = m_free.back();
        m_free.pop_back();
    }
    m_numbers.number(utterance.text, m_tokens);
    m_postings.resize(m_numbers.size());
    Words words;
    words.count(m_tokens, utterance.intent);
    insert(number, words);
    return number;
}

void PairwiseIndex::replace(std::int32_t number, const TrainingSample &utterance)
{
    remove(number);
    if (!m_free.empty() && m_free.back() == number)
        add(utterance);
}

void PairwiseIndex::remove(std::int32_t number)
{
    if (number < 0 || static_cast<std::size_t>(number) >= m_entries.size())
        return;
    Entry &entry = m_entries[static_cast<std::size_t>(number)];
    if (!entry.live)
        return;
    for (const std::uint32_t word : view(entry).words) {
        std::vector<Posting> &postings = m_postings[word];
        const auto found =
            std::find_if(postings.begin(), postings.end(), [&](const Posting &posting) {
                return posting.utterance == static_cast<std::uint32_t>(number);
            });
        *found = postings.back();
        postings.pop_back();
    }
    m_garbage += entry.plain ? entry.distinct : 2 * std::size_t(entry.distinct);
    entry = {};
    m_free.push_back(number);
    if (m_garbage > WorthCompacting && m_garbage > m_words.size() / 2)
        compact();
}

void PairwiseIndex::insert(std::int32_t number, const Words &words)
{
    Entry &entry = m_entries[static_cast<std::size_t>(number)];
    entry = words.entry;
    entry.first = static_cast<std::uint32_t>(m_words.size());
    m_words.insert(m_words.end(), words.words.begin(), words.words.end());
    if (!entry.plain)
        m_words.insert(m_words.end(), words.counts.begin(), words.counts.end());
    m_longest = std::max(m_longest, entry.length);
    Posting posting;
    posting.utterance = static_cast<std::uint32_t>(number);
    posting.plainLength = entry.plain ? static_cast<std::uint16_t>(entry.length) : 0;
    for (const std::uint32_t word : words.words) {
        m_postings[word].push_back(posting);
        ++posting.position;
    }
}

void PairwiseIndex::compact()
{
    std::vector<std::uint32_t> kept;
    kept.reserve(m_words.size() - m_garbage);
    for (Entry &entry : m_entries) {
        const auto begin = m_words.begin() + entry.first;
        entry.first = static_cast<std::uint32_t>(kept.size());
        kept.insert(kept.end(), begin,
                    begin + (entry.plain ? 1 : 2) * static_cast<std::ptrdiff_t>(entry.distinct));
    }
    m_words = std::move(kept);
    m_garbage = 0;
}

std::size_t PairwiseIndex::prefixLength(const WordsView &text, double leastPart)
{
    const double mayMiss = (1.0 - leastPart) * static_cast<double>(text.entry.squares);
    double sum = 0.0;
    std::size_t length = 0;
    while (length < text.words.size() && sum <= mayMiss) {
        const auto count = static_cast<double>(text.countAt(length++));
        sum += count * count;
    }
    return length;
}

double PairwiseIndex::scoreIfFirst(const WordsView &a, const WordsView &b, std::uint32_t word,
                                   const MayMiss &mayMiss)
{
    SharedCounts counts{a.entry.length, b.entry.length, a.entry.squares, b.entry.squares};
    std::uint64_t missingInA = 0;
    std::uint64_t missingInB = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.words.size() && j < b.words.size()) {
        const std::uint64_t inA = a.countAt(i);
        const std::uint64_t inB = b.countAt(j);
        if (a.words[i] == b.words[j]) {
            if (counts.product == 0 && word != AnyWord && a.words[i] != word)
                return 0.0;
            counts.product += inA * inB;
            counts.sharedSquaresA += inA * inA;
            counts.sharedSquaresB += inB * inB;
            ++i;
            ++j;
        } else if (a.words[i] > b.words[j]) {
            missingInA += inA * inA;
            if (missingInA > mayMiss.ofA)
                return 0.0;
            ++i;
        } else {
            missingInB += inB * inB;
            if (missingInB > mayMiss.ofB)
                return 0.0;
            ++j;
        }
    }
    return publishedSimilarity(counts);
}

double PairwiseIndex::score(const WordsView &a, const WordsView &b)
{
    return scoreIfFirst(a, b, AnyWord, {});
}

std::vector<SimilarUtterance> PairwiseIndex::similar(const TrainingSample &utterance,
                                                     double threshold, std::int32_t except) const
{
    const PairwiseLimits limits(threshold);
    const Words words = lookUp(utterance);
    const WordsView text = view(words);
    std::vector<SimilarUtterance> found;
    if (words.words.empty())
        return found;

    // By the length of a plain partner.
    std::vector<std::uint32_t> least(LongestPlain + 1, PairwiseLimits::Never);
    if (text.entry.plain) {
        for (std::uint32_t length = 1; length <= LongestPlain; ++length)
            least[length] = limits.leastShared(text.entry.length, length);
    }
    const double leastPart = limits.leastPart(std::uint64_t(text.entry.length) + m_longest);
    const std::size_t prefix = prefixLength(text, leastPart);
    for (std::size_t position = 0; position < prefix; ++position) {
        const std::uint32_t word = text.words[position];
        if (word >= m_postings.size())
            continue;
        for (const Posting &posting : m_postings[word]) {
            if (text.entry.plain && posting.plainLength > 0) {
                const std::uint32_t shared = least[posting.plainLength];
                if (shared == PairwiseLimits::Never || position + shared > text.words.size()
                    || posting.position + shared > posting.plainLength)
                    continue;
            }
            const Entry &entry = m_entries[posting.utterance];
            if (entry.intent == utterance.intent
                || posting.utterance == static_cast<std::uint32_t>(except))
                continue;
            const auto missing =
                static_cast<double>(std::popcount(text.entry.signature & ~entry.signature));
            const auto foreign =
                static_cast<double>(std::popcount(entry.signature & ~text.entry.signature));
            const auto squares = static_cast<double>(text.entry.squares);
            const auto otherSquares = static_cast<double>(entry.squares);
            if (squares - missing < leastPart * squares
                || otherSquares - foreign < leastPart * otherSquares)
                continue;
            const double reached = scoreIfFirst(text, view(entry), word, {});
            if (limits.reaches(reached))
                found.push_back({static_cast<std::int32_t>(posting.utterance), reached});
        }
    }
    std::sort(found.begin(), found.end(), isBetter);
    return found;
}

std::vector<SimilarUtterance> PairwiseIndex::mostSimilar(const TrainingSample &utterance, int count,
                                                         std::int32_t except) const
{
    const Words words = lookUp(utterance);
    const WordsView text = view(words);
    const auto wanted = static_cast<std::size_t>(std::max(count, 0));
    std::vector<SimilarUtterance> best;
    if (words.words.empty() || wanted == 0)
        return best;
    std::vector<std::uint16_t> shared(m_entries.size());
    for (const std::uint32_t word : text.words) {
        if (word >= m_postings.size())
            continue;
        for (const Posting &posting : m_postings[word]) {
            std::uint16_t &times = shared[posting.utterance];
            times = static_cast<std::uint16_t>(std::min(times + 1, 0xFFFF));
        }
    }

    // The largest part of the text's squares that so many words can be, and the best score with it.
    std::vector<std::uint64_t> squares;
    for (std::size_t i = 0; i < text.words.size(); ++i)
        squares.push_back(text.countAt(i) * text.countAt(i));
    std::sort(squares.begin(), squares.end(), std::greater<>());
    std::vector<double> parts(text.words.size() + 1);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < squares.size(); ++i) {
        sum += squares[i];
        parts[i + 1] = static_cast<double>(sum) / static_cast<double>(text.entry.squares);
    }
    const auto bound = [&](std::uint64_t tokens, double part, double otherPart) {
        const double r = PairwiseLimits::ratio(std::max<std::uint64_t>(tokens, 4));
        return r * std::sqrt(part * otherPart)
            / std::sqrt((1.0 - (1.0 - r) * part) * (1.0 - (1.0 - r) * otherPart))
            + SimilarityTolerance;
    };
    const std::uint64_t longest = std::uint64_t(text.entry.length) + m_longest;

    // Of two plain texts the score depends on the length of the other and on how many are shared.
    constexpr double unknown = -1.0;
    std::vector<double> known(std::size_t(LongestPlain + 1) * (LongestPlain + 1), unknown);
    const auto plainScore = [&](std::uint32_t length, std::uint32_t common) {
        double &value = known[length * (LongestPlain + 1) + common];
        if (value == unknown)
            value = publishedSimilarity(
                {text.entry.length, length, text.entry.length, length, common, common, common});
        return value;
    };
    std::uint16_t least = 1;
    for (std::size_t i = 0; i < shared.size(); ++i) {
        if (shared[i] < least)
            continue;
        const Entry &entry = m_entries[i];
        if (entry.intent == utterance.intent || static_cast<std::int32_t>(i) == except)
            continue;
        const bool bothPlain = text.entry.plain && entry.plain;
        if (!bothPlain && best.size() == wanted && shared[i] < parts.size()) {
            // Words that are not shared make up at least their number of its squares.
            const auto all = static_cast<double>(entry.squares);
            const double otherPart = (all - double(entry.distinct - shared[i])) / all;
            if (bound(text.entry.length + entry.length, parts[shared[i]], otherPart)
                < best.front().score)
                continue;
        }
        const double reached = text.entry.plain && entry.plain ? plainScore(entry.length, shared[i])
                                                               : score(text, view(entry));
        const SimilarUtterance candidate{static_cast<std::int32_t>(i), reached};
        if (reached <= 0.0 || (best.size() == wanted && !isBetter(candidate, best.front())))
            continue;
        if (best.size() == wanted) {
            std::pop_heap(best.begin(), best.end(), isBetter);
            best.pop_back();
        }
        best.push_back(candidate);
        std::push_heap(best.begin(), best.end(), isBetter);
        while (best.size() == wanted && least < text.words.size()
               && bound(longest, parts[least], 1.0) < best.front().score)
            ++least;
    }
    std::sort_heap(best.begin(), best.end(), isBetter);
    return best;
}

std::size_t PairwiseIndex::memoryUsed() const
{
    std::size_t bytes = m_entries.capacity() * sizeof(Entry)
        + m_words.capacity() * sizeof(std::uint32_t)
        + m_postings.capacity() * sizeof(std::vector<Posting>) + m_numbers.memoryUsed();
    for (const std::vector<Posting> &postings : m_postings)
        bytes += postings.capacity() * sizeof(Posting);
    return bytes;
}

} // namespace Rehearsal
