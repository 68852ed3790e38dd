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

}  // namespace detail

// The elementary functions of every element of a matrix or a vector; at run time as many elements at once as the target
// has lanes. Accuracy, domain and bits are those of the functions of numbers.
namespace math {

template <constgrad::detail::elements A>
constexpr A abs(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::abs(x); });
}
template <constgrad::detail::elements A>
constexpr A exp(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::exp(x); });
}
template <constgrad::detail::elements A>
constexpr A expm1(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::expm1(x); });
}
template <constgrad::detail::elements A>
constexpr A floor(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::floor(x); });
}
template <constgrad::detail::elements A>
constexpr A log(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::log(x); });
}
template <constgrad::detail::elements A>
constexpr A log1p(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::log1p(x); });
}
template <constgrad::detail::elements A>
constexpr A round(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::round(x); });
}
template <constgrad::detail::elements A>
constexpr A sigmoid(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::sigmoid(x); });
}
template <constgrad::detail::elements A>
constexpr A softplus(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::softplus(x); });
}
template <constgrad::detail::elements A>
constexpr A sqrt(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::sqrt(x); });
}
template <constgrad::detail::elements A>
constexpr A tanh(A const& a) {
    return constgrad::detail::of_each_element(a, []<class V>(V x) { return math::tanh(x); });
}

}  // namespace math

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
