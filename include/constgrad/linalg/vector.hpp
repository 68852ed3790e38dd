// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

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

namespace detail {

// The first float or double among the types of some values.
template <class... U>
struct first_scalar {};
template <class T, class... U>
struct first_scalar<T, U...> : first_scalar<U...> {};
template <scalar T, class... U>
struct first_scalar<T, U...> {
    using type = T;
};
template <class T>
    requires std::is_integral_v<T>
struct first_scalar<T> {
    static_assert(scalar<T>, "vector: one of the values must be a float or a double, as in vector{1.0f, 2.0f}");
    using type = float;
};

}  // namespace detail

/// `vector{1, 2.5f}` is a vector<float, 2>: of the first float or double among the values.
template <class T, class... U>
vector(T, U...) -> vector<typename detail::first_scalar<T, U...>::type, 1 + sizeof...(U)>;

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
