// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/model/logistic_regression.hpp>

namespace scenario::logistic_regression {

using namespace constgrad;

/// Class 1 lies above 1/2.
constexpr classification_dataset<float, 6, 1, 2> threshold{{-1, 0, 0.4f, 0.6f, 1, 2}, {0, 0, 0, 1, 1, 1}};

constexpr bool finds_a_threshold() {
    auto const trained =
        fit(constgrad::logistic_regression<float, 1>{}, threshold, sgd{.learning_rate = 1}, {.epochs = 60});
    auto const& model = trained.network;
    float const at = -model.intercept() / model.coefficients()[0];
    return at > 0.4f && at < 0.6f && model.score(threshold) == 1 && model.predict({0.1f}) == 0 &&
           model.predict({0.9f}) == 1 && model.predict(threshold.features) == threshold.targets &&
           accuracy(model, threshold) == 1;
}

constexpr bool probabilities_are_those_of_the_sigmoid() {
    constgrad::logistic_regression<float, 2> model{};
    model.layers.layer = {{1, -2}, {0.5f}};
    vector<float, 2> const x{1.0f, 0.25f};
    float const p = math::sigmoid(1.0f);
    return model.probabilities(x) == vector<float, 2>{1 - p, p} &&
           model.probabilities(matrix<float, 2, 2>{1.0f, 0.25f, 1.0f, 0.25f}) ==
               matrix<float, 2, 2>{1 - p, p, 1 - p, p} &&
           model.coefficients() == vector<float, 2>{1, -2} && model.weights()(1, 0) == -2 && model.bias()[0] == 0.5f;
}

constexpr bool all() { return finds_a_threshold() && probabilities_are_those_of_the_sigmoid(); }

}  // namespace scenario::logistic_regression
