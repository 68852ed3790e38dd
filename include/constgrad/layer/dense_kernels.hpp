// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/reduction.hpp>
#include <constgrad/simd/lanes.hpp>

// The three products of a dense layer over a block of samples. Activations are stored features x samples, the samples
// along the lanes: G packs hold the samples of a block, of which the first `groups` are in use. Arguments are references
// to non-const arrays because g++ evaluates a read through a const reference several times slower.

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace constgrad::detail {

/// How many packs V hold the partial sums of a reduction.
template <floating_lanes V>
inline constexpr int partial_packs = reduction_stripes / lane_count<V>;

template <floating_lanes V>
constexpr lane_scalar<V> tree_sum_of_packs(V (&partials)[partial_packs<V>]) {
    if constexpr (partial_packs<V> == 1)
        return tree_sum(partials[0]);
    else
        return tree_sum(partials);
}

/// out[o] = ((bias[o] + x[0] w[0][o]) + x[1] w[1][o]) + ...
template <floating_lanes V, scalar T, int In, int Out, int G>
constexpr void dense_forward(V (&out)[Out][G], V (&x)[In][G], T (&weights)[In][Out], T (&bias)[Out], int groups) {
    for (int g = 0; g < groups; ++g) {
        for (int o = 0; o < Out; ++o) {
            V sum = broadcast<V>(bias[o]);
            int k = 0;
            for (; k + 4 <= In; k += 4)
                sum = multiply_add(sum, weights[k][o], x[k][g], weights[k + 1][o], x[k + 1][g], weights[k + 2][o],
                                   x[k + 2][g], weights[k + 3][o], x[k + 3][g]);
            for (; k < In; ++k) sum = multiply_add(sum, weights[k][o], x[k][g]);
            out[o][g] = sum;
        }
    }
}

/// delta_in[k] = ((0 + delta[0] w[k][0]) + delta[1] w[k][1]) + ...
template <floating_lanes V, scalar T, int In, int Out, int G>
constexpr void dense_propagate(V (&delta_in)[In][G], V (&delta)[Out][G], T (&weights)[In][Out], int groups) {
    for (int g = 0; g < groups; ++g) {
        for (int k = 0; k < In; ++k) {
            V sum{};
            int o = 0;
            for (; o + 4 <= Out; o += 4)
                sum = multiply_add(sum, weights[k][o], delta[o][g], weights[k][o + 1], delta[o + 1][g], weights[k][o + 2],
                                   delta[o + 2][g], weights[k][o + 3], delta[o + 3][g]);
            for (; o < Out; ++o) sum = multiply_add(sum, weights[k][o], delta[o][g]);
            delta_in[k][g] = sum;
        }
    }
}

/// The sum over the samples of a block of a[i] b[i], in the order of every reduction; samples beyond `groups` are zeros.
template <floating_lanes V, int G>
constexpr lane_scalar<V> sum_over_samples(V (&a)[G], V (&b)[G], int groups) {
    constexpr int packs = partial_packs<V>;
    static_assert(G == 4 * packs);
    V partials[packs];
    if (groups == G) {
        for (int p = 0; p < packs; ++p)
            partials[p] = sum_of_products(a[p], b[p], a[p + packs], b[p + packs], a[p + 2 * packs], b[p + 2 * packs],
                                          a[p + 3 * packs], b[p + 3 * packs]);
    } else {
        for (int p = 0; p < packs; ++p) partials[p] = V{};
        for (int g = 0; g < groups; ++g) partials[g % packs] = multiply_add(partials[g % packs], a[g], b[g]);
    }
    return tree_sum_of_packs(partials);
}

/// The sum over the samples of a block of a[i], in the order of every reduction.
template <floating_lanes V, int G>
constexpr lane_scalar<V> sum_over_samples(V (&a)[G], int groups) {
    constexpr int packs = partial_packs<V>;
    V partials[packs];
    for (int p = 0; p < packs; ++p) partials[p] = V{};
    for (int g = 0; g < groups; ++g) partials[g % packs] = partials[g % packs] + a[g];
    return tree_sum_of_packs(partials);
}

/// Adds the gradient of a block of samples: weight_gradient[k][o] += sum of x[k] delta[o], bias_gradient[o] += sum of
/// delta[o]; a total starts at +0 with the first block.
template <floating_lanes V, scalar T, int In, int Out, int G>
constexpr void dense_accumulate(T (&weight_gradient)[In][Out], T (&bias_gradient)[Out], V (&x)[In][G], V (&delta)[Out][G],
                                int groups, bool is_first_block) {
    for (int o = 0; o < Out; ++o) {
        for (int k = 0; k < In; ++k)
            weight_gradient[k][o] = (is_first_block ? T(0) : weight_gradient[k][o]) + sum_over_samples(x[k], delta[o], groups);
        bias_gradient[o] = (is_first_block ? T(0) : bias_gradient[o]) + sum_over_samples(delta[o], groups);
    }
}

}  // namespace constgrad::detail

#pragma GCC diagnostic pop
