// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace Rehearsal {

/// Runs job(0) to job(count - 1), each once, on up to `threads` threads.
template <typename Job>
void forEachParallel(std::size_t count, int threads, const Job &job)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            job(i);
    };
    std::vector<std::jthread> workers;
    const auto wanted = static_cast<std::size_t>(std::max(threads, 1));
    for (std::size_t i = 1; i < std::min(wanted, count); ++i)
        workers.emplace_back(work);
    work();
}

} // namespace Rehearsal
