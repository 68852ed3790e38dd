// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/math/detail/logarithm.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math {

/// The natural logarithm. Error below 1 ulp (docs/math_accuracy.md). -infinity for a zero of either sign, NaN for
/// negative x, infinity for infinity, NaN for NaN.
template <floating_lanes V>
constexpr V log(V x) {
    using T = lane_scalar<V>;
    using format = detail::binary_format<T>;
    V const largest = simd::everywhere<V, format::largest>;
    V const smallest = simd::everywhere<V, format::smallest_normal>;
    if ((lane_count<V> > 1 || __builtin_is_constant_evaluated()) && simd::all_of((x >= smallest) & (x <= largest))) {
        detail::scaled_fraction<V> const scaled = detail::scale_to_fraction(x);
        return detail::scaled_logarithm(scaled.k, scaled.fraction - detail::one<V>, V{});  // the same bits
    }

    auto const ordinary = (x > V{}) & (x <= largest);
    V const inside = simd::select(ordinary, x, detail::one<V>);
    auto const denormal = inside < smallest;
    V const lift = simd::select(denormal, simd::everywhere<V, format::all_integers>, detail::one<V>);
    lane_integers<V> const lifted_by =
        simd::select(denormal, lane_integers<V>{} + format::mantissa_bits, lane_integers<V>{});
    detail::scaled_fraction<V> const scaled = detail::scale_to_fraction(inside * lift);
    V const result = detail::scaled_logarithm(scaled.k - lifted_by, scaled.fraction - detail::one<V>, V{});

    V const zero_or_not_finite = simd::select(x == V{}, simd::everywhere<V, format::minus_infinity>, x);
    return simd::select(ordinary, result, simd::select(x < V{}, detail::quiet_nan<V>, zero_or_not_finite));
}

}  // namespace constgrad::math

CONSTGRAD_DIAGNOSTICS_POP
