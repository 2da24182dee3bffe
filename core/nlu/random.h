// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace Rehearsal {

/// The same numbers on every machine, which std::shuffle and its friends don't promise: SplitMix64
/// (Steele, Lea, Flood, OOPSLA 2014).
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    { }

    std::uint64_t next()
    {
        std::uint64_t value = m_state += 0x9E3779B97F4A7C15ULL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
        return value ^ (value >> 31);
    }

    /// 0 to bound - 1; `bound` below 2^32. Favours small numbers by less than bound / 2^32.
    std::size_t below(std::size_t bound)
    {
        return static_cast<std::size_t>(((next() >> 32) * bound) >> 32);
    }

    template <typename T>
    void shuffle(std::span<T> items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }

private:
    std::uint64_t m_state = 0;
};

} // namespace Rehearsal
