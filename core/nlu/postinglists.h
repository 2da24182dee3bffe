// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace Rehearsal {

/// Posting lists of all words in one array.
template <typename Posting>
class PostingLists
{
public:
    explicit PostingLists(std::size_t words)
        : m_ends(words + 2)
    { }
    /// First all words to come, …
    void announce(std::uint32_t word) { ++m_ends[word + 2]; }
    void allocate()
    {
        for (std::size_t i = 1; i < m_ends.size(); ++i)
            m_ends[i] += m_ends[i - 1];
        m_postings.resize(m_ends.back());
    }
    /// … then their postings, in the same number.
    void add(std::uint32_t word, const Posting &posting)
    {
        m_postings[m_ends[word + 1]++] = posting;
    }
    [[nodiscard]] std::span<const Posting> of(std::uint32_t word) const
    {
        return {m_postings.data() + m_ends[word], m_ends[word + 1] - m_ends[word]};
    }

private:
    std::vector<std::uint32_t> m_ends;
    std::vector<Posting> m_postings;
};

} // namespace Rehearsal
