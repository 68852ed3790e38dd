// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/activation.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace constgrad {

/// y = z.
struct identity {
    template <floating_lanes V>
    constexpr V value(V z) const {
        return z;
    }
    template <floating_lanes V>
    constexpr V derivative(V y) const {
        static_cast<void>(y);
        return broadcast<V>(1);
    }

    friend constexpr bool operator==(identity const&, identity const&) = default;
};

}  // namespace constgrad

#pragma GCC diagnostic pop
