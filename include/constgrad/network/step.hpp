// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense_kernels.hpp>
#include <constgrad/layer/dense_sample_pair.hpp>
#include <constgrad/layer/dense_step.hpp>
#include <constgrad/network/block.hpp>
#include <constgrad/network/network.hpp>
#include <constgrad/network/tape.hpp>

// A step of gradient descent in place: forward, and on the way back each layer's parameters are moved as soon as the
// gradient has gone through them. In memory there are the parameters, what the optimiser remembers, and the activations
// of the samples, a block at most.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Whether a chain begins with layers that dense_pair_step takes.
template <class Chain>
inline constexpr bool begins_with_pair = false;
template <int In, scalar T, int Hidden, elementwise_activation A, int Out, class... Rest>
inline constexpr bool begins_with_pair<layer_chain<In, dense<T, In, Hidden>, A, dense<T, Hidden, Out>, Rest...>> =
    Out <= pair_outputs;

template <class Chain, int Inputs, int G, scalar T, class DeltaIn, class AtOutput, class Rule, class... States>
constexpr bool step_through(Chain& chain, T (&x)[Inputs][G], DeltaIn& delta_in, AtOutput& at_output, Rule const& rule,
                            States&... states);

/// The same for one sample and such a chain, at run time.
template <class Chain, int Inputs, scalar T, class AtOutput, class Rule, class... States>
[[gnu::always_inline]] inline bool step_through_pair(Chain& chain, T (&x)[Inputs][1], AtOutput& at_output,
                                                     Rule const& rule, States&... states) {
    dense_pair const layers{chain.layer, chain.rest.rest.layer};
    T hidden[std::remove_cvref_t<decltype(layers.first)>::outputs][1];
    T outputs[std::remove_cvref_t<decltype(layers.second)>::outputs][1];
    T delta[std::remove_cvref_t<decltype(layers.second)>::outputs][1];
    dense_sample_pair(reinterpret_cast<T(&)[sizeof(outputs) / sizeof(T)]>(outputs), &x[0][0], layers.first,
                      chain.rest.layer, layers.second, [&](int i, T y) { hidden[i][0] = y; });
    if (!step_through(chain.rest.rest.rest, outputs, delta, at_output, rule, states.rest.rest.rest...)) return false;
    dense_pair_step(x, hidden, delta, chain.rest.layer, rule, layers,
                    dense_pair{states.layer, states.rest.rest.layer}...);
    return true;
}

/// The layers of `chain` forward, from x on; at_output(outputs, delta) gives the gradient with respect to the outputs;
/// then back through them, each moved by `rule`, with its `states`, chains like this one. Where at_output returns
/// false, nothing is moved.
template <class Chain, int Inputs, int G, scalar T, class DeltaIn, class AtOutput, class Rule, class... States>
[[gnu::always_inline]] constexpr bool step_through(Chain& chain, T (&x)[Inputs][G], DeltaIn& delta_in,
                                                   AtOutput& at_output, Rule const& rule, States&... states) {
    if constexpr (std::same_as<std::remove_const_t<Chain>, layer_chain<Inputs>>) {
        return at_output(x, delta_in);
    } else if constexpr (begins_with_activation<std::remove_const_t<Chain>>) {
        apply_activation(chain.layer, x, G);
        if constexpr (begins_with_activation<typename Chain::rest_type>) {  // which works in place, too
            T outputs[Inputs][G];
            for (int f = 0; f < Inputs; ++f)
                for (int g = 0; g < G; ++g) outputs[f][g] = x[f][g];
            if (!step_through(chain.rest, x, delta_in, at_output, rule, states.rest...)) return false;
            propagate_activation(chain.layer, delta_in, outputs, G);
        } else {
            if (!step_through(chain.rest, x, delta_in, at_output, rule, states.rest...)) return false;
            propagate_activation(chain.layer, delta_in, x, G);
        }
        return true;
    } else {
        if constexpr (G == 1 && std::same_as<DeltaIn, not_needed> && begins_with_pair<std::remove_const_t<Chain>>)
            if (!__builtin_is_constant_evaluated()) return step_through_pair(chain, x, at_output, rule, states...);
        constexpr int Outputs = std::remove_cvref_t<decltype(chain.layer)>::outputs;
        T outputs[Outputs][G];
        T delta[Outputs][G];
        dense_sums<false, Inputs, Outputs>(outputs, x, chain.layer.weights.elements, chain.layer.bias.elements, G);
        if (!step_through(chain.rest, outputs, delta, at_output, rule, states.rest...)) return false;
        dense_step(delta_in, x, delta, rule, chain.layer, states.layer...);
        return true;
    }
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
