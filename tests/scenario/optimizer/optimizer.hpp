// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/layer/dense.hpp>
#include <constgrad/optimizer/optimizer.hpp>
#include <constgrad/optimizer/sgd.hpp>
#include <constgrad/simd/rounded.hpp>

namespace scenario::optimizer {

// An optimiser as a user would write one: each parameter moves by the sign of its gradient.
struct sign_descent {
    double learning_rate = 0.01;

    static constexpr int states = 0;

    template <constgrad::scalar T>
    constexpr void check() const {}

    template <constgrad::scalar T>
    struct rule {
        T step;

        template <int N>
        constexpr void update(T (&parameters)[N], T (&gradients)[N]) const {
            for (int i = 0; i < N; ++i)
                parameters[i] = parameters[i] - (gradients[i] > 0 ? step : gradients[i] < 0 ? -step : T(0));
        }
    };
    template <constgrad::scalar T>
    constexpr rule<T> rule_for(int) const {
        return {static_cast<T>(learning_rate)};
    }
};

// One whose rule takes rows of anything, and looks at all of a row: the gradients are scaled to less than 1 in length.
struct scaled_descent {
    static constexpr int states = 0;

    template <constgrad::scalar T>
    constexpr void check() const {}

    struct rule {
        template <class Parameter, int N>
        constexpr void update(Parameter (&parameters)[N], Parameter (&gradients)[N]) const {
            Parameter squares = 1;
            for (int i = 0; i < N; ++i) squares = squares + constgrad::simd::rounded(gradients[i] * gradients[i]);
            for (int i = 0; i < N; ++i)
                if (gradients[i] != 0) parameters[i] = parameters[i] - gradients[i] / squares;
        }
    };
    template <constgrad::scalar T>
    constexpr rule rule_for(int) const {
        return {};
    }
};

static_assert(constgrad::optimizer<constgrad::sgd> && constgrad::optimizer<sign_descent>);
static_assert(!constgrad::optimizer<double> && !constgrad::optimizer<constgrad::dense<float, 1, 1>>);

// Its rule takes fewer rows than it announces states.
struct forgetful : sign_descent {
    static constexpr int states = 2;
};
struct countless : sign_descent {
    static constexpr int states = -1;
};
// Written for float alone.
struct single_minded {
    static constexpr int states = 0;
    template <std::same_as<float> T>
    constexpr void check() const {}
    template <std::same_as<float> T>
    constexpr sign_descent::rule<T> rule_for(int) const {
        return {};
    }
};
static_assert(!constgrad::optimizer<forgetful> && !constgrad::optimizer<countless>);
static_assert(!constgrad::optimizer<single_minded>);

}  // namespace scenario::optimizer
