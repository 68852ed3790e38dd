// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/layer/dense.hpp>
#include <constgrad/optimizer/optimizer.hpp>
#include <constgrad/optimizer/sgd.hpp>

namespace scenario::optimizer {

// An optimiser as a user would write one: each parameter moves by the sign of its gradient.
struct sign_descent {
    double learning_rate = 0.01;

    constexpr void check() const {}
    constexpr bool uses_state() const { return false; }

    template <constgrad::scalar T>
    struct rule {
        T step;

        template <int N>
        constexpr void update(T (&parameters)[N], T (&gradients)[N]) const {
            for (int i = 0; i < N; ++i)
                parameters[i] = parameters[i] - (gradients[i] > 0 ? step : gradients[i] < 0 ? -step : T(0));
        }
        template <int N>
        constexpr void update(T (&parameters)[N], T (&gradients)[N], T (&)[N]) const {
            update(parameters, gradients);
        }
    };
    template <constgrad::scalar T>
    constexpr rule<T> rule_for(int) const {
        return {static_cast<T>(learning_rate)};
    }
};

static_assert(constgrad::optimizer<constgrad::sgd> && constgrad::optimizer<sign_descent>);
static_assert(!constgrad::optimizer<double> && !constgrad::optimizer<constgrad::dense<float, 1, 1>>);

}  // namespace scenario::optimizer
