// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/math/detail/exponential.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math {

/// The logistic function 1 / (1 + e^-x). Error below 2 ulp, denormal results included (docs/math_accuracy.md). 1 for
/// large x, 0 where e^x rounds to 0, NaN for NaN.
template <floating_lanes V>
constexpr V sigmoid(V x) {
    CONSTGRAD_EXACT_PRODUCTS
    using T = lane_scalar<V>;
    using format = detail::binary_format<T>;
    V const smallest = simd::everywhere<V, detail::exponential_constants<T>::smallest>;
    V const largest = simd::everywhere<V, format::digits>;  // the result rounds to 1 from here on
    bool simple = false;  // then the selections change nothing, which only the evaluators are worth telling
    if (std::is_constant_evaluated()) simple = simd::all_of((x > -largest) & (x < largest));
    V inside = x;
    if (!simple) {
        V const not_below = simd::select(x > smallest, x, smallest);  // nor NaN
        inside = simd::select(not_below < largest, not_below, largest);
    }

    // e^-x = (1 + w) / p makes the result p / ((p + 1) + w): few roundings. p, a power of 2, may be denormal.
    detail::reduced_exponential<V> const e = detail::reduce_exponential(-inside);
    lane_integers<V> const exponent = 4 * format::bias - e.doubled_bias;
    lane_integers<V> const half = exponent >> 1;
    V const p1 = simd::from_bits<V>(half << format::mantissa_bits);
    V const p2 = simd::from_bits<V>((exponent - half) << format::mantissa_bits);
    V const p = CONSTGRAD_ROUNDED(p1 * p2);
    V const sum = p + detail::one<V>;
    V const lost = p - (sum - detail::one<V>);
    V const result = CONSTGRAD_ROUNDED(p1 / (sum + (e.high + (e.low + lost))) * p2);
    return simple ? result : simd::select(x == x, result, x);
}

}  // namespace constgrad::math

CONSTGRAD_DIAGNOSTICS_POP
