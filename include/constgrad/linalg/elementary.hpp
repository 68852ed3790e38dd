// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/elementwise.hpp>
#include <constgrad/math/abs.hpp>
#include <constgrad/math/exp.hpp>
#include <constgrad/math/expm1.hpp>
#include <constgrad/math/floor.hpp>
#include <constgrad/math/log.hpp>
#include <constgrad/math/log1p.hpp>
#include <constgrad/math/round.hpp>
#include <constgrad/math/sigmoid.hpp>
#include <constgrad/math/softplus.hpp>
#include <constgrad/math/sqrt.hpp>
#include <constgrad/math/tanh.hpp>
#include <constgrad/simd/in_turns.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <class>
inline constexpr bool is_matrix_or_vector = false;
template <scalar T, int R, int C>
inline constexpr bool is_matrix_or_vector<matrix<T, R, C>> = true;
template <scalar T, int N>
inline constexpr bool is_matrix_or_vector<vector<T, N>> = true;

template <class A>
concept elements = is_matrix_or_vector<A>;

template <elements A, class F>
constexpr A of_each_element(A const& a, F f) {
    A result;
    for_each_element(result.elements, f, a.elements);
    return result;
}

template <class V, int turns, elements A, class F>
[[gnu::flatten]] A in_turns_at_run_time(A const& a, F f) {
    constexpr int size = sizeof(a.elements) / sizeof(a.elements[0]);
    constexpr int width = lane_count<V>;
    constexpr int step = turns * width;
    A result;
    for (int begin = 0; begin < size; begin += step) {
        int const first = begin < size - step ? begin : size - step;  // the last ones may be done twice
        simd::in_turns<turns>(
            0, [&](int i) { return load<V>(a.elements + first + i * width); }, f,
            [&](int i, V y) { store<V>(y, result.elements + first + i * width); });
    }
    return result;
}

// The same where f is a long chain of operations.
template <elements A, class F>
constexpr A of_each_element_in_turns(A const& a, F f) {
    using V = native_lanes<typename A::value_type>;
    constexpr int turns = simd::turns<V>;
    constexpr int size = sizeof(a.elements) / sizeof(a.elements[0]);
    if constexpr (turns > 1 && size >= turns * lane_count<V>)
        if (!__builtin_is_constant_evaluated()) return in_turns_at_run_time<V, turns>(a, f);
    return of_each_element(a, f);
}

}  // namespace detail

// The elementary functions of every element of a matrix or a vector; at run time as many elements at once as the target
// has lanes. Accuracy, domain and bits are those of the functions of numbers (one NaN is as good as another).
namespace math {

template <constgrad::detail::elements A>
constexpr A abs(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::abs(x); });
}
template <constgrad::detail::elements A>
constexpr A exp(A const& a) {
    return constgrad::detail::of_each_element_in_turns(a, []<class V>(V x) { return math::exp(x); });
}
template <constgrad::detail::elements A>
constexpr A expm1(A const& a) {
    return constgrad::detail::of_each_element_in_turns(a, []<class V>(V x) { return math::expm1(x); });
}
template <constgrad::detail::elements A>
constexpr A floor(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::floor(x); });
}
template <constgrad::detail::elements A>
constexpr A log(A const& a) {
    return constgrad::detail::of_each_element_in_turns(a, []<class V>(V x) { return math::log(x); });
}
template <constgrad::detail::elements A>
constexpr A log1p(A const& a) {
    return constgrad::detail::of_each_element_in_turns(a, []<class V>(V x) { return math::log1p(x); });
}
template <constgrad::detail::elements A>
constexpr A round(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::round(x); });
}
template <constgrad::detail::elements A>
constexpr A sigmoid(A const& a) {
    return constgrad::detail::of_each_element_in_turns(a, []<class V>(V x) { return math::sigmoid(x); });
}
template <constgrad::detail::elements A>
constexpr A softplus(A const& a) {
    return constgrad::detail::of_each_element_in_turns(a, []<class V>(V x) { return math::softplus(x); });
}
template <constgrad::detail::elements A>
constexpr A sqrt(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::sqrt(x); });
}
template <constgrad::detail::elements A>
constexpr A tanh(A const& a) {
    return constgrad::detail::of_each_element_in_turns(a, []<class V>(V x) { return math::tanh(x); });
}

}  // namespace math

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
