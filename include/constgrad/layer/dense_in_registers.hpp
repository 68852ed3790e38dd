// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <type_traits>

#include <constgrad/activation/identity.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/layer/dense_gradient_along_outputs.hpp>
#include <constgrad/linalg/product_tile.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/linalg/tree_sums.hpp>
#include <constgrad/simd/rounded.hpp>

// The products of dense_kernels.hpp at run time on targets with SIMD: the same sums in the same order, many of them in
// registers at a time. Activations are features x samples, G packs with the samples of a block along the lanes.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// What sums start from where there is no bias.
struct from_zero {};

/// dense_sums of dense_kernels.hpp.
template <bool Backward, int In, int Out, floating_lanes V, int Sums, int Terms, int G, class Start, class Finish>
inline void dense_sums_in_registers(V (&to)[Sums][G], V const (&from)[Terms][G], lane_scalar<V> const* weights,
                                    Start const& start, int groups, Finish const& finish) {
    using T = lane_scalar<V>;
    constexpr int next_sum = Backward ? Out : 1;  // from one weight to that of the next sum, of the next term
    constexpr int next_term = Backward ? 1 : Out;
    auto const tiles = [&]<int Packs>(std::integral_constant<int, Packs>, int g) {
        for_each_tile<Sums, tile_height<V>>([&]<int Height>(std::integral_constant<int, Height>, int first) {
            multiply_tile<V, Height, Packs>(
                operand<T>{weights + first * next_sum, next_sum, next_term}, samples_of(from[0][g]), reduction_block,
                Terms, samples_of(to[first][g]), reduction_block,
                [&](int i, int) {
                    if constexpr (std::same_as<Start, from_zero>)
                        return V{};
                    else
                        return start[first + i] - V{};
                },
                [&](V& sum) {
                    if constexpr (!std::same_as<Finish, identity>) finish.apply(sum);
                });
        });
    };
    int g = 0;
    if constexpr (G > 1)
        for (; g + 2 <= groups; g += 2) tiles(std::integral_constant<int, 2>{}, g);
    if (g < groups) tiles(std::integral_constant<int, 1>{}, g);
}

/// The first `in_use` of a block's terms in the stripes of a reduction, those folded into one pack.
template <floating_lanes S, bool Full, class Term>
inline S striped_partials(Term term, int in_use) {
    constexpr int packs = partial_packs<S>;
    S partials[packs];
#pragma GCC unroll 8
    for (int p = 0; p < packs; ++p) {
        if constexpr (Full) {  // no loop
            partials[p] = ((term(p) + term(p + packs)) + term(p + 2 * packs)) + term(p + 3 * packs);
        } else {
            partials[p] = p < in_use ? term(p) : S{};
            for (int i = p + packs; i < in_use; i += packs) partials[p] = partials[p] + term(i);
        }
    }
#pragma GCC unroll 2
    for (int half = packs / 2; half > 0; half /= 2)
#pragma GCC unroll 2
        for (int p = 0; p < half; ++p) partials[p] = partials[p] + partials[p + half];
    return partials[0];
}

/// to[i] += lane `First` + i of `sums`; a first sum is added to +0.
template <int First, int Count, floating_lanes S>
inline void add_lanes(lane_scalar<S>* to, S sums, bool is_first_block) {
    auto const lane = simd::stored(sums);
    for_each_pack<S, Count>([&]<class P>(std::type_identity<P>, int i) {
        store<P>((is_first_block ? P{} : load<P>(to + i)) + load<P>(lane.at + First + i), to + i);
    });
}

/// The sum of the lanes of each of the next `Count` packs of partial sums, as many as a pack has lanes.
template <floating_lanes S, int Count, class Partials>
inline S next_sums(Partials& partials) {
    S packs[lane_count<S>]{};
#pragma GCC unroll 8
    for (int i = 0; i < Count; ++i) packs[i] = partials.next();
    return tree_sums(packs);
}

/// total[i] += the sum of the lanes of the next partial sums, for i < Count but for those that fill no pack.
template <floating_lanes S, int Count, class Partials>
inline void add_packs_of_sums(lane_scalar<S>* total, Partials& partials, bool is_first_block) {
    constexpr int width = lane_count<S>;
    for (int i = 0; i + width <= Count; i += width) {
        S const sums = next_sums<S, width>(partials);
        store<S>((is_first_block ? S{} : load<S>(total + i)) + sums, total + i);
    }
}

