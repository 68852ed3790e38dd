// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/shuffle.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

/// Of every `Width` lanes the lower half, or the upper half, first that of one pack, then that of the other.
template <int Width, bool Upper, int Lanes>
struct halves_of_two {
    static constexpr int of(int i) {
        int const first = i / Width * Width + (Upper ? Width / 2 : 0);
        int const within = i % Width;
        return within < Width / 2 ? first + within : Lanes + first + within - Width / 2;
    }
};

/// Of every 4 lanes the lower two, or the upper two, those of two packs in turns.
template <bool Upper, int Lanes>
struct interleaved_halves {
    static constexpr int of(int i) { return i / 4 * 4 + (Upper ? 2 : 0) + i % 4 / 2 + i % 2 * Lanes; }
};

// Transposes every square of Count x Count lanes in the packs first, first + 1, ...
template <int Count, floating_lanes V, int N>
inline void transpose_squares(V (&packs)[N], int first) {
    constexpr int lanes = lane_count<V>;
    if constexpr (Count == 4 && sizeof(lane_scalar<V>) == 4) {  // in instructions that x86 and ARM have
        V const a = simd::shuffle<interleaved_halves<false, lanes>>(packs[first], packs[first + 1]);
        V const b = simd::shuffle<interleaved_halves<false, lanes>>(packs[first + 2], packs[first + 3]);
        V const c = simd::shuffle<interleaved_halves<true, lanes>>(packs[first], packs[first + 1]);
        V const d = simd::shuffle<interleaved_halves<true, lanes>>(packs[first + 2], packs[first + 3]);
        packs[first] = simd::shuffle<halves_of_two<4, false, lanes>>(a, b);
        packs[first + 1] = simd::shuffle<halves_of_two<4, true, lanes>>(a, b);
        packs[first + 2] = simd::shuffle<halves_of_two<4, false, lanes>>(c, d);
        packs[first + 3] = simd::shuffle<halves_of_two<4, true, lanes>>(c, d);
    } else if constexpr (Count > 1) {
        constexpr int half = Count / 2;
#pragma GCC unroll 4
        for (int i = first; i < first + half; ++i) {
            V const lower = simd::shuffle<halves_of_two<Count, false, lanes>>(packs[i], packs[i + half]);
            packs[i + half] = simd::shuffle<halves_of_two<Count, true, lanes>>(packs[i], packs[i + half]);
            packs[i] = lower;
        }
        transpose_squares<half>(packs, first);
        transpose_squares<half>(packs, first + half);
    }
}

}  // namespace detail

namespace simd {

/// Lane j of packs[i] and lane i of packs[j] change places, in every N lanes.
template <floating_lanes V, int N>
    requires(lane_count<V> % N == 0)
inline void transpose(V (&packs)[N]) {
    constgrad::detail::transpose_squares<N>(packs, 0);
}

}  // namespace simd

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
