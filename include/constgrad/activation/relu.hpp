// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/activation.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace constgrad {

/// Rectified linear unit: y = max(z, 0), slope 0 at 0.
struct relu {
    template <floating_lanes V>
    constexpr V value(V z) const {
        return select(z > lane_scalar<V>(0), z, V{});
    }
    template <floating_lanes V>
    constexpr V derivative(V y) const {
        return select(y > lane_scalar<V>(0), broadcast<V>(1), V{});
    }

    friend constexpr bool operator==(relu const&, relu const&) = default;
};

}  // namespace constgrad

#pragma GCC diagnostic pop
