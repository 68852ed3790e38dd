// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/linalg/transpose_rows.hpp>
#include <constgrad/simd/broadcast_product.hpp>
#include <constgrad/simd/registers.hpp>

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

/// The lanes of a pack that hold outputs.
struct lane_range {
    int first;
    int end;
};

/// Whether there are 32 registers for V, so that a tile may have eight sums.
template <floating_lanes V>
inline constexpr bool has_many_registers = CONSTGRAD_NATIVE_LANES && sizeof(V) == 64;

/// The gradients of `Inputs` x `Packs` packs of weights in registers. All functions are inlined by force: g++ returns
/// such a tile through memory.
template <floating_lanes V, int Inputs, int Packs>
struct gradient_tile {
    using T = lane_scalar<V>;
    static constexpr int width = lane_count<V>;

    V at[Inputs][Packs];

    /// Adds the products of a sample of each input, reduction_block apart, and each pack of outputs, whose rows follow
    /// those of the pack before; the First ones are what is added to.
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
            T const* const input = x + k * reduction_block;
            V inputs{};
            if constexpr (!simd::has_broadcast_product<V>) {
                inputs = simd::broadcast<V>(*input);
                if constexpr (Packs > 1) inputs = simd::in_register(inputs);
            }
#pragma GCC unroll 4
            for (int p = 0; p < Packs; ++p) {
                V const product = simd::has_broadcast_product<V> ? simd::broadcast_product(deltas[p], input)
                                                                 : simd::rounded(deltas[p] * inputs);
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

    [[gnu::always_inline]] void clear_idle(lane_range used) {
        V const lane = indices<V>;
        auto const holds_output = (lane >= simd::broadcast<V>(static_cast<T>(used.first))) &
                                  (lane < simd::broadcast<V>(static_cast<T>(used.end)));
#pragma GCC unroll 4
        for (int k = 0; k < Inputs; ++k)
#pragma GCC unroll 4
            for (int p = 0; p < Packs; ++p) at[k][p] = simd::select(holds_output, at[k][p], V{});
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

/// Adds the gradients of all inputs and `packs` packs of outputs, whose rows follow one another. IdleLanes: of a single
/// pack only the lanes `used`, the others stay as they are whatever x holds.
template <int Stripes, int Terms, bool IdleLanes, floating_lanes V>
[[gnu::noinline]] void accumulate_packs(lane_scalar<V>* gradient, int inputs, int outputs, int packs,
                                        lane_scalar<V> const* x, lane_scalar<V> const* rows, int terms,
                                        bool is_first_block, lane_range used) {
    constexpr int width = lane_count<V>;
    auto const accumulate = [&]<int Inputs, int Packs>(std::integral_constant<int, Inputs>,
                                                       std::integral_constant<int, Packs>, int pack) {
        constexpr int known_terms = Inputs == 1 && Terms > 1 ? 0 : Terms;  // less code for the few that are left
        gradient_tile<V, Inputs, Packs> sums;
        sums.template sum_up<Stripes, known_terms>(x, rows + pack * reduction_block * width, terms);
        if constexpr (IdleLanes) sums.clear_idle(used);
        sums.add_to(gradient + pack * width, outputs, is_first_block);
    };
    auto const all_packs = [&]<int Inputs>(std::integral_constant<int, Inputs> at_once) {
        int pack = 0;
        if constexpr (has_many_registers<V> && !IdleLanes)
            for (; pack + 2 <= packs; pack += 2) accumulate(at_once, std::integral_constant<int, 2>{}, pack);
        for (; pack < packs; ++pack) accumulate(at_once, std::integral_constant<int, 1>{}, pack);
        gradient += Inputs * outputs;
        x += Inputs * reduction_block;
        inputs -= Inputs;
    };
    constexpr int at_once = has_many_registers<V> ? 4 : 2;
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

/// Whether the packs that so many samples are in hold something for all stripes that are added up; narrow packs may
/// not.
template <floating_lanes V>
constexpr bool fills_stripes(int samples) {
    return samples <= 4 || packs_of<V>(samples) * lane_count<V> % reduction_stripes == 0;
}

/// dense_accumulate of dense_kernels.hpp for samples that fill stripes. In lanes of the packs in use that no sample
/// fills, x must hold numbers and delta zeros.
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
    auto const accumulate_lanes = [&]<bool IdleLanes>(std::bool_constant<IdleLanes>, auto... arguments) {
        auto const accumulate = samples > 24   ? accumulate_packs<reduction_stripes, 4, IdleLanes, P>
                                : samples > 4  ? accumulate_packs<reduction_stripes, 0, IdleLanes, P>
                                : stripes == 4 ? accumulate_packs<4, 1, IdleLanes, P>
                                : stripes == 2 ? accumulate_packs<2, 1, IdleLanes, P>
                                               : accumulate_packs<1, 1, IdleLanes, P>;
        accumulate(arguments...);
    };
    T const* const inputs = samples_of(x[0][0]);
    T const* const row = deltas.at[0];
    T* const weights = gradient.weights.elements;
    T* const bias = gradient.bias.elements;
    if constexpr (rows::packs == 1 && rows::idle > 0) {
        // The idle lanes reach into the weights of the next input. They add 0 there or, in a first block, write it, but
        // the next input comes later. What has none behind it is added up apart.
        constexpr lane_range used{0, Out};
        deltas.load(delta, 0, 1, terms * stripes, in_use);
        accumulate_lanes(std::true_type{}, weights, In - 1, Out, 1, inputs, row, terms, is_first_block, used);
        auto const add_last = [&](T* to, T const* input) {
            T sums[rows::width];
            accumulate_lanes(std::true_type{}, static_cast<T*>(sums), 1, Out, 1, input, row, terms, true, used);
            for (int o = 0; o < Out; ++o) to[o] = (is_first_block ? T(0) : to[o]) + sums[o];
        };
        add_last(weights + (In - 1) * Out, inputs + (In - 1) * reduction_block);
        add_last(bias, ones.at);
    } else {
        auto const add_up = [&](auto idle_lanes, int first, int count) {
            constexpr lane_range used{rows::idle, rows::width};
            deltas.load(delta, first, count, terms * stripes, in_use);
            int const o = rows::first_output(first);
            accumulate_lanes(idle_lanes, weights + o, In, Out, count, inputs, row, terms, is_first_block, used);
            accumulate_lanes(idle_lanes, bias + o, 1, Out, count, static_cast<T const*>(ones.at), row, terms,
                             is_first_block, used);
        };
        // First the pack that shares lanes with another: it adds 0 there or, in a first block, writes it.
        constexpr int alone = rows::idle > 0 ? 1 : 0;
        constexpr int others = rows::packs - alone;
        if constexpr (alone > 0) add_up(std::true_type{}, rows::packs - 1, 1);
        for (int first = 0; first < others; first += rows::at_once)
            add_up(std::false_type{}, first, others - first < rows::at_once ? others - first : rows::at_once);
    }
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
