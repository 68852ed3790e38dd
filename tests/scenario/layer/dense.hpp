// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/layer/dense.hpp>
#include <constgrad/layer/dense_kernels.hpp>

#include <support/same_bits.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"  // these tests use lanes that are wider than the registers, too

namespace scenario::dense {

using constgrad::lanes;

inline constexpr int inputs = 3;
inline constexpr int outputs = 2;
inline constexpr int rows = constgrad::reduction_block;

/// One block of rows through one layer, forward and backward.
template <class T>
struct block {
    constgrad::dense<T, inputs, outputs> layer;
    T x[inputs][rows];
    T delta[outputs][rows];  // given
    T y[outputs][rows];
    T delta_in[inputs][rows];
    constgrad::dense<T, inputs, outputs> gradient;
};

template <class T>
constexpr block<T> numbers() {
    block<T> b{};
    unsigned state = 5;
    auto const next = [&] {
        state = state * 1664525u + 1013904223u;
        return static_cast<T>(static_cast<int>(state >> 8) - (1 << 23)) * T(0x1p-22);
    };
    for (T& w : b.layer.weights.elements) w = next();
    for (T& x : b.layer.bias.elements) x = next();
    for (auto& row : b.x)
        for (T& x : row) x = next();
    for (auto& row : b.delta)
        for (T& d : row) d = next();
    return b;
}

/// The same with the first `count` rows in use and W lanes.
template <int W, class T>
constexpr block<T> run(block<T> b, int count) {
    using V = lanes<T, W>;
    constexpr int packs = rows / W;
    int const groups = (count + W - 1) / W;
    V x[inputs][packs]{};
    V delta[outputs][packs]{};
    V y[outputs][packs]{};
    V delta_in[inputs][packs]{};
    auto const pack = [&](T const(&row)[rows], int g) {
        return constgrad::simd::generate_lanes<V>([&](int i) { return g * W + i < count ? row[g * W + i] : T(0); });
    };
    for (int g = 0; g < groups; ++g) {
        for (int k = 0; k < inputs; ++k) x[k][g] = pack(b.x[k], g);
        for (int o = 0; o < outputs; ++o) delta[o][g] = pack(b.delta[o], g);
    }
    constgrad::detail::dense_forward(y, x, b.layer, groups);
    constgrad::detail::dense_propagate(delta_in, delta, b.layer, groups);
    constgrad::detail::dense_accumulate(b.gradient, x, delta, groups, true);
    for (int i = 0; i < count; ++i) {
        for (int o = 0; o < outputs; ++o) b.y[o][i] = constgrad::simd::stored(y[o][i / W]).at[i % W];
        for (int k = 0; k < inputs; ++k) b.delta_in[k][i] = constgrad::simd::stored(delta_in[k][i / W]).at[i % W];
    }
    return b;
}

constexpr bool outputs_are_inputs_times_weights_plus_bias() {
    block<float> b{};
    for (int k = 0; k < inputs; ++k) {
        b.x[k][0] = static_cast<float>(k + 1);
        for (int o = 0; o < outputs; ++o) b.layer.weights(k, o) = static_cast<float>(10 * o + k);
    }
    b.layer.bias[1] = 0.5f;
    auto const done = run<1>(b, 1);
    return done.y[0][0] == 8 && done.y[1][0] == 68.5f;
}

constexpr bool gradients_follow_the_outputs() {
    block<float> b{};
    b.x[1][0] = 3;
    b.x[1][1] = 5;
    b.delta[1][0] = 2;
    b.delta[1][1] = 7;
    b.layer.weights(2, 1) = 4;
    auto const done = run<1>(b, 2);
    return done.gradient.weights(1, 1) == 41 && done.gradient.weights(1, 0) == 0 && done.gradient.weights(0, 1) == 0 &&
           done.gradient.bias[1] == 9 && done.gradient.bias[0] == 0 && done.delta_in[2][0] == 8 &&
           done.delta_in[2][1] == 28 && done.delta_in[0][0] == 0;
}

constexpr bool all() { return outputs_are_inputs_times_weights_plus_bias() && gradients_follow_the_outputs(); }

}  // namespace scenario::dense
