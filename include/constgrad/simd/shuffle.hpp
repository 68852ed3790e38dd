// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/lanes.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::simd {

/// The lanes of two packs in another order: lane i is lane Source::of(i) of `a` and `b` behind each other.
template <class Source, floating_lanes V>
    requires(lane_count<V> > 1)
inline V shuffle(V a, V b) {
    constexpr int width = lane_count<V>;
#if !CONSTGRAD_NATIVE_LANES
    return V::template each<V>([&](int i) {
        int const from = Source::of(i);
        return from < width ? a.at[from] : b.at[from - width];
    });
#else
    return [&]<int... I>(std::integer_sequence<int, I...>) {
#if defined(__clang__)
        return V(__builtin_shufflevector(a, b, Source::of(I)...));
#else
        return V(__builtin_shuffle(a, b, lane_integers<V>{Source::of(I)...}));
#endif
    }(std::make_integer_sequence<int, width>{});
#endif
}

}  // namespace constgrad::simd

CONSTGRAD_DIAGNOSTICS_POP
