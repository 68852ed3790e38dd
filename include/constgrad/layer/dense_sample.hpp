// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/simd/rounded.hpp>

// One sample through a dense layer at run time, with the outputs along the lanes: the weights of an input lie side by
// side. Each output is the same sum in the same order as everywhere.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// y[0] ... y[Packs * width - 1] = finish(((bias + x[0] w(0, .)) + x[1] w(1, .)) + ...), `weights` being those of input
/// 0.
template <floating_lanes V, int Packs, int In, int Out, scalar T, class Finish>
inline void dense_sample_outputs(T* y, T const* x, T const* weights, T const* bias, Finish const& finish) {
    CONSTGRAD_EXACT_PRODUCTS
    V sums[Packs];
#pragma GCC unroll 8
    for (int p = 0; p < Packs; ++p) sums[p] = load<V>(bias + p * lane_count<V>);
    for (int k = 0; k < In; ++k) {
        T const feature = x[k];
        T const* const row = weights + k * Out;
#pragma GCC unroll 8
        for (int p = 0; p < Packs; ++p) {
            V const product = load<V>(row + p * lane_count<V>) * feature;
            sums[p] = sums[p] + CONSTGRAD_ROUNDED(product);
        }
    }
#pragma GCC unroll 8
    for (int p = 0; p < Packs; ++p) {
        finish.apply(sums[p]);
        store<V>(sums[p], y + p * lane_count<V>);
    }
}

/// y[o] = finish(((bias[o] + x[0] W(0, o)) + x[1] W(1, o)) + ...) for all outputs. Each output is a chain
/// of additions, so the narrower packs, whose additions take less time, are the faster ones.
template <scalar T, int In, int Out, class Finish>
inline void dense_sample(T* y, T const* x, dense<T, In, Out> const& layer, Finish const& finish) {
    using V = stripe_lanes<T>;
    constexpr int W = lane_count<V>;
    T const* const weights = layer.weights.elements;
    T const* const bias = layer.bias.elements;
    constexpr int packs = Out / W;
    int o = 0;
    if constexpr (packs >= 4)
        for (; o + 4 * W <= Out; o += 4 * W)
            dense_sample_outputs<V, 4, In, Out>(y + o, x, weights + o, bias + o, finish);
    if constexpr (packs % 4 > 0) {
        dense_sample_outputs<V, packs % 4, In, Out>(y + o, x, weights + o, bias + o, finish);
        o += packs % 4 * W;
    }
    if constexpr (Out % W > 0) dense_sample_outputs<T, Out % W, In, Out>(y + o, x, weights + o, bias + o, finish);
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
