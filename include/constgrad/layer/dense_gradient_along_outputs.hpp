// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/linalg/transpose_rows.hpp>
#include <constgrad/simd/registers.hpp>
#include <constgrad/simd/rounded.hpp>

// The gradient of a dense layer at run time with the outputs along the lanes: each lane adds up its own sums over the
// samples, stripe by stripe, and none runs across lanes.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// The narrowest packs with so many lanes, at least 16 bytes, or V if it has fewer.
template <floating_lanes V, int Lanes>
struct lanes_for : lanes_for<lanes<lane_scalar<V>, lane_count<V> / 2>, Lanes> {};
template <floating_lanes V, int Lanes>
    requires(lane_count<V> < 2 * Lanes || lane_count<V> <= row_part<lane_scalar<V>>)
struct lanes_for<V, Lanes> {
    using type = V;
};

/// The deltas of a block in packs of outputs, for each pack a row for each sample; as many packs at a time as take no
/// more than 16 KB of stack. The last pack of all may share lanes with the one before; there it is 0, as in lanes that
/// have no output.
template <floating_lanes V, int Out>
struct delta_rows {
    using T = lane_scalar<V>;
    static constexpr int width = lane_count<V>;
    static constexpr int packs = (Out - 1) / width + 1;
    static constexpr int idle = packs * width - Out;
    static constexpr int most = 16 * 1024 / (reduction_block * sizeof(V));
    static constexpr int at_once = packs < most ? packs : most;

    alignas(V) T at[at_once][reduction_block * width];

    static constexpr int first_output(int pack) {
        if constexpr (packs == 1)
            return 0;
        else
            return pack < packs - 1 ? pack * width : Out - width;
    }
    static constexpr bool is_idle(int pack, int lane) {
        if constexpr (packs == 1)
            return lane >= Out;
        else
            return pack == packs - 1 && lane < idle;
    }

    /// `count` packs from `first` on. Samples from `in_use` on count as 0.
    template <class Delta>
    void load(Delta const& delta, int first, int count, int samples, int in_use) {
        using P = typename lanes_for<stripe_lanes<T>, width>::type;
        constexpr int part = row_part<T>;
        static constexpr T nothing[reduction_block]{};
        for (int pack = first; pack < first + count; ++pack) {
            T(&rows)[reduction_block * width] = at[pack - first];
            for (int lane = 0; lane < width; lane += lane_count<P>) {
                T const* outputs[lane_count<P>];
                for (int i = 0; i < lane_count<P>; ++i)
                    outputs[i] =
                        is_idle(pack, lane + i) ? nothing : samples_of(delta[first_output(pack) + lane + i][0]);
                for (int sample = 0; sample < samples && sample < in_use; sample += part) {
                    transpose_rows<P, part>(outputs, rows + sample * width + lane, width);
                    for (T const*& output : outputs) output += part;
                }
            }
            for (int i = in_use * width; i < samples * width; ++i) rows[i] = T(0);
        }
    }
};

/// The gradients of `Inputs` x `Packs` packs of weights in registers. All functions are inlined by force: g++ returns
/// such a tile through memory.
template <floating_lanes V, int Inputs, int Packs>
struct gradient_tile {
    using T = lane_scalar<V>;
    static constexpr int width = lane_count<V>;

    V at[Inputs][Packs];

    /// Adds the products of a sample of each input, reduction_block apart, and each pack of outputs, whose rows follow
    /// those of the pack before.
    template <bool First>
    [[gnu::always_inline]] void add_products(T const* x, T const* rows) {
        V deltas[Packs];
#pragma GCC unroll 4
        for (int p = 0; p < Packs; ++p) {
            deltas[p] = load<V>(rows + p * reduction_block * width);
            if constexpr (Packs > 1) deltas[p] = simd::in_register(deltas[p]);
        }
#pragma GCC unroll 4
        for (int k = 0; k < Inputs; ++k) {
            V input = simd::broadcast<V>(x[k * reduction_block]);
            if constexpr (Packs > 1) input = simd::in_register(input);
#pragma GCC unroll 4
            for (int p = 0; p < Packs; ++p) {
                V const product = simd::rounded(deltas[p] * input);
                at[k][p] = First ? product : simd::in_register(at[k][p] + product);
            }
        }
    }

