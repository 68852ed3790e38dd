// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/simd/broadcast_product.hpp>
#include <constgrad/simd/registers.hpp>

// What all products are made of at run time: c(i, j) = ((start + a(i, 0) b(0, j)) + a(i, 1) b(1, j)) + ..., each
// product rounded, then each sum, for a tile of c that stays in registers. The lanes lie along j, so neither their
// number nor the tiles show in the result.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Where element (i, j) of an operand lies: at[i * row_stride + j * column_stride].
template <scalar T>
struct operand {
    T const* at;
    int row_stride;
    int column_stride;
};

/// Rows of a tile that is two packs wide: enough sums to hide the latency of additions, and registers left for the
/// factors.
template <floating_lanes V>
inline constexpr int tile_height = sizeof(V) == 64      ? 8
                                   : lane_count<V> == 1 ? 4
                                                        : 6;

/// Packs of a tile of a single row: half of the registers hold the sums and what is added to them.
inline constexpr int row_packs =
#if defined(__AVX512F__) || defined(__aarch64__)
    8;
#else
    4;
#endif

/// `Rows` x `Packs` packs of c, over `steps` columns of a and rows of b, which are b_stride apart and contiguous.
/// start(i, j) is where the pack at row i and column j starts; finish(sum) is the last that is done with each.
template <floating_lanes V, int Rows, int Packs, class Start, class Finish>
[[gnu::always_inline]] inline void multiply_tile(operand<lane_scalar<V>> a, lane_scalar<V> const* b, int b_stride,
                                                 int steps, lane_scalar<V>* c, int c_stride, Start const& start,
                                                 Finish const& finish) {
    constexpr int width = lane_count<V>;
    V sums[Rows][Packs];
#pragma GCC unroll 8
    for (int i = 0; i < Rows; ++i)
#pragma GCC unroll 8
        for (int p = 0; p < Packs; ++p) sums[i][p] = start(i, p * width);
    for (int k = 0; k < steps; ++k) {
        V row[Packs];
#pragma GCC unroll 8
        for (int p = 0; p < Packs; ++p) row[p] = load<V>(b + k * b_stride + p * width);
#pragma GCC unroll 8
        for (int i = 0; i < Rows; ++i) {
            lane_scalar<V> const* const factor = a.at + (i * a.row_stride + k * a.column_stride);
#pragma GCC unroll 8
            for (int p = 0; p < Packs; ++p) {
                V const sum = sums[i][p] + simd::broadcast_product(row[p], factor);
                // g++ puts off additions behind all products that are an asm
                sums[i][p] = simd::has_broadcast_product<V> ? simd::in_register(sum) : sum;
            }
        }
    }
#pragma GCC unroll 8
    for (int i = 0; i < Rows; ++i)
#pragma GCC unroll 8
        for (int p = 0; p < Packs; ++p) {
            finish(sums[i][p]);
            store<V>(sums[i][p], c + i * c_stride + p * width);
        }
}

/// Calls tile(number of rows as a constant, first row) for tiles of nearly equal height that cover `Rows` rows.
template <int Rows, int Most, class Tile>
[[gnu::always_inline]] inline void for_each_tile(Tile const& tile) {
    constexpr int tiles = (Rows - 1) / Most + 1;
    constexpr int height = Rows / tiles;
    constexpr int higher = Rows % tiles;  // so many tiles have one row more
    int first = 0;
    if constexpr (higher > 0)
        for (int i = 0; i < higher; ++i, first += height + 1) tile(std::integral_constant<int, height + 1>{}, first);
    for (int i = higher; i < tiles; ++i, first += height) tile(std::integral_constant<int, height>{}, first);
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
