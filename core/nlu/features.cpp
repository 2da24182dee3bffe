// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/features.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Rehearsal {

namespace {

constexpr std::size_t LongestCharacterGram = 4;
/// Sorting the marks of one cluster takes quadratic time, so no text may bring a longer run.
constexpr qsizetype LongestMarkRun = 64;

/// Below U+0300 every text is in normal form C.
bool isPlain(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x300; });
}

bool isMark(char32_t c) { return QChar::isMark(c); }

bool hasLongMarkRun(const QString &text)
{
    qsizetype run = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t code = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate()) {
            code = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        run = isMark(code) ? run + 1 : 0;
        if (run > LongestMarkRun)
            return true;
    }
    return false;
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c == U'_'
            || (c >= U'A' && c <= U'Z');
    return QChar::isLetterOrNumber(c) || isMark(c);
}

bool isSpace(char32_t c)
{
    return c < 0x80 ? c == U' ' || (c >= U'\t' && c <= U'\r') : QChar::isSpace(c);
}

/// Multiply and fold over the code points, spread at the end (the finisher of MurmurHash3). With 64
/// bits, two of a million n-grams meet once in ten million vocabularies.
constexpr std::uint64_t HashFactor = 0x9E3779B97F4A7C15ULL;

std::uint64_t fold(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * HashFactor;
    return hash ^ (hash >> 29);
}

std::uint64_t finish(std::uint64_t hash)
{
    hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDULL;
    hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53ULL;
    return hash ^ (hash >> 33);
}

void extractWords(const std::u32string &text, std::vector<std::uint64_t> &grams)
{
    constexpr std::uint64_t oneWord = 0x101;
    constexpr std::uint64_t twoWords = 0x102;
    std::uint64_t previous = 0;
    bool hasPrevious = false;
    for (std::size_t i = 0; i < text.size();) {
        if (!isWordCharacter(text[i])) {
            ++i;
            continue;
        }
        std::uint64_t word = 0;
        for (; i < text.size() && isWordCharacter(text[i]); ++i)
            word = fold(word, text[i]);
        grams.push_back(finish(fold(oneWord, word)));
        if (hasPrevious)
            grams.push_back(finish(fold(fold(twoWords, previous), word)));
        previous = word;
        hasPrevious = true;
    }
}

void extractCharacters(const std::u32string &text, std::vector<std::uint64_t> &grams)
{
    for (std::size_t i = 0; i < text.size();) {
        if (isSpace(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && !isSpace(text[end]))
            ++end;
        // The token with a space at each end: position 0 and size - 1 are the spaces.
        const std::size_t size = end - i + 2;
        const auto at = [&](std::size_t position) {
            return position == 0 || position + 1 == size ? U' ' : text[i + position - 1];
        };
        for (std::size_t first = 0; first + 1 < size; ++first) {
            std::uint64_t hash = fold(0x201, at(first));
            const std::size_t longest = std::min(LongestCharacterGram, size - first);
            for (std::size_t length = 2; length <= longest; ++length) {
                hash = fold(hash, at(first + length - 1));
                grams.push_back(finish(hash));
            }
        }
        i = end;
    }
}

} // namespace

std::u32string foldText(const QString &text)
{
    const QString normal = isPlain(text) || hasLongMarkRun(text)
        ? text
        : text.normalized(QString::NormalizationForm_C);
    std::u32string folded;
    folded.reserve(static_cast<std::size_t>(normal.size()));
    for (qsizetype i = 0; i < normal.size(); ++i) {
        const QChar unit = normal.at(i);
        char32_t code = unit.unicode();
        if (unit.isSurrogate()) {
            if (unit.isHighSurrogate() && i + 1 < normal.size()
                && normal.at(i + 1).isLowSurrogate()) {
                code = QChar::surrogateToUcs4(unit, normal.at(i + 1));
                ++i;
            } else {
                code = QChar::ReplacementCharacter;
            }
        }
        if (code < 0x80)
            code += code >= U'A' && code <= U'Z' ? 0x20 : 0;
        else
            code = QChar::toLower(code);
        folded.push_back(code);
    }
    return folded;
}

void extractNGrams(const QString &text, NGrams &grams)
{
    grams.words.clear();
    grams.characters.clear();
    const std::u32string folded = foldText(text);
    extractWords(folded, grams.words);
    extractCharacters(folded, grams.characters);
}

namespace {

/// Makes one feature of each run of equal indices; its value is the count so far.
void countRuns(std::vector<std::int32_t> &indices, FeatureVector &features)
{
    std::sort(indices.begin(), indices.end());
    features.clear();
    for (std::size_t i = 0; i < indices.size();) {
        std::size_t end = i + 1;
        while (end < indices.size() && indices[end] == indices[i])
            ++end;
        features.push_back({indices[i], static_cast<float>(end - i)});
        i = end;
    }
}

} // namespace

std::int32_t FeatureSpace::find(std::uint64_t hash) const
{
    if (m_slots.empty())
        return -1;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
        if (m_slots[i].index < 0 || m_slots[i].hash == hash)
            return m_slots[i].index;
    }
}

