// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/tokens.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace Rehearsal {

namespace {

constexpr std::size_t FirstSlots = 1024;
constexpr char16_t EndOfAscii = 0x80;

/// Of the lower-case letters; str.isalnum() or '_', which leaves out combining marks.
bool isWordCharacter(char32_t c) { return c == U'_' || QChar::isLetterOrNumber(c); }

struct AsciiTables
{
    std::array<char16_t, EndOfAscii> lower = {};
    std::array<bool, EndOfAscii> space = {};
    std::array<bool, EndOfAscii> word = {};
};

const AsciiTables &asciiTables()
{
    static const AsciiTables tables = [] {
        AsciiTables made;
        for (char16_t c = 0; c < EndOfAscii; ++c) {
            made.lower[c] = c >= u'A' && c <= u'Z' ? char16_t(c + 0x20) : c;
            made.space[c] = isPythonSpace(c);
            made.word[c] = isWordCharacter(c);
        }
        return made;
    }();
    return tables;
}

bool foldAscii(const QString &text, std::u16string &folded)
{
    const AsciiTables &tables = asciiTables();
    folded.resize(static_cast<std::size_t>(text.size()));
    const char16_t *from = reinterpret_cast<const char16_t *>(text.constData());
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (from[i] >= EndOfAscii)
            return false;
        folded[i] = tables.lower[from[i]];
    }
    return true;
}

/// Whether the code point at `at` belongs to a word; moves `at` behind it.
bool belongsToWord(std::u16string_view text, std::size_t &at, TokenRule rule)
{
    const char16_t first = text[at++];
    if (first < EndOfAscii) {
        const AsciiTables &tables = asciiTables();
        return rule == TokenRule::Words ? tables.word[first] : !tables.space[first];
    }
    char32_t c = first;
    if (QChar::isHighSurrogate(c) && at < text.size() && QChar::isLowSurrogate(text[at]))
        c = QChar::surrogateToUcs4(first, text[at++]);
    return rule == TokenRule::Words ? isWordCharacter(c) : !isPythonSpace(c);
}

/// Calls visit(word) for each word of the text; `folded` holds their letters meanwhile.
template <typename Visit>
void forEachWord(const QString &text, TokenRule rule, std::u16string &folded, const Visit &visit)
{
    if (!foldAscii(text, folded))
        folded = lowered(text).toStdU16String();
    const std::u16string_view all(folded);
    std::size_t start = 0;
    std::size_t length = 0; // in code points
    for (std::size_t at = 0; at <= all.size();) {
        const std::size_t here = at;
        if (at < all.size() && belongsToWord(all, at, rule)) {
            if (length++ == 0)
                start = here;
            continue;
        }
        if (length > (rule == TokenRule::Words ? 1U : 0U))
            visit(all.substr(start, here - start));
        length = 0;
        if (here == all.size())
            return;
    }
}

std::uint32_t hashOf(std::u16string_view word)
{
    std::uint64_t hash = word.size();
    for (const char16_t c : word)
        hash = (hash ^ c) * 0x9E3779B97F4A7C15ULL + (hash >> 47);
    return static_cast<std::uint32_t>(hash >> 32);
}

} // namespace

WordNumbers::WordNumbers(TokenRule rule)
    : m_rule(rule)
    , m_slots(FirstSlots)
{ }

std::u16string_view WordNumbers::view(std::uint32_t number) const
{
    return std::u16string_view(m_letters).substr(m_begins[number],
                                                 m_ends[number] - m_begins[number]);
}

QString WordNumbers::word(std::uint32_t number) const
{
    const std::u16string_view letters = view(number);
    return QString::fromUtf16(letters.data(), qsizetype(letters.size()));
}

std::size_t WordNumbers::slotOf(std::u16string_view word, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].number != None
           && (m_slots[at].hash != hash || view(m_slots[at].number) != word))
        at = (at + 1) & mask;
    return at;
}

void WordNumbers::number(const QString &text, std::vector<std::uint32_t> &words)
{
    words.clear();
    forEachWord(text, m_rule, m_folded, [&](std::u16string_view word) {
        const std::uint32_t hash = hashOf(word);
        std::size_t slot = slotOf(word, hash);
        if (m_slots[slot].number == None) {
            if (2 * size() >= m_slots.size()) {
                grow();
                slot = slotOf(word, hash);
            }
            m_slots[slot] = {hash, static_cast<std::uint32_t>(size())};
            m_begins.push_back(static_cast<std::uint32_t>(m_letters.size()));
            m_letters += word;
            m_ends.push_back(static_cast<std::uint32_t>(m_letters.size()));
        }
        words.push_back(m_slots[slot].number);
    });
}

void WordNumbers::lookUp(const QString &text, std::vector<std::uint32_t> &words) const
{
    words.clear();
    std::u16string folded;
    std::vector<std::u16string_view> unknown;
    forEachWord(text, m_rule, folded, [&](std::u16string_view word) {
        std::uint32_t number = m_slots[slotOf(word, hashOf(word))].number;
        if (number == None) {
            const auto found = std::find(unknown.begin(), unknown.end(), word);
            number = static_cast<std::uint32_t>(size())
                + static_cast<std::uint32_t>(found - unknown.begin());
            if (found == unknown.end())
                unknown.push_back(word);
        }
        words.push_back(number);
    });
}

void WordNumbers::renumber(const std::vector<std::uint32_t> &newNumbers)
{
    std::vector<std::uint32_t> begins(m_begins.size());
    std::vector<std::uint32_t> ends(m_ends.size());
    for (std::size_t old = 0; old < newNumbers.size(); ++old) {
        begins[newNumbers[old]] = m_begins[old];
        ends[newNumbers[old]] = m_ends[old];
    }
    m_begins = std::move(begins);
    m_ends = std::move(ends);
    for (Slot &slot : m_slots) {
        if (slot.number != None)
            slot.number = newNumbers[slot.number];
    }
}

std::size_t WordNumbers::memoryUsed() const
{
    return m_slots.capacity() * sizeof(Slot) + m_letters.capacity() * sizeof(char16_t)
        + (m_begins.capacity() + m_ends.capacity()) * sizeof(std::uint32_t);
}

void WordNumbers::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot &slot : old) {
        if (slot.number == None)
            continue;
        std::size_t at = slot.hash & mask;
        while (m_slots[at].number != None)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

} // namespace Rehearsal
