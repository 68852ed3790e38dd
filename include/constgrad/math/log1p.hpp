// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/math/detail/logarithm.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math {

/// log(1 + x), accurate for small x too. Error below 2 ulp (docs/math_accuracy.md). x for a zero, -infinity for -1,
/// NaN for x < -1, infinity for infinity, NaN for NaN.
template <floating_lanes V>
constexpr V log1p(V x) {
    using format = detail::binary_format<lane_scalar<V>>;
    V const minus_one = -detail::one<V>;
    auto const ordinary = (x > minus_one) & (x <= simd::everywhere<V, format::largest>);
    if (std::is_constant_evaluated() && simd::all_of(ordinary))
        return detail::with_sign_of(detail::bounded_logarithm_of_one_plus(x), x);  // the same bits
    V const result = detail::bounded_logarithm_of_one_plus(simd::select(ordinary, x, V{}));

    V const pole_or_not_finite = simd::select(x == minus_one, simd::everywhere<V, format::minus_infinity>, x);
    V const special = simd::select(x < minus_one, detail::quiet_nan<V>, pole_or_not_finite);
    return simd::select(ordinary, detail::with_sign_of(result, x), special);
}

}  // namespace constgrad::math

CONSTGRAD_DIAGNOSTICS_POP
