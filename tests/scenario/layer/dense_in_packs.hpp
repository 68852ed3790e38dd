// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/layer/dense_in_packs.hpp>

#include <constgrad/simd/operations.hpp>

#include <support/samples.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"  // these tests use lanes that are wider than the registers, too

namespace scenario::dense_in_packs {

using constgrad::dense;
using constgrad::lanes;

template <class T, int In, int Out>
constexpr dense<T, In, Out> layer() {
    return {samples::matrix<T, In, Out>(1), samples::vector<T, Out>(2)};
}

template <class T, int In, int Out>
constexpr bool a_layer_comes_back() {
    constgrad::detail::dense_in_packs<lanes<T, 32>, In, Out> packs{};
    dense<T, In, Out> found{};
    packs.load(layer<T, In, Out>());
    packs.store(found);
    return found == layer<T, In, Out>();
}

/// 3 inputs and 2 outputs: an output every 4 lanes, 8 lanes of weights in use, and 2 of biases.
constexpr bool lanes_to_spare_repeat_the_last_four() {
    auto const given = layer<float, 3, 2>();
    constgrad::detail::dense_in_packs<lanes<float, 32>, 3, 2> packs{};
    packs.load(given);
    auto const weights = constgrad::simd::stored(packs.weights[0]);
    auto const bias = constgrad::simd::stored(packs.bias[0]);
    for (int i = 0; i < 32; ++i) {
        int const k = i % 4 < 3 ? i % 4 : 2;
        int const o = i < 4 ? 0 : 1;
        if (weights.at[i] != given.weights(k, o)) return false;
        if (bias.at[i] != given.bias[i % 4 == 0 ? 0 : 1]) return false;
    }
    return true;
}

/// A chunk of terms is within one pack.
template <int In>
constexpr bool chunks_do_not_straddle_packs() {
    using packs = constgrad::detail::dense_in_packs<lanes<float, 32>, In, 9>;
    for (int o = 0; o < 9; ++o)
        for (int k = 0; k < In; k += constgrad::detail::chunk_terms) {
            int const last = k + constgrad::detail::chunk_terms < In ? k + constgrad::detail::chunk_terms - 1 : In - 1;
            if (packs::lane_of(k, o) / 32 != packs::lane_of(last, o) / 32) return false;
        }
    return true;
}

template <int... In>
constexpr bool no_chunk_straddles_packs(std::integer_sequence<int, In...>) {
    return (chunks_do_not_straddle_packs<In + 1>() && ...);
}

}  // namespace scenario::dense_in_packs
