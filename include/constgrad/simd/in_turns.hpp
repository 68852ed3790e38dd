// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/lanes.hpp>
#include <constgrad/simd/registers.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::simd {

/// How many packs V a long chain of operations is best computed with in turns: 1 where V is a scalar or does not fill a
/// register, where size counts, and where nothing is inlined.
template <floating_lanes V>
inline constexpr int turns =
#if defined(__OPTIMIZE_SIZE__) || !defined(__OPTIMIZE__)
    1;
#else
    fills_register<V> && lane_count<V> > 1 ? 4 : 1;
#endif

// What follows computes at run time, and is for [[gnu::flatten]] functions alone: g++ has the packs in registers only
// where all of f is one piece. (clang calls functions of packs in memory then, which is faster than one pack after
// another, too.)

/// store(i, f(load(i))) for the N numbers i from `first` on, in turns. f takes a pack and packs in turns.
template <int N, class Load, class F, class Store>
void in_turns(int first, Load load, F f, Store store) {
    if constexpr (N == 1) {
        store(first, f(load(first)));
    } else {
        using packs = constgrad::detail::lane_array<decltype(load(first)), N>;
        packs const y = f(packs::template each<packs>([&](int i) { return load(first + i); }));
        [&]<int... I>(std::integer_sequence<int, I...>) {
            (store(first + I, y.at[I]), ...);
        }(std::make_integer_sequence<int, N>{});
    }
}

/// The same for all i < Count, as many in turns as is best.
template <int Count, class Load, class F, class Store>
void all_in_turns(Load load, F f, Store store) {
    constexpr int most = turns<decltype(load(0))>;
    constexpr int rounds = (Count + most - 1) / most;
    constexpr int N = (Count + rounds - 1) / rounds;
    int i = 0;
    for (; i + N <= Count; i += N) in_turns<N>(i, load, f, store);
    if constexpr (Count % N != 0) in_turns<Count % N>(i, load, f, store);
}

}  // namespace constgrad::simd

CONSTGRAD_DIAGNOSTICS_POP
