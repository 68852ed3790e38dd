// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/layer/dense_step.hpp>
#include <constgrad/layer/dense_training.hpp>
#include <constgrad/optimizer/sgd.hpp>

#include <support/same_bits.hpp>
#include <support/samples.hpp>

namespace scenario::dense_step {

using constgrad::dense;
using constgrad::scalar;
using constgrad::sgd;

template <scalar T, int In, int Out>
constexpr dense<T, In, Out> layer_of(unsigned seed) {
    dense<T, In, Out> layer{};
    samples::fill(layer.weights.elements, seed);
    samples::fill(layer.bias.elements, seed + 1);
    layer.bias.elements[0] = T(-0.0);
    return layer;
}

template <scalar T, int In, int Out>
constexpr bool same_layer(dense<T, In, Out> const& a, dense<T, In, Out> const& b) {
    return same_bits(a.weights, b.weights) && same_bits(a.bias, b.bias);
}

/// Numbers of G samples, outputs x samples; a sample without effect on the first among them.
template <scalar T, int F, int G>
struct block {
    T at[F][G];

    constexpr explicit block(unsigned seed) : at{} {
        T numbers[F * G];
        samples::fill(numbers, seed);
        for (int i = 0; i < F * G; ++i) at[i / G][i % G] = i == 0 ? T(-0.0) : numbers[i];
    }
};

/// Against a gradient in memory, the way back by itself, and an update behind both.
template <scalar T, int In, int Out, int G>
constexpr bool is_gradient_and_update(sgd const& settings) {
    auto moved = layer_of<T, In, Out>(3);
    auto velocity = layer_of<T, In, Out>(5);
    block<T, In, G> x(7);
    block<T, Out, G> delta(11);
    auto const rule = settings.template rule_for<T>(1);

    constgrad::detail::dense_training<T, T, In, Out, 1> apart{moved, {}, {velocity}};
    T wanted[In][G];
    constgrad::detail::dense_propagate(wanted, delta.at, moved, G);
    constgrad::detail::dense_accumulate(apart.gradient, x.at, delta.at, G, true);
    apart.update(rule, std::make_integer_sequence<int, 1>{});

    auto without_way_back = moved;
    auto other_velocity = velocity;
    constgrad::detail::not_needed nothing;
    constgrad::detail::dense_step(nothing, x.at, delta.at, rule, without_way_back, other_velocity);
    T delta_in[In][G];
    constgrad::detail::dense_step(delta_in, x.at, delta.at, rule, moved, velocity);
    for (int i = 0; i < In * G; ++i)
        if (!same_bits(delta_in[i / G][i % G], wanted[i / G][i % G])) return false;
    return same_layer(moved, apart.parameters) && same_layer(velocity, apart.states[0]) &&
           same_layer(moved, without_way_back) && same_layer(velocity, other_velocity);
}

inline constexpr sgd settings[]{
    {.learning_rate = 0.25},
    {.learning_rate = 0.1, .weight_decay = 0.5},
    {.learning_rate = 0.1, .momentum = 0.5, .nesterov = true, .weight_decay = 0.01},
};

template <scalar T>
constexpr bool a_step_is_gradient_and_update() {
    for (sgd const& each : settings)
        if (!is_gradient_and_update<T, 3, 2, 1>(each) || !is_gradient_and_update<T, 1, 5, 1>(each) ||
            !is_gradient_and_update<T, 2, 3, 3>(each) || !is_gradient_and_update<T, 2, 1, 13>(each))
            return false;
    return is_gradient_and_update<T, 2, 2, 32>(settings[0]);
}

}  // namespace scenario::dense_step
