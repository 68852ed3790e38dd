// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/simd/lanes.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// The most terms of a sum of products that are one expression: the evaluators pay for each turn of a loop.
inline constexpr int chunk_terms = 16;

// Sums of products run in chunks of terms, and one for the rest.
template <int Terms>
inline constexpr int terms_in_chunks = (Terms - 1) / chunk_terms * chunk_terms;
template <int Terms>
using chunk = std::make_integer_sequence<int, terms_in_chunks<Terms> == 0 ? 0 : chunk_terms>;
template <int Terms>
using rest_of_terms = std::make_integer_sequence<int, Terms - terms_in_chunks<Terms>>;

/// The parameters of a dense layer in packs: the weights output by output, each time those of all inputs and, to begin
/// every output at a multiple of `stride`, more lanes. These repeat others, so that whatever is done with all lanes
/// does no more than it does with the parameters.
template <floating_lanes V, int In, int Out>
struct dense_in_packs {
    using T = lane_scalar<V>;
    static constexpr int W = lane_count<V>;
    static constexpr int quads = (In + 3) / 4;
    static constexpr int stride =  // so that no chunk of terms straddles packs
        quads <= 2 ? 4 * quads : (In + chunk_terms - 1) / chunk_terms * chunk_terms;
    static constexpr int packs = (stride * Out + W - 1) / W;
    static constexpr int bias_packs = (Out + W - 1) / W;

    V weights[packs];
    V bias[bias_packs];

    static constexpr int lane_of(int k, int o) { return stride * o + k; }

    constexpr void load(dense<T, In, Out> const& from) {
        both all{};
        for (int i = 0; i < packs * W; ++i) {
            int const o = i / stride;
            int const k = o < Out && i % stride < In ? i % stride : repeated(i, In);
            all.weights.at[i] = from.weights.elements[k * Out + (o < Out ? o : Out - 1)];
        }
        for (int i = 0; i < bias_packs * W; ++i) all.bias.at[i] = from.bias.elements[i < Out ? i : repeated(i, Out)];
        *this = __builtin_bit_cast(dense_in_packs, all);
    }
    constexpr void store(dense<T, In, Out>& to) const {
        auto const all = __builtin_bit_cast(both, *this);
        for (int k = 0; k < In; ++k)
            for (int o = 0; o < Out; ++o) to.weights.elements[k * Out + o] = all.weights.at[lane_of(k, o)];
        for (int o = 0; o < Out; ++o) to.bias.elements[o] = all.bias.at[o];
    }

private:
    // What lane i beyond `size` repeats: the gradients come in fours, the last four again and again, and of these the
    // last one where there is none.
    static constexpr int repeated(int i, int size) {
        int const in_last_four = (size - 1) / 4 * 4 + i % 4;
        return in_last_four < size ? in_last_four : size - 1;
    }

    struct both {
        stored_lanes<T, packs * W> weights;
        stored_lanes<T, bias_packs * W> bias;
    };
};

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
