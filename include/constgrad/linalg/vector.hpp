// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/scalar.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// N scalars, nothing else: an aggregate, trivially copyable, usable as a template argument.
template <scalar T, int N>
struct vector {
    static_assert(N >= 1, "vector: the number of elements must be at least 1");

    using value_type = T;
    static constexpr int size = N;

    T elements[N];

    constexpr T& operator[](int i) { return elements[i]; }
    constexpr T const& operator[](int i) const { return elements[i]; }

    friend constexpr bool operator==(vector const&, vector const&) = default;
};

template <scalar T, class... U>
vector(T, U...) -> vector<T, 1 + sizeof...(U)>;

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
