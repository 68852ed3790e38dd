// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/abs.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math {

/// The nearest integer, halves away from zero; exact. The sign of a zero result is that of x; infinities and NaN are
/// their own.
template <floating_lanes V>
constexpr V round(V x) {
    using format = detail::binary_format<lane_scalar<V>>;
    V const all_integers = simd::everywhere<V, format::all_integers>;
    V const magnitude = abs(x);
    auto const ordinary = magnitude < all_integers;
    V const inside = simd::select(ordinary, magnitude, V{});
    V const nearest = (inside + all_integers) - all_integers;  // halves to even
    auto const halved_down = inside - nearest == simd::everywhere<V, format::half>;
    return simd::select(ordinary, detail::with_sign_of(simd::select(halved_down, nearest + detail::one<V>, nearest), x),
                        x);
}

}  // namespace constgrad::math

CONSTGRAD_DIAGNOSTICS_POP
