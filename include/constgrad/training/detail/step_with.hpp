// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <limits>
#include <type_traits>
#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/all_finite.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/loss/loss.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/network/step.hpp>
#include <constgrad/network/takes_samples.hpp>
#include <constgrad/training/detail/trainer.hpp>
#include <constgrad/training/step_state.hpp>

// What train_step consists of.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

// Outputs and gradients of dense layers, and the outputs of an activation that another one follows.
template <class Chain>
inline constexpr int step_width = 0;
template <int In, activation A, class... Rest>
inline constexpr int step_width<layer_chain<In, A, Rest...>> =
    (begins_with_activation<layer_chain<In, Rest...>> ? In : 0) + step_width<layer_chain<In, Rest...>>;
template <int In, scalar T, int Out, class... Rest>
inline constexpr int step_width<layer_chain<In, dense<T, In, Out>, Rest...>> =
    2 * Out + step_width<layer_chain<Out, Rest...>>;

/// Whether an optimiser with these settings remembers anything.
template <class Optimizer>
constexpr bool remembers(Optimizer const& optimizer) {
    if constexpr (requires { optimizer.remembers(); })
        return optimizer.remembers();
    else
        return Optimizer::states > 0;
}

/// A rule whose states are of no use.
template <class Rule, int States>
struct rule_without_memory {
    Rule rule;

    constexpr bool needs_gradient() const { return detail::needs_gradient(rule); }

    template <scalar T>
    [[gnu::always_inline]] constexpr void update(T (&parameter)[1], T (&gradient)[1]) const {
        T forgotten[1]{};
        [&]<int... State>(std::integer_sequence<int, State...>) __attribute__((always_inline)) {
            rule.update(parameter, gradient, (static_cast<void>(State), forgotten)...);
        }(std::make_integer_sequence<int, States>{});
    }
};

// One step with G samples: value_and_gradient(outputs, delta, weight, g) is the loss of sample g.
template <class Network, int G, class ValueAndGradient, class Rule, class... States>
[[gnu::always_inline]] constexpr typename Network::value_type step_on(
    Network& model, typename Network::value_type (&x)[Network::inputs][G], ValueAndGradient const& value_and_gradient,
    Rule const& rule, States&... states) {
    using T = typename Network::value_type;
    for (auto const& feature : x)
        if (!all_finite(feature)) return std::numeric_limits<T>::infinity();
    T loss{};
    auto at_output = [&](auto& outputs, auto& delta) __attribute__((always_inline)) {
        T losses[G];
        for (int g = 0; g < G; ++g) losses[g] = value_and_gradient(outputs, delta, T(1) / T(G), g);
        loss = T(0) + (G == 1 ? losses[0] : sum_over_samples(losses, G));
        return is_usable_loss(loss);
    };
    not_needed nothing;
    if (!step_through(model.layers, x, nothing, at_output, rule, states.layers...))
        return std::numeric_limits<T>::infinity();
    return G == 1 ? loss : loss / T(G);
}

// The same with what the optimiser remembers, if it does.
template <class Network, int G, class ValueAndGradient, class Optimizer>
[[gnu::always_inline]] constexpr typename Network::value_type step_with(
    Network& model, typename Network::value_type (&x)[Network::inputs][G], ValueAndGradient const& value_and_gradient,
    Optimizer const& optimizer) {
    using T = typename Network::value_type;
    optimizer.template check<T>();
    expects(!remembers(optimizer),
            "train_step: an optimizer that remembers something between steps, as sgd with a momentum does, needs a "
            "step_state: train_step(..., optimizer, state)");
    using rule = std::remove_cvref_t<decltype(optimizer.template rule_for<T>(1))>;
    return step_on(model, x, value_and_gradient,
                   rule_without_memory<rule, Optimizer::states>{optimizer.template rule_for<T>(1)});
}
template <class Network, int G, class ValueAndGradient, class Optimizer>
[[gnu::always_inline]] constexpr typename Network::value_type step_with(
    Network& model, typename Network::value_type (&x)[Network::inputs][G], ValueAndGradient const& value_and_gradient,
    Optimizer const& optimizer, step_state<Network, Optimizer>& state) {
    using T = typename Network::value_type;
    optimizer.template check<T>();
    return [&]<int... State>(std::integer_sequence<int, State...>) __attribute__((always_inline)) {
        T const loss = step_on(model, x, value_and_gradient, optimizer.template rule_for<T>(state.steps + 1),
                               state.optimizer_state.values[State]...);
        if (loss < std::numeric_limits<T>::infinity()) ++state.steps;
        return loss;
    }(std::make_integer_sequence<int, Optimizer::states>{});
}

