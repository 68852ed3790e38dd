// SPDX-License-Identifier: BSL-1.0
#pragma once

// lanes<T, W> is W scalars that are computed with together: a vector of the compiler where it can evaluate one in
// constant expressions (g++ >= 12, clang >= 19), a plain array elsewhere, and T itself for W = 1. All have + - * / and
// comparisons, elementwise and with a scalar on either side; simd/operations.hpp does the rest. The folder simd/ alone
// knows about SIMD and about the compilers' constant evaluators.

#include <concepts>
#include <type_traits>
#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/scalar.hpp>
#include <constgrad/simd/lane_array.hpp>

#if defined(__clang__)
#define CONSTGRAD_NATIVE_LANES (__clang_major__ >= 19)
#elif defined(__ARM_FEATURE_MVE)  // with Helium g++ 12 gets combined comparisons of vectors wrong
#define CONSTGRAD_NATIVE_LANES 0
#elif defined(__GNUC__)
#define CONSTGRAD_NATIVE_LANES (__GNUC__ >= 12)
#else
#define CONSTGRAD_NATIVE_LANES 0
#endif

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <class T, int W>
struct lanes_of {
#if CONSTGRAD_NATIVE_LANES
    typedef T type __attribute__((vector_size(W * sizeof(T))));
#else
    using type = lane_array<T, W>;
#endif
};
template <class T>
struct lanes_of<T, 1> {
    using type = T;
};

}  // namespace detail

/// W values of type T, computed with together; T itself when W is 1.
template <class T, int W>
using lanes = typename detail::lanes_of<T, W>::type;

namespace detail {

template <class T, int W>
struct stored_lanes {  // std::array::operator[] costs ten times more in the evaluators
    T at[W];
};

template <class V>
inline constexpr bool is_lane_array = false;
template <class T, int W>
inline constexpr bool is_lane_array<lane_array<T, W>> = true;

// What may have lanes at all; element_of asks no more.
template <class V>
concept pack = std::is_arithmetic_v<V> || is_lane_array<V>
#if CONSTGRAD_NATIVE_LANES
               || (!std::is_class_v<V> && requires(V& v) { v[0]; })
#endif
    ;

template <class V>
inline constexpr bool is_in_turns = false;
template <class T, int W>
inline constexpr bool is_in_turns<lane_array<T, W>> = !std::is_arithmetic_v<T>;

}  // namespace detail

/// The scalar type of a pack of lanes.
template <class V>
using lane_scalar = detail::element_of<std::remove_cv_t<V>>;

/// How many lanes a pack has.
template <class V>
inline constexpr int lane_count = sizeof(V) / sizeof(lane_scalar<V>);

/// Several packs of the compiler that are computed with in turns.
template <class V>
concept packs_in_turns = detail::is_in_turns<V>;

namespace detail {

template <class V>
struct integers_of {
    using type = lanes<integer_like<lane_scalar<V>>, lane_count<V>>;
};
template <packs_in_turns V>
struct integers_of<V> {
    using type = typename V::mask;
};

}  // namespace detail

/// Signed integers of the same width and number as the lanes of V.
template <class V>
using lane_integers = typename detail::integers_of<V>::type;

/// float or double, or a pack of them: what one implementation of a function serves.
template <class V>
concept floating_lanes = detail::pack<V> && scalar<lane_scalar<V>> &&
                         (packs_in_turns<V> || std::same_as<V, lanes<lane_scalar<V>, lane_count<V>>>);

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
