// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad.hpp>

#include "diabetes.hpp"  // made from data/diabetes.csv by the CMake function constgrad_embed_csv

namespace cg = constgrad;

constexpr cg::sgd diabetes_descent{.learning_rate = 0.15, .momentum = 0.9, .nesterov = true};
constexpr cg::training_options diabetes_options{.epochs = 70, .batch_size = 442, .shuffle = false};
constexpr auto progression =
    cg::fit(cg::linear_regression<float, 10>{}, diabetes::train, diabetes_descent, diabetes_options);

constexpr double least_squares_r_squared = 0.5177484222;  // the best that is possible, by scikit-learn 1.2.1
static_assert(static_cast<double>(progression.network.score(diabetes::train)) > least_squares_r_squared - 1e-3);
