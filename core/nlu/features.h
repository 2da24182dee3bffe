// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <QList>
#include <QString>
#include <span>
#include <string>
#include <vector>

namespace Rehearsal {

/// The text as the features see it: NFC, lower case, by code points. Half a surrogate pair becomes
/// U+FFFD.
[[nodiscard]] std::u32string foldText(const QString &text);

/// The n-grams of a text, each named by a 64-bit hash, in order of appearance, with repeats. Words
/// are runs of letters, digits, underscores and the marks on them; 1- and 2-grams. Characters are
/// n-grams of 2 to 4 code points of every white-space token with a space at each end.
struct NGrams
{
    std::vector<std::uint64_t> words = {};
    std::vector<std::uint64_t> characters = {};
};
void extractNGrams(const QString &text, NGrams &grams);

struct Feature
{
    std::int32_t index = 0;
    float value = 0.0F;

    friend bool operator==(const Feature &, const Feature &) = default;
};
/// By rising index. Word and character part have length 1/sqrt(2) each, unless one is empty.
using FeatureVector = std::vector<Feature>;

/// Rows of features one after another.
class FeatureMatrix
{
public:
    void append(std::span<const Feature> row)
    {
        m_features.insert(m_features.end(), row.begin(), row.end());
        m_ends.push_back(m_features.size());
    }
    [[nodiscard]] std::size_t rowCount() const { return m_ends.size(); }
    [[nodiscard]] std::span<const Feature> row(std::size_t index) const
    {
        const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return {m_features.data() + begin, m_ends[index] - begin};
    }

private:
    std::vector<Feature> m_features = {};
    std::vector<std::size_t> m_ends = {};
};

/// Knows the n-grams of a set of texts and how rare each is. The weight of an n-gram in a text is
/// (1 + ln count) * (ln((1 + n) / (1 + df)) + 1), n texts, df of them with the n-gram (Salton's
/// tf-idf as scikit-learn smooths it).
class FeatureSpace
{
public:
    /// Learns the n-grams of `texts` and returns one row for each of them.
    FeatureMatrix fit(const QList<QString> &texts);
    /// N-grams never seen by fit() are left out. Returns the share of the text's length that the known
    /// ones have: 1 if all are known, 0 if none is; an unknown one weighs as much as one that only
    /// one text has.
    double transform(const QString &text, FeatureVector &features) const;
    /// The row of one more text, as fit() would make it if the known n-grams stayed as rare as they
    /// are: new ones are learned as ones that only one text has.
    void add(const QString &text, FeatureVector &features);
    /// N-grams are numbered 0 to size() - 1.
    [[nodiscard]] std::size_t size() const { return m_inverseFrequency.size(); }
    [[nodiscard]] std::size_t memory() const ///< bytes
    {
        return m_slots.capacity() * sizeof(Slot) + m_inverseFrequency.capacity() * sizeof(float)
            + m_isWord.capacity();
    }
    /// Words are numbered before or among characters; this tells which is which.
    [[nodiscard]] bool isWord(std::int32_t index) const
    {
        return m_isWord[static_cast<std::size_t>(index)] != 0;
    }

private:
    [[nodiscard]] std::int32_t find(std::uint64_t hash) const;
    std::int32_t findOrAdd(std::uint64_t hash, bool word);
    void grow();
    /// Weighs what are counts so far, without scaling to length 1.
    void weigh(FeatureVector &features) const;

    struct Slot
    {
        std::uint64_t hash = 0;
        std::int32_t index = -1;
    };
    std::vector<Slot> m_slots = {};
    std::vector<float> m_inverseFrequency = {};
    double m_rarest = 1.0; ///< the inverse frequency of an n-gram that one text has
    std::vector<std::uint8_t> m_isWord = {};
};

/// Scales word and character part to 1/sqrt(2) each; what has length 0 stays.
void normalize(const FeatureSpace &space, FeatureVector &features);

} // namespace Rehearsal
