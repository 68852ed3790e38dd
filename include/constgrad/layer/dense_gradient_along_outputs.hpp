// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/linalg/transpose_rows.hpp>
#include <constgrad/simd/rounded.hpp>

// The gradient of a dense layer at run time with the outputs along the lanes: each lane adds up its own sums over the
// samples, stripe by stripe, and none runs across lanes.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// The widest packs of at most so many lanes that fill a register, up to V.
template <floating_lanes V, int Lanes>
struct widest_lanes : widest_lanes<lanes<lane_scalar<V>, lane_count<V> / 2>, Lanes> {};
template <floating_lanes V, int Lanes>
    requires(lane_count<V> <= Lanes || lane_count<V> <= row_part<lane_scalar<V>>)
struct widest_lanes<V, Lanes> {
    using type = V;
};

/// The deltas of a block in packs of outputs, for each pack a row for each sample; as many packs at a time as take no
/// more than 16 KB of stack. The last pack of all may share lanes with the one before; there it is 0.
template <floating_lanes V, int Out>
struct delta_rows {
    using T = lane_scalar<V>;
    static constexpr int width = lane_count<V>;
    static constexpr int packs = (Out - 1) / width + 1;
    static constexpr int shared = packs * width - Out;
    static constexpr int most = 16 * 1024 / (reduction_block * sizeof(V));
    static constexpr int at_once = packs < most ? packs : most;

    alignas(V) T at[at_once][reduction_block * width];

    static constexpr int first_output(int pack) {
        if constexpr (packs == 1)
            return 0;
        else
            return pack < packs - 1 ? pack * width : Out - width;
    }

    /// `count` packs from `first` on. Samples from `in_use` on count as 0.
    template <class Delta>
    void load(Delta const& delta, int first, int count, int samples, int in_use) {
        using P = typename widest_lanes<stripe_lanes<T>, width>::type;
        constexpr int part = row_part<T>;
        static constexpr T nothing[reduction_block]{};
        for (int pack = first; pack < first + count; ++pack) {
            T(&rows)[reduction_block * width] = at[pack - first];
            for (int lane = 0; lane < width; lane += lane_count<P>) {
                T const* outputs[lane_count<P>];
                for (int i = 0; i < lane_count<P>; ++i)
                    outputs[i] = pack == packs - 1 && lane + i < shared
                                     ? nothing
                                     : samples_of(delta[first_output(pack) + lane + i][0]);
                for (int sample = 0; sample < samples && sample < in_use; sample += part) {
                    transpose_rows<P, part>(outputs, rows + sample * width + lane, width);
                    for (T const*& output : outputs) output += part;
                }
            }
            for (int i = in_use * width; i < samples * width; ++i) rows[i] = T(0);
        }
    }
};

/// The gradients of `Inputs` x lanes weights, `outputs` apart from input to input, over the samples stripe + t *
/// reduction_stripes with stripe < Stripes and t < Terms, or if that is 0 t < terms.
template <int Inputs, int Stripes, int Terms, floating_lanes V>
[[gnu::always_inline]] inline void accumulate_tile(lane_scalar<V>* gradient, int outputs, lane_scalar<V> const* x,
                                                   lane_scalar<V> const* rows, int terms, bool is_first_block) {
    constexpr int width = lane_count<V>;
    struct column {
        V at[Inputs];
    };
    auto const partial = [=](int stripe) {
        column sum;
        V const first = load<V>(rows + stripe * width);
#pragma GCC unroll 4
        for (int k = 0; k < Inputs; ++k) sum.at[k] = simd::rounded(first * x[k * reduction_block + stripe]);
        if constexpr (Terms != 1)
#pragma GCC unroll 4
            for (int i = stripe + Stripes; i < (Terms > 0 ? Terms : terms) * Stripes; i += Stripes) {
                V const delta = load<V>(rows + i * width);
#pragma GCC unroll 4
                for (int k = 0; k < Inputs; ++k)
                    sum.at[k] = sum.at[k] + simd::rounded(delta * x[k * reduction_block + i]);
            }
        return sum;
    };
    auto const plus = [](column a, column const& b) {
#pragma GCC unroll 4
        for (int k = 0; k < Inputs; ++k) a.at[k] = a.at[k] + b.at[k];
        return a;
    };
    // The stripes first, first + Step, ... in the order of tree_sum.
    auto const tree = [&]<int Step>(auto const& self, int first, std::integral_constant<int, Step>) {
        if constexpr (Step >= Stripes) {
            return partial(first);
        } else {
            column const even = self(self, first, std::integral_constant<int, 2 * Step>{});
            return plus(even, self(self, first + Step, std::integral_constant<int, 2 * Step>{}));
        }
    };
    column const sum = tree(tree, 0, std::integral_constant<int, 1>{});
#pragma GCC unroll 4
    for (int k = 0; k < Inputs; ++k) {
        lane_scalar<V>* const to = gradient + k * outputs;
        store<V>((is_first_block ? V{} : load<V>(to)) + sum.at[k], to);
    }
}

/// The same for all inputs and `packs` packs of outputs, whose rows follow one another.
template <int Stripes, int Terms, floating_lanes V>
[[gnu::noinline]] void accumulate_packs(lane_scalar<V>* gradient, int inputs, int outputs, int packs,
                                        lane_scalar<V> const* x, lane_scalar<V> const* rows, int terms,
                                        bool is_first_block) {
    constexpr int width = lane_count<V>;
    auto const all_packs = [&]<int Inputs>(std::integral_constant<int, Inputs>) {
        constexpr int known_terms = Inputs == 1 && Terms > 1 ? 0 : Terms;  // less code for the few that are left
        for (int pack = 0; pack < packs; ++pack)
            accumulate_tile<Inputs, Stripes, known_terms, V>(
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
    using P = typename widest_lanes<V, Out>::type;
    constexpr int packs = (Out - 1) / lane_count<P> + 1;
    return Out >= row_part<lane_scalar<V>> && In * packs * 2 * reduction_block + 16 * Out < 10 * In * Out;
}();

/// dense_accumulate of dense_kernels.hpp. x must hold numbers everywhere, delta zeros in lanes that no sample fills.
template <floating_lanes V, int In, int Out, int G>
inline void accumulate_along_outputs(dense<lane_scalar<V>, In, Out>& gradient, V const (&x)[In][G],
                                     V const (&delta)[Out][G], int samples, bool is_first_block) {
    using T = lane_scalar<V>;
    using P = typename widest_lanes<V, Out>::type;
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
    auto const add_up = [&](int first, int count) {
        deltas.load(delta, first, count, terms * stripes, in_use);
        int const o = rows::first_output(first);
        T const* const row = deltas.at[0];
        accumulate(gradient.weights.elements + o, In, Out, count, samples_of(x[0][0]), row, terms, is_first_block);
        accumulate(gradient.bias.elements + o, 1, Out, count, ones.at, row, terms, is_first_block);
    };
    // First the pack that shares lanes with another: it adds 0 there or, in a first block, writes it.
    constexpr int alone = rows::shared > 0 ? 1 : 0;
    constexpr int others = rows::packs - alone;
    if constexpr (alone > 0) add_up(rows::packs - 1, 1);
    for (int first = 0; first < others; first += rows::at_once)
        add_up(first, others - first < rows::at_once ? others - first : rows::at_once);
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
