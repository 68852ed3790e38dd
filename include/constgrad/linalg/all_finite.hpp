// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/scalar.hpp>
#include <constgrad/linalg/all_elements.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/width.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

/// The bits of an exponent that belongs to no finite number.
template <scalar T>
inline constexpr lane_integers<T> greatest_exponent = simd::bits_of(std::numeric_limits<T>::infinity());

template <class V, scalar T, int N>
constexpr bool all_finite_in(T const (&elements)[N]) {
    return all_elements<V>(
        elements, []<class P>(P x) { return (simd::bits_of(x) & greatest_exponent<T>) != greatest_exponent<T>; });
}

}  // namespace detail

/// Whether no element is infinite or NaN: whether no exponent is all ones.
template <scalar T, int N>
constexpr bool all_finite(T const (&elements)[N]) {
    if (__builtin_is_constant_evaluated()) return detail::all_finite_in<lanes<T, simd::evaluated_width>>(elements);
    return detail::all_finite_in<lanes<T, simd::native_width<T>>>(elements);
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
