// SPDX-License-Identifier: BSL-1.0
#pragma once

// The products of product.hpp, at run time and in constant evaluation.

#include <bit>
#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/linalg/product_tile.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/simd/shuffle.hpp>
#include <constgrad/simd/width.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Beyond so many multiply-accumulates a product calls tiles that all products share, instead of holding its own.
inline constexpr int unrolled_work = 4096;

/// Where the sums of a product start: at zero, or where c has got to.
struct start_at_zero {
    template <floating_lanes V>
    V at(int, int) const {
        return V{};
    }
};
template <scalar T>
struct start_at_c {
    T const* c;
    int c_stride;
    template <floating_lanes V>
    V at(int i, int j) const {
        return load<V>(c + i * c_stride + j);
    }
};

struct leave_it {
    template <floating_lanes V>
    void operator()(V const&) const {}
};

template <floating_lanes V, int Rows, int Packs, class Start>
[[gnu::noinline]] void multiply_shared_tile(operand<lane_scalar<V>> a, lane_scalar<V> const* b, int b_stride, int steps,
                                            lane_scalar<V>* c, int c_stride, Start start, int i, int j) {
    multiply_tile<V, Rows, Packs>(
        a, b, b_stride, steps, c, c_stride,
        [&](int row, int column) { return start.template at<V>(i + row, j + column); }, leave_it{});
}

/// The width of the packs for what is left of a row beyond whole packs of `width`.
template <scalar T>
constexpr int narrower_width(int width) {
    return width / 2 * static_cast<int>(sizeof(T)) >= 16 ? width / 2 : 1;
}

/// How many packs of V, and of narrower ones for what is left, multiply_rows works on for a row of so many columns.
template <floating_lanes V>
constexpr int packs_of_row(int columns) {
    int packs = 0;
    for (int width = lane_count<V>; columns > 0; width = narrower_width<lane_scalar<V>>(width)) {
        packs += columns / width;
        columns %= width;
    }
    return packs;
}

/// `Rows` x `Columns` of c, from `column` on, over `steps` columns of a and rows of b, which are contiguous and
/// b_stride apart. What is left of the columns beyond whole packs is done in packs half as wide, and so on; what
/// fills no register, in scalars.
template <bool Unrolled, int Rows, int Columns, floating_lanes V, class Start>
inline void multiply_rows(operand<lane_scalar<V>> a, lane_scalar<V> const* b, int b_stride, int steps,
                          lane_scalar<V>* c, int c_stride, Start const& start, int column = 0) {
    constexpr int width = lane_count<V>;
    constexpr int packs = Columns / width;
    constexpr int most = Rows == 1 ? row_packs : 2;  // a single row has no other sums to wait with
    auto const panel = [&]<int Packs>(std::integral_constant<int, Packs>, int j) {
        for_each_tile<Rows, Packs == 1 ? 8 : tile_height<V>>(
            [&]<int Height>(std::integral_constant<int, Height>, int i) {
                operand<lane_scalar<V>> const rows{a.at + i * a.row_stride, a.row_stride, a.column_stride};
                lane_scalar<V>* const to = c + i * c_stride + j;
                if constexpr (Unrolled)
                    multiply_tile<V, Height, Packs>(
                        rows, b + j, b_stride, steps, to, c_stride,
                        [&](int row, int pack) { return start.template at<V>(i + row, j + pack); }, leave_it{});
                else
                    multiply_shared_tile<V, Height, Packs>(rows, b + j, b_stride, steps, to, c_stride, start, i, j);
            });
    };
    if constexpr (packs >= most)
        for (int pack = 0; pack + most <= packs; pack += most)
            panel(std::integral_constant<int, most>{}, column + pack * width);
    if constexpr (packs % most > 0)
        panel(std::integral_constant<int, packs % most>{}, column + packs / most * most * width);
    if constexpr (Columns % width > 0) {
        constexpr int narrower = narrower_width<lane_scalar<V>>(width);
        multiply_rows<Unrolled, Rows, Columns % width, lanes<lane_scalar<V>, narrower>>(
            a, b, b_stride, steps, c, c_stride, start, column + packs * width);
    }
}

