// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/layer/dense_kernels.hpp>
#include <constgrad/network/network.hpp>
#include <constgrad/simd/lanes.hpp>

// What a network works on: its parameters as plain arrays, and the activations of one block of samples, features x
// samples with the samples along the lanes. Parameters are converted to this form once, before training, and back once,
// after it.

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace constgrad::detail {

/// Samples in a block: as many as a sum over samples takes at a time.
template <floating_lanes V>
inline constexpr int block_groups = reduction_block / lane_count<V>;

/// In place of an array: the gradient with respect to the inputs of the first layer, which nobody needs.
struct not_needed {};

/// Forward and backward pass of the layers from one on. `pass` runs x forward, calls at_output(outputs, delta, groups),
/// which fills delta with the gradient with respect to the outputs, and comes back with the gradients of all parameters
/// added up and delta_in filled.
template <floating_lanes V, class Chain>
struct tape;

template <floating_lanes V, int Inputs>
struct tape<V, layer_chain<Inputs>> {
    constexpr void load(layer_chain<Inputs> const&) {}
    constexpr void store(layer_chain<Inputs> const&) {}
    constexpr void load_state(layer_chain<Inputs> const&) {}
    constexpr void store_state(layer_chain<Inputs> const&) {}
    constexpr lane_scalar<V> sum_of_parameters() { return 0; }

    template <int G, class AtOutput>
    constexpr void forward(V (&x)[Inputs][G], int groups, AtOutput&& at_output) {
        at_output(x, groups);
    }
    template <int G, class AtOutput>
    constexpr void pass(V (&x)[Inputs][G], V (&delta)[Inputs][G], int groups, bool, AtOutput&& at_output) {
        at_output(x, delta, groups);
    }
    template <class Rule>
    constexpr void update(Rule const&, bool) {}
};

template <activation A, floating_lanes V, int F, int G>
constexpr void apply_activation(A const& activation, V (&x)[F][G], int groups) {
    for (int g = 0; g < groups; ++g) {
        if constexpr (elementwise_activation<A>)
            for (int f = 0; f < F; ++f) activation.apply(x[f][g]);
        else
            activation.apply(x, g);
    }
}

template <activation A, floating_lanes V, int F, int G>
constexpr void propagate_activation(A const& activation, V (&delta)[F][G], V (&y)[F][G], int groups) {
    for (int g = 0; g < groups; ++g) {
        if constexpr (elementwise_activation<A>)
            for (int f = 0; f < F; ++f) activation.propagate(delta[f][g], y[f][g]);
        else
            activation.propagate(delta, y, g);
    }
}

template <class Chain>
inline constexpr bool begins_with_activation = false;
template <int Inputs, activation A, class... Rest>
inline constexpr bool begins_with_activation<layer_chain<Inputs, A, Rest...>> = true;

template <floating_lanes V, int Inputs, activation A, class... Rest>
struct tape<V, layer_chain<Inputs, A, Rest...>> {
    using chain = layer_chain<Inputs, A, Rest...>;

    A layer;
    tape<V, typename chain::rest_type> rest;

    constexpr void load(chain const& from) {
        layer = from.layer;
        rest.load(from.rest);
    }
    template <class Chain>
    constexpr void store(Chain& to) {
        rest.store(to.rest);
    }
    constexpr void load_state(chain const& from) { rest.load_state(from.rest); }
    template <class Chain>
    constexpr void store_state(Chain& to) {
        rest.store_state(to.rest);
    }
    constexpr lane_scalar<V> sum_of_parameters() { return rest.sum_of_parameters(); }
    template <int G, class AtOutput>
    constexpr void forward(V (&x)[Inputs][G], int groups, AtOutput&& at_output) {
        apply_activation(layer, x, groups);
        rest.forward(x, groups, at_output);
    }
    template <int G, class AtOutput>
    constexpr void pass(V (&x)[Inputs][G], V (&delta)[Inputs][G], int groups, bool is_first_block,
                        AtOutput&& at_output) {
        apply_activation(layer, x, groups);
        if constexpr (begins_with_activation<typename chain::rest_type>) {  // which works in place, too
            V outputs[Inputs][G];
            for (int f = 0; f < Inputs; ++f)
                for (int g = 0; g < groups; ++g) outputs[f][g] = x[f][g];
            rest.pass(x, delta, groups, is_first_block, at_output);
            propagate_activation(layer, delta, outputs, groups);
        } else {
            rest.pass(x, delta, groups, is_first_block, at_output);
            propagate_activation(layer, delta, x, groups);
        }
    }
    template <class Rule>
    constexpr void update(Rule const& rule, bool uses_state) {
        rest.update(rule, uses_state);
    }
};

template <scalar T, int In, int Out>
struct dense_values {
    T weights[In][Out];
    T bias[Out];

    constexpr void load(dense<T, In, Out> const& from) {
        for (int k = 0; k < In; ++k)
            for (int o = 0; o < Out; ++o) weights[k][o] = from.weights.elements[k * Out + o];
        for (int o = 0; o < Out; ++o) bias[o] = from.bias.elements[o];
    }
    constexpr void store(dense<T, In, Out>& to) {
        for (int k = 0; k < In; ++k)
            for (int o = 0; o < Out; ++o) to.weights.elements[k * Out + o] = weights[k][o];
        for (int o = 0; o < Out; ++o) to.bias.elements[o] = bias[o];
    }
    /// Not a number or infinite where one of the values is.
    constexpr T sum() {
        T total{};
        for (int k = 0; k < In; ++k)
            for (int o = 0; o < Out; ++o) total = total + weights[k][o];
        for (int o = 0; o < Out; ++o) total = total + bias[o];
        return total;
    }
};

template <floating_lanes V, int In, scalar T, int Out, class... Rest>
struct tape<V, layer_chain<In, dense<T, In, Out>, Rest...>> {
    using chain = layer_chain<In, dense<T, In, Out>, Rest...>;
    static constexpr int groups_in_block = block_groups<V>;

    dense_values<T, In, Out> parameters;
    dense_values<T, In, Out> gradient;
    dense_values<T, In, Out> state;
    V outputs[Out][groups_in_block];
    V delta[Out][groups_in_block];
    tape<V, typename chain::rest_type> rest;

    constexpr void load(chain const& from) {
        parameters.load(from.layer);
        rest.load(from.rest);
    }
    constexpr void store(chain& to) {
        parameters.store(to.layer);
        rest.store(to.rest);
    }
    constexpr void load_state(chain const& from) {
        state.load(from.layer);
        rest.load_state(from.rest);
    }
    constexpr void store_state(chain& to) {
        state.store(to.layer);
        rest.store_state(to.rest);
    }
    constexpr T sum_of_parameters() { return rest.sum_of_parameters() + parameters.sum(); }

    template <int G, class AtOutput>
    constexpr void forward(V (&x)[In][G], int groups, AtOutput&& at_output) {
        dense_forward(outputs, x, parameters.weights, parameters.bias, groups);
        rest.forward(outputs, groups, at_output);
    }

    template <class DeltaIn, int G, class AtOutput>
    constexpr void pass(V (&x)[In][G], DeltaIn& delta_in, int groups, bool is_first_block, AtOutput&& at_output) {
        dense_forward(outputs, x, parameters.weights, parameters.bias, groups);
        rest.pass(outputs, delta, groups, is_first_block, at_output);
        dense_accumulate(gradient.weights, gradient.bias, x, delta, groups, is_first_block);
        if constexpr (!std::same_as<DeltaIn, not_needed>) dense_propagate(delta_in, delta, parameters.weights, groups);
    }

    template <class Rule>
    constexpr void update(Rule const& rule, bool uses_state) {
        if (uses_state) {
            for (int k = 0; k < In; ++k) rule.update(parameters.weights[k], gradient.weights[k], state.weights[k]);
            rule.update(parameters.bias, gradient.bias, state.bias);
        } else {
            for (int k = 0; k < In; ++k) rule.update(parameters.weights[k], gradient.weights[k]);
            rule.update(parameters.bias, gradient.bias);
        }
        rest.update(rule, uses_state);
    }
};

}  // namespace constgrad::detail

#pragma GCC diagnostic pop
