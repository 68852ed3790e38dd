// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/math/detail/exponential.hpp>
#include <constgrad/simd/extremes.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math {

namespace detail {

/// p / sigmoid(x), where e^-x = (1 + w) / p: (p + 1) + w, in few roundings.
template <floating_lanes V>
constexpr V sigmoid_denominator(V const& p, reduced_exponential<V> const& e) {
    V const sum = p + one<V>;
    V const lost = p - (sum - one<V>);
    return sum + (e.high + (e.low + lost));
}

}  // namespace detail

/// The logistic function 1 / (1 + e^-x). Error below 2 ulp, denormal results included (docs/math_accuracy.md). 1 for
/// large x, 0 where e^x rounds to 0, NaN for NaN.
template <floating_lanes V>
constexpr V sigmoid(V x) {
    using T = lane_scalar<V>;
    using format = detail::binary_format<T>;
    V const largest = simd::everywhere<V, format::digits>;  // the result rounds to 1 from here on
    if ((detail::selects_ordinary<V> || __builtin_is_constant_evaluated()) &&
        simd::all_of((x > -largest) & (x < largest))) {
        detail::reduced_exponential<V> const e = detail::reduce_exponential(-x);
        V const p = simd::from_bits<V>((3 * format::bias - e.doubled_bias) << format::mantissa_bits);
        return p / detail::sigmoid_denominator(p, e);  // the same bits
    }

    V const smallest = simd::everywhere<V, detail::exponential_constants<T>::smallest>;
    V inside = x;
    if (!__builtin_is_constant_evaluated()) {
        inside = simd::greater(smallest, simd::lesser(largest, x));
    } else {  // constant evaluation rejects operations that make NaN
        V const not_below = simd::select(x > smallest, x, smallest);  // nor NaN
        inside = simd::select(not_below < largest, not_below, largest);
    }
    detail::reduced_exponential<V> const e = detail::reduce_exponential(-inside);
    lane_integers<V> const doubled_bias = 4 * format::bias - e.doubled_bias;
    V const minus_k = -e.k();
    V const p = detail::scaled(detail::one<V>, minus_k, doubled_bias);  // may be denormal
    V const result = detail::scaled(detail::one<V> / detail::sigmoid_denominator(p, e), minus_k, doubled_bias);
    if constexpr (simd::has_scaling_instruction<V>)
        if (!__builtin_is_constant_evaluated()) return result;  // NaN has passed
    return simd::select(x == x, result, x);
}

}  // namespace constgrad::math

CONSTGRAD_DIAGNOSTICS_POP