/// The partial sums of the bias, output by output.
template <floating_lanes S, bool Full>
struct bias_partials {
    lane_scalar<S> const* output;
    int in_use;

    S next() {
        S const sums =
            striped_partials<S, Full>([at = output](int pack) { return load<S>(at + pack * lane_count<S>); }, in_use);
        output += reduction_block;
        return sums;
    }
};

/// The partial sums of the weights as they lie in memory: all outputs of an input and, unless it is the OneInput, then
/// those of the next.
template <floating_lanes S, bool Full, int Out, bool OneInput>
struct weight_partials {
    using T = lane_scalar<S>;

    T const* input;
    T const* deltas;
    int in_use;
    T const* output = deltas;

    S next() {
        S const sums = striped_partials<S, Full>(
            [a = input, b = output](int pack) {
                constexpr int width = lane_count<S>;
                return simd::rounded(load<S>(a + pack * width) * load<S>(b + pack * width));
            },
            in_use);
        output += reduction_block;
        if constexpr (!OneInput)
            if (output == deltas + Out * reduction_block) {
                output = deltas;
                input += reduction_block;
            }
        return sums;
    }
};

template <bool Full, floating_lanes V, int In, int Out, int G>
inline void dense_accumulate_packs(dense<lane_scalar<V>, In, Out>& gradient, V const (&x)[In][G],
                                   V const (&delta)[Out][G], int in_use, bool is_first_block) {
    using T = lane_scalar<V>;
    using S = stripe_lanes<T>;
    constexpr int width = lane_count<S>;
    constexpr int weights = In * Out;
    constexpr int weights_left = weights % width;
    constexpr int biases_left = Out % width;
    T* const weight = gradient.weights.elements;
    T* const bias = gradient.bias.elements;
    T const* const deltas = samples_of(delta[0][0]);
    bias_partials<S, Full> of_bias{deltas, in_use};
    add_packs_of_sums<S, Out>(bias, of_bias, is_first_block);
    if constexpr (biases_left == 0) {
        for (int k = 0; k < In; ++k) {
            weight_partials<S, Full, Out, true> of_input{samples_of(x[k][0]), deltas, in_use};
            add_packs_of_sums<S, Out>(weight + k * Out, of_input, is_first_block);
        }
    } else {
        weight_partials<S, Full, Out, false> of_weights{samples_of(x[0][0]), deltas, in_use};
        add_packs_of_sums<S, weights>(weight, of_weights, is_first_block);
        if constexpr (weights_left + biases_left <= width) {
            S packs[width]{};
#pragma GCC unroll 8
            for (int i = 0; i < weights_left; ++i) packs[i] = of_weights.next();
#pragma GCC unroll 8
            for (int i = 0; i < biases_left; ++i) packs[weights_left + i] = of_bias.next();
            S const sums = tree_sums(packs);
            add_lanes<0, weights_left>(weight + weights - weights_left, sums, is_first_block);
            add_lanes<weights_left, biases_left>(bias + Out - biases_left, sums, is_first_block);
        } else {
            add_lanes<0, weights_left>(weight + weights - weights_left, next_sums<S, weights_left>(of_weights),
                                       is_first_block);
            add_lanes<0, biases_left>(bias + Out - biases_left, next_sums<S, biases_left>(of_bias), is_first_block);
        }
    }
}

/// dense_accumulate of dense_kernels.hpp.
template <floating_lanes V, int In, int Out, int G>
inline void dense_accumulate_in_registers(dense<lane_scalar<V>, In, Out>& gradient, V const (&x)[In][G],
                                          V const (&delta)[Out][G], int rows, bool is_first_block) {
    static_assert(sizeof(V[G]) == sizeof(lane_scalar<V>[reduction_block]));
    if constexpr (Out >= row_part<lane_scalar<V>>)
        if (fills_stripes<V>(rows) && (rows <= reduction_stripes || gradient_pays_along_outputs<V, In, Out>))
            return accumulate_along_outputs(gradient, x, delta, rows, is_first_block);
    int const in_use = packs_of<V>(rows) * lane_count<V>;
    if (in_use == reduction_block)
        dense_accumulate_packs<true>(gradient, x, delta, 0, is_first_block);
    else
        dense_accumulate_packs<false>(gradient, x, delta, in_use / lane_count<stripe_lanes<lane_scalar<V>>>,
                                      is_first_block);
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
