// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/host/activation_spelling.hpp>
#include <constgrad/simd/operations.hpp>

namespace mine {

/// An activation that the library does not know: z where it is below Limit, else Limit.
template <int Limit>
struct bent {
    template <constgrad::floating_lanes V>
    constexpr void apply(V& z) const {
        z = constgrad::simd::select(z < limit<V>, z, V{} + limit<V>);
    }
    template <constgrad::floating_lanes V>
    constexpr void propagate(V& delta, V const& y) const {
        delta = constgrad::simd::select(y < limit<V>, delta, V{});
    }

    friend constexpr bool operator==(bent const&, bent const&) = default;

private:
    template <class V>
    static constexpr auto limit = static_cast<constgrad::lane_scalar<V>>(Limit);
};

}  // namespace mine

template <>
struct constgrad::activation_spelling<mine::bent<2>> {
    static constexpr char const* name = "mine::bent<2>";
    static constexpr char const* header = "bent.hpp";
};
