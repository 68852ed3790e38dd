// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/reduction.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

// The three products of a dense layer over a block of samples. Activations are stored features x samples, the samples
// along the lanes: G packs hold the samples of a block, of which the first `groups` are in use. Arguments are
// references to non-const arrays because g++ evaluates a read through a const reference several times slower, and packs
// are neither passed nor returned by value because it stores the arguments of every such call.

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace constgrad::detail {

/// How many packs V hold the partial sums of a reduction.
template <floating_lanes V>
inline constexpr int partial_packs = reduction_stripes / lane_count<V>;

/// out[o] = ((bias[o] + x[0] w[0][o]) + x[1] w[1][o]) + ...
template <floating_lanes V, scalar T, int In, int Out, int G>
constexpr void dense_forward(V (&out)[Out][G], V (&x)[In][G], T (&weights)[In][Out], T (&bias)[Out], int groups) {
    CONSTGRAD_EXACT_PRODUCTS
    for (int o = 0; o < Out; ++o) {
        int g = 0;
        for (; g + 4 <= groups; g += 4) {
            V sum0 = bias[o] - V{};
            V sum1 = sum0;
            V sum2 = sum0;
            V sum3 = sum0;
            for (int k = 0; k < In; ++k) {
                T const w = weights[k][o];
                sum0 = sum0 + CONSTGRAD_ROUNDED(x[k][g] * w);
                sum1 = sum1 + CONSTGRAD_ROUNDED(x[k][g + 1] * w);
                sum2 = sum2 + CONSTGRAD_ROUNDED(x[k][g + 2] * w);
                sum3 = sum3 + CONSTGRAD_ROUNDED(x[k][g + 3] * w);
            }
            out[o][g] = sum0;
            out[o][g + 1] = sum1;
            out[o][g + 2] = sum2;
            out[o][g + 3] = sum3;
        }
        for (; g < groups; ++g) {
            V sum = bias[o] - V{};
            for (int k = 0; k < In; ++k) sum = sum + CONSTGRAD_ROUNDED(x[k][g] * weights[k][o]);
            out[o][g] = sum;
        }
    }
}

/// delta_in[k] = ((0 + delta[0] w[k][0]) + delta[1] w[k][1]) + ...
template <floating_lanes V, scalar T, int In, int Out, int G>
constexpr void dense_propagate(V (&delta_in)[In][G], V (&delta)[Out][G], T (&weights)[In][Out], int groups) {
    CONSTGRAD_EXACT_PRODUCTS
    for (int k = 0; k < In; ++k) {
        int g = 0;
        for (; g + 4 <= groups; g += 4) {
            V sum0{};
            V sum1{};
            V sum2{};
            V sum3{};
            for (int o = 0; o < Out; ++o) {
                T const w = weights[k][o];
                sum0 = sum0 + CONSTGRAD_ROUNDED(delta[o][g] * w);
                sum1 = sum1 + CONSTGRAD_ROUNDED(delta[o][g + 1] * w);
                sum2 = sum2 + CONSTGRAD_ROUNDED(delta[o][g + 2] * w);
                sum3 = sum3 + CONSTGRAD_ROUNDED(delta[o][g + 3] * w);
            }
            delta_in[k][g] = sum0;
            delta_in[k][g + 1] = sum1;
            delta_in[k][g + 2] = sum2;
            delta_in[k][g + 3] = sum3;
        }
        for (; g < groups; ++g) {
            V sum{};
            for (int o = 0; o < Out; ++o) sum = sum + CONSTGRAD_ROUNDED(delta[o][g] * weights[k][o]);
            delta_in[k][g] = sum;
        }
    }
}

/// The sum over the samples of a block of a[i] b[i], in the order of every reduction; samples beyond `groups` are
/// zeros.
template <floating_lanes V, int G>
constexpr lane_scalar<V> sum_over_samples(V (&a)[G], V (&b)[G], int groups) {
    CONSTGRAD_EXACT_PRODUCTS
    constexpr int packs = partial_packs<V>;
    static_assert(G == 4 * packs);
    if (groups == G) {
        if constexpr (packs == 1) {
            auto const p = simd::stored(
                ((CONSTGRAD_ROUNDED(a[0] * b[0]) + CONSTGRAD_ROUNDED(a[1] * b[1])) + CONSTGRAD_ROUNDED(a[2] * b[2])) +
                CONSTGRAD_ROUNDED(a[3] * b[3]));
            return ((p.at[0] + p.at[4]) + (p.at[2] + p.at[6])) + ((p.at[1] + p.at[5]) + (p.at[3] + p.at[7]));
        } else {
            V partials[packs];
            for (int p = 0; p < packs; ++p)
                partials[p] = ((CONSTGRAD_ROUNDED(a[p] * b[p]) + CONSTGRAD_ROUNDED(a[p + packs] * b[p + packs])) +
                               CONSTGRAD_ROUNDED(a[p + 2 * packs] * b[p + 2 * packs])) +
                              CONSTGRAD_ROUNDED(a[p + 3 * packs] * b[p + 3 * packs]);
            return tree_sum(partials);
        }
    }
    V partials[packs] = {};
    for (int g = 0; g < groups; ++g) partials[g % packs] = partials[g % packs] + CONSTGRAD_ROUNDED(a[g] * b[g]);
    if constexpr (packs == 1)
        return tree_sum(partials[0]);
    else
        return tree_sum(partials);
}

template <class T>
using partial_values = stored_lanes<T, reduction_stripes>;

/// A pack of 32 as four of 8: the packs in which a reduction adds up a block.
template <class T>
struct block_quarters {
    lanes<T, 8> part[4];
};

template <floating_lanes V>
constexpr auto quarters_of(V& block) {
    static_assert(lane_count<V> == reduction_block);
    return __builtin_bit_cast(block_quarters<lane_scalar<V>>, block);
}

/// The sum over the samples of a block of a[i], in the order of every reduction.
template <floating_lanes V, int G>
constexpr lane_scalar<V> sum_over_samples(V (&a)[G], int groups) {
    if constexpr (G == 1) {
        auto const quarters = quarters_of(a[0]);
        return tree_sum(((quarters.part[0] + quarters.part[1]) + quarters.part[2]) + quarters.part[3]);
    } else {
        constexpr int packs = partial_packs<V>;
        V partials[packs] = {};
        for (int g = 0; g < groups; ++g) partials[g % packs] = partials[g % packs] + a[g];
        if constexpr (packs == 1)
            return tree_sum(partials[0]);
        else
            return tree_sum(partials);
    }
}

/// Adds the gradient of a block of samples: weight_gradient[k][o] += sum of x[k] delta[o], bias_gradient[o] += sum of
/// delta[o]; a total starts at +0 with the first block.
template <floating_lanes V, scalar T, int In, int Out, int G>
constexpr void dense_accumulate(T (&weight_gradient)[In][Out], T (&bias_gradient)[Out], V (&x)[In][G],
                                V (&delta)[Out][G], int groups, bool is_first_block) {
    for (int o = 0; o < Out; ++o) {
        for (int k = 0; k < In; ++k)
            weight_gradient[k][o] =
                (is_first_block ? T(0) : weight_gradient[k][o]) + sum_over_samples(x[k], delta[o], groups);
        bias_gradient[o] = (is_first_block ? T(0) : bias_gradient[o]) + sum_over_samples(delta[o], groups);
    }
}

/// The same where a pack is a whole block.
template <floating_lanes V, scalar T, int In, int Out>
constexpr void dense_accumulate(T (&weight_gradient)[In][Out], T (&bias_gradient)[Out], V (&x)[In][1],
                                V (&delta)[Out][1], int, bool is_first_block) {
    CONSTGRAD_EXACT_PRODUCTS
    using pack = lanes<T, 8>;
    block_quarters<T> inputs[In];
    for (int k = 0; k < In; ++k) inputs[k] = quarters_of(x[k][0]);
    for (int o = 0; o < Out; ++o) {
        auto const quarters = quarters_of(delta[o][0]);
        pack const d0 = quarters.part[0];
        pack const d1 = quarters.part[1];
        pack const d2 = quarters.part[2];
        pack const d3 = quarters.part[3];
        for (int k = 0; k < In; ++k) {
            auto const p = __builtin_bit_cast(  // not stored(): a call here costs g++ a fifth of the loop
                partial_values<T>,
                ((CONSTGRAD_ROUNDED(inputs[k].part[0] * d0) + CONSTGRAD_ROUNDED(inputs[k].part[1] * d1)) +
                 CONSTGRAD_ROUNDED(inputs[k].part[2] * d2)) +
                    CONSTGRAD_ROUNDED(inputs[k].part[3] * d3));
            weight_gradient[k][o] =
                (is_first_block ? T(0) : weight_gradient[k][o]) +
                (((p.at[0] + p.at[4]) + (p.at[2] + p.at[6])) + ((p.at[1] + p.at[5]) + (p.at[3] + p.at[7])));
        }
        bias_gradient[o] = (is_first_block ? T(0) : bias_gradient[o]) + tree_sum(((d0 + d1) + d2) + d3);
    }
}

}  // namespace constgrad::detail

#pragma GCC diagnostic pop
