// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/simd/transpose.hpp>

// Many sums at once, at run time: the tree of each runs across the lanes of a pack of its own, and what would be half
// empty packs on the way down is folded into the lanes of one.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Adds the upper half to the lower in every `Width` lanes of both; the sums of `a` come first.
template <int Width, floating_lanes V>
inline V folded(V a, V b) {
    return simd::shuffle<halves_of_two<Width, false, lane_count<V>>>(a, b) +
           simd::shuffle<halves_of_two<Width, true, lane_count<V>>>(a, b);
}

/// Lane i becomes the sum of the lanes of packs[i], in the order of tree_sum. Inlined by force, so that the packs stay
/// in registers.
template <floating_lanes V, int Count = lane_count<V>>
[[gnu::always_inline]] inline V tree_sums(V (&packs)[lane_count<V>]) {
    if constexpr (Count == 1) {
        return packs[0];
    } else {
        V lower[lane_count<V>];
#pragma GCC unroll 8
        for (int i = 0; i < Count / 2; ++i) lower[i] = folded<Count>(packs[i], packs[i + Count / 2]);
        return tree_sums<V, Count / 2>(lower);
    }
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
