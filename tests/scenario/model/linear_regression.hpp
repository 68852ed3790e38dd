// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/model/linear_regression.hpp>

namespace scenario::linear_regression {

using namespace constgrad;

/// y = 2 x + 1.
constexpr regression_dataset<float, 5, 1> line{{-2, -1, 0, 1, 2}, {-3, -1, 1, 3, 5}};
/// The first target is a - b, the second 3 b + 2.
constexpr regression_dataset<float, 4, 2, 2> plane{{0, 0, 1, 0, 0, 1, 1, 1}, {0, 2, 1, 2, -1, 5, 0, 5}};

constexpr auto through_line() {
    return fit(constgrad::linear_regression<float, 1>{}, line, sgd{.learning_rate = 0.2}, {.epochs = 50}).network;
}

constexpr bool finds_a_line() {
    auto const model = through_line();
    float const slope = model.coefficients()[0];
    return slope > 1.9999f && slope < 2.0001f && model.intercept() > 0.9999f && model.intercept() < 1.0001f &&
           model.score(line) > 0.999999f;
}

constexpr bool names_its_parameters_for_each_output() {
    constgrad::linear_regression<float, 2, 2> model{};
    model.layers.layer = {{1, 0, -1, 3}, {0, 2}};
    return model.coefficients(0) == vector<float, 2>{1, -1} && model.coefficients(1) == vector<float, 2>{0, 3} &&
           model.intercept(0) == 0 && model.intercept(1) == 2 && model.bias() == vector<float, 2>{0, 2} &&
           model.weights()(1, 1) == 3 && model.predict(plane.features) == plane.targets && model.score(plane) == 1 &&
           model.predict({1.0f, 1.0f}) == vector<float, 2>{0, 5};
}

constexpr bool is_a_network_that_starts_at_zeros() {
    using regression = constgrad::linear_regression<float, 1>;
    network const same{dense<float, 1, 1>{}};
    training_options const options{.epochs = 7, .batch_size = 2, .seed = 5, .initial_parameters = initializer::zeros};
    auto const of_model = fit(regression{}, line, sgd{.learning_rate = 0.1}, {.epochs = 7, .batch_size = 2, .seed = 5});
    auto const of_network = fit(same, line, mean_squared_error{}, sgd{.learning_rate = 0.1}, options);
    return of_model.network.layers == of_network.network.layers && of_model.history == of_network.history &&
           r_squared(of_model.network, line) == of_model.network.score(line);
}

constexpr bool all() {
    return finds_a_line() && names_its_parameters_for_each_output() && is_a_network_that_starts_at_zeros();
}

}  // namespace scenario::linear_regression
