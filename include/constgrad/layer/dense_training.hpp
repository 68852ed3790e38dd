// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/layer/dense_kernels.hpp>
#include <constgrad/linalg/all_elements.hpp>
#include <constgrad/math/abs.hpp>
#include <constgrad/simd/lanes.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// What training holds of a dense layer: its parameters, their gradients and the optimiser's `States` values for each,
/// and what is done with them on a block of samples in packs V.
template <floating_lanes V, scalar T, int In, int Out, int States>
struct dense_training {
    dense<T, In, Out> parameters;
    dense<T, In, Out> gradient;
    dense<T, In, Out> states[States > 0 ? States : 1];

    constexpr void load(dense<T, In, Out> const& from) { parameters = from; }
    constexpr void load_state(dense<T, In, Out> const& from, int state) { states[state] = from; }

    /// After an epoch that left the finite numbers, training falls back on what was kept last, or loaded: `store` puts
    /// that where `keep` was told to, which has it already where keeping is storing, as here.
    constexpr void keep(dense<T, In, Out>& at) { at = parameters; }
    constexpr void keep_state(dense<T, In, Out>& at, int state) { at = states[state]; }
    constexpr void store(dense<T, In, Out>&) {}
    constexpr void store_state(dense<T, In, Out>&, int) {}

    template <int G>
    constexpr void forward(V (&out)[Out][G], V (&x)[In][G], int rows) {
        dense_forward(out, x, parameters, rows);
    }
    template <int G>
    constexpr void accumulate(V (&x)[In][G], V (&delta)[Out][G], int rows, bool is_first_block) {
        dense_accumulate(gradient, x, delta, rows, is_first_block);
    }
    template <int G>
    constexpr void propagate(V (&delta_in)[In][G], V (&delta)[Out][G], int rows) {
        dense_propagate(delta_in, delta, parameters, rows);
    }

    template <class Rule, int... State>
    constexpr void update(Rule const& rule, std::integer_sequence<int, State...>) {
        rule.update(parameters.weights.elements, gradient.weights.elements, states[State].weights.elements...);
        rule.update(parameters.bias.elements, gradient.bias.elements, states[State].bias.elements...);
    }

    /// Whether all parameters are numbers of at most this magnitude.
    template <T const& Limit>
    constexpr bool are_within() {
        auto const is_within = []<class P>(P x) { return math::abs(x) <= simd::broadcast<P>(Limit); };
        return all_elements<V>(parameters.weights.elements, is_within) &&
               all_elements<V>(parameters.bias.elements, is_within);
    }
};

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
