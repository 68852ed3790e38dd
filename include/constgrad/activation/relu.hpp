// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/activation.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Rectified linear unit: y = max(z, 0), slope 0 at 0.
struct relu {
    template <floating_lanes V>
    constexpr void apply(V& z) const {
        simd::zero_unless_positive(z, z);
    }
    template <floating_lanes V>
    constexpr void propagate(V& delta, V const& y) const {
        simd::zero_unless_positive(delta, y);
    }

    friend constexpr bool operator==(relu const&, relu const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
