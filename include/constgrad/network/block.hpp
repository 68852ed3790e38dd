// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/activation.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/simd/in_turns.hpp>

// A block of samples as the layers work on it: features x samples, the samples along the lanes.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Samples in a block: as many as a sum over samples takes at a time.
template <floating_lanes V>
inline constexpr int block_groups = reduction_block / lane_count<V>;

template <elementwise_activation A, floating_lanes V, int F, int G>
[[gnu::flatten]] void apply_in_turns(A const& activation, V (&x)[F][G], int group) {
    simd::all_in_turns<F>([&](int f) { return x[f][group]; },
                          [&]<class X>(X y) {
                              activation.apply(y);
                              return y;
                          },
                          [&](int f, V y) { x[f][group] = y; });
}

template <activation A, floating_lanes V, int F, int G>
constexpr void apply_activation(A const& activation, V (&x)[F][G], int groups) {
    for (int g = 0; g < groups; ++g) {
        if constexpr (costly_activation<A> && simd::turns<V> > 1)
            if (!__builtin_is_constant_evaluated()) {
                apply_in_turns(activation, x, g);
                continue;
            }
        if constexpr (elementwise_activation<A>)
            for (int f = 0; f < F; ++f) activation.apply(x[f][g]);
        else
            activation.apply(x, g);
    }
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
