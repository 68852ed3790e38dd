// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense_in_packs.hpp>
#include <constgrad/layer/dense_training.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/simd/lane_numbers.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/simd/width.hpp>

// A dense layer where a pack is a whole block, as in constant evaluation: everything is done with whole packs, because
// the evaluators pay for each operation, not for its lanes alone. Gradients come by four weights, 4 x 8 partial sums in
// a pack: where shuffles are cheap the trees of 32 weights are then added together, elsewhere each as scalars.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

template <floating_lanes V, scalar T, int In, int Out, int States>
    requires(lane_count<V> == reduction_block)
struct dense_training<V, T, In, Out, States> {
    using packs = dense_in_packs<V, In, Out>;
    using layer = dense<T, In, Out>;
    static constexpr int quads = packs::quads;
    static constexpr int stride = packs::stride;
    static constexpr int columns = (Out + 3) / 4;

    packs parameters;
    packs gradient;
    packs states[States > 0 ? States : 1];
    packs kept;
    packs kept_states[States > 0 ? States : 1];

    constexpr void load(layer const& from) {
        parameters.load(from);
        kept = parameters;
    }
    constexpr void load_state(layer const& from, int state) {
        states[state].load(from);
        kept_states[state] = states[state];
    }
    constexpr void keep(layer&) { kept = parameters; }
    constexpr void keep_state(layer&, int state) { kept_states[state] = states[state]; }
    constexpr void store(layer& to) { kept.store(to); }
    constexpr void store_state(layer& to, int state) { kept_states[state].store(to); }

    constexpr void forward(V (&out)[Out][1], V (&x)[In][1], int) { forward(out, x, chunk<In>{}, rest_of_terms<In>{}); }
    constexpr void propagate(V (&delta_in)[In][1], V (&delta)[Out][1], int) {
        propagate(delta_in, delta, chunk<Out>{}, rest_of_terms<Out>{});
    }
    constexpr void accumulate(V (&x)[In][1], V (&delta)[Out][1], int, bool is_first_block) {
        if constexpr (simd::evaluated_by_lanes)
            accumulate_by_lanes(x, delta, is_first_block, std::make_integer_sequence<int, 4>{});
        else
            accumulate_by_packs(x, delta, is_first_block);
    }

    template <class Rule, int... State>
    constexpr void update(Rule const& rule, std::integer_sequence<int, State...> all) {
        if constexpr (requires { requires Rule::takes_packs; }) {
            rule.update(parameters.weights, gradient.weights, states[State].weights...);
            rule.update(parameters.bias, gradient.bias, states[State].bias...);
        } else {
            dense_training<T, T, In, Out, States> by_scalars{};
            parameters.store(by_scalars.parameters);
            gradient.store(by_scalars.gradient);
            (states[State].store(by_scalars.states[State]), ...);
            by_scalars.update(rule, all);
            parameters.load(by_scalars.parameters);
            (states[State].load(by_scalars.states[State]), ...);
        }
    }

    template <T const& Limit>
    constexpr bool are_within() {
        auto inside = parameters.bias[0] == parameters.bias[0];
        clear_where_beyond<Limit>(inside, parameters.weights);
        clear_where_beyond<Limit>(inside, parameters.bias);
        return simd::all_of(inside);
    }

private:
    template <T const& x>
    static constexpr T negated = -x;

    template <T const& Limit, class Mask, int P>
    static constexpr void clear_where_beyond(Mask& mask, V (&of)[P]) {
        for (int p = 0; p < P; ++p)
            mask = mask & (simd::everywhere<V, Limit> >= of[p]) & (simd::everywhere<V, negated<Limit>> <= of[p]);
    }

