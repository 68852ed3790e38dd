// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/training/batch.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"  // these tests use lanes that are wider than the registers, too

namespace scenario::batch {

using namespace constgrad;

/// Row r has the features 10 r, 10 r + 1, 10 r + 2 and the label r; the order is 4, 2, 0, 3, 1.
template <int W>
constexpr bool rows_are_gathered_in_order_and_the_last_fills_the_lanes() {
    using V = lanes<float, W>;
    matrix<float, 5, 3> features{};
    class_labels<5, 5> labels{};
    for (int row = 0; row < 5; ++row) {
        labels[row] = static_cast<unsigned char>(row);
        for (int f = 0; f < 3; ++f) features(row, f) = static_cast<float>(10 * row + f);
    }
    int order[5]{4, 2, 0, 3, 1};
    constexpr int packs = detail::block_groups<V>;
    for (int first = 0; first < 5; ++first)
        for (int count = 1; first + count <= 5; ++count) {
            V column[3][packs]{};
            detail::target_block<V, class_labels<5, 5>> targets{};
            int const groups = (count + W - 1) / W;
            detail::gather(column, features.elements, order, first, count, groups);
            targets.load(labels, order, first, count, groups);
            for (int i = 0; i < groups * W; ++i) {
                int const row = order[first + (i < count ? i : count - 1)];
                for (int f = 0; f < 3; ++f)
                    if (simd::stored(column[f][i / W]).at[i % W] != features(row, f)) return false;
                if (simd::stored(targets.values[0][i / W]).at[i % W] != row) return false;
            }
        }
    return true;
}

constexpr bool lanes_without_a_row_weigh_nothing() {
    for (int in_use = 1; in_use <= 9; ++in_use) {
        auto const weights = simd::stored(detail::lane_weights<lanes<float, 8>>(0.5f, in_use));
        for (int i = 0; i < 8; ++i)
            if (weights.at[i] != (i < in_use ? 0.5f : 0.0f)) return false;
    }
    return true;
}

constexpr bool all() {
    return rows_are_gathered_in_order_and_the_last_fills_the_lanes<1>() &&
           rows_are_gathered_in_order_and_the_last_fills_the_lanes<2>() &&
           rows_are_gathered_in_order_and_the_last_fills_the_lanes<4>() &&
           rows_are_gathered_in_order_and_the_last_fills_the_lanes<8>() && lanes_without_a_row_weigh_nothing();
}

}  // namespace scenario::batch
