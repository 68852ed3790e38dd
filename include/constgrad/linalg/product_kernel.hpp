// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the products of product.hpp are made of. c(i, j) = (((0 + a(i, 0) b(0, j)) + a(i, 1) b(1, j)) + ...), each
// product rounded, then each sum: the lanes lie along j, so neither their number nor the tiles show in the result.

#include <bit>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/simd/width.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Where element (i, j) of an operand lies: at[i * row_stride + j * column_stride].
template <scalar T>
struct operand {
    T const* at;
    int row_stride;
    int column_stride;
};

// Vectors of the register tile, which is 4 rows high: with two, 8 accumulators, which hide the latency of additions
// and leave registers for the operands.
inline constexpr int tile_vectors = 2;

template <scalar T>
inline constexpr int panel_columns = tile_vectors * simd::native_width<T>;

// Where the sums of a tile start: at zero, or where c has got to.
enum class tile_start { at_zero, at_c };

// `columns` <= Vectors * W columns of `Rows` rows of c, over `steps` columns of a and rows of b. The rows of b are
// b_stride apart and at least Vectors * W wide. (g++ -O2 keeps arrays in registers only if their loops are unrolled.)
template <class V, int Rows, int Vectors, class T>
inline void multiply_tile(operand<T> a, T const* b, int b_stride, int steps, T* c, int c_stride, int columns,
                          tile_start from) {
    constexpr int width = lane_count<V>;
    V sums[Rows][Vectors]{};
    if (from == tile_start::at_c) {
#pragma GCC unroll 8
        for (int i = 0; i < Rows; ++i) {
            T row[Vectors * width]{};
            for (int j = 0; j < columns; ++j) row[j] = c[i * c_stride + j];
#pragma GCC unroll 8
            for (int v = 0; v < Vectors; ++v) sums[i][v] = load<V>(row + v * width);
        }
    }
    for (int k = 0; k < steps; ++k) {
        V b_row[Vectors];
#pragma GCC unroll 8
        for (int v = 0; v < Vectors; ++v) b_row[v] = load<V>(b + k * b_stride + v * width);
#pragma GCC unroll 8
        for (int i = 0; i < Rows; ++i) {
            T const factor = a.at[i * a.row_stride + k * a.column_stride];
#pragma GCC unroll 8
            for (int v = 0; v < Vectors; ++v) sums[i][v] = simd::multiply_add(sums[i][v], factor, b_row[v]);
        }
    }
#pragma GCC unroll 8
    for (int i = 0; i < Rows; ++i) {
        if (columns == Vectors * width) {
#pragma GCC unroll 8
            for (int v = 0; v < Vectors; ++v) store(sums[i][v], c + i * c_stride + v * width);
        } else {
            T row[Vectors * width];
#pragma GCC unroll 8
            for (int v = 0; v < Vectors; ++v) store(sums[i][v], row + v * width);
            for (int j = 0; j < columns; ++j) c[i * c_stride + j] = row[j];
        }
    }
}

// All rows of a panel of `columns` <= panel_columns columns.
template <class T>
void multiply_panel(operand<T> a, T const* b, int b_stride, int rows, int steps, T* c, int c_stride, int columns,
                    tile_start from) {
    using V = native_lanes<T>;
    constexpr int height = 4;
    int i = 0;
    for (; rows - i >= height; i += height) {
        multiply_tile<V, height, tile_vectors>(a, b, b_stride, steps, c, c_stride, columns, from);
        a.at += height * a.row_stride;
        c += height * c_stride;
    }
    for (; i < rows; ++i) {
        multiply_tile<V, 1, tile_vectors>(a, b, b_stride, steps, c, c_stride, columns, from);
        a.at += a.row_stride;
        c += c_stride;
    }
}

