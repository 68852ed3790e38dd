// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <constgrad/linalg/comparison.hpp>
#include <constgrad/metric/log_loss.hpp>

#include <metric/oracle/scikit_learn.hpp>

namespace scenario::log_loss {

using namespace constgrad;

constexpr auto float_probabilities() {
    matrix<float, 40, 3> result{};
    for (int i = 0; i < 120; ++i) result.elements[i] = static_cast<float>(oracle::probabilities.elements[i]);
    return result;
}

constexpr bool equals_scikit_learn() {
    return is_close(constgrad::log_loss(oracle::probabilities, oracle::likely_labels), oracle::log_loss, 1e-14, 0.0) &&
           is_close(constgrad::log_loss(float_probabilities(), oracle::likely_labels),
                    static_cast<float>(oracle::log_loss_of_float), 1e-6f, 0.0f) &&
           is_close(constgrad::log_loss(oracle::binary_probabilities, oracle::binary_labels), oracle::binary_log_loss,
                    1e-14, 0.0);
}

constexpr bool one_probability_equals_two() {
    matrix<double, 3, 2> const both{0.25, 0.75, 0.5, 0.5, 1, 0};
    class_labels<3, 2> const labels{0, 1, 1};
    return constgrad::log_loss(both, labels) == constgrad::log_loss(vector{0.75, 0.5, 0.0}, labels);
}

constexpr bool certainty_costs_little_when_right_and_much_when_wrong() {
    matrix<float, 1, 2> const certain{1, 0};
    float const right = constgrad::log_loss(certain, class_labels<1, 2>{0});
    float const wrong = constgrad::log_loss(certain, class_labels<1, 2>{1});
    return right > 0 && right < 2 * std::numeric_limits<float>::epsilon() && wrong > 15.9f && wrong < 16;
}

constexpr bool all() {
    return equals_scikit_learn() && one_probability_equals_two() &&
           certainty_costs_little_when_right_and_much_when_wrong();
}

}  // namespace scenario::log_loss