    template <int... J, int... R>
    constexpr void forward(V (&out)[Out][1], V (&x)[In][1], std::integer_sequence<int, J...>,
                           std::integer_sequence<int, R...>) {
        CONSTGRAD_EXACT_PRODUCTS
        constexpr int W = packs::W;
        constexpr int done = terms_in_chunks<In>;
        if constexpr (simd::evaluated_by_lanes) {
            auto const w = __builtin_bit_cast(stored_lanes<T, W * packs::packs>, parameters.weights);
            auto const bias = __builtin_bit_cast(stored_lanes<T, W * packs::bias_packs>, parameters.bias);
            for (int o = 0; o < Out; ++o) {
                V sum = bias.at[o] - V{};
                int const at = stride * o;
                for (int k = 0; k < done; k += chunk_terms)
                    sum = (sum + ... + CONSTGRAD_ROUNDED(x[k + J][0] * w.at[at + k + J]));
                out[o][0] = (sum + ... + CONSTGRAD_ROUNDED(x[done + R][0] * w.at[at + done + R]));
            }
        } else {
            for (int o = 0; o < Out; ++o) {
                V sum = __builtin_shuffle(parameters.bias[o / W], simd::no_lanes<V>, simd::lane_numbers<V>.at[o % W]);
                int at = stride * o;
                for (int k = 0; k < done; k += chunk_terms, at += chunk_terms) {
                    V const w = parameters.weights[at / W];
                    int const lane = at % W;
                    sum = (sum + ... +
                           CONSTGRAD_ROUNDED(x[k + J][0] * __builtin_shuffle(w, simd::no_lanes<V>,
                                                                             simd::lane_numbers<V>.at[lane + J])));
                }
                V const w = parameters.weights[at / W];
                int const lane = at % W;
                out[o][0] = (sum + ... +
                             CONSTGRAD_ROUNDED(x[done + R][0] * __builtin_shuffle(w, simd::no_lanes<V>,
                                                                                  simd::lane_numbers<V>.at[lane + R])));
            }
        }
    }

    template <int... J, int... R>
    constexpr void propagate(V (&delta_in)[In][1], V (&delta)[Out][1], std::integer_sequence<int, J...>,
                             std::integer_sequence<int, R...>) {
        CONSTGRAD_EXACT_PRODUCTS
        constexpr int W = packs::W;
        constexpr int done = terms_in_chunks<Out>;
        if constexpr (simd::evaluated_by_lanes) {
            auto const w = __builtin_bit_cast(stored_lanes<T, W * packs::packs>, parameters.weights);
            for (int k = 0; k < In; ++k) {
                V sum{};
                for (int o = 0; o < done; o += chunk_terms)
                    sum = (sum + ... + CONSTGRAD_ROUNDED(delta[o + J][0] * w.at[k + (o + J) * stride]));
                delta_in[k][0] = (sum + ... + CONSTGRAD_ROUNDED(delta[done + R][0] * w.at[k + (done + R) * stride]));
            }
        } else {
            for (int k = 0; k < In; ++k) {
                V sum{};
                for (int o = 0; o < done; o += chunk_terms)
                    sum = (sum + ... +
                           CONSTGRAD_ROUNDED(delta[o + J][0] *
                                             __builtin_shuffle(parameters.weights[(k + (o + J) * stride) / W],
                                                               simd::no_lanes<V>,
                                                               simd::lane_numbers<V>.at[(k + (o + J) * stride) % W])));
                delta_in[k][0] =
                    (sum + ... +
                     CONSTGRAD_ROUNDED(delta[done + R][0] *
                                       __builtin_shuffle(parameters.weights[(k + (done + R) * stride) / W],
                                                         simd::no_lanes<V>,
                                                         simd::lane_numbers<V>.at[(k + (done + R) * stride) % W])));
            }
        }
    }

    using eighth = lanes<T, reduction_stripes>;

