// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense_step.hpp>
#include <constgrad/layer/dense_training.hpp>
#include <constgrad/layer/dense_training_in_blocks.hpp>
#include <constgrad/network/block.hpp>
#include <constgrad/network/network.hpp>
#include <constgrad/simd/lanes.hpp>

// What a network is trained on: its parameters, their gradients and the optimiser's state, and the activations of one
// block of samples, features x samples with the samples along the lanes.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Forward and backward pass of the layers from one on, with `States` values of the optimiser for each parameter.
/// `pass` runs `rows` samples x forward, calls at_output(outputs, delta), which fills delta with the gradient with
/// respect to the outputs, and comes back with the gradients of all parameters added up and delta_in filled. Where
/// at_output returns false, because the loss is of no use, the way back is left out.
template <floating_lanes V, class Chain, int States>
struct tape;

template <floating_lanes V, int Inputs, int States>
struct tape<V, layer_chain<Inputs>, States> {
    constexpr void load(layer_chain<Inputs> const&) {}
    constexpr void load_state(layer_chain<Inputs> const&, int) {}
    constexpr void keep(layer_chain<Inputs> const&) {}
    constexpr void keep_state(layer_chain<Inputs> const&, int) {}
    constexpr void store(layer_chain<Inputs> const&) {}
    constexpr void store_state(layer_chain<Inputs> const&, int) {}
    template <lane_scalar<V> const&>
    constexpr bool are_within() {
        return true;
    }

    template <int G, class AtOutput>
    constexpr bool pass(V (&x)[Inputs][G], V (&delta)[Inputs][G], int, bool, AtOutput&& at_output) {
        return at_output(x, delta);
    }
    template <class Rule, class State>
    constexpr void update(Rule const&, State) {}
};

template <activation A, floating_lanes V, int F, int G>
constexpr void propagate_activation(A const& activation, V (&delta)[F][G], V (&y)[F][G], int groups) {
    for (int g = 0; g < groups; ++g) {
        if constexpr (elementwise_activation<A>)
            for (int f = 0; f < F; ++f) activation.propagate(delta[f][g], y[f][g]);
        else
            activation.propagate(delta, y, g);
    }
}

template <floating_lanes V, int Inputs, activation A, class... Rest, int States>
struct tape<V, layer_chain<Inputs, A, Rest...>, States> {
    using chain = layer_chain<Inputs, A, Rest...>;

    A layer;
    tape<V, typename chain::rest_type, States> rest;

    constexpr void load(chain const& from) {
        layer = from.layer;
        rest.load(from.rest);
    }
    constexpr void load_state(chain const& from, int state) { rest.load_state(from.rest, state); }
    template <class Chain>
    constexpr void keep(Chain& at) {
        rest.keep(at.rest);
    }
    template <class Chain>
    constexpr void keep_state(Chain& at, int state) {
        rest.keep_state(at.rest, state);
    }
    template <class Chain>
    constexpr void store(Chain& to) {
        rest.store(to.rest);
    }
    template <class Chain>
    constexpr void store_state(Chain& to, int state) {
        rest.store_state(to.rest, state);
    }
    template <lane_scalar<V> const& Limit>
    constexpr bool are_within() {
        return rest.template are_within<Limit>();
    }
    template <int G, class AtOutput>
    constexpr bool pass(V (&x)[Inputs][G], V (&delta)[Inputs][G], int rows, bool is_first_block, AtOutput&& at_output) {
        int const groups = G == 1 ? 1 : packs_of<V>(rows);
        apply_activation(layer, x, groups);
        if constexpr (begins_with_activation<typename chain::rest_type>) {  // which works in place, too
            V outputs[Inputs][G];
            for (int f = 0; f < Inputs; ++f)
                for (int g = 0; g < groups; ++g) outputs[f][g] = x[f][g];
            if (!rest.pass(x, delta, rows, is_first_block, at_output)) return false;
            propagate_activation(layer, delta, outputs, groups);
        } else {
            if (!rest.pass(x, delta, rows, is_first_block, at_output)) return false;
            propagate_activation(layer, delta, x, groups);
        }
        return true;
    }
    template <class Rule, class State>
    constexpr void update(Rule const& rule, State states) {
        rest.update(rule, states);
    }
};

template <floating_lanes V, int In, scalar T, int Out, class... Rest, int States>
struct tape<V, layer_chain<In, dense<T, In, Out>, Rest...>, States> {
    using chain = layer_chain<In, dense<T, In, Out>, Rest...>;
    static constexpr int groups_in_block = block_groups<V>;

    dense_training<V, T, In, Out, States> layer;
    V outputs[Out][groups_in_block];
    V delta[Out][groups_in_block];
    tape<V, typename chain::rest_type, States> rest;

    constexpr void load(chain const& from) {
        layer.load(from.layer);
        rest.load(from.rest);
    }
    constexpr void load_state(chain const& from, int state) {
        layer.load_state(from.layer, state);
        rest.load_state(from.rest, state);
    }
    constexpr void keep(chain& at) {
        layer.keep(at.layer);
        rest.keep(at.rest);
    }
    constexpr void keep_state(chain& at, int state) {
        layer.keep_state(at.layer, state);
        rest.keep_state(at.rest, state);
    }
    constexpr void store(chain& to) {
        layer.store(to.layer);
        rest.store(to.rest);
    }
    constexpr void store_state(chain& to, int state) {
        layer.store_state(to.layer, state);
        rest.store_state(to.rest, state);
    }
    template <T const& Limit>
    constexpr bool are_within() {
        return layer.template are_within<Limit>() && rest.template are_within<Limit>();
    }

    template <class DeltaIn, int G, class AtOutput>
    constexpr bool pass(V (&x)[In][G], DeltaIn& delta_in, int rows, bool is_first_block, AtOutput&& at_output) {
        layer.forward(outputs, x, rows);
        if (!rest.pass(outputs, delta, rows, is_first_block, at_output)) return false;
        layer.accumulate(x, delta, rows, is_first_block);
        if constexpr (!std::same_as<DeltaIn, not_needed>) layer.propagate(delta_in, delta, rows);
        return true;
    }

    template <class Rule, class State>
    constexpr void update(Rule const& rule, State states) {
        layer.update(rule, states);
        rest.update(rule, states);
    }
};

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
