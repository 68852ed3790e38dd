// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/network/tape.hpp>
#include <constgrad/training/dataset.hpp>
#include <constgrad/simd/operations.hpp>

// A block of rows as the network works on it: features x rows, the rows along the lanes.

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace constgrad::detail {

/// column[f][g] = feature f of rows order[first + g * W] ...; where `count` rows are fewer than the lanes, the last one
/// is repeated (its weight is 0 there).
template <floating_lanes V, int F, int G, scalar T, int Elements, int N>
constexpr void gather(V (&column)[F][G], T const (&elements)[Elements], int (&order)[N], int first, int count,
                      int groups) {
    constexpr int W = lane_count<V>;
    [&]<int... I>(std::integer_sequence<int, I...>) {
        for (int g = 0; g < groups; ++g) {
            int row[W];
            for (int i = 0; i < W; ++i) row[i] = order[first + (g * W + i < count ? g * W + i : count - 1)] * F;
            for (int f = 0; f < F; ++f) column[f][g] = V{elements[row[I] + f]...};
        }
    }(std::make_integer_sequence<int, W>{});
}

/// `weight` for the lanes that hold a row, 0 for the rest.
template <floating_lanes V>
constexpr V lane_weights(lane_scalar<V> weight, int lanes_in_use) {
    if (lanes_in_use >= lane_count<V>) return simd::broadcast<V>(weight);
    return simd::generate_lanes<V>([&](int i) { return i < lanes_in_use ? weight : lane_scalar<V>(0); });
}

template <floating_lanes V, class Targets>
struct target_block;

template <floating_lanes V, scalar T, int N, int O>
struct target_block<V, matrix<T, N, O>> {
    V values[O][block_groups<V>];

    constexpr void load(matrix<T, N, O> const& targets, int (&order)[N], int first, int count, int groups) {
        gather(values, targets.elements, order, first, count, groups);
    }

    template <class Loss, int C, int G>
    constexpr V value_and_gradient(Loss const& loss, V (&outputs)[C][G], V (&delta)[C][G], V weight, int g) {
        return loss.value_and_gradient(outputs, values, delta, weight, g);
    }
};

template <floating_lanes V, int N, int Classes>
struct target_block<V, class_labels<N, Classes>> {
    lane_integers<V> labels[block_groups<V>];

    constexpr void load(class_labels<N, Classes> const& targets, int (&order)[N], int first, int count, int groups) {
        using integer = lane_scalar<lane_integers<V>>;
        constexpr int W = lane_count<V>;
        for (int g = 0; g < groups; ++g)
            labels[g] = simd::generate_lanes<lane_integers<V>>([&](int i) {
                int const position = g * W + i < count ? g * W + i : count - 1;
                return static_cast<integer>(targets.elements[order[first + position]]);
            });
    }

    template <class Loss, int C, int G>
    constexpr V value_and_gradient(Loss const& loss, V (&outputs)[C][G], V (&delta)[C][G], V weight, int g) {
        return loss.value_and_gradient(outputs, labels[g], delta, weight, g);
    }
};

}  // namespace constgrad::detail

#pragma GCC diagnostic pop
