// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad.hpp>

#include "bent.hpp"

namespace recipes {

using namespace constgrad;

inline constexpr regression_dataset<double, 5, 2> plane{{-1, -1, -1, 1, 1, -1, 1, 1, 0, 0}, {-2.5, 0.5, -0.5, 2.5, 0}};
inline constexpr classification_dataset<float, 6, 2, 2> halves{{-1, -1, -1, 0, -1, 1, 1, -1, 1, 0, 1, 1},
                                                               {0, 0, 0, 1, 1, 1}};
inline constexpr classification_dataset<float, 6, 2, 3> thirds{{-1, -1, -1, 0, 0, 1, 0, 1.5f, 1, 0, 1, -1},
                                                               {0, 0, 1, 1, 2, 2}};

// double; activations with a template argument, of which one is the user's; a definition of the target.
constexpr training_job bent{
    network{dense<double, 2, 5>{}, leaky_relu<0.2>{}, dense<double, 5, 4>{}, mine::bent<2>{}, dense<double, 4, 1>{}},
    plane, mean_squared_error{}, sgd{.learning_rate = 0.05, .momentum = 0.5},
    training_options{.epochs = EPOCHS_OF_BENT, .batch_size = 2, .seed = 3}};

// The other activations, two in a row, the last batch smaller.
constexpr training_job steps{network{dense<float, 2, 3>{}, hyperbolic_tangent{}, identity{}, dense<float, 3, 3>{},
                                     sigmoid{}, dense<float, 3, 3>{}, relu{}, dense<float, 3, 3>{}},
                             thirds, softmax_cross_entropy{}, sgd{.learning_rate = 0.1},
                             training_options{.epochs = 6, .batch_size = 4, .report_every = 5}};

// Models of one layer; this one converges, at zeros and numbers that float has exactly.
constexpr training_job line{
    linear_regression<double, 2>{}, plane, mean_squared_error{}, sgd{.learning_rate = 0.25},
    training_options{
        .epochs = 40, .batch_size = 5, .initial_parameters = initializer::zeros, .tolerance = 1e-9, .patience = 3}};
constexpr training_job chance{logistic_regression<float, 2>{}, halves, binary_cross_entropy_with_logits{},
                              sgd{.learning_rate = 0.5}, training_options{.epochs = 9}};
constexpr training_job kinds{softmax_regression<float, 2, 3>{}, thirds, softmax_cross_entropy{},
                             sgd{.learning_rate = 0.5}, training_options{.epochs = 9}};

}  // namespace recipes
