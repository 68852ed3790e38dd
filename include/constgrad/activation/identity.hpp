// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/activation.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/lanes.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

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

CONSTGRAD_DIAGNOSTICS_POP
