// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/math/detail/exponential.hpp>
#include <constgrad/simd/extremes.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math {

/// The logistic function 1 / (1 + e^-x). Error below 2 ulp, denormal results included (docs/math_accuracy.md). 1 for
/// large x, 0 where e^x rounds to 0, NaN for NaN.
template <floating_lanes V>
constexpr V sigmoid(V x) {
    using T = lane_scalar<V>;
    using format = detail::binary_format<T>;
    V const smallest = simd::everywhere<V, detail::exponential_constants<T>::smallest>;
    V const largest = simd::everywhere<V, format::digits>;  // the result rounds to 1 from here on
    V inside = x;
    bool simple = false;  // in constant evaluation, which rejects operations that make NaN: all results are ordinary
    if (!__builtin_is_constant_evaluated()) {
        inside = simd::greater(smallest, simd::lesser(largest, x));
    } else {
        simple = simd::all_of((x > -largest) & (x < largest));
        if (!simple) {
            V const not_below = simd::select(x > smallest, x, smallest);  // nor NaN
            inside = simd::select(not_below < largest, not_below, largest);
        }
    }

    // e^-x = (1 + w) / p makes the result p / ((p + 1) + w): few roundings. p = 2^-k may be denormal.
    detail::reduced_exponential<V> const e = detail::reduce_exponential(-inside);
    lane_integers<V> const doubled_bias = 4 * format::bias - e.doubled_bias;
    V const p = simple ? simd::from_bits<V>((doubled_bias - format::bias) << format::mantissa_bits)
                       : detail::scaled(detail::one<V>, -e.k, doubled_bias);
    V const sum = p + detail::one<V>;
    V const lost = p - (sum - detail::one<V>);
    V const denominator = sum + (e.high + (e.low + lost));
    if (simple) return p / denominator;
    V const result = detail::scaled(detail::one<V> / denominator, -e.k, doubled_bias);
    if constexpr (simd::has_scaling_instruction<V>)
        if (!__builtin_is_constant_evaluated()) return result;  // NaN has passed
    return simd::select(x == x, result, x);
}

}  // namespace constgrad::math

CONSTGRAD_DIAGNOSTICS_POP
