// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/expects.hpp>
#include <constgrad/simd/rounded.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace constgrad {

/// Gradient descent. For a parameter w with gradient g (as in PyTorch, without dampening):
///   g <- g + weight_decay w;  b <- momentum b + g (b starts at 0);  w <- w - learning_rate (nesterov ? g + momentum b
///   : b)
/// Terms whose factor is 0 are left out. Every product and every sum is rounded.
struct sgd {
    double learning_rate;
    double momentum = 0;
    bool nesterov = false;
    double weight_decay = 0;

    constexpr void check() const {
        expects(learning_rate > 0 && learning_rate < 1e30, "sgd: the learning rate must be positive and finite");
        expects(momentum >= 0 && momentum < 1, "sgd: the momentum must be at least 0 and below 1");
        expects(weight_decay >= 0 && weight_decay < 1e30, "sgd: the weight decay must be at least 0 and finite");
        expects(!nesterov || momentum > 0, "sgd: nesterov needs a momentum above 0");
    }

    /// Whether each parameter needs its state value (the velocity b).
    constexpr bool uses_state() const { return momentum != 0; }

    /// The settings in the type of the parameters, converted once per step.
    template <scalar T>
    struct rule {
        T learning_rate;
        T momentum;
        T weight_decay;
        bool nesterov;

        /// Moves each parameter by its gradient. (Whole rows at a time: a call costs the evaluators as much as an
        /// update.)
        template <floating_lanes V, int N>
        constexpr void update(V (&parameters)[N], V (&gradients)[N]) const {
            CONSTGRAD_EXACT_PRODUCTS
            if (weight_decay != T(0)) decay(parameters, gradients);
            for (int i = 0; i < N; ++i) parameters[i] = parameters[i] - CONSTGRAD_ROUNDED(gradients[i] * learning_rate);
        }

        template <floating_lanes V, int N>
        constexpr void update(V (&parameters)[N], V (&gradients)[N], V (&velocities)[N]) const {
            CONSTGRAD_EXACT_PRODUCTS
            if (weight_decay != T(0)) decay(parameters, gradients);
            for (int i = 0; i < N; ++i) {
                V const velocity = gradients[i] + CONSTGRAD_ROUNDED(velocities[i] * momentum);
                V const step = nesterov ? gradients[i] + CONSTGRAD_ROUNDED(velocity * momentum) : velocity;
                velocities[i] = velocity;
                parameters[i] = parameters[i] - CONSTGRAD_ROUNDED(step * learning_rate);
            }
        }

    private:
        template <floating_lanes V, int N>
        constexpr void decay(V (&parameters)[N], V (&gradients)[N]) const {
            CONSTGRAD_EXACT_PRODUCTS
            for (int i = 0; i < N; ++i) gradients[i] = gradients[i] + CONSTGRAD_ROUNDED(parameters[i] * weight_decay);
        }
    };

    /// The update of step number `step`, counted from 1.
    template <scalar T>
    constexpr rule<T> rule_for(int step) const {
        static_cast<void>(step);
        return {static_cast<T>(learning_rate), static_cast<T>(momentum), static_cast<T>(weight_decay), nesterov};
    }

    friend constexpr bool operator==(sgd const&, sgd const&) = default;
};

}  // namespace constgrad

#pragma GCC diagnostic pop
