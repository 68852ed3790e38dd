// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Gradient descent. For a parameter w with gradient g (as in PyTorch, without dampening):
///   g <- g + weight_decay w;  b <- momentum b + g (b starts at 0);  w <- w - learning_rate (nesterov ? g + momentum b
///   : b)
/// Terms whose factor is 0 are left out. Every product and every sum is rounded.
struct sgd {
    double learning_rate = 0;  ///< must be given: check() refuses 0
    double momentum = 0;
    bool nesterov = false;
    double weight_decay = 0;

    /// The velocity b of each parameter, of use with a momentum alone.
    static constexpr int states = 1;
    constexpr bool remembers() const { return momentum > 0; }

    /// T is the type of the parameters, to which the settings are rounded.
    template <scalar T>
    constexpr void check() const {
        constexpr auto greatest = static_cast<double>(std::numeric_limits<T>::max());
        expects(learning_rate > 0 && learning_rate <= greatest && static_cast<T>(learning_rate) > 0,
                "sgd: the learning rate must be positive and finite, also in the type of the parameters; it has no "
                "default");
        expects(momentum >= 0 && momentum < 1 && static_cast<T>(momentum) < 1,
                "sgd: the momentum must be at least 0 and below 1, also in the type of the parameters");
        expects(weight_decay >= 0 && weight_decay <= greatest,
                "sgd: the weight decay must be at least 0 and finite, also in the type of the parameters");
        expects(!nesterov || momentum > 0, "sgd: nesterov needs a momentum above 0");
    }

    /// The settings in the type of the parameters, converted once per step.
    template <scalar T>
    struct rule {
        T learning_rate;
        T momentum;
        T weight_decay;
        bool nesterov;

        static constexpr bool takes_packs = true;

        /// Whether a parameter whose gradient is 0 stays as it is.
        constexpr bool needs_gradient() const { return momentum == T(0) && weight_decay == T(0); }

        /// Moves each parameter by its gradient. (Whole rows at a time: a call costs the evaluators as much as an
        /// update.)
        template <floating_lanes V, int N>
        [[gnu::always_inline]] constexpr void update(V (&parameters)[N], V (&gradients)[N], V (&velocities)[N]) const {
            CONSTGRAD_EXACT_PRODUCTS
#if defined(__arm__)  // (no statement elsewhere: each costs the evaluators)
            if constexpr (simd::has_rounding_multiply_add<V>)
                if (!__builtin_is_constant_evaluated() && momentum == T(0) && weight_decay == T(0)) {
                    for (int i = 0; i < N; ++i)
                        parameters[i] = simd::rounding_multiply_add(parameters[i], gradients[i], -learning_rate);
                    return;
                }
#endif
            if constexpr (lane_count<V> == 1 && N > 1 && lane_count<detail::native_lanes<T>> > 1)
                if (!__builtin_is_constant_evaluated()) return update_in_packs(parameters, gradients, velocities);
            V const rate = simd::broadcast<V>(learning_rate);
            if (weight_decay != T(0)) {
                V const decay = simd::broadcast<V>(weight_decay);
                for (int i = 0; i < N; ++i) gradients[i] = gradients[i] + CONSTGRAD_ROUNDED(parameters[i] * decay);
            }
            if (momentum == T(0)) {
                for (int i = 0; i < N; ++i) parameters[i] = parameters[i] - CONSTGRAD_ROUNDED(gradients[i] * rate);
                return;
            }
            V const kept = simd::broadcast<V>(momentum);
            for (int i = 0; i < N; ++i) {
                V const velocity = gradients[i] + CONSTGRAD_ROUNDED(velocities[i] * kept);
                V const step = nesterov ? gradients[i] + CONSTGRAD_ROUNDED(velocity * kept) : velocity;
                velocities[i] = velocity;
                parameters[i] = parameters[i] - CONSTGRAD_ROUNDED(step * rate);
            }
        }

    private:
        template <int N>
        void update_in_packs(T (&parameters)[N], T (&gradients)[N], T (&velocities)[N]) const {
            detail::for_each_pack<detail::native_lanes<T>, N>([&, rule = *this]<class P>(std::type_identity<P>, int i) {
                bool const has_velocity = rule.momentum != T(0);
                P parameter[1]{detail::load<P>(parameters + i)};
                P gradient[1]{detail::load<P>(gradients + i)};
                P velocity[1]{};
                if (has_velocity) velocity[0] = detail::load<P>(velocities + i);
                rule.update(parameter, gradient, velocity);
                detail::store<P>(parameter[0], parameters + i);
                if (rule.weight_decay != T(0)) detail::store<P>(gradient[0], gradients + i);
                if (has_velocity) detail::store<P>(velocity[0], velocities + i);
            });
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

CONSTGRAD_DIAGNOSTICS_POP
