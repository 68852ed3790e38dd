// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/abs.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/math/detail/exponential.hpp>
#include <constgrad/simd/extremes.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math {

namespace detail {

/// tanh(x) rounds to 1 from here on.
template <class T>
inline constexpr T tanh_is_one = T(sizeof(T) == 4 ? 9.125 : 19.125);

}  // namespace detail

/// The hyperbolic tangent. Error below 2 ulp (docs/math_accuracy.md). x for a zero, 1 and -1 for large x, NaN for NaN.
template <floating_lanes V>
constexpr V tanh(V x) {
    using T = lane_scalar<V>;
    using format = detail::binary_format<T>;
    V const one = detail::one<V>;
    V const largest = simd::everywhere<V, detail::tanh_is_one<T>>;
    V const magnitude = abs(x);
    V bounded = magnitude;
    bool special = false;  // in constant evaluation, which rejects operations that make NaN
    if (!__builtin_is_constant_evaluated()) {
        bounded = simd::lesser(largest, magnitude);  // or NaN
    } else {
        auto const inside = magnitude < largest;
        special = !simd::all_of(inside);
        if (special) bounded = simd::select(inside, magnitude, largest);
    }

    // (1 - e^-2x) / (1 + e^-2x), and e^-2x = (1 + w) / p, p a power of 2.
    detail::reduced_exponential<V> const e =
        detail::reduce_exponential(bounded * simd::everywhere<V, format::minus_two>);
    V const w = e.high + e.low;
    V const p = simd::from_bits<V>((3 * format::bias - e.doubled_bias) << format::mantissa_bits);
    V const denominator = (p + one) + w;
    V numerator = (p - one) - w;
    if constexpr (sizeof(T) == 8) {  // take from the numerator what the denominator lost, times nearly tanh(x)
        V const lost = ((p + one) - denominator) + w;
        numerator = (p - one) - (w + simd::rounded(simd::select(bounded < one, bounded, one) * lost));
    }
    V const result = detail::with_sign_of(numerator / denominator, x);
    return special ? simd::select(x == x, result, x) : result;
}

}  // namespace constgrad::math

CONSTGRAD_DIAGNOSTICS_POP