    /// The samples stripe + t * Stripes with stripe = first, first + Step, ... and t < Terms, or if that is 0 t <
    /// terms, in the order of tree_sum.
    template <int Stripes, int Terms, int Step = 1>
    [[gnu::always_inline]] void sum_up(T const* x, T const* rows, int terms, int first = 0) {
        if constexpr (Step < Stripes) {
            sum_up<Stripes, Terms, 2 * Step>(x, rows, terms, first);
            gradient_tile odd;
            odd.template sum_up<Stripes, Terms, 2 * Step>(x, rows, terms, first + Step);
#pragma GCC unroll 4
            for (int k = 0; k < Inputs; ++k)
#pragma GCC unroll 4
                for (int p = 0; p < Packs; ++p) at[k][p] = simd::in_register(at[k][p] + odd.at[k][p]);
        } else {
            add_products<true>(x + first, rows + first * width);
            if constexpr (Terms != 1)
#pragma GCC unroll 4
                for (int i = first + Stripes; i < (Terms > 0 ? Terms : terms) * Stripes; i += Stripes)
                    add_products<false>(x + i, rows + i * width);
        }
    }

    /// Adds the tile to the gradient, `outputs` apart from input to input; reads all of it first.
    [[gnu::always_inline]] void add_to(T* gradient, int outputs, bool is_first_block) {
#pragma GCC unroll 4
        for (int k = 0; k < Inputs; ++k)
#pragma GCC unroll 4
            for (int p = 0; p < Packs; ++p)
                at[k][p] = (is_first_block ? V{} : load<V>(gradient + k * outputs + p * width)) + at[k][p];
#pragma GCC unroll 4
        for (int k = 0; k < Inputs; ++k)
#pragma GCC unroll 4
            for (int p = 0; p < Packs; ++p) store<V>(at[k][p], gradient + k * outputs + p * width);
    }
};

template <int Inputs, int Packs, int Stripes, int Terms, floating_lanes V>
[[gnu::always_inline]] inline void accumulate_tile(lane_scalar<V>* gradient, int outputs, lane_scalar<V> const* x,
                                                   lane_scalar<V> const* rows, int terms, bool is_first_block) {
    gradient_tile<V, Inputs, Packs> sums;
    sums.template sum_up<Stripes, Terms>(x, rows, terms);
    sums.add_to(gradient, outputs, is_first_block);
}

/// The same for all inputs and `packs` packs of outputs, whose rows follow one another.
template <int Stripes, int Terms, floating_lanes V>
[[gnu::noinline]] void accumulate_packs(lane_scalar<V>* gradient, int inputs, int outputs, int packs,
                                        lane_scalar<V> const* x, lane_scalar<V> const* rows, int terms,
                                        bool is_first_block) {
    constexpr int width = lane_count<V>;
    auto const all_packs = [&]<int Inputs>(std::integral_constant<int, Inputs>) {
        constexpr int known_terms = Inputs == 1 && Terms > 1 ? 0 : Terms;  // less code for the few that are left
        int pack = 0;
        if constexpr (sizeof(V) == 64)
            for (; pack + 2 <= packs; pack += 2)
                accumulate_tile<Inputs, 2, Stripes, known_terms, V>(
                    gradient + pack * width, outputs, x, rows + pack * reduction_block * width, terms, is_first_block);
        for (; pack < packs; ++pack)
            accumulate_tile<Inputs, 1, Stripes, known_terms, V>(
                gradient + pack * width, outputs, x, rows + pack * reduction_block * width, terms, is_first_block);
        gradient += Inputs * outputs;
        x += Inputs * reduction_block;
        inputs -= Inputs;
    };
    constexpr int at_once = sizeof(V) == 64 ? 4 : 2;
    while (inputs >= at_once) all_packs(std::integral_constant<int, at_once>{});
    while (inputs > 0) all_packs(std::integral_constant<int, 1>{});
}

