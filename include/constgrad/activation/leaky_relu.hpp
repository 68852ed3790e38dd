// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/activation/activation.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

// Clang before 18 takes no floating-point number as template argument, but a structure that holds one.
struct slope {
    double value;

    template <class Number>
        requires std::is_arithmetic_v<Number>
    constexpr slope(Number number) : value(static_cast<double>(number)) {}
};

}  // namespace detail

/// Leaky rectified linear unit: y = z where z > 0, else NegativeSlope z. `leaky_relu{}` has the slope 0.01,
/// `leaky_relu<0.2>{}` another; it must be above 0 and below 1, also when rounded to float (for 0: relu).
template <detail::slope NegativeSlope = 0.01>
struct leaky_relu {
    static constexpr double negative_slope = NegativeSlope.value;
    static_assert(negative_slope > 0 && negative_slope < 1 && static_cast<float>(negative_slope) > 0 &&
                      static_cast<float>(negative_slope) < 1,
                  "leaky_relu: the negative slope must be above 0 and below 1, also as a float");

    template <floating_lanes V>
    constexpr void apply(V& z) const {
        z = simd::select(z > lane_scalar<V>(0), z, simd::rounded(z * static_cast<lane_scalar<V>>(negative_slope)));
    }
    template <floating_lanes V>
    constexpr void propagate(V& delta, V const& y) const {
        delta = simd::select(y > lane_scalar<V>(0), delta,
                             simd::rounded(delta * static_cast<lane_scalar<V>>(negative_slope)));
    }

    friend constexpr bool operator==(leaky_relu const&, leaky_relu const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
