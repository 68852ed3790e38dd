// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/expects.hpp>
#include <constgrad/math/sqrt.hpp>
#include <constgrad/optimizer/optimizer.hpp>
#include <constgrad/simd/rounded.hpp>

#include <oracle/pytorch/training.hpp>
#include <support/columns.hpp>
#include <support/same_bits.hpp>

namespace scenario::optimizer {

// An optimiser as a user would write one, with two values remembered for each parameter (as in PyTorch, without
// amsgrad): m <- beta1 m + (1 - beta1) g;  v <- beta2 v + (1 - beta2) g^2;
// w <- w - learning_rate / (1 - beta1^step) m / (sqrt(v) / sqrt(1 - beta2^step) + epsilon)
struct adam {
    double learning_rate = 0.001;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;

    static constexpr int states = 2;

    template <constgrad::scalar T>
    constexpr void check() const {
        constgrad::expects(static_cast<T>(learning_rate) > 0, "adam: the learning rate must be positive");
        constgrad::expects(static_cast<T>(beta1) < 1 && static_cast<T>(beta2) < 1, "adam: the betas must be below 1");
        constgrad::expects(static_cast<T>(epsilon) > 0, "adam: epsilon must be positive");
    }

    template <constgrad::scalar T>
    struct rule {
        T step;
        T beta1, rest1;
        T beta2, rest2;
        T scale;
        T epsilon;

        template <int N>
        constexpr void update(T (&parameters)[N], T (&gradients)[N], T (&first)[N], T (&second)[N]) const {
            using namespace constgrad::simd;
            for (int i = 0; i < N; ++i) {
                T const g = gradients[i];
                first[i] = multiply_add(rounded(g * rest1), first[i], beta1);
                second[i] = multiply_add(rounded(rounded(g * g) * rest2), second[i], beta2);
                T const root = constgrad::math::sqrt(second[i]) / scale + epsilon;
                parameters[i] = parameters[i] - rounded(step * first[i]) / root;
            }
        }
    };

    template <constgrad::scalar T>
    constexpr rule<T> rule_for(int step) const {
        return {static_cast<T>(learning_rate / (1 - power(beta1, step))),
                static_cast<T>(beta1),
                static_cast<T>(1 - beta1),
                static_cast<T>(beta2),
                static_cast<T>(1 - beta2),
                static_cast<T>(constgrad::math::sqrt(1 - power(beta2, step))),
                static_cast<T>(epsilon)};
    }

private:
    static constexpr double power(double base, int exponent) {
        double result = 1;
        for (; exponent > 0; exponent /= 2) {
            if (exponent % 2 == 1) result = constgrad::simd::rounded(result * base);
            base = constgrad::simd::rounded(base * base);
        }
        return result;
    }
};

static_assert(constgrad::optimizer<adam>);

/// The parameters after each of 6 steps of 4 parameters.
template <class T>
struct path {
    T at[24];
};

template <class T>
constexpr path<T> adam_path(adam const& settings) {
    T parameters[4]{};
    T gradients[4]{};
    T first[4]{};
    T second[4]{};
    path<T> found{};
    for (int i = 0; i < 4; ++i) parameters[i] = static_cast<T>(oracle::training::sgd_start[i]);
    for (int step = 0; step < 6; ++step) {
        for (int i = 0; i < 4; ++i) gradients[i] = static_cast<T>(oracle::training::sgd_gradients[step * 4 + i]);
        settings.template rule_for<T>(step + 1).update(parameters, gradients, first, second);
        for (int i = 0; i < 4; ++i) found.at[step * 4 + i] = parameters[i];
    }
    return found;
}

template <class T>
constexpr bool adam_agrees(adam const& settings, double const (&expected)[24]) {
    auto const found = adam_path<T>(settings);
    for (int i = 0; i < 24; ++i)
        if (!near(found.at[i], expected[i], few_roundings<T>)) return false;
    return true;
}

inline constexpr adam adam_plain{.learning_rate = 0.1};
inline constexpr adam adam_own{.learning_rate = 0.05, .beta1 = 0.75, .beta2 = 0.9, .epsilon = 0.01};

template <class T>
constexpr bool adam_is_that_of_pytorch() {
    return adam_agrees<T>(adam_plain, oracle::training::adam_plain) &&
           adam_agrees<T>(adam_own, oracle::training::adam_own);
}

}  // namespace scenario::optimizer
