// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/layer/dense_in_registers.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/linalg/product_kernel.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/linalg/transpose_rows.hpp>

// The way forward through a dense layer at run time on blocks of few samples, which along the lanes would leave most of
// them idle: here the outputs lie along the lanes. Each sum is the same in the same order as everywhere.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Up to how many samples, a power of two, it is less to do than with the samples along the lanes.
template <floating_lanes V, int Out>
inline constexpr int few_rows = [] {
    int most = 0;
    for (int rows = 1; 2 * rows <= lane_count<V> && rows * packs_of_row<V>(Out) < Out; rows *= 2) most = rows;
    return most;
}();

/// So many outputs go forward at a time: those of a block take no more than 16 KB of stack.
template <scalar T>
inline constexpr int outputs_at_once = 16 * 1024 / (reduction_block * sizeof(T));

/// Outputs first ... first + Count - 1 of dense_forward.
template <int Count, floating_lanes V, int In, int Out, int G>
inline void forward_outputs(V (&out)[Out][G], V const (&x)[In][G], dense<lane_scalar<V>, In, Out> const& layer,
                            int samples, int first) {
    using T = lane_scalar<V>;
    using P = stripe_lanes<T>;
    constexpr int width = lane_count<P>;
    constexpr int most = few_rows<V, Out>;
    T outputs[most * Count]{};
    auto const multiply = [&]<int Rows>(std::integral_constant<int, Rows>) {
        if constexpr (Rows <= most)
            multiply_rows<false, Rows, Count, V>(operand<T>{samples_of(x[0][0]), 1, reduction_block},
                                                 layer.weights.elements + first, Out, In, outputs, Count,
                                                 start_at_c<T>{layer.bias.elements + first, 0});
    };
    if (samples == 1)
        multiply(std::integral_constant<int, 1>{});
    else if (samples == 2)
        multiply(std::integral_constant<int, 2>{});
    else if (samples <= 4)
        multiply(std::integral_constant<int, 4>{});
    else
        multiply(std::integral_constant<int, 8>{});
    T const* rows[width];
    for (int i = 0; i < width; ++i) rows[i] = outputs + (i < samples ? i : samples - 1) * Count;
    for (int lane = 0; lane < lane_count<V>; lane += width)
        transpose_rows<P, Count>(rows, samples_of(out[first][0]) + lane, reduction_block);
}

/// dense_forward of dense_kernels.hpp for up to few_rows<V, Out> samples. x must hold numbers everywhere.
template <floating_lanes V, int In, int Out, int G>
inline void forward_few_rows(V (&out)[Out][G], V const (&x)[In][G], dense<lane_scalar<V>, In, Out> const& layer,
                             int samples) {
    constexpr int width = lane_count<V>;
    constexpr int at_once = outputs_at_once<lane_scalar<V>>;
    if constexpr (Out <= at_once) {
        forward_outputs<Out>(out, x, layer, samples, 0);
    } else {  // the last ones in whole packs, some of them once more
        constexpr int rest = (Out % at_once + width - 1) / width * width;
        for (int first = 0; first + at_once <= Out; first += at_once)
            forward_outputs<at_once>(out, x, layer, samples, first);
        if constexpr (rest > 0) forward_outputs<rest>(out, x, layer, samples, Out - rest);
    }
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