// The same for targets that are numbers: as in fit they must suit the loss, but where they are no numbers nothing is
// moved.
template <class Network, int G, class Loss, class Optimizer, class... State>
[[gnu::always_inline]] constexpr typename Network::value_type step_towards(
    Network& model, typename Network::value_type (&x)[Network::inputs][G],
    typename Network::value_type (&targets)[Network::outputs][G], Loss const& loss, Optimizer const& optimizer,
    State&... state) {
    using T = typename Network::value_type;
    matrix<T, G, Network::outputs> rows;
    for (int o = 0; o < Network::outputs; ++o)
        for (int g = 0; g < G; ++g) rows.elements[g * Network::outputs + o] = targets[o][g];
    if (!all_finite(rows.elements)) return std::numeric_limits<T>::infinity();
    check_targets(loss, rows);
    return step_with(
        model, x,
        [&](auto& outputs, auto& delta, T weight, int g)
            __attribute__((always_inline)) { return loss.value_and_gradient(outputs, targets, delta, weight, g); },
        optimizer, state...);
}

// What `dataset` calls the targets of samples with such a target.
template <class Network, class Target>
using targets_of_step = std::conditional_t<std::is_integral_v<Target>, class_labels<1, class_count<Network>>,
                                           matrix<typename Network::value_type, 1, Network::outputs>>;

// F numbers as a column: a vector or what converts to one, a span of fixed size, or, where it is one, the number.
template <int F, scalar T, class X>
constexpr void load_numbers(T (&column)[F][1], X const& x) {
    if constexpr (std::is_arithmetic_v<X>) {
        column[0][0] = static_cast<T>(x);
    } else if constexpr (has_span<X>) {
        for (int f = 0; f < F; ++f) column[f][0] = x.data()[f];
    } else {
        vector<T, F> const& numbers = x;
        for (int f = 0; f < F; ++f) column[f][0] = numbers.elements[f];
    }
}
template <scalar T, int N, int F>
constexpr void load_numbers(T (&columns)[F][N], matrix<T, N, F> const& rows) {
    for (int f = 0; f < F; ++f)
        for (int row = 0; row < N; ++row) columns[f][row] = rows.elements[row * F + f];
}

// Whether a step can be done with a Model and what comes behind the optimiser.
template <class Model, class Optimizer, class... State>
constexpr bool can_be_moved() {
    constexpr bool is_variable = !std::is_const_v<Model>;
    static_assert(is_variable,
                  "train_step: the network is a constant; a step moves a variable: auto learning = model;");
    constexpr bool one_state = sizeof...(State) <= 1;
    static_assert(one_state, "train_step: behind the optimizer comes one step_state, or nothing");
    constexpr bool right_state = (std::same_as<State, step_state<std::remove_const_t<Model>, Optimizer>> && ...);
    static_assert(right_state,
                  "train_step: the state must be a step_state<Network, Optimizer> of this network and this optimizer");
    return is_variable && one_state && right_state;
}

// Whether a Target is what a network with so many outputs gives.
template <class Model, class Target>
constexpr bool takes_target() {
    if constexpr (std::is_integral_v<Target>) {
        return true;
    } else if constexpr (std::is_arithmetic_v<Target>) {
        static_assert(
            Model::outputs == 1,
            "train_step: a number that is no integer is the target of a single output; a class is an int, the "
            "targets of several outputs are a vector");
        return Model::outputs == 1;
    } else if constexpr (has_span<Target>) {
        constexpr bool same_size = decltype(span_in(std::declval<Target const&>()))::extent == Model::outputs;
        static_assert(same_size, "train_step: the target must have as many values as the network has outputs");
        return same_size;
    } else {
        constexpr bool converts =
            std::convertible_to<Target const&, vector<typename Model::value_type, Model::outputs>>;
        static_assert(converts,
                      "train_step: the target must be the number of a class or a vector with a value for each output");
        return converts;
    }
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
