// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/network/score.hpp>

namespace scenario::score {

using namespace constgrad;

/// Its outputs are its inputs.
constexpr network<dense<float, 2, 2>> unchanged() { return network{dense<float, 2, 2>{{1, 0, 0, 1}, {0, 0}}}; }

constexpr classification_dataset<float, 4, 2, 2> classified{{1, 0, 0, 1, 3, 2, -2, -1}, {0, 1, 1, 1}};
constexpr regression_dataset<float, 3, 2, 2> measured{{1, 2, 3, 5, 5, 11}, {1, 3, 3, 5, 5, 10}};

constexpr bool counts_the_right_ones() {
    auto const counts = confusion_matrix_of(unchanged(), classified);
    return accuracy(unchanged(), classified) == 0.75f && counts(0, 0) == 1 && counts(0, 1) == 0 && counts(1, 0) == 1 &&
           counts(1, 1) == 2;
}

constexpr bool equals_the_metric_of_the_predictions() {
    auto const model = unchanged();
    return log_loss(model, classified) ==
               log_loss(predict_probabilities(model, classified.features), classified.targets) &&
           r_squared(model, measured) == r_squared(measured.features, measured.targets) &&
           mean_squared_error_of(model, measured) == 2.0f / 6;
}

constexpr bool all() { return counts_the_right_ones() && equals_the_metric_of_the_predictions(); }

}  // namespace scenario::score
