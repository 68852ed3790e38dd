// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
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

/// The gradients of `Inputs` x lanes weights, `outputs` apart from input to input, over the samples stripe + t *
/// reduction_stripes with stripe < Stripes and t < terms. `rows` holds the deltas of those outputs, a row of `stride`
/// for each sample.
template <int Inputs, int Stripes, floating_lanes V>
[[gnu::always_inline]] inline void accumulate_tile(lane_scalar<V>* gradient, int outputs, lane_scalar<V> const* x,
                                                   lane_scalar<V> const* rows, int stride, int terms,
                                                   bool is_first_block) {
    struct column {
        V at[Inputs];
    };
    auto const partial = [=](int stripe) {
        column sum;
        V const first = load<V>(rows + stripe * stride);
#pragma GCC unroll 4
        for (int k = 0; k < Inputs; ++k) sum.at[k] = simd::rounded(first * x[k * reduction_block + stripe]);
        if constexpr (Stripes == reduction_stripes)
            for (int i = stripe + Stripes; i < terms * Stripes; i += Stripes) {
                V const delta = load<V>(rows + i * stride);
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
        if constexpr (Step >= Stripes)
            return partial(first);
        else
            return plus(self(self, first, std::integral_constant<int, 2 * Step>{}),
                        self(self, first + Step, std::integral_constant<int, 2 * Step>{}));
    };
    column const sum = tree(tree, 0, std::integral_constant<int, 1>{});
#pragma GCC unroll 4
    for (int k = 0; k < Inputs; ++k) {
        lane_scalar<V>* const to = gradient + k * outputs;
        store<V>((is_first_block ? V{} : load<V>(to)) + sum.at[k], to);
    }
}

template <int Stripes, floating_lanes V>
[[gnu::noinline]] void accumulate_pack(lane_scalar<V>* gradient, int inputs, int outputs, lane_scalar<V> const* x,
                                       lane_scalar<V> const* rows, int stride, int terms, bool is_first_block) {
    constexpr int at_once = sizeof(V) == 64 ? 4 : 2;
    for (; inputs >= at_once; inputs -= at_once, gradient += at_once * outputs, x += at_once * reduction_block)
        accumulate_tile<at_once, Stripes, V>(gradient, outputs, x, rows, stride, terms, is_first_block);
    for (; inputs > 0; --inputs, gradient += outputs, x += reduction_block)
        accumulate_tile<1, Stripes, V>(gradient, outputs, x, rows, stride, terms, is_first_block);
}

/// The deltas of a block, a row for each sample, and behind each row the last pack of V, but for what another pack has.
template <floating_lanes V, int Out>
struct delta_rows {
    using T = lane_scalar<V>;
    using P = stripe_lanes<T>;
    static constexpr int part = row_part<T>;  // is transposed at once
    static constexpr int width = lane_count<V>;
    static constexpr int shared = Out % width == 0 ? 0 : width - Out % width;  // lanes of the last two packs
    static constexpr int columns = (Out + lane_count<P> - 1) / lane_count<P> * lane_count<P>;
    static constexpr int stride = columns + (shared > 0 ? width : 0);

    alignas(V) T at[reduction_block * stride];

    /// Samples from `in_use` on count as 0.
    template <class Delta>
    delta_rows(Delta const& delta, int samples, int in_use) {
        for (int o = 0; o < Out; o += lane_count<P>) {
            T const* outputs[lane_count<P>];
            for (int i = 0; i < lane_count<P>; ++i) outputs[i] = samples_of(delta[o + i < Out ? o + i : Out - 1][0]);
            for (int sample = 0; sample < samples && sample < in_use; sample += part) {
                transpose_rows<P, part>(outputs, at + sample * stride + o, stride);
                for (T const*& output : outputs) output += part;
            }
        }
        for (int i = in_use * stride; i < samples * stride; ++i) at[i] = T(0);
        if constexpr (shared > 0)
            for (T* row = at; row < at + samples * stride; row += stride)
                for (int i = 0; i < width; ++i) row[columns + i] = i < shared ? T(0) : row[Out - width + i];
    }
};

/// What a weight gradient costs with the outputs along the lanes, and with the samples along them, in operations on
/// full blocks.
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
    constexpr int width = lane_count<P>;
    using rows = delta_rows<P, Out>;
    static constexpr auto ones = [] {
        stored_lanes<T, reduction_block> all{};
        for (T& one : all.at) one = 1;
        return all;
    }();

    int const stripes = samples > 4 ? reduction_stripes : samples == 3 ? 4 : samples;
    int const terms = (samples - 1) / stripes + 1;
    rows const deltas(delta, terms * stripes, (samples + lane_count<V> - 1) / lane_count<V> * lane_count<V>);
    auto const accumulate = stripes == 1   ? accumulate_pack<1, P>
                            : stripes == 2 ? accumulate_pack<2, P>
                            : stripes == 4 ? accumulate_pack<4, P>
                                           : accumulate_pack<reduction_stripes, P>;
    auto const pack = [&](int o, int from) {
        T const* const row = deltas.at + from;
        accumulate(gradient.weights.elements + o, In, Out, samples_of(x[0][0]), row, rows::stride, terms,
                   is_first_block);
        accumulate(gradient.bias.elements + o, 1, Out, ones.at, row, rows::stride, terms, is_first_block);
    };
    // First the pack that shares lanes with another, to which it adds 0 or, in a first block, writes it.
    if constexpr (rows::shared > 0) pack(Out - width, rows::columns);
    for (int o = 0; o + width <= Out; o += width) pack(o, o);
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
