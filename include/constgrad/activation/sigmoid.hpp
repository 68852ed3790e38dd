// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/activation.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/sigmoid.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Logistic function: y = 1 / (1 + exp(-z)), slope y (1 - y).
struct sigmoid {
    static constexpr bool is_costly = true;

    template <floating_lanes V>
    constexpr void apply(V& z) const {
        z = math::sigmoid(z);
    }
    template <floating_lanes V>
    constexpr void propagate(V& delta, V const& y) const {
        delta = simd::rounded(delta * (y * (lane_scalar<V>(1) - y)));
    }

    friend constexpr bool operator==(sigmoid const&, sigmoid const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