/// Whether a weight gradient takes fewer operations with the outputs along the lanes than with the samples along them,
/// on full blocks.
template <floating_lanes V, int In, int Out>
inline constexpr bool gradient_pays_along_outputs = [] {
    using P = typename lanes_for<V, Out>::type;
    constexpr int packs = (Out - 1) / lane_count<P> + 1;
    return Out >= row_part<lane_scalar<V>> && In * packs * 2 * reduction_block + 16 * Out < 10 * In * Out;
}();

/// dense_accumulate of dense_kernels.hpp. x must hold numbers everywhere, delta zeros in lanes that no sample fills.
template <floating_lanes V, int In, int Out, int G>
inline void accumulate_along_outputs(dense<lane_scalar<V>, In, Out>& gradient, V const (&x)[In][G],
                                     V const (&delta)[Out][G], int samples, bool is_first_block) {
    using T = lane_scalar<V>;
    using P = typename lanes_for<V, Out>::type;
    using rows = delta_rows<P, Out>;
    static constexpr auto ones = [] {
        stored_lanes<T, reduction_block> all{};
        for (T& one : all.at) one = 1;
        return all;
    }();

    int const stripes = samples > 4 ? reduction_stripes : samples == 3 ? 4 : samples;
    int const terms = (samples - 1) / stripes + 1;
    rows deltas;
    int const in_use = packs_of<V>(samples) * lane_count<V>;
    auto const accumulate = samples > 24   ? accumulate_packs<reduction_stripes, 4, P>
                            : samples > 4  ? accumulate_packs<reduction_stripes, 0, P>
                            : stripes == 4 ? accumulate_packs<4, 1, P>
                            : stripes == 2 ? accumulate_packs<2, 1, P>
                                           : accumulate_packs<1, 1, P>;
    T const* const inputs = samples_of(x[0][0]);
    T const* const row = deltas.at[0];
    T* const weights = gradient.weights.elements;
    T* const bias = gradient.bias.elements;
    if constexpr (rows::packs == 1 && rows::idle > 0) {
        // The idle lanes reach into the weights of the next input. They add 0 there or, in a first block, write it, but
        // the next input comes later. What has none behind it is added up apart.
        deltas.load(delta, 0, 1, terms * stripes, in_use);
        accumulate(weights, In - 1, Out, 1, inputs, row, terms, is_first_block);
        auto const add_last = [&](T* to, T const* input) {
            T sums[rows::width];
            accumulate(sums, 1, Out, 1, input, row, terms, true);
            for (int o = 0; o < Out; ++o) to[o] = (is_first_block ? T(0) : to[o]) + sums[o];
        };
        add_last(weights + (In - 1) * Out, inputs + (In - 1) * reduction_block);
        add_last(bias, ones.at);
    } else {
        auto const add_up = [&](int first, int count) {
            deltas.load(delta, first, count, terms * stripes, in_use);
            int const o = rows::first_output(first);
            accumulate(weights + o, In, Out, count, inputs, row, terms, is_first_block);
            accumulate(bias + o, 1, Out, count, ones.at, row, terms, is_first_block);
        };
        // First the pack that shares lanes with another: it adds 0 there or, in a first block, writes it.
        constexpr int alone = rows::idle > 0 ? 1 : 0;
        constexpr int others = rows::packs - alone;
        if constexpr (alone > 0) add_up(rows::packs - 1, 1);
        for (int first = 0; first < others; first += rows::at_once)
            add_up(first, others - first < rows::at_once ? others - first : rows::at_once);
    }
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