/// c = a b at run time; c is compact. One instance serves all shapes.
template <scalar T>
void multiply(operand<T> a, operand<T> b, int rows, int inner, int columns, T* c) {
    constexpr int width = panel_columns<T>;
    constexpr int packed_steps = 64;
    for (int j = 0; j < columns; j += width) {
        int const panel = columns - j < width ? columns - j : width;
        if (panel == width && b.column_stride == 1) {
            multiply_panel(a, b.at + j, b.row_stride, rows, inner, c + j, columns, panel, tile_start::at_zero);
            continue;
        }
        // A panel that is narrow, or whose rows are not contiguous, is packed first, so many of its rows at a time.
        T packed[packed_steps * width];
        for (int k = 0; k < inner; k += packed_steps) {
            int const steps = inner - k < packed_steps ? inner - k : packed_steps;
            T const* const corner = b.at + k * b.row_stride + j * b.column_stride;
            for (int row = 0; row < steps; ++row)
                for (int column = 0; column < width; ++column)
                    packed[row * width + column] =
                        column < panel ? corner[row * b.row_stride + column * b.column_stride] : T{};
            operand<T> const columns_of_a{a.at + k * a.column_stride, a.row_stride, a.column_stride};
            multiply_panel(columns_of_a, static_cast<T const*>(packed), width, rows, steps, c + j, columns, panel,
                           k == 0 ? tile_start::at_zero : tile_start::at_c);
        }
    }
}

/// y = a x at run time, a compact with `inner` columns. Several rows at a time, because each sum is a chain of its own.
template <scalar T>
void multiply_column(T const* a, T const* x, int rows, int inner, T* y) {
    constexpr int height = simd::native_width<T> > 1 ? 8 : 4;
    int i = 0;
    for (; rows - i >= height; i += height, a += height * inner) {
        T sums[height]{};
        for (int k = 0; k < inner; ++k)
#pragma GCC unroll 8
            for (int row = 0; row < height; ++row) sums[row] = simd::multiply_add(sums[row], a[row * inner + k], x[k]);
#pragma GCC unroll 8
        for (int row = 0; row < height; ++row) y[i + row] = sums[row];
    }
    for (; i < rows; ++i, a += inner) {
        T sum{};
        for (int k = 0; k < inner; ++k) sum = simd::multiply_add(sum, a[k], x[k]);
        y[i] = sum;
    }
}

/// c = a b in constant evaluation. Element (i, j) of a is a[i * a_row_stride + j * a_column_stride], likewise of b.
/// b is turned into lanes once.
template <int Rows, int Inner, int Columns, scalar T>
constexpr void evaluated_multiply(T const (&a)[Rows * Inner], int a_row_stride, int a_column_stride,
                                  T const (&b)[Inner * Columns], int b_row_stride, int b_column_stride,
                                  T (&c)[Rows * Columns]) {
    CONSTGRAD_EXACT_PRODUCTS
    using V = evaluated_lanes<T>;
    constexpr int width = lane_count<V>;
    constexpr int packs = (Columns + width - 1) / width;
    stored_lanes<V, Inner * packs> b_lanes{};
    for (int p = 0; p < packs; ++p) {
        for (int k = 0; k < Inner; ++k) {
            stored_lanes<T, width> row{};
            for (int j = 0; j < width && p * width + j < Columns; ++j)
                row.at[j] = b[k * b_row_stride + (p * width + j) * b_column_stride];
            b_lanes.at[p * Inner + k] = std::bit_cast<V>(row);
        }
    }
    for (int i = 0; i < Rows; ++i) {
        T a_row[Inner];
        for (int k = 0; k < Inner; ++k) a_row[k] = a[i * a_row_stride + k * a_column_stride];
        for (int p = 0; p < packs; ++p) {
            V sum{};
            int at = p * Inner;
            int k = 0;
            for (; k + 4 <= Inner; k += 4, at += 4)
                sum = (((sum + CONSTGRAD_ROUNDED(a_row[k] * b_lanes.at[at])) +
                        CONSTGRAD_ROUNDED(a_row[k + 1] * b_lanes.at[at + 1])) +
                       CONSTGRAD_ROUNDED(a_row[k + 2] * b_lanes.at[at + 2])) +
                      CONSTGRAD_ROUNDED(a_row[k + 3] * b_lanes.at[at + 3]);
            for (; k < Inner; ++k, ++at) sum = sum + CONSTGRAD_ROUNDED(a_row[k] * b_lanes.at[at]);
            auto const row = simd::stored(sum);
            for (int j = 0; j < width && p * width + j < Columns; ++j) c[i * Columns + p * width + j] = row.at[j];
        }
    }
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
