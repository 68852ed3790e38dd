// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/layer/dense_kernels.hpp>
#include <constgrad/layer/dense_sample_pair.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

// The way back through a dense layer whose parameters are moved at once, in place: no gradient is kept, because each
// parameter's is complete when it is known. The samples are a block at most, of scalars.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// In place of an array: the gradient with respect to the inputs of the first layer, which nobody needs.
struct not_needed {};

/// f(0), ..., f(N - 1), one behind the other if they are few.
template <int N, class F>
[[gnu::always_inline]] constexpr void unrolled(F const& f) {
    if constexpr (N <= pair_outputs)
        [&]<int... I>(std::integer_sequence<int, I...>)
            __attribute__((always_inline)) { (f(I), ...); }(std::make_integer_sequence<int, N>{});
    else
        for (int i = 0; i < N; ++i) f(i);
}

/// Moves one parameter; `states` are what the optimiser remembers for it.
template <class Rule, scalar T, class... States>
[[gnu::always_inline]] constexpr void move_parameter(Rule const& rule, T& parameter, T gradient, States&... states) {
    T moved[1]{parameter};
    T slope[1]{gradient};
    if constexpr (sizeof...(States) == 0) {
        rule.update(moved, slope);
    } else {
        T remembered[sizeof...(States)][1]{{states}...};
        [&]<int... State>(std::integer_sequence<int, State...>) __attribute__((always_inline)) {
            rule.update(moved, slope, remembered[State]...);
            ((states = remembered[State][0]), ...);
        }(std::make_integer_sequence<int, sizeof...(States)>{});
    }
    parameter = moved[0];
}

/// The sum over samples of x[i] delta[i], and of delta[i], in the order of every reduction; never -0.
template <scalar T, int G>
constexpr T slope_of_weight(T (&x)[G], T (&delta)[G]) {
    if constexpr (G == 1)
        return simd::plus_zero(simd::rounded(x[0] * delta[0]));
    else
        return T(0) + sum_over_samples(x, delta, G);
}
template <scalar T, int G>
constexpr T slope_of_bias(T (&delta)[G]) {
    if constexpr (G == 1)
        return simd::plus_zero(delta[0]);
    else
        return T(0) + sum_over_samples(delta, G);
}

/// delta_in[k] = ((0 + delta[0] W(k, 0)) + delta[1] W(k, 1)) + ..., and then moves W(k, o) by the sum over samples of
/// x[k] delta[o], and bias[o] by that of delta[o].
template <class DeltaIn, scalar T, int In, int Out, int G, class Rule, class... States>
[[gnu::always_inline]] constexpr void dense_step(DeltaIn& delta_in, T (&x)[In][G], T (&delta)[Out][G], Rule const& rule,
                                                 dense<T, In, Out>& layer, States&... states) {
    if constexpr (!std::same_as<DeltaIn, not_needed>) {
        from_zero zeros;
        dense_sums<true, In, Out>(delta_in, delta, layer.weights.elements, zeros, G);
    }
    for (int k = 0; k < In; ++k)
        for (int o = 0; o < Out; ++o)
            move_parameter(rule, layer.weights.elements[k * Out + o], slope_of_weight(x[k], delta[o]),
                           states.weights.elements[k * Out + o]...);
    for (int o = 0; o < Out; ++o)
        move_parameter(rule, layer.bias.elements[o], slope_of_bias(delta[o]), states.bias.elements[o]...);
}

/// Whether a rule leaves a parameter alone whose gradient is 0.
template <class Rule>
constexpr bool needs_gradient(Rule const& rule) {
    if constexpr (requires { rule.needs_gradient(); })
        return rule.needs_gradient();
    else
        return false;
}

/// Two layers with an activation between them.
template <scalar T, int In, int Hidden, int Out>
struct dense_pair {
    dense<T, In, Hidden>& first;
    dense<T, Hidden, Out>& second;
};
template <scalar T, int In, int Hidden, int Out>
dense_pair(dense<T, In, Hidden>&, dense<T, Hidden, Out>&) -> dense_pair<T, In, Hidden, Out>;

/// The same for one sample and a pair of layers, at run time: dense_step of the second, the activation, whose outputs
/// were y, and dense_step of the first, unit by unit, so that there is no gradient in memory.
template <scalar T, int In, int Hidden, int Out, class Activation, class Rule, class... States>
[[gnu::always_inline]] inline void dense_pair_step(T (&x)[In][1], T (&y)[Hidden][1], T (&delta)[Out][1],
                                                   Activation const& activation, Rule const& rule,
                                                   dense_pair<T, In, Hidden, Out> const& layers,
                                                   States const&... states) {
    T(&weights)[In * Hidden] = layers.first.weights.elements;
    for (int i = 0; i < Hidden; ++i) {
        T slope{};
        unrolled<Out>([&](int o) __attribute__((always_inline)) {
            int const at = i * Out + o;
            slope = simd::multiply_add(slope, delta[o][0], layers.second.weights.elements[at]);
            move_parameter(rule, layers.second.weights.elements[at], slope_of_weight(y[i], delta[o]),
                           states.second.weights.elements[at]...);
        });
        activation.propagate(slope, y[i][0]);
        if (needs_gradient(rule) && slope == T(0)) continue;
        T delta_of_unit[1]{slope};
        unrolled<In>([&](int k) __attribute__((always_inline)) {
            int const at = k * Hidden + i;
            move_parameter(rule, weights[at], slope_of_weight(x[k], delta_of_unit),
                           states.first.weights.elements[at]...);
        });
        move_parameter(rule, layers.first.bias.elements[i], slope_of_bias(delta_of_unit),
                       states.first.bias.elements[i]...);
    }
    for (int o = 0; o < Out; ++o)
        move_parameter(rule, layers.second.bias.elements[o], slope_of_bias(delta[o]),
                       states.second.bias.elements[o]...);
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
