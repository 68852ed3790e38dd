// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/abs.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math {

/// The largest integer that is not above x; exact. -0, infinities and NaN are their own.
template <floating_lanes V>
constexpr V floor(V x) {
    V const all_integers = simd::everywhere<V, detail::binary_format<lane_scalar<V>>::all_integers>;
    V const magnitude = abs(x);
    auto const ordinary = magnitude < all_integers;
    V const inside = simd::select(ordinary, magnitude, V{});
    V const nearest = detail::with_sign_of((inside + all_integers) - all_integers, x);
    return simd::select(ordinary, simd::select(nearest > x, nearest - detail::one<V>, nearest), x);
}

}  // namespace constgrad::math

CONSTGRAD_DIAGNOSTICS_POP
