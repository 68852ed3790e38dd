// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <limits>
#include <type_traits>
#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/all_finite.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/network/step.hpp>
#include <constgrad/network/takes_samples.hpp>
#include <constgrad/training/fit.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// What an optimiser remembers between the steps of a network.
template <class Network, optimizer Optimizer = sgd>
struct step_state {
    constgrad::optimizer_state<Network, Optimizer::states> optimizer_state{};
    int steps = 0;  ///< how many have been done

    friend constexpr bool operator==(step_state const&, step_state const&) = default;
};

namespace detail {

template <class Chain>
inline constexpr int outputs_of_all = 0;
template <int In, activation A, class... Rest>
inline constexpr int outputs_of_all<layer_chain<In, A, Rest...>> = outputs_of_all<layer_chain<In, Rest...>>;
template <int In, scalar T, int Out, class... Rest>
inline constexpr int outputs_of_all<layer_chain<In, dense<T, In, Out>, Rest...>> =
    Out + outputs_of_all<layer_chain<Out, Rest...>>;

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

// Whether a Target is what a network with so many outputs gives.
template <class Model, class Target>
constexpr bool takes_target() {
    if constexpr (std::is_integral_v<Target>) {
        return true;
    } else if constexpr (std::is_arithmetic_v<Target>) {
        static_assert(Model::outputs == 1,
                      "train_step: the target must have as many values as the network has outputs");
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

}  // namespace detail

// train_step: one step of gradient descent, in place, with the bits that fit has for a batch of these samples. It is
// for training on a device: besides the network, and the step_state of an optimiser that needs one, there are in memory
// the activations of the samples only, on the stack (step_stack). It returns the mean loss of the samples before the
// step. Sensors fail: where a feature is not finite or the loss is not usable, nothing is moved, and infinity returned.
//   train_step(model, sample, label, softmax_cross_entropy{}, sgd{.learning_rate = 0.01});

/// A step with one sample, a vector, what converts to one, or a std::span of fixed size, read where it lies. The target
/// is the number of a class, or for a loss that takes values a vector, a span or, for a single output, a number.
/// `state` is for an optimiser that remembers: a step_state of the model and it.
template <detail::has_network Model, class X = detail::sample_for<Model>, class Target, loss_function Loss,
          optimizer Optimizer, class... State>
[[gnu::always_inline]] constexpr detail::value_type_of<Model> train_step(Model& model, X const& x, Target const& target,
                                                                         Loss const& loss, Optimizer const& optimizer,
                                                                         State&... state) {
    using T = detail::value_type_of<Model>;
    if constexpr (!detail::takes_sample<Model, X>() || !detail::takes_target<Model, Target>()) {
        return {};
    } else if constexpr (detail::go_together<Model,
                                             dataset<T, 1, Model::inputs, detail::targets_of_step<Model, Target>>, Loss,
                                             detail::no_callback>()) {
        T features[Model::inputs][1];
        detail::load_numbers<Model::inputs>(features, x);
        if constexpr (std::is_integral_v<Target>) {
            expects(target >= 0 && target < detail::class_count<Model>,
                    "train_step: the label must be at least 0 and below the number of classes");
            return detail::step_with(
                model, features,
                [&](auto& outputs, auto& delta, T weight, int g) __attribute__((always_inline)) {
                    return loss.value_and_gradient(outputs, static_cast<lane_integers<T>>(target), delta, weight, g);
                },
                optimizer, state...);
        } else {
            T values[Model::outputs][1];
            detail::load_numbers<Model::outputs>(values, target);
            return detail::step_with(
                model, features,
                [&](auto& outputs, auto& delta, T weight, int g) __attribute__((always_inline)) {
                    return loss.value_and_gradient(outputs, values, delta, weight, g);
                },
                optimizer, state...);
        }
    } else {
        return {};
    }
}

/// A step with the rows of a mini-batch, 32 at most.
template <detail::has_network Model, scalar T, int N, int F, class Targets, loss_function Loss, optimizer Optimizer,
          class... State>
constexpr T train_step(Model& model, dataset<T, N, F, Targets> const& batch, Loss const& loss,
                       Optimizer const& optimizer, State&... state) {
    static_assert(N <= reduction_block,
                  "train_step: a mini-batch has at most 32 rows; for more there are fit and resume");
    if constexpr (N <= reduction_block && detail::is_network<Model>() &&
                  detail::go_together<Model, dataset<T, N, F, Targets>, Loss, detail::no_callback>()) {
        T features[F][N];
        detail::load_numbers(features, batch.features);
        if constexpr (detail::class_total<Targets> > 0) {
            batch.targets.check();
            return detail::step_with(
                model, features,
                [&](auto& outputs, auto& delta, T weight, int g) {
                    return loss.value_and_gradient(outputs, static_cast<lane_integers<T>>(batch.targets.elements[g]),
                                                   delta, weight, g);
                },
                optimizer, state...);
        } else {
            T values[Model::outputs][N];
            detail::load_numbers(values, batch.targets);
            return detail::step_with(
                model, features,
                [&](auto& outputs, auto& delta, T weight, int g) {
                    return loss.value_and_gradient(outputs, values, delta, weight, g);
                },
                optimizer, state...);
        }
    } else {
        return {};
    }
}

/// Bytes of the arrays that a train_step with so many samples has on the stack: the features, and the outputs and their
/// gradients of each dense layer. The stack of a call is that and what the compiler adds, on Cortex-M some 100 bytes.
template <class Network, int Samples = 1>
inline constexpr std::size_t step_stack = sizeof(typename Network::value_type) * Samples *
                                          (Network::inputs + 2 * detail::outputs_of_all<typename Network::chain_type>);

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