/// Lane `Lane` of every part of a pack, all over that part.
template <int Lane, int Part>
struct lane_of_parts {
    static constexpr int of(int i) { return i / Part * Part + Lane; }
};

/// Whether a pack holds whole rows of c, each of them in a part.
template <scalar T, int Rows, int Inner, int Columns>
inline constexpr bool multiplies_in_parts = Columns == row_part<T> && Columns < simd::native_width<T> &&
                                            Inner % row_part<T> == 0 && Rows % (simd::native_width<T> / Columns) == 0;

/// c = a b at run time, all compact, several rows of c in a pack.
template <int Rows, int Inner, scalar T>
inline void multiply_in_parts(T const* a, T const* b, T* c) {
    using V = native_lanes<T>;
    constexpr int part = row_part<T>;
    constexpr int rows = lane_count<V> / part;
    for (int i = 0; i < Rows; i += rows) {
        T const* from[rows];
        for (int row = 0; row < rows; ++row) from[row] = a + (i + row) * Inner;
        V sum{};
        for (int k = 0; k < Inner; k += part) {
            V factors;
            if constexpr (Inner == part)
                factors = load<V>(*from);
            else
                factors = load_parts<V, part>(from, 1, k);
            [&]<int... Lane>(std::integer_sequence<int, Lane...>) {
                ((sum = simd::multiply_add(sum, simd::shuffle<lane_of_parts<Lane, part>>(factors, factors),
                                           load_repeated<V, part>(b + (k + Lane) * part))),
                 ...);
            }(std::make_integer_sequence<int, part>{});
        }
        store<V>(sum, c + i * part);
    }
}

/// c = a b at run time, b and c compact.
template <int Rows, int Inner, int Columns, scalar T>
inline void multiply(operand<T> a, T const* b, T* c) {
    constexpr bool unrolled = Rows * Inner * Columns <= unrolled_work;
    multiply_rows<unrolled, Rows, Columns, native_lanes<T>>(a, b, Columns, Inner, c, Columns, start_at_zero{});
}

/// The same where the columns of b are not contiguous: so many rows of a panel at a time are packed.
template <int Rows, int Inner, int Columns, scalar T>
void multiply_packed(operand<T> a, operand<T> b, T* c) {
    using V = native_lanes<T>;
    constexpr int packed_steps = Inner < 64 ? Inner : 64;
    constexpr int width = 2 * lane_count<V>;
    T packed[packed_steps * (Columns < width ? Columns : width)];
    auto const panel = [&]<int Panel>(std::integral_constant<int, Panel>, int j) {
        for (int k = 0; k < Inner; k += packed_steps) {
            int const steps = Inner - k < packed_steps ? Inner - k : packed_steps;
            T const* const corner = b.at + k * b.row_stride + j * b.column_stride;
            for (int column = 0; column < Panel; ++column)
                for (int row = 0; row < steps; ++row)
                    packed[row * Panel + column] = corner[row * b.row_stride + column * b.column_stride];
            operand<T> const columns_of_a{a.at + k * a.column_stride, a.row_stride, a.column_stride};
            if (k == 0)
                multiply_rows<false, Rows, Panel, V>(columns_of_a, packed, Panel, steps, c + j, Columns,
                                                     start_at_zero{});
            else
                multiply_rows<false, Rows, Panel, V>(columns_of_a, packed, Panel, steps, c + j, Columns,
                                                     start_at_c<T>{c + j, Columns});
        }
    };
    for (int j = 0; j + width <= Columns; j += width) panel(std::integral_constant<int, width>{}, j);
    if constexpr (Columns % width > 0) panel(std::integral_constant<int, Columns % width>{}, Columns / width * width);
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
