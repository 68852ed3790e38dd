// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <type_traits>

#include <constgrad/activation/identity.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

// The three products of a dense layer over a block of samples. Activations are stored features x samples, the samples
// along the lanes: G packs hold the samples of a block, of which the first `groups` are in use. Arguments are
// references to non-const arrays because g++ evaluates a read through a const reference several times slower, and packs
// are neither passed nor returned by value because it stores the arguments of every such call.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// How many packs V hold the partial sums of a reduction.
template <floating_lanes V>
inline constexpr int partial_packs = reduction_stripes / lane_count<V>;

/// What dense_sums starts from where there is no bias.
struct from_zero {};

/// to[i] = finish(((start[i] + from[0] w(0, i)) + from[1] w(1, i)) + ...), w being the In x Out weights or, Backward,
/// their transpose.
template <bool Backward, int In, int Out, floating_lanes V, int Sums, int G, class From, class Weights, class Start,
          class Finish = identity>
constexpr void dense_sums(V (&to)[Sums][G], From& from, Weights& weights, Start& start, int groups,
                          Finish const& finish = {}) {
    CONSTGRAD_EXACT_PRODUCTS
    using T = lane_scalar<V>;
    constexpr int Terms = Backward ? Out : In;
    constexpr int to_next_sum = Backward ? Out : 1;  // from one weight to that of the next sum, the next term
    constexpr int to_next_term = Backward ? 1 : Out;
    static_assert(Sums == (Backward ? In : Out) && std::extent_v<From> == Terms && std::extent_v<From, 1> == G &&
                  std::extent_v<Weights> == In * Out);
    for (int i = 0; i < Sums; ++i) {
        V first{};
        if constexpr (!std::same_as<Start, from_zero>) first = start[i] - V{};
        int g = 0;
        if constexpr (G >= 4)
            for (; g + 4 <= groups; g += 4) {
                V sum0 = first;
                V sum1 = first;
                V sum2 = first;
                V sum3 = first;
                int at = i * to_next_sum;
                for (int k = 0; k < Terms; ++k, at += to_next_term) {
                    T const w = weights[at];
                    sum0 = sum0 + CONSTGRAD_ROUNDED(from[k][g] * w);
                    sum1 = sum1 + CONSTGRAD_ROUNDED(from[k][g + 1] * w);
                    sum2 = sum2 + CONSTGRAD_ROUNDED(from[k][g + 2] * w);
                    sum3 = sum3 + CONSTGRAD_ROUNDED(from[k][g + 3] * w);
                }
                if constexpr (!std::same_as<Finish, identity>) {
                    finish.apply(sum0);
                    finish.apply(sum1);
                    finish.apply(sum2);
                    finish.apply(sum3);
                }
                to[i][g] = sum0;
                to[i][g + 1] = sum1;
                to[i][g + 2] = sum2;
                to[i][g + 3] = sum3;
            }
        for (; g < groups; ++g) {
            V sum = first;
            int at = i * to_next_sum;
            for (int k = 0; k < Terms; ++k, at += to_next_term) sum = sum + CONSTGRAD_ROUNDED(from[k][g] * weights[at]);
            if constexpr (!std::same_as<Finish, identity>) finish.apply(sum);
            to[i][g] = sum;
        }
    }
}

/// out[o] = ((bias[o] + x[0] W(0, o)) + x[1] W(1, o)) + ...
template <floating_lanes V, scalar T, int In, int Out, int G>
constexpr void dense_forward(V (&out)[Out][G], V (&x)[In][G], dense<T, In, Out>& layer, int groups) {
    dense_sums<false, In, Out>(out, x, layer.weights.elements, layer.bias.elements, groups);
}

/// delta_in[k] = ((0 + delta[0] W(k, 0)) + delta[1] W(k, 1)) + ...
template <floating_lanes V, scalar T, int In, int Out, int G>
constexpr void dense_propagate(V (&delta_in)[In][G], V (&delta)[Out][G], dense<T, In, Out>& layer, int groups) {
    from_zero zeros;
    dense_sums<true, In, Out>(delta_in, delta, layer.weights.elements, zeros, groups);
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
template <floating_lanes P>
struct block_quarters {
    P part[4];
};

template <floating_lanes V>
constexpr auto quarters_of(V& block) {
    static_assert(lane_count<V> == reduction_block);
    return __builtin_bit_cast(block_quarters<lanes<lane_scalar<V>, 8>>, block);
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

/// Adds the gradient of a block of samples: gradient.weights(k, o) += sum of x[k] delta[o], gradient.bias[o] += sum of
/// delta[o]; a total starts at +0 with the first block.
template <floating_lanes V, scalar T, int In, int Out, int G>
constexpr void dense_accumulate(dense<T, In, Out>& gradient, V (&x)[In][G], V (&delta)[Out][G], int groups,
                                bool is_first_block) {
    for (int o = 0; o < Out; ++o) {
        int at = o;
        for (int k = 0; k < In; ++k, at += Out) {
            T const before = is_first_block ? T(0) : gradient.weights.elements[at];
            gradient.weights.elements[at] = before + sum_over_samples(x[k], delta[o], groups);
        }
        T const before = is_first_block ? T(0) : gradient.bias.elements[o];
        gradient.bias.elements[o] = before + sum_over_samples(delta[o], groups);
    }
}

/// The same where a pack is a whole block.
template <floating_lanes V, scalar T, int In, int Out>
constexpr void dense_accumulate(dense<T, In, Out>& gradient, V (&x)[In][1], V (&delta)[Out][1], int,
                                bool is_first_block) {
    CONSTGRAD_EXACT_PRODUCTS
    block_quarters<lanes<T, 8>> inputs[In];
    for (int k = 0; k < In; ++k) inputs[k] = quarters_of(x[k][0]);
    for (int o = 0; o < Out; ++o) {
        auto const quarters = quarters_of(delta[o][0]);
        auto const d0 = quarters.part[0];
        auto const d1 = quarters.part[1];
        auto const d2 = quarters.part[2];
        auto const d3 = quarters.part[3];
        int at = o;
        for (int k = 0; k < In; ++k, at += Out) {
            auto const p = __builtin_bit_cast(  // not stored(): a call here costs g++ a fifth of the loop
                partial_values<T>,
                ((CONSTGRAD_ROUNDED(inputs[k].part[0] * d0) + CONSTGRAD_ROUNDED(inputs[k].part[1] * d1)) +
                 CONSTGRAD_ROUNDED(inputs[k].part[2] * d2)) +
                    CONSTGRAD_ROUNDED(inputs[k].part[3] * d3));
            gradient.weights.elements[at] =
                (is_first_block ? T(0) : gradient.weights.elements[at]) +
                (((p.at[0] + p.at[4]) + (p.at[2] + p.at[6])) + ((p.at[1] + p.at[5]) + (p.at[3] + p.at[7])));
        }
        gradient.bias.elements[o] =
            (is_first_block ? T(0) : gradient.bias.elements[o]) + tree_sum(((d0 + d1) + d2) + d3);
    }
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
