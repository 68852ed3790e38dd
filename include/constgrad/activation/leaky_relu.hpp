// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/activation.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace constgrad {

/// Leaky rectified linear unit: y = z where z > 0, else negative_slope z. The slope must be positive (for 0: relu).
struct leaky_relu {
    double negative_slope = 0.01;

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

#pragma GCC diagnostic pop
