// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/activation.hpp>
#include <constgrad/simd/lanes.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace constgrad {

/// y = z.
struct identity {
    template <floating_lanes V>
    constexpr void apply(V&) const {}
    template <floating_lanes V>
    constexpr void propagate(V&, V const&) const {}

    friend constexpr bool operator==(identity const&, identity const&) = default;
};

}  // namespace constgrad

#pragma GCC diagnostic pop
