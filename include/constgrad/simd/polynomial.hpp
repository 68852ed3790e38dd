// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

template <class Coefficients, floating_lanes V, int I>
inline constexpr V coefficient = simd::broadcast<V>(Coefficients::values[I]);

template <class C, floating_lanes V, int... I>
constexpr V horner(V x, std::integer_sequence<int, I...>) {
    CONSTGRAD_EXACT_PRODUCTS
    constexpr int last = sizeof...(I);
    V value = coefficient<C, V, last>;
    if constexpr (packs_in_turns<V>)
        ((value = simd::rounded(value * x) + coefficient<C, V, last - 1 - I>), ...);
    else if constexpr (simd::has_rounding_multiply_add<V>)
        ((value = simd::multiply_add(coefficient<C, V, last - 1 - I>, value, x)), ...);
    else
        ((value = CONSTGRAD_ROUNDED(value * x) + coefficient<C, V, last - 1 - I>), ...);
    return value;
}

}  // namespace constgrad::detail

namespace constgrad::simd {

/// The polynomial with the coefficients Coefficients::values, lowest first, at x by Horner's rule, each product
/// rounded first.
template <class Coefficients, floating_lanes V>
constexpr V polynomial(V x) {
    constexpr int steps = sizeof(Coefficients::values) / sizeof(lane_scalar<V>) - 1;
    return detail::horner<Coefficients>(x, std::make_integer_sequence<int, steps>{});
}

}  // namespace constgrad::simd

CONSTGRAD_DIAGNOSTICS_POP
