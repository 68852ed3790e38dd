// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <type_traits>

#include <constgrad/activation/identity.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/layer/dense_few_rows.hpp>
#include <constgrad/layer/dense_in_registers.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/simd/width.hpp>

// The three products of a dense layer over a block of samples. Activations are stored features x samples, the samples
// along the lanes: G packs hold the samples of a block, of which the first `groups` are in use. Arguments are
// references to non-const arrays because g++ evaluates a read through a const reference several times slower, and packs
// are neither passed nor returned by value because it stores the arguments of every such call.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Whether packs V have kernels of their own at run time (dense_in_registers.hpp).
template <floating_lanes V>
inline constexpr bool works_in_registers = lane_count<V> > 1 && lane_count<V> == simd::native_width<lane_scalar<V>>;

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
    if constexpr (works_in_registers<V>)
        if (!__builtin_is_constant_evaluated())
            return dense_sums_in_registers<Backward, In, Out>(to, from, weights, start, groups, finish);
    for (int i = 0; i < Sums; ++i) {
        V first{};
        if constexpr (!std::same_as<Start, from_zero>) first = simd::broadcast<V>(start[i]);
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
            for (int k = 0; k < Terms; ++k, at += to_next_term) {
                T const w = weights[at];  // g++ would evaluate an element for every lane
                sum = sum + CONSTGRAD_ROUNDED(from[k][g] * w);
            }
            if constexpr (!std::same_as<Finish, identity>) finish.apply(sum);
            to[i][g] = sum;
        }
    }
}

/// out[o] = ((bias[o] + x[0] W(0, o)) + x[1] W(1, o)) + ... for the first `rows` samples.
template <floating_lanes V, scalar T, int In, int Out, int G>
constexpr void dense_forward(V (&out)[Out][G], V (&x)[In][G], dense<T, In, Out>& layer, int rows) {
    if constexpr (works_in_registers<V>)
        if constexpr (few_rows<V, Out> > 0)
            if (!__builtin_is_constant_evaluated() && rows <= few_rows<V, Out>)
                return forward_few_rows(out, x, layer, rows);
    dense_sums<false, In, Out>(out, x, layer.weights.elements, layer.bias.elements, packs_of<V>(rows));
}

/// delta_in[k] = ((0 + delta[0] W(k, 0)) + delta[1] W(k, 1)) + ... for the first `rows` samples.
template <floating_lanes V, scalar T, int In, int Out, int G>
constexpr void dense_propagate(V (&delta_in)[In][G], V (&delta)[Out][G], dense<T, In, Out>& layer, int rows) {
    from_zero zeros;
    dense_sums<true, In, Out>(delta_in, delta, layer.weights.elements, zeros, packs_of<V>(rows));
}

/// A block as four packs of 8: the packs in which a reduction adds it up.
template <floating_lanes P>
struct block_quarters {
    P part[4];
};

template <class Block>
constexpr auto quarters_of(Block& block) {
    using T = lane_scalar<std::remove_cvref_t<decltype(block[0])>>;
    static_assert(sizeof(Block) == reduction_block * sizeof(T));
    return __builtin_bit_cast(block_quarters<lanes<T, 8>>, block);
}

/// The sum over the samples of a block of a[i], in the order of every reduction; what lies beyond `groups` is left out.
template <floating_lanes V, int G>
constexpr lane_scalar<V> sum_over_samples(V (&a)[G], int groups) {
    if constexpr (works_in_registers<V>)
        if (!__builtin_is_constant_evaluated() && groups == G)
            return striped_sum_at_run_time(samples_of(a[0]), reduction_block);
    if constexpr (lane_count<V> > reduction_stripes) {
        auto const quarters = quarters_of(a);
        auto partials = quarters.part[0];
        for (int i = 1; i < groups * (lane_count<V> / reduction_stripes); ++i) partials = partials + quarters.part[i];
        return tree_sum(partials);
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

/// The sum over the samples of a block of a[i] b[i].
template <floating_lanes V, int G>
constexpr lane_scalar<V> sum_over_samples(V (&a)[G], V (&b)[G], int groups) {
    V products[G]{};
    for (int g = 0; g < groups; ++g) products[g] = CONSTGRAD_ROUNDED(a[g] * b[g]);
    return sum_over_samples(products, groups);
}

/// Adds the gradient of a block of `rows` samples: gradient.weights(k, o) += sum of x[k] delta[o], gradient.bias[o] +=
/// sum of delta[o]; a total starts at +0 with the first block. In the lanes of packs in use that no row fills, x must
/// be numbers and delta zeros.
template <floating_lanes V, scalar T, int In, int Out, int G>
constexpr void dense_accumulate(dense<T, In, Out>& gradient, V (&x)[In][G], V (&delta)[Out][G], int rows,
                                bool is_first_block) {
    if constexpr (works_in_registers<V>)
        if (!__builtin_is_constant_evaluated())
            return dense_accumulate_in_registers(gradient, x, delta, rows, is_first_block);
    int const groups = packs_of<V>(rows);
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

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
