// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <utility>
#include <variant>

namespace Rehearsal {

/// A value or the reason why there is none. The one idiom: test, return the error, go on.
/// `Result<>` carries no value; `return {};` is its success.
template <typename T = std::monostate>
class [[nodiscard]] Result
{
public:
    Result() requires std::same_as<T, std::monostate>
    = default;
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    { }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    { }

    explicit operator bool() const { return m_state.index() == 0; }

    const T &operator*() const & { return *std::get_if<0>(&m_state); }
    T &operator*() & { return *std::get_if<0>(&m_state); }
    T &&operator*() && { return std::move(*std::get_if<0>(&m_state)); }
    const T *operator->() const { return std::get_if<0>(&m_state); }
    T *operator->() { return std::get_if<0>(&m_state); }

    /// Only when the result is false.
    const Error &error() const { return *std::get_if<1>(&m_state); }

    friend bool operator==(const Result &, const Result &) = default;

private:
    std::variant<T, Error> m_state;
};

} // namespace Rehearsal
