// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>
#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/layer/dense_in_packs.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/simd/width.hpp>

// One sample through a dense layer, with the outputs along the lanes: the weights of an input lie side by side. Each
// output is the same sum in the same order as everywhere.

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

template <int Packs, floating_lanes V, class X, int In, class Finish, int... J, int... R>
constexpr void evaluated_sample_outputs(V (&y)[Packs], X (&x)[In], stored_lanes<V, In * Packs> const& weights,
                                        stored_lanes<V, Packs> const& bias, Finish const& finish,
                                        std::integer_sequence<int, J...>, std::integer_sequence<int, R...>) {
    CONSTGRAD_EXACT_PRODUCTS
    constexpr int done = terms_in_chunks<In>;
    for (int p = 0; p < Packs; ++p) {
        V sum = bias.at[p];
        int at = p;
        for (int k = 0; k < done; k += chunk_terms, at += chunk_terms * Packs)
            sum = (sum + ... + CONSTGRAD_ROUNDED(weights.at[at + J * Packs] * x[k + J]));
        sum = (sum + ... + CONSTGRAD_ROUNDED(weights.at[at + R * Packs] * x[done + R]));
        finish.apply(sum);
        y[p] = sum;
    }
}

/// The same in constant evaluation.
template <scalar T, int In, int Out, class X, class Finish>
constexpr void evaluated_sample(T (&y)[Out][1], X (&x)[In][1], dense<T, In, Out> const& layer, Finish const& finish) {
    constexpr int W = !CONSTGRAD_NATIVE_LANES ? 1 : Out % 32 == 0 ? 32 : Out % 16 == 0 ? 16 : Out % 8 == 0 ? 8 : 1;
    constexpr int packs = Out / W;
    using V = lanes<T, W>;
    using factor = std::conditional_t<simd::evaluated_by_lanes, T, V>;  // g++ evaluates a scalar for every lane
    factor factors[In]{};
    for (int k = 0; k < In; ++k) {
        if constexpr (lane_count<factor> == 1)
            factors[k] = x[k][0];
        else
            factors[k] = simd::broadcast<factor>(x[k][0]);
    }
    using weight_packs = stored_lanes<V, In * packs>;
    using bias_packs = stored_lanes<V, packs>;
    V sums[packs]{};
    evaluated_sample_outputs(sums, factors, __builtin_bit_cast(weight_packs, layer.weights),
                             __builtin_bit_cast(bias_packs, layer.bias), finish, chunk<In>{}, rest_of_terms<In>{});
    for (int p = 0; p < packs; ++p) {
        auto const lane = simd::stored(sums[p]);
        for (int i = 0; i < W; ++i) y[p * W + i][0] = lane.at[i];
    }
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