    /// Four weights at a time: their partial sums as packs of 8, then the trees of these as scalars. (Not by tree_sum:
    /// its calls would be a tenth of what clang counts of a training step.)
    template <int... J>
    constexpr void accumulate_by_lanes(V (&x)[In][1], V (&delta)[Out][1], bool is_first_block,
                                       std::integer_sequence<int, J...>) {
        CONSTGRAD_EXACT_PRODUCTS
        block_quarters<eighth> inputs[4 * quads];
        for (int k = 0; k < 4 * quads; ++k) inputs[k] = quarters_of(x[k < In ? k : In - 1]);
        block_quarters<eighth> deltas[4 * columns];
        for (int o = 0; o < 4 * columns; ++o) deltas[o] = quarters_of(delta[o < Out ? o : Out - 1]);

        stored_lanes<T, packs::packs * packs::W> sums;
        for (int o = 0; o < Out; ++o) {
            auto const d0 = deltas[o].part[0];
            auto const d1 = deltas[o].part[1];
            auto const d2 = deltas[o].part[2];
            auto const d3 = deltas[o].part[3];
            for (int k = 0; k < 4 * quads; k += 4) {
                auto const p = __builtin_bit_cast(
                    partials_of_four, block_quarters<eighth>{{(((CONSTGRAD_ROUNDED(inputs[k + J].part[0] * d0) +
                                                                 CONSTGRAD_ROUNDED(inputs[k + J].part[1] * d1)) +
                                                                CONSTGRAD_ROUNDED(inputs[k + J].part[2] * d2)) +
                                                               CONSTGRAD_ROUNDED(inputs[k + J].part[3] * d3))...}});
                ((sums.at[stride * o + k + J] =
                      ((p.at[8 * J + 0] + p.at[8 * J + 4]) + (p.at[8 * J + 2] + p.at[8 * J + 6])) +
                      ((p.at[8 * J + 1] + p.at[8 * J + 5]) + (p.at[8 * J + 3] + p.at[8 * J + 7]))),
                 ...);
            }
        }
        for (int o = 0; o < Out; ++o)
            for (int k = 4 * quads; k < stride; ++k) sums.at[stride * o + k] = sums.at[stride * o + k - 4];
        for (int i = stride * Out; i < packs::packs * packs::W; ++i) sums.at[i] = sums.at[i - 4];
        add(gradient.weights, sums, is_first_block);

        stored_lanes<T, packs::bias_packs * packs::W> bias_sums;
        for (int o = 0; o < 4 * columns; o += 4) {
            auto const p = __builtin_bit_cast(
                partials_of_four,
                block_quarters<eighth>{{(((deltas[o + J].part[0] + deltas[o + J].part[1]) + deltas[o + J].part[2]) +
                                         deltas[o + J].part[3])...}});
            ((bias_sums.at[o + J] = ((p.at[8 * J + 0] + p.at[8 * J + 4]) + (p.at[8 * J + 2] + p.at[8 * J + 6])) +
                                    ((p.at[8 * J + 1] + p.at[8 * J + 5]) + (p.at[8 * J + 3] + p.at[8 * J + 7]))),
             ...);
        }
        for (int i = 4 * columns; i < packs::bias_packs * packs::W; ++i) bias_sums.at[i] = bias_sums.at[i - 4];
        add(gradient.bias, bias_sums, is_first_block);
    }

    struct partials_of_four {
        T at[4 * reduction_stripes];
    };

    template <int P>
    static constexpr void add(V (&to)[P], stored_lanes<T, P * reduction_block> const& sums, bool is_first_block) {
        auto const more = __builtin_bit_cast(stored_lanes<V, P>, sums);
        for (int p = 0; p < P; ++p) to[p] = (is_first_block ? V{} : to[p]) + more.at[p];
    }

    constexpr void accumulate_by_packs(V (&x)[In][1], V (&delta)[Out][1], bool is_first_block) {
        V inputs[quads][4];
        by_quarters(inputs, x, lane_sequence{});
        V partials[8 * packs::packs];
        multiply(partials, inputs, delta, lane_sequence{});
        add_up(gradient.weights, partials, stride / 4 * Out, is_first_block, lane_sequence{});

        V deltas[columns][4];
        by_quarters(deltas, delta, lane_sequence{});
        V bias_partials[8 * packs::bias_packs];
        for (int c = 0; c < columns; ++c)
            bias_partials[c] = ((deltas[c][0] + deltas[c][1]) + deltas[c][2]) + deltas[c][3];
        add_up(gradient.bias, bias_partials, columns, is_first_block, lane_sequence{});
    }

    using lane_sequence = std::make_integer_sequence<int, reduction_block>;

