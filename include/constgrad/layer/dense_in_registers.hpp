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

/// total[i] += the sum of the lanes of partials(i), `Count` at a time; a first sum is added to +0.
template <floating_lanes S, class Partials>
inline void add_sums(lane_scalar<S>* total, int count, bool is_first_block, Partials partials) {
    using T = lane_scalar<S>;
    constexpr int width = lane_count<S>;
    int i = 0;
    for (; i + width <= count; i += width) {
        S sums[width];
#pragma GCC unroll 8
        for (int lane = 0; lane < width; ++lane) sums[lane] = partials();
        S const before = is_first_block ? S{} : load<S>(total + i);
        store<S>(before + tree_sums(sums), total + i);
    }
    if (i == count) return;
    S sums[width]{};
    for (int lane = 0; lane < count - i; ++lane) sums[lane] = partials();
    auto const last = simd::stored(tree_sums(sums));
    for (int lane = 0; i + lane < count; ++lane)
        total[i + lane] = (is_first_block ? T(0) : total[i + lane]) + last.at[lane];
}

template <bool Full, floating_lanes V, int In, int Out, int G>
inline void accumulate_bias(dense<lane_scalar<V>, In, Out>& gradient, V const (&delta)[Out][G], int in_use,
                            bool is_first_block) {
    using T = lane_scalar<V>;
    using S = stripe_lanes<T>;
    constexpr int width = lane_count<S>;
    T const* output = samples_of(delta[0][0]);
    add_sums<S>(gradient.bias.elements, Out, is_first_block, [&] {
        S const partials = striped_partials<S, Full>([=](int pack) { return load<S>(output + pack * width); }, in_use);
        output += reduction_block;
        return partials;
    });
}

template <bool Full, floating_lanes V, int In, int Out, int G>
inline void dense_accumulate_packs(dense<lane_scalar<V>, In, Out>& gradient, V const (&x)[In][G],
                                   V const (&delta)[Out][G], int in_use, bool is_first_block) {
    using T = lane_scalar<V>;
    using S = stripe_lanes<T>;
    constexpr int width = lane_count<S>;
    T const* const deltas = samples_of(delta[0][0]);
    auto const products = [in_use](T const* a, T const* b) {
        return striped_partials<S, Full>(
            [=](int pack) { return simd::rounded(load<S>(a + pack * width) * load<S>(b + pack * width)); }, in_use);
    };
    // Weight by weight as they lie in memory: all outputs of an input, then those of the next.
    T const* input = samples_of(x[0][0]);
    if constexpr (Out % width == 0) {
        for (int k = 0; k < In; ++k, input += reduction_block) {
            T const* output = deltas;
            add_sums<S>(gradient.weights.elements + k * Out, Out, is_first_block, [&] {
                S const partials = products(input, output);
                output += reduction_block;
                return partials;
            });
        }
    } else {
        T const* output = deltas;
        add_sums<S>(gradient.weights.elements, In * Out, is_first_block, [&] {
            S const partials = products(input, output);
            output += reduction_block;
            if (output == deltas + Out * reduction_block) {
                output = deltas;
                input += reduction_block;
            }
            return partials;
        });
    }
    accumulate_bias<Full>(gradient, delta, in_use, is_first_block);
}

/// dense_accumulate of dense_kernels.hpp.
template <floating_lanes V, int In, int Out, int G>
inline void dense_accumulate_in_registers(dense<lane_scalar<V>, In, Out>& gradient, V const (&x)[In][G],
                                          V const (&delta)[Out][G], int rows, bool is_first_block) {
    static_assert(sizeof(V[G]) == sizeof(lane_scalar<V>[reduction_block]));
    if constexpr (Out >= row_part<lane_scalar<V>>)
        if (rows <= reduction_stripes || gradient_pays_along_outputs<V, In, Out>)
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
