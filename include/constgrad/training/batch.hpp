// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense_in_registers.hpp>
#include <constgrad/layer/dense_kernels.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/linalg/transpose_rows.hpp>
#include <constgrad/network/tape.hpp>
#include <constgrad/training/dataset.hpp>
#include <constgrad/simd/operations.hpp>

// A block of rows as the network works on it: features x rows, the rows along the lanes.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Where the rows order[first], order[first + 1], ... begin, each of `size` elements; the last of `count` fills the
/// lanes that are left (its weight is 0 there).
template <int N, int... I>
constexpr stored_lanes<int, sizeof...(I)> begin_of_rows(int (&order)[N], int size, int first, int count,
                                                        std::integer_sequence<int, I...>) {
    if (count >= static_cast<int>(sizeof...(I))) return {{order[first + I] * size...}};
    return {{order[first + (I < count ? I : count - 1)] * size...}};
}

/// A single column at run time: to[i] = elements[order[first + i] * Step], the last of `count` up to `lanes`.
template <int Step, class Number, class Element, int N>
inline void gather_column(Number* to, Element const* elements, int (&order)[N], int first, int count, int lanes) {
    for (int i = 0; i < count; ++i) to[i] = static_cast<Number>(elements[order[first + i] * Step]);
    for (int i = count; i < lanes; ++i) to[i] = to[count - 1];
}

/// gather at run time on targets with SIMD.
template <floating_lanes V, int F, int G, int N>
inline void gather_rows(V (&column)[F][G], lane_scalar<V> const* elements, int (&order)[N], int first, int count,
                        int groups) {
    using T = lane_scalar<V>;
    using P = stripe_lanes<T>;
    constexpr int width = lane_count<P>;
    int const lanes_in_use = groups * lane_count<V>;
    T* const to = samples_of(column[0][0]);
    if constexpr (F < row_part<T>) {
        for (int f = 0; f < F; ++f)
            gather_column<F>(to + f * reduction_block, elements + f, order, first, count, lanes_in_use);
    } else {
        for (int row = 0; row < lanes_in_use; row += width) {
            T const* rows[width];
            int const* const numbers = order + first + row;
            if (row + width <= count)
#pragma GCC unroll 8
                for (int i = 0; i < width; ++i) rows[i] = elements + numbers[i] * F;
            else
                for (int i = 0; i < width; ++i) rows[i] = elements + numbers[row + i < count ? i : count - 1 - row] * F;
            transpose_rows<P, F>(rows, to + row, reduction_block);
        }
    }
}

/// column[f][g] = feature f of `count` rows, order[first + g * W] ...
template <floating_lanes V, int F, int G, scalar T, int Elements, int N>
constexpr void gather(V (&column)[F][G], T const (&elements)[Elements], int (&order)[N], int first, int count,
                      int groups) {
    constexpr int W = lane_count<V>;
    if constexpr (works_in_registers<V>)
        if (!__builtin_is_constant_evaluated()) return gather_rows(column, elements, order, first, count, groups);
    [&]<int... I>(std::integer_sequence<int, I...> all) {
        for (int group = 0; group < groups; ++group) {
            auto const begin = begin_of_rows(order, F, first + group * W, count - group * W, all);
            for (int feature = 0; feature < F; ++feature)
                column[feature][group] = V{elements[begin.at[I] + feature]...};
        }
    }(std::make_integer_sequence<int, W>{});
}

/// `weight` for the lanes that hold a row, 0 for the rest.
template <floating_lanes V>
constexpr V lane_weights(lane_scalar<V> weight, int lanes_in_use) {
    if (lanes_in_use >= lane_count<V>) return simd::broadcast<V>(weight);
    if (__builtin_is_constant_evaluated())
        return simd::generate_lanes<V>([&](int i) { return i < lanes_in_use ? weight : lane_scalar<V>(0); });
    return simd::select(indices<V> < simd::broadcast<V>(static_cast<lane_scalar<V>>(lanes_in_use)),
                        simd::broadcast<V>(weight), V{});
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
    lane_integers<V> values[1][block_groups<V>];

    constexpr void load(class_labels<N, Classes> const& targets, int (&order)[N], int first, int count, int groups) {
        using integer = lane_scalar<lane_integers<V>>;
        constexpr int W = lane_count<V>;
        if constexpr (works_in_registers<V>)
            if (!__builtin_is_constant_evaluated())
                return gather_column<1>(samples_of(values[0][0]), targets.elements, order, first, count, groups * W);
        [&]<int... I>(std::integer_sequence<int, I...> all) {
            for (int group = 0; group < groups; ++group) {
                auto const row = begin_of_rows(order, 1, first + group * W, count - group * W, all);
                values[0][group] = lane_integers<V>{static_cast<integer>(targets.elements[row.at[I]])...};
            }
        }(std::make_integer_sequence<int, W>{});
    }

    template <class Loss, int C, int G>
    constexpr V value_and_gradient(Loss const& loss, V (&outputs)[C][G], V (&delta)[C][G], V weight, int g) {
        return loss.value_and_gradient(outputs, values[0][g], delta, weight, g);
    }
};

/// The features and targets of a block of rows.
template <floating_lanes V, class Dataset>
struct batch_block {
    V features[Dataset::features_per_row][block_groups<V>];
    target_block<V, typename Dataset::targets_type> targets;

    constexpr void load(Dataset const& data, int (&order)[Dataset::rows], int first, int count, int groups) {
        gather(features, data.features.elements, order, first, count, groups);
        targets.load(data.targets, order, first, count, groups);
    }
};

/// Where the blocks of a shuffled dataset come from, time and again.
template <floating_lanes V, class Dataset>
struct batch_source {
    constexpr void prepare(Dataset const&) {}

    constexpr void load(batch_block<V, Dataset>& block, Dataset const& data, int (&order)[Dataset::rows], int first,
                        int count, int groups) {
        block.load(data, order, first, count, groups);
    }
};

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
