// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/layer/dense_kernels.hpp>

#include <support/same_bits.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"  // these tests use lanes that are wider than the registers, too

namespace scenario::dense_kernels {

using constgrad::lanes;

inline constexpr int inputs = 3;
inline constexpr int outputs = 2;
inline constexpr int rows = constgrad::reduction_block;

/// One block of rows through one layer, forward and backward. A gradient that is given is added to.
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

/// The same with the first `count` rows in use and W lanes, the way forward ending in `finish`.
template <int W, class T, class Finish = constgrad::identity>
constexpr block<T> run(block<T> b, int count, bool is_first_block = true, Finish const& finish = {}) {
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
    if constexpr (std::is_same_v<Finish, constgrad::identity>)
        constgrad::detail::dense_forward(y, x, b.layer, count);
    else
        constgrad::detail::dense_sums<false, inputs, outputs>(y, x, b.layer.weights.elements, b.layer.bias.elements,
                                                              groups, finish);
    constgrad::detail::dense_propagate(delta_in, delta, b.layer, count);
    constgrad::detail::dense_accumulate(b.gradient, x, delta, count, is_first_block);
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

/// The gradients of all blocks but the first are added to those before.
constexpr bool gradients_of_further_blocks_are_added() {
    block<double> b{};
    b.x[0][0] = 3;
    b.delta[1][0] = 2;
    b.gradient.weights(0, 1) = 10;
    b.gradient.weights(2, 0) = 5;
    b.gradient.bias[1] = 20;
    auto const first = run<1>(b, 1, true).gradient;
    auto const further = run<1>(b, 1, false).gradient;
    return first.weights(0, 1) == 6 && first.weights(2, 0) == 0 && first.bias[1] == 2 && further.weights(0, 1) == 16 &&
           further.weights(2, 0) == 5 && further.bias[1] == 22;
}

/// An activation may work on each sum before it is stored.
template <int W, class T>
constexpr bool sums_may_be_finished(block<T> const& b, int count) {
    constgrad::leaky_relu<0.125> const activation;
    auto expected = run<W>(b, count);
    auto const finished = run<W>(b, count, true, activation);
    for (int o = 0; o < outputs; ++o)
        for (int i = 0; i < count; ++i) {
            activation.apply(expected.y[o][i]);
            if (!same_bits(finished.y[o][i], expected.y[o][i])) return false;
        }
    return true;
}

constexpr bool sums_may_be_finished_one_by_one_and_four_at_a_time() {
    return sums_may_be_finished<1>(numbers<float>(), 6) && sums_may_be_finished<8>(numbers<double>(), rows);
}

constexpr bool all() {
    return outputs_are_inputs_times_weights_plus_bias() && gradients_follow_the_outputs() &&
           gradients_of_further_blocks_are_added() && sums_may_be_finished_one_by_one_and_four_at_a_time();
}

}  // namespace scenario::dense_kernels
