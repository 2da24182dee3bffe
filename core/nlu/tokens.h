// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <QString>
#include <QStringView>
#include <string>
#include <vector>

namespace Rehearsal {

enum class TokenRule {
    WhiteSpace, ///< text.lower().split() of Python
    Words,      ///< re.findall(r"(?u)\b\w\w+\b", text.lower()) of Python, as scikit-learn's default
};

/// Gives the words of texts numbers, in the order in which they are first met.
class WordNumbers
{
public:
    explicit WordNumbers(TokenRule rule);

    /// Puts the numbers of a text's words into `words`, with repeats, in the order of the text. New
    /// words get the next numbers.
    void number(const QString &text, std::vector<std::uint32_t> &words);
    /// The same without learning: unknown words get numbers from size() on, equal words equal ones.
    void lookUp(const QString &text, std::vector<std::uint32_t> &words) const;

    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] QString word(std::uint32_t number) const;
    /// `newNumbers[n]` is what n becomes; each of 0 to size() - 1 once.
    void renumber(const std::vector<std::uint32_t> &newNumbers);
    [[nodiscard]] std::size_t memoryUsed() const; ///< bytes

private:
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t number = None;
    };
    static constexpr std::uint32_t None = 0xFFFFFFFFU;

    [[nodiscard]] std::u16string_view view(std::uint32_t number) const;
    /// The place where the word is, or where it would go.
    [[nodiscard]] std::size_t slotOf(std::u16string_view word, std::uint32_t hash) const;
    void grow();

    TokenRule m_rule;
    std::vector<Slot> m_slots;
    std::u16string m_letters; ///< of all words, one after another
    std::vector<std::uint32_t> m_begins;
    std::vector<std::uint32_t> m_ends;
    std::u16string m_folded; ///< the text at hand
};

} // namespace Rehearsal
