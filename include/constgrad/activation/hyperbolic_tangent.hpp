// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/activation.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/tanh.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// y = tanh(z), slope 1 - y^2.
struct hyperbolic_tangent {
    static constexpr bool is_costly = true;

    template <floating_lanes V>
    constexpr void apply(V& z) const {
        z = math::tanh(z);
    }
    template <floating_lanes V>
    constexpr void propagate(V& delta, V const& y) const {
        delta = simd::rounded(delta * (lane_scalar<V>(1) - simd::rounded(y * y)));
    }

    friend constexpr bool operator==(hyperbolic_tangent const&, hyperbolic_tangent const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