std::int32_t FeatureSpace::findOrAdd(std::uint64_t hash, bool word)
{
    if (m_slots.size() < 2 * (m_isWord.size() + 1))
        grow();
    const std::size_t mask = m_slots.size() - 1;
    std::size_t i = hash & mask;
    while (m_slots[i].index >= 0) {
        if (m_slots[i].hash == hash)
            return m_slots[i].index;
        i = (i + 1) & mask;
    }
    m_slots[i] = {hash, static_cast<std::int32_t>(m_isWord.size())};
    m_isWord.push_back(word ? 1 : 0);
    return m_slots[i].index;
}

void FeatureSpace::grow()
{
    std::vector<Slot> slots(std::max<std::size_t>(1024, 2 * m_slots.size()));
    const std::size_t mask = slots.size() - 1;
    for (const Slot &slot : m_slots) {
        if (slot.index < 0)
            continue;
        std::size_t i = slot.hash & mask;
        while (slots[i].index >= 0)
            i = (i + 1) & mask;
        slots[i] = slot;
    }
    m_slots.swap(slots);
}

FeatureMatrix FeatureSpace::fit(const QList<QString> &texts)
{
    *this = FeatureSpace();
    FeatureMatrix counted;
    std::vector<std::uint32_t> frequency;
    NGrams grams;
    std::vector<std::int32_t> indices;
    FeatureVector features;
    for (const QString &text : texts) {
        extractNGrams(text, grams);
        indices.clear();
        for (const std::uint64_t hash : grams.words)
            indices.push_back(findOrAdd(hash, true));
        for (const std::uint64_t hash : grams.characters)
            indices.push_back(findOrAdd(hash, false));
        countRuns(indices, features);
        frequency.resize(m_isWord.size(), 0);
        for (const Feature &feature : features)
            ++frequency[static_cast<std::size_t>(feature.index)];
        counted.append(features);
    }
    m_rarest = std::log((1.0 + static_cast<double>(texts.size())) / 2.0) + 1.0;
    m_inverseFrequency.reserve(frequency.size());
    const double all = 1.0 + static_cast<double>(texts.size());
    for (const std::uint32_t count : frequency)
        m_inverseFrequency.push_back(static_cast<float>(std::log(all / (1.0 + count)) + 1.0));

    FeatureMatrix rows;
    for (std::size_t i = 0; i < counted.rowCount(); ++i) {
        features.assign(counted.row(i).begin(), counted.row(i).end());
        weigh(features);
        normalize(*this, features);
        rows.append(features);
    }
    return rows;
}

double FeatureSpace::transform(const QString &text, FeatureVector &features) const
{
    NGrams grams;
    extractNGrams(text, grams);
    std::vector<std::int32_t> indices;
    indices.reserve(grams.words.size() + grams.characters.size());
    std::size_t unknown = 0;
    for (const auto *hashes : {&grams.words, &grams.characters}) {
        for (const std::uint64_t hash : *hashes) {
            if (const std::int32_t index = find(hash); index >= 0)
                indices.push_back(index);
            else
                ++unknown;
        }
    }
    countRuns(indices, features);
    weigh(features);
    double known = 0.0;
    for (const Feature &feature : features)
        known += static_cast<double>(feature.value) * static_cast<double>(feature.value);
    const double all = known + static_cast<double>(unknown) * m_rarest * m_rarest;
    normalize(*this, features);
    return all > 0.0 ? std::sqrt(known / all) : 0.0;
}

void FeatureSpace::add(const QString &text, FeatureVector &features)
{
    NGrams grams;
    extractNGrams(text, grams);
    std::vector<std::int32_t> indices;
    indices.reserve(grams.words.size() + grams.characters.size());
    for (const std::uint64_t hash : grams.words)
        indices.push_back(findOrAdd(hash, true));
    for (const std::uint64_t hash : grams.characters)
        indices.push_back(findOrAdd(hash, false));
    m_inverseFrequency.resize(m_isWord.size(), static_cast<float>(m_rarest));
    countRuns(indices, features);
    weigh(features);
    normalize(*this, features);
}

void FeatureSpace::weigh(FeatureVector &features) const
{
    for (Feature &feature : features) {
        if (feature.value > 1.0F)
            feature.value = static_cast<float>(1.0 + std::log(static_cast<double>(feature.value)));
        feature.value *= m_inverseFrequency[static_cast<std::size_t>(feature.index)];
    }
}

void normalize(const FeatureSpace &space, FeatureVector &features)
{
    std::array<double, 2> squares = {};
    for (const Feature &feature : features)
        squares[space.isWord(feature.index) ? 1 : 0] +=
            static_cast<double>(feature.value) * static_cast<double>(feature.value);
    std::array<float, 2> scale = {};
    for (std::size_t i = 0; i < scale.size(); ++i)
        scale[i] = squares[i] > 0.0 ? static_cast<float>(1.0 / std::sqrt(2.0 * squares[i])) : 0.0F;
    for (Feature &feature : features)
        feature.value *= scale[space.isWord(feature.index) ? 1 : 0];
}

} // namespace Rehearsal
