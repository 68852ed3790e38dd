// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/math/detail/exponential.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math {

/// e^x - 1, accurate for small x too. Error below 2 ulp (docs/math_accuracy.md). x for a zero, -1 for negative and
/// infinity for large x, NaN for NaN.
template <floating_lanes V>
constexpr V expm1(V x) {
    using T = lane_scalar<V>;
    using constants = detail::exponential_constants<T>;
    using format = detail::binary_format<T>;
    constexpr T digits = std::numeric_limits<T>::digits;
    V const largest = simd::everywhere<V, constants::largest>;
    V const not_above = simd::select(x < largest, x, largest);  // nor NaN
    V const inside =
        simd::select(not_above > -digits, not_above, simd::broadcast<V>(-digits));  // below, the result rounds to -1

    auto const large = inside > constants::ordinary;  // 2^k may be too large: half of it, then
    lane_integers<V> const bias =
        simd::select(large, lane_integers<V>{} + (format::bias + 1), lane_integers<V>{} + format::bias);
    V const result = detail::exponential_minus_one(detail::reduce_exponential(inside), bias) *
                     simd::select(large, simd::everywhere<V, format::two>, detail::one<V>);
    return simd::select(x <= largest, detail::with_sign_of(result, x),
                        simd::select(x > largest, simd::everywhere<V, format::infinity>, x));
}

}  // namespace constgrad::math

CONSTGRAD_DIAGNOSTICS_POP
