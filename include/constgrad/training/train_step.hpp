// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/network/takes_samples.hpp>
#include <constgrad/training/detail/step_with.hpp>
#include <constgrad/training/fit.hpp>
#include <constgrad/training/step_state.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

// train_step: one step of gradient descent, in place, with the bits that fit has for a batch of these samples. It is
// for training on a device: besides the network, and the step_state of an optimiser that needs one, there are in memory
// the activations of the samples only, on the stack (step_stack). It returns the mean loss of the samples before the
// step. Sensors fail: where a feature or a target is not finite or the loss is not usable, nothing is moved, and
// infinity returned.
//   train_step(model, sample, label, softmax_cross_entropy{}, sgd{.learning_rate = 0.01});

/// A step with one sample, a vector, what converts to one, or a std::span of fixed size, read where it lies. The target
/// is the number of a class, or for a loss that takes values a vector, a span or, for a single output, a number.
/// `state` is for an optimiser that remembers: a step_state of the model and it; without one that is a violated
/// precondition. (Inlined, so that settings that are constants cost nothing: call it in one function of yours.)
template <detail::has_network Model, class X = detail::sample_for<Model>, class Target, loss_function Loss,
          optimizer Optimizer, class... State>
[[gnu::always_inline]] constexpr detail::value_type_of<Model> train_step(Model& model, X const& x, Target const& target,
                                                                         Loss const& loss, Optimizer const& optimizer,
                                                                         State&... state) {
    using T = detail::value_type_of<Model>;
    if constexpr (!detail::takes_sample<Model, X>()) {
        return {};
    } else if constexpr (!detail::can_be_moved<Model, Optimizer, State...>() ||
                         !detail::takes_target<Model, Target>()) {
        return {};
    } else if constexpr (!detail::go_together<Model,
                                              dataset<T, 1, Model::inputs, detail::targets_of_step<Model, Target>>,
                                              Loss, detail::no_callback>()) {
        return {};
    } else {
        T features[Model::inputs][1];
        detail::load_numbers<Model::inputs>(features, x);
        if constexpr (std::is_integral_v<Target>) {
            auto const label = static_cast<lane_integers<T>>(target);
            expects(label >= 0 && label < detail::class_count<Model>,
                    "train_step: the label must be at least 0 and below the number of classes");
            return detail::step_with(
                model, features,
                [&](auto& outputs, auto& delta, T weight, int g) __attribute__((always_inline)) {
                    return loss.value_and_gradient(outputs, label, delta, weight, g);
                },
                optimizer, state...);
        } else {
            T values[Model::outputs][1];
            detail::load_numbers<Model::outputs>(values, target);
            return detail::step_towards(model, features, values, loss, optimizer, state...);
        }
    }
}

/// A step with the rows of a mini-batch, 32 at most.
template <detail::has_network Model, scalar T, int N, int F, class Targets, loss_function Loss, optimizer Optimizer,
          class... State>
constexpr T train_step(Model& model, dataset<T, N, F, Targets> const& batch, Loss const& loss,
                       Optimizer const& optimizer, State&... state) {
    static_assert(N <= reduction_block,
                  "train_step: a mini-batch has at most 32 rows; for more there are fit and resume");
    if constexpr (N > reduction_block || !detail::is_network<Model>()) {
        return {};
    } else if constexpr (!detail::can_be_moved<Model, Optimizer, State...>() ||
                         !detail::go_together<Model, dataset<T, N, F, Targets>, Loss, detail::no_callback>()) {
        return {};
    } else {
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
            return detail::step_towards(model, features, values, loss, optimizer, state...);
        }
    }
}

/// Bytes of the arrays that a train_step with so many samples works on: features, targets, losses, and the outputs and
/// their gradients of each layer. They lie on the stack, where the compiler adds what it needs to compute; what a call
/// takes in all says stack_of_call (device/painted_stack.hpp), and -fstack-usage beforehand.
template <class Network, int Samples = 1>
inline constexpr std::size_t step_stack =
    sizeof(typename Network::value_type) * Samples *
    (Network::inputs + 2 + Network::outputs + detail::step_width<typename Network::chain_type>);

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
