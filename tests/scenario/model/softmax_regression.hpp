// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/model/softmax_regression.hpp>

namespace scenario::softmax_regression {

using namespace constgrad;

/// Three corners of a triangle.
constexpr classification_dataset<float, 6, 2, 3> corners{{1, 0, 2, 0, 0, 1, 0, 2, -1, -1, -2, -2}, {0, 0, 1, 1, 2, 2}};

constexpr bool tells_the_corners_apart() {
    auto const trained =
        fit(constgrad::softmax_regression<float, 2, 3>{}, corners, sgd{.learning_rate = 0.5}, {.epochs = 20});
    auto const& model = trained.network;
    return model.score(corners) == 1 && model.predict({3.0f, 0.0f}) == 0 && model.predict({0.0f, 3.0f}) == 1 &&
           model.predict({-3.0f, -3.0f}) == 2 && model.predict(corners.features) == corners.targets &&
           trained.history.final_loss < trained.history[0];
}

constexpr bool knows_nothing_before_training() {
    constgrad::softmax_regression<float, 2, 4> const model{};
    return model.probabilities({1.0f, -1.0f}) == vector<float, 4>{0.25f, 0.25f, 0.25f, 0.25f} &&
           model.probabilities(matrix<float, 1, 2>{1.0f, -1.0f}) == matrix<float, 1, 4>{0.25f, 0.25f, 0.25f, 0.25f};
}

constexpr bool names_its_parameters_for_each_class() {
    constgrad::softmax_regression<float, 2, 3> model{};
    model.layers.layer = {{1, 2, 3, 4, 5, 6}, {7, 8, 9}};
    return model.coefficients(1) == vector<float, 2>{2, 5} && model.intercept(2) == 9 && model.weights()(0, 2) == 3 &&
           model.bias()[0] == 7;
}

constexpr bool all() {
    return tells_the_corners_apart() && knows_nothing_before_training() && names_its_parameters_for_each_class();
}

}  // namespace scenario::softmax_regression
