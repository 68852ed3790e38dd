// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/training/rows_in_packs.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"  // these tests use lanes that are wider than the registers, too

namespace scenario::rows_in_packs {

using namespace constgrad;

template <class T, int N, int F>
constexpr classification_dataset<T, N, F, 7> numbered() {
    classification_dataset<T, N, F, 7> data{};
    for (int row = 0; row < N; ++row) {
        data.targets[row] = static_cast<std::uint8_t>(row % 7);
        for (int f = 0; f < F; ++f) data.features(row, f) = static_cast<T>(row * 10 + f);
    }
    return data;
}

/// A block of `count` rows in an order that jumps, the last of them in the lanes that are left; where the evaluator
/// likes shuffles these are picked from packs.
template <class T, int N, int F>
constexpr bool a_block_has_the_rows_in_order(int first, int count) {
    using V = lanes<T, 32>;
    auto const data = numbered<T, N, F>();
    int order[N]{};
    for (int i = 0; i < N; ++i) order[i] = i * 23 % N;
    detail::batch_source<V, classification_dataset<T, N, F, 7>> source{};
    source.prepare(data);
    detail::batch_block<V, classification_dataset<T, N, F, 7>> block{};
    source.load(block, data, order, first, count, 1);
    for (int i = 0; i < 32; ++i) {
        int const row = order[first + (i < count ? i : count - 1)];
        for (int f = 0; f < F; ++f)
            if (simd::stored(block.features[f][0]).at[i] != data.features(row, f)) return false;
        if (simd::stored(block.targets.values[0][0]).at[i] != row % 7) return false;
    }
    return true;
}

template <class T, int N, int F>
constexpr bool blocks_have_the_rows_in_order() {
    constexpr int most = N < 32 ? N : 32;
    return a_block_has_the_rows_in_order<T, N, F>(0, most) && a_block_has_the_rows_in_order<T, N, F>(N - most, most) &&
           a_block_has_the_rows_in_order<T, N, F>(N - 1, 1) &&
           a_block_has_the_rows_in_order<T, N, F>(N / 2, N - N / 2 < 31 ? N - N / 2 : 31);
}

/// One pack of rows, two, an odd number of them, as many as are picked from packs, and more.
template <class T>
constexpr bool all() {
    return blocks_have_the_rows_in_order<T, 5, 2>() && blocks_have_the_rows_in_order<T, 32, 1>() &&
           blocks_have_the_rows_in_order<T, 33, 3>() && blocks_have_the_rows_in_order<T, 93, 2>() &&
           blocks_have_the_rows_in_order<T, 256, 1>() && blocks_have_the_rows_in_order<T, 257, 1>();
}

}  // namespace scenario::rows_in_packs