    /// to[f / 4][q] is the q-th quarter of the samples of the features 4 (f / 4) ... + 3, the last of them repeated.
    template <int F, int... I>
    static constexpr void by_quarters(V (&to)[(F + 3) / 4][4], V (&from)[F][1], std::integer_sequence<int, I...>) {
        for (int f = 0; f < F; f += 4) {
            V const a = from[f][0];
            V const b = from[f + 1 < F ? f + 1 : F - 1][0];
            V const c = from[f + 2 < F ? f + 2 : F - 1][0];
            V const d = from[f + 3 < F ? f + 3 : F - 1][0];
            V const ab = __builtin_shufflevector(a, b, (I / 16 * 8 + I / 8 % 2 * 32 + I % 8)...);  // a0 b0 a1 b1
            V const cd = __builtin_shufflevector(c, d, (I / 16 * 8 + I / 8 % 2 * 32 + I % 8)...);
            V const ab_later =
                __builtin_shufflevector(a, b, (I / 16 * 8 + I / 8 % 2 * 32 + I % 8 + 16)...);  // a2 b2 a3 b3
            V const cd_later = __builtin_shufflevector(c, d, (I / 16 * 8 + I / 8 % 2 * 32 + I % 8 + 16)...);
            to[f / 4][0] = __builtin_shufflevector(ab, cd, (I / 16 * 32 + I % 16)...);
            to[f / 4][1] = __builtin_shufflevector(ab, cd, (I / 16 * 32 + I % 16 + 16)...);
            to[f / 4][2] = __builtin_shufflevector(ab_later, cd_later, (I / 16 * 32 + I % 16)...);
            to[f / 4][3] = __builtin_shufflevector(ab_later, cd_later, (I / 16 * 32 + I % 16 + 16)...);
        }
    }

    /// The partial sums of four weights in each pack.
    template <int... I>
    static constexpr void multiply(V (&partials)[8 * packs::packs], V (&inputs)[quads][4], V (&delta)[Out][1],
                                   std::integer_sequence<int, I...>) {
        CONSTGRAD_EXACT_PRODUCTS
        for (int o = 0; o < Out; ++o) {
            V const d = delta[o][0];
            V const d0 = __builtin_shufflevector(d, d, (I % 8)...);
            V const d1 = __builtin_shufflevector(d, d, (8 + I % 8)...);
            V const d2 = __builtin_shufflevector(d, d, (16 + I % 8)...);
            V const d3 = __builtin_shufflevector(d, d, (24 + I % 8)...);
            int const at = stride / 4 * o;
            for (int quad = 0; quad < quads; ++quad)
                partials[at + quad] =
                    ((CONSTGRAD_ROUNDED(inputs[quad][0] * d0) + CONSTGRAD_ROUNDED(inputs[quad][1] * d1)) +
                     CONSTGRAD_ROUNDED(inputs[quad][2] * d2)) +
                    CONSTGRAD_ROUNDED(inputs[quad][3] * d3);
            if constexpr (quads < stride / 4)
                for (int quad = quads; quad < stride / 4; ++quad) partials[at + quad] = partials[at + quads - 1];
        }
    }

    /// to += the tree sums of the partials, 8 lanes for each. There is room for the partials of P whole packs.
    template <int P, int... I>
    static constexpr void add_up(V (&to)[P], V (&partials)[8 * P], int count, bool is_first_block,
                                 std::integer_sequence<int, I...> all) {
        int const different_halves = count / 2 + 1;  // the last of them made of the last partials alone
        int const different_quarters = different_halves / 2 + 1;
        V halves[4 * P];
        fold<4>(halves, partials, count, all);
        V quarters[2 * P];
        fold<2>(quarters, halves, different_halves, all);
        V sums[P];
        fold<1>(sums, quarters, different_quarters, all);
        for (int p = 0; p < P; ++p) to[p] = (is_first_block ? V{} : to[p]) + sums[p];
    }

    /// Of two packs one, of every 2 * Distance lanes the lower half plus the upper. The packs from number `count` on
    /// are to be what the one before is: what only they enter into is worked out once.
    template <int Distance, int P, int... I>
    static constexpr void fold(V (&to)[P], V (&from)[2 * P], int count, std::integer_sequence<int, I...>) {
        for (int i = count; i <= count + 1 && i < 2 * P; ++i) from[i] = from[count - 1];
        for (int i = 0; i < P; ++i) {
            if (i > 0 && 2 * i > count) {
                to[i] = to[i - 1];
                continue;
            }
            V const a = from[2 * i];
            V const b = from[2 * i + 1];
            to[i] = __builtin_shufflevector(a, b, (I / Distance * 2 * Distance + I % Distance)...) +
                    __builtin_shufflevector(a, b, (I / Distance * 2 * Distance + I % Distance + Distance)...);
        }
    }
};

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
